//! Settings that belong to the data, by key.

use super::{Result, Store};
use std::collections::BTreeMap;

/// Settings that no verdict looks at.
const NO_RULES: &[&str] = &[
    "language",
    "notify",
    "notify_delivered",
    "notify_out",
    "quiet_from",
    "quiet_to",
    "muted_until",
    "lookup_clipboard",
    "history_days",
    "receive_pushes",
    "receive_port",
    "receive_host",
];

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

    /// Every setting that was stored.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn settings(&self) -> Result<BTreeMap<String, String>> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT key, value FROM settings").fetch_all(&self.readers).await?;
        Ok(rows.into_iter().collect())
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
        if NO_RULES.contains(&key) { Ok(()) } else { self.judge_again(u32::MAX).await }
    }

    /// Takes a setting back: its default holds again, or what was learned.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn forget_setting(&self, key: &str) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM settings WHERE key = ?1").bind(key).execute(&mut *tx).await?;
        tx.commit().await?;
        if NO_RULES.contains(&key) { Ok(()) } else { self.judge_again(u32::MAX).await }
    }
}
