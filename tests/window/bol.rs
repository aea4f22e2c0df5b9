//! bol: a number that can never be changed, its scores, what is brought by appointment; and the numbers that an owner
//! brings to a shop herself.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, UNFOLD_CARDS, stands, testid};
use fantoccini::key::Key;

#[tokio::test]
async fn a_number_at_bol_is_typed_once_more_before_it_is_added_for_good() {
    if !has_screen("bol") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.js(UNFOLD_CARDS).await;
    w.choose_at("bol", "tracking_missing").await;
    w.press("add-tracking").await;
    w.find(&testid("for-good")).await;
    let number = w.js("return document.querySelector('[data-testid=ledger-supplier] .num').innerText;").await;
    let number: String =
        number.as_str().expect("a number").chars().filter(char::is_ascii_alphanumeric).collect();
    let start: String = w.read("for-good-start").await.chars().filter(char::is_ascii_alphanumeric).collect();
    let end = number.strip_prefix(&start).expect("the number begins as the dialog shows");
    assert!(end.len() >= 3, "something is left to type: {number} after {start}");

    let field = w.find(&testid("for-good-end")).await;
    let wrong: String = end.chars().rev().collect();
    let wrong = if wrong == end { "0".repeat(end.len()) } else { wrong };
    field.send_keys(&wrong).await.expect("keys");
    assert!(may_not(&w).await, "another end is not accepted");
    w.picture("bol-for-good-1-wrong").await;
    field.clear().await.expect("a field");
    field.send_keys(end).await.expect("keys");
    assert!(!may_not(&w).await, "the same end is");
    w.picture("bol-for-good-2-same").await;
    w.press("for-good-confirm").await;
    w.gone(&testid("for-good")).await;
    w.find_within(&testid("proved"), 2 * PROVED).await;
    w.picture("bol-for-good-3-proved").await;
    w.heard_nothing().await;
}

async fn may_not(w: &Driven) -> bool {
    w.js("return document.querySelector('[data-testid=for-good-confirm]').disabled;").await == true
}

#[tokio::test]
async fn what_is_brought_by_appointment_is_a_reminder_and_bols_scores_are_told() {
    if !has_screen("bol's scores") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    let banner = "[data-testid=banner][data-kind=to_arrange]";
    w.find(banner).await;
    w.js(&format!("document.querySelector('{banner} [data-testid=banner-where]').click();")).await;
    w.find(&testid("banner-order")).await;
    w.picture("bol-appointments").await;
    w.press("banner-order").await;
    w.find(".order h1").await;

    w.press("nav-connections").await;
    w.find(&testid("show-scores")).await;
    w.picture("connections-with-bol").await;
    w.press("show-scores").await;
    w.find_within(&testid("score"), PROVED).await;
    assert!(w.text().await.contains("Items sent with a tracking number"));
    w.picture("bol-scores").await;
    w.press("scores-close").await;

    // The numbers that the WooCommerce shop lacks, as the file that it takes in.
    w.press("bring").await;
    w.find(&testid("bring-row")).await;
    w.picture("bring-over-1").await;
    w.press("bring-save").await;
    w.until(
        "it is saved",
        PROVED,
        "return document.querySelector('[data-testid=bring-said]')?.innerText.includes('.csv') ?? false;",
    )
    .await;
    w.picture("bring-over-2-saved").await;
    let said = w.read("bring-said").await;
    let path = said.split_once(':').expect("where it lies").1.trim().to_owned();
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    std::fs::remove_file(&path).expect("it can be taken away");
    assert!(file.starts_with("order_number,tracking_number,shipment_provider"), "{file}");
    assert!(file.lines().count() > 1, "it has rows");
    w.heard_nothing().await;
}

#[tokio::test]
async fn a_number_that_only_the_owner_knows_is_scanned_into_its_order() {
    if !has_screen("entering a number") {
        return;
    }
    let w = Driven::start().await;
    w.enter_demo().await;
    w.js(UNFOLD_CARDS).await;
    // Shopify is told which items were sent, and its notes are read first; Etsy completes an order as a whole.
    scanned(&w, "Shopify", "3SWOLK999912345").await;
    scanned(&w, "Etsy", "3SWOLK999954321").await;
    w.heard_nothing().await;
}

/// Scans a number into an order at this platform that is paid, and of which nobody told that it was sent.
async fn scanned(w: &Driven, platform: &str, number: &str) {
    let order = w.choose_at(platform, "not_shipped").await;
    w.press("enter").await;
    let field = w.find(&testid("enter-field")).await;
    w.picture(&format!("enter-{platform}-1-empty")).await;
    field.send_keys(number).await.expect("keys");
    w.picture(&format!("enter-{platform}-2-typed")).await;
    field.clear().await.expect("an empty field");
    // A scanner types at once, and ends with Enter.
    field.send_keys(&format!("{number}{}", char::from(Key::Enter))).await.expect("keys");
    w.gone(&testid("enter-number")).await;
    w.picture(&format!("enter-{platform}-3-kept")).await;
    w.until(
        "it can be added",
        PROVED,
        "return document.querySelector('[data-testid=add-tracking]') !== null;",
    )
    .await;
    w.until("it is the same order", PROVED, &stands(&order)).await;
    assert!(w.text().await.replace(char::is_whitespace, "").contains(number), "its number is shown");
    w.press("add-tracking").await;
    w.find(&testid("preview")).await;
    w.picture(&format!("enter-{platform}-4-preview")).await;
    w.press("preview-cancel").await;
    w.gone(&testid("preview")).await;
}
