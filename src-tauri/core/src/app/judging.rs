//! Judging what changed or ripened, over whatever keeps it.

use crate::domain::Ms;
use crate::engine::Storage;
use crate::reconcile::reconcile;
use crate::store::StoreError;

/// How many orders are judged in one transaction.
const SLICE: u32 = 1_000;

/// Judges everything that changed or ripened; nothing while a shop is being read for the first time.
///
/// # Errors
/// The store's.
pub async fn judge(store: &impl Storage, now: Ms) -> Result<(), StoreError> {
    if store.waits_to_be_judged(now).await? && !store.is_read_for_the_first_time().await? {
        let rules = store.rules().await?;
        while store.match_slice(SLICE, now).await? > 0 {}
        while store.reconcile_slice(SLICE, now, |facts| reconcile(facts, &rules, now)).await? > 0 {}
    }
    // While nobody waits for it: the next search finds everything in its place.
    store.index_orders().await?;
    Ok(())
}
