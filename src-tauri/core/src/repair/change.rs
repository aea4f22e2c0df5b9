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

/// Pieces of a line that is still open at the storefront, named as the storefront wants them closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CloseLine {
    /// The platform's id of the order's line.
    pub line: String,
    /// The platform's group of lines that are sent from one place.
    pub group: String,
    /// Its id within that group.
    pub id: String,
    /// Pieces.
    pub quantity: i64,
}

/// What a write does. A connector says which it can ([`crate::connectors::Connector::can`]).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
#[ts(export)]
pub enum Action {
    /// Adds the number; every number that stands there stays. Where a storefront replaces its list, the
    /// connector sends the whole list: what the target shows as just read, then the new one.
    #[default]
    AddNumber,
    /// Puts the number in another's place; every other number stays.
    ReplaceNumber {
        /// The one that goes.
        old: TrackingNumber,
    },
    /// The number stays; carrier and link beside it become [`Change::carrier`] and [`Change::url`].
    CorrectCarrier {
        /// The carrier as the storefront spells it now; may be blank.
        was: String,
        /// The link that stands there now; may be blank.
        was_url: String,
    },
    /// Marks these pieces, and no others, as sent, with the number.
    CloseLines {
        /// Which.
        lines: Vec<CloseLine>,
    },
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
    /// What is done.
    #[serde(default)]
    pub action: Action,
    /// The platform's id of the entry that is changed, as [`crate::domain::Fulfillment::remote_id`] and
    /// [`crate::domain::Sighting::remote_id`] name it; blank where a new entry is made.
    #[serde(default)]
    pub target: String,
    /// The tracking number that the customer shall see.
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
    /// home, so that a number is not written to a second place while the first is in doubt. Correcting
    /// the carrier of a number is an intent of its own: adding the number must not stand in its way.
    #[must_use]
    pub fn key(&self, identity: &str) -> String {
        let suffix = if matches!(self.action, Action::CorrectCarrier { .. }) { "|carrier" } else { "" };
        format!("{identity}|{}|{}{suffix}", self.order_remote_id, self.number)
    }
}
