//! How many requests may come in, and the headers that tell of it.

use super::config::EtsyConfig;

/// What was counted in the current second and day.
#[derive(Debug, Clone, Default)]
pub(crate) struct Limits {
    second: i64,
    in_second: u32,
    day: i64,
    in_day: u32,
}

impl Limits {
    /// Counts a request at `now` (ms UTC); `Some` is the seconds to wait where it is one too many.
    pub(super) fn count(&mut self, config: &EtsyConfig, now: i64) -> Option<i64> {
        let (second, day) = (now.div_euclid(1000), now.div_euclid(86_400_000));
        if second != self.second {
            (self.second, self.in_second) = (second, 0);
        }
        if day != self.day {
            (self.day, self.in_day) = (day, 0);
        }
        if config.limits && self.in_day >= config.per_day {
            return Some((day + 1) * 86_400 - second);
        }
        if config.limits && self.in_second >= config.per_second {
            return Some(1);
        }
        self.in_second = self.in_second.saturating_add(1);
        self.in_day = self.in_day.saturating_add(1);
        None
    }

    pub(super) fn headers(&self, config: &EtsyConfig) -> Vec<(String, String)> {
        let header = |name: &str, value: u32| (name.to_owned(), value.to_string());
        vec![
            header("x-limit-per-second", config.per_second),
            header("x-remaining-this-second", config.per_second.saturating_sub(self.in_second)),
            header("x-limit-per-day", config.per_day),
            header("x-remaining-today", config.per_day.saturating_sub(self.in_day)),
        ]
    }
}
