//! Dutch time: an hour east of UTC, two from the last Sunday of March, 01:00 UTC, to the last Sunday of October,
//! 01:00 UTC (Directive 2000/84/EC). Of the years before 1996, when summer ended earlier, nothing is asked here.

use crate::domain::{DAY, HOUR, Ms};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// The moment of a wall clock in the Netherlands. Of the hour that comes twice in October, the earlier; one of the
/// hour that is left out in March counts as if the clock had not moved.
pub(super) fn moment(wall: NaiveDateTime) -> Ms {
    let wall_ms = Ms(wall.and_utc().timestamp_millis());
    let in_summer = wall_ms.plus(-2 * HOUR);
    if is_summer(in_summer, wall.year()) { in_summer } else { wall_ms.plus(-HOUR) }
}

/// The first moment of a day, and the last millisecond of it.
pub(super) fn day(date: NaiveDate) -> Option<(Ms, Ms)> {
    let first = moment(date.and_hms_opt(0, 0, 0)?);
    let next = moment(date.succ_opt()?.and_hms_opt(0, 0, 0)?);
    Some((first, next.plus(-1)))
}

fn is_summer(at: Ms, year: i32) -> bool {
    match (last_sunday(year, 3), last_sunday(year, 10)) {
        (Some(from), Some(to)) => (from..to).contains(&at),
        _ => false,
    }
}

/// 01:00 UTC of the last Sunday of a month with 31 days.
fn last_sunday(year: i32, month: u32) -> Option<Ms> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let midnight = Ms(last.and_hms_opt(1, 0, 0)?.and_utc().timestamp_millis());
    Some(midnight.plus(-i64::from(last.weekday().num_days_from_sunday()) * DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The moment of a Dutch wall clock, as it is read in UTC.
    fn utc(wall: &str) -> String {
        let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M:%S").unwrap();
        moment(wall).to_utc().format("%Y-%m-%d %H:%M:%S").to_string()
    }

    #[test]
    fn summer_is_two_hours_ahead_and_winter_one() {
        assert_eq!(utc("2026-07-01 12:00:00"), "2026-07-01 10:00:00");
        assert_eq!(utc("2026-01-01 00:30:00"), "2025-12-31 23:30:00");
    }

    #[test]
    fn summer_begins_on_the_last_sunday_of_march() {
        assert_eq!(utc("2026-03-29 01:59:59"), "2026-03-29 00:59:59");
        assert_eq!(utc("2026-03-29 03:00:00"), "2026-03-29 01:00:00");
        assert_eq!(utc("2026-03-29 02:30:00"), "2026-03-29 01:30:00", "an hour that was left out");
        assert_eq!(utc("2024-03-31 03:00:00"), "2024-03-31 01:00:00", "the 31st is a Sunday");
        assert_eq!(utc("2024-03-30 12:00:00"), "2024-03-30 11:00:00");
    }

    #[test]
    fn summer_ends_on_the_last_sunday_of_october_and_of_the_hour_that_comes_twice_the_earlier_counts() {
        assert_eq!(utc("2026-10-25 01:59:59"), "2026-10-24 23:59:59");
        assert_eq!(utc("2026-10-25 02:00:00"), "2026-10-25 00:00:00");
        assert_eq!(utc("2026-10-25 02:59:59"), "2026-10-25 00:59:59");
        assert_eq!(utc("2026-10-25 03:00:00"), "2026-10-25 02:00:00");
        assert_eq!(utc("2027-10-31 03:00:00"), "2027-10-31 02:00:00", "the 31st is a Sunday");
    }

    #[test]
    fn a_day_is_as_long_as_it_is() {
        let hours = |date: &str| {
            let (first, last) = day(date.parse().unwrap()).unwrap();
            (last.plus(1).since(first)) / HOUR
        };
        assert_eq!([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-20")], [23, 25, 24]);
    }
}
