//! The walk of a first minute: from nothing to a customer who has tracking, with proof.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SCREENS, SOON, testid};

#[tokio::test]
async fn a_customer_without_tracking_gets_it_with_proof() {
    if !has_screen("the walk") {
        return;
    }
    let w = Driven::start().await;
    w.find(&testid("way-demo")).await;
    w.picture("walk-1-first-start").await;

    w.enter_demo().await;
    w.picture("walk-2-needs-attention").await;
    let before = w.to_do().await;
    assert!(before > 0, "the demo shop has customers without tracking");

    // Who says what: a number at the supplier and the carrier, a hole in the shop.
    w.choose("tracking_missing").await;
    assert!(!w.read("cause").await.is_empty(), "it says why");
    // In some browsers a name for "the system's monospace" is the system's proportional face.
    let widths = "const probe = document.querySelector('[data-testid=ledger-supplier] .num').cloneNode(); \
        probe.style.position = 'absolute'; document.body.append(probe); \
        const width = (text) => { probe.textContent = text; return probe.getBoundingClientRect().width; }; \
        const same = width('iiii') === width('MMMM'); probe.remove(); return same;";
    assert_eq!(w.js(widths).await, true, "numbers stand in a face whose signs are equally wide");
    let number = number_at(&w, "supplier").await;
    assert!(number.len() >= 8, "the supplier's number: {number:?}");
    assert_eq!(number_at(&w, "shop").await, "", "the shop shows none");
    assert!(w.is_there("[data-testid=ledger-shop] .hole").await, "the gap is a hole in the shop's line");
    w.find(&testid("ledger-carrier")).await;

    w.press("add-tracking").await;
    let shown = w.read("preview-number").await.replace(char::is_whitespace, "");
    assert_eq!(shown, number, "the preview shows the number that would be written");
    w.picture("walk-3-preview").await;
    // Not every shop can choose: then it says so.
    if w.is_there(&testid("mail-no")).await {
        w.press("mail-no").await;
        w.press("mail-yes").await;
    }
    w.press("preview-confirm").await;
    w.gone(&testid("preview")).await;

    w.find_within(&testid("proved"), PROVED).await;
    w.picture("walk-4-proved").await;
    assert_eq!(number_at(&w, "shop").await, number, "the shop's slot shows the number");
    let fewer = format!(
        "return Number(document.querySelector('[data-testid=to-do]')?.textContent ?? 0) === {};",
        before - 1
    );
    w.until("one less to do", SOON, &fewer).await;

    w.press("proof-open").await;
    let proof = w.read("proof").await;
    assert!(proof.contains(&number), "the proof names the number:\n{proof}");
    w.picture("walk-5-proof").await;
    w.escape().await;
    w.gone(&testid("proof")).await;

    w.press("leave-demo").await;
    w.find(&testid("way-demo")).await;
    let left: Vec<_> = std::fs::read_dir(w.home.temp()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert!(
        !left.iter().any(|name| name.to_string_lossy().starts_with("trackmend-demo")),
        "nothing of the demo stays: {left:?}"
    );
    w.heard_nothing().await;
}

#[tokio::test]
async fn the_screens_stand_in_the_dark_in_german_and_in_a_narrow_window() {
    if !has_screen("the screens") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.press("nav-settings").await;
    w.press("theme-dark").await;
    w.picture("dark-settings").await;
    w.press("nav-attention").await;
    w.choose("tracking_missing").await;
    w.picture("dark-needs-attention").await;
    w.press("add-tracking").await;
    w.find(&testid("preview")).await;
    w.picture("dark-preview").await;
    w.press("preview-cancel").await;

    w.press("nav-settings").await;
    w.press("theme-light").await;
    w.choose_language("de").await;
    w.press("nav-attention").await;
    w.choose("tracking_missing").await;
    w.picture("german-needs-attention").await;
    w.press("add-tracking").await;
    w.find(&testid("preview")).await;
    w.picture("german-preview").await;
    w.press("preview-cancel").await;
    for (screen, there) in SCREENS {
        w.press(&format!("nav-{screen}")).await;
        w.find(&testid(there)).await;
        w.picture(&format!("german-{screen}")).await;
    }
    w.page.set_window_size(480, 780).await.expect("a narrow window");
    for screen in ["settings", "connections", "activity", "import", "orders", "lookup", "attention"] {
        w.press(&format!("nav-{screen}")).await;
        // The order that was chosen is shown instead of its list.
        w.js("document.querySelector('.detail .back')?.click();").await;
        w.picture(&format!("narrow-{screen}")).await;
        stays_within(&w, screen).await;
    }
    w.find("[data-testid=row] .open").await.click().await.expect("a row can be pressed");
    w.picture("narrow-order").await;
    stays_within(&w, "an order").await;
    w.heard_nothing().await;
}

/// Nothing sticks out of a narrow window.
async fn stays_within(w: &Driven, screen: &str) {
    let out = w.js("return document.documentElement.scrollWidth > innerWidth;").await;
    assert_eq!(out, serde_json::Value::Bool(false), "{screen} sticks out of a narrow window");
}

/// The bare number in a line of the ledger; blank when there is none.
pub(crate) async fn number_at(w: &Driven, side: &str) -> String {
    w.find(&testid(&format!("ledger-{side}"))).await;
    let script =
        format!("return document.querySelector('[data-testid=ledger-{side}] .num')?.textContent ?? '';");
    w.js(&script).await.as_str().unwrap_or_default().replace(char::is_whitespace, "")
}
