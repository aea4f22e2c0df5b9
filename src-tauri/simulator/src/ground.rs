//! Where a scenario keeps its things: in memory, or in a database of its own.

use crate::kind::{BEGIN, Kind, products};
use crate::memory::Memory;
use std::path::Path;
use tokio::sync::OnceCell;
use trackmend_core::domain::{AccountId, OrderId};
use trackmend_core::engine::Storage;
use trackmend_core::store::{Store, StoreError};

/// How deep a scenario goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Depth {
    /// The planner and the write protocol, over [`Memory`].
    Planner,
    /// The whole, on SQLite.
    Whole,
}

/// A place for one scenario.
pub trait Ground {
    /// What keeps its things.
    type Keeper: Storage + Clone + 'static;

    /// Whether the oracle looks after every call; else it looks when a process rests or dies. The same seed goes
    /// the same way in memory, where it looks after every call.
    const EVERY_CALL: bool;

    /// Opens it for one process. It holds the connections of its kind and nothing else, the first time.
    fn open(&self) -> impl Future<Output = Self::Keeper>;
    /// What a process that died leaves to the one that is started after it. `afresh`: it is opened again, as
    /// by a new process; else what is kept is the same and only what was in memory is gone.
    fn again(&self, dead: Self::Keeper, afresh: bool) -> impl Future<Output = Self::Keeper>;
    /// A process lets go of it.
    fn close(keeper: Self::Keeper) -> impl Future<Output = ()>;
    /// Every order that is known.
    fn orders(keeper: &Self::Keeper) -> impl Future<Output = Result<Vec<OrderId>, StoreError>>;
    /// Orders of a connection that are to be read next.
    fn wanted(
        keeper: &Self::Keeper,
        account: AccountId,
    ) -> impl Future<Output = Result<Vec<String>, StoreError>>;
    /// What is wrong with it; `None`: it is sound.
    fn fault(keeper: &Self::Keeper) -> impl Future<Output = Option<String>>;
}

/// Memory.
pub struct InMemory(Memory);

impl InMemory {
    /// A new one for this kind of shop.
    #[must_use]
    pub fn new(kind: Kind) -> InMemory {
        let memory = Memory::new();
        for made in kind.connections() {
            memory.connect(made.platform, &made.identity, made.name, &made.profile, BEGIN);
        }
        memory.set_product_rules(&products());
        InMemory(memory)
    }
}

impl Ground for InMemory {
    type Keeper = Memory;
    const EVERY_CALL: bool = true;

    async fn open(&self) -> Memory {
        self.0.clone()
    }

    async fn again(&self, dead: Memory, _: bool) -> Memory {
        dead
    }

    async fn close(_: Memory) {}

    async fn orders(memory: &Memory) -> Result<Vec<OrderId>, StoreError> {
        Ok(memory.order_ids())
    }

    async fn wanted(memory: &Memory, account: AccountId) -> Result<Vec<String>, StoreError> {
        Ok(memory.wanted_ids(account))
    }

    async fn fault(_: &Memory) -> Option<String> {
        None
    }
}

/// A database in a folder of its own, copied from a template that was made once.
pub struct OnDisk {
    folder: tempfile::TempDir,
}

impl OnDisk {
    /// A new one for this kind of shop. In memory where the system has a folder that is (Linux), because what is
    /// simulated are processes that die, not disks.
    ///
    /// # Errors
    /// When the folder or the template cannot be made.
    pub async fn new(kind: Kind) -> std::io::Result<OnDisk> {
        let folder = folder()?;
        std::fs::write(folder.path().join("trackmend.db"), template(kind).await?)?;
        Ok(OnDisk { folder })
    }
}

impl Ground for OnDisk {
    type Keeper = Store;
    const EVERY_CALL: bool = false;

    async fn open(&self) -> Store {
        Store::open(self.folder.path()).await.expect("a database that was just made opens")
    }

    async fn again(&self, dead: Store, afresh: bool) -> Store {
        if !afresh {
            return dead;
        }
        dead.close().await;
        self.open().await
    }

    async fn close(store: Store) {
        store.close().await;
    }

    async fn orders(store: &Store) -> Result<Vec<OrderId>, StoreError> {
        store.order_ids().await
    }

    async fn wanted(store: &Store, account: AccountId) -> Result<Vec<String>, StoreError> {
        store.wanted_ids(account).await
    }

    async fn fault(store: &Store) -> Option<String> {
        let said = store.integrity_check().await.unwrap_or_else(|e| e.to_string());
        (said != "ok").then_some(said)
    }
}

fn folder() -> std::io::Result<tempfile::TempDir> {
    let shared = Path::new("/dev/shm");
    let builder = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix("trackmend-simulate-");
        builder
    };
    if shared.is_dir() { builder().tempdir_in(shared) } else { builder().tempdir() }
}

/// The bytes of the database that scenarios of a kind begin with. Made once.
async fn template(kind: Kind) -> std::io::Result<&'static [u8]> {
    static MADE: [OnceCell<Vec<u8>>; Kind::ALL.len()] = [const { OnceCell::const_new() }; Kind::ALL.len()];
    let make = async || {
        let folder = folder()?;
        let failed = |e: StoreError| std::io::Error::other(e.to_string());
        let store = Store::open(folder.path()).await.map_err(failed)?;
        for made in kind.connections() {
            store
                .connect_account(made.platform, &made.identity, made.name, &made.profile, BEGIN)
                .await
                .map_err(failed)?;
        }
        store.set_product_rules(&products()).await.map_err(failed)?;
        store.close().await;
        std::fs::read(folder.path().join("trackmend.db"))
    };
    Ok(MADE[kind as usize].get_or_try_init(make).await?)
}
