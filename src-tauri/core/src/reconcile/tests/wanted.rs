//! Numbers that nobody knows: watched, asked for, missed.

use super::*;
use crate::domain::{Cause, Making, MakingState, Trace};

/// A T-shirt of TPOP's, closed by Marie without a number; ordered so many days before a Friday.
fn blind(days: i64) -> OrderFacts {
    let mut facts = gap();
    facts.order.lines[0].vendor = "tpop".into();
    facts.order.ordered = Stamp::instant(NOW.plus(-days * DAY));
    facts.shipments.clear();
    facts
}

fn judged(facts: &OrderFacts) -> Judgement {
    reconcile(facts, &rules(), NOW)
}

#[test]
fn s6_s7_closed_while_it_is_made_is_watched_until_it_is_due() {
    // Ordered on Saturday the 14th: a day of hold, then five working days, to Friday the 20th.
    let facts = blind(6);
    let due = NOW;
    let waiting = reconcile(&facts, &rules(), due.plus(-1));
    assert_eq!((waiting.watching, waiting.recheck_at), (Some(due), Some(due)));
    assert!(waiting.findings.is_empty() && waiting.needs.is_empty(), "nothing is asked of anybody");
    let mut read = facts.clone();
    read.reads = Reads { order: Some(due), fulfillments: Some(due), notes: Some(due) };
    let over = reconcile(&read, &rules(), due);
    let found = only(&over);
    assert_eq!((found.kind, found.cause, found.shipment), (Kind::NumberWanted, Cause::ProductionOver, None));
    assert_eq!((over.watching, found.due), (None, due));
}

#[test]
fn notes_are_read_before_the_owner_is_asked() {
    let mut facts = blind(12);
    facts.reads.notes = None;
    let judgement = judged(&facts);
    assert_eq!((judgement.needs.as_slice(), judgement.findings.len()), (&[Need::Notes][..], 0));
    assert!(judgement.watching.is_some());
    facts.reads.notes = Some(NOW);
    facts
        .traces
        .extend(Trace::of(Home("customer_note".into()), "Verzonden met La Poste: LA 874 320 193 FR. Groet!"));
    let told = judged(&facts);
    assert!(told.findings.is_empty() && told.watching.is_none(), "the customer was told: {told:?}");
    facts.traces.clear();
    facts
        .traces
        .extend(Trace::of(Home("customer_note".into()), "Uw bestelling 1043 van 17-11-2026 is klaar"));
    assert_eq!(kinds(&judged(&facts)), [Kind::NumberWanted], "that holds no tracking number");
}

#[test]
fn where_a_shop_keeps_no_notes_the_owner_is_asked_without_them() {
    let mut facts = blind(12);
    (facts.reads_notes, facts.reads.notes) = (false, None);
    let judgement = judged(&facts);
    assert_eq!((kinds(&judgement), judgement.needs.as_slice()), (vec![Kind::NumberWanted], &[][..]));
}

#[test]
fn only_what_nobody_else_can_tell_is_asked() {
    type Change = fn(&mut OrderFacts);
    let cases: [(&str, Change); 6] = [
        ("it is nobody's we know", |f| f.order.lines[0].vendor.clear()),
        ("a number is shown", |f| f.sightings.push(sighting("3SWOLK0482915"))),
        ("its parcel is known", |f| f.shipments.push(another(2, "LA874320202FR", "TEE"))),
        ("the order was refunded", |f| f.order.state = OrderState::Refunded),
        ("s8: it went without tracking", |f| f.no_tracking = Some(crate::domain::NoTravel::SentWithout)),
        ("a file has no such column", |f| f.not_known = Some(crate::domain::NotKnown::FileHasNoColumn)),
    ];
    for (case, change) in cases {
        let mut facts = blind(12);
        change(&mut facts);
        let judgement = judged(&facts);
        assert!(!kinds(&judgement).contains(&Kind::NumberWanted), "{case}");
        assert_eq!(judgement.watching, None, "{case}");
    }
    assert_eq!(kinds(&judged(&blind(12))), [Kind::NumberWanted]);
}

#[test]
fn a_number_of_another_line_is_not_its_own() {
    let mut facts = mixed();
    facts.shipments.clear();
    facts.order.ordered = Stamp::instant(NOW.plus(-12 * DAY));
    fulfil(&mut facts, "F1", &["card"]);
    fulfil(&mut facts, "F2", &["tee"]);
    facts.sightings.push(shown_in("F1", "3SWOLK0482915"));
    assert_eq!(kinds(&judged(&facts)), [Kind::NumberWanted]);
    facts.sightings[0].remote_id = "F2".into();
    assert!(judged(&facts).findings.is_empty());
}

#[test]
fn what_the_owner_found_there_decides() {
    let mut facts = blind(12);
    let later = NOW.plus(2 * DAY);
    facts.answer = Some(Answer::NotYet { ask_again: later });
    let judgement = judged(&facts);
    assert_eq!((judgement.findings.len(), judgement.watching), (0, Some(later)));
    facts.answer = Some(Answer::NotThere);
    let judgement = judged(&facts);
    assert_eq!((only(&judgement).kind, only(&judgement).cause), (Kind::NotShipped, Cause::NotAtSupplier));
    facts.shipments.push(another(2, "LA874320202FR", "TEE"));
    assert_eq!(kinds(&judged(&facts)), [Kind::TrackingMissing], "it was there after all");
}

#[test]
fn learned_production_moves_the_day() {
    let mut by = rules();
    by.learned_production.insert(Platform::Tpop, 2);
    assert_eq!(kinds(&reconcile(&blind(4), &by, NOW)), [Kind::NumberWanted]);
    assert!(judged(&blind(4)).watching.is_some());
    by.learned_production.insert(Platform::Tpop, 15);
    assert!(reconcile(&blind(12), &by, NOW).watching.is_some());
}

#[test]
fn s16_paid_and_not_sent_for_seven_working_days_is_missed() {
    let open = |days: i64| {
        let mut facts = blind(days);
        facts.order.state = OrderState::Open;
        facts.order.closed = None;
        facts
    };
    // 20 November is a Friday; the 11th was a holiday in France.
    assert!(judged(&open(8)).findings.is_empty(), "six working days");
    let judgement = judged(&open(12));
    assert_eq!(kinds(&judgement), [Kind::NotShipped]);
    assert_eq!(judgement.watching, None);
    let mut old = open(12);
    old.reads.order = Some(NOW.plus(-10 * DAY));
    let unread = judged(&old);
    assert_eq!((unread.findings.len(), unread.needs.as_slice()), (0, &[Need::Order][..]));
    let mut slow = rules();
    slow.learned_production.insert(Platform::Tpop, 8);
    assert!(reconcile(&open(12), &slow, NOW).findings.is_empty(), "twice its usual time");
    let mut mine = rules();
    mine.products[0].supplier = Platform::Myself;
    assert_eq!(only(&reconcile(&open(12), &mine, NOW)).cause, Cause::Forgotten);
    let mut sent = open(12);
    sent.shipments.push(another(2, "LA874320202FR", ""));
    assert!(!kinds(&judged(&sent)).contains(&Kind::NotShipped));
}

fn making(state: MakingState) -> MakingFacts {
    MakingFacts {
        supplier: Platform::Printful,
        making: Making {
            remote_id: "71".into(),
            external_id: "1043".into(),
            order_ref: String::new(),
            state,
            remote_state: "onhold".into(),
            ordered: Stamp::instant(NOW.plus(-DAY)),
            buyer: Buyer::default(),
        },
        changed: NOW.plus(-DAY),
        read_at: NOW,
    }
}

#[test]
fn s17_what_a_supplier_holds_back_is_told_at_once() {
    let mut facts = blind(1);
    facts.order.state = OrderState::Open;
    facts.order.lines[0].vendor = String::new();
    facts.makings = vec![making(MakingState::Blocked)];
    let judgement = judged(&facts);
    let found = only(&judgement);
    assert_eq!(
        (found.kind, found.cause, found.confidence),
        (Kind::NotShipped, Cause::Blocked, Confidence::Certain)
    );
    facts.makings = vec![making(MakingState::UnderWay)];
    assert_eq!(kinds(&judged(&facts)), []);
}

#[test]
fn s46_an_order_that_was_closed_when_production_began_waits_for_its_own_parcel() {
    let mut facts = blind(9);
    facts.order.lines[0].vendor = String::new();
    facts.makings = vec![making(MakingState::UnderWay)];
    assert_eq!(kinds(&judged(&facts)), [], "nobody has to look anything up");
    facts.shipments = gap().shipments;
    facts.shipments[0].supplier = Platform::Printify;
    facts.shipments[0].shipment.shipped = Some(Stamp::instant(NOW.plus(-DAY / 4)));
    assert_eq!(kinds(&judged(&facts)), [], "its own waiting time counts from its own parcel");
}
