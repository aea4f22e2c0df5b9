//! How long to wait before trying again.

use crate::domain::{MINUTE, SECOND};

/// Milliseconds to wait after `attempts` failures in a row: 2 s, 4 s, 8 s … at most 15 minutes, with
/// jitter from the given number, and never less than the platform asked for.
#[must_use]
pub(super) fn backoff(attempts: u32, asked: Option<i64>, dice: u64) -> i64 {
    let doubled = (2 * SECOND).saturating_mul(1 << attempts.saturating_sub(1).min(10)).min(15 * MINUTE);
    // Between three quarters and five quarters of it, so that many computers do not come back at once.
    let spread = i64::try_from(dice % 501).unwrap_or(0);
    let jittered = doubled * (750 + spread) / 1_000;
    match asked {
        // A platform that names a time means it; a little later is polite, earlier is not.
        Some(asked) => asked.clamp(0, 60 * MINUTE).max(SECOND) + spread,
        None => jittered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_and_ends_at_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (1..14).map(|n| backoff(n, None, 250)).collect();
        assert!(waits.windows(2).all(|w| w[0] <= w[1]), "{waits:?}");
        assert_eq!(waits[0], 2 * SECOND);
        assert_eq!(waits[12], 15 * MINUTE);
    }

    #[test]
    fn what_the_platform_asks_is_kept() {
        for dice in 0..1_000 {
            assert!(backoff(1, Some(30 * SECOND), dice) >= 30 * SECOND);
        }
    }

    #[test]
    fn jitter_stays_within_a_quarter() {
        for dice in 0..1_000 {
            let wait = backoff(3, None, dice);
            assert!((6 * SECOND..=10 * SECOND).contains(&wait), "{wait}");
        }
    }
}
