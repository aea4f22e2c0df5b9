//! Reading connections until there is nothing left to do, and judging what came in.

use super::error::ApiError;
use super::view::Progress;
use super::{App, Code};
use crate::domain::{AccountId, MINUTE, Ms, Phrase};
use crate::engine::Wake;
use crate::reconcile::reconcile;
use crate::settings;
use crate::store::{Account, TroubleKind, TroubleRow};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How many orders are judged in one transaction.
const SLICE: u32 = 1_000;
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
    /// Judges everything that changed or ripened.
    ///
    /// # Errors
    /// The store's.
    pub async fn judge(&self) -> Result<(), ApiError> {
        let rules = settings::rules(&self.store).await?;
        let now = self.now();
        while self.store.match_slice(SLICE, now).await? > 0 {}
        while self.store.reconcile_slice(SLICE, now, |facts| reconcile(facts, &rules, now)).await? > 0 {}
        Ok(())
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
        for account in self.store.accounts().await? {
            if only.is_some_and(|id| id != account.id)
                || crate::connectors::connector(account.platform).is_none()
            {
                continue;
            }
            self.store.want_sync(account.id, self.now()).await?;
            self.settle(&account, watch, stop).await?;
            if stop.stopped() {
                summary.stopped = true;
                break;
            }
            match self.store.sync_state(account.id).await?.trouble {
                Some(trouble) => summary.troubles.push((account.name, trouble)),
                None => summary.read.push(account.name),
            }
        }
        self.judge().await?;
        Ok(summary)
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
                    self.edge.clock.sleep_until(at).await
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
            of: Some(left),
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
