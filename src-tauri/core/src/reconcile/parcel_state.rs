//! The parcels of an order that a verdict may be about, each with how far it has come ([`super::whereabouts`]) and as
//! of when that is known.

use super::case::{Case, sent_sentence};
use super::rules::ships_from;
use super::whereabouts::of_numbers;
use super::{Draft, ShipmentFacts};
use crate::domain::{
    Cause, Closer, Confidence, DeliveryStatus, Kind, Ms, Phrase, Platform, Reason, ShipmentRole, Stamp,
    TrackingNumber,
};
use crate::numbers::{Carrier, Guess, Reason as Hint, recognise};

/// A parcel, and how far it has come.
pub(super) struct ParcelState<'a> {
    /// What was sent; `None` for a number that only the storefront tells of.
    pub(super) sent: Option<&'a ShipmentFacts>,
    /// The number that its customer should have.
    pub(super) number: &'a TrackingNumber,
    /// Whose number it is, and how that is known.
    pub(super) guess: Option<Guess>,
    /// When it was sent at the latest.
    pub(super) left: Ms,
    /// How far it has come.
    pub(super) status: DeliveryStatus,
    /// Why, where a carrier says.
    pub(super) reason: Option<Reason>,
    /// Since when.
    pub(super) since: Option<Stamp>,
    /// When anything was last told to have happened to it.
    pub(super) seen: Option<Stamp>,
    /// Until when it waits at a pick-up point, where its carrier tells.
    pub(super) held_until: Option<Ms>,
    /// Somebody who carries it has seen it, or was told of it.
    pub(super) known: bool,
    /// As of when all this is; `None`: nobody was asked and nobody told.
    pub(super) answered: Option<Ms>,
}

impl<'a> ParcelState<'a> {
    /// The carrier.
    pub(super) fn carrier(&self) -> Option<Carrier> {
        self.guess.map(|guess| guess.carrier)
    }

    /// The carrier that was asked is the one that has it: its source names it, or nobody else has such numbers.
    pub(super) fn is_sure_of_its_carrier(&self) -> bool {
        self.guess.is_some_and(|guess| matches!(guess.reason, Hint::Named | Hint::Shape))
    }

    /// It is sent within one country, as far as that is known.
    pub(super) fn stays_at_home(&self, case: &Case<'_>) -> bool {
        let supplier = self.sent.map(|sent| sent.supplier);
        stays_in_country(supplier, self.carrier(), &case.facts.order.buyer.country) == Some(true)
    }

    /// A finding about it.
    pub(super) fn draft(
        &self,
        case: &Case<'a>,
        kind: Kind,
        cause: Cause,
        confidence: Confidence,
        evidence: Vec<Phrase>,
        due: Ms,
    ) -> Draft {
        let mut rests_on: Vec<Phrase> = self.sent.map(sent_sentence).into_iter().collect();
        rests_on.extend(evidence);
        let lines = self.sent.and_then(|sent| case.lines_of(sent)).unwrap_or_default();
        Draft {
            shipment: self.sent.map(|sent| sent.shipment.id),
            kind,
            pile: case.pile(&lines, self.left),
            cause,
            confidence,
            closer: Closer::Unknown,
            closed: None,
            number: Some(self.number.clone()),
            evidence: rests_on,
            due,
        }
    }

    /// Where it was sent from, ISO 3166-1 alpha-2; blank: not known.
    pub(super) fn origin(&self) -> &str {
        self.sent.map_or("", |sent| ships_from(sent.supplier))
    }
}

/// Whether a parcel to this country (ISO 3166-1 alpha-2) is sent within it: by where its supplier ships from, else by
/// where its carrier delivers most; `None`: not known.
#[must_use]
pub fn stays_in_country(supplier: Option<Platform>, carrier: Option<Carrier>, to: &str) -> Option<bool> {
    let from = supplier.map_or("", ships_from);
    match carrier.filter(|carrier| carrier.has_a_home()) {
        _ if to.is_empty() => None,
        _ if !from.is_empty() => Some(from.eq_ignore_ascii_case(to)),
        carrier => Some(carrier?.at_home_in(to)),
    }
}

/// The parcels of an order whose customer waits for them: each shipment with a number, and what the storefront shows
/// where no shipment is known.
pub(super) fn parcel_states<'a>(case: &Case<'a>) -> Vec<ParcelState<'a>> {
    let facts = case.facts;
    let sent: Vec<&ShipmentFacts> = case.sent().filter(|sent| !sent.shipment.numbers.is_empty()).collect();
    if sent.is_empty() {
        let mut states: Vec<ParcelState<'_>> = Vec::new();
        for shown in &facts.sightings {
            if states.iter().any(|state| *state.number == shown.number) {
                continue;
            }
            let entry = case.fulfillment(shown).and_then(|entry| entry.at);
            let left = shown.at.or(entry).or(facts.order.closed).unwrap_or(facts.order.ordered).latest();
            states.push(state(case, None, &[&shown.number], &shown.carrier, left));
        }
        return states;
    }
    let again = sent.iter().any(|sent| sent.shipment.role == ShipmentRole::Replacement);
    sent.iter()
        .filter(|parcel| {
            let replaced = sent.iter().any(|other| {
                let old = other.shipment.replaces.as_ref();
                old.is_some_and(|old| parcel.shipment.numbers.iter().any(|n| n.number == *old))
            });
            // What was sent again is what the customer waits for now.
            !replaced && (!again || parcel.shipment.role == ShipmentRole::Replacement)
        })
        .map(|parcel| {
            let numbers: Vec<&TrackingNumber> = parcel.shipment.numbers.iter().map(|n| &n.number).collect();
            let named = parcel.shipment.numbers.iter().map(|n| n.carrier.trim()).find(|c| !c.is_empty());
            let shown = || facts.sightings.iter().find(|s| numbers.contains(&&s.number));
            let hint = named.unwrap_or_else(|| shown().map_or("", |s| s.carrier.trim()));
            state(case, Some(parcel), &numbers, hint, parcel.shipment.shipped_latest())
        })
        .collect()
}

fn state<'a>(
    case: &Case<'a>,
    sent: Option<&'a ShipmentFacts>,
    numbers: &[&'a TrackingNumber],
    hint: &str,
    left: Ms,
) -> ParcelState<'a> {
    let facts = case.facts;
    let number = numbers[0];
    let hinted: Vec<(&TrackingNumber, &str)> = numbers.iter().map(|number| (*number, hint)).collect();
    let way = of_numbers(facts, &hinted, sent.map(|sent| sent.supplier), Some(left));
    // Who tells only of the owner's own parcels says nothing of others by silence.
    let own = sent.is_some_and(|sent| sent.supplier == Platform::Myself);
    let asked = || {
        let about = facts.parcels.iter().filter(|told| numbers.contains(&&told.number));
        about.filter(|told| told.known.is_some() || !told.only_own || own)
    };
    let told_by_shop = way.by == Some(facts.platform) && way.status != DeliveryStatus::InfoReceived;
    let read_at = facts.reads.order.filter(|_| storefront_tells(case, numbers));
    ParcelState {
        sent,
        number,
        guess: recognise(number, hint, &facts.order.buyer.country).first().copied(),
        left,
        known: told_by_shop || asked().any(|told| told.known.is_some()),
        answered: asked().filter_map(|told| told.asked).max().max(read_at),
        status: way.status,
        reason: way.reason,
        since: way.since,
        seen: way.seen,
        held_until: way.held_until,
    }
}

/// The storefront tells how far a parcel has come.
fn storefront_tells(case: &Case<'_>, numbers: &[&TrackingNumber]) -> bool {
    let mut shown = case.facts.sightings.iter().filter(|shown| numbers.contains(&&shown.number));
    shown.any(|shown| case.fulfillment(shown).is_some_and(|entry| entry.delivery != DeliveryStatus::Unknown))
}
