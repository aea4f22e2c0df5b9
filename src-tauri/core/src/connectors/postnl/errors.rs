//! Replies that are no answer. Only the status is read, and whether the body is JSON.
//!
//! A number that PostNL does not know is a reply of 200. So 404 and 410 are about the interface itself: PostNL said
//! that it would switch this version off.

use crate::connectors::{ReadError, Reply};
use crate::domain::{HOUR, Phrase};
use serde_json::Value;

/// The body of a reply that must be a JSON object with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply) -> Result<Value, ReadError> {
    if !(200..300).contains(&reply.status) {
        return Err(refusal(reply));
    }
    match reply.json() {
        Some(body) if body.is_object() => Ok(body),
        _ if reply.is_html() => Err(ReadError::later("read-postnl-webpage", None)),
        _ => Err(cut_off()),
    }
}

/// The answer broke off, or is not what PostNL promises.
pub(super) fn cut_off() -> ReadError {
    ReadError::later("read-postnl-cut-off", None)
}

/// The question is turned down.
pub(super) fn refused(code: &str) -> ReadError {
    ReadError::Refused { said: Phrase::new("read-postnl-refused").text("code", code) }
}

/// PostNL itself says that the question is wrong: it answers 400 with JSON.
pub(super) fn is_bad_question(reply: &Reply) -> bool {
    reply.status == 400 && reply.json().is_some_and(|body| body.is_object())
}

fn refusal(reply: &Reply) -> ReadError {
    let wait = reply.retry_after().map(|wait| wait.min(HOUR));
    match reply.status {
        300..=399 => ReadError::access("access-postnl-moved", "remedy-postnl-network"),
        401 => ReadError::access("access-postnl-key", "remedy-postnl-key"),
        403 if reply.is_html() => ReadError::access("access-postnl-kept-out", "remedy-postnl-network"),
        403 => ReadError::access("access-postnl-right", "remedy-postnl-right"),
        404 | 410 => ReadError::access("access-postnl-switched-off", "remedy-postnl-switched-off"),
        429 => ReadError::later("read-postnl-busy", wait),
        408 | 425 | 500.. => ReadError::server("read-postnl-server", reply.status, wait),
        status => refused(&format!("HTTP {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, text, sentence) in [
            (302, "", "access-postnl-moved"),
            (401, r#"{"fault":{"faultstring":"Invalid ApiKey"}}"#, "access-postnl-key"),
            (403, "{}", "access-postnl-right"),
            (403, "<html>", "access-postnl-kept-out"),
            (404, "{}", "access-postnl-switched-off"),
            (404, "<html>", "access-postnl-switched-off"),
            (410, "", "access-postnl-switched-off"),
            (400, "{}", "read-postnl-refused"),
            (405, "{}", "read-postnl-refused"),
            (429, "{}", "read-postnl-busy"),
            (500, "{}", "read-postnl-server"),
            (503, "<html>", "read-postnl-server"),
            (200, "<!doctype html>", "read-postnl-webpage"),
            (200, r#"{"CompleteStatus":{"Ship"#, "read-postnl-cut-off"),
            (200, "[]", "read-postnl-cut-off"),
            (200, "", "read-postnl-cut-off"),
        ] {
            assert_eq!(body(&reply(status, text)).unwrap_err().said().id, sentence, "{status} {text}");
        }
    }

    #[test]
    fn what_was_switched_off_is_no_passing_trouble() {
        for status in [404, 410] {
            let gone = body(&reply(status, "")).unwrap_err();
            assert!(
                matches!(&gone, ReadError::Access { remedy, .. } if remedy.id == "remedy-postnl-switched-off"),
                "{gone:?}"
            );
        }
    }

    #[test]
    fn postnl_says_how_long_to_wait() {
        let mut busy = reply(429, "{}");
        busy.headers.insert("retry-after".into(), "42".into());
        assert_eq!(body(&busy), Err(ReadError::later("read-postnl-busy", Some(42_000))));
        busy.headers.insert("retry-after".into(), "86400".into());
        assert_eq!(body(&busy), Err(ReadError::later("read-postnl-busy", Some(HOUR))));
    }
}
