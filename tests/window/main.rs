//! The real window, driven through WebDriver as an owner would: on a desktop of its own
//! (`scripts/with-desktop`), with data of its own, against the demo world.
//!
//!     scripts/with-desktop cargo test --features custom-protocol --test window -- --test-threads=1
//!
//! Pictures of every step go into `TRACKMEND_SCREENSHOTS`, or else the target folder's `tmp`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "tests say what they skip and measure")]

mod bol;
mod closing;
mod connecting;
mod driver;
mod etsy;
mod importing;
mod keyboard;
mod languages;
mod lists;
mod looking_up;
mod measure;
mod notices;
mod orders;
mod page;
mod settings;
mod shop;
mod starting;
mod told;
mod tray;
mod walk;
mod watching;
