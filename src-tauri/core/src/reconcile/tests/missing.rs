//! Closed, and no number is shown.

use super::*;
use crate::domain::{Cause, HOUR, NoTravel, NotKnown, Pile, Trace};

#[test]
fn the_plain_case_is_found_with_its_closer() {
    let judgement = judge(|_| {});
    let [found] = judgement.findings.as_slice() else { panic!("{judgement:?}") };
    assert_eq!(
        (found.kind, found.pile, found.confidence),
        (Kind::TrackingMissing, Pile::Now, Confidence::Certain)
    );
    assert_eq!(judgement.recheck_at, Some(NOW.plus(6 * HOUR)), "an open gap is read again");
}

#[test]
fn nothing_is_found_when_one_fact_is_missing() {
    type Change = fn(&mut OrderFacts);
    let cases: [(&str, Change); 11] = [
        ("no number is known", |f| f.shipments[0].shipment.numbers.clear()),
        ("no shipment is known", |f| f.shipments.clear()),
        ("the order is cancelled", |f| f.order.state = OrderState::Cancelled),
        ("the order is refunded", |f| f.order.state = OrderState::Refunded),
        ("it is a download", |f| f.order.travel = Travel::None(NoTravel::Digital)),
        ("the owner said that it needs none", |f| f.no_tracking = Some(NoTravel::SaidByOwner)),
        ("it is a return", |f| f.shipments[0].shipment.role = ShipmentRole::Return),
        ("it is shown", |f| f.sightings.push(sighting("LA874320193FR"))),
        ("it stands in a plugin's text", |f| {
            f.traces.extend(Trace::of(Home("meta:x".into()), "La Poste: LA 874 320 193 FR (Anna)"));
        }),
        ("a file has no such column", |f| f.not_known = Some(NotKnown::FileHasNoColumn)),
        ("the waiting time is not over", |f| {
            f.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-11 * HOUR)));
        }),
    ];
    for (case, change) in cases {
        assert!(judge(change).findings.is_empty(), "{case}");
    }
}

#[test]
fn what_was_not_read_since_is_asked_for_and_not_called_missing() {
    let due = NOW.plus(-3 * DAY + 12 * HOUR);
    let old = Some(due.plus(-1));
    type Change = fn(&mut OrderFacts, Option<Ms>);
    let cases: [(&str, Change, &[Need]); 4] = [
        ("the order", |f, old| f.reads.order = old, &[Need::Order]),
        ("its fulfillments", |f, old| f.reads.fulfillments = old, &[Need::Fulfillments]),
        ("its notes", |f, old| f.reads.notes = old, &[Need::Notes]),
        ("nothing ever", |f, _| f.reads = Reads::default(), &[Need::Order]),
    ];
    for (case, change, needs) in cases {
        let judgement = judge(|f| change(f, old));
        assert!(judgement.findings.is_empty(), "{case}");
        assert_eq!(judgement.needs, needs, "{case}");
    }
}

#[test]
fn a_shop_that_does_not_tell_who_closed_an_order_is_not_asked() {
    let silent = |f: &mut OrderFacts| {
        (f.reads_notes, f.reads.notes) = (false, None);
        f.closing.closer = Closer::Unknown;
    };
    let judgement = judge(silent);
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause), (Kind::TrackingMissing, Cause::Unknown));
    assert_eq!(found.confidence, Confidence::Unknown, "nobody tells, and nobody guesses");
    assert!(judgement.needs.is_empty(), "nothing is left to read");
    let old = Some(NOW.plus(-DAY));
    let stale = judge(|f| {
        silent(f);
        f.reads_fulfillments = false;
        f.reads.order = old;
    });
    assert_eq!(stale.needs, [Need::Order], "the order is all there is");
    let unread = judge(|f| {
        silent(f);
        f.reads.fulfillments = None;
    });
    assert_eq!((unread.findings.len(), unread.needs.as_slice()), (0, &[Need::Fulfillments][..]));
}

#[test]
fn a_stale_gap_stands_while_it_is_read_again() {
    let read = Some(NOW.plus(-7 * HOUR));
    let judgement = judge(|f| f.reads = Reads { order: read, fulfillments: read, notes: read });
    assert_eq!(judgement.findings.len(), 1, "an alarm does not vanish because it is looked at again");
    assert_eq!(judgement.needs, [Need::Order]);
}

#[test]
fn time_alone_ripens_a_gap() {
    let shipped = Stamp::instant(NOW.plus(-11 * HOUR));
    let judgement = judge(|f| f.shipments[0].shipment.shipped = Some(shipped));
    assert_eq!(judgement.recheck_at, Some(NOW.plus(HOUR)));
}

#[test]
fn a_program_that_closed_it_is_not_called_by_a_name() {
    let judgement = judge(|f| f.closing.closer = Closer::Program);
    let found = &judgement.findings[0];
    assert_eq!((found.cause, found.confidence), (Cause::Unknown, Confidence::Unknown));
}

#[test]
fn a_short_number_is_not_found_by_chance() {
    let judgement = judge(|f| {
        f.shipments[0].shipment.numbers[0].number = number("FK-1234");
        f.traces.extend(Trace::of(Home("meta:x".into()), "order FK1234567 of 2026"));
    });
    assert_eq!(judgement.findings.len(), 1);
}
