//! Values between Rust and SQLite.

use super::{Result, StoreError};
use crate::domain::{Ms, NoTravel, OrderState, Precision, Stamp, Travel};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// The `_how` beside a time.
pub(super) fn how(stamp: Stamp) -> i64 {
    let precision = match stamp.precision {
        Precision::Instant => 0,
        Precision::Minute => 1,
        Precision::Day => 2,
    };
    precision + if stamp.zone_assumed { 4 } else { 0 }
}

pub(super) fn stamp(at: Option<i64>, how: Option<i64>) -> Option<Stamp> {
    let how = how.unwrap_or(0);
    at.map(|at| Stamp {
        at: Ms(at),
        precision: match how & 3 {
            1 => Precision::Minute,
            2 => Precision::Day,
            _ => Precision::Instant,
        },
        zone_assumed: how & 4 != 0,
    })
}

/// A stamp from two columns.
pub(super) fn stamp_of(row: &SqliteRow, at: &str, how: &str) -> Result<Option<Stamp>> {
    Ok(stamp(row.try_get(at)?, row.try_get(how)?))
}

/// A code: what serde writes for a unit variant, without its quotes.
pub(super) fn code<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// The value of a code.
pub(super) fn decode<T: DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .or_else(|_| serde_json::from_str(text))
        .map_err(|_| StoreError::Unreadable { what, value: text.chars().take(80).collect() })
}

pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

/// How an order travels, as one code.
pub(super) fn travel_code(travel: Travel) -> String {
    match travel {
        Travel::Ships => "ships".to_owned(),
        Travel::None(why) => code(&why),
    }
}

pub(super) fn travel_of(text: &str) -> Result<Travel> {
    if text == "ships" { Ok(Travel::Ships) } else { Ok(Travel::None(decode::<NoTravel>("travel", text)?)) }
}

pub(super) fn state_of(text: &str) -> Result<OrderState> {
    decode("order state", text)
}
