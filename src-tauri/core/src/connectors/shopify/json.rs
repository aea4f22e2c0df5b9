//! Reading what GraphQL answered: typed by a schema, so only what may be null is looked at twice.

use crate::domain::Stamp;
use chrono::DateTime;
use serde_json::Value;

/// A text, trimmed; blank for null and for a missing field.
pub(super) fn text(of: &Value, key: &str) -> String {
    of.get(key).and_then(Value::as_str).map(str::trim).unwrap_or_default().to_owned()
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
pub(super) fn stamp(of: &Value, key: &str) -> Option<Stamp> {
    let at = DateTime::parse_from_rfc3339(of.get(key)?.as_str()?).ok()?;
    Some(Stamp::instant(at.into()))
}

/// A list; empty for null and for a missing field.
pub(super) fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The nodes of a connection.
pub(super) fn nodes<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of.get(key).map_or(&[], |connection| list(connection, "nodes"))
}

/// A connection has more than came.
pub(super) fn has_more(of: &Value, key: &str) -> bool {
    of.get(key).and_then(|c| c.pointer("/pageInfo/hasNextPage")).and_then(Value::as_bool).unwrap_or(false)
}

/// The number within an id of this kind: 1 in `gid://shopify/Order/1`.
pub(super) fn number_of<'a>(id: &'a str, kind: &str) -> Option<&'a str> {
    let number = id.strip_prefix("gid://shopify/")?.strip_prefix(kind)?.strip_prefix('/')?;
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then_some(number)
}
