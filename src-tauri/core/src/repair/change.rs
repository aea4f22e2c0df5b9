//! A planned write.

use crate::domain::{AccountId, Home, Ms, OrderId, Stamp, TrackingNumber};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line that travelled in the parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangeLine {
    /// The platform's id of the line.
    pub remote_id: String,
    /// Pieces.
    pub quantity: i64,
}

/// One write to one order of one storefront, exactly as the owner will see and confirm it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Change {
    /// The shop.
    pub account: AccountId,
    /// The order.
    pub order: OrderId,
    /// The platform's id of the order.
    pub order_remote_id: String,
    /// The number people know the order by.
    pub order_number: String,
    /// The tracking number to add.
    pub number: TrackingNumber,
    /// The carrier's name as it will be shown; blank when nobody knows it.
    pub carrier: String,
    /// The link that will be shown; blank when there is none.
    pub url: String,
    /// When the parcel was sent.
    pub shipped: Option<Stamp>,
    /// The latest moment it was sent, in ms UTC.
    pub shipped_latest: Ms,
    /// Where it will be written.
    pub home: Home,
    /// What travelled.
    pub lines: Vec<ChangeLine>,
    /// Whether the shop is told to mail the customer.
    pub mail: bool,
    /// Numbers that the order showed when this was planned.
    pub shown_before: Vec<TrackingNumber>,
    /// How many texts stood in the order then that may hold a number: notes to the customer, fields.
    pub texts_before: u32,
}

impl Change {
    /// The key that prevents a second write: the shop, the order there, and the number. Not the
    /// home, so that a number is not written to a second place while the first is in doubt.
    #[must_use]
    pub fn key(&self, identity: &str) -> String {
        format!("{identity}|{}|{}", self.order_remote_id, self.number)
    }
}
