//! Faults by seed, around any transport: the same seed over the same requests gives the same run.

use super::{Clock, NotSent, SendError, Sending, Transport, Wire};
use crate::connectors::Reply;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// What can go wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It never leaves this computer.
    NotSent,
    /// It is lost on its way, and nobody here can know.
    LostBefore,
    /// It is carried out and its answer is lost.
    LostAfter,
    /// Nobody answers here in time; it arrives and is carried out just before the request that many
    /// requests later (1: the very next one).
    Late(u32),
    /// It is not carried out; this status comes back, with these seconds in `Retry-After`.
    Status(u16, Option<u32>),
    /// It is carried out, and something in between answers with this status and a page for people.
    StatusAfter(u16),
    /// It is not carried out; a page for people comes back with 200.
    Html,
    /// It is carried out; the second half of the answer is missing.
    CutOff,
}

/// A transport that fails now and then.
pub struct Chaos {
    inner: Arc<dyn Transport>,
    clock: Clock,
    state: Mutex<State>,
}

struct State {
    random: u64,
    /// What happens to the next requests, one each, before chance takes over.
    script: VecDeque<Option<Fault>>,
    /// Parts of 10,000, and the fault that they stand for.
    odds: Vec<(u32, Fault)>,
    /// Requests on their way, and how many requests still go before them.
    late: Vec<(u32, Wire)>,
    struck: Vec<Fault>,
}

impl Chaos {
    /// Around `inner`, without a fault as yet. `clock` dates the answers that it makes up.
    #[must_use]
    pub fn new(inner: Arc<dyn Transport>, clock: Clock, seed: u64) -> Chaos {
        let state = State {
            random: seed,
            script: VecDeque::new(),
            odds: Vec::new(),
            late: Vec::new(),
            struck: Vec::new(),
        };
        Chaos { inner, clock, state: Mutex::new(state) }
    }

    /// Each request has this fault with a chance of `per_10_000`. Several faults share the whole.
    #[must_use]
    pub fn with(self, per_10_000: u32, fault: Fault) -> Chaos {
        self.state().odds.push((per_10_000, fault));
        self
    }

    /// The next requests have these faults, one each; `None` lets one through.
    pub fn next(&self, faults: impl IntoIterator<Item = Option<Fault>>) {
        self.state().script.extend(faults);
    }

    /// No faults any more; what is on its way still arrives.
    pub fn calm(&self) {
        let mut state = self.state();
        state.script.clear();
        state.odds.clear();
    }

    /// The faults so far, in order.
    #[must_use]
    pub fn struck(&self) -> Vec<Fault> {
        self.state().struck.clone()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // A panicking test has nothing to protect here.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Decides about one request: what arrives before it, and what happens to it.
    fn draw(&self) -> (Vec<Wire>, Option<Fault>) {
        let mut state = self.state();
        let mut due = Vec::new();
        let mut waiting = Vec::new();
        for (left, wire) in std::mem::take(&mut state.late) {
            if left <= 1 { due.push(wire) } else { waiting.push((left - 1, wire)) }
        }
        state.late = waiting;
        let fault = match state.script.pop_front() {
            Some(scripted) => scripted,
            None => state.chance(),
        };
        state.struck.extend(fault);
        (due, fault)
    }
}

impl State {
    fn chance(&mut self) -> Option<Fault> {
        if self.odds.is_empty() {
            return None;
        }
        let mut drawn = splitmix64(&mut self.random) % 10_000;
        for (part, fault) in &self.odds {
            match drawn.checked_sub(u64::from(*part)) {
                Some(rest) => drawn = rest,
                None => return Some(*fault),
            }
        }
        None
    }
}

/// Sebastiano Vigna's SplitMix64: enough for choosing faults, and the same on every machine.
fn splitmix64(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Transport for Chaos {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            let (due, fault) = self.draw();
            for late in due {
                // Whoever sent it has long given up on the answer.
                let _ = self.inner.send(&late).await;
            }
            let Some(fault) = fault else { return self.inner.send(wire).await };
            match fault {
                Fault::NotSent => Err(SendError::NotSent {
                    why: NotSent::Unreachable,
                    reason: "chaos: not sent".to_owned(),
                }),
                Fault::LostBefore => Err(lost()),
                Fault::LostAfter => {
                    self.inner.send(wire).await?;
                    Err(lost())
                }
                Fault::Late(requests) => {
                    self.state().late.push((requests.max(1), wire.again()));
                    Err(lost())
                }
                Fault::Status(status, wait) => Ok(self.page(status, wait)),
                Fault::StatusAfter(status) => {
                    self.inner.send(wire).await?;
                    Ok(self.page(status, None))
                }
                Fault::Html => Ok(self.page(200, None)),
                Fault::CutOff => {
                    let mut reply = self.inner.send(wire).await?;
                    reply.body.truncate(reply.body.len() / 2);
                    Ok(reply)
                }
            }
        })
    }
}

impl Chaos {
    /// A page for people, as proxies and hosts send it.
    fn page(&self, status: u16, wait: Option<u32>) -> Reply {
        let mut headers =
            BTreeMap::from([("content-type".to_owned(), "text/html; charset=utf-8".to_owned())]);
        headers.extend(wait.map(|seconds| ("retry-after".to_owned(), seconds.to_string())));
        let body = format!("<!doctype html><title>{status}</title><h1>{status}</h1>").into_bytes();
        Reply { status, headers, body, at: (self.clock)() }
    }
}

fn lost() -> SendError {
    SendError::Lost { reason: "chaos: no answer".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::Purpose;
    use super::*;
    use crate::domain::Ms;
    use secrecy::SecretString;

    /// Remembers the bodies that arrived, and answers each with `0123456789`.
    #[derive(Default)]
    struct Shop(Mutex<Vec<String>>);

    impl Transport for Shop {
        fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
            self.0.lock().unwrap().push(wire.body.clone().unwrap_or_default());
            let reply =
                Reply { status: 200, headers: BTreeMap::new(), body: b"0123456789".to_vec(), at: Ms(1) };
            Box::pin(async move { Ok(reply) })
        }
    }

    fn wire(body: &str) -> Wire {
        Wire {
            method: "POST",
            url: SecretString::from("https://shop.example/"),
            shown_url: "https://shop.example/".to_owned(),
            headers: Vec::new(),
            body: Some(body.to_owned()),
            purpose: Purpose::Write,
            good_until: Ms(i64::MAX),
        }
    }

    fn around(shop: &Arc<Shop>, seed: u64) -> Chaos {
        Chaos::new(Arc::clone(shop) as Arc<dyn Transport>, Arc::new(|| Ms(5)), seed)
    }

    async fn run(
        faults: Vec<Option<Fault>>,
        requests: &[&str],
    ) -> (Vec<Result<Reply, SendError>>, Vec<String>) {
        let shop = Arc::new(Shop::default());
        let chaos = around(&shop, 1);
        chaos.next(faults);
        let mut replies = Vec::new();
        for body in requests {
            replies.push(chaos.send(&wire(body)).await);
        }
        let arrived = shop.0.lock().unwrap().clone();
        (replies, arrived)
    }

    #[tokio::test]
    async fn what_was_not_sent_or_lost_before_does_not_arrive() {
        let (replies, arrived) = run(vec![Some(Fault::NotSent), Some(Fault::LostBefore)], &["a", "b"]).await;
        assert!(matches!(replies[0], Err(SendError::NotSent { .. })));
        assert!(matches!(replies[1], Err(SendError::Lost { .. })));
        assert!(arrived.is_empty());
    }

    #[tokio::test]
    async fn what_was_lost_after_has_arrived() {
        let (replies, arrived) =
            run(vec![Some(Fault::LostAfter), Some(Fault::StatusAfter(502))], &["a", "b"]).await;
        assert!(matches!(replies[0], Err(SendError::Lost { .. })));
        assert_eq!(replies[1].as_ref().map(|r| r.status), Ok(502));
        assert_eq!(arrived, ["a", "b"]);
    }

    #[tokio::test]
    async fn a_late_request_arrives_after_its_sender_gave_up() {
        let (replies, arrived) = run(vec![Some(Fault::Late(2))], &["a", "b", "c"]).await;
        assert!(matches!(replies[0], Err(SendError::Lost { .. })));
        assert_eq!(arrived, ["b", "a", "c"]);
    }

    #[tokio::test]
    async fn a_cut_off_answer_has_half_its_bytes() {
        let (replies, _) = run(vec![Some(Fault::CutOff)], &["a"]).await;
        assert_eq!(replies[0].as_ref().map(|r| r.body.as_slice()), Ok(&b"01234"[..]));
    }

    #[tokio::test]
    async fn a_made_up_answer_says_when_to_come_back() {
        let (replies, arrived) =
            run(vec![Some(Fault::Status(429, Some(7))), Some(Fault::Html)], &["a", "b"]).await;
        let busy = replies[0].as_ref().unwrap();
        assert_eq!((busy.status, busy.headers["retry-after"].as_str(), busy.at), (429, "7", Ms(5)));
        assert!(replies[1].as_ref().unwrap().body.starts_with(b"<!doctype html>"));
        assert!(arrived.is_empty());
    }

    #[tokio::test]
    async fn the_same_seed_gives_the_same_run() {
        let mut runs = Vec::new();
        for seed in [7, 7, 8] {
            let chaos = around(&Arc::new(Shop::default()), seed)
                .with(2_000, Fault::NotSent)
                .with(3_000, Fault::LostAfter);
            for _ in 0..200 {
                let _ = chaos.send(&wire("a")).await;
            }
            runs.push(chaos.struck());
        }
        assert_eq!(runs[0], runs[1]);
        assert_ne!(runs[0], runs[2]);
        assert!((70..130).contains(&runs[0].len()), "about half of 200: {}", runs[0].len());
    }
}
