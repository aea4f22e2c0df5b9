//! Reading JSON of which nobody has a binding description: numbers as texts, moments in four spellings.

use crate::domain::{Ms, Precision, SECOND, Stamp};
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::Value;

/// Some platforms write 1970-01-01 where nothing happened yet. Nothing here is older than this: 2001-09-09.
const EARLIEST: Ms = Ms(1_000_000_000_000);

/// A text, or a number as text; trimmed. Blank for anything else and for a missing key.
pub(in crate::connectors) fn text(of: &Value, key: &str) -> String {
    match of.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// An id: a text or a number that is neither blank nor 0.
pub(in crate::connectors) fn id(of: &Value, key: &str) -> Option<String> {
    Some(text(of, key)).filter(|id| !id.is_empty() && id != "0")
}

/// A whole number, also as text.
pub(in crate::connectors) fn int(of: &Value, key: &str) -> Option<i64> {
    text(of, key).parse().ok()
}

/// A count of something.
pub(in crate::connectors) fn count(of: &Value, key: &str) -> Option<u64> {
    int(of, key).and_then(|count| u64::try_from(count).ok())
}

/// True for `true`, 1 and their texts.
pub(in crate::connectors) fn flag(of: &Value, key: &str) -> bool {
    of.get(key) == Some(&Value::Bool(true)) || matches!(text(of, key).as_str(), "1" | "true")
}

/// A list; empty for anything else and for a missing key.
pub(in crate::connectors) fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The key holds a list, be it an empty one.
pub(in crate::connectors) fn has_list(of: &Value, key: &str) -> bool {
    of.get(key).is_some_and(Value::is_array)
}

/// An ISO 3166-1 alpha-2 code; blank for a country's name, which some orders have in its place.
pub(in crate::connectors) fn country(of: &Value, key: &str) -> String {
    let code = text(of, key).to_uppercase();
    if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) { code } else { String::new() }
}

/// First and last name as one.
pub(in crate::connectors) fn full_name(of: &Value, first: &str, last: &str) -> String {
    format!("{} {}", text(of, first), text(of, last)).trim().to_owned()
}

/// A moment: seconds since 1970 as number or text, with or without a zone, or a date alone. Without a zone UTC is
/// assumed, and said so. What lies before [`EARLIEST`] is a blank.
pub(in crate::connectors) fn moment(of: &Value, key: &str) -> Option<Stamp> {
    read(&text(of, key)).filter(|stamp| stamp.at >= EARLIEST)
}

fn read(text: &str) -> Option<Stamp> {
    if let Ok(seconds) = text.parse::<i64>() {
        return Some(Stamp::instant(Ms(seconds.checked_mul(SECOND)?)));
    }
    let zoned = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z"];
    if let Some(at) = zoned.iter().find_map(|form| DateTime::parse_from_str(text, form).ok()) {
        return Some(Stamp::instant(at.into()));
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(Stamp::instant(at.into()));
    }
    let naive = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"];
    if let Some(at) = naive.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()) {
        return Some(Stamp { zone_assumed: true, ..Stamp::instant(at.and_utc().into()) });
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0)?;
    Some(Stamp { at: day.and_utc().into(), precision: Precision::Day, zone_assumed: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_moment_is_read_however_it_is_written() {
        let at = Some((Ms(1_772_352_005_000), Precision::Instant, false));
        for written in [
            json!(1_772_352_005),
            json!("1772352005"),
            json!("2026-03-01T08:00:05Z"),
            json!("2026-03-01T08:00:05+00:00"),
            json!("2026-03-01T09:00:05+0100"),
            json!("2026-03-01 08:00:05+00:00"),
        ] {
            let read = moment(&json!({"t": written}), "t");
            assert_eq!(read.map(|s| (s.at, s.precision, s.zone_assumed)), at, "{written}");
        }
        let bare = moment(&json!({"t": "2026-03-01 08:00:05"}), "t");
        assert_eq!(bare.map(|s| (s.at, s.zone_assumed)), Some((Ms(1_772_352_005_000), true)));
        let day = moment(&json!({"t": "2026-03-01"}), "t");
        assert_eq!(day.map(|s| s.precision), Some(Precision::Day));
    }

    #[test]
    fn what_did_not_happen_has_no_moment() {
        for blank in [json!(null), json!(0), json!(""), json!("1970-01-01 00:00:00+00:00"), json!("soon")] {
            assert_eq!(moment(&json!({"t": blank}), "t"), None, "{blank}");
        }
    }

    #[test]
    fn a_country_is_its_code_or_nothing() {
        let of = json!({"code": "be", "name": "United States"});
        assert_eq!((country(&of, "code"), country(&of, "name")), ("BE".to_owned(), String::new()));
    }
}
