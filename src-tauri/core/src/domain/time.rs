//! Moments, and how exactly they are known.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Milliseconds since 1970-01-01T00:00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct Ms(pub i64);

/// One second in milliseconds.
pub const SECOND: i64 = 1_000;
/// One minute in milliseconds.
pub const MINUTE: i64 = 60 * SECOND;
/// One hour in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// One day of 24 hours in milliseconds.
pub const DAY: i64 = 24 * HOUR;

impl Ms {
    /// This moment moved by `ms` milliseconds; negative goes back. Saturates.
    #[must_use]
    pub const fn plus(self, ms: i64) -> Ms {
        Ms(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Ms) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The calendar form in UTC, or the epoch for a moment outside chrono's range.
    #[must_use]
    pub fn to_utc(self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for Ms {
    fn from(at: chrono::DateTime<Z>) -> Ms {
        Ms(at.timestamp_millis())
    }
}

/// How exactly a moment is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Precision {
    /// To the second or better.
    Instant,
    /// To the minute.
    Minute,
    /// Only the day is known; `at` is its first moment.
    Day,
}

/// A moment as somebody stated it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Stamp {
    /// The first moment it can mean.
    pub at: Ms,
    /// How exactly it is known.
    pub precision: Precision,
    /// True when the source named no time zone and this computer's was taken.
    pub zone_assumed: bool,
}

impl Stamp {
    /// A moment known to the second, with its zone.
    #[must_use]
    pub const fn instant(at: Ms) -> Stamp {
        Stamp { at, precision: Precision::Instant, zone_assumed: false }
    }

    /// The last moment it can mean: a date without a time counts to the end of that day.
    #[must_use]
    pub const fn latest(self) -> Ms {
        match self.precision {
            Precision::Instant => self.at,
            Precision::Minute => self.at.plus(MINUTE - 1),
            Precision::Day => self.at.plus(DAY),
        }
    }
}
