//! How a request comes to the shop: the faults it meets, the log of what it wrote, the mails it caused.

use serde_json::Value;
use url::Url;

use super::graphql::Asked;
use super::http;
use super::model::Tracking;
use super::store::Shop;
use super::write::Written;
use crate::faults::Fault;
use crate::wire::{Outcome, Request};
use crate::world::{World, WriteLog};

impl World {
    /// A request to the Shopify shop. Fault filters see the path with `#` and the fields of the document's
    /// root behind it, as the log of writes does: `/admin/api/2026-10/graphql.json#orders`.
    pub(crate) fn handle_shopify(&mut self, request: &Request, url: &Url, now: i64) -> Outcome {
        if !self.shopify.as_ref().is_some_and(|shop| http::is_reached_by(shop, url)) {
            return Outcome::NotSent;
        }
        let asked = http::document(request, url);
        let is_write = asked.as_ref().is_some_and(Asked::is_mutation);
        let path = match &asked {
            Some(asked) => format!("{}#{}", url.path(), asked.root_fields().join(",")),
            None => url.path().to_owned(),
        };
        let fault = self.faults().draw(&request.method, &path, is_write);
        if let (Some(Fault::Throttled), Some(shop)) = (&fault, &self.shopify) {
            return Outcome::Reply(http::throttled_reply(shop, now));
        }
        if let Some(outcome) = fault.as_ref().and_then(|fault| fault.instead(url.path(), now)) {
            return outcome;
        }
        let Some(shop) = &mut self.shopify else { return Outcome::NotSent };
        let goes_astray = matches!(fault, Some(Fault::AcceptedNotStored | Fault::StoredOnAnotherOrder));
        let before = goes_astray.then(|| (shop.orders.clone(), shop.mails.len()));
        let (reply, written) = http::answer(shop, request, url, asked.as_ref(), now);
        let mut applied = written.iter().any(|written| written.place.is_some());
        let numbers = numbers_of(shop, &written);
        if let Some((orders, mails)) = before {
            shop.orders = orders;
            shop.mails.truncate(mails);
            applied =
                fault == Some(Fault::StoredOnAnotherOrder) && lands_elsewhere(shop, &written, &numbers, now);
        }
        if is_write {
            let numbers: Vec<&str> = numbers.iter().map(|tracking| tracking.number.as_str()).collect();
            let entry = WriteLog {
                at: now,
                method: request.method.to_ascii_uppercase(),
                path,
                order_id: written.first().and_then(|written| written.order.clone()),
                number: (!numbers.is_empty()).then(|| numbers.join(", ")),
                status: reply.status,
                applied,
                mailed: !shop.mails.is_empty(),
            };
            self.log_write(entry);
        }
        self.post_shopify_mails();
        Fault::spoil(fault.as_ref(), reply, objects)
    }

    /// Puts the mails of the Shopify shop with the others.
    pub(crate) fn post_shopify_mails(&mut self) {
        if let Some(shop) = &mut self.shopify {
            self.shop.mails.append(&mut shop.mails);
        }
    }
}

/// The numbers that the fulfilments hold that were written.
fn numbers_of(shop: &Shop, written: &[Written]) -> Vec<Tracking> {
    written
        .iter()
        .filter_map(|written| written.place)
        .flat_map(|(at, place)| shop.orders[at].fulfillments[place].tracking.clone())
        .collect()
}

/// What was written comes to the next order that has a fulfilment.
fn lands_elsewhere(shop: &mut Shop, written: &[Written], numbers: &[Tracking], now: i64) -> bool {
    let Some((at, _)) = written.iter().find_map(|written| written.place) else { return false };
    let count = shop.orders.len();
    let next = (1..count).map(|step| (at + step) % count).find_map(|other| {
        let standing = |place: &usize| !shop.orders[other].fulfillments[*place].cancelled;
        (0..shop.orders[other].fulfillments.len()).find(standing).map(|place| (other, place))
    });
    let Some((other, place)) = next else { return false };
    let by = super::model::Actor::App(super::access::APP.into());
    shop.set_tracking(other, place, numbers.to_vec(), by, false, now.div_euclid(1000));
    true
}

/// The objects at the top of a reply: those of the root's fields, and the nodes of connections there.
fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    for field in body["data"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
        for key in ["nodes", "edges"] {
            for item in field.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
                change(if key == "edges" { &mut item["node"] } else { item });
            }
        }
        if field.is_object() {
            change(field);
        }
    }
}
