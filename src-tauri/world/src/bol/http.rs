//! The door: addresses, tokens, media types, and who answers which path. In which order bol looks at these
//! was not observed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use url::Url;

use super::access::LIFE;
use super::problem::{Problem, reply};
use super::process::Work;
use super::store::Shop;
use super::{orders, score, shipments, write};
use crate::wire::{Reply, Request};

/// The media type of everything but tokens.
pub(super) const JSON: &str = "application/vnd.retailer.v10+json";

/// What is answered: a body for 200, or work that is taken in.
pub(super) enum Answer {
    Body(Value),
    Accepted(Work),
}

/// The path below the API's or the login's address, without a slash before it: `retailer/orders`, `token`.
/// `None`: the request is not bol's.
pub(super) fn path_below<'a>(shop: &Shop, url: &'a str) -> Option<&'a str> {
    let below = |base: &str| url.strip_prefix(base)?.strip_prefix('/');
    let path = below(&shop.config.url()).or_else(|| below(&shop.config.login()))?;
    Some(path.split(['?', '#']).next().unwrap_or_default())
}

/// Whether an address on a port that other shops share is bol's.
pub(super) fn is_own_path(path: &str) -> bool {
    path == "token" || path.starts_with("retailer/") || path.starts_with("shared/")
}

fn is_token(shop: &Shop, url: &str) -> bool {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    address.strip_prefix(&shop.config.login()) == Some("/token")
}

/// Whether a request is one that changes something, if it is taken in.
pub(super) fn is_write(method: &str, path: &str) -> bool {
    path.starts_with("retailer/") && ["POST", "PUT", "DELETE"].iter().any(|m| m.eq_ignore_ascii_case(method))
}

/// The reply to a request for a token, where it is one.
pub(super) fn token(shop: &mut Shop, request: &Request, url: &Url, now: i64) -> Option<Reply> {
    if !is_token(shop, &request.url) {
        return None;
    }
    let refused = |status: u16, error: &str, words: &str| {
        let body = json!({ "error": error, "error_description": words });
        Some(reply(status, "application/json", &body, now))
    };
    if !request.method.eq_ignore_ascii_case("POST") {
        return refused(405, "method_not_allowed", "Only POST gives a token.");
    }
    let in_query = url.query_pairs().into_owned();
    let in_form = url::form_urlencoded::parse(&request.body).into_owned();
    let grant = in_query.chain(in_form).find(|(name, _)| name == "grant_type");
    if grant.is_none_or(|(_, value)| value != "client_credentials") {
        return refused(400, "unsupported_grant_type", "The grant type is not supported.");
    }
    let Some(_) = basic(request).filter(|(id, secret)| shop.access.knows(id, secret)) else {
        return refused(401, "invalid_client", "Bad client credentials");
    };
    let body = json!({
        "access_token": shop.access.grant(now),
        "token_type": "Bearer",
        "expires_in": LIFE,
        "scope": "RETAILER",
    });
    Some(reply(200, "application/json", &body, now))
}

fn basic(request: &Request) -> Option<(String, String)> {
    let (scheme, pair) = request.header("Authorization")?.split_once(' ')?;
    let pair = STANDARD.decode(pair.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("Basic"))?;
    let (id, secret) = std::str::from_utf8(&pair).ok()?.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

/// Answers a request to the API at `now` (ms UTC).
pub(super) fn answer(
    shop: &Shop,
    request: &Request,
    url: &Url,
    path: &str,
    now: i64,
) -> Result<Answer, Problem> {
    admit(shop, request, now)?;
    let method = request.method.to_ascii_uppercase();
    let asked = Asked { shop, query: Query::of(url), now };
    let path: Vec<&str> = path.split('/').collect();
    let body = match (method.as_str(), path.as_slice()) {
        ("GET", ["retailer", "orders"]) => orders::list(&asked)?,
        ("GET", ["retailer", "orders", id]) => orders::one(&asked, id)?,
        ("GET", ["retailer", "shipments"]) => shipments::list(&asked)?,
        ("GET", ["retailer", "shipments", id]) => shipments::one(&asked, id)?,
        ("GET", ["retailer", "retailers", "current"]) => seller(shop),
        ("GET", ["retailer", "insights", "performance", "indicator"]) => score::indicator(&asked)?,
        ("POST", ["retailer", "shipments"]) => return write::confirm(request).map(Answer::Accepted),
        ("PUT", ["retailer", "transports", id]) => return write::fill(request, id).map(Answer::Accepted),
        ("GET", ["shared", "process-status"]) => write::processes_of(&asked)?,
        ("POST", ["shared", "process-status"]) => write::processes_named(&asked, request)?,
        ("GET", ["shared", "process-status", id]) => write::process(&asked, id)?,
        (
            _,
            ["retailer", "orders" | "shipments" | "transports" | "retailers", ..]
            | ["retailer", "insights", "performance", "indicator"]
            | ["shared", "process-status", ..],
        ) => {
            return Err(Problem::new(405, "Method Not Allowed", format!("{method} is not possible here.")));
        }
        _ => return Err(Problem::new(404, "Not Found", "The requested resource could not be found.")),
    };
    Ok(Answer::Body(body))
}

/// The seller whose keys these are.
fn seller(shop: &Shop) -> Value {
    json!({
        "retailerId": "1482207",
        "displayName": shop.config.name,
        "companyName": format!("{} VOF", shop.config.name),
        "vatNumber": "NL004495445B01",
        "kvkNumber": "90001354",
        "registrationDate": "2019-04-02",
        "topRetailer": false,
        "ratingMethod": "THREE_MONTHS",
    })
}

/// The token first, then what may be sent back, then what was sent.
fn admit(shop: &Shop, request: &Request, now: i64) -> Result<(), Problem> {
    let bearer = request.header("Authorization").and_then(|text| text.split_once(' '));
    let token = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"));
    if !token.is_some_and(|(_, text)| shop.access.admits(text.trim(), now)) {
        return Err(Problem::new(401, "Unauthorized", "The access token is missing, invalid or expired."));
    }
    let accepts = request.header("Accept").is_some_and(|accept| accept.split(',').any(is_json));
    if !accepts {
        return Err(Problem::new(406, "Not Acceptable", format!("Accept must be {JSON}.")));
    }
    let has_body = ["POST", "PUT"].iter().any(|method| method.eq_ignore_ascii_case(&request.method));
    if has_body && !request.header("Content-Type").is_some_and(is_json) {
        return Err(Problem::new(415, "Unsupported Media Type", format!("Content-Type must be {JSON}.")));
    }
    Ok(())
}

/// A media type with or without parameters behind it.
fn is_json(text: &str) -> bool {
    text.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(JSON)
}

/// A question, and all that is needed to answer it.
pub(super) struct Asked<'a> {
    pub shop: &'a Shop,
    pub query: Query,
    /// ms UTC.
    pub now: i64,
}

impl Asked<'_> {
    /// Seconds UTC.
    pub(super) fn seconds(&self) -> i64 {
        self.now.div_euclid(1000)
    }

    /// A moment (seconds UTC) as bol writes it: `2017-02-09T12:39:48+01:00`.
    pub(super) fn stamp(&self, moment: i64) -> String {
        stamp(self.shop, moment)
    }

    /// The part of all objects that the page holds which is asked for.
    pub(super) fn page<T>(&self, all: Vec<T>) -> Result<Vec<T>, Problem> {
        let page = self.query.number("page")?.unwrap_or(1);
        if page < 1 {
            return Err(Problem::violation("page", "must be greater than or equal to 1"));
        }
        let size = self.shop.config.page_cap as usize;
        let skipped = usize::try_from(page - 1).unwrap_or(usize::MAX).saturating_mul(size);
        Ok(all.into_iter().skip(skipped).take(size).collect())
    }
}

/// A moment (seconds UTC) with the offset of the shop's zone.
pub(super) fn stamp(shop: &Shop, moment: i64) -> String {
    let minutes = shop.config.timezone.offset_at(moment) / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let wall = crate::clock::iso(shop.config.timezone.to_wall(moment));
    format!("{wall}{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// What stands behind the question mark.
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    fn of(url: &Url) -> Self {
        Self(url.query_pairs().into_owned().collect())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn number(&self, name: &'static str) -> Result<Option<i64>, Problem> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number = text.parse::<i32>();
        number.map(|number| Some(i64::from(number))).map_err(|_| Problem::violation(name, "must be a number"))
    }

    /// One of these values; the first where nothing is given.
    pub(super) fn choice(
        &self,
        name: &'static str,
        values: &[&'static str],
    ) -> Result<&'static str, Problem> {
        let Some(text) = self.text(name) else { return Ok(values.first().copied().unwrap_or_default()) };
        values.iter().find(|value| **value == text).copied().ok_or_else(|| {
            let allowed = values.join(", ");
            let words = format!("Request contains invalid value(s): '{text}', allowed values: {allowed}.");
            Problem::violation(name, words)
        })
    }
}
