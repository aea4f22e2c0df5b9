//! Printful's API, version 1: the one that tells tracking numbers.
//!
//! Shapes of errors are those of the published description of v2, whose errors are the same; words of
//! refusals are unverified, as is that a `limit` above 100 is cut and not refused.

use serde_json::{Value, json};

use super::reply::{Answer, Call, slice};
use super::standing::Stage;
use crate::clock;
use crate::making::{MadeParcel, Making};

const MOST: usize = 100;
const USUAL: usize = 20;

const STATUSES: [&str; 8] =
    ["draft", "failed", "pending", "canceled", "onhold", "inprocess", "partial", "fulfilled"];

pub(super) fn answer(call: &Call<'_>) -> Answer {
    if let Some(refusal) = refusal(call) {
        return refusal;
    }
    let (method, path) = call.route();
    match (method.as_str(), path.as_slice()) {
        ("GET", ["stores"]) => stores(call),
        ("GET", ["orders", ..]) if !names_store(call) => no_store(call),
        ("GET", ["orders"]) => list(call),
        ("GET", ["orders", name]) => one(call, name),
        _ => not_found(),
    }
}

fn refusal(call: &Call<'_>) -> Option<Answer> {
    let header = call.request.header("Authorization");
    if !header.is_some_and(|text| text.starts_with("Bearer ")) {
        return Some(error(401, "BadRequest", "Malformed Authorization header."));
    }
    (!call.is_authorized()).then(|| error(401, "Unauthorized", "The access token provided is invalid."))
}

/// A token of a whole account must say which store is meant; one of a store may.
fn names_store(call: &Call<'_>) -> bool {
    match call.request.header("X-PF-Store-Id") {
        Some(store) => store.trim() == call.house.shop.to_string(),
        None => !call.makers.config.printful_asks_for_store,
    }
}

fn no_store(call: &Call<'_>) -> Answer {
    match call.request.header("X-PF-Store-Id") {
        Some(_) => error(403, "Forbidden", "You do not have access to this store."),
        None => error(400, "BadRequest", "This endpoint requires `store_id`!"),
    }
}

fn stores(call: &Call<'_>) -> Answer {
    let config = &call.makers.config;
    let store = json!({ "id": call.house.shop, "type": config.sales_channel, "name": config.shop_name });
    Answer::ok(json!({
        "code": 200,
        "result": [store],
        "paging": { "total": 1, "offset": 0, "limit": USUAL },
    }))
}

fn list(call: &Call<'_>) -> Answer {
    let wanted = call.asked("status");
    if wanted.is_some_and(|status| !STATUSES.contains(&status)) {
        return error(400, "BadRequest", "Invalid order status.");
    }
    let orders: Vec<&Making> = call
        .orders
        .iter()
        .copied()
        .filter(|making| wanted.is_none_or(|wanted| status(making, call.now) == wanted))
        .collect();
    let offset = call.asked_number("offset").unwrap_or(0);
    let limit = call.asked_number("limit").unwrap_or(USUAL).clamp(1, MOST);
    let page: Vec<Value> = slice(&orders, offset, limit).iter().map(|making| order(call, making)).collect();
    Answer::ok(json!({
        "code": 200,
        "result": page,
        "paging": { "total": orders.len(), "offset": offset, "limit": limit },
    }))
}

/// By Printful's own id, or by `@` and the shop's.
fn one(call: &Call<'_>, name: &str) -> Answer {
    let found = call.orders.iter().find(|making| match name.strip_prefix('@') {
        Some(external) => making.bare_order_id() == external,
        None => making.id.to_string() == name,
    });
    match found {
        Some(making) => Answer::ok(json!({ "code": 200, "result": order(call, making) })),
        None => not_found(),
    }
}

fn status(making: &Making, now: i64) -> &'static str {
    match making.stage(now) {
        Stage::Waiting => "pending",
        Stage::Making => "inprocess",
        Stage::Blocked => "onhold",
        Stage::Cancelled => "canceled",
        Stage::Partly => "partial",
        Stage::Sent => "fulfilled",
    }
}

fn order(call: &Call<'_>, making: &Making) -> Value {
    let customer = &making.customer;
    let shipments: Vec<Value> = making.parcels_at(call.now).map(|parcel| shipment(making, parcel)).collect();
    let status = status(making, call.now);
    let trouble = (status == "onhold").then_some("The address of the recipient could not be verified.");
    json!({
        "id": making.id,
        "external_id": making.bare_order_id(),
        "store": call.house.shop,
        "status": status,
        "error": trouble,
        "shipping": "STANDARD",
        "shipping_service_name": "Flat Rate (Standard)",
        "created": making.ordered,
        "updated": making.changed_at(call.now),
        "recipient": {
            "name": making.customer_name(),
            "company": null,
            "address1": customer.street,
            "address2": null,
            "city": customer.city,
            "state_code": null,
            "state_name": null,
            "country_code": customer.country,
            "zip": customer.postcode,
            "phone": customer.phone,
            "email": customer.email,
        },
        "items": making.every_line().into_iter().map(|place| item(making, place)).collect::<Vec<_>>(),
        "incomplete_items": [],
        "shipments": shipments,
        "gift": null,
        "packing_slip": null,
        "is_sample": false,
        "dashboard_url": format!("https://www.printful.com/dashboard?order_id={}", making.id),
    })
}

fn item_id(making: &Making, place: usize) -> u64 {
    making.id * 100 + place as u64 + 1
}

fn item(making: &Making, place: usize) -> Value {
    let goods = &making.goods[place];
    json!({
        "id": item_id(making, place),
        "external_id": null,
        "quantity": goods.quantity,
        "sku": goods.sku,
        "name": goods.name,
        "files": [],
        "options": [],
        "discontinued": false,
        "out_of_stock": false,
    })
}

fn shipment(making: &Making, parcel: &MadeParcel) -> Value {
    let items: Vec<Value> = parcel
        .goods
        .iter()
        .filter_map(|place| {
            let quantity = making.goods.get(*place)?.quantity;
            Some(json!({
                "item_id": item_id(making, *place),
                "quantity": quantity,
                "picked": quantity,
                "printed": quantity,
            }))
        })
        .collect();
    json!({
        "id": parcel.id,
        "carrier": parcel.carrier,
        "service": format!("{} Standard", parcel.carrier),
        "tracking_number": parcel.number,
        "tracking_url": parcel.url,
        "created": parcel.sent,
        "ship_date": clock::date(parcel.sent),
        "shipped_at": parcel.sent,
        "reshipment": parcel.reshipment,
        "items": items,
    })
}

fn not_found() -> Answer {
    error(404, "NotFound", "Not found")
}

pub(super) fn too_many() -> Answer {
    error(429, "TooManyRequests", "You've recently sent too many requests. Please try again later.")
}

fn error(status: u16, reason: &str, message: &str) -> Answer {
    let body = json!({
        "code": status,
        "result": message,
        "error": { "reason": reason, "message": message },
    });
    Answer { status, body }
}
