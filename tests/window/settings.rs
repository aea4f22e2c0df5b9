//! What the owner sets holds, also after a restart.

use crate::driver::{Driven, Home, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use serde_json::json;
use std::path::PathBuf;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_set_is_kept_over_a_restart() {
    if !has_screen("settings") {
        return;
    }
    let shop = Shop::open(20).await;
    let w = Driven::start_in(Home::without_quiet_hours().await).await;
    w.connect(&shop).await;
    w.find_within(&testid("coverage"), PROVED).await;
    w.press("nav-settings").await;
    w.press("quiet-on").await;
    w.find(&testid("quiet-from")).await;
    set(&w, "quiet-from", "21:30").await;
    set(&w, "quiet-to", "07:15").await;
    set(&w, "history-days", "120").await;
    w.picture("settings").await;
    w.heard_nothing().await;

    let w = w.again().await;
    w.press("nav-settings").await;
    w.find(&testid("quiet-from")).await;
    for (field, value) in [("quiet-from", "21:30"), ("quiet-to", "07:15"), ("history-days", "120")] {
        assert_eq!(value_of(&w, field).await, json!(value), "{field} after a restart");
    }
    // What makes no sense is refused with a sentence, and what held is shown again.
    w.js(&typed("history-days", "soon")).await;
    assert!(w.read("error").await.len() > 20, "it says what is wrong");
    w.until("what holds is shown", SOON, &shows("history-days", "120")).await;
    w.heard_nothing().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_with_the_computer_is_switched_on_and_off() {
    // Never in somebody's own session.
    if !has_screen("starting with the computer") || std::env::var_os("TRACKMEND_DESKTOP").is_none() {
        return;
    }
    let home = PathBuf::from(std::env::var_os("HOME").expect("a home"));
    let entries = || {
        let folder = std::fs::read_dir(home.join(".config/autostart"));
        let files = folder.into_iter().flatten().flatten().map(|file| file.path());
        files.filter_map(|file| std::fs::read_to_string(file).ok()).collect::<Vec<_>>()
    };
    assert!(entries().is_empty(), "nothing starts yet");
    let w = Driven::start().await;
    w.enter_demo().await;
    w.press("nav-settings").await;
    w.press("autostart").await;
    w.until("it is on", SOON, &checked("autostart", true)).await;
    let [entry] = &entries()[..] else { panic!("one entry: {:?}", entries()) };
    assert!(entry.contains("--minimised"), "without a window: {entry}");
    w.press("autostart").await;
    w.until("it is off", SOON, &checked("autostart", false)).await;
    crate::closing::wait("the entry is gone", || entries().is_empty());
    w.heard_nothing().await;
}

/// Types into a field and leaves it, and looks whether it was kept: another visit of the screen tells.
async fn set(w: &Driven, field: &str, value: &str) {
    w.js(&typed(field, value)).await;
    w.press("nav-connections").await;
    w.find(&testid("connection")).await;
    w.press("nav-settings").await;
    w.until(&format!("{field} is kept"), SOON, &shows(field, value)).await;
}

fn typed(field: &str, value: &str) -> String {
    format!(
        "const field = document.querySelector('[data-testid={field}]'); field.focus(); field.value = '{value}'; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    )
}

fn shows(field: &str, value: &str) -> String {
    format!("return document.querySelector('[data-testid={field}]')?.value === '{value}';")
}

fn checked(field: &str, on: bool) -> String {
    format!("return document.querySelector('[data-testid={field}]')?.checked === {on};")
}

async fn value_of(w: &Driven, field: &str) -> serde_json::Value {
    w.js(&format!("return document.querySelector('[data-testid={field}]').value;")).await
}
