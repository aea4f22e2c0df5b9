//! What the owner must see when a customer asks where a parcel is, and what she can send and show.

use super::*;
use trackmend_core::domain::{AskAbout, AskOutcome, Cause, OrderId, Precision};
use trackmend_core::messages::{Language, Messages};
use trackmend_world::NewShopifyOrder;

/// An order whose parcel was delivered so many days ago, as Shopify tells.
async fn delivered(days: i64) -> (Shop, OrderId) {
    let shop = Shop::with_shopify(1, 0, |_| {}).await;
    {
        let mut world = shop.demo.lock();
        let gid = world.shopify_place_order(&NewShopifyOrder::default(), NOW.0 - (days + 7) * DAY);
        let number = Some(("La Poste", NUMBER));
        world.shopify_fulfil_by_hand(&gid, "Marie de Boer", None, number, NOW.0 - (days + 5) * DAY);
        world.shopify_set_delivery(&gid, "DELIVERED", NOW.0 - days * DAY);
    }
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "nothing is wrong with it: {:?}", shop.open().await);
    let order = shop.demo.app.store.order_ids().await.unwrap()[0];
    (shop, order)
}

#[tokio::test]
async fn s45_delivered_and_not_received_29_days_after_the_scan_tomorrow_is_the_last_day() {
    let (shop, order) = delivered(29).await;
    let app = &shop.demo.app;
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause, found.pile), (Kind::CustomerAsks, Cause::NotReceived, Pile::Now));
    let view = app.asks(order).await.unwrap();
    let [parcel] = view.parcels.as_slice() else { panic!("{:?}", view.parcels) };
    assert_eq!(parcel.says.id, "ask-told-delivered");
    let until = parcel.until.unwrap();
    assert_eq!(
        (until.at.to_utc().format("%F").to_string().as_str(), until.precision),
        ("2026-11-21", Precision::Day)
    );
    let words = Messages::new(Language::En);
    let said = words.say(parcel.last_day.as_ref().unwrap(), &app.edge.zone.wall(NOW).timezone());
    assert!(said.starts_with("Tomorrow, Sat 21 Nov,"), "{said}");
    assert!(found.evidence.iter().any(|phrase| phrase.id == "ask-search-tomorrow"), "{:?}", found.evidence);
    // Time alone makes it today, and then a thing of the past.
    for (days, said) in [(1, "ask-search-today"), (1, "ask-search-over")] {
        shop.clock.advance(days * DAY);
        app.judge().await.unwrap();
        let evidence = only(&shop).await.finding.evidence;
        assert!(evidence.iter().any(|phrase| phrase.id == said), "{said}: {evidence:?}");
    }
    app.end_ask(order, AskOutcome::SentAgain).await.unwrap();
    assert!(shop.open().await.is_empty(), "settled");
}

#[tokio::test]
async fn s52_a_message_goes_to_the_buyer_and_names_no_prices() {
    let (shop, order) = delivered(2).await;
    let app = &shop.demo.app;
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    let finding = only(&shop).await.finding.id;
    let facts = app.store.facts(&[order]).await.unwrap().remove(0);
    for language in Language::ALL {
        let ready = app.ready_message(finding, Some(language.code())).await.unwrap();
        assert_eq!(ready.to.id, "ready-to", "to whoever ordered");
        let recipient = facts.order.buyer.name.split(' ').filter(|part| part.len() > 3);
        for word in recipient.chain(["€", "EUR"]) {
            assert!(!ready.text.contains(word) && !ready.subject.contains(word), "{word}: {}", ready.text);
        }
        let amounts = ready.text.split_whitespace().filter(|word| {
            let digits = word.trim_end_matches(['.', ',']).split_once([',', '.']);
            digits.is_some_and(|(whole, cents)| {
                cents.len() == 2 && [whole, cents].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
            })
        });
        assert_eq!(amounts.count(), 0, "{}", ready.text);
        assert!(ready.text.contains(NUMBER) && ready.text.contains("https://"), "{}", ready.text);
    }
    assert!(app.ready_message(finding, Some("pt")).await.is_err());
}

#[tokio::test]
async fn the_evidence_of_an_order_tells_the_scan_and_its_source() {
    let (shop, order) = delivered(29).await;
    shop.demo.app.ask(order, AskAbout::NotReceived).await.unwrap();
    let files = shop.demo.app.evidence(order, Language::Nl).await.unwrap();
    for text in ["2026-10-22", "Shopify", NUMBER, "Niet ontvangen"] {
        assert!(files.html.contains(text), "{text} in {}", files.html);
    }
    assert!(files.json.contains(NUMBER) && !files.html.contains("<script"));
}
