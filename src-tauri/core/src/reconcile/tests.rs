//! Verdicts on single orders, one fact changed at a time.

use super::*;
use crate::domain::{
    AccountId, BatchId, Buyer, Closer, Confidence, DAY, HOUR, Home, Kind, Line, NoTravel, NotKnown, Order,
    OrderId, OrderState, Pile, Platform, Reads, Shipment, ShipmentId, ShipmentNumber, ShipmentRole, Sighting,
    Stamp, Trace, TrackingNumber, Travel,
};

const NOW: Ms = Ms(1_795_165_200_000);

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

/// Closed by Marie four days ago, sent three days ago, read just now, the number nowhere.
fn gap() -> OrderFacts {
    OrderFacts {
        id: OrderId(1),
        order: Order {
            account: AccountId(1),
            remote_id: "1043".into(),
            number: "1043".into(),
            state: OrderState::Closed,
            remote_state: "completed".into(),
            ordered: Stamp::instant(NOW.plus(-6 * DAY)),
            paid: Some(Stamp::instant(NOW.plus(-6 * DAY))),
            closed: Some(Stamp::instant(NOW.plus(-4 * DAY))),
            modified: None,
            buyer: Buyer { name: "Anna de Vries".into(), postcode: "1015BA".into(), country: "NL".into() },
            shipping_method: "Parcel".into(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".into(),
                sku: "TEE".into(),
                name: "T-shirt".into(),
                quantity: 1,
                refunded: 0,
            }],
        },
        sightings: Vec::new(),
        traces: Vec::new(),
        reads: Reads { order: Some(NOW), fulfillments: Some(NOW), notes: Some(NOW) },
        reads_fulfillments: true,
        not_known: None,
        no_tracking: None,
        closing: Closing {
            closer: Closer::Person { name: "Marie".into() },
            confidence: Confidence::Certain,
            evidence: Vec::new(),
        },
        shipments: vec![ShipmentFacts { shipment: shipment(), supplier: Platform::File }],
        starting_line: Some(NOW.plus(-30 * DAY)),
    }
}

fn shipment() -> Shipment {
    Shipment {
        id: ShipmentId(1),
        account: AccountId(2),
        remote_id: "x".into(),
        role: ShipmentRole::Original,
        shipped: Some(Stamp::instant(NOW.plus(-3 * DAY))),
        first_seen: NOW,
        order_ref: "1043".into(),
        buyer: Buyer::default(),
        lines: Vec::new(),
        numbers: vec![ShipmentNumber {
            number: number("LA874320193FR"),
            carrier: "La Poste".into(),
            url: String::new(),
        }],
        batch: Some(BatchId(1)),
    }
}

fn sighting(text: &str) -> Sighting {
    Sighting {
        number: number(text),
        home: Home("tracking_items".into()),
        remote_id: String::new(),
        carrier: String::new(),
        url: String::new(),
        at: None,
        by: String::new(),
    }
}

fn judge(change: impl FnOnce(&mut OrderFacts)) -> Judgement {
    let mut facts = gap();
    change(&mut facts);
    reconcile(&facts, &Rules::default(), NOW)
}

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
    let cases: [(&str, Change); 13] = [
        ("no number is known", |f| f.shipments[0].shipment.numbers.clear()),
        ("no shipment is known", |f| f.shipments.clear()),
        ("the order is open", |f| f.order.state = OrderState::Open),
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
        ("another number is shown", |f| f.sightings.push(sighting("LA874320202FR"))),
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
    assert_eq!((found.cause, found.confidence), (crate::domain::Cause::Unknown, Confidence::Unknown));
}

#[test]
fn a_short_number_is_not_found_by_chance() {
    let judgement = judge(|f| {
        f.shipments[0].shipment.numbers[0].number = number("FK-1234");
        f.traces.extend(Trace::of(Home("meta:x".into()), "order FK1234567 of 2026"));
    });
    assert_eq!(judgement.findings.len(), 1);
}

fn sure(change: impl FnOnce(&mut Shipment, &mut Order)) -> bool {
    let (mut shipment, mut order) = (shipment(), gap().order);
    change(&mut shipment, &mut order);
    matches!(decide(&shipment, &[Candidate { id: OrderId(1), order: &order }]), Match::Sure(..))
}

#[test]
fn two_independent_facts_tie_a_shipment_to_an_order() {
    assert!(sure(|_, _| {}), "its number and its dates");
    assert!(sure(|s, _| s.shipped = None), "its number, and sent before we heard of it");
    assert!(
        !sure(|s, o| {
            s.shipped = None;
            o.ordered = Stamp::instant(NOW.plus(-61 * DAY));
        }),
        "an old order of that number"
    );
    assert!(!sure(|s, _| s.order_ref.clear()), "its dates alone");
    assert!(!sure(|s, _| s.shipped = Some(Stamp::instant(NOW.plus(-7 * DAY)))), "sent before it was ordered");
    assert!(!sure(|_, o| o.ordered = Stamp::instant(NOW.plus(-90 * DAY))), "ordered three months before");
    assert!(
        sure(|s, o| {
            s.order_ref.clear();
            s.buyer = o.buyer.clone();
        }),
        "its recipient and its dates"
    );
}

#[test]
fn an_order_number_in_two_shops_is_a_question() {
    let order = gap().order;
    let two = [Candidate { id: OrderId(1), order: &order }, Candidate { id: OrderId(2), order: &order }];
    assert_eq!(decide(&shipment(), &two), Match::Ask(vec![OrderId(1), OrderId(2)]));
}
