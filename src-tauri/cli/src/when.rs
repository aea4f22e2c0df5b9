//! Dates as they are typed.

use crate::input;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{Ms, Phrase};

/// The first moment of what was typed, by the clock of this computer: `2026-11-20`, or
/// `2026-11-20T08:00`.
///
/// # Errors
/// When it is no date.
pub(crate) fn moment(app: &App, typed: &str) -> Result<Ms, ApiError> {
    match wall(typed.trim()) {
        Some(wall) => Ok(app.edge.zone.moment(wall)),
        None => {
            Err(input(Phrase::new("cli-date-bad").text("date", typed)).action(Phrase::new("cli-date-remedy")))
        }
    }
}

fn wall(typed: &str) -> Option<NaiveDateTime> {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    match typed.split_once(['T', ' ']) {
        Some((date, time)) => Some(day(date)?.and_time(NaiveTime::parse_from_str(time, "%H:%M").ok()?)),
        None => Some(day(typed)?.and_time(NaiveTime::MIN)),
    }
}

#[cfg(test)]
mod tests {
    use super::wall;

    #[test]
    fn a_date_is_its_first_moment_and_may_have_a_time() {
        assert_eq!(wall("2026-11-20").map(|w| w.to_string()).as_deref(), Some("2026-11-20 00:00:00"));
        assert_eq!(wall("2026-11-20T08:30").map(|w| w.to_string()).as_deref(), Some("2026-11-20 08:30:00"));
        for bad in ["", "20-11-2026", "2026-02-30", "tomorrow", "2026-11-20T25:00"] {
            assert_eq!(wall(bad), None, "{bad}");
        }
    }
}
