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

#[path = "data/mod.rs"]
mod data;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::Arc;
use std::time::{Duration, Instant};
use trackmend_core::app::view::{OrdersQuery, OrdersSort};
use trackmend_core::app::{Clock, SystemClock};
use trackmend_core::connectors::{Profile, Record};
use trackmend_core::domain::{AccountId, DAY, Ms, Platform, Stamp, Standing};

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
    let days = dice.random_range(0..1_500);
    let closed = days > 3;
    let at = Stamp::instant(now.plus(-days * DAY - i64::try_from(n % 86_400_000).unwrap()));
    let mut record = data::order(account, n, at, closed, ("TPOP", 1), dice);
    if closed && dice.random_range(0..20) > 0 {
        record.sightings.push(data::sighting(data::number(dice.random_range(0..1_000_000_000)), None));
    }
    Record::Order(Box::new(record))
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
    let app = data::open(folder.path(), Arc::new(SystemClock)).await;
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
