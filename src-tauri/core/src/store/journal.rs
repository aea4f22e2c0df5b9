//! The journal of writes and their proofs. Its unique key is what prevents a second write.

use super::rows::{code, decode, json};
use super::{Result, Store, ms};
use crate::domain::{AccountId, ChangeId, FindingId, Ms, OrderId, Phrase, ProofId, TrackingNumber};
use crate::repair::{Change, Entry, Phase, may_confirm};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};

/// Why a change was not journalled.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The same number is on its way to the same order, or may stand there.
    #[error("this number was sent to this order before, and its absence is not proven")]
    MayHaveLanded,
    /// The database.
    #[error(transparent)]
    Store(#[from] super::StoreError),
}

/// A step of a repair, as it was noted.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub at: Ms,
    /// Which phase began.
    pub phase: Phase,
    /// What the shop answered.
    pub said: Option<Phrase>,
}

/// The evidence of a repair.
#[derive(Debug, Clone)]
pub struct ProofRow {
    /// Our row.
    pub id: ProofId,
    /// The journal's row.
    pub change: ChangeId,
    /// Shop, order there and number.
    pub key: String,
    /// How it ended.
    pub result: Phase,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Ms,
    /// When it was sent; `None`: nothing was.
    pub sent_at: Option<Ms>,
    /// Numbers that the order showed before.
    pub before: Vec<TrackingNumber>,
    /// Numbers that it showed when it was read back.
    pub after: Vec<TrackingNumber>,
    /// When it was read back.
    pub read_at: Ms,
}

impl Store {
    /// Journals a confirmed change: durable before anything is sent. `absent_since`: when the order
    /// was last read whole without this number.
    ///
    /// # Errors
    /// [`ConfirmError::MayHaveLanded`] when the number is on its way or may stand there already.
    pub async fn confirm(
        &self,
        change: &Change,
        identity: &str,
        finding: FindingId,
        asked_by: &str,
        absent_since: Option<Ms>,
        now: Ms,
    ) -> std::result::Result<ChangeId, ConfirmError> {
        let key = change.key(identity);
        let mut tx = self.write().await?;
        let rows = sqlx::query("SELECT * FROM journal WHERE key = ?1")
            .bind(&key)
            .fetch_all(&mut *tx)
            .await
            .map_err(super::StoreError::from)?;
        let rows: Vec<Entry> = rows.iter().map(entry).collect::<Result<_>>()?;
        if !may_confirm(&rows, absent_since) {
            return Err(ConfirmError::MayHaveLanded);
        }
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO journal (key, account, order_id, finding, phase, change, asked_by, asked_at, phase_at)
             VALUES (?1, ?2, ?3, ?4, 'confirmed', ?5, ?6, ?7, ?7) RETURNING id",
        )
        .bind(&key)
        .bind(change.account.0)
        .bind(change.order.0)
        .bind(finding.0)
        .bind(json(change))
        .bind(asked_by)
        .bind(now.0)
        .fetch_one(&mut *tx)
        .await
        .map_err(super::StoreError::from)?;
        note(&mut tx, ChangeId(id), now, Phase::Confirmed, None).await?;
        tx.commit().await.map_err(super::StoreError::from)?;
        Ok(ChangeId(id))
    }

    /// Moves a repair from the phase that the caller saw to the next; `false` when somebody else
    /// moved it meanwhile. An ended repair settles its finding and leaves a proof.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn advance(
        &self,
        seen: &Entry,
        next: &Entry,
        said: Option<&Phrase>,
        after: Option<&[TrackingNumber]>,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        let moved = sqlx::query(
            "UPDATE journal SET phase = ?3, ended = ?4, sent_at = ?5, phase_at = ?6, absences = ?7, absent_at = ?8,
               process = ?10
             WHERE id = ?1 AND phase = ?2 AND absences = ?9",
        )
        .bind(seen.id.0)
        .bind(code(&seen.phase))
        .bind(code(&next.phase))
        .bind(next.phase.ended())
        .bind(ms(next.sent_at))
        .bind(next.phase_at.0)
        .bind(i64::from(next.absences))
        .bind(ms(next.absent_at))
        .bind(i64::from(seen.absences))
        .bind(next.process.as_ref().map(json))
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if moved != 1 {
            return Ok(false);
        }
        if seen.phase != next.phase || said.is_some() {
            note(&mut tx, seen.id, next.phase_at, next.phase, said).await?;
        }
        if next.phase.ended() {
            end(&mut tx, next, after).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Repairs of a connection that have not ended, oldest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn repairs_under_way(&self, account: AccountId) -> Result<Vec<Entry>> {
        sqlx::query("SELECT * FROM journal WHERE account = ?1 AND ended = 0 ORDER BY id")
            .bind(account.0)
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(entry)
            .collect()
    }

    /// The whole journal, oldest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn journal(&self) -> Result<Vec<Entry>> {
        sqlx::query("SELECT * FROM journal ORDER BY id")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(entry)
            .collect()
    }

    /// The latest repair of a finding with its steps.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn latest_repair(&self, finding: FindingId) -> Result<Option<(Entry, Vec<Step>)>> {
        let Some(row) = sqlx::query("SELECT * FROM journal WHERE finding = ?1 ORDER BY id DESC LIMIT 1")
            .bind(finding.0)
            .fetch_optional(&self.readers)
            .await?
        else {
            return Ok(None);
        };
        let entry = entry(&row)?;
        let steps = sqlx::query("SELECT * FROM journal_steps WHERE change = ?1 ORDER BY id")
            .bind(entry.id.0)
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(step)
            .collect::<Result<_>>()?;
        Ok(Some((entry, steps)))
    }

    /// Whether this shop was told to mail this number to this order's customer before.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn mailed_before(&self, key: &str) -> Result<bool> {
        let rows =
            sqlx::query("SELECT * FROM journal WHERE key = ?1").bind(key).fetch_all(&self.readers).await?;
        let rows: Vec<Entry> = rows.iter().map(entry).collect::<Result<_>>()?;
        Ok(rows.iter().any(|row| row.change.mail && row.phase.may_have_landed()))
    }

    /// The proofs, newest first; of one change, or all.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn proofs(&self, change: Option<ChangeId>) -> Result<Vec<ProofRow>> {
        sqlx::query("SELECT * FROM proofs WHERE ?1 IS NULL OR change = ?1 ORDER BY id DESC")
            .bind(change.map(|c| c.0))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(proof)
            .collect()
    }

    /// The proofs of everything that was written to an order, the oldest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn proofs_of_order(&self, order: OrderId) -> Result<Vec<ProofRow>> {
        sqlx::query(
            "SELECT p.* FROM proofs p JOIN journal j ON j.id = p.change WHERE j.order_id = ?1 ORDER BY p.id",
        )
        .bind(order.0)
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(proof)
        .collect()
    }

    /// One proof.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn proof(&self, id: ProofId) -> Result<Option<ProofRow>> {
        sqlx::query("SELECT * FROM proofs WHERE id = ?1")
            .bind(id.0)
            .fetch_optional(&self.readers)
            .await?
            .as_ref()
            .map(proof)
            .transpose()
    }
}

async fn note(
    tx: &mut Transaction<'_, Sqlite>,
    change: ChangeId,
    at: Ms,
    phase: Phase,
    said: Option<&Phrase>,
) -> Result<()> {
    sqlx::query("INSERT INTO journal_steps (change, at, phase, said) VALUES (?1, ?2, ?3, ?4)")
        .bind(change.0)
        .bind(at.0)
        .bind(code(&phase))
        .bind(said.map(json))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn end(
    tx: &mut Transaction<'_, Sqlite>,
    entry: &Entry,
    after: Option<&[TrackingNumber]>,
) -> Result<()> {
    if let Some(after) = after {
        sqlx::query(
            "INSERT INTO proofs (change, key, result, asked_by, asked_at, sent_at, before, after, read_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .bind(entry.id.0)
        .bind(&entry.key)
        .bind(code(&entry.phase))
        .bind(&entry.asked_by)
        .bind(entry.asked_at.0)
        .bind(ms(entry.sent_at))
        .bind(json(&entry.change.shown_before))
        .bind(json(&after))
        .bind(entry.phase_at.0)
        .execute(&mut **tx)
        .await?;
    }
    let state = match entry.phase {
        Phase::Proved => Some("repaired"),
        Phase::AlreadyRight => Some("resolved"),
        _ => None,
    };
    if let Some(state) = state {
        sqlx::query(
            "UPDATE findings SET state = ?2, changed_at = ?3 WHERE id = (SELECT finding FROM journal WHERE id = ?1)",
        )
        .bind(entry.id.0)
        .bind(state)
        .bind(entry.phase_at.0)
        .execute(&mut **tx)
        .await?;
    }
    sqlx::query("INSERT OR IGNORE INTO dirty_orders SELECT id FROM orders WHERE id = ?1")
        .bind(entry.change.order.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn entry(row: &SqliteRow) -> Result<Entry> {
    let process: Option<String> = row.try_get("process")?;
    Ok(Entry {
        id: ChangeId(row.try_get("id")?),
        key: row.try_get("key")?,
        phase: decode("phase", row.try_get("phase")?)?,
        change: decode("change", row.try_get("change")?)?,
        asked_by: row.try_get("asked_by")?,
        asked_at: Ms(row.try_get("asked_at")?),
        sent_at: row.try_get::<Option<i64>, _>("sent_at")?.map(Ms),
        phase_at: Ms(row.try_get("phase_at")?),
        absences: u32::try_from(row.try_get::<i64, _>("absences")?).unwrap_or(u32::MAX),
        absent_at: row.try_get::<Option<i64>, _>("absent_at")?.map(Ms),
        process: process.map(|ask| decode("process", &ask)).transpose()?,
    })
}

fn step(row: &SqliteRow) -> Result<Step> {
    let said: Option<String> = row.try_get("said")?;
    Ok(Step {
        at: Ms(row.try_get("at")?),
        phase: decode("phase", row.try_get("phase")?)?,
        said: said.map(|s| decode("sentence", &s)).transpose()?,
    })
}

fn proof(row: &SqliteRow) -> Result<ProofRow> {
    Ok(ProofRow {
        id: ProofId(row.try_get("id")?),
        change: ChangeId(row.try_get("change")?),
        key: row.try_get("key")?,
        result: decode("phase", row.try_get("result")?)?,
        asked_by: row.try_get("asked_by")?,
        asked_at: Ms(row.try_get("asked_at")?),
        sent_at: row.try_get::<Option<i64>, _>("sent_at")?.map(Ms),
        before: decode("numbers", row.try_get("before")?)?,
        after: decode("numbers", row.try_get("after")?)?,
        read_at: Ms(row.try_get("read_at")?),
    })
}

/// The order that a repair concerns, for whoever shows it.
impl Store {
    /// The newest repair of an order, with its steps.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn repair_of_order(&self, order: OrderId) -> Result<Option<(Entry, Vec<Step>)>> {
        let finding: Option<i64> =
            sqlx::query_scalar("SELECT finding FROM journal WHERE order_id = ?1 ORDER BY id DESC LIMIT 1")
                .bind(order.0)
                .fetch_optional(&self.readers)
                .await?;
        match finding {
            Some(finding) => self.latest_repair(FindingId(finding)).await,
            None => Ok(None),
        }
    }
}

impl Store {
    /// The latest repair of each of these findings, and its proof where it left one.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn latest_repairs_of(
        &self,
        findings: &[FindingId],
    ) -> Result<Vec<(FindingId, Entry, Option<ProofId>)>> {
        sqlx::query(
            "SELECT j.*, p.id AS proof FROM journal j
             LEFT JOIN (SELECT change, max(id) AS id FROM proofs GROUP BY change) p ON p.change = j.id
             WHERE j.id IN (SELECT max(id) FROM journal
               WHERE finding IN (SELECT value FROM json_each(?1)) GROUP BY finding)",
        )
        .bind(json(&findings))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok((
                FindingId(row.try_get("finding")?),
                entry(row)?,
                row.try_get::<Option<i64>, _>("proof")?.map(ProofId),
            ))
        })
        .collect()
    }

    /// A row of the journal.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn repair(&self, change: ChangeId) -> Result<Option<Entry>> {
        sqlx::query("SELECT * FROM journal WHERE id = ?1")
            .bind(change.0)
            .fetch_optional(&self.readers)
            .await?
            .as_ref()
            .map(entry)
            .transpose()
    }
}
