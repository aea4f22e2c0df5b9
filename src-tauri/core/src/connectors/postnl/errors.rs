//! Replies that are no answer, where PostNL's mean something of their own.
//!
//! A number that PostNL does not know is a reply of 200. So 404 and 410 are about the interface itself: PostNL said
//! that it would switch this version off.

use super::POSTNL;
use crate::connectors::{ReadError, Reply};
use serde_json::Value;

/// The body of a reply that must be a JSON object with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply) -> Result<Value, ReadError> {
    if matches!(reply.status, 404 | 410) {
        return Err(POSTNL.access(["access-postnl-switched-off", "remedy-postnl-switched-off"]));
    }
    let body = POSTNL.body(reply)?;
    if body.is_object() { Ok(body) } else { Err(POSTNL.cut_off()) }
}

/// PostNL itself says that the question is wrong: it answers 400 with JSON.
pub(super) fn is_bad_question(reply: &Reply) -> bool {
    reply.status == 400 && reply.json().is_some_and(|body| body.is_object())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::carriers::tests::reply;

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, text, sentence) in [
            (302, "", "access-carriers-moved"),
            (401, r#"{"fault":{"faultstring":"Invalid ApiKey"}}"#, "access-postnl-key"),
            (403, "{}", "access-postnl-right"),
            (403, "<html>", "access-carriers-kept-out"),
            (404, "{}", "access-postnl-switched-off"),
            (404, "<html>", "access-postnl-switched-off"),
            (410, "", "access-postnl-switched-off"),
            (400, "{}", "read-carriers-refused"),
            (405, "{}", "read-carriers-refused"),
            (429, "{}", "read-carriers-busy"),
            (500, "{}", "read-carriers-server"),
            (503, "<html>", "read-carriers-server"),
            (200, "<!doctype html>", "read-carriers-webpage"),
            (200, r#"{"CompleteStatus":{"Ship"#, "read-carriers-cut-off"),
            (200, "[]", "read-carriers-cut-off"),
            (200, "", "read-carriers-cut-off"),
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
}
