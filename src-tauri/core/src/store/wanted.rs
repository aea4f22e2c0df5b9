//! Orders that a page told of without telling them whole: kept with the page, read next.

use super::rows::json;
use super::{Result, Store};
use crate::connectors::{PageToken, Wanted};
use crate::domain::AccountId;
use serde_json::{Value, json as object};
use sqlx::{Row, Sqlite, Transaction};

/// Keeps that these orders have to be read, but for those of which something as new was read already: after the second
/// was over that the page tells, for lists tell whole seconds, and something more may have happened in it.
pub(super) async fn want(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    wanted: &[&Wanted],
) -> Result<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let row = |w: &&Wanted| {
        let page = w.page.as_ref().map(json);
        object!({ "id": w.id, "changed": w.changed.map(|c| c.at.0), "page": page })
    };
    let rows = Value::Array(wanted.iter().map(row).collect()).to_string();
    sqlx::query(
        "INSERT INTO wanted (account, remote_id, page)
         SELECT ?1, j.value->>'id', j.value->>'page' FROM json_each(?2) j
         LEFT JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'id'
         LEFT JOIN makings m ON m.account = ?1 AND m.remote_id = j.value->>'id'
         WHERE NOT (j.value->>'changed' IS NOT NULL AND max(ifnull(m.read_at, -1),
             iif(o.modified_at >= j.value->>'changed', ifnull(o.read_at, -1), -1)) >= j.value->>'changed' + 1000)
         ON CONFLICT (account, remote_id) DO UPDATE SET page = excluded.page",
    )
    .bind(account.0)
    .bind(rows)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A token may be any JSON, also a text: [`super::rows::decode`] would take all of it for one. What cannot be read is
/// none: the order is then read from its beginning.
fn token(text: &str) -> Option<PageToken> {
    serde_json::from_str(text).ok()
}

impl Store {
    /// An order of a connection that has to be read whole, by the platform's id, and where its reading starts.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn next_wanted(&self, account: AccountId) -> Result<Option<(String, Option<PageToken>)>> {
        let row = sqlx::query("SELECT remote_id, page FROM wanted WHERE account = ?1 LIMIT 1")
            .bind(account.0)
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| {
            let page: Option<String> = row.try_get("page")?;
            Ok((row.try_get("remote_id")?, page.as_deref().and_then(token)))
        })
        .transpose()
    }

    /// The orders of a connection that have to be read whole, by the platform's id.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn wanted_ids(&self, account: AccountId) -> Result<Vec<String>> {
        let ids = sqlx::query_scalar("SELECT remote_id FROM wanted WHERE account = ?1 ORDER BY remote_id");
        Ok(ids.bind(account.0).fetch_all(&self.readers).await?)
    }

    /// Takes back that this order is wanted: it was asked for, and what came cannot be read.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn give_up_wanted(&self, account: AccountId, id: &str) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM wanted WHERE account = ?1 AND remote_id = ?2")
            .bind(account.0)
            .bind(id)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
