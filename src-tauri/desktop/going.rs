//! Where the window goes when something outside of it was chosen: a notification, a line of the tray.

use crate::host::Host;
use crate::window;
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};
use trackmend_core::app::Opens;
use trackmend_core::domain::OrderId;

/// Told to the window as the event `go`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Go {
    /// The screen.
    pub screen: Opens,
    /// The order to show there.
    pub order: Option<OrderId>,
}

impl Go {
    /// To this screen.
    pub(crate) const fn to(screen: Opens) -> Go {
        Go { screen, order: None }
    }
}

/// A page that is still loading hears nothing: where it should go waits until it has asked for its
/// first list.
#[derive(Default)]
pub(crate) struct Going(Mutex<(bool, Option<Go>)>);

impl Going {
    /// A new page is loading.
    pub(crate) fn page_begins(&self) {
        self.lock().0 = false;
    }

    /// The page listens now. Where it should go, once.
    fn page_listens(&self) -> Option<Go> {
        let mut going = self.lock();
        going.0 = true;
        going.1.take()
    }

    /// Where it should go now, or nothing when that waits for the page.
    fn want(&self, go: Go) -> Option<Go> {
        let mut going = self.lock();
        if going.0 {
            return Some(go);
        }
        going.1 = Some(go);
        None
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (bool, Option<Go>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows the window at a screen of the owner's shops. While it shows the demo, it only comes forward.
pub(crate) fn go(app: &AppHandle, go: Go) {
    let host = app.state::<Arc<Host>>();
    if !host.shows_demo() {
        if !window::is_open(app) {
            host.going.page_begins();
        }
        if let Some(now) = host.going.want(go) {
            tell(app, now);
        }
    }
    window::show(app);
}

/// The page has asked for its first list.
pub(crate) fn page_listens(app: &AppHandle, going: &Going) {
    if let Some(now) = going.page_listens() {
        tell(app, now);
    }
}

fn tell(app: &AppHandle, go: Go) {
    if let Err(error) = app.emit("go", go) {
        tracing::warn!(%error, "the window was not told where to go");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_loading_is_told_once_it_listens_and_only_once() {
        let going = Going::default();
        assert_eq!(going.want(Go::to(Opens::Connections)), None, "nobody hears it yet");
        assert_eq!(going.want(Go::to(Opens::LookUp)), None);
        assert_eq!(going.page_listens(), Some(Go::to(Opens::LookUp)), "the latest counts");
        assert_eq!(going.page_listens(), None);
        assert_eq!(
            going.want(Go::to(Opens::Connections)),
            Some(Go::to(Opens::Connections)),
            "it hears at once"
        );
        going.page_begins();
        assert_eq!(going.want(Go::to(Opens::Connections)), None, "another page is loading");
    }
}
