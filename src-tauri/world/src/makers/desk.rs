//! How a request comes to a house: the faults it meets, the limit, the answer, and what is spoilt of it.

use serde_json::Value;
use url::Url;

use super::reply::{Answer, Call};
use super::{gelato, printful, printify};
use crate::faults::Fault;
use crate::making::Maker;
use crate::wire::{Outcome, Reply, Request};
use crate::world::{World, path_and_query};

impl World {
    /// A request to a house. Fault filters see the path and query of its address.
    pub(crate) fn handle_maker(&mut self, maker: Maker, request: &Request, url: &Url, now: i64) -> Outcome {
        if self.makers.as_ref().and_then(|makers| makers.at(url)) != Some(maker) {
            return Outcome::NotSent;
        }
        let path = path_and_query(url);
        // Nothing can be written at a house, so a search that is a POST is a read too.
        let fault = self.faults.draw(&request.method, &path, false);
        let refused = match &fault {
            Some(Fault::TooManyRequests { retry_after_s }) => Some(i64::from(*retry_after_s)),
            Some(Fault::Throttled) => Some(2),
            _ => None,
        };
        if refused.is_none()
            && let Some(outcome) = fault.as_ref().and_then(|fault| fault.instead(&path, now))
        {
            return outcome;
        }
        let Some(reply) = self.answer_maker(maker, request, url, refused, now) else {
            return Outcome::NotSent;
        };
        Fault::spoil(fault.as_ref(), reply, objects)
    }

    /// The house's own reply. `refused`: it says that there were too many requests, for so many seconds.
    fn answer_maker(
        &mut self,
        maker: Maker,
        request: &Request,
        url: &Url,
        refused: Option<i64>,
        now: i64,
    ) -> Option<Reply> {
        let window = self.makers.as_mut()?.house_mut(maker)?.window.as_mut();
        let full = window.and_then(|window| (!window.takes(now)).then(|| window.resets_in(now)));
        let makers = self.makers.as_ref()?;
        let call = Call::new(makers, &self.makings, maker, request, url, now.div_euclid(1000))?;
        let wait = refused.or(full);
        let answer: Answer = match (maker, wait) {
            (Maker::Printful, None) => printful::answer(&call),
            (Maker::Printful, Some(_)) => printful::too_many(),
            (Maker::Printify, None) => printify::answer(&call),
            (Maker::Printify, Some(_)) => printify::too_many(),
            (Maker::Gelato, None) => gelato::answer(&call),
            (Maker::Gelato, Some(_)) => gelato::too_many(),
        };
        let mut reply = answer.reply(now);
        if let (Maker::Printful, Some(window)) = (maker, &call.house.window) {
            reply.headers.extend(window.headers(now));
        }
        if let Some(seconds) = wait {
            reply.headers.push(("Retry-After".into(), seconds.to_string()));
        }
        Some(reply)
    }
}

/// The objects at the top of a reply: its own, and those that it is there for, whichever house's.
fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    for key in ["result", "data", "orders"] {
        match body.get_mut(key) {
            Some(Value::Array(items)) => items.iter_mut().for_each(&mut *change),
            Some(one @ Value::Object(_)) => change(one),
            _ => {}
        }
    }
    match body {
        Value::Array(items) => items.iter_mut().for_each(change),
        own => change(own),
    }
}
