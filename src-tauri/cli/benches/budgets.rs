//! The budgets that hold so far, as ratios within one run:
//!
//! - calls to the shop beside the fewest that its page size allows,
//! - a first reading with 200 ms added to each call, beside a bare download and parse of the same pages,
//! - judging 100 changed orders among many, beside among few.
//!
//! `cargo bench -p trackmend-cli`
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{App, As, Clock, Edge, ImportInput, ImportRequest, Stop, SystemClock, Zone};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{Ms, Platform};
use trackmend_core::engine::transport::{Sending, Transport, Wire, World as InProcess};
use trackmend_core::secrets::KeySource;
use trackmend_world::{ShopConfig, World, WorldConfig};

/// Counts calls, adds a delay to each, and keeps the bodies of order pages.
struct Counted {
    inner: InProcess,
    delay: Duration,
    calls: AtomicUsize,
    pages: Mutex<Vec<Vec<u8>>>,
}

impl Transport for Counted {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            self.calls.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(self.delay).await;
            let reply = self.inner.send(wire).await?;
            if wire.shown_url.contains("/orders?") {
                self.pages.lock().unwrap().push(reply.body.clone());
            }
            Ok(reply)
        })
    }
}

struct Bench {
    app: App,
    wire: Arc<Counted>,
    world: Arc<Mutex<World>>,
    _folder: tempfile::TempDir,
}

async fn bench(orders: usize, delay: Duration) -> Bench {
    let shop = ShopConfig::default();
    let zone = Zone::Demo(shop.timezone);
    let now: Ms = SystemClock.now();
    let world = Arc::new(Mutex::new(World::new(WorldConfig {
        seed: 1,
        orders,
        now: now.0,
        shop,
        shopify: None,
        bol: None,
    })));
    let wire = Arc::new(Counted {
        inner: InProcess::new(world.clone(), Arc::new(|| SystemClock.now())),
        delay,
        calls: AtomicUsize::new(0),
        pages: Mutex::default(),
    });
    let folder = tempfile::tempdir().unwrap();
    let edge =
        Edge { clock: Arc::new(SystemClock), zone, transport: wire.clone(), keys: KeySource::ThisProcess };
    let app = App::open(folder.path(), edge).await.unwrap();
    let (url, key) = {
        let world = world.lock().unwrap();
        (world.base_url(), world.key("read_write").cloned().unwrap())
    };
    let values = [
        ("url".to_owned(), url),
        ("consumer_key".to_owned(), key.consumer_key),
        ("consumer_secret".to_owned(), key.consumer_secret),
    ];
    app.connect(&Draft { platform: Platform::WooCommerce, name: String::new(), values: values.into() })
        .await
        .unwrap();
    Bench { app, wire, world, _folder: folder }
}

impl Bench {
    async fn sync(&self) -> (usize, Duration) {
        let (calls, begun) = (self.wire.calls.load(Ordering::Relaxed), Instant::now());
        self.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        (self.wire.calls.load(Ordering::Relaxed) - calls, begun.elapsed())
    }

    async fn import(&self) {
        let list = self.world.lock().unwrap().supplier_csv(self.app.now().0);
        let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
        let input = ImportInput::Bytes { name: "supplier.csv".into(), bytes: list.into_bytes() };
        let prepared = self.app.prepare_import(&input, &request).await.unwrap();
        self.app.import(&prepared, &request).await.unwrap();
    }
}

async fn calls() {
    let shop = bench(1_000, Duration::ZERO).await;
    let (first, _) = shop.sync().await;
    let changed: Vec<u64> = shop.world.lock().unwrap().order_ids().into_iter().take(50).collect();
    for order in &changed {
        let now = shop.app.now().0;
        let mut world = shop.world.lock().unwrap();
        let _ = world.close_by_system(*order, now) || world.reopen(*order, "Marie de Boer", now);
    }
    let (delta, _) = shop.sync().await;
    println!("calls, first reading of 1,000 orders: {first}, fewest possible 10");
    println!("calls, reading again with up to 50 changed: {delta}, fewest possible 1");
}

async fn reading() {
    let shop = bench(1_000, Duration::from_millis(200)).await;
    let (_, whole) = shop.sync().await;
    let pages = std::mem::take(&mut *shop.wire.pages.lock().unwrap());
    let begun = Instant::now();
    for page in &pages {
        tokio::time::sleep(Duration::from_millis(200)).await;
        std::hint::black_box(serde_json::from_slice::<serde_json::Value>(page).unwrap());
    }
    let bare = begun.elapsed();
    println!(
        "first reading of 1,000 orders, 200 ms a call: {whole:.2?}, bare download and parse {bare:.2?}: {:.0} % (budget 90 %)",
        100.0 * bare.as_secs_f64() / whole.as_secs_f64()
    );
}

async fn judging() {
    assert!(connector(Platform::WooCommerce).is_some());
    let mut first = None;
    for orders in [2_000, 20_000, 100_000] {
        let shop = bench(orders, Duration::ZERO).await;
        let begun = Instant::now();
        shop.sync().await;
        let read = begun.elapsed();
        shop.import().await;
        shop.sync().await;
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..7 {
            shop.app.store.judge_again(100).await.unwrap();
            let begun = Instant::now();
            shop.app.judge().await.unwrap();
            times.push(begun.elapsed());
        }
        times.sort();
        let median = times[times.len() / 2];
        let ratio = median.as_secs_f64() / first.get_or_insert(median).as_secs_f64();
        println!(
            "judging 100 changed among {orders} orders: {median:.2?}, {ratio:.2} × as long as among 2,000 (first reading {read:.2?})"
        );
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    calls().await;
    reading().await;
    judging().await;
}
