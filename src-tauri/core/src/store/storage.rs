//! The database as what the engine, the verdict and the owner's word keep: each call is the method of the
//! same name.

use super::{
    Account, Asker, BatchCounts, ConfirmError, FindingRow, NewShipment, Result, Store, Stored, SyncState,
};
use crate::connectors::{PageToken, ParcelQuestion, Profile, Record};
use crate::domain::{AccountId, BatchId, ChangeId, FindingId, Ms, OrderId, Phrase, Stamp, TrackingNumber};
use crate::engine::Storage;
use crate::reconcile::{Judgement, Need, OrderFacts, Rules};
use crate::repair::{Change, Entry};
use crate::settings;

impl Storage for Store {
    async fn accounts(&self) -> Result<Vec<Account>> {
        Store::accounts(self).await
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        Store::account(self, id).await
    }

    async fn keep_profile(&self, id: AccountId, profile: &Profile) -> Result<()> {
        Store::keep_profile(self, id, profile).await
    }

    async fn draw_starting_line(&self, account: AccountId, now: Ms) -> Result<()> {
        Store::draw_starting_line(self, account, now).await
    }

    async fn lease(
        &self,
        account: AccountId,
        holder: &str,
        now: Ms,
        until: Ms,
    ) -> Result<std::result::Result<(), Ms>> {
        Store::lease(self, account, holder, now, until).await
    }

    async fn release(&self, account: AccountId, holder: &str) -> Result<()> {
        Store::release(self, account, holder).await
    }

    async fn sync_state(&self, account: AccountId) -> Result<SyncState> {
        Store::sync_state(self, account).await
    }

    async fn keep_sync_state(&self, account: AccountId, state: &SyncState) -> Result<()> {
        Store::keep_sync_state(self, account, state).await
    }

    async fn store_page(
        &self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> Result<Stored> {
        Store::store_page(self, account, records, read_at, state).await
    }

    async fn next_wanted(&self, account: AccountId) -> Result<Option<(String, Option<PageToken>)>> {
        Store::next_wanted(self, account).await
    }

    async fn give_up_wanted(&self, account: AccountId, id: &str) -> Result<()> {
        Store::give_up_wanted(self, account, id).await
    }

    async fn want_sync(&self, account: AccountId, now: Ms) -> Result<()> {
        Store::want_sync(self, account, now).await
    }

    async fn needed(
        &self,
        account: AccountId,
        need: Need,
        limit: u32,
    ) -> Result<Vec<(String, Option<Stamp>)>> {
        Store::needed(self, account, need, limit).await
    }

    async fn give_up_needs(&self, account: AccountId, need: Need, remote_ids: &[&str]) -> Result<()> {
        Store::give_up_needs(self, account, need, remote_ids).await
    }

    async fn want_order(&self, order: OrderId) -> Result<()> {
        Store::want_order(self, order).await
    }

    async fn needs_left(&self, account: AccountId) -> Result<u32> {
        Store::needs_left(self, account).await
    }

    async fn parcels_due(&self, asker: &Asker, now: Ms, limit: u32) -> Result<Vec<ParcelQuestion>> {
        Store::parcels_due(self, asker, now, limit).await
    }

    async fn next_parcel(&self, asker: &Asker, now: Ms) -> Result<Option<Ms>> {
        Store::next_parcel(self, asker, now).await
    }

    async fn spend(&self, account: AccountId, period: &str, wanted: u32, most: u32) -> Result<u32> {
        Store::spend(self, account, period, wanted, most).await
    }

    async fn put_parcels_off(&self, numbers: &[&TrackingNumber], next: Ms) -> Result<()> {
        Store::put_parcels_off(self, numbers, next).await
    }

    async fn facts(&self, orders: &[OrderId]) -> Result<Vec<OrderFacts>> {
        Store::facts(self, orders).await
    }

    async fn rules(&self) -> Result<Rules> {
        settings::rules(self).await
    }

    async fn waits_to_be_judged(&self, now: Ms) -> Result<bool> {
        Store::waits_to_be_judged(self, now).await
    }

    async fn is_read_for_the_first_time(&self) -> Result<bool> {
        Store::is_read_for_the_first_time(self).await
    }

    async fn match_slice(&self, limit: u32, now: Ms) -> Result<usize> {
        Store::match_slice(self, limit, now).await
    }

    async fn reconcile_slice(
        &self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement + Send,
    ) -> Result<usize> {
        Store::reconcile_slice(self, limit, now, judge).await
    }

    async fn index_orders(&self) -> Result<usize> {
        Store::index_orders(self).await
    }

    async fn findings(&self, all: bool) -> Result<Vec<FindingRow>> {
        Store::findings(self, all).await
    }

    async fn finding(&self, id: FindingId) -> Result<Option<FindingRow>> {
        Store::finding(self, id).await
    }

    async fn import_shipments(
        &self,
        account: AccountId,
        file: &str,
        shipments: &[NewShipment],
        now: Ms,
    ) -> Result<(BatchId, BatchCounts)> {
        Store::import_shipments(self, account, file, shipments, now).await
    }

    async fn confirm(
        &self,
        change: &Change,
        identity: &str,
        finding: FindingId,
        asked_by: &str,
        absent_since: Option<Ms>,
        now: Ms,
    ) -> std::result::Result<ChangeId, ConfirmError> {
        Store::confirm(self, change, identity, finding, asked_by, absent_since, now).await
    }

    async fn advance(
        &self,
        seen: &Entry,
        next: &Entry,
        said: Option<&Phrase>,
        after: Option<&[TrackingNumber]>,
    ) -> Result<bool> {
        Store::advance(self, seen, next, said, after).await
    }

    async fn repairs_under_way(&self, account: AccountId) -> Result<Vec<Entry>> {
        Store::repairs_under_way(self, account).await
    }

    async fn mailed_before(&self, key: &str) -> Result<bool> {
        Store::mailed_before(self, key).await
    }

    async fn journal(&self) -> Result<Vec<Entry>> {
        Store::journal(self).await
    }
}
