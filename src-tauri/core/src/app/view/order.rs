//! One order, whole.

use super::{Button, RepairView};
use crate::domain::{
    FindingId, FindingState, Kind, Ms, OrderId, Phrase, Pile, Platform, Precision, ShipmentId,
};
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
    /// Numbers that a carrier can be asked about now.
    pub can_ask: Vec<String>,
    /// What happened, oldest first.
    pub timeline: Vec<Event>,
    /// Its latest repair.
    pub repair: Option<RepairView>,
    /// It has a page that a browser can open.
    pub has_page: bool,
    /// What was ordered.
    pub goods: Vec<Goods>,
    /// Why it needs no tracking, when it does not.
    pub none_needed: Option<Phrase>,
    /// The way of shipping that the customer chose; blank when there is none.
    pub shipping_method: String,
}

/// One line of an order.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Goods {
    /// The shop's id of its line.
    pub line: String,
    /// What the customer reads.
    pub name: String,
    /// Stock keeping unit; may be blank.
    pub sku: String,
    /// Pieces that are still wanted.
    pub quantity: i64,
    /// Who makes and sends it; blank when nobody said.
    pub from: String,
    /// A supplier sends it, not the owner.
    pub supplied: bool,
    /// Pieces that the shop shows as sent; `None` where it does not tell by line.
    pub sent: Option<i64>,
    /// Pieces that the parcel of a number may hold that the owner enters now: those that wait to be sent or, of an
    /// order that was sent without a number, those that were.
    pub unnumbered: i64,
}

/// What the owner is asked about a verdict that cannot be put right without an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum Question {
    /// Two numbers for what may be one parcel.
    Parcels {
        /// What the shop shows.
        shown: String,
        /// What the supplier says.
        known: String,
    },
}

/// How two numbers belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ParcelAnswer {
    /// Two numbers of one parcel: first and last mile. The shop is right.
    SameParcel,
    /// The supplier's label replaces the one that the shop shows.
    Replaces,
    /// Two parcels: the shop should show both.
    TwoParcels,
}

/// A shipment that fits no order, or several.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct UnmatchedPage {
    /// Our row.
    pub shipment: ShipmentId,
    /// The verdict.
    pub finding: FindingId,
    /// Who sent it.
    pub supplier: String,
    /// The reference that the supplier names; may be blank.
    pub reference: String,
    /// To whom, as far as the supplier says; may be blank.
    pub who: String,
    /// When it was sent.
    pub shipped: Option<When>,
    /// Its number, if it has one.
    pub number: Option<String>,
    /// Orders that it may belong to, the best first.
    pub candidates: Vec<CandidateView>,
}

/// An order that a shipment may belong to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CandidateView {
    /// The order.
    pub order: OrderId,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// The number people know it by.
    pub number: String,
    /// The customer.
    pub who: String,
    /// When it was placed.
    pub ordered: When,
    /// Why it may be this one: the facts that agree, then those that speak against it.
    pub reasons: Vec<Phrase>,
}

/// A verdict in sentences.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Verdict {
    /// Our row.
    pub finding: FindingId,
    /// Where it stands.
    pub state: FindingState,
    /// What is wrong.
    pub kind: Kind,
    /// What its button does.
    pub button: Button,
    /// What the owner is asked first, if anything.
    pub question: Option<Question>,
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
    /// Nobody has told its number yet, and the owner may.
    pub wants_number: bool,
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
        /// The recipient's post, which brings it and has a page for it, too.
        also: Option<String>,
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
    /// The settings page of the shop that a banner speaks of.
    Banner {
        /// The shop.
        account: crate::domain::AccountId,
        /// Which banner.
        kind: super::BannerKind,
    },
    /// The supplier's own page, where numbers are looked up.
    Supplier {
        /// Which.
        supplier: Platform,
    },
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
        /// At the recipient's post, not at whoever sent it.
        also: bool,
    },
}
