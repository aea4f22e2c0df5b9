//! Replies that are no answer. GraphQL says most of them with status 200: a list `errors` whose entries
//! have a code in `extensions.code`. Messages are English and technical; only codes and the names of
//! permissions in them are read.

use super::meter::Cost;
use crate::connectors::{Profile, ReadError, Reply};
use crate::domain::{HOUR, Phrase};
use serde_json::Value;

/// What was answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) data: Value,
    /// What of it could not be told; each with its place.
    pub(super) faults: Vec<Fault>,
    pub(super) cost: Option<Cost>,
}

/// An entry of `errors`.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) code: String,
    /// Field names and positions, from the outside in.
    pub(super) path: Vec<Value>,
    message: String,
}

impl Fault {
    /// It is about personal data that the shop does not let this app see. Nothing rests on that.
    pub(super) fn is_hidden_person(&self) -> bool {
        self.code == "ACCESS_DENIED" && self.path.iter().any(|step| step == "shippingAddress")
    }

    /// The field, for the log.
    pub(super) fn field(&self) -> String {
        let names: Vec<&str> = self.path.iter().filter_map(Value::as_str).collect();
        format!("{}: {}", names.join("."), self.code)
    }
}

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The question costs more points than one may.
    TooCostly,
    /// Anything else.
    Read(ReadError),
}

impl From<Stop> for ReadError {
    fn from(stop: Stop) -> ReadError {
        match stop {
            Stop::TooCostly => refused("MAX_COST_EXCEEDED"),
            Stop::Read(error) => error,
        }
    }
}

/// The answer in a reply.
///
/// # Errors
/// Everything else, each with its own sentence.
pub(super) fn answer(reply: &Reply) -> Result<Answer, Stop> {
    if !(200..300).contains(&reply.status) {
        return Err(Stop::Read(refusal(reply)));
    }
    let Some(body) = reply.json() else { return Err(Stop::Read(unreadable(reply))) };
    let faults = faults(&body);
    let cost = Cost::of(&body);
    if faults.iter().any(|fault| fault.code == "MAX_COST_EXCEEDED") {
        return Err(Stop::TooCostly);
    }
    if faults.iter().any(|fault| fault.code == "THROTTLED") {
        return Err(Stop::Read(ReadError::later("read-shopify-busy", cost.and_then(|cost| cost.again()))));
    }
    // Nothing but nulls, with a fault beside them, is no answer; a null alone is one: it is not there.
    let tells = |data: &Value| {
        let fields = data.as_object();
        fields.is_some_and(|fields| fields.values().any(|v| !v.is_null() || faults.is_empty()))
    };
    match body.get("data").filter(|data| tells(data)) {
        Some(data) => Ok(Answer { data: data.clone(), faults, cost }),
        None => Err(Stop::Read(nothing(&faults))),
    }
}

/// The entries of `errors`. Outside GraphQL it is a text, or an object: then it has none.
pub(super) fn faults(body: &Value) -> Vec<Fault> {
    let entries = body.get("errors").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let read = |entry: &Value| Fault {
        code: entry.pointer("/extensions/code").and_then(Value::as_str).unwrap_or("GRAPHQL").to_owned(),
        path: entry.get("path").and_then(Value::as_array).cloned().unwrap_or_default(),
        // The permission stands in a field of its own, or in the message.
        message: [entry.pointer("/extensions/requiredAccess"), entry.get("message")]
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" "),
    };
    entries.iter().map(read).collect()
}

/// No data at all.
fn nothing(faults: &[Fault]) -> ReadError {
    if let Some(denied) = faults.iter().find(|fault| fault.code == "ACCESS_DENIED") {
        return self::denied(denied);
    }
    match faults.first().map(|fault| fault.code.as_str()) {
        Some("INTERNAL_SERVER_ERROR" | "TIMEOUT") => ReadError::server("read-shopify-server", 200, None),
        Some("SHOP_INACTIVE") => ReadError::access("access-shopify-closed", "remedy-shopify-closed"),
        Some(code) => refused(code),
        None => cut_off(),
    }
}

/// The app was not given something, or Shopify itself has not approved it for customers' orders.
fn denied(fault: &Fault) -> ReadError {
    match scope_in(&fault.message) {
        Some(scope) => ReadError::Access {
            said: Phrase::new("access-shopify-scope-missing").text("scope", scope),
            remedy: Phrase::new("remedy-shopify-scope").text("scope", scope),
            instead: None,
        },
        None => ReadError::access("access-shopify-not-approved", "remedy-shopify-not-approved"),
    }
}

/// The permission that a message names: `read_orders`.
fn scope_in(message: &str) -> Option<&str> {
    message
        .split(|c: char| !c.is_ascii_lowercase() && c != '_')
        .find(|word| word.starts_with("read_") || word.starts_with("write_"))
}

/// What a status outside 2xx means.
fn refusal(reply: &Reply) -> ReadError {
    match reply.status {
        401 => ReadError::access("access-shopify-token", "remedy-shopify-token"),
        402 | 423 => ReadError::access("access-shopify-closed", "remedy-shopify-closed"),
        403 => ReadError::access("access-shopify-forbidden", "remedy-shopify-token"),
        404 | 300..=399 => ReadError::access("access-shopify-no-shop", "remedy-shopify-shop"),
        429 | 430 => ReadError::later("read-shopify-busy", wait(reply)),
        408 | 425 | 500.. => ReadError::server("read-shopify-server", reply.status, wait(reply)),
        status => refused(&format!("HTTP {status}")),
    }
}

/// Why no token came for an id and its secret. OAuth's own codes, and those that Shopify has beside them.
pub(super) fn no_token(_: &Profile, reply: &Reply) -> ReadError {
    let code = reply
        .json()
        .and_then(|body| body.get("error").and_then(Value::as_str).map(str::to_owned))
        .unwrap_or_default();
    match (reply.status, code.as_str()) {
        (_, "shop_not_permitted") => {
            ReadError::access("access-shopify-other-owner", "remedy-shopify-other-owner")
        }
        (_, "app_not_installed") => {
            ReadError::access("access-shopify-not-installed", "remedy-shopify-not-installed")
        }
        (_, "invalid_client" | "application_cannot_be_found" | "invalid_request" | "unauthorized_client") => {
            ReadError::access("access-shopify-client", "remedy-shopify-client")
        }
        (400 | 401 | 403, _) => ReadError::access("access-shopify-client", "remedy-shopify-client"),
        (200..300, _) => unreadable(reply),
        _ => refusal(reply),
    }
}

/// How long Shopify asks to wait, in milliseconds; at most an hour.
fn wait(reply: &Reply) -> Option<i64> {
    reply.retry_after().map(|wait| wait.min(HOUR))
}

/// A page for people where JSON was due, or half an answer.
fn unreadable(reply: &Reply) -> ReadError {
    if reply.is_html() { ReadError::later("read-shopify-webpage", None) } else { cut_off() }
}

/// The answer broke off, or is not what Shopify promises.
pub(super) fn cut_off() -> ReadError {
    ReadError::later("read-shopify-cut-off", None)
}

/// The question is turned down, with Shopify's own code.
pub(super) fn refused(code: &str) -> ReadError {
    ReadError::Refused { said: Phrase::new("read-shopify-refused").text("code", code) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;

    fn said(error: ReadError) -> String {
        error.said().id.clone()
    }

    fn outcome(reply: &Reply) -> String {
        answer(reply).map_or_else(|stop| said(stop.into()), |_| "read".to_owned())
    }

    fn coded(code: &str) -> Reply {
        reply(
            200,
            &format!(r#"{{"errors":[{{"message":"x","extensions":{{"code":"{code}"}}}}],"data":null}}"#),
        )
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        for (status, body, id) in [
            (401, r#"{"errors":"[API] Invalid API key or access token"}"#, "access-shopify-token"),
            (402, "", "access-shopify-closed"),
            (403, "{}", "access-shopify-forbidden"),
            (404, r#"{"errors":"Not Found"}"#, "access-shopify-no-shop"),
            (302, "", "access-shopify-no-shop"),
            (423, "", "access-shopify-closed"),
            (429, "", "read-shopify-busy"),
            (430, "", "read-shopify-busy"),
            (400, "{}", "read-shopify-refused"),
            (502, "<html>", "read-shopify-server"),
            (200, "<!doctype html>", "read-shopify-webpage"),
            (200, r#"{"data":{"orders":"#, "read-shopify-cut-off"),
            (200, r#"{"data":{}}"#, "read-shopify-cut-off"),
            (200, r#"{"data":{"order":null}}"#, "read"),
        ] {
            assert_eq!(outcome(&reply(status, body)), id, "{status} {body}");
        }
    }

    #[test]
    fn a_refusal_with_status_200_is_told_from_an_answer() {
        for (code, id) in [
            ("THROTTLED", "read-shopify-busy"),
            ("MAX_COST_EXCEEDED", "read-shopify-refused"),
            ("INTERNAL_SERVER_ERROR", "read-shopify-server"),
            ("SHOP_INACTIVE", "access-shopify-closed"),
            ("undefinedField", "read-shopify-refused"),
            ("ACCESS_DENIED", "access-shopify-not-approved"),
        ] {
            assert_eq!(outcome(&coded(code)), id, "{code}");
        }
    }

    #[test]
    fn a_throttled_question_waits_until_its_points_are_there() {
        let body = r#"{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],"extensions":{"cost":
            {"requestedQueryCost":900,"actualQueryCost":null,"throttleStatus":
            {"maximumAvailable":2000.0,"currentlyAvailable":150,"restoreRate":100.0}}}}"#;
        let stop = answer(&reply(200, body)).unwrap_err();
        assert_eq!(stop, Stop::Read(ReadError::later("read-shopify-busy", Some(8_000))));
    }

    #[test]
    fn a_missing_permission_is_named() {
        let body = r#"{"errors":[{"message":"Access denied for orders field.","extensions":{"code":"ACCESS_DENIED",
            "requiredAccess":"`read_orders` access scope."},"path":["orders"]}],"data":{"orders":null}}"#;
        let Err(Stop::Read(ReadError::Access { said, remedy, .. })) = answer(&reply(200, body)) else {
            panic!("no access")
        };
        assert_eq!(said, Phrase::new("access-shopify-scope-missing").text("scope", "read_orders"));
        assert_eq!(remedy, Phrase::new("remedy-shopify-scope").text("scope", "read_orders"));
    }

    #[test]
    fn a_part_that_is_missing_leaves_the_rest() {
        let body = r#"{"data":{"nodes":[null,{"id":"x"}]},"errors":[{"message":"no","path":["nodes",0],
            "extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}"#;
        let answer = answer(&reply(200, body)).unwrap();
        assert_eq!(
            (answer.faults.len(), answer.faults[0].field().as_str()),
            (1, "nodes: INTERNAL_SERVER_ERROR")
        );
    }

    #[test]
    fn why_no_token_came_is_told() {
        for (status, body, id) in [
            (400, r#"{"error":"invalid_client"}"#, "access-shopify-client"),
            (400, r#"{"error":"shop_not_permitted"}"#, "access-shopify-other-owner"),
            (400, r#"{"error":"app_not_installed"}"#, "access-shopify-not-installed"),
            (401, "", "access-shopify-client"),
            (404, "<html>", "access-shopify-no-shop"),
            (429, "", "read-shopify-busy"),
            (503, "", "read-shopify-server"),
            (200, "{}", "read-shopify-cut-off"),
        ] {
            assert_eq!(said(no_token(&shop(), &reply(status, body))), id, "{status} {body}");
        }
    }
}
