//! A keeper in memory, with the meaning of the database: the same calls in the same order say the same, down
//! to the rows' numbers. `tests.rs` holds the two side by side.
//!
//! It keeps nothing that no call of [`Storage`] tells: no proofs, no steps of repairs, no activity. What the
//! owner can only say in the window (aliases, answers, marks) never comes up here.

mod facts;
mod findings;
mod journal;
mod judging;
mod learned;
mod makings;
mod matching;
mod pages;
mod reading;
mod shipments;
mod state;
#[cfg(test)]
mod tests;

use state::State;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use trackmend_core::connectors::{PageToken, Profile, Record};
use trackmend_core::domain::{
    AccountId, BatchId, ChangeId, FindingId, Ms, OrderId, Phrase, Platform, Stamp, TrackingNumber,
};
use trackmend_core::engine::Storage;
use trackmend_core::reconcile::{Judgement, Need, OrderFacts, ProductRule, Rules};
use trackmend_core::repair::{Change, Entry};
use trackmend_core::store::{
    Account, BatchCounts, ConfirmError, FindingRow, NewShipment, StoreError, Stored, SyncState,
};

type Kept<T> = Result<T, StoreError>;

/// What a database would keep, in memory. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    state: Arc<Mutex<State>>,
}

impl Memory {
    /// Nothing is kept yet.
    #[must_use]
    pub fn new() -> Memory {
        Memory::default()
    }

    /// The same again, which goes its own way from here.
    #[must_use]
    pub fn copy(&self) -> Memory {
        Memory { state: Arc::new(Mutex::new(self.state().clone())) }
    }

    /// Makes a connection, or finds the one that this shop had.
    pub fn connect(
        &self,
        platform: Platform,
        identity: &str,
        name: &str,
        profile: &Profile,
        now: Ms,
    ) -> AccountId {
        self.state().connect(platform, identity, name, profile, now)
    }

    /// Every order that is known.
    #[must_use]
    pub fn order_ids(&self) -> Vec<OrderId> {
        self.state().orders.keys().copied().collect()
    }

    /// The orders of a connection that are to be read next, by the platform's id.
    #[must_use]
    pub fn wanted_ids(&self, account: AccountId) -> Vec<String> {
        let state = self.state();
        let of = state.wanted.keys().filter(|(whose, _)| *whose == account);
        of.map(|(_, id)| id.clone()).collect()
    }

    /// Keeps which lines are whose, in the place of what was said before. Every order is judged again.
    pub fn set_product_rules(&self, rules: &[ProductRule]) {
        self.state().set_product_rules(rules);
    }

    /// A scenario that failed while it held the lock shall still be looked into.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Storage for Memory {
    async fn accounts(&self) -> Kept<Vec<Account>> {
        Ok(self.state().accounts())
    }

    async fn account(&self, id: AccountId) -> Kept<Option<Account>> {
        Ok(self.state().account(id))
    }

    async fn keep_profile(&self, id: AccountId, profile: &Profile) -> Kept<()> {
        self.state().keep_profile(id, profile);
        Ok(())
    }

    async fn draw_starting_line(&self, account: AccountId, now: Ms) -> Kept<()> {
        self.state().draw_starting_line(account, now);
        Ok(())
    }

    async fn lease(&self, account: AccountId, holder: &str, now: Ms, until: Ms) -> Kept<Result<(), Ms>> {
        Ok(self.state().lease(account, holder, now, until))
    }

    async fn release(&self, account: AccountId, holder: &str) -> Kept<()> {
        self.state().release(account, holder);
        Ok(())
    }

    async fn sync_state(&self, account: AccountId) -> Kept<SyncState> {
        Ok(self.state().sync.get(&account).cloned().unwrap_or_default())
    }

    async fn keep_sync_state(&self, account: AccountId, state: &SyncState) -> Kept<()> {
        self.state().keep_sync_state(account, state);
        Ok(())
    }

    async fn store_page(
        &self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> Kept<Stored> {
        Ok(self.state().store_page(account, records, read_at, state))
    }

    async fn next_wanted(&self, account: AccountId) -> Kept<Option<(String, Option<PageToken>)>> {
        Ok(self.state().next_wanted(account))
    }

    async fn give_up_wanted(&self, account: AccountId, id: &str) -> Kept<()> {
        self.state().wanted.remove(&(account, id.to_owned()));
        Ok(())
    }

    async fn want_sync(&self, account: AccountId, now: Ms) -> Kept<()> {
        self.state().want_sync(account, now);
        Ok(())
    }

    async fn needed(&self, account: AccountId, need: Need, limit: u32) -> Kept<Vec<(String, Option<Stamp>)>> {
        Ok(self.state().needed(account, need, limit))
    }

    async fn give_up_needs(&self, account: AccountId, need: Need, remote_ids: &[&str]) -> Kept<()> {
        self.state().give_up_needs(account, need, remote_ids);
        Ok(())
    }

    async fn want_order(&self, order: OrderId) -> Kept<()> {
        self.state().want_order(order);
        Ok(())
    }

    async fn needs_left(&self, account: AccountId) -> Kept<u32> {
        Ok(self.state().needs_left(account))
    }

    async fn facts(&self, orders: &[OrderId]) -> Kept<Vec<OrderFacts>> {
        Ok(self.state().facts(orders))
    }

    async fn rules(&self) -> Kept<Rules> {
        Ok(self.state().rules())
    }

    async fn waits_to_be_judged(&self, now: Ms) -> Kept<bool> {
        Ok(self.state().waits_to_be_judged(now))
    }

    async fn is_read_for_the_first_time(&self) -> Kept<bool> {
        Ok(self.state().is_read_for_the_first_time())
    }

    async fn match_slice(&self, limit: u32, now: Ms) -> Kept<usize> {
        Ok(self.state().match_slice(limit, now))
    }

    async fn reconcile_slice(
        &self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement + Send,
    ) -> Kept<usize> {
        Ok(self.state().reconcile_slice(limit, now, judge))
    }

    /// Nothing is searched for here.
    async fn index_orders(&self) -> Kept<usize> {
        Ok(0)
    }

    async fn findings(&self, all: bool) -> Kept<Vec<FindingRow>> {
        Ok(self.state().finding_rows(all))
    }

    async fn finding(&self, id: FindingId) -> Kept<Option<FindingRow>> {
        Ok(self.state().finding_row(id))
    }

    async fn import_shipments(
        &self,
        account: AccountId,
        _file: &str,
        shipments: &[NewShipment],
        now: Ms,
    ) -> Kept<(BatchId, BatchCounts)> {
        Ok(self.state().import_shipments(account, shipments, now))
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
        self.state().confirm(change, identity, finding, asked_by, absent_since, now)
    }

    async fn advance(
        &self,
        seen: &Entry,
        next: &Entry,
        _said: Option<&Phrase>,
        _after: Option<&[TrackingNumber]>,
    ) -> Kept<bool> {
        Ok(self.state().advance(seen, next))
    }

    async fn repairs_under_way(&self, account: AccountId) -> Kept<Vec<Entry>> {
        Ok(self.state().repairs_under_way(account))
    }

    async fn mailed_before(&self, key: &str) -> Kept<bool> {
        Ok(self.state().mailed_before(key))
    }

    async fn journal(&self) -> Kept<Vec<Entry>> {
        Ok(self.state().journal.iter().map(|row| row.entry.clone()).collect())
    }
}
