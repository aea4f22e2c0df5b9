//! Reading what bol answered. Ids are texts there; a number in their place is understood too.

use crate::domain::Ms;
use chrono::DateTime;
use serde_json::Value;

/// A text, trimmed, or a number as text; blank for anything else and for a missing field.
pub(super) fn text(of: &Value, key: &str) -> String {
    match of.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A whole number.
pub(super) fn int(of: &Value, key: &str) -> Option<i64> {
    of.get(key).and_then(Value::as_i64)
}

/// True, false; `None` for null and for a missing field.
pub(super) fn flag(of: &Value, key: &str) -> Option<bool> {
    of.get(key).and_then(Value::as_bool)
}

/// A moment: ISO 8601 with its zone.
pub(super) fn moment(of: &Value, key: &str) -> Option<Ms> {
    DateTime::parse_from_rfc3339(of.get(key)?.as_str()?.trim()).ok().map(Ms::from)
}

/// A list; empty for null and for a missing field.
pub(super) fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A part of an object; null where it is missing.
pub(super) fn part<'a>(of: &'a Value, key: &str) -> &'a Value {
    of.get(key).unwrap_or(&Value::Null)
}

/// The rows of a list that the answer has to have. An empty object is an empty list: some lists come without
/// their name when nothing is in them.
pub(super) fn rows<'a>(of: &'a Value, key: &str) -> Option<&'a [Value]> {
    match of.get(key) {
        Some(Value::Array(rows)) => Some(rows),
        Some(_) => None,
        None => of.as_object().is_some_and(serde_json::Map::is_empty).then_some(&[]),
    }
}
