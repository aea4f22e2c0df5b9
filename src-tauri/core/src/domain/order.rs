//! An order as its storefront tells it.

use super::{AccountId, Stamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an order stands, in words that every storefront has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OrderState {
    /// Not paid, on hold, a draft, a failed payment: nothing is to be sent.
    Unpaid,
    /// Paid and to be sent.
    Open,
    /// The storefront shows it as sent.
    Closed,
    /// Cancelled as a whole.
    Cancelled,
    /// Refunded as a whole.
    Refunded,
    /// A state that a plugin added and that we cannot read.
    Other,
}

/// Whether the order needs a journey, as far as the storefront tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Travel {
    /// Something is to be sent.
    Ships,
    /// Nothing travels, and why.
    None(NoTravel),
}

/// Why nothing travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoTravel {
    /// Downloads and other things without a body.
    Digital,
    /// The customer collects it.
    Pickup,
    /// The owner said so.
    SaidByOwner,
}

/// Who receives it. Blank fields are unknown, or were blanked after the retention period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Buyer {
    /// First and last name as the storefront spells them.
    pub name: String,
    /// Postal code as the storefront spells it.
    pub postcode: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    /// The platform's id of the line.
    pub remote_id: String,
    /// Stock keeping unit; blank when the shop keeps none.
    pub sku: String,
    /// What the customer reads.
    pub name: String,
    /// Pieces ordered.
    pub quantity: i64,
    /// Pieces refunded.
    pub refunded: i64,
}

/// An order at a storefront.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The shop.
    pub account: AccountId,
    /// The platform's id: what requests name it by. It never changes.
    pub remote_id: String,
    /// The number people use. It may be renamed.
    pub number: String,
    /// Where it stands.
    pub state: OrderState,
    /// The platform's own word for where it stands.
    pub remote_state: String,
    /// When it was placed.
    pub ordered: Stamp,
    /// When it was paid.
    pub paid: Option<Stamp>,
    /// When the storefront closed it.
    pub closed: Option<Stamp>,
    /// When the storefront last changed it.
    pub modified: Option<Stamp>,
    /// Who receives it.
    pub buyer: Buyer,
    /// The shipping method's name, as the customer chose it; blank when there is none.
    pub shipping_method: String,
    /// Whether something travels.
    pub travel: Travel,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// An order reference in comparable form: without `#` and `'` at its front, lower case, no spaces.
#[must_use]
pub fn order_key(order_ref: &str) -> String {
    order_ref
        .trim_start_matches(['#', '\'', ' '])
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}
