//! Reading what Etsy answered. Its document types every field, and calls most of them nullable.

use crate::domain::{Ms, SECOND, Stamp};
use serde_json::Value;

/// A text, trimmed; blank for null and for a missing field.
pub(super) fn text(of: &Value, key: &str) -> String {
    of.get(key).and_then(Value::as_str).map(str::trim).unwrap_or_default().to_owned()
}

/// A whole number.
pub(super) fn int(of: &Value, key: &str) -> Option<i64> {
    of.get(key).and_then(Value::as_i64)
}

/// An id as text; blank for null and for a missing field.
pub(super) fn id(of: &Value, key: &str) -> String {
    int(of, key).filter(|id| *id > 0).map(|id| id.to_string()).unwrap_or_default()
}

/// A list; `None` for null and for a missing field: that is not the same as an empty one.
pub(super) fn list<'a>(of: &'a Value, key: &str) -> Option<&'a [Value]> {
    of.get(key).and_then(Value::as_array).map(Vec::as_slice)
}

/// A moment in seconds since 1970.
pub(super) fn stamp(of: &Value, key: &str) -> Option<Stamp> {
    let seconds = int(of, key).filter(|seconds| *seconds > 0)?;
    Some(Stamp::instant(Ms(seconds.checked_mul(SECOND)?)))
}
