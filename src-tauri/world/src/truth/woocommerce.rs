//! The truth about an order of the WooCommerce shop.

use serde_json::Value;

use super::compare::{bare, cause};
use super::rules::{Case, Parcel, Shown, judge};
use super::{Home, OrderTruth, TrueCloser, TruthQuestion};
use crate::config::TrackingPlugin;
use crate::order::{Delivery, Order, Shipment, Status, TRACKING_ITEMS};
use crate::shop::Shop;

pub(super) fn truth_of(shop: &Shop, order: &Order, asked: &TruthQuestion) -> OrderTruth {
    let zone = shop.config.timezone;
    let shipment = order.shipment.as_ref().filter(|shipment| shipment.sent * 1000 <= asked.now);
    let listed = shipment.filter(|shipment| shipment.listed);
    let end_of_day = |shipment: &Shipment| zone.end_of_day(zone.day_of(shipment.sent)) * 1000;
    let shown_in = shipment.map(|shipment| homes(order, &shipment.number)).unwrap_or_default();
    let closed = order.status == Status::Completed;
    let shown = numbers_shown(shop, order);
    let parcels = listed.map(|shipment| Parcel {
        sent: shipment.sent * 1000,
        shipped_at: end_of_day(shipment),
        grace: asked.grace_ms,
        closed,
        // WooCommerce knows no carrier.
        delivered: None,
        shown: if !shown_in.is_empty() {
            Shown::Right
        } else if let Some(other) = shown.last() {
            let beside = order.lines.iter().any(|line| !line.product.is_suppliers());
            match cause(other, &shipment.number) {
                None if beside => Shown::Anothers,
                cause => Shown::Differs(cause),
            }
        } else {
            Shown::No
        },
    });
    let void_since = void_since(order);
    let case = Case {
        created: order.created * 1000,
        counts: order.delivery == Delivery::Parcel && order.paid.is_some(),
        void_since: void_since.map(|moment| moment * 1000),
        shows_others: !shown.is_empty(),
        closed_blind: closed
            && listed.is_none()
            && shown.is_empty()
            && shown_in.is_empty()
            && !told(shop, order),
        open_unsent: order.status == Status::Processing && listed.is_none(),
        blocked: None,
        parcels: parcels.into_iter().collect(),
    };
    let verdict = judge(&case, asked);
    OrderTruth {
        platform: "woocommerce",
        order_id: order.id.to_string(),
        number: shop.number_of(order),
        finding: verdict.finding,
        watching: verdict.watching,
        before_you_started: verdict.before_you_started,
        tracking: shipment.map(|shipment| shipment.number.clone()).into_iter().collect(),
        carrier: shipment.map(|shipment| shipment.carrier.clone()),
        shipped_at: shipment.map(end_of_day),
        closer: if closed { order.closer.clone() } else { TrueCloser::NotClosed },
        note: order.story,
        shown_in,
    }
}

/// Since when nothing is to be sent any more (seconds): the refund of the last cent, or the cancellation.
pub(crate) fn void_since(order: &Order) -> Option<i64> {
    let refunded: i64 = order.refunds.iter().map(|refund| refund.amount).sum();
    if !order.refunds.is_empty() && refunded >= order.total() {
        return order.refunds.iter().map(|refund| refund.at).max();
    }
    matches!(order.status, Status::Cancelled | Status::Refunded | Status::Failed)
        .then(|| order.void_since.unwrap_or(order.modified))
}

/// Whether the customer was written to, in a shop that has no other place for numbers.
fn told(shop: &Shop, order: &Order) -> bool {
    shop.config.tracking_plugin == TrackingPlugin::None
        && !shop.config.fulfillments
        && order.notes.iter().any(|note| note.customer_note)
}

/// The numbers in the places that are made for numbers, whosever they are.
fn numbers_shown(shop: &Shop, order: &Order) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut numbers: Vec<String> =
        order.tracking_items().iter().filter_map(|item| text(&item["tracking_number"])).collect();
    let metas = order.fulfillments.iter().flat_map(|fulfillment| &fulfillment.meta);
    numbers.extend(metas.filter(|meta| meta.key == "_tracking_number").filter_map(|meta| text(&meta.value)));
    if let TrackingPlugin::UnknownMeta { key } = &shop.config.tracking_plugin {
        numbers.extend(order.meta.iter().filter(|meta| meta.key == *key).filter_map(|m| text(&m.value)));
    }
    numbers.retain(|number| !number.is_empty());
    numbers
}

/// Every place of an order that shows a number.
pub(crate) fn homes(order: &Order, number: &str) -> Vec<Home> {
    let mut homes = Vec::new();
    for meta in &order.meta {
        if value_shows(&meta.value, number) {
            homes.push(match meta.key.as_str() {
                TRACKING_ITEMS => Home::TrackingItems,
                key => Home::Meta(key.to_owned()),
            });
        }
    }
    for fulfillment in &order.fulfillments {
        if fulfillment.meta.iter().any(|meta| value_shows(&meta.value, number)) {
            homes.push(Home::Fulfillment(fulfillment.id));
        }
    }
    for note in &order.notes {
        if note.customer_note && number_in(&note.text, number) {
            homes.push(Home::CustomerNote(note.id));
        }
    }
    homes
}

fn value_shows(value: &Value, number: &str) -> bool {
    match value {
        Value::String(text) => number_in(text, number),
        Value::Number(digits) => number_in(&digits.to_string(), number),
        Value::Array(items) => items.iter().any(|item| value_shows(item, number)),
        Value::Object(map) => map.values().any(|item| value_shows(item, number)),
        Value::Null | Value::Bool(_) => false,
    }
}

/// Whether a text holds a number, however it is spaced.
pub(crate) fn number_in(text: &str, number: &str) -> bool {
    let number = bare(number);
    !number.is_empty() && bare(text).contains(&number)
}
