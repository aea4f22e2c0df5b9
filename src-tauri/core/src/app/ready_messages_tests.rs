use super::*;
use crate::app::testing::{NOW, Told, bench};
use crate::domain::{Closer, Confidence, DAY, DeliveryStatus, FindingState, Fulfillment, Ms, Pile, Stamp};
use chrono::Utc;

const NUMBER: &str = "LA874320193FR";

fn finding(kind: Kind, cause: Cause) -> Finding {
    Finding {
        id: FindingId(1),
        order: None,
        shipment: None,
        kind,
        pile: Pile::Now,
        state: FindingState::Open,
        cause,
        confidence: Confidence::Certain,
        closer: Closer::Unknown,
        closed: None,
        number: TrackingNumber::read(NUMBER).ok(),
        evidence: Vec::new(),
        since: NOW,
        due: NOW,
        snoozed_until: None,
        reason: String::new(),
    }
}

async fn facts(delivery: DeliveryStatus, delivered: Option<Ms>) -> OrderFacts {
    let bench = bench().await;
    let fulfillments = vec![Fulfillment {
        remote_id: "F1".into(),
        at: None,
        lines: Vec::new(),
        delivery,
        delivered: delivered.map(Stamp::instant),
        wants: Default::default(),
    }];
    bench.read(&[Told { shown: Some(NUMBER), fulfillments, ..Told::default() }]).await;
    let ids = bench.app.store.order_ids().await.unwrap();
    bench.app.store.facts(&ids).await.unwrap().remove(0)
}

fn said(finding: &Finding, facts: &OrderFacts, language: Language) -> Message {
    message(finding, facts, "Studio Wolk", &Messages::new(language), &Utc).unwrap()
}

/// Every verdict that a customer is written about.
const ALL: &[(Kind, Cause)] = &[
    (Kind::LateParcel, Cause::NotScanned),
    (Kind::LateParcel, Cause::NeverScanned),
    (Kind::LateParcel, Cause::Stalled),
    (Kind::LateParcel, Cause::ContactSupplier),
    (Kind::DeliveryProblem, Cause::AttemptFailed),
    (Kind::DeliveryProblem, Cause::Exception),
    (Kind::DeliveryProblem, Cause::Returning),
    (Kind::DeliveryProblem, Cause::Returned),
    (Kind::DeliveryProblem, Cause::GoesBackSoon),
    (Kind::CustomerAsks, Cause::NotReceived),
    (Kind::CustomerAsks, Cause::ArrivedDamaged),
];

#[tokio::test]
async fn every_verdict_has_a_text_in_every_language() {
    let facts = facts(DeliveryStatus::Unknown, None).await;
    for language in Language::ALL {
        let mut texts = std::collections::BTreeSet::new();
        for (kind, cause) in ALL {
            let said = said(&finding(*kind, *cause), &facts, language);
            assert!(said.subject.contains("#1047"), "{}", said.subject);
            assert!(said.text.contains("#1047") && said.text.contains(NUMBER), "{}", said.text);
            assert!(said.text.contains("https://") && said.text.ends_with("Studio Wolk"), "{}", said.text);
            assert!(!said.text.contains(['{', '$', '€']), "{}", said.text);
            texts.insert(said.text);
        }
        assert_eq!(texts.len(), ALL.len(), "each says something of its own");
    }
}

#[tokio::test]
async fn s52_it_goes_to_whoever_ordered_and_names_neither_recipient_nor_price() {
    let mut facts = facts(DeliveryStatus::Delivered, Some(NOW.plus(-DAY))).await;
    facts.order.buyer.name = "Oma Jansen".into();
    for (kind, cause) in ALL {
        let text = said(&finding(*kind, *cause), &facts, Language::Nl).text;
        assert!(text.starts_with("Hallo,\n\n"), "{text}");
        assert!(!text.contains("Oma") && !text.contains("Jansen") && !text.contains('€'), "{text}");
    }
}

#[tokio::test]
async fn what_is_answered_follows_from_how_far_it_is() {
    let asks = finding(Kind::CustomerAsks, Cause::NotReceived);
    let delivered = facts(DeliveryStatus::Delivered, Some(NOW.plus(-DAY))).await;
    let text = said(&asks, &delivered, Language::En).text;
    assert!(text.contains("marked the parcel as delivered on Thu 19 Nov."), "{text}");
    let under_way = facts(DeliveryStatus::InTransit, None).await;
    assert!(said(&asks, &under_way, Language::En).text.contains("is on its way"));
    let point = facts(DeliveryStatus::AvailableForPickup, None).await;
    assert!(said(&asks, &point, Language::De).text.contains("Abholstelle"));
}

#[tokio::test]
async fn a_wrong_number_at_bol_gets_a_text_and_elsewhere_a_repair() {
    let mut facts = facts(DeliveryStatus::Unknown, None).await;
    let differs = finding(Kind::NumberDiffers, Cause::TypingSlip);
    let words = Messages::new(Language::Nl);
    assert_eq!(message(&differs, &facts, "Wolk", &words, &Utc), None);
    facts.platform = Platform::Bol;
    let text = message(&differs, &facts, "Wolk", &words, &Utc).unwrap().text;
    assert!(text.contains("klopt niet") && text.contains(NUMBER), "{text}");
}

#[test]
fn the_language_is_the_one_of_the_country() {
    for (country, codes) in [
        ("NL", &["nl"][..]),
        ("be", &["nl", "fr"]),
        ("DE", &["de"]),
        ("AT", &["de"]),
        ("CH", &["de", "fr"]),
        ("FR", &["fr"]),
        ("LU", &["fr", "de"]),
        ("ES", &["en"]),
        ("", &["en"]),
    ] {
        let found: Vec<&str> = languages_of(country).iter().map(|language| language.code()).collect();
        assert_eq!(found, codes, "{country}");
    }
}
