//! Etsy through the engine: a refresh token that rotates, two headers, the access check, and why no token came.

use super::transport::{SendError, Sending, Transport, Wire};
use super::{Turn, probe};
use crate::connectors::etsy::Etsy;
use crate::connectors::{Connector as _, Profile, Reply};
use crate::domain::Ms;
use crate::secrets::{InMemory, Keyring as _};
use secrecy::{ExposeSecret as _, SecretString};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// What was sent: method and path, headers, body.
type Sent = (String, BTreeMap<String, String>, String);

/// A shop that answers by path. Each token request uses up its refresh token, as Etsy's does.
#[derive(Default)]
struct Shop {
    sent: Mutex<Vec<Sent>>,
    ended: bool,
}

impl Shop {
    fn answer(&self, path: &str, body: &str) -> (u16, String) {
        let text = |text: &str| text.to_owned();
        match path {
            "/etsy/v3/public/oauth/token" if self.ended => (400, text(r#"{"error":"invalid_grant"}"#)),
            "/etsy/v3/public/oauth/token" => {
                let next = if body.ends_with("=1.r1") { "1.r2" } else { "1.r3" };
                let body = format!(r#"{{"access_token":"1.a","expires_in":3600,"refresh_token":"{next}"}}"#);
                (200, body)
            }
            "/etsy/v3/application/users/me" => (200, text(r#"{"user_id":9,"shop_id":41}"#)),
            "/etsy/v3/application/shops/41" => (200, text(r#"{"shop_id":41,"shop_name":"WolkPrints"}"#)),
            "/etsy/v3/application/shops/41/receipts" => (200, text(r#"{"count":0,"results":[]}"#)),
            _ => (404, text(r#"{"error":"Resource not found"}"#)),
        }
    }
}

impl Transport for Shop {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let url = url::Url::parse(wire.url.expose_secret()).unwrap();
        let body = wire.body.clone().unwrap_or_default();
        let headers = wire.headers.iter();
        let headers = headers.map(|(k, v)| ((*k).to_owned(), v.expose_secret().to_owned())).collect();
        self.sent.lock().unwrap().push((format!("{} {}", wire.method, url.path()), headers, body.clone()));
        let (status, body) = self.answer(url.path(), &body);
        let headers = BTreeMap::new();
        let reply: Result<Reply, SendError> =
            Ok(Reply { status, headers, body: body.into_bytes(), at: Ms(0) });
        Box::pin(std::future::ready(reply))
    }
}

fn profile() -> Profile {
    let values = [("url", "http://127.0.0.1:9/etsy"), ("allow_http", "yes")];
    Etsy.profile(&values.map(|(k, v)| (k.to_owned(), v.to_owned())).into()).unwrap()
}

fn keys() -> InMemory {
    let fields = [("keystring", "ks"), ("shared_secret", "sh"), ("refresh_token", "1.r1")];
    InMemory::of("etsy", fields.map(|(k, v)| (k.to_owned(), SecretString::from(v))).into())
}

const TURN: Turn = Turn { now: Ms(0), dice: 0 };

#[tokio::test]
async fn a_shop_is_tested_with_the_consent_of_its_owner() {
    let (shop, keys) = (Shop::default(), keys());
    let probed = probe(&shop, &Etsy, profile(), (&keys, "etsy"), TURN).await;
    assert!(probed.usable(), "{:?}", probed.tests);
    assert_eq!((probed.identity.as_deref(), probed.profile.may_write), (Some("etsy:41"), true));
    assert_eq!((probed.profile.shop_id.as_str(), probed.profile.shop_name.as_str()), ("41", "WolkPrints"));
    let sent = std::mem::take(&mut *shop.sent.lock().unwrap());
    let asked: Vec<&str> = sent.iter().map(|(what, ..)| what.as_str()).collect();
    let (token, path) =
        ("POST /etsy/v3/public/oauth/token", |path: &str| format!("GET /etsy/v3/application/{path}"));
    let (me, name, orders) = (path("users/me"), path("shops/41"), path("shops/41/receipts"));
    // A token is kept by its shop, which the first answer names.
    assert_eq!(asked, [token, &me, token, &name, &orders]);
    let fetched: Vec<&str> =
        sent.iter().filter(|(what, ..)| what == token).map(|(.., body)| &**body).collect();
    let form = |refresh: &str| format!("grant_type=refresh_token&client_id=ks&refresh_token={refresh}");
    assert_eq!(fetched, [form("1.r1"), form("1.r2")], "each answer brings the next one");
    for (_, headers, _) in sent.iter().filter(|(what, ..)| what != token) {
        assert_eq!(
            (headers["authorization"].as_str(), headers["x-api-key"].as_str()),
            ("Bearer 1.a", "ks:sh")
        );
    }
    let kept = keys.fields("etsy").await.unwrap();
    assert_eq!(kept["refresh_token"].expose_secret(), "1.r3", "the others open nothing any more");
}

#[tokio::test]
async fn a_consent_that_ended_is_told_with_what_to_do() {
    let shop = Shop { ended: true, ..Shop::default() };
    let keys = keys();
    let probed = probe(&shop, &Etsy, profile(), (&keys, "etsy"), TURN).await;
    let [test] = probed.tests.as_slice() else { panic!("{:?}", probed.tests) };
    assert_eq!((test.passed, test.said.id.as_str()), (false, "access-etsy-consent-ended"));
    assert_eq!(test.remedy.as_ref().map(|remedy| remedy.id.as_str()), Some("remedy-etsy-again"));
    assert!(!probed.usable());
}
