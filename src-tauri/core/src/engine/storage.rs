//! What the engine, the verdict and the owner's word keep. [`crate::store::Store`] is the database; the
//! simulator has one in memory with the same meaning, and stands between either and its users to stop a
//! process between any two calls.
//!
//! Each call is whole or not at all, and durable when it returns. It grows only when the engine, the verdict
//! or a confirmation needs more.

use crate::connectors::{PageToken, ParcelQuestion, Profile, Record};
use crate::domain::{AccountId, BatchId, ChangeId, FindingId, Ms, OrderId, Phrase, Stamp, TrackingNumber};
use crate::reconcile::{Judgement, Need, OrderFacts, Rules};
use crate::repair::{Change, Entry};
use crate::store::{
    Account, Asker, BatchCounts, ConfirmError, FindingRow, NewShipment, StoreError, Stored, SyncState,
};
use std::future::Future;

type Kept<T> = Result<T, StoreError>;

/// The keeper of everything that outlives a process.
pub trait Storage: Send + Sync {
    // Connections.

    /// The connections that are not removed, in the order in which they were made.
    fn accounts(&self) -> impl Future<Output = Kept<Vec<Account>>> + Send;
    /// One connection.
    fn account(&self, id: AccountId) -> impl Future<Output = Kept<Option<Account>>> + Send;
    /// Keeps what the connector learned of a connection.
    fn keep_profile(&self, id: AccountId, profile: &Profile) -> impl Future<Output = Kept<()>> + Send;
    /// Draws the starting line, once.
    fn draw_starting_line(&self, account: AccountId, now: Ms) -> impl Future<Output = Kept<()>> + Send;
    /// Takes or prolongs the lease of a connection until then. `Err(until)` inside the result: another holder
    /// has it until that moment.
    fn lease(
        &self,
        account: AccountId,
        holder: &str,
        now: Ms,
        until: Ms,
    ) -> impl Future<Output = Kept<Result<(), Ms>>> + Send;
    /// Gives a lease back.
    fn release(&self, account: AccountId, holder: &str) -> impl Future<Output = Kept<()>> + Send;

    // Reading.

    /// Where the reading of a connection stands.
    fn sync_state(&self, account: AccountId) -> impl Future<Output = Kept<SyncState>> + Send;
    /// Keeps where the reading stands, without records.
    fn keep_sync_state(&self, account: AccountId, state: &SyncState)
    -> impl Future<Output = Kept<()>> + Send;
    /// Stores a page together with where the reading then stands: all of it or nothing.
    fn store_page(
        &self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> impl Future<Output = Kept<Stored>> + Send;
    /// An order that a page told of and that has to be read whole, by the platform's id, and where its reading
    /// starts.
    fn next_wanted(
        &self,
        account: AccountId,
    ) -> impl Future<Output = Kept<Option<(String, Option<PageToken>)>>> + Send;
    /// Takes back that this order is wanted.
    fn give_up_wanted(&self, account: AccountId, id: &str) -> impl Future<Output = Kept<()>> + Send;
    /// Asks for a reading as soon as possible, whatever the last failure was.
    fn want_sync(&self, account: AccountId, now: Ms) -> impl Future<Output = Kept<()>> + Send;
    /// Orders of a connection that a verdict wants this of, by the platform's id, with when they were closed.
    fn needed(
        &self,
        account: AccountId,
        need: Need,
        limit: u32,
    ) -> impl Future<Output = Kept<Vec<(String, Option<Stamp>)>>> + Send;
    /// Takes back that this is wanted of these orders.
    fn give_up_needs(
        &self,
        account: AccountId,
        need: Need,
        remote_ids: &[&str],
    ) -> impl Future<Output = Kept<()>> + Send;
    /// Wants every part of an order read anew.
    fn want_order(&self, order: OrderId) -> impl Future<Output = Kept<()>> + Send;
    /// How many readings of single orders are waited for at a connection.
    fn needs_left(&self, account: AccountId) -> impl Future<Output = Kept<u32>> + Send;

    // Parcels. The defaults follow none.

    /// Up to `limit` parcels that are due to be asked about, the most urgent first.
    fn parcels_due(
        &self,
        asker: &Asker,
        now: Ms,
        limit: u32,
    ) -> impl Future<Output = Kept<Vec<ParcelQuestion>>> + Send {
        let _ = (asker, now, limit);
        async { Ok(Vec::new()) }
    }
    /// When the next parcel is due.
    fn next_parcel(&self, asker: &Asker, now: Ms) -> impl Future<Output = Kept<Option<Ms>>> + Send {
        let _ = (asker, now);
        async { Ok(None) }
    }
    /// Spends up to `wanted` of what is left of a budget for a time, before anything is asked. How many.
    fn spend(
        &self,
        account: AccountId,
        period: &str,
        wanted: u32,
        most: u32,
    ) -> impl Future<Output = Kept<u32>> + Send {
        let _ = (account, period, wanted, most);
        async { Ok(0) }
    }
    /// These were asked about, and nothing came that could be read: not asked again before `next`.
    fn put_parcels_off(
        &self,
        numbers: &[&TrackingNumber],
        next: Ms,
    ) -> impl Future<Output = Kept<()>> + Send {
        let _ = (numbers, next);
        async { Ok(()) }
    }

    // The verdict.

    /// Everything that is known of these orders.
    fn facts(&self, orders: &[OrderId]) -> impl Future<Output = Kept<Vec<OrderFacts>>> + Send;
    /// The rules of the verdict, as the owner set them and as they were learned.
    fn rules(&self) -> impl Future<Output = Kept<Rules>> + Send;
    /// Whether anything changed or ripened since it was judged.
    fn waits_to_be_judged(&self, now: Ms) -> impl Future<Output = Kept<bool>> + Send;
    /// A connected shop is being read for the first time: nothing is judged before.
    fn is_read_for_the_first_time(&self) -> impl Future<Output = Kept<bool>> + Send;
    /// Decides for up to `limit` shipments that wait for it which order they belong to. How many it looked at.
    fn match_slice(&self, limit: u32, now: Ms) -> impl Future<Output = Kept<usize>> + Send;
    /// Judges up to `limit` orders that changed or ripened. How many.
    fn reconcile_slice(
        &self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement + Send,
    ) -> impl Future<Output = Kept<usize>> + Send;
    /// Brings the search up to date. How many orders; 0 when nothing waits.
    fn index_orders(&self) -> impl Future<Output = Kept<usize>> + Send;
    /// Findings; those that ended or were set aside too when `all`.
    fn findings(&self, all: bool) -> impl Future<Output = Kept<Vec<FindingRow>>> + Send;
    /// One finding.
    fn finding(&self, id: FindingId) -> impl Future<Output = Kept<Option<FindingRow>>> + Send;

    // Shipments.

    /// Takes shipments in: seen only when all of them are stored.
    fn import_shipments(
        &self,
        account: AccountId,
        file: &str,
        shipments: &[NewShipment],
        now: Ms,
    ) -> impl Future<Output = Kept<(BatchId, BatchCounts)>> + Send;

    // The journal.

    /// Journals a confirmed change: durable before anything is sent. `absent_since`: when the order was last
    /// read whole without this number.
    fn confirm(
        &self,
        change: &Change,
        identity: &str,
        finding: FindingId,
        asked_by: &str,
        absent_since: Option<Ms>,
        now: Ms,
    ) -> impl Future<Output = Result<ChangeId, ConfirmError>> + Send;
    /// Moves a repair from the phase that the caller saw to the next; `false` when somebody else moved it
    /// meanwhile. An ended repair settles its finding and leaves a proof.
    fn advance(
        &self,
        seen: &Entry,
        next: &Entry,
        said: Option<&Phrase>,
        after: Option<&[TrackingNumber]>,
    ) -> impl Future<Output = Kept<bool>> + Send;
    /// Repairs of a connection that have not ended, oldest first.
    fn repairs_under_way(&self, account: AccountId) -> impl Future<Output = Kept<Vec<Entry>>> + Send;
    /// Whether this shop was told to mail this number to this order's customer before.
    fn mailed_before(&self, key: &str) -> impl Future<Output = Kept<bool>> + Send;
    /// The whole journal, oldest first.
    fn journal(&self) -> impl Future<Output = Kept<Vec<Entry>>> + Send;
}
