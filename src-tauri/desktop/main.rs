//! The desktop: a window, a tray and the work in the background, around the core.
//!
//! Thin. The window may ask for what the table in `trackmend_core::app::commands` lists and for nothing
//! else; [`host`] carries it out over the owner's data or the demo's. [`work`] takes turns for the
//! connections, whether a window is open or not. Closing the window destroys it; the tray stays and
//! opens a new one.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod autostart;
mod call;
mod clipboard;
mod commands;
mod demo;
mod forms;
mod going;
mod host;
mod imports;
mod kept;
mod log;
mod mute;
mod network;
mod notifications;
mod saving;
mod shop;
mod tray;
mod tray_menu;
mod window;
mod work;

use host::Host;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager, RunEvent};
use trackmend_core::app::data_folder;

/// Starts without a window: how the computer's own start does it.
const MINIMISED: &str = "--minimised";

fn main() -> ExitCode {
    let Some(folder) = data_folder() else {
        log::complain("there is no place for data: set HOME or TRACKMEND_DATA_DIR");
        return ExitCode::FAILURE;
    };
    if let Err(error) = log::start(&folder) {
        log::complain(&format!("no log is written: {error}"));
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), folder = %folder.display(), "started");
    let built = tauri::Builder::default()
        // First, so that a second start ends before it does anything.
        .plugin(tauri_plugin_single_instance::init(|app, args, _| {
            if !args.iter().any(|arg| arg == MINIMISED) {
                window::show(app);
            }
        }))
        .plugin(tauri_plugin_autostart::Builder::new().args([MINIMISED]).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_store::Builder::new().build())
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| {
            let host = Arc::new(Host::new(app.handle().clone(), folder));
            app.manage(host.clone());
            tray::make(app.handle());
            if !std::env::args().any(|arg| arg == MINIMISED) {
                window::make(app.handle())?;
            }
            // The data opens beside the window, not before it.
            tauri::async_runtime::spawn(async move {
                if let Err(error) = host.own().await {
                    tracing::error!(%error, "the data does not open");
                }
            });
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(error) => {
            tracing::error!(%error, "did not start");
            log::complain(&format!("did not start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    app.run(|app, event| match event {
        RunEvent::ExitRequested { code: None, api, .. } if tray::can_be_seen(app) => {
            // The last window was closed: the tray stays.
            api.prevent_exit();
            notifications::stays_in_tray(app);
        }
        RunEvent::Exit => {
            let host = app.state::<Arc<Host>>().inner().clone();
            tauri::async_runtime::block_on(host.end());
        }
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => window::show(app),
        _ => {}
    });
    ExitCode::SUCCESS
}
