//! What is known of a number at a storefront: shown, not shown, or not known. Never a bare Option.

use super::{Ms, Stamp, TrackingNumber};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place of a storefront where numbers are kept. The code belongs to the connector
/// (`fulfillments`, `tracking_items`, `meta:KEY`, `customer_note` at WooCommerce); nobody else
/// reads meaning into it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct Home(pub String);

/// A number that a storefront shows, with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The number, in comparable form.
    pub number: TrackingNumber,
    /// Where it stands.
    pub home: Home,
    /// The platform's id of the entry, where it has one.
    pub remote_id: String,
    /// The carrier as the storefront spells it; may be blank.
    pub carrier: String,
    /// The link that stands beside it; may be blank.
    pub url: String,
    /// When the storefront says it was sent.
    pub at: Option<Stamp>,
    /// Who entered it, where the storefront tells: a platform's user id.
    pub by: String,
}

/// Text of an order in which a number may stand although no known home holds it: a plugin's meta
/// value, a note to the customer. Kept without separators (capitals and digits only), so that
/// "LA 874 320 193 FR" is found. Only text with at least six digits is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Trace {
    /// Where the text stands.
    pub home: Home,
    /// Capitals and digits of it.
    pub text: String,
}

impl Trace {
    /// Keeps `text` when a number could stand in it; long texts are cut at 8,000 characters.
    #[must_use]
    pub fn of(home: Home, text: &str) -> Option<Trace> {
        let text: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .take(8_000)
            .collect();
        (text.bytes().filter(u8::is_ascii_digit).count() >= 6).then_some(Trace { home, text })
    }

    /// Whether `number` stands in it. A number of fewer than eight characters could stand in any
    /// text by chance, so it has to be all of it.
    #[must_use]
    pub fn holds(&self, number: &TrackingNumber) -> bool {
        let number = number.as_str();
        if number.len() < 8 { self.text == number } else { self.text.contains(number) }
    }
}

/// When each part of an order was last read completely. `None`: never.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reads {
    /// The order itself with all its meta values.
    pub order: Option<Ms>,
    /// Its fulfillments, where they are a reading of their own.
    pub fulfillments: Option<Ms>,
    /// Its notes.
    pub notes: Option<Ms>,
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NotKnown {
    /// Not read since the shipment's waiting time ended.
    NotReadSince,
    /// The order came from a file without such a column.
    FileHasNoColumn,
}

/// What is known of one number at one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Knowledge {
    /// The storefront shows it, there.
    Shown(Home),
    /// Everything was read at this moment or later, and it stands nowhere.
    NotShown {
        /// The oldest of the readings that this rests on.
        read_at: Ms,
    },
    /// Nothing can be said.
    NotKnown(NotKnown),
}
