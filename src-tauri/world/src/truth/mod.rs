//! What is really so. It comes from the world's own events and never from its replies.
//!
//! The words, exactly:
//! - The supplier's file knows a day, not a moment. A parcel counts as shipped from the **end of that day**,
//!   midnight of the shop's timezone ([`OrderTruth::shipped_at`]). From `shipped_at + grace` on it is **due**.
//! - A parcel is **listed** when it stands in the supplier's list; one that is not stands only on the
//!   supplier's own page of the order ([`World::tpop_page`]).
//! - A parcel of a house with an interface ([`crate::Maker`]) needs no file: it is listed, and counts as shipped,
//!   from the moment on which it left.
//! - A parcel's lines are **closed** when the shop says that they were sent; at Etsy and WooCommerce an order closes
//!   as a whole.
//! - A number is found with its spaces, dots and dashes taken away and without regard to case, in every place
//!   where a customer or a plugin could show it: any meta value at any depth (text inside JSON-in-a-string
//!   counts), a fulfilment, a note to the customer. A private note does not count.
//!
//! An order has at most one finding, the first of these that holds. Test orders, orders without a parcel
//! (downloads, pick-up, local delivery, the counter) and unpaid orders have none. Replacements and parcels of
//! lines that were refunded are passed over.
//! - `shipped_though_cancelled`: cancelled or refunded in full, and a listed parcel left after that.
//! - `number_differs`: due and closed, and another number is shown for the same lines, with a cause
//!   (`typing_slip`, `spreadsheet_damage`) where the two are alike in that way. One without a cause, where goods
//!   of another sender are among those lines, may be theirs and does not count.
//! - `tracking_missing`: due and closed, and no number is shown.
//! - `number_incomplete`: the same, and another number is shown in the order: another parcel's, or one that may be
//!   of other goods.
//! - `carrier_differs`, cause `wrong_carrier`: due and closed, its number is shown as another carrier's.
//! - `order_not_closed`: due, listed, and not closed.
//! - `number_wanted`: a supplier's line is closed, no listed parcel has it and no number is shown for it, and
//!   it was ordered `production` ago. Until then the order is **watched**. A line of a house with an
//!   interface is never wanted: the house says itself how far it is.
//! - `not_shipped`: a line of a supplier or a house is open, no listed parcel has it, and it was ordered
//!   `not_shipped` ago; at once, with cause `blocked`, where the house has stopped.
//!
//! Where a storefront tells lines not apart (Etsy, WooCommerce), a listed parcel has all that its sender sends.
//! With a number shown, an order that is still open has no finding. It was there **before you started** when its
//! moment lies before `starting_line - reach`, or the storefront itself knew before the starting line that the parcel was delivered. The moment is `shipped_at` of the parcel
//! that the finding is about, and for the two findings without a parcel the moment from which they hold.
//!
//! bol has rules of its own. What bol sends itself (`FBB`, or `distributionParty` `BOL`) has no finding,
//! and of the rest the first of these that holds:
//! - `shipped_though_cancelled`, cause `cancellation_requested`: a piece is open that the customer asks to
//!   cancel.
//! - `order_expiring`: a piece is open, and the first of the two working days (Monday to Friday) before the
//!   `expiryDate` has begun. At the end of that date bol cancels what is open, and nothing is left to hold.
//! - `number_differs`, with a cause as above: a parcel that the owner's list names by the order's id is due and shown
//!   nowhere, and the shipment of its goods, which **needs a number**, shows a number that is none of the listed ones.
//!   It cannot be written.
//! - `tracking_missing`: a shipment needs a number and has none, and a parcel that the owner's list names by the
//!   order's id is due, has its goods, none of which are open, and is shown nowhere.
//! - `order_not_closed`: a parcel that the owner's list names by the order's id is due, pieces of its goods are
//!   open, and its number is not shown.
//! - `tracking_missing`, whatever any list knows: a shipment needs a number and has none, `entering` after its
//!   `shipmentDateTime`; with a label that was bought through bol, 24 hours after it. Letters (`BRIEFPOST`,
//!   `BPOST_BRIEF`) and what is brought by appointment need none; a letterbox parcel (`TNT_BRIEF`) does.
//! - `promise_at_risk`: a piece is open, and the latest delivery date has begun.
//!
//! Processes that were answered with 202 have done their work once they ended, and `now` is what counts.
//! The moment of a `tracking_missing` at bol is that of its parcel, or `shipmentDateTime` where none is known; that of a finding about open pieces the
//! one from which it holds (of a request to cancel, the last change). bol tells nobody who confirmed a
//! shipment, so its closer is [`TrueCloser::System`]. Goods that TPOP sends for bol stand in its list under
//! a reference of its own: these parcels are [`UnmatchedTruth`] with one candidate, which only a person can
//! tie.

mod bol;
mod compare;
mod etsy;
mod rules;
mod shopify;
mod woocommerce;

pub(crate) use compare::bare;
pub(crate) use woocommerce::{homes, number_in, void_since};

use std::collections::HashMap;

use crate::making::Making;
use crate::world::World;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// The rules under which the truth is asked. All times in ms.
#[derive(Debug, Clone, Copy)]
pub struct TruthQuestion {
    /// The moment of the question, UTC.
    pub now: i64,
    /// How long a shop may take after the end of the shipping day.
    pub grace_ms: i64,
    /// The same for what a house with an interface sends, in the order of [`crate::Maker::ALL`].
    pub makers_grace_ms: [i64; 3],
    /// How long whoever sends at bol may take to enter a number: after a shipment was confirmed, or after the day on
    /// which a parcel of the owner's own list left.
    pub entering_ms: i64,
    /// The first sync, UTC; used for all shops.
    pub starting_line: i64,
    /// How far before the starting line a parcel may have been shipped to count as new.
    pub starting_line_reach_ms: i64,
    /// How long the supplier takes from the order to shipping.
    pub production_ms: i64,
    /// How long after the order a parcel that was not shipped is missed.
    pub not_shipped_ms: i64,
}

impl TruthQuestion {
    /// Grace of 12 hours for everybody, a starting line at `now`, a reach of 14 days, 7 days of production (five working
    /// days), and 10 days until a parcel is missed (seven working days and a bit).
    pub fn at(now: i64) -> Self {
        Self {
            now,
            grace_ms: 12 * HOUR_MS,
            makers_grace_ms: [12 * HOUR_MS; 3],
            entering_ms: 12 * HOUR_MS,
            starting_line: now,
            starting_line_reach_ms: 14 * DAY_MS,
            production_ms: 7 * DAY_MS,
            not_shipped_ms: 10 * DAY_MS,
        }
    }
}

/// The truth about every order and every parcel that fits none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// All orders: WooCommerce's ascending by id, then Shopify's, then Etsy's, then bol's, oldest first.
    pub orders: Vec<OrderTruth>,
    /// Parcels in the supplier's list that fit no order.
    pub unmatched: Vec<UnmatchedTruth>,
}

impl Truth {
    /// The gaps that count: customers without tracking that were not there before the starting line.
    pub fn gaps(&self) -> impl Iterator<Item = &OrderTruth> {
        self.of_kind("tracking_missing").filter(|order| !order.before_you_started)
    }

    /// The gaps of before the starting line.
    pub fn old_gaps(&self) -> impl Iterator<Item = &OrderTruth> {
        self.of_kind("tracking_missing").filter(|order| order.before_you_started)
    }

    /// Orders with a finding of this kind, old and new.
    pub fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = &OrderTruth> {
        self.orders.iter().filter(move |order| order.kind() == Some(kind))
    }

    /// One order, by the platform's id.
    pub fn order(&self, id: &str) -> Option<&OrderTruth> {
        self.orders.iter().find(|order| order.order_id == id)
    }
}

/// The truth about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderTruth {
    /// `woocommerce`, `shopify`, `etsy` or `bol`.
    pub platform: &'static str,
    /// What the platform calls it: `1234`, `gid://shopify/Order/5600000001001`, `3204118007`, `A2K8290LP8`.
    pub order_id: String,
    /// The order number that the owner and the customer see: `1234`, `#21043`; at Etsy and bol the id.
    pub number: String,
    /// What is wrong.
    pub finding: Option<TrueFinding>,
    /// Closed without a number, and the supplier may still be making it. Goods of a house with an interface are
    /// not watched: the house tells.
    pub watching: bool,
    /// A finding that is too old to trouble the owner with.
    pub before_you_started: bool,
    /// The numbers that the suppliers shipped with, listed or not, in the order of shipping.
    pub tracking: Vec<String>,
    /// The supplier's name for the carrier of the first of them.
    pub carrier: Option<String>,
    /// The end of the supplier's shipping day, ms UTC (of a house with an interface the moment): of the parcel that the
    /// finding is about, or of the first. At bol, of a shipment without a number, when it was confirmed.
    pub shipped_at: Option<i64>,
    /// Who really closed the supplier's lines.
    pub closer: TrueCloser,
    /// Which story this order is.
    pub note: &'static str,
    /// Where the shop shows one of the numbers.
    pub shown_in: Vec<Home>,
}

impl OrderTruth {
    /// The kind of the finding.
    pub fn kind(&self) -> Option<&'static str> {
        self.finding.as_ref().map(|finding| finding.kind)
    }
}

/// What is wrong with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrueFinding {
    /// One of the kinds at the top of the module.
    pub kind: &'static str,
    /// `typing_slip`, `spreadsheet_damage`, `wrong_carrier`, `blocked` or `cancellation_requested`, for the kinds that
    /// have a cause of their own.
    pub cause: Option<&'static str>,
}

/// A parcel in the supplier's list that fits no order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmatchedTruth {
    /// The reference in the list, which is the supplier's own.
    pub reference: String,
    /// How many orders it could belong to.
    pub candidates: usize,
    /// The order that it really is of, by the platform's id: one at bol, which only a person can tell.
    pub belongs_to: Option<String>,
}

/// Who closed an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrueCloser {
    /// A person in the shop's admin, by display name.
    Person(String),
    /// An app, by title; Shopify names it.
    App(String),
    /// An API key, cron or a plugin: WooCommerce cannot tell these apart. At Etsy and bol whoever it was.
    System,
    /// The shop itself, at once after the payment.
    AutoOnPayment,
    /// It is not closed.
    NotClosed,
}

/// A place where a number can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// The meta of AST and of the official extension.
    TrackingItems,
    /// Another meta key.
    Meta(String),
    /// A fulfilment, by id (Shopify: the number at the end of its gid; Etsy: `receipt_shipping_id`; bol: the
    /// shipment's).
    Fulfillment(u64),
    /// A note to the customer, by id.
    CustomerNote(u64),
}

impl World {
    /// What is really so, under the given rules.
    pub fn truth(&self, asked: &TruthQuestion) -> Truth {
        let mut orders: Vec<OrderTruth> =
            self.shop.orders.iter().map(|order| woocommerce::truth_of(&self.shop, order, asked)).collect();
        if let Some(shop) = &self.shopify {
            orders.extend(shop.orders.iter().map(|order| shopify::truth_of(shop, order, asked)));
        }
        if let Some(shop) = &self.etsy {
            let mut made: HashMap<&str, Vec<&Making>> = HashMap::new();
            for making in self.makings.iter().filter(|making| making.shop == "etsy") {
                made.entry(&making.order_id).or_default().push(making);
            }
            orders.extend(shop.receipts.iter().map(|receipt| {
                let made = made.get(receipt.id.to_string().as_str()).map_or(&[][..], Vec::as_slice);
                etsy::truth_of(shop, receipt, made, asked)
            }));
        }
        let mut unmatched: Vec<UnmatchedTruth> = self
            .supplier
            .loose
            .iter()
            .filter(|loose| loose.shipment.sent * 1000 <= asked.now)
            .map(|loose| UnmatchedTruth {
                reference: loose.reference.clone(),
                candidates: 0,
                belongs_to: None,
            })
            .collect();
        if let Some(shop) = &self.bol {
            let shop = shop.as_of(asked.now);
            orders.extend(shop.orders.iter().map(|order| bol::truth_of(&shop, order, asked)));
            unmatched.extend(shop.orders.iter().flat_map(|order| bol::ties(order, asked)));
        }
        Truth { orders, unmatched }
    }
}
