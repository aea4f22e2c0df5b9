//! The screen that connects a shop, against a shop that is served on this computer.

use crate::driver::{Driven, free_port, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use crate::tray::Item;
use std::collections::HashMap;
use zbus::zvariant::OwnedObjectPath;

#[tokio::test]
async fn a_wrong_address_and_a_wrong_key_get_their_sentence_and_a_right_one_is_read() {
    if !has_screen("connecting") {
        return;
    }
    let shop = Shop::open(60).await;
    let (address, key, secret) = (&shop.address, &shop.key, &shop.secret);
    let w = Driven::start().await;
    w.press("way-connect").await;
    w.press("add-woocommerce").await;
    w.find(&testid("field-url")).await;
    w.picture("connect-1-empty").await;

    // Nobody is at home there.
    w.fill("url", &format!("http://127.0.0.1:{}", free_port())).await;
    w.fill("consumer_key", key).await;
    w.fill("consumer_secret", secret).await;
    w.press("field-allow_http").await;
    w.press("test-connection").await;
    failed_test(&w).await;
    w.picture("connect-2-wrong-address").await;

    // A key that the shop does not know.
    w.fill("url", address).await;
    w.fill("consumer_key", "ck_0000000000000000000000000000000000000000").await;
    w.press("test-connection").await;
    failed_test(&w).await;
    w.picture("connect-3-wrong-key").await;

    w.fill("consumer_key", key).await;
    w.press("test-connection").await;
    w.find_within(&testid("connect"), PROVED).await;
    w.picture("connect-4-right").await;
    assert!(!w.text().await.contains(secret.as_str()), "the secret is not on the page");
    w.press("connect").await;
    w.find_within(&testid("coverage"), PROVED).await;
    let read = "return document.querySelector('[data-testid=check-now] .spin') === null && !document.body.innerText.includes('Not checked yet');";
    w.until("the shop is read", PROVED, read).await;
    w.picture("connect-5-read").await;

    // The supplier's list comes as a file would: customers without tracking are found, and the tray
    // tells how many.
    w.import_text(&shop.supplier_list()).await;
    w.press("nav-attention").await;
    w.find_within(&testid("row"), PROVED).await;
    w.settled().await;
    let found = w.to_do().await;
    assert!(found > 0, "customers without tracking are found");
    let item = Item::of(w.pid());
    item.line(&format!("{found} to do"));
    item.line("Customer has no tracking");
    item.line("Checked ");

    // The vault's key is in the keychain, and the vault holds what was typed after a restart too.
    if std::env::var_os("TRACKMEND_DESKTOP").is_some() {
        assert!(kept_in_keychain() > 0, "the keychain has an entry of ours");
    }
    let log = w.home.log();
    for hidden in [key, secret] {
        assert!(!log.contains(hidden.as_str()), "no key in the log");
    }
    w.heard_nothing().await;

    let w = w.again().await;
    w.find_within(&testid("row"), PROVED).await;
    w.press("check-now").await;
    w.settled().await;
    assert!(!w.is_there(&testid("trouble")).await, "the shop is read with the keys that were kept");
    assert_eq!(w.to_do().await, found, "nothing is raised anew");
}

/// How many entries of ours the system's keychain has.
fn kept_in_keychain() -> usize {
    let bus = zbus::blocking::Connection::session().expect("a message bus");
    let service = zbus::blocking::Proxy::new(
        &bus,
        "org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service",
    );
    let ours = HashMap::from([("service", "app.trackmend.desktop")]);
    let (open, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) =
        service.and_then(|service| service.call("SearchItems", &(ours,))).expect("the keychain answers");
    open.len() + locked.len()
}

/// Waits for a test that failed, with a sentence and a remedy.
async fn failed_test(w: &Driven) {
    let busy = "return document.querySelector('[data-testid=test-connection]')?.disabled === false;";
    w.until("the test ends", SOON, busy).await;
    let failed = w.find("[data-testid=test][data-passed=false], [data-testid=error]").await;
    let said = failed.text().await.expect("a text");
    assert!(said.len() > 20, "it says what is wrong: {said:?}");
}

#[tokio::test]
async fn a_shopify_shop_is_connected_with_its_guide_and_whatever_was_copied() {
    if !has_screen("connecting Shopify") {
        return;
    }
    let shop = Shop::open_both(40).await;
    let (_, secret) = shop.client.clone().expect("a Shopify shop has an app's keys");
    let w = Driven::start().await;
    w.press("way-connect").await;
    w.press("add-shopify").await;
    w.find(&testid("field-shop")).await;
    let text = w.text().await;
    assert!(text.contains("Dev Dashboard"), "the guide says where the keys come from:\n{text}");
    w.picture("connect-shopify-1-guide").await;

    w.test_shopify(&shop).await;
    w.picture("connect-shopify-2-tested").await;
    assert!(!w.text().await.contains(&secret), "the secret is not on the page");
    w.press("connect").await;
    w.find_within(&testid("coverage"), PROVED).await;
    w.settled().await;
    w.picture("connect-shopify-3-read").await;
    assert!(!w.home.log().contains(&secret), "no key in the log");
    w.heard_nothing().await;
}
