//! The time zone that a date without one is in.

use crate::domain::Ms;
use chrono::{DateTime, FixedOffset, Local, LocalResult, NaiveDateTime, Offset, TimeZone};
use trackmend_world::Timezone;

/// A time zone.
#[derive(Debug, Clone, Copy)]
pub enum Zone {
    /// This computer's, with its summer time.
    Local,
    /// The demo shop's, so that its supplier's days are the shop's days on any computer.
    Demo(Timezone),
}

impl Zone {
    /// The moment of a wall clock here. Of an hour that summer time repeats, the earlier; an hour that
    /// it skips counts as if the clock had not moved.
    #[must_use]
    pub fn moment(self, wall: NaiveDateTime) -> Ms {
        match self {
            Zone::Demo(zone) => Ms(zone.to_utc(wall.and_utc().timestamp()) * 1_000),
            Zone::Local => match Local.from_local_datetime(&wall) {
                LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.into(),
                LocalResult::None => {
                    let before = Local.offset_from_utc_datetime(&(wall - chrono::TimeDelta::hours(3)));
                    Ms((wall.and_utc().timestamp() - i64::from(before.fix().local_minus_utc())) * 1_000)
                }
            },
        }
    }

    /// The wall clock of a moment here.
    #[must_use]
    pub fn wall(self, at: Ms) -> DateTime<FixedOffset> {
        let utc = at.to_utc();
        match self {
            Zone::Demo(zone) => {
                let east =
                    i32::try_from(zone.offset_at(utc.timestamp())).ok().and_then(FixedOffset::east_opt);
                utc.with_timezone(&east.unwrap_or(utc.offset().fix()))
            }
            Zone::Local => {
                let local = utc.with_timezone(&Local);
                local.with_timezone(&local.offset().fix())
            }
        }
    }
}
