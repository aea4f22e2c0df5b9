//! Who calls: Basic and keys in the query over TLS, OAuth 1.0a everywhere. Observed on 10.5.0, including what
//! looks wrong: an unknown key is an anonymous caller over Basic and an error over OAuth, and a nonce is
//! remembered per timestamp, so a second request in the same second makes the first one's forgotten.

use base64::Engine;
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use sha1::Sha1;
use sha2::Sha256;
use url::Url;

use super::errors::{Failure, Say, authentication};
use super::query::{Query, top_level};
use crate::config::Language;
use crate::wire::Request;
use crate::world::{Permissions, TestKey, World};

/// How far a timestamp may be off, in seconds.
const WINDOW: i64 = 15 * 60;

/// Who calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Caller {
    /// `None` is anybody.
    pub user: Option<CallingUser>,
}

#[derive(Debug, Clone)]
pub(crate) struct CallingUser {
    pub id: u64,
    /// May see and change orders.
    pub manages: bool,
    permissions: Permissions,
}

impl Caller {
    pub(crate) fn owner() -> Self {
        Self { user: Some(CallingUser { id: 1, manages: true, permissions: Permissions::ReadWrite }) }
    }

    fn of(key: &TestKey) -> Self {
        let manages = key.label != "customer";
        Self { user: Some(CallingUser { id: key.user_id, manages, permissions: key.permissions }) }
    }

    /// 401 for anybody, 403 for a user without rights.
    pub(crate) fn must_manage(&self, code: &str, message: &str) -> Result<(), Failure> {
        match &self.user {
            Some(user) if user.manages => Ok(()),
            Some(_) => Err(Failure::new(403, code, message)),
            None => Err(Failure::new(401, code, message)),
        }
    }

    /// What the key itself may do, asked before the route is looked for.
    pub(crate) fn may_use(&self, method: &str, language: Language) -> Result<(), Failure> {
        let Some(user) = &self.user else { return Ok(()) };
        match method {
            "GET" | "HEAD" if user.permissions == Permissions::Write => {
                Err(authentication(language, Say::NoReading))
            }
            "POST" | "PUT" | "PATCH" | "DELETE" if user.permissions == Permissions::Read => {
                Err(authentication(language, Say::NoWriting))
            }
            _ => Ok(()),
        }
    }
}

/// Finds the caller. `tls` is whether PHP believes that the request came over TLS.
pub(crate) fn caller(
    world: &mut World,
    request: &Request,
    url: &Url,
    tls: bool,
    now: i64,
) -> Result<Caller, Failure> {
    let query = Query::of(url);
    let header = (!world.shop.config.strips_authorization).then(|| request.header("authorization")).flatten();
    let header = header.map(str::to_owned);
    let mut refused = None;
    if tls {
        match by_secret(world, &query, header.as_deref()) {
            Ok(Some(caller)) => return Ok(caller),
            Ok(None) => {}
            Err(failure) => refused = Some(failure),
        }
    }
    match by_signature(world, request, url, &query, header.as_deref(), now)? {
        Some(caller) => Ok(caller),
        None => refused.map_or_else(|| Ok(Caller::default()), Err),
    }
}

fn by_secret(world: &World, query: &Query, header: Option<&str>) -> Result<Option<Caller>, Failure> {
    let from_query = query
        .get("consumer_key")
        .zip(query.get("consumer_secret"))
        .filter(|(key, secret)| !key.is_empty() && !secret.is_empty())
        .map(|(key, secret)| (key.to_owned(), secret.to_owned()));
    let Some((key, secret)) = from_query.or_else(|| basic(header?)) else { return Ok(None) };
    match find(world, &key) {
        None => Ok(None),
        Some(known) if known.consumer_secret != secret => {
            Err(authentication(world.shop.config.language, Say::BadSecret))
        }
        Some(known) => Ok(Some(Caller::of(known))),
    }
}

fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = base64::engine::general_purpose::STANDARD.decode(encoded.trim()).ok()?;
    let (key, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    (!key.is_empty() && !secret.is_empty()).then(|| (key.to_owned(), secret.to_owned()))
}

/// A key with spaces around it is found (WordPress trims it); a secret with spaces is wrong.
fn find<'w>(world: &'w World, key: &str) -> Option<&'w TestKey> {
    world.keys.iter().find(|known| !known.revoked && known.consumer_key == key.trim())
}

const NEEDED: [&str; 5] =
    ["oauth_consumer_key", "oauth_timestamp", "oauth_nonce", "oauth_signature", "oauth_signature_method"];

fn by_signature(
    world: &mut World,
    request: &Request,
    url: &Url,
    query: &Query,
    header: Option<&str>,
    now: i64,
) -> Result<Option<Caller>, Failure> {
    let language = world.shop.config.language;
    let mut params = query.pairs.clone();
    params.extend(oauth_header(header.unwrap_or_default()));
    let value = |name: &str| {
        params
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .filter(|value| !value.is_empty())
    };
    let missing: Vec<&str> = NEEDED.into_iter().filter(|name| value(name).is_none()).collect();
    if missing.len() == NEEDED.len() {
        return Ok(None);
    }
    if !missing.is_empty() {
        let names = missing.join(", ");
        let message = match language {
            Language::En => format!("Missing OAuth parameters: {names}"),
            Language::Nl => format!("Ontbrekende OAuth-parameters: {names}"),
        };
        return Err(Failure::new(401, "woocommerce_rest_authentication_missing_parameter", &message));
    }
    let value = |name: &str| value(name).unwrap_or_default();
    let Some(key) = find(world, &value("oauth_consumer_key")).cloned() else {
        return Err(authentication(language, Say::UnknownKey));
    };
    let method = value("oauth_signature_method");
    let text = base_string(&request.method, url, &params);
    let secret = format!("{}&", key.consumer_secret);
    let expected = match method.as_str() {
        "HMAC-SHA1" => sign::<Hmac<Sha1>>(&secret, &text),
        "HMAC-SHA256" => sign::<Hmac<Sha256>>(&secret, &text),
        _ => return Err(authentication(language, Say::BadMethod)),
    };
    let given = value("oauth_signature").replace(' ', "+");
    let given = percent_decode_str(&given).decode_utf8_lossy();
    if given != expected {
        return Err(authentication(language, Say::BadSignature));
    }
    let timestamp: i64 = value("oauth_timestamp").parse().unwrap_or(0);
    if (timestamp - now).abs() > WINDOW {
        return Err(authentication(language, Say::BadTimestamp));
    }
    let nonce = value("oauth_nonce");
    let used = world.nonces.entry(key.consumer_key.clone()).or_default();
    if used.values().any(|other| *other == nonce) {
        return Err(authentication(language, Say::UsedNonce));
    }
    used.insert(timestamp, nonce);
    used.retain(|at, _| *at >= now - WINDOW);
    Ok(Some(Caller::of(&key)))
}

fn sign<M: Mac + KeyInit>(secret: &str, text: &str) -> String {
    let mut mac = <M as KeyInit>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(text.as_bytes());
    base64::engine::general_purpose::STANDARD.encode(mac.finalize().into_bytes())
}

/// RFC 3986: letters, digits, `-`, `.`, `_` and `~` stay.
const STAYS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn encode(text: &str) -> String {
    utf8_percent_encode(text, STAYS).to_string()
}

/// The text that is signed. The parameters are sorted by the name before any bracket; the members of a list
/// keep their order and carry their position (`status[]` counts as `status[0]`, `status[1]`, …).
fn base_string(method: &str, url: &Url, params: &[(String, String)]) -> String {
    let mut address = url.clone();
    address.set_query(None);
    address.set_fragment(None);
    let mut numbered: Vec<(String, String)> = Vec::new();
    for (key, value) in params.iter().filter(|(key, _)| key != "oauth_signature" && key != "realm") {
        let key = match key.strip_suffix("[]") {
            Some(name) => {
                let position = numbered.iter().filter(|(other, _)| top_level(other) == name).count();
                format!("{name}[{position}]")
            }
            None => {
                numbered.retain(|(other, _)| other != key);
                key.clone()
            }
        };
        numbered.push((key, value.clone()));
    }
    numbered.sort_by(|(a, _), (b, _)| top_level(a).cmp(top_level(b)));
    let pairs: Vec<String> =
        numbered.iter().map(|(key, value)| encode(&format!("{}={}", encode(key), encode(value)))).collect();
    format!("{}&{}&{}", method.to_ascii_uppercase(), encode(address.as_str()), pairs.join("%26"))
}

fn oauth_header(header: &str) -> Vec<(String, String)> {
    let Some((scheme, rest)) = header.split_once(' ') else { return Vec::new() };
    if !scheme.eq_ignore_ascii_case("oauth") {
        return Vec::new();
    }
    rest.split(',')
        .filter_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            let value = percent_decode_str(value.trim_matches('"')).decode_utf8_lossy().into_owned();
            Some((key.to_owned(), value))
        })
        .collect()
}

/// A request signed with OAuth 1.0a in its query, for tests of this crate.
#[cfg(test)]
pub(crate) fn signed(
    mut request: Request,
    key: &TestKey,
    method: &str,
    timestamp: i64,
    nonce: &str,
) -> Request {
    let mut url = Url::parse(&request.url).expect("a test's address");
    url.query_pairs_mut()
        .append_pair("oauth_consumer_key", &key.consumer_key)
        .append_pair("oauth_timestamp", &timestamp.to_string())
        .append_pair("oauth_nonce", nonce)
        .append_pair("oauth_signature_method", method);
    let text = base_string(&request.method, &url, &Query::of(&url).pairs);
    let secret = format!("{}&", key.consumer_secret);
    let signature = if method == "HMAC-SHA1" {
        sign::<Hmac<Sha1>>(&secret, &text)
    } else {
        sign::<Hmac<Sha256>>(&secret, &text)
    };
    url.query_pairs_mut().append_pair("oauth_signature", &signature);
    request.url = url.into();
    request
}
