//! From who closed an order to the cause that is told.

use super::Closing;
use crate::domain::{self, Closer, Confidence};

/// Why the number never arrived, as far as who closed the order says.
pub(super) struct Cause {
    pub(super) cause: domain::Cause,
    pub(super) confidence: Confidence,
    pub(super) closer: Closer,
}

impl Cause {
    /// A program that the storefront does not name, or nobody, is no cause.
    pub(super) fn of(closing: &Closing) -> Cause {
        let (cause, confidence) = match closing.closer {
            Closer::Person { .. } => (domain::Cause::ClosedByHand, closing.confidence),
            Closer::App { .. } => (domain::Cause::ClosedByApp, closing.confidence),
            Closer::Setting => (domain::Cause::AutoFulfilled, closing.confidence),
            Closer::Program | Closer::Unknown => (domain::Cause::Unknown, Confidence::Unknown),
        };
        Cause { cause, confidence, closer: closing.closer.clone() }
    }
}
