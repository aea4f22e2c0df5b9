//! Every question of every connector, and every answer of the demo world, noted. With `TRACKMEND_EXCHANGES` set they
//! are written into that folder, a file each; `scripts/specs` holds them to the vendors' own documents.
//!
//! The world with all its shops and print houses is connected, read, changed by its people, read again, repaired,
//! also where answers are lost and where bol's processes fail, and asked with keys that lost their rights. Then
//! come [knocks](KNOCKS): what no connector asks, so that the world's refusals are seen too; of those only the
//! answer is held to a document.
//!
//! No secret is noted: of a header that carries one, only that it was there. Requests for tokens are in no
//! vendor's document, and are left out.

use crate::shop::NOW;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use trackmend_core::app::view::Draft;
use trackmend_core::app::{Asked, Clock as _, Demo, DemoConfig, ForGood, ManualClock, Stop, Summary, drafts};
use trackmend_core::connectors::Reply;
use trackmend_core::domain::{AccountId, DAY, HOUR, MINUTE, Ms, Platform};
use trackmend_core::engine::Engine;
use trackmend_core::engine::transport::{self, Purpose, SendError, Sending, Transport, Wire};
use trackmend_world::{Fault, Filter, Maker, NewBolOrder, NewEtsyOrder, NewShopifyOrder, World, WorldConfig};

/// Headers whose value is no secret. Of others only a word in front is kept: `Bearer`.
const SHOWN: [&str; 4] = ["accept", "content-type", "user-agent", "x-pf-store-id"];

/// Orders in each shop's past: enough for each of its stories.
const ORDERS: usize = 120;

/// What has to be among the exchanges, answered, with a text of its address or body: every operation that a
/// connector knows. One that is added and never asked here would be held to nothing.
const OPERATIONS: [(Platform, &str, &str); 27] = [
    (Platform::WooCommerce, "GET", "/orders?"),
    (Platform::WooCommerce, "POST", "/shipment-trackings"),
    (Platform::Shopify, "POST", "query Access"),
    (Platform::Shopify, "POST", "query Orders"),
    (Platform::Shopify, "POST", "query Reach"),
    (Platform::Shopify, "POST", "query These"),
    (Platform::Shopify, "POST", "query OrderEvents"),
    (Platform::Shopify, "POST", "fulfillmentTrackingInfoUpdate("),
    (Platform::Shopify, "POST", "fulfillmentCreate("),
    (Platform::Etsy, "GET", "/users/me"),
    (Platform::Etsy, "GET", "/receipts?"),
    (Platform::Etsy, "GET", "/receipts/"),
    (Platform::Etsy, "POST", "/tracking"),
    (Platform::Bol, "GET", "/retailer/retailers/current"),
    (Platform::Bol, "GET", "/retailer/orders?"),
    (Platform::Bol, "GET", "/retailer/orders/"),
    (Platform::Bol, "GET", "/retailer/shipments?fulfilment-method="),
    (Platform::Bol, "GET", "/retailer/shipments?order-id="),
    (Platform::Bol, "GET", "/retailer/shipments/"),
    (Platform::Bol, "GET", "/shared/process-status/"),
    (Platform::Bol, "GET", "/shared/process-status?entity-id="),
    (Platform::Bol, "GET", "/retailer/insights/performance/indicator?"),
    (Platform::Bol, "PUT", "/retailer/transports/"),
    (Platform::Bol, "POST", "/retailer/shipments"),
    (Platform::Printful, "GET", "/orders?"),
    (Platform::Printify, "GET", "/orders.json?"),
    (Platform::Gelato, "POST", "/v4/orders:search"),
];

/// Questions that no connector asks, with a key that opens: method, address below the platform's, body.
const KNOCKS: [(Platform, &str, &str, &str); 12] = [
    (Platform::Etsy, "GET", "/v3/application/openapi-ping", ""),
    (Platform::Etsy, "GET", "/v3/application/shops/4711001/receipts?limit=500", ""),
    (Platform::Etsy, "GET", "/v3/application/shops/4711001/receipts?was_paid=perhaps", ""),
    (Platform::Etsy, "GET", "/v3/application/shops/4711001/receipts/1", ""),
    (Platform::Etsy, "POST", "/v3/application/shops/4711001/receipts/1/tracking", "{}"),
    (Platform::Bol, "GET", "/retailer/orders?status=FOO", ""),
    (Platform::Bol, "GET", "/retailer/orders/A000000000", ""),
    (Platform::Bol, "GET", "/retailer/shipments/1", ""),
    (Platform::Bol, "PUT", "/retailer/transports/1", "{}"),
    (Platform::Bol, "POST", "/retailer/shipments", r#"{"orderItems":[]}"#),
    (
        Platform::Bol,
        "POST",
        "/shared/process-status",
        r#"{"processStatusQueries":[{"processStatusId":"1"}]}"#,
    ),
    (Platform::Bol, "GET", "/shared/process-status/1", ""),
];

/// A request and what came of it.
struct Exchange {
    platform: Platform,
    method: &'static str,
    url: String,
    body: Option<String>,
    answered: bool,
    noted: Value,
}

/// A wire into the world that notes what goes over it.
struct Noted {
    inner: transport::World,
    world: Arc<Mutex<World>>,
    folder: Option<PathBuf>,
    exchanges: Mutex<Vec<Exchange>>,
    /// The headers with which each platform was last asked: a knock has the same.
    keys: Mutex<BTreeMap<&'static str, Arc<Wire>>>,
    knocking: Mutex<bool>,
}

/// In no vendor's document.
fn is_token(url: &str) -> bool {
    url.split('?').next().is_some_and(|path| path.ends_with("/token") || path.ends_with("/access_token"))
}

fn json_or_text(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into())
}

fn shown(name: &str, value: &str) -> String {
    match value.split_once(' ') {
        _ if SHOWN.contains(&name) => value.to_owned(),
        Some((scheme @ ("Bearer" | "Basic"), _)) => format!("{scheme} …"),
        _ => "…".to_owned(),
    }
}

impl Noted {
    fn note(&self, platform: Platform, wire: &Wire, answer: &Result<Reply, SendError>) {
        use secrecy::ExposeSecret as _;
        let headers: BTreeMap<&str, String> =
            wire.headers.iter().map(|(name, value)| (*name, shown(name, value.expose_secret()))).collect();
        let reply = answer.as_ref().ok();
        let noted = json!({
            "platform": platform.code(),
            // Whether a connector asked: only then is the request ours.
            "ours": !*self.knocking.lock().unwrap(),
            "method": wire.method,
            "url": wire.shown_url,
            "request": {
                "headers": headers,
                "body": wire.body.as_deref().map(|body| json_or_text(body.as_bytes())),
            },
            "reply": reply.map(|reply| json!({
                "status": reply.status,
                "headers": reply.headers,
                "body": json_or_text(&reply.body),
            })),
        });
        let mut exchanges = self.exchanges.lock().unwrap();
        if let Some(folder) = &self.folder {
            let name = format!("{}-{:04}.json", platform.code(), exchanges.len());
            std::fs::write(folder.join(name), noted.to_string()).unwrap();
        }
        exchanges.push(Exchange {
            platform,
            method: wire.method,
            url: wire.shown_url.clone(),
            body: wire.body.clone(),
            answered: reply.is_some(),
            noted,
        });
    }
}

impl Transport for Noted {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        let url = url::Url::parse(&wire.shown_url).expect("an address");
        let code = self.world.lock().unwrap().platform_of(&url);
        Box::pin(async move {
            let answer = self.inner.send(wire).await;
            let platform = code.and_then(Platform::from_code).expect("one of the world's platforms");
            if !is_token(&wire.shown_url) {
                self.keys.lock().unwrap().insert(platform.code(), Arc::new(wire.again()));
                self.note(platform, wire, &answer);
            }
            answer
        })
    }
}

/// The whole world, connected and not read yet.
struct Whole {
    demo: Demo,
    wire: Arc<Noted>,
    accounts: BTreeMap<&'static str, AccountId>,
    drafts: Vec<Draft>,
    clock: Arc<ManualClock>,
    _folder: tempfile::TempDir,
}

impl Whole {
    async fn new(seed: u64) -> Whole {
        let exchanges = std::env::var_os("TRACKMEND_EXCHANGES").map(PathBuf::from);
        exchanges.iter().for_each(|folder| std::fs::create_dir_all(folder).unwrap());
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        let world = WorldConfig::whole(seed, ORDERS, NOW.0);
        let config = DemoConfig { world, folder: folder.path().to_owned() };
        let mut demo = Demo::open(config, clock.clone()).await.unwrap();
        let reader = clock.clone();
        let wire = Arc::new(Noted {
            inner: transport::World::new(demo.world.clone(), Arc::new(move || reader.now())),
            world: demo.world.clone(),
            folder: exchanges,
            exchanges: Mutex::default(),
            keys: Mutex::default(),
            knocking: Mutex::new(false),
        });
        demo.app.edge.transport = wire.clone();
        let vault = Arc::new(demo.app.vault.clone());
        let store = demo.app.store.clone();
        demo.app.engine = Engine::new(store, vault, wire.clone(), "exchanges".into(), 90 * DAY);
        let drafts = drafts(&mut demo.lock(), NOW);
        let mut accounts = BTreeMap::new();
        for draft in &drafts {
            accounts.insert(draft.platform.code(), demo.app.connect(draft).await.unwrap());
        }
        demo.connect_supplier().await.unwrap();
        demo.import_supplier_list().await.unwrap();
        Whole { demo, wire, accounts, drafts, clock, _folder: folder }
    }

    fn now(&self) -> Ms {
        self.clock.now()
    }

    async fn try_sync(&self) -> Summary {
        self.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap()
    }

    async fn sync(&self) {
        let summary = self.try_sync().await;
        assert!(summary.troubles.is_empty(), "{:?}", summary.troubles);
    }

    /// What happens in a day at every shop and print house.
    async fn a_day_passes(&self) {
        self.clock.advance(HOUR);
        let now = self.now().0;
        {
            let mut world = self.demo.lock();
            let new = world.order_ids().into_iter().rev().take(10).collect::<Vec<_>>();
            for order in new {
                let _ = world.close_by_system(order, now) || world.reopen(order, "Marie de Boer", now);
            }
            // Sent by the supplier: one is closed without its number, one is left open.
            for closed in [true, false] {
                let order = world.shopify_place_order(&NewShopifyOrder::default(), now);
                assert!(!closed || world.shopify_fulfil_by_hand(&order, "Noor Bakker", None, None, now));
                let number = world.new_number_of("PostNL");
                assert!(world.tpop_ship(&order, None, &number, "PostNL", true, now));
                let order = world.etsy_place_order(&NewEtsyOrder::default(), now);
                assert!(!closed || world.etsy_complete_by_hand(&order, None, now));
                let number = world.new_number_of("PostNL");
                assert!(world.etsy_tpop_ships(&order, None, ("PostNL", &number), true, now));
            }
            // Three are confirmed without a number, one of them with bol's label; three are left open.
            for at in 0..6 {
                let order = world.bol_place_order(&NewBolOrder::default(), now);
                let number = world.new_number_of("PostNL");
                assert!(world.bol_owner_ships(&order, &number, "PostNL", now));
                match at {
                    0 => assert!(world.bol_confirm_with_label(&order, now)),
                    1 | 2 => assert!(world.bol_confirm(&order, None, "TNT", None, now)),
                    _ => {}
                }
            }
            for maker in Maker::ALL {
                for order in world.maker_orders(maker).into_iter().rev().take(5) {
                    let number = world.new_number_of("PostNL");
                    let _ = world.maker_ships(order, None, "PostNL", &number, now);
                }
            }
        }
        self.clock.advance(DAY - HOUR);
        self.demo.import_supplier_list().await.unwrap();
    }

    /// Confirms what a write can put right, at most so many of each platform and each way to do it.
    async fn repair(&self, most: usize) -> BTreeMap<(&'static str, &'static str), usize> {
        let mut done: BTreeMap<(&'static str, &'static str), usize> = BTreeMap::new();
        let platforms: BTreeMap<i64, &'static str> =
            self.accounts.iter().map(|(code, account)| (account.0, *code)).collect();
        for row in self.demo.app.store.findings(false).await.unwrap() {
            // A question about the supplier's own list is nobody's to write.
            let Some(platform) = platforms.get(&row.account.0) else { continue };
            let count = done.entry((platform, row.finding.kind.code())).or_default();
            let asked = Asked { by: "owner".to_owned(), mail: None, for_good: ForGood::Said };
            if *count < most && self.demo.app.confirm(row.finding.id, &asked).await.is_ok() {
                *count += 1;
            }
        }
        done.retain(|_, count| *count > 0);
        done
    }

    /// Asks what no connector asks, with the key that the connection last had.
    async fn knock(&self) {
        *self.wire.knocking.lock().unwrap() = true;
        for (platform, method, path, body) in KNOCKS {
            let last = self.wire.keys.lock().unwrap().get(platform.code()).cloned().unwrap();
            let origin = url::Url::parse(&last.shown_url).unwrap().origin().ascii_serialization();
            let mut wire = last.again();
            (wire.method, wire.shown_url) = (method, format!("{origin}{path}"));
            wire.url = wire.shown_url.clone().into();
            wire.purpose = Purpose::Write;
            wire.headers.retain(|(name, _)| *name != "content-type");
            wire.body = None;
            if !body.is_empty() {
                let media = trackmend_core::connectors::connector(platform).unwrap().about().media;
                wire.headers.push(("content-type", media.to_owned().into()));
                wire.body = Some(body.to_owned());
            }
            self.wire.send(&wire).await.unwrap();
        }
        *self.wire.knocking.lock().unwrap() = false;
    }

    /// How bol scores its seller.
    async fn scores(&self) {
        let scores = self.demo.app.scores(None).await.unwrap();
        assert!(!scores.is_empty(), "bol scores its sellers");
    }
}

#[tokio::test]
async fn every_operation_is_asked_and_no_secret_is_noted() {
    let it = Whole::new(5).await;
    it.sync().await;
    it.a_day_passes().await;
    it.sync().await;
    // bol may refuse what it took in, and may lose its own answer.
    {
        let mut world = it.demo.lock();
        let faults = world.faults();
        faults.next_where(1, Filter::call("PUT", "/retailer/transports"), Fault::ProcessFails);
        faults.next_where(1, Filter::call("POST", "/retailer/shipments"), Fault::ReplyLost);
        faults.next_where(1, Filter::call("PUT", "/retailer/transports"), Fault::ProcessTimesOut);
        faults.next_where(1, Filter::call("POST", "/tracking"), Fault::ReplyLost);
        faults.next_where(1, Filter::call("POST", "fulfillmentTrackingInfoUpdate"), Fault::ReplyLost);
    }
    assert!(it.repair(4).await.values().sum::<usize>() > 0, "something was repaired");
    it.sync().await;
    it.clock.advance(5 * MINUTE);
    it.sync().await;
    it.scores().await;
    it.knock().await;
    // Keys that lost their rights. One that was fetched is fetched anew.
    it.demo.lock().bol_drop_tokens();
    it.clock.advance(MINUTE);
    it.sync().await;
    it.clock.advance(DAY);
    it.demo.lock().etsy_withdraw_scope("transactions_r");
    it.demo.lock().shopify_withdraw_scope("read_orders");
    it.try_sync().await;
    it.clock.advance(DAY);
    it.demo.lock().shopify_revoke_tokens();
    it.demo.lock().etsy_revoke_tokens();
    it.try_sync().await;

    let exchanges = it.wire.exchanges.lock().unwrap();
    let is_asked = |(platform, method, part): &(Platform, &str, &str)| {
        exchanges.iter().any(|it| {
            it.platform == *platform
                && it.method == *method
                && it.answered
                && (it.url.contains(part) || it.body.as_ref().is_some_and(|body| body.contains(part)))
        })
    };
    let missing: Vec<_> = OPERATIONS.iter().filter(|operation| !is_asked(operation)).collect();
    assert!(missing.is_empty(), "never asked and answered: {missing:?}");
    assert!(exchanges.iter().any(|it| !it.answered), "a lost answer is an exchange too");
    let secrets = ["token", "secret", "key", "api_key", "consumer_key"];
    let secret = |key: &str| secrets.iter().any(|part| key.contains(part)) || key == "client_id";
    for (key, value) in it.drafts.iter().flat_map(|draft| &draft.values).filter(|(key, _)| secret(key)) {
        let leak = exchanges.iter().find(|it| it.noted.to_string().contains(value.as_str()));
        assert!(leak.is_none(), "{key} in {:?}", leak.map(|it| &it.url));
    }
}
