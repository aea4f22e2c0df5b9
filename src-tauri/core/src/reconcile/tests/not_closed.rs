//! Sent, and still open; cancelled, and sent all the same.

use super::*;
use crate::domain::{Cause, Pile};

fn open(f: &mut OrderFacts) {
    f.order.state = OrderState::Open;
    f.order.closed = None;
}

#[test]
fn an_order_that_was_sent_and_is_open_is_found_after_the_waiting_time() {
    let judgement = judge(open);
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause), (Kind::OrderNotClosed, Cause::Unknown));
    let early = judge(|f| {
        open(f);
        f.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-DAY / 4)));
    });
    assert!(early.findings.is_empty());
    let unread = judge(|f| {
        open(f);
        f.reads.order = Some(NOW.plus(-3 * DAY));
    });
    assert!(unread.findings.is_empty() && unread.needs == [Need::Order], "it may be closed by now");
    let shown = judge(|f| {
        open(f);
        f.sightings.push(sighting("LA874320193FR"));
    });
    assert!(shown.findings.is_empty(), "the customer has the number");
}

#[test]
fn causes_are_what_the_facts_speak_for() {
    let cause = |supplier, change: fn(&mut OrderFacts)| {
        let judgement = judge(|f| {
            open(f);
            f.shipments[0].supplier = supplier;
            change(f);
        });
        (only(&judgement).cause, only(&judgement).confidence)
    };
    let own = cause(Platform::Tpop, |f| f.shipments[0].shipment.order_ref = "TPM-7301".into());
    assert_eq!(own, (Cause::PlacedByHand, Confidence::Likely));
    let sku: fn(&mut OrderFacts) = |f| {
        f.shipments[0].shipment.lines = vec![ShipmentLine::named("TP-TEE", 1)];
    };
    assert_eq!(cause(Platform::Tpop, sku), (Cause::ProductChanged, Confidence::Likely));
    assert_eq!(cause(Platform::File, sku), (Cause::Unknown, Confidence::Unknown), "a file's own codes");
    assert_eq!(cause(Platform::Tpop, |f| f.shipments[0].shipment.order_ref.clear()).0, Cause::Unknown);
}

#[test]
fn s14_where_lines_cannot_be_told_apart_a_part_is_explained() {
    let two = |f: &mut OrderFacts| {
        open(f);
        f.order.lines.push(Line { remote_id: "2".into(), sku: "MUG".into(), ..f.order.lines[0].clone() });
        f.shipments[0].shipment.lines = vec![ShipmentLine::named("TEE", 1)];
    };
    assert_eq!(only(&judge(two)).cause, Cause::LinesUnclear);
    let both = judge(|f| {
        two(f);
        f.shipments.push(another(2, "LA874320202FR", "MUG"));
    });
    assert!(both.findings.iter().all(|f| f.cause == Cause::Unknown), "both parcels are known: {both:?}");
    let told = judge(|f| {
        two(f);
        f.order.lines.iter_mut().for_each(|l| l.sent = Some(0));
    });
    assert_eq!(only(&told).cause, Cause::Unknown, "the shop tells its lines: only these are closed");
}

#[test]
fn s28_what_left_after_the_cancellation_is_found() {
    let cancelled = |days: Option<i64>, state| {
        judge(|f| {
            f.order.state = state;
            f.ended_by = days.map(|days| NOW.plus(-days * DAY));
        })
    };
    for state in [OrderState::Cancelled, OrderState::Refunded] {
        assert_eq!(kinds(&cancelled(Some(4), state)), [Kind::ShippedThoughCancelled]);
        assert!(cancelled(Some(2), state).findings.is_empty(), "s27: cancelled after it was sent");
        assert!(cancelled(None, state).findings.is_empty(), "nobody knows when");
    }
    let none = judge(|f| {
        f.order.state = OrderState::Refunded;
        f.ended_by = Some(NOW.plus(-4 * DAY));
        f.shipments.clear();
    });
    assert!(none.findings.is_empty(), "s27: refunded, and never sent");
}

#[test]
fn a_day_without_a_time_is_no_proof_that_it_left_later() {
    let judgement = judge(|f| {
        f.order.state = OrderState::Cancelled;
        let shipped =
            Stamp { at: NOW.plus(-3 * DAY), precision: crate::domain::Precision::Day, zone_assumed: true };
        f.shipments[0].shipment.shipped = Some(shipped);
        f.ended_by = Some(NOW.plus(-3 * DAY + DAY / 2));
    });
    assert!(judgement.findings.is_empty(), "cancelled on the day it was sent");
}

#[test]
fn old_ones_are_of_before() {
    let judgement = judge(|f| {
        open(f);
        f.starting_line = Some(NOW.plus(20 * DAY));
    });
    assert_eq!(only(&judgement).pile, Pile::BeforeYouStarted);
}
