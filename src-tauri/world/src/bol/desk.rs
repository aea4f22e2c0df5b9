//! How a request comes to bol: the faults it meets, the log of what it wrote, the mails it caused.

use serde_json::Value;
use url::Url;

use super::http::{self, Answer};
use super::problem::{Problem, reply};
use super::process::{Fate, Work};
use super::store::Shop;
use super::write;
use crate::faults::Fault;
use crate::wire::{Outcome, Request};
use crate::world::{World, WriteLog};

impl World {
    /// Lets happen at bol what time alone brings until `now` (ms UTC): processes that were answered with 202
    /// end, and orders that nobody confirmed are cancelled. Every request does so first.
    pub fn tick(&mut self, now: i64) {
        let Some(shop) = &mut self.bol else { return };
        for written in shop.settle(now) {
            if let Some(entry) = self.writes.get_mut(written.write) {
                entry.applied = true;
                entry.mailed = written.mailed;
            }
        }
        self.post_bol_mails();
    }

    /// A request to bol. Fault filters see its path and query.
    pub(crate) fn handle_bol(&mut self, request: &Request, url: &Url, now: i64) -> Outcome {
        let Some(shop) = &mut self.bol else { return Outcome::NotSent };
        let Some(path) = http::path_below(shop, url.as_str()) else { return Outcome::NotSent };
        let is_write = http::is_write(&request.method, path);
        let address = match url.query() {
            Some(query) if path != "token" => format!("{}?{query}", url.path()),
            _ => url.path().to_owned(),
        };
        let fault = self.faults.draw(&request.method, &address, is_write);
        if let Some(outcome) = fault.as_ref().and_then(|fault| instead(fault, url, &address, now)) {
            return outcome;
        }
        if let Some(reply) = http::token(shop, request, url, now) {
            return Fault::spoil(fault.as_ref(), reply, objects);
        }
        let place = self.writes.len();
        let mut taken_in = None;
        let reply = match http::answer(shop, request, url, path, now) {
            Ok(Answer::Body(body)) => reply(200, http::JSON, &body, now),
            Ok(Answer::Accepted(work)) => {
                taken_in = Some((order_of(shop, &work), work.number()));
                let process = shop.schedule(work, fate(fault.as_ref()), place, now).clone();
                reply(202, http::JSON, &write::status(shop, &process), now)
            }
            Err(problem) => problem.reply(url, now),
        };
        if is_write {
            let (order_id, number) = taken_in.unwrap_or_default();
            self.log_write(WriteLog {
                at: now,
                method: request.method.to_ascii_uppercase(),
                path: address,
                order_id,
                number,
                status: reply.status,
                // Both are known when the process has ended.
                applied: false,
                mailed: false,
            });
        }
        Fault::spoil(fault.as_ref(), reply, objects)
    }

    /// Puts the mails of the bol shop with the others.
    pub(crate) fn post_bol_mails(&mut self) {
        if let Some(shop) = &mut self.bol {
            self.shop.mails.append(&mut shop.mails);
        }
    }

    /// Whether a request that came to a port is for bol, which may share it with other shops.
    pub(crate) fn is_bols(&self, url: &str) -> bool {
        let path = self.bol.as_ref().and_then(|shop| http::path_below(shop, url));
        path.is_some_and(http::is_own_path)
    }
}

/// What comes instead of bol's answer. Its limits of calls are told as a problem.
fn instead(fault: &Fault, url: &Url, address: &str, now: i64) -> Option<Outcome> {
    let wait = match fault {
        Fault::TooManyRequests { retry_after_s } => *retry_after_s,
        Fault::Throttled => 2,
        _ => return fault.instead(address, now),
    };
    let problem = Problem::new(429, "Too Many Requests", "Too many requests, retry in a while.");
    let mut reply = problem.reply(url, now);
    reply.headers.push(("Retry-After".into(), wait.to_string()));
    Some(Outcome::Reply(reply))
}

fn fate(fault: Option<&Fault>) -> Fate {
    match fault {
        Some(Fault::ProcessFails) => Fate::Fails,
        Some(Fault::ProcessTimesOut) => Fate::TimesOut,
        Some(Fault::AcceptedNotStored) => Fate::Vanishes,
        Some(Fault::StoredOnAnotherOrder) => Fate::GoesAstray,
        _ => Fate::Runs,
    }
}

/// The objects at the top of a reply: those of its list, where it is one, or itself.
fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    if !body.is_object() {
        return;
    }
    let list = ["orders", "shipments", "processStatuses", "performanceIndicators"]
        .into_iter()
        .find(|name| body[*name].is_array());
    match list {
        Some(name) => body[name].as_array_mut().into_iter().flatten().for_each(change),
        None => change(body),
    }
}

/// The order that work is about.
fn order_of(shop: &Shop, work: &Work) -> Option<String> {
    let found = match work {
        Work::Confirm { items, .. } => items.first().and_then(|(id, _)| shop.item(*id)),
        Work::Fill { transport, .. } => shop.transport(*transport),
    };
    found.map(|(at, _)| shop.orders[at].id.clone())
}
