//! The screen that connects a shop, against a shop that is served on this computer.

use crate::driver::{Driven, free_port, has_screen};
use crate::page::{PROVED, SOON, testid};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use trackmend_world::{ShopConfig, World, WorldConfig, serve};

#[tokio::test]
async fn a_wrong_address_and_a_wrong_key_get_their_sentence_and_a_right_one_is_read() {
    if !has_screen("connecting") {
        return;
    }
    let (address, key, secret) = shop().await;
    let w = Driven::start().await;
    w.press("way-connect").await;
    w.press("add-woocommerce").await;
    w.find(&testid("field-url")).await;
    w.picture("connect-1-empty").await;

    // Nobody is at home there.
    fill(&w, "url", &format!("http://127.0.0.1:{}", free_port())).await;
    fill(&w, "consumer_key", &key).await;
    fill(&w, "consumer_secret", &secret).await;
    w.press("field-allow_http").await;
    w.press("test-connection").await;
    failed_test(&w).await;
    w.picture("connect-2-wrong-address").await;

    // A key that the shop does not know.
    fill(&w, "url", &address).await;
    fill(&w, "consumer_key", "ck_0000000000000000000000000000000000000000").await;
    w.press("test-connection").await;
    failed_test(&w).await;
    w.picture("connect-3-wrong-key").await;

    fill(&w, "consumer_key", &key).await;
    w.press("test-connection").await;
    w.find_within(&testid("connect"), PROVED).await;
    w.picture("connect-4-right").await;
    assert!(!w.text().await.contains(&secret), "the secret is not on the page");
    w.press("connect").await;
    w.find_within(&testid("coverage"), PROVED).await;
    let read = "return document.querySelector('[data-testid=check-now] .spin') === null && !document.body.innerText.includes('Not checked yet');";
    w.until("the shop is read", PROVED, read).await;
    w.picture("connect-5-read").await;

    let log = w.home.log();
    for hidden in [&key, &secret] {
        assert!(!log.contains(hidden.as_str()), "no key in the log");
    }
    w.heard_nothing().await;
}

async fn fill(w: &Driven, field: &str, value: &str) {
    let field = w.find(&testid(&format!("field-{field}"))).await;
    field.clear().await.expect("a field");
    field.send_keys(value).await.expect("a field takes keys");
}

/// Waits for a test that failed, with a sentence and a remedy.
async fn failed_test(w: &Driven) {
    let busy = "return document.querySelector('[data-testid=test-connection]')?.disabled === false;";
    w.until("the test ends", SOON, busy).await;
    let failed = w.find("[data-testid=test][data-passed=false], [data-testid=error]").await;
    let said = failed.text().await.expect("a text");
    assert!(said.len() > 20, "it says what is wrong: {said:?}");
}

/// A shop on this computer: its address and a key that may write.
async fn shop() -> (String, String, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let host = listener.local_addr().expect("an address").to_string();
    let clock = || chrono::Utc::now().timestamp_millis();
    let config = WorldConfig {
        shop: ShopConfig { host: host.clone(), ..ShopConfig::default() },
        ..WorldConfig::new(7, 60, clock())
    };
    let world = World::new(config);
    let key = world.key("read_write").expect("the world has keys").clone();
    let world = Arc::new(Mutex::new(world));
    tokio::spawn(serve(world, listener, clock));
    (format!("http://{host}"), key.consumer_key, key.consumer_secret)
}
