//! An order as a supplier that programs can ask has it.

use super::{Buyer, Stamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a supplier is with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MakingState {
    /// Taken in, or in production.
    UnderWay,
    /// Stopped: it waits for its owner.
    Blocked,
    /// All of it was sent.
    Sent,
    /// Cancelled there.
    Cancelled,
    /// A state that we cannot read.
    Other,
}

/// A supplier's order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Making {
    /// The supplier's id.
    pub remote_id: String,
    /// What it names the shop's order by, as [`crate::connectors::Connector::external_id`] has it; blank when it
    /// was placed by hand.
    pub external_id: String,
    /// The order number that people use, where it tells.
    pub order_ref: String,
    /// How far it is.
    pub state: MakingState,
    /// The supplier's own word for that.
    pub remote_state: String,
    /// When it was placed there.
    pub ordered: Stamp,
    /// To whom.
    pub buyer: Buyer,
}
