//! Starting with the computer: in the tray, without a window.

use tauri::AppHandle;
use tauri_plugin_autostart::ManagerExt;
use trackmend_core::app::{ApiError, Code};
use trackmend_core::domain::Phrase;

/// Whether it does; `None` where the system does not tell.
pub(crate) fn is_on(app: &AppHandle) -> Option<bool> {
    app.autolaunch()
        .is_enabled()
        .inspect_err(|error| tracing::info!(%error, "starting with the computer"))
        .ok()
}

/// Switches it.
///
/// # Errors
/// When the system does not take it, with the way to do it by hand.
pub(crate) fn set(app: &AppHandle, on: bool) -> Result<(), ApiError> {
    let launch = app.autolaunch();
    let switched = if on { launch.enable() } else { launch.disable() };
    let refused = |detail: String| {
        ApiError::new(Code::Internal, Phrase::new("tray-autostart-failed"))
            .action(Phrase::new("tray-autostart-failed-action"))
            .detail(detail)
    };
    switched.map_err(|error| refused(error.to_string()))?;
    // Some systems take it and forget it.
    match is_on(app) {
        Some(now) if now != on => Err(refused("it was taken and is not so".to_owned())),
        _ => Ok(()),
    }
}
