use super::*;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::domain::{DeliveryStatus, Fulfillment, HOUR, TrackingNumber};

const NUMBER: &str = "LA874320193FR";

async fn sent(delivery: DeliveryStatus, delivered: Option<i64>) -> (Bench, OrderId) {
    let bench = bench().await;
    let fulfillments = vec![Fulfillment {
        remote_id: "F1".into(),
        at: Some(Stamp::instant(NOW.plus(-4 * DAY))),
        lines: Vec::new(),
        delivery,
        delivered: delivered.map(|days| Stamp::instant(NOW.plus(-days * DAY))),
        wants: Default::default(),
    }];
    bench.read(&[Told { shown: Some(NUMBER), fulfillments, ..Told::default() }]).await;
    let order = bench.app.store.orders_by_number("#1047").await.unwrap()[0].id;
    (bench, order)
}

fn ids(phrases: &[Phrase]) -> Vec<&str> {
    phrases.iter().map(|phrase| phrase.id.as_str()).collect()
}

#[tokio::test]
async fn a_question_is_noted_once_answered_and_settled() {
    let (bench, order) = sent(DeliveryStatus::Unknown, None).await;
    let app = &bench.app;
    let none = app.asks(order).await.unwrap();
    assert!(none.open.is_none() && none.parcels.is_empty() && none.note.is_none());
    let too_early = app.end_ask(order, AskOutcome::Found).await.unwrap_err();
    assert_eq!(too_early.said.id, "ask-none-open");
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    bench.clock.advance(HOUR);
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    let view = app.asks(order).await.unwrap();
    assert_eq!(view.open.as_ref().map(|ask| ask.at.at), Some(NOW), "noted once");
    assert!(view.note.is_some() && view.finding.is_some());
    assert_eq!(app.store.findings(false).await.unwrap().len(), 1);
    app.ask(order, AskAbout::Damaged).await.unwrap();
    let view = app.asks(order).await.unwrap();
    assert_eq!(view.open.map(|ask| (ask.about, ask.at.at)), Some((AskAbout::Damaged, NOW)), "corrected");
    app.end_ask(order, AskOutcome::Refunded).await.unwrap();
    let view = app.asks(order).await.unwrap();
    assert!(view.open.is_none() && view.finding.is_none());
    assert_eq!(view.settled[0].outcome, Some(AskOutcome::Refunded));
    assert!(app.store.findings(false).await.unwrap().is_empty());
    let activity = app.activity(None).await.unwrap();
    let said: Vec<&str> =
        activity.iter().map(|row| row.said.id.as_str()).filter(|id| id.contains("-ask")).collect();
    assert_eq!(said, ["activity-ask-refunded", "activity-asked-damaged", "activity-asked-not-received"]);
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    assert_eq!(app.store.findings(false).await.unwrap().len(), 1, "asked again, open again");
}

#[tokio::test]
async fn of_a_delivered_parcel_the_steps_are_those_of_the_help_pages() {
    let (bench, order) = sent(DeliveryStatus::Delivered, Some(29)).await;
    bench.app.ask(order, AskAbout::NotReceived).await.unwrap();
    let view = bench.app.asks(order).await.unwrap();
    let [parcel] = view.parcels.as_slice() else { panic!("{:?}", view.parcels) };
    let steps = ["neighbours", "letterbox", "post-office", "investigation", "decide"];
    assert_eq!(ids(&parcel.steps), steps.map(|step| format!("ask-step-{step}")));
    assert_eq!(parcel.last_day.as_ref().map(|said| said.id.as_str()), Some("ask-search-tomorrow"));
    assert!(parcel.urgent && parcel.link);
}

fn parcel(supplier: Platform, status: DeliveryStatus, days: i64) -> Whereabouts {
    Whereabouts {
        number: TrackingNumber::read(NUMBER).ok(),
        carrier: Some(crate::numbers::Carrier::LaPoste),
        supplier: Some(supplier),
        sent: Some(NOW.plus(-days * DAY)),
        status,
        reason: None,
        since: None,
        seen: None,
        by: None,
        asked: Some(NOW),
        held_until: None,
    }
}

#[test]
fn each_sender_has_a_way_of_its_own() {
    use DeliveryStatus::{Delivered, InTransit};
    for (supplier, status, days, about, said) in [
        (Platform::Tpop, InTransit, 22, AskAbout::NotReceived, "ask-sender-tpop"),
        (Platform::Tpop, InTransit, 20, AskAbout::NotReceived, "ask-sender-tpop-from"),
        (Platform::Tpop, Delivered, 22, AskAbout::NotReceived, "ask-sender-tpop-delivered"),
        (Platform::Tpop, Delivered, 22, AskAbout::Damaged, "ask-sender-tpop-damaged"),
        (Platform::Printful, InTransit, 9, AskAbout::NotReceived, "ask-sender-house"),
        (Platform::Printify, Delivered, 9, AskAbout::Damaged, "ask-sender-house"),
        (Platform::Gelato, Delivered, 9, AskAbout::Damaged, "ask-sender-house"),
        (Platform::Myself, InTransit, 9, AskAbout::NotReceived, "ask-sender-self"),
        (Platform::File, InTransit, 9, AskAbout::NotReceived, "ask-sender-unknown"),
    ] {
        assert_eq!(sender(about, &parcel(supplier, status, days), NOW).id, said, "{supplier:?} {status:?}");
    }
}

#[tokio::test]
async fn what_is_under_way_is_late_from_a_day_that_is_named() {
    let (bench, order) = sent(DeliveryStatus::InTransit, None).await;
    let facts = bench.app.facts_of(order).await.unwrap();
    let rules = Rules::default();
    let mut parcel = parcel(Platform::File, DeliveryStatus::InTransit, 9);
    parcel.seen = Some(Stamp::instant(NOW.plus(-DAY)));
    // La Poste is at home in France, where this customer lives: four working days after Thursday are Wednesday.
    assert_eq!(facts.order.buyer.country, "FR");
    assert_eq!(late_from(&parcel, &facts, &rules), Some(NOW.plus(5 * DAY)));
    assert!(ids(&searched(&parcel, &facts, &rules, NOW)).contains(&"ask-step-late-from"));
    assert!(ids(&searched(&parcel, &facts, &rules, NOW.plus(6 * DAY))).contains(&"ask-step-late-since"));
}

#[tokio::test]
async fn every_state_has_something_to_do_and_leaves_the_decision_to_the_owner() {
    let (bench, order) = sent(DeliveryStatus::Unknown, None).await;
    let facts = bench.app.facts_of(order).await.unwrap();
    use DeliveryStatus as D;
    for status in [
        D::Unknown,
        D::InfoReceived,
        D::InTransit,
        D::OutForDelivery,
        D::AvailableForPickup,
        D::AttemptFailed,
        D::Delivered,
        D::Exception,
        D::Returning,
        D::Returned,
        D::Cancelled,
        D::Expired,
    ] {
        let steps = searched(&parcel(Platform::Tpop, status, 9), &facts, &Rules::default(), NOW);
        assert!(steps.len() >= 2, "{status:?}: {steps:?}");
        assert_eq!(steps.last().map(|step| step.id.as_str()), Some("ask-step-decide"), "{status:?}");
    }
}
