//! How bol refuses: a problem object (RFC 7807), in the media type of every other answer, as the specification
//! has it. The words are bol's where the specification has examples of them, and made up otherwise.

use serde_json::{Value, json};

use crate::clock;
use crate::wire::Reply;

/// What is wrong with a request: the parameter or field, and why.
#[derive(Debug, Clone)]
pub(super) struct Violation {
    pub name: &'static str,
    pub reason: String,
}

/// A refusal, before it is known for which address.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    pub status: u16,
    pub title: &'static str,
    pub detail: String,
    pub violations: Vec<Violation>,
}

impl Problem {
    /// The request does not meet the specification: 400.
    pub(super) fn violation(name: &'static str, reason: impl Into<String>) -> Self {
        Self {
            status: 400,
            title: "Error validating request. Consult the bol.com API documentation for more information.",
            detail: "Bad request".into(),
            violations: vec![Violation { name, reason: reason.into() }],
        }
    }

    pub(super) fn new(status: u16, title: &'static str, detail: impl Into<String>) -> Self {
        Self { status, title, detail: detail.into(), violations: Vec::new() }
    }

    pub(super) fn not_found(what: &str, id: &str) -> Self {
        Self::new(404, "Not Found", format!("{what} with id {id} not found."))
    }

    /// The reply to a request for `url` at `now` (ms UTC).
    pub(super) fn reply(&self, url: &url::Url, now: i64) -> Reply {
        let violations: Vec<Value> =
            self.violations.iter().map(|v| json!({ "name": v.name, "reason": v.reason })).collect();
        let mut instance = url.clone();
        instance.set_query(None);
        let body = json!({
            "type": "https://api.bol.com/problems",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "host": "Instance-001",
            "instance": instance.as_str(),
            "violations": violations,
        });
        reply(self.status, super::http::JSON, &body, now)
    }
}

pub(super) fn reply(status: u16, kind: &str, body: &Value, now: i64) -> Reply {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Reply {
        status,
        headers: vec![
            header("Date", &clock::http_date(now.div_euclid(1000))),
            header("Content-Type", kind),
            header("Cache-Control", "no-store"),
        ],
        body: body.to_string().into_bytes(),
        took_ms: 140,
    }
}
