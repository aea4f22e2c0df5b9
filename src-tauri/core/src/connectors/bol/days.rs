//! bol's days. Its deadlines are dates without a time, and they are days in the Netherlands.

use crate::domain::{HOUR, Ms, Precision, Stamp};
use chrono::{Datelike, NaiveDate};

/// A date (`2017-02-10`) as the day that it is in Amsterdam.
pub(super) fn day(date: &str) -> Option<Stamp> {
    let date = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok()?;
    // bol names its own zone in every moment that it tells: nothing is assumed.
    Some(Stamp { at: begins(date)?, precision: Precision::Day, zone_assumed: false })
}

/// The day that it is in Amsterdam.
pub(super) fn today(now: Ms) -> Option<NaiveDate> {
    // Never further ahead than in summer: at most a day too late.
    let latest = now.plus(2 * HOUR).to_utc().date_naive();
    match begins(latest)? <= now {
        true => Some(latest),
        false => latest.pred_opt(),
    }
}

/// When a day begins in Amsterdam.
fn begins(date: NaiveDate) -> Option<Ms> {
    let midnight = Ms::from(date.and_hms_opt(0, 0, 0)?.and_utc());
    let east = if is_summer(date)? { 2 * HOUR } else { HOUR };
    Some(midnight.plus(-east))
}

/// Whether that day begins in summer time: from the last Sunday of March to that of October, the clock is
/// moved at 01:00 UTC, so after the midnight of that Sunday (directive 2000/84/EC).
fn is_summer(date: NaiveDate) -> Option<bool> {
    Some(last_sunday(date.year(), 3)? < date && date <= last_sunday(date.year(), 10)?)
}

/// Of a month with 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(chrono::Days::new(u64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(date: &str) -> String {
        day(date).unwrap().at.to_utc().format("%Y-%m-%dT%H:%MZ").to_string()
    }

    #[test]
    fn a_day_begins_at_midnight_in_amsterdam() {
        assert_eq!(told("2026-02-10"), "2026-02-09T23:00Z");
        assert_eq!(told("2026-07-01"), "2026-06-30T22:00Z");
        assert_eq!(day("2026-07-01").unwrap().precision, Precision::Day);
    }

    #[test]
    fn the_days_on_which_the_clock_is_moved_begin_before_it_is() {
        assert_eq!(told("2026-03-29"), "2026-03-28T23:00Z");
        assert_eq!(told("2026-03-30"), "2026-03-29T22:00Z");
        assert_eq!(told("2026-10-25"), "2026-10-24T22:00Z");
        assert_eq!(told("2026-10-26"), "2026-10-25T23:00Z");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "2026-02-30", "10-02-2026", "2026-02-10T08:00:00+01:00"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
