//! Several parcels, and not all of their numbers are shown.

use super::Draft;
use super::case::{Case, Parcel};
use super::shown::shows;
use crate::domain::{Kind, Ms, Phrase, TrackingNumber};

/// Another parcel of the order is shown, or a number of another sender's goods.
pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>, read_at: Ms) -> Option<Draft> {
    let others = || case.sent().filter(|s| s.shipment.id != parcel.sent.shipment.id);
    let shown = others().filter(|s| s.shipment.numbers.iter().any(|n| shows(case.facts, &n.number))).count();
    let known = |number: &TrackingNumber| {
        case.facts.shipments.iter().any(|s| s.shipment.numbers.iter().any(|n| n.number == *number))
    };
    let mut strange: Vec<_> = case.facts.sightings.iter().map(|s| &s.number).filter(|n| !known(n)).collect();
    strange.sort_unstable();
    strange.dedup();
    if shown + strange.len() == 0 {
        return None;
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let evidence = Phrase::new("evidence-parcels-shown")
        .count("shown", count(shown + strange.len()))
        .count("parcels", count(others().count() + 1 + strange.len()))
        .at("read", read_at);
    Some(parcel.closed_draft(case, Kind::NumberIncomplete, vec![evidence]))
}
