//! The only sender. It works by turns: [`Engine::turn`] does one bounded step for one connection and
//! says when it wants the next. It awaits the store and the transport and nothing else: no timers, no
//! tasks of its own, no clock, no randomness ([`Turn`] brings both), so that a simulator can drive it
//! by seed and the desktop can let it sleep.
//!
//! A turn is one of: a step of a repair under way (first, always), a page of a reading, a reading that a
//! verdict waits for, or a question to a carrier. Whoever takes a turn holds the connection's lease, so that two processes
//! never talk to one platform at once.

mod asking;
mod backoff;
#[cfg(test)]
mod etsy_tests;
mod exchange;
mod following;
#[cfg(test)]
mod postnl_tests;
mod probe;
mod reading;
mod repairing;
#[cfg(test)]
mod shopify_tests;
pub mod sign;
mod storage;
mod token;
pub mod transport;

pub use asking::{Asking, Unanswered};
pub use exchange::redeem;
pub use following::asker;
pub use probe::{Probed, probe};
pub use storage::Storage;

use crate::connectors::{Connector, Meanings, connector};
use crate::domain::{AccountId, MINUTE, Ms, Platform, SECOND};
use crate::secrets::Keyring;
use crate::store::{Account, Store, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use transport::Transport;

/// How long a lease lasts: longer than the longest request, so that a sleeping process does not lose
/// it while one is under way, and short enough that a crashed one is soon replaced.
const LEASE: i64 = 3 * MINUTE;
/// How long after the beginning of its turn a request may still go out. A turn begins with at least half of a
/// lease left, so nothing is sent without one, and nothing rests on what was read long before.
const GOOD: i64 = LEASE / 2;
/// How soon a connection is looked at again that another process is busy with.
const LOOK_AGAIN: i64 = SECOND;

/// What a turn is given.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// The moment.
    pub now: Ms,
    /// A random number: for jitter and nonces.
    pub dice: u64,
}

/// When the next turn is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wake {
    /// At once: there is more to do.
    Now,
    /// Then.
    At(Ms),
    /// Not before somebody asks.
    Never,
}

/// A lease of this process, and what of it goes on under it: the last one gives it back.
#[derive(Default)]
struct Held {
    /// It is prolonged when half of it is over, not at every turn, because each prolonging is a write to the disk.
    until: Option<Ms>,
    /// Turns are taken.
    turning: bool,
    /// How many ask what nobody keeps.
    asking: u32,
}

/// The engine of one process.
pub struct Engine<S = Store> {
    store: S,
    keyring: Arc<dyn Keyring>,
    transport: Arc<dyn Transport>,
    /// Names this process in leases.
    holder: String,
    /// How far back a first reading goes, in milliseconds.
    reach: i64,
    /// The leases of this process.
    held: Mutex<BTreeMap<AccountId, Held>>,
    /// One lease at a time is taken or given back: what was just taken is not given back by somebody else.
    gate: tokio::sync::Mutex<()>,
    tokens: token::Tokens,
    /// What the owner's own tables say that carriers' codes mean.
    meanings: BTreeMap<Platform, Meanings>,
}

impl<S: Storage> Engine<S> {
    /// An engine. `holder` names the process in leases and has to be its own.
    #[must_use]
    pub fn new(
        store: S,
        keyring: Arc<dyn Keyring>,
        transport: Arc<dyn Transport>,
        holder: String,
        reach: i64,
    ) -> Engine<S> {
        Engine {
            store,
            keyring,
            transport,
            holder,
            reach,
            held: Mutex::default(),
            gate: tokio::sync::Mutex::default(),
            tokens: token::Tokens::default(),
            meanings: BTreeMap::new(),
        }
    }

    /// The same engine, with tables of the owner's: their codes mean what they say, whatever a connector says.
    #[must_use]
    pub fn with_meanings(self, meanings: BTreeMap<Platform, Meanings>) -> Engine<S> {
        Engine { meanings, ..self }
    }

    /// One bounded step for this connection.
    ///
    /// # Errors
    /// Only the store's: what a platform or the network does wrong is kept in the connection's state
    /// and tried again later.
    pub async fn turn(&self, account: AccountId, turn: Turn) -> Result<Wake, StoreError> {
        let Some(account) = self.store.account(account).await? else { return Ok(Wake::Never) };
        // Without an address it came from a file and has nothing to ask yet.
        if connector(account.platform).is_none() || account.profile.url.is_empty() {
            return Ok(Wake::Never);
        }
        self.held().entry(account.id).or_default().turning = true;
        let taken = self.take_lease(account.id, turn.now).await;
        if !matches!(taken, Ok(Ok(()))) {
            self.held().entry(account.id).or_default().turning = false;
        }
        if let Err(until) = taken? {
            // Whoever has it gives it back when it is done, as a rule long before that moment.
            return Ok(Wake::At(until.min(turn.now.plus(LOOK_AGAIN))));
        }
        let wake = self.leased(&account, turn).await?;
        if wake != Wake::Now {
            self.let_go(account.id).await?;
        }
        Ok(wake)
    }

    async fn leased(&self, account: &Account, turn: Turn) -> Result<Wake, StoreError> {
        let repair = self.repair_turn(account, turn).await?;
        if repair == Wake::Now {
            return Ok(Wake::Now);
        }
        let reading = match connector(account.platform).and_then(Connector::tracking) {
            Some(tracking) => self.following_turn(account, tracking, turn).await?,
            None => self.reading_turn(account, turn).await?,
        };
        Ok(earlier(repair, reading))
    }

    /// No more turns are taken for a connection now: its lease goes back before its time, unless somebody asks
    /// under it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn let_go(&self, account: AccountId) -> Result<(), StoreError> {
        self.held().entry(account).or_default().turning = false;
        self.give_back(account).await
    }

    async fn give_back(&self, account: AccountId) -> Result<(), StoreError> {
        let _one = self.gate.lock().await;
        let free = |held: &Held| !held.turning && held.asking == 0;
        let free = self.held().get(&account).is_none_or(free);
        if free {
            self.held().remove(&account);
            self.store.release(account, &self.holder).await?;
        }
        Ok(())
    }

    async fn take_lease(&self, account: AccountId, now: Ms) -> Result<Result<(), Ms>, StoreError> {
        let fresh = |held: &Held| held.until.is_some_and(|until| until.since(now) > LEASE / 2);
        let _one = self.gate.lock().await;
        if self.held().get(&account).is_some_and(fresh) {
            return Ok(Ok(()));
        }
        let until = now.plus(LEASE);
        let taken = self.store.lease(account, &self.holder, now, until).await?;
        self.held().entry(account).or_default().until = taken.is_ok().then_some(until);
        Ok(taken)
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<AccountId, Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn earlier(a: Wake, b: Wake) -> Wake {
    match (a, b) {
        (Wake::Now, _) | (_, Wake::Now) => Wake::Now,
        (Wake::At(a), Wake::At(b)) => Wake::At(a.min(b)),
        (Wake::At(at), Wake::Never) | (Wake::Never, Wake::At(at)) => Wake::At(at),
        (Wake::Never, Wake::Never) => Wake::Never,
    }
}
