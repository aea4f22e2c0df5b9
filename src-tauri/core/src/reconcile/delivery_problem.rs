//! A parcel that cannot be delivered as it was meant to be, comes back, or will go back soon because nobody fetches
//! it.

use super::case::Case;
use super::facts::PARCEL;
use super::late_parcel::FRESH;
use super::parcel_state::ParcelState;
use super::{Draft, Judgement};
use crate::domain::{Cause, Confidence, DAY, DeliveryStatus, Kind, Phrase, Stamp};
use crate::parcels::kept_for;

/// How long before it goes back the owner is told, in milliseconds.
const BEFORE: i64 = 3 * DAY;
/// What came back longer ago is settled somehow, in milliseconds.
const OVER: i64 = 30 * DAY;

pub(super) fn judge(case: &Case<'_>, parcel: &ParcelState<'_>, judgement: &mut Judgement) -> Option<Draft> {
    let cause = match parcel.status {
        DeliveryStatus::AttemptFailed => Cause::AttemptFailed,
        DeliveryStatus::Exception => Cause::Exception,
        DeliveryStatus::Returning => Cause::Returning,
        DeliveryStatus::Returned => Cause::Returned,
        DeliveryStatus::AvailableForPickup => Cause::GoesBackSoon,
        _ => return None,
    };
    let answered = parcel.answered?;
    if !parcel.status.is_final() && case.now.since(answered) > FRESH {
        judgement.unsettled(parcel.sent.map(|sent| sent.shipment.id), PARCEL);
        return None;
    }
    if !parcel.status.is_final() {
        judgement.recheck(answered.plus(FRESH + 1));
    }
    let since = parcel.since.unwrap_or(Stamp::instant(answered));
    let (due, said) = if cause == Cause::GoesBackSoon {
        let kept = i64::from(kept_for(parcel.carrier())) * DAY;
        // The storefront does not tell since when: nothing can be counted.
        let until = parcel.held_until.or(parcel.since.map(|since| since.at.plus(kept)))?;
        let due = until.plus(-BEFORE);
        if case.now < due {
            judgement.recheck(due);
            return None;
        }
        (due, Phrase::new("evidence-goes-back").at("until", until))
    } else {
        if case.now.since(since.at) > OVER {
            return None;
        }
        judgement.recheck(since.at.plus(OVER + 1));
        (since.at, Phrase::new("evidence-since").time("since", since))
    };
    let mut evidence = vec![said];
    evidence.extend(parcel.reason.and_then(reason_said));
    Some(parcel.draft(case, Kind::DeliveryProblem, cause, Confidence::Certain, evidence, due))
}

/// Why, where that helps the owner or her customer.
fn reason_said(reason: crate::domain::Reason) -> Option<Phrase> {
    use crate::domain::Reason;
    Some(match reason {
        Reason::BadAddress => Phrase::new("reason-bad-address"),
        Reason::NotHome => Phrase::new("reason-not-home"),
        Reason::Refused => Phrase::new("reason-refused"),
        Reason::Damaged | Reason::DeliveredDamaged => Phrase::new("reason-damaged"),
        Reason::Lost | Reason::Missing => Phrase::new("reason-lost"),
        Reason::Destroyed => Phrase::new("reason-destroyed"),
        Reason::NotPickedUp => Phrase::new("reason-not-picked-up"),
        Reason::Customs
        | Reason::CustomsHold
        | Reason::CustomsDelay
        | Reason::CustomsInfoRequired
        | Reason::HandedToCustoms => Phrase::new("reason-customs"),
        Reason::CustomsPayment => Phrase::new("reason-customs-payment"),
        Reason::Undeliverable => Phrase::new("reason-undeliverable"),
        _ => return None,
    })
}
