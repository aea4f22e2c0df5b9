//! Time at the edge. Everything inside gets it as an argument.

use crate::domain::{MINUTE, Ms};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// Where the moment comes from, and how waiting is done.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Ms;
    /// Waits until then.
    fn sleep_until(&self, at: Ms) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// This computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Ms {
        chrono::Utc::now().into()
    }

    fn sleep_until(&self, at: Ms) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        // In short sleeps, because a laptop's own sleep stops the timer but not the time.
        Box::pin(async move {
            loop {
                let left = at.since(self.now());
                if left <= 0 {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(u64::try_from(left.min(MINUTE)).unwrap_or(0))).await;
            }
        })
    }
}

/// A clock that stands still until somebody waits: for tests and the terminal's demo, where waiting
/// is jumping.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that stands at this moment.
    #[must_use]
    pub fn new(at: Ms) -> ManualClock {
        ManualClock(AtomicI64::new(at.0))
    }

    /// Moves it forward.
    pub fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Ms {
        Ms(self.0.load(Ordering::SeqCst))
    }

    fn sleep_until(&self, at: Ms) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move {
            self.0.fetch_max(at.0, Ordering::SeqCst);
            tokio::task::yield_now().await;
        })
    }
}
