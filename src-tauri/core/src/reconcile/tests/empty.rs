//! Sent, where the storefront wants a number and none was entered.

use super::*;
use crate::domain::{Cause, HOUR, NumberWish};

/// Sent at bol so many hours ago, without a number.
fn bare(hours: i64, wants: NumberWish) -> OrderFacts {
    let mut facts = gap();
    facts.platform = Platform::Bol;
    facts.order.lines = vec![line("1", "TEE", "")];
    facts.shipments.clear();
    (facts.reads_fulfillments, facts.reads_notes, facts.reads.notes) = (false, false, None);
    fulfil(&mut facts, "S1", &["1"]);
    facts.order.fulfillments[0].at = Some(Stamp::instant(NOW.plus(-hours * HOUR)));
    facts.order.fulfillments[0].wants = wants;
    facts
}

fn judged(facts: &OrderFacts) -> Judgement {
    reconcile(facts, &Rules::default(), NOW)
}

#[test]
fn s23_a_parcel_without_a_number_is_a_gap_whether_or_not_anybody_knows_one() {
    let judgement = judged(&bare(13, NumberWish::Wanted));
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause), (Kind::TrackingMissing, Cause::NoNumberEntered));
    assert!(found.number.is_none() && found.shipment.is_none());
    let early = judged(&bare(11, NumberWish::Wanted));
    assert_eq!((kinds(&early), early.recheck_at), (vec![], Some(NOW.plus(HOUR))));
}

#[test]
fn s21_a_label_that_the_platform_sold_has_a_day() {
    assert_eq!(kinds(&judged(&bare(1, NumberWish::FillsItself))), []);
    assert_eq!(kinds(&judged(&bare(23, NumberWish::FillsItself))), []);
    let late = judged(&bare(25, NumberWish::FillsItself));
    assert_eq!(only(&late).cause, Cause::PlatformLabel);
}

#[test]
fn s22_a_letter_needs_none() {
    assert_eq!(kinds(&judged(&bare(99, NumberWish::NotSaid))), []);
}

#[test]
fn a_known_number_is_the_better_verdict() {
    let mut facts = bare(99, NumberWish::Wanted);
    facts.shipments = gap().shipments;
    let judgement = judged(&facts);
    assert_eq!(only(&judgement).number, Some(number("LA874320193FR")));
}

#[test]
fn a_number_that_stands_there_is_enough() {
    let mut facts = bare(99, NumberWish::Wanted);
    facts.sightings = vec![Sighting { remote_id: "S1".into(), ..sighting("3SABCD1234567") }];
    assert_eq!(kinds(&judged(&facts)), []);
}
