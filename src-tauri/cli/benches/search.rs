//! The list of orders: finding as one types, and pages of any sorted list (budget: p99 of 30 ms in the core
//! at 1,000,000 orders).
//!
//! `cargo bench -p trackmend-cli --bench search` measures 10,000 and 100,000 orders;
//! `TRACKMEND_BENCH_ORDERS=1000000` others.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::Arc;
use std::time::{Duration, Instant};
use trackmend_core::app::view::{OrdersQuery, OrdersSort};
use trackmend_core::app::{App, Clock, Edge, SystemClock, Zone};
use trackmend_core::connectors::{OrderRecord, Profile, Record};
use trackmend_core::domain::{
    AccountId, Buyer, DAY, Home, Line, Ms, Order, OrderState, Platform, Sighting, Stamp, Standing,
    TrackingNumber, Travel,
};
use trackmend_core::engine::transport::Real;
use trackmend_core::secrets::KeySource;

const FIRST: &[&str] = &[
    "Anna", "Marie", "Manon", "Tim", "Katrin", "Julien", "Camille", "Daan", "Noor", "Pieter", "Hannah",
    "Sofie", "Émilie", "Lieke", "Marc", "Ingrid", "Sven", "Lukas", "Greta", "Bram", "Yasmina", "Joris",
    "Sabine", "Tess",
];
const LAST: &[&str] = &[
    "Dubois",
    "Hendriks",
    "Vogel",
    "Verhoeven",
    "Claes",
    "Krüger",
    "Lambert",
    "Maes",
    "Mulder",
    "Bouzid",
    "Rousseau",
    "Schmitz",
    "van Dijk",
    "Lefèvre",
    "Wouters",
    "Hoekstra",
    "Peeters",
    "Brandt",
    "Petit",
    "de Vries",
    "Öztürk",
];
const GOODS: &[&str] = &[
    "T-shirt Vosje",
    "Poster Noordzee A2",
    "Hoodie Fuchs M",
    "Tote bag Renard",
    "Mug Meeuw",
    "Postcards, set of 10",
];
/// What is typed, letter by letter.
const TYPED: &[&str] = &[
    "anna de vries",
    "emilie",
    "kruger",
    "t-shirt",
    "poster noordzee",
    "LA 874 320",
    "LA87432",
    "#10470",
    "TPO-12",
    "1012 AB",
    "manon dubois mug",
    "zzz",
];

fn record(account: AccountId, n: u64, now: Ms, dice: &mut ChaCha8Rng) -> Record {
    let mut pick = |from: &[&str]| from[dice.random_range(0..from.len())].to_owned();
    let (name, goods) = (format!("{} {}", pick(FIRST), pick(LAST)), pick(GOODS));
    let days = dice.random_range(0..1_500);
    let closed = days > 3;
    let at = Stamp::instant(now.plus(-days * DAY - i64::try_from(n % 86_400_000).unwrap()));
    let number = format!("LA{:09}FR", dice.random_range(0..1_000_000_000_u64));
    let sighting = Sighting {
        number: TrackingNumber::read(&number).unwrap(),
        home: Home("fulfillments".to_owned()),
        remote_id: String::new(),
        carrier: "La Poste".to_owned(),
        url: String::new(),
        at: None,
        by: String::new(),
    };
    Record::Order(Box::new(OrderRecord {
        order: Order {
            account,
            remote_id: n.to_string(),
            number: format!("#{}", 1_000 + n),
            state: if closed { OrderState::Closed } else { OrderState::Open },
            remote_state: String::new(),
            ordered: at,
            paid: Some(at),
            closed: closed.then_some(at),
            modified: Some(at),
            buyer: Buyer {
                name,
                postcode: format!("{} AB", dice.random_range(1_000..9_999)),
                country: "NL".to_owned(),
            },
            shipping_method: "Pakket".to_owned(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".to_owned(),
                sku: format!("TPO-{}", dice.random_range(0..200)),
                name: goods,
                quantity: 1,
                refunded: 0,
                vendor: "TPOP".to_owned(),
                ships: true,
                sent: None,
            }],
            fulfillments: Vec::new(),
            open: None,
        },
        sightings: if closed && dice.random_range(0..20) > 0 { vec![sighting] } else { Vec::new() },
        traces: Vec::new(),
    }))
}

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    println!(
        "  {what:<44} p50 {:>9.2?}  p99 {:>9.2?}  slowest {:>9.2?}  ({})",
        at(50),
        at(99),
        at(100),
        times.len()
    );
}

async fn measure(orders: u64) {
    let folder = tempfile::tempdir().unwrap();
    let edge = Edge {
        clock: Arc::new(SystemClock),
        zone: Zone::Local,
        transport: Arc::new(Real::new().unwrap()),
        keys: KeySource::ThisProcess,
    };
    let app = App::open(folder.path(), edge).await.unwrap();
    let now = SystemClock.now();
    let profile = Profile::default();
    let shop = app
        .store
        .connect_account(Platform::WooCommerce, "woocommerce:x", "Wolk", &profile, now)
        .await
        .unwrap();
    let mut dice = ChaCha8Rng::seed_from_u64(1);
    let (mut stored, mut indexed) = (Duration::ZERO, Duration::ZERO);
    for page in 0..orders.div_ceil(5_000) {
        let to = orders.min((page + 1) * 5_000);
        let records: Vec<Record> = (page * 5_000..to).map(|n| record(shop, n + 1, now, &mut dice)).collect();
        let begun = Instant::now();
        app.store.store_page(shop, &records, now, None).await.unwrap();
        stored += begun.elapsed();
        let begun = Instant::now();
        app.store.index_orders().await.unwrap();
        indexed += begun.elapsed();
    }
    let size = std::fs::metadata(app.store.path()).unwrap().len() >> 20;
    println!("{orders} orders: stored in {stored:.1?}, indexed in {indexed:.1?}, {size} MiB");
    let query = |text: &str, sort| OrdersQuery {
        text: text.to_owned(),
        standing: None,
        days: None,
        sort,
        descending: true,
    };
    let begun = Instant::now();
    app.find_orders(&query("", OrdersSort::Date)).await.unwrap();
    println!("  the first list of all: {:.2?}", begun.elapsed());
    let mut times = Vec::new();
    for text in TYPED {
        for (end, sign) in text.char_indices() {
            let typed = &text[..end + sign.len_utf8()];
            let mut fastest = Duration::MAX;
            for _ in 0..3 {
                let begun = Instant::now();
                let found = app.find_orders(&query(typed, OrdersSort::Date)).await.unwrap();
                let took = begun.elapsed();
                times.push(took);
                fastest = fastest.min(took);
                if fastest > Duration::from_millis(30) {
                    println!("    slow: {typed:?}: {fastest:.2?}, {} found", found.total);
                }
            }
        }
    }
    told("a keystroke", times);
    for (name, sort) in
        [("date", OrdersSort::Date), ("number", OrdersSort::Number), ("customer", OrdersSort::Customer)]
    {
        let begun = Instant::now();
        let found = app.find_orders(&query("", sort)).await.unwrap();
        let first = begun.elapsed();
        let mut lists = Vec::new();
        for standing in [None, Some(Standing::Shown), Some(Standing::NotKnown)] {
            for days in [None, Some(60)] {
                let begun = Instant::now();
                app.find_orders(&OrdersQuery { standing, days, ..query("", sort) }).await.unwrap();
                lists.push(begun.elapsed());
            }
        }
        let mut pages = Vec::new();
        let found =
            app.find_orders(&query("", sort)).await.map(|again| again.handle.max(found.handle)).unwrap();
        for _ in 0..200 {
            let from = dice.random_range(0..u32::try_from(orders).unwrap());
            let begun = Instant::now();
            app.order_rows(found, from, 100).await.unwrap();
            pages.push(begun.elapsed());
        }
        println!("  by {name}: the first time {first:.2?}");
        told(&format!("by {name}: a filtered list"), lists);
        told(&format!("by {name}: a page of 100 rows"), pages);
    }
    let mut changed = Vec::new();
    for n in 0..20 {
        let page = [record(shop, orders + 1 + n, now, &mut dice)];
        app.store.store_page(shop, &page, now, None).await.unwrap();
        let begun = Instant::now();
        app.find_orders(&query("anna", OrdersSort::Date)).await.unwrap();
        changed.push(begun.elapsed());
    }
    told("a keystroke after an order came in", changed);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let asked = std::env::var("TRACKMEND_BENCH_ORDERS").ok().and_then(|n| n.parse().ok());
    for orders in asked.map_or_else(|| vec![10_000, 100_000], |n| vec![n]) {
        measure(orders).await;
    }
}
