//! How much may still be asked. Each of bol's addresses has a limit of its own; every answer tells what is
//! left of it in `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The numbers themselves are not published
//! and change, so nothing is counted here. That the reset is in seconds is UNVERIFIED: whatever cannot be
//! seconds of a short wait is not waited for, and a 429 then says it.

use crate::connectors::Reply;
use crate::domain::SECOND;

/// No limit of bol's is known to last longer.
const LONGEST: i64 = 600;

/// Milliseconds to wait before the same is asked again; `None`: it may be asked at once.
pub(super) fn pause(reply: &Reply) -> Option<i64> {
    let told = |name: &str| reply.headers.get(name)?.trim().parse::<i64>().ok();
    if told("x-ratelimit-remaining")? > 0 {
        return None;
    }
    let seconds = told("x-ratelimit-reset").filter(|seconds| (1..=LONGEST).contains(seconds))?;
    Some(seconds * SECOND)
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn told(remaining: &str, reset: &str) -> Option<i64> {
        let mut reply = reply(200, "{}");
        reply.headers.insert("x-ratelimit-remaining".into(), remaining.into());
        reply.headers.insert("x-ratelimit-reset".into(), reset.into());
        pause(&reply)
    }

    #[test]
    fn an_empty_budget_is_waited_for() {
        assert_eq!(told("0", "42"), Some(42_000));
        assert_eq!(told("3", "42"), None);
        assert_eq!(pause(&reply(200, "{}")), None);
    }

    #[test]
    fn what_cannot_be_seconds_is_not_waited_for() {
        for reset in ["1772352000", "0", "-5", "Sun, 01 Mar 2026 08:00:00 GMT"] {
            assert_eq!(told("0", reset), None, "{reset}");
        }
    }
}
