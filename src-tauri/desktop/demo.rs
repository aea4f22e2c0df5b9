//! The demo shop: a world in this process, with data of its own in a temporary folder.

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::sync::Arc;
use trackmend_core::app::{ApiError, Clock, Code, Demo, DemoConfig, SystemClock, WorldConfig};
use trackmend_core::domain::Phrase;

/// As many as each of two small shops has in two months, and read in a second or two.
const ORDERS: usize = 160;
/// Points a second that the Shopify shop's plan gives: the largest there is, so that it is read at once.
const POINTS: u32 = 1_000;
/// Everybody sees the same shop.
const SEED: u64 = 20;
const PREFIX: &str = "trackmend-demo-";

/// A demo and its folder, which goes with it.
pub(crate) struct DemoShop {
    pub(crate) demo: Demo,
    folder: PathBuf,
    /// Held as long as the demo lives, so that nobody takes its folder for a left one.
    _lock: File,
}

impl DemoShop {
    /// Makes the world and an application that knows nothing of it yet.
    ///
    /// # Errors
    /// When there is no place for it.
    pub(crate) async fn open() -> Result<DemoShop, ApiError> {
        sweep();
        let none = |error: std::io::Error| {
            ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(error)
        };
        let name = format!("{PREFIX}{}-{}", std::process::id(), SystemClock.now().0);
        let folder = std::env::temp_dir().join(name);
        // Not one that somebody else has made in a folder that everybody may use.
        std::fs::create_dir(&folder).map_err(none)?;
        let lock = File::create(folder.join("lock")).map_err(none)?;
        lock.lock().map_err(none)?;
        let config = shops(folder.clone());
        let demo = Demo::open(config, Arc::new(SystemClock)).await?;
        demo.to_arrange();
        Ok(DemoShop { demo, folder, _lock: lock })
    }

    /// Ends it; nothing of it stays.
    pub(crate) async fn leave(&self) {
        self.demo.leave().await;
        remove(&self.folder);
    }
}

/// The shops and suppliers of the demo.
fn shops(folder: PathBuf) -> DemoConfig {
    let mut world = WorldConfig::whole(SEED, ORDERS, 0);
    if let Some(shopify) = &mut world.shopify {
        shopify.restore_rate = POINTS;
        // So that there is a banner, which says where to click.
        shopify.auto_fulfils = true;
    }
    DemoConfig { world, folder }
}

/// Removes what a demo left that was killed.
fn sweep() {
    let Ok(entries) = std::fs::read_dir(std::env::temp_dir()) else { return };
    for entry in entries.flatten() {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        let free = match File::open(entry.path().join("lock")).map(|lock| lock.try_lock()) {
            Ok(Ok(())) => true,
            Ok(Err(TryLockError::WouldBlock | TryLockError::Error(_))) | Err(_) => false,
        };
        if free {
            remove(&entry.path());
        }
    }
}

fn remove(folder: &std::path::Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        tracing::warn!(folder = %folder.display(), %error, "a demo's folder could not be removed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trackmend_core::app::ManualClock;
    use trackmend_core::app::view::BannerKind;
    use trackmend_core::domain::DAY;

    #[tokio::test(flavor = "multi_thread")]
    async fn on_any_day_of_the_week_the_demo_has_something_of_everything() {
        for day in 0..7 {
            let folder = tempfile::tempdir().expect("a folder");
            let clock = ManualClock::new(SystemClock.now().plus(day * DAY));
            let demo = Demo::open(shops(folder.path().to_owned()), Arc::new(clock)).await.expect("a demo");
            demo.to_arrange();
            demo.set_up().await.expect("its shops");
            demo.sync().await.expect("they are read");
            let shown = demo.app.attention().await.expect("the lists");
            let lists: Vec<_> = shown.lists.iter().map(|list| (list.list, list.count)).collect();
            let counts = format!(
                "{day} days from now: {lists:?}, {} to look up, {} banners, {} watched, {} old",
                shown.look_up,
                shown.banners.len(),
                shown.watching.len(),
                shown.before.len()
            );
            assert_eq!(shown.lists.len(), 3, "{counts}");
            assert!(shown.look_up >= 3, "{counts}");
            let kinds: Vec<_> = shown.banners.iter().map(|banner| banner.kind).collect();
            assert_eq!(kinds, [BannerKind::AutoFulfilSetting, BannerKind::ToArrange], "{counts}");
            assert!(!shown.watching.is_empty() && !shown.before.is_empty(), "{counts}");
            demo.leave().await;
        }
    }

    #[test]
    fn only_what_nobody_holds_is_swept() {
        let folder = |name: &str| {
            let folder = std::env::temp_dir().join(format!("{PREFIX}test-{}-{name}", std::process::id()));
            std::fs::create_dir_all(&folder).expect("a folder");
            let lock = File::create(folder.join("lock")).expect("a lock");
            (folder, lock)
        };
        let (left, _) = folder("left");
        let (held, lock) = folder("held");
        lock.lock().expect("held");
        sweep();
        assert!(!left.exists(), "a killed demo's folder goes");
        assert!(held.exists(), "a demo that runs keeps its folder");
        drop(lock);
        remove(&held);
    }
}
