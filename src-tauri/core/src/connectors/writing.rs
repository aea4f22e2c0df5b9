//! What a write needs to know, and what was answered to it.

use super::Ask;
use crate::domain::{Fulfillment, OpenLine, Phrase, Sighting, Trace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an order shows, as just read: what a write must not lose.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shows<'a> {
    /// Its numbers.
    pub sightings: &'a [Sighting],
    /// Text that may hold one.
    pub traces: &'a [Trace],
    /// What the storefront shows as sent.
    pub fulfillments: &'a [Fulfillment],
    /// What can still be marked as sent; empty when nothing can, or that was not read.
    pub open: &'a [OpenLine],
}

/// How a number gets into a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Writing {
    /// Whether the platform mails the customer.
    pub mail: MailPower,
    /// Whether the entry can be changed or removed at the storefront later.
    pub undoable: bool,
    /// A number can never be changed once it stands there, by nobody. Such a write is confirmed alone, by typing
    /// the end of the number again.
    pub one_shot: bool,
}

/// Whether a write mails the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MailPower {
    /// It never does.
    Never,
    /// As we say.
    Choice,
    /// It always does.
    Always,
}

/// What the platform answered to a write. None of these is proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmation {
    /// It says it did it.
    Accepted,
    /// It will do it; ask this.
    Pending(Ask),
    /// It says it did not.
    Rejected {
        /// What it said.
        said: Phrase,
    },
    /// Its answer does not tell (a server error, HTML): the write may have happened.
    Unclear,
}
