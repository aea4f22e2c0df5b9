//! Four languages, and no sentence without words.

use crate::driver::{Driven, has_screen};
use crate::page::testid;

/// A text with the looks of a message's id. Real words with two hyphens exist in French
/// ("est-il-là"); ids begin with one of these.
const IDS: &str = r"return (document.body.innerText.match(/\b(window|cause|why|evidence|confidence|mail|preview|proof|repair|coverage|progress|import|error|form|guide|access|can|tray|says|what|event|ledger|timeline|vault)-[a-z][a-z0-9_-]+\b/g) ?? []);";

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
        w.choose_language(code).await;
        no_ids(&w, code, "settings").await;
        w.press("nav-attention").await;
        w.find(&testid("add-tracking")).await;
        no_ids(&w, code, "needs attention").await;
        w.press("add-tracking").await;
        w.find(&testid("preview")).await;
        no_ids(&w, code, "preview").await;
        w.press("preview-cancel").await;
        w.gone(&testid("preview")).await;
        w.press("nav-import").await;
        w.find(&testid("import-choose")).await;
        no_ids(&w, code, "import").await;
        w.press("nav-connections").await;
        w.find(&testid("connection")).await;
        no_ids(&w, code, "connections").await;
        w.press("add-woocommerce").await;
        w.find(&testid("field-url")).await;
        no_ids(&w, code, "connect").await;
    }
    w.heard_nothing().await;
}

async fn no_ids(w: &Driven, code: &str, screen: &str) {
    let found = w.js(IDS).await;
    assert_eq!(found, serde_json::json!([]), "ids instead of words in {code}, {screen}:\n{}", w.text().await);
}
