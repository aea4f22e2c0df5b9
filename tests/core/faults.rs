//! What a reading and a repair have to bear, played deep: what changes in the shop while it is read, and never a
//! second write, never a proof that is not true. What every connector has to bear is in `conformance`; here are those
//! whose shops have hands to play with ([`hands`]).
//!
//! The demo world goes wrong on purpose, a tap on the wire sees every request and may change the world
//! before it or the answer after it, and the clock stands still until somebody waits.

pub(crate) mod hands;
mod odd;
mod reading;
pub(crate) mod repairing;

use crate::shop::Shop;
use hands::Config;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{Clock, From, Stop, Summary};
use trackmend_core::connectors::{Reply, connector};
use trackmend_core::domain::{AccountId, DAY, FindingState, HOUR, MINUTE, Ms, OrderState, Platform, SECOND};
use trackmend_core::engine::transport::{self, Chaos, Purpose, Real, Sending, Transport, Wire};
use trackmend_core::engine::{Engine, Turn, Wake};
use trackmend_core::repair::{Entry, Phase};
use trackmend_core::store::{SyncState, TroubleKind};
use trackmend_world::{
    Fault, Filter, OrderTruth, Permissions, Scheme, ShopConfig, ShopifyConfig, TrackingPlugin, Truth,
    TruthQuestion, World,
};

type Before = Box<dyn FnMut(usize, &Wire, &mut World) + Send>;
type After = Box<dyn FnMut(usize, &Wire, &mut Reply) + Send>;

/// A request as it was sent; never its keys.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) at: Ms,
    pub(crate) url: String,
    pub(crate) body: Option<String>,
    pub(crate) purpose: Purpose,
    /// A page of a run.
    page: bool,
}

/// A tap on the wire into the world.
pub(crate) struct Tap {
    inner: Arc<dyn Transport>,
    world: Arc<Mutex<World>>,
    clock: transport::Clock,
    sent: Mutex<Vec<Sent>>,
    before: Mutex<Option<Before>>,
    after: Mutex<Option<After>>,
}

impl Transport for Tap {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let count = {
            let mut sent = self.sent.lock().unwrap();
            sent.push(Sent {
                at: (self.clock)(),
                url: wire.shown_url.clone(),
                body: wire.body.clone(),
                purpose: wire.purpose,
                page: hands::is_page(wire),
            });
            sent.len()
        };
        if let Some(before) = self.before.lock().unwrap().as_mut() {
            before(count, wire, &mut self.world.lock().unwrap());
        }
        Box::pin(async move {
            let mut answer = self.inner.send(wire).await;
            if let (Ok(reply), Some(after)) = (&mut answer, self.after.lock().unwrap().as_mut()) {
                after(count, wire, reply);
            }
            answer
        })
    }
}

impl Tap {
    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    pub(crate) fn before(&self, act: impl FnMut(usize, &Wire, &mut World) + Send + 'static) {
        *self.before.lock().unwrap() = Some(Box::new(act));
    }

    pub(crate) fn after(&self, spoil: impl FnMut(usize, &Wire, &mut Reply) + Send + 'static) {
        *self.after.lock().unwrap() = Some(Box::new(spoil));
    }

    pub(crate) fn calm(&self) {
        *self.before.lock().unwrap() = None;
        *self.after.lock().unwrap() = None;
    }
}

/// A shop whose wire is tapped.
pub(crate) struct Tapped {
    pub(crate) shop: Shop,
    pub(crate) tap: Arc<Tap>,
    pub(crate) account: AccountId,
    pub(crate) platform: Platform,
}

/// The platforms with hands.
pub(crate) fn platforms() -> [Platform; 2] {
    [Platform::WooCommerce, Platform::Shopify]
}

/// A connected shop of this platform with its supplier's list, not read yet. It is the only one connected.
pub(crate) async fn tapped(
    platform: Platform,
    seed: u64,
    orders: usize,
    change: impl FnOnce(&mut Config),
) -> Tapped {
    through(platform, seed, orders, change, |inner, _| inner).await
}

/// The same with something more between the tap and the world.
pub(crate) async fn through(
    platform: Platform,
    seed: u64,
    orders: usize,
    change: impl FnOnce(&mut Config),
    around: impl FnOnce(Arc<dyn Transport>, transport::Clock) -> Arc<dyn Transport>,
) -> Tapped {
    let mut shop = shop(platform, seed, orders, change).await;
    let reader = shop.clock.clone();
    let clock: transport::Clock = Arc::new(move || reader.now());
    let world = shop.demo.world.clone();
    let direct = transport::World::new(world.clone(), clock.clone());
    let tap = Arc::new(Tap {
        inner: around(Arc::new(direct), clock.clone()),
        world,
        clock,
        sent: Mutex::default(),
        before: Mutex::default(),
        after: Mutex::default(),
    });
    let app = &mut shop.demo.app;
    app.edge.transport = tap.clone();
    let vault = Arc::new(app.vault.clone());
    app.engine = Engine::new(app.store.clone(), vault, tap.clone(), "tapped".into(), 90 * DAY);
    let account = shop.account(platform).await;
    Tapped { shop, tap, account, platform }
}

/// A shop of this platform, and no other connected.
async fn shop(platform: Platform, seed: u64, orders: usize, change: impl FnOnce(&mut Config)) -> Shop {
    let mut config = Config::default();
    change(&mut config);
    match platform {
        Platform::WooCommerce => Shop::new(seed, orders, |c| *c = config.woo).await,
        Platform::Shopify => {
            let shop = Shop::with_shopify(seed, orders, |c| *c = config.shopify).await;
            // The world always has a WooCommerce shop.
            let other = shop.account(Platform::WooCommerce).await;
            shop.demo.app.disconnect(other).await.unwrap();
            shop
        }
        other => panic!("give {} a world, so that it is tested too", other.name()),
    }
}

impl Shop {
    async fn account(&self, platform: Platform) -> AccountId {
        let accounts = self.demo.app.store.accounts().await.unwrap();
        accounts.iter().find(|a| a.platform == platform).unwrap().id
    }
}

impl Tapped {
    /// Reads, whatever comes.
    pub(crate) async fn try_sync(&self) -> Summary {
        self.shop.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap()
    }

    pub(crate) async fn state(&self) -> SyncState {
        self.shop.demo.app.store.sync_state(self.account).await.unwrap()
    }

    /// Reads everything again: what is asked for with `--full`.
    pub(crate) async fn read_everything_again(&self) {
        self.shop.clock.advance(HOUR);
        self.shop.demo.app.read_from(self.account, From::Everything).await.unwrap();
        self.shop.sync().await;
    }

    pub(crate) async fn turn(&self, dice: u64) -> Wake {
        let turn = Turn { now: self.shop.now(), dice };
        self.shop.demo.app.engine.turn(self.account, turn).await.unwrap()
    }

    pub(crate) fn faults(&self, set: impl FnOnce(&mut trackmend_world::Faults)) {
        set(self.shop.demo.lock().faults());
    }

    pub(crate) async fn agrees(&self, what: &str) {
        let judged = self.shop.demo.judged().await.unwrap();
        assert!(judged.agrees() && judged.of("tracking_missing").found > 0, "{what}: {judged:#?}");
    }

    /// Orders of the world that are not in the database as they are in the world, by number.
    pub(crate) async fn wrongly_known(&self) -> Vec<String> {
        self.wrongly_known_orders().await.into_iter().map(|(_, wrong)| wrong).collect()
    }

    /// The same, with the platform's id of each.
    async fn wrongly_known_orders(&self) -> Vec<(String, String)> {
        let orders: Vec<(String, String, &'static str)> = {
            let truth = self.truth();
            let world = self.shop.demo.lock();
            let status = |id: &str| hands::status(self.platform, &world, id);
            truth.orders.iter().map(|o| (o.order_id.clone(), o.number.clone(), status(&o.order_id))).collect()
        };
        let mut wrong = Vec::new();
        for (id, number, status) in orders {
            let known = self.shop.demo.app.store.orders_by_number(&number).await.unwrap();
            let same: Vec<_> = known.iter().filter(|o| o.remote_id == id).collect();
            let what = match same.as_slice() {
                [] => format!("{number} is missing"),
                [one] if !hands::means(one.state, status) => {
                    format!("{number} is {status} and was taken for {:?}", one.state)
                }
                [_] => continue,
                _ => format!("{number} is there {} times", same.len()),
            };
            wrong.push((id, what));
        }
        wrong
    }

    /// A field is missing from every order of the answers, until [`Tapped::heal`].
    fn hide(&self, field: &'static str) {
        match self.platform {
            Platform::Shopify => self.tap.after(move |_, _, reply| hands::without(field, reply)),
            _ => self.faults(|f| f.next(u32::MAX, Fault::MissingField(field.into()))),
        }
    }

    /// Nothing goes wrong any more.
    pub(crate) fn heal(&self) {
        self.tap.calm();
        self.faults(trackmend_world::Faults::clear);
    }

    pub(crate) async fn journal(&self) -> Vec<Entry> {
        self.shop.demo.app.store.journal().await.unwrap()
    }

    /// Of the shop that is connected.
    pub(crate) fn truth(&self) -> Truth {
        let mut truth = self.shop.demo.lock().truth(&TruthQuestion::at(self.shop.now().0));
        truth.orders.retain(|order| order.platform == self.platform.code());
        truth
    }
}

/// Every way of going wrong that a reading can meet and that leaves the shop's data as it is.
fn every_reading_fault(platform: Platform) -> Vec<Fault> {
    let mut all = vec![
        Fault::TooManyRequests { retry_after_s: 7 },
        Fault::ServerError(500),
        Fault::ServerError(502),
        Fault::ServerError(503),
        Fault::HtmlInsteadOfJson,
        Fault::CutOff,
        Fault::ReplyLost,
        Fault::NotSent,
        Fault::ExtraField,
        Fault::RedirectTo("https://elsewhere.example".into()),
    ];
    if platform == Platform::Shopify {
        all.push(Fault::Throttled);
    }
    all
}
