//! Switches that make the shop or the wire go wrong, on purpose and the same way each time.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use crate::wire::{Outcome, Reply};
use crate::woocommerce::broken;

/// One way to go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `Retry-After` in seconds; nothing is carried out.
    TooManyRequests {
        /// Seconds.
        retry_after_s: u32,
    },
    /// Shopify's reply when the bucket of points is empty: 200 with an error `THROTTLED`. WooCommerce has no
    /// points and says 429. Nothing is carried out.
    Throttled,
    /// This status (500, 502, 503, 504) with an HTML page; nothing is carried out.
    ServerError(u16),
    /// 200 with an HTML page where JSON was due, as a maintenance page or a firewall gives it; nothing is
    /// carried out.
    HtmlInsteadOfJson,
    /// It is carried out, and the reply's body ends in its middle.
    CutOff,
    /// 301 to this absolute address (its path and query are added); nothing is carried out.
    RedirectTo(String),
    /// It is carried out, and the reply is lost.
    ReplyLost,
    /// It never arrives.
    NotSent,
    /// A write is answered as if it were carried out, and nothing is stored. Only meets writes.
    AcceptedNotStored,
    /// A write is answered as if it were carried out, and lands on the next order (at Shopify: the next that
    /// has a fulfilment; at bol: the next that has a parcel without a number). Only meets writes to an order.
    StoredOnAnotherOrder,
    /// A write at bol is accepted (202), and its process ends in `FAILURE`: nothing is stored. Only meets
    /// writes; other shops have no processes and carry them out.
    ProcessFails,
    /// As [`Fault::ProcessFails`], and it ends in `TIMEOUT`.
    ProcessTimesOut,
    /// Every object at the top of the reply has a field that nobody knows.
    ExtraField,
    /// This field is missing from every object at the top of the reply.
    MissingField(String),
    /// Every code of a status or an event in a carrier's reply is one that nobody knows; the replies of others are as
    /// they were.
    UnknownCode,
    /// The shop takes this many ms more.
    Slow(u64),
}

impl Fault {
    fn only_writes(&self) -> bool {
        matches!(
            self,
            Self::AcceptedNotStored | Self::StoredOnAnotherOrder | Self::ProcessFails | Self::ProcessTimesOut
        )
    }

    /// The outcome of a fault that keeps the request from being carried out, whichever shop it is for.
    pub(crate) fn instead(&self, path: &str, now: i64) -> Option<Outcome> {
        Some(match self {
            Self::NotSent => Outcome::NotSent,
            Self::TooManyRequests { retry_after_s } => Outcome::Reply(broken::too_many(*retry_after_s, now)),
            Self::Throttled => Outcome::Reply(broken::too_many(2, now)),
            Self::ServerError(status) => Outcome::Reply(broken::server_error(*status, now)),
            Self::HtmlInsteadOfJson => Outcome::Reply(broken::html(now)),
            Self::RedirectTo(to) => {
                Outcome::Reply(broken::redirect(&format!("{}{path}", to.trim_end_matches('/')), now))
            }
            _ => return None,
        })
    }

    /// What becomes of a reply on its way. `objects` visits the objects at the top of a body: itself, and those of
    /// the list that it is there for.
    pub(crate) fn spoil(
        fault: Option<&Self>,
        mut reply: Reply,
        objects: impl Fn(&mut Value, &mut dyn FnMut(&mut Value)),
    ) -> Outcome {
        let mut edit = |change: &mut dyn FnMut(&mut Value)| {
            let Some(mut body) = reply.json() else { return };
            objects(&mut body, change);
            reply.body = body.to_string().into_bytes();
        };
        match fault {
            Some(Self::ReplyLost) => return Outcome::ReplyLost,
            Some(Self::CutOff) => reply.body.truncate(reply.body.len() / 2),
            Some(Self::ExtraField) => edit(&mut |object| {
                object["from_a_later_version"] = json!({ "kind": "unknown", "values": [1, null, "x"] });
            }),
            Some(Self::MissingField(name)) => edit(&mut |object| {
                object.as_object_mut().into_iter().for_each(|fields| _ = fields.remove(name));
            }),
            Some(Self::Slow(more)) => reply.took_ms += more,
            _ => {}
        }
        Outcome::Reply(reply)
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::TooManyRequests { .. } => "too_many_requests",
            Self::Throttled => "throttled",
            Self::ServerError(_) => "server_error",
            Self::HtmlInsteadOfJson => "html_instead_of_json",
            Self::CutOff => "cut_off",
            Self::RedirectTo(_) => "redirect_to",
            Self::ReplyLost => "reply_lost",
            Self::NotSent => "not_sent",
            Self::AcceptedNotStored => "accepted_not_stored",
            Self::StoredOnAnotherOrder => "stored_on_another_order",
            Self::ProcessFails => "process_fails",
            Self::ProcessTimesOut => "process_times_out",
            Self::ExtraField => "extra_field",
            Self::MissingField(_) => "missing_field",
            Self::UnknownCode => "unknown_code",
            Self::Slow(_) => "slow",
        }
    }
}

/// Which requests a fault meets. The default meets all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this method.
    pub method: Option<String>,
    /// Only addresses (path and query; for a GraphQL document the path, `#` and the fields of its root) that
    /// contain this text.
    pub path_contains: Option<String>,
}

impl Filter {
    /// Addresses that contain this text.
    pub fn path(text: &str) -> Self {
        Self { method: None, path_contains: Some(text.to_owned()) }
    }

    /// This method, and addresses that contain this text.
    pub fn call(method: &str, text: &str) -> Self {
        Self { method: Some(method.to_owned()), path_contains: Some(text.to_owned()) }
    }

    fn meets(&self, method: &str, path: &str) -> bool {
        self.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && self.path_contains.as_ref().is_none_or(|wanted| path.contains(wanted.as_str()))
    }
}

#[derive(Debug, Clone)]
struct Rule {
    left: u32,
    filter: Filter,
    fault: Fault,
}

#[derive(Debug, Clone)]
struct Chaos {
    rng: ChaCha8Rng,
    per_mille: u32,
    faults: Vec<Fault>,
    filter: Filter,
}

/// The switches of a world. Counted rules go first, in the order in which they were set; where none meets
/// a request, chaos may.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    rules: Vec<Rule>,
    chaos: Option<Chaos>,
    met: Vec<&'static str>,
}

impl Faults {
    /// The next `count` requests go wrong this way.
    pub fn next(&mut self, count: u32, fault: Fault) {
        self.next_where(count, Filter::default(), fault);
    }

    /// The next `count` requests that the filter meets go wrong this way.
    pub fn next_where(&mut self, count: u32, filter: Filter, fault: Fault) {
        self.rules.push(Rule { left: count, filter, fault });
    }

    /// From now on, `per_mille` of a thousand requests that the filter meets go wrong in one of these ways,
    /// chosen by its own seed.
    pub fn at_random(&mut self, seed: u64, per_mille: u32, filter: Filter, faults: Vec<Fault>) {
        let rng = ChaCha8Rng::seed_from_u64(seed);
        self.chaos = (!faults.is_empty()).then_some(Chaos { rng, per_mille, faults, filter });
    }

    /// Everything works again. The count of what went wrong stays.
    pub fn clear(&mut self) {
        self.rules.clear();
        self.chaos = None;
    }

    /// How many requests went wrong so far.
    pub fn met(&self) -> usize {
        self.met.len()
    }

    /// How many went wrong in the same way as this one, whatever its details.
    pub fn met_kind(&self, fault: &Fault) -> usize {
        self.met.iter().filter(|kind| **kind == fault.kind()).count()
    }

    /// The fault that meets this request, counted.
    pub(crate) fn draw(&mut self, method: &str, path: &str, is_write: bool) -> Option<Fault> {
        let fault =
            self.draw_rule(method, path, is_write).or_else(|| self.draw_chaos(method, path, is_write))?;
        self.met.push(fault.kind());
        Some(fault)
    }

    fn draw_rule(&mut self, method: &str, path: &str, is_write: bool) -> Option<Fault> {
        let rule = self.rules.iter_mut().find(|rule| {
            rule.left > 0 && rule.filter.meets(method, path) && (is_write || !rule.fault.only_writes())
        })?;
        rule.left -= 1;
        let fault = rule.fault.clone();
        self.rules.retain(|rule| rule.left > 0);
        Some(fault)
    }

    fn draw_chaos(&mut self, method: &str, path: &str, is_write: bool) -> Option<Fault> {
        let chaos = self.chaos.as_mut()?;
        if !chaos.filter.meets(method, path) {
            return None;
        }
        // Both numbers are always drawn, so that what meets one request does not depend on another's kind.
        let hit = chaos.rng.random_range(0..1000_u32) < chaos.per_mille;
        let fault = chaos.faults[chaos.rng.random_range(0..chaos.faults.len())].clone();
        (hit && (is_write || !fault.only_writes())).then_some(fault)
    }
}
