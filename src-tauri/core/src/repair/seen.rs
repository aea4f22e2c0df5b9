//! What a whole reading of an order says of a change: done, or not.

use super::{Action, Change, Outcome};
use crate::domain::{Knowledge, Ms, NotKnown, OrderState, Phrase, TrackingNumber};
use crate::reconcile::{OrderFacts, knowledge};

/// Whether the order shows what the change wants, and since which reading it does not. `due`: readings
/// before it prove no absence.
///
/// # Errors
/// When it was not read since then, or nothing can be said of numbers at this order.
pub fn seen(change: &Change, facts: &OrderFacts, due: Ms) -> Result<(Outcome, Option<Ms>), NotKnown> {
    let known = knowledge(facts, std::iter::once(&change.number), due);
    match &change.action {
        Action::AddNumber | Action::CloseLines { .. } => match known {
            Knowledge::Shown(_) => Ok((Outcome::Shown, None)),
            Knowledge::NotShown { read_at } => Ok((Outcome::NotThere, Some(read_at))),
            Knowledge::NotKnown(why) => Err(why),
        },
        Action::ReplaceNumber { old } => match known {
            Knowledge::Shown(_) if !stands(old, facts) => Ok((Outcome::Shown, None)),
            // The new one beside the old one is not what was wanted.
            Knowledge::Shown(_) => Ok((Outcome::NotThere, oldest_read(facts))),
            Knowledge::NotShown { read_at } => Ok((Outcome::NotThere, Some(read_at))),
            Knowledge::NotKnown(why) => Err(why),
        },
        Action::CorrectCarrier { was_url, .. } => {
            let right = facts.sightings.iter().filter(|s| s.number == change.number).any(|s| {
                let carrier = s.carrier.trim().eq_ignore_ascii_case(change.carrier.trim());
                // Some storefronts write the carrier's link their own way: another than before is enough.
                let link =
                    change.url.is_empty() || s.url == change.url || (s.url != *was_url && !s.url.is_empty());
                carrier && link
            });
            let read_at = oldest_read(facts).ok_or(NotKnown::NotReadSince)?;
            Ok(if right { (Outcome::Shown, None) } else { (Outcome::NotThere, Some(read_at)) })
        }
    }
}

/// The number stands in the order, or the text that a spreadsheet made of it.
fn stands(number: &TrackingNumber, facts: &OrderFacts) -> bool {
    facts.sightings.iter().any(|s| s.number == *number)
        || facts.traces.iter().any(|trace| trace.text == number.as_str())
}

/// When every part of the order that shows numbers had been read.
fn oldest_read(facts: &OrderFacts) -> Option<Ms> {
    let fulfillments = if facts.reads_fulfillments { facts.reads.fulfillments } else { facts.reads.order };
    Some(facts.reads.order?.min(fulfillments?))
}

/// Why the order is not what was confirmed any more; `None` when the change may still be made.
#[must_use]
pub fn moved(change: &Change, facts: &OrderFacts) -> Option<Phrase> {
    let order = &facts.order;
    match order.state {
        OrderState::Cancelled | OrderState::Refunded => return Some(Phrase::new("repair-order-ended")),
        OrderState::Closed => {}
        // Closing lines wants an open order; an entry of its own may be changed in an open one.
        _ if matches!(change.action, Action::CloseLines { .. }) || !change.target.is_empty() => {}
        OrderState::Open | OrderState::Unpaid | OrderState::Other => {
            return Some(Phrase::new("repair-order-reopened").text("platform", facts.platform.code()));
        }
    }
    let shown: Vec<&TrackingNumber> = facts.sightings.iter().map(|s| &s.number).collect();
    if let Some(new) = shown.iter().find(|n| !change.shown_before.contains(n)) {
        return Some(Phrase::new("repair-another-number").text("number", new.as_str()));
    }
    let gone = |number: &TrackingNumber| {
        (!stands(number, facts)).then(|| Phrase::new("repair-number-gone").text("number", number.as_str()))
    };
    match &change.action {
        Action::AddNumber => {
            let there = change.target.is_empty()
                || order.fulfillments.iter().any(|f| f.remote_id == change.target)
                || facts.sightings.iter().any(|s| s.remote_id == change.target);
            if !there {
                return Some(Phrase::new("repair-entry-gone"));
            }
        }
        Action::ReplaceNumber { old } => {
            if let Some(why) = gone(old) {
                return Some(why);
            }
        }
        Action::CorrectCarrier { was, was_url } => {
            if let Some(why) = gone(&change.number) {
                return Some(why);
            }
            let as_before = facts
                .sightings
                .iter()
                .any(|s| s.number == change.number && s.carrier == *was && s.url == *was_url);
            if !as_before {
                return Some(Phrase::new("repair-carrier-moved"));
            }
        }
        Action::CloseLines { lines } => {
            let open = order.open.as_deref().unwrap_or_default();
            let all_open = lines.iter().all(|line| {
                open.iter().any(|there| {
                    there.may_close
                        && there.line == line.line
                        && there.group == line.group
                        && there.id == line.id
                        && there.quantity >= line.quantity
                })
            });
            if !all_open {
                return Some(Phrase::new("repair-lines-moved"));
            }
        }
    }
    // Somebody wrote to the customer meanwhile, or filled a field: perhaps with another number.
    (facts.traces.len() > change.texts_before as usize).then(|| Phrase::new("repair-another-text"))
}
