//! Where each connection's reading stands.

use super::readings::note_trouble;
use super::rows::{decode, json};
use super::{Result, Store, ms};
use crate::connectors::{Ask, PageToken};
use crate::domain::{AccountId, Ms, Phrase};
use serde::{Deserialize, Serialize};
use sqlx::{Row, Sqlite, Transaction};

/// A run: one ask, page after page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What is asked.
    pub ask: Ask,
    /// The page that comes next; `None`: the first.
    pub page: Option<PageToken>,
    /// When it began.
    pub began: Ms,
    /// Records read.
    pub done: u32,
    /// Records there are, as far as the platform says.
    pub of: Option<u32>,
    /// It covers everything: when it ends, the sweep is done.
    pub sweep: bool,
}

/// What stands in the way of reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TroubleRow {
    /// What kind.
    pub kind: TroubleKind,
    /// What is wrong.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Option<Phrase>,
    /// Since when.
    pub since: Ms,
}

/// Kinds of trouble that the window and the tray tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// This computer has no way out: it passes by itself.
    Offline,
    /// The platform does not answer now: it passes by itself.
    Passing,
    /// The owner has to do something.
    Access,
    /// The keys cannot be read from the keychain.
    Vault,
}

/// Where a connection's reading stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncState {
    /// The run that goes on.
    pub run: Option<Run>,
    /// Where the next run starts. It moves only in the transaction that stores the last records
    /// before it.
    pub bookmark: Option<Ms>,
    /// When the last full sweep began.
    pub swept_at: Option<Ms>,
    /// When the last run ended.
    pub checked_at: Option<Ms>,
    /// Somebody asked to read now.
    pub wanted_at: Option<Ms>,
    /// Failures in a row.
    pub attempts: u32,
    /// Not before this moment.
    pub retry_at: Option<Ms>,
    /// What stands in the way.
    pub trouble: Option<TroubleRow>,
}

impl Store {
    /// Where the reading of a connection stands.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn sync_state(&self, account: AccountId) -> Result<SyncState> {
        let Some(row) = sqlx::query("SELECT * FROM sync_state WHERE account = ?1")
            .bind(account.0)
            .fetch_optional(&self.readers)
            .await?
        else {
            return Ok(SyncState::default());
        };
        let at = |name: &str| -> Result<Option<Ms>> { Ok(row.try_get::<Option<i64>, _>(name)?.map(Ms)) };
        let run: Option<String> = row.try_get("run")?;
        let trouble: Option<String> = row.try_get("trouble")?;
        Ok(SyncState {
            run: run.map(|r| decode("run", &r)).transpose()?,
            bookmark: at("bookmark")?,
            swept_at: at("swept_at")?,
            checked_at: at("checked_at")?,
            wanted_at: at("wanted_at")?,
            attempts: u32::try_from(row.try_get::<i64, _>("attempts")?).unwrap_or(u32::MAX),
            retry_at: at("retry_at")?,
            trouble: trouble.map(|t| decode("trouble", &t)).transpose()?,
        })
    }

    /// Keeps where the reading stands, without records.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn keep_sync_state(&self, account: AccountId, state: &SyncState) -> Result<()> {
        let mut tx = self.write().await?;
        if let Some(trouble) = &state.trouble {
            note_trouble(&mut tx, account, trouble).await?;
        }
        keep(&mut tx, account, state).await?;
        Ok(tx.commit().await?)
    }

    /// Asks for a reading as soon as possible, whatever the last failure was.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn want_sync(&self, account: AccountId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE sync_state SET wanted_at = ?2, retry_at = NULL, attempts = 0 WHERE account = ?1")
            .bind(account.0)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Draws the starting line, once.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn draw_starting_line(&self, account: AccountId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE accounts SET starting_line = ?2 WHERE id = ?1 AND starting_line IS NULL")
            .bind(account.0)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}

/// Who asked for a reading after the last one began is not forgotten, although `state` was read before that.
pub(super) async fn keep(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    state: &SyncState,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO sync_state (account, run, bookmark, swept_at, checked_at, wanted_at, attempts, retry_at, trouble)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (account) DO UPDATE SET run = excluded.run, bookmark = excluded.bookmark,
           swept_at = excluded.swept_at, checked_at = excluded.checked_at,
           wanted_at = iif(wanted_at > ifnull(excluded.checked_at, 0), wanted_at, excluded.wanted_at),
           attempts = excluded.attempts, retry_at = excluded.retry_at, trouble = excluded.trouble",
    )
    .bind(account.0)
    .bind(state.run.as_ref().map(json))
    .bind(ms(state.bookmark))
    .bind(ms(state.swept_at))
    .bind(ms(state.checked_at))
    .bind(ms(state.wanted_at))
    .bind(i64::from(state.attempts))
    .bind(ms(state.retry_at))
    .bind(state.trouble.as_ref().map(json))
    .execute(&mut **tx)
    .await?;
    Ok(())
}
