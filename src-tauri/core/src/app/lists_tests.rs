//! The lists, the order page and what is written, over a database in a folder of its own: no shop answers.

use super::super::view::{Button, Choice, Item, Link, ParcelAnswer, Question, RowState, Side, What};
use super::super::{App, Asked, Code, Edge, ManualClock, Zone};
use crate::connectors::{NotesRecord, OrderRecord, Profile, Record};
use crate::domain::{
    AccountId, Buyer, Closer, Confidence, DAY, DeliveryStatus, FindingState, Fulfillment, HOUR, Home, Kind,
    Line, List, Ms, NoTravel, OpenLine, Order, OrderId, OrderState, Phrase, Platform, ShipmentLine,
    ShipmentNumber, ShipmentRole, Sighting, Stamp, TrackingNumber, Travel,
};
use crate::engine::transport::{NotSent, SendError, Sending, Transport, Wire};
use crate::repair::Action;
use crate::secrets::KeySource;
use crate::store::NewShipment;
use std::sync::Arc;

const NOW: Ms = Ms(1_795_165_200_000);
const NUMBERS: [&str; 4] = ["LA874320193FR", "LA874328400FR", "LA874315445FR", "LA874320202FR"];

struct Nowhere;

impl Transport for Nowhere {
    fn send<'a>(&'a self, _: &'a Wire) -> Sending<'a> {
        Box::pin(async { Err(SendError::NotSent { why: NotSent::Offline, reason: "a test".into() }) })
    }
}

/// An application with a Shopify shop and TPOP; the folder goes when the test ends.
struct Studio {
    app: App,
    shop: AccountId,
    tpop: AccountId,
    folder: std::path::PathBuf,
}

impl Drop for Studio {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Studio {
    async fn open(name: &str) -> Studio {
        Studio::with(name, Platform::Shopify).await
    }

    async fn with(name: &str, platform: Platform) -> Studio {
        let folder = std::env::temp_dir().join(format!("trackmend-lists-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let edge = Edge {
            clock: Arc::new(ManualClock::new(NOW)),
            zone: Zone::Local,
            transport: Arc::new(Nowhere),
            keys: KeySource::ThisProcess,
        };
        let app = App::open(&folder, edge).await.unwrap();
        let profile =
            Profile { url: "https://wolk.myshopify.com".into(), may_write: true, ..Profile::default() };
        let identity = format!("{}:wolk", platform.code());
        let shop = app.store.connect_account(platform, &identity, "Wolk", &profile, NOW).await.unwrap();
        // It was read to the end before.
        app.store.draw_starting_line(shop, NOW.plus(-30 * DAY)).await.unwrap();
        let state = app.store.sync_state(shop).await.unwrap();
        let state = crate::store::SyncState { checked_at: Some(NOW), ..state };
        app.store.keep_sync_state(shop, &state).await.unwrap();
        let tpop = app.supplier(Platform::Tpop, "").await.unwrap();
        Studio { app, shop, tpop, folder }
    }

    /// Stores orders as if they had just been read whole, closed by Marie.
    async fn read(&self, orders: Vec<OrderRecord>) {
        let notes: Vec<Record> = orders
            .iter()
            .map(|order| {
                Record::Notes(NotesRecord {
                    id: order.order.remote_id.clone(),
                    closer: Closer::Person { name: "Marie".into() },
                    confidence: Confidence::Certain,
                    evidence: Vec::new(),
                    traces: Vec::new(),
                })
            })
            .collect();
        let orders: Vec<Record> = orders.into_iter().map(|order| Record::Order(Box::new(order))).collect();
        for page in [orders, notes] {
            self.app.store.store_page(self.shop, &page, NOW, None).await.unwrap();
        }
    }

    /// TPOP sent the shirts of the `n`th order.
    async fn sent(&self, n: usize) {
        let shipment = NewShipment {
            remote_id: format!("s{n}"),
            role: ShipmentRole::Original,
            shipped: Some(Stamp::instant(NOW.plus(-3 * DAY))),
            order_ref: format!("#104{n}"),
            buyer: Buyer::default(),
            lines: vec![ShipmentLine::named("SHIRT", 2)],
            numbers: vec![ShipmentNumber {
                number: number(NUMBERS[n]),
                carrier: "La Poste".into(),
                url: String::new(),
            }],
        };
        self.app.store.import_shipments(self.tpop, "list.csv", &[shipment], NOW).await.unwrap();
        self.app.judge().await.unwrap();
    }

    async fn order(&self, n: usize) -> OrderId {
        self.app.store.orders_by_number(&format!("#104{n}")).await.unwrap()[0].id
    }

    async fn rows(&self) -> Vec<super::Row> {
        let attention = self.app.attention().await.unwrap();
        let row = |item| match item {
            Item::Row(row) => row,
            Item::Card(card) => panic!("{card:?}"),
        };
        attention.lists.into_iter().flat_map(|list| list.items).map(row).collect()
    }

    async fn only_row(&self) -> super::Row {
        let mut rows = self.rows().await;
        assert_eq!(rows.len(), 1, "one row per order: {rows:?}");
        rows.remove(0)
    }

    async fn row_of(&self, kind: Kind) -> super::Row {
        self.rows().await.into_iter().find(|row| row.kind == kind).expect("such a row")
    }
}

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

/// The `n`th order: two shirts, shown as sent five days ago.
fn order(shop: AccountId, n: usize) -> OrderRecord {
    let closed = Stamp::instant(NOW.plus(-5 * DAY));
    OrderRecord {
        order: Order {
            account: shop,
            remote_id: format!("gid://shopify/Order/{n}"),
            number: format!("#104{n}"),
            state: OrderState::Closed,
            remote_state: "FULFILLED".into(),
            ordered: Stamp::instant(NOW.plus(-9 * DAY)),
            paid: Some(Stamp::instant(NOW.plus(-9 * DAY))),
            closed: Some(closed),
            modified: Some(closed),
            buyer: Buyer { name: format!("Anna {n}"), postcode: format!("973{n}"), country: "NL".into() },
            shipping_method: "Pakket".into(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: format!("gid://shopify/LineItem/{n}"),
                sku: "SHIRT".into(),
                name: "Shirt Vosje".into(),
                quantity: 2,
                refunded: 0,
                vendor: "TPOP".into(),
                ships: true,
                sent: Some(2),
            }],
            fulfillments: vec![Fulfillment {
                remote_id: format!("gid://shopify/Fulfillment/{n}"),
                at: Some(closed),
                lines: vec![(format!("gid://shopify/LineItem/{n}"), 2)],
                delivery: DeliveryStatus::Unknown,
                delivered: None,
                wants: Default::default(),
            }],
            open: None,
            promise: Default::default(),
        },
        sightings: Vec::new(),
        traces: Vec::new(),
    }
}

fn showing(mut order: OrderRecord, n: usize, shown: &str) -> OrderRecord {
    order.sightings.push(Sighting {
        number: number(shown),
        home: Home("fulfillment".into()),
        remote_id: format!("gid://shopify/Fulfillment/{n}"),
        carrier: if shown.starts_with("3S") { "PostNL" } else { "Colissimo" }.into(),
        url: String::new(),
        at: None,
        by: String::new(),
    });
    order
}

fn still_open(mut order: OrderRecord, open: Option<Vec<OpenLine>>) -> OrderRecord {
    order.order.state = OrderState::Open;
    order.order.closed = None;
    order.order.fulfillments.clear();
    order.order.lines[0].sent = Some(0);
    order.order.open = open;
    order
}

#[tokio::test]
async fn three_orders_with_one_cause_are_one_job_and_are_put_right_together() {
    let studio = Studio::open("card").await;
    studio.read((0..3).map(|n| order(studio.shop, n)).collect()).await;
    for n in 0..3 {
        studio.sent(n).await;
    }
    let attention = studio.app.attention().await.unwrap();
    assert_eq!((attention.to_do, attention.look_up), (1, 0));
    let [list] = attention.lists.as_slice() else { panic!("{:?}", attention.lists) };
    assert_eq!((list.list, list.count), (List::CustomerHasNoTracking, 1));
    let [Item::Card(card)] = list.items.as_slice() else { panic!("{:?}", list.items) };
    assert_eq!((card.rows.len(), card.button), (3, Button::AddTracking));

    let findings: Vec<_> = card.rows.iter().filter_map(|row| row.finding).collect();
    let previews = studio.app.preview_many(&findings).await.unwrap();
    assert_eq!(previews.len(), 3);
    assert!(previews.iter().all(|p| p.mail && p.mail_choice), "under way, sent three days ago");
    let choices: Vec<Choice> = findings.iter().map(|&finding| Choice { finding, mail: false }).collect();
    assert_eq!(studio.app.repair_many(&choices, "owner").await.unwrap(), 3);
    let journal = studio.app.store.journal().await.unwrap();
    assert!(journal.iter().all(|entry| !entry.change.mail), "as the owner chose");
    let targets: Vec<&str> = journal.iter().map(|entry| entry.change.target.as_str()).collect();
    assert!(targets.iter().all(|t| t.starts_with("gid://shopify/Fulfillment/")), "{targets:?}");

    let again = studio.app.repair_many(&choices, "owner").await.unwrap_err();
    assert_eq!(again.code, Code::Changed, "each is on its way once");
    let attention = studio.app.attention().await.unwrap();
    let Some(Item::Card(card)) = attention.lists[0].items.first() else { panic!() };
    assert!(card.rows.iter().all(|row| matches!(row.state, RowState::Working { .. })));
}

#[tokio::test]
async fn the_order_page_says_who_says_what_in_the_shops_own_words() {
    let studio = Studio::open("page").await;
    studio.read(vec![order(studio.shop, 0)]).await;
    studio.sent(0).await;
    let page = studio.app.order_page(studio.order(0).await).await.unwrap();
    let sides: Vec<Side> = page.ledger.iter().map(|line| line.side).collect();
    assert_eq!(sides, [Side::Supplier, Side::Shop, Side::Carrier]);
    assert!(matches!(page.ledger[1].what, What::Hole { .. }));
    assert_eq!(page.ledger[1].says, Phrase::new("state-closed").text("platform", "shopify"));
    let verdict = page.verdict.expect("a verdict");
    assert_eq!((verdict.kind, verdict.button), (Kind::TrackingMissing, Button::AddTracking));
    assert!(verdict.can_add && verdict.question.is_none(), "{verdict:?}");
    assert_eq!(verdict.cause.id, "cause-closed-by-person");
    assert_eq!(verdict.cause.args["supplier"], crate::domain::Arg::Text { value: "TPOP".into() });
    assert_eq!((page.goods.len(), page.goods[0].sent), (1, Some(2)));
}

#[tokio::test]
async fn what_the_shop_says_of_the_parcel_is_the_carriers_line() {
    let studio = Studio::open("delivered").await;
    let mut delivered = showing(order(studio.shop, 0), 0, NUMBERS[0]);
    delivered.order.fulfillments[0].delivery = DeliveryStatus::Delivered;
    delivered.order.fulfillments[0].delivered = Some(Stamp::instant(NOW.plus(-DAY)));
    studio.read(vec![delivered]).await;
    studio.sent(0).await;
    let page = studio.app.order_page(studio.order(0).await).await.unwrap();
    assert_eq!(page.ledger[2].says.id, "shop-says-delivered");
    assert_eq!(page.ledger[2].at.map(|when| when.at), Some(NOW.plus(-DAY)));
    assert!(page.timeline.iter().any(|event| event.said.id == "shop-says-delivered"));
    assert!(page.verdict.is_none(), "{:?}", page.verdict);
}

/// An order that shows another number than TPOP's, of a format that is no slip of it.
async fn another_number(name: &str) -> (Studio, super::Row) {
    let studio = Studio::open(name).await;
    studio.read(vec![showing(order(studio.shop, 0), 0, "3SABCD123456789")]).await;
    studio.sent(0).await;
    let row = studio.only_row().await;
    assert_eq!((row.kind, row.button), (Kind::NumberDiffers, Button::Answer));
    (studio, row)
}

#[tokio::test]
async fn s32_two_numbers_of_one_parcel_are_settled_by_saying_so() {
    let (studio, row) = another_number("alias").await;
    let page = studio.app.order_page(row.order.unwrap()).await.unwrap();
    let verdict = page.verdict.unwrap();
    let Some(Question::Parcels { shown, known }) = verdict.question else { panic!("{verdict:?}") };
    assert_eq!((shown.as_str(), known.as_str()), ("3SABCD123456789", NUMBERS[0]));
    studio.app.say_parcel(row.finding.unwrap(), ParcelAnswer::SameParcel).await.unwrap();
    assert_eq!(studio.app.attention().await.unwrap().to_do, 0);
    let over = studio.app.say_parcel(row.finding.unwrap(), ParcelAnswer::SameParcel).await;
    assert_eq!(over.unwrap_err().code, Code::Changed, "there is no question any more");
}

#[tokio::test]
async fn s31_a_replaced_label_takes_the_place_of_the_old_number() {
    let (studio, row) = another_number("replaces").await;
    studio.app.say_parcel(row.finding.unwrap(), ParcelAnswer::Replaces).await.unwrap();
    let row = studio.only_row().await;
    assert_eq!((row.kind, row.button), (Kind::NumberDiffers, Button::AddTracking));
    let preview = studio.app.preview(row.finding.unwrap(), None).await.unwrap();
    assert_eq!(preview.lines[0].old.as_deref(), Some("3SABCD123456789"));
    assert_eq!(preview.lines[0].new, NUMBERS[0]);
    let asked = Asked { by: "owner".into(), mail: None, for_good: crate::app::ForGood::Said };
    studio.app.confirm(row.finding.unwrap(), &asked).await.unwrap();
    let journal = studio.app.store.journal().await.unwrap();
    assert_eq!(journal[0].change.action, Action::ReplaceNumber { old: number("3SABCD123456789") });
}

#[tokio::test]
async fn a_second_parcel_keeps_the_first_ones_number() {
    let (studio, row) = another_number("two").await;
    studio.app.say_parcel(row.finding.unwrap(), ParcelAnswer::TwoParcels).await.unwrap();
    let row = studio.only_row().await;
    assert_eq!((row.kind, row.button), (Kind::NumberIncomplete, Button::AddTracking));
    let preview = studio.app.preview(row.finding.unwrap(), None).await.unwrap();
    assert_eq!(preview.lines[0].old, None, "nothing is replaced");
    assert!(preview.facts.iter().any(|fact| fact.said.id == "preview-fact-kept"));
}

fn open_line() -> OpenLine {
    OpenLine {
        line: "gid://shopify/LineItem/0".into(),
        group: "gid://shopify/FulfillmentOrder/1@Home".into(),
        id: "gid://shopify/FulfillmentOrderLineItem/1".into(),
        quantity: 2,
        may_close: true,
    }
}

#[tokio::test]
async fn an_order_that_stayed_open_is_closed_by_its_own_lines_once_they_are_read() {
    let studio = Studio::open("open").await;
    studio.read(vec![still_open(order(studio.shop, 0), None)]).await;
    studio.sent(0).await;
    let row = studio.only_row().await;
    assert_eq!((row.kind, row.button), (Kind::OrderNotClosed, Button::AddTracking));
    let finding = row.finding.unwrap();
    let unread = studio.app.preview(finding, None).await.unwrap_err();
    assert_eq!(unread.said.id, "repair-being-read");
    assert!(studio.app.store.needs_left(studio.shop).await.unwrap() > 0, "it is asked for");

    studio.read(vec![still_open(order(studio.shop, 0), Some(vec![open_line()]))]).await;
    studio.app.judge().await.unwrap();
    let preview = studio.app.preview(finding, None).await.unwrap();
    let items = preview.lines.iter().find(|line| line.label.id == "preview-items").expect("what is closed");
    assert_eq!(items.new, "2 × Shirt Vosje");
}

#[tokio::test]
async fn a_woocommerce_order_is_not_completed_from_here() {
    let studio = Studio::with("woo", Platform::WooCommerce).await;
    let mut open = still_open(order(studio.shop, 0), None);
    open.order.remote_id = "17".into();
    open.order.lines[0].sent = None;
    studio.read(vec![open]).await;
    studio.sent(0).await;
    let row = studio.only_row().await;
    assert_eq!((row.kind, row.button), (Kind::OrderNotClosed, Button::OpenOrder));
    let page = studio.app.order_page(row.order.unwrap()).await.unwrap();
    let verdict = page.verdict.unwrap();
    assert!(!verdict.can_add);
    assert_eq!(verdict.cannot.map(|said| said.id).as_deref(), Some("repair-no-closing"));
}

#[tokio::test]
async fn what_needs_no_tracking_goes_and_comes_back() {
    let studio = Studio::open("none").await;
    studio.read(vec![order(studio.shop, 0)]).await;
    studio.sent(0).await;
    let id = studio.order(0).await;
    for method in [false, true] {
        studio.app.no_tracking(id, method).await.unwrap();
        assert_eq!(studio.app.attention().await.unwrap().to_do, 0, "by its way of shipping: {method}");
        let page = studio.app.order_page(id).await.unwrap();
        let why = page.none_needed.map(|said| said.id);
        assert_eq!(why.as_deref(), Some(if method { "none-method" } else { "none-said" }));
        studio.app.needs_tracking(id).await.unwrap();
        assert_eq!(studio.app.attention().await.unwrap().to_do, 1, "by its way of shipping: {method}");
    }
}

#[tokio::test]
async fn what_was_set_aside_is_told_apart() {
    let studio = Studio::open("aside").await;
    studio.read(vec![order(studio.shop, 0), order(studio.shop, 1)]).await;
    studio.sent(0).await;
    studio.sent(1).await;
    let findings = studio.app.store.findings(false).await.unwrap();
    let [first, second] = findings.as_slice() else { panic!("{findings:?}") };
    studio.app.mark(first.finding.id, FindingState::Ignored, "a gift", None).await.unwrap();
    studio.app.mark(second.finding.id, FindingState::Snoozed, "", Some(NOW.plus(HOUR))).await.unwrap();
    let attention = studio.app.attention().await.unwrap();
    assert_eq!((attention.to_do, attention.lists.len()), (0, 0));
    let whys: Vec<&str> = attention.aside.iter().map(|row| row.why.id.as_str()).collect();
    assert_eq!(whys, ["aside-ignored", "aside-snoozed"]);
}

#[tokio::test]
async fn a_parcel_that_fits_several_orders_is_tied_by_the_owner() {
    let studio = Studio::open("unmatched").await;
    let mut other = order(studio.shop, 1);
    other.order.number = "#1040".into();
    studio.read(vec![order(studio.shop, 0), other]).await;
    studio.sent(0).await;
    // Both orders are asked for meanwhile: nobody knows whose number it is.
    let row = studio.row_of(Kind::ShipmentUnmatched).await;
    assert_eq!((row.button, row.order), (Button::Answer, None));
    let page = studio.app.unmatched(row.shipment.unwrap()).await.unwrap();
    assert_eq!((page.candidates.len(), page.supplier.as_str()), (2, "TPOP"));
    assert!(page.candidates[0].reasons.iter().any(|said| said.id == "match-order-number"));
    studio.app.link(row.shipment.unwrap(), page.candidates[1].order).await.unwrap();
    let row = studio.row_of(Kind::TrackingMissing).await;
    assert_eq!(row.order, Some(page.candidates[1].order));
}

#[tokio::test]
async fn links_lead_to_https_pages_only() {
    let studio = Studio::open("links").await;
    studio.read(vec![order(studio.shop, 0)]).await;
    studio.sent(0).await;
    let order = studio.order(0).await;
    for link in [
        Link::Supplier { supplier: Platform::Tpop },
        Link::OrderPage { order },
        Link::Tracking { order, number: NUMBERS[0].into(), also: false },
    ] {
        let page = studio.app.address_of(&link).await.unwrap_or_else(|e| panic!("{link:?}: {e}"));
        assert_eq!(page.scheme(), "https");
    }
    // What a post abroad has sent is brought by the recipient's, which may be the only one that knows it by then.
    let country = studio.app.store.facts(&[order]).await.unwrap()[0].order.buyer.country.clone();
    let there = |number: &str| Link::Tracking { order, number: number.into(), also: true };
    let abroad = if country == "NL" { "LA874320193FR" } else { "RR123456785NL" };
    let page = studio.app.address_of(&there(abroad)).await.unwrap();
    assert!(page.as_str().contains(abroad), "{page}");
    assert!(
        studio.app.address_of(&there("3SWOLK048293715")).await.is_err(),
        "one carrier brings it all the way"
    );
    assert!(studio.app.address_of(&Link::Supplier { supplier: Platform::File }).await.is_err());
}

#[tokio::test]
async fn every_kind_of_write_is_proved_in_the_demo_shops() {
    use crate::app::{Demo, DemoConfig, Stop};
    let folder = std::env::temp_dir().join(format!("trackmend-lists-demo-{}", std::process::id()));
    let config = DemoConfig { world: trackmend_world::WorldConfig::whole(11, 300, NOW.0), folder };
    let demo = Demo::open(config, Arc::new(ManualClock::new(NOW))).await.unwrap();
    demo.set_up().await.unwrap();
    let app = &demo.app;
    // What is judged when all shops were read may want more to be read.
    for _ in 0..2 {
        app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    }
    let asked = Asked { by: "owner".into(), mail: None, for_good: crate::app::ForGood::Said };
    let mut refused = std::collections::BTreeSet::new();
    for row in app.store.findings(false).await.unwrap() {
        if row.finding.kind.list() != List::CustomerHasNoTracking {
            continue;
        }
        let id = row.finding.id;
        let mut confirmed = app.confirm(id, &asked).await;
        if confirmed.as_ref().is_err_and(|error| error.said.id == "repair-being-read") {
            // What is open comes with the order read alone.
            app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
            confirmed = app.confirm(id, &asked).await;
        }
        if let Err(error) = confirmed {
            refused.insert((row.finding.kind, row.finding.cause, error.said.id));
        }
    }
    app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    // What only the owner, or the shop itself, can put right: the plugin's list of numbers is not changed from
    // here, and no WooCommerce order is completed.
    let rightly = |kind: Kind| matches!(kind, Kind::NumberDiffers | Kind::OrderNotClosed);
    // And nobody knows a number, or it would be mailed long after the parcel came.
    let unwanted = |said: &str| matches!(said, "repair-number-unknown" | "repair-always-mails");
    assert!(refused.iter().all(|(kind, _, said)| rightly(*kind) || unwanted(said)), "{refused:#?}");
    let journal = app.store.journal().await.unwrap();
    let unproved: Vec<_> =
        journal.iter().filter(|entry| entry.phase != crate::repair::Phase::Proved).collect();
    assert!(unproved.is_empty(), "{unproved:#?}");
    let did = |what: fn(&Action) -> bool| journal.iter().any(|entry| what(&entry.change.action));
    assert!(did(|a| matches!(a, Action::AddNumber)), "added");
    assert!(did(|a| matches!(a, Action::ReplaceNumber { .. })), "replaced");
    assert!(did(|a| matches!(a, Action::CorrectCarrier { .. })), "corrected");
    assert!(did(|a| matches!(a, Action::CloseLines { .. })), "closed");
}

#[test]
fn what_was_sent_without_tracking_is_said_so() {
    let said = super::super::words::none_needed(NoTravel::SentWithout, "");
    assert_eq!(said.id, "none-sent-without");
}
