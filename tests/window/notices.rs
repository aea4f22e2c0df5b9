//! Notifications: what is new, once, and not while it is muted; against a real notification server.

use crate::driver::{Driven, Home, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use crate::told::{Ear, on_screen};
use crate::tray::Item;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn new_gaps_are_told_once_not_while_it_is_muted_and_not_again_after_a_restart() {
    if !has_screen("notifications") {
        return;
    }
    let ear = Ear::new();
    let shop = Shop::open(60).await;
    let w = Driven::start_in(Home::without_quiet_hours().await).await;
    w.connect(&shop).await;
    w.find_within(&testid("coverage"), PROVED).await;
    w.settled().await;

    let item = Item::of(w.pid());
    item.choose("Mute for an hour");
    item.line("Muted until");
    w.import_text(&shop.supplier_list()).await;
    w.press("nav-attention").await;
    w.find_within(&testid("row"), PROVED).await;
    w.settled().await;
    assert!(w.to_do().await > 0, "there is something to tell");
    std::thread::sleep(Duration::from_secs(2));
    // Another window of these tests may just have closed into the tray.
    let told: Vec<_> = ear.told().into_iter().filter(|told| told.title != "I stay in the tray").collect();
    assert!(told.is_empty(), "nothing while it is muted: {told:?}");
    w.press("nav-settings").await;
    w.find(&testid("unmute")).await;

    item.choose("Muted until");
    item.line("Mute for an hour");
    // A click leads to where it can be put right.
    ear.click();
    let there = "return document.querySelector('[data-testid=nav-attention]')?.getAttribute('aria-current') === 'page';";
    w.until("the click leads to the list", SOON, there).await;
    let told = ear.told();
    eprintln!("told: {told:?}");
    assert!((1..=2).contains(&told.len()), "grouped: {told:?}");
    assert!(told.iter().any(|told| told.title.contains("no tracking")), "what it is about: {told:?}");
    assert!(told.iter().all(|told| !told.text.contains('<')), "no markup: {told:?}");
    w.heard_nothing().await;

    let w = w.again().await;
    w.find_within(&testid("row"), PROVED).await;
    w.press("check-now").await;
    w.settled().await;
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(on_screen(), 0, "nothing is told twice");
    assert_eq!(ear.told().len(), told.len(), "nothing is told twice: {:?}", ear.told());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_at_a_pick_up_point_is_told_and_the_click_leads_to_its_order() {
    if !has_screen("news of parcels") {
        return;
    }
    let ear = Ear::new();
    let shop = Shop::open_both(40).await;
    let w = Driven::start_in(Home::without_quiet_hours().await).await;
    w.connect_shopify(&shop).await;
    w.settled().await;
    std::thread::sleep(Duration::from_secs(2));
    assert!(ear.told().is_empty(), "what a first reading finds is no news: {:?}", ear.told());
    let order = shop.waits_at_pick_up();
    w.press("check-now").await;
    ear.click();
    let page =
        format!("return document.querySelector('[data-testid=order-screen]')?.dataset.order === '{order}';");
    w.until("the click leads to the order", SOON, &page).await;
    w.picture("notice-pick-up-order").await;
    let told = ear.told();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].title.contains("pick-up point"), "{told:?}");
    w.press("nav-settings").await;
    w.find(&testid("notify_delivered")).await;
    w.picture("settings-notifications").await;
    w.heard_nothing().await;
}

#[tokio::test]
async fn the_demo_tells_nothing() {
    if !has_screen("the demo's notifications") {
        return;
    }
    let ear = Ear::new();
    let w = Driven::start_in(Home::without_quiet_hours().await).await;
    w.enter_demo().await;
    assert!(w.to_do().await > 0);
    std::thread::sleep(Duration::from_secs(2));
    assert!(ear.told().is_empty(), "{:?}", ear.told());
}
