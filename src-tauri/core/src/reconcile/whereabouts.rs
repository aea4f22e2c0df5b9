//! How far each parcel of an order has come, of all who told.
//!
//! What a storefront or a carrier calls final goes before everything else, the storefront's first; otherwise the
//! one counts whose latest event is the latest.

use super::{OrderFacts, ParcelFacts, ShipmentFacts};
use crate::domain::{
    DAY, DeliveryStatus, Fulfillment, Ms, OrderState, Platform, Reason, ShipmentRole, Stamp, TrackingNumber,
};
use crate::numbers::{Carrier, recognise};

/// How far a parcel has come, as far as anybody told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// Its number: of several, the source's own; `None`: nobody knows one.
    pub number: Option<TrackingNumber>,
    /// Whose number it probably is.
    pub carrier: Option<Carrier>,
    /// Who sent it, where that is known.
    pub supplier: Option<Platform>,
    /// When it was sent at the latest; `None`: it was not, as far as anybody tells.
    pub sent: Option<Ms>,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// Why, where a carrier says.
    pub reason: Option<Reason>,
    /// Since when.
    pub since: Option<Stamp>,
    /// When anything was last told to have happened to it.
    pub seen: Option<Stamp>,
    /// Who says so: the storefront, or the connection that asked the carrier; `None`: nobody.
    pub by: Option<Platform>,
    /// When a carrier was last asked about it.
    pub asked: Option<Ms>,
    /// Until when it waits at a pick-up point.
    pub held_until: Option<Ms>,
}

/// What a customer who asks about a parcel can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was sent yet, as far as anybody tells.
    NotSent,
    /// It was sent, and nobody knows its number.
    NoNumber,
    /// Its carrier was not asked, and its storefront does not tell.
    NotAsked,
    /// Its carrier was asked and has not seen it.
    NotScanned,
    /// On its way.
    UnderWay,
    /// It waits at a pick-up point.
    AtPoint,
    /// It could not be delivered, or something else went wrong.
    Trouble,
    /// Delivered, its storefront or its carrier says.
    Delivered,
    /// On its way back.
    Returning,
    /// Back at the sender.
    Returned,
    /// It will not be sent.
    Cancelled,
}

impl Whereabouts {
    /// What its customer can be told.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self.status {
            DeliveryStatus::Delivered => Stage::Delivered,
            DeliveryStatus::Returned => Stage::Returned,
            DeliveryStatus::Returning => Stage::Returning,
            DeliveryStatus::Cancelled => Stage::Cancelled,
            DeliveryStatus::AvailableForPickup => Stage::AtPoint,
            DeliveryStatus::AttemptFailed | DeliveryStatus::Exception => Stage::Trouble,
            DeliveryStatus::InTransit | DeliveryStatus::OutForDelivery => Stage::UnderWay,
            DeliveryStatus::InfoReceived => Stage::NotScanned,
            DeliveryStatus::Unknown | DeliveryStatus::Expired => match (&self.number, self.sent) {
                (None, None) => Stage::NotSent,
                (None, Some(_)) => Stage::NoNumber,
                // It was seen once, whatever is told now.
                (Some(_), _) if self.seen.is_some() => Stage::UnderWay,
                (Some(_), _) if self.asked.is_some() => Stage::NotScanned,
                (Some(_), _) => Stage::NotAsked,
            },
        }
    }

    /// When it was delivered.
    #[must_use]
    pub fn delivered(&self) -> Option<Stamp> {
        self.since.filter(|_| self.status == DeliveryStatus::Delivered)
    }

    /// Sent this many days ago or earlier.
    #[must_use]
    pub fn sent_days_ago(&self, days: i64, now: Ms) -> bool {
        self.sent.is_some_and(|sent| now.since(sent) >= days * DAY)
    }
}

/// The parcels of an order that a customer may ask about: each one that was sent and not replaced, those whose
/// numbers the storefront shows besides, or the order itself where nobody knows of a parcel. Never empty.
#[must_use]
pub fn whereabouts(facts: &OrderFacts) -> Vec<Whereabouts> {
    let replaced = |sent: &ShipmentFacts| {
        facts.shipments.iter().any(|other| {
            let old = other.shipment.replaces.as_ref();
            other.shipment.id != sent.shipment.id
                && old.is_some_and(|old| sent.shipment.numbers.iter().any(|n| n.number == *old))
        })
    };
    let sent: Vec<&ShipmentFacts> =
        facts.shipments.iter().filter(|s| s.shipment.role != ShipmentRole::Return).collect();
    let mut parcels: Vec<Whereabouts> =
        sent.iter().filter(|s| !replaced(s)).map(|s| of_shipment(facts, s)).collect();
    let told = |number: &TrackingNumber| {
        facts.shipments.iter().any(|s| {
            s.shipment.numbers.iter().any(|n| n.number == *number)
                || s.shipment.replaces.as_ref() == Some(number)
        })
    };
    for shown in &facts.sightings {
        if told(&shown.number) || parcels.iter().any(|p| p.number.as_ref() == Some(&shown.number)) {
            continue;
        }
        let at = shown.at.or_else(|| entry(facts, &shown.number)?.at).or(facts.order.closed);
        let numbers = [(&shown.number, shown.carrier.as_str())];
        parcels.push(of_numbers(facts, &numbers, None, at.map(Stamp::latest)));
    }
    // A number that nobody ties to a parcel is probably that of one whose number its sender does not tell.
    if parcels.iter().any(|p| p.supplier.is_none() && p.number.is_some()) {
        parcels.retain(|p| p.number.is_some());
    }
    if parcels.is_empty() {
        let closed = facts.order.closed.filter(|_| facts.order.state == OrderState::Closed);
        parcels.push(of_numbers(facts, &[], None, closed.map(Stamp::latest)));
    }
    parcels
}

fn of_shipment(facts: &OrderFacts, sent: &ShipmentFacts) -> Whereabouts {
    let shipment = &sent.shipment;
    let numbers: Vec<(&TrackingNumber, &str)> =
        shipment.numbers.iter().map(|n| (&n.number, n.carrier.as_str())).collect();
    of_numbers(facts, &numbers, Some(sent.supplier), Some(shipment.shipped_latest()))
}

/// What is known of the parcel with these numbers, each with its carrier as the source spells it.
pub(super) fn of_numbers(
    facts: &OrderFacts,
    numbers: &[(&TrackingNumber, &str)],
    supplier: Option<Platform>,
    sent: Option<Ms>,
) -> Whereabouts {
    let country = &facts.order.buyer.country;
    let carrier = numbers
        .iter()
        .find_map(|(number, hint)| recognise(number, hint, country).first().map(|guess| guess.carrier));
    let told: Vec<&ParcelFacts> =
        facts.parcels.iter().filter(|p| numbers.iter().any(|(number, _)| **number == p.number)).collect();
    let so_far = Whereabouts {
        number: numbers.first().map(|(number, _)| (*number).clone()),
        carrier,
        supplier,
        sent,
        status: DeliveryStatus::Unknown,
        reason: None,
        since: None,
        seen: told.iter().filter_map(|p| p.journey.seen).max_by_key(|seen| seen.at),
        by: None,
        asked: told.iter().filter_map(|p| p.asked).max(),
        held_until: told.iter().filter_map(|p| p.held_until).max(),
    };
    let shown = || numbers.iter().filter_map(|(number, _)| entry(facts, number));
    let shop = |entry: &Fulfillment| Whereabouts {
        status: entry.delivery,
        since: entry.delivered,
        by: Some(facts.platform),
        ..so_far.clone()
    };
    if let Some(ended) = shown().find(|entry| entry.delivery.is_final()) {
        return shop(ended);
    }
    let ended = told.iter().find(|p| p.journey.status.is_final());
    let latest = || {
        let known = told.iter().filter(|p| p.journey.status != DeliveryStatus::Unknown);
        known.max_by_key(|p| p.journey.seen.map(|seen| seen.at))
    };
    if let Some(parcel) = ended.or_else(latest) {
        let way = &parcel.journey;
        return Whereabouts {
            status: way.status,
            reason: way.reason,
            since: way.since,
            by: parcel.by,
            ..so_far
        };
    }
    match shown().find(|entry| entry.delivery != DeliveryStatus::Unknown) {
        Some(entry) => shop(entry),
        None => so_far,
    }
}

/// What the storefront shows as sent with this number.
fn entry<'a>(facts: &'a OrderFacts, number: &TrackingNumber) -> Option<&'a Fulfillment> {
    let mut shown = facts.sightings.iter().filter(|s| s.number == *number && !s.remote_id.is_empty());
    shown.find_map(|s| facts.order.fulfillments.iter().find(|f| f.remote_id == s.remote_id))
}
