//! The window and the command line work on one database at the same time: first as two applications in
//! this process, whose every request is seen, then as two real programs.

use crate::crash::{Served, ended_within, words};
use crate::shop::gaps;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{
    App, As, Asked, Clock, Code, Edge, ImportInput, ImportRequest, Stop, SystemClock, Zone,
};
use trackmend_core::domain::{Kind, Platform, SECOND};
use trackmend_core::engine::transport::{self, Purpose, Sending, Transport, Wire};
use trackmend_core::repair::Phase;
use trackmend_core::secrets::KeySource;
use trackmend_world::{ShopConfig, Timezone, TruthQuestion, World, WorldConfig};

/// A request: whose, what, from when to when.
#[derive(Debug, Clone)]
struct Call {
    who: &'static str,
    what: String,
    purpose: Purpose,
    from: Instant,
    to: Instant,
}

/// A wire that takes its time, as a real one does, and notes who talked when.
struct Noted {
    inner: transport::World,
    who: &'static str,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Transport for Noted {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            let from = Instant::now();
            tokio::time::sleep(Duration::from_millis(2)).await;
            let answer = self.inner.send(wire).await;
            let what = format!("{} {}", wire.method, wire.shown_url);
            let call = Call { who: self.who, what, purpose: wire.purpose, from, to: Instant::now() };
            self.calls.lock().unwrap().push(call);
            answer
        })
    }
}

struct Two {
    world: Arc<Mutex<World>>,
    calls: Arc<Mutex<Vec<Call>>>,
    window: Arc<App>,
    terminal: Arc<App>,
    _folder: tempfile::TempDir,
}

async fn two(seed: u64, orders: usize) -> Two {
    let shop = ShopConfig { timezone: Timezone::Utc, ..ShopConfig::default() };
    let world = World::new(WorldConfig { shop, ..WorldConfig::new(seed, orders, SystemClock.now().0) });
    let (url, key) = (world.base_url(), world.key("read_write").cloned().unwrap());
    let world = Arc::new(Mutex::new(world));
    let calls: Arc<Mutex<Vec<Call>>> = Arc::default();
    let folder = tempfile::tempdir().unwrap();
    let open = async |who| {
        let clock: transport::Clock = Arc::new(|| SystemClock.now());
        let inner = transport::World::new(world.clone(), clock);
        let edge = Edge {
            clock: Arc::new(SystemClock),
            zone: Zone::Demo(Timezone::Utc),
            transport: Arc::new(Noted { inner, who, calls: calls.clone() }),
            keys: KeySource::Passphrase("correct horse battery staple".into()),
        };
        Arc::new(App::open(folder.path(), edge).await.unwrap())
    };
    let (window, terminal) = (open("window").await, open("terminal").await);
    let values = [
        ("url".to_owned(), url),
        ("consumer_key".to_owned(), key.consumer_key),
        ("consumer_secret".to_owned(), key.consumer_secret),
    ];
    let draft = Draft { platform: Platform::WooCommerce, name: String::new(), values: values.into() };
    window.connect(&draft).await.unwrap();
    calls.lock().unwrap().clear();
    Two { world, calls, window, terminal, _folder: folder }
}

async fn sync(app: &App) {
    let summary = app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    assert!(summary.troubles.is_empty(), "{:?}", summary.troubles);
}

async fn sync_for_a_while(app: &App) {
    for _ in 0..6 {
        sync(app).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
}

async fn import(app: &App, csv: String) {
    let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
    let input = ImportInput::Bytes { name: "supplier.csv".into(), bytes: csv.into_bytes() };
    let prepared = app.prepare_import(&input, &request).await.unwrap();
    app.import(&prepared, &request).await.unwrap();
}

impl Two {
    /// Orders that are found, and those that are true.
    async fn found_and_true(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let found = self.window.store.findings(false).await.unwrap();
        let truth = self.world.lock().unwrap().truth(&TruthQuestion::at(SystemClock.now().0));
        let found = found.iter().filter(|r| r.finding.kind == Kind::TrackingMissing);
        (found.map(|r| r.order_remote_id.clone()).collect(), gaps(&truth))
    }

    /// No two requests of different applications were under way at the same moment.
    fn one_talked_at_a_time(&self) {
        let mut calls = self.calls.lock().unwrap().clone();
        calls.sort_by_key(|call| call.from);
        for pair in calls.windows(2) {
            assert!(
                pair[0].who == pair[1].who || pair[0].to <= pair[1].from,
                "the {} asked {} while the {} asked {}",
                pair[1].who,
                pair[1].what,
                pair[0].who,
                pair[0].what
            );
        }
        let who: BTreeSet<&str> = calls.iter().map(|call| call.who).collect();
        assert_eq!(who.len(), 2, "both had their turn");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_applications_read_import_and_repair_on_one_database_at_once() {
    let began = Instant::now();
    let it = two(31, 230).await;
    let csv = it.world.lock().unwrap().supplier_csv(SystemClock.now().0);
    tokio::join!(
        sync_for_a_while(&it.window),
        sync_for_a_while(&it.terminal),
        import(&it.window, csv.clone()),
        import(&it.terminal, csv.clone())
    );
    it.one_talked_at_a_time();
    let (found, gaps) = it.found_and_true().await;
    assert_eq!(found, gaps, "found is true, whoever read it");
    assert!(found.len() >= 5, "{} findings are too few", found.len());
    assert_eq!(it.window.store.integrity_check().await.unwrap(), "ok");

    // Both owners press the button for everything, at once.
    let mut all: Vec<_> = it.window.store.findings(false).await.unwrap();
    all.retain(|row| row.finding.kind == Kind::TrackingMissing);
    let confirm = async |app: &App, by: &str| {
        let mut taken = 0;
        for row in &all {
            match app
                .confirm(
                    row.finding.id,
                    &Asked { by: by.into(), mail: None, for_good: trackmend_core::app::ForGood::Said },
                )
                .await
            {
                Ok(_) => taken += 1,
                Err(error) => assert_eq!(error.code, Code::Changed, "{error}"),
            }
            tokio::task::yield_now().await;
        }
        taken
    };
    let (mine, yours) = tokio::join!(confirm(&it.window, "window"), confirm(&it.terminal, "terminal"));
    assert_eq!(mine + yours, all.len(), "each number is confirmed once, by the one or the other");
    tokio::join!(sync_for_a_while(&it.window), sync_for_a_while(&it.terminal), import(&it.terminal, csv));

    let journal = it.window.store.journal().await.unwrap();
    assert_eq!(journal.len(), all.len());
    assert!(journal.iter().all(|e| e.phase == Phase::Proved), "{journal:#?}");
    let (found, gaps) = it.found_and_true().await;
    assert!(found.is_empty() && gaps.is_empty(), "{found:?} {gaps:?}");
    let mut writes: BTreeMap<String, usize> = BTreeMap::new();
    for write in it.world.lock().unwrap().writes().iter().filter(|w| w.order_id.as_deref() != Some("0")) {
        *writes.entry(write.order_id.clone().unwrap()).or_default() += 1;
    }
    assert_eq!(writes.len(), all.len());
    assert!(writes.values().all(|n| *n == 1), "an order was written to twice: {writes:?}");
    assert_eq!(it.window.store.integrity_check().await.unwrap(), "ok");
    it.one_talked_at_a_time();
    let sent = it.calls.lock().unwrap().iter().filter(|c| c.purpose == Purpose::Write).count();
    assert_eq!(sent, all.len(), "and no write was tried twice");
    eprintln!("{} repairs by two applications in {:.1} s", all.len(), began.elapsed().as_secs_f64());
}

/// A connection that another process is busy with is free as soon as that one is done, not when its lease
/// would have ended.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_waits_for_another_goes_on_when_it_is_done() {
    let it = two(32, 60).await;
    let account = it.window.store.accounts().await.unwrap()[0].id;
    let (now, store) = (SystemClock.now(), it.window.store.clone());
    store.lease(account, "busy", now, now.plus(100 * SECOND)).await.unwrap().unwrap();
    let done = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(it.calls.lock().unwrap().is_empty(), "nobody asks while another is at it");
        store.release(account, "busy").await.unwrap();
        Instant::now()
    };
    let (freed, ()) = tokio::join!(done, sync(&it.terminal));
    assert!(freed.elapsed() < Duration::from_secs(20), "{:?}", freed.elapsed());
    assert!(!it.calls.lock().unwrap().is_empty(), "and then it reads");
}

/// Runs the program; what it said when it failed.
fn run(shop: &Served, of: &[&str]) -> Option<serde_json::Value> {
    let mut of = words(of);
    of.insert(0, "--json".into());
    let mut child = shop.command(&of).stdout(Stdio::null()).spawn().unwrap();
    let status = ended_within(&mut child, Duration::from_secs(60)).unwrap_or_else(|| {
        child.kill().unwrap();
        panic!("{} does not end", of.join(" "))
    });
    let said = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
    match status.code() {
        Some(0) => None,
        Some(1) => {
            Some(serde_json::from_str(&said).unwrap_or_else(|e| panic!("{}: {e}: {said}", of.join(" "))))
        }
        other => panic!("{}: exit code {other:?}: {said}", of.join(" ")),
    }
}

#[test]
fn two_programs_read_import_and_repair_on_one_database_at_once() {
    let began = Instant::now();
    // For longer than a test may take: TRACKMEND_TWO_FOR=300, in seconds.
    let seconds = std::env::var("TRACKMEND_TWO_FOR").ok().and_then(|s| s.parse().ok()).unwrap_or(8);
    let shop = Served::with_shopify(33, 300 + 5 * usize::try_from(seconds).unwrap());
    shop.to_the_end(&shop.connect_words());
    shop.to_the_end(&shop.connect("shopify", "Wolk at Shopify"));
    let list = shop.list(1.0);
    let end = began + Duration::from_secs(seconds);
    let work = |first: usize| {
        let mut rounds = 0_usize;
        while rounds < 4 || Instant::now() < end {
            match (first + rounds) % 3 {
                0 => assert_eq!(run(&shop, &["sync"]), None, "reading meets no error"),
                1 => assert_eq!(run(&shop, &["import", &list]), None, "taking in meets no error"),
                _ => {
                    let store = shop.store();
                    let open: Vec<String> = shop.gaps(&store).values().map(i64::to_string).take(9).collect();
                    shop.runtime.block_on(store.close());
                    let mut of = vec!["repair", "apply", "--yes"];
                    of.extend(open.iter().map(String::as_str));
                    if let Some(error) = (!open.is_empty()).then(|| run(&shop, &of)).flatten() {
                        // The other was faster with one of them: that is said, and is no fault.
                        assert_eq!(error["code"], "platform", "{error}");
                        assert_eq!(error["said"]["id"], "cli-repair-not-all", "{error}");
                    }
                }
            }
            rounds += 1;
        }
        rounds
    };
    let rounds = std::thread::scope(|scope| {
        let (one, other) = (scope.spawn(|| work(0)), scope.spawn(|| work(1)));
        (one.join().unwrap(), other.join().unwrap())
    });
    let store = shop.store();
    shop.to_the_end(&words(&["import", &shop.list(1.0)]));
    shop.to_the_end(&words(&["sync"]));
    let open = shop.gaps(&store);
    if !open.is_empty() {
        let mut of = words(&["repair", "apply", "--yes"]);
        of.extend(open.values().map(i64::to_string));
        shop.to_the_end(&of);
    }
    shop.is_sound(&store, "after two programs");
    shop.is_complete(&store, "after two programs");
    shop.journal_is_true(&store, "after two programs");
    assert!(gaps(&shop.truth()).is_empty(), "every customer has a number");
    let journal = shop.journal(&store);
    assert!(journal.iter().all(|e| e.phase == Phase::Proved), "nothing was in doubt: {journal:#?}");
    assert!(journal.len() >= 10, "{} repairs are too few", journal.len());
    eprintln!("{rounds:?} commands, {} repairs, {:.1} s", journal.len(), began.elapsed().as_secs_f64());
}
