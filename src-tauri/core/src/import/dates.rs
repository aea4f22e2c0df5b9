//! Dates as exports and people write them.
//!
//! `03/04/2026` is two days. Which one is meant is decided for a whole file, from its dates that can
//! only be read in one way ([`decide`]); where none helps, the owner is asked.

use super::names::{is_filler, month_of};
use crate::domain::{Ms, Precision, Stamp};
use crate::numbers::words::fold;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// From wall time, where the source names no zone, to a moment. The caller knows the shop's zone and
/// its daylight saving.
pub type Zone<'a> = &'a dyn Fn(NaiveDateTime) -> Ms;

/// Which of the two numbers of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DayOrder {
    /// The first: 3 April.
    #[serde(rename = "dmy")]
    DayFirst,
    /// The second: 4 March.
    #[serde(rename = "mdy")]
    MonthFirst,
}

impl DayOrder {
    /// From `dmy` or `mdy`, as the command line says it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<DayOrder> {
        match code {
            "dmy" => Some(DayOrder::DayFirst),
            "mdy" => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not in any known form, or without a year.
    #[error("not a date")]
    Unreadable,
    /// 31 November.
    #[error("there is no day {day} in month {month} of {year}")]
    Impossible {
        /// The day of the month.
        day: u32,
        /// The month, from 1; may itself be impossible.
        month: u32,
        /// The year.
        year: i32,
    },
}

/// A date as written, before the order of day and month is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    year: i32,
    day: DayAndMonth,
    /// Hour, minute, second; `None`: only the day was written.
    time: Option<(u32, u32, Option<u32>)>,
    /// Minutes east of UTC, where the text names its zone.
    offset: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayAndMonth {
    Known { day: u32, month: u32 },
    Either { first: u32, second: u32 },
}

impl Written {
    /// Reads ISO, `17-11-2026`, `17/11/2026`, `11/17/26`, `17.11.2026`, "17 Nov 2026", "Nov 17, 2026"
    /// (months and weekdays in English, Dutch, German, French), with or without a time and a zone.
    ///
    /// # Errors
    /// [`DateError::Unreadable`]; an impossible day shows only in [`Written::stamp`].
    pub fn read(text: &str) -> Result<Written, DateError> {
        read(text).filter(|w| (2000..2100).contains(&w.year)).ok_or(DateError::Unreadable)
    }

    /// The order that this date proves, by a number that can be no month.
    #[must_use]
    pub fn proves(&self) -> Option<DayOrder> {
        match self.day {
            DayAndMonth::Either { first: 13..=31, second: 1..=12 } => Some(DayOrder::DayFirst),
            DayAndMonth::Either { first: 1..=12, second: 13..=31 } => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }

    /// Whether it means two different days.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        matches!(self.day, DayAndMonth::Either { first: a @ 1..=12, second: b @ 1..=12 } if a != b)
    }

    /// The moment. Midnight to the second counts as a date without a time: exports add it, and counting
    /// from the end of that day is the safe side.
    ///
    /// # Errors
    /// When that day or time does not exist.
    pub fn stamp(&self, order: DayOrder, zone: Zone<'_>) -> Result<Stamp, DateError> {
        let (day, month) = match (self.day, order) {
            (DayAndMonth::Known { day, month }, _) => (day, month),
            (DayAndMonth::Either { first, second }, DayOrder::DayFirst) => (first, second),
            (DayAndMonth::Either { first, second }, DayOrder::MonthFirst) => (second, first),
        };
        let date = NaiveDate::from_ymd_opt(self.year, month, day).ok_or(DateError::Impossible {
            day,
            month,
            year: self.year,
        })?;
        let (precision, time) = match self.time {
            None | Some((0, 0, None | Some(0))) => (Precision::Day, NaiveTime::MIN),
            Some((h, m, s)) => {
                let time = NaiveTime::from_hms_opt(h, m, s.unwrap_or(0)).ok_or(DateError::Unreadable)?;
                (if s.is_some() { Precision::Instant } else { Precision::Minute }, time)
            }
        };
        let wall = date.and_time(time);
        let at = match self.offset {
            Some(east) => Ms::from(wall.and_utc()).plus(i64::from(east) * -crate::domain::MINUTE),
            None => zone(wall),
        };
        Ok(Stamp { at, precision, zone_assumed: self.offset.is_none() })
    }
}

/// What the dates of a file say about their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<'a> {
    /// This one, proved; or no date depends on it.
    Order(Option<DayOrder>),
    /// Every date that depends on it could be either; the first of them.
    Undecided(u64, &'a str),
    /// A date proves the one, another the other.
    Mixed((u64, &'a str), (u64, &'a str)),
}

/// Decides the order of day and month for all dates of a file, given with their rows.
pub fn decide<'a>(dates: impl Iterator<Item = (u64, &'a str)>) -> Decision<'a> {
    let (mut day_first, mut month_first, mut unclear) = (None, None, None);
    for (row, text) in dates {
        let Ok(written) = Written::read(text) else { continue };
        match written.proves() {
            Some(DayOrder::DayFirst) => day_first = day_first.or(Some((row, text))),
            Some(DayOrder::MonthFirst) => month_first = month_first.or(Some((row, text))),
            None if written.is_ambiguous() => unclear = unclear.or(Some((row, text))),
            None => {}
        }
    }
    match (day_first, month_first, unclear) {
        (Some(day), Some(month), _) => Decision::Mixed(day, month),
        (Some(_), None, _) => Decision::Order(Some(DayOrder::DayFirst)),
        (None, Some(_), _) => Decision::Order(Some(DayOrder::MonthFirst)),
        (None, None, Some((row, text))) => Decision::Undecided(row, text),
        (None, None, None) => Decision::Order(None),
    }
}

fn read(text: &str) -> Option<Written> {
    if text.len() > 60 {
        return None;
    }
    let (mut date, mut time, mut offset) = (None, None, None);
    let (mut day, mut month, mut year) = (None, None, None);
    for token in tokens(text) {
        let token = token.as_str();
        if let Some(found) = numeric_date(token) {
            once(&mut date, found)?;
        } else if let Some((found, zone)) = time_of(token) {
            once(&mut time, found)?;
            if let Some(zone) = zone {
                once(&mut offset, zone)?;
            }
        } else if let Some(zone) = zone_of(token) {
            once(&mut offset, zone)?;
        } else if token.bytes().all(|b| b.is_ascii_digit()) && token.len() == 4 {
            once(&mut year, token.parse().ok()?)?;
        } else if let Some(found) = ordinal(token) {
            once(&mut day, found)?;
        } else {
            match fold(token).as_str() {
                word if half_day(&mut time, word) => {}
                word if is_filler(word) => {}
                word => once(&mut month, month_of(word)?)?,
            }
        }
    }
    let (year, day) = match (date, day, month, year) {
        (Some((year, day)), None, None, None) => (year, day),
        (None, Some(day), Some(month), Some(year)) => (year, DayAndMonth::Known { day, month }),
        _ => return None,
    };
    Some(Written { year, day, time, offset })
}

/// Keeps the first; a second one makes the whole text unreadable.
fn once<T>(kept: &mut Option<T>, found: T) -> Option<()> {
    kept.is_none().then(|| *kept = Some(found))
}

/// Words and numbers of the text; the T of ISO stands for a space.
fn tokens(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.trim().chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let spaced: String = signs
        .iter()
        .enumerate()
        .map(
            |(at, &c)| {
                if matches!(c, 'T' | 't') && at > 0 && digit(at - 1) && digit(at + 1) { ' ' } else { c }
            },
        )
        .collect();
    spaced.split([' ', ',', '\u{a0}', '\u{202f}']).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

/// `2026-11-17`, `17-11-2026`, `11/17/26`, `17.11.2026`, `17-nov-2026`, `20261117`.
fn numeric_date(token: &str) -> Option<(i32, DayAndMonth)> {
    if token.len() == 8 && token.starts_with("20") {
        let number: u32 = token.parse().ok()?;
        let known = DayAndMonth::Known { day: number % 100, month: number / 100 % 100 };
        return Some((i32::try_from(number / 10_000).ok()?, known));
    }
    let separator = token.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut pieces = token.split(separator);
    let (first, second, third) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if pieces.next().is_some() {
        return None;
    }
    let small = |s: &str| if matches!(s.len(), 1 | 2) { s.parse::<u32>().ok() } else { None };
    let year = |s: &str| match s.len() {
        4 => s.parse::<i32>().ok(),
        2 => s.parse::<i32>().ok().map(|short| 2000 + short),
        _ => None,
    };
    if first.len() == 4 {
        let known = DayAndMonth::Known { day: small(third)?, month: small(second)? };
        return Some((year(first)?, known));
    }
    let year = year(third)?;
    if let Some(month) = month_of(&fold(second)) {
        return Some((year, DayAndMonth::Known { day: small(first)?, month }));
    }
    let (first, second) = (small(first)?, small(second)?);
    let day = match separator {
        // Nobody writes dots with the month first.
        '.' => DayAndMonth::Known { day: first, month: second },
        _ => DayAndMonth::Either { first, second },
    };
    Some((year, day))
}

type Time = (u32, u32, Option<u32>);

/// `14:30`, `14:30:05.000Z`, `9:30pm`, `14h30`, `14:30+01:00`.
fn time_of(token: &str) -> Option<(Time, Option<i32>)> {
    let lower = token.to_ascii_lowercase();
    let (clock, zone) = match lower.find(['z', '+', '-']) {
        Some(at) => (lower.get(..at)?, Some(zone_of(lower.get(at..)?)?)),
        None => (lower.as_str(), None),
    };
    let (clock, half) =
        match clock.strip_suffix("am").map(|c| (c, "am")).or(clock.strip_suffix("pm").map(|c| (c, "pm"))) {
            Some((clock, half)) => (clock, half),
            None => (clock, ""),
        };
    let mut pieces = clock.split([':', 'h']);
    let hour: u32 = pieces.next()?.parse().ok()?;
    let minute = pieces.next()?;
    let minute = if minute.len() == 2 { minute.parse().ok()? } else { return None };
    let second = match pieces.next() {
        None => None,
        Some(second) => Some(second.split('.').next()?.parse().ok()?),
    };
    if pieces.next().is_some() || hour > 23 || minute > 59 || second.is_some_and(|s| s > 59) {
        return None;
    }
    let mut time = Some((hour, minute, second));
    if !half.is_empty() && !half_day(&mut time, half) {
        return None;
    }
    time.map(|time| (time, zone))
}

/// Applies "am" or "pm" to a time; false when it does not fit.
fn half_day(time: &mut Option<Time>, word: &str) -> bool {
    match (word, time) {
        ("am", Some((hour @ 1..=12, ..))) => *hour %= 12,
        ("pm", Some((hour @ 1..=12, ..))) => *hour = *hour % 12 + 12,
        _ => return false,
    }
    true
}

/// Minutes east of UTC.
fn zone_of(token: &str) -> Option<i32> {
    let lower = token.to_ascii_lowercase();
    match lower.as_str() {
        "z" | "utc" | "gmt" | "wet" => return Some(0),
        "cet" | "mez" | "bst" | "west" => return Some(60),
        "cest" | "mesz" => return Some(120),
        _ => {}
    }
    let lower = lower.strip_prefix("utc").or(lower.strip_prefix("gmt")).unwrap_or(&lower);
    let (sign, digits) = match lower.split_at_checked(1)? {
        ("+", digits) => (1, digits.replace(':', "")),
        ("-", digits) => (-1, digits.replace(':', "")),
        _ => return None,
    };
    let number: i32 = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()?;
    let minutes = match digits.len() {
        1 | 2 => number * 60,
        4 => number / 100 * 60 + number % 100,
        _ => return None,
    };
    (minutes <= 14 * 60).then_some(sign * minutes)
}

/// `17`, `17.`, `17th`, `1er`, `17e`.
fn ordinal(token: &str) -> Option<u32> {
    let end = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
    let (digits, rest) = token.split_at(end);
    let known =
        matches!(rest.to_ascii_lowercase().as_str(), "" | "." | "st" | "nd" | "rd" | "th" | "er" | "e");
    (known && matches!(digits.len(), 1 | 2)).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
