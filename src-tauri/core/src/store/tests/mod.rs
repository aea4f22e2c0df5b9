//! Shipments, orders and verdicts through the tables: a shop's orders are stored as a reading would.

mod dump;
mod learned;
mod matching;
mod orders;
mod parcels;

use super::*;
use crate::connectors::{NotesRecord, OrderRecord, Profile, Record, Wanted};
use crate::domain::{
    AccountId, BatchId, Buyer, Cause, Closer, Confidence, DAY, DeliveryStatus, FindingState, Fulfillment,
    HOUR, Home, Kind, Line, NoTravel, Order, OrderId, OrderState, Pile, Platform, Promise, ShipmentId,
    ShipmentLine, ShipmentNumber, ShipmentRole, Sighting, Stamp, TrackingNumber, Travel,
};
use crate::reconcile::{Answer, BannerTrouble, MatchFact, banners, reconcile};
use crate::settings;

const NOW: Ms = Ms(1_795_165_200_000);

/// A database in a folder of its own.
struct Bench {
    store: Store,
    shop: AccountId,
    tpop: AccountId,
    folder: PathBuf,
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn bench(name: &str) -> Bench {
    let folder = std::env::temp_dir().join(format!("trackmend-store-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let store = Store::open(&folder).await.unwrap();
    let shop = connect(&store, Platform::WooCommerce, "wolk").await;
    let tpop = connect(&store, Platform::Tpop, "").await;
    Bench { store, shop, tpop, folder }
}

async fn connect(store: &Store, platform: Platform, host: &str) -> AccountId {
    let url = if host.is_empty() { String::new() } else { format!("https://{host}.example") };
    let profile = Profile { url, ..Profile::default() };
    let identity = format!("{}:{host}", platform.code());
    let id = store.connect_account(platform, &identity, host, &profile, NOW).await.unwrap();
    store.draw_starting_line(id, NOW.plus(-30 * DAY)).await.unwrap();
    id
}

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

/// An order of one T-shirt, ordered six days ago and closed four days ago.
fn order(account: AccountId, id: &str) -> OrderRecord {
    let at = |days: i64| Stamp::instant(NOW.plus(-days * DAY));
    OrderRecord {
        order: Order {
            account,
            remote_id: id.into(),
            number: id.into(),
            state: OrderState::Closed,
            remote_state: "completed".into(),
            ordered: at(6),
            paid: Some(at(6)),
            closed: Some(at(4)),
            modified: Some(at(4)),
            buyer: Buyer { name: format!("Anna {id}"), postcode: "1015 BA".into(), country: "NL".into() },
            shipping_method: "Pakket".into(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".into(),
                sku: "TEE".into(),
                name: "T-shirt".into(),
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
        sightings: Vec::new(),
        traces: Vec::new(),
    }
}

/// The same of TPOP's, ordered so many days ago.
fn of_tpop(account: AccountId, id: &str, days: i64) -> OrderRecord {
    let mut record = order(account, id);
    record.order.lines[0].vendor = "TPOP".into();
    record.order.ordered = Stamp::instant(NOW.plus(-days * DAY));
    record
}

fn showing(mut record: OrderRecord, text: &str, at: Option<Stamp>) -> OrderRecord {
    record.sightings.push(Sighting {
        number: number(text),
        home: Home("tracking_items".into()),
        remote_id: String::new(),
        carrier: String::new(),
        url: String::new(),
        at,
        by: String::new(),
    });
    record
}

fn parcel(order_ref: &str, text: &str) -> NewShipment {
    NewShipment {
        remote_id: format!("{order_ref}|{text}"),
        role: ShipmentRole::Original,
        shipped: Some(Stamp::instant(NOW.plus(-3 * DAY))),
        order_ref: order_ref.into(),
        buyer: Buyer::default(),
        lines: Vec::new(),
        numbers: vec![ShipmentNumber {
            number: number(text),
            carrier: "La Poste".into(),
            url: String::new(),
        }],
    }
}

const NUMBER: &str = "LA874320193FR";

impl Bench {
    /// The shop is read whole now: these orders with their notes.
    async fn read_at(&self, shop: AccountId, orders: Vec<OrderRecord>, now: Ms) {
        let notes = orders.iter().map(|order| {
            Record::Notes(NotesRecord {
                id: order.order.remote_id.clone(),
                closer: Closer::Unknown,
                confidence: Confidence::Unknown,
                evidence: Vec::new(),
                traces: Vec::new(),
            })
        });
        let notes: Vec<Record> = notes.collect();
        let orders: Vec<Record> = orders.into_iter().map(|order| Record::Order(Box::new(order))).collect();
        let state = SyncState { checked_at: Some(now), ..SyncState::default() };
        self.store.store_page(shop, &orders, now, None).await.unwrap();
        self.store.store_page(shop, &notes, now, Some(&state)).await.unwrap();
        self.judge(now).await;
    }

    async fn read(&self, orders: Vec<OrderRecord>) {
        self.read_at(self.shop, orders, NOW).await;
    }

    async fn judge(&self, now: Ms) {
        let rules = settings::rules(&self.store).await.unwrap();
        for round in 0.. {
            assert!(round < 50, "judging comes to an end");
            let matched = self.store.match_slice(100, now).await.unwrap();
            let judged = self.store.reconcile_slice(100, now, |f| reconcile(f, &rules, now)).await.unwrap();
            if matched + judged == 0 {
                break;
            }
        }
    }

    async fn sent(&self, parcels: &[NewShipment]) -> BatchId {
        let (batch, _) = self.store.import_shipments(self.tpop, "list.csv", parcels, NOW).await.unwrap();
        self.judge(NOW).await;
        batch
    }

    async fn shipment(&self, parcel: &NewShipment) -> ShipmentId {
        self.store.shipment_id(self.tpop, &parcel.remote_id).await.unwrap().unwrap()
    }

    async fn order(&self, id: &str) -> OrderId {
        self.store.orders_by_number(id).await.unwrap()[0].id
    }

    async fn open(&self) -> Vec<(Kind, Cause, String)> {
        let open = self.store.findings(false).await.unwrap();
        open.into_iter().map(|f| (f.finding.kind, f.finding.cause, f.order_number)).collect()
    }

    async fn kinds(&self) -> Vec<Kind> {
        self.open().await.into_iter().map(|(kind, ..)| kind).collect()
    }
}

#[tokio::test]
async fn what_another_process_wrote_to_the_search_is_not_called_damage() {
    let bench = bench("integrity").await;
    let write = async |store: &Store, id: String| {
        let record = Record::Order(Box::new(order(bench.shop, &id)));
        store.store_page(bench.shop, &[record], NOW, None).await.unwrap();
        assert_eq!(store.index_orders().await.unwrap(), 1);
    };
    write(&bench.store, "0".into()).await;
    assert_eq!(bench.store.integrity_check().await.unwrap(), "ok");
    let other = Store::open(&bench.folder).await.unwrap();
    // Somewhere on the way the search index merges away what the first write left.
    for id in 1..40 {
        write(&other, id.to_string()).await;
        assert_eq!(bench.store.integrity_check().await.unwrap(), "ok", "after {id} writes of the other");
    }
    other.close().await;
}
