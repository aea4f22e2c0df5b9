//! Shipments that fit no order, or several.

use super::*;
use crate::domain::{Cause, HOUR, Pile};

fn sent() -> ShipmentFacts {
    ShipmentFacts { shipment: shipment(), supplier: Platform::File }
}

fn read() -> ShopsRead {
    ShopsRead { starting_line: Some(NOW.plus(-30 * DAY)), since: Some(NOW) }
}

fn said(change: impl FnOnce(&mut ShipmentFacts), found: &Match, shops: ShopsRead) -> Unmatched {
    let mut facts = sent();
    change(&mut facts);
    unmatched(&facts, found, shops, &Rules::default(), NOW)
}

#[test]
fn none_and_several_are_told_apart() {
    let cause = |found| said(|_| {}, &found, read()).finding.map(|f| f.cause);
    assert_eq!(cause(Match::Nothing), Some(Cause::NoneFits));
    assert_eq!(cause(Match::Ask(vec![OrderId(1), OrderId(2)])), Some(Cause::SeveralFit));
    assert_eq!(cause(Match::Sure(OrderId(1), Vec::new())), None);
}

#[test]
fn nothing_is_said_before_every_shop_was_read() {
    let due = NOW.plus(-3 * DAY + 12 * HOUR);
    for shops in [
        ShopsRead::default(),
        ShopsRead { since: None, ..read() },
        ShopsRead { since: Some(due.plus(-1)), ..read() },
    ] {
        let verdict = said(|_| {}, &Match::Nothing, shops);
        assert_eq!((verdict.finding, verdict.read_for), (None, Some(due)), "{shops:?}");
    }
    let asked = said(|_| {}, &Match::Ask(vec![OrderId(1), OrderId(2)]), ShopsRead { since: None, ..read() });
    assert!(asked.finding.is_some(), "that several fit is known already");
}

#[test]
fn what_waits_for_a_reading_is_settled_by_it() {
    for line in [None, Some(NOW.plus(-30 * DAY)), Some(NOW)] {
        for found in [Match::Nothing, Match::Ask(vec![OrderId(1)]), Match::Ask(vec![OrderId(1), OrderId(2)])]
        {
            let verdict = said(|_| {}, &found, ShopsRead { starting_line: line, since: Some(NOW) });
            assert_eq!(verdict.read_for, None, "it would be looked at for ever: {line:?} {found:?}");
        }
    }
}

#[test]
fn its_waiting_time_comes_first() {
    let shipped = NOW.plus(-11 * HOUR);
    let verdict = said(|s| s.shipment.shipped = Some(Stamp::instant(shipped)), &Match::Nothing, read());
    assert_eq!((verdict.finding, verdict.look_again), (None, Some(NOW.plus(HOUR))));
}

#[test]
fn what_nobody_can_answer_is_not_asked() {
    type Change = fn(&mut ShipmentFacts);
    let cases: [(&str, Change); 4] = [
        ("it has no number", |s| s.shipment.numbers.clear()),
        ("s38: it is a return", |s| s.shipment.role = ShipmentRole::Return),
        ("the owner's own, without a reference", |s| {
            s.supplier = Platform::Myself;
            s.shipment.order_ref.clear();
        }),
        ("its order was perhaps never read", |s| {
            s.shipment.shipped = Some(Stamp::instant(NOW.plus(-91 * DAY)))
        }),
    ];
    for (case, change) in cases {
        assert_eq!(said(change, &Match::Nothing, read()), Unmatched::default(), "{case}");
    }
    let old =
        said(|s| s.shipment.shipped = Some(Stamp::instant(NOW.plus(-50 * DAY))), &Match::Nothing, read());
    assert_eq!(old.finding.map(|f| f.pile), Some(Pile::BeforeYouStarted));
}
