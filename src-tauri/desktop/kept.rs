//! What belongs to the window and not to the data: its theme, and what the owner was told once.

use crate::host::Host;
use serde_json::Value;
use std::sync::Arc;
use tauri::{AppHandle, Manager};
use tauri_plugin_store::{Store, StoreExt};
use trackmend_core::app::{ApiError, Code};
use trackmend_core::domain::Phrase;

const THEME: &str = "theme";
const STAYS_TOLD: &str = "told_stays_in_tray";

fn store(app: &AppHandle) -> Option<Arc<Store<tauri::Wry>>> {
    let path = app.state::<Arc<Host>>().folder().join("window.json");
    app.store(path)
        .inspect_err(|error| tracing::warn!(%error, "what belongs to the window cannot be read"))
        .ok()
}

/// `system`, `light` or `dark`.
pub(crate) fn theme(app: &AppHandle) -> String {
    match store(app).and_then(|s| s.get(THEME)) {
        Some(Value::String(theme)) if is_theme(&theme) => theme,
        _ => "system".to_owned(),
    }
}

/// Keeps the theme.
///
/// # Errors
/// When it is none, or cannot be kept.
pub(crate) fn set_theme(app: &AppHandle, theme: &str) -> Result<(), ApiError> {
    if !is_theme(theme) {
        return Err(internal("no such theme"));
    }
    let store = store(app).ok_or_else(|| internal("window.json"))?;
    store.set(THEME, theme);
    store.save().map_err(internal)
}

/// Whether the owner was told that the tray stays; from now on she was.
pub(crate) fn stays_was_told(app: &AppHandle) -> bool {
    let Some(store) = store(app) else { return true };
    if store.get(STAYS_TOLD) == Some(Value::Bool(true)) {
        return true;
    }
    store.set(STAYS_TOLD, true);
    if let Err(error) = store.save() {
        tracing::warn!(%error, "window.json cannot be written");
    }
    false
}

fn is_theme(theme: &str) -> bool {
    matches!(theme, "system" | "light" | "dark")
}

fn internal(detail: impl std::fmt::Display) -> ApiError {
    ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(detail)
}
