//! What the notification server was given, as dunst tells it.

use serde_json::Value;
use std::process::Command;
use std::time::{Duration, Instant};

/// A notification that was shown.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    id: i64,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// What comes from now on.
pub(crate) struct Ear(i64);

impl Ear {
    pub(crate) fn new() -> Ear {
        // What another test has left on the screen.
        dunstctl("close-all");
        Ear(all().iter().map(|told| told.id).max().unwrap_or(0))
    }

    /// What came since, the oldest first. Takes it off the screen.
    pub(crate) fn told(&self) -> Vec<Told> {
        dunstctl("close-all");
        let mut since: Vec<Told> = all().into_iter().filter(|told| told.id > self.0).collect();
        since.sort_by_key(|told| told.id);
        since
    }

    /// Waits until something stands on the screen, and clicks it.
    pub(crate) fn click(&self) {
        let began = Instant::now();
        while on_screen() == 0 {
            assert!(began.elapsed() < Duration::from_secs(15), "nothing to click: {:?}", self.told());
            std::thread::sleep(Duration::from_millis(100));
        }
        dunstctl("action");
    }
}

/// How many stand on the screen.
pub(crate) fn on_screen() -> usize {
    dunstctl("count displayed").trim().parse().unwrap_or(0)
}

/// What was shown and is off the screen again.
fn all() -> Vec<Told> {
    let history: Value = serde_json::from_str(&dunstctl("history")).unwrap_or_default();
    let entries = history["data"][0].as_array().cloned().unwrap_or_default();
    let text = |entry: &Value, key: &str| entry[key]["data"].as_str().unwrap_or_default().to_owned();
    let told = |entry: &Value| Told {
        id: entry["id"]["data"].as_i64().unwrap_or(0),
        title: text(entry, "summary"),
        text: text(entry, "body"),
    };
    entries.iter().map(told).collect()
}

fn dunstctl(command: &str) -> String {
    let said = Command::new("dunstctl").args(command.split(' ')).output().expect("dunstctl is installed");
    String::from_utf8_lossy(&said.stdout).into_owned()
}
