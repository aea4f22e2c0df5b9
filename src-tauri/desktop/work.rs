//! The work in the background: turns for every connection, then sleep until the next one is due or
//! somebody asks. Nothing that goes wrong here ends it.

use crate::host::Host;
use crate::shop::Shop;
use crate::tray;
use crate::window;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::Notify;
use trackmend_core::app::view::{Changed, Progress};
use trackmend_core::app::{ApiError, Stop};
use trackmend_core::domain::{MINUTE, Ms};

/// The window is told at most this often while work goes on.
const TELL_EVERY: Duration = Duration::from_millis(200);
/// How often the database is asked whether another process changed it, and gaps ripen: with a window
/// to look at, and without.
const LOOK_EVERY: (Duration, Duration) = (Duration::from_secs(3), Duration::from_secs(30));
/// Turns that are due follow each other no faster than this, whatever they say.
const BREATH: i64 = 50;
/// After an error of the database.
const PAUSE: Duration = Duration::from_secs(30);
/// How long stopped work rests when nobody asks for it.
const REST: i64 = 15 * MINUTE;

/// What goes on behind a shop, and how it is asked.
#[derive(Default)]
pub(crate) struct Work {
    wake: Notify,
    stop: Stop,
    ended: AtomicBool,
    running: Mutex<Option<Progress>>,
}

impl Work {
    /// There may be something to do.
    pub(crate) fn wake(&self) {
        self.stop.reset();
        self.wake.notify_one();
    }

    /// Stops at the next step; what was done stays.
    pub(crate) fn stop(&self) {
        self.stop.stop();
    }

    /// Stops, and never goes on.
    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
        self.stop.stop();
        self.wake.notify_one();
    }

    /// What is being done now.
    pub(crate) fn running(&self) -> Option<Progress> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_running(&self, running: Option<Progress>) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = running;
    }

    fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }
}

/// Works until [`Work::end`].
pub(crate) async fn go_on(handle: AppHandle, shop: Arc<Shop>) {
    if let Some(demo) = shop.as_demo()
        && let Err(error) = demo.demo.set_up().await
    {
        tracing::error!(%error, "the demo shop could not be connected");
    }
    while !shop.work.has_ended() {
        let teller = Teller::new(&handle, &shop);
        let worked = shop.app().work(&|progress| teller.going_on(progress), &shop.work.stop).await;
        // Before the window looks: what comes later is a change that it has not seen.
        let seen = version(&shop).await;
        teller.done().await;
        if shop.work.has_ended() {
            return;
        }
        let stopped = shop.work.stop.stopped();
        let next = match worked {
            Ok(_) if stopped => Some(rest(&shop).await),
            Ok(next) => next,
            Err(error) => {
                tracing::error!(%error, "work in the background");
                pause(&shop).await;
                continue;
            }
        };
        sleep(&teller, next, stopped, seen).await;
        if stopped && !shop.work.has_ended() {
            shop.work.stop.reset();
        }
    }
}

/// When stopped work goes on by itself: soon where a repair waits for its proof.
async fn rest(shop: &Shop) -> Ms {
    let now = shop.app().now();
    let repairing = shop.app().repairs_under_way().await.unwrap_or(false);
    now.plus(if repairing { MINUTE / 6 } else { REST })
}

async fn pause(shop: &Shop) {
    tokio::select! {
        () = shop.work.wake.notified() => {}
        () = tokio::time::sleep(PAUSE) => {}
    }
}

/// Until `next`, until somebody asks, or until the database is not what it was. In short sleeps: a
/// laptop's own sleep stops the timer but not the time.
async fn sleep(teller: &Teller<'_>, next: Option<Ms>, stopped: bool, mut seen: Option<i64>) {
    let (open, closed) = LOOK_EVERY;
    let shop = teller.shop;
    loop {
        let look = if window::is_open(teller.handle) { open } else { closed };
        let left = next.map(|at| at.since(shop.app().now()).max(BREATH).unsigned_abs());
        let short = left.map_or(look, |left| look.min(Duration::from_millis(left)));
        tokio::select! {
            () = shop.work.wake.notified() => return,
            () = tokio::time::sleep(short) => {}
        }
        if next.is_some_and(|at| at <= shop.app().now()) {
            return;
        }
        // Gaps ripen with time alone.
        if let Err(error) = shop.app().judge().await {
            tracing::warn!(%error, "judging in the background");
        }
        let now = version(shop).await;
        if now == seen {
            continue;
        }
        // Somebody else may have connected a shop or confirmed a repair. Stopped work stays stopped.
        if !stopped {
            return;
        }
        seen = now;
        teller.done().await;
    }
}

async fn version(shop: &Shop) -> Option<i64> {
    shop.app().store.version().await.inspect_err(|error| tracing::warn!(%error, "the database")).ok()
}

/// Tells the window and the tray, not too often.
struct Teller<'a> {
    handle: &'a AppHandle,
    shop: &'a Arc<Shop>,
    last: Mutex<Option<Instant>>,
}

impl<'a> Teller<'a> {
    fn new(handle: &'a AppHandle, shop: &'a Arc<Shop>) -> Teller<'a> {
        Teller { handle, shop, last: Mutex::default() }
    }

    fn going_on(&self, progress: Progress) {
        let first = self.shop.work.running().is_none();
        self.shop.work.set_running(Some(progress.clone()));
        if first && self.shop.as_demo().is_none() {
            tray::checking(self.handle);
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_none_or(|at| at.elapsed() >= TELL_EVERY) {
            *last = Some(Instant::now());
            self.tell(Some(progress));
        }
    }

    async fn done(&self) {
        self.shop.work.set_running(None);
        self.tell(None);
        if self.shop.as_demo().is_none() {
            tray::update(self.handle, self.shop.app()).await;
        }
    }

    /// A window that looks at another shop is not told.
    fn tell(&self, running: Option<Progress>) {
        let host = self.handle.state::<Arc<Host>>();
        if host.is_shown(self.shop)
            && let Err(error) = self.handle.emit("changed", Changed { running })
        {
            tracing::warn!(%error, "the window was not told");
        }
    }
}

/// Tells the window that something changed which was not done here.
///
/// # Errors
/// When the event cannot be sent.
pub(crate) fn tell_changed(handle: &AppHandle, shop: &Shop) -> Result<(), ApiError> {
    handle.emit("changed", Changed { running: shop.work.running() }).map_err(|error| {
        ApiError::new(
            trackmend_core::app::Code::Internal,
            trackmend_core::domain::Phrase::new("error-internal"),
        )
        .detail(error)
    })
}
