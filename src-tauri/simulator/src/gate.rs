//! Where a process is stopped: before and after each call to what it keeps and to the wire. The scheduler
//! lets it go on to the next gate, lets another go first, or lets it die there.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;

/// The gates of one process.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<AtomicBool>);

impl Gate {
    /// Stops the process here until it is let go on.
    pub async fn stop(&self) {
        let mut stopped = false;
        poll_fn(|_| {
            if stopped {
                return Poll::Ready(());
            }
            stopped = true;
            self.0.store(true, Ordering::Relaxed);
            Poll::Pending
        })
        .await;
    }

    /// Lets a process go on to its next gate; its outcome when it ended before one.
    ///
    /// A call that really waits (for SQLite's thread) is waited for here: between two gates nobody else moves,
    /// so the order of everything follows from the seed.
    pub async fn to_the_next<T>(&self, process: &mut Pin<Box<dyn Future<Output = T> + Send>>) -> Option<T> {
        poll_fn(|context| match process.as_mut().poll(context) {
            Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
            Poll::Pending if self.0.swap(false, Ordering::Relaxed) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        })
        .await
    }
}
