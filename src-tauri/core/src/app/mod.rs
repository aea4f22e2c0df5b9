//! The use cases, for the window and the command line alike. Thin: they read facts, call a pure
//! function, and store what it said.

mod activity;
mod answering;
mod asks;
mod attention;
mod banners;
mod cards;
mod clock;
pub mod commands;
mod connecting;
mod consent;
mod demo;
mod doctor;
mod error;
mod evidence;
mod exporting;
mod following;
mod importing;
mod judging;
mod ledger;
mod lookup;
mod meanings;
mod notices;
mod order_page;
mod orders;
mod parcel_words;
mod planning;
mod poking;
mod ready_messages;
mod receiving;
#[cfg(test)]
mod receiving_tests;
mod recognise;
mod repair_view;
mod repairing;
mod scores;
mod settings_page;
mod syncing;
#[cfg(test)]
mod testing;
mod timeline;
pub mod view;
mod words;
mod zone;

pub use asks::{about_said, outcome_said};
pub use clock::{Clock, ManualClock, SystemClock};
pub use consent::{ConsentAsked, REDIRECT, asks_consent};
pub use demo::{Demo, DemoConfig, Judged, Tally, drafts};
pub use doctor::{Check, doctor};
pub use error::{ApiError, Code};
pub use evidence::EvidenceFiles;
pub use exporting::{ExportRow, LeftOut, RepairExport};
pub use importing::{As, ImportInput, ImportRequest, Prepared, TypedIn};
pub use judging::judge;
pub use notices::{Notice, Opens, TraySummary};
pub use ready_messages::{Message, has_message, languages_of, message};
pub use receiving::Nudge;
pub use repairing::{Asked, ForGood, confirm, phase_sentence};
pub use scores::Scores;
pub use syncing::{From, Stop, Summary};
pub use trackmend_world::WorldConfig;
pub use words::short_why;
pub use zone::Zone;

use crate::domain::{DAY, Ms, Phrase, Platform};
use crate::engine::transport::{Real, Transport};
use crate::engine::{Engine, Turn};
use crate::secrets::{KeySource, Vault};
use crate::settings;
use crate::store::Store;
use rand::RngExt;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What an application is made of, besides its data.
pub struct Edge {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The time zone that zoneless dates are in.
    pub zone: Zone,
    /// The way over the wire.
    pub transport: Arc<dyn Transport>,
    /// Where the vault's key comes from.
    pub keys: KeySource,
}

impl Edge {
    /// This computer: its clock, its zone, the internet, its keychain (or the passphrase that the
    /// environment names).
    ///
    /// # Errors
    /// When the environment names a passphrase file that cannot be read, or TLS does not start.
    pub fn of_this_computer() -> Result<Edge, ApiError> {
        Ok(Edge {
            clock: Arc::new(SystemClock),
            zone: Zone::Local,
            transport: Arc::new(
                Real::new().map_err(|e| {
                    ApiError::new(Code::Internal, Phrase::new("error-certificates")).detail(e)
                })?,
            ),
            keys: KeySource::from_environment(|name| std::env::var(name).ok())?,
        })
    }
}

/// The application over one data folder.
pub struct App {
    /// The database.
    pub store: Store,
    /// The secrets.
    pub vault: Vault,
    /// The sender.
    pub engine: Engine,
    /// Clock, zone, wire.
    pub edge: Edge,
    folder: PathBuf,
    orders: orders::Lists,
    consents: consent::Consents,
    /// When a carrier was last asked whether a key works: most do not like to be asked twice in a second.
    probed: Mutex<BTreeMap<Platform, Ms>>,
    receiving: receiving::Receiving,
    tables: Vec<meanings::Table>,
}

impl App {
    /// Opens the data in this folder, making it when it is missing.
    ///
    /// # Errors
    /// When the database or the vault's file cannot be opened.
    pub async fn open(folder: &Path, edge: Edge) -> Result<App, ApiError> {
        let store = Store::open(folder).await?;
        let vault = Vault::open(folder.join("vault.age"), edge.keys.clone())?;
        let days = settings::check("history_days", "90").map(|s| s.default).unwrap_or_default();
        let days = store.setting("history_days").await?.unwrap_or(days).parse::<i64>().unwrap_or(90);
        let holder = format!("{}-{:08x}", std::process::id(), rand::rng().random::<u32>());
        let engine =
            Engine::new(store.clone(), Arc::new(vault.clone()), edge.transport.clone(), holder, days * DAY);
        let (tables, of_codes) = meanings::read(folder);
        let engine = engine.with_meanings(of_codes);
        Ok(App {
            store,
            vault,
            engine,
            edge,
            folder: folder.to_owned(),
            orders: orders::Lists::default(),
            consents: consent::Consents::default(),
            probed: Mutex::default(),
            receiving: receiving::Receiving::default(),
            tables,
        })
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> crate::domain::Ms {
        self.edge.clock.now()
    }

    fn turn(&self) -> Turn {
        Turn { now: self.now(), dice: rand::rng().random() }
    }
}

/// The folder of the owner's data: `TRACKMEND_DATA_DIR`, or the system's place for it.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    match std::env::var_os("TRACKMEND_DATA_DIR") {
        Some(folder) if !folder.is_empty() => Some(folder.into()),
        _ => directories::ProjectDirs::from("app", "Trackmend", "Trackmend").map(|d| d.data_dir().to_owned()),
    }
}
