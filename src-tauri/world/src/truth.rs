//! What is really so. It comes from the world's own events and never from its replies.
//!
//! The words, exactly:
//! - The supplier's file knows a day, not a moment. A parcel counts as shipped from the **end of that day**,
//!   midnight of the shop's timezone ([`OrderTruth::shipped_at`]).
//! - A **gap** is an order that is `completed`, has a line that needs shipping and is not fetched at the shop,
//!   is not fully refunded, whose supplier shipped it with a number, with `shipped_at + grace <= now`, and whose
//!   number stands nowhere a customer or a plugin could show it: no meta value at any depth (text inside
//!   JSON-in-a-string counts), no fulfilment, no note to the customer. A private note does not count.
//! - It was there **before you started** when `shipped_at < starting_line - reach`. The world knows no carrier,
//!   so "delivered" has no part in it.
//! - A number is found with its spaces, dots and dashes taken away and without regard to case.

use serde_json::Value;

use crate::order::{Delivery, Order, Status, TRACKING_ITEMS};
use crate::world::World;

/// The rules under which the truth is asked. All times in ms.
#[derive(Debug, Clone, Copy)]
pub struct TruthQuestion {
    /// The moment of the question, UTC.
    pub now: i64,
    /// How long a shop may take after the end of the shipping day.
    pub grace_ms: i64,
    /// The first sync, UTC.
    pub starting_line: i64,
    /// How far before the starting line a parcel may have been shipped to count as new.
    pub starting_line_reach_ms: i64,
}

impl TruthQuestion {
    /// Grace of 12 hours, a starting line at `now`, a reach of 14 days.
    pub fn at(now: i64) -> Self {
        Self { now, grace_ms: 12 * 3_600_000, starting_line: now, starting_line_reach_ms: 14 * 86_400_000 }
    }
}

/// The truth about every order, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// All orders, ascending by id.
    pub orders: Vec<OrderTruth>,
}

impl Truth {
    /// The gaps that count: those that were not there before the starting line.
    pub fn gaps(&self) -> impl Iterator<Item = &OrderTruth> {
        self.orders.iter().filter(|order| order.gap && !order.before_you_started)
    }

    /// The gaps of before the starting line.
    pub fn old_gaps(&self) -> impl Iterator<Item = &OrderTruth> {
        self.orders.iter().filter(|order| order.gap && order.before_you_started)
    }

    /// One order.
    pub fn order(&self, id: u64) -> Option<&OrderTruth> {
        self.orders.binary_search_by_key(&id, |order| order.order_id).ok().map(|at| &self.orders[at])
    }
}

/// The truth about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderTruth {
    /// WooCommerce's id.
    pub order_id: u64,
    /// The order number that the owner and the customer see.
    pub number: String,
    /// A customer has no tracking.
    pub gap: bool,
    /// A gap that is too old to trouble the owner with.
    pub before_you_started: bool,
    /// The number that the supplier shipped with.
    pub tracking: Option<String>,
    /// The supplier's name for the carrier.
    pub carrier: Option<String>,
    /// The end of the supplier's shipping day, ms UTC.
    pub shipped_at: Option<i64>,
    /// Who really closed it.
    pub closer: TrueCloser,
    /// Which story this order is.
    pub note: &'static str,
    /// Where the shop shows the number.
    pub shown_in: Vec<Home>,
}

/// Who closed an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrueCloser {
    /// A person in wp-admin, by display name.
    Person(String),
    /// An API key, cron or a plugin: the shop cannot tell these apart.
    System,
    /// A plugin or WooCommerce itself, at once after the payment.
    AutoOnPayment,
    /// It is not closed.
    NotClosed,
}

/// A place where a number can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// The meta of AST and of the official extension.
    TrackingItems,
    /// Another meta key.
    Meta(String),
    /// A core fulfilment, by id.
    Fulfillment(u64),
    /// A note to the customer, by id.
    CustomerNote(u64),
}

impl World {
    /// What is really so, under the given rules.
    pub fn truth(&self, asked: &TruthQuestion) -> Truth {
        Truth { orders: self.shop.orders.iter().map(|order| self.truth_of(order, asked)).collect() }
    }

    fn truth_of(&self, order: &Order, asked: &TruthQuestion) -> OrderTruth {
        let zone = self.shop.config.timezone;
        let shipment = order.shipment.as_ref().filter(|shipment| shipment.sent * 1000 <= asked.now);
        let shipped_at = shipment.map(|shipment| zone.end_of_day(zone.day_of(shipment.sent)) * 1000);
        let shown_in = shipment.map(|shipment| homes(order, &shipment.number)).unwrap_or_default();
        let closed = order.status == Status::Completed;
        let refunded: i64 = order.refunds.iter().map(|refund| refund.amount).sum();
        let gap = closed
            && order.delivery == Delivery::Parcel
            && refunded < order.total()
            && shown_in.is_empty()
            && shipped_at.is_some_and(|shipped| shipped + asked.grace_ms <= asked.now);
        let old =
            shipped_at.is_some_and(|shipped| shipped < asked.starting_line - asked.starting_line_reach_ms);
        OrderTruth {
            order_id: order.id,
            number: self.shop.number_of(order),
            gap,
            before_you_started: gap && old,
            tracking: shipment.map(|shipment| shipment.number.clone()),
            carrier: shipment.map(|shipment| shipment.carrier.clone()),
            shipped_at,
            closer: if closed { order.closer.clone() } else { TrueCloser::NotClosed },
            note: order.story,
            shown_in,
        }
    }
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

fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}
