//! The demo: a world of its own, with data of its own, so that leaving it leaves nothing.

use super::error::ApiError;
use super::importing::{As, ImportInput, ImportRequest};
use super::view::Draft;
use super::{App, Clock, Edge, Stop, Zone};
use crate::connectors::connector;
use crate::domain::{Closer, DAY, Finding, FindingState, HOUR, Kind, Ms, Pile, Platform, Role};
use crate::engine::transport;
use crate::reconcile::{ProductField, ProductRule};
use crate::secrets::KeySource;
use crate::settings;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use trackmend_world::{Maker, NewBolOrder, OrderTruth, TrueCloser, Truth, TruthQuestion, World, WorldConfig};

/// What a demo is made from.
#[derive(Debug, Clone)]
pub struct DemoConfig {
    /// The world; its history ends at the clock's moment, whatever stands there.
    pub world: WorldConfig,
    /// Where its data goes; a new folder is made in it.
    pub folder: PathBuf,
}

/// A demo that runs.
pub struct Demo {
    /// The application over the demo's own data.
    pub app: App,
    /// The world, for whoever wants to change it or to know its truth.
    pub world: Arc<Mutex<World>>,
    folder: PathBuf,
}

/// How often a kind of finding is true, and how often it was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// In the world.
    pub truth: usize,
    /// In the lists.
    pub found: usize,
}

/// What was found beside what is true.
#[derive(Debug, Clone, Serialize)]
pub struct Judged {
    /// Orders in the world.
    pub orders: usize,
    /// By the kind's code; what was there before the starting line apart, as `before_you_started`.
    pub kinds: BTreeMap<String, Tally>,
    /// Watched: closed without a number while the supplier makes them.
    pub watching: Tally,
    /// Orders, as `number kind`, that are so and were not found.
    pub missed: Vec<String>,
    /// Orders, as `number kind`, that were found and are none.
    pub false_alarms: Vec<String>,
    /// Findings whose closer is not the true one.
    pub wrong_closer: Vec<String>,
    /// Findings whose cause is not the true one, where the world knows it.
    pub wrong_cause: Vec<String>,
}

impl Judged {
    /// Found is true.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.missed.is_empty()
            && self.false_alarms.is_empty()
            && self.wrong_closer.is_empty()
            && self.wrong_cause.is_empty()
            && self.watching.truth == self.watching.found
    }

    /// The tally of a kind, or of `before_you_started`.
    #[must_use]
    pub fn of(&self, kind: &str) -> Tally {
        self.kinds.get(kind).copied().unwrap_or_default()
    }
}

/// The pile of what was there before, in [`Judged::kinds`].
const BEFORE: &str = "before_you_started";

impl Demo {
    /// Makes the world and an application that knows nothing of it yet.
    ///
    /// # Errors
    /// When the folder cannot be made or the database does not open.
    pub async fn open(config: DemoConfig, clock: Arc<dyn Clock>) -> Result<Demo, ApiError> {
        let zone = Zone::Demo(config.world.shop.timezone);
        let world = World::new(WorldConfig { now: clock.now().0, ..config.world });
        let world = Arc::new(Mutex::new(world));
        let name = format!("demo-{}-{}", std::process::id(), clock.now().0);
        let folder = config.folder.join(name);
        let reader = clock.clone();
        let edge = Edge {
            transport: Arc::new(transport::World::new(world.clone(), Arc::new(move || reader.now()))),
            clock,
            zone,
            keys: KeySource::ThisProcess,
        };
        let app = App::open(&folder, edge).await?;
        Ok(Demo { app, world, folder })
    }

    /// Connects the shops and their supplier, and takes in the supplier's list: what an owner would do first.
    ///
    /// # Errors
    /// What connecting or importing says.
    pub async fn set_up(&self) -> Result<(), ApiError> {
        self.connect().await?;
        self.connect_supplier().await?;
        self.connect_carriers().await?;
        self.import_supplier_list().await
    }

    /// A customer orders at bol what is brought by appointment, and nobody has arranged it yet.
    pub fn to_arrange(&self) {
        let order = NewBolOrder { by_appointment: true, delivered_in: 6, ..NewBolOrder::default() };
        self.lock().bol_place_order(&order, self.app.now().0);
    }

    /// Connects the shops, and the suppliers that programs can ask.
    ///
    /// # Errors
    /// What connecting says.
    pub async fn connect(&self) -> Result<(), ApiError> {
        self.connect_those(|role| role != Role::Carrier).await
    }

    /// Connects the carriers of the world, where it has any.
    ///
    /// # Errors
    /// What connecting says.
    pub async fn connect_carriers(&self) -> Result<(), ApiError> {
        self.connect_those(|role| role == Role::Carrier).await
    }

    async fn connect_those(&self, which: fn(Role) -> bool) -> Result<(), ApiError> {
        let drafts = drafts(&mut self.lock(), self.app.now());
        for draft in drafts.iter().filter(|draft| which(draft.platform.role())) {
            if connector(draft.platform).is_some() {
                self.app.connect(draft).await?;
            }
        }
        Ok(())
    }

    /// Connects the supplier, and says which products are its own.
    ///
    /// # Errors
    /// The store's.
    pub async fn connect_supplier(&self) -> Result<(), ApiError> {
        self.app.supplier(Platform::Tpop, "").await?;
        let makers = Maker::ALL.into_iter().filter_map(|maker| {
            Some((ProductField::SkuPrefix, maker.sku_prefix(), Platform::from_code(maker.code())?))
        });
        let rules: Vec<ProductRule> = [
            (ProductField::Vendor, "TPOP", Platform::Tpop),
            (ProductField::SkuPrefix, "TP-", Platform::Tpop),
        ]
        .into_iter()
        .chain(makers)
        .map(|(field, value, supplier)| ProductRule { shop: None, field, value: value.to_owned(), supplier })
        .collect();
        Ok(self.app.store.set_product_rules(&rules).await?)
    }

    /// Takes in what the supplier has shipped until now.
    ///
    /// # Errors
    /// What importing says.
    pub async fn import_supplier_list(&self) -> Result<(), ApiError> {
        let list = self.lock().supplier_csv(self.app.now().0);
        let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
        let input = ImportInput::Bytes { name: "supplier.csv".to_owned(), bytes: list.into_bytes() };
        let prepared = self.app.prepare_import(&input, &request).await?;
        self.app.import(&prepared, &request).await?;
        Ok(())
    }

    /// Reads the shops and judges.
    ///
    /// # Errors
    /// The store's.
    pub async fn sync(&self) -> Result<(), ApiError> {
        self.app.sync(None, &|_| {}, &Stop::default()).await?;
        Ok(())
    }

    /// The world's own truth under the rules that the application has come to.
    ///
    /// # Errors
    /// The store's.
    pub async fn truth(&self) -> Result<Truth, ApiError> {
        let now = self.app.now();
        let rules = settings::rules(&self.app.store).await?;
        let accounts = self.app.store.accounts().await?;
        let shop = accounts.iter().find(|a| a.platform.role() == Role::Storefront);
        let supplier = accounts.iter().find(|a| a.platform == Platform::Tpop);
        let supplier = supplier.map_or(Platform::File, |a| a.platform);
        let production = rules.learned_production.get(&supplier).copied().unwrap_or(5);
        // Working days as days of the calendar: the world keeps its stories clear of the borders.
        let days = |working: u32| i64::from(working) * DAY * 7 / 5;
        Ok(self.lock().truth(&TruthQuestion {
            now: now.0,
            grace_ms: shop.map_or(rules.grace_of(supplier), |s| rules.grace_at(s.id, supplier)),
            makers_grace_ms: Maker::ALL
                .map(|maker| Platform::from_code(maker.code()).map_or(0, |maker| rules.grace_of(maker))),
            entering_ms: 12 * HOUR,
            starting_line: shop.and_then(|a| a.starting_line).unwrap_or(now).0,
            starting_line_reach_ms: rules.reach,
            production_ms: DAY + days(production),
            not_shipped_ms: days(7.max(2 * production)),
        }))
    }

    /// Holds what was found against the world's own truth. A shop that is not connected is left out; whose
    /// a loose parcel of the supplier's is cannot be judged then.
    ///
    /// # Errors
    /// The store's.
    pub async fn judged(&self) -> Result<Judged, ApiError> {
        let mut truth = self.truth().await?;
        let platforms: BTreeMap<i64, &'static str> =
            self.app.store.accounts().await?.iter().map(|a| (a.id.0, a.platform.code())).collect();
        let all = truth.orders.len();
        truth.orders.retain(|order| platforms.values().any(|platform| *platform == order.platform));
        let whole = truth.orders.len() == all;
        let findings = self.app.store.findings(true).await?;
        let open: Vec<_> = findings.iter().filter(|f| f.finding.state == FindingState::Open).collect();
        let mut judged = Judged {
            orders: truth.orders.len(),
            kinds: BTreeMap::new(),
            watching: Tally {
                truth: truth.orders.iter().filter(|o| o.watching).count(),
                found: self.app.attention().await?.watching.len(),
            },
            missed: Vec::new(),
            false_alarms: Vec::new(),
            wrong_closer: Vec::new(),
            wrong_cause: Vec::new(),
        };
        for order in &truth.orders {
            // Of several findings of one order the leading one is what the owner sees.
            let found = open
                .iter()
                .filter(|f| f.finding.order.is_some() && f.order_remote_id == order.order_id)
                .filter(|f| platforms.get(&f.account.0) == Some(&order.platform))
                // How a parcel travels is no part of this truth.
                .filter(|f| !matches!(f.finding.kind, Kind::LateParcel | Kind::DeliveryProblem))
                .min_by_key(|f| f.finding.kind.precedence());
            judged.hold(order, found.map(|f| &f.finding));
        }
        if !whole {
            return Ok(judged);
        }
        let unmatched = open.iter().filter(|f| f.finding.kind == Kind::ShipmentUnmatched).count();
        let tally = judged.kinds.entry(Kind::ShipmentUnmatched.code().to_owned()).or_default();
        // What may be one shop's order although its list names none is a question too.
        *tally = Tally { truth: truth.unmatched.len(), found: unmatched };
        if tally.truth != tally.found {
            judged.missed.push(format!("{} {}", unmatched, Kind::ShipmentUnmatched.code()));
        }
        Ok(judged)
    }

    /// Ends the demo; nothing of it stays.
    pub async fn leave(&self) {
        self.app.store.close().await;
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            tracing::warn!(folder = %self.folder.display(), %error, "the demo's folder could not be removed");
        }
    }

    /// The world.
    pub fn lock(&self) -> std::sync::MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What an owner would type to connect each shop of a world and each supplier that answers.
pub fn drafts(world: &mut World, now: Ms) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut add = |platform, name: &str, values: &[(&str, Option<String>)]| {
        let values: Option<BTreeMap<String, String>> =
            values.iter().map(|(key, value)| Some(((*key).to_owned(), value.clone()?))).collect();
        let Some(mut values) = values else { return };
        let url = values.get("url").or_else(|| values.get("shop"));
        if url.is_some_and(|url| url.starts_with("http://")) {
            values.insert("allow_http".to_owned(), "yes".to_owned());
        }
        drafts.push(Draft { platform, name: name.to_owned(), values });
    };
    let text = |text: &str| Some(text.to_owned());
    let key = world.key("read_write").cloned();
    let (key, secret) = key.map(|key| (key.consumer_key, key.consumer_secret)).unzip();
    let url = Some(world.base_url());
    add(Platform::WooCommerce, "", &[("url", url), ("consumer_key", key), ("consumer_secret", secret)]);
    let token = world.shopify_token().and_then(text);
    add(Platform::Shopify, "Wolk on Shopify", &[("shop", world.shopify_url()), ("access_token", token)]);
    let (key, secret) = world.etsy_key().map(|(key, secret)| (key.to_owned(), secret.to_owned())).unzip();
    let (url, refresh) = (world.etsy_url(), world.etsy_refresh_token(now.0));
    add(
        Platform::Etsy,
        "Wolk on Etsy",
        &[("url", url), ("keystring", key), ("shared_secret", secret), ("refresh_token", refresh)],
    );
    let (id, secret) = world.bol_client().map(|(id, secret)| (id.to_owned(), secret.to_owned())).unzip();
    add(
        Platform::Bol,
        "Wolk at bol",
        &[("url", world.bol_url()), ("client_id", id), ("client_secret", secret)],
    );
    for maker in Maker::ALL {
        let Some(platform) = Platform::from_code(maker.code()) else { continue };
        let token = world.maker_token(maker).and_then(text);
        let key = if platform == Platform::Gelato { "api_key" } else { "token" };
        add(platform, "", &[("url", world.maker_url(maker)), (key, token)]);
    }
    for platform in Platform::ALL.iter().filter(|platform| platform.role() == Role::Carrier) {
        let key = world.carrier_key(platform.code()).and_then(text);
        add(*platform, "", &[("url", world.carrier_url(platform.code())), ("key", key)]);
    }
    drafts
}

impl Judged {
    /// Holds what was found of one order against what is true.
    fn hold(&mut self, order: &OrderTruth, found: Option<&Finding>) {
        let pile = |kind: &str, before: bool| if before { BEFORE.to_owned() } else { kind.to_owned() };
        let truth = order.finding.as_ref().map(|f| pile(f.kind, order.before_you_started));
        let seen = found.map(|f| pile(f.kind.code(), f.pile == Pile::BeforeYouStarted));
        if let Some(kind) = &truth {
            self.kinds.entry(kind.clone()).or_default().truth += 1;
        }
        if let Some(kind) = &seen {
            self.kinds.entry(kind.clone()).or_default().found += 1;
        }
        if truth != seen {
            let named = |kind: &String| format!("{} {kind} ({})", order.number, order.note);
            self.missed.extend(truth.as_ref().map(named));
            self.false_alarms.extend(seen.as_ref().map(named));
            return;
        }
        let (Some(truth), Some(found)) = (&order.finding, found) else { return };
        if found.kind == Kind::TrackingMissing && !closer_fits(&order.closer, &found.closer) {
            self.wrong_closer.push(order.number.clone());
        }
        if truth.cause.is_some_and(|cause| cause != found.cause.code()) {
            self.wrong_cause.push(format!("{} {}", order.number, found.cause.code()));
        }
    }
}

/// The closer that was found is the one that the world knows, or honestly unknown where the shop does
/// not tell.
fn closer_fits(truth: &TrueCloser, found: &Closer) -> bool {
    match truth {
        TrueCloser::Person(name) => *found == Closer::Person { name: name.clone() },
        TrueCloser::App(name) => *found == Closer::App { name: name.clone() },
        TrueCloser::AutoOnPayment => matches!(found, Closer::Setting | Closer::Program | Closer::Unknown),
        TrueCloser::System => matches!(found, Closer::Program | Closer::Unknown),
        TrueCloser::NotClosed => false,
    }
}
