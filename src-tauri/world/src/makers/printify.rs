//! Printify's API, version 1.
//!
//! Unverified: the words of refusals other than 401, that a `limit` above the cap is cut and not refused, and
//! what [`shop_fulfilled_at`] means.

use serde_json::{Value, json};

use super::ids;
use super::reply::{Answer, Call, slice};
use super::standing::Stage;
use crate::clock;
use crate::making::{MadeParcel, Making};

/// How long an order is on its way to the press.
const SENDING: i64 = 3600;

pub(super) fn answer(call: &Call<'_>) -> Answer {
    if call.request.header("User-Agent").is_none_or(|agent| agent.trim().is_empty()) {
        return error(403, "A User-Agent header is required.");
    }
    if !call.is_authorized() {
        return error(401, "Unauthenticated.");
    }
    let shop = call.house.shop.to_string();
    let (method, path) = call.route();
    match (method.as_str(), path.as_slice()) {
        ("GET", ["v1", "shops.json"]) => {
            let config = &call.makers.config;
            let title = &config.shop_name;
            Answer::ok(json!([
                { "id": call.house.shop, "title": title, "sales_channel": config.sales_channel }
            ]))
        }
        ("GET", ["v1", "shops", id, "orders.json"]) if *id == shop => list(call),
        ("GET", ["v1", "shops", id, "orders", file]) if *id == shop => {
            let found =
                call.orders.iter().find(|making| file.strip_suffix(".json") == Some(&order_id(making)));
            found.map_or_else(|| error(404, "Not found."), |making| Answer::ok(order(call, making)))
        }
        _ => error(404, "Not found."),
    }
}

/// A page, as Laravel's paginator writes it.
fn list(call: &Call<'_>) -> Answer {
    let fits = |making: &&Making| {
        call.asked("status").is_none_or(|wanted| status(making, call.now) == wanted)
            && call.asked("sku").is_none_or(|sku| making.goods.iter().any(|goods| goods.sku == sku))
    };
    let orders: Vec<&Making> = call.orders.iter().copied().filter(fits).collect();
    let cap = call.makers.config.printify_page_cap.max(1);
    let limit = call.asked_number("limit").unwrap_or(cap).clamp(1, cap);
    let page = call.asked_number("page").unwrap_or(1).max(1);
    let last = orders.len().div_ceil(limit).max(1);
    let offset = (page - 1).saturating_mul(limit);
    let data: Vec<Value> = slice(&orders, offset, limit).iter().map(|making| order(call, making)).collect();
    let address = |page: usize| format!("/?page={page}");
    Answer::ok(json!({
        "current_page": page,
        "first_page_url": address(1),
        "from": (!data.is_empty()).then_some(offset + 1),
        "last_page": last,
        "last_page_url": address(last),
        "next_page_url": (page < last).then(|| address(page + 1)),
        "path": "/",
        "per_page": limit,
        "prev_page_url": (page > 1).then(|| address(page - 1)),
        "to": (!data.is_empty()).then_some(offset + data.len()),
        "total": orders.len(),
        "data": data,
    }))
}

fn order_id(making: &Making) -> String {
    ids::object_id(making.ordered, making.id)
}

fn status(making: &Making, now: i64) -> &'static str {
    match making.stage(now) {
        Stage::Waiting => "pending",
        Stage::Making if making.begun.is_some_and(|begun| now < begun + SENDING) => "sending-to-production",
        Stage::Making => "in-production",
        Stage::Blocked => "has-issues",
        Stage::Cancelled => "canceled",
        Stage::Partly => "partially-fulfilled",
        Stage::Sent => "fulfilled",
    }
}

/// When Printify marked the shop's order fulfilled. It says of itself that it does so when production begins,
/// with the number to follow; whether this field tells it is unverified.
fn shop_fulfilled_at(making: &Making, now: i64) -> Option<i64> {
    making.begun_at(now)
}

fn order(call: &Call<'_>, making: &Making) -> Value {
    let now = call.now;
    let customer = &making.customer;
    let shop_order = making.bare_order_id();
    let lines: Vec<Value> = making.every_line().into_iter().map(|place| line(making, place, now)).collect();
    let connect = ids::object_id(making.ordered, ids::scatter(making.id));
    json!({
        "id": order_id(making),
        "app_order_id": format!("{}.{}", call.house.shop, making.id),
        "address_to": {
            "first_name": customer.first_name,
            "last_name": customer.last_name,
            "region": "",
            "address1": customer.street,
            "address2": "",
            "city": customer.city,
            "zip": customer.postcode,
            "email": customer.email,
            "phone": customer.phone,
            "country": customer.country,
            "company": "",
        },
        "line_items": lines,
        "metadata": {
            "order_type": "external",
            // A number wherever it is one, as at all shops that are known.
            "shop_order_id": shop_order.parse::<u64>().map_or_else(|_| json!(shop_order), |id| json!(id)),
            "shop_order_label": making.order_number,
            "shop_fulfilled_at": shop_fulfilled_at(making, now).map(moment),
        },
        "status": status(making, now),
        "shipping_method": 1,
        "is_printify_express": false,
        "is_economy_shipping": false,
        "shipments": making.parcels_at(now).map(|parcel| shipment(parcel, now)).collect::<Vec<_>>(),
        "created_at": moment(making.ordered),
        "sent_to_production_at": making.begun_at(now).map(moment),
        "fulfilled_at": making.complete_at(now).map(moment),
        "printify_connect": { "url": format!("https://printify.com/orders/{connect}"), "id": connect },
    })
}

fn line(making: &Making, place: usize, now: i64) -> Value {
    let goods = &making.goods[place];
    let status = match making.stage_of(&[place], now) {
        Stage::Waiting => "pending",
        Stage::Making | Stage::Partly => "in-production",
        Stage::Blocked => "has-issues",
        Stage::Cancelled => "canceled",
        Stage::Sent => "fulfilled",
    };
    json!({
        "product_id": ids::object_id(making.ordered, making.id + place as u64),
        "quantity": goods.quantity,
        "status": status,
        "metadata": { "title": goods.name, "sku": goods.sku, "country": making.customer.country },
        "sent_to_production_at": making.begun_at(now).map(moment),
        "fulfilled_at": making.sent_at(place, now).map(moment),
    })
}

fn shipment(parcel: &MadeParcel, now: i64) -> Value {
    json!({
        "carrier": parcel.carrier,
        "number": parcel.number,
        "url": parcel.url,
        "delivered_at": parcel.delivered.filter(|delivered| *delivered <= now).map(moment),
    })
}

/// `2026-11-21 21:58:58+00:00`.
fn moment(seconds: i64) -> String {
    format!("{}+00:00", clock::sql(seconds))
}

pub(super) fn too_many() -> Answer {
    error(429, "Too Many Requests")
}

fn error(status: u16, message: &str) -> Answer {
    Answer { status, body: json!({ "error": message }) }
}
