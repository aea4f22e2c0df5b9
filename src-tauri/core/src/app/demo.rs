//! The demo: a world of its own, with data of its own, so that leaving it leaves nothing.

use super::error::ApiError;
use super::importing::{As, ImportInput, ImportRequest};
use super::view::Draft;
use super::{App, Clock, Code, Edge, Stop, Zone};
use crate::domain::{FindingState, HOUR, Phrase, Pile, Platform};
use crate::engine::transport;
use crate::reconcile::Rules;
use crate::secrets::KeySource;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use trackmend_world::{ShopConfig, TruthQuestion, World, WorldConfig};

/// What a demo is made from.
#[derive(Debug, Clone)]
pub struct DemoConfig {
    /// Orders in the shop's history.
    pub orders: usize,
    /// What everything in it follows from.
    pub seed: u64,
    /// The shop.
    pub shop: ShopConfig,
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

/// What was found beside what is true.
#[derive(Debug, Clone, Serialize)]
pub struct Judged {
    /// Orders in the world.
    pub orders: usize,
    /// Customers without tracking, by the world's own truth; those from before the start apart.
    pub true_gaps: usize,
    /// The same, before the starting line.
    pub true_old_gaps: usize,
    /// Found.
    pub found: usize,
    /// Found, before the starting line.
    pub found_old: usize,
    /// Order numbers that are gaps and were not found.
    pub missed: Vec<String>,
    /// Order numbers that were found and are none.
    pub false_alarms: Vec<String>,
    /// Findings whose closer is not the true one.
    pub wrong_closer: Vec<String>,
}

impl Judged {
    /// Found is true.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.missed.is_empty() && self.false_alarms.is_empty() && self.wrong_closer.is_empty()
    }
}

impl Demo {
    /// Makes the world and an application that knows nothing of it yet.
    ///
    /// # Errors
    /// When the folder cannot be made or the database does not open.
    pub async fn open(config: DemoConfig, clock: Arc<dyn Clock>) -> Result<Demo, ApiError> {
        let zone = Zone::Demo(config.shop.timezone);
        let world = World::new(WorldConfig {
            seed: config.seed,
            orders: config.orders,
            now: clock.now().0,
            shop: config.shop,
        });
        let world = Arc::new(Mutex::new(world));
        let name = format!("demo-{}-{}", std::process::id(), clock.now().0);
        let folder = config.folder.join(name);
        let reader = clock.clone();
        let edge = Edge {
            transport: Arc::new(transport::World::new(
                world.clone(),
                Platform::WooCommerce.code(),
                Arc::new(move || reader.now()),
            )),
            clock,
            zone,
            keys: KeySource::ThisProcess,
        };
        let app = App::open(&folder, edge).await?;
        Ok(Demo { app, world, folder })
    }

    /// Connects the shop and takes in the supplier's list: what an owner would do first.
    ///
    /// # Errors
    /// What connecting or importing says.
    pub async fn set_up(&self) -> Result<(), ApiError> {
        self.connect().await?;
        self.import_supplier_list().await
    }

    /// Connects the shop.
    ///
    /// # Errors
    /// What connecting says.
    pub async fn connect(&self) -> Result<(), ApiError> {
        let (url, key) = {
            let world = self.lock();
            let key = world.key("read_write").cloned();
            (world.base_url(), key)
        };
        let key = key.ok_or_else(|| {
            ApiError::new(Code::Internal, Phrase::new("error-internal")).detail("no test key")
        })?;
        let values = [
            ("url".to_owned(), url.clone()),
            ("consumer_key".to_owned(), key.consumer_key),
            ("consumer_secret".to_owned(), key.consumer_secret),
            (
                "allow_http".to_owned(),
                if url.starts_with("http://") { "yes".to_owned() } else { String::new() },
            ),
        ];
        self.app
            .connect(&Draft { platform: Platform::WooCommerce, name: String::new(), values: values.into() })
            .await?;
        Ok(())
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

    /// Reads the shop and judges.
    ///
    /// # Errors
    /// The store's.
    pub async fn sync(&self) -> Result<(), ApiError> {
        self.app.sync(None, &|_| {}, &Stop::default()).await?;
        Ok(())
    }

    /// Holds what was found against the world's own truth.
    ///
    /// # Errors
    /// The store's.
    pub async fn judged(&self) -> Result<Judged, ApiError> {
        let now = self.app.now();
        let account =
            self.app.store.accounts().await?.into_iter().find(|a| a.platform == Platform::WooCommerce);
        let line = account.and_then(|a| a.starting_line).unwrap_or(now);
        let rules = Rules::default();
        let (truth, orders) = {
            let world = self.lock();
            let truth = world.truth(&TruthQuestion {
                now: now.0,
                grace_ms: 12 * HOUR,
                starting_line: line.0,
                starting_line_reach_ms: rules.reach,
            });
            (truth, world.order_ids().len())
        };
        let findings = self.app.store.findings(true).await?;
        let open: Vec<_> = findings.iter().filter(|f| f.finding.state == FindingState::Open).collect();
        let find = |remote: u64| open.iter().find(|f| f.order_remote_id == remote.to_string());
        let mut judged = Judged {
            orders,
            true_gaps: truth.gaps().count(),
            true_old_gaps: truth.old_gaps().count(),
            found: open.iter().filter(|f| f.finding.pile == Pile::Now).count(),
            found_old: open.iter().filter(|f| f.finding.pile == Pile::BeforeYouStarted).count(),
            missed: Vec::new(),
            false_alarms: Vec::new(),
            wrong_closer: Vec::new(),
        };
        for order in &truth.orders {
            match (order.gap, find(order.order_id)) {
                (true, None) => judged.missed.push(order.number.clone()),
                (false, Some(_)) => judged.false_alarms.push(order.number.clone()),
                (true, Some(found)) => {
                    let in_pile = (found.finding.pile == Pile::BeforeYouStarted) == order.before_you_started;
                    if !in_pile || !closer_fits(&order.closer, &found.finding.closer) {
                        judged.wrong_closer.push(order.number.clone());
                    }
                }
                (false, None) => {}
            }
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

/// The closer that was found is the one that the world knows, or honestly unknown where the shop does
/// not tell.
fn closer_fits(truth: &trackmend_world::TrueCloser, found: &crate::domain::Closer) -> bool {
    use crate::domain::Closer;
    use trackmend_world::TrueCloser;
    match truth {
        TrueCloser::Person(name) => *found == Closer::Person { name: name.clone() },
        TrueCloser::System | TrueCloser::AutoOnPayment => matches!(found, Closer::Program | Closer::Unknown),
        TrueCloser::NotClosed => false,
    }
}
