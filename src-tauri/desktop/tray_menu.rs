//! The menu of the tray. On Linux clicks on the icon do not arrive: everything is in here.

use crate::host::Host;
use crate::window;
use std::sync::Arc;
use tauri::menu::{CheckMenuItem, Menu, MenuItem, PredefinedMenuItem};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_autostart::ManagerExt;

const OPEN: &str = "open";
const CHECK: &str = "check";
const AUTOSTART: &str = "autostart";
const QUIT: &str = "quit";

/// What stands in the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lines {
    /// "9 to do".
    pub lead: String,
    /// "Customer has no tracking  4".
    pub lists: Vec<String>,
    /// "Checked 09:02"; `None`: nothing was.
    pub checked: Option<String>,
    /// The rest.
    pub words: Words,
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub check: String,
    pub open: String,
    pub autostart: String,
    pub quit: String,
}

/// Makes the menu. On the main thread.
///
/// # Errors
/// When the system refuses.
pub(crate) fn menu(app: &AppHandle, lines: &Lines) -> tauri::Result<Menu<Wry>> {
    let item = |id: &str, text: &str| MenuItem::with_id(app, id, text, true, None::<&str>);
    let menu = Menu::new(app)?;
    menu.append(&item(OPEN, &lines.lead)?)?;
    for line in &lines.lists {
        menu.append(&item(OPEN, line)?)?;
    }
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    if let Some(checked) = &lines.checked {
        menu.append(&MenuItem::new(app, checked, false, None::<&str>)?)?;
    }
    menu.append(&item(CHECK, &lines.words.check)?)?;
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    menu.append(&item(OPEN, &lines.words.open)?)?;
    let starts = app.autolaunch().is_enabled().unwrap_or(false);
    menu.append(&CheckMenuItem::with_id(
        app,
        AUTOSTART,
        &lines.words.autostart,
        true,
        starts,
        None::<&str>,
    )?)?;
    menu.append(&item(QUIT, &lines.words.quit)?)?;
    Ok(menu)
}

/// Does what was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    match id {
        OPEN => window::show(app),
        CHECK => check(app),
        AUTOSTART => switch_autostart(app),
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

fn switch_autostart(app: &AppHandle) {
    let launch = app.autolaunch();
    let switched = match launch.is_enabled() {
        Ok(true) => launch.disable(),
        Ok(false) | Err(_) => launch.enable(),
    };
    if let Err(error) = switched {
        tracing::warn!(%error, "starting with the computer");
    }
}
