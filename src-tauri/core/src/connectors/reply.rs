//! What came back, and why it may be no answer.

use super::{Ask, Profile};
use crate::domain::{DAY, Ms, Phrase};
use serde_json::Value;
use std::collections::BTreeMap;

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    /// At most 64 MiB; the engine refuses more.
    pub body: Vec<u8>,
    /// When it came, by this computer's clock.
    pub at: Ms,
}

impl Reply {
    /// The body as JSON, whatever the status. Plugins of a shop put a byte order mark before it at times.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        let body = self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.body);
        serde_json::from_slice(body).ok()
    }

    /// A page for people where JSON was due.
    #[must_use]
    pub fn is_html(&self) -> bool {
        let says_so = self.headers.get("content-type").is_some_and(|kind| kind.contains("text/html"));
        let looks_so = self.body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<');
        looks_so || (says_so && self.json().is_none())
    }

    /// The moment of the reply by the server's clock: the `Date` header.
    #[must_use]
    pub fn date(&self) -> Option<Ms> {
        http_date(self.headers.get("date")?)
    }

    /// `Retry-After` in milliseconds, at most a day: seconds, also broken ones, or a date by the server's clock
    /// (RFC 9110, section 10.2.3).
    #[must_use]
    pub fn retry_after(&self) -> Option<i64> {
        let value = self.headers.get("retry-after")?.trim();
        if let Ok(seconds) = value.parse::<f64>() {
            // What is no number saturates to 0.
            #[allow(clippy::cast_possible_truncation)]
            let wait = (seconds * 1_000.0) as i64;
            return Some(wait.clamp(0, DAY));
        }
        Some(http_date(value)?.since(self.date().unwrap_or(self.at)).clamp(0, DAY))
    }
}

fn http_date(text: &str) -> Option<Ms> {
    chrono::DateTime::parse_from_rfc2822(text.trim()).ok().map(Ms::from)
}

/// Why a page could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Later it may work: too many requests, a server error, HTML from a proxy, a cut-off body.
    #[error("not now: {said:?}")]
    Later {
        /// What happened.
        said: Phrase,
        /// Milliseconds that the platform asks to wait.
        wait: Option<i64>,
    },
    /// The key does not open this (any more), or lacks a right.
    #[error("no access: {said:?}")]
    Access {
        /// What is wrong.
        said: Phrase,
        /// How to put it right.
        remedy: Phrase,
        /// Ask this instead before giving up: another way to present the key.
        instead: Option<Box<(Ask, Profile)>>,
    },
    /// The platform refuses this question: asking again would not help.
    #[error("refused: {said:?}")]
    Refused {
        /// What it said.
        said: Phrase,
    },
}

impl ReadError {
    /// "Later", with a sentence. `wait` is in milliseconds.
    pub(super) fn later(id: &str, wait: Option<i64>) -> Self {
        Self::Later { said: Phrase::new(id), wait }
    }

    /// A server error, with a sentence that names the status.
    pub(super) fn server(id: &str, status: u16, wait: Option<i64>) -> Self {
        Self::Later { said: Phrase::new(id).count("status", i64::from(status)), wait }
    }

    /// No access, with a sentence and its remedy.
    pub(super) fn access(said: &str, remedy: &str) -> Self {
        Self::Access { said: Phrase::new(said), remedy: Phrase::new(remedy), instead: None }
    }

    /// What the owner is told.
    #[must_use]
    pub fn said(&self) -> &Phrase {
        match self {
            Self::Later { said, .. } | Self::Access { said, .. } | Self::Refused { said } => said,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(headers: &[(&str, &str)], body: &str) -> Reply {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Reply { status: 200, headers, body: body.as_bytes().to_vec(), at: Ms(1_772_352_000_000) }
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert_eq!(reply(&[], "\u{feff}[]").json(), Some(serde_json::json!([])));
        assert_eq!(reply(&[], "[").json(), None);
    }

    #[test]
    fn a_page_for_people_is_told_from_half_an_answer() {
        let html = [("content-type", "text/html; charset=utf-8")];
        assert!(reply(&[], " \n<!doctype html>").is_html() && reply(&html, "Hallo").is_html());
        assert!(!reply(&[], "{\"a").is_html() && !reply(&[], "").is_html());
        assert!(!reply(&html, "{}").is_html(), "a server that says the wrong kind");
    }

    #[test]
    fn a_server_says_how_long_to_wait() {
        let date = ("date", "Sun, 01 Mar 2026 08:00:00 GMT");
        for (said, wait) in [
            ("42", Some(42_000)),
            (" 2.5 ", Some(2_500)),
            ("-3", Some(0)),
            ("NaN", Some(0)),
            ("99999999999999999999", Some(DAY)),
            ("Sun, 01 Mar 2026 08:00:30 GMT", Some(30_000)),
            ("Sun, 01 Mar 2026 07:00:00 GMT", Some(0)),
            ("Sun, 01 Mar 2037 08:00:00 GMT", Some(DAY)),
            ("soon", None),
        ] {
            assert_eq!(reply(&[date, ("retry-after", said)], "").retry_after(), wait, "{said}");
        }
        assert_eq!(reply(&[], "").retry_after(), None);
    }

    #[test]
    fn a_date_counts_from_the_servers_clock_and_else_from_this_computers() {
        let until = ("retry-after", "Sun, 01 Mar 2026 09:00:30 GMT");
        let slow_clock = ("date", "Sun, 01 Mar 2026 09:00:00 GMT");
        assert_eq!(reply(&[until, slow_clock], "").retry_after(), Some(30_000));
        assert_eq!(reply(&[until], "").retry_after(), Some(3_630_000));
    }
}
