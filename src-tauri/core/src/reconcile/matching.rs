//! Which order a shipment belongs to.

use super::number_reused::are_same;
use crate::domain::{Buyer, DAY, Ms, Order, OrderId, Shipment, order_key};
use crate::numbers::words::fold;

/// How long after its order a shipment may be sent and still be taken for it, in milliseconds.
const REACH: i64 = 60 * DAY;

/// An order that a shipment may belong to.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// Our row.
    pub id: OrderId,
    /// The order.
    pub order: &'a Order,
    /// What a supplier that is connected to its shop names it by; blank: not known.
    pub external_id: &'a str,
}

/// A fact that ties a shipment to an order, independent of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchFact {
    /// The supplier is connected to the shop, and names the order as the shop does to programs.
    ExternalId,
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
            MatchFact::ExternalId => "external_id",
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

/// Decides. Automatic only for a unique candidate with two independent facts: the name that shop and supplier have
/// for it among themselves, which counts for both; the order's number, when one
/// shop alone has it and nothing speaks against it, and the dates; or, where the source names no order,
/// recipient and goods together. A recipient alone is a question: people order twice.
#[must_use]
pub fn decide(shipment: &Shipment, candidates: &[Candidate<'_>]) -> Match {
    let ranked = rank(shipment, candidates);
    let numbered: Vec<_> = ranked.iter().filter(|(_, f)| f.contains(&MatchFact::OrderNumber)).collect();
    let against = |id: OrderId| {
        candidates.iter().any(|c| c.id == id && are_different_people(&shipment.buyer, &c.order.buyer))
    };
    let named: Vec<_> = ranked.iter().filter(|(_, f)| f.contains(&MatchFact::ExternalId)).collect();
    if let [(id, facts)] = named.as_slice()
        && !against(*id)
    {
        return Match::Sure(*id, facts.clone());
    }
    let sure = match (numbered.as_slice(), ranked.as_slice()) {
        ([(id, facts)], _) if facts.len() >= 2 && !against(*id) => Some((*id, facts)),
        ([], [(id, facts)])
            if shipment.order_ref.trim().is_empty()
                && [MatchFact::Recipient, MatchFact::Sku, MatchFact::Dates]
                    .iter()
                    .all(|fact| facts.contains(fact)) =>
        {
            Some((*id, facts))
        }
        _ => None,
    };
    match sure {
        Some((id, facts)) => Match::Sure(id, facts.clone()),
        None if ranked.is_empty() => Match::Nothing,
        None => Match::Ask(ranked.into_iter().map(|(id, _)| id).collect()),
    }
}

/// The orders that a shipment may belong to, each with what speaks for it, the best first.
#[must_use]
pub fn rank(shipment: &Shipment, candidates: &[Candidate<'_>]) -> Vec<(OrderId, Vec<MatchFact>)> {
    let mut fitting: Vec<(OrderId, Vec<MatchFact>, Ms)> = candidates
        .iter()
        .filter(|c| possible(shipment, c.order))
        .map(|c| (c.id, facts(shipment, c), c.order.ordered.at))
        .filter(|(_, facts, _)| facts.iter().any(|f| *f != MatchFact::Dates))
        .collect();
    // Of equals the later order: most parcels are sent within days.
    fitting.sort_by_key(|(_, facts, ordered)| {
        (std::cmp::Reverse(facts.len()), facts.first().copied(), std::cmp::Reverse(*ordered))
    });
    fitting.into_iter().map(|(id, facts, _)| (id, facts)).collect()
}

/// Neither name nor postal code agrees, and all are told.
fn are_different_people(a: &Buyer, b: &Buyer) -> bool {
    let told = |buyer: &Buyer| !buyer.name.trim().is_empty() && !buyer.postcode.trim().is_empty();
    let key = |text: &str| fold(text).replace(' ', "");
    told(a) && told(b) && key(&a.name) != key(&b.name) && key(&a.postcode) != key(&b.postcode)
}

/// A parcel is not sent before its order.
fn possible(shipment: &Shipment, order: &Order) -> bool {
    let sent = shipment.shipped_latest();
    sent >= order.ordered.at && sent.since(order.ordered.at) <= REACH + DAY
}

fn facts(shipment: &Shipment, candidate: &Candidate<'_>) -> Vec<MatchFact> {
    let order = candidate.order;
    let mut facts = Vec::new();
    if !shipment.external_id.is_empty() && shipment.external_id == candidate.external_id {
        facts.push(MatchFact::ExternalId);
    }
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
    are_same(a, b)
        && (a.country.is_empty() || b.country.is_empty() || a.country.eq_ignore_ascii_case(&b.country))
}
