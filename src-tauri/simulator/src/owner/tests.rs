//! What the acts come to: a world that stands, a list that is the file's, and a truth that the product finds.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use trackmend_core::app::{Clock, Demo, DemoConfig, ManualClock, Stop, Zone};
use trackmend_core::domain::{
    DAY, FindingState, HOUR, Kind, List, MINUTE, Ms, Pile, Platform, ShipmentNumber,
};
use trackmend_core::import::{Contents, ImportOptions, Mapping, read, understand};
use trackmend_core::store::NewShipment;
use trackmend_world::{
    BolConfig, EtsyConfig, ShopConfig, ShopifyConfig, Storage, TrackingPlugin, World, WorldConfig,
};

use super::*;
use crate::hands::Shop;
use crate::oracle::is_of_its_way;

/// Wednesday 18 November 2026, 10:30 UTC.
const NOW: Ms = Ms(1_794_997_800_000);
/// Whose truth is held against the product's here; the scenarios hold all of them.
const SHOPS: [Shop; 2] = [Shop::WooCommerce, Shop::Shopify];
const TPOP_WAITS: i64 = 24 * HOUR;

/// Ways in which a WooCommerce shop keeps numbers.
fn shop(seed: u64) -> ShopConfig {
    let mut shop = ShopConfig::default();
    match seed % 5 {
        0 => {}
        1 => shop.tracking_plugin = TrackingPlugin::Official,
        2 => shop.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() },
        3 => {
            shop.tracking_plugin = TrackingPlugin::None;
            shop.fulfillments = true;
        }
        _ => shop.tracking_plugin = TrackingPlugin::None,
    }
    if seed % 7 == 3 {
        shop.storage = Storage::LegacyPosts;
    }
    shop
}

fn world(seed: u64, orders: usize) -> World {
    let mut config = WorldConfig::new(seed, orders, NOW.0);
    config.shop = shop(seed);
    config.shopify = Some(ShopifyConfig::default());
    config.etsy = Some(EtsyConfig::default());
    config.bol = Some(BolConfig::default());
    World::new(config)
}

/// Some weeks in which somebody does something every few hours; the acts that changed something.
fn live(world: &mut World, rng: &mut ChaCha8Rng, acts: usize, now: &mut Ms) -> Vec<(Ms, Act)> {
    live_at(&Shop::ALL, world, rng, acts, now)
}

fn live_at(
    shops: &[Shop],
    world: &mut World,
    rng: &mut ChaCha8Rng,
    acts: usize,
    now: &mut Ms,
) -> Vec<(Ms, Act)> {
    let mut done = Vec::new();
    for _ in 0..acts {
        *now = now.plus(rng.random_range(MINUTE..20 * HOUR));
        let act = Act::draw(rng, world, shops, 8);
        if act.perform(world, *now) {
            done.push((*now, act));
        }
    }
    done
}

fn imported(world: &World, now: Ms) -> Vec<NewShipment> {
    let csv = world.supplier_csv(now.0);
    let table = read("list.csv", csv.as_bytes()).unwrap();
    let mapping = Mapping::of(&table, Contents::Shipments, &[]).unwrap();
    let zone = |wall| Zone::Demo(world.timezone()).moment(wall);
    let options = ImportOptions { contents: Contents::Shipments, day_order: None, zone: &zone };
    let understood = understand(&table, &mapping, &options).unwrap();
    assert!(understood.rejected.is_empty(), "{:?}", understood.rejected);
    understood
        .shipments
        .into_iter()
        .map(|row| NewShipment {
            remote_id: row.fingerprint(),
            role: row.role,
            shipped: row.shipped,
            order_ref: row.order_ref,
            buyer: row.buyer,
            lines: row.goods,
            numbers: vec![ShipmentNumber { number: row.number, carrier: row.carrier, url: row.url }],
        })
        .collect()
}

#[test]
fn the_list_is_what_importing_the_suppliers_file_makes() {
    let mut shipments = 0;
    for seed in 0..30 {
        let mut world = world(seed, if seed % 3 == 0 { 120 } else { 4 });
        let mut now = NOW;
        live(&mut world, &mut ChaCha8Rng::seed_from_u64(seed), 60, &mut now);
        let list = supplier_list(&world, now);
        shipments += list.len();
        assert_eq!(list, imported(&world, now), "seed {seed}");
    }
    assert!(shipments > 500, "only {shipments} shipments");
}

/// What is true and what was found, where the two are not the same.
type Wrong = BTreeMap<(Platform, String), (Option<(Kind, Pile)>, Option<(Kind, Pile)>)>;

/// Reads everything until nothing is left to read.
async fn read_all(demo: &Demo, now: Ms) {
    let app = &demo.app;
    let accounts = app.store.accounts().await.unwrap();
    let tpop = accounts.iter().find(|account| account.platform == Platform::Tpop).unwrap();
    let list = supplier_list(&demo.lock(), now);
    app.store.import_shipments(tpop.id, "list", &list, now).await.unwrap();
    app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
}

/// What the whole product finds now, held against the truth. Counts in `compared` what was true.
async fn judged(demo: &Demo, now: Ms, compared: &mut BTreeMap<String, u32>) -> Wrong {
    let app = &demo.app;
    let accounts = app.store.accounts().await.unwrap();
    let line = accounts.iter().find_map(|account| account.starting_line);
    let truth = truths(&demo.lock(), now, line, TPOP_WAITS);
    let unsure = borderline(&demo.lock(), now, line, TPOP_WAITS);
    let mut found: BTreeMap<(Platform, String), Vec<(Kind, Pile)>> = BTreeMap::new();
    for row in app.store.findings(true).await.unwrap() {
        let counts = row.finding.order.is_some() && !is_of_its_way(row.finding.kind);
        if row.finding.state == FindingState::Open && counts {
            let platform = accounts.iter().find(|a| a.id == row.account).unwrap().platform;
            let here = found.entry((platform, row.order_remote_id)).or_default();
            here.push((row.finding.kind, row.finding.pile));
        }
    }
    let kind = |verdict: Option<(Kind, Pile)>| verdict.map(|(kind, _)| kind);
    let mut wrong = Wrong::new();
    for (key, is) in truth {
        // The owner sees the leading kind; where several parcels have it, each is true.
        let here = found.remove(&key).unwrap_or_default();
        let leads = here.iter().copied().min_by_key(|(kind, _)| kind.precedence());
        let there = here.into_iter().find(|one| Some(*one) == is && kind(is) == kind(leads)).or(leads);
        let why = unsure.get(&key);
        let name = is.map_or("none".to_owned(), |(kind, _)| kind.code().to_owned());
        *compared.entry(why.map_or(name, |why| format!("{why:?}"))).or_default() += 1;
        let agrees = match why {
            None => there == is,
            Some(why) => !why.spares_the_kind() || kind(there) == kind(is),
        };
        if !agrees {
            wrong.insert(key, (is, there));
        }
    }
    wrong
}

/// A world that is lived in and read by turns; what went wrong, as text.
async fn held_against_the_product(seed: u64, compared: &mut BTreeMap<String, u32>) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let clock = Arc::new(ManualClock::new(NOW));
    let config = DemoConfig {
        world: WorldConfig {
            shop: shop(seed),
            shopify: Some(ShopifyConfig::default()),
            ..WorldConfig::new(seed, [0, 0, 3, 6][rng.random_range(0..4_usize)], NOW.0)
        },
        folder: folder.path().to_owned(),
    };
    let demo = Demo::open(config, clock.clone()).await.unwrap();
    let mut now = NOW;
    let mut history = live_at(&SHOPS, &mut demo.lock(), &mut rng, 15, &mut now);
    clock.advance(now.since(clock.now()));
    demo.connect().await.unwrap();
    demo.connect_supplier().await.unwrap();
    for step in 0..5 {
        read_all(&demo, clock.now()).await;
        let wrong = judged(&demo, clock.now(), compared).await;
        if !wrong.is_empty() {
            let done: Vec<String> =
                history.iter().map(|(at, act)| format!("{} {act:?}", at.to_utc())).collect();
            let done = done.join("\n  ");
            return Some(format!("seed {seed}, step {step}: (true, found) {wrong:#?}\nafter\n  {done}"));
        }
        let mut now = clock.now();
        history.extend(live_at(&SHOPS, &mut demo.lock(), &mut rng, 7, &mut now));
        clock.advance(now.since(clock.now()) + rng.random_range(0..3) * DAY);
    }
    None
}

#[tokio::test]
async fn the_product_finds_what_is_true_after_each_reading() {
    let mut compared = BTreeMap::new();
    for seed in 0..6 {
        let wrong = held_against_the_product(seed, &mut compared).await;
        assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
    }
    let judged: u32 = Kind::ALL.iter().filter_map(|kind| compared.get(kind.code())).sum();
    assert!(judged > 50, "most is left out: {compared:#?}");
}

#[test]
fn the_same_seed_lives_the_same_life() {
    for seed in 0..10 {
        let lived = || {
            let mut world = world(seed, 3);
            let mut now = NOW;
            let done = live(&mut world, &mut ChaCha8Rng::seed_from_u64(seed), 60, &mut now);
            let truth = truths(&world, now, Some(NOW), TPOP_WAITS);
            (done, supplier_list(&world, now), truth, world.modified(), world.mails().to_vec())
        };
        assert_eq!(lived(), lived(), "seed {seed}");
    }
}

#[test]
fn a_history_can_be_written_down_and_done_again_with_acts_left_out() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let (mut all, mut kept) = (0, 0);
    for seed in 0..20 {
        let mut now = NOW;
        let done = live(&mut world(seed, 3), &mut rng, 60, &mut now);
        let written = serde_json::to_string(&done.iter().map(|(_, act)| act).collect::<Vec<_>>()).unwrap();
        let acts: Vec<Act> = serde_json::from_str(&written).unwrap();
        let mut world = world(seed, 3);
        all += acts.len();
        for (act, (at, _)) in acts.iter().zip(&done).filter(|_| rng.random_bool(0.5)) {
            kept += usize::from(act.perform(&mut world, *at));
        }
    }
    assert!(kept * 4 > all, "{kept} of {all} acts still do something");
}

#[test]
fn most_lives_lose_a_number() {
    let (mut lost, mut shown, mut orders) = (0, 0, 0);
    for seed in 0..60 {
        let mut world = world(seed, 0);
        let mut now = NOW;
        live(&mut world, &mut ChaCha8Rng::seed_from_u64(seed), 40, &mut now);
        let truth = truths(&world, now.plus(3 * DAY), Some(NOW), TPOP_WAITS);
        lost +=
            truth.values().flatten().filter(|(kind, _)| kind.list() == List::CustomerHasNoTracking).count();
        shown += truth.keys().filter(|(p, id)| !world.showing(p.code(), id).is_empty()).count();
        orders += truth.len();
    }
    assert!(lost * 5 > orders, "{lost} of {orders} orders lose a number");
    assert!(shown * 8 > orders, "{shown} of {orders} show one");
}
