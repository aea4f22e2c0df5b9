//! "Needs attention": its lists, what is wrong with a shop, and what the tray says of the same.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SOON, testid};

#[tokio::test]
async fn the_demo_has_the_lists_a_banner_and_what_waits_uncounted() {
    if !has_screen("the lists") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.picture("lists-1-needs-attention").await;
    for list in ["customer_has_no_tracking", "i_need_to_know", "parcel_trouble"] {
        w.find(&testid(&format!("list-{list}"))).await;
    }
    w.find(&testid("watching")).await;
    w.find(&testid("before")).await;

    // The number in the sidebar is the number of jobs: a card is one, and folded piles are none.
    let jobs = "let jobs = 0; for (const n of document.querySelectorAll('[data-testid^=list-] h2 .n')) \
        jobs += Number(n.textContent); return jobs;";
    assert_eq!(w.js(jobs).await.as_u64(), Some(u64::from(w.to_do().await)), "the lists add up");

    // What is wrong with a shop says where to click.
    let banner = w.find(&testid("banner")).await;
    assert!(banner.text().await.expect("a text").len() > 20, "it says what is wrong");
    w.press("banner-where").await;
    assert!(w.read("banner-steps").await.len() > 20, "and where to click");
    w.picture("lists-2-banner").await;

    // A card is one line; its orders unfold.
    w.press("card-open").await;
    w.find("[data-testid=row].in-card").await;
    w.press("watching").await;
    w.picture("lists-3-card-and-watching").await;
    w.heard_nothing().await;
}

#[tokio::test]
async fn a_card_is_put_right_with_one_preview() {
    if !has_screen("a card") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    // What carriers tell meanwhile is another list's.
    let jobs = "Number(document.querySelector('[data-testid=list-customer_has_no_tracking] h2 .n')?.textContent ?? 0)";
    let before = w.js(&format!("return {jobs};")).await.as_u64().expect("a number of jobs");
    w.press_card().await;
    let many = w.js("return document.querySelectorAll('[data-testid=many-row]').length;").await;
    assert!(many.as_u64() >= Some(3), "a card has three orders or more: {many}");
    w.picture("card-1-preview").await;
    w.press("preview-confirm").await;
    w.gone(&testid("preview-many")).await;
    let fewer = format!("return {jobs} === {};", before - 1);
    w.until("one job less", 2 * PROVED, &fewer).await;
    w.picture("card-2-done").await;

    // Each of them left a proof.
    w.press("nav-activity").await;
    let proofs =
        format!("return document.querySelectorAll('[data-testid=activity-proof]').length >= {many};");
    w.until("a proof of each", SOON, &proofs).await;
    w.picture("activity").await;
    w.press("activity-proof").await;
    assert!(w.read("proof").await.len() > 80, "a proof has its lines");
    w.picture("activity-proof").await;
    w.escape().await;
    w.gone(&testid("proof")).await;
    w.heard_nothing().await;
}
