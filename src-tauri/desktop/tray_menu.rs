//! The menu of the tray. On Linux clicks on the icon do not arrive: everything is in here.

use crate::going::{self, Go};
use crate::host::Host;
use crate::{mute, window};
use std::sync::Arc;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::{AppHandle, Manager, Wry};
use trackmend_core::app::Opens;

const OPEN: &str = "open";
const LISTS: &str = "lists";
const LOOK_UP: &str = "look-up";
const CAUSE: &str = "cause";
const CONNECTION: &str = "connection";
const CHECK: &str = "check";
const MUTE: &str = "mute";
const UNMUTE: &str = "unmute";
const QUIT: &str = "quit";

/// What stands in the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lines {
    /// "9 to do".
    pub lead: String,
    /// "Customer has no tracking  4".
    pub lists: Vec<String>,
    /// "Fix the cause".
    pub cause: Option<String>,
    /// "A connection needs you".
    pub connection: Option<String>,
    /// "Checked 09:02"; `None`: nothing was.
    pub checked: Option<String>,
    /// "Look up 3 numbers".
    pub look_up: Option<String>,
    /// "Mute for an hour", or until when it is.
    pub mute: String,
    /// It is muted now.
    pub muted: bool,
    /// The rest.
    pub words: Words,
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub check: String,
    pub open: String,
    pub quit: String,
}

/// Makes the menu. On the main thread.
///
/// # Errors
/// When the system refuses.
pub(crate) fn menu(app: &AppHandle, lines: &Lines) -> tauri::Result<Menu<Wry>> {
    let item = |id: &str, label: &str| MenuItem::with_id(app, id, label, true, None::<&str>);
    let menu = Menu::new(app)?;
    menu.append(&item(LISTS, &lines.lead)?)?;
    // Several items of one id do the same: a menu knows no number of times.
    for line in &lines.lists {
        menu.append(&item(LISTS, line)?)?;
    }
    if let Some(cause) = &lines.cause {
        menu.append(&item(CAUSE, cause)?)?;
    }
    if let Some(connection) = &lines.connection {
        menu.append(&item(CONNECTION, connection)?)?;
    }
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    if let Some(checked) = &lines.checked {
        menu.append(&MenuItem::new(app, checked, false, None::<&str>)?)?;
    }
    menu.append(&item(CHECK, &lines.words.check)?)?;
    if let Some(look_up) = &lines.look_up {
        menu.append(&item(LOOK_UP, look_up)?)?;
    }
    menu.append(&item(if lines.muted { UNMUTE } else { MUTE }, &lines.mute)?)?;
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    menu.append(&item(OPEN, &lines.words.open)?)?;
    menu.append(&item(QUIT, &lines.words.quit)?)?;
    Ok(menu)
}

/// Does what was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    match id {
        OPEN => window::show(app),
        LISTS | CAUSE => going::go(app, Go::to(Opens::Attention)),
        LOOK_UP => going::go(app, Go::to(Opens::LookUp)),
        CONNECTION => going::go(app, Go::to(Opens::Connections)),
        CHECK => check(app),
        MUTE | UNMUTE => mute_from_here(app, id == MUTE),
        QUIT => app.exit(0),
        _ => {}
    }
}

/// The owner's shops, also while the demo is open.
fn check(app: &AppHandle) {
    let host = app.state::<Arc<Host>>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let asked = async {
            let shop = host.own().await?;
            shop.app().want_all().await?;
            shop.work.wake();
            Ok::<_, trackmend_core::app::ApiError>(())
        };
        if let Err(error) = asked.await {
            tracing::warn!(%error, "check now, from the tray");
        }
    });
}

fn mute_from_here(app: &AppHandle, on: bool) {
    let host = app.state::<Arc<Host>>().inner().clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = mute::set(&host, on).await {
            tracing::warn!(%error, "mute, from the tray");
        }
    });
}
