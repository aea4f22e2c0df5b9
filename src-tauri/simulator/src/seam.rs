//! What a process sees of its keeper: the same calls, with a gate before and after each, and with one injected
//! bug where a scenario is to be caught with it.

use crate::gate::Gate;
use crate::mutation::{self, Mutation};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use trackmend_core::connectors::{PageToken, Profile, Record};
use trackmend_core::domain::{
    AccountId, BatchId, ChangeId, FindingId, MINUTE, Ms, OrderId, Phrase, Stamp, TrackingNumber,
};
use trackmend_core::engine::Storage;
use trackmend_core::reconcile::{Judgement, Need, OrderFacts, Rules};
use trackmend_core::repair::{Change, Entry, Phase};
use trackmend_core::store::{
    Account, BatchCounts, ConfirmError, FindingRow, NewShipment, StoreError, Stored, SyncState,
};

/// More rows than the orders of a scenario have.
const MOST: i64 = 2_000;

type Kept<T> = Result<T, StoreError>;

/// What a process changed since the oracle last looked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Touched {
    /// Records, or a bookmark.
    pub records: bool,
    /// Verdicts.
    pub verdicts: bool,
    /// The journal.
    pub journal: bool,
}

/// A keeper with gates.
#[derive(Debug, Clone)]
pub struct Seam<S> {
    /// What is behind it.
    pub inner: S,
    gate: Gate,
    mutation: Option<Mutation>,
    touched: Arc<Mutex<Touched>>,
    first: Arc<Mutex<BTreeMap<OrderId, OrderFacts>>>,
}

impl<S: Storage> Seam<S> {
    /// Before this keeper, for the process with these gates.
    pub fn new(inner: S, gate: Gate, mutation: Option<Mutation>) -> Seam<S> {
        Seam { inner, gate, mutation, touched: Arc::default(), first: Arc::default() }
    }

    /// What was changed since this was asked last.
    pub fn touched(&self) -> Touched {
        std::mem::take(&mut *self.marks())
    }

    fn marks(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The call, between its two gates.
    async fn through<T>(&self, call: impl Future<Output = T> + Send) -> T {
        self.changing(|_| {}, call).await
    }

    /// The same of a call that changes something.
    async fn changing<T>(&self, mark: fn(&mut Touched), call: impl Future<Output = T> + Send) -> T {
        self.gate.stop().await;
        let said = call.await;
        mark(&mut self.marks());
        self.gate.stop().await;
        said
    }

    fn bug(&self, mutation: Mutation) -> bool {
        self.mutation == Some(mutation)
    }
}

impl<S: Storage> Storage for Seam<S> {
    async fn accounts(&self) -> Kept<Vec<Account>> {
        self.through(self.inner.accounts()).await
    }

    async fn account(&self, id: AccountId) -> Kept<Option<Account>> {
        self.through(self.inner.account(id)).await
    }

    async fn keep_profile(&self, id: AccountId, profile: &Profile) -> Kept<()> {
        self.through(self.inner.keep_profile(id, profile)).await
    }

    async fn draw_starting_line(&self, account: AccountId, now: Ms) -> Kept<()> {
        self.through(self.inner.draw_starting_line(account, now)).await
    }

    async fn lease(&self, account: AccountId, holder: &str, now: Ms, until: Ms) -> Kept<Result<(), Ms>> {
        let taken = self.through(self.inner.lease(account, holder, now, until)).await?;
        Ok(if self.bug(Mutation::LeaseNotTaken) { Ok(()) } else { taken })
    }

    async fn release(&self, account: AccountId, holder: &str) -> Kept<()> {
        self.through(self.inner.release(account, holder)).await
    }

    async fn sync_state(&self, account: AccountId) -> Kept<SyncState> {
        self.through(self.inner.sync_state(account)).await
    }

    async fn keep_sync_state(&self, account: AccountId, state: &SyncState) -> Kept<()> {
        self.changing(|t| t.records = true, self.inner.keep_sync_state(account, state)).await
    }

    async fn store_page(
        &self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> Kept<Stored> {
        let mut records = Cow::Borrowed(records);
        if self.bug(Mutation::WantedForgotten) {
            records = Cow::Owned(mutation::without_wanted(&records));
        }
        let records = &*records;
        match (self.mutation, state) {
            (Some(Mutation::BookmarkFirst), Some(state)) => {
                self.changing(|t| t.records = true, self.inner.keep_sync_state(account, state)).await?;
            }
            (Some(Mutation::BookmarkTooFar), Some(state)) => {
                let bookmark = state.bookmark.map(|at| at.plus(10 * MINUTE));
                let state = SyncState { bookmark, ..state.clone() };
                return self
                    .changing(
                        |t| t.records = true,
                        self.inner.store_page(account, records, read_at, Some(&state)),
                    )
                    .await;
            }
            (Some(Mutation::FinalStatusLost), _) => {
                // What is known of each parcel is forgotten, and then what was read is stored.
                let blank = mutation::without_fulfillments(records);
                self.inner.store_page(account, &blank, read_at, None).await?;
            }
            _ => {}
        }
        self.changing(|t| t.records = true, self.inner.store_page(account, records, read_at, state)).await
    }

    async fn next_wanted(&self, account: AccountId) -> Kept<Option<(String, Option<PageToken>)>> {
        self.through(self.inner.next_wanted(account)).await
    }

    async fn give_up_wanted(&self, account: AccountId, id: &str) -> Kept<()> {
        self.through(self.inner.give_up_wanted(account, id)).await
    }

    async fn want_sync(&self, account: AccountId, now: Ms) -> Kept<()> {
        self.through(self.inner.want_sync(account, now)).await
    }

    async fn needed(&self, account: AccountId, need: Need, limit: u32) -> Kept<Vec<(String, Option<Stamp>)>> {
        self.through(self.inner.needed(account, need, limit)).await
    }

    async fn give_up_needs(&self, account: AccountId, need: Need, remote_ids: &[&str]) -> Kept<()> {
        self.through(self.inner.give_up_needs(account, need, remote_ids)).await
    }

    async fn want_order(&self, order: OrderId) -> Kept<()> {
        self.through(self.inner.want_order(order)).await
    }

    async fn needs_left(&self, account: AccountId) -> Kept<u32> {
        self.through(self.inner.needs_left(account)).await
    }

    async fn facts(&self, orders: &[OrderId]) -> Kept<Vec<OrderFacts>> {
        if self.bug(Mutation::WrittenUnseen) {
            // What is to be written looks as it did when it was first looked at.
            let mut seen = self.through(self.inner.facts(orders)).await?;
            let journal = self.inner.journal().await?;
            let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
            for facts in &mut seen {
                let known = first.entry(facts.id).or_insert_with(|| facts.clone()).clone();
                let waits = |e: &Entry| e.change.order == facts.id && e.phase == Phase::Confirmed;
                if journal.iter().any(waits) {
                    *facts = OrderFacts { reads: facts.reads, ..known };
                }
            }
            return Ok(seen);
        }
        self.through(self.inner.facts(orders)).await
    }

    async fn rules(&self) -> Kept<Rules> {
        let mut rules = self.through(self.inner.rules()).await?;
        if let Some(bug) = self.mutation {
            bug.rules(&mut rules);
        }
        Ok(rules)
    }

    async fn waits_to_be_judged(&self, now: Ms) -> Kept<bool> {
        self.through(self.inner.waits_to_be_judged(now)).await
    }

    async fn is_read_for_the_first_time(&self) -> Kept<bool> {
        self.through(self.inner.is_read_for_the_first_time()).await
    }

    async fn match_slice(&self, limit: u32, now: Ms) -> Kept<usize> {
        self.changing(|t| t.verdicts = true, self.inner.match_slice(limit, now)).await
    }

    async fn reconcile_slice(
        &self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement + Send,
    ) -> Kept<usize> {
        let bug = self.mutation;
        let judge = move |facts: &OrderFacts| match bug {
            Some(bug) => bug.judge(facts, &judge),
            None => judge(facts),
        };
        self.changing(|t| t.verdicts = true, self.inner.reconcile_slice(limit, now, judge)).await
    }

    async fn index_orders(&self) -> Kept<usize> {
        self.through(self.inner.index_orders()).await
    }

    async fn findings(&self, all: bool) -> Kept<Vec<FindingRow>> {
        self.through(self.inner.findings(all)).await
    }

    async fn finding(&self, id: FindingId) -> Kept<Option<FindingRow>> {
        self.through(self.inner.finding(id)).await
    }

    async fn import_shipments(
        &self,
        account: AccountId,
        file: &str,
        shipments: &[NewShipment],
        now: Ms,
    ) -> Kept<(BatchId, BatchCounts)> {
        let mut shipments = Cow::Borrowed(shipments);
        if self.bug(Mutation::LinkByNumberAlone) {
            let known = self.inner.facts(&(1..=MOST).map(OrderId).collect::<Vec<_>>()).await?;
            mutation::fit_by_number(shipments.to_mut(), &known);
        }
        let shipments = &*shipments;
        self.through(self.inner.import_shipments(account, file, shipments, now)).await
    }

    async fn confirm(
        &self,
        change: &Change,
        identity: &str,
        finding: FindingId,
        asked_by: &str,
        absent_since: Option<Ms>,
        now: Ms,
    ) -> Result<ChangeId, ConfirmError> {
        self.changing(
            |t| t.journal = true,
            self.inner.confirm(change, identity, finding, asked_by, absent_since, now),
        )
        .await
    }

    async fn advance(
        &self,
        seen: &Entry,
        next: &Entry,
        said: Option<&Phrase>,
        after: Option<&[TrackingNumber]>,
    ) -> Kept<bool> {
        let Some(bug) = self.mutation else {
            return self.changing(|t| t.journal = true, self.inner.advance(seen, next, said, after)).await;
        };
        let Some((next, after)) = bug.advance(next, after) else { return Ok(true) };
        // The row that is moved is the one that is there, whatever the bug made of it.
        let kept = self.inner.journal().await?.into_iter().find(|entry| entry.id == seen.id);
        let seen = &kept.filter(|kept| kept.phase == seen.phase).unwrap_or_else(|| seen.clone());
        self.changing(|t| t.journal = true, self.inner.advance(seen, &next, said, after.as_deref())).await
    }

    async fn repairs_under_way(&self, account: AccountId) -> Kept<Vec<Entry>> {
        let mut entries = self.through(self.inner.repairs_under_way(account)).await?;
        if let Some(bug) = self.mutation {
            bug.entries(&mut entries);
        }
        Ok(entries)
    }

    async fn mailed_before(&self, key: &str) -> Kept<bool> {
        self.through(self.inner.mailed_before(key)).await
    }

    async fn journal(&self) -> Kept<Vec<Entry>> {
        self.through(self.inner.journal()).await
    }
}
