//! Whether a storefront shows a number: shown, not shown, or not known.

use super::OrderFacts;
use crate::domain::{Knowledge, Ms, NotKnown, TrackingNumber};

/// What is known of a parcel's numbers at this order. Any of them counts: they are one parcel. `due`
/// is the moment after which a reading proves absence.
#[must_use]
pub fn knowledge<'a>(
    facts: &OrderFacts,
    numbers: impl Iterator<Item = &'a TrackingNumber> + Clone,
    due: Ms,
) -> Knowledge {
    if let Some(sighting) = facts.sightings.iter().find(|s| numbers.clone().any(|n| *n == s.number)) {
        return Knowledge::Shown(sighting.home.clone());
    }
    if let Some(trace) = facts.traces.iter().find(|t| numbers.clone().any(|n| t.holds(n))) {
        return Knowledge::Shown(trace.home.clone());
    }
    if let Some(why) = facts.not_known {
        return Knowledge::NotKnown(why);
    }
    let fulfillments = if facts.reads_fulfillments { facts.reads.fulfillments } else { facts.reads.order };
    match (facts.reads.order, fulfillments, facts.reads.notes) {
        (Some(order), Some(fulfillments), Some(notes)) => {
            let read_at = order.min(fulfillments).min(notes);
            if read_at >= due {
                Knowledge::NotShown { read_at }
            } else {
                Knowledge::NotKnown(NotKnown::NotReadSince)
            }
        }
        _ => Knowledge::NotKnown(NotKnown::NotReadSince),
    }
}
