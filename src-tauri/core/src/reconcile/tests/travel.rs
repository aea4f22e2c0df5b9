//! What needs tracking at all, and which lines a parcel concerns.

use super::*;
use crate::domain::{NoTravel, Pile};

#[test]
fn s9_a_letter_that_was_sent_says_nothing_of_the_open_print() {
    let mut facts = mixed();
    fulfil(&mut facts, "F1", &["card"]);
    facts.shipments.clear();
    assert!(reconcile(&facts, &rules(), NOW).findings.is_empty());
}

#[test]
fn s12_a_download_that_delivered_itself_is_no_parcel() {
    let mut facts = mixed();
    facts.order.lines[0].ships = false;
    fulfil(&mut facts, "F1", &["card"]);
    facts.shipments.clear();
    let judgement = reconcile(&facts, &rules(), NOW);
    assert!(judgement.findings.is_empty());
    assert_eq!(judgement.watching, None, "the print is open: nothing to look up");
}

#[test]
fn a_way_of_shipping_without_tracking_needs_none() {
    let mut by = rules();
    by.no_tracking_methods.insert((AccountId(1), "briefpost".into()));
    assert!(judge_by(&by, |f| f.order.shipping_method = " Briefpost".into()).findings.is_empty());
    assert_eq!(judge_by(&by, |f| f.order.shipping_method = "Pakket".into()).findings.len(), 1);
    by.no_tracking_methods = [(AccountId(7), "briefpost".into())].into();
    let elsewhere = judge_by(&by, |f| f.order.shipping_method = "Briefpost".into());
    assert_eq!(elsewhere.findings.len(), 1, "it is another shop's way of shipping");
}

#[test]
fn s29_a_line_that_was_cancelled_is_not_waited_for() {
    let mut facts = mixed();
    facts.order.lines[0].refunded = 1;
    fulfil(&mut facts, "F1", &["tee"]);
    facts.order.state = OrderState::Closed;
    facts.sightings.push(shown_in("F1", "LA874320193FR"));
    assert!(reconcile(&facts, &rules(), NOW).findings.is_empty());
    // A parcel of nothing but the cancelled line is not asked for either.
    let mut letter = another(2, "3SWOLK0482915", "LT-CARD");
    letter.supplier = Platform::Myself;
    facts.shipments.push(letter);
    assert!(reconcile(&facts, &rules(), NOW).findings.is_empty());
}

#[test]
fn a_parcel_is_closed_when_its_own_lines_are() {
    let mut facts = mixed();
    fulfil(&mut facts, "F1", &["tee"]);
    assert_eq!(facts.order.state, OrderState::Open, "the card is not sent");
    let judgement = reconcile(&facts, &rules(), NOW);
    let found = only(&judgement);
    assert_eq!(found.kind, Kind::TrackingMissing);
    assert_eq!(found.closed, facts.order.fulfillments[0].at, "when these lines were closed");
}

#[test]
fn s38_a_return_is_no_parcel_of_the_customers() {
    assert!(judge(|f| f.shipments[0].shipment.role = ShipmentRole::Return).findings.is_empty());
    // Nor is its number, where the shop shows it, another one for the same parcel.
    let judgement = judge(|f| {
        let mut back = another(2, "3SWOLK0482915", "");
        back.shipment.role = ShipmentRole::Return;
        f.shipments.push(back);
        f.sightings.push(sighting("3SWOLK0482915"));
    });
    assert_eq!(only(&judgement).kind, Kind::TrackingMissing);
}

#[test]
fn s5_what_was_delivered_before_the_first_reading_is_from_before() {
    let delivered = |f: &mut OrderFacts, days: i64, began: i64| {
        f.order.fulfillments = vec![Fulfillment {
            remote_id: "F1".into(),
            at: None,
            lines: vec![("1".into(), 1)],
            delivery: DeliveryStatus::Delivered,
            delivered: Some(Stamp::instant(NOW.plus(-days * DAY))),
            wants: Default::default(),
        }];
        f.starting_line = Some(NOW.plus(-began * DAY));
    };
    let pile = |days, began| only(&judge(|f| delivered(f, days, began))).pile;
    assert_eq!(pile(1, 0), Pile::BeforeYouStarted);
    assert_eq!(pile(1, 2), Pile::BeforeYouStarted, "sent three days ago, before the first reading");
    assert_eq!(pile(1, 5), Pile::Now);
    let part = judge(|f| {
        delivered(f, 1, 0);
        f.order.fulfillments[0].lines = vec![("2".into(), 1)];
    });
    assert_eq!(only(&part).pile, Pile::Now, "another line was delivered");
}

#[test]
fn nothing_to_send_is_no_gap_although_a_number_is_known() {
    for why in [NoTravel::Digital, NoTravel::Pickup, NoTravel::LocalDelivery, NoTravel::InPerson] {
        let judgement = judge(|f| f.order.travel = Travel::None(why));
        assert!(judgement.findings.is_empty(), "s26: {why:?}");
    }
}
