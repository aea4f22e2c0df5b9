//! The performance indicators of a week, from the shop's own past. Weeks run from Monday to Sunday in bol's
//! zone. Norms are those of bol's public partner pages, and come with the answer.

use chrono::{DateTime, NaiveDate, Weekday};
use serde_json::{Value, json};

use super::http::Asked;
use super::model::{Event, Order, Shipment};
use super::problem::Problem;

const NAMES: [&str; 8] = [
    "CANCELLATIONS",
    "FULFILMENT",
    "PHONE_AVAILABILITY",
    "RESPONSE_TIME",
    "CASE_ITEM_RATIO",
    "TRACK_AND_TRACE",
    "RETURNS",
    "REVIEWS",
];

/// `GET /retailer/insights/performance/indicator`. What this world knows nothing of has a norm and no score,
/// as has a week in which nothing was measured.
pub(super) fn indicator(asked: &Asked<'_>) -> Result<Value, Problem> {
    for name in ["name", "year", "week"] {
        if asked.query.text(name).is_none() {
            return Err(Problem::violation(name, "must not be null"));
        }
    }
    let name = asked.query.choice("name", &NAMES)?;
    let year = asked.query.number("year")?.unwrap_or_default();
    let week = asked.query.number("week")?.unwrap_or_default();
    let monday = i32::try_from(year)
        .ok()
        .zip(u32::try_from(week).ok())
        .and_then(|(year, week)| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon));
    let Some(monday) = monday else { return Err(Problem::violation("week", "is no week of this year")) };
    let first = (monday - DateTime::UNIX_EPOCH.date_naive()).num_days();
    let in_week = |moment: i64| (first..first + 7).contains(&asked.shop.config.timezone.day_of(moment));
    let (condition, norm) = match name {
        "CANCELLATIONS" => ("<=", 0.02),
        "FULFILMENT" => (">=", 0.93),
        "TRACK_AND_TRACE" => (">=", 1.0),
        "REVIEWS" => (">=", 8.0),
        "PHONE_AVAILABILITY" | "RESPONSE_TIME" => (">=", 0.9),
        _ => ("<=", 0.05),
    };
    let counted = match name {
        "CANCELLATIONS" => cancellations(asked, in_week),
        "FULFILMENT" => in_time(asked, in_week),
        "TRACK_AND_TRACE" => with_number(asked, in_week),
        _ => (0, 0),
    };
    let mut details = json!({
        "period": { "week": format!("{week:02}"), "year": year.to_string() },
        "norm": { "condition": condition, "value": norm },
    });
    if counted.1 > 0 {
        details["score"] = score(counted, condition, norm);
    }
    let kind = if name == "REVIEWS" { "AVERAGE" } else { "PERCENTAGE" };
    Ok(json!({ "performanceIndicators": [{ "name": name, "type": kind, "details": details }] }))
}

fn score((numerator, denominator): (u32, u32), condition: &str, norm: f64) -> Value {
    let value = f64::from(numerator) / f64::from(denominator);
    json!({
        "conforms": if condition == ">=" { value >= norm } else { value <= norm },
        "numerator": numerator,
        "denominator": denominator,
        "value": value,
        "distanceToNorm": value - norm,
    })
}

/// Items in parcels that were confirmed in the week: those with a number, and all.
fn with_number(asked: &Asked<'_>, in_week: impl Fn(i64) -> bool) -> (u32, u32) {
    let parcels = asked.shop.orders.iter().flat_map(parcels).filter(|(_, shipment)| in_week(shipment.at));
    parcels.fold((0, 0), |(with, all), (_, shipment)| {
        let items = u32::try_from(shipment.pieces.len()).unwrap_or_default();
        (with + if shipment.transport.number.is_empty() { 0 } else { items }, all + items)
    })
}

/// Items that a carrier brought in the week: those whose first attempt was not late, and all.
fn in_time(asked: &Asked<'_>, in_week: impl Fn(i64) -> bool) -> (u32, u32) {
    let zone = asked.shop.config.timezone;
    let brought = asked.shop.orders.iter().flat_map(parcels).filter_map(|(order, shipment)| {
        let event = shipment.transport.events.iter().find(|event: &&Event| event.is_delivery())?;
        in_week(event.at).then_some((order, shipment, event))
    });
    brought.fold((0, 0), |(good, all), (order, shipment, event)| {
        let items = u32::try_from(shipment.pieces.len()).unwrap_or_default();
        let is_late = zone.day_of(event.at) > order.fulfilment.latest_delivery;
        (good + if is_late { 0 } else { items }, all + items)
    })
}

/// Items of the retailer's that were ordered in the week: those that she, or time, cancelled, and all.
fn cancellations(asked: &Asked<'_>, in_week: impl Fn(i64) -> bool) -> (u32, u32) {
    let orders = asked.shop.orders.iter().filter(|order| order.fulfilment.is_retailers());
    let items = orders.filter(|order| in_week(order.placed)).flat_map(|order| &order.items);
    items.fold((0, 0), |(lost, all), item| {
        let is_lost = item.cancelled > 0 && !item.cancellation_requested;
        (lost + u32::from(is_lost), all + 1)
    })
}

/// The shipments that are to have a number.
fn parcels(order: &Order) -> impl Iterator<Item = (&Order, &Shipment)> {
    let parcels = order.shipments.iter().filter(|shipment| order.needs_number(shipment));
    parcels.map(move |shipment| (order, shipment))
}
