//! Moments as people write them.

use super::Language;
use crate::domain::{Ms, Precision};
use chrono::TimeZone;
use std::fmt::Display;

/// A moment in `zone`: "Tue 17 Nov" where only the day is known, else "Mon 16 Nov, 10:00".
pub(super) fn told<Z: TimeZone<Offset: Display>>(
    at: Ms,
    precision: Precision,
    language: Language,
    zone: &Z,
) -> String {
    let format = match (language, precision) {
        (Language::De, Precision::Day) => "%a %-d. %b",
        (Language::De, Precision::Instant | Precision::Minute) => "%a %-d. %b, %H:%M",
        (_, Precision::Day) => "%a %-d %b",
        (_, Precision::Instant | Precision::Minute) => "%a %-d %b, %H:%M",
    };
    at.to_utc().with_timezone(zone).format_localized(format, language.locale()).to_string()
}
