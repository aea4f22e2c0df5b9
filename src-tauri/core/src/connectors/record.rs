//! What a reply tells: a page of facts, and the rows that could not be read.

use super::{AccessRecord, Ask, PageToken, ParcelRecord, ScoreRecord};
use crate::domain::{
    Closer, Confidence, Making, Ms, Order, Phrase, ShipmentLine, ShipmentNumber, ShipmentRole, Sighting,
    Stamp, Trace,
};

/// One page of an ask.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What it holds.
    pub records: Vec<Record>,
    /// Rows that could not be read, each with its place.
    pub problems: Vec<Problem>,
    /// Where the next page starts; `None` at the end of the run.
    pub next: Option<PageToken>,
    /// From where the next run may start, once every record of this run is stored.
    pub bookmark: Option<Ms>,
    /// Child questions that this page raises, asked at once.
    pub also: Vec<Ask>,
    /// How many records the platform says there are in the run, for progress.
    pub expected: Option<u64>,
    /// Milliseconds to wait before the next page, or the next question of the same kind, so that the
    /// platform need not refuse it.
    pub pause: Option<i64>,
}

/// An order that has to be read whole ([`Ask::Orders`] with its id alone).
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The platform's id.
    pub id: String,
    /// When it last changed, as the page tells: what was read of it and is as new is not read again.
    pub changed: Option<Stamp>,
    /// Where the reading starts, knowing what the page told; `None`: at its beginning.
    pub page: Option<PageToken>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The record, as far as it can be named.
    pub place: String,
    /// The field and what was found, without personal data.
    pub detail: String,
}

/// A fact read from a platform.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "of access, the large one, there are a handful in a connection's life"
)]
pub enum Record {
    /// An order with every number that stands in it, read whole.
    Order(Box<OrderRecord>),
    /// An asked order that the platform no longer has.
    OrderGone {
        /// Platform id.
        id: String,
    },
    /// What the notes of an order tell.
    Notes(NotesRecord),
    /// What the storefront shows as shipped.
    Fulfillments(FulfillmentsRecord),
    /// An order that the page tells of without telling it whole: kept with the page, and read next.
    Wanted(Wanted),
    /// A supplier's order, with what it sent of it.
    Making(Box<MakingRecord>),
    /// What became of a write.
    Process(ProcessRecord),
    /// What a step of the access check found.
    Access(AccessRecord),
    /// A score that the platform gives its seller.
    Score(ScoreRecord),
    /// What a carrier tells of a parcel.
    Parcel(ParcelRecord),
}

/// An order as read.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRecord {
    /// The order.
    pub order: Order,
    /// Numbers in known homes of the order itself.
    pub sightings: Vec<Sighting>,
    /// Text of the order that may hold a number.
    pub traces: Vec<Trace>,
}

/// Notes as read.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesRecord {
    /// Platform id of the order.
    pub id: String,
    /// Who closed it.
    pub closer: Closer,
    /// How sure that is.
    pub confidence: Confidence,
    /// What that rests on.
    pub evidence: Vec<Phrase>,
    /// Notes to the customer that may hold a number.
    pub traces: Vec<Trace>,
}

/// Fulfillments as read.
#[derive(Debug, Clone, PartialEq)]
pub struct FulfillmentsRecord {
    /// Platform id of the order.
    pub id: String,
    /// Their numbers.
    pub sightings: Vec<Sighting>,
}

/// A supplier's order as read, with everything that it sent of it.
#[derive(Debug, Clone, PartialEq)]
pub struct MakingRecord {
    /// The supplier's order.
    pub making: Making,
    /// What it sent, each with the supplier's id of it.
    pub parcels: Vec<MadeParcel>,
}

/// Something that a supplier sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeParcel {
    /// The supplier's id; unique among all it ever sent for this connection.
    pub remote_id: String,
    /// Why.
    pub role: ShipmentRole,
    /// When, as it tells.
    pub shipped: Option<Stamp>,
    /// A moment by which it had been sent, where nothing tells when. Waiting times count from it.
    pub known_by: Option<Ms>,
    /// What, where it tells.
    pub lines: Vec<ShipmentLine>,
    /// Its numbers.
    pub numbers: Vec<ShipmentNumber>,
}

/// What became of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcessRecord {
    /// It is still to be carried out.
    Pending,
    /// It was, the platform says. That proves nothing.
    Done,
    /// It was not.
    Failed {
        /// What the platform said.
        said: Phrase,
    },
    /// The platform does not know.
    Unknown,
}
