//! A limit of requests in a minute, as Printful describes its v1: a count that is full again after the
//! minute, and a lock-out of a minute for the first request too many.

const MINUTE: i64 = 60_000;

#[derive(Debug, Clone)]
pub(super) struct Window {
    most: u32,
    used: u32,
    /// ms UTC.
    ends: i64,
}

impl Window {
    pub(super) fn new(most: u32) -> Self {
        Self { most, used: 0, ends: i64::MIN }
    }

    /// Counts a request at `now` (ms UTC); `false` where it is one too many.
    pub(super) fn takes(&mut self, now: i64) -> bool {
        if now >= self.ends {
            (self.used, self.ends) = (0, now + MINUTE);
        }
        if self.used == self.most {
            self.ends = now + MINUTE;
        }
        self.used = (self.used + 1).min(self.most + 1);
        self.used <= self.most
    }

    /// Seconds until it is full again.
    pub(super) fn resets_in(&self, now: i64) -> i64 {
        (self.ends - now).max(0).div_euclid(1000)
    }

    /// How much is left of it, under the names that Printful gives.
    pub(super) fn headers(&self, now: i64) -> Vec<(String, String)> {
        let header = |name: &str, value: String| (format!("X-Ratelimit-{name}"), value);
        vec![
            header("Policy", format!("{};w=60;", self.most)),
            header("Limit", self.most.to_string()),
            header("Remaining", self.most.saturating_sub(self.used).to_string()),
            header("Reset", self.resets_in(now).to_string()),
        ]
    }
}
