//! The sentences of verdicts about a parcel on its way: late, in trouble, asked for by its customer.

use crate::domain::{Cause, Finding, Phrase};

/// Why it stands in the list, in a few words.
pub(super) fn short_why(finding: &Finding) -> Phrase {
    match finding.cause {
        Cause::NotScanned => Phrase::new("why-not-scanned"),
        Cause::NeverScanned => Phrase::new("why-never-scanned"),
        Cause::Stalled => Phrase::new("why-stalled"),
        Cause::ContactSupplier => Phrase::new("why-contact-supplier"),
        Cause::AttemptFailed => Phrase::new("why-attempt-failed"),
        Cause::Returning => Phrase::new("why-returning"),
        Cause::Returned => Phrase::new("why-returned"),
        Cause::GoesBackSoon => Phrase::new("why-goes-back-soon"),
        Cause::NotReceived => Phrase::new("why-not-received"),
        Cause::ArrivedDamaged => Phrase::new("why-arrived-damaged"),
        _ => Phrase::new("why-parcel-exception"),
    }
}

/// What happened, in one sentence. `supplier`: as [`super::words::maker`] names it.
pub(super) fn cause_sentence(finding: &Finding, supplier: &str) -> Phrase {
    match finding.cause {
        Cause::NotScanned => Phrase::new("cause-not-scanned"),
        Cause::NeverScanned => Phrase::new("cause-never-scanned").text("supplier", supplier),
        Cause::Stalled => Phrase::new("cause-stalled"),
        Cause::ContactSupplier => Phrase::new("cause-contact-supplier").text("supplier", supplier),
        Cause::AttemptFailed => Phrase::new("cause-attempt-failed"),
        Cause::Returning => Phrase::new("cause-returning"),
        Cause::Returned => Phrase::new("cause-returned"),
        Cause::GoesBackSoon => Phrase::new("cause-goes-back-soon"),
        Cause::NotReceived => Phrase::new("cause-not-received"),
        Cause::ArrivedDamaged => Phrase::new("cause-arrived-damaged"),
        _ => Phrase::new("cause-parcel-exception"),
    }
}
