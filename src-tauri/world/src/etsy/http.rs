//! The door: addresses, the app's key, tokens, and replies as Etsy writes them.

use serde_json::{Value, json};
use url::Url;

use super::access::{Granted, LIFE, Token};
use super::json;
use super::search::Search;
use super::store::Shop;
use super::write::{self, Entry};
use crate::clock;
use crate::wire::{Reply, Request};

/// An application's own number, which a ping tells.
const APPLICATION: u64 = 1_210_044_871;

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Route {
    Ping,
    Me,
    Shop,
    Receipts,
    Receipt(usize),
    Tracking(usize),
}

impl Route {
    /// What the token must be allowed; `None` where the app's key is enough.
    fn scope(self) -> Option<&'static str> {
        match self {
            Self::Ping | Self::Shop => None,
            Self::Me => Some("shops_r"),
            Self::Receipts | Self::Receipt(_) => Some("transactions_r"),
            Self::Tracking(_) => Some("transactions_w"),
        }
    }
}

/// What a request added, and to which receipt.
pub(super) type Written = (usize, Entry);

struct Refusal(u16, Value);

fn refuse<T>(status: u16, error: &str) -> Result<T, Refusal> {
    Err(Refusal(status, json!({ "error": error })))
}

fn refuse_as<T>(status: u16, error: &str, description: &str) -> Result<T, Refusal> {
    Err(Refusal(status, json!({ "error": error, "error_description": description })))
}

/// The receipt that an address ending in `/receipts/{id}/tracking` names.
pub(super) fn written_receipt(method: &str, path: &str) -> Option<u64> {
    let path = path.strip_suffix("/tracking").filter(|_| method.eq_ignore_ascii_case("POST"))?;
    let (front, id) = path.rsplit_once('/')?;
    id.parse().ok().filter(|_| front.ends_with("/receipts"))
}

/// Answers one request at `now` (ms UTC).
pub(super) fn answer(shop: &mut Shop, request: &Request, url: &Url, now: i64) -> (Reply, Option<Written>) {
    let base = Url::parse(&shop.config.url()).map(|base| base.path().trim_end_matches('/').to_owned());
    let path = url.path().strip_prefix(base.unwrap_or_default().as_str()).unwrap_or_default();
    if path == "/v3/public/oauth/token" {
        let outcome = match request.method.eq_ignore_ascii_case("POST") {
            true => grant(shop, request, now),
            false => refuse(404, "Resource not found"),
        };
        let (status, body) = outcome.unwrap_or_else(|Refusal(status, body)| (status, body));
        return (reply(status, &body, now), None);
    }
    if let Err(Refusal(status, body)) = check_key(shop, request) {
        return (reply(status, &body, now), None);
    }
    let mut written = None;
    let mut answered = if let Some(seconds) = shop.limits.count(&shop.config, now) {
        let mut refused = reply(429, &json!({ "error": "Too many requests" }), now);
        refused.headers.push(("retry-after".into(), seconds.to_string()));
        refused
    } else {
        match carry_out(shop, request, url, path, now, &mut written) {
            Ok(body) => reply(200, &body, now),
            Err(Refusal(status, body)) => reply(status, &body, now),
        }
    };
    answered.headers.extend(shop.limits.headers(&shop.config));
    (answered, written)
}

fn check_key(shop: &Shop, request: &Request) -> Result<(), Refusal> {
    let Some(key) = request.header("x-api-key").map(str::trim).filter(|key| !key.is_empty()) else {
        return refuse(403, "Missing x-api-key header.");
    };
    let Some((keystring, secret)) = key.split_once(':').filter(|(_, secret)| !secret.is_empty()) else {
        return refuse(403, "Shared secret is required in x-api-key header.");
    };
    if (keystring, secret) != (shop.access.keystring.as_str(), shop.access.secret.as_str()) {
        return refuse(403, "API key not found or not active, or incorrect shared secret for API key.");
    }
    Ok(())
}

fn carry_out(
    shop: &mut Shop,
    request: &Request,
    url: &Url,
    path: &str,
    now: i64,
    written: &mut Option<Written>,
) -> Result<Value, Refusal> {
    let Some(route) = route(shop, &request.method, path) else { return refuse(404, "Resource not found") };
    if let Some(scope) = route.scope()
        && !bearer(shop, request, now)?.may(scope)
    {
        return refuse_as(403, "insufficient_scope", &format!("token must have scope {scope}"));
    }
    Ok(match route {
        Route::Ping => json!({ "application_id": APPLICATION }),
        Route::Me => json!({ "user_id": shop.config.user_id, "shop_id": shop.config.shop_id }),
        Route::Shop => json::shop(shop),
        Route::Receipts => {
            let search = match Search::read(url, shop.config.page_cap) {
                Ok(search) => search,
                Err(sentence) => return refuse(400, &sentence),
            };
            let (count, page) = search.run(&shop.receipts);
            let results: Vec<Value> = page.into_iter().map(|receipt| json::receipt(shop, receipt)).collect();
            json!({ "count": count, "results": results })
        }
        Route::Receipt(at) => json::receipt(shop, &shop.receipts[at]),
        Route::Tracking(at) => {
            let entry = match write::read(request, &shop.receipts[at]) {
                Ok(entry) => entry,
                Err((status, sentence)) => return refuse(status, &sentence),
            };
            entry.add(shop, at, now.div_euclid(1000));
            *written = Some((at, entry));
            json::receipt(shop, &shop.receipts[at])
        }
    })
}

fn route(shop: &Shop, method: &str, path: &str) -> Option<Route> {
    let parts: Vec<&str> = path.strip_prefix("/v3/application/")?.split('/').collect();
    let is_own = |id: &str| id.parse() == Ok(shop.config.shop_id);
    let receipt = |id: &str| shop.position(id.parse().ok()?);
    let reads = method.eq_ignore_ascii_case("GET");
    let posts = method.eq_ignore_ascii_case("POST");
    match parts[..] {
        ["openapi-ping"] if reads => Some(Route::Ping),
        ["users", "me"] if reads => Some(Route::Me),
        ["shops", id] if reads && is_own(id) => Some(Route::Shop),
        ["shops", id, "receipts"] if reads && is_own(id) => Some(Route::Receipts),
        ["shops", id, "receipts", order] if reads && is_own(id) => receipt(order).map(Route::Receipt),
        ["shops", id, "receipts", order, "tracking"] if posts && is_own(id) => {
            receipt(order).map(Route::Tracking)
        }
        _ => None,
    }
}

fn bearer<'a>(shop: &'a Shop, request: &Request, now: i64) -> Result<&'a Token, Refusal> {
    let token = request
        .header("authorization")
        .and_then(|header| header.strip_prefix("Bearer "))
        .and_then(|text| shop.access.token(text.trim(), now));
    token.map_or_else(|| refuse_as(401, "invalid_token", "access token is expired"), Ok)
}

/// Tokens for a code, or for a refresh token. Etsy takes a form and JSON alike.
fn grant(shop: &mut Shop, request: &Request, now: i64) -> Result<(u16, Value), Refusal> {
    let given = parameters(request);
    let field =
        |name: &str| given.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    if field("client_id") != shop.access.keystring {
        return refuse_as(401, "invalid_client", "client_id is unknown");
    }
    let granted = match field("grant_type") {
        "authorization_code" => {
            shop.access.redeem(field("code"), field("redirect_uri"), field("code_verifier"), now)
        }
        "refresh_token" => shop.access.renew(field("refresh_token"), now),
        _ => return refuse_as(400, "unsupported_grant_type", "grant_type is not supported"),
    };
    match granted {
        Ok(Granted { access, refresh }) => Ok((
            200,
            json!({ "access_token": access, "token_type": "Bearer", "expires_in": LIFE, "refresh_token": refresh }),
        )),
        Err(sentence) => refuse_as(400, "invalid_grant", sentence),
    }
}

fn parameters(request: &Request) -> Vec<(String, String)> {
    if let Ok(Value::Object(map)) = serde_json::from_slice(&request.body) {
        return map.into_iter().filter_map(|(key, value)| Some((key, value.as_str()?.to_owned()))).collect();
    }
    url::form_urlencoded::parse(&request.body).into_owned().collect()
}

fn reply(status: u16, body: &Value, now: i64) -> Reply {
    Reply {
        status,
        headers: vec![
            ("Date".into(), clock::http_date(now.div_euclid(1000))),
            ("Content-Type".into(), "application/json".into()),
        ],
        body: body.to_string().into_bytes(),
        took_ms: 140,
    }
}
