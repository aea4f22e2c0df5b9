//! Gelato's order API, version 4: a search that tells no numbers, and an order that does.
//!
//! Gelato splits an order that is made in two places into connected orders with the same reference. Here
//! about half of the orders with several goods are split, by their id ([`parts`]); the others come as several
//! packages of one order. Shapes of errors are unverified, as is that a `limit` above 100 is cut and not
//! refused.

use chrono::DateTime;
use serde_json::{Value, json};

use super::ids::{Kind, scatter, uuid};
use super::reply::{Answer, Call, slice};
use super::standing::Stage;
use crate::clock;
use crate::making::{MadeParcel, Making};

const MOST: usize = 100;
const USUAL: usize = 50;
const DAY: i64 = 86_400;

/// An order of Gelato's: all of what it makes for a shop's order, or what one of its places makes.
struct Part<'m> {
    making: &'m Making,
    /// The position among the parts.
    place: u64,
    /// How many parts there are.
    of: u64,
    goods: Vec<usize>,
}

/// The orders that Gelato has for what it makes.
fn parts(making: &Making) -> Vec<Part<'_>> {
    let goods = making.every_line();
    let split = goods.len() > 1 && scatter(making.id) % 2 == 1;
    let groups = if split { vec![goods[..1].to_vec(), goods[1..].to_vec()] } else { vec![goods] };
    let of = groups.len() as u64;
    groups.into_iter().zip(0..).map(|(goods, place)| Part { making, place, of, goods }).collect()
}

pub(super) fn answer(call: &Call<'_>) -> Answer {
    let key = call.request.header("X-API-KEY").unwrap_or_default();
    if !call.house.lets_in(key.trim()) {
        return error(401, "unauthorized", "The API key is missing or not valid.");
    }
    let (method, path) = call.route();
    match (method.as_str(), path.as_slice()) {
        ("POST", ["v4", "orders:search"]) => search(call),
        ("GET", ["v4", "orders", id]) => {
            let found = call.orders.iter().flat_map(|making| parts(making)).find(|part| part.id() == *id);
            found.map_or_else(not_found, |part| Answer::ok(part.whole(call)))
        }
        _ => not_found(),
    }
}

fn search(call: &Call<'_>) -> Answer {
    let body = if call.request.body.is_empty() { b"{}" } else { call.request.body.as_slice() };
    let Ok(asked @ Value::Object(_)) = serde_json::from_slice::<Value>(body) else {
        return error(400, "bad_request", "The body is not a JSON object.");
    };
    let (Ok(from), Ok(to)) = (moment_in(&asked["startDate"]), moment_in(&asked["endDate"])) else {
        return error(400, "bad_request", "A date is not in ISO 8601.");
    };
    let texts = |part: &Part<'_>| {
        let of = part.making;
        [
            ("ids", part.id()),
            ("orderReferenceId", of.bare_order_id().to_owned()),
            ("orderReferenceIds", of.bare_order_id().to_owned()),
            ("fulfillmentStatuses", part.status(call.now).to_owned()),
            ("financialStatuses", part.financial_status(call.now).to_owned()),
            ("channels", of.shop.to_owned()),
            ("countries", of.customer.country.to_owned()),
            ("storeIds", store_id(call)),
            ("orderTypes", "order".to_owned()),
        ]
    };
    let fits = |part: &Part<'_>| {
        texts(part).iter().all(|(name, is)| allows(&asked[*name], is))
            && from.is_none_or(|from| part.making.ordered >= from)
            && to.is_none_or(|to| part.making.ordered <= to)
            && asked["search"].as_str().is_none_or(|text| part.tells(text))
    };
    let found: Vec<Part<'_>> = call.orders.iter().flat_map(|making| parts(making)).filter(fits).collect();
    let number = |name: &str| asked[name].as_u64().and_then(|number| usize::try_from(number).ok());
    let offset = number("offset").unwrap_or(0);
    let limit = number("limit").unwrap_or(USUAL).clamp(1, MOST);
    let page: Vec<Value> = slice(&found, offset, limit).iter().map(|part| part.head(call)).collect();
    Answer::ok(json!({ "orders": page }))
}

/// Whether a filter lets a text through: one text, a list of them, or nothing asked.
fn allows(filter: &Value, text: &str) -> bool {
    match filter {
        Value::String(wanted) => wanted == text,
        Value::Array(wanted) if !wanted.is_empty() => wanted.iter().any(|wanted| wanted == text),
        _ => true,
    }
}

/// The moment that a filter names. The documentation calls its type a list of texts and shows one text.
fn moment_in(filter: &Value) -> Result<Option<i64>, chrono::ParseError> {
    let text = filter.as_str().or_else(|| filter.get(0)?.as_str());
    text.map(|text| DateTime::parse_from_rfc3339(text).map(|moment| moment.timestamp())).transpose()
}

fn store_id(call: &Call<'_>) -> String {
    uuid(Kind::Other(1), call.house.shop)
}

impl Part<'_> {
    fn id(&self) -> String {
        uuid(Kind::Order(self.place), self.making.id)
    }

    fn connected(&self) -> Vec<String> {
        (0..self.of)
            .filter(|place| *place != self.place)
            .map(|place| uuid(Kind::Order(place), self.making.id))
            .collect()
    }

    /// Parcels that have goods of this part.
    fn parcels(&self, now: i64) -> impl Iterator<Item = &MadeParcel> {
        self.making
            .parcels_at(now)
            .filter(|parcel| self.goods.iter().any(|place| parcel.goods.contains(place)))
    }

    fn status(&self, now: i64) -> &'static str {
        self.status_of(&self.goods, now)
    }

    fn status_of(&self, goods: &[usize], now: i64) -> &'static str {
        match self.making.stage_of(goods, now) {
            Stage::Waiting => "passed",
            Stage::Making | Stage::Partly => "in_production",
            Stage::Blocked => "on_hold",
            Stage::Cancelled => "canceled",
            Stage::Sent => {
                let parcels =
                    || self.parcels(now).filter(|parcel| goods.iter().any(|at| parcel.goods.contains(at)));
                if parcels().all(|parcel| parcel.delivered.is_some_and(|delivered| delivered <= now)) {
                    "delivered"
                } else if parcels().all(|parcel| parcel.sent + DAY <= now) {
                    "in_transit"
                } else {
                    "shipped"
                }
            }
        }
    }

    fn financial_status(&self, now: i64) -> &'static str {
        if self.status(now) == "canceled" { "canceled" } else { "paid" }
    }

    /// The full-text search looks at the name and at the reference.
    fn tells(&self, text: &str) -> bool {
        let customer = &self.making.customer;
        [customer.first_name, customer.last_name, self.making.bare_order_id()]
            .iter()
            .any(|field| field.to_lowercase().contains(&text.to_lowercase()))
    }

    /// What the search tells of it.
    fn head(&self, call: &Call<'_>) -> Value {
        let (of, now) = (self.making, call.now);
        json!({
            "id": self.id(),
            "orderType": "order",
            "orderReferenceId": of.bare_order_id(),
            "customerReferenceId": of.customer.email,
            "channel": of.shop,
            "storeId": store_id(call),
            "connectedOrderIds": self.connected(),
            "fulfillmentStatus": self.status(now),
            "financialStatus": self.financial_status(now),
            "country": of.customer.country,
            "firstName": of.customer.first_name,
            "lastName": of.customer.last_name,
            "itemsCount": self.goods.len(),
            "createdAt": moment(of.ordered),
            "updatedAt": moment(of.changed_at(now)),
            "orderedAt": moment(of.ordered),
        })
    }

    /// All of it. The names, the country and the count of the search stand elsewhere here.
    fn whole(&self, call: &Call<'_>) -> Value {
        let mut order = self.head(call);
        if let Some(map) = order.as_object_mut() {
            map.retain(|name, _| {
                !matches!(name.as_str(), "country" | "firstName" | "lastName" | "itemsCount")
            });
        }
        order["items"] = self.goods.iter().map(|place| self.item(*place, call.now)).collect();
        order["shippingAddress"] = self.address();
        order["shipment"] = self.shipment(call.now);
        order["receipts"] = json!([]);
        order
    }

    fn item_id(&self, place: usize) -> String {
        uuid(Kind::Line(place as u64), self.making.id)
    }

    fn item(&self, place: usize, now: i64) -> Value {
        let goods = &self.making.goods[place];
        json!({
            "id": self.item_id(place),
            "itemReferenceId": format!("{}-{}", self.making.bare_order_id(), place + 1),
            "productUid": goods.sku.to_lowercase().replace('-', "_"),
            "productName": goods.name,
            "quantity": goods.quantity,
            "fulfillmentStatus": self.status_of(&[place], now),
            "files": [],
            "previews": [],
            "options": [],
        })
    }

    fn address(&self) -> Value {
        let customer = &self.making.customer;
        json!({
            "id": uuid(Kind::Other(2), self.making.id),
            "orderId": self.id(),
            "country": customer.country,
            "firstName": customer.first_name,
            "lastName": customer.last_name,
            "companyName": null,
            "addressLine1": customer.street,
            "addressLine2": null,
            "city": customer.city,
            "postCode": customer.postcode,
            "state": null,
            "email": customer.email,
            "phone": customer.phone,
        })
    }

    /// Gelato names no carrier, only the method: here the carrier of the first package, once there is one.
    fn shipment(&self, now: i64) -> Value {
        let packages: Vec<Value> = self.parcels(now).map(|parcel| self.package(parcel)).collect();
        let method = self.parcels(now).next().map_or("Standard", |parcel| parcel.carrier.as_str());
        json!({
            "id": uuid(Kind::Other(3 + self.place), self.making.id),
            "shipmentMethodName": method,
            "shipmentMethodUid": method.to_lowercase().replace(' ', "_"),
            "packageCount": packages.len().max(1),
            "fulfillmentCountry": self.making.customer.country,
            "packages": packages,
        })
    }

    fn package(&self, parcel: &MadeParcel) -> Value {
        let here = self.goods.iter().filter(|place| parcel.goods.contains(place));
        json!({
            "id": uuid(Kind::Parcel, parcel.id),
            "orderItemIds": here.map(|place| self.item_id(*place)).collect::<Vec<_>>(),
            "trackingCode": parcel.number,
            "trackingUrl": parcel.url,
        })
    }
}

/// `2026-11-21T21:49:22+00:00`.
fn moment(seconds: i64) -> String {
    format!("{}+00:00", clock::iso(seconds))
}

fn not_found() -> Answer {
    error(404, "not_found", "The order was not found.")
}

pub(super) fn too_many() -> Answer {
    error(429, "too_many_requests", "Too many requests.")
}

fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer { status, body: json!({ "code": code, "message": message }) }
}
