//! An answer of Printful: `{code, result, paging}`. The code repeats the status.

use super::MAKER;
use crate::connectors::makers::json::{count, int};
use crate::connectors::{ReadError, Reply};
use crate::domain::SECOND;
use serde_json::Value;

/// What was answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) result: Value,
    /// Orders in the whole list.
    pub(super) total: Option<u64>,
}

/// The answer in a reply.
///
/// # Errors
/// Everything else.
pub(super) fn answer(reply: &Reply) -> Result<Answer, ReadError> {
    let mut body = MAKER.body(reply)?;
    // A refusal within a 200, should there be one.
    if let Some(status) = int(&body, "code").and_then(|code| u16::try_from(code).ok())
        && !(200..300).contains(&status)
    {
        return Err(MAKER.refusal(&Reply { status, ..reply.clone() }));
    }
    let total = body.get("paging").and_then(|paging| count(paging, "total"));
    match body.get_mut("result").map(Value::take) {
        Some(result) if !result.is_null() => Ok(Answer { result, total }),
        _ => Err(MAKER.cut_off()),
    }
}

/// Milliseconds until the next question, where this one was the last that may be asked for now.
pub(super) fn pause(reply: &Reply) -> Option<i64> {
    let header = |name: &str| reply.headers.get(name)?.trim().parse::<f64>().ok();
    header("x-ratelimit-remaining").filter(|left| *left < 1.0)?;
    let seconds = header("x-ratelimit-reset").unwrap_or(60.0).clamp(1.0, 60.0);
    // At most a minute: fits.
    #[allow(clippy::cast_possible_truncation)]
    Some(seconds.ceil() as i64 * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::makers::tests::reply;

    fn said(reply: &Reply) -> String {
        match answer(reply) {
            Ok(_) => "read".to_owned(),
            Err(
                ReadError::Later { said, .. } | ReadError::Access { said, .. } | ReadError::Refused { said },
            ) => said.id,
        }
    }

    #[test]
    fn the_envelope_is_opened_and_its_own_refusal_is_one() {
        for (body, id) in [
            (r#"{"code":200,"result":[],"paging":{"total":7}}"#, "read"),
            (r#"{"code":401,"result":"The access token is invalid"}"#, "access-printful-token"),
            (r#"{"code":200,"result":null}"#, "read-makers-cut-off"),
            (r#"{"code":200}"#, "read-makers-cut-off"),
            ("[]", "read-makers-cut-off"),
        ] {
            assert_eq!(said(&reply(200, body)), id, "{body}");
        }
    }

    #[test]
    fn the_last_question_of_a_minute_is_followed_by_a_pause() {
        let mut last = reply(200, "{}");
        assert_eq!(pause(&last), None);
        last.headers.insert("x-ratelimit-remaining".into(), "0".into());
        assert_eq!(pause(&last), Some(60_000));
        last.headers.insert("x-ratelimit-reset".into(), "12".into());
        assert_eq!(pause(&last), Some(12_000));
        last.headers.insert("x-ratelimit-remaining".into(), "5".into());
        assert_eq!(pause(&last), None);
    }
}
