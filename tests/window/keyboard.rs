//! Without a mouse; and what a screen reader meets.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, testid};
use serde_json::Value;
use std::path::Path;

#[tokio::test]
async fn the_list_is_worked_through_with_the_keyboard() {
    if !has_screen("the keyboard") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.find(&testid("add-tracking")).await;
    let first = chosen(&w).await;
    w.keys(&["j"]).await;
    let second = chosen(&w).await;
    assert_ne!(first, second, "j goes down");
    w.keys(&["k"]).await;
    assert_eq!(chosen(&w).await, first, "k goes up");

    w.enter().await;
    w.find(&testid("preview")).await;
    w.escape().await;
    w.gone(&testid("preview")).await;
    assert_eq!(chosen(&w).await, first, "Esc changes nothing");

    w.enter().await;
    w.find(&testid("preview")).await;
    w.enter().await;
    w.find_within(&testid("proved"), PROVED).await;
    w.heard_nothing().await;
}

/// The order of the chosen row, once the order beside the list is that one.
async fn chosen(w: &Driven) -> String {
    let same = "const row = document.querySelector('[data-testid=row].is-on'); \
        return row !== null && row.dataset.order === document.querySelector('[data-testid=detail]')?.dataset.order;";
    w.until("the order beside the list is the chosen one", crate::page::SOON, same).await;
    let order = w.js("return document.querySelector('[data-testid=row].is-on').dataset.order;").await;
    order.as_str().expect("an order").to_owned()
}

#[tokio::test]
async fn no_screen_has_a_serious_fault_of_access() {
    if !has_screen("access") {
        return;
    }
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(&axe) else {
        eprintln!("SKIPPED access: {} is not there (npm ci in ui/)", axe.display());
        return;
    };
    let w = Driven::start().await;
    w.find(&testid("way-demo")).await;
    w.js(&axe).await;
    let mut faults = Vec::new();
    faults.extend(serious(&w, "first start").await);
    w.enter_demo().await;
    for theme in ["light", "dark"] {
        w.press("nav-settings").await;
        w.press(&format!("theme-{theme}")).await;
        faults.extend(serious(&w, &format!("settings, {theme}")).await);
        w.press("nav-attention").await;
        w.find(&testid("add-tracking")).await;
        faults.extend(serious(&w, &format!("needs attention, {theme}")).await);
        w.press("add-tracking").await;
        w.find(&testid("preview")).await;
        faults.extend(serious(&w, &format!("preview, {theme}")).await);
        w.press("preview-cancel").await;
        w.gone(&testid("preview")).await;
        for screen in ["import", "connections"] {
            w.press(&format!("nav-{screen}")).await;
            faults.extend(serious(&w, &format!("{screen}, {theme}")).await);
        }
    }
    assert!(faults.is_empty(), "serious faults of access:\n{}", faults.join("\n"));
}

async fn serious(w: &Driven, screen: &str) -> Vec<String> {
    // Colours that are on their way are no fault.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let run = "const done = arguments[arguments.length - 1]; \
        axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations \
          .filter((v) => v.impact === 'serious' || v.impact === 'critical') \
          .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)), (e) => done([String(e)]));";
    let found = w.page.execute_async(run, Vec::new()).await.expect("axe runs");
    let found: Vec<Value> = found.as_array().cloned().unwrap_or_default();
    found.iter().map(|fault| format!("{screen}: {}", fault.as_str().unwrap_or("?"))).collect()
}
