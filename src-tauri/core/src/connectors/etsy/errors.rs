//! Replies that are no answer. Etsy's errors are `{error}`, at times with `error_description`: English
//! sentences, of which only what must be told apart is read. UNVERIFIED: their wording, but for the one about
//! the shared secret; a sentence that is not known says no less than its status does.

use crate::connectors::{ReadError, Reply};
use crate::domain::{HOUR, Phrase, SECOND};
use serde_json::Value;

/// The body of a reply that must be a JSON object with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply) -> Result<Value, ReadError> {
    if !(200..300).contains(&reply.status) {
        return Err(refusal(reply));
    }
    match json(reply) {
        Some(body) => Ok(body),
        None => Err(unreadable(reply)),
    }
}

/// The body as a JSON object, whatever the status.
pub(super) fn json(reply: &Reply) -> Option<Value> {
    reply.json().filter(Value::is_object)
}

/// A page for people where JSON was due, or half an answer.
fn unreadable(reply: &Reply) -> ReadError {
    if reply.is_html() { ReadError::later("read-etsy-webpage", None) } else { cut_off() }
}

/// The answer broke off, or is not what Etsy promises.
pub(super) fn cut_off() -> ReadError {
    ReadError::later("read-etsy-cut-off", None)
}

/// Etsy's own sentence, at most a line of it; blank where it says none.
pub(super) fn message(reply: &Reply) -> String {
    let Some(body) = json(reply) else { return String::new() };
    let said = |key: &str| body.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let whole = [said("error"), said("error_description")];
    whole.join(" ").trim().chars().take(200).collect()
}

/// It is the shop that is not there, and not what was asked for in it.
pub(super) fn is_about_the_shop(reply: &Reply) -> bool {
    let said = message(reply).to_lowercase();
    said.contains("shop") && !said.contains("receipt")
}

/// What a status outside 2xx means.
fn refusal(reply: &Reply) -> ReadError {
    match reply.status {
        // Never followed: keys would go along.
        300..=399 => ReadError::later("read-etsy-elsewhere", None),
        401 | 403 => turned_away(reply),
        404 | 410 if json(reply).is_some() => ReadError::access("access-etsy-no-shop", "remedy-etsy-again"),
        404 | 410 => unreadable(reply),
        429 if is_day_used(reply) => {
            ReadError::later("read-etsy-day-used", Some(reply.retry_after().unwrap_or(HOUR)))
        }
        429 => ReadError::later("read-etsy-busy", reply.retry_after()),
        408 | 425 | 500.. => ReadError::server("read-etsy-server", reply.status, reply.retry_after()),
        status => refused(&format!("HTTP {status}")),
    }
}

/// Why keys or a consent were turned away.
fn turned_away(reply: &Reply) -> ReadError {
    let said = message(reply).to_lowercase();
    if json(reply).is_none() {
        let said = Phrase::new("access-etsy-blocked").count("status", i64::from(reply.status));
        return ReadError::Access { said, remedy: Phrase::new("remedy-etsy-blocked"), instead: None };
    }
    if let Some(scope) = missing_scope(&said) {
        return ReadError::Access {
            said: Phrase::new("access-etsy-scope").text("scope", scope),
            remedy: Phrase::new("remedy-etsy-again"),
            instead: None,
        };
    }
    // "Shared secret is required in x-api-key header."
    if said.contains("shared secret is required") {
        return ReadError::access("access-etsy-secret-missing", "remedy-etsy-secret-missing");
    }
    if said.contains("api key") || said.contains("api_key") || said.contains("x-api-key") {
        return ReadError::access("access-etsy-key", "remedy-etsy-key");
    }
    match reply.status {
        401 => ReadError::access("access-etsy-consent-ended", "remedy-etsy-again"),
        _ => ReadError::access("access-etsy-forbidden", "remedy-etsy-again"),
    }
}

/// The right that a sentence says is missing.
fn missing_scope(said: &str) -> Option<&str> {
    let named = said
        .split(|c: char| !c.is_ascii_lowercase() && c != '_')
        .find(|word| matches!(*word, "transactions_r" | "transactions_w" | "shops_r"));
    named.or_else(|| said.contains("insufficient_scope").then_some("transactions_r, transactions_w, shops_r"))
}

/// Why no token came for the consent that the owner gave. A consent ends when it was not used for 90 days, and
/// when the owner takes it back.
pub(super) fn no_token(reply: &Reply) -> ReadError {
    let said = message(reply).to_lowercase();
    match reply.status {
        200..300 => unreadable(reply),
        400 | 401 | 403 if json(reply).is_none() => refusal(reply),
        400 | 401 | 403 if said.contains("invalid_grant") => {
            ReadError::access("access-etsy-consent-ended", "remedy-etsy-again")
        }
        400 | 401 | 403 if said.contains("client") || said.contains("api key") => {
            ReadError::access("access-etsy-key", "remedy-etsy-key")
        }
        400 | 401 | 403 => ReadError::access("access-etsy-consent-refused", "remedy-etsy-again"),
        _ => refusal(reply),
    }
}

/// How long the next question of this run has to wait, so that Etsy need not refuse it: it tells what is left
/// of this second and of this day.
pub(super) fn pause(reply: &Reply) -> Option<i64> {
    if is_day_used(reply) {
        return Some(HOUR);
    }
    (left(reply, "x-remaining-this-second") == Some(0)).then_some(SECOND)
}

fn is_day_used(reply: &Reply) -> bool {
    left(reply, "x-remaining-today") == Some(0)
}

fn left(reply: &Reply, header: &str) -> Option<i64> {
    reply.headers.get(header)?.trim().parse().ok()
}

/// The question is turned down.
pub(super) fn refused(code: &str) -> ReadError {
    ReadError::Refused { said: Phrase::new("read-etsy-refused").text("code", code) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn said(error: ReadError) -> String {
        error.said().id.clone()
    }

    fn outcome(reply: &Reply) -> String {
        body(reply).map_or_else(said, |_| "read".to_owned())
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, body, id) in [
            (
                403,
                r#"{"error":"Shared secret is required in x-api-key header."}"#,
                "access-etsy-secret-missing",
            ),
            (403, r#"{"error":"API key not found or not active"}"#, "access-etsy-key"),
            (
                403,
                r#"{"error":"insufficient_scope","error_description":"transactions_r"}"#,
                "access-etsy-scope",
            ),
            (401, r#"{"error":"invalid_token","error_description":"expired"}"#, "access-etsy-consent-ended"),
            (401, r#"{"error":"Missing or invalid API key."}"#, "access-etsy-key"),
            (403, r#"{"error":"User does not own Shop"}"#, "access-etsy-forbidden"),
            (403, "<html>Access denied", "access-etsy-blocked"),
            (404, r#"{"error":"Shop not found"}"#, "access-etsy-no-shop"),
            (404, "<html>", "read-etsy-webpage"),
            (302, "", "read-etsy-elsewhere"),
            (400, r#"{"error":"Invalid value for 'offset'"}"#, "read-etsy-refused"),
            (418, "", "read-etsy-refused"),
            (429, r#"{"error":"Too many requests"}"#, "read-etsy-busy"),
            (500, r#"{"error":"Server error"}"#, "read-etsy-server"),
            (503, "<html>", "read-etsy-server"),
            (200, "<!doctype html>", "read-etsy-webpage"),
            (200, r#"{"count":2,"resu"#, "read-etsy-cut-off"),
            (200, "[]", "read-etsy-cut-off"),
            (200, "{}", "read"),
        ] {
            assert_eq!(outcome(&reply(status, body)), id, "{status} {body}");
        }
    }

    #[test]
    fn why_no_token_came_is_told() {
        for (status, body, id) in [
            (400, r#"{"error":"invalid_grant","error_description":"expired"}"#, "access-etsy-consent-ended"),
            (401, r#"{"error":"invalid_client"}"#, "access-etsy-key"),
            (400, r#"{"error":"invalid_request"}"#, "access-etsy-consent-refused"),
            (403, "<html>", "access-etsy-blocked"),
            (429, "{}", "read-etsy-busy"),
            (502, "", "read-etsy-server"),
            (200, "{}", "read-etsy-cut-off"),
        ] {
            assert_eq!(said(no_token(&reply(status, body))), id, "{status} {body}");
        }
    }

    #[test]
    fn etsy_says_how_long_to_wait() {
        let mut slow = reply(429, "{}");
        slow.headers.insert("retry-after".into(), "2".into());
        assert_eq!(body(&slow), Err(ReadError::later("read-etsy-busy", Some(2_000))));
        slow.headers.insert("x-remaining-today".into(), "0".into());
        slow.headers.insert("retry-after".into(), "39482".into());
        assert_eq!(body(&slow), Err(ReadError::later("read-etsy-day-used", Some(39_482_000))));
        slow.headers.remove("retry-after");
        assert_eq!(body(&slow), Err(ReadError::later("read-etsy-day-used", Some(HOUR))));
        slow.headers.insert("date".into(), "Sun, 01 Mar 2026 08:00:00 GMT".into());
        slow.headers.insert("retry-after".into(), "Sun, 01 Mar 2026 08:00:30 GMT".into());
        assert_eq!(body(&slow), Err(ReadError::later("read-etsy-day-used", Some(30_000))));
    }

    #[test]
    fn the_next_question_waits_when_nothing_is_left() {
        let mut answer = reply(200, "{}");
        assert_eq!(pause(&answer), None);
        answer.headers.insert("x-remaining-this-second".into(), "0".into());
        assert_eq!(pause(&answer), Some(SECOND));
        answer.headers.insert("x-remaining-today".into(), "0".into());
        assert_eq!(pause(&answer), Some(HOUR));
    }
}
