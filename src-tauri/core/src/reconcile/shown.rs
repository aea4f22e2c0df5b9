//! Whether a storefront shows a number: shown, not shown, or not known.

use super::{Judgement, Need, OrderFacts};
use crate::domain::{Knowledge, Ms, NotKnown, Trace, TrackingNumber};
use crate::numbers::distinct;

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
    match oldest_reading(facts).filter(|read_at| *read_at >= due) {
        Some(read_at) => Knowledge::NotShown { read_at },
        None => Knowledge::NotKnown(NotKnown::NotReadSince),
    }
}

/// Whether the storefront shows this number, wherever.
pub(super) fn shows(facts: &OrderFacts, number: &TrackingNumber) -> bool {
    facts.sightings.iter().any(|s| s.number == *number) || facts.traces.iter().any(|t| t.holds(number))
}

/// When the order was last read with all its parts: the oldest of their readings; `None`: one never was.
pub(super) fn oldest_reading(facts: &OrderFacts) -> Option<Ms> {
    let reads = facts.reads;
    let fulfillments = if facts.reads_fulfillments { reads.fulfillments } else { reads.order };
    let notes = if facts.reads_notes { reads.notes } else { reads.order };
    Some(reads.order?.min(fulfillments?).min(notes?))
}

/// Asks for the parts of the order that were not read since `since`: the order first, because it
/// may settle the matter at no extra cost; the others only when it did not.
pub(super) fn read_what_is_older(facts: &OrderFacts, since: Ms, judgement: &mut Judgement) {
    let older = |read: Option<Ms>| read.is_none_or(|at| at < since);
    if older(facts.reads.order) {
        judgement.need(Need::Order);
        return;
    }
    if facts.reads_fulfillments && older(facts.reads.fulfillments) {
        judgement.need(Need::Fulfillments);
    }
    if facts.reads_notes && older(facts.reads.notes) {
        judgement.need(Need::Notes);
    }
}

/// Whether a text that may hold anything holds what looks like a tracking number: a shape that hardly
/// anything else has. The text has lost its separators, so a digit beside the shape speaks against it.
pub(super) fn looks_numbered(trace: &Trace) -> bool {
    let text = trace.text.as_bytes();
    let is_digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    (0..text.len()).any(|from| {
        let cut = from > 0 && is_digit(from) && is_digit(from - 1);
        !cut && (10..=24).any(|length| {
            let to = from + length;
            // The cheap question first: most windows cut a run of digits.
            to <= text.len()
                && !(is_digit(to - 1) && is_digit(to))
                && trace.text.get(from..to).is_some_and(|piece| {
                    piece.bytes().filter(u8::is_ascii_digit).count() >= 9
                        && TrackingNumber::read(piece).is_ok_and(|number| distinct(&number))
                })
        })
    })
}
