//! Where an order stands, for a list of all orders.

use super::{DeliveryStatus, FindingState, Kind, List, OrderState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an order stands, for the list and its filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Standing {
    /// In a list of "Needs attention" that says its customer has no tracking.
    NoTracking,
    /// Its number is wanted.
    ToLookUp,
    /// Open, or watched: with its supplier.
    AtSupplier,
    /// The shop shows a number.
    Shown,
    /// Delivered, as the storefront tells.
    Delivered,
    /// Needs none, or was cancelled.
    NoneNeeded,
    /// Closed, and nobody knows a number.
    NotKnown,
}

/// What a standing follows from.
#[derive(Debug, Clone, Default)]
pub struct StandingFacts {
    /// Verdicts that stand: open, snoozed or ignored.
    pub findings: Vec<(Kind, FindingState)>,
    /// Where the order stands at its shop; `None`: not read.
    pub state: Option<OrderState>,
    /// It needs no tracking: nothing travels, or the owner said so.
    pub none_needed: bool,
    /// The owner will be asked for its number.
    pub watched: bool,
    /// The shop shows a number.
    pub shown: bool,
    /// How far each of its fulfillments came, as the storefront tells.
    pub deliveries: Vec<DeliveryStatus>,
}

impl Standing {
    /// Every one, in the order of the filter bar. The place is its code in the database.
    pub const ALL: [Standing; 7] = [
        Standing::NoTracking,
        Standing::ToLookUp,
        Standing::AtSupplier,
        Standing::Shown,
        Standing::Delivered,
        Standing::NoneNeeded,
        Standing::NotKnown,
    ];

    /// Its place in [`Standing::ALL`].
    #[must_use]
    pub fn place(self) -> u8 {
        Standing::ALL.iter().position(|s| *s == self).and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
    }

    /// Where an order with these facts stands.
    #[must_use]
    pub fn of(facts: &StandingFacts) -> Standing {
        let is = |wanted: fn(Kind) -> bool, ignored: bool| {
            facts
                .findings
                .iter()
                .any(|(kind, state)| wanted(*kind) && (*state == FindingState::Ignored) == ignored)
        };
        let lacks = |kind: Kind| kind.list() == List::CustomerHasNoTracking;
        if is(lacks, false) {
            return Standing::NoTracking;
        }
        let never = matches!(
            facts.state,
            Some(OrderState::Cancelled | OrderState::Refunded | OrderState::Unpaid) | None
        );
        let delivered = facts.deliveries.contains(&DeliveryStatus::Delivered)
            && facts
                .deliveries
                .iter()
                .all(|d| matches!(d, DeliveryStatus::Delivered | DeliveryStatus::Cancelled));
        if delivered {
            Standing::Delivered
        } else if is(|kind| kind == Kind::NumberWanted, false) {
            Standing::ToLookUp
        } else if never || facts.none_needed || (is(|_| true, true) && !facts.shown) {
            // What the owner set aside needs nothing any more, either.
            Standing::NoneNeeded
        } else if facts.shown {
            Standing::Shown
        } else if facts.watched || facts.state != Some(OrderState::Closed) {
            Standing::AtSupplier
        } else {
            Standing::NotKnown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed() -> StandingFacts {
        StandingFacts { state: Some(OrderState::Closed), ..StandingFacts::default() }
    }

    #[test]
    fn an_order_stands_where_its_owner_would_look_for_it() {
        use FindingState::{Ignored, Open, Snoozed};
        let with = |kind, state| StandingFacts { findings: vec![(kind, state)], ..closed() };
        let delivered = vec![DeliveryStatus::Delivered, DeliveryStatus::Cancelled];
        let half = vec![DeliveryStatus::Delivered, DeliveryStatus::InTransit];
        for (facts, standing) in [
            (with(Kind::TrackingMissing, Open), Standing::NoTracking),
            (with(Kind::OrderNotClosed, Snoozed), Standing::NoTracking),
            (with(Kind::TrackingMissing, Ignored), Standing::NoneNeeded),
            (with(Kind::NumberWanted, Open), Standing::ToLookUp),
            (StandingFacts { watched: true, ..closed() }, Standing::AtSupplier),
            (StandingFacts { state: Some(OrderState::Open), ..closed() }, Standing::AtSupplier),
            (StandingFacts { shown: true, ..closed() }, Standing::Shown),
            (StandingFacts { shown: true, deliveries: delivered.clone(), ..closed() }, Standing::Delivered),
            (StandingFacts { shown: true, deliveries: half, ..closed() }, Standing::Shown),
            (StandingFacts { none_needed: true, ..closed() }, Standing::NoneNeeded),
            (
                StandingFacts { state: Some(OrderState::Cancelled), shown: true, ..closed() },
                Standing::NoneNeeded,
            ),
            (StandingFacts { state: Some(OrderState::Unpaid), ..closed() }, Standing::NoneNeeded),
            (closed(), Standing::NotKnown),
        ] {
            assert_eq!(Standing::of(&facts), standing, "{facts:?}");
        }
        let gap = StandingFacts { deliveries: delivered, ..with(Kind::TrackingMissing, Open) };
        assert_eq!(Standing::of(&gap), Standing::NoTracking, "delivered without a number is a gap still");
    }

    #[test]
    fn places_are_those_of_the_filter_bar() {
        for (place, standing) in (0..).zip(Standing::ALL) {
            assert_eq!(standing.place(), place);
        }
    }
}
