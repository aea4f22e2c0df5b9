//! Replies that are no answer. WooCommerce's errors are `{code, message, data: {status}}`; the message
//! is in the shop's language, so only `code` is read, which may also be the integer 0 (observed on
//! WooCommerce 10.5.0).

use super::address;
use super::json::as_text;
use crate::connectors::{Profile, ReadError, Reply};
use crate::domain::{MINUTE, Ms, Phrase};
use serde_json::Value;

/// OAuth refuses a clock that is more than 15 minutes off (10 pass, 16 fail: observed).
const CLOCK: i64 = 10 * MINUTE;

/// The body of a reply that must be JSON with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply, profile: &Profile) -> Result<Value, ReadError> {
    if !(200..300).contains(&reply.status) {
        return Err(refusal(reply, profile));
    }
    match reply.json() {
        Some(value) => Ok(value),
        None if reply.is_html() => Err(ReadError::later("read-woo-webpage", None)),
        None => Err(cut_off()),
    }
}

/// The error code; blank when the body is no error of WordPress.
pub(super) fn code(reply: &Reply) -> String {
    reply.json().and_then(|body| as_text(body.get("code")?)).unwrap_or_default()
}

/// The order that was asked for is not there (two spellings: the order's and the fulfillments' route).
pub(super) fn order_is_gone(reply: &Reply) -> bool {
    reply.status == 404
        && matches!(
            code(reply).as_str(),
            "woocommerce_rest_shop_order_invalid_id" | "woocommerce_rest_order_invalid_id"
        )
}

/// The route is not there: a feature or a plugin is switched off.
pub(super) fn route_is_gone(reply: &Reply) -> bool {
    reply.status == 404 && code(reply) == "rest_no_route"
}

/// What a status outside 2xx means.
fn refusal(reply: &Reply, profile: &Profile) -> ReadError {
    match reply.status {
        300..=399 => match moved(reply, profile) {
            Some((said, remedy)) => access(said, remedy),
            None => ReadError::Refused { said: refused(reply) },
        },
        401 | 403 => {
            let (said, remedy) = key(reply, profile);
            access(said, remedy)
        }
        404 | 410 => ReadError::access("access-woo-interface-off", "remedy-woo-interface-off"),
        429 => ReadError::later("read-woo-busy", reply.retry_after()),
        503 => ReadError::later("read-woo-maintenance", reply.retry_after()),
        408 | 425 | 500.. => ReadError::server("read-woo-server", reply.status, reply.retry_after()),
        _ => ReadError::Refused { said: refused(reply) },
    }
}

/// The answer broke off, or is not what WooCommerce promises.
pub(super) fn cut_off() -> ReadError {
    ReadError::later("read-woo-cut-off", None)
}

fn access(said: Phrase, remedy: Phrase) -> ReadError {
    ReadError::Access { said, remedy, instead: None }
}

/// The shop's own error code, or the status where it gives none.
fn refused(reply: &Reply) -> Phrase {
    Phrase::new("read-woo-refused").text("code", code_or_status(reply))
}

/// The error code, or `HTTP 418`.
pub(super) fn code_or_status(reply: &Reply) -> String {
    Some(code(reply)).filter(|code| !code.is_empty()).unwrap_or_else(|| format!("HTTP {}", reply.status))
}

/// Why a key was turned away by a 401 or 403, and what to do. Observed on WooCommerce 10.5.0:
/// - 401 `woocommerce_rest_cannot_view`: nobody is signed in. The key is unknown, swapped with its
///   secret, or never arrived.
/// - 401 `woocommerce_rest_authentication_error`: over https the secret is wrong or the key may not do
///   this; over http also an unknown key and a clock that is off.
/// - 403: somebody is signed in who has no right to this.
pub(super) fn key(reply: &Reply, profile: &Profile) -> (Phrase, Phrase) {
    let code = code(reply);
    if code.is_empty() {
        let said = Phrase::new("access-woo-blocked").count("status", i64::from(reply.status));
        return (said, Phrase::new("remedy-woo-blocked"));
    }
    let http = profile.url.starts_with("http://");
    if http && let Some(shop) = clock_off(reply) {
        let said = Phrase::new("access-woo-clock").at("shop", shop).at("own", reply.at);
        return (said, Phrase::new("remedy-woo-clock"));
    }
    let (said, remedy) = match (reply.status, code.as_str()) {
        (403, "woocommerce_rest_cannot_view") => ("access-woo-key-rights", "remedy-woo-key-rights"),
        (401, _) if http => ("access-woo-key-http", "remedy-woo-key-new"),
        (401, "woocommerce_rest_cannot_view") => ("access-woo-key-unknown", "remedy-woo-key-new"),
        (401, "woocommerce_rest_authentication_error") => ("access-woo-key-secret", "remedy-woo-key-secret"),
        _ => {
            let said = Phrase::new("access-woo-key-refused").text("code", code);
            return (said, Phrase::new("remedy-woo-blocked"));
        }
    };
    (Phrase::new(said), Phrase::new(remedy))
}

/// The shop's clock, when it and this computer's are too far apart for OAuth.
fn clock_off(reply: &Reply) -> Option<Ms> {
    reply.date().filter(|shop| shop.since(reply.at).abs() > CLOCK)
}

/// Where a redirect leads, as a sentence and what to do about it. Redirects are never followed: keys
/// would go along. `None` when it leads nowhere else on the same site.
pub(super) fn moved(reply: &Reply, profile: &Profile) -> Option<(Phrase, Phrase)> {
    let (address, same_shop) = address::redirected(&profile.url, reply.headers.get("location")?)?;
    let (said, remedy) = if same_shop {
        ("access-woo-moved", "remedy-woo-moved")
    } else {
        ("access-woo-moved-elsewhere", "remedy-woo-moved-elsewhere")
    };
    Some((Phrase::new(said).text("address", &address), Phrase::new(remedy).text("address", address)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;

    fn error(status: u16, code: &str) -> Reply {
        reply(
            status,
            &format!(r#"{{"code":"{code}","message":"Dat mag niet.","data":{{"status":{status}}}}}"#),
        )
    }

    fn said(error: ReadError) -> String {
        error.said().id.clone()
    }

    fn outcome(reply: &Reply) -> String {
        body(reply, &shop()).map_or_else(said, |_| "read".to_owned())
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, code, id) in [
            (401, "woocommerce_rest_cannot_view", "access-woo-key-unknown"),
            (401, "woocommerce_rest_authentication_error", "access-woo-key-secret"),
            (403, "woocommerce_rest_cannot_view", "access-woo-key-rights"),
            (401, "rest_forbidden_by_plugin", "access-woo-key-refused"),
            (404, "rest_no_route", "access-woo-interface-off"),
            (410, "gone", "access-woo-interface-off"),
            (400, "rest_invalid_param", "read-woo-refused"),
            (429, "slow_down", "read-woo-busy"),
            (503, "maintenance", "read-woo-maintenance"),
            (502, "x", "read-woo-server"),
            (200, "", "read"),
        ] {
            assert_eq!(outcome(&error(status, code)), id, "{status} {code}");
        }
    }

    #[test]
    fn a_web_page_is_no_answer() {
        assert_eq!(outcome(&reply(200, "\n<!doctype html><p>Hello")), "read-woo-webpage");
        assert_eq!(outcome(&reply(403, "<html>Blocked")), "access-woo-blocked");
    }

    #[test]
    fn a_cut_off_answer_is_asked_again() {
        assert_eq!(outcome(&reply(200, r#"[{"id":1,"sta"#)), "read-woo-cut-off");
    }

    #[test]
    fn the_shop_says_how_long_to_wait() {
        let mut slow = error(429, "x");
        slow.headers.insert("retry-after".into(), "120".into());
        assert_eq!(body(&slow, &shop()), Err(ReadError::later("read-woo-busy", Some(120_000))));
        slow.headers.insert("date".into(), "Sun, 01 Mar 2026 08:00:00 GMT".into());
        slow.headers.insert("retry-after".into(), "Sun, 01 Mar 2026 08:00:30 GMT".into());
        assert_eq!(body(&slow, &shop()), Err(ReadError::later("read-woo-busy", Some(30_000))));
    }

    #[test]
    fn over_http_a_wrong_clock_is_told_from_a_wrong_key() {
        let profile = Profile { url: "http://shop.example".into(), ..shop() };
        let mut refused = error(401, "woocommerce_rest_authentication_error");
        refused.headers.insert("date".into(), "Sun, 01 Mar 2026 08:00:00 GMT".into());
        refused.at = Ms(1_772_352_000_000);
        assert_eq!(key(&refused, &profile).0.id, "access-woo-key-http");
        refused.at = refused.at.plus(20 * MINUTE);
        assert_eq!(key(&refused, &profile).0.id, "access-woo-clock");
    }

    #[test]
    fn a_redirect_names_the_address_to_use() {
        let mut there = reply(301, "");
        there
            .headers
            .insert("location".into(), "https://www.shop.example/wp-json/wc/v3/orders?page=1".into());
        let Err(ReadError::Access { said, .. }) = body(&there, &shop()) else {
            panic!("a redirect is no answer")
        };
        assert_eq!(said, Phrase::new("access-woo-moved").text("address", "https://www.shop.example"));
    }
}
