//! The demo shop: a world in this process, with data of its own in a temporary folder.

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::sync::Arc;
use trackmend_core::app::{ApiError, Clock, Code, Demo, DemoConfig, SystemClock};
use trackmend_core::domain::Phrase;

/// As many as a small shop has in a few months, and read in a second.
const ORDERS: usize = 300;
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
        let config =
            DemoConfig { orders: ORDERS, seed: SEED, shop: Default::default(), folder: folder.clone() };
        let demo = Demo::open(config, Arc::new(SystemClock)).await?;
        Ok(DemoShop { demo, folder, _lock: lock })
    }

    /// Ends it; nothing of it stays.
    pub(crate) async fn leave(&self) {
        self.demo.leave().await;
        remove(&self.folder);
    }
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
