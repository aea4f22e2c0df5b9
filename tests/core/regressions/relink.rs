//! A re-link that doubled all orders. The same shop comes back with other keys and under another spelling of
//! its address, the same list is taken in again, a copy of the database is opened: it is the same shop.

use super::*;
use crate::faults::{platforms, tapped};
use std::collections::BTreeMap;
use trackmend_core::app::view::Draft;
use trackmend_core::app::{App, Edge, Zone};
use trackmend_core::domain::{AccountId, FindingState, HOUR, SECOND};
use trackmend_core::repair::Phase;
use trackmend_core::secrets::KeySource;
use trackmend_world::{Scheme, Timezone};

/// What the owner may paste for the shop that she has connected.
fn spellings(platform: Platform) -> &'static [&'static str] {
    match platform {
        Platform::Shopify => &[
            "studio-wolk",
            " STUDIO-WOLK ",
            "studio-wolk.myshopify.com",
            "Studio-Wolk.MyShopify.com/",
            "https://studio-wolk.myshopify.com/admin/orders?status=open",
            "https://admin.shopify.com/store/studio-wolk",
            "admin.shopify.com/store/studio-wolk/settings/apps",
        ],
        _ => &[
            "https://studio-wolk.example/",
            "studio-wolk.example",
            "HTTPS://Studio-WOLK.example//",
            "https://studio-wolk.example:443",
            "https://studio-wolk.example/wp-admin/index.php?page=wc-orders",
            "https://studio-wolk.example/wp-json/wc/v3/",
        ],
    }
}

/// Connects the shop under this spelling, with other keys than the first.
async fn connect_again(it: &Tapped, address: &str) -> AccountId {
    let mut values: BTreeMap<String, String> = hands::other_keys(it.platform, &mut it.shop.demo.lock())
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    let field = if it.platform == Platform::Shopify { "shop" } else { "url" };
    values.insert(field.to_owned(), address.to_owned());
    if address.to_lowercase().starts_with("http:") {
        values.insert("allow_http".to_owned(), "yes".to_owned());
    }
    let draft = Draft { platform: it.platform, name: String::new(), values };
    it.shop.demo.app.connect(&draft).await.unwrap_or_else(|error| panic!("{address}: {error:?}"))
}

/// All that must not double: the row of each order, and each finding with its mark, since when and why.
async fn picture(it: &Tapped) -> (BTreeMap<String, Vec<i64>>, Vec<String>) {
    let store = &it.shop.demo.app.store;
    let mut orders = BTreeMap::new();
    for order in it.truth().orders {
        let known = store.orders_by_number(&order.number).await.unwrap();
        orders.insert(order.order_id, known.iter().map(|o| o.id.0).collect());
    }
    let mut findings: Vec<String> = store
        .findings(true)
        .await
        .unwrap()
        .into_iter()
        .map(|row| {
            let f = row.finding;
            format!(
                "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {}",
                f.id, f.order, f.shipment, f.kind, f.pile, f.state, f.since, f.snoozed_until, f.reason
            )
        })
        .collect();
    findings.sort();
    (orders, findings)
}

/// A shop where one finding is ignored, one put off and one repaired, and the owner was told of the rest.
async fn marked(platform: Platform, change: fn(&mut hands::Config)) -> Tapped {
    let it = tapped(platform, 44, 130, change).await;
    it.shop.sync().await;
    let open = it.shop.gaps().await;
    let [ignored, snoozed, repaired, ..] = open.as_slice() else { panic!("{} gaps", open.len()) };
    let app = &it.shop.demo.app;
    app.mark(ignored.finding.id, FindingState::Ignored, "handed over in person", None).await.unwrap();
    let until = Some(it.shop.now().plus(9 * DAY));
    app.mark(snoozed.finding.id, FindingState::Snoozed, "", until).await.unwrap();
    it.shop.confirm(repaired.finding.id).await;
    it.shop.sync().await;
    assert_eq!(it.journal().await[0].phase, Phase::Proved);
    for notice in app.notices(it.shop.now()).await.unwrap() {
        app.mark_notified(&notice.keys).await.unwrap();
    }
    it
}

/// It comes back: read from its beginning, with the same list.
async fn read_again(it: &Tapped) {
    it.shop.demo.import_supplier_list().await.unwrap();
    it.shop.sync().await;
    it.shop.demo.app.read_from(it.account, trackmend_core::app::From::Everything).await.unwrap();
    it.shop.sync().await;
}

async fn is_the_same(it: &Tapped, before: &(BTreeMap<String, Vec<i64>>, Vec<String>), what: &str) {
    let (orders, findings) = picture(it).await;
    assert!(orders.values().all(|rows| rows.len() == 1), "{what}: an order is there twice");
    assert_eq!(orders, before.0, "{what}: the same rows");
    assert_eq!(findings, before.1, "{what}: nothing is raised anew, and the marks stay");
    let now = it.shop.now();
    assert_eq!(it.shop.demo.app.notices(now).await.unwrap(), [], "{what}: nothing is news");
    assert_eq!(writes(it).len(), 1, "{what}: nothing is written again");
}

#[tokio::test]
async fn a_shop_that_is_linked_again_under_any_spelling_is_the_same_shop() {
    for platform in platforms() {
        let it = marked(platform, |_| {}).await;
        let before = picture(&it).await;
        for &spelling in spellings(platform) {
            for forgotten in [true, false] {
                let what = format!("{} as {spelling:?}, forgotten before: {forgotten}", platform.name());
                if forgotten {
                    it.shop.demo.app.disconnect(it.account).await.unwrap();
                    let open = it.shop.open().await;
                    let of_an_order = open.iter().filter(|row| row.finding.order.is_some()).count();
                    assert_eq!(of_an_order, 0, "{what}: what is not connected is not shown");
                }
                it.shop.clock.advance(SECOND);
                assert_eq!(connect_again(&it, spelling).await, it.account, "{what}");
                read_again(&it).await;
                is_the_same(&it, &before, &what).await;
            }
        }
    }
}

/// A shop without TLS is reached in one way only, however that is spelled.
#[tokio::test]
async fn a_shop_without_tls_that_is_linked_again_is_the_same_shop() {
    let it = marked(Platform::WooCommerce, |c| c.woo.scheme = Scheme::Http).await;
    let before = picture(&it).await;
    for spelling in ["http://studio-wolk.example/", "HTTP://Studio-Wolk.example:80/wp-admin/"] {
        it.shop.demo.app.disconnect(it.account).await.unwrap();
        it.shop.clock.advance(SECOND);
        assert_eq!(connect_again(&it, spelling).await, it.account, "{spelling}");
        read_again(&it).await;
        is_the_same(&it, &before, spelling).await;
    }
}

#[tokio::test]
async fn a_list_that_is_taken_in_again_and_again_changes_nothing() {
    for platform in platforms() {
        let it = marked(platform, |_| {}).await;
        let before = picture(&it).await;
        for round in 1..=4 {
            it.shop.clock.advance(SECOND);
            it.shop.demo.import_supplier_list().await.unwrap();
            it.shop.demo.app.judge().await.unwrap();
            it.shop.sync().await;
            is_the_same(&it, &before, &format!("{}, round {round}", platform.name())).await;
        }
    }
}

/// On another computer, say: the keys are not in the copy, so the shop is linked again.
#[tokio::test]
async fn a_copy_of_the_database_is_the_same_shops_and_knows_what_was_done() {
    for platform in platforms() {
        for &spelling in spellings(platform).iter().step_by(2) {
            let mut it = marked(platform, |_| {}).await;
            let before = picture(&it).await;
            let what = format!("{} as {spelling:?}", platform.name());
            let elsewhere = tempfile::tempdir().unwrap();
            it.shop.demo.app.store.close().await;
            let from = it.shop.demo.app.store.path();
            std::fs::copy(from, elsewhere.path().join(from.file_name().unwrap())).unwrap();
            let edge = Edge {
                clock: it.shop.clock.clone(),
                zone: Zone::Demo(Timezone::Amsterdam),
                transport: it.tap.clone(),
                keys: KeySource::ThisProcess,
            };
            it.shop.demo.app = App::open(elsewhere.path(), edge).await.unwrap();
            it.shop.clock.advance(HOUR / 2);
            assert_eq!(connect_again(&it, spelling).await, it.account, "{what}");
            read_again(&it).await;
            is_the_same(&it, &before, &what).await;
            it.shop.demo.app.store.close().await;
        }
    }
}
