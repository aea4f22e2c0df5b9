//! Replies that are no answer. Nobody promises their words, so only the status is read, and whether the body is JSON.

use crate::connectors::{ReadError, Reply};
use crate::domain::{HOUR, Phrase};
use serde_json::Value;

/// A carrier's interface: its name, its address, and what its refusals mean.
#[derive(Debug)]
pub(in crate::connectors) struct Interface {
    /// The carrier's name.
    pub(in crate::connectors) name: &'static str,
    /// Where it answers, without a slash at its end.
    pub(in crate::connectors) own: &'static str,
    /// It does not accept the key: 401. A sentence and its remedy.
    pub(in crate::connectors) key: [&'static str; 2],
    /// The key is one, and not for this: 403. A sentence and its remedy.
    pub(in crate::connectors) right: [&'static str; 2],
    /// How long it wants to be left alone after too many questions, when it does not say, in milliseconds.
    pub(in crate::connectors) rest: Option<i64>,
}

impl Interface {
    /// A sentence with the carrier's name.
    pub(in crate::connectors) fn say(&self, id: &str) -> Phrase {
        Phrase::new(id).text("carrier", self.name)
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
            _ if reply.is_html() => Err(self.later("read-carriers-webpage", None)),
            _ => Err(self.cut_off()),
        }
    }

    /// The answer is not what it should be: cut off, or another one.
    pub(in crate::connectors) fn cut_off(&self) -> ReadError {
        self.later("read-carriers-cut-off", None)
    }

    /// What a status outside 2xx means.
    pub(in crate::connectors) fn refusal(&self, reply: &Reply) -> ReadError {
        match reply.status {
            300..=399 => self.access(["access-carriers-moved", "remedy-carriers-moved"]),
            401 => self.access(self.key),
            403 if reply.is_html() => self.access(["access-carriers-kept-out", "remedy-carriers-moved"]),
            403 => self.access(self.right),
            404 | 410 => self.access(["access-carriers-gone", "remedy-carriers-gone"]),
            429 => self.busy(reply),
            408 | 425 | 500.. => ReadError::Later {
                said: self.say("read-carriers-server").count("status", i64::from(reply.status)),
                wait: wait(reply),
            },
            status => self.refused(&format!("HTTP {status}")),
        }
    }

    /// Too many questions.
    pub(in crate::connectors) fn busy(&self, reply: &Reply) -> ReadError {
        self.later("read-carriers-busy", wait(reply).or(self.rest))
    }

    /// The question is turned down.
    pub(in crate::connectors) fn refused(&self, code: &str) -> ReadError {
        ReadError::Refused { said: self.say("read-carriers-refused").text("code", code) }
    }

    /// No access: a sentence and its remedy.
    pub(in crate::connectors) fn access(&self, [said, remedy]: [&str; 2]) -> ReadError {
        ReadError::Access { said: self.say(said), remedy: self.say(remedy), instead: None }
    }

    fn later(&self, id: &str, wait: Option<i64>) -> ReadError {
        ReadError::Later { said: self.say(id), wait }
    }
}

/// How long a carrier asks to wait, in milliseconds; at most an hour.
fn wait(reply: &Reply) -> Option<i64> {
    reply.retry_after().map(|wait| wait.min(HOUR))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::tests::reply;
    use super::*;

    pub(in super::super) static INTERFACE: Interface = Interface {
        name: "A carrier",
        own: "https://api.carrier.example",
        key: ["access-laposte-key", "remedy-laposte-key"],
        right: ["access-laposte-right", "remedy-laposte-right"],
        rest: Some(60_000),
    };

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, body, id) in [
            (200, "{}", "read"),
            (207, "[]", "read"),
            (200, r#"{"shipment":{"id"#, "read-carriers-cut-off"),
            (200, "", "read-carriers-cut-off"),
            (200, "\"sorry\"", "read-carriers-cut-off"),
            (200, "<!doctype html>", "read-carriers-webpage"),
            (302, "", "access-carriers-moved"),
            (401, "{}", "access-laposte-key"),
            (403, "{}", "access-laposte-right"),
            (403, "<html>", "access-carriers-kept-out"),
            (404, "{}", "access-carriers-gone"),
            (400, "{}", "read-carriers-refused"),
            (418, "{}", "read-carriers-refused"),
            (429, "{}", "read-carriers-busy"),
            (408, "", "read-carriers-server"),
            (503, "<html>", "read-carriers-server"),
        ] {
            let said = match INTERFACE.body(&reply(status, body)) {
                Ok(_) => "read".to_owned(),
                Err(error) => error.said().id.clone(),
            };
            assert_eq!(said, id, "{status} {body}");
        }
    }

    #[test]
    fn a_carrier_that_is_asked_too_much_says_how_long() {
        let wait = |after: Option<&str>| {
            let mut busy = reply(429, "{}");
            busy.headers.extend(after.map(|after| ("retry-after".to_owned(), after.to_owned())));
            match INTERFACE.body(&busy) {
                Err(ReadError::Later { wait, .. }) => wait,
                other => panic!("later: {other:?}"),
            }
        };
        assert_eq!((wait(None), wait(Some("12"))), (Some(60_000), Some(12_000)));
        assert_eq!(wait(Some("99999999999")), Some(HOUR));
    }
}
