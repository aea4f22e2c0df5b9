//! What a carrier's interface tells of parcels: how much may be asked, the question, and the answer.

use crate::domain::{DAY, Ms, ParcelEvent, Phrase, TrackingNumber};
use crate::numbers::Carrier;
use chrono::{Datelike, Months, NaiveTime};
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
    /// It tells only of parcels that the owner sent under her own contract: that it does not know one of somebody
    /// else's says nothing.
    pub only_own: bool,
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

impl Period {
    /// The time that a moment is in, as the rows of a budget name it: `2026-03-05`, `2026-03`.
    #[must_use]
    pub fn name(self, at: Ms) -> String {
        let form = match self {
            Period::Day => "%Y-%m-%d",
            Period::Month => "%Y-%m",
        };
        at.to_utc().format(form).to_string()
    }

    /// When the time ends that a moment is in.
    #[must_use]
    pub fn end(self, at: Ms) -> Ms {
        let day = at.to_utc().date_naive();
        let next = match self {
            Period::Day => day.succ_opt(),
            Period::Month => day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))),
        };
        next.map_or(at.plus(DAY), |next| next.and_time(NaiveTime::MIN).and_utc().into())
    }
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
    /// It was announced just now, and the interface has not found out about it yet: that says nothing of the parcel.
    Announced,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_for_a_day_or_a_month_by_utc() {
        let at = |text: &str| Ms::from(chrono::DateTime::parse_from_rfc3339(text).unwrap());
        let late = at("2026-12-31T23:30:00+00:00");
        assert_eq!(
            (Period::Day.name(late), Period::Month.name(late)),
            ("2026-12-31".into(), "2026-12".into())
        );
        for period in [Period::Day, Period::Month] {
            assert_eq!(period.end(late), at("2027-01-01T00:00:00+00:00"));
            assert_ne!(period.name(period.end(late)), period.name(late));
        }
        assert_eq!(Period::Month.end(at("2026-01-31T08:00:00+00:00")), at("2026-02-01T00:00:00+00:00"));
    }
}
