//! Names the window's one command, so that nothing else of ours can be called from it.

use std::path::Path;
use tauri_build::{AppManifest, Attributes};

#[allow(clippy::print_stdout, reason = "that is how cargo is told")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The window's files are compiled in. Without them (only Rust is built) a page says so.
    let page = Path::new("ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all("ui/dist")?;
        std::fs::write(
            page,
            "<!doctype html><title>Trackmend</title><p>The window is not built: npm run build in ui/.",
        )?;
    }
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=icons");
    let manifest = AppManifest::new().commands(&["call"]);
    Ok(tauri_build::try_build(Attributes::new().app_manifest(manifest))?)
}
