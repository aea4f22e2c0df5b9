//! What the owner must see. Each test is a situation, named with its number where the product's
//! scenarios number it, built through the demo shop or a file, a reading, and a check.

mod asks;
mod by_file;
mod lists;
mod others;
mod parcels;
mod scores;
mod shopify;

use crate::shop::{NOW, Shop};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{As, ImportInput, ImportRequest, TypedIn};
use trackmend_core::domain::{Closer, DAY, FindingState, HOUR, Home, Kind, MINUTE, Ms, Pile, Platform};
use trackmend_core::repair::Phase;
use trackmend_core::store::FindingRow;
use trackmend_world::{NewOrder, TrackingPlugin};

/// A shop without a history of its own, to live a story in, connected and not read yet.
async fn empty_shop() -> Shop {
    Shop::new(1, 0, |_| {}).await
}

/// An order of one T-shirt, placed and paid `days` ago.
fn order(shop: &Shop, days: i64) -> u64 {
    let mut world = shop.demo.lock();
    world.place_order(&NewOrder::default(), shop.now().0 - days * DAY)
}

async fn import(shop: &Shop, csv: &str) {
    let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
    let input = ImportInput::Bytes { name: "sent.csv".into(), bytes: csv.as_bytes().to_vec() };
    let prepared = shop.demo.app.prepare_import(&input, &request).await.unwrap();
    assert!(prepared.understood.rejected.is_empty(), "{:?}", prepared.understood.rejected);
    shop.demo.app.import(&prepared, &request).await.unwrap();
}

fn day(at: Ms) -> String {
    at.to_utc().format("%Y-%m-%d").to_string()
}

fn sent(order: u64, number: &str, at: Ms) -> String {
    format!("order,tracking_number,carrier,shipped_on\n{order},{number},La Poste,{}\n", day(at))
}

const NUMBER: &str = "LA874320193FR";

async fn only(shop: &Shop) -> FindingRow {
    let mut open = shop.open().await;
    assert_eq!(open.len(), 1, "{open:#?}");
    open.remove(0)
}

#[tokio::test]
async fn closed_by_hand_is_found_with_its_closer() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 5 * DAY);
    import(&shop, &sent(id, NUMBER, shop.now().plus(-3 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.closer, Closer::Person { name: "Marie de Boer".into() });
    assert_eq!(found.pile, Pile::Now);
    assert_eq!(found.number.unwrap().as_str(), NUMBER);
}

#[tokio::test]
async fn s1_a_file_of_orders_without_tracking_column_proves_nothing() {
    let shop = empty_shop().await;
    let mut csv = String::from("Order,Status,Date\n");
    for n in 0..300 {
        csv.push_str(&format!("{},completed,2026-11-0{}\n", 5_000 + n, 1 + n % 9));
    }
    let request = ImportRequest {
        contents: Some(As::Orders),
        account: Some("wolk.example".into()),
        ..Default::default()
    };
    let input = ImportInput::Bytes { name: "orders.csv".into(), bytes: csv.into_bytes() };
    let prepared = shop.demo.app.prepare_import(&input, &request).await.unwrap();
    shop.demo.app.import(&prepared, &request).await.unwrap();
    import(&shop, &sent(5_007, NUMBER, NOW.plus(-5 * DAY))).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "what a file does not say is not known");
    let attention = shop.demo.app.attention().await.unwrap();
    let lines = attention.coverage.iter().filter(|p| p.id == "coverage-no-column").count();
    assert_eq!(lines, 1, "said once: {:?}", attention.coverage);
}

#[tokio::test]
async fn s2_a_number_in_a_plugin_that_nobody_knows_counts_and_its_home_is_learned() {
    let shop =
        Shop::new(1, 0, |c| c.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_barcode_x".into() })
            .await;
    let id = order(&shop, 9);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 5 * DAY);
        world.add_tracking_in_admin(id, NUMBER, "La Poste", NOW.0 - 4 * DAY);
    }
    import(&shop, &sent(id, NUMBER, NOW.plus(-5 * DAY))).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty());
    let account = shop.demo.app.store.accounts().await.unwrap().remove(0);
    assert_eq!(account.profile.learned, [Home("meta:_barcode_x".into())]);
}

#[tokio::test]
async fn s3_an_old_reading_proves_nothing() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 5 * DAY);
    shop.sync().await;
    // Sent yesterday; the shop was read before the waiting time ended and cannot be reached since.
    import(&shop, &sent(id, NUMBER, shop.now().plus(-DAY))).await;
    shop.clock.advance(25 * HOUR);
    shop.demo.app.judge().await.unwrap();
    assert!(shop.open().await.is_empty(), "not read since is not known");
    shop.sync().await;
    assert_eq!(shop.open().await.len(), 1, "read again, it is a gap");
}

#[tokio::test]
async fn s4_a_date_without_a_time_counts_from_the_end_of_its_day() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - DAY);
    import(&shop, &sent(id, NUMBER, shop.now())).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "sent today");
    // 09:00 UTC; the shop's day ends at 23:00 UTC, the waiting time a day later.
    shop.clock.advance(38 * HOUR - 5 * MINUTE);
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "five minutes before the waiting time ends");
    shop.clock.advance(10 * MINUTE);
    shop.sync().await;
    assert_eq!(shop.open().await.len(), 1, "time alone ripens a gap");
}

#[tokio::test]
async fn s5_what_was_sent_long_before_the_first_reading_is_a_pile_of_its_own() {
    let shop = Shop::new(1, 0, |_| {}).await;
    let id = order(&shop, 40);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", NOW.0 - 38 * DAY);
    import(&shop, &sent(id, NUMBER, NOW.plus(-35 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.pile, Pile::BeforeYouStarted);
    let attention = shop.demo.app.attention().await.unwrap();
    assert_eq!((attention.to_do, attention.before.len()), (0, 1), "not counted");
    let preview = shop.demo.app.preview(found.id, None).await.unwrap();
    assert!(!preview.mail, "nobody is mailed about a parcel of five weeks ago");
}

#[tokio::test]
async fn s26_what_is_collected_or_downloaded_needs_no_number() {
    let shop = empty_shop().await;
    let (pickup, digital) = {
        let mut world = shop.demo.lock();
        let at = NOW.0 - 9 * DAY;
        (
            world.place_order(&NewOrder { local_pickup: true, ..NewOrder::default() }, at),
            world.place_order(
                &NewOrder { lines: vec![("DL-WALLPAPER".into(), 1)], ..NewOrder::default() },
                at,
            ),
        )
    };
    shop.demo.lock().close_by_hand(pickup, "Marie de Boer", NOW.0 - 5 * DAY);
    import(&shop, &sent(pickup, NUMBER, NOW.plus(-4 * DAY))).await;
    import(&shop, &sent(digital, "LA874320202FR", NOW.plus(-4 * DAY))).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty());
}

#[tokio::test]
async fn s27_a_refunded_order_needs_no_number() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 6 * DAY);
        world.refund_full(id, NOW.0 - 5 * DAY);
    }
    shop.sync().await;
    assert!(shop.open().await.is_empty());
}

#[tokio::test]
async fn s36_an_order_of_after_the_shipment_is_no_candidate() {
    let shop = empty_shop().await;
    let id = order(&shop, 2);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", NOW.0 - DAY);
    import(&shop, &sent(id, NUMBER, NOW.plus(-20 * DAY))).await;
    shop.clock.advance(2 * DAY);
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.kind, Kind::ShipmentUnmatched, "a parcel is not sent before its order");
    let page = shop.demo.app.unmatched(found.shipment.unwrap()).await.unwrap();
    assert!(page.candidates.is_empty(), "and that order is not offered");
}

#[tokio::test]
async fn s48_a_shop_that_comes_back_is_the_same_shop() {
    let shop = Shop::new(3, 150, |_| {}).await;
    shop.sync().await;
    let before = shop.open().await;
    let ignored = before[0].finding.id;
    let app = &shop.demo.app;
    app.mark(ignored, FindingState::Ignored, "handed over in person", None).await.unwrap();
    let account = app
        .store
        .accounts()
        .await
        .unwrap()
        .into_iter()
        .find(|a| a.platform == Platform::WooCommerce)
        .unwrap();
    app.disconnect(account.id).await.unwrap();
    assert!(shop.open().await.is_empty(), "what is not connected is not shown");
    let key = shop.demo.lock().key("read_write").cloned().unwrap();
    let values = [
        ("url".to_owned(), account.profile.url.clone()),
        ("consumer_key".to_owned(), key.consumer_key),
        ("consumer_secret".to_owned(), key.consumer_secret),
    ];
    let draft = Draft { platform: Platform::WooCommerce, name: String::new(), values: values.into() };
    assert_eq!(app.connect(&draft).await.unwrap(), account.id);
    shop.sync().await;
    let after = shop.open().await;
    assert_eq!(after.len(), before.len() - 1, "the ignored one stays ignored");
    assert!(
        after.iter().all(|a| before.iter().any(|b| b.finding.id == a.finding.id)),
        "nothing is raised anew"
    );
}

#[tokio::test]
async fn s49_what_the_owner_puts_right_meanwhile_is_not_written() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 5 * DAY);
    import(&shop, &sent(id, NUMBER, shop.now().plus(-3 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding.id;
    shop.demo.app.preview(found, None).await.unwrap();
    shop.demo.lock().add_tracking_in_admin(id, NUMBER, "La Poste", shop.now().0);
    shop.confirm(found).await;
    shop.sync().await;
    let journal = shop.demo.app.store.journal().await.unwrap();
    assert_eq!(journal[0].phase, Phase::AlreadyRight);
    assert!(shop.demo.lock().writes().iter().all(|w| !w.applied), "nothing was sent");
    assert!(shop.open().await.is_empty());
}

#[tokio::test]
async fn another_number_in_the_shop_is_not_called_missing() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 6 * DAY);
        world.add_tracking_in_admin(id, "LA874320202FR", "La Poste", NOW.0 - 5 * DAY);
    }
    import(&shop, &sent(id, NUMBER, NOW.plus(-4 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_ne!(
        found.kind,
        Kind::TrackingMissing,
        "the customer has a number; which is right is another question"
    );
}

#[tokio::test]
async fn a_number_that_is_removed_in_the_shop_is_found_again_within_a_day() {
    let shop = Shop::new(7, 120, |_| {}).await;
    shop.sync().await;
    let found = shop.gaps().await.into_iter().find(|row| row.finding.pile == Pile::Now).unwrap();
    shop.confirm(found.finding.id).await;
    shop.sync().await;
    let id: u64 = found.order_remote_id.parse().unwrap();
    shop.clock.advance(HOUR);
    assert!(shop.demo.lock().remove_tracking(id, shop.now().0));
    shop.clock.advance(25 * HOUR);
    shop.sync().await;
    let again = shop.open().await.into_iter().find(|f| f.order_remote_id == found.order_remote_id);
    assert!(again.is_some(), "the gap is back");
    // Its absence is proven, so the owner may confirm once more, and only then a second write goes out.
    shop.confirm(again.unwrap().finding.id).await;
    shop.sync().await;
    assert!(!shop.open().await.iter().any(|f| f.order_remote_id == found.order_remote_id));
}

#[tokio::test]
async fn an_import_that_is_taken_back_takes_its_findings_with_it_and_can_come_again() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 5 * DAY);
    let list = sent(id, NUMBER, shop.now().plus(-3 * DAY));
    for round in 0..2 {
        import(&shop, &list).await;
        shop.sync().await;
        assert_eq!(shop.gaps().await.len(), 1, "round {round}");
        let batch =
            shop.demo.app.imports().await.unwrap().into_iter().find(|b| !b.undone && b.file == "sent.csv");
        shop.demo.app.undo_import(batch.unwrap().batch).await.unwrap();
        assert!(shop.gaps().await.is_empty(), "round {round}");
    }
}

#[tokio::test]
async fn the_same_list_again_changes_nothing() {
    let shop = Shop::new(5, 100, |_| {}).await;
    shop.sync().await;
    let before = shop.open().await.len();
    let list = shop.demo.lock().supplier_csv(shop.now().0);
    let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
    let input = ImportInput::Bytes { name: "supplier.csv".into(), bytes: list.into_bytes() };
    let prepared = shop.demo.app.prepare_import(&input, &request).await.unwrap();
    let preview = shop.demo.app.preview_import(&prepared, &request, "x").await.unwrap();
    assert_eq!((preview.new, preview.changed, preview.would_find), (0, 0, 0));
    let done = shop.demo.app.import(&prepared, &request).await.unwrap();
    assert_eq!((done.new, done.changed), (0, 0));
    shop.sync().await;
    assert_eq!(shop.open().await.len(), before);
}

#[tokio::test]
async fn a_number_typed_in_is_found_at_once() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 5 * DAY);
    shop.sync().await;
    let head = shop.demo.app.store.orders_by_number(&id.to_string()).await.unwrap().remove(0);
    let number = trackmend_core::domain::TrackingNumber::read("LA 874 320 193 FR").unwrap();
    shop.demo.app.type_in(head.id, &number, &TypedIn::default()).await.unwrap();
    shop.sync().await;
    assert_eq!(only(&shop).await.finding.number.unwrap().as_str(), NUMBER);
}
