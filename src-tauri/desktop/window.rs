//! The one window. It is made when it is wanted and destroyed when it is closed.

use crate::host::Host;
use crate::kept;
use std::sync::Arc;
use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

const LABEL: &str = "main";
/// The window's own colour before the page is there, as `--bg` in the look's tokens.
const LIGHT: Color = Color(0xff, 0xff, 0xff, 0xff);
const DARK: Color = Color(0x17, 0x18, 0x1c, 0xff);

/// A window is open, perhaps minimised.
pub(crate) fn is_open(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some()
}

/// Shows the window: brings it forward, or makes it. From any thread.
pub(crate) fn show(app: &AppHandle) {
    let app = app.clone();
    // A handler on the main thread that makes a window stands still on Windows.
    tauri::async_runtime::spawn(async move {
        let shown = match app.get_webview_window(LABEL) {
            Some(window) => to_front(&window),
            None => make(&app),
        };
        if let Err(error) = shown {
            tracing::error!(%error, "the window does not open");
        }
    });
}

fn to_front(window: &WebviewWindow) -> tauri::Result<()> {
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}

/// Makes the window.
///
/// # Errors
/// When the system refuses, or there is one already.
pub(crate) fn make(app: &AppHandle) -> tauri::Result<()> {
    let theme = match kept::theme(app).as_str() {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    };
    let host = app.state::<Arc<Host>>();
    host.going.page_begins();
    let folder = host.folder().join("webview");
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Trackmend")
        .inner_size(1180.0, 780.0)
        .min_inner_size(400.0, 480.0)
        .data_directory(folder)
        .theme(theme)
        .zoom_hotkeys_enabled(true)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .visible(false)
        .build()?;
    // Its colour is known only now where the theme is the system's: no white flash in the dark.
    let dark = window.theme()? == Theme::Dark;
    window.set_background_color(Some(if dark { DARK } else { LIGHT }))?;
    window.show()
}

/// The page that we brought; everything else belongs into a browser.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => {
            url.host_str() == Some("tauri.localhost")
                || (tauri::is_dev() && url.host_str() == Some("localhost"))
        }
        _ => false,
    }
}
