//! Found is true, and what is repaired is proved: the demo over many seeds and kinds of shops.

use crate::shop::Shop;
use std::collections::BTreeMap;
use trackmend_core::repair::Phase;
use trackmend_world::{Language, Scheme, ShopConfig, Storage, TrackingPlugin};

async fn found_is_true(seed: u64, orders: usize, change: impl FnOnce(&mut ShopConfig)) -> Shop {
    let shop = Shop::new(seed, orders, change).await;
    shop.sync().await;
    let judged = shop.demo.judged().await.unwrap();
    assert!(judged.agrees(), "seed {seed}: {judged:#?}");
    assert!(judged.found > 0, "seed {seed}: a shop without gaps tests nothing");
    assert_eq!((judged.found, judged.found_old), (judged.true_gaps, judged.true_old_gaps), "seed {seed}");
    shop
}

/// Writes that changed something, by order: one number each, in these shops.
fn writes_by_order(shop: &Shop) -> BTreeMap<u64, u32> {
    let mut writes = BTreeMap::new();
    for order in shop.demo.lock().writes().iter().filter(|w| w.applied).filter_map(|w| w.order_id) {
        *writes.entry(order).or_default() += 1;
    }
    writes
}

async fn repair_everything(shop: &Shop) {
    let open = shop.open().await;
    for row in &open {
        shop.confirm(row.finding.id).await;
    }
    shop.sync().await;
    let journal = shop.demo.app.store.journal().await.unwrap();
    assert_eq!(journal.len(), open.len());
    for entry in &journal {
        assert_eq!(entry.phase, Phase::Proved, "order {}: {entry:#?}", entry.change.order_number);
    }
    let writes = writes_by_order(shop);
    assert!(writes.values().all(|n| *n == 1), "an order was written to twice: {writes:?}");
    assert_eq!(writes.len(), open.len());
    let judged = shop.demo.judged().await.unwrap();
    assert!(judged.agrees() && judged.true_gaps == 0 && judged.found == 0, "{judged:#?}");
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "a second look finds nothing to do");
}

#[tokio::test]
async fn twenty_seeds_find_what_is_true() {
    for seed in 1..=20 {
        found_is_true(seed, 120, |_| {}).await;
    }
}

#[tokio::test]
async fn a_repair_is_read_back_and_a_second_run_has_nothing_to_do() {
    let shop = found_is_true(7, 200, |_| {}).await;
    repair_everything(&shop).await;
}

#[tokio::test]
async fn every_kind_of_shop_is_found_and_repaired() {
    type Change = fn(&mut ShopConfig);
    let kinds: [(&str, Change); 8] = [
        ("AST", |_| {}),
        ("the official plugin", |c| c.tracking_plugin = TrackingPlugin::Official),
        ("core fulfillments", |c| {
            c.tracking_plugin = TrackingPlugin::None;
            c.fulfillments = true;
        }),
        ("AST and core fulfillments", |c| c.fulfillments = true),
        ("no home but notes", |c| c.tracking_plugin = TrackingPlugin::None),
        ("a plugin that nobody knows", |c| {
            c.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() };
        }),
        ("a Dutch shop on the old storage", |c| {
            c.language = Language::Nl;
            c.storage = Storage::LegacyPosts;
        }),
        ("plain http", |c| c.scheme = Scheme::Http),
    ];
    for (kind, change) in kinds {
        eprintln!("{kind}");
        let shop = found_is_true(11, 150, change).await;
        repair_everything(&shop).await;
    }
}
