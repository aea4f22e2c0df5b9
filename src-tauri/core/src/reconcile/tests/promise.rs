//! What a storefront holds its seller to, of orders that are not sent.

use super::*;
use crate::domain::{Cause, NoTravel, Pile, Precision, Promise};

/// Open and unsent, promised and expiring so many days from Friday the 20th, midnight in UTC.
fn open(deliver_in: i64, expires_in: i64) -> OrderFacts {
    let mut facts = gap();
    facts.platform = Platform::Bol;
    facts.order.state = OrderState::Open;
    facts.order.lines = vec![line("1", "TEE", "")];
    facts.shipments.clear();
    let day = |n: i64| {
        Some(Stamp {
            at: Ms(NOW.0 - NOW.0.rem_euclid(DAY)).plus(n * DAY),
            precision: Precision::Day,
            zone_assumed: false,
        })
    };
    facts.order.promise =
        Promise { deliver_by: day(deliver_in), expires: day(expires_in), cancel_asked: false };
    facts
}

fn judged(facts: &OrderFacts) -> Judgement {
    reconcile(facts, &Rules::default(), NOW)
}

#[test]
fn s18_an_order_that_expires_tomorrow_is_called_out_at_once() {
    let judgement = judged(&open(-2, 1));
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause, found.pile), (Kind::OrderExpiring, Cause::NotConfirmed, Pile::Now));
    assert_eq!(found.kind.precedence(), 0, "it leads");
}

#[test]
fn working_days_are_what_is_left() {
    // From Friday on: Tuesday is two working days away, Wednesday three.
    assert_eq!(kinds(&judged(&open(9, 4))), [Kind::OrderExpiring]);
    let later = judged(&open(9, 5));
    assert_eq!(kinds(&later), []);
    assert_eq!(later.recheck_at, Some(Ms(NOW.0 - NOW.0.rem_euclid(DAY)).plus(3 * DAY)), "on Monday");
}

#[test]
fn a_promised_day_that_has_come_is_told() {
    assert_eq!(kinds(&judged(&open(0, 7))), [Kind::PromiseAtRisk]);
    assert_eq!(kinds(&judged(&open(1, 8))), []);
    assert_eq!(kinds(&judged(&open(-3, 1))), [Kind::OrderExpiring], "the louder one is enough");
}

#[test]
fn s19_a_customer_who_asks_to_cancel_is_told_and_nothing_is_written() {
    let mut facts = open(3, 6);
    facts.order.promise.cancel_asked = true;
    let judgement = judged(&facts);
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause), (Kind::ShippedThoughCancelled, Cause::CancelAsked));
    assert!(found.number.is_none());
}

#[test]
fn s20_what_the_platform_sends_itself_is_its_own_affair() {
    let mut facts = open(-2, 1);
    facts.order.travel = Travel::None(NoTravel::ByPlatform);
    assert_eq!(kinds(&judged(&facts)), []);
    facts.order.travel = Travel::None(NoTravel::Appointment);
    assert_eq!(
        kinds(&judged(&facts)),
        [Kind::OrderExpiring],
        "an appointment has to be confirmed all the same"
    );
}

#[test]
fn what_is_confirmed_or_cancelled_expires_no_more() {
    let mut sent = open(-2, 1);
    sent.order.lines[0].sent = Some(1);
    assert_eq!(kinds(&judged(&sent)), []);
    let mut cancelled = open(-2, 1);
    cancelled.order.lines[0].refunded = 1;
    assert_eq!(kinds(&judged(&cancelled)), []);
    let mut closed = open(-2, 1);
    closed.order.state = OrderState::Closed;
    assert!(!kinds(&judged(&closed)).contains(&Kind::OrderExpiring));
}

#[test]
fn an_order_that_was_not_read_since_is_read_first() {
    let mut facts = open(-2, 1);
    facts.reads.order = Some(NOW.plus(-5 * DAY));
    let judgement = judged(&facts);
    assert_eq!((kinds(&judgement), judgement.needs), (vec![], vec![Need::Order]));
}
