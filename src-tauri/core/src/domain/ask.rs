//! What a customer asks about an order, as the owner noted it, and how it ended.

use super::Ms;
use super::coded::coded;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

coded! {
    /// What the customer says.
    AskAbout {
        /// The parcel did not come.
        NotReceived = "not_received",
        /// It came damaged.
        Damaged = "damaged",
    }
}

coded! {
    /// How the owner settled it.
    AskOutcome {
        /// The parcel was found.
        Found = "found",
        /// It was sent again.
        SentAgain = "sent_again",
        /// The customer got the money back.
        Refunded = "refunded",
        /// Neither.
        Refused = "refused",
    }
}

/// A customer's question about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What it is about.
    pub about: AskAbout,
    /// When the owner noted it.
    pub at: Ms,
    /// How it was settled, and when; `None`: not yet.
    pub outcome: Option<(AskOutcome, Ms)>,
}

impl Ask {
    /// It waits for an answer.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.outcome.is_none()
    }
}
