//! The work in the background: turns for every connection, then sleep until the next one is due or
//! somebody asks. After the computer's own sleep, or when the network comes back, everything is read
//! first, then judged, and only then is the owner told. Nothing that goes wrong here ends it.

use crate::host::Host;
use crate::shop::Shop;
use crate::{network, notifications, tray, window};
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
/// How often it is looked whether the network is back while there is none.
const LOOK_OUT_EVERY: Duration = Duration::from_secs(5);
/// A short sleep that took this much longer was the computer's own.
const OVERSLEPT: i64 = MINUTE;
/// With a network that leads nowhere it is tried again after this long, however often it failed.
const TRY_ANYWAY: i64 = 2 * MINUTE;
/// How long a computer that woke up may take to find its network.
const NETWORK: Duration = Duration::from_secs(20);
/// Quiet hours end, mute ends, numbers to look up become due: with time alone.
const TELL_AGAIN: i64 = MINUTE;
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

    /// A push made something to do. What the owner stopped stays stopped.
    pub(crate) fn nudge(&self) {
        if !self.stop.stopped() {
            self.wake.notify_one();
        }
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
        shop.receive().await;
        let teller = Teller::new(&handle, &shop);
        let worked = shop.app().work(&|progress| teller.going_on(progress), &shop.work.stop).await;
        // Before the window looks: what comes later is a change that it has not seen.
        let seen = version(&shop).await;
        teller.done().await;
        if shop.work.has_ended() {
            return;
        }
        if worked.is_ok() {
            notifications::tell(&handle, &shop).await;
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
        let woken = sleep(&teller, next, stopped, seen).await;
        if shop.work.has_ended() {
            return;
        }
        if stopped {
            shop.work.stop.reset();
        }
        if woken == Woken::Anew {
            read_anew(&shop).await;
        }
    }
}

/// The computer slept, or had no network: what is known is old, and a pause that was to last is over.
async fn read_anew(shop: &Shop) {
    if shop.as_demo().is_none() {
        network::wait(NETWORK).await;
    }
    if let Err(error) = shop.app().want_all().await {
        tracing::warn!(%error, "reading after a sleep");
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

/// Why the work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Woken {
    /// Something is due, somebody asked, or the database is not what it was.
    Due,
    /// The computer slept, or the network is back.
    Anew,
}

/// Until `next`, until somebody asks, or until the world is not what it was. In short sleeps: a laptop's
/// own sleep stops the timer but not the time.
async fn sleep(teller: &Teller<'_>, next: Option<Ms>, stopped: bool, mut seen: Option<i64>) -> Woken {
    let shop = teller.shop;
    let app = shop.app();
    let lay_down = app.now();
    let mut told = lay_down;
    // The demo's shops are in this process.
    let offline = shop.as_demo().is_none() && app.offline().await.unwrap_or(false);
    let mut way_out = network::has_way_out();
    loop {
        let short = look_every(teller, offline, next);
        let began = app.now();
        tokio::select! {
            () = shop.work.wake.notified() => return Woken::Due,
            () = tokio::time::sleep(short) => {}
        }
        let now = app.now();
        if overslept(now.since(began), short) {
            tracing::info!("the computer slept");
            return Woken::Anew;
        }
        if offline {
            let had = std::mem::replace(&mut way_out, network::has_way_out());
            if way_out && (!had || now.since(lay_down) >= TRY_ANYWAY) {
                tracing::info!("there is a network");
                return Woken::Anew;
            }
        }
        if next.is_some_and(|at| at <= now) {
            return Woken::Due;
        }
        // The command line may have switched it, or made an address.
        shop.receive().await;
        // Gaps ripen with time alone.
        if let Err(error) = app.judge().await {
            tracing::warn!(%error, "judging in the background");
        }
        let changed = version(shop).await;
        if changed != seen {
            // Somebody else may have connected a shop or confirmed a repair. Stopped work stays stopped.
            if !stopped {
                return Woken::Due;
            }
            seen = changed;
            teller.done().await;
        }
        if now.since(told) >= TELL_AGAIN {
            told = now;
            teller.time_passed().await;
        }
    }
}

/// How long to sleep before looking around.
fn look_every(teller: &Teller<'_>, offline: bool, next: Option<Ms>) -> Duration {
    let (open, closed) = LOOK_EVERY;
    let look = match window::is_open(teller.handle) {
        true => open,
        false if offline => LOOK_OUT_EVERY,
        false => closed,
    };
    let left = next.map(|at| at.since(teller.shop.app().now()).max(BREATH).unsigned_abs());
    left.map_or(look, |left| look.min(Duration::from_millis(left)))
}

/// A sleep that was meant to be this short took so many milliseconds by the wall clock: more than a busy
/// computer explains. (A clock that is set forward looks the same, and does no harm.)
fn overslept(took: i64, meant: Duration) -> bool {
    took - i64::try_from(meant.as_millis()).unwrap_or(i64::MAX) > OVERSLEPT
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

    /// Nothing happened but a minute.
    async fn time_passed(&self) {
        if self.shop.as_demo().is_none() {
            tray::look_again(self.handle);
        }
        notifications::tell(self.handle, self.shop).await;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sleep_of_the_computer_is_taken_for_one() {
        let short = Duration::from_secs(30);
        assert!(!overslept(30_000, short));
        assert!(!overslept(89_000, short), "a busy computer");
        assert!(overslept(95_000, short));
        assert!(overslept(8 * 60 * MINUTE, Duration::from_millis(50)), "over night");
        assert!(!overslept(-3_600_000, short), "the clock was set back");
    }
}
