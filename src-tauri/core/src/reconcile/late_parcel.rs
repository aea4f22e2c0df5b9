//! A parcel that its carrier should have told more of by now. Only an answer says so: of a parcel that nobody was
//! asked about nothing is known, and an old answer may have been overtaken.

use super::case::Case;
use super::facts::PARCEL;
use super::parcel_state::ParcelState;
use super::{Draft, Judgement};
use crate::domain::{Cause, Confidence, DAY, DeliveryStatus, HOUR, Kind, Ms, Phrase};

/// What was answered longer ago may have been overtaken, in milliseconds.
pub(super) const FRESH: i64 = 48 * HOUR;
/// Working days in which a number may still be activated (help.tpop.com, article ubh8wu: 48 working hours).
const ACTIVATED: u32 = 2;
/// Working days after which it should be asked whether it left at all.
const LEFT: u32 = 5;
/// Working days without news, within one country and abroad.
const SILENT: (u32, u32) = (4, 10);
/// From when on a supplier looks into it (help.tpop.com, article ubh8wu: more than 21 days).
const SUPPLIER_LOOKS: i64 = 21 * DAY;

/// Whether it is late, and by which stage. Otherwise it says when that may change.
pub(super) fn judge(case: &Case<'_>, parcel: &ParcelState<'_>, judgement: &mut Judgement) -> Option<Draft> {
    let answered = parcel.answered?;
    let under_way = matches!(
        parcel.status,
        DeliveryStatus::Unknown
            | DeliveryStatus::InfoReceived
            | DeliveryStatus::InTransit
            | DeliveryStatus::OutForDelivery
            | DeliveryStatus::Expired
    );
    if !under_way {
        return None;
    }
    if case.now.since(answered) > FRESH {
        judgement.unsettled(parcel.sent.map(|sent| sent.shipment.id), PARCEL);
        return None;
    }
    judgement.recheck(answered.plus(FRESH + 1));
    let calendar = case.rules.calendar(parcel.origin());
    let mut stages: Vec<(Ms, Cause)> = vec![(parcel.left.plus(SUPPLIER_LOOKS), Cause::ContactSupplier)];
    let unseen = parcel.status == DeliveryStatus::InfoReceived
        || (!parcel.known && parcel.status == DeliveryStatus::Unknown && parcel.is_sure_of_its_carrier());
    if unseen {
        stages.push((calendar.add_working_days(parcel.left, LEFT), Cause::NeverScanned));
        stages.push((calendar.add_working_days(parcel.left, ACTIVATED), Cause::NotScanned));
    } else if let Some(seen) = parcel.seen {
        let silent = if parcel.stays_at_home(case) { SILENT.0 } else { SILENT.1 };
        stages.push((calendar.add_working_days(seen.latest(), silent), Cause::Stalled));
    }
    let reached = stages.iter().find(|(due, _)| case.now >= *due).copied();
    for (due, _) in stages.iter().filter(|(due, _)| case.now < *due) {
        judgement.recheck(*due);
    }
    let (due, cause) = reached?;
    let mut evidence = Vec::new();
    match parcel.seen {
        Some(seen) => evidence.push(Phrase::new("evidence-last-seen").time("seen", seen)),
        None if unseen => evidence.push(Phrase::new("evidence-not-seen").at("asked", answered)),
        None => {}
    }
    Some(parcel.draft(case, Kind::LateParcel, cause, Confidence::Certain, evidence, due))
}
