//! What a question costs, in points. Shopify tells with each answer what it held for it
//! (`requestedQueryCost`), what is left in the bucket and how fast that refills; at most
//! [`MOST`] may be held for one question.

use crate::domain::SECOND;
use serde_json::Value;

/// The most points that one question may hold.
pub(super) const MOST: u32 = 1_000;

/// The `extensions.cost` of an answer. Points; what is not told is 0 or endless, so that it hinders nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cost {
    requested: f64,
    maximum: f64,
    available: f64,
    /// Points a second.
    restores: f64,
}

impl Cost {
    /// Of the body of an answer.
    pub(super) fn of(body: &Value) -> Option<Cost> {
        let cost = body.pointer("/extensions/cost")?;
        let number =
            |at: &str| cost.pointer(at).and_then(Value::as_f64).filter(|n| n.is_finite() && *n >= 0.0);
        Some(Cost {
            requested: number("/requestedQueryCost").unwrap_or(0.0),
            maximum: number("/throttleStatus/maximumAvailable").unwrap_or(f64::INFINITY),
            available: number("/throttleStatus/currentlyAvailable").unwrap_or(f64::INFINITY),
            restores: number("/throttleStatus/restoreRate").filter(|n| *n > 0.0).unwrap_or(100.0),
        })
    }

    /// How many records the next page may have, when a page of `first` held these points: as many as
    /// one question may hold, less a twentieth, and never more than the bucket itself holds.
    pub(super) fn fitting(&self, first: u32, most: u32) -> u32 {
        if self.requested <= 0.0 {
            return first.clamp(1, most);
        }
        let each = self.requested / f64::from(first.max(1));
        let held = f64::from(MOST).min(self.maximum) * 0.95;
        // From 1 to a few hundred: fits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let fitting = (held / each).floor().clamp(1.0, f64::from(most)) as u32;
        fitting
    }

    /// Milliseconds until the bucket holds what a page of `next` will need, when one of `first` held
    /// these points. `None`: it holds that now.
    pub(super) fn pause(&self, first: u32, next: u32) -> Option<i64> {
        self.until(self.requested / f64::from(first.max(1)) * f64::from(next))
    }

    /// Milliseconds until the same question may be asked again.
    pub(super) fn again(&self) -> Option<i64> {
        self.until(self.requested)
    }

    fn until(&self, points: f64) -> Option<i64> {
        let missing = points.min(self.maximum) - self.available;
        // A question holds at most a few thousand points, and they come back by the hundred.
        #[allow(clippy::cast_possible_truncation)]
        let wait = (missing.clamp(0.0, 1e6) / self.restores).ceil() as i64 * SECOND;
        (missing > 0.0).then_some(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn cost(requested: u32, available: u32) -> Cost {
        Cost::of(&json!({"extensions": {"cost": {
            "requestedQueryCost": requested,
            "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": available, "restoreRate": 100.0},
        }}}))
        .unwrap()
    }

    #[test]
    fn a_page_is_as_large_as_its_points_allow() {
        assert_eq!(cost(810, 2_000).fitting(8, 250), 9);
        assert_eq!(cost(80, 2_000).fitting(8, 250), 95);
        assert_eq!(cost(8, 2_000).fitting(8, 250), 250);
        assert_eq!(cost(5_000, 2_000).fitting(8, 250), 1);
    }

    #[test]
    fn an_empty_bucket_is_waited_for() {
        assert_eq!(cost(800, 2_000).pause(8, 9), None);
        assert_eq!(cost(800, 400).pause(8, 9), Some(5_000));
        assert_eq!(cost(800, 100).again(), Some(7_000));
    }

    #[test]
    fn a_shop_that_tells_no_cost_is_read_in_pages_of_the_same_size() {
        assert_eq!(Cost::of(&json!({"data": {}})), None);
        let silent = Cost::of(&json!({"extensions": {"cost": {}}})).unwrap();
        assert_eq!((silent.fitting(8, 250), silent.pause(8, 8)), (8, None));
    }
}
