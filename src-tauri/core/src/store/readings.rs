//! What Trackmend did: readings of connections as they end, and the rows of the activity screen, which
//! come from there, from the journal, from imports and from what the owner said.

use super::rows::{decode, json};
use super::{Result, Store, SyncState, TroubleRow};
use crate::domain::{AccountId, BatchId, Ms, OrderId, Phrase, ProofId};
use crate::repair::Phase;
use serde::Deserialize;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, SqlitePool, Transaction};

/// Notes a page of a run: which changed how many orders. Quiet runs that follow each other are one.
pub(super) async fn note_page(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    state: &SyncState,
    changed: u32,
    read_at: Ms,
) -> Result<()> {
    let before: Option<i64> = sqlx::query_scalar("SELECT checked_at FROM sync_state WHERE account = ?1")
        .bind(account.0)
        .fetch_optional(&mut **tx)
        .await?
        .flatten();
    let ended = state.checked_at.filter(|at| Some(at.0) != before);
    let Some(began) = state.run.as_ref().map(|run| run.began).or(ended) else { return Ok(()) };
    let orders: i64 = sqlx::query_scalar(
        "INSERT INTO readings (account, began, ended, orders) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account, began) WHERE trouble IS NULL
         DO UPDATE SET ended = excluded.ended, orders = orders + excluded.orders RETURNING orders",
    )
    .bind(account.0)
    .bind(began.0)
    .bind(read_at.0)
    .bind(i64::from(changed))
    .fetch_one(&mut **tx)
    .await?;
    if orders == 0 && state.run.is_none() {
        // Of readings without anything new, only the latest says something.
        sqlx::query(
            "DELETE FROM readings WHERE orders = 0 AND trouble IS NULL AND id =
             (SELECT id FROM readings WHERE account = ?1 AND began < ?2 ORDER BY began DESC LIMIT 1)",
        )
        .bind(account.0)
        .bind(began.0)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// Notes what stands in the way of reading, once for as long as it does.
pub(super) async fn note_trouble(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    trouble: &TroubleRow,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO readings (account, began, ended, orders, trouble) SELECT ?1, ?2, ?2, 0, ?3
         WHERE NOT EXISTS (SELECT 1 FROM readings WHERE account = ?1 AND began = ?2 AND trouble IS NOT NULL)",
    )
    .bind(account.0)
    .bind(trouble.since.0)
    .bind(json(&trouble.said))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A row of the activity screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Doing {
    /// When.
    pub at: Ms,
    /// Where the next page starts: below this one.
    pub key: Key,
    /// What.
    pub deed: Deed,
}

/// The place of a row among all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    at: i64,
    source: u8,
    id: i64,
}

impl Key {
    /// Above every row.
    pub const TOP: Key = Key { at: i64::MAX, source: u8::MAX, id: i64::MAX };

    /// From what [`std::fmt::Display`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Key> {
        let mut parts = text.split('-');
        let key = Key {
            at: parts.next()?.parse().ok()?,
            source: parts.next()?.parse().ok()?,
            id: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(key)
    }

    /// The least id that a row of this source and moment must be below of.
    fn bound(self, source: u8) -> i64 {
        match source.cmp(&self.source) {
            std::cmp::Ordering::Less => i64::MAX,
            std::cmp::Ordering::Equal => self.id,
            std::cmp::Ordering::Greater => 0,
        }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", self.at, self.source, self.id)
    }
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// A connection was read, or could not be.
    Read {
        /// What the owner calls it.
        shop: String,
        /// Orders that changed.
        orders: u32,
        /// What stood in the way.
        trouble: Option<Phrase>,
    },
    /// A number was to be added to an order.
    Repair {
        /// The order; its row may be gone.
        order: OrderId,
        /// What people call it.
        order_number: String,
        /// The number.
        number: String,
        /// How far it came.
        phase: Phase,
        /// The evidence.
        proof: Option<ProofId>,
    },
    /// A file or text was taken in.
    Import {
        /// Its row.
        batch: BatchId,
        /// The file's name; blank for pasted text.
        file: String,
        /// Shipments or orders that it made or changed.
        rows: u32,
        /// It was taken back.
        undone: bool,
    },
    /// The owner said something.
    Owner {
        /// What: `snoozed`, `ignored`, `linked`, `entered`, `not_yet`, `without_tracking`, `not_there`,
        /// `asked_not_received`, `asked_damaged`, `ask_found`, `ask_sent_again`, `ask_refunded`, `ask_refused`.
        said: String,
        /// The order, if it is known.
        order: Option<OrderId>,
        /// What people call it; may be blank.
        order_number: String,
        /// Why, in her words; may be blank.
        reason: String,
        /// Until when.
        until: Option<Ms>,
    },
}

impl Store {
    /// Notes something that the owner said of an order.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn note_said(
        &self,
        order: OrderId,
        said: &'static str,
        until: Option<Ms>,
        now: Ms,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query(
            "INSERT INTO history (at, entity, entity_id, before, after, source)
             VALUES (?1, 'order', ?2, NULL, json_object('said', ?3, 'order', ?2, 'until', ?4), 'owner')",
        )
        .bind(now.0)
        .bind(order.0)
        .bind(said)
        .bind(until.map(|at| at.0))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Up to `limit` rows below a key, the latest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn doings(&self, below: Key, limit: u32) -> Result<Vec<Doing>> {
        let readers = &self.readers;
        let mut all: Vec<Doing> = Vec::new();
        for (source, sql, read) in [
            (
                0,
                "SELECT r.id, r.ended AS at, a.name, r.orders, r.trouble FROM readings r
                 JOIN accounts a ON a.id = r.account WHERE (r.ended, r.id) < (?1, ?2)
                 ORDER BY r.ended DESC, r.id DESC LIMIT ?3",
                reading as fn(&SqliteRow) -> Result<Deed>,
            ),
            (
                1,
                "SELECT id, asked_at AS at, order_id, phase, change->>'order_number' AS order_number,
                   change->>'number' AS number, (SELECT max(p.id) FROM proofs p WHERE p.change = journal.id) AS proof
                 FROM journal WHERE (asked_at, id) < (?1, ?2) ORDER BY asked_at DESC, id DESC LIMIT ?3",
                repair,
            ),
            (
                2,
                // A typed number is a batch without a name of one shipment: the owner's own row says it.
                "SELECT id, at, file, created + changed AS rows, undone_at FROM batches
                 WHERE whole_at IS NOT NULL AND (at, id) < (?1, ?2)
                   AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = batches.account AND a.platform = 'self')
                 ORDER BY at DESC, id DESC LIMIT ?3",
                import,
            ),
            (
                3,
                "SELECT h.id, h.at, h.after, o.number FROM history h LEFT JOIN orders o ON o.id = h.after->>'order'
                 WHERE h.source = 'owner' AND (h.at, h.id) < (?1, ?2) ORDER BY h.at DESC, h.id DESC LIMIT ?3",
                owner,
            ),
        ] {
            all.extend(rows(readers, (source, sql, read), below, limit).await?);
        }
        all.sort_by_key(|doing| std::cmp::Reverse(doing.key));
        all.truncate(limit as usize);
        Ok(all)
    }
}

type Source = (u8, &'static str, fn(&SqliteRow) -> Result<Deed>);

async fn rows(
    readers: &SqlitePool,
    (source, sql, read): Source,
    below: Key,
    limit: u32,
) -> Result<Vec<Doing>> {
    sqlx::query(sql)
        .bind(below.at)
        .bind(below.bound(source))
        .bind(i64::from(limit))
        .fetch_all(readers)
        .await?
        .iter()
        .map(|row| {
            let at: i64 = row.try_get("at")?;
            Ok(Doing { at: Ms(at), key: Key { at, source, id: row.try_get("id")? }, deed: read(row)? })
        })
        .collect()
}

fn count(row: &SqliteRow, name: &str) -> Result<u32> {
    Ok(u32::try_from(row.try_get::<i64, _>(name)?).unwrap_or(u32::MAX))
}

fn reading(row: &SqliteRow) -> Result<Deed> {
    let trouble: Option<String> = row.try_get("trouble")?;
    Ok(Deed::Read {
        shop: row.try_get("name")?,
        orders: count(row, "orders")?,
        trouble: trouble.map(|said| decode("sentence", &said)).transpose()?,
    })
}

fn repair(row: &SqliteRow) -> Result<Deed> {
    Ok(Deed::Repair {
        order: OrderId(row.try_get("order_id")?),
        order_number: row.try_get("order_number")?,
        number: row.try_get("number")?,
        phase: decode("phase", row.try_get("phase")?)?,
        proof: row.try_get::<Option<i64>, _>("proof")?.map(ProofId),
    })
}

fn import(row: &SqliteRow) -> Result<Deed> {
    Ok(Deed::Import {
        batch: BatchId(row.try_get("id")?),
        file: row.try_get("file")?,
        rows: count(row, "rows")?,
        undone: row.try_get::<Option<i64>, _>("undone_at")?.is_some(),
    })
}

fn owner(row: &SqliteRow) -> Result<Deed> {
    #[derive(Deserialize)]
    struct After {
        said: String,
        order: Option<i64>,
        #[serde(default)]
        reason: Option<String>,
        #[serde(default)]
        until: Option<i64>,
    }
    let after: After = decode("history", row.try_get("after")?)?;
    Ok(Deed::Owner {
        said: after.said,
        order: after.order.map(OrderId),
        order_number: row.try_get::<Option<String>, _>("number")?.unwrap_or_default(),
        reason: after.reason.unwrap_or_default(),
        until: after.until.map(Ms),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_as_it_was_written() {
        let key = Key { at: 1_795_165_200_000, source: 2, id: 41 };
        assert_eq!(Key::read(&key.to_string()), Some(key));
        assert_eq!(Key::read("nonsense"), None);
        assert!(Key::TOP > key);
    }
}
