//! Reading JSON that PHP wrote: numbers as texts, texts as numbers, objects where a list was meant.

use crate::domain::{MINUTE, Ms, Precision, Stamp};
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::Value;

/// A text, or a number as text; trimmed. Blank for anything else and for a missing key.
pub(super) fn text(of: &Value, key: &str) -> String {
    of.get(key).and_then(as_text).unwrap_or_default()
}

/// A scalar as trimmed text; booleans, lists and objects are none.
pub(super) fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An id: a number other than 0 or a text that is not blank.
pub(super) fn id(of: &Value, key: &str) -> Option<String> {
    Some(text(of, key)).filter(|id| !id.is_empty() && id != "0")
}

/// A whole number, also when it comes as `"2"` or `2.0`.
pub(super) fn int(of: &Value, key: &str) -> Option<i64> {
    let text = text(of, key);
    // A quantity above 2^53 is no quantity: the cast only ever sees small whole numbers.
    #[allow(clippy::cast_possible_truncation)]
    text.parse()
        .ok()
        .or_else(|| text.parse::<f64>().ok().filter(|n| n.abs() < 9e15).map(|n| n.trunc() as i64))
}

/// True for `true`, `1`, `"1"`, `"yes"`, `"true"`; `None` when the key is missing or null.
pub(super) fn flag(of: &Value, key: &str) -> Option<bool> {
    match of.get(key)? {
        Value::Bool(flag) => Some(*flag),
        Value::Null => None,
        other => as_text(other).map(|text| matches!(text.as_str(), "1" | "yes" | "true")),
    }
}

/// A list, also when PHP made an object of it because its keys have a gap; empty for anything else.
pub(super) fn list<'a>(of: &'a Value, key: &str) -> Vec<&'a Value> {
    match of.get(key) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(items)) => items.values().collect(),
        _ => Vec::new(),
    }
}

/// Money as millionths, exactly: `"-12.50"` is -12,500,000. `None` for what is no number.
pub(super) fn millionths(of: &Value, key: &str) -> Option<i64> {
    let text = text(of, key);
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: String = part.chars().chain("000000".chars()).take(6).collect();
    let whole = whole.parse::<i64>().ok()?.checked_mul(1_000_000)?;
    Some(sign * whole.checked_add(part.parse().ok()?)?)
}

/// A moment of a `*_gmt` field: UTC although no zone stands there (observed on WooCommerce 10.5.0).
pub(super) fn utc(of: &Value, key: &str) -> Option<Stamp> {
    let text = text(of, key);
    if let Ok(with_zone) = DateTime::parse_from_rfc3339(&text) {
        return Some(Stamp::instant(with_zone.into()));
    }
    Some(Stamp::instant(naive(&text)?.and_utc().into()))
}

/// A moment in the shop's own time, without a zone. The shop's offset of today is taken, so the
/// other half of the year may be an hour off: `zone_assumed` says so.
pub(super) fn local(text: &str, utc_offset_minutes: i32) -> Option<Stamp> {
    let offset = i64::from(utc_offset_minutes) * MINUTE;
    let (at, precision) = match naive(text) {
        Some(moment) => (moment, Precision::Instant),
        None => (NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0)?, Precision::Day),
    };
    Some(Stamp { at: Ms::from(at.and_utc()).plus(-offset), precision, zone_assumed: true })
}

fn naive(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
}

/// What a person reads in a piece of HTML: tags become spaces, the common entities their character.
pub(super) fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => {
                in_tag = true;
                out.push(' ');
            }
            '>' if in_tag => in_tag = false,
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    entities(&out)
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let known =
            rest.find(';').filter(|end| *end <= 10).and_then(|end| Some((entity(&rest[1..end])?, end)));
        match known {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "rarr" | "times" | "ndash" | "mdash" | "hellip" => ' ',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn money_is_exact() {
        let of = json!({"a": "-12.50", "b": 3, "c": "1,5", "d": "0.1234567"});
        assert_eq!(millionths(&of, "a"), Some(-12_500_000));
        assert_eq!(millionths(&of, "b"), Some(3_000_000));
        assert_eq!(millionths(&of, "c"), None, "a comma is no decimal point");
        assert_eq!(millionths(&of, "d"), Some(123_456));
    }

    #[test]
    fn a_gmt_moment_has_no_zone_and_is_utc() {
        let of =
            json!({"t": "2026-03-01T08:00:05", "z": "2026-03-01T09:00:05+01:00", "n": null, "b": "soon"});
        assert_eq!(utc(&of, "t"), utc(&of, "z"));
        assert_eq!((utc(&of, "n"), utc(&of, "b")), (None, None));
    }

    #[test]
    fn local_time_is_moved_to_utc_and_says_so() {
        let stamp = local("2026-03-01 09:00:05", 60);
        assert_eq!(stamp.map(|s| (s.at, s.zone_assumed)), Some((Ms(1_772_352_005_000), true)));
        assert_eq!(local("2026-03-01", 60).map(|s| s.precision), Some(Precision::Day));
    }

    #[test]
    fn html_is_read_as_a_person_reads_it() {
        assert_eq!(plain("Sent:<b>3S&nbsp;12</b>&#33; R&D &lt;"), "Sent: 3S 12 ! R&D <");
    }
}
