//! The one command of the window.

use crate::host::Host;
use std::sync::Arc;
use tauri::State;
use trackmend_core::app::ApiError;
use trackmend_core::app::commands::{Command, dispatch};

/// Carries out what the window asks for.
///
/// # Errors
/// What the command says; it is logged here, by its code and without what was typed.
#[tauri::command]
pub(crate) async fn call(
    host: State<'_, Arc<Host>>,
    command: Command,
) -> Result<serde_json::Value, ApiError> {
    dispatch(host.inner().as_ref(), command)
        .await
        .inspect_err(|error| tracing::warn!(%error, "told the window"))
}
