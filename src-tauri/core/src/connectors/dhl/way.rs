//! What DHL's events mean beside each other. A finer code decides over a coarser one:
//!
//! - Two events of one moment: what the coarser calls delivered is not, where the finer says otherwise (ZU beside the
//!   pair that says destroyed, or handed to another carrier).
//! - "In transit" by a coarser code does not take back what a finer one said: brought today, waits to be fetched,
//!   failed, on its way back. It is also said of all of these.
//! - "Delivered" by a coarser code, of what was on its way back by a finer one, is delivered to the sender.
//! - A parcel that is on its way is not announced any more: announcements come in late.
//! - LA, "in storage", is also what waits where it can be fetched.
//! - Where DHL says that the whole shipment goes back, what is delivered is back.

use super::meaning::{Source, Told, is_delivered};
use crate::domain::DeliveryStatus::{
    self, AttemptFailed, AvailableForPickup, Delivered, Exception, InTransit, InfoReceived, OutForDelivery,
    Returned, Returning, Unknown,
};
use crate::domain::{Meaning, Ms};

/// An event's moment, and what it was told to mean.
pub(super) type Step = (Ms, Told);

/// Settles what each event means, in the order of time. `back`: the shipment goes back to its sender.
pub(super) fn settle(steps: &mut [Step], back: bool) {
    finer_decides(steps);
    if back {
        comes_back(steps);
    }
    let (mut so_far, mut by) = (Unknown, Source::Common);
    for (_, told) in steps {
        let Meaning::Moves { status, reason } = told.means else { continue };
        if status == Delivered && so_far == Returning && told.source < by {
            told.means = Meaning::Moves { status: Returned, reason: None };
            (so_far, by) = (Returned, told.source);
            continue;
        }
        let announced_late =
            status == InfoReceived && reason.is_none() && !matches!(so_far, Unknown | InfoReceived);
        let says_less = status == InTransit && told.source < by && is_more(so_far);
        let still_waits = told.code == "LA" && so_far == AvailableForPickup;
        if announced_late || says_less || still_waits {
            told.means = if told.unexplained { Meaning::Unknown } else { Meaning::Remark };
            continue;
        }
        let next = status.after(so_far);
        by = if next == so_far { by.max(told.source) } else { told.source };
        so_far = next;
    }
}

/// What "in transit" is also said of.
const fn is_more(status: DeliveryStatus) -> bool {
    matches!(status, OutForDelivery | AvailableForPickup | AttemptFailed | Exception | Returning)
}

fn finer_decides(steps: &mut [Step]) {
    let finer: Vec<(Ms, Source)> = steps
        .iter()
        .filter(|(_, told)| matches!(told.means, Meaning::Moves { .. }) && !is_delivered(told.means))
        .map(|(at, told)| (*at, told.source))
        .collect();
    for (at, told) in steps.iter_mut().filter(|(_, told)| is_delivered(told.means)) {
        if told.source < Source::Own
            && finer.iter().any(|(when, source)| when == at && *source == Source::Own)
        {
            told.means = Meaning::Remark;
        }
    }
}

/// Delivered after it turned back, or at last where nothing says when it did.
fn comes_back(steps: &mut [Step]) {
    let turned =
        steps.iter().position(|(_, told)| matches!(told.means, Meaning::Moves { status: Returning, .. }));
    let from = turned
        .or_else(|| steps.iter().rposition(|(_, told)| is_delivered(told.means)))
        .unwrap_or(steps.len());
    for (_, told) in steps.iter_mut().skip(from).filter(|(_, told)| is_delivered(told.means)) {
        told.means = Meaning::Moves { status: Returned, reason: None };
    }
}
