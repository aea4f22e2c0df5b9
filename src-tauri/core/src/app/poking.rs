//! What follows from a push: something known was named, so its connection is read a little earlier.

use crate::domain::{AccountId, Ms};
use crate::store::{Known, Store, StoreError};

/// A platform said something about these. What is true is asked of it: the connection is read from where its last
/// reading ended. Nothing of what was said is used.
///
/// Parcels whose carrier can be asked are to be asked from here, by `known.numbers`.
///
/// # Errors
/// [`StoreError`].
pub(super) async fn poke(
    store: &Store,
    account: AccountId,
    known: &Known,
    now: Ms,
) -> Result<(), StoreError> {
    let (numbers, orders) = (known.numbers.len(), known.orders.len() + known.makings.len());
    tracing::info!(account = account.0, numbers, orders, "poked by a push");
    // Their carriers are asked about them, as far as the plan lets them be asked at all.
    store.ask_soon(&known.numbers, now).await?;
    store.poke_sync(account, now).await
}
