//! An answer of 17TRACK: `{code, data: {accepted, rejected}}`. Code 0 means that the question was understood; another
//! one that it was refused as a whole, and `data` tells why. A number may be refused alone, with a code of its own.

use super::SEVENTEENTRACK;
use crate::connectors::carriers::json::{int, list, text};
use crate::connectors::{ReadError, Reply};
use serde_json::Value;

/// Codes, as 17TRACK's documents list them.
pub(super) mod codes {
    pub(in super::super) const WRONG_ADDRESS: i64 = -18_010_001;
    pub(in super::super) const WRONG_KEY: i64 = -18_010_002;
    pub(in super::super) const FAULT: i64 = -18_010_003;
    pub(in super::super) const DISABLED: i64 = -18_010_004;
    pub(in super::super) const NO_RIGHT: i64 = -18_010_005;
    pub(in super::super) const MALFORMED: i64 = -18_010_012;
    /// More is to be told with the number: country and postcode, postcode, telephone, day of sending; the first and
    /// the last.
    pub(in super::super) const MORE: (i64, i64) = (-18_010_022, -18_010_018);
    pub(in super::super) const ANNOUNCED: i64 = -18_019_901;
    pub(in super::super) const NOT_ANNOUNCED: i64 = -18_019_902;
    pub(in super::super) const NO_CARRIER: i64 = -18_019_903;
    pub(in super::super) const DAY_USED_UP: i64 = -18_019_907;
    pub(in super::super) const USED_UP: i64 = -18_019_908;
    pub(in super::super) const NOTHING_YET: i64 = -18_019_909;
    pub(in super::super) const UNSERVED: i64 = -18_019_911;
    /// The carrier did not answer 17TRACK in time, or with a fault; the first and the last.
    pub(in super::super) const PASSING: (i64, i64) = (-18_019_817, -18_019_815);
}

/// What `data` holds.
///
/// # Errors
/// What is no answer, or a refusal of the question as a whole.
pub(super) fn data(reply: &Reply) -> Result<Value, ReadError> {
    match whole(reply) {
        Some(0) => {}
        Some(code) => return Err(refusal(code, reply)),
        // Not JSON, or none of theirs: its status says what it is.
        None => {
            SEVENTEENTRACK.body(reply)?;
            return Err(SEVENTEENTRACK.cut_off());
        }
    }
    let mut body = SEVENTEENTRACK.body(reply)?;
    match body.get_mut("data").map(Value::take) {
        Some(data) if data.is_object() => Ok(data),
        _ => Err(SEVENTEENTRACK.cut_off()),
    }
}

/// The code of an answer as a whole.
pub(super) fn whole(reply: &Reply) -> Option<i64> {
    int(&reply.json()?, "code")
}

/// The two lists of an answer about numbers.
///
/// # Errors
/// When neither is there.
pub(super) fn sorted(data: &Value) -> Result<(&[Value], &[Value]), ReadError> {
    if !["accepted", "rejected"].iter().any(|key| data.get(key).is_some_and(Value::is_array)) {
        return Err(SEVENTEENTRACK.cut_off());
    }
    Ok((list(data, "accepted"), list(data, "rejected")))
}

/// The number of a row, and why it was refused; 0 where no code is told.
pub(super) fn rejected(row: &Value) -> (String, i64) {
    let code = row.get("error").and_then(|error| int(error, "code"));
    (text(row, "number"), code.unwrap_or(0))
}

fn refusal(code: i64, reply: &Reply) -> ReadError {
    match (reply.status, code) {
        (429 | 500.., _) => SEVENTEENTRACK.refusal(reply),
        (_, 429) => SEVENTEENTRACK.busy(reply),
        (_, codes::WRONG_ADDRESS) => {
            SEVENTEENTRACK.access(["access-17track-address", "remedy-17track-address"])
        }
        (_, codes::WRONG_KEY) => SEVENTEENTRACK.access(SEVENTEENTRACK.key),
        (_, codes::DISABLED) => SEVENTEENTRACK.access(["access-17track-disabled", "remedy-17track-disabled"]),
        (_, codes::NO_RIGHT) => SEVENTEENTRACK.access(SEVENTEENTRACK.right),
        (_, codes::FAULT) => SEVENTEENTRACK.refusal(&Reply { status: 500, ..reply.clone() }),
        (200..300, code) => SEVENTEENTRACK.refused(&code.to_string()),
        _ => SEVENTEENTRACK.refusal(reply),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::carriers::tests::reply;

    fn said(status: u16, body: &str) -> String {
        match data(&reply(status, body)) {
            Ok(_) => "read".to_owned(),
            Err(error) => error.said().id.clone(),
        }
    }

    #[test]
    fn the_envelope_is_opened_and_its_own_refusal_is_one() {
        for (status, body, id) in [
            (200, r#"{"code":0,"data":{"accepted":[],"rejected":[]}}"#, "read"),
            (200, r#"{"code":0,"data":null}"#, "read-carriers-cut-off"),
            (200, r#"{"code":0}"#, "read-carriers-cut-off"),
            (200, "{}", "read-carriers-cut-off"),
            (200, "[]", "read-carriers-cut-off"),
            (200, r#"{"code":0,"data":{"acc"#, "read-carriers-cut-off"),
            (200, "<html>", "read-carriers-webpage"),
            (200, r#"{"code":-18010002,"data":{"errors":[{"code":-18010002}]}}"#, "access-17track-key"),
            (401, r#"{"code":-18010002,"data":{}}"#, "access-17track-key"),
            (401, r#"{"code":-18010001,"data":{}}"#, "access-17track-address"),
            (401, r#"{"code":-18010004}"#, "access-17track-disabled"),
            (200, r#"{"code":-18010005,"data":null}"#, "access-17track-right"),
            (401, "{}", "access-17track-key"),
            (403, "{}", "access-17track-right"),
            (403, "<html>", "access-carriers-kept-out"),
            (404, r#"{"code":-18010013}"#, "access-carriers-gone"),
            (200, r#"{"code":-18010014,"data":{}}"#, "read-carriers-refused"),
            (200, r#"{"code":-18010003,"data":{}}"#, "read-carriers-server"),
            (200, r#"{"code":429,"data":{"errors":[{"code":429}]}}"#, "read-carriers-busy"),
            (429, r#"{"code":-18010014}"#, "read-carriers-busy"),
            (500, r#"{"code":0}"#, "read-carriers-server"),
            (503, "<html>", "read-carriers-server"),
            (302, "", "access-carriers-moved"),
            (418, "{}", "read-carriers-refused"),
        ] {
            assert_eq!(said(status, body), id, "{status} {body}");
        }
    }

    #[test]
    fn asked_too_often_it_says_how_long_to_wait_or_is_left_alone_for_a_while() {
        let wait = |after: Option<&str>| {
            let mut busy = reply(429, r#"{"code":429,"data":{}}"#);
            busy.headers.extend(after.map(|after| ("retry-after".to_owned(), after.to_owned())));
            match data(&busy) {
                Err(ReadError::Later { wait, .. }) => wait,
                other => panic!("later: {other:?}"),
            }
        };
        assert_eq!((wait(Some("30")), wait(None)), (Some(30_000), Some(5_000)));
    }
}
