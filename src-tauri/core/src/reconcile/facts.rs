//! What goes into a verdict and what comes out.

use crate::domain::{
    Ask, Buyer, Cause, Closer, Confidence, Home, Journey, Kind, MINUTE, Making, Ms, NoTravel, NotKnown,
    Order, OrderId, Phrase, Pile, Platform, Reads, Shipment, ShipmentId, Sighting, Stamp, Trace,
    TrackingNumber,
};
use crate::numbers::Carrier;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that is known of one order.
#[derive(Debug, Clone)]
pub struct OrderFacts {
    /// Our row.
    pub id: OrderId,
    /// The order as last read.
    pub order: Order,
    /// Numbers that the storefront shows.
    pub sightings: Vec<Sighting>,
    /// Text in which a number may stand.
    pub traces: Vec<Trace>,
    /// When its parts were read.
    pub reads: Reads,
    /// Its fulfillments are a reading of their own at this shop.
    pub reads_fulfillments: bool,
    /// Who closed it, and its notes, are a reading of their own at this shop. Where they are none, nobody waits
    /// for them.
    pub reads_notes: bool,
    /// Nothing can be said of numbers at this order, whatever was read.
    pub not_known: Option<NotKnown>,
    /// The owner said that it needs none.
    pub no_tracking: Option<NoTravel>,
    /// Who closed it.
    pub closing: Closing,
    /// What was sent for it.
    pub shipments: Vec<ShipmentFacts>,
    /// What the owner answered when asked for its number.
    pub answer: Option<Answer>,
    /// Other orders that have or show a number of this one's shipments.
    pub shared: Vec<Shared>,
    /// The shop's platform.
    pub platform: Platform,
    /// When the shop's starting line was drawn; `None`: it has not been read once.
    pub starting_line: Option<Ms>,
    /// What a supplier that is connected to the shop names it by.
    pub external_id: String,
    /// What suppliers that programs can ask make of it.
    pub makings: Vec<MakingFacts>,
    /// It was cancelled, or refunded as a whole, at this moment or earlier, as far as anybody told.
    pub ended_by: Option<Ms>,
    /// What carriers tell of the numbers that it has or shows.
    pub parcels: Vec<ParcelFacts>,
    /// What its customer asked, as the owner noted it, the earliest first.
    pub asks: Vec<Ask>,
}

/// What a carrier tells of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcelFacts {
    /// The number.
    pub number: TrackingNumber,
    /// Who was asked last; `None`: nobody yet.
    pub by: Option<Platform>,
    /// When that was answered.
    pub asked: Option<Ms>,
    /// When a carrier was first seen to know it.
    pub known: Option<Ms>,
    /// Whoever was asked tells only of what the owner sent herself.
    pub only_own: bool,
    /// Why nobody will tell of it.
    pub refused: Option<Phrase>,
    /// How far it has come.
    pub journey: Journey,
    /// When it is expected: the first and the last moment.
    pub expected: Option<(Ms, Ms)>,
    /// Until when it waits at a pick-up point.
    pub held_until: Option<Ms>,
}

/// A reading is dated by the beginning of its turn. What it tells may be newer by as long as a question may take,
/// in milliseconds: half a lease, and the patience with an answer.
pub const READING_TAKES: i64 = 2 * MINUTE;

/// What the owner answered on the look-up screen, when not with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum Answer {
    /// Not sent yet: ask again then.
    NotYet {
        /// When.
        ask_again: Ms,
    },
    /// The supplier does not have the order.
    NotThere,
}

/// A supplier's order, and whose it is.
#[derive(Debug, Clone)]
pub struct MakingFacts {
    /// The supplier.
    pub supplier: Platform,
    /// Its order.
    pub making: Making,
    /// When it was first read as it is.
    pub changed: Ms,
    /// When it was read last.
    pub read_at: Ms,
}

/// Another order with the same number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The number.
    pub number: TrackingNumber,
    /// The order.
    pub order: OrderId,
    /// What people call it.
    pub order_number: String,
    /// Who receives it.
    pub buyer: Buyer,
}

/// A shipment and who says so.
#[derive(Debug, Clone)]
pub struct ShipmentFacts {
    /// The shipment.
    pub shipment: Shipment,
    /// Its supplier's platform.
    pub supplier: Platform,
}

/// Who closed an order, as far as its storefront told.
#[derive(Debug, Clone)]
pub struct Closing {
    /// Who.
    pub closer: Closer,
    /// How sure.
    pub confidence: Confidence,
    /// What that rests on.
    pub evidence: Vec<Phrase>,
}

/// The verdict on one order.
#[derive(Debug, Clone, Default)]
pub struct Judgement {
    /// What needs the owner.
    pub findings: Vec<Draft>,
    /// What has to be read to know, or to know still.
    pub needs: Vec<Need>,
    /// What is worth reading when something is found for the first time. Wanted once: it changes no verdict, and
    /// a shop that does not tell it must not be asked for ever.
    pub first: Vec<Need>,
    /// When time alone may change this verdict.
    pub recheck_at: Option<Ms>,
    /// Watched, not counted: the owner is asked for the number from this moment on.
    pub watching: Option<Ms>,
    /// Numbers that are worth following at their carriers, and those that are no longer.
    pub follow: Vec<Follow>,
    /// Homes in which numbers of ours stand: what the shop's own home is learned from.
    pub homes: Vec<Home>,
    /// Concerns (shipment and [`Draft::concern`]) that nothing can be said of until the needs are read: what
    /// was found of them earlier stands.
    pub unsettled: Vec<(Option<ShipmentId>, &'static str)>,
}

impl Judgement {
    /// Looks again then, or earlier if something else wants it.
    pub(super) fn recheck(&mut self, at: Ms) {
        self.recheck_at = Some(self.recheck_at.map_or(at, |other| other.min(at)));
    }

    /// Of this nothing can be said until what is needed was read.
    pub(super) fn unsettled(&mut self, shipment: Option<ShipmentId>, concern: &'static str) {
        self.unsettled.push((shipment, concern));
    }

    /// Wants this read, once.
    pub(super) fn need(&mut self, need: Need) {
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
    }
}

/// A reading that a verdict waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// What can still be marked as sent: it comes only with the order read alone.
    Open,
    /// The order itself.
    Order,
    /// Its fulfillments.
    Fulfillments,
    /// Its notes.
    Notes,
}

impl Need {
    /// All of them, in the order in which the engine asks.
    pub const ALL: [Need; 4] = [Need::Open, Need::Order, Need::Fulfillments, Need::Notes];

    /// The code in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Need::Open => "open",
            Need::Order => "order",
            Need::Fulfillments => "fulfillments",
            Need::Notes => "notes",
        }
    }
}

/// A number that may be followed at its carrier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    /// The number.
    pub number: TrackingNumber,
    /// Whose it probably is.
    pub carrier: Option<Carrier>,
    /// The recipient's postcode; may be blank.
    pub postcode: String,
    /// The recipient's country; may be blank.
    pub country: String,
    /// When it was sent at the latest.
    pub sent: Ms,
    /// It has ended, as its storefront tells, or nobody waits for it.
    pub over: bool,
    /// Late or disputed: worth a question that costs.
    pub matters: bool,
}

/// The concern of what a parcel's customer sees.
pub(super) const TRACKING: &str = "tracking";
/// The concern of a number that nobody knows yet.
pub(super) const NUMBER: &str = "number";

/// The concern of how far a parcel has come.
pub(super) const PARCEL: &str = "parcel";

/// The concern of what the storefront holds its seller to.
pub(super) const PROMISE: &str = "promise";

/// A finding before it has a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The shipment concerned.
    pub shipment: Option<ShipmentId>,
    /// What is wrong.
    pub kind: Kind,
    /// Whether it counts.
    pub pile: Pile,
    /// Why it happened.
    pub cause: Cause,
    /// How sure that is.
    pub confidence: Confidence,
    /// Who closed the order.
    pub closer: Closer,
    /// When.
    pub closed: Option<Stamp>,
    /// The number that the customer should have.
    pub number: Option<TrackingNumber>,
    /// What it rests on.
    pub evidence: Vec<Phrase>,
    /// When the waiting time ended.
    pub due: Ms,
}

impl Draft {
    /// What it is about. One finding per (order, shipment, concern); its kind may change.
    #[must_use]
    pub fn concern(&self) -> &'static str {
        match self.kind {
            Kind::TrackingMissing
            | Kind::NumberDiffers
            | Kind::NumberIncomplete
            | Kind::OrderNotClosed
            | Kind::ShippedThoughCancelled => TRACKING,
            Kind::OrderExpiring | Kind::PromiseAtRisk => PROMISE,
            Kind::LateParcel | Kind::DeliveryProblem => PARCEL,
            Kind::CustomerAsks => "asks",
            Kind::CarrierDiffers => "carrier",
            Kind::NumberWanted | Kind::NotShipped => NUMBER,
            Kind::NumberReused => "reused",
            Kind::ShipmentUnmatched => "match",
        }
    }

    /// What an ignored finding stays ignored for: the same number, not shown, of the same order.
    #[must_use]
    pub fn evidence_key(&self) -> String {
        format!("{}|{}", self.kind.code(), self.number.as_ref().map_or("", TrackingNumber::as_str))
    }
}
