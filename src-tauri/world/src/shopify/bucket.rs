//! The leaky bucket of points, as `extensions.cost` tells it.

/// Points that refill with time. Moments are ms UTC.
#[derive(Debug, Clone)]
pub(crate) struct Bucket {
    /// Thousandths of a point.
    held: u64,
    at: i64,
}

/// The most that one document may cost.
pub(crate) const MOST: u64 = 1000;

impl Bucket {
    pub(crate) fn full(restore_rate: u32, now: i64) -> Self {
        Self { held: capacity(restore_rate) * 1000, at: now }
    }

    /// What is there at `now`, in points.
    pub(crate) fn available(&mut self, restore_rate: u32, now: i64) -> u64 {
        let passed = u64::try_from(now - self.at).unwrap_or(0);
        self.held = (self.held + passed * u64::from(restore_rate)).min(capacity(restore_rate) * 1000);
        self.at = self.at.max(now);
        self.held / 1000
    }

    pub(crate) fn take(&mut self, points: u64) {
        self.held = self.held.saturating_sub(points * 1000);
    }
}

/// The bucket holds twenty seconds of refilling.
pub(crate) fn capacity(restore_rate: u32) -> u64 {
    u64::from(restore_rate) * 20
}
