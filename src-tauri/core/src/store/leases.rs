//! Who may talk to a connection now: one process at a time.

use super::{Result, Store};
use crate::domain::{AccountId, Ms};

impl Store {
    /// Takes or prolongs the lease of a connection until then. `Err(until)` inside the result: another
    /// holder has it until that moment.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn lease(
        &self,
        account: AccountId,
        holder: &str,
        now: Ms,
        until: Ms,
    ) -> Result<std::result::Result<(), Ms>> {
        let mut tx = self.write().await?;
        let taken = sqlx::query(
            "INSERT INTO leases (account, holder, until) VALUES (?1, ?2, ?3)
             ON CONFLICT (account) DO UPDATE SET holder = excluded.holder, until = excluded.until
             WHERE leases.holder = excluded.holder OR leases.until <= ?4",
        )
        .bind(account.0)
        .bind(holder)
        .bind(until.0)
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        let held: i64 = sqlx::query_scalar("SELECT until FROM leases WHERE account = ?1")
            .bind(account.0)
            .fetch_one(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(if taken == 1 { Ok(()) } else { Err(Ms(held)) })
    }

    /// Gives a lease back.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn release(&self, account: AccountId, holder: &str) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM leases WHERE account = ?1 AND holder = ?2")
            .bind(account.0)
            .bind(holder)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
