//! Settings that belong to the data, by key.

use super::{Result, Store};

impl Store {
    /// The value of a setting, as it was stored.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(sqlx::query_scalar("SELECT value FROM settings WHERE key = ?1")
            .bind(key)
            .fetch_optional(&self.readers)
            .await?)
    }

    /// Stores a setting. Rules may have changed, so every order is looked at again.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bind(key)
            .bind(value)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        self.judge_again(u32::MAX).await
    }
}
