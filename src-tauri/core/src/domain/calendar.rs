//! Working days: Monday to Friday, without the public holidays of a country and without days on which
//! somebody is closed.
//!
//! Holidays are computed: fixed days, and days that follow Easter. Sources: France, Code du travail
//! art. L3133-1; the Netherlands, Algemene termijnenwet art. 3; Belgium, Royal Decree of 18 April 1974
//! art. 1; Germany, the days that all sixteen states keep (Einigungsvertrag art. 2 and the states' laws).
//! Of any other country only the weekends are known.

use super::{DAY, MINUTE, Ms};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// A public holiday.
#[derive(Debug, Clone, Copy)]
enum Holiday {
    /// The same day each year.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i32),
}
use Holiday::{Easter, Fixed};

const FR: &[Holiday] = &[
    Fixed(1, 1),
    Easter(1),
    Fixed(5, 1),
    Fixed(5, 8),
    Easter(39),
    Easter(50),
    Fixed(7, 14),
    Fixed(8, 15),
    Fixed(11, 1),
    Fixed(11, 11),
    Fixed(12, 25),
];
// King's Day moves to the Saturday before when it is a Sunday: both are weekend.
const NL: &[Holiday] =
    &[Fixed(1, 1), Easter(1), Fixed(4, 27), Easter(39), Easter(50), Fixed(12, 25), Fixed(12, 26)];
const BE: &[Holiday] = &[
    Fixed(1, 1),
    Easter(1),
    Fixed(5, 1),
    Easter(39),
    Easter(50),
    Fixed(7, 21),
    Fixed(8, 15),
    Fixed(11, 1),
    Fixed(11, 11),
    Fixed(12, 25),
];
const DE: &[Holiday] = &[
    Fixed(1, 1),
    Easter(-2),
    Easter(1),
    Fixed(5, 1),
    Easter(39),
    Easter(50),
    Fixed(10, 3),
    Fixed(12, 25),
    Fixed(12, 26),
];

/// Days since 1970-01-01 as chrono counts them, from the first day of year 1.
const EPOCH: i32 = 719_163;

/// The working days of a place.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// ISO 3166-1 alpha-2; another than FR, NL, BE and DE, or blank: only weekends.
    pub country: &'a str,
    /// Days on which nobody works there, as days since 1970-01-01.
    pub closing_days: &'a BTreeSet<i32>,
    /// Minutes east of UTC by which days are counted.
    pub utc_offset_minutes: i32,
}

impl Calendar<'_> {
    /// A date as days since 1970-01-01.
    #[must_use]
    pub fn number_of(date: NaiveDate) -> i32 {
        date.num_days_from_ce() - EPOCH
    }

    /// The day of this moment, as days since 1970-01-01.
    #[must_use]
    pub fn day_of(&self, at: Ms) -> i32 {
        let local = at.plus(i64::from(self.utc_offset_minutes) * MINUTE);
        i32::try_from(local.0.div_euclid(DAY)).unwrap_or(if local.0 < 0 { i32::MIN } else { i32::MAX })
    }

    /// Whether people work on this day (days since 1970-01-01).
    #[must_use]
    pub fn is_working_day(&self, day: i32) -> bool {
        let Some(date) = day.checked_add(EPOCH).and_then(NaiveDate::from_num_days_from_ce_opt) else {
            return true;
        };
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            && !self.closing_days.contains(&day)
            && !holidays(self.country).iter().any(|holiday| holiday.is(date))
    }

    /// The day that a moment closes: at midnight the one before it, as a date without a time counts to its end
    /// ([`super::Stamp::latest`]).
    fn day_until(&self, at: Ms) -> i32 {
        self.day_of(at.plus(-1))
    }

    /// The same time of day, `n` working days later. Counting starts with the day after `from`; the
    /// result is on a working day, or its end where `from` is the end of a day, unless `n` is 0.
    #[must_use]
    pub fn add_working_days(&self, from: Ms, n: u32) -> Ms {
        let mut at = from;
        let mut left = n;
        // A country without working days is a mistake in the closing days: ten years are enough.
        for _ in 0..3_650 {
            if left == 0 {
                break;
            }
            at = at.plus(DAY);
            left -= u32::from(self.is_working_day(self.day_until(at)));
        }
        at
    }

    /// The same time of day, `n` working days earlier: on a working day unless `n` is 0.
    #[must_use]
    pub fn subtract_working_days(&self, from: Ms, n: u32) -> Ms {
        let mut at = from;
        let mut left = n;
        for _ in 0..3_650 {
            if left == 0 {
                break;
            }
            at = at.plus(-DAY);
            left -= u32::from(self.is_working_day(self.day_of(at)));
        }
        at
    }

    /// How many working days begin after `from` and not after `to`; 0 when `to` is earlier. The end of a day is the
    /// beginning of the next one here: whoever learns from dates without a time rather waits a day longer.
    #[must_use]
    pub fn working_days_between(&self, from: Ms, to: Ms) -> u32 {
        let (first, last) = (self.day_of(from), self.day_of(to));
        let last = last.min(first.saturating_add(3_650));
        let days = (first.saturating_add(1)..=last).filter(|day| self.is_working_day(*day)).count();
        u32::try_from(days).unwrap_or(u32::MAX)
    }
}

fn holidays(country: &str) -> &'static [Holiday] {
    match country {
        "FR" => FR,
        "NL" => NL,
        "BE" => BE,
        "DE" => DE,
        _ => &[],
    }
}

impl Holiday {
    fn is(self, date: NaiveDate) -> bool {
        match self {
            Fixed(month, day) => (date.month(), date.day()) == (month, day),
            Easter(after) => easter(date.year())
                .is_some_and(|sunday| sunday.num_days_from_ce() + after == date.num_days_from_ce()),
        }
    }
}

/// Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::HOUR;

    fn day(text: &str) -> i32 {
        text.parse::<NaiveDate>().unwrap().num_days_from_ce() - EPOCH
    }

    fn at(text: &str, hour: i64) -> Ms {
        Ms(i64::from(day(text)) * DAY + hour * HOUR)
    }

    fn calendar<'a>(country: &'a str, closing_days: &'a BTreeSet<i32>) -> Calendar<'a> {
        Calendar { country, closing_days, utc_offset_minutes: 60 }
    }

    #[test]
    fn easter_falls_on_its_published_days() {
        for sunday in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"] {
            let sunday: NaiveDate = sunday.parse().unwrap();
            assert_eq!(easter(sunday.year()), Some(sunday));
        }
    }

    #[test]
    fn each_country_keeps_its_own_holidays() {
        let none = BTreeSet::new();
        for (date, free_in) in [
            ("2026-01-01", "FR NL BE DE"),
            ("2026-04-03", "DE"),
            ("2026-04-06", "FR NL BE DE"),
            ("2026-04-27", "NL"),
            ("2026-05-01", "FR BE DE"),
            ("2026-05-08", "FR"),
            ("2026-05-14", "FR NL BE DE"),
            ("2026-05-25", "FR NL BE DE"),
            ("2026-07-14", "FR"),
            ("2026-07-21", "BE"),
            ("2026-11-11", "FR BE"),
            ("2025-10-03", "DE"),
            ("2025-12-26", "NL DE"),
            ("2026-11-20", ""),
        ] {
            for country in ["FR", "NL", "BE", "DE"] {
                let works = calendar(country, &none).is_working_day(day(date));
                assert_eq!(works, !free_in.contains(country), "{date} in {country}");
            }
        }
        assert!(calendar("SE", &none).is_working_day(day("2026-05-14")), "only weekends are known");
        assert!(!calendar("SE", &none).is_working_day(day("2026-11-21")));
    }

    #[test]
    fn weekends_holidays_and_closing_days_do_not_count() {
        let closed = BTreeSet::from([day("2026-11-24")]);
        let fr = calendar("FR", &closed);
        // Friday morning and two working days: Monday, and not Tuesday, on which they are closed.
        assert_eq!(fr.add_working_days(at("2026-11-20", 9), 2), at("2026-11-25", 9));
        assert_eq!(fr.add_working_days(at("2026-11-20", 9), 0), at("2026-11-20", 9));
        assert_eq!(fr.working_days_between(at("2026-11-20", 9), at("2026-11-25", 9)), 2);
        assert_eq!(fr.working_days_between(at("2026-11-25", 9), at("2026-11-20", 9)), 0);
        // Armistice day is a Wednesday.
        assert_eq!(fr.add_working_days(at("2026-11-10", 9), 1), at("2026-11-12", 9));
    }

    #[test]
    fn the_end_of_a_day_belongs_to_that_day() {
        let none = BTreeSet::new();
        let fr = calendar("FR", &none);
        // Midnight in Paris.
        let end = |date: &str| at(date, 23);
        // Thursday before a Friday that is a holiday, and a Friday: two working days are Monday and Tuesday.
        assert_eq!(fr.add_working_days(end("2026-12-24"), 2), end("2026-12-29"));
        assert_eq!(fr.add_working_days(end("2026-11-20"), 2), end("2026-11-24"));
        assert_eq!(fr.add_working_days(end("2026-11-19"), 2), end("2026-11-23"));
    }

    #[test]
    fn days_are_those_of_the_place() {
        let none = BTreeSet::new();
        // Sunday 23:30 in London is Monday in Paris.
        let late = at("2026-11-22", 23).plus(30 * MINUTE);
        assert_eq!(calendar("FR", &none).day_of(late), day("2026-11-23"));
        assert_eq!(
            Calendar { utc_offset_minutes: 0, ..calendar("FR", &none) }.day_of(late),
            day("2026-11-22")
        );
    }
}
