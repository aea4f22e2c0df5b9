//! Many parcels over many days: orders that a shop tells of as they are sent, four carriers with the budgets of free
//! keys, and a clock that jumps from turn to turn. A test plays it small, the benchmark `parcels` large.
//!
//! The parcels are the demo world's own loose ones, and the world keeps its carriers' limits by itself: what goes over
//! one is refused there with 429, whatever this program counted.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use trackmend_core::app::{Clock, Demo, DemoConfig, ManualClock};
use trackmend_core::connectors::{Counts, OrderRecord, Profile, Record, Tracking, connector};
use trackmend_core::domain::{
    AccountId, Buyer, DAY, DeliveryStatus, HOUR, Home, Line, MINUTE, Ms, Order, OrderId, OrderState,
    Platform, Role, Sighting, Stamp, TrackingNumber, Travel,
};
use trackmend_core::engine::transport::{self, Sending, Transport, Wire};
use trackmend_core::engine::{Engine, Turn, Wake, asker};
use trackmend_core::parcels::{Followed, next_question};
use trackmend_core::reconcile::Rules;
use trackmend_core::store::SyncState;
use trackmend_world::{CarriersConfig, LooseParcel, What, World, WorldConfig};

/// Monday 2 November 2026, 00:00 UTC.
const BEGIN: Ms = Ms(1_793_577_600_000);
/// How often the shop tells what it has sent, and what changed is judged.
const ROUND: i64 = 15 * MINUTE;
/// A connection that waits looks for what is due at least so often, beside its own pauses.
const LOOK: i64 = 16 * MINUTE;

/// What went over the wire.
#[derive(Default)]
struct Sent {
    /// Questions, by platform and day (UTC).
    questions: BTreeMap<(&'static str, String), u32>,
    /// 429, by platform.
    refused: BTreeMap<&'static str, u32>,
    /// When La Poste was asked about a number.
    asked: HashMap<String, Vec<Ms>>,
}

/// The way into the world, and a book about it.
struct Counting {
    inner: transport::World,
    world: Arc<Mutex<World>>,
    clock: Arc<ManualClock>,
    sent: Mutex<Sent>,
}

impl Transport for Counting {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let url = url::Url::parse(&wire.shown_url).expect("an address");
        let whose = self.world.lock().unwrap().platform_of(&url).unwrap_or("");
        Box::pin(async move {
            let answer = self.inner.send(wire).await;
            let mut sent = self.sent.lock().unwrap();
            let now = self.clock.now();
            *sent.questions.entry((whose, day(now))).or_default() += 1;
            if answer.as_ref().is_ok_and(|reply| reply.status == 429) {
                *sent.refused.entry(whose).or_default() += 1;
            }
            if let Some(ids) = url.path().strip_prefix("/suivi/v2/idships/") {
                for id in ids.split(',') {
                    sent.asked.entry(id.to_owned()).or_default().push(now);
                }
            }
            answer
        })
    }
}

fn day(at: Ms) -> String {
    at.to_utc().format("%Y-%m-%d").to_string()
}

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    pub(crate) parcels: usize,
    pub(crate) days: i64,
    pub(crate) turns: u64,
    /// Time on this computer.
    pub(crate) turning: Duration,
    pub(crate) judging: Duration,
    pub(crate) telling: Duration,
    /// Questions, and the most in one day, by platform.
    pub(crate) questions: BTreeMap<&'static str, (u32, u32)>,
    /// The most that waited when a day's budget was used up, by platform.
    pub(crate) waiting: BTreeMap<&'static str, u32>,
    /// Parcels by how far they are at the end.
    pub(crate) statuses: BTreeMap<String, usize>,
    /// Deliveries that La Poste told, and how long after it knew of one it was seen, in milliseconds: the middle, the
    /// longest of what was on the vehicle that brings it, the longest of all. Each was seen within the interval of the
    /// plan, and the lateness below.
    pub(crate) deliveries: usize,
    pub(crate) seen_after: (i64, i64, i64),
    /// How long after its moment La Poste was asked, at most, in milliseconds.
    pub(crate) late: i64,
    /// Notices, and what they told of.
    pub(crate) notices: (usize, usize),
    pub(crate) database: u64,
}

/// A carrier's connection.
struct Carrier {
    account: AccountId,
    platform: Platform,
    tracking: &'static Tracking,
    next: Ms,
}

/// The whole of it.
struct Load {
    demo: Demo,
    clock: Arc<ManualClock>,
    wires: Arc<Counting>,
    shop: AccountId,
    carriers: Vec<Carrier>,
    parcels: Vec<LooseParcel>,
    /// Parcels whose orders the shop has told of.
    told: usize,
    measured: Measured,
    _folder: tempfile::TempDir,
}

/// Follows so many parcels for so many days, and holds what happens against what must.
pub(crate) async fn run(parcels: usize, days: i64) -> Measured {
    let mut load = Load::begin(parcels, days).await;
    let mut ended: BTreeMap<TrackingNumber, DeliveryStatus> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    for round in 0..days * DAY / ROUND {
        let until = BEGIN.plus((round + 1) * ROUND);
        load.tell_of_orders().await;
        load.judge().await;
        load.notices(&mut keys).await;
        load.turn_until(until).await;
        if (until.0 % DAY) == 0 {
            load.at_midnight(&mut ended).await;
        }
    }
    load.judge().await;
    load.end().await
}

impl Load {
    async fn begin(parcels: usize, days: i64) -> Load {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(BEGIN));
        let world =
            WorldConfig { carriers: Some(CarriersConfig::default()), ..WorldConfig::new(1, 0, BEGIN.0) };
        let config = DemoConfig { world, folder: folder.path().to_owned() };
        let mut demo = Demo::open(config, clock.clone()).await.unwrap();
        let reader = clock.clone();
        let wires = Arc::new(Counting {
            inner: transport::World::new(demo.world.clone(), Arc::new(move || reader.now())),
            world: demo.world.clone(),
            clock: clock.clone(),
            sent: Mutex::default(),
        });
        demo.app.edge.transport = wires.clone();
        let vault = Arc::new(demo.app.vault.clone());
        demo.app.engine = Engine::new(demo.app.store.clone(), vault, wires.clone(), "load".into(), 90 * DAY);
        let store = &demo.app.store;
        let profile = Profile { url: "https://wolk.example".into(), ..Profile::default() };
        let identity = "woocommerce:wolk.example";
        let shop =
            store.connect_account(Platform::WooCommerce, identity, "Wolk", &profile, BEGIN).await.unwrap();
        store.draw_starting_line(shop, BEGIN.plus(-DAY)).await.unwrap();
        let read = SyncState { checked_at: Some(BEGIN), ..SyncState::default() };
        store.keep_sync_state(shop, &read).await.unwrap();
        demo.connect_carriers().await.unwrap();
        let accounts = store.accounts().await.unwrap();
        let carriers = accounts.iter().filter(|account| account.platform.role() == Role::Carrier);
        let carriers = carriers.map(|account| Carrier {
            account: account.id,
            platform: account.platform,
            tracking: connector(account.platform).unwrap().tracking().unwrap(),
            next: BEGIN,
        });
        let carriers: Vec<Carrier> = carriers.collect();
        assert_eq!(carriers.len(), 4);
        let parcels = demo.lock().add_parcels(parcels, BEGIN.0, 11);
        let measured = Measured { parcels: parcels.len(), days, ..Measured::default() };
        Load { demo, clock, wires, shop, carriers, parcels, told: 0, measured, _folder: folder }
    }

    /// The shop tells of the orders whose parcels were sent meanwhile.
    async fn tell_of_orders(&mut self) {
        let begun = Instant::now();
        let now = self.clock.now();
        let new = self.parcels[self.told..].iter().take_while(|parcel| parcel.sent <= now.0).count();
        let orders: Vec<Record> = (self.told..self.told + new)
            .map(|place| Record::Order(Box::new(order(self.shop, place, &self.parcels[place]))))
            .collect();
        self.told += new;
        if !orders.is_empty() {
            self.demo.app.store.store_page(self.shop, &orders, now, None).await.unwrap();
        }
        self.measured.telling += begun.elapsed();
    }

    async fn judge(&mut self) {
        let begun = Instant::now();
        self.demo.app.judge().await.unwrap();
        self.measured.judging += begun.elapsed();
    }

    /// What is told to the owner is told once.
    async fn notices(&mut self, told: &mut BTreeSet<String>) {
        let begun = Instant::now();
        let app = &self.demo.app;
        for notice in app.notices(self.clock.now()).await.unwrap() {
            for key in &notice.keys {
                assert!(told.insert(key.clone()), "{key} is told a second time");
            }
            assert!(app.mark_notified(&notice.keys).await.unwrap(), "{notice:?} was told before");
            self.measured.notices.0 += 1;
            self.measured.notices.1 += notice.keys.len();
        }
        self.measured.telling += begun.elapsed();
    }

    /// Takes the turns that are due before this moment, each at its own.
    async fn turn_until(&mut self, until: Ms) {
        let begun = Instant::now();
        loop {
            let next = self.carriers.iter_mut().min_by_key(|carrier| carrier.next).unwrap();
            if next.next >= until {
                break;
            }
            self.clock.advance(next.next.since(self.clock.now()).max(0));
            let turn = Turn { now: self.clock.now(), dice: self.measured.turns };
            let wake = self.demo.app.engine.turn(next.account, turn).await.unwrap();
            next.next = match wake {
                Wake::Now => turn.now,
                Wake::At(at) => at.max(turn.now),
                Wake::Never => panic!("{:?} takes no turns", next.platform),
            };
            self.measured.turns += 1;
        }
        self.clock.advance(until.since(self.clock.now()).max(0));
        self.measured.turning += begun.elapsed();
    }

    /// Budgets are kept, what they do not cover is counted, and what has ended has.
    async fn at_midnight(&mut self, ended: &mut BTreeMap<TrackingNumber, DeliveryStatus>) {
        let store = &self.demo.app.store;
        let accounts = store.accounts().await.unwrap();
        let (now, today) = (self.clock.now(), self.clock.now().plus(-1));
        for carrier in &self.carriers {
            let budget = carrier.tracking.budget;
            let code = carrier.platform.code();
            let spent = store.spent(carrier.account, &budget.per.name(today)).await.unwrap();
            assert!(spent <= budget.most, "{code}: {spent} of {} on {}", budget.most, day(today));
            let asked = *self.wires.sent.lock().unwrap().questions.get(&(code, day(today))).unwrap_or(&0);
            if budget.counts == Counts::Questions {
                // The test of the connection on the first day is one more.
                let beside = u32::from(day(today) == day(BEGIN));
                assert!(asked <= spent + beside, "{code}: {asked} calls on {}, {spent} paid", day(today));
                if spent == budget.most {
                    let account = accounts.iter().find(|account| account.id == carrier.account).unwrap();
                    let asker = asker(&accounts, account, carrier.tracking);
                    let waiting = store.parcels_waiting(&asker, today).await.unwrap();
                    let most = self.measured.waiting.entry(code).or_default();
                    *most = (*most).max(waiting);
                }
            }
            let trouble = store.sync_state(carrier.account).await.unwrap().trouble;
            assert!(trouble.is_none(), "{code}: {trouble:?}");
        }
        assert_eq!(self.wires.sent.lock().unwrap().refused, BTreeMap::new(), "too many calls for the world");
        self.measured.statuses.clear();
        for (number, status) in self.statuses().await {
            *self.measured.statuses.entry(format!("{status:?}")).or_default() += 1;
            if let Some(before) = ended.get(&number) {
                assert!(status.is_final(), "{number} was {before:?} and is {status:?} at {now:?}");
            }
            if status.is_final() {
                ended.insert(number, status);
            }
        }
    }

    async fn statuses(&self) -> Vec<(TrackingNumber, DeliveryStatus)> {
        let store = &self.demo.app.store;
        let ids: Vec<OrderId> = store.order_ids().await.unwrap();
        let mut all = Vec::new();
        for ids in ids.chunks(1_000) {
            let facts = store.facts(ids).await.unwrap();
            let parcels = facts.into_iter().flat_map(|facts| facts.parcels);
            all.extend(parcels.map(|parcel| (parcel.number, parcel.journey.status)));
        }
        all
    }

    async fn end(mut self) -> Measured {
        let registered = self.demo.lock().registered_at_17track();
        let mut by_month: BTreeMap<String, u32> = BTreeMap::new();
        for (_, at) in &registered {
            *by_month.entry(Ms(*at).to_utc().format("%Y-%m").to_string()).or_default() += 1;
        }
        let scarce = self.carriers.iter().find(|carrier| carrier.tracking.scarce).unwrap();
        for (month, count) in by_month {
            let spent = self.demo.app.store.spent(scarce.account, &month).await.unwrap();
            assert!(count <= spent && spent <= scarce.tracking.budget.most, "{count} of {spent} in {month}");
        }
        for carrier in &self.carriers {
            let code = carrier.platform.code();
            let sent = self.wires.sent.lock().unwrap();
            let days = sent.questions.iter().filter(|((whose, _), _)| *whose == code).map(|(_, n)| *n);
            let counted = (days.clone().sum(), days.max().unwrap_or(0));
            self.measured.questions.insert(code, counted);
        }
        self.deliveries().await;
        self.measured.database = std::fs::metadata(self.demo.app.store.path()).unwrap().len();
        self.measured
    }

    /// How soon what La Poste knows of a delivery was seen, against the plan of questions.
    async fn deliveries(&mut self) {
        let now = self.clock.now();
        let told: BTreeMap<TrackingNumber, DeliveryStatus> = self.statuses().await.into_iter().collect();
        let offset = Rules::default().utc_offset_minutes;
        let sent = self.wires.sent.lock().unwrap();
        let mut after: Vec<(i64, bool)> = Vec::new();
        for parcel in &self.parcels[..self.told] {
            if !matches!(parcel.carrier, "La Poste" | "Colissimo") {
                continue;
            }
            let journey = self.demo.lock().journey(&parcel.number, now.0).unwrap();
            let Some(asked) = sent.asked.get(&parcel.number) else { continue };
            let end = journey.known.iter().find(|scan| scan.what.is_delivery());
            let known = end.map(|scan| Ms(scan.at.max(scan.known_at) * 1_000));
            // Each question against the plan after the one before it.
            for pair in asked.windows(2) {
                let (before, at) = (pair[0], pair[1]);
                assert!(known.is_none_or(|known| before < known), "{} is asked after its end", parcel.number);
                let planned = next_question(followed(parcel, &journey.known, before), offset);
                let late = planned.map(|planned| at.since(planned));
                let late = late
                    .unwrap_or_else(|| panic!("{} is asked at {at:?}, and never was to be", parcel.number));
                assert!(late >= 0, "{} is asked {late} ms too early, at {at:?}", parcel.number);
                self.measured.late = self.measured.late.max(late);
            }
            let Some(known) = known else { continue };
            let Some(seen) = asked.iter().find(|at| **at >= known) else {
                let last = *asked.last().unwrap();
                let planned = next_question(followed(parcel, &journey.known, last), offset);
                assert!(
                    planned.is_none_or(|planned| planned.plus(LOOK) >= now),
                    "{} is forgotten",
                    parcel.number
                );
                continue;
            };
            let number = TrackingNumber::read(&parcel.number).unwrap();
            assert_eq!(told.get(&number), Some(&DeliveryStatus::Delivered), "{number}, asked {seen:?}");
            // Of what was first asked about when it had arrived no interval had begun.
            let Some(before) = asked.iter().rev().find(|at| *at < seen) else { continue };
            let state = followed(parcel, &journey.known, *before);
            let interval = next_question(state, offset).unwrap().since(*before);
            let took = seen.since(known);
            assert!(
                took <= interval + self.measured.late,
                "{number}: {took} ms, and the interval {interval}"
            );
            let out = state.status == DeliveryStatus::OutForDelivery && interval <= HOUR;
            after.push((took, out));
        }
        after.sort_unstable();
        self.measured.deliveries = after.len();
        let longest =
            |out: bool| after.iter().filter(|(_, is)| *is || !out).map(|(ms, _)| *ms).max().unwrap_or(0);
        self.measured.seen_after =
            (after.get(after.len() / 2).map_or(0, |(ms, _)| *ms), longest(true), longest(false));
    }
}

/// What was known of a parcel after a question at this moment.
fn followed(parcel: &LooseParcel, known: &[trackmend_world::Scan], asked: Ms) -> Followed {
    let seconds = asked.0 / 1_000;
    let by_then: Vec<_> =
        known.iter().filter(|scan| scan.at <= seconds && scan.known_at <= seconds).collect();
    // La Poste tells nothing of remarks.
    let told: Vec<_> = by_then.iter().filter(|scan| !scan.what.is_remark()).collect();
    let status = told.last().map_or(DeliveryStatus::Unknown, |scan| match scan.what {
        What::Announced => DeliveryStatus::InfoReceived,
        What::OutForDelivery => DeliveryStatus::OutForDelivery,
        What::AttemptFailed | What::Refused => DeliveryStatus::AttemptFailed,
        What::WaitsAtPoint => DeliveryStatus::AvailableForPickup,
        What::Collected | What::Delivered | What::DeliveredToNeighbour => DeliveryStatus::Delivered,
        What::CustomsHeld | What::Lost | What::Destroyed | What::Damaged => DeliveryStatus::Exception,
        What::ComesBack => DeliveryStatus::Returning,
        What::BackAtSender => DeliveryStatus::Returned,
        _ => DeliveryStatus::InTransit,
    });
    Followed {
        sent: Ms(parcel.sent),
        asked: Some(asked),
        known: !by_then.is_empty(),
        status,
        seen: told.last().map(|scan| Ms(scan.at * 1_000)),
    }
}

/// An order that shows its number, as a shop tells of it.
fn order(account: AccountId, place: usize, parcel: &LooseParcel) -> OrderRecord {
    let sent = Stamp::instant(Ms(parcel.sent));
    let ordered = Stamp::instant(Ms(parcel.sent).plus(-2 * DAY));
    OrderRecord {
        order: Order {
            account,
            remote_id: (place + 1).to_string(),
            number: format!("#{}", 1_001 + place),
            state: OrderState::Closed,
            remote_state: String::new(),
            ordered,
            paid: Some(ordered),
            closed: Some(sent),
            modified: Some(sent),
            buyer: Buyer {
                name: format!("Customer {place}"),
                postcode: format!("{} AB", 1_000 + place % 9_000),
                country: "NL".to_owned(),
            },
            shipping_method: "Pakket".to_owned(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".to_owned(),
                name: "Bowl".to_owned(),
                sku: "SW-BOWL-ASH".to_owned(),
                quantity: 1,
                refunded: 0,
                vendor: String::new(),
                ships: true,
                sent: None,
            }],
            fulfillments: Vec::new(),
            open: None,
            promise: Default::default(),
        },
        sightings: vec![Sighting {
            number: TrackingNumber::read(&parcel.number).unwrap(),
            home: Home("fulfillments".to_owned()),
            remote_id: String::new(),
            carrier: parcel.carrier.to_owned(),
            url: String::new(),
            at: Some(sent),
            by: String::new(),
        }],
        traces: Vec::new(),
    }
}
