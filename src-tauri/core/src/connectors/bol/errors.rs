//! Replies that are no answer. bol says what is wrong as a problem, `{type, title, status, detail,
//! violations: [{name, reason}]}`, in English; what it says is shown only where it refuses a write.

use super::json::{list, text};
use crate::connectors::{ReadError, Reply};
use crate::domain::Phrase;
use serde_json::Value;

/// The body of a reply that must be JSON with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply) -> Result<Value, ReadError> {
    if !(200..300).contains(&reply.status) {
        return Err(refusal(reply));
    }
    match reply.json().filter(Value::is_object) {
        Some(body) => Ok(body),
        None => Err(unreadable(reply)),
    }
}

/// bol itself says that what was asked for is not there. A page for people, or nothing, with status 404 says
/// that nobody is at this address.
pub(super) fn is_missing(reply: &Reply) -> bool {
    reply.status == 404 && reply.json().is_some_and(|body| is_problem(&body))
}

/// bol's own words for what is wrong.
fn is_problem(body: &Value) -> bool {
    ["title", "detail", "violations"].iter().any(|key| body.get(key).is_some())
}

/// What a problem says, at most 300 characters of it.
pub(super) fn said(body: &Value) -> String {
    let reasons = list(body, "violations").iter().map(|violation| text(violation, "reason"));
    let mut words: Vec<String> = reasons.filter(|reason| !reason.is_empty()).collect();
    if words.is_empty() {
        words = ["detail", "title"].map(|key| text(body, key)).to_vec();
    }
    words.join(" ").trim().chars().take(300).collect()
}

/// What a status outside 2xx means.
fn refusal(reply: &Reply) -> ReadError {
    match reply.status {
        300..=399 => ReadError::access("access-bol-moved", "remedy-bol-newer"),
        401 => ReadError::access("access-bol-token", "remedy-bol-client"),
        403 => ReadError::access("access-bol-forbidden", "remedy-bol-forbidden"),
        404 | 410 => ReadError::access("access-bol-gone", "remedy-bol-newer"),
        406 | 415 => ReadError::access("access-bol-version", "remedy-bol-newer"),
        429 => ReadError::later("read-bol-busy", reply.retry_after()),
        503 => ReadError::later("read-bol-maintenance", reply.retry_after()),
        408 | 425 | 500.. => ReadError::server("read-bol-server", reply.status, reply.retry_after()),
        status => refused(&format!("HTTP {status}")),
    }
}

fn unreadable(reply: &Reply) -> ReadError {
    if reply.is_html() { ReadError::later("read-bol-webpage", None) } else { cut_off() }
}

/// Why no token came for the client id and its secret. bol's own codes for that are UNVERIFIED: every refusal
/// that a wrong key may cause is taken for one.
pub(super) fn no_token(reply: &Reply) -> ReadError {
    match reply.status {
        400 | 401 | 403 => ReadError::access("access-bol-client", "remedy-bol-client"),
        200..300 => unreadable(reply),
        _ => refusal(reply),
    }
}

/// The answer broke off, or is not what bol promises.
pub(super) fn cut_off() -> ReadError {
    ReadError::later("read-bol-cut-off", None)
}

/// The question is turned down.
pub(super) fn refused(code: &str) -> ReadError {
    ReadError::Refused { said: Phrase::new("read-bol-refused").text("code", code) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    const PROBLEM: &str = r#"{"type":"https://api.bol.com/problems","title":"Error validating request.","status":400,
        "detail":"Bad request","violations":[{"name":"trackAndTrace","reason":"It is already filled."}]}"#;

    fn id(error: ReadError) -> String {
        error.said().id.clone()
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, text, sentence) in [
            (302, "", "access-bol-moved"),
            (401, "{}", "access-bol-token"),
            (403, PROBLEM, "access-bol-forbidden"),
            (404, "<html>", "access-bol-gone"),
            (410, "", "access-bol-gone"),
            (406, "", "access-bol-version"),
            (415, "{}", "access-bol-version"),
            (429, "", "read-bol-busy"),
            (503, "<html>", "read-bol-maintenance"),
            (502, "<html>", "read-bol-server"),
            (400, PROBLEM, "read-bol-refused"),
            (200, "<!doctype html><p>Hallo", "read-bol-webpage"),
            (200, r#"{"orders":[{"ord"#, "read-bol-cut-off"),
            (200, "[]", "read-bol-cut-off"),
            (200, "", "read-bol-cut-off"),
        ] {
            assert_eq!(id(body(&reply(status, text)).unwrap_err()), sentence, "{status} {text}");
        }
    }

    #[test]
    fn why_no_token_came_is_told() {
        for (status, text, sentence) in [
            (401, r#"{"error":"invalid_client"}"#, "access-bol-client"),
            (400, "", "access-bol-client"),
            (404, "<html>", "access-bol-gone"),
            (429, "", "read-bol-busy"),
            (503, "", "read-bol-maintenance"),
            (200, "<html>", "read-bol-webpage"),
            (200, "{}", "read-bol-cut-off"),
        ] {
            assert_eq!(id(no_token(&reply(status, text))), sentence, "{status} {text}");
        }
    }

    #[test]
    fn bol_says_how_long_to_wait() {
        let mut slow = reply(429, "");
        slow.headers.insert("retry-after".into(), "42".into());
        assert_eq!(body(&slow), Err(ReadError::later("read-bol-busy", Some(42_000))));
        slow.headers.insert("date".into(), "Sun, 01 Mar 2026 08:00:00 GMT".into());
        slow.headers.insert("retry-after".into(), "Sun, 01 Mar 2026 08:00:30 GMT".into());
        assert_eq!(body(&slow), Err(ReadError::later("read-bol-busy", Some(30_000))));
    }

    #[test]
    fn an_order_that_is_gone_is_told_from_an_interface_that_is() {
        assert!(is_missing(&reply(404, r#"{"title":"Not found","status":404,"detail":"No such order."}"#)));
        assert!(!is_missing(&reply(404, "<html>Not found")) && !is_missing(&reply(404, "{}")));
        assert!(!is_missing(&reply(400, PROBLEM)));
    }

    #[test]
    fn what_a_problem_says_are_its_reasons() {
        assert_eq!(said(&serde_json::from_str(PROBLEM).unwrap()), "It is already filled.");
        assert_eq!(said(&serde_json::json!({"title": "T.", "detail": "D."})), "D. T.");
        assert_eq!(said(&serde_json::json!({})), "");
    }
}
