//! What the owner must see of parcels on their way: late by what their carriers answer, and quiet where nobody answered.

use super::*;
use trackmend_core::app::view::{LedgerLine, Side};
use trackmend_core::domain::{AskAbout, Cause, OrderId, TrackingNumber};
use trackmend_core::messages::{Language, Messages};
use trackmend_core::parcels::kept_for;
use trackmend_world::{Scan, What};

/// Thursday 24 December 2026, 09:00 UTC: the Friday after it is a public holiday in France, and a Friday before New
/// Year's Day, which is another.
const CHRISTMAS_EVE: Ms = NOW.plus(34 * DAY);

/// A shop whose owner has connected her carriers.
async fn followed() -> Shop {
    let shop = Shop::with_carriers().await;
    shop.demo.connect_carriers().await.unwrap();
    shop
}

/// An order whose parcel was sent with a number that the shop shows and TPOP lists; the day alone is known.
async fn sent_by_tpop(shop: &Shop, id: u64, at: Ms) {
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", at.0);
        assert!(world.add_tracking_in_admin(id, NUMBER, "La Poste", at.0));
    }
    import(shop, &sent(id, NUMBER, at)).await;
}

/// An order of an earlier moment than now.
fn ordered(shop: &Shop, at: Ms) -> u64 {
    shop.demo.lock().place_order(&NewOrder::default(), at.0)
}

/// Something that happened so long ago.
fn ago(shop: &Shop, what: What, ms: i64) -> Scan {
    Scan::new(what, shop.now().plus(-ms).0 / 1000)
}

async fn row_of(shop: &Shop, remote: u64) -> OrderId {
    let all = shop.demo.app.store.orders_by_number(&remote.to_string()).await.unwrap();
    all.iter().find(|head| head.remote_id == remote.to_string()).unwrap().id
}

/// What is said of its parcel at the carrier, on the order's page.
async fn carrier_says(shop: &Shop, remote: u64) -> LedgerLine {
    let page = shop.demo.app.order_page(row_of(shop, remote).await).await.unwrap();
    page.ledger.into_iter().find(|line| line.side == Side::Carrier).unwrap()
}

/// Who was asked about its number, whether it was known, and on which day that was.
async fn answered(shop: &Shop, remote: u64) -> Option<(Platform, bool, String)> {
    let facts = shop.demo.app.store.facts(&[row_of(shop, remote).await]).await.unwrap().remove(0);
    facts
        .parcels
        .first()
        .map(|parcel| (parcel.by.unwrap(), parcel.known.is_some(), day(parcel.asked.unwrap())))
}

#[tokio::test]
async fn s39_a_parcel_that_nobody_was_asked_about_is_no_trouble() {
    // The world has carriers, and the owner has connected none.
    let shop = Shop::with_carriers().await;
    let id = ordered(&shop, NOW.plus(-40 * DAY));
    sent_by_tpop(&shop, id, NOW.plus(-30 * DAY)).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "nobody was asked: {:?}", shop.open().await);
    assert_eq!(carrier_says(&shop, id).await.says.id, "ledger-not-asked");
    assert_eq!(answered(&shop, id).await, None);
}

/// A parcel of Christmas Eve that its carrier never hears of, and nothing asked yet.
async fn never_heard_of() -> (Shop, u64) {
    let shop = followed().await;
    shop.clock.advance(CHRISTMAS_EVE.since(NOW));
    let id = ordered(&shop, CHRISTMAS_EVE.plus(-4 * DAY));
    sent_by_tpop(&shop, id, CHRISTMAS_EVE).await;
    shop.demo.lock().set_journey(NUMBER, "La Poste", Vec::new());
    (shop, id)
}

#[tokio::test]
async fn s40_a_number_that_is_not_active_yet_is_no_trouble_and_a_holiday_is_no_working_day() {
    let (shop, id) = never_heard_of().await;
    // Monday and, because the Friday does not count, Tuesday too: the second working day ends with it.
    for _ in 0..2 {
        shop.clock.advance(if shop.now() == CHRISTMAS_EVE { 4 * DAY } else { DAY });
        shop.sync().await;
        assert!(shop.open().await.is_empty(), "{} {:?}", day(shop.now()), shop.open().await);
        assert_eq!(
            answered(&shop, id).await,
            Some((Platform::LaPoste, false, day(shop.now()))),
            "asked today"
        );
        assert_eq!(carrier_says(&shop, id).await.says.id, "carrier-says-unknown");
    }
}

#[tokio::test]
async fn s41_a_number_that_is_not_active_after_two_working_days_is_not_scanned() {
    let (shop, id) = never_heard_of().await;
    shop.clock.advance(7 * DAY);
    shop.sync().await;
    assert_eq!(day(shop.now()), "2026-12-31", "the Thursday after");
    assert_eq!(answered(&shop, id).await.map(|(by, known, _)| (by, known)), Some((Platform::LaPoste, false)));
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::LateParcel, Cause::NotScanned));
    assert!(found.evidence.iter().any(|phrase| phrase.id == "evidence-not-seen"), "{:?}", found.evidence);
    // An answer of which two days have passed says nothing any more.
    shop.clock.advance(49 * HOUR);
    shop.demo.app.judge().await.unwrap();
    let stays = only(&shop).await.finding;
    assert_eq!(
        (stays.id, stays.cause),
        (found.id, Cause::NotScanned),
        "not known is no reason to take it back"
    );
}

/// An order for somebody in this country. Those of others are cancelled.
async fn ordered_from(shop: &Shop, country: &str, at: Ms) -> u64 {
    let all: Vec<u64> = (0..40).map(|_| ordered(shop, at)).collect();
    shop.sync().await;
    let mut from = Vec::new();
    for id in &all {
        let facts = shop.demo.app.store.facts(&[row_of(shop, *id).await]).await.unwrap().remove(0);
        from.extend((facts.order.buyer.country == country).then_some(*id));
    }
    for id in all.iter().filter(|id| from.first() != Some(id)) {
        shop.demo.lock().cancel(*id, "Marie de Boer", shop.now().0);
    }
    from[0]
}

#[tokio::test]
async fn s42_what_left_the_country_nine_days_ago_may_already_have_arrived() {
    let shop = followed().await;
    let id = ordered_from(&shop, "BE", NOW.plus(-2 * DAY)).await;
    sent_by_tpop(&shop, id, NOW).await;
    shop.clock.advance(11 * DAY);
    let gone = vec![
        ago(&shop, What::Announced, 11 * DAY),
        ago(&shop, What::HandedOver, 10 * DAY),
        ago(&shop, What::LeftCountry, 9 * DAY),
    ];
    shop.demo.lock().set_journey(NUMBER, "La Poste", gone);
    shop.sync().await;
    assert_eq!(answered(&shop, id).await, Some((Platform::LaPoste, true, day(shop.now()))));
    assert!(shop.open().await.is_empty(), "{:?}", shop.open().await);
    let line = carrier_says(&shop, id).await;
    assert_eq!(line.says.id, "carrier-says-may-have-arrived");
    let said = Messages::new(Language::En).say(&line.says, &chrono::Utc);
    assert!(said.contains("may already have arrived"), "{said}");
}

#[tokio::test]
async fn s43_under_way_for_22_days_the_supplier_looks_into_it_and_how_to_reach_it_is_said() {
    let shop = followed().await;
    let id = ordered(&shop, NOW.plus(-27 * DAY));
    let slow = vec![
        ago(&shop, What::HandedOver, 21 * DAY),
        ago(&shop, What::Sorted, 20 * DAY),
        ago(&shop, What::Arrived, DAY),
    ];
    shop.demo.lock().set_journey(NUMBER, "La Poste", slow);
    sent_by_tpop(&shop, id, NOW.plus(-22 * DAY)).await;
    shop.sync().await;
    assert_eq!(answered(&shop, id).await, Some((Platform::LaPoste, true, day(shop.now()))));
    assert_eq!(carrier_says(&shop, id).await.says.id, "carrier-says-in-transit");
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::LateParcel, Cause::ContactSupplier));
    let app = &shop.demo.app;
    let zone = app.edge.zone.wall(NOW).timezone();
    let order = row_of(&shop, id).await;
    let page = app.order_page(order).await.unwrap();
    for language in Language::ALL {
        let said = Messages::new(language).say(&page.verdict.as_ref().unwrap().cause, &zone);
        assert!(said.contains("TPOP") && said.contains("Support for this order"), "{said}");
    }
    // The same way, where its customer asks.
    app.ask(order, AskAbout::NotReceived).await.unwrap();
    let asks = app.asks(order).await.unwrap();
    assert_eq!(asks.parcels[0].sender.id, "ask-sender-tpop");
}

#[tokio::test]
async fn s44_at_a_pick_up_point_for_four_days_it_goes_back_in_three() {
    const OWN: &str = "3SWOLK04829317";
    let shop = followed().await;
    let waits = vec![
        ago(&shop, What::HandedOver, 6 * DAY).place("NL", "Utrecht"),
        ago(&shop, What::WaitsAtPoint, 4 * DAY - HOUR).place("NL", "Leiden"),
    ];
    let id = {
        let mut world = shop.demo.lock();
        let lines = vec![("SW-BOWL-ASH".to_owned(), 1)];
        let id = world.place_order(&NewOrder { lines, ..NewOrder::default() }, NOW.0 - 8 * DAY);
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 6 * DAY);
        // She posted it herself, and typed her number into the shop.
        assert!(world.add_tracking_in_admin(id, OWN, "PostNL", NOW.0 - 6 * DAY));
        world.set_journey(OWN, "PostNL", waits);
        id
    };
    shop.sync().await;
    let order = row_of(&shop, id).await;
    // And here.
    let number = TrackingNumber::read(OWN).unwrap();
    shop.demo.app.type_in(order, &number, &TypedIn::default()).await.unwrap();
    shop.sync().await;
    assert_eq!(answered(&shop, id).await.map(|(by, known, _)| (by, known)), Some((Platform::PostNl, true)));
    assert_eq!(carrier_says(&shop, id).await.says.id, "carrier-says-pickup");
    assert!(shop.open().await.is_empty(), "an hour before: {:?}", shop.open().await);
    shop.clock.advance(HOUR);
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::DeliveryProblem, Cause::GoesBackSoon));
    let until = found.evidence.iter().find(|phrase| phrase.id == "evidence-goes-back").unwrap();
    let said = Messages::new(Language::En).say(until, &chrono::Utc);
    assert_eq!(kept_for(Some(trackmend_core::numbers::Carrier::PostNl)), 7);
    assert!(said.contains("23 Nov"), "in three days from {}: {said}", day(shop.now()));
}
