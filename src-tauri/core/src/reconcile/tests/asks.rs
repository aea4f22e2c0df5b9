//! A customer asks: what is found, until when its carrier listens, and how far its parcels have come.

use super::*;
use crate::domain::{Ask, AskAbout, AskOutcome, Cause, DeliveryStatus, HOUR, Journey, MINUTE, Precision};
use crate::reconcile::{ParcelFacts, Stage, whereabouts};

/// The same order, its number shown, so that nothing but the question is found.
fn asked(about: AskAbout) -> OrderFacts {
    let mut facts = gap();
    facts.sightings.push(Sighting { remote_id: "F1".into(), ..sighting("LA874320193FR") });
    facts.asks.push(Ask { about, at: NOW.plus(-HOUR), outcome: None });
    facts
}

fn entry(delivery: DeliveryStatus, delivered: Option<Ms>) -> Fulfillment {
    Fulfillment {
        remote_id: "F1".into(),
        at: None,
        lines: Vec::new(),
        delivery,
        delivered: delivered.map(Stamp::instant),
        wants: Default::default(),
    }
}

fn told(status: DeliveryStatus, days_ago: i64) -> ParcelFacts {
    let at = Some(Stamp::instant(NOW.plus(-days_ago * DAY)));
    ParcelFacts {
        number: number("LA874320193FR"),
        by: Some(Platform::LaPoste),
        asked: Some(NOW.plus(-HOUR)),
        known: Some(NOW.plus(-HOUR)),
        only_own: false,
        refused: None,
        journey: Journey { status, since: at, seen: at, ..Journey::default() },
        expected: None,
        held_until: None,
    }
}

fn ids(facts: &OrderFacts) -> Vec<String> {
    let judgement = reconcile(facts, &rules(), NOW);
    // What is wrong with the parcel itself is found besides.
    let mut asks = judgement.findings.iter().filter(|draft| draft.kind == Kind::CustomerAsks);
    asks.next().unwrap().evidence.iter().map(|phrase| phrase.id.clone()).collect()
}

#[test]
fn a_question_is_open_until_its_outcome_is_recorded() {
    let mut facts = asked(AskAbout::NotReceived);
    let judgement = reconcile(&facts, &rules(), NOW);
    let found = only(&judgement);
    assert_eq!((found.kind, found.cause, found.concern()), (Kind::CustomerAsks, Cause::NotReceived, "asks"));
    assert_eq!((found.due, found.number.clone()), (NOW.plus(-HOUR), Some(number("LA874320193FR"))));
    facts.asks[0].outcome = Some((AskOutcome::Found, NOW));
    assert!(reconcile(&facts, &rules(), NOW).findings.is_empty());
    facts.asks.push(Ask { about: AskAbout::Damaged, at: NOW, outcome: None });
    assert_eq!(only(&reconcile(&facts, &rules(), NOW)).cause, Cause::ArrivedDamaged, "asked once more");
}

#[test]
fn any_order_may_be_asked_about() {
    let orders: [fn(&mut OrderFacts); 3] = [
        |facts| facts.order.state = OrderState::Refunded,
        |facts| facts.order.travel = Travel::None(crate::domain::NoTravel::Letter),
        |facts| facts.order.state = OrderState::Other,
    ];
    for change in orders {
        let mut facts = asked(AskAbout::NotReceived);
        change(&mut facts);
        let found = reconcile(&facts, &rules(), NOW).findings;
        assert!(found.iter().any(|draft| draft.kind == Kind::CustomerAsks), "{:?}", facts.order.state);
    }
}

#[test]
fn the_last_day_is_told_as_it_comes_and_after_it() {
    for (days, said, looks_again) in [
        (10, "ask-search-until", true),
        (29, "ask-search-tomorrow", true),
        (30, "ask-search-today", true),
        (31, "ask-search-over", false),
    ] {
        let mut facts = asked(AskAbout::NotReceived);
        facts.order.fulfillments.push(entry(DeliveryStatus::Delivered, Some(NOW.plus(-days * DAY))));
        let judgement = reconcile(&facts, &rules(), NOW);
        let evidence = &only(&judgement).evidence;
        let last = evidence.iter().find(|phrase| phrase.id == said);
        let last = last.unwrap_or_else(|| panic!("{days} days: {evidence:?}"));
        let Some(crate::domain::Arg::Time { at, precision }) = last.args.get("until") else {
            panic!("a day")
        };
        let day = NOW.plus((30 - days) * DAY);
        assert_eq!((at.to_utc().date_naive(), *precision), (day.to_utc().date_naive(), Precision::Day));
        assert_eq!(
            judgement.recheck_at.is_some_and(|at| at.since(NOW) <= 19 * DAY),
            looks_again,
            "{days} days"
        );
    }
}

#[test]
fn what_is_said_of_tomorrow_is_judged_again_when_tomorrow_comes() {
    let mut facts = asked(AskAbout::NotReceived);
    facts.order.fulfillments.push(entry(DeliveryStatus::Delivered, Some(NOW.plus(-29 * DAY))));
    let at = reconcile(&facts, &rules(), NOW).recheck_at.unwrap();
    let said = |now| {
        let judgement = reconcile(&facts, &rules(), now);
        only(&judgement).evidence.last().unwrap().id.clone()
    };
    assert_eq!(said(at.plus(-1)), "ask-search-tomorrow");
    assert_eq!(said(at), "ask-search-today");
}

#[test]
fn damage_is_reported_sooner_and_only_of_what_was_delivered() {
    let mut facts = asked(AskAbout::Damaged);
    assert_eq!(ids(&facts), ["ask-said-damaged", "ask-told-not-asked"]);
    facts.order.fulfillments.push(entry(DeliveryStatus::Delivered, Some(NOW.plus(-2 * DAY))));
    assert_eq!(
        ids(&facts),
        ["ask-said-damaged", "ask-told-delivered", "ask-damage-tomorrow"],
        "three days in France"
    );
}

#[test]
fn how_far_it_has_come_is_told_by_whoever_knows() {
    use DeliveryStatus as D;
    for (status, stage, said) in [
        (D::Delivered, Stage::Delivered, "ask-told-delivered"),
        (D::AvailableForPickup, Stage::AtPoint, "ask-told-at-point"),
        (D::InTransit, Stage::UnderWay, "ask-told-under-way"),
        (D::OutForDelivery, Stage::UnderWay, "ask-told-under-way"),
        (D::AttemptFailed, Stage::Trouble, "ask-told-trouble"),
        (D::Exception, Stage::Trouble, "ask-told-trouble"),
        (D::Returning, Stage::Returning, "ask-told-returning"),
        (D::Returned, Stage::Returned, "ask-told-returned"),
        (D::Cancelled, Stage::Cancelled, "ask-told-cancelled"),
        (D::InfoReceived, Stage::NotScanned, "ask-told-not-scanned"),
    ] {
        let mut facts = asked(AskAbout::NotReceived);
        facts.parcels.push(told(status, 1));
        assert_eq!(whereabouts(&facts)[0].stage(), stage, "{status:?}");
        assert_eq!(ids(&facts)[1], said, "{status:?}");
    }
}

#[test]
fn a_carrier_that_was_not_asked_is_told_from_one_that_does_not_know_it() {
    let mut facts = asked(AskAbout::NotReceived);
    assert_eq!(whereabouts(&facts)[0].stage(), Stage::NotAsked);
    let silent = ParcelFacts { known: None, journey: Journey::default(), ..told(DeliveryStatus::Unknown, 1) };
    facts.parcels.push(silent);
    assert_eq!(whereabouts(&facts)[0].stage(), Stage::NotScanned);
    facts.parcels.clear();
    facts.sightings.clear();
    facts.shipments.clear();
    assert_eq!(whereabouts(&facts)[0].stage(), Stage::NoNumber, "it was closed without one");
    facts.order.state = OrderState::Open;
    facts.order.closed = None;
    assert_eq!(whereabouts(&facts)[0].stage(), Stage::NotSent);
}

#[test]
fn the_storefronts_end_goes_first_and_otherwise_the_latest_event() {
    let mut facts = asked(AskAbout::NotReceived);
    facts.order.fulfillments.push(entry(DeliveryStatus::Delivered, Some(NOW.plus(-3 * DAY))));
    facts.parcels.push(told(DeliveryStatus::InTransit, 1));
    let here = whereabouts(&facts);
    assert_eq!((here[0].status, here[0].by), (DeliveryStatus::Delivered, Some(Platform::WooCommerce)));
    // Nothing final: the carrier knows more than the storefront.
    facts.order.fulfillments[0] = entry(DeliveryStatus::InTransit, None);
    facts.parcels[0] = told(DeliveryStatus::AvailableForPickup, 1);
    let here = whereabouts(&facts);
    assert_eq!((here[0].status, here[0].by), (DeliveryStatus::AvailableForPickup, Some(Platform::LaPoste)));
    // A second number of the same parcel, with a later event.
    let also = number("3SWOLK04829317");
    facts.shipments[0].shipment.numbers.push(ShipmentNumber {
        number: also.clone(),
        carrier: "PostNL".into(),
        url: String::new(),
    });
    facts.parcels.push(ParcelFacts {
        number: also,
        by: Some(Platform::PostNl),
        ..told(DeliveryStatus::OutForDelivery, 0)
    });
    let here = whereabouts(&facts);
    assert_eq!(here.len(), 1, "one parcel");
    assert_eq!((here[0].status, here[0].by), (DeliveryStatus::OutForDelivery, Some(Platform::PostNl)));
}

#[test]
fn each_parcel_of_an_order_is_told_of_and_none_is_named_alone() {
    let mut facts = asked(AskAbout::NotReceived);
    facts.sightings.push(sighting("3SWOLK04829317"));
    let said = ["ask-said-not-received", "ask-told-not-asked", "ask-search-until", "ask-told-not-asked"];
    assert_eq!(ids(&facts), said);
    assert_eq!(only(&reconcile(&facts, &rules(), NOW)).number, None);
}

#[test]
fn a_number_that_only_the_shop_has_is_that_of_the_parcel_whose_sender_tells_none() {
    let mut facts = asked(AskAbout::NotReceived);
    facts.shipments[0].shipment.numbers.clear();
    let here = whereabouts(&facts);
    assert_eq!(
        here.iter().map(|parcel| parcel.number.clone()).collect::<Vec<_>>(),
        [Some(number("LA874320193FR"))]
    );
    facts.sightings.clear();
    assert_eq!(whereabouts(&facts)[0].stage(), Stage::NoNumber);
}

#[test]
fn a_parcel_that_its_customer_misses_is_worth_a_question_though_the_shop_knows_its_end() {
    let mut facts = asked(AskAbout::NotReceived);
    facts.order.fulfillments.push(entry(DeliveryStatus::Delivered, Some(NOW.plus(-DAY))));
    let follow = |facts: &OrderFacts| reconcile(facts, &rules(), NOW.plus(MINUTE)).follow;
    assert!(follow(&facts).iter().any(|parcel| !parcel.over && parcel.matters));
    facts.asks[0].outcome = Some((AskOutcome::Found, NOW));
    assert!(follow(&facts).iter().all(|parcel| parcel.over), "it is settled");
}
