//! Parcels on their way.

use crate::domain::{DeliveryStatus, Ms, Phrase};
use crate::numbers::{CheckDigit, Reason};
use serde::Serialize;

/// A parcel in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ParcelLine {
    /// Its number.
    pub number: String,
    /// What people call the order; blank where none is known.
    pub order_number: String,
    /// The carrier's name; blank where it is not known.
    pub carrier: String,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// The same in words, or that nobody was asked.
    pub says: Phrase,
    /// Since when.
    pub since: Option<Ms>,
    /// When it was asked about last.
    pub asked: Option<Ms>,
    /// When it is asked about next; `None`: never again.
    pub next: Option<Ms>,
}

/// A number, and what is known of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrackedNumber {
    /// The number in its comparable form.
    pub number: String,
    /// Whose it may be, the best first.
    pub carriers: Vec<PossibleCarrier>,
    /// How far it has come; `None`: no order here has it.
    pub parcel: Option<ParcelLine>,
    /// What was told of it, the oldest first.
    pub events: Vec<TrackedEvent>,
}

/// A carrier that a number may be of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PossibleCarrier {
    /// Its name.
    pub carrier: String,
    /// Why it is in the list.
    pub reason: Reason,
    /// What the check digit says.
    pub check: CheckDigit,
    /// Its page for the number; blank where it has none, or the postcode is missing that it wants.
    pub page: String,
}

/// Something that happened to a parcel.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrackedEvent {
    /// When.
    pub at: Ms,
    /// Who told it.
    pub by: String,
    /// The carrier's words; may be blank.
    pub said: String,
    /// Where; may be blank.
    pub place: String,
    /// The carrier's code; may be blank.
    pub code: String,
}
