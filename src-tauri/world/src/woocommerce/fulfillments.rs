//! WooCommerce's own `/orders/{id}/fulfillments`, off by default and then no route at all. Observed on 10.5.0:
//! dates are the site's wall clock without a zone; a PUT drops every meta key that it does not send; a
//! quantity over the order's is taken; no note is left; the order's status stays, its meta
//! `_fulfillment_status` follows; an error's code can be the integer 0 and its status a text.

use serde_json::{Value, json};

use super::errors::{Failure, Say, no_route};
use super::order_json::meta_json;
use super::{Answer, Answered, Call};
use crate::clock;
use crate::order::{Fulfillment, Meta};
use crate::shop::{MailReason, take};
use crate::tracking;

const ALL_ALLOW: &str = "GET, POST";
const ONE_ALLOW: &str = "GET, POST, PUT, PATCH, DELETE";

pub(crate) fn answer(call: &mut Call<'_>, order: u64, rest: &[&str]) -> Answered {
    let Some(at) = call.shop.position(order) else {
        let message = call.say(Say::InvalidOrderId);
        return Err(Failure::new(404, "woocommerce_rest_order_invalid_id", message).status_as_text());
    };
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotViewThem))?;
    let method = call.method.clone();
    match (method.as_str(), rest) {
        ("GET", []) => {
            let all: Vec<Value> =
                call.shop.orders[at].fulfillments.iter().map(|one| json_of(call, at, one)).collect();
            Ok(Answer::ok(Value::Array(all), ALL_ALLOW))
        }
        ("POST", []) => create(call, at),
        (_, [id]) => {
            let place = place(call, at, id)?;
            match method.as_str() {
                "GET" => {
                    Ok(Answer::ok(json_of(call, at, &call.shop.orders[at].fulfillments[place]), ONE_ALLOW))
                }
                "PUT" | "PATCH" | "POST" => update(call, at, place),
                "DELETE" => {
                    call.shop.orders[at].fulfillments.remove(place);
                    changed(call, at, None);
                    Ok(Answer::ok(json!({ "message": "Fulfillment deleted successfully." }), ONE_ALLOW))
                }
                _ => Err(no_route(call.language())),
            }
        }
        ("GET", [id, "metadata"]) => {
            let place = place(call, at, id)?;
            Ok(Answer::ok(meta_json(&call.shop.orders[at].fulfillments[place].meta), ONE_ALLOW))
        }
        _ => Err(no_route(call.language())),
    }
}

fn place(call: &Call<'_>, at: usize, id: &str) -> Result<usize, Failure> {
    let id: u64 = id.parse().map_err(|_| no_route(call.language()))?;
    let found = call.shop.orders[at].fulfillments.iter().position(|one| one.id == id);
    found.ok_or_else(|| Failure::code_zero(400, call.say(Say::NoFulfillment)).allowing(ONE_ALLOW))
}

fn create(call: &mut Call<'_>, at: usize) -> Answered {
    let meta = sent_meta(call, ALL_ALLOW)?;
    let id = take(&mut call.shop.next.fulfillment);
    let fresh =
        Fulfillment { id, fulfilled: false, status: String::new(), updated: call.now, meta: Vec::new() };
    let one = filled(call, fresh, meta);
    let body = json_of(call, at, &one);
    let number = number_of(&one);
    call.shop.orders[at].fulfillments.push(one);
    changed(call, at, number);
    Ok(Answer::created(body, ALL_ALLOW, None))
}

fn update(call: &mut Call<'_>, at: usize, place: usize) -> Answered {
    let meta = sent_meta(call, ONE_ALLOW)?;
    let was = call.shop.orders[at].fulfillments[place].clone();
    let one = filled(call, was, meta);
    let body = json_of(call, at, &one);
    let number = number_of(&one);
    call.shop.orders[at].fulfillments[place] = one;
    changed(call, at, number);
    Ok(Answer::ok(body, ONE_ALLOW))
}

/// The keys and values that were sent; without items it is refused.
fn sent_meta(call: &Call<'_>, allow: &'static str) -> Result<Vec<(String, Value)>, Failure> {
    let entries = call.body.get("meta_data").and_then(Value::as_array).cloned().unwrap_or_default();
    let meta: Vec<(String, Value)> = entries
        .into_iter()
        .filter_map(|entry| {
            let key = entry["key"].as_str()?.to_owned();
            Some((key, entry.get("value").cloned().filter(|value| !value.is_null())?))
        })
        .collect();
    let has_items = meta
        .iter()
        .any(|(key, value)| key == "_items" && value.as_array().is_some_and(|items| !items.is_empty()));
    if has_items { Ok(meta) } else { Err(Failure::code_zero(400, call.say(Say::NoItems)).allowing(allow)) }
}

/// The fulfilment with what was sent and nothing else; a key that was there keeps its id.
fn filled(call: &mut Call<'_>, was: Fulfillment, sent: Vec<(String, Value)>) -> Fulfillment {
    let status = call.body.get("status").and_then(Value::as_str).unwrap_or("unfulfilled").to_owned();
    let fulfilled = call.body.get("is_fulfilled").and_then(Value::as_bool).unwrap_or(status == "fulfilled");
    let mut sent = sent;
    if fulfilled && !sent.iter().any(|(key, _)| key == "_date_fulfilled") {
        let wall = clock::sql(call.shop.config.timezone.to_wall(call.now));
        sent.push(("_date_fulfilled".into(), json!(wall)));
    }
    let meta = sent
        .into_iter()
        .map(|(key, value)| {
            let old = was.meta.iter().find(|meta| meta.key == key).map(|meta| meta.id);
            Meta { id: old.unwrap_or_else(|| call.shop.meta_id()), key, value }
        })
        .collect();
    Fulfillment { id: was.id, fulfilled, status, updated: call.now, meta }
}

fn changed(call: &mut Call<'_>, at: usize, number: Option<String>) {
    tracking::set_fulfillment_status(call.shop, at);
    let now = call.now;
    call.shop.touch_meta(at, now);
    let notify = call.body.get("notify_customer").or_else(|| call.body.get("notifyCustomer"));
    let in_query = call.query.flag("notify_customer");
    if in_query || notify.is_some_and(|value| value == &json!(true) || value == &json!("true")) {
        call.shop.mail(at, now, MailReason::Fulfillment, number);
    }
}

fn number_of(one: &Fulfillment) -> Option<String> {
    one.meta.iter().find(|meta| meta.key == "_tracking_number")?.value.as_str().map(str::to_owned)
}

fn json_of(call: &Call<'_>, at: usize, one: &Fulfillment) -> Value {
    call.fields.apply(json!({
        "id": one.id,
        "entity_type": "WC_Order",
        "entity_id": call.shop.orders[at].id.to_string(),
        "is_fulfilled": one.fulfilled,
        "status": one.status,
        "date_updated": clock::sql(call.shop.config.timezone.to_wall(one.updated)),
        "meta_data": meta_json(&one.meta),
    }))
}
