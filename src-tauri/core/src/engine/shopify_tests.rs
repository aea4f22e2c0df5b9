//! The Shopify connector, the tokens and the demo world together: the world checks documents, permissions
//! and points with code of its own, so that both have to mean the same interface.

mod writing;

use super::exchange::{Failure, ask};
use super::token::Tokens;
use super::transport::{self, Sending, Transport, Wire};
use super::{Engine, Probed, Turn, Wake, probe};
use crate::connectors::{
    Ask, Connector as _, OrderRecord, Page, PageToken, Profile, ReadError, Record, shopify::Shopify,
};
use crate::domain::{
    Closer, Confidence, DAY, HOUR, MINUTE, Ms, NoTravel, OrderState, Platform, SECOND, Travel,
};
use crate::secrets::{Fields, KeySource, Vault};
use crate::secrets::{InMemory, Keyring as _};
use crate::store::Store;
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use trackmend_world as demo;

const NOW: i64 = 1_795_000_000_000;

/// A shop, a way to it, and keys.
struct Shop {
    world: Arc<Mutex<demo::World>>,
    wire: Noted,
    tokens: Tokens,
    keys: InMemory,
    now: Arc<AtomicI64>,
}

/// Counts what is sent, and keeps how it was answered.
struct Noted {
    inner: transport::World,
    sent: AtomicU32,
    statuses: Mutex<Vec<u16>>,
}

impl Transport for Noted {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            let reply = self.inner.send(wire).await;
            self.sent.fetch_add(1, Ordering::Relaxed);
            if let Ok(reply) = &reply {
                self.statuses.lock().unwrap().push(reply.status);
            }
            reply
        })
    }
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), SecretString::from(*value))).collect()
}

fn shop(orders: usize, change: impl FnOnce(&mut demo::ShopifyConfig)) -> Shop {
    let mut config = demo::WorldConfig::new(11, orders, NOW);
    let mut shopify = demo::ShopifyConfig::default();
    change(&mut shopify);
    config.shopify = Some(shopify);
    let world = demo::World::new(config);
    let keys = InMemory::of("wolk", fields(&[("access_token", world.shopify_token().unwrap())]));
    let world = Arc::new(Mutex::new(world));
    let now = Arc::new(AtomicI64::new(NOW));
    let clock = Arc::clone(&now);
    let inner =
        transport::World::new(Arc::clone(&world), Arc::new(move || Ms(clock.load(Ordering::Relaxed))));
    let wire = Noted { inner, sent: AtomicU32::new(0), statuses: Mutex::default() };
    Shop { world, wire, tokens: Tokens::default(), keys, now }
}

impl Shop {
    fn turn(&self) -> Turn {
        Turn { now: Ms(self.now.load(Ordering::Relaxed)), dice: 7 }
    }

    async fn probe(&self) -> Probed {
        let url = self.world.lock().unwrap().shopify_url().unwrap();
        let first = Shopify.profile(&BTreeMap::from([("shop".to_owned(), url)])).unwrap();
        probe(&self.wire, &Shopify, first, (&self.keys, "wolk"), self.turn()).await
    }

    async fn connected(&self) -> Profile {
        let probed = self.probe().await;
        assert!(probed.usable(), "{:?}", probed.tests);
        probed.profile
    }

    async fn ask(
        &self,
        question: &Ask,
        profile: &Profile,
        page: Option<&PageToken>,
    ) -> Result<Page, Failure> {
        let way = (&self.wire as &dyn Transport, &self.tokens);
        ask(way, &Shopify, (profile, (&self.keys, "wolk")), question, page, self.turn())
            .await
            .map(|(page, _)| page)
    }

    /// Walks to the end, waiting where a page says so. The orders, the calls and the bookmark.
    async fn run(&self, question: &Ask, profile: &Profile) -> (Vec<OrderRecord>, u32, Option<Ms>) {
        let before = self.wire.sent.load(Ordering::Relaxed);
        let (mut orders, mut token) = (Vec::new(), None::<PageToken>);
        loop {
            let page = self.ask(question, profile, token.as_ref()).await.unwrap();
            assert!(page.problems.is_empty(), "{:?}", page.problems);
            self.now.fetch_add(page.pause.unwrap_or(0) + SECOND / 5, Ordering::Relaxed);
            orders.extend(page.records.into_iter().filter_map(|record| match record {
                Record::Order(order) => Some(*order),
                _ => None,
            }));
            token = page.next;
            if token.is_none() {
                return (orders, self.wire.sent.load(Ordering::Relaxed) - before, page.bookmark);
            }
        }
    }

    async fn read_one(&self, profile: &Profile, id: &str) -> OrderRecord {
        let page = self.ask(&Ask::Orders { ids: vec![id.to_owned()] }, profile, None).await.unwrap();
        match page.records.into_iter().next() {
            Some(Record::Order(order)) => *order,
            other => panic!("{other:?} {:?}", page.problems),
        }
    }
}

fn said(probed: &Probed) -> Vec<(&str, bool)> {
    probed.tests.iter().map(|test| (test.said.id.as_str(), test.passed)).collect()
}

#[tokio::test]
async fn a_shop_is_connected_with_a_token() {
    let shop = shop(60, |_| {});
    let probed = shop.probe().await;
    assert_eq!(
        said(&probed),
        [
            ("access-shopify-shop-found", true),
            ("access-shopify-groups-read", true),
            ("access-shopify-may-write", true),
            ("access-shopify-orders-read", true),
        ]
    );
    assert_eq!(probed.identity.as_deref(), Some("shopify:studio-wolk.myshopify.com"));
    assert_eq!(shop.wire.sent.load(Ordering::Relaxed), 2, "two questions");
}

#[tokio::test]
async fn a_shop_is_connected_with_an_app_whose_token_is_renewed() {
    let mut shop = shop(60, |_| {});
    let (id, secret) =
        shop.world.lock().unwrap().shopify_client().map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    shop.keys =
        InMemory::of("wolk", fields(&[("access_token", ""), ("client_id", &id), ("client_secret", &secret)]));
    let profile = shop.connected().await;
    let ids = Ask::OrdersSince { since: Some(Ms(NOW)) };
    shop.ask(&ids, &profile, None).await.unwrap();
    let before = shop.wire.sent.load(Ordering::Relaxed);
    shop.ask(&ids, &profile, None).await.unwrap();
    assert_eq!(shop.wire.sent.load(Ordering::Relaxed) - before, 1, "the token is kept");
    shop.now.fetch_add(DAY, Ordering::Relaxed);
    shop.ask(&ids, &profile, None).await.unwrap();
    assert_eq!(shop.wire.sent.load(Ordering::Relaxed) - before, 3, "and fetched again before it ends");

    shop.keys = InMemory::of("wolk", fields(&[("client_id", &id), ("client_secret", "shpss_wrong")]));
    let refused = shop.probe().await;
    assert_eq!(said(&refused), [("access-shopify-client", false)]);
}

#[tokio::test]
async fn a_wrong_token_and_a_read_only_one_are_told() {
    let mut shop = shop(60, |config| config.reads_all_orders = false);
    shop.keys = InMemory::of("wolk", fields(&[("access_token", "shpat_wrong")]));
    assert_eq!(said(&shop.probe().await), [("access-shopify-token", false)]);
    let token = shop.world.lock().unwrap().shopify_read_only_token().unwrap().to_owned();
    shop.keys = InMemory::of("wolk", fields(&[("access_token", &token)]));
    let probed = shop.probe().await;
    assert!(probed.usable() && !probed.profile.may_write);
    let tests = said(&probed);
    assert!(tests.contains(&("access-shopify-read-only", false)), "{tests:?}");
    assert!(tests.contains(&("access-shopify-orders-read-recent", true)), "{tests:?}");
}

#[tokio::test]
async fn every_order_is_read_once_in_pages_as_large_as_allowed() {
    let shop = shop(300, |_| {});
    let profile = shop.connected().await;
    let (orders, calls, bookmark) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    let ids: BTreeSet<&str> = orders.iter().map(|record| record.order.remote_id.as_str()).collect();
    let truth = shop.world.lock().unwrap().truth(&demo::TruthQuestion::at(NOW));
    let known: BTreeSet<&str> =
        truth.orders.iter().filter(|o| o.platform == "shopify").map(|o| o.order_id.as_str()).collect();
    assert_eq!(ids, known);
    assert_eq!(ids.len(), orders.len(), "none twice while the shop rests");
    assert!(calls <= 45, "{calls} calls for {} orders", orders.len());
    assert_eq!(bookmark, orders.iter().filter_map(|record| record.order.modified).map(|at| at.at).max());
    assert!(shop.wire.statuses.lock().unwrap().iter().all(|status| *status == 200));
    let delta = Ask::OrdersSince { since: bookmark };
    let (again, calls, _) = shop.run(&delta, &profile).await;
    assert!(again.len() <= 2 && calls == 1, "{} orders, {calls} calls", again.len());
}

#[tokio::test]
async fn what_the_shop_shows_is_read_as_it_is() {
    let shop = shop(400, |_| {});
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    let truth = shop.world.lock().unwrap().truth(&demo::TruthQuestion::at(NOW));
    for record in &orders {
        let order = &record.order;
        let known = truth.order(&order.remote_id).unwrap();
        for sighting in &record.sightings {
            assert!(order.fulfillments.iter().any(|f| f.remote_id == sighting.remote_id), "{sighting:?}");
        }
        if !known.shown_in.is_empty() {
            assert!(!record.sightings.is_empty(), "{} shows a number: {}", known.number, known.note);
        }
        for line in &order.lines {
            assert!(line.sent.is_some_and(|sent| sent <= line.quantity), "{line:?}");
        }
        assert_eq!(order.closed.is_some(), order.state == OrderState::Closed, "{}", known.note);
    }
    let travels: BTreeSet<String> = orders.iter().map(|o| format!("{:?}", o.order.travel)).collect();
    for travel in [Travel::Ships, Travel::None(NoTravel::Pickup), Travel::None(NoTravel::InPerson)] {
        assert!(travels.contains(&format!("{travel:?}")), "{travels:?}");
    }
}

#[tokio::test]
async fn who_closed_an_order_is_read_from_its_events() {
    let shop = shop(400, |config| config.auto_fulfils = true);
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    let truth = shop.world.lock().unwrap().truth(&demo::TruthQuestion::at(NOW));
    let mut seen = BTreeSet::new();
    for record in orders.iter().filter(|record| record.order.state == OrderState::Closed).take(120) {
        let (id, closed) = (record.order.remote_id.clone(), record.order.closed);
        let page = shop.ask(&Ask::notes(id.clone(), closed), &profile, None).await.unwrap();
        let Some(Record::Notes(notes)) = page.records.first() else { panic!("{page:?}") };
        let known = truth.order(&id).unwrap();
        match (&known.closer, &notes.closer) {
            (demo::TrueCloser::Person(person), Closer::Person { name }) => assert_eq!(person, name),
            (demo::TrueCloser::App(app), Closer::App { name }) => assert_eq!(app, name),
            (demo::TrueCloser::AutoOnPayment, closer) => {
                assert_eq!(
                    (closer, notes.confidence),
                    (&Closer::Setting, Confidence::Likely),
                    "{}",
                    known.note
                );
            }
            _ => {}
        }
        seen.insert(format!("{:?}", notes.closer).split(' ').next().unwrap_or_default().to_owned());
        shop.now.fetch_add(SECOND, Ordering::Relaxed);
    }
    for closer in ["Person", "App", "Setting"] {
        assert!(seen.contains(closer), "{seen:?}");
    }
}

#[tokio::test]
async fn hidden_names_change_nothing_else() {
    let shop = shop(100, |config| config.hides_customer_data = true);
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    assert!(!orders.is_empty());
    assert!(orders.iter().all(|record| record.order.buyer.name.is_empty()));
}

#[tokio::test]
async fn an_order_that_grew_too_old_is_not_taken_for_deleted() {
    let shop = shop(100, |config| config.reads_all_orders = false);
    let profile = shop.connected().await;
    let (orders, _, _) = shop.run(&Ask::OrdersSince { since: None }, &profile).await;
    shop.now.fetch_add(61 * DAY, Ordering::Relaxed);
    let ask = Ask::Orders { ids: vec![orders[0].order.remote_id.clone()] };
    let page = shop.ask(&ask, &profile, None).await.unwrap();
    assert_eq!((page.records.len(), page.problems.len()), (0, 1));
}

#[tokio::test]
async fn a_shop_that_refuses_for_the_moment_is_waited_for() {
    let shop = shop(60, |_| {});
    let profile = shop.connected().await;
    shop.world.lock().unwrap().faults().next(1, demo::Fault::Throttled);
    let failure = shop.ask(&Ask::OrdersSince { since: None }, &profile, None).await.unwrap_err();
    let Failure::Read(ReadError::Later { said, wait }) = failure else { panic!("{failure:?}") };
    assert_eq!(said.id, "read-shopify-busy");
    assert!(wait.is_some_and(|wait| wait > 0 && wait < HOUR), "{wait:?}");
}

#[tokio::test]
async fn the_engine_waits_for_points_without_calling_it_trouble() {
    let shop = shop(120, |config| config.restore_rate = 50);
    let profile = shop.connected().await;
    let folder = std::env::temp_dir().join(format!("trackmend-shopify-{}", std::process::id()));
    let store = Store::open(&folder).await.unwrap();
    let vault = Vault::open(folder.join("vault.age"), KeySource::ThisProcess).unwrap();
    let identity = "shopify:studio-wolk.myshopify.com";
    vault.put(identity, shop.keys.fields("wolk").await.unwrap()).await.unwrap();
    let now = shop.turn().now;
    let account = store.connect_account(Platform::Shopify, identity, "Wolk", &profile, now).await.unwrap();
    let clock = Arc::clone(&shop.now);
    let wire =
        transport::World::new(Arc::clone(&shop.world), Arc::new(move || Ms(clock.load(Ordering::Relaxed))));
    let engine = Engine::new(store.clone(), Arc::new(vault), Arc::new(wire), "test".to_owned(), 400 * DAY);
    let mut pauses = 0;
    loop {
        match engine.turn(account, shop.turn()).await.unwrap() {
            Wake::At(at) if at.since(shop.turn().now) < 2 * MINUTE => {
                pauses += 1;
                shop.now.store(at.0, Ordering::Relaxed);
            }
            Wake::Now => {}
            Wake::At(_) | Wake::Never => break,
        }
        let state = store.sync_state(account).await.unwrap();
        assert_eq!(state.trouble.map(|t| t.said), None, "a pause is no trouble");
    }
    let state = store.sync_state(account).await.unwrap();
    assert!(pauses > 2 && state.run.is_none() && state.bookmark.is_some(), "{pauses} pauses");
    let _ = std::fs::remove_dir_all(folder);
}
