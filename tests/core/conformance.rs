//! What every connector has to bear while it reads, whoever answers at the other end: one suite over the registry, and
//! a table of it. A platform that is registered and has no row here fails the suite.
//!
//! A case reads the platform's part of the demo world through a wire that goes wrong, then without anything wrong, and
//! holds what is known then against a reading in which nothing ever went wrong: the same orders, numbers, parcels and
//! makings. `cargo test --test core conformance -- --nocapture` prints the table.

use crate::shop::NOW;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{Clock, Demo, DemoConfig, From, ManualClock, Stop, drafts};
use trackmend_core::connectors::{Reply, connector};
use trackmend_core::domain::{AccountId, DAY, HOUR, MINUTE, Ms, Platform, Role, SECOND};
use trackmend_core::engine::transport::{self, SendError, Sending, Transport, Wire};
use trackmend_core::engine::{Engine, Turn, Wake};
use trackmend_core::reconcile::OrderFacts;
use trackmend_core::store::TroubleKind;
use trackmend_world::{World, WorldConfig};

mod cases;

use cases::{CASES, case};

type Spoil = Box<dyn FnMut(usize, &mut Result<Reply, SendError>) + Send>;

/// A wire into the world that may spoil the answers of one platform.
struct Wires {
    inner: transport::World,
    world: Arc<Mutex<World>>,
    clock: Arc<ManualClock>,
    platform: Platform,
    /// The addresses of that platform's requests, and when they were sent.
    sent: Mutex<Vec<(Ms, String)>>,
    spoil: Mutex<Option<Spoil>>,
}

impl Transport for Wires {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let url = url::Url::parse(&wire.shown_url).expect("an address");
        let whose = self.world.lock().unwrap().platform_of(&url);
        Box::pin(async move {
            let mut answer = self.inner.send(wire).await;
            let is_token = wire.shown_url.contains("/token");
            if whose == Some(self.platform.code()) && !is_token {
                let count = {
                    let mut sent = self.sent.lock().unwrap();
                    sent.push((self.clock.now(), wire.shown_url.clone()));
                    sent.len()
                };
                if let Some(spoil) = self.spoil.lock().unwrap().as_mut() {
                    spoil(count, &mut answer);
                }
            }
            answer
        })
    }
}

/// A platform of the world, connected and not read yet. A supplier's orders are of the Etsy shop, which has been read.
struct Bench {
    demo: Demo,
    wires: Arc<Wires>,
    account: AccountId,
    clock: Arc<ManualClock>,
    _folder: tempfile::TempDir,
}

/// How long an interface that has to be told of a number first takes to find out about it.
const ANNOUNCED: i64 = 10 * MINUTE;
/// Orders in each shop's past: several pages of each platform.
const ORDERS: usize = 240;

impl Bench {
    async fn new(platform: Platform) -> Bench {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        // What may be asked about in a month has to be enough for all, in each course.
        let orders = match platform {
            Platform::SeventeenTrack => 12,
            _ if platform.role() == Role::Carrier => 80,
            _ => ORDERS,
        };
        let config =
            DemoConfig { world: WorldConfig::whole(9, orders, NOW.0), folder: folder.path().to_owned() };
        let mut demo = Demo::open(config, clock.clone()).await.unwrap();
        let reader = clock.clone();
        let wires = Arc::new(Wires {
            inner: transport::World::new(demo.world.clone(), Arc::new(move || reader.now())),
            world: demo.world.clone(),
            clock: clock.clone(),
            platform,
            sent: Mutex::default(),
            spoil: Mutex::default(),
        });
        demo.app.edge.transport = wires.clone();
        let vault = Arc::new(demo.app.vault.clone());
        demo.app.engine =
            Engine::new(demo.app.store.clone(), vault, wires.clone(), "conformance".into(), 90 * DAY);
        let all: Vec<Draft> = drafts(&mut demo.lock(), NOW);
        let of = |platform| all.iter().find(|draft| draft.platform == platform).cloned();
        let draft = of(platform).unwrap_or_else(|| panic!("give {} a world", platform.name()));
        if platform.role() == Role::Supplier {
            demo.app.connect(&of(Platform::Etsy).unwrap()).await.unwrap();
            demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        }
        if platform.role() == Role::Carrier {
            for shop in [Platform::WooCommerce, Platform::Shopify, Platform::Bol] {
                demo.app.connect(&of(shop).unwrap()).await.unwrap();
            }
            demo.connect_supplier().await.unwrap();
            demo.import_supplier_list().await.unwrap();
            demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        }
        let account = demo.app.connect(&draft).await.unwrap();
        wires.sent.lock().unwrap().clear();
        Bench { demo, wires, account, clock, _folder: folder }
    }

    fn spoil(&self, spoil: impl FnMut(usize, &mut Result<Reply, SendError>) + Send + 'static) {
        self.wires.sent.lock().unwrap().clear();
        *self.wires.spoil.lock().unwrap() = Some(Box::new(spoil));
    }

    fn heal(&self) {
        *self.wires.spoil.lock().unwrap() = None;
    }

    async fn sync(&self) -> trackmend_core::app::Summary {
        self.demo.app.sync(Some(self.account), &|_| {}, &Stop::default()).await.unwrap()
    }

    /// Reads everything once more with nothing wrong.
    async fn read_well(&self) {
        self.heal();
        self.clock.advance(7 * HOUR - ANNOUNCED);
        if self.wires.platform == Platform::SeventeenTrack {
            self.choose_all().await;
            self.sync().await;
        }
        self.clock.advance(ANNOUNCED);
        self.demo.app.store.want_sync(self.account, self.clock.now()).await.unwrap();
        self.choose_all().await;
        let summary = self.sync().await;
        assert!(summary.troubles.is_empty(), "{:?}", summary.troubles);
    }

    /// The owner asks about every parcel, so that it does not depend on when each was asked about before.
    async fn choose_all(&self) {
        if self.is_carrier() {
            for number in self.demo.app.store.followed().await.unwrap() {
                self.demo.app.store.choose_parcel(&number, self.clock.now()).await.unwrap();
            }
        }
    }

    fn is_carrier(&self) -> bool {
        self.wires.platform.role() == Role::Carrier
    }

    async fn turn(&self, dice: u64) -> Wake {
        self.demo.app.engine.turn(self.account, Turn { now: self.clock.now(), dice }).await.unwrap()
    }

    /// How many parcels the carrier knows.
    async fn told(&self) -> usize {
        let store = &self.demo.app.store;
        let ids = store.order_ids().await.unwrap();
        let facts = store.facts(&ids).await.unwrap();
        facts.iter().flat_map(|facts| &facts.parcels).filter(|parcel| parcel.known.is_some()).count()
    }

    fn sent(&self) -> Vec<(Ms, String)> {
        self.wires.sent.lock().unwrap().clone()
    }

    /// Everything that is known, but for our rows' numbers and when it was read.
    async fn known(&self) -> Vec<String> {
        let store = &self.demo.app.store;
        let ids = store.order_ids().await.unwrap();
        let mut known: Vec<String> = store.facts(&ids).await.unwrap().iter().map(told).collect();
        known.sort();
        known
    }
}

fn told(facts: &OrderFacts) -> String {
    let order = &facts.order;
    let mut sightings: Vec<_> =
        facts.sightings.iter().map(|s| (s.number.as_str(), &s.carrier, &s.remote_id)).collect();
    sightings.sort();
    let mut parcels: Vec<_> = facts
        .shipments
        .iter()
        .map(|s| {
            (s.supplier, &s.shipment.remote_id, s.shipment.shipped, &s.shipment.numbers, &s.shipment.lines)
        })
        .collect();
    parcels.sort_by_key(|parcel| parcel.1.clone());
    let makings: Vec<_> =
        facts.makings.iter().map(|m| (m.supplier, &m.making.remote_id, m.making.state)).collect();
    let mut ways: Vec<_> = facts
        .parcels
        .iter()
        .map(|p| (p.number.as_str(), p.known.is_some(), &p.journey, p.expected, p.held_until))
        .collect();
    ways.sort_by_key(|way| way.0);
    format!(
        "{} {:?} {:?} {:?} {:?} {:?} {sightings:?} {parcels:?} {makings:?} {ways:?}",
        order.remote_id, order.state, order.lines, order.fulfillments, order.promise, order.buyer
    )
}

/// What a reading leaves in which nothing goes wrong.
struct Clean {
    platform: Platform,
    /// By the moment at which it was made: parcels travel on, and orders expire.
    known: Mutex<BTreeMap<Ms, Vec<String>>>,
    /// The first answer that can be spoiled so that something was read before: the second, where there are as many.
    spoiled: usize,
}

impl Clean {
    async fn of(platform: Platform) -> Clean {
        let it = Bench::new(platform).await;
        it.read_well().await;
        let spoiled = if it.sent().len() >= 3 { 2 } else { 1 };
        let known = BTreeMap::from([(it.clock.now(), it.known().await)]);
        Clean { platform, known: Mutex::new(known), spoiled }
    }

    async fn at(&self, now: Ms) -> Vec<String> {
        if let Some(known) = self.known.lock().unwrap().get(&now) {
            return known.clone();
        }
        let it = Bench::new(self.platform).await;
        it.clock.advance(now.since(it.clock.now()) - 7 * HOUR);
        it.read_well().await;
        let known = it.known().await;
        self.known.lock().unwrap().insert(now, known.clone());
        known
    }
}

/// The parts of an answer, spoiled.
fn status(answer: &mut Result<Reply, SendError>, status: u16, body: &str) {
    if let Ok(reply) = answer {
        reply.status = status;
        reply.body = body.as_bytes().to_vec();
    }
}

fn header(answer: &mut Result<Reply, SendError>, name: &str, value: &str) {
    if let Ok(reply) = answer {
        reply.headers.insert(name.to_owned(), value.to_owned());
    }
}

/// The answer's JSON, changed at every object that stands in a list.
fn rows(answer: &mut Result<Reply, SendError>, change: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    fn walk(value: &mut Value, in_list: bool, change: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, true, change)),
            Value::Object(map) => {
                map.values_mut().for_each(|inner| walk(inner, false, change));
                if in_list {
                    change(map);
                }
            }
            _ => {}
        }
    }
    let Ok(reply) = answer else { return };
    let Ok(mut body) = serde_json::from_slice::<Value>(&reply.body) else { return };
    walk(&mut body, false, change);
    reply.body = body.to_string().into_bytes();
}

/// A cell of the table: passes, or says what is wrong.
type Cell = Result<(), String>;

fn holds(what: bool, otherwise: impl FnOnce() -> String) -> Cell {
    if what { Ok(()) } else { Err(otherwise()) }
}

async fn same(it: &Bench, clean: &Clean) -> Cell {
    it.read_well().await;
    let known = it.known().await;
    let clean = clean.at(it.clock.now()).await;
    let differs = || known.iter().zip(&clean).find(|(a, b)| a != b).map(|(a, b)| format!("{a}\n  not {b}"));
    holds(known == clean, || {
        format!("{} orders, not {}: {}", known.len(), clean.len(), differs().unwrap_or_default())
    })
}

impl Clean {
    /// `times` answers are spoiled, with one before them where there is one.
    fn spoiling(
        &self,
        times: usize,
        mut spoil: impl FnMut(&mut Result<Reply, SendError>) + Send + 'static,
    ) -> impl FnMut(usize, &mut Result<Reply, SendError>) + Send + 'static {
        let first = self.spoiled;
        move |count, answer| {
            if (first..first + times).contains(&count) {
                spoil(answer);
            }
        }
    }
}

async fn row(platform: Platform) -> BTreeMap<&'static str, Cell> {
    let clean = Clean::of(platform).await;
    let mut row = BTreeMap::new();
    for name in CASES {
        row.insert(name, case(name, platform, &clean).await);
    }
    row
}

/// A test for each platform, and one that holds the table against the registry.
macro_rules! rows {
    ($($test:ident = $platform:ident;)*) => {
        $(#[tokio::test]
        async fn $test() {
            let row = row(Platform::$platform).await;
            for (name, cell) in &row {
                println!("{:12} {name:26} {}", Platform::$platform.code(), if cell.is_ok() { "ok" } else { "WRONG" });
            }
            let wrong: Vec<_> = row.iter().filter_map(|(name, cell)| Some((name, cell.as_ref().err()?))).collect();
            assert!(wrong.is_empty(), "{wrong:#?}");
        })*

        #[test]
        fn every_registered_platform_has_a_row() {
            let rows = [$(Platform::$platform),*];
            for platform in Platform::ALL.iter().filter(|p| connector(**p).is_some()) {
                assert!(rows.contains(platform), "{} is registered without a row", platform.name());
            }
        }
    };
}

/// Every platform that is registered, for a macro that makes a test of each.
macro_rules! of_every_platform {
    ($tests:ident) => {
        $tests! {
            woocommerce = WooCommerce;
            shopify = Shopify;
            etsy = Etsy;
            bol = Bol;
            printful = Printful;
            printify = Printify;
            gelato = Gelato;
            laposte = LaPoste;
            seventeentrack = SeventeenTrack;
            postnl = PostNl;
            dhl = Dhl;
        }
    };
}

of_every_platform!(rows);

// Below the macro that it uses.
mod properties;
