//! The only SQL. One writer connection, read-only readers, one file per subject.
//!
//! Two processes (the window and the command line) work on one database at the same time: every write
//! is a `BEGIN IMMEDIATE` transaction, whoever syncs or repairs holds a lease row, and the journal's
//! unique key, not a lock in memory, prevents a second write to a storefront.
//!
//! Nothing is done a row at a time: pages of records go in as one JSON parameter each.
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "this is the one place that speaks SQL"
)]

mod accounts;
mod answers;
mod arranging;
mod asks;
mod batches;
mod facts;
mod findings;
mod journal;
mod judging;
mod known;
mod learned;
mod leases;
mod links;
mod lookup;
mod makings;
mod needs;
mod notified;
mod parcel_answers;
mod parcels;
mod pulse;
mod readings;
mod records;
mod rows;
mod search;
mod settings;
mod storage;
mod sync_state;
mod unknown_codes;
mod views;
mod wanted;

pub use accounts::Account;
pub use arranging::ToArrange;
pub use batches::{BatchCounts, BatchRow, NewShipment};
pub use findings::FindingRow;
pub use journal::{ConfirmError, ProofRow, Step};
pub use known::Known;
pub use learned::Learned;
pub use lookup::{Brought, Holder};
pub use notified::{Locked, News, Untold};
pub use parcels::{Asker, ParcelRow, ToldEvent};
pub use readings::{Deed, Doing, Key};
pub use records::Stored;
pub use search::{Column, FOUND_AT_MOST, Listed, ListedRow};
pub use sync_state::{Run, SyncState, TroubleKind, TroubleRow};
pub use unknown_codes::UnknownCodes;
pub use views::{ListRow, OrderHead, ShopTally, WatchRow};

use crate::domain::Ms;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{Connection, SqlSafeStr, Sqlite, SqliteConnection, Transaction};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// "TrkM", so that the file is recognised as ours.
const APPLICATION_ID: i64 = 0x5472_6b4d;

/// What is wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It does not open. It is never deleted: the owner's history is in it.
    #[error("the database {path} does not open: {reason}")]
    Open {
        /// Where it is.
        path: PathBuf,
        /// Why, for the log.
        reason: String,
    },
    /// It was made by a newer version.
    #[error("the database was made by a newer version of Trackmend")]
    Newer,
    /// A statement failed.
    #[error("the database: {0}")]
    Sql(#[from] sqlx::Error),
    /// A stored value is not what it should be.
    #[error("the database holds an unreadable {what}: {value}")]
    Unreadable {
        /// Which.
        what: &'static str,
        /// The value.
        value: String,
    },
}

pub(crate) type Result<T> = std::result::Result<T, StoreError>;

/// The local database.
#[derive(Debug, Clone)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
    /// One connection that stays: SQLite counts for it what others commit.
    watcher: SqlitePool,
    path: PathBuf,
}

impl Store {
    /// Opens the database in this folder, making it when it is missing. A copy is kept before an
    /// older one is brought up to date.
    ///
    /// # Errors
    /// [`StoreError::Open`] or [`StoreError::Newer`].
    pub async fn open(folder: &Path) -> Result<Store> {
        let path = folder.join("trackmend.db");
        let failed = |reason: String| StoreError::Open { path: path.clone(), reason };
        std::fs::create_dir_all(folder).map_err(|e| failed(e.to_string()))?;
        // Two processes may start at the same moment: one makes the tables, the other waits.
        let lock = std::fs::File::create(folder.join("opening.lock")).map_err(|e| failed(e.to_string()))?;
        lock.lock().map_err(|e| failed(e.to_string()))?;
        let options = options(&path);
        bring_up_to_date(&path, &options).await?;
        // A connection to a file does not go away: asking it whether it is still there would double every call.
        let pool = |most| {
            SqlitePoolOptions::new()
                .max_connections(most)
                .acquire_timeout(Duration::from_secs(60))
                .test_before_acquire(false)
        };
        let writer = pool(1).connect_with(options.clone()).await.map_err(|e| failed(e.to_string()))?;
        let readers = pool(3).connect_lazy_with(reading(&path));
        let watcher = pool(1).idle_timeout(None).max_lifetime(None).connect_lazy_with(reading(&path));
        drop(lock);
        Ok(Store { writer, readers, watcher, path })
    }

    /// Where the database is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Changes whenever anybody has committed: this process or another.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn version(&self) -> Result<i64> {
        Ok(sqlx::query_scalar("PRAGMA data_version").fetch_one(&self.watcher).await?)
    }

    /// SQLite's own check of the whole file: `ok`, or what is wrong.
    ///
    /// On a connection of its own: FTS5's check (SQLite 3.51) trusts what its connection remembers of the
    /// search index, and would call it corrupt after another process has written to it.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn integrity_check(&self) -> Result<String> {
        let mut fresh = SqliteConnection::connect_with(&reading(&self.path)).await?;
        let lines: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut fresh).await?;
        let orphans: Vec<sqlx::sqlite::SqliteRow> =
            sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut fresh).await?;
        fresh.close().await?;
        if orphans.is_empty() {
            Ok(lines.join("\n"))
        } else {
            Ok(format!("{} rows without parent", orphans.len()))
        }
    }

    /// Writes what is pending and closes every connection.
    pub async fn close(&self) {
        self.watcher.close().await;
        self.readers.close().await;
        self.writer.close().await;
    }

    async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(20))
        .pragma("secure_delete", "ON")
        .pragma("application_id", APPLICATION_ID.to_string());
    // Without this, macOS may lose what a commit said was on disk.
    if cfg!(target_os = "macos") { options.pragma("fullfsync", "1") } else { options }
}

/// A reader sets nothing that would be a write.
fn reading(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(Duration::from_secs(20))
}

fn migrations() -> Migrator {
    let step = |version, name: &'static str, sql: &'static str| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(vec![
        step(1, "start", include_str!("../../migrations/0001_start.sql")),
        step(2, "lists", include_str!("../../migrations/0002_lists.sql")),
        step(3, "search", include_str!("../../migrations/0003_search.sql")),
        step(4, "unmatched", include_str!("../../migrations/0004_unmatched.sql")),
        step(5, "promises_and_makings", include_str!("../../migrations/0005_promises_and_makings.sql")),
        step(6, "to_arrange", include_str!("../../migrations/0006_to_arrange.sql")),
        step(7, "parcel_news", include_str!("../../migrations/0007_parcel_news.sql")),
        step(8, "parcels", include_str!("../../migrations/0008_parcels.sql")),
        step(9, "customer_asks", include_str!("../../migrations/0009_customer_asks.sql")),
    ])
}

/// Runs the migrations that are missing, after a copy of what is there.
async fn bring_up_to_date(path: &Path, options: &SqliteConnectOptions) -> Result<()> {
    let failed =
        |e: &dyn std::fmt::Display| StoreError::Open { path: path.to_owned(), reason: e.to_string() };
    let existed = path.exists();
    let migrator = migrations();
    let mut connection = SqliteConnection::connect_with(options).await.map_err(|e| failed(&e))?;
    if existed {
        let applied: i64 = sqlx::query_scalar("SELECT ifnull(max(version), 0) FROM _sqlx_migrations")
            .fetch_one(&mut connection)
            .await
            .unwrap_or(0);
        let newest = migrator.iter().map(|m| m.version).max().unwrap_or(0);
        if applied > newest {
            return Err(StoreError::Newer);
        }
        if applied == newest {
            return connection.close().await.map_err(|e| failed(&e));
        }
        if applied > 0 {
            let copy = path.with_extension(format!("before-{newest}.db"));
            if !copy.exists() {
                sqlx::query("VACUUM INTO ?1")
                    .bind(copy.to_string_lossy().into_owned())
                    .execute(&mut connection)
                    .await
                    .map_err(|e| failed(&e))?;
            }
        }
    }
    migrator.run(&mut connection).await.map_err(|e| failed(&e))?;
    let check: String =
        sqlx::query_scalar("PRAGMA quick_check").fetch_one(&mut connection).await.map_err(|e| failed(&e))?;
    if check != "ok" {
        return Err(failed(&check));
    }
    connection.close().await.map_err(|e| failed(&e))
}

/// Milliseconds, or `NULL`.
fn ms(at: Option<Ms>) -> Option<i64> {
    at.map(|at| at.0)
}

#[cfg(test)]
mod tests;
