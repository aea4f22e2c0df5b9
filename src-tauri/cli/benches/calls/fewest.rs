//! The fewest calls that a platform's interface allows for a reading, counted from what it told, not from what the
//! connector did with it:
//!
//! | platform | first reading | reading again |
//! |---|---|---|
//! | WooCommerce, Etsy | orders in pages of 100 | the same, of what changed |
//! | Shopify | orders in the largest pages for which one question's 1,000 points are enough; the same of the events that tell who closed an order, and of orders that are read again, where a verdict asks | the same |
//! | bol | its list of orders and its list of shipments in pages of 50; one for each order of which not everything was sent, for nothing else tells its lines; one for each shipment, for nothing else tells its number | the same of what changed in the last hour, and one for each order in that list, which shows of an order only the lines that changed |
//! | Printful, Printify | orders in pages of 100 and 10 | the list cannot be asked for what changed: down to the last order that changed or may change still, and the page that shows that none follows |
//! | Gelato | as Printful, and one for each order of which something was sent, for the list tells no number | the same |

use super::{CHANGED, Call, ORDERS};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use trackmend_core::domain::{Ms, Platform};

/// The fewest, and how they come about. `since`: reading again what changed since then.
pub(crate) fn of(platform: Platform, calls: &[Call], since: Option<Ms>) -> (usize, String) {
    let orders = if since.is_some() { CHANGED } else { ORDERS };
    match platform {
        Platform::WooCommerce | Platform::Etsy => pages(orders, 100),
        Platform::Shopify => shopify(calls, orders),
        Platform::Bol => bol(calls, since),
        Platform::Printful => list(calls, since, "/orders?", "result", 100, &["fulfilled", "canceled"]),
        Platform::Printify => list(calls, since, "/orders.json?", "data", 10, &["fulfilled", "canceled"]),
        Platform::Gelato => {
            let (pages, how) = list(calls, since, "/v4/orders:search", "orders", 100, &SENT);
            let alone = gelato_sent(calls, since);
            (pages + alone, format!("{how}, {alone} orders of which something was sent"))
        }
        other => panic!("nobody counts {}", other.name()),
    }
}

fn pages(rows: usize, size: usize) -> (usize, String) {
    let pages = rows.div_ceil(size).max(1);
    (pages, format!("{pages} of {size}"))
}

/// What the events of one order hold, by Shopify's published rule: the order, the connection, 50 events.
const EVENTS: f64 = 53.0;

/// Pages of orders; questions for the events of those of which a verdict wants to know who closed them, and for
/// those that it wants read again.
fn shopify(calls: &[Call], orders: usize) -> (usize, String) {
    let each = calls.iter().filter_map(|call| {
        let first = call.asked["variables"]["first"].as_f64()?;
        Some(call.told["extensions"]["cost"]["requestedQueryCost"].as_f64()? / first)
    });
    let size = within_points(each.fold(f64::INFINITY, f64::min));
    let ids = |of: &str| -> usize {
        let asked = calls.iter().filter(|call| call.asked["query"].as_str().unwrap_or_default().contains(of));
        asked.filter_map(|call| call.asked["variables"]["ids"].as_array()).map(Vec::len).sum()
    };
    let (mut fewest, mut how) = pages(orders, size);
    for (count, size, what) in [
        (ids("query OrderEvents"), within_points(EVENTS), "for who closed"),
        (ids("query These"), size, "to read again"),
    ] {
        if count > 0 {
            let (more, told) = pages(count, size);
            fewest += more;
            how = format!("{how}, {told} {what} {count}");
        }
    }
    (fewest, how)
}

/// Of how many 1,000 points are enough, when each holds so many.
fn within_points(each: f64) -> usize {
    (1..=250).rev().find(|size| each * f64::from(*size) <= 1_000.0).map_or(1, |size| size as usize)
}

fn moment(of: &Value) -> i64 {
    of.as_str().map_or(0, |text| chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

fn rows<'a>(calls: &'a [Call], path: &'a str, key: &'a str) -> impl Iterator<Item = &'a Value> {
    let of = calls.iter().filter(move |call| call.url.contains(path));
    of.flat_map(move |call| call.told[key].as_array().into_iter().flatten())
}

fn bol(calls: &[Call], since: Option<Ms>) -> (usize, String) {
    let since = since.map_or(i64::MIN, |at| at.0);
    let list = |row: &Value| row["orderItems"].as_array().cloned().unwrap_or_default();
    let mut orders: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for row in rows(calls, "/retailer/orders?", "orders") {
        orders.insert(row["orderId"].to_string(), list(row));
    }
    let lasts = |lines: &[Value]| lines.iter().map(|line| moment(&line["latestChangedDateTime"])).max();
    orders.retain(|_, lines| lasts(lines).unwrap_or_default() >= since);
    let shipments: BTreeSet<String> = rows(calls, "/retailer/shipments?", "shipments")
        .filter(|row| moment(&row["shipmentDateTime"]) >= since)
        .map(|row| row["shipmentId"].to_string())
        .collect();
    // Sent whole: its shipments tell it.
    let is_sent = |lines: &Vec<Value>| lines.iter().all(|line| line["quantityShipped"] == line["quantity"]);
    let alone = orders.values().filter(|lines| since > i64::MIN || !is_sent(lines)).count();
    let (of_orders, _) = pages(orders.len(), 50);
    let (of_shipments, _) = pages(shipments.len(), 50);
    let how = format!(
        "{of_orders} + {of_shipments} of 50, {alone} orders that no list tells whole, {} shipments",
        shipments.len()
    );
    (of_orders + of_shipments + alone + shipments.len(), how)
}

/// Gelato's words for what was sent, and for what is over.
const SENT: [&str; 5] = ["shipped", "in_transit", "delivered", "returned", "canceled"];

fn status(row: &Value) -> &str {
    row["status"].as_str().or_else(|| row["fulfillmentStatus"].as_str()).unwrap_or_default()
}

/// When something last happened to a row.
fn touched(row: &Value) -> i64 {
    let sent = row["shipments"].as_array().into_iter().flatten();
    let of = sent.chain([row]).flat_map(|of| {
        ["created", "updated", "shipped_at", "created_at", "fulfilled_at", "createdAt", "updatedAt"]
            .map(|key| of[key].as_i64().map_or_else(|| written(&of[key]), |seconds| seconds * 1_000))
    });
    of.max().unwrap_or_default()
}

/// A moment as text, with a zone or in UTC.
fn written(of: &Value) -> i64 {
    let Some(text) = of.as_str() else { return 0 };
    let zoned = chrono::DateTime::parse_from_rfc3339(text).map(|at| at.timestamp_millis());
    zoned.unwrap_or_else(|_| {
        let text = text.get(..19).unwrap_or_default().replace('T', " ");
        let at = chrono::NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M:%S");
        at.map_or(0, |at| at.and_utc().timestamp_millis())
    })
}

/// A list from the newest back that cannot be asked for what changed.
fn list(
    calls: &[Call],
    since: Option<Ms>,
    path: &str,
    key: &str,
    size: usize,
    over: &[&str],
) -> (usize, String) {
    let Some(since) = since else { return pages(distinct(calls, path, key), size) };
    let all: Vec<&Value> = rows(calls, path, key).collect();
    let may_change = |row: &&Value| !over.contains(&status(row)) || touched(row) >= since.0;
    let last = all.iter().rposition(may_change).map_or(0, |at| at + 1);
    // One more, unless the last page is the list's end.
    let pages = last.div_ceil(size) + usize::from(last.div_ceil(size) * size < ORDERS);
    (pages, format!("{pages} of {size}, the last that may change is the {last}th"))
}

fn distinct(calls: &[Call], path: &str, key: &str) -> usize {
    rows(calls, path, key).map(|row| row["id"].to_string()).collect::<BTreeSet<_>>().len()
}

fn gelato_sent(calls: &[Call], since: Option<Ms>) -> usize {
    let since = since.map_or(i64::MIN, |at| at.0);
    let sent = rows(calls, "/v4/orders:search", "orders")
        .filter(|row| SENT[..4].contains(&status(row)) && touched(row) >= since);
    sent.map(|row| row["id"].to_string()).collect::<BTreeSet<_>>().len()
}
