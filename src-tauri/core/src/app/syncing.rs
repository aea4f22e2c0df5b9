//! Reading connections until there is nothing left to do, and judging what came in.

use super::error::ApiError;
use super::judging::judge;
use super::view::Progress;
use super::{App, Code};
use crate::connectors::Ask;
use crate::connectors::connector;
use crate::domain::{AccountId, MINUTE, Ms, Phrase, Role, SECOND};
use crate::engine::Wake;
use crate::store::{Account, Run, TroubleKind, TroubleRow};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Work that goes on judges after this many rounds of turns.
const JUDGE_EVERY: u32 = 8;
/// How long a reading that somebody waits for may wait itself: a platform's pause, a write that settles.
const PATIENCE: i64 = 2 * MINUTE;

/// Stops long work at the next step. What was done stays.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for the end.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Allows work again.
    pub fn reset(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Somebody asked for the end.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Where a reading starts, when not where the last one ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// At the beginning: all that is within reach, as if it had never been read.
    Everything,
    /// At orders that changed after this moment. It goes back as far as the last reading's end in any
    /// case, so that nothing falls between the two.
    Since(Ms),
}

/// What became of a reading.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Connections that were read to the end.
    pub read: Vec<String>,
    /// Connections that were not, and why.
    pub troubles: Vec<(String, TroubleRow)>,
    /// Somebody stopped it.
    pub stopped: bool,
}

impl App {
    /// Judges everything that changed or ripened; nothing while a shop is being read for the first time.
    ///
    /// # Errors
    /// The store's.
    pub async fn judge(&self) -> Result<(), ApiError> {
        Ok(judge(&self.store, self.now()).await?)
    }

    /// Sets where the next reading of a connection starts. A run that was under way is given up; what it
    /// has read stays.
    ///
    /// # Errors
    /// The store's.
    pub async fn read_from(&self, account: AccountId, from: From) -> Result<(), ApiError> {
        let now = self.now();
        self.store.draw_starting_line(account, now).await?;
        let mut state = self.store.sync_state(account).await?;
        match from {
            From::Everything => (state.run, state.bookmark) = (None, None),
            From::Since(at) => {
                let at = state.bookmark.map_or(at, |bookmark| bookmark.min(at));
                let ask = Ask::OrdersSince { since: Some(at) };
                state.run = Some(Run { ask, page: None, began: now, done: 0, of: None, sweep: false });
            }
        }
        Ok(self.store.keep_sync_state(account, &state).await?)
    }

    /// Reads these connections (all when `None`) until nothing is left, judging on the way.
    ///
    /// # Errors
    /// The store's; what a platform does wrong is in the summary.
    pub async fn sync(
        &self,
        only: Option<AccountId>,
        watch: &(dyn Fn(Progress) + Sync),
        stop: &Stop,
    ) -> Result<Summary, ApiError> {
        let mut summary = Summary::default();
        let mut read = Vec::new();
        for account in self.store.accounts().await? {
            if only.is_some_and(|id| id != account.id)
                || connector(account.platform).is_none()
                // It came from a file: there is nothing to ask yet.
                || account.profile.url.is_empty()
            {
                continue;
            }
            self.store.want_sync(account.id, self.now()).await?;
            self.settle(&account, watch, stop).await?;
            if stop.stopped() {
                summary.stopped = true;
                break;
            }
            read.push(account);
        }
        self.judge().await?;
        for account in read {
            // What was read last may make verdicts want more of a shop that was read before it, and holds parcels.
            let follows = account.platform.role() == Role::Carrier;
            if (follows || self.store.needs_left(account.id).await? > 0) && !stop.stopped() {
                self.settle(&account, watch, stop).await?;
            }
            match self.store.sync_state(account.id).await?.trouble {
                Some(trouble) => summary.troubles.push((account.name, trouble)),
                None => summary.read.push(account.name),
            }
        }
        self.judge().await?;
        Ok(summary)
    }

    /// Takes turns for every connection until none has anything to do at once, judging on the way:
    /// what an application does that runs on. The moment of the next turn; `None`: not before
    /// somebody asks. Stopped, it gives the leases back and says `None`.
    ///
    /// # Errors
    /// The store's.
    pub async fn work(&self, watch: &(dyn Fn(Progress) + Sync), stop: &Stop) -> Result<Option<Ms>, ApiError> {
        let mut judged = false;
        let mut turns = 0_u32;
        loop {
            let mut next = self.poke_due().await?;
            let mut busy = false;
            for account in self.store.accounts().await? {
                if connector(account.platform).is_none() {
                    continue;
                }
                if stop.stopped() {
                    self.engine.let_go(account.id).await?;
                    continue;
                }
                match self.engine.turn(account.id, self.turn()).await? {
                    Wake::Now => {
                        busy = true;
                        if let Some(progress) = self.progress_of(&account).await? {
                            watch(progress);
                        }
                    }
                    Wake::At(at) => next = Some(next.map_or(at, |n| n.min(at))),
                    Wake::Never => {}
                }
            }
            if busy && !stop.stopped() {
                judged = false;
                turns += 1;
                // Long work shows what it finds on the way.
                if turns.is_multiple_of(JUDGE_EVERY) {
                    self.judge().await?;
                }
            } else if judged || stop.stopped() {
                self.judge().await?;
                return Ok(next);
            } else {
                // Judging may want more to be read.
                self.judge().await?;
                judged = true;
            }
        }
    }

    /// Asks for a reading of every connection as soon as possible.
    ///
    /// # Errors
    /// The store's.
    pub async fn want_all(&self) -> Result<(), ApiError> {
        for account in self.store.accounts().await? {
            self.store.want_sync(account.id, self.now()).await?;
        }
        Ok(())
    }

    /// A repair has not come to its end.
    ///
    /// # Errors
    /// The store's.
    pub async fn repairs_under_way(&self) -> Result<bool, ApiError> {
        for account in self.store.accounts().await? {
            if !self.store.repairs_under_way(account.id).await?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Every connection that is read has no way out of this computer.
    ///
    /// # Errors
    /// The store's.
    pub async fn offline(&self) -> Result<bool, ApiError> {
        let mut any = false;
        for account in self.store.accounts().await? {
            if connector(account.platform).is_none() {
                continue;
            }
            match self.store.sync_state(account.id).await?.trouble {
                Some(trouble) if trouble.kind == TroubleKind::Offline => any = true,
                _ => return Ok(false),
            }
        }
        Ok(any)
    }

    /// Takes turns for one connection until it only waits.
    pub(super) async fn settle(
        &self,
        account: &Account,
        watch: &(dyn Fn(Progress) + Sync),
        stop: &Stop,
    ) -> Result<(), ApiError> {
        let mut judged_at_idle = false;
        loop {
            if stop.stopped() {
                self.engine.let_go(account.id).await?;
                return Ok(());
            }
            match self.engine.turn(account.id, self.turn()).await? {
                Wake::Now => {
                    judged_at_idle = false;
                    if let Some(progress) = self.progress_of(account).await? {
                        watch(progress);
                    }
                }
                _ if !judged_at_idle => {
                    // Judging may want more to be read.
                    self.judge().await?;
                    judged_at_idle = true;
                }
                Wake::At(at) if self.waits_for_more(account, at).await? => {
                    // In short sleeps, so that "stop" is heard.
                    while self.now() < at && !stop.stopped() {
                        self.edge.clock.sleep_until(at.min(self.now().plus(SECOND / 2))).await;
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    /// There is work under way that goes on soon.
    async fn waits_for_more(&self, account: &Account, at: Ms) -> Result<bool, ApiError> {
        if at.since(self.now()) > PATIENCE {
            return Ok(false);
        }
        let state = self.store.sync_state(account.id).await?;
        if state.trouble.as_ref().is_some_and(|t| !matches!(t.kind, TroubleKind::Passing))
            || state.attempts > 5
        {
            return Ok(false);
        }
        Ok(state.run.is_some()
            || state.wanted_at.is_some()
            || !self.store.repairs_under_way(account.id).await?.is_empty()
            || self.store.needs_left(account.id).await? > 0)
    }

    /// What is being done at a connection now.
    pub(super) async fn progress_of(&self, account: &Account) -> Result<Option<Progress>, ApiError> {
        let state = self.store.sync_state(account.id).await?;
        if let Some(run) = state.run {
            return Ok(Some(Progress {
                said: Phrase::new("progress-reading").text("shop", &account.name),
                done: run.done,
                of: run.of,
                can_stop: true,
            }));
        }
        let repairs = self.store.repairs_under_way(account.id).await?.len();
        if repairs > 0 {
            return Ok(Some(Progress {
                said: Phrase::new("progress-repairing").text("shop", &account.name),
                done: 0,
                of: u32::try_from(repairs).ok(),
                can_stop: false,
            }));
        }
        let left = self.store.needs_left(account.id).await?;
        Ok((left > 0).then(|| Progress {
            said: Phrase::new("progress-looking").text("shop", &account.name).count("left", i64::from(left)),
            done: 0,
            of: None,
            can_stop: true,
        }))
    }

    /// Finds a connection by what the owner calls it, or by its number.
    ///
    /// # Errors
    /// When there is none, or several.
    pub async fn account_named(&self, name: &str) -> Result<Account, ApiError> {
        let all = self.store.accounts().await?;
        let mut found: Vec<Account> = all
            .into_iter()
            .filter(|a| a.name.eq_ignore_ascii_case(name) || a.id.to_string() == name)
            .collect();
        match (found.pop(), found.is_empty()) {
            (Some(account), true) => Ok(account),
            (Some(_), false) => {
                Err(ApiError::new(Code::Input, Phrase::new("error-account-ambiguous").text("name", name))
                    .action(Phrase::new("error-account-ambiguous-action")))
            }
            (None, _) => Err(ApiError::new(Code::Input, Phrase::new("error-no-account").text("name", name))
                .action(Phrase::new("error-no-account-action"))),
        }
    }
}
