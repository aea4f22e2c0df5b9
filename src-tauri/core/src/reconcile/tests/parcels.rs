//! Parcels on their way: late, in trouble, and which are followed.

use super::*;
use crate::domain::{Cause, Meaning, ParcelEvent, Reason};

/// The number of [`shipment`].
const NUMBER: &str = "LA874320193FR";

fn moved(days_ago: i64, status: DeliveryStatus, reason: Option<Reason>) -> ParcelEvent {
    ParcelEvent {
        at: Stamp::instant(NOW.plus(-days_ago * DAY)),
        code: "X".into(),
        said: String::new(),
        place: String::new(),
        means: Meaning::Moves { status, reason },
    }
}

/// Sent so many days ago, shown, and asked about an hour ago with this answer; no events: not known there.
fn asked(sent_days_ago: i64, events: &[ParcelEvent]) -> OrderFacts {
    let mut facts = gap();
    facts.sightings = vec![sighting(NUMBER)];
    facts.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-sent_days_ago * DAY)));
    facts.shipments[0].supplier = Platform::Tpop;
    let asked = NOW.plus(-DAY / 24);
    facts.parcels = vec![ParcelFacts {
        number: number(NUMBER),
        by: Some(Platform::LaPoste),
        asked: Some(asked),
        known: (!events.is_empty()).then_some(asked),
        only_own: false,
        refused: None,
        journey: crate::parcels::journey(events),
        expected: None,
        held_until: None,
    }];
    facts
}

fn trouble(facts: &OrderFacts) -> Option<(Kind, Cause)> {
    let judgement = reconcile(facts, &Rules::default(), NOW);
    let about = |draft: &&Draft| draft.concern() == "parcel";
    judgement.findings.iter().find(about).map(|draft| (draft.kind, draft.cause))
}

const LATE: Kind = Kind::LateParcel;
const PROBLEM: Kind = Kind::DeliveryProblem;

#[test]
fn nothing_is_said_of_a_parcel_that_nobody_was_asked_about() {
    let mut facts = asked(30, &[]);
    facts.parcels.clear();
    assert_eq!(trouble(&facts), None);
}

#[test]
fn a_number_that_the_carrier_does_not_know_is_late_after_two_working_days_and_after_five_it_is_asked_whether_it_left()
 {
    // Now is a Friday.
    assert_eq!(trouble(&asked(1, &[])), None);
    assert_eq!(trouble(&asked(3, &[])), Some((LATE, Cause::NotScanned)));
    assert_eq!(trouble(&asked(8, &[])), Some((LATE, Cause::NeverScanned)));
    let announced = [moved(3, DeliveryStatus::InfoReceived, None)];
    assert_eq!(trouble(&asked(3, &announced)), Some((LATE, Cause::NotScanned)), "announced is not seen");
}

#[test]
fn whose_number_it_is_has_to_be_sure_before_its_absence_says_anything() {
    let mut facts = asked(8, &[]);
    // Twelve digits that many carriers have.
    let plain = number("123456789012");
    facts.shipments[0].shipment.numbers[0] =
        ShipmentNumber { number: plain.clone(), carrier: String::new(), url: String::new() };
    facts.sightings = vec![sighting("123456789012")];
    facts.parcels[0].number = plain;
    assert_eq!(trouble(&facts), None);
}

#[test]
fn who_tells_only_of_the_owners_own_parcels_says_nothing_of_others_by_silence() {
    let mut facts = asked(8, &[]);
    facts.parcels[0].only_own = true;
    assert_eq!(trouble(&facts), None, "a supplier sent it");
    facts.shipments[0].supplier = Platform::Myself;
    assert_eq!(trouble(&facts), Some((LATE, Cause::NeverScanned)));
}

#[test]
fn silence_is_longer_abroad_than_at_home() {
    let left = [moved(9, DeliveryStatus::InTransit, Some(Reason::Departed))];
    assert_eq!(trouble(&asked(10, &left)), None, "from France to the Netherlands");
    let mut at_home = asked(10, &left);
    at_home.order.buyer.country = "FR".into();
    assert_eq!(trouble(&at_home), Some((LATE, Cause::Stalled)));
    let long = [moved(16, DeliveryStatus::InTransit, Some(Reason::Departed))];
    assert_eq!(trouble(&asked(17, &long)), Some((LATE, Cause::Stalled)));
}

#[test]
fn after_21_days_its_supplier_answers_whatever_the_carrier_says() {
    let moving = [moved(0, DeliveryStatus::InTransit, None)];
    assert_eq!(trouble(&asked(20, &moving)), None);
    assert_eq!(trouble(&asked(22, &moving)), Some((LATE, Cause::ContactSupplier)));
    assert_eq!(trouble(&asked(22, &[])), Some((LATE, Cause::ContactSupplier)));
    let there = [moved(1, DeliveryStatus::Delivered, None)];
    assert_eq!(trouble(&asked(22, &there)), None);
}

#[test]
fn what_was_found_stands_while_the_answer_is_too_old_to_say_more() {
    let mut facts = asked(8, &[]);
    facts.parcels[0].asked = Some(NOW.plus(-3 * DAY));
    let judgement = reconcile(&facts, &Rules::default(), NOW);
    assert_eq!(trouble(&facts), None);
    assert!(judgement.unsettled.iter().any(|(_, concern)| *concern == "parcel"));
}

#[test]
fn what_cannot_be_delivered_or_comes_back_is_a_problem_and_says_why() {
    for (status, cause) in [
        (DeliveryStatus::AttemptFailed, Cause::AttemptFailed),
        (DeliveryStatus::Exception, Cause::Exception),
        (DeliveryStatus::Returning, Cause::Returning),
        (DeliveryStatus::Returned, Cause::Returned),
    ] {
        let facts = asked(6, &[moved(5, DeliveryStatus::InTransit, None), moved(1, status, None)]);
        assert_eq!(trouble(&facts), Some((PROBLEM, cause)));
    }
    let held = asked(6, &[moved(1, DeliveryStatus::Exception, Some(Reason::CustomsPayment))]);
    let judgement = reconcile(&held, &Rules::default(), NOW);
    let said = |id: &str| judgement.findings.iter().any(|f| f.evidence.iter().any(|said| said.id == id));
    assert!(said("reason-customs-payment") && said("evidence-since"));
    let old = asked(60, &[moved(40, DeliveryStatus::Returned, None)]);
    assert_eq!(trouble(&old), None, "settled somehow");
}

#[test]
fn three_days_before_a_pick_up_point_sends_it_back_the_owner_is_told() {
    let waiting = |days| asked(9, &[moved(days, DeliveryStatus::AvailableForPickup, None)]);
    let mut told = waiting(4);
    told.parcels[0].held_until = Some(NOW.plus(3 * DAY));
    assert_eq!(trouble(&told), Some((PROBLEM, Cause::GoesBackSoon)));
    told.parcels[0].held_until = Some(NOW.plus(4 * DAY));
    assert_eq!(trouble(&told), None);
    let judgement = reconcile(&told, &Rules::default(), NOW);
    assert!(judgement.recheck_at.is_some_and(|at| at <= NOW.plus(DAY)));
}

#[test]
fn the_storefronts_word_counts_where_no_carrier_is_connected_and_its_end_counts_most() {
    let mut facts = asked(6, &[moved(5, DeliveryStatus::InTransit, None)]);
    facts.sightings[0].remote_id = "f1".into();
    let entry = |delivery| Fulfillment {
        remote_id: "f1".into(),
        at: None,
        lines: Vec::new(),
        delivery,
        delivered: None,
        wants: crate::domain::NumberWish::NotSaid,
    };
    facts.order.fulfillments = vec![entry(DeliveryStatus::AttemptFailed)];
    assert_eq!(trouble(&facts), None, "the carrier tells more");
    let mut alone = facts.clone();
    alone.parcels.clear();
    assert_eq!(trouble(&alone), Some((PROBLEM, Cause::AttemptFailed)));
    facts.order.fulfillments = vec![entry(DeliveryStatus::Delivered)];
    facts.parcels[0].journey =
        crate::parcels::journey(&[moved(1, DeliveryStatus::Exception, Some(Reason::Lost))]);
    assert_eq!(trouble(&facts), None);
}

#[test]
fn a_parcel_that_was_sent_again_takes_the_place_of_the_first() {
    let mut facts = asked(20, &[moved(10, DeliveryStatus::Returned, None)]);
    assert!(trouble(&facts).is_some());
    let mut again = facts.shipments[0].clone();
    again.shipment.id = ShipmentId(2);
    again.shipment.role = ShipmentRole::Replacement;
    again.shipment.shipped = Some(Stamp::instant(NOW.plus(-DAY)));
    again.shipment.numbers[0].number = number("LA000000005FR");
    facts.shipments.push(again);
    assert_eq!(trouble(&facts), None);
}

#[test]
fn what_was_sent_lately_is_followed_until_its_storefront_tells_the_end() {
    let follow = |facts: &OrderFacts| {
        let judgement = reconcile(facts, &Rules::default(), NOW);
        judgement.follow.iter().map(|f| (f.number.to_string(), f.over, f.matters)).collect::<Vec<_>>()
    };
    let new = gap();
    assert_eq!(follow(&new), [(NUMBER.to_owned(), false, false)]);
    let mut old = gap();
    old.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-40 * DAY)));
    assert_eq!(follow(&old), []);
    let late = asked(15, &[moved(5, DeliveryStatus::InTransit, None)]);
    assert_eq!(follow(&late), [(NUMBER.to_owned(), false, true)]);
    let mut cancelled = asked(2, &[]);
    cancelled.order.state = OrderState::Cancelled;
    assert_eq!(follow(&cancelled), [(NUMBER.to_owned(), true, false)]);
}
