//! What a carrier's interface tells of parcels: how much may be asked, the question, and the answer.

use crate::domain::{Ms, ParcelEvent, Phrase, TrackingNumber};
use crate::numbers::Carrier;
use serde::{Deserialize, Serialize};

/// What a carrier's interface can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tracking {
    /// Carriers whose parcels it knows; empty: those of any.
    pub carriers: &'static [Carrier],
    /// Numbers in one question.
    pub at_once: u32,
    /// Asked only about what is late, disputed or chosen by the owner: each number costs.
    pub scarce: bool,
    /// How much may be asked.
    pub budget: Budget,
}

/// How much a key may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// What is counted.
    pub counts: Counts,
    /// For how long.
    pub per: Period,
    /// How many.
    pub most: u32,
}

/// What a budget counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Each question, whatever it names.
    Questions,
    /// Each number that is asked about for the first time.
    NewNumbers,
}

/// The time that a budget is for, by UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A calendar day.
    Day,
    /// A calendar month.
    Month,
}

/// A parcel that is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelQuestion {
    /// Its number.
    pub number: TrackingNumber,
    /// Whose number it probably is.
    pub carrier: Option<Carrier>,
    /// The recipient's postcode; blank where it is not known.
    pub postcode: String,
    /// The recipient's country, ISO 3166-1 alpha-2; blank where it is not known.
    pub country: String,
    /// The interface was never asked about it (or has forgotten it): where a number has to be announced, it is now.
    pub new: bool,
}

/// What was answered about one number.
#[derive(Debug, Clone, PartialEq)]
pub struct ParcelRecord {
    /// The number as it was asked.
    pub number: TrackingNumber,
    /// The answer.
    pub answer: ParcelAnswer,
}

/// What was answered about a number.
#[derive(Debug, Clone, PartialEq)]
pub enum ParcelAnswer {
    /// The carrier does not know it (yet).
    NotKnown,
    /// It has to be announced to the interface (again) first.
    NotAnnounced,
    /// The interface will not tell of this number, and why. Asking again would not help.
    Refused {
        /// Why.
        said: Phrase,
    },
    /// What the carrier tells.
    Told(Box<ParcelTold>),
}

/// What a carrier tells of a parcel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParcelTold {
    /// Everything that happened so far, in the order in which it is to count where moments are equal: the oldest
    /// first.
    pub events: Vec<ParcelEvent>,
    /// Other numbers of the same parcel, at this carrier or the one that it was handed to, and that carrier's name
    /// as it is told (may be blank).
    pub aliases: Vec<(TrackingNumber, String)>,
    /// When it is expected: the first and the last moment.
    pub expected: Option<(Ms, Ms)>,
    /// Until when it waits at a pick-up point, where the carrier tells.
    pub held_until: Option<Ms>,
}
