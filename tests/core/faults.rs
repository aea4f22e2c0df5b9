//! What every connector has to bear, whoever answers at the other end: one suite over the registry. And
//! what a repair has to bear: never a second write, never a proof that is not true.
//!
//! The demo world goes wrong on purpose, a tap on the wire sees every request and may change the world
//! before it or the answer after it, and the clock stands still until somebody waits.

use crate::shop::Shop;
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
    Fault, Filter, OrderTruth, Permissions, Scheme, ShopConfig, TrackingPlugin, Truth, TruthQuestion, World,
};

type Before = Box<dyn FnMut(usize, &Wire, &mut World) + Send>;
type After = Box<dyn FnMut(usize, &Wire, &mut Reply) + Send>;

/// A request as it was sent; never its keys.
#[derive(Debug, Clone)]
struct Sent {
    at: Ms,
    url: String,
    purpose: Purpose,
}

/// A tap on the wire into the world.
struct Tap {
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
            sent.push(Sent { at: (self.clock)(), url: wire.shown_url.clone(), purpose: wire.purpose });
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
    fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    fn before(&self, act: impl FnMut(usize, &Wire, &mut World) + Send + 'static) {
        *self.before.lock().unwrap() = Some(Box::new(act));
    }

    fn after(&self, spoil: impl FnMut(usize, &Wire, &mut Reply) + Send + 'static) {
        *self.after.lock().unwrap() = Some(Box::new(spoil));
    }

    fn calm(&self) {
        *self.before.lock().unwrap() = None;
        *self.after.lock().unwrap() = None;
    }
}

/// A shop whose wire is tapped.
struct Tapped {
    shop: Shop,
    tap: Arc<Tap>,
    account: AccountId,
}

/// Every platform that has a connector. A new one needs a world, or this suite does not run for it.
fn platforms() -> Vec<Platform> {
    let all: Vec<Platform> = Platform::ALL.iter().copied().filter(|p| connector(*p).is_some()).collect();
    assert!(!all.is_empty(), "there is a connector");
    all
}

/// A connected shop of this platform with its supplier's list, not read yet.
async fn tapped(
    platform: Platform,
    seed: u64,
    orders: usize,
    change: impl FnOnce(&mut ShopConfig),
) -> Tapped {
    assert_eq!(platform, Platform::WooCommerce, "give {} a world, so that it is tested too", platform.name());
    through(seed, orders, change, |inner, _| inner).await
}

/// The same with something more between the tap and the world.
async fn through(
    seed: u64,
    orders: usize,
    change: impl FnOnce(&mut ShopConfig),
    around: impl FnOnce(Arc<dyn Transport>, transport::Clock) -> Arc<dyn Transport>,
) -> Tapped {
    let mut shop = Shop::new(seed, orders, change).await;
    let reader = shop.clock.clone();
    let clock: transport::Clock = Arc::new(move || reader.now());
    let world = shop.demo.world.clone();
    let direct = transport::World::new(world.clone(), Platform::WooCommerce.code(), clock.clone());
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
    app.engine = Engine::new(app.store.clone(), app.vault.clone(), tap.clone(), "tapped".into(), 90 * DAY);
    let account = shop.account().await;
    Tapped { shop, tap, account }
}

impl Shop {
    async fn account(&self) -> AccountId {
        let accounts = self.demo.app.store.accounts().await.unwrap();
        accounts.iter().find(|a| connector(a.platform).is_some()).unwrap().id
    }
}

impl Tapped {
    /// Reads, whatever comes.
    async fn try_sync(&self) -> Summary {
        self.shop.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap()
    }

    async fn state(&self) -> SyncState {
        self.shop.demo.app.store.sync_state(self.account).await.unwrap()
    }

    /// Reads everything again: what is asked for with `--full`.
    async fn read_everything_again(&self) {
        self.shop.clock.advance(HOUR);
        self.shop.demo.app.read_from(self.account, From::Everything).await.unwrap();
        self.shop.sync().await;
    }

    async fn turn(&self, dice: u64) -> Wake {
        let turn = Turn { now: self.shop.now(), dice };
        self.shop.demo.app.engine.turn(self.account, turn).await.unwrap()
    }

    fn faults(&self, set: impl FnOnce(&mut trackmend_world::Faults)) {
        set(self.shop.demo.lock().faults());
    }

    async fn agrees(&self, what: &str) {
        let judged = self.shop.demo.judged().await.unwrap();
        assert!(judged.agrees() && judged.found > 0, "{what}: {judged:#?}");
        assert_eq!((judged.found, judged.found_old), (judged.true_gaps, judged.true_old_gaps), "{what}");
    }

    /// Orders of the world that are not in the database as they are in the world, by number.
    async fn wrongly_known(&self) -> Vec<String> {
        let orders: Vec<(u64, String, &'static str)> = {
            let world = self.shop.demo.lock();
            let truth = world.truth(&TruthQuestion::at(self.shop.now().0));
            let status = |id| world.order_status(id).unwrap();
            truth.orders.iter().map(|o| (o.order_id, o.number.clone(), status(o.order_id))).collect()
        };
        let mut wrong = Vec::new();
        for (id, number, status) in orders {
            let known = self.shop.demo.app.store.orders_by_number(&number).await.unwrap();
            let same: Vec<_> = known.iter().filter(|o| o.remote_id == id.to_string()).collect();
            match same.as_slice() {
                [] => wrong.push(format!("{number} is missing")),
                [one] if !means(one.state, status) => {
                    wrong.push(format!("{number} is {status} and was taken for {:?}", one.state));
                }
                [_] => {}
                _ => wrong.push(format!("{number} is there {} times", same.len())),
            }
        }
        wrong
    }

    async fn journal(&self) -> Vec<Entry> {
        self.shop.demo.app.store.journal().await.unwrap()
    }

    fn truth(&self) -> Truth {
        self.shop.demo.lock().truth(&TruthQuestion::at(self.shop.now().0))
    }
}

fn means(state: OrderState, status: &str) -> bool {
    match status {
        "completed" => matches!(state, OrderState::Closed | OrderState::Refunded),
        "processing" => matches!(state, OrderState::Open | OrderState::Refunded),
        "cancelled" => state == OrderState::Cancelled,
        "refunded" => state == OrderState::Refunded,
        _ => matches!(state, OrderState::Unpaid | OrderState::Other),
    }
}

/// Every way of going wrong that a reading can meet and that leaves the shop's data as it is.
fn every_reading_fault() -> Vec<Fault> {
    vec![
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
    ]
}

// ------------------------------------------------------------------------------------------------ paging

#[tokio::test]
async fn orders_that_change_between_two_pages_hide_no_other() {
    for platform in platforms() {
        let it = tapped(platform, 3, 430, |_| {}).await;
        let touched = Arc::new(Mutex::new(Vec::new()));
        let (seen, clock) = (touched.clone(), it.shop.clock.clone());
        it.tap.before(move |_, wire, world| {
            if wire.purpose != Purpose::Read || !wire.shown_url.contains("orderby") {
                return;
            }
            // Before each page some early orders change, so that all later ones move forward in the list.
            let now = clock.now().0;
            let mut seen = seen.lock().unwrap();
            let next = seen.len();
            for id in world.order_ids().into_iter().skip(next).take(9) {
                world.cancel(id, "Marie de Boer", now);
                seen.push(id);
            }
            clock.advance(SECOND);
        });
        it.shop.sync().await;
        it.tap.calm();
        let pages = it.tap.sent().iter().filter(|s| s.url.contains("orderby")).count();
        assert!(pages >= 5, "{} pages were read while orders changed", pages);
        assert!(touched.lock().unwrap().len() >= 36, "orders changed at each page");
        let changed: Vec<String> = touched.lock().unwrap().iter().map(u64::to_string).collect();
        let wrong = it.wrongly_known().await;
        let lost: Vec<_> =
            wrong.iter().filter(|w| !changed.iter().any(|id| w.starts_with(&format!("{id} ")))).collect();
        assert!(lost.is_empty(), "orders that did not change were not read: {lost:?}");

        it.shop.clock.advance(MINUTE);
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0], "the next reading has what changed meanwhile");
        it.agrees("after a reading of a shop at work").await;
    }
}

#[tokio::test]
async fn a_page_that_is_read_twice_makes_nothing_twice() {
    for platform in platforms() {
        let it = tapped(platform, 4, 330, |_| {}).await;
        let mut before = None;
        for step in 0..3 {
            if step == 2 {
                before = Some(it.state().await);
            }
            assert_eq!(it.turn(step).await, Wake::Now);
        }
        let earlier = before.unwrap();
        assert!(earlier.run.as_ref().is_some_and(|run| run.page.is_some()), "in the middle of a run");
        // As after a crash between two commits: the same token once more.
        it.shop.demo.app.store.keep_sync_state(it.account, &earlier).await.unwrap();
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a page read twice").await;
    }
}

#[tokio::test]
async fn a_server_that_gives_the_same_page_for_ever_ends_the_run() {
    for platform in platforms() {
        let it = tapped(platform, 4, 330, |_| {}).await;
        let first: Arc<Mutex<Option<Reply>>> = Arc::default();
        it.tap.after(move |_, wire, reply| {
            if wire.shown_url.contains("orderby") {
                *reply = first.lock().unwrap().get_or_insert_with(|| reply.clone()).clone();
            }
        });
        let summary = it.try_sync().await;
        assert!(!summary.stopped, "a cache in between cannot keep us reading for ever");
        assert!(it.tap.sent().len() < 600, "{} requests", it.tap.sent().len());
        it.tap.calm();
        it.shop.clock.advance(25 * HOUR);
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0], "and the next sweep reads what the cache hid");
    }
}

#[tokio::test]
async fn a_quiet_shop_is_read_in_the_fewest_pages() {
    for platform in platforms() {
        let it = tapped(platform, 5, 430, |_| {}).await;
        it.shop.sync().await;
        let size = connector(platform).unwrap().about().page_size;
        let pages = it.tap.sent().iter().filter(|s| s.url.contains("orderby")).count();
        assert_eq!(
            u32::try_from(pages).unwrap(),
            430_u32.div_ceil(size),
            "one call for each page, and no more"
        );
    }
}

// ---------------------------------------------------------------------------------------------- the key

async fn reconnect(it: &Tapped, label: &str) -> Result<AccountId, trackmend_core::app::ApiError> {
    let (url, key) = {
        let world = it.shop.demo.lock();
        (world.base_url(), world.key(label).cloned().unwrap())
    };
    let values: BTreeMap<String, String> = [
        ("url".to_owned(), url),
        ("consumer_key".to_owned(), key.consumer_key),
        ("consumer_secret".to_owned(), key.consumer_secret),
    ]
    .into();
    it.shop.demo.app.connect(&Draft { platform: Platform::WooCommerce, name: String::new(), values }).await
}

#[tokio::test]
async fn a_key_that_expires_in_the_middle_loses_nothing_and_a_new_one_goes_on() {
    for platform in platforms() {
        let it = tapped(platform, 6, 330, |_| {}).await;
        it.tap.before(|count, _, world| {
            if count == 3 {
                world.revoke_key("read_write");
            }
        });
        let summary = it.try_sync().await;
        assert_eq!(summary.troubles.len(), 1, "the owner is told");
        let trouble = &summary.troubles[0].1;
        assert_eq!(trouble.kind, TroubleKind::Access, "{trouble:?}");
        assert!(trouble.remedy.is_some(), "and told what to do: {trouble:?}");
        let state = it.state().await;
        assert_eq!(state.bookmark, None, "a bookmark moves only at the end");
        assert_eq!(
            state.run.as_ref().map(|r| r.done),
            Some(200),
            "two pages are kept, and where the third starts"
        );
        let asked = it.tap.sent().len();
        assert_eq!(asked, 3, "a refused key is not tried again and again");
        assert!(matches!(it.turn(1).await, Wake::At(at) if at > it.shop.now()), "and not soon");
        assert_eq!(it.tap.sent().len(), asked);

        it.tap.calm();
        it.shop.demo.lock().set_key_permissions("read_only", Permissions::ReadWrite);
        let again = reconnect(&it, "read_only").await.unwrap();
        assert_eq!(again, it.account, "the same shop is found again");
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a new key").await;
        assert!(it.state().await.trouble.is_none(), "the trouble is over");
    }
}

#[tokio::test]
async fn a_missing_right_is_said_and_passes_when_it_is_given_back() {
    for platform in platforms() {
        let it = tapped(platform, 6, 130, |_| {}).await;
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::Write);
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::ReadWrite);
        it.shop.sync().await;
        it.agrees("with the right back").await;
    }
}

#[tokio::test]
async fn a_key_that_may_no_longer_write_changes_nothing_and_is_said() {
    for platform in platforms() {
        let it = tapped(platform, 7, 130, |_| {}).await;
        it.shop.sync().await;
        let finding = it.shop.open().await[0].finding.id;
        it.shop.confirm(finding).await;
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::Read);
        it.shop.sync().await;
        let entry = it.journal().await.remove(0);
        assert_eq!(entry.phase, Phase::Rejected, "the shop said no, and that is an end");
        let (_, steps) = it.shop.demo.app.store.latest_repair(finding).await.unwrap().unwrap();
        assert!(steps.last().is_some_and(|s| s.said.is_some()), "and what it said is kept");
        assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied));
        it.agrees("nothing was repaired").await;
        assert!(it.shop.open().await.iter().any(|row| row.finding.id == finding), "the finding stays open");

        it.shop.demo.lock().set_key_permissions("read_write", Permissions::ReadWrite);
        it.shop.confirm(finding).await;
        it.shop.sync().await;
        assert_eq!(it.journal().await[1].phase, Phase::Proved, "a refused write may be confirmed anew");
    }
}

// ------------------------------------------------------------------------------------------- going slow

#[tokio::test]
async fn too_many_requests_waits_as_long_as_the_shop_asks_and_then_goes_on() {
    for platform in platforms() {
        for seconds in [1, 30, 90] {
            let it = tapped(platform, 8, 230, |_| {}).await;
            it.tap.before(move |count, _, world| {
                if count == 2 {
                    world.faults().next(1, Fault::TooManyRequests { retry_after_s: seconds });
                }
            });
            it.shop.sync().await;
            let sent = it.tap.sent();
            let waited = sent[2].at.since(sent[1].at);
            let asked = i64::from(seconds) * SECOND;
            assert!(waited >= asked, "waited {waited} ms of {asked}");
            assert!(waited <= asked + 5 * SECOND, "and not much longer: {waited} ms of {asked}");
            assert_eq!(sent[1].url, sent[2].url, "it goes on where it was");
            it.agrees("after a pause").await;
        }
    }
}

#[tokio::test]
async fn a_long_pause_is_kept_by_the_turns_and_nothing_is_sent_meanwhile() {
    for platform in platforms() {
        let it = tapped(platform, 8, 230, |_| {}).await;
        it.faults(|f| f.next(1, Fault::TooManyRequests { retry_after_s: 900 }));
        let began = it.shop.now();
        let Wake::At(until) = it.turn(1).await else { panic!("there is a time to wait for") };
        assert!(until.since(began) >= 900 * SECOND, "{} ms", until.since(began));
        for minute in 0..14 {
            it.shop.clock.advance(MINUTE);
            assert_eq!(it.turn(minute).await, Wake::At(until), "minute {minute}");
        }
        assert_eq!(it.tap.sent().len(), 1, "nothing is sent before its time");
        it.shop.clock.advance(until.since(it.shop.now()));
        assert_eq!(it.turn(2).await, Wake::Now, "and then it goes on");
    }
}

#[tokio::test]
async fn whatever_goes_wrong_once_is_tried_again_and_loses_nothing() {
    for platform in platforms() {
        for fault in every_reading_fault() {
            let it = tapped(platform, 9, 230, |_| {}).await;
            let struck = fault.clone();
            it.tap.before(move |count, _, world| {
                if count == 2 {
                    world.faults().next(2, struck.clone());
                }
            });
            let summary = it.try_sync().await;
            let owner_has_to_act = matches!(fault, Fault::RedirectTo(_));
            assert_eq!(summary.troubles.is_empty(), !owner_has_to_act, "{fault:?}: {:?}", summary.troubles);
            it.tap.calm();
            it.faults(trackmend_world::Faults::clear);
            it.shop.sync().await;
            assert!(it.shop.demo.lock().faults().met() > 0, "{fault:?} was met");
            assert_eq!(it.wrongly_known().await, [""; 0], "{fault:?}");
            it.agrees(&format!("{fault:?}")).await;
            assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied), "reading writes nothing");
        }
    }
}

#[tokio::test]
async fn a_shop_that_stays_broken_is_not_asked_for_ever() {
    for platform in platforms() {
        for fault in
            [Fault::ServerError(500), Fault::ServerError(503), Fault::HtmlInsteadOfJson, Fault::ReplyLost]
        {
            let it = tapped(platform, 9, 130, |_| {}).await;
            it.faults(|f| f.next(u32::MAX, fault.clone()));
            let summary = it.try_sync().await;
            assert_eq!(summary.troubles.len(), 1, "{fault:?}: the owner is told");
            let sent = it.tap.sent();
            assert!((2..=8).contains(&sent.len()), "{fault:?}: {} requests", sent.len());
            let waits: Vec<i64> = sent.windows(2).map(|w| w[1].at.since(w[0].at)).collect();
            assert!(waits.iter().all(|w| *w >= SECOND), "{fault:?}: no hammering: {waits:?}");
        }
    }
}

// ----------------------------------------------------------------------------------------- odd answers

#[tokio::test]
async fn a_redirect_to_another_host_is_refused_and_no_request_goes_there() {
    for platform in platforms() {
        let it = tapped(platform, 10, 130, |_| {}).await;
        it.faults(|f| f.next(1, Fault::RedirectTo("https://elsewhere.example".into())));
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        assert!(
            format!("{:?}", trouble.said).contains("elsewhere.example"),
            "and where to is said: {trouble:?}"
        );
        it.shop.sync().await;
        // A write is led away as well.
        for row in it.shop.open().await {
            it.shop.confirm(row.finding.id).await;
        }
        it.faults(|f| {
            f.next_where(3, Filter::call("POST", ""), Fault::RedirectTo("https://elsewhere.example".into()))
        });
        it.shop.sync().await;
        let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
        assert_eq!(ends.iter().filter(|p| **p == Phase::Absent).count(), 3, "{ends:?}");
        assert!(ends.iter().all(|p| matches!(p, Phase::Absent | Phase::Proved)), "{ends:?}");
        let base = it.shop.demo.lock().base_url();
        for sent in it.tap.sent() {
            assert!(sent.url.starts_with(&format!("{base}/")), "{} is not the shop", sent.url);
        }
    }
}

/// The same over a real wire: whoever listens at the other address hears nothing at all.
#[tokio::test]
async fn over_a_real_wire_nobody_else_hears_of_the_keys() {
    let other = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let elsewhere = format!("http://{}", other.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(0));
    let ear = heard.clone();
    let listening = tokio::spawn(async move {
        while other.accept().await.is_ok() {
            *ear.lock().unwrap() += 1;
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let mut shop = Shop::new(10, 30, |c| (c.scheme, c.host) = (Scheme::Http, host)).await;
    let clock = shop.clock.clone();
    let serving =
        tokio::spawn(trackmend_world::serve(shop.demo.world.clone(), listener, move || clock.now().0));
    let app = &mut shop.demo.app;
    let real = Arc::new(Real::new().unwrap());
    app.engine = Engine::new(app.store.clone(), app.vault.clone(), real, "real".into(), 90 * DAY);
    shop.sync().await;
    shop.demo.lock().faults().next(4, Fault::RedirectTo(elsewhere.clone()));
    shop.clock.advance(HOUR);
    let summary = shop.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    assert_eq!(summary.troubles.len(), 1, "the redirect was met and refused");
    assert_eq!(*heard.lock().unwrap(), 0, "nobody else was talked to");
    serving.abort();
    listening.abort();
}

#[tokio::test]
async fn a_status_that_nobody_knows_is_kept_and_is_no_finding() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |_| {}).await;
        it.tap.after(|_, _, reply| {
            let text = String::from_utf8_lossy(&reply.body).replace("\"completed\"", "\"wc-geprint-2\"");
            reply.body = text.into_bytes();
        });
        it.shop.sync().await;
        assert!(it.shop.open().await.is_empty(), "what a plugin's own status means is not known");
        let closed = it.truth().orders.iter().find(|o| o.gap).map(|o| o.number.clone()).unwrap();
        let known = it.shop.demo.app.store.orders_by_number(&closed).await.unwrap();
        assert_eq!(known.iter().map(|o| o.state).collect::<Vec<_>>(), [OrderState::Other]);
        it.tap.calm();
        it.read_everything_again().await;
        it.agrees("with words that are known").await;
    }
}

#[tokio::test]
async fn a_field_that_nobody_knows_does_no_harm() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |c| c.fulfillments = true).await;
        it.faults(|f| f.next(u32::MAX, Fault::ExtraField));
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a field of a later version").await;
    }
}

/// What a shop hides is not known, and what is not known is never a gap.
#[tokio::test]
async fn a_field_that_is_missing_makes_no_false_alarm_and_loses_no_page() {
    let fields = [
        "id",
        "number",
        "status",
        "total",
        "needs_processing",
        "date_created_gmt",
        "date_modified_gmt",
        "date_paid_gmt",
        "date_completed_gmt",
        "billing",
        "shipping",
        "line_items",
        "shipping_lines",
        "refunds",
        "meta_data",
        "author",
        "note",
        "customer_note",
    ];
    for platform in platforms() {
        let mut wrong = Vec::new();
        for field in fields {
            let it = tapped(platform, 12, 130, |_| {}).await;
            it.faults(|f| f.next(u32::MAX, Fault::MissingField(field.into())));
            let summary = it.try_sync().await;
            let judged = it.shop.demo.judged().await.unwrap();
            if !judged.false_alarms.is_empty() {
                wrong.push(format!("without {field}: {} false alarms", judged.false_alarms.len()));
            }
            assert!(!summary.stopped);
            it.faults(trackmend_world::Faults::clear);
            it.read_everything_again().await;
            assert_eq!(it.wrongly_known().await, [""; 0], "{field}: when it is back, all is read");
            // Notes that came without their moment are not asked for again: who closed it stays unknown.
            let judged = it.shop.demo.judged().await.unwrap();
            if !(judged.missed.is_empty() && judged.false_alarms.is_empty()) {
                wrong.push(format!("{field}, given back: {judged:?}"));
            }
        }
        assert_eq!(wrong, [""; 0], "a field that the shop hides is not a number that it lacks");
    }
}

// ------------------------------------------------------------------------------------ by seed, all at once

#[tokio::test]
async fn a_fifth_of_all_requests_may_fail_and_found_is_true_in_the_end() {
    for platform in platforms() {
        let mut met = 0;
        for seed in 1..=10 {
            let it = tapped(platform, seed, 130, |c| c.fulfillments = seed % 2 == 0).await;
            let all = every_reading_fault();
            it.faults(|f| f.at_random(seed, 200, Filter::default(), all));
            for _ in 0..3 {
                it.try_sync().await;
                it.shop.clock.advance(HOUR);
            }
            met += it.shop.demo.lock().faults().met();
            it.faults(trackmend_world::Faults::clear);
            it.shop.sync().await;
            assert_eq!(it.wrongly_known().await, [""; 0], "seed {seed}");
            it.agrees(&format!("seed {seed}")).await;
            assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied), "reading writes nothing");
        }
        assert!(met >= 60, "{met} requests went wrong: too few to test anything");
    }
}

// ---------------------------------------------------------------------------------------------- repairing

type Kind = (&'static str, fn(&mut ShopConfig));

/// Ways in which shops keep a number, each written by another request.
const KINDS: [Kind; 4] = [
    ("a tracking plugin", |_| {}),
    ("core fulfillments", |c| {
        c.tracking_plugin = TrackingPlugin::None;
        c.fulfillments = true;
    }),
    ("a field of a plugin that nobody knows", |c| {
        c.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() };
    }),
    ("notes to the customer", |c| c.tracking_plugin = TrackingPlugin::None),
];

/// Confirms every finding and returns how many there were.
async fn confirm_all(it: &Tapped) -> usize {
    let open = it.shop.open().await;
    for row in &open {
        it.shop.confirm(row.finding.id).await;
    }
    open.len()
}

/// Reads until every repair has ended.
async fn until_all_ended(it: &Tapped, what: &str) {
    for _ in 0..60 {
        it.try_sync().await;
        if it.journal().await.iter().all(|e| e.phase.ended()) {
            return;
        }
        it.shop.clock.advance(MINUTE);
    }
    panic!("{what}: a repair does not end: {:#?}", it.journal().await.iter().find(|e| !e.phase.ended()));
}

fn true_order<'a>(truth: &'a Truth, entry: &Entry) -> &'a OrderTruth {
    truth.order(entry.change.order_remote_id.parse().unwrap()).unwrap()
}

/// What the journal says, held against the world.
async fn journal_is_true(it: &Tapped, what: &str) {
    let truth = it.truth();
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let mut latest: BTreeMap<String, Entry> = BTreeMap::new();
    for entry in it.journal().await {
        assert!(entry.phase.ended(), "{what}, order {}: every row ends", entry.change.order_number);
        *rows.entry(entry.change.order_remote_id.clone()).or_default() += 1;
        latest.insert(entry.change.order_remote_id.clone(), entry);
    }
    for entry in latest.into_values() {
        let place = format!("{what}, order {}", entry.change.order_number);
        let shown = !true_order(&truth, &entry).shown_in.is_empty();
        match entry.phase {
            Phase::Proved | Phase::AlreadyRight => {
                assert!(shown, "{place}: {:?}, and the shop does not show it", entry.phase);
            }
            Phase::Absent | Phase::NotShown | Phase::Rejected | Phase::Differs | Phase::Moved => {
                assert!(!shown, "{place}: {:?}, and the shop shows it", entry.phase);
            }
            other => panic!("{place}: {other:?} is no end of this story"),
        }
    }
    let world = it.shop.demo.lock();
    let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
    // Order 0 is the one that no shop has: asking it for a change is how a key's right is tested.
    for write in world.writes().iter().filter(|w| w.order_id != Some(0)) {
        *arrived.entry(write.order_id.unwrap().to_string()).or_default() += 1;
    }
    for (order, requests) in &arrived {
        let confirmed = rows.get(order).copied().unwrap_or(0);
        assert!(
            *requests <= confirmed,
            "{what}: order {order} was written to {requests} times for {confirmed} confirmations"
        );
    }
    for entry in &truth.orders {
        let copies =
            world.writes().iter().filter(|w| w.applied && w.order_id == Some(entry.order_id)).count();
        assert!(copies <= rows.get(&entry.order_id.to_string()).copied().unwrap_or(0), "{what}");
        assert!(
            entry.shown_in.len() <= 1 || entry.tracking.is_none(),
            "{what}: order {} shows its number in {:?}",
            entry.number,
            entry.shown_in
        );
    }
}

/// Every way of going wrong that a write can meet, but for landing on another order.
fn every_writing_fault() -> Vec<Fault> {
    vec![
        Fault::ReplyLost,
        Fault::ServerError(500),
        Fault::ServerError(504),
        Fault::CutOff,
        Fault::HtmlInsteadOfJson,
        Fault::AcceptedNotStored,
        Fault::NotSent,
        Fault::TooManyRequests { retry_after_s: 5 },
    ]
}

#[tokio::test]
async fn each_fault_of_a_write_ends_in_what_is_true_and_nothing_is_written_twice() {
    for platform in platforms() {
        for fault in every_writing_fault() {
            let (kind, change) = KINDS[0];
            let it = tapped(platform, 13, 130, change).await;
            it.shop.sync().await;
            let count = confirm_all(&it).await;
            it.faults(|f| f.next_where(2, Filter::call("POST", "orders/"), fault.clone()));
            let what = format!("{kind}, {fault:?}");
            until_all_ended(&it, &what).await;
            journal_is_true(&it, &what).await;
            assert_eq!(it.shop.demo.lock().faults().met(), 2, "{what}: two writes met it");
            let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
            let proved = ends.iter().filter(|p| **p == Phase::Proved).count();
            let expected = match fault {
                // It arrived, and the read-back found it; or it never left, and was sent then.
                Fault::ReplyLost | Fault::CutOff | Fault::NotSent => count,
                _ => count - 2,
            };
            assert_eq!(proved, expected, "{what}: {ends:?}");
        }
    }
}

#[tokio::test]
async fn a_write_that_landed_on_another_order_is_never_called_proved() {
    for platform in platforms() {
        for (kind, change) in KINDS {
            let it = tapped(platform, 14, 130, change).await;
            it.shop.sync().await;
            confirm_all(&it).await;
            it.faults(|f| f.next_where(2, Filter::path("orders/"), Fault::StoredOnAnotherOrder));
            until_all_ended(&it, kind).await;
            journal_is_true(&it, kind).await;
            let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
            let landed_wrong = ends.iter().filter(|p| matches!(p, Phase::NotShown | Phase::Differs)).count();
            assert_eq!(landed_wrong, 2, "{kind}: {ends:?}");
        }
    }
}

#[tokio::test]
async fn repairs_under_any_faults_are_true_and_made_once_and_all_are_made_in_the_end() {
    for platform in platforms() {
        for (kind, change) in KINDS {
            for seed in 1..=4 {
                let what = format!("{kind}, seed {seed}");
                let it = tapped(platform, seed, 130, change).await;
                it.shop.sync().await;
                let count = confirm_all(&it).await;
                assert!(count >= 3, "{what}: {count} findings are too few");
                let faults = every_writing_fault();
                it.faults(|f| f.at_random(seed, 300, Filter::default(), faults));
                until_all_ended(&it, &what).await;
                it.faults(trackmend_world::Faults::clear);
                journal_is_true(&it, &what).await;

                // What did not arrive may be confirmed anew, once a later reading shows that it is absent.
                it.shop.clock.advance(25 * HOUR);
                it.shop.sync().await;
                confirm_all(&it).await;
                it.shop.sync().await;
                journal_is_true(&it, &what).await;
                let judged = it.shop.demo.judged().await.unwrap();
                assert!(judged.agrees() && judged.true_gaps == 0 && judged.found == 0, "{what}: {judged:#?}");
                assert!(it.shop.open().await.is_empty(), "{what}: nothing is left to do");
                for entry in it.truth().orders {
                    let applied = {
                        let world = it.shop.demo.lock();
                        world
                            .writes()
                            .iter()
                            .filter(|w| w.applied && w.order_id == Some(entry.order_id))
                            .count()
                    };
                    assert!(applied <= 1, "{what}: order {} was changed {applied} times", entry.number);
                }
            }
        }
    }
}

/// A request that everybody gave up on arrives just before a later one: within the settling time.
#[tokio::test]
async fn a_write_that_arrives_late_is_found_and_not_made_again() {
    for late in 1..=3 {
        for (kind, change) in KINDS {
            let made: Arc<Mutex<Option<Arc<Chaos>>>> = Arc::default();
            let keep = made.clone();
            let it = through(15, 130, change, move |inner, clock| {
                let chaos = Arc::new(Chaos::new(inner, clock, 1));
                *keep.lock().unwrap() = Some(chaos.clone());
                chaos
            })
            .await;
            it.shop.sync().await;
            it.shop.confirm(it.shop.open().await[0].finding.id).await;
            let chaos = made.lock().unwrap().clone().unwrap();
            let strike = chaos.clone();
            it.tap.before(move |_, wire, _| {
                if wire.purpose == Purpose::Write {
                    strike.next([Some(transport::Fault::Late(late))]);
                }
            });
            let what = format!("{kind}, {late} requests late");
            until_all_ended(&it, &what).await;
            assert_eq!(chaos.struck(), [transport::Fault::Late(late)], "{what}");
            let [entry] = &it.journal().await[..] else { panic!("{what}: one repair") };
            assert_eq!(entry.phase, Phase::Proved, "{what}");
            journal_is_true(&it, &what).await;
        }
    }
}

/// S49, and what else the owner may do between her word and the write.
#[tokio::test]
async fn what_happens_in_the_shop_before_the_write_stops_it() {
    type Act = fn(&mut World, u64, &str, i64);
    let meanwhile: [(&str, Act, Phase); 4] = [
        (
            "the owner adds the number",
            |w, id, n, now| {
                w.add_tracking_in_admin(id, n, "PostNL", now);
            },
            Phase::AlreadyRight,
        ),
        (
            "the owner adds another number",
            |w, id, _, now| {
                w.add_tracking_in_admin(id, "3SOTHER0000001", "PostNL", now);
            },
            Phase::Moved,
        ),
        (
            "the owner cancels the order",
            |w, id, _, now| {
                w.cancel(id, "Marie de Boer", now);
            },
            Phase::Moved,
        ),
        (
            "the customer gets the money back",
            |w, id, _, now| {
                w.refund_full(id, now);
            },
            Phase::Moved,
        ),
    ];
    for platform in platforms() {
        for (kind, change) in KINDS {
            for (what, act, end) in &meanwhile {
                let it = tapped(platform, 16, 130, change).await;
                it.shop.sync().await;
                let row = it.shop.open().await.remove(0);
                it.shop.confirm(row.finding.id).await;
                it.shop.clock.advance(MINUTE);
                let number = row.finding.number.clone().unwrap();
                let now = it.shop.now().0;
                act(&mut it.shop.demo.lock(), row.order_remote_id.parse().unwrap(), number.as_str(), now);
                it.shop.sync().await;
                let [entry] = &it.journal().await[..] else { panic!("{kind}, {what}: one repair") };
                assert_eq!(entry.phase, *end, "{kind}, {what}");
                let world = it.shop.demo.lock();
                let writes = world.writes().iter().filter(|w| w.order_id != Some(0)).count();
                assert_eq!(writes, 0, "{kind}, {what}: nothing is written");
                assert!(
                    it.tap.sent().iter().all(|s| s.purpose == Purpose::Read),
                    "{kind}, {what}: nor tried"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_same_word_given_twice_is_one_write() {
    for platform in platforms() {
        let it = tapped(platform, 17, 130, |_| {}).await;
        it.shop.sync().await;
        let row = it.shop.open().await.remove(0);
        it.shop.confirm(row.finding.id).await;
        let asked = trackmend_core::app::Asked { by: "owner".into(), mail: None };
        assert!(it.shop.demo.app.confirm(row.finding.id, &asked).await.is_err(), "it is on its way");
        it.shop.sync().await;
        assert!(it.shop.demo.app.confirm(row.finding.id, &asked).await.is_err(), "it is there");
        let [entry] = &it.journal().await[..] else { panic!("one repair") };
        assert_eq!(entry.phase, Phase::Proved);
        let settled = it.shop.demo.app.store.finding(row.finding.id).await.unwrap().unwrap();
        assert_eq!(settled.finding.state, FindingState::Repaired);
        journal_is_true(&it, "twice").await;
    }
}

/// A row that cannot be read answers no question, but it must not be asked for again at once, for ever.
#[tokio::test]
async fn an_order_that_has_become_unreadable_is_not_asked_for_without_end() {
    for platform in platforms() {
        for field in ["status", "meta_data"] {
            let it = tapped(platform, 18, 130, |_| {}).await;
            it.shop.sync().await;
            it.shop.clock.advance(40 * HOUR);
            let before = it.tap.sent().len();
            it.tap.before(move |count, _, _| {
                assert!(count < before + 400, "without {field}: 400 requests and no end")
            });
            it.faults(|f| f.next(u32::MAX, Fault::MissingField(field.into())));
            it.try_sync().await;
            it.tap.calm();
            it.faults(trackmend_world::Faults::clear);
            it.shop.clock.advance(25 * HOUR);
            it.shop.sync().await;
            it.agrees(field).await;
        }
    }
}
