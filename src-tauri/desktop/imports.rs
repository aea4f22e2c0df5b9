//! Imports that were understood and not yet taken in. The window knows them by a handle; what is in
//! them, and where it came from, stays here.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use trackmend_core::app::{ApiError, Code, ImportInput, ImportRequest, Prepared};
use trackmend_core::domain::Phrase;

/// More are not kept: the window shows one at a time.
const KEPT: usize = 3;

/// One of them.
pub(crate) struct Waiting {
    /// What it was read from: the bytes, so that what is taken in is what was shown.
    pub input: ImportInput,
    /// How it is to be taken.
    pub request: ImportRequest,
    /// What it says.
    pub prepared: Prepared,
}

/// The imports that wait, the newest first.
#[derive(Default)]
pub(crate) struct Imports {
    waiting: Mutex<VecDeque<(String, Arc<Waiting>)>>,
    made: AtomicU64,
}

impl Imports {
    /// A handle that no import had before.
    pub(crate) fn next(&self) -> String {
        self.made.fetch_add(1, Ordering::Relaxed).to_string()
    }

    /// Keeps it under `handle`, in the place of what was there.
    pub(crate) fn keep(&self, handle: &str, waiting: Waiting) {
        let mut all = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(other, _)| other != handle);
        all.push_front((handle.to_owned(), Arc::new(waiting)));
        all.truncate(KEPT);
    }

    /// The one with this handle.
    ///
    /// # Errors
    /// When it is not kept any more.
    pub(crate) fn get(&self, handle: &str) -> Result<Arc<Waiting>, ApiError> {
        let all = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().find(|(other, _)| other == handle).map(|(_, waiting)| waiting.clone());
        found.ok_or_else(|| ApiError::new(Code::Changed, Phrase::new("tray-import-forgotten")))
    }

    /// It was taken in.
    pub(crate) fn forget(&self, handle: &str) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).retain(|(other, _)| other != handle);
    }

    /// Another shop is behind the window now.
    pub(crate) fn clear(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
