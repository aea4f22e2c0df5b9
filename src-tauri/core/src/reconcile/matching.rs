//! Which order a shipment belongs to.

use crate::domain::{Buyer, DAY, Ms, Order, OrderId, Shipment, order_key};

/// How long after its order a shipment may be sent and still be taken for it, in milliseconds.
const REACH: i64 = 60 * DAY;

/// An order that a shipment may belong to.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// Our row.
    pub id: OrderId,
    /// The order.
    pub order: &'a Order,
}

/// A fact that ties a shipment to an order, independent of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchFact {
    /// The source names the order's number.
    OrderNumber,
    /// They have a stock keeping unit in common.
    Sku,
    /// Name, postal code and country agree.
    Recipient,
    /// Sent after it was ordered, and within 60 days.
    Dates,
}

impl MatchFact {
    /// The code in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            MatchFact::OrderNumber => "order_number",
            MatchFact::Sku => "sku",
            MatchFact::Recipient => "recipient",
            MatchFact::Dates => "dates",
        }
    }
}

/// The decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// This order, by these facts.
    Sure(OrderId, Vec<MatchFact>),
    /// One or several orders, none for certain: the best first.
    Ask(Vec<OrderId>),
    /// None.
    Nothing,
}

/// Decides. Automatic only for a unique candidate with two independent facts.
#[must_use]
pub fn decide(shipment: &Shipment, candidates: &[Candidate<'_>]) -> Match {
    let mut fitting: Vec<(OrderId, Vec<MatchFact>)> = candidates
        .iter()
        .filter(|c| possible(shipment, c.order))
        .map(|c| (c.id, facts(shipment, c.order)))
        .filter(|(_, facts)| facts.iter().any(|f| *f != MatchFact::Dates))
        .collect();
    fitting.sort_by_key(|(_, facts)| std::cmp::Reverse(facts.len()));
    match fitting.as_slice() {
        [] => Match::Nothing,
        [(id, facts)] if facts.len() >= 2 => Match::Sure(*id, facts.clone()),
        all => Match::Ask(all.iter().map(|(id, _)| *id).collect()),
    }
}

/// A parcel is not sent before its order.
fn possible(shipment: &Shipment, order: &Order) -> bool {
    let sent = shipment.shipped_latest();
    sent >= order.ordered.at && sent.since(order.ordered.at) <= REACH + DAY
}

fn facts(shipment: &Shipment, order: &Order) -> Vec<MatchFact> {
    let mut facts = Vec::new();
    if !shipment.order_ref.is_empty() && order_key(&shipment.order_ref) == order_key(&order.number) {
        facts.push(MatchFact::OrderNumber);
    }
    if shipment
        .lines
        .iter()
        .any(|s| !s.sku.is_empty() && order.lines.iter().any(|l| l.sku.eq_ignore_ascii_case(&s.sku)))
    {
        facts.push(MatchFact::Sku);
    }
    if same_recipient(&shipment.buyer, &order.buyer) {
        facts.push(MatchFact::Recipient);
    }
    // Without a date it was sent at the latest when we heard of it.
    if in_time(shipment.shipped_latest(), order.ordered.at) {
        facts.push(MatchFact::Dates);
    }
    facts
}

fn in_time(sent: Ms, ordered: Ms) -> bool {
    sent >= ordered && sent.since(ordered) <= REACH
}

fn same_recipient(a: &Buyer, b: &Buyer) -> bool {
    let key = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let told = |buyer: &Buyer| !buyer.name.is_empty() && !buyer.postcode.is_empty();
    told(a)
        && told(b)
        && key(&a.name) == key(&b.name)
        && key(&a.postcode) == key(&b.postcode)
        && (a.country.is_empty() || a.country.eq_ignore_ascii_case(&b.country))
}
