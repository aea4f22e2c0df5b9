//! `/orders/{id}/shipment-trackings` of AST 3.9.2 and of the official extension. Observed for AST: an empty
//! number is taken, `status_shipped: 1` completes the order with a note by WooCommerce, the item remembers the
//! key's user, a carrier it does not know has no name in the reply, and the Location header ends in the digits
//! that the id begins with. The official extension's error codes were not observed.

use serde_json::{Map, Value, json};

use super::errors::{Failure, Say, no_route};
use super::{Answer, Answered, Call, links};
use crate::clock;
use crate::config::TrackingPlugin;
use crate::order::{Status, TRACKING_ITEMS};
use crate::shop::Hand;
use crate::tracking::{self, NewItem, PROVIDERS};
use crate::truth::TrueCloser;

const ALL_ALLOW: &str = "GET, POST";
const ONE_ALLOW: &str = "GET, DELETE";

pub(crate) fn answer(call: &mut Call<'_>, namespace: &str, order: u64, rest: &[&str]) -> Answered {
    let method = call.method.clone();
    if let ("GET", ["providers"]) = (method.as_str(), rest) {
        return Ok(Answer::ok(providers(), "GET"));
    }
    let code =
        if method == "GET" { "woocommerce_rest_cannot_view" } else { "woocommerce_rest_cannot_create" };
    call.caller.must_manage(code, call.say(Say::CannotList))?;
    let Some(at) = call.shop.position(order) else {
        let message = call.say(Say::InvalidOrderId);
        return Err(Failure::new(404, "woocommerce_rest_order_invalid_id", message).allowing(ALL_ALLOW));
    };
    match (method.as_str(), rest) {
        ("GET", []) => {
            let items = call.shop.orders[at].tracking_items();
            let body: Vec<Value> = items
                .iter()
                .map(|item| call.item(json_of(call, at, item), item_links(call, namespace, order, item)))
                .collect();
            Ok(Answer::ok(Value::Array(body), ALL_ALLOW))
        }
        ("POST", []) => create(call, namespace, at),
        ("GET" | "DELETE", [id]) => {
            let items = call.shop.orders[at].tracking_items();
            let Some(item) = items.iter().find(|item| item["tracking_id"] == **id).cloned() else {
                let message = call.say(Say::InvalidTracking);
                return Err(Failure::new(
                    404,
                    "woocommerce_rest_order_shipment_tracking_invalid_id",
                    message,
                )
                .allowing(ONE_ALLOW));
            };
            let body = call.single(json_of(call, at, &item), item_links(call, namespace, order, &item));
            if method == "DELETE" {
                let left: Vec<Value> = items.iter().filter(|other| **other != item).cloned().collect();
                call.shop.set_meta(at, TRACKING_ITEMS, Value::Array(left));
                let now = call.now;
                call.shop.touch_meta(at, now);
            }
            Ok(Answer::ok(body, ONE_ALLOW))
        }
        _ => Err(no_route(call.language())),
    }
}

fn create(call: &mut Call<'_>, namespace: &str, at: usize) -> Answered {
    let text = |name: &str| match call.body.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(true)) => "1".to_owned(),
        _ => String::new(),
    };
    let is_ast = call.shop.config.tracking_plugin == TrackingPlugin::Ast;
    let number = text("tracking_number");
    if !is_ast && number.is_empty() {
        let mut failure =
            Failure::new(400, "rest_missing_callback_param", "Missing parameter(s): tracking_number");
        failure.body["data"]["params"] = json!(["tracking_number"]);
        return Err(failure.allowing(ALL_ALLOW));
    }
    let (named, custom) = (text("tracking_provider"), text("custom_tracking_provider"));
    let provider = if named.is_empty() { custom } else { named };
    let status_shipped = text("status_shipped");
    let replaces = text("replace_tracking") == "1";
    let link = text("custom_tracking_link");
    let shipped = date_shipped(call, &text("date_shipped"));
    let now = call.now;
    let item = NewItem {
        provider: &provider,
        link: &link,
        number: &number,
        date_shipped: if is_ast { json!(shipped) } else { json!(shipped.to_string()) },
        status_shipped: &status_shipped,
        source: "REST_API",
        user_id: call.user_id(),
        replaces: is_ast && replaces,
    };
    let id = tracking::add_item(call.shop, call.rng, at, &item);
    if is_ast {
        if status_shipped == "1" && call.shop.set_status(at, Status::Completed, now, Hand::System, "") {
            call.shop.orders[at].closer = TrueCloser::System;
        }
        tracking::note_of_plugin(call.shop, at, &provider, &number, now);
    }
    call.shop.touch_meta(at, now);
    let order = call.shop.orders[at].id;
    let stored = call.shop.orders[at].tracking_items().last().cloned().unwrap_or_default();
    let body = call.single(json_of(call, at, &stored), item_links(call, namespace, order, &stored));
    let digits: String = id.chars().take_while(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    let location = call.route(&format!("{namespace}/orders/{order}/shipment-trackings/{digits}"));
    Ok(Answer::created(body, ALL_ALLOW, Some(location)))
}

/// Unix seconds of a `YYYY-MM-DD`; today, and what is not a date, is now.
fn date_shipped(call: &Call<'_>, text: &str) -> i64 {
    let today = clock::date(call.shop.config.timezone.to_wall(call.now));
    match clock::parse_date(text) {
        Some(midnight) if text != today => midnight,
        _ => call.now,
    }
}

fn json_of(call: &Call<'_>, at: usize, item: &Value) -> Value {
    let slug = item["tracking_provider"].as_str().unwrap_or_default();
    let number = item["tracking_number"].as_str().unwrap_or_default();
    let custom_link = item["custom_tracking_link"].as_str().unwrap_or_default();
    let custom_name = item["custom_tracking_provider"].as_str().unwrap_or_default();
    let name = tracking::provider(slug).map_or(custom_name, |provider| provider.name);
    let link = match custom_link {
        "" => tracking::link(slug, number, &call.shop.orders[at].customer.postcode),
        link => link.to_owned(),
    };
    let shipped = item["date_shipped"].as_i64().or_else(|| item["date_shipped"].as_str()?.parse().ok());
    let shipped =
        shipped.map_or_else(String::new, |moment| clock::date(call.shop.config.timezone.to_wall(moment)));
    json!({
        "tracking_id": item["tracking_id"],
        "tracking_provider": name,
        "tracking_link": link,
        "tracking_number": number,
        "date_shipped": shipped,
    })
}

fn item_links(call: &Call<'_>, namespace: &str, order: u64, item: &Value) -> Value {
    let up = call.route(&format!("{namespace}/orders/{order}"));
    let all = format!("{up}/shipment-trackings");
    let id = item["tracking_id"].as_str().unwrap_or_default();
    links(&format!("{all}/{id}"), &["GET", "DELETE"], &all, Some(&up))
}

fn providers() -> Value {
    let mut countries: Map<String, Value> = Map::new();
    for provider in &PROVIDERS {
        let country = countries.entry(provider.country).or_insert_with(|| json!({}));
        country[provider.name] = json!(provider.link);
    }
    Value::Object(countries)
}
