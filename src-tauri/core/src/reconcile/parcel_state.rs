//! How far the parcels of an order have come: what its storefront tells, what carriers tell, put together. The
//! storefront's word costs no key and comes first where it tells an end; else the carriers', who tell more.

use super::case::{Case, sent_sentence};
use super::rules::ships_from;
use super::{Draft, ShipmentFacts};
use crate::domain::{
    Cause, Closer, Confidence, DeliveryStatus, Fulfillment, Journey, Kind, Ms, Phrase, Platform, Reason,
    ShipmentRole, Stamp, TrackingNumber,
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
    let mut state = ParcelState {
        sent,
        number,
        guess: recognise(number, hint, &facts.order.buyer.country).first().copied(),
        left,
        status: DeliveryStatus::Unknown,
        reason: None,
        since: None,
        seen: None,
        held_until: None,
        known: false,
        answered: None,
    };
    let mut ways: Vec<(&Journey, Option<Ms>)> = Vec::new();
    let own = sent.is_some_and(|sent| sent.supplier == Platform::Myself);
    for told in facts.parcels.iter().filter(|told| numbers.contains(&&told.number)) {
        if told.known.is_none() && told.only_own && !own {
            continue;
        }
        state.answered = state.answered.max(told.asked);
        state.known |= told.known.is_some();
        if told.known.is_some() {
            ways.push((&told.journey, told.held_until));
        }
    }
    // Of several numbers of one parcel the one that has ended, else the one that was seen last.
    let ended = |way: &Journey| way.status.is_final();
    if let Some((way, held)) = ways.into_iter().max_by_key(|(way, _)| (ended(way), way.seen.map(|at| at.at)))
    {
        (state.status, state.reason, state.since, state.seen) = (way.status, way.reason, way.since, way.seen);
        state.held_until = held;
    }
    if let Some((entry, read_at)) = told_by_storefront(case, numbers) {
        state.answered = state.answered.max(Some(read_at));
        if entry.delivery.is_final() || !state.known {
            state.known |= entry.delivery != DeliveryStatus::InfoReceived;
            (state.status, state.reason, state.since) = (entry.delivery, None, entry.delivered);
        }
    }
    state
}

/// What the storefront tells of a parcel, and as of when.
fn told_by_storefront<'a>(case: &Case<'a>, numbers: &[&TrackingNumber]) -> Option<(&'a Fulfillment, Ms)> {
    let read_at = case.facts.reads.order?;
    let shown = case.facts.sightings.iter().filter(|shown| numbers.contains(&&shown.number));
    let entry = shown
        .filter_map(|shown| case.fulfillment(shown))
        .find(|entry| entry.delivery != DeliveryStatus::Unknown)?;
    Some((entry, read_at))
}
