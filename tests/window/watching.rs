//! Work in the background: it can be stopped, and what another process does is seen.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use std::time::Duration;
use trackmend_core::app::{Clock, SystemClock};
use trackmend_core::domain::{FindingState, Pile};
use trackmend_core::store::Store;

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_does_is_seen_and_work_can_be_stopped() {
    if !has_screen("the background") {
        return;
    }
    let shop = Shop::open_slow(900, Duration::from_millis(500)).await;
    let w = Driven::start().await;
    w.connect(&shop).await;

    // The first reading has a count and a way to stop it.
    w.find(&testid("progress")).await;
    w.picture("background-1-reading").await;
    w.press("stop").await;
    w.gone(&testid("progress")).await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert!(!w.is_there(&testid("progress")).await, "stopped work stays stopped");
    assert!(w.text().await.contains("Not checked yet"), "it was stopped before its end");
    w.picture("background-2-stopped").await;
    shop.hurry();
    w.press("check-now").await;
    let read =
        "return document.querySelector('[data-testid=check-now]')?.textContent.includes('Checked') === true;";
    w.until("asked again, it reads to the end", Duration::from_secs(60), read).await;

    w.import_text(&shop.supplier_list()).await;
    w.press("nav-attention").await;
    w.find_within(&testid("row"), PROVED).await;
    w.settled().await;
    let before = w.to_do().await;

    // As the command line would, at the same time.
    let store = Store::open(&w.home.data()).await.expect("a second process opens the data");
    let findings = store.findings(false).await.expect("findings");
    // One with a row of its own: a card counts once, however many orders it has.
    let order =
        w.find(&testid("row")).await.attr("data-order").await.expect("an attribute").expect("its order");
    let finding = findings
        .into_iter()
        .find(|f| f.finding.pile == Pile::Now && f.order_number == order)
        .expect("one that counts");
    let marked =
        store.mark(finding.finding.id, FindingState::Ignored, "elsewhere", None, SystemClock.now()).await;
    assert!(marked.expect("it is marked"));
    store.close().await;
    let fewer = format!(
        "return Number(document.querySelector('[data-testid=to-do]')?.textContent ?? 0) === {};",
        before - 1
    );
    w.until("the window shows what another process did", SOON, &fewer).await;
    w.heard_nothing().await;
}
