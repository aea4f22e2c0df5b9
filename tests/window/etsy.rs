//! Etsy asks the owner's consent in a browser, which comes back to this computer.

use crate::driver::{Driven, has_screen};
use crate::page::{PROVED, SOON, testid};
use crate::shop::Shop;
use std::io::{Read, Write};
use std::net::TcpStream;

/// Etsy has one address for everybody, and no form asks for it: drafts are given the one of the shop on this computer
/// on their way to the program.
const SERVED_HERE: &str = r#"
const real = window.fetch;
window.fetch = (to, what) => {
  const body = typeof what?.body === "string" ? JSON.parse(what.body) : null;
  const draft = body?.command?.args?.draft;
  if (!draft) return real(to, what);
  Object.assign(draft.values, { url: "ADDRESS", allow_http: "yes" });
  return real(to, { ...what, body: JSON.stringify(body) });
};
"#;

#[tokio::test]
async fn an_etsy_shop_is_connected_with_its_owners_consent_and_a_number_added_for_good() {
    if !has_screen("connecting Etsy") {
        return;
    }
    let shop = Shop::open_etsy(40).await;
    let (key, secret) = shop.etsy_key();
    let w = Driven::start().await;
    w.press("way-connect").await;
    w.press("add-etsy").await;
    w.fill("keystring", &key).await;
    w.fill("shared_secret", &secret).await;
    w.js(&SERVED_HERE.replace("ADDRESS", &format!("{}/etsy", shop.address))).await;
    w.picture("connect-etsy-1-keys").await;
    w.press("consent-open").await;
    w.find(&testid("consent-address")).await;
    w.picture("connect-etsy-2-waiting").await;
    let page = w.home.browsed();
    assert!(page.starts_with("https://www.etsy.com/oauth/connect?"), "{page}");
    assert!(!page.contains(&secret), "the secret is in no address");

    let back = shop.grant(&page);
    let told = tokio::task::spawn_blocking(move || browse(&back)).await.expect("a browser");
    assert!(told.contains("Trackmend"), "the browser says where to go on: {told}");
    w.gone(&testid("consent-open")).await;
    w.picture("connect-etsy-3-given").await;
    w.press("test-connection").await;
    w.find_within(&testid("connect"), PROVED).await;
    w.picture("connect-etsy-4-tested").await;
    w.press("connect").await;
    w.find_within(&testid("coverage"), PROVED).await;
    w.settled().await;

    // The supplier's list tells which customers have no tracking, and one gets it, with a mail that Etsy always sends.
    w.import_text(&shop.supplier_list()).await;
    w.press("nav-attention").await;
    w.settled().await;
    w.choose("tracking_missing").await;
    w.press("add-tracking").await;
    w.find(&testid("preview-confirm")).await;
    assert!(!w.is_there(&testid("mail-no")).await, "Etsy mails its customers, asked or not");
    w.picture("etsy-preview").await;
    w.press("preview-confirm").await;
    w.find_within(&testid("proved"), PROVED).await;
    w.picture("etsy-proved").await;
    for hidden in [&key, &secret] {
        assert!(!w.home.log().contains(hidden.as_str()), "no key in the log");
    }
    w.heard_nothing().await;

    // The token that was kept is the newest: the last one worked once.
    let w = w.again().await;
    w.find_within(&testid("row"), PROVED).await;
    w.press("check-now").await;
    w.settled().await;
    assert!(!w.is_there(&testid("trouble")).await, "the shop is read with the consent that was kept");
    w.until("it was checked", SOON, "return !document.body.innerText.includes('Not checked yet');").await;
}

/// What a browser shows that follows an address back to this computer.
fn browse(address: &str) -> String {
    let url = url::Url::parse(address).expect("an address");
    let port = url.port().expect("a port of this computer");
    let mut there = TcpStream::connect(("127.0.0.1", port)).expect("Trackmend waits for the browser");
    let asked = format!("{}?{}", url.path(), url.query().unwrap_or_default());
    write!(there, "GET {asked} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")
        .expect("it is sent");
    let mut told = String::new();
    there.read_to_string(&mut told).expect("a page");
    told
}
