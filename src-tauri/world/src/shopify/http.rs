//! The door: addresses, tokens, the client credentials grant, and replies as Shopify writes them. The bodies
//! of the grant's refusals were not observed.

use serde_json::{Value, json};
use url::Url;

use super::graphql::{Answer, Asked, throttled};
use super::store::Shop;
use super::write::Written;
use crate::clock;
use crate::wire::{Reply, Request};

const API: &str = "/admin/api/";
const GRANT: &str = "/admin/oauth/access_token";

/// Whether a request goes to a Shopify shop at all: this one's name, the address where it is served, loopback,
/// or another name under myshopify.com, where no shop is.
pub(crate) fn is_reached_by(shop: &Shop, url: &Url) -> bool {
    is_own(shop, url) || url.host_str().is_some_and(|host| host.ends_with(".myshopify.com"))
}

fn is_own(shop: &Shop, url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let served = shop.config.base_url.as_ref().and_then(|base| Url::parse(base).ok());
    host == shop.config.domain
        || host == "localhost"
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        || served.is_some_and(|served| served.host_str() == Some(host))
}

/// The document of a request to the API, where it is one.
pub(super) fn document(request: &Request, url: &Url) -> Option<Asked> {
    is_api(url).then(|| Asked::read(&request.body)).flatten()
}

fn is_api(url: &Url) -> bool {
    url.path()
        .strip_prefix(API)
        .is_some_and(|rest| rest.ends_with("/graphql.json") && rest.matches('/').count() == 1)
}

/// Answers one request at `now` (ms UTC).
pub(super) fn answer(
    shop: &mut Shop,
    request: &Request,
    url: &Url,
    asked: Option<&Asked>,
    now: i64,
) -> (Reply, Vec<Written>) {
    if !is_own(shop, url) {
        return (html(404, "Sorry, this shop is currently unavailable.", now), Vec::new());
    }
    if !request.method.eq_ignore_ascii_case("POST") || !(is_api(url) || url.path() == GRANT) {
        return (json_reply(404, &json!({ "errors": "Not Found" }), now), Vec::new());
    }
    if url.path() == GRANT {
        let (status, body) = grant(shop, request, now);
        return (json_reply(status, &body, now), Vec::new());
    }
    let token = request.header("X-Shopify-Access-Token").and_then(|text| shop.access.token(text.trim(), now));
    let Some(token) = token.cloned() else {
        let words = "[API] Invalid API key or access token (unrecognized login or wrong password)";
        return (json_reply(401, &json!({ "errors": words }), now), Vec::new());
    };
    let Some(asked) = asked else {
        let body = json!({ "errors": { "query": "Required parameter missing or invalid" } });
        return (json_reply(400, &body, now), Vec::new());
    };
    let Answer { body, written } = asked.answer(shop, &token, now);
    (json_reply(200, &body, now), written)
}

/// The token of the owner's own app, for 24 hours.
fn grant(shop: &mut Shop, request: &Request, now: i64) -> (u16, Value) {
    let given = parameters(request);
    let field = |name: &str| given.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
    let refused = |error: &str, words: &str| (400, json!({ "error": error, "error_description": words }));
    let (id, secret) = &shop.access.client;
    if field("grant_type") != "client_credentials" {
        return refused("unsupported_grant_type", "The grant type is not supported.");
    }
    if field("client_id") != id {
        return refused("application_cannot_be_found", "No app has this client id.");
    }
    if field("client_secret") != secret {
        return refused("invalid_client", "The client secret is wrong.");
    }
    let token = shop.access.grant(now);
    let body = json!({ "access_token": token.text, "scope": token.scopes.join(","), "expires_in": 86_399 });
    (200, body)
}

fn parameters(request: &Request) -> Vec<(String, String)> {
    if let Ok(Value::Object(map)) = serde_json::from_slice(&request.body) {
        return map.into_iter().filter_map(|(key, value)| Some((key, value.as_str()?.to_owned()))).collect();
    }
    url::form_urlencoded::parse(&request.body).into_owned().collect()
}

/// Throttled without a look at the bucket.
pub(super) fn throttled_reply(shop: &Shop, now: i64) -> Reply {
    json_reply(200, &throttled(shop.config.restore_rate, 100, 12), now)
}

pub(super) fn json_reply(status: u16, body: &Value, now: i64) -> Reply {
    reply(status, "application/json; charset=utf-8", body.to_string(), now)
}

fn html(status: u16, title: &str, now: i64) -> Reply {
    let body = format!(
        "<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"
    );
    reply(status, "text/html; charset=utf-8", body, now)
}

fn reply(status: u16, kind: &str, body: String, now: i64) -> Reply {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Reply {
        status,
        headers: vec![
            header("Date", &clock::http_date(now.div_euclid(1000))),
            header("Content-Type", kind),
            header("X-Shopify-API-Version", "2026-10"),
            header("Vary", "Accept"),
        ],
        body: body.into_bytes(),
        took_ms: 180,
    }
}
