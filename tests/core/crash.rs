//! `kill -9` at a hundred random moments of the real program: nothing is lost, nothing is done twice.
//!
//! A shop is served on loopback by this process; `trackmend-cli` reads it, takes in the supplier's list and
//! repairs, and is killed on the way. Between two kills "some minutes pass": the leases of the dead have
//! run out and what was sent has settled, so that nobody waits here for real minutes.

use crate::shop::gaps;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use trackmend_core::app::{Clock, SystemClock};
use trackmend_core::domain::{HOUR, Kind, MINUTE, Ms};
use trackmend_core::repair::{Entry, Phase};
use trackmend_core::store::Store;
use trackmend_world::{
    Scheme, ShopConfig, ShopifyConfig, Timezone, Truth, TruthQuestion, World, WorldConfig,
};

/// How many times the program is killed.
const KILLS: u32 = 100;
/// How long a command that runs to its end may take before some minutes have to pass.
const PATIENCE: Duration = Duration::from_secs(8);

/// A shop on loopback, an empty data folder beside it, and the program.
pub(crate) struct Served {
    pub(crate) world: Arc<Mutex<World>>,
    pub(crate) runtime: tokio::runtime::Runtime,
    folder: tempfile::TempDir,
    url: String,
    keys: [(&'static str, String); 3],
}

impl Served {
    pub(crate) fn new(seed: u64, orders: usize) -> Served {
        Served::open(seed, orders, false)
    }

    /// With a Shopify shop beside it.
    pub(crate) fn with_shopify(seed: u64, orders: usize) -> Served {
        Served::open(seed, orders, true)
    }

    fn open(seed: u64, orders: usize, shopify: bool) -> Served {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let url = format!("http://{host}");
        let shop =
            ShopConfig { scheme: Scheme::Http, host, timezone: Timezone::Utc, ..ShopConfig::default() };
        let shopify = shopify.then(|| ShopifyConfig {
            base_url: Some(url.clone()),
            restore_rate: 2_000,
            ..Default::default()
        });
        let world =
            World::new(WorldConfig { seed, orders, now: SystemClock.now().0, shop, shopify, bol: None });
        let key = world.key("read_write").cloned().unwrap();
        let token = world.shopify_token().unwrap_or_default().to_owned();
        let keys = [
            ("CONSUMER_KEY", key.consumer_key),
            ("CONSUMER_SECRET", key.consumer_secret),
            ("ACCESS_TOKEN", token),
        ];
        let world = Arc::new(Mutex::new(world));
        runtime.spawn(trackmend_world::serve(world.clone(), listener, || SystemClock.now().0));
        Served { world, runtime, folder: tempfile::tempdir().unwrap(), url, keys }
    }

    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program with these words.
    pub(crate) fn command(&self, words: &[String]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trackmend-cli"));
        command
            .args(words)
            .env("TRACKMEND_DATA_DIR", self.data())
            .env("TRACKMEND_VAULT_PASSPHRASE", "correct horse battery staple")
            .env("TZ", "UTC")
            .env("NO_PROXY", "127.0.0.1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        for (key, value) in &self.keys {
            command.env(format!("TRACKMEND_SECRET_{key}"), value);
        }
        command
    }

    pub(crate) fn connect_words(&self) -> Vec<String> {
        self.connect("woocommerce", "Wolk")
    }

    pub(crate) fn connect(&self, platform: &str, name: &str) -> Vec<String> {
        let add = ["account", "add", platform, "--name", name, "--url", &self.url];
        words(&[&add[..], &["--set", "allow_http=yes"]].concat())
    }

    /// The first rows of the supplier's list, as a file.
    pub(crate) fn list(&self, share: f64) -> String {
        let csv = self.world().supplier_csv(SystemClock.now().0);
        let rows: Vec<&str> = csv.lines().collect();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let kept = 2 + ((rows.len() - 2) as f64 * share) as usize;
        let path = self.folder.path().join("supplier.csv");
        std::fs::write(&path, rows[..kept.min(rows.len())].join("\n") + "\n").unwrap();
        path.display().to_string()
    }

    pub(crate) fn store(&self) -> Store {
        self.runtime.block_on(Store::open(&self.data())).unwrap()
    }

    /// What an eternity of some minutes does: leases run out, what was sent has settled, and what was put
    /// off is due.
    pub(crate) fn minutes_pass(&self, store: &Store) {
        let (now, later) = (SystemClock.now(), 3 * MINUTE);
        self.runtime.block_on(async {
            for account in store.accounts().await.unwrap() {
                store.lease(account.id, "time", now.plus(later), now.plus(later)).await.unwrap().unwrap();
                store.release(account.id, "time").await.unwrap();
                for entry in store.repairs_under_way(account.id).await.unwrap() {
                    let earlier = |at: Option<Ms>| at.map(|at| at.plus(-later));
                    let (sent_at, absent_at) = (earlier(entry.sent_at), earlier(entry.absent_at));
                    let aged =
                        Entry { sent_at, absent_at, phase_at: entry.phase_at.plus(-later), ..entry.clone() };
                    assert!(
                        store.advance(&entry, &aged, None, None).await.unwrap(),
                        "nobody else is at work"
                    );
                }
                let mut state = store.sync_state(account.id).await.unwrap();
                if state.retry_at.take().is_some() {
                    store.keep_sync_state(account.id, &state).await.unwrap();
                }
            }
        });
    }

    /// Runs to the end, letting minutes pass when it waits for them.
    pub(crate) fn to_the_end(&self, of: &[String]) {
        for _ in 0..12 {
            let mut child = self.command(of).spawn().unwrap();
            if let Some(status) = ended_within(&mut child, PATIENCE) {
                let said = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
                assert!(status.success(), "{}: {said}", of.join(" "));
                return;
            }
            child.kill().unwrap();
            child.wait().unwrap();
            self.minutes_pass(&self.store());
        }
        panic!("{} does not end", of.join(" "));
    }

    /// Orders with an open finding, by the shop's id, with the finding's id.
    pub(crate) fn gaps(&self, store: &Store) -> BTreeMap<String, i64> {
        let rows = self.runtime.block_on(store.findings(false)).unwrap();
        let gaps = rows.iter().filter(|r| r.finding.kind == Kind::TrackingMissing);
        gaps.map(|r| (r.order_remote_id.clone(), r.finding.id.0)).collect()
    }

    pub(crate) fn journal(&self, store: &Store) -> Vec<Entry> {
        self.runtime.block_on(store.journal()).unwrap()
    }

    pub(crate) fn truth(&self) -> Truth {
        let question = TruthQuestion { grace_ms: 12 * HOUR, ..TruthQuestion::at(SystemClock.now().0) };
        self.world().truth(&question)
    }

    /// Repairs whose write has begun and whose outcome nobody knows.
    fn sending(&self, store: &Store) -> BTreeSet<i64> {
        let journal = self.journal(store).into_iter();
        journal.filter(|e| e.phase == Phase::Sending).map(|e| e.id.0).collect()
    }

    /// Waits until a write is under way, in a shop that takes its time, or until the program has ended.
    fn a_write_under_way(&self, child: &mut Child) {
        let store = self.store();
        let doubted = self.sending(&store);
        let sending = || self.sending(&store).difference(&doubted).next().is_some();
        while child.try_wait().unwrap().is_none() {
            let _busy = self.world();
            sleep(3);
            if sending() {
                // The request waits at the shop's door: it is carried out after its sender's death.
                child.kill().unwrap();
                return;
            }
        }
    }

    /// The database is sound, and no number was sent to the shop more often than it was confirmed.
    pub(crate) fn is_sound(&self, store: &Store, when: &str) {
        let check = self.runtime.block_on(store.integrity_check()).unwrap();
        assert_eq!(check, "ok", "{when}: the database is whole");
        let mut confirmed: BTreeMap<String, usize> = BTreeMap::new();
        for entry in self.journal(store) {
            *confirmed.entry(entry.change.order_remote_id.clone()).or_default() += 1;
        }
        let mut arrived: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for write in self.world().writes().iter().filter(|w| w.order_id.as_deref() != Some("0")) {
            let (sent, applied) = arrived.entry(write.order_id.clone().unwrap()).or_default();
            *sent += 1;
            *applied += usize::from(write.applied);
        }
        for (order, (sent, applied)) in arrived {
            let asked = confirmed.get(&order).copied().unwrap_or(0);
            assert!(
                sent <= asked,
                "{when}: order {order} was written to {sent} times, confirmed {asked} times"
            );
            assert!(applied <= 1, "{when}: order {order} got its number {applied} times");
        }
    }

    /// Every order and every shipment of the world is known, and found is true.
    pub(crate) fn is_complete(&self, store: &Store, when: &str) {
        let truth = self.truth();
        self.runtime.block_on(async {
            for order in &truth.orders {
                let known = store.orders_by_number(&order.number).await.unwrap();
                let same = known.iter().filter(|known| known.remote_id == order.order_id).count();
                assert_eq!(same, 1, "{when}: order {} is known once", order.number);
            }
        });
        let list = self.list(1.0);
        let output = self
            .command(&words(&["--json", "import", &list, "--dry-run"]))
            .stdout(Stdio::piped())
            .output()
            .unwrap();
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let counted = ["new", "changed", "unchanged"].map(|k| said["preview"][k].as_u64().unwrap());
        // A list may name a parcel once for each line in it, so the rows are no measure of the third.
        assert!(counted[..2] == [0, 0] && counted[2] > 0, "{when}: every shipment is known: {counted:?}");

        let open: BTreeSet<String> = self.gaps(store).into_keys().collect();
        let gaps: BTreeSet<String> = gaps(&truth);
        assert_eq!(open, gaps, "{when}: found is true");
    }

    /// What the journal says is so in the shop.
    pub(crate) fn journal_is_true(&self, store: &Store, when: &str) {
        let truth = self.truth();
        let latest: BTreeMap<String, Entry> = self
            .journal(store)
            .into_iter()
            .map(|entry| (entry.change.order_remote_id.clone(), entry))
            .collect();
        for (order, entry) in latest {
            assert!(entry.phase.ended(), "{when}: the repair of order {order} ends: {:?}", entry.phase);
            let shown = !truth.order(&order).unwrap().shown_in.is_empty();
            let right = matches!(entry.phase, Phase::Proved | Phase::AlreadyRight);
            assert_eq!(right, shown, "{when}: order {order} is {:?}", entry.phase);
        }
    }
}

pub(crate) fn words(of: &[&str]) -> Vec<String> {
    of.iter().map(|word| (*word).to_owned()).collect()
}

/// It was killed, and had not ended before.
fn killed(status: &std::process::ExitStatus) -> bool {
    status.code().is_none()
}

fn sleep(ms: u64) {
    std::thread::sleep(Duration::from_millis(ms));
}

/// How it ended; `None`: it still runs.
pub(crate) fn ended_within(child: &mut Child, time: Duration) -> Option<std::process::ExitStatus> {
    let until = Instant::now() + time;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        if Instant::now() >= until {
            return None;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What is being done when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Work {
    Sync,
    SyncAll,
    Import,
    Repair,
}

#[test]
fn a_hundred_kills_lose_nothing_and_do_nothing_twice() {
    let began = Instant::now();
    let shop = Served::new(21, 700);
    let mut dice = ChaCha8Rng::seed_from_u64(21);
    let mut hits: BTreeMap<Work, u32> = BTreeMap::new();
    let mut in_doubt: BTreeSet<i64> = BTreeSet::new();
    let mut longest: BTreeMap<Work, u64> = BTreeMap::new();
    shop.to_the_end(&shop.connect_words());
    for kill in 0..KILLS {
        let when = format!("after kill {kill}");
        let store = shop.store();
        shop.minutes_pass(&store);
        let open: Vec<i64> = shop.gaps(&store).into_values().collect();
        shop.runtime.block_on(store.close());
        let choice: &[Work] = match (kill, open.is_empty()) {
            (0..15, _) => &[Work::Sync, Work::Import],
            (_, true) => &[Work::SyncAll, Work::Import],
            (_, false) => &[Work::SyncAll, Work::Import, Work::Repair, Work::Repair],
        };
        let work = *choice.choose(&mut dice).unwrap();
        let (of, most) = match work {
            Work::Sync => (words(&["sync"]), 900),
            Work::SyncAll => (words(&["sync", "--full"]), 700),
            Work::Import => (words(&["import", &shop.list(f64::from(kill + 1) / f64::from(KILLS))]), 120),
            Work::Repair => {
                let mut of = words(&["repair", "apply", "--yes"]);
                of.extend(open.iter().take(8).map(i64::to_string));
                (of, 900)
            }
        };
        let most = *longest.entry(work).or_insert(most);
        let started = Instant::now();
        let mut child = shop.command(&of).spawn().unwrap();
        // Half of the repairs are hit while a write is under way, where it hurts most; all else at any moment.
        if work == Work::Repair && dice.random_bool(0.5) {
            shop.a_write_under_way(&mut child);
        } else {
            sleep(dice.random_range(0..most));
            if child.try_wait().unwrap().is_none() {
                child.kill().unwrap();
            }
        }
        if killed(&child.wait().unwrap()) {
            *hits.entry(work).or_default() += 1;
        } else {
            // On a fast computer it ended before: the next one is hit earlier.
            let took = u64::try_from(started.elapsed().as_millis()).unwrap();
            longest.insert(work, most.min(took).max(40));
        }

        let store = shop.store();
        shop.is_sound(&store, &when);
        in_doubt.extend(shop.sending(&store));
        if matches!(kill, 14 | 60) {
            shop.minutes_pass(&store);
            shop.to_the_end(&words(&["import", &shop.list(1.0)]));
            shop.to_the_end(&words(&["sync"]));
            shop.is_complete(&store, &when);
            shop.is_sound(&store, &when);
        }
        shop.runtime.block_on(store.close());
    }
    let hit: u32 = hits.values().sum();
    eprintln!(
        "{hit} of {KILLS} kills hit a running program: {hits:?}, after {:.1} s",
        began.elapsed().as_secs_f64()
    );
    eprintln!("{} writes were under way when it was killed", in_doubt.len());
    assert!(in_doubt.len() >= 5, "{} kills met a write under way: too few", in_doubt.len());
    assert!(hit >= 60, "only {hit} of {KILLS} kills hit a running program: {hits:?}");

    let store = shop.store();
    shop.minutes_pass(&store);
    shop.to_the_end(&words(&["import", &shop.list(1.0)]));
    shop.to_the_end(&words(&["sync"]));
    shop.is_complete(&store, "in the end");
    shop.journal_is_true(&store, "in the end");
    for _ in 0..3 {
        let open = shop.gaps(&store);
        if open.is_empty() {
            break;
        }
        let mut of = words(&["repair", "apply", "--yes"]);
        of.extend(open.values().map(i64::to_string));
        shop.to_the_end(&of);
    }
    assert!(gaps(&shop.truth()).is_empty(), "every customer has a number");
    shop.is_complete(&store, "when all is repaired");
    shop.journal_is_true(&store, "when all is repaired");
    shop.is_sound(&store, "when all is repaired");
    shop.to_the_end(&words(&["doctor"]));
    let made = shop.journal(&store).iter().filter(|e| e.phase == Phase::Proved).count();
    eprintln!("{made} repairs proved; {:.1} s in all", began.elapsed().as_secs_f64());
    assert!(made >= 10, "{made} repairs are too few to test anything");
}

#[test]
fn killed_while_connecting_it_leaves_a_folder_that_works() {
    let shop = Served::new(22, 20);
    let mut dice = ChaCha8Rng::seed_from_u64(22);
    let mut hit = 0;
    for _ in 0..14 {
        let mut child = shop.command(&shop.connect_words()).spawn().unwrap();
        sleep(dice.random_range(0..700));
        if child.try_wait().unwrap().is_none() {
            child.kill().unwrap();
        }
        hit += u32::from(killed(&child.wait().unwrap()));
    }
    eprintln!("{hit} of 14 kills hit a program that was connecting");
    assert!(hit >= 5, "{hit} kills hit");
    shop.to_the_end(&shop.connect_words());
    shop.to_the_end(&words(&["import", &shop.list(1.0)]));
    shop.to_the_end(&words(&["sync"]));
    let store = shop.store();
    let shops = shop.runtime.block_on(store.accounts()).unwrap();
    let connected = shops.iter().filter(|a| !a.profile.url.is_empty()).count();
    assert_eq!(connected, 1, "the same shop is connected once");
    shop.is_complete(&store, "after kills while connecting");
    shop.is_sound(&store, "after kills while connecting");
}
