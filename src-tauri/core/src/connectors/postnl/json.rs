//! Reading JSON that was XML once: what is empty is `{}`, or that as a text; a list of one is its only row; numbers
//! are texts.

use super::amsterdam;
use super::entities::decode;
use crate::domain::Ms;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};
use serde_json::Value;

/// Longer than anything that is shown.
const LONGEST: usize = 300;

/// A text, or a number as text; trimmed. Blank for everything else: `{}`, null, a missing key.
pub(super) fn text(of: &Value, key: &str) -> String {
    match of.get(key) {
        Some(Value::String(text)) if text.trim() != "{}" => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A text for people.
pub(super) fn words(of: &Value, key: &str) -> String {
    decode(&text(of, key)).chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// The rows of a list, without those that are empty. One row alone stands in the list's place.
pub(super) fn rows<'a>(of: &'a Value, key: &str) -> Vec<&'a Value> {
    let rows: &[Value] = match of.get(key) {
        Some(Value::Array(rows)) => rows,
        Some(row) => std::slice::from_ref(row),
        None => &[],
    };
    rows.iter().filter(|row| !is_empty(row)).collect()
}

/// Nothing is there.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(map) => map.is_empty(),
        Value::Array(rows) => rows.is_empty(),
        Value::String(text) => matches!(text.trim(), "" | "{}"),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A moment: local time as `dd-MM-yyyy HH:mm:ss`, or as ISO 8601, which may tell its zone.
pub(super) fn moment(of: &Value, key: &str) -> Option<Ms> {
    let text = text(of, key);
    if let Ok(at) = DateTime::parse_from_rfc3339(&text) {
        return is_recent(at.year()).then(|| at.into());
    }
    let forms = ["%d-%m-%Y %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"];
    let wall = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())?;
    is_recent(wall.year()).then(|| amsterdam::moment(wall))
}

/// A time that begins and ends: a moment, or a day.
pub(super) fn span(of: &Value, key: &str) -> Option<(Ms, Ms)> {
    if let Some(at) = moment(of, key) {
        return Some((at, at));
    }
    let text = text(of, key);
    let date =
        ["%Y-%m-%d", "%d-%m-%Y"].iter().find_map(|form| NaiveDate::parse_from_str(&text, form).ok())?;
    amsterdam::day(date).filter(|_| is_recent(date.year()))
}

/// Anything else is a blank that looks like a date.
fn is_recent(year: i32) -> bool {
    (2000..2100).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_empty_is_blank_however_it_is_written() {
        for empty in [json!({}), json!("{}"), json!(" {} "), json!(null), json!(""), json!([]), json!([{}])] {
            let of = json!({"a": empty});
            assert_eq!((text(&of, "a"), rows(&of, "a").len()), (String::new(), 0), "{empty}");
            assert_eq!((moment(&of, "a"), span(&of, "a")), (None, None));
        }
        assert_eq!(text(&json!({"a": 12}), "a"), "12");
    }

    #[test]
    fn a_list_of_one_is_its_row() {
        let row = json!({"Code": "A01"});
        assert_eq!(rows(&json!({"e": row}), "e"), [&row]);
        assert_eq!(rows(&json!({"e": [row, {}, row]}), "e"), [&row, &row]);
        assert!(rows(&json!(7), "e").is_empty() && rows(&json!([]), "e").is_empty());
    }

    #[test]
    fn a_moment_is_dutch_time_unless_it_says_otherwise() {
        let utc = |written: &str| moment(&json!({"t": written}), "t").map(|at| at.to_utc().to_rfc3339());
        for written in
            ["08-11-2022 10:13:20", "08-11-2022 10:13:20.326", "2022-11-08T10:13:20", "2022-11-08T09:13:20Z"]
        {
            assert!(utc(written).is_some_and(|at| at.starts_with("2022-11-08T09:13:20")), "{written}");
        }
        for none in
            ["11/07/2022 10:00:00", "2022-11-08", "01-01-0001 00:00:00", "0001-01-01T00:00:00Z", "soon"]
        {
            assert_eq!(utc(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_lasts_from_midnight_to_midnight() {
        let (first, last) = span(&json!({"d": "2022-11-08"}), "d").unwrap();
        assert_eq!(first.to_utc().to_rfc3339(), "2022-11-07T23:00:00+00:00");
        assert_eq!(last.since(first), crate::domain::DAY - 1);
        assert_eq!(span(&json!({"d": "08-11-2022"}), "d"), Some((first, last)));
    }
}
