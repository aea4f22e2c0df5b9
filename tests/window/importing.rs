//! Pasted text, understood and taken in, and taken back.

use crate::driver::{Driven, has_screen};
use crate::page::testid;

const TEXT: &str = "Order\tTracking number\tCarrier\tShipped\n\
    1043\tLA874320193FR\tColissimo\t2026-11-17\n\
    1044\t3SABCD1234567\tPostNL\t2026-11-18\n";

#[tokio::test]
async fn pasted_text_is_shown_taken_in_and_taken_back() {
    if !has_screen("importing") {
        return;
    }
    let w = Driven::start().await;
    w.press("way-file").await;
    w.paste_text(TEXT).await;
    w.picture("import-1-pasted").await;
    w.press("import-read").await;
    let counts = w.read("import-counts").await;
    assert!(counts.contains('2'), "two new shipments: {counts}");
    w.picture("import-2-preview").await;
    w.press("import-confirm").await;
    w.find(&testid("import-done")).await;
    w.picture("import-3-done").await;
    w.press("import-undo").await;
    w.gone(&testid("import-done")).await;
    w.heard_nothing().await;
}
