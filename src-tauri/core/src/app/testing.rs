//! A shop for the tests of the use cases: its orders are stored as a reading would, without a platform.

use super::{App, Clock, Edge, ManualClock, Zone};
use crate::connectors::{NotesRecord, OrderRecord, Profile, Record};
use crate::domain::{
    AccountId, Buyer, Closer, Confidence, DAY, Fulfillment, HOUR, Home, Line, Ms, Order, OrderState,
    Platform, Sighting, Stamp, TrackingNumber, Travel,
};
use crate::engine::transport::Real;
use crate::reconcile::{ProductField, ProductRule};
use crate::secrets::KeySource;
use crate::store::SyncState;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use trackmend_world::Timezone;

/// Friday 20 November 2026, 09:00 UTC, 10:00 in Amsterdam.
pub(super) const NOW: Ms = Ms(1_795_165_200_000);

pub(super) struct Bench {
    pub app: App,
    pub clock: Arc<ManualClock>,
    pub shop: AccountId,
    folder: PathBuf,
    /// The shop's orders, as last told.
    told: Mutex<BTreeMap<&'static str, Told>>,
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// An order that a test needs; [`Default`] is one that was closed four days ago without a number.
#[derive(Clone)]
pub(super) struct Told {
    pub number: &'static str,
    pub name: &'static str,
    pub postcode: &'static str,
    pub goods: &'static str,
    pub state: OrderState,
    /// Days before [`NOW`].
    pub ordered: i64,
    pub closed: Option<i64>,
    pub method: &'static str,
    pub shown: Option<&'static str>,
    pub fulfillments: Vec<Fulfillment>,
}

impl Default for Told {
    fn default() -> Told {
        Told {
            number: "#1047",
            name: "Manon Dubois",
            postcode: "59000",
            goods: "T-shirt Renard",
            state: OrderState::Closed,
            ordered: 12,
            closed: Some(4),
            method: "",
            shown: None,
            fulfillments: Vec::new(),
        }
    }
}

impl Told {
    pub(super) fn of(number: &'static str, name: &'static str) -> Told {
        Told { number, name, ..Told::default() }
    }
}

pub(super) async fn bench() -> Bench {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("trackmend-app-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    let clock = Arc::new(ManualClock::new(NOW));
    let edge = Edge {
        clock: clock.clone(),
        zone: Zone::Demo(Timezone::Amsterdam),
        transport: Arc::new(Real::new().expect("a way out that nobody takes")),
        keys: KeySource::ThisProcess,
    };
    let app = App::open(&folder, edge).await.expect("a new folder");
    let profile = Profile { url: "https://wolk.example".to_owned(), ..Profile::default() };
    let shop = app
        .store
        .connect_account(Platform::WooCommerce, "woocommerce:wolk.example", "Studio Wolk", &profile, NOW)
        .await
        .expect("a shop");
    let rules = [ProductRule {
        shop: None,
        field: ProductField::Vendor,
        value: "TPOP".to_owned(),
        supplier: Platform::Tpop,
    }];
    app.store.set_product_rules(&rules).await.expect("rules");
    app.store.draw_starting_line(shop, NOW.plus(-30 * DAY)).await.expect("a starting line");
    Bench { app, clock, shop, folder, told: Mutex::default() }
}

impl Bench {
    /// Reads the shop now: these orders with their notes, and to the end.
    pub(super) async fn read(&self, orders: &[Told]) {
        for told in orders {
            self.told.lock().expect("no panic").insert(told.number, told.clone());
        }
        let records: Vec<Record> = orders
            .iter()
            .flat_map(|told| {
                let order = record(self.shop, told);
                let notes = NotesRecord {
                    id: order.order.remote_id.clone(),
                    closer: Closer::Unknown,
                    confidence: Confidence::Unknown,
                    evidence: Vec::new(),
                    traces: Vec::new(),
                };
                [Record::Order(Box::new(order)), Record::Notes(notes)]
            })
            .collect();
        let now = self.clock.now();
        let state = SyncState { checked_at: Some(now), bookmark: Some(now), ..SyncState::default() };
        // Notes belong to orders that are there.
        for part in [true, false] {
            let part: Vec<Record> =
                records.iter().filter(|r| matches!(r, Record::Order(_)) == part).cloned().collect();
            self.app
                .store
                .store_page(self.shop, &part, now, part_state(&part, &state))
                .await
                .expect("a page");
        }
        if records.is_empty() {
            self.app.store.store_page(self.shop, &[], now, Some(&state)).await.expect("a page");
        }
        self.app.judge().await.expect("judged");
    }

    /// Some time passes, and all that is there is read again.
    pub(super) async fn later(&self, ms: i64) {
        self.clock.advance(ms);
        let all: Vec<Told> = self.told.lock().expect("no panic").values().cloned().collect();
        self.read(&all).await;
    }

    /// TPOP says that it sent these, order and number, three days ago.
    pub(super) async fn sent(&self, parcels: &[(&str, &str)]) {
        use crate::app::{As, ImportInput, ImportRequest};
        let day = self.clock.now().plus(-3 * DAY).to_utc().format("%Y-%m-%d").to_string();
        let rows = parcels.iter().map(|(order, number)| format!("{order},{number},La Poste,{day}\n"));
        let csv = format!("order,tracking_number,carrier,shipped_on\n{}", rows.collect::<String>());
        let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
        let input = ImportInput::Bytes { name: "sent.csv".into(), bytes: csv.into_bytes() };
        let prepared = self.app.prepare_import(&input, &request).await.expect("a list");
        self.app.import(&prepared, &request).await.expect("taken in");
    }

    pub(super) async fn order(&self, number: &str) -> crate::domain::OrderId {
        self.app.store.orders_by_number(number).await.expect("the store")[0].id
    }
}

/// The reading ends with its orders.
fn part_state<'a>(part: &[Record], state: &'a SyncState) -> Option<&'a SyncState> {
    part.iter().any(|r| matches!(r, Record::Order(_))).then_some(state)
}

fn record(account: AccountId, told: &Told) -> OrderRecord {
    let at = |days: i64| Stamp::instant(NOW.plus(-days * DAY - HOUR));
    let remote_id = told.number.trim_start_matches('#').to_owned();
    let sighting = |number: &str| Sighting {
        number: TrackingNumber::read(number).expect("a number"),
        home: Home("fulfillments".to_owned()),
        remote_id: told.fulfillments.first().map_or_else(String::new, |entry| entry.remote_id.clone()),
        carrier: String::new(),
        url: String::new(),
        at: None,
        by: String::new(),
    };
    OrderRecord {
        order: Order {
            account,
            remote_id: remote_id.clone(),
            number: told.number.to_owned(),
            state: told.state,
            remote_state: String::new(),
            ordered: at(told.ordered),
            paid: Some(at(told.ordered)),
            closed: told.closed.map(at),
            modified: None,
            buyer: Buyer {
                name: told.name.to_owned(),
                postcode: told.postcode.to_owned(),
                country: "FR".to_owned(),
            },
            shipping_method: told.method.to_owned(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".to_owned(),
                sku: format!("TPO-{remote_id}"),
                name: told.goods.to_owned(),
                quantity: 2,
                refunded: 0,
                vendor: "TPOP".to_owned(),
                ships: true,
                sent: None,
            }],
            fulfillments: told.fulfillments.clone(),
            open: None,
            promise: Default::default(),
        },
        sightings: told.shown.iter().map(|number| sighting(number)).collect(),
        traces: Vec::new(),
    }
}
