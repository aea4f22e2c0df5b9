//! Four languages, and no sentence without words.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SCREENS, UNFOLD_CARDS, testid};
use std::collections::BTreeSet;
use std::path::Path;

/// Dialogs of single orders: platform, kind, what opens it, which it is, what closes it.
const DIALOGS: [(&str, &str, &str, &str, &str); 3] = [
    ("Shopify", "tracking_missing", "add-tracking", "preview", "preview-cancel"),
    ("bol", "tracking_missing", "add-tracking", "for-good", "preview-cancel"),
    ("Shopify", "not_shipped", "enter", "enter-number", "enter-cancel"),
];

/// The ids of all messages: a text that is one of them has no words.
fn ids() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/messages/en");
    let files = std::fs::read_dir(folder).expect("the messages").flatten();
    let texts = files.map(|file| std::fs::read_to_string(file.path()).expect("a file of messages"));
    let text: String = texts.collect::<Vec<_>>().join("\n");
    let id = |line: &str| line.split_once('=').map(|(id, _)| id.trim().to_owned());
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(begins).filter_map(id).filter(|id| id.contains('-')).collect()
}

#[tokio::test]
async fn no_sentence_lacks_its_words_in_any_language() {
    if !has_screen("languages") {
        return;
    }
    let w = Driven::start().await;
    w.find(&testid("way-demo")).await;
    for code in ["nl", "fr", "de", "en"] {
        w.choose_language(code).await;
        no_ids(&w, code, "first start").await;
    }
    w.enter_demo().await;
    for code in ["nl", "fr", "de", "en"] {
        w.press("nav-settings").await;
        w.find(&testid("quiet-on")).await;
        w.choose_language(code).await;
        no_ids(&w, code, "settings").await;
        w.press("nav-attention").await;
        w.press("banner-where").await;
        w.js(UNFOLD_CARDS).await;
        w.js("document.querySelectorAll('.fold[aria-expanded=false]').forEach((pile) => pile.click());")
            .await;
        for (platform, kind, opens, dialog, closes) in DIALOGS {
            w.choose_at(platform, kind).await;
            no_ids(&w, code, "needs attention").await;
            w.press(opens).await;
            w.find(&testid(dialog)).await;
            no_ids(&w, code, dialog).await;
            w.press(closes).await;
            w.gone(&testid(dialog)).await;
        }
        w.press_card().await;
        no_ids(&w, code, "preview of several").await;
        w.press("preview-cancel").await;
        w.gone(&testid("preview-many")).await;
        for (screen, there) in SCREENS {
            w.press(&format!("nav-{screen}")).await;
            w.find(&testid(there)).await;
            no_ids(&w, code, screen).await;
        }
        for (form, there) in
            [("add-woocommerce", "field-url"), ("add-shopify", "field-shop"), ("add-tpop", "tpop")]
        {
            w.press("nav-connections").await;
            w.press(form).await;
            w.find(&testid(there)).await;
            no_ids(&w, code, form).await;
        }
        for (opens, dialog, there, closes) in [
            ("bring", "bring-over", "bring-row", "bring-close"),
            ("show-scores", "scores", "score", "scores-close"),
        ] {
            w.press("nav-connections").await;
            w.press(opens).await;
            w.find_within(&testid(there), PROVED).await;
            no_ids(&w, code, dialog).await;
            w.press(closes).await;
            w.gone(&testid(dialog)).await;
        }
        w.press("nav-orders").await;
        w.press("order-row").await;
        w.find(&testid("ledger-shop")).await;
        no_ids(&w, code, "an order").await;
    }
    w.heard_nothing().await;
}

async fn no_ids(w: &Driven, code: &str, screen: &str) {
    let (ids, text) = (ids(), w.text().await);
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let found: Vec<&str> = words.filter(|word| ids.contains(*word)).collect();
    assert!(found.is_empty(), "ids instead of words in {code}, {screen}: {found:?}\n{text}");
}
