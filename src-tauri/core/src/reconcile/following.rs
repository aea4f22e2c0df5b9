//! Which numbers of an order are worth following at their carriers: those of parcels that are under way, as far as
//! the storefront does not tell their end itself.

use super::case::Case;
use super::{Follow, Judgement};
use crate::domain::{Ms, OrderState, TrackingNumber, Travel};
use crate::numbers::recognise;
use crate::parcels::LATELY;

/// How many working days after it was sent a parcel is late enough that asking may cost something.
const LATE: u32 = 8;

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    let order = &case.facts.order;
    let nobody_waits = order.travel != Travel::Ships
        || matches!(order.state, OrderState::Cancelled | OrderState::Refunded | OrderState::Unpaid);
    let disputed = case.facts.asks.iter().any(|ask| ask.is_open());
    for (number, hint, sent) in numbers(case) {
        let told = case.facts.parcels.iter().find(|parcel| parcel.number == *number);
        // Of a parcel that its customer misses the carrier may know more than the storefront.
        let over = nobody_waits || (case.storefront_tells_the_end_of(number) && !disputed);
        let followed = told.is_some();
        if !followed && (over || (!disputed && case.now.since(sent) > LATELY)) {
            continue;
        }
        let late = case.rules.calendar("").add_working_days(sent, LATE);
        let matters = disputed || case.now >= late;
        if !matters && !over && !told.is_some_and(|parcel| parcel.journey.status.is_final()) {
            judgement.recheck(late);
        }
        judgement.follow.push(Follow {
            number: number.clone(),
            carrier: recognise(number, hint, &order.buyer.country).first().map(|guess| guess.carrier),
            postcode: order.buyer.postcode.clone(),
            country: order.buyer.country.clone(),
            sent,
            over,
            matters,
        });
    }
}

/// The numbers of an order, each once, with the carrier as it is spelled and when it was sent.
fn numbers<'a>(case: &Case<'a>) -> Vec<(&'a TrackingNumber, &'a str, Ms)> {
    let mut numbers: Vec<(&TrackingNumber, &str, Ms)> = Vec::new();
    let mut add = |number, carrier, sent| {
        if !numbers.iter().any(|(known, ..)| *known == number) {
            numbers.push((number, carrier, sent));
        }
    };
    for sent in case.sent() {
        let shipment = &sent.shipment;
        for number in &shipment.numbers {
            let at = shipment.shipped_latest();
            let carrier = number.carrier.trim();
            // Another number of the same parcel may be another carrier's.
            let shown =
                || case.facts.sightings.iter().find(|s| s.number == number.number).map_or("", |s| &s.carrier);
            add(&number.number, if carrier.is_empty() { shown() } else { carrier }, at);
        }
    }
    let order = &case.facts.order;
    for shown in &case.facts.sightings {
        let entry = case.fulfillment(shown).and_then(|entry| entry.at);
        let at = shown.at.or(entry).or(order.closed).unwrap_or(order.ordered).latest();
        add(&shown.number, &shown.carrier, at);
    }
    numbers
}
