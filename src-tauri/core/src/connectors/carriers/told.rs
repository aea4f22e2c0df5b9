//! What carriers tell of a parcel, in the form that the way of a parcel is put together from.

use super::json::{moment, text};
use crate::domain::{DAY, Ms, ParcelEvent, TrackingNumber};
use chrono::{DateTime, TimeZone};
use serde_json::Value;

/// Longer words than any carrier has for an event.
const LONGEST: usize = 500;
/// Shorter than any number that two carriers would agree on: a name or a code that happens to have a digit.
const SHORTEST_ALIAS: usize = 8;

/// Events the oldest first. A list that comes newest first is turned, so that of two of one moment the one counts
/// as later that the carrier lists as later; then they are put in the order of time, should it have been another.
pub(in crate::connectors) fn oldest_first(mut events: Vec<ParcelEvent>) -> Vec<ParcelEvent> {
    if let (Some(first), Some(last)) = (events.first(), events.last())
        && first.at.at >= last.at.at
    {
        events.reverse();
    }
    in_order(events)
}

/// Lists of one parcel's events, each the oldest first, as one. What two of them tell alike counts once.
pub(in crate::connectors) fn together(lists: impl IntoIterator<Item = Vec<ParcelEvent>>) -> Vec<ParcelEvent> {
    let mut events: Vec<ParcelEvent> = Vec::new();
    for event in lists.into_iter().flatten() {
        if !events.contains(&event) {
            events.push(event);
        }
    }
    in_order(events)
}

fn in_order(mut events: Vec<ParcelEvent>) -> Vec<ParcelEvent> {
    // Stable: moments that are equal stay as they came.
    events.sort_by_key(|event| event.at.at);
    events
}

/// A carrier's words: on one line, and not without end.
pub(in crate::connectors) fn words(of: &Value, key: &str) -> String {
    let said = text(of, key);
    let words: Vec<&str> =
        said.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ").chars().take(LONGEST).collect()
}

/// Another number of the same parcel, where this reads as one and is another.
pub(in crate::connectors) fn alias(of: &TrackingNumber, told: &str) -> Option<TrackingNumber> {
    let alias = TrackingNumber::read(told).ok()?;
    (alias != *of && alias.as_str().len() >= SHORTEST_ALIAS).then_some(alias)
}

/// The day that a moment of an answer is in, where it was told: its first and its last millisecond.
pub(in crate::connectors) fn whole_day(of: &Value, key: &str) -> Option<(Ms, Ms)> {
    let stamp = moment(of, key)?;
    let first = match DateTime::parse_from_rfc3339(&text(of, key)) {
        Ok(at) => at.offset().from_local_datetime(&at.date_naive().and_hms_opt(0, 0, 0)?).single()?.into(),
        Err(_) => Ms(stamp.at.0 - stamp.at.0.rem_euclid(DAY)),
    };
    Some((first, first.plus(DAY - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Meaning, Stamp};
    use serde_json::json;

    fn event(at: i64, code: &str) -> ParcelEvent {
        ParcelEvent {
            at: Stamp::instant(Ms(at)),
            code: code.to_owned(),
            said: String::new(),
            place: String::new(),
            means: Meaning::Remark,
        }
    }

    fn codes(events: &[ParcelEvent]) -> String {
        events.iter().map(|event| event.code.as_str()).collect()
    }

    #[test]
    fn events_come_out_the_oldest_first_however_they_came() {
        let newest_first = [event(3, "d"), event(2, "c"), event(2, "b"), event(1, "a")];
        let mut oldest = newest_first.to_vec();
        oldest.reverse();
        assert_eq!(codes(&oldest_first(newest_first.to_vec())), "abcd");
        assert_eq!(codes(&oldest_first(oldest)), "abcd");
        assert_eq!(codes(&oldest_first(vec![event(2, "b"), event(2, "a")])), "ab", "all of one moment");
        assert_eq!(codes(&oldest_first(vec![event(1, "a"), event(3, "c"), event(2, "b")])), "abc");
        assert_eq!(oldest_first(Vec::new()), []);
    }

    #[test]
    fn two_carriers_of_one_parcel_tell_one_way() {
        let lists = [vec![event(1, "a"), event(3, "c")], vec![event(2, "b"), event(3, "c"), event(4, "d")]];
        assert_eq!(codes(&together(lists)), "abcd");
    }

    #[test]
    fn another_number_is_one_only_if_it_reads_as_one() {
        let number = TrackingNumber::read("LA123456785FR").unwrap();
        assert_eq!(alias(&number, "3SABCD 1234567").unwrap().as_str(), "3SABCD1234567");
        for none in ["la 123456785 fr", "", "PostNL", "4PX", "1,2", "Poste 2"] {
            assert_eq!(alias(&number, none), None, "{none}");
        }
    }

    #[test]
    fn a_day_is_that_of_the_place() {
        let day = |told: &str| whole_day(&json!({"d": told}), "d").map(|(from, to)| (from.0, to.0));
        let utc = (1_772_323_200_000, 1_772_409_599_999);
        assert_eq!(day("2026-03-01"), Some(utc));
        assert_eq!(day("2026-03-01T12:00:00"), Some(utc));
        let paris = (utc.0 - 3_600_000, utc.1 - 3_600_000);
        assert_eq!(day("2026-03-01T00:00:00+01:00"), Some(paris));
        assert_eq!(day("2026-03-01T23:59:00+01:00"), Some(paris));
        assert_eq!(day("soon"), None);
    }

    #[test]
    fn words_are_one_line() {
        let of = json!({"a": " Votre colis\n est  arrivé\u{7} ", "b": null, "c": "x".repeat(900)});
        assert_eq!(words(&of, "a"), "Votre colis est arrivé");
        assert_eq!((words(&of, "b").as_str(), words(&of, "c").len()), ("", LONGEST));
    }
}
