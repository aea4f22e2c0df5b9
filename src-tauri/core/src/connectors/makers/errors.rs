//! Replies that are no answer. Their words are the suppliers' own and nobody promises them, so only the status is
//! read, and whether the body is JSON.

use crate::connectors::{ReadError, Reply};
use crate::domain::{HOUR, Phrase};
use serde_json::Value;

/// What a supplier's refusals mean: a sentence and its remedy for each.
#[derive(Debug)]
pub(in crate::connectors) struct Maker {
    /// Its name.
    pub(in crate::connectors) name: &'static str,
    /// Where it answers, without a slash at its end.
    pub(in crate::connectors) own: &'static str,
    /// It does not accept the key: 401.
    pub(in crate::connectors) key: [&'static str; 2],
    /// The key opens, and lacks a right: 403.
    pub(in crate::connectors) right: [&'static str; 2],
    /// What is asked for is not there: 404, 410.
    pub(in crate::connectors) gone: [&'static str; 2],
    /// How long it wants to be left alone after too many questions, when it does not say, in milliseconds.
    pub(in crate::connectors) rest: Option<i64>,
}

impl Maker {
    /// A sentence with the supplier's name.
    pub(in crate::connectors) fn say(&self, id: &str) -> Phrase {
        Phrase::new(id).text("maker", self.name)
    }

    /// The body of a reply that must be JSON with a 2xx status.
    ///
    /// # Errors
    /// Everything else, each with its own sentence.
    pub(in crate::connectors) fn body(&self, reply: &Reply) -> Result<Value, ReadError> {
        if !(200..300).contains(&reply.status) {
            return Err(self.refusal(reply));
        }
        match reply.json() {
            Some(body) if body.is_object() || body.is_array() => Ok(body),
            _ if reply.is_html() => Err(self.later("read-makers-webpage", None)),
            _ => Err(self.cut_off()),
        }
    }

    /// The answer is not what it should be: cut off, or another one.
    pub(in crate::connectors) fn cut_off(&self) -> ReadError {
        self.later("read-makers-cut-off", None)
    }

    /// What a status outside 2xx means.
    pub(in crate::connectors) fn refusal(&self, reply: &Reply) -> ReadError {
        match reply.status {
            300..=399 => self.access(["access-makers-moved", "remedy-makers-moved"]),
            401 => self.access(self.key),
            403 if reply.is_html() => self.access(["access-makers-kept-out", "remedy-makers-moved"]),
            403 => self.access(self.right),
            404 | 410 => self.access(self.gone),
            429 => self.later("read-makers-busy", wait(reply).or(self.rest)),
            408 | 425 | 500.. => ReadError::Later {
                said: Phrase::new("read-makers-server")
                    .text("maker", self.name)
                    .count("status", i64::from(reply.status)),
                wait: wait(reply),
            },
            status => self.refused(&format!("HTTP {status}")),
        }
    }

    /// The question is turned down.
    pub(in crate::connectors) fn refused(&self, code: &str) -> ReadError {
        ReadError::Refused {
            said: Phrase::new("read-makers-refused").text("maker", self.name).text("code", code),
        }
    }

    fn later(&self, id: &str, wait: Option<i64>) -> ReadError {
        ReadError::Later { said: self.say(id), wait }
    }

    fn access(&self, [said, remedy]: [&str; 2]) -> ReadError {
        ReadError::Access { said: self.say(said), remedy: self.say(remedy), instead: None }
    }
}

/// The order that was asked for is not there: the supplier says so itself, not a page before it.
pub(in crate::connectors) fn is_gone(reply: &Reply) -> bool {
    matches!(reply.status, 404 | 410) && reply.json().is_some_and(|body| body.is_object())
}

/// How long a supplier asks to wait, in milliseconds; at most an hour.
fn wait(reply: &Reply) -> Option<i64> {
    reply.retry_after().map(|wait| wait.min(HOUR))
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    static MAKER: Maker = Maker {
        name: "Printful",
        own: "https://api.printful.com",
        key: ["access-printful-token", "remedy-printful-token"],
        right: ["access-printful-right", "remedy-printful-right"],
        gone: ["access-makers-gone", "remedy-makers-gone"],
        rest: Some(60_000),
    };

    fn outcome(reply: &Reply) -> String {
        match MAKER.body(reply) {
            Ok(_) => "read".to_owned(),
            Err(error) => error.said().id.clone(),
        }
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, body, id) in [
            (200, "{}", "read"),
            (200, "[]", "read"),
            (200, r#"{"data":[{"id"#, "read-makers-cut-off"),
            (200, "", "read-makers-cut-off"),
            (200, "\"sorry\"", "read-makers-cut-off"),
            (200, "<!doctype html>", "read-makers-webpage"),
            (302, "", "access-makers-moved"),
            (401, "{}", "access-printful-token"),
            (403, "{}", "access-printful-right"),
            (403, "<html>", "access-makers-kept-out"),
            (404, "{}", "access-makers-gone"),
            (410, "", "access-makers-gone"),
            (400, "{}", "read-makers-refused"),
            (422, "{}", "read-makers-refused"),
            (429, "{}", "read-makers-busy"),
            (408, "", "read-makers-server"),
            (502, "<html>", "read-makers-server"),
        ] {
            assert_eq!(outcome(&reply(status, body)), id, "{status} {body}");
        }
    }

    #[test]
    fn a_supplier_that_is_asked_too_much_says_how_long_or_is_known_to_want_a_minute() {
        let wait = |after: Option<&str>| {
            let mut busy = reply(429, "{}");
            busy.headers.extend(after.map(|after| ("retry-after".to_owned(), after.to_owned())));
            match MAKER.body(&busy) {
                Err(ReadError::Later { wait, .. }) => wait,
                other => panic!("later: {other:?}"),
            }
        };
        assert_eq!(wait(None), Some(60_000));
        assert_eq!(wait(Some("12")), Some(12_000));
        assert_eq!(wait(Some("Sun, 01 Mar 2026 08:00:30 GMT")), Some(30_000));
        assert_eq!(wait(Some("99999999999")), Some(HOUR));
    }

    #[test]
    fn an_order_is_gone_only_when_the_supplier_says_so() {
        assert!(is_gone(&reply(404, r#"{"code":404}"#)));
        assert!(!is_gone(&reply(404, "<html>")) && !is_gone(&reply(403, "{}")));
    }
}
