//! Moments. Some carry their zone; those without are local to where something happened, says DHL. What is taken for
//! them is the time of the country that the event names, then of the country that the parcel goes to, as far as it is
//! in Europe; and that of Central Europe for every other country. The moment says that its zone was assumed.

use crate::connectors::carriers::json::{moment, text};
use crate::domain::{DAY, HOUR, Ms, Precision, Stamp};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// A moment as DHL writes it, in this country where it names no zone.
pub(super) fn stamp(of: &Value, key: &str, country: &str) -> Option<Stamp> {
    let stamp = moment(of, key)?;
    Some(if stamp.zone_assumed { Stamp { at: local(stamp.at, country), ..stamp } } else { stamp })
}

/// When something is expected: the first and the last moment. A day, and a moment at midnight, is the whole day where
/// the parcel goes to.
pub(super) fn expected(of: &Value, key: &str, country: &str) -> Option<(Ms, Ms)> {
    let stamp = stamp(of, key, country)?;
    let written = text(of, key);
    if stamp.precision != Precision::Day && !written.contains("T00:00:00") {
        return Some((stamp.at, stamp.at));
    }
    let date = NaiveDate::parse_from_str(written.get(..10)?, "%Y-%m-%d").ok()?;
    let midnight = |date: NaiveDate| date.and_hms_opt(0, 0, 0).map(|at| local(at.and_utc().into(), country));
    Some((midnight(date)?, midnight(date.succ_opt()?)?.plus(-1)))
}

/// Hours east of UTC in winter, and whether the clock is moved for the summer.
fn zone(country: &str) -> (i64, bool) {
    match country {
        "GB" | "IE" | "PT" | "GG" | "JE" | "IM" | "FO" => (0, true),
        "IS" => (0, false),
        "FI" | "EE" | "LV" | "LT" | "GR" | "BG" | "RO" | "CY" | "UA" | "MD" => (2, true),
        "TR" | "BY" => (3, false),
        _ => (1, true),
    }
}

/// Whether [`zone`] knows this country's time.
pub(super) fn is_european(country: &str) -> bool {
    const CENTRAL: &[&str] = &[
        "AD", "AL", "AT", "BA", "BE", "CH", "CZ", "DE", "DK", "ES", "FR", "GI", "HR", "HU", "IT", "LI", "LU",
        "MC", "ME", "MK", "MT", "NL", "NO", "PL", "RS", "SE", "SI", "SK", "SM", "VA", "XK",
    ];
    zone(country) != zone("") || CENTRAL.contains(&country)
}

/// The moment of a wall clock in a country, given as if it were UTC. Of an hour that comes twice, the earlier.
fn local(wall: Ms, country: &str) -> Ms {
    let (hours, moves) = zone(country);
    let (winter, summer) = (wall.plus(-hours * HOUR), wall.plus(-(hours + 1) * HOUR));
    if moves && is_summer(summer) { summer } else { winter }
}

/// From the last Sunday of March to that of October, at 01:00 UTC (directive 2000/84/EC).
fn is_summer(at: Ms) -> bool {
    let year = at.to_utc().year();
    let turn = |month| last_sunday(year, month).map(|day| day.plus(HOUR));
    matches!((turn(3), turn(10)), (Some(begins), Some(ends)) if begins <= at && at < ends)
}

/// Of a month with 31 days, its beginning in UTC.
fn last_sunday(year: i32, month: u32) -> Option<Ms> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let begins = Ms::from(last.and_hms_opt(0, 0, 0)?.and_utc());
    Some(begins.plus(-i64::from(last.weekday().num_days_from_sunday()) * DAY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn utc(at: Ms) -> String {
        at.to_utc().format("%Y-%m-%dT%H:%M").to_string()
    }

    fn read(written: &str, country: &str) -> (String, bool) {
        let stamp = stamp(&json!({"t": written}), "t", country).unwrap();
        (utc(stamp.at), stamp.zone_assumed)
    }

    #[test]
    fn a_moment_without_a_zone_is_the_places_and_says_so() {
        for (written, country, at) in [
            ("2026-01-15T08:30:00", "DE", "2026-01-15T07:30"),
            ("2026-07-15T08:30:00", "NL", "2026-07-15T06:30"),
            ("2026-07-15T08:30:00", "GB", "2026-07-15T07:30"),
            ("2026-01-15T08:30:00", "FI", "2026-01-15T06:30"),
            ("2026-07-15T08:30:00", "IS", "2026-07-15T08:30"),
            ("2026-07-15T08:30:00", "TR", "2026-07-15T05:30"),
            // Nothing is known of it: Central Europe's.
            ("2026-07-15T08:30:00", "", "2026-07-15T06:30"),
        ] {
            assert_eq!(read(written, country), (at.to_owned(), true), "{written} {country}");
        }
    }

    #[test]
    fn a_zone_that_is_told_is_kept() {
        assert_eq!(read("2026-07-15T08:30:00+02:00", "GB"), ("2026-07-15T06:30".to_owned(), false));
        assert_eq!(read("2018-03-02T07:53:47Z", "NL"), ("2018-03-02T07:53".to_owned(), false));
        assert_eq!(read("2023-11-21T15:27:20.331986369+01:00", "NL"), ("2023-11-21T14:27".to_owned(), false));
    }

    #[test]
    fn the_clock_is_moved_at_one_utc_everywhere() {
        for (written, country, at) in [
            ("2026-03-29T01:59:00", "NL", "2026-03-29T00:59"),
            ("2026-03-29T03:00:00", "NL", "2026-03-29T01:00"),
            ("2026-10-25T02:30:00", "NL", "2026-10-25T00:30"),
            ("2026-10-25T03:00:00", "NL", "2026-10-25T02:00"),
            ("2026-10-25T02:00:00", "GB", "2026-10-25T02:00"),
        ] {
            assert_eq!(read(written, country).0, at, "{written} {country}");
        }
    }

    #[test]
    fn a_day_is_expected_whole_and_a_moment_as_it_is() {
        let told = |written: &str| {
            let (from, to) = expected(&json!({"t": written}), "t", "NL").unwrap();
            (utc(from), utc(to))
        };
        let day = ("2026-07-31T22:00".to_owned(), "2026-08-01T21:59".to_owned());
        assert_eq!(told("2026-08-01"), day);
        assert_eq!(told("2026-08-01T00:00:00Z"), day);
        assert_eq!(told("2026-08-01T00:00:00"), day);
        let moment = "2026-08-01T12:00".to_owned();
        assert_eq!(told("2026-08-01T14:00:00"), (moment.clone(), moment));
        assert_eq!(expected(&json!({"t": "By End of Day"}), "t", "NL"), None);
    }

    #[test]
    fn countries_of_europe_are_known() {
        assert!(["DE", "NL", "GB", "GR", "TR", "BE"].iter().all(|c| is_european(c)));
        assert!(["CN", "US", ""].iter().all(|c| !is_european(c)));
    }
}
