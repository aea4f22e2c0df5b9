//! The clipboard, while the owner looks numbers up and has switched this on: copying the supplier's page
//! is then enough. Only text is read, nothing of it is kept or logged, and only a whole number, or a page that
//! names an order of the list, goes to the window.

use crate::host::Host;
use crate::shop::Shop;
use crate::window;
use arboard::Clipboard;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager};
use trackmend_core::app::view::Caught;

/// How often it is read.
const LOOK_EVERY: Duration = Duration::from_millis(600);
/// Nobody looks numbers up for longer. The screen switches it on again.
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// A page of a supplier is shorter.
const LONG: usize = 20_000;

/// Whether it is read now.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Option<Arc<AtomicBool>>>);

impl Watch {
    /// Reads it from now on; what stands there already is not meant.
    pub(crate) fn begin(&self, app: &AppHandle, shop: Arc<Shop>) {
        let ended = Arc::new(AtomicBool::new(false));
        if let Some(before) = self.replace(Some(ended.clone())) {
            before.store(true, Ordering::Relaxed);
        }
        let app = app.clone();
        // Reading blocks, on Linux until whoever copied it answers.
        let begun = std::thread::Builder::new().name("clipboard".to_owned()).spawn(move || {
            if let Err(error) = watch(&app, &shop, &ended) {
                // The error says what failed and holds no text.
                tracing::info!(%error, "the clipboard cannot be read");
            }
        });
        if let Err(error) = begun {
            tracing::warn!(%error, "the clipboard is not read");
        }
    }

    /// Reads it no longer.
    pub(crate) fn end(&self) {
        if let Some(before) = self.replace(None) {
            before.store(true, Ordering::Relaxed);
        }
    }

    fn replace(&self, ended: Option<Arc<AtomicBool>>) -> Option<Arc<AtomicBool>> {
        std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), ended)
    }
}

fn watch(app: &AppHandle, shop: &Arc<Shop>, ended: &AtomicBool) -> Result<(), arboard::Error> {
    let began = Instant::now();
    let host = app.state::<Arc<Host>>();
    let mut clipboard = Clipboard::new()?;
    let mut seen = Seen::default();
    seen.is_new(text(&mut clipboard).as_deref());
    loop {
        std::thread::sleep(LOOK_EVERY);
        let goes_on = !ended.load(Ordering::Relaxed)
            && began.elapsed() < LONGEST
            && window::is_open(app)
            && host.is_shown(shop);
        if !goes_on {
            return Ok(());
        }
        let text = text(&mut clipboard);
        if !seen.is_new(text.as_deref()) {
            continue;
        }
        let Some(text) = text.filter(|text| text.len() < LONG) else { continue };
        // A line that only names an order is what our own "Copy" has put there.
        let is_page = text.trim().contains('\n');
        let useful = tauri::async_runtime::block_on(shop.app().recognise(&text, None))
            .is_ok_and(|found| found.whole || (is_page && found.order.is_some()));
        if useful && let Err(error) = app.emit("caught", Caught { text }) {
            tracing::warn!(%error, "the window was not told");
        }
    }
}

/// No text, another program that has it open, or one that does not answer: nothing to read now.
fn text(clipboard: &mut Clipboard) -> Option<String> {
    clipboard.get_text().ok().filter(|text| !text.trim().is_empty())
}

/// What stood there last, as a number that tells nothing of it.
#[derive(Default)]
struct Seen {
    hashes: RandomState,
    last: Option<u64>,
}

impl Seen {
    /// It is text, and another one than before. Nothing between does not make the same text new.
    fn is_new(&mut self, text: Option<&str>) -> bool {
        let Some(hash) = text.map(|text| self.hashes.hash_one(text)) else { return false };
        self.last.replace(hash) != Some(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_text_is_new() {
        let mut seen = Seen::default();
        assert!(seen.is_new(Some("3SABCD1234567")));
        assert!(!seen.is_new(Some("3SABCD1234567")), "it still stands there");
        assert!(!seen.is_new(None), "nothing is not new");
        assert!(!seen.is_new(Some("3SABCD1234567")), "nor is the same after nothing");
        assert!(seen.is_new(Some("LA874320193FR")));
        assert!(seen.is_new(Some("3SABCD1234567")), "copied again after another");
    }
}
