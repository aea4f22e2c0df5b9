//! One number at orders of different recipients. Which of them it belongs to, only a person can tell.

use super::case::{Case, Parcel};
use super::{Draft, Shared};
use crate::domain::{Buyer, Cause, Closer, Confidence, Kind, Phrase, Pile};
use crate::numbers::words::fold;

/// This parcel's number stands at another recipient's order too.
pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>) -> Option<Draft> {
    let others =
        others(case, |shared| parcel.sent.shipment.numbers.iter().any(|n| n.number == shared.number));
    let first = others.first()?;
    let draft =
        parcel.draft(case, Kind::NumberReused, Cause::Unknown, Confidence::Unknown, evidence(&others));
    Some(Draft { number: Some(first.number.clone()), ..draft })
}

/// The order shows a number that is a parcel's of another recipient, and of none of its own.
pub(super) fn judge_shown(case: &Case<'_>) -> Option<Draft> {
    let others = others(case, |shared| {
        case.facts.sightings.iter().any(|s| s.number == shared.number)
            && !case.sent().any(|s| s.shipment.numbers.iter().any(|n| n.number == shared.number))
    });
    let first = others.first()?;
    Some(Draft {
        shipment: None,
        kind: Kind::NumberReused,
        pile: case.facts.order.closed.map_or(Pile::Now, |closed| case.pile(&[], closed.latest())),
        cause: Cause::Unknown,
        confidence: Confidence::Unknown,
        closer: Closer::Unknown,
        closed: case.facts.order.closed,
        number: Some(first.number.clone()),
        evidence: evidence(&others),
        due: case.facts.order.closed.map_or(case.facts.order.ordered.at, |closed| closed.at),
    })
}

fn others<'a>(case: &Case<'a>, is_it: impl Fn(&Shared) -> bool) -> Vec<&'a Shared> {
    let ours = &case.facts.order.buyer;
    case.facts.shared.iter().filter(|s| is_it(s) && are_different(ours, &s.buyer)).collect()
}

fn evidence(others: &[&Shared]) -> Vec<Phrase> {
    let said = |shared: &&Shared| {
        Phrase::new("evidence-reused")
            .text("number", shared.number.as_str())
            .text("order", &shared.order_number)
    };
    others.iter().take(3).map(said).collect()
}

/// Both are told, and they are not the same. What is blank may be anybody.
pub(super) fn are_different(a: &Buyer, b: &Buyer) -> bool {
    told(a) && told(b) && !are_same(a, b)
}

/// Name and postal code are told and agree, however they are spelled.
pub(super) fn are_same(a: &Buyer, b: &Buyer) -> bool {
    let code = |text: &str| fold(text).replace(' ', "");
    told(a) && told(b) && fold(&a.name) == fold(&b.name) && code(&a.postcode) == code(&b.postcode)
}

fn told(buyer: &Buyer) -> bool {
    !buyer.name.trim().is_empty() && !buyer.postcode.trim().is_empty()
}
