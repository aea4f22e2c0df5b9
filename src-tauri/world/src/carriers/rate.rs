//! How often a carrier may be asked.

/// So many calls in a span of time; the spans begin at midnight UTC and follow each other.
#[derive(Debug, Clone)]
pub(super) struct Rate {
    most: u32,
    /// ms.
    span: i64,
    used: u32,
    /// The number of the span that was asked in last.
    current: i64,
}

impl Rate {
    pub(super) fn new(most: u32, span: i64) -> Self {
        Self { most, span, used: 0, current: i64::MIN }
    }

    /// Counts a call at `now` (ms UTC). `Err`: it is one too many, and not counted; seconds until the next
    /// span, rounded up.
    pub(super) fn take(&mut self, now: i64) -> Result<(), i64> {
        let current = now.div_euclid(self.span);
        if self.current != current {
            (self.current, self.used) = (current, 0);
        }
        if self.used >= self.most {
            return Err(((current + 1) * self.span - now + 999).div_euclid(1000));
        }
        self.used += 1;
        Ok(())
    }
}

/// So much time between two calls.
#[derive(Debug, Clone)]
pub(super) struct Spacing {
    /// ms.
    apart: i64,
    last: Option<i64>,
}

impl Spacing {
    pub(super) fn new(apart: i64) -> Self {
        Self { apart, last: None }
    }

    /// As [`Rate::take`].
    pub(super) fn take(&mut self, now: i64) -> Result<(), i64> {
        // A clock that was set back starts anew.
        let last = self.last.filter(|last| *last <= now);
        let left = last.map_or(0, |last| last + self.apart - now);
        if left > 0 {
            return Err((left + 999).div_euclid(1000));
        }
        self.last = Some(now);
        Ok(())
    }
}
