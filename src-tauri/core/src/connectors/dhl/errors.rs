//! Replies that are no answer. DHL's refusals are problem documents, `{title, status, detail}`, also where a number is
//! not known; only their status is read, and that they are DHL's. A 404 of anybody else (a gateway, a proxy, a page for
//! people) says nothing about a parcel.

use super::DHL;
use crate::connectors::{ReadError, Reply};
use crate::domain::{DAY, HOUR, MINUTE};
use serde_json::Value;

/// A wait that is for a second's or a minute's limit; what is longer is for the day's.
const SHORT: i64 = 5 * MINUTE;

/// The body of a reply that must be a JSON object with a 2xx status.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn body(reply: &Reply) -> Result<Value, ReadError> {
    match reply.status {
        // Not DHL's own words about a number: it passes, or the whole interface is gone, which a status cannot tell.
        404 | 410 if reply.is_html() => {
            Err(ReadError::Later { said: DHL.say("read-carriers-webpage"), wait: None })
        }
        404 | 410 => {
            let said = DHL.say("read-carriers-server").count("status", i64::from(reply.status));
            Err(ReadError::Later { said, wait: None })
        }
        429 => Err(too_many(reply)),
        _ => DHL.body(reply)?.as_object().cloned().map(Value::Object).ok_or_else(|| DHL.cut_off()),
    }
}

/// DHL itself says with this status what the matter is.
pub(super) fn is_problem(reply: &Reply, status: u16) -> bool {
    let Some(body) = reply.json().filter(|_| reply.status == status) else { return false };
    let said = |key: &str| body.get(key).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let repeats = match body.get("status") {
        Some(Value::Number(number)) => number.as_f64() == Some(f64::from(status)),
        Some(Value::String(text)) => text.trim() == status.to_string(),
        _ => false,
    };
    repeats && (said("title") || said("detail"))
}

/// Too many questions: this second's, or the day's, which other programs with the same key share. Where DHL does not
/// say how long, it may be either: the day ends at midnight UTC, and an hour is little.
fn too_many(reply: &Reply) -> ReadError {
    match reply.retry_after() {
        Some(wait) if wait <= SHORT => DHL.busy(reply),
        Some(wait) => ReadError::later("read-dhl-day-used", Some(wait)),
        None => {
            let now = reply.date().unwrap_or(reply.at);
            let left = DAY - now.0.rem_euclid(DAY);
            ReadError::later("read-dhl-day-used", Some(HOUR.min(left + MINUTE)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn outcome(reply: &Reply) -> String {
        match body(reply) {
            Ok(_) => "read".to_owned(),
            Err(error) => error.said().id.clone(),
        }
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, body, id) in [
            (200, "{}", "read"),
            (200, r#"{"shipments":[{"id"#, "read-carriers-cut-off"),
            (200, "[]", "read-carriers-cut-off"),
            (200, "", "read-carriers-cut-off"),
            (200, "<!doctype html>", "read-carriers-webpage"),
            (301, "", "access-carriers-moved"),
            (401, r#"{"title":"Unauthorized","status":401}"#, "access-dhl-key"),
            (403, "{}", "access-dhl-right"),
            (403, "<html>", "access-carriers-kept-out"),
            (404, "<html>", "read-carriers-webpage"),
            (404, r#"{"fault":{"faultstring":"no proxy"}}"#, "read-carriers-server"),
            (405, "{}", "read-carriers-refused"),
            (503, "<html>", "read-carriers-server"),
        ] {
            assert_eq!(outcome(&reply(status, body)), id, "{status} {body}");
        }
    }

    #[test]
    fn the_days_questions_are_told_from_the_seconds() {
        let told = |after: Option<&str>| {
            let mut busy = reply(429, r#"{"title":"Too many requests","status":429}"#);
            busy.headers.extend(after.map(|after| ("retry-after".to_owned(), after.to_owned())));
            match body(&busy) {
                Err(ReadError::Later { said, wait }) => (said.id, wait.unwrap()),
                other => panic!("later: {other:?}"),
            }
        };
        assert_eq!(told(Some("1")), ("read-carriers-busy".to_owned(), 1_000));
        assert_eq!(told(Some("30")), ("read-carriers-busy".to_owned(), 30_000));
        assert_eq!(told(Some("50000")), ("read-dhl-day-used".to_owned(), 50_000_000));
        assert_eq!(told(None), ("read-dhl-day-used".to_owned(), HOUR));
    }

    #[test]
    fn an_hour_is_too_long_where_the_day_ends_sooner() {
        let mut late = reply(429, "");
        late.headers.insert("date".to_owned(), "Sun, 01 Mar 2026 23:50:00 GMT".to_owned());
        let Err(ReadError::Later { wait, .. }) = body(&late) else { panic!("later") };
        assert_eq!(wait, Some(11 * MINUTE));
    }

    #[test]
    fn a_problem_is_dhls_own_only_with_its_status_in_it() {
        let own = r#"{"title":"No result found","detail":"No shipment with that number.","status":404}"#;
        assert!(is_problem(&reply(404, own), 404));
        for foreign in
            ["<html>404</html>", "{}", r#"{"message":"no Route matched"}"#, r#"{"title":"x","status":500}"#]
        {
            assert!(!is_problem(&reply(404, foreign), 404), "{foreign}");
        }
        assert!(!is_problem(&reply(200, own), 404));
    }
}
