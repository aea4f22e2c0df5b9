//! One order, whole.

use super::RepairView;
use crate::domain::{FindingId, FindingState, Ms, OrderId, Phrase, Pile, Platform, Precision};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One order, whole.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OrderPage {
    /// Our row.
    pub order: OrderId,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// The customer.
    pub who: String,
    /// The number people know it by.
    pub number: String,
    /// Its verdict, if there is one.
    pub verdict: Option<Verdict>,
    /// Who says what: supplier, shop, carrier, in this order.
    pub ledger: Vec<LedgerLine>,
    /// What happened, oldest first.
    pub timeline: Vec<Event>,
    /// Its latest repair.
    pub repair: Option<RepairView>,
    /// It has a page that a browser can open.
    pub has_page: bool,
}

/// A verdict in sentences.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Verdict {
    /// Our row.
    pub finding: FindingId,
    /// Where it stands.
    pub state: FindingState,
    /// Whether it counts.
    pub pile: Pile,
    /// What happened, in one sentence.
    pub cause: Phrase,
    /// How sure that is and what it rests on.
    pub basis: Vec<Phrase>,
    /// "Add tracking" is offered.
    pub can_add: bool,
    /// Why it is not, when it is not.
    pub cannot: Option<Phrase>,
}

/// A side of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Side {
    /// Who sent it.
    Supplier,
    /// Where the customer looks.
    Shop,
    /// Who brings it.
    Carrier,
}

/// What one side says.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LedgerLine {
    /// Which side.
    pub side: Side,
    /// Its name: "TPOP", "WooCommerce", "La Poste".
    pub name: String,
    /// What it says of the parcel.
    pub says: Phrase,
    /// When that was.
    pub at: Option<When>,
    /// What it says of the number.
    pub what: What,
}

/// A moment with its precision, for showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct When {
    /// The moment.
    pub at: Ms,
    /// How exactly.
    pub precision: Precision,
}

/// The third column of the ledger.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum What {
    /// A number.
    Number {
        /// The bare number.
        number: String,
        /// The pieces in which it is easiest to read.
        pieces: Vec<String>,
        /// How it stands there.
        look: NumberLook,
        /// It has a page at its carrier that a browser can open.
        link: bool,
    },
    /// A gap: it was read, and is not there.
    Hole {
        /// "No tracking in your shop".
        said: Phrase,
    },
    /// Anything else: not known and why, not asked, none needed.
    Said {
        /// What.
        said: Phrase,
    },
}

/// How a number stands in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NumberLook {
    /// As it should.
    Plain,
    /// Another one.
    Differs,
    /// Added; being read back.
    Busy,
    /// Added by Trackmend, and proved.
    Mended,
}

/// A line of what happened.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Event {
    /// When.
    pub when: When,
    /// In which lane; `None`: on this computer.
    pub side: Option<Side>,
    /// Its dot.
    pub dot: Dot,
    /// What.
    pub said: Phrase,
}

/// The dot of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Dot {
    /// It happened.
    Plain,
    /// It was read, and the number is not there.
    Hole,
    /// The number is there.
    Fine,
    /// Nothing left this computer.
    None,
}

/// A page that the browser may open. The window names it; Rust knows its address.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum Link {
    /// The order at its shop.
    OrderPage {
        /// Which order.
        order: OrderId,
    },
    /// A number at its carrier.
    Tracking {
        /// The order it belongs to.
        order: OrderId,
        /// The bare number.
        number: String,
    },
}
