//! The wire of one process: into the world, with a gate before a request arrives and one before its answer does,
//! and with what goes wrong in between. It holds every write against the promises before it leaves.

use crate::event::Fault;
use crate::gate::Gate;
use crate::mutation::Mutation;
use crate::seen::bare;
use crate::stage::{Late, Promise, Sent, Stage};
use std::collections::BTreeMap;
use std::sync::Arc;
use trackmend_core::connectors::Reply;
use trackmend_core::domain::{MINUTE, Ms, Platform};
use trackmend_core::engine::Storage;
use trackmend_core::engine::transport::{self, NotSent, Purpose, SendError, Sending, Transport, Wire};
use trackmend_core::repair::{Action, Phase};

/// How long an answer is waited for, as the real transport does for a write.
const PATIENCE: i64 = MINUTE;

/// One process's wire.
pub struct Line<S> {
    stage: Arc<Stage>,
    process: usize,
    gate: Gate,
    direct: transport::World,
    /// What the process keeps, without gates.
    keeper: S,
    mutation: Option<Mutation>,
}

impl<S: Storage> Line<S> {
    /// The wire of this process.
    pub fn new(
        stage: Arc<Stage>,
        process: usize,
        gate: Gate,
        keeper: S,
        mutation: Option<Mutation>,
    ) -> Line<S> {
        let direct = transport::World::new(stage.world.clone(), stage.clock());
        Line { stage, process, gate, direct, keeper, mutation }
    }

    /// Holds a write against the promises, and counts it. Its place in the list of writes.
    async fn leaves(&self, wire: &Wire) -> Option<usize> {
        let Some((account, platform, _)) = self.stage.shop_at(&wire.shown_url).cloned() else {
            self.stage.violated(Promise::Journalled, format!("a write to a stranger: {wire:?}"));
            return None;
        };
        let under_way = self.stage.sound(self.keeper.repairs_under_way(account).await).unwrap_or_default();
        let body = bare(&format!("{}{}", wire.shown_url, wire.body.as_deref().unwrap_or_default()));
        let entry = under_way
            .into_iter()
            .find(|e| e.phase == Phase::Sending && body.contains(&bare(e.change.number.as_str())));
        let Some(entry) = entry else {
            let seen = format!("{wire:?} goes out and the journal does not say that it is being sent");
            self.stage.violated(Promise::Journalled, seen);
            return None;
        };
        let (order, number) = (entry.change.order_remote_id.clone(), entry.change.number.to_string());
        let earlier: Vec<Sent> =
            self.stage.wires().sent.iter().filter(|sent| sent.key == entry.key).cloned().collect();
        // Correcting its carrier, the number stands there.
        let adds = !matches!(entry.change.action, Action::CorrectCarrier { .. });
        for sent in &earlier {
            let again = if sent.change == entry.id {
                Some("without a new confirmation")
            } else if sent.under_way {
                Some("while the first is still on its way")
            } else if sent.landed && adds {
                Some("while it stands there")
            } else {
                None
            };
            if let Some(how) = again {
                let promise = if sent.change == entry.id && entry.change.mail {
                    Promise::MailedOnce
                } else {
                    Promise::Once
                };
                self.stage.violated(promise, format!("{} is sent again {how}", entry.key));
            }
        }
        let looked = entry.sent_at.unwrap_or(entry.phase_at);
        let void = self.stage.void_since(platform, &order);
        if let Some(since) = void.filter(|since| *since < looked.0) {
            let seen = format!("{} is written to, and it had ended at {since}", entry.key);
            self.stage.violated(Promise::LookedFirst, seen);
        }
        let waited = self.stage.now().since(looked);
        if waited > 2 * MINUTE {
            let seen = format!("{} is written {waited} ms after the order was looked at", entry.key);
            self.stage.violated(Promise::LookedFirst, seen);
        }
        let shown = self.stage.wires().shown_since(platform, &order, &number);
        if let Some(since) = shown.filter(|since| adds && *since < looked) {
            let seen = format!("{} is written, and it had been there since {since:?}", entry.key);
            self.stage.violated(Promise::LookedFirst, seen);
        }
        let mut wires = self.stage.wires();
        wires.sent.push(Sent {
            change: entry.id,
            key: entry.key,
            platform,
            order,
            number,
            at: self.stage.now(),
            under_way: true,
            taken_in: None,
            landed: false,
        });
        Some(wires.sent.len() - 1)
    }

    /// What becomes of a request on its way, and what its sender hears.
    async fn carry(
        &self,
        wire: &Wire,
        fault: Option<Fault>,
        sent: Option<usize>,
    ) -> Result<Reply, SendError> {
        let stage = &self.stage;
        match fault {
            None => arrive(stage, &self.direct, wire, sent).await,
            Some(Fault::NotSent) => {
                stage.never_left(sent);
                Err(SendError::NotSent { why: NotSent::Unreachable, reason: "simulated".into() })
            }
            Some(Fault::LostBefore) => {
                stage.ends(sent);
                Err(lost())
            }
            Some(Fault::LostAfter) => {
                arrive(stage, &self.direct, wire, sent).await?;
                Err(lost())
            }
            Some(Fault::Late(ms)) => {
                let due = stage.now().plus(i64::from(ms));
                stage.wires().late.push(Late { due, wire: wire.again(), sent });
                Err(lost())
            }
            Some(Fault::Status(status)) => {
                stage.ends(sent);
                Ok(page(status, stage.now()))
            }
            Some(Fault::StatusAfter(status)) => {
                arrive(stage, &self.direct, wire, sent).await?;
                Ok(page(status, stage.now()))
            }
            Some(Fault::Html) => {
                stage.ends(sent);
                Ok(page(200, stage.now()))
            }
            Some(Fault::CutOff) => {
                let mut reply = arrive(stage, &self.direct, wire, sent).await?;
                reply.body.truncate(reply.body.len() / 2);
                Ok(reply)
            }
            Some(Fault::Shuffled) => {
                let mut reply = arrive(stage, &self.direct, wire, sent).await?;
                shuffle(&mut reply);
                Ok(reply)
            }
            Some(Fault::NotStored) => {
                stage.world().faults().next(1, trackmend_world::Fault::AcceptedNotStored);
                let reply = arrive(stage, &self.direct, wire, sent).await;
                stage.world().faults().clear();
                reply
            }
            Some(fault @ (Fault::ProcessFails | Fault::ProcessTimesOut)) => {
                let fault = match fault {
                    Fault::ProcessFails => trackmend_world::Fault::ProcessFails,
                    _ => trackmend_world::Fault::ProcessTimesOut,
                };
                stage.world().faults().next(1, fault);
                let reply = arrive(stage, &self.direct, wire, sent).await;
                stage.world().faults().clear();
                reply
            }
            Some(Fault::Limited) => {
                let shopify = stage.shop_at(&wire.shown_url).is_some_and(|s| s.1 == Platform::Shopify);
                let fault = match shopify {
                    true => trackmend_world::Fault::Throttled,
                    false => trackmend_world::Fault::TooManyRequests { retry_after_s: 4 },
                };
                stage.world().faults().next(1, fault);
                let reply = arrive(stage, &self.direct, wire, sent).await;
                stage.world().faults().clear();
                reply
            }
        }
    }
}

impl<S: Storage + 'static> Transport for Line<S> {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            self.gate.stop().await;
            let stage = &self.stage;
            let fault = {
                let mut wires = stage.wires();
                let next = wires.fault.remove(&(self.process, false));
                let write = wire.purpose == Purpose::Write;
                let fault = if write { wires.fault.remove(&(self.process, true)).or(next) } else { next };
                wires.struck += u32::from(fault.is_some());
                fault
            };
            if stage.now() > wire.good_until {
                stage.note(&format!("p{} {} is too late to be sent", self.process, tail(wire)));
                return Err(transport::too_late());
            }
            let mut sent = None;
            if wire.purpose == Purpose::Write {
                sent = self.leaves(wire).await;
            }
            let _waiting = stage.wait(self.process, &wire.shown_url);
            let began = stage.now();
            let mut outcome = self.carry(wire, fault, sent).await;
            if self.mutation == Some(Mutation::RetryAfterTimeout)
                && wire.purpose == Purpose::Write
                && matches!(outcome, Err(SendError::Lost { .. }))
            {
                let again = self.leaves(wire).await;
                outcome = arrive(stage, &self.direct, wire, again).await;
            }
            stage.note(&format!(
                "p{} {} {}{} -> {}",
                self.process,
                wire.method,
                tail(wire),
                fault.map_or(String::new(), |f| format!(" [{f:?}]")),
                match &outcome {
                    Ok(reply) => format!("{}, {} bytes", reply.status, reply.body.len()),
                    Err(error) => error.to_string(),
                }
            ));
            if let Ok(reply) = &outcome {
                stage.history().bytes(&reply.body);
            }
            self.gate.stop().await;
            // Nobody waits longer than that, whatever was on its way back.
            if stage.now().since(began) > PATIENCE && outcome.is_ok() {
                outcome = Err(lost());
            }
            outcome
        })
    }
}

/// A request arrives and is carried out.
pub async fn arrive(
    stage: &Stage,
    direct: &transport::World,
    wire: &Wire,
    sent: Option<usize>,
) -> Result<Reply, SendError> {
    let place = stage.world().writes().len();
    let reply = direct.send(wire).await;
    if let Some(at) = sent {
        if stage.world().works_at(place) {
            if let Some(sent) = stage.wires().sent.get_mut(at) {
                sent.taken_in = Some(place);
            }
        } else {
            stage.lands(at);
        }
    }
    stage.let_happen();
    reply
}

impl Stage {
    /// A write never left this computer: it counts as if it had not been tried.
    fn never_left(&self, sent: Option<usize>) {
        if let Some(at) = sent {
            self.wires().sent.truncate(at);
        }
    }

    /// A write is not on its way any more.
    fn ends(&self, sent: Option<usize>) {
        let mut wires = self.wires();
        if let Some(sent) = sent.and_then(|at| wires.sent.get_mut(at)) {
            sent.under_way = false;
        }
    }

    /// A process waits for an answer from this address, until what is given back is dropped.
    fn wait(self: &Arc<Stage>, process: usize, url: &str) -> Waiting {
        let base = self.shop_at(url).map_or(String::new(), |(_, _, base)| base.clone());
        let mut wires = self.wires();
        wires.requests += 1;
        let other = wires.waiting.iter().find(|(p, at)| **p != process && **at == base).map(|(p, _)| *p);
        wires.waiting.insert(process, base.clone());
        drop(wires);
        if let Some(other) = other {
            self.violated(Promise::OneAtATime, format!("processes {other} and {process} both ask {base}"));
        }
        Waiting { stage: self.clone(), process }
    }
}

/// While a process waits for an answer.
struct Waiting {
    stage: Arc<Stage>,
    process: usize,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.stage.wires().waiting.remove(&self.process);
    }
}

fn lost() -> SendError {
    SendError::Lost { reason: "simulated".into() }
}

/// What of an address tells requests apart.
fn tail(wire: &Wire) -> String {
    let path = wire.shown_url.splitn(4, '/').nth(3).unwrap_or_default();
    let path = path.split("&_fields=").next().unwrap_or_default();
    let what = wire.body.as_deref().unwrap_or_default();
    let root = what.find('{').map_or("", |at| what.get(at..(at + 60).min(what.len())).unwrap_or_default());
    format!("{path} {}", root.replace(['\n', '\\'], " "))
}

/// A page for people, as proxies and hosts send it.
fn page(status: u16, at: Ms) -> Reply {
    let headers = BTreeMap::from([("content-type".to_owned(), "text/html; charset=utf-8".to_owned())]);
    let body = format!("<!doctype html><title>{status}</title>").into_bytes();
    Reply { status, headers, body, at }
}

/// The rows of a page in the opposite order, the first of them twice.
fn shuffle(reply: &mut Reply) {
    let Ok(mut body) = serde_json::from_slice::<serde_json::Value>(&reply.body) else { return };
    let lists = ["/data/orders/nodes", "/results", "/orders", "/shipments", "/result", "/data"];
    let list = lists.into_iter().find(|list| body.pointer(list).is_some_and(serde_json::Value::is_array));
    let Some(rows) = body.pointer_mut(list.unwrap_or_default()).and_then(|rows| rows.as_array_mut()) else {
        return;
    };
    rows.reverse();
    if let Some(first) = rows.first().cloned() {
        rows.push(first);
    }
    reply.body = body.to_string().into_bytes();
}
