//! Closed at the storefront, and the number is not shown there.

use super::Draft;
use super::case::{Case, Parcel};
use crate::domain::{Kind, Ms, Phrase};

pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>, read_at: Ms) -> Draft {
    let not_shown = Phrase::new("evidence-not-shown").at("read", read_at);
    parcel.closed_draft(case, Kind::TrackingMissing, vec![not_shown])
}
