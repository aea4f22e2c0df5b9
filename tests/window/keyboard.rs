//! Without a mouse; and what a screen reader meets.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SCREENS, SOON, testid};
use serde_json::Value;
use std::path::Path;

#[tokio::test]
async fn the_list_is_worked_through_with_the_keyboard() {
    if !has_screen("the keyboard") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.choose("tracking_missing").await;
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

/// What is chosen: an order's number, or a card's title, once what stands beside the list is the same.
async fn chosen(w: &Driven) -> String {
    let same = "const on = document.querySelector('.list .is-on'); \
        const beside = document.querySelector('[data-testid=detail]'); \
        if (on === null || beside === null) return ''; \
        if (on.dataset.order !== undefined) return on.dataset.order === beside.dataset.order ? on.dataset.order : ''; \
        const title = on.querySelector('.who b')?.textContent ?? ''; \
        return beside.querySelector('h2')?.textContent === title ? title : '';";
    let shown = format!("return (() => {{ {same} }})() !== '';");
    w.until("what stands beside the list is what is chosen", SOON, &shown).await;
    w.js(same).await.as_str().expect("a text").to_owned()
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
        w.find(&testid("quiet-on")).await;
        faults.extend(serious(&w, &format!("settings, {theme}")).await);
        w.press("nav-attention").await;
        w.choose("tracking_missing").await;
        faults.extend(serious(&w, &format!("needs attention, {theme}")).await);
        w.press("add-tracking").await;
        w.find(&testid("preview")).await;
        faults.extend(serious(&w, &format!("preview, {theme}")).await);
        w.press("preview-cancel").await;
        w.gone(&testid("preview")).await;
        w.press_card().await;
        faults.extend(serious(&w, &format!("preview of several, {theme}")).await);
        w.press("preview-cancel").await;
        w.gone(&testid("preview-many")).await;
        for (screen, there) in SCREENS {
            w.press(&format!("nav-{screen}")).await;
            w.find(&testid(there)).await;
            faults.extend(serious(&w, &format!("{screen}, {theme}")).await);
        }
        for form in ["add-shopify", "add-tpop"] {
            w.press("nav-connections").await;
            w.press(form).await;
            faults.extend(serious(&w, &format!("{form}, {theme}")).await);
        }
        w.press("nav-orders").await;
        w.press("order-row").await;
        w.find(&testid("ledger-shop")).await;
        faults.extend(serious(&w, &format!("an order, {theme}")).await);
    }
    w.heard_nothing().await;
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
