//! Connections.

use super::rows::{decode, json};
use super::{Result, Store};
use crate::connectors::Profile;
use crate::domain::{AccountId, Home, Ms, Platform};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// A connection.
#[derive(Debug, Clone)]
pub struct Account {
    /// Our row.
    pub id: AccountId,
    /// Which platform.
    pub platform: Platform,
    /// What reconnecting finds the same shop by; also the name of its secrets in the vault.
    pub identity: String,
    /// What the owner calls it.
    pub name: String,
    /// What its connector knows of it, with the homes that were learned.
    pub profile: Profile,
    /// When its first reading began.
    pub starting_line: Option<Ms>,
}

const COLUMNS: &str = "SELECT a.*, (SELECT json_group_array(home) FROM
    (SELECT home FROM homes WHERE account = a.id AND orders > 0 ORDER BY orders DESC, home)) AS learned FROM accounts a";

fn account(row: &SqliteRow) -> Result<Account> {
    let platform: String = row.try_get("platform")?;
    let mut profile: Profile = decode("profile", row.try_get("profile")?)?;
    profile.learned = decode::<Vec<Home>>("homes", row.try_get("learned")?)?;
    Ok(Account {
        id: AccountId(row.try_get("id")?),
        platform: decode("platform", &platform)?,
        identity: row.try_get("identity")?,
        name: row.try_get("name")?,
        profile,
        starting_line: row.try_get::<Option<i64>, _>("starting_line")?.map(Ms),
    })
}

impl Store {
    /// The connections that are not removed, in the order in which they were made.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE removed_at IS NULL ORDER BY id"));
        sqlx::query(sql).fetch_all(&self.readers).await?.iter().map(account).collect()
    }

    /// One connection.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE id = ?1 AND removed_at IS NULL"));
        sqlx::query(sql).bind(id.0).fetch_optional(&self.readers).await?.as_ref().map(account).transpose()
    }

    /// Makes a connection, or finds the one that this shop had: its orders and marks are kept.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn connect_account(
        &self,
        platform: Platform,
        identity: &str,
        name: &str,
        profile: &Profile,
        now: Ms,
    ) -> Result<AccountId> {
        let mut tx = self.write().await?;
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO accounts (platform, identity, name, profile, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (identity) DO UPDATE SET name = excluded.name, profile = excluded.profile, removed_at = NULL
             RETURNING id",
        )
        .bind(platform.code())
        .bind(identity)
        .bind(name)
        .bind(json(profile))
        .bind(now.0)
        .fetch_one(&mut *tx)
        .await?;
        sqlx::query("INSERT INTO sync_state (account, wanted_at) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET trouble = NULL, attempts = 0, retry_at = NULL, wanted_at = excluded.wanted_at")
            .bind(id)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(AccountId(id))
    }

    /// Keeps what the connector learned of a connection.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn keep_profile(&self, id: AccountId, profile: &Profile) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE accounts SET profile = ?2 WHERE id = ?1")
            .bind(id.0)
            .bind(json(profile))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets a connection. Its orders and the owner's marks stay for when it comes back; they are
    /// shown nowhere meanwhile.
    ///
    /// # Errors
    /// [`super::StoreError::Sql`].
    pub async fn remove_account(&self, id: AccountId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE accounts SET removed_at = ?2 WHERE id = ?1")
            .bind(id.0)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
