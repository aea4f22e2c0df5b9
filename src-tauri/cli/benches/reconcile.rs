//! The verdict among many orders: all of them from cold, and 100 that changed. The second follows what changed
//! and not what there is, so it must not grow with the number of orders.
//!
//! `cargo bench -p trackmend-cli --bench reconcile` fills databases of 10,000, 100,000 and 1,000,000 orders
//! (`TRACKMEND_BENCH_ORDERS` caps the largest), measures them in turns, and fails when 100 changed orders take
//! more than [`BOUND`] times as long among the most as among the fewest.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

#[path = "data/mod.rs"]
mod data;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use trackmend_core::app::{App, ManualClock};
use trackmend_core::connectors::{NotesRecord, OrderRecord, Profile, Record};
use trackmend_core::domain::{
    AccountId, Closer, Confidence, DAY, HOUR, MINUTE, Ms, Platform, ShipmentLine, ShipmentNumber,
    ShipmentRole, Stamp, TrackingNumber,
};
use trackmend_core::reconcile::reconcile;
use trackmend_core::settings;
use trackmend_core::store::{NewShipment, SyncState};

/// Friday 20 November 2026, 09:00 UTC. The clock stands still, so that nothing ripens between two runs.
const NOW: Ms = Ms(1_795_165_200_000);
/// The orders are spread over so many days.
const DAYS: i64 = 1_500;
/// Orders that one transaction stores.
const PAGE: u64 = 5_000;
/// Orders that are judged in one transaction, as in [`App::judge`].
const SLICE: u32 = 1_000;
/// Orders that change between two verdicts.
const CHANGED: u64 = 100;
/// Changes of [`CHANGED`] orders that are measured, after [`WARM`] that are not: the first verdict after a
/// filling pays for that filling's pages.
const RUNS: usize = 21;
const WARM: usize = 3;
/// What a hundred times as many orders may cost the same 100. Not 1: the tables are a level or two deeper, and
/// among 10,000 orders two of the hundred often stand on one page, which is then written once; that and the
/// noise of a disk that is asked to keep each transaction stay well under twice. Whatever walks over the orders
/// would cost a hundred times as much.
const BOUND: f64 = 2.0;

/// A database to be measured.
struct Bench {
    app: App,
    shops: [AccountId; 2],
    orders: u64,
    /// Of a thousand orders with a shipment, those that do not show its number.
    gaps: u32,
    _folder: tempfile::TempDir,
}

/// What there is of one order.
struct Made {
    shop: usize,
    order: OrderRecord,
    shipment: Option<NewShipment>,
    gap: bool,
}

/// Twelve of twenty orders have a shipment.
fn has_shipment(n: u64) -> bool {
    n % 20 < 12
}

/// The number of the `n`th order's parcel: no other has it.
fn number(n: u64) -> TrackingNumber {
    data::number(n * 7_777_777 % 1_000_000_000)
}

/// The `n`th order: the higher, the later. Of twenty, twelve were made and sent by TPOP, five the shop sent
/// itself and shows the number, two wait for goods of the shop's own, one was placed at TPOP in the last days.
fn made(bench: &Bench, n: u64) -> Made {
    // The same dice for the same order, whenever it is made.
    let dice = &mut ChaCha8Rng::seed_from_u64(n);
    let shop = usize::try_from(n / 20 % 2).unwrap();
    let days = i64::try_from(n * u64::try_from(DAYS - 10).unwrap() / bench.orders).unwrap();
    let old = dice.random_range(0..DAY) + DAY * (DAYS - 1 - days);
    let (age, closed, vendor) = match n % 20 {
        0..17 if has_shipment(n) => (old, true, "TPOP"),
        0..17 => (old, true, "Wolk"),
        17 | 18 => (old, false, "Wolk"),
        _ => (dice.random_range(0..2 * DAY), false, "TPOP"),
    };
    let placed = NOW.plus(-age);
    let lines = dice.random_range(1..=3);
    let account = bench.shops[shop];
    let mut record = data::order(account, n, Stamp::instant(placed), closed, (vendor, lines), dice);
    let sent = Stamp::instant(placed.plus(DAY + dice.random_range(0..4 * DAY)));
    let gap = has_shipment(n) && dice.random_range(0..1_000) < bench.gaps;
    if closed {
        record.order.closed = Some(sent);
        record.order.modified = Some(sent);
    }
    if closed && !gap {
        let at = sent.at.plus(dice.random_range(HOUR..20 * HOUR));
        record.sightings.push(data::sighting(number(n), Some(Stamp::instant(at))));
    }
    let shipment = has_shipment(n).then(|| NewShipment {
        remote_id: format!("T{n}"),
        role: ShipmentRole::Original,
        shipped: Some(sent),
        order_ref: record.order.number.clone(),
        buyer: record.order.buyer.clone(),
        lines: record.order.lines.iter().map(|l| ShipmentLine::named(l.sku.clone(), l.quantity)).collect(),
        numbers: vec![ShipmentNumber {
            number: number(n),
            carrier: "La Poste".to_owned(),
            url: String::new(),
        }],
    });
    Made { shop, order: record, shipment, gap }
}

/// What a shop tells of an order, and its notes where it shows no number: without them nothing is known of it.
#[derive(Default)]
struct Told {
    orders: Vec<Record>,
    notes: Vec<Record>,
}

impl Told {
    fn add(&mut self, order: OrderRecord, gap: bool) {
        self.notes.extend(gap.then(|| {
            Record::Notes(NotesRecord {
                id: order.order.remote_id.clone(),
                closer: Closer::Unknown,
                confidence: Confidence::Unknown,
                evidence: Vec::new(),
                traces: Vec::new(),
            })
        }));
        self.orders.push(Record::Order(Box::new(order)));
    }

    async fn store(&self, app: &App, shop: AccountId) {
        for page in [&self.orders, &self.notes] {
            app.store.store_page(shop, page, NOW, None).await.unwrap();
        }
    }
}

/// How long it took to judge what waited.
#[derive(Clone, Copy)]
struct Took {
    verdict: Duration,
    search: Duration,
}

/// Two shops that have been read to their end, and a list of what TPOP sent. Nothing is judged yet.
async fn filled(orders: u64, gaps: u32) -> (Bench, usize) {
    let folder = tempfile::tempdir().unwrap();
    let app = data::open(folder.path(), Arc::new(ManualClock::new(NOW))).await;
    let mut shops = [AccountId(0); 2];
    for (shop, name) in shops.iter_mut().zip(["wolk", "zee"]) {
        let profile = Profile { url: format!("https://{name}.example"), ..Profile::default() };
        let identity = format!("woocommerce:{name}.example");
        let store = &app.store;
        *shop = store.connect_account(Platform::WooCommerce, &identity, name, &profile, NOW).await.unwrap();
        // The owner began before the first of these orders: every gap counts.
        store.draw_starting_line(*shop, NOW.plus(-(DAYS + 1) * DAY)).await.unwrap();
        let read = SyncState { checked_at: Some(NOW), ..SyncState::default() };
        store.keep_sync_state(*shop, &read).await.unwrap();
    }
    let tpop = app.store.connect_account(Platform::Tpop, "tpop", "TPOP", &Profile::default(), NOW).await;
    let tpop = tpop.unwrap();
    let bench = Bench { app, shops, orders, gaps, _folder: folder };
    let mut found = 0;
    for page in 0..orders.div_ceil(PAGE) {
        let (mut told, mut shipments) = ([Told::default(), Told::default()], Vec::new());
        for n in page * PAGE..orders.min((page + 1) * PAGE) {
            let made = made(&bench, n);
            found += usize::from(made.gap);
            told[made.shop].add(made.order, made.gap);
            shipments.extend(made.shipment);
        }
        for (shop, told) in bench.shops.iter().zip(told) {
            told.store(&bench.app, *shop).await;
        }
        let file = format!("list-{page}.csv");
        bench.app.store.import_shipments(tpop, &file, &shipments, NOW).await.unwrap();
    }
    (bench, found)
}

impl Bench {
    /// What [`App::judge`] does, in its two parts: the verdict, with the rules that it is given by, and then the
    /// search, which is brought up to date with all that was stored meanwhile.
    async fn judged(&self) -> Took {
        let store = &self.app.store;
        let begun = Instant::now();
        assert!(store.waits_to_be_judged(NOW).await.unwrap());
        assert!(!store.is_read_for_the_first_time().await.unwrap());
        let rules = settings::rules(store).await.unwrap();
        while store.match_slice(SLICE, NOW).await.unwrap() > 0 {}
        while store.reconcile_slice(SLICE, NOW, |facts| reconcile(facts, &rules, NOW)).await.unwrap() > 0 {}
        let verdict = begun.elapsed();
        let begun = Instant::now();
        store.index_orders().await.unwrap();
        Took { verdict, search: begun.elapsed() }
    }

    /// The shops tell that [`CHANGED`] orders changed which did not before, half of them with a shipment. Their
    /// numbers are shown or not as the dice fall, so verdicts come and go.
    async fn change(&self, before: &mut BTreeSet<u64>, dice: &mut ChaCha8Rng) {
        let mut told = [Told::default(), Told::default()];
        for at in 0..CHANGED {
            let n = loop {
                let n = dice.random_range(0..self.orders);
                if has_shipment(n) == (at % 2 == 0) && before.insert(n) {
                    break n;
                }
            };
            let Made { shop, mut order, .. } = made(self, n);
            order.order.modified = Some(Stamp::instant(NOW.plus(-MINUTE)));
            order.order.buyer.name.push_str(" jr.");
            let gap = has_shipment(n) && dice.random_range(0..1_000) < self.gaps;
            if has_shipment(n) {
                order.sightings.clear();
                order.sightings.extend((!gap).then(|| data::sighting(number(n), None)));
            }
            told[shop].add(order, gap);
        }
        for (shop, told) in self.shops.iter().zip(told) {
            told.store(&self.app, *shop).await;
        }
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Judges every size from cold, then 100 changed orders of each in turns, so that what else this computer does
/// meets all sizes alike. Whether the bound holds.
async fn measure(sizes: &[u64]) -> bool {
    let mut benches = Vec::new();
    let mut cold = Vec::new();
    for &orders in sizes {
        let begun = Instant::now();
        let (bench, gaps) = filled(orders, 50).await;
        let filling = begun.elapsed();
        cold.push(bench.judged().await);
        assert_eq!(bench.app.store.findings(false).await.unwrap().len(), gaps, "verdicts of {orders} orders");
        let size = std::fs::metadata(bench.app.store.path()).unwrap().len() >> 20;
        println!("{} orders stored in {filling:.1?}: {size} MiB, {gaps} gaps", thousands(orders));
        benches.push(bench);
    }
    let mut times = vec![Vec::new(); sizes.len()];
    let mut before = vec![BTreeSet::new(); sizes.len()];
    let mut dice = ChaCha8Rng::seed_from_u64(1);
    for run in 0..WARM + RUNS {
        for ((bench, times), before) in benches.iter().zip(&mut times).zip(&mut before) {
            bench.change(before, &mut dice).await;
            let took = bench.judged().await;
            if run >= WARM {
                times.push(took);
            }
        }
    }
    println!("\n           all verdicts from cold          100 changed: verdicts         search");
    println!("    orders           s   orders/s    median ms  fastest ms  ratio  median ms");
    let (mut ratio, mut first) = (1.0, None);
    for ((&orders, cold), times) in sizes.iter().zip(cold).zip(times) {
        let verdicts: Vec<Duration> = times.iter().map(|took: &Took| took.verdict).collect();
        let (fastest, changed) = (*verdicts.iter().min().unwrap(), median(verdicts));
        let search = median(times.iter().map(|took| took.search).collect());
        let cold = cold.verdict.as_secs_f64();
        ratio = changed.as_secs_f64() / first.get_or_insert(changed).as_secs_f64();
        println!(
            "{:>10} {cold:>11.1} {:>10.0} {:>12.1} {:>11.1} {ratio:>6.2} {:>10.1}",
            thousands(orders),
            orders as f64 / cold,
            ms(changed),
            ms(fastest),
            ms(search)
        );
    }
    let holds = ratio <= BOUND;
    println!(
        "100 changed among the most, beside among the fewest: {ratio:.2} × (at most {BOUND:.1}): {}",
        if holds { "holds" } else { "DOES NOT HOLD" }
    );
    holds
}

/// The screen of what needs attention when 10,000 orders do, of 100,000.
async fn attention(orders: u64) {
    let (bench, gaps) = filled(orders.min(100_000), 167).await;
    bench.judged().await;
    let mut times = Vec::new();
    for _ in 0..7 {
        let begun = Instant::now();
        std::hint::black_box(bench.app.attention().await.unwrap());
        times.push(begun.elapsed());
    }
    println!(
        "the screen of what needs attention, {} open findings of {} orders: {:.0} ms",
        thousands(u64::try_from(gaps).unwrap()),
        thousands(bench.orders),
        ms(median(times))
    );
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let most = std::env::var("TRACKMEND_BENCH_ORDERS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let mut sizes: Vec<u64> = [10_000, 100_000].into_iter().filter(|n| *n < most).collect();
    sizes.push(most);
    let holds = measure(&sizes).await;
    attention(most).await;
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
