//! Zones and date texts. Nothing here reads a clock: every moment comes in as an argument.
//!
//! Inside the world a moment is a whole second UTC, as in WordPress's tables; at its border it is ms UTC.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};

/// The shop's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timezone {
    /// Europe/Amsterdam: UTC+1, and UTC+2 from the last Sunday of March 01:00 UTC to the last Sunday of
    /// October 01:00 UTC.
    Amsterdam,
    /// UTC.
    Utc,
    /// A fixed offset, as WordPress offers beside the names ("UTC+3"); its `timezone_string` is empty.
    Fixed {
        /// Minutes east of UTC.
        minutes: i32,
    },
}

impl Timezone {
    /// The zone's name as WordPress tells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amsterdam => "Europe/Amsterdam",
            Self::Utc => "UTC",
            Self::Fixed { .. } => "",
        }
    }

    /// Seconds east of UTC at a moment (seconds UTC).
    pub fn offset_at(self, utc: i64) -> i64 {
        match self {
            Self::Utc => 0,
            Self::Fixed { minutes } => i64::from(minutes) * 60,
            Self::Amsterdam => {
                let year = naive(utc).year();
                let summer = last_sunday_one_utc(year, 3)..last_sunday_one_utc(year, 10);
                if summer.contains(&utc) { 7200 } else { 3600 }
            }
        }
    }

    /// The wall clock (as seconds since 1970 on that wall) at a moment.
    pub fn to_wall(self, utc: i64) -> i64 {
        utc + self.offset_at(utc)
    }

    /// The moment of a wall clock time. In the hour that a clock change repeats, the later one.
    pub fn to_utc(self, wall: i64) -> i64 {
        let guess = wall - self.offset_at(wall);
        wall - self.offset_at(guess)
    }

    /// The day number (days since 1970) on the wall at a moment.
    pub fn day_of(self, utc: i64) -> i64 {
        self.to_wall(utc).div_euclid(86_400)
    }

    /// The first second after a day, as a moment: where a date without a time starts to count.
    pub fn end_of_day(self, day: i64) -> i64 {
        self.to_utc((day + 1) * 86_400)
    }
}

fn last_sunday_one_utc(year: i32, month: u32) -> i64 {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    let back = i64::from(last.weekday().num_days_from_sunday());
    (last.num_days_from_ce() as i64 - 719_163 - back) * 86_400 + 3600
}

fn naive(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().naive_utc()
}

/// `2026-11-21T21:49:22`.
pub(crate) fn iso(seconds: i64) -> String {
    naive(seconds).format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// `2026-11-21 21:58:58`.
pub(crate) fn sql(seconds: i64) -> String {
    naive(seconds).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// `2026-11-21`.
pub(crate) fn date(seconds: i64) -> String {
    naive(seconds).format("%Y-%m-%d").to_string()
}

/// `Sat, 21 Nov 2026 20:57:46 GMT`.
pub(crate) fn http_date(seconds: i64) -> String {
    naive(seconds).format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Midnight of `YYYY-MM-DD` on the wall, as seconds.
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amsterdam_changes_its_clock_on_the_last_sundays() {
        let zone = Timezone::Amsterdam;
        let october = 1_792_890_000; // 2026-10-25 01:00 UTC
        assert_eq!(iso(october), "2026-10-25T01:00:00");
        assert_eq!(zone.offset_at(october - 1), 7200);
        assert_eq!(zone.offset_at(october), 3600);
        assert_eq!(iso(zone.end_of_day(zone.day_of(october - 86_400))), "2026-10-24T22:00:00");
        assert_eq!(iso(zone.end_of_day(zone.day_of(october))), "2026-10-25T23:00:00");
    }

    #[test]
    fn a_wall_clock_time_finds_its_moment_again() {
        for utc in [1_774_746_000_i64, 1_774_832_399, 1_795_294_666, 1_784_000_000] {
            assert_eq!(Timezone::Amsterdam.to_utc(Timezone::Amsterdam.to_wall(utc)), utc);
        }
    }
}
