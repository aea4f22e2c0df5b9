//! What the system shows the owner while she looks elsewhere.

use crate::host::Host;
use crate::kept;
use std::sync::Arc;
use tauri::{AppHandle, Manager};
use trackmend_core::domain::Phrase;

/// At the first close of the window, and never again.
pub(crate) fn stays_in_tray(app: &AppHandle) {
    if kept::stays_was_told(app) {
        return;
    }
    let host = app.state::<Arc<Host>>().inner().clone();
    let title = host.say(&Phrase::new("tray-stays"));
    let text = host.say(&Phrase::new("tray-stays-where"));
    tauri::async_runtime::spawn(async move {
        if let Err(error) = show(&title, &text).await {
            tracing::info!(%error, "the system shows no notification");
        }
    });
}

async fn show(title: &str, text: &str) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut notification = notify_rust::Notification::new();
    notification.appname("Trackmend").summary(title).body(text);
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        notification.icon("trackmend");
        notification.show_async().await?;
    }
    // Elsewhere showing blocks.
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    tauri::async_runtime::spawn_blocking(move || notification.show().map(drop)).await??;
    Ok(())
}
