//! Readings that verdicts wait for.

use super::rows::{json, stamp_of};
use super::{Result, Store};
use crate::connectors::reads_notes;
use crate::domain::{AccountId, OrderId, Platform};
use crate::reconcile::Need;
use sqlx::Row;

impl Store {
    /// Orders of a connection that a verdict wants this of, by the platform's id, with when they were
    /// closed: the newest first, because the oldest may be from before the owner began.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn needed(
        &self,
        account: AccountId,
        need: Need,
        limit: u32,
    ) -> Result<Vec<(String, Option<crate::domain::Stamp>)>> {
        sqlx::query(
            "SELECT o.remote_id, o.closed_at, o.closed_how FROM needs n JOIN orders o ON o.id = n.order_id
             WHERE n.account = ?1 AND n.need = ?2 ORDER BY n.order_id DESC LIMIT ?3",
        )
        .bind(account.0)
        .bind(need.code())
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| Ok((row.try_get("remote_id")?, stamp_of(row, "closed_at", "closed_how")?)))
        .collect()
    }

    /// Takes back that this is wanted of these orders: they were asked for, and what came cannot be read.
    /// A later page that can be read has them judged again.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn give_up_needs(&self, account: AccountId, need: Need, remote_ids: &[&str]) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query(
            "DELETE FROM needs WHERE (need = ?2 OR (need = 'open' AND ?2 = 'order')) AND order_id IN
             (SELECT o.id FROM json_each(?3) j JOIN orders o ON o.account = ?1 AND o.remote_id = j.value)",
        )
        .bind(account.0)
        .bind(need.code())
        .bind(json(&remote_ids))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Wants every part of an order read anew that its shop has.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn want_order(&self, order: OrderId) -> Result<()> {
        let mut tx = self.write().await?;
        let platform: Option<String> = sqlx::query_scalar(
            "SELECT a.platform FROM orders o JOIN accounts a ON a.id = o.account WHERE o.id = ?1",
        )
        .bind(order.0)
        .fetch_optional(&mut *tx)
        .await?;
        let notes = platform.as_deref().and_then(Platform::from_code).is_none_or(reads_notes);
        for need in Need::ALL.into_iter().filter(|need| *need != Need::Notes || notes) {
            sqlx::query("INSERT OR IGNORE INTO needs SELECT o.account, ?2, o.id FROM orders o JOIN accounts a ON a.id = o.account
                 WHERE o.id = ?1 AND (?2 <> 'fulfillments' OR a.profile->>'reads_fulfillments')")
                .bind(order.0)
                .bind(need.code())
                .execute(&mut *tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// How many readings of single orders are waited for at a connection: by verdicts, and because a page told of
    /// orders without telling them whole.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn needs_left(&self, account: AccountId) -> Result<u32> {
        let count: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM needs WHERE account = ?1) + (SELECT count(*) FROM wanted WHERE account = ?1)",
        )
            .bind(account.0)
            .fetch_one(&self.readers)
            .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}
