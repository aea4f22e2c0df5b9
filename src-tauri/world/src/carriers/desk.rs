//! How a request comes to a carrier's interface: the faults it meets, the limit, the answer, and what is spoilt of
//! it.

use serde_json::Value;
use url::Url;

use super::desks::{Access, CarrierApi};
use super::reply::{Answer, Call};
use super::{dhl, laposte, postnl, seventeentrack};
use crate::faults::Fault;
use crate::wire::{Outcome, Reply, Request};
use crate::world::{World, path_and_query};

impl World {
    /// A request to a carrier's interface. Fault filters see the path and query of its address.
    pub(crate) fn handle_carrier(
        &mut self,
        api: CarrierApi,
        request: &Request,
        url: &Url,
        now: i64,
    ) -> Outcome {
        let Some(carriers) = self.carriers.as_ref().filter(|carriers| carriers.at(url) == Some(api)) else {
            return Outcome::NotSent;
        };
        let call = Call::new(request, carriers.path(api, url).unwrap_or_default(), url, now);
        let path = path_and_query(url);
        // Nothing of a shop can be written here, so a search that is a POST is a read too.
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
        let Some(mut reply) = self.answer_carrier(api, &call, refused) else { return Outcome::NotSent };
        if fault == Some(Fault::UnknownCode) {
            spoil_codes(api, &mut reply);
        }
        Fault::spoil(fault.as_ref(), reply, objects)
    }

    /// The interface's own reply. `refused`: it says that there were too many calls, for so many seconds.
    fn answer_carrier(&mut self, api: CarrierApi, call: &Call<'_>, refused: Option<i64>) -> Option<Reply> {
        let carriers = self.carriers.as_mut()?;
        let key = call.request.header(api.key_header()).unwrap_or_default();
        let access = carriers.access(api, key);
        // A call with a key that nobody knows is not counted. Unverified.
        let full = if access == Access::Open { carriers.take(api, call.now_ms).err() } else { None };
        let wait = refused.or(full);
        let answer: Answer = match (api, access, wait) {
            (CarrierApi::LaPoste, Access::Open, None) => laposte::answer(self, call),
            (CarrierApi::LaPoste, access, wait) => laposte::refusal(access, wait.is_some()),
            (CarrierApi::SeventeenTrack, Access::Open, None) => seventeentrack::answer(self, call),
            (CarrierApi::SeventeenTrack, access, wait) => seventeentrack::refusal(access, wait.is_some()),
            (CarrierApi::PostNl, Access::Open, None) => postnl::answer(self, call),
            (CarrierApi::PostNl, access, wait) => postnl::refusal(access, wait.is_some()),
            (CarrierApi::Dhl, Access::Open, None) => dhl::answer(self, call),
            (CarrierApi::Dhl, access, wait) => dhl::refusal(access, wait.is_some()),
        };
        let mut reply = answer.reply(call.now_ms);
        // 17TRACK and PostNL say nothing of when. Unverified for all four.
        let tells = refused.is_some() || matches!(api, CarrierApi::LaPoste | CarrierApi::Dhl);
        if let Some(seconds) = wait.filter(|_| reply.status == 429 && tells) {
            reply.headers.push(("Retry-After".into(), seconds.to_string()));
        }
        Some(reply)
    }
}

/// Every object of a reply that has something in it: at PostNL an empty one stands for an empty value.
fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match body {
        Value::Array(items) => items.iter_mut().for_each(|item| objects(item, change)),
        Value::Object(fields) if !fields.is_empty() => {
            fields.values_mut().for_each(|value| objects(value, change));
            change(body);
        }
        _ => {}
    }
}

/// A code that no carrier has.
const NOBODYS: &str = "ZZ97";

/// Every code of a status or an event becomes one that nobody knows.
fn spoil_codes(api: CarrierApi, reply: &mut Reply) {
    let names: &[&str] = match api {
        CarrierApi::LaPoste => &["code"],
        CarrierApi::SeventeenTrack => &["status", "sub_status", "stage"],
        CarrierApi::PostNl => &["Code", "StatusCode"],
        CarrierApi::Dhl => &["statusCode", "status"],
    };
    let Some(mut body) = reply.json().filter(|_| reply.status < 300) else { return };
    objects(&mut body, &mut |object| {
        for name in names {
            if object.get(name).is_some_and(Value::is_string) {
                object[*name] = NOBODYS.into();
            }
        }
    });
    reply.body = body.to_string().into_bytes();
}
