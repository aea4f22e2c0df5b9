//! The screen "Look up": numbers that only the supplier's own pages show.

use crate::domain::{FindingId, Ms, OrderId, Phrase, Platform};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The screen.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LookUp {
    /// The supplier.
    pub supplier: Platform,
    /// Orders whose number is wanted, the longest waiting first.
    pub items: Vec<LookUpItem>,
    /// Where to click at the supplier to get to an order's page.
    pub path: Vec<Phrase>,
    /// Orders that are watched and asked for later.
    pub later: u32,
    /// From when.
    pub later_from: Option<Ms>,
    /// Why only these are asked for, in sentences.
    pub coverage: Vec<Phrase>,
    /// The clipboard is read while the screen is open.
    pub clipboard: bool,
    /// Numbers that were entered here and are not at the storefront yet: what "Add tracking" would do.
    pub ready: Vec<FindingId>,
}

/// An order whose number is wanted.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LookUpItem {
    /// The verdict.
    pub finding: FindingId,
    /// The order.
    pub order: OrderId,
    /// What people call it: what is copied.
    pub order_number: String,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop, as the supplier lists it too.
    pub account_name: String,
    /// The customer.
    pub who: String,
    /// Postal code and country; may be blank.
    pub place: String,
    /// What was ordered, short.
    pub what: String,
    /// When it was ordered, and how it was closed.
    pub said: Phrase,
    /// When it is asked for again if it was not sent yet.
    pub ask_again: Ms,
}

/// What a text is, while it is typed or pasted.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Recognised {
    /// The number in comparable form; blank while there is none.
    pub number: String,
    /// The same in groups to read.
    pub pieces: Vec<String>,
    /// The carrier, once it is certain or likely; blank before.
    pub carrier: String,
    /// It can be used.
    pub whole: bool,
    /// What it is, or what is wrong with it.
    pub said: Phrase,
    /// The order that the text names, when it is another one of the list.
    pub order: Option<OrderId>,
}

/// What the owner found at the supplier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum LookUpAnswer {
    /// The number.
    Number {
        /// As typed or pasted.
        text: String,
    },
    /// Not sent yet: ask again in two working days.
    NotYet,
    /// Sent without tracking.
    WithoutTracking,
    /// The supplier does not have this order.
    NotThere,
}

/// Told to the window when the clipboard holds something that the look-up screen can use.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Caught {
    /// The text.
    pub text: String,
}
