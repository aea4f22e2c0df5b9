//! Verdicts: made in slices from what changed, kept with what the owner said of them.

use super::facts::load_facts;
use super::rows::{decode, how, json, stamp_of};
use super::{Result, Store};
use crate::domain::{
    AccountId, Cause, Closer, Confidence, Finding, FindingId, FindingState, Kind, Ms, OrderId, Phrase, Pile,
    ShipmentId,
};
use crate::reconcile::{Draft, Judgement, Need, OrderFacts};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};

/// A finding with the order it stands at.
#[derive(Debug, Clone)]
pub struct FindingRow {
    /// The finding.
    pub finding: Finding,
    /// The shop.
    pub account: AccountId,
    /// The number people know the order by.
    pub order_number: String,
    /// The platform's id of the order.
    pub order_remote_id: String,
}

impl Store {
    /// Marks up to `limit` orders that have a shipment to be judged again: when rules changed, or to
    /// measure.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn judge_again(&self, limit: u32) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("INSERT OR IGNORE INTO dirty_orders SELECT DISTINCT order_id FROM links LIMIT ?1")
            .bind(i64::from(limit))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Whether anything changed or ripened since it was judged. Reads only, so it may be asked often.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn waits_to_be_judged(&self, now: Ms) -> Result<bool> {
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM dirty_shipments) OR EXISTS (SELECT 1 FROM dirty_orders)
               OR EXISTS (SELECT 1 FROM orders WHERE recheck_at <= ?1)",
        )
        .bind(now.0)
        .fetch_one(&self.readers)
        .await?)
    }

    /// Judges up to `limit` orders that changed or ripened, by a pure function, in one transaction.
    /// The number of orders; 0 when nothing waits.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn reconcile_slice(
        &self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement + Send,
    ) -> Result<usize> {
        let mut tx = self.write().await?;
        let ids: Vec<i64> = sqlx::query_scalar(
            "SELECT order_id FROM (SELECT order_id FROM dirty_orders
               UNION SELECT id FROM orders WHERE recheck_at <= ?1) LIMIT ?2",
        )
        .bind(now.0)
        .bind(i64::from(limit))
        .fetch_all(&mut *tx)
        .await?;
        if ids.is_empty() {
            return Ok(0);
        }
        let judged: Vec<(OrderFacts, Judgement)> = load_facts(&mut tx, &ids)
            .await?
            .into_iter()
            .map(|facts| {
                let judgement = judge(&facts);
                (facts, judgement)
            })
            .collect();
        keep_judgements(&mut tx, &judged, now).await?;
        sqlx::query("DELETE FROM dirty_orders WHERE order_id IN (SELECT value FROM json_each(?1))")
            .bind(json(&ids))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(ids.len())
    }

    /// What the owner says of a finding. Leaves `repaired` alone.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn mark(
        &self,
        id: FindingId,
        state: FindingState,
        reason: &str,
        snoozed_until: Option<Ms>,
        now: Ms,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        let changed = sqlx::query(
            "UPDATE findings SET state = ?2, reason = ?3, snoozed_until = ?4, changed_at = ?5
             WHERE id = ?1 AND state IN ('open', 'snoozed', 'ignored')",
        )
        .bind(id.0)
        .bind(state.code())
        .bind(reason)
        .bind(snoozed_until.map(|at| at.0))
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if state == FindingState::Snoozed {
            sqlx::query("UPDATE orders SET recheck_at = min(ifnull(recheck_at, ?2), ?2) WHERE id = (SELECT order_id FROM findings WHERE id = ?1)")
                .bind(id.0)
                .bind(snoozed_until.map(|at| at.0))
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(changed == 1)
    }

    /// The owner said that an order needs no tracking; `None` takes it back.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn say_no_tracking(&self, order: OrderId, said: bool) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE orders SET no_tracking = ?2 WHERE id = ?1")
            .bind(order.0)
            .bind(said.then_some("said_by_owner"))
            .execute(&mut *tx)
            .await?;
        sqlx::query("INSERT OR IGNORE INTO dirty_orders VALUES (?1)").bind(order.0).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Findings of connections that are not removed: the longest waiting first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn findings(&self, all: bool) -> Result<Vec<FindingRow>> {
        let sql = if all {
            "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
             JOIN orders o ON o.id = f.order_id JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL ORDER BY f.due, f.id"
        } else {
            "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
             JOIN orders o ON o.id = f.order_id JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL AND f.state = 'open' ORDER BY f.due, f.id"
        };
        sqlx::query(sql).fetch_all(&self.readers).await?.iter().map(finding_row).collect()
    }

    /// One finding.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn finding(&self, id: FindingId) -> Result<Option<FindingRow>> {
        sqlx::query(
            "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
             JOIN orders o ON o.id = f.order_id WHERE f.id = ?1",
        )
        .bind(id.0)
        .fetch_optional(&self.readers)
        .await?
        .as_ref()
        .map(finding_row)
        .transpose()
    }

    /// Everything that is known of these orders.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn facts(&self, orders: &[OrderId]) -> Result<Vec<OrderFacts>> {
        let mut connection = self.readers.acquire().await?;
        load_facts(&mut connection, &orders.iter().map(|o| o.0).collect::<Vec<_>>()).await
    }

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
            "DELETE FROM needs WHERE need = ?2 AND order_id IN
             (SELECT o.id FROM json_each(?3) j JOIN orders o ON o.account = ?1 AND o.remote_id = j.value)",
        )
        .bind(account.0)
        .bind(need.code())
        .bind(json(&remote_ids))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Wants every part of an order read anew.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn want_order(&self, order: OrderId) -> Result<()> {
        let mut tx = self.write().await?;
        for need in Need::ALL {
            sqlx::query("INSERT OR IGNORE INTO needs SELECT account, ?2, id FROM orders WHERE id = ?1")
                .bind(order.0)
                .bind(need.code())
                .execute(&mut *tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// How many readings verdicts wait for at a connection.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn needs_left(&self, account: AccountId) -> Result<u32> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM needs WHERE account = ?1")
            .bind(account.0)
            .fetch_one(&self.readers)
            .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

async fn keep_judgements(
    tx: &mut Transaction<'_, Sqlite>,
    judged: &[(OrderFacts, Judgement)],
    now: Ms,
) -> Result<()> {
    let ids = json(&judged.iter().map(|(f, _)| f.id).collect::<Vec<_>>());
    let existing = sqlx::query(
        "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
         JOIN orders o ON o.id = f.order_id WHERE f.order_id IN (SELECT value FROM json_each(?1))",
    )
    .bind(&ids)
    .fetch_all(&mut **tx)
    .await?;
    let existing: Vec<(Finding, String, String)> = existing
        .iter()
        .map(|row| Ok((finding_row(row)?.finding, row.try_get("concern")?, row.try_get("evidence_key")?)))
        .collect::<Result<_>>()?;
    let mut needs = Vec::new();
    let mut rechecks = Vec::new();
    let mut homes = Vec::new();
    for (facts, judgement) in judged {
        let mut recheck_at = judgement.recheck_at;
        let here = || existing.iter().filter(|(finding, ..)| finding.order == facts.id);
        for draft in &judgement.findings {
            let old =
                here().find(|(f, concern, _)| f.shipment == draft.shipment && concern == draft.concern());
            if let Some((finding, ..)) = old
                && finding.state == FindingState::Snoozed
                && let Some(until) = finding.snoozed_until.filter(|until| *until > now)
            {
                recheck_at = Some(recheck_at.map_or(until, |at| at.min(until)));
            }
            keep_draft(tx, facts.id, draft, old.map(|(f, _, key)| (f, key.as_str())), now).await?;
        }
        // What is not known at the moment ends nothing: an alarm does not vanish because it is being
        // looked at again.
        if judgement.needs.is_empty() {
            for (finding, concern, _) in here() {
                let stands = judgement
                    .findings
                    .iter()
                    .any(|d| d.shipment == finding.shipment && d.concern() == concern);
                let waits = matches!(
                    finding.state,
                    FindingState::Open | FindingState::Snoozed | FindingState::Ignored
                );
                if !stands && waits {
                    sqlx::query("UPDATE findings SET state = 'resolved', changed_at = ?2 WHERE id = ?1")
                        .bind(finding.id.0)
                        .bind(now.0)
                        .execute(&mut **tx)
                        .await?;
                }
            }
        }
        needs.extend(judgement.needs.iter().map(|need| (facts.order.account, need.code(), facts.id)));
        rechecks.push((facts.id, recheck_at));
        homes.extend(judgement.homes.first().map(|home| (facts.id, home.clone())));
    }
    for (sql, rows) in [
        (
            "DELETE FROM needs WHERE order_id IN (SELECT value->>0 FROM json_each(?1)) AND ?2 > 0",
            json(&rechecks),
        ),
        (
            "INSERT OR IGNORE INTO needs SELECT value->>0, value->>1, value->>2 FROM json_each(?1) WHERE ?2 > 0",
            json(&needs),
        ),
        (
            "UPDATE orders SET recheck_at = r.value->>1 FROM json_each(?1) r WHERE orders.id = r.value->>0 AND ?2 > 0",
            json(&rechecks),
        ),
        (
            "DELETE FROM shown WHERE order_id IN (SELECT value->>0 FROM json_each(?1)) AND ?2 > 0",
            json(&rechecks),
        ),
        ("INSERT INTO shown SELECT value->>0, value->>1 FROM json_each(?1) WHERE ?2 > 0", json(&homes)),
    ] {
        sqlx::query(sql).bind(rows).bind(now.0).execute(&mut **tx).await?;
    }
    Ok(())
}

async fn keep_draft(
    tx: &mut Transaction<'_, Sqlite>,
    order: OrderId,
    draft: &Draft,
    old: Option<(&Finding, &str)>,
    now: Ms,
) -> Result<()> {
    let state = match old {
        None => FindingState::Open,
        Some((finding, key)) => match finding.state {
            FindingState::Ignored if key == draft.evidence_key() => FindingState::Ignored,
            FindingState::Snoozed if finding.snoozed_until.is_some_and(|until| until > now) => {
                FindingState::Snoozed
            }
            _ => FindingState::Open,
        },
    };
    let same_state = old.is_some_and(|(finding, _)| finding.state == state);
    let since = match old {
        Some((finding, _)) if !matches!(finding.state, FindingState::Repaired | FindingState::Resolved) => {
            finding.since
        }
        _ => now,
    };
    sqlx::query(
        "INSERT INTO findings (order_id, shipment, concern, kind, pile, state, cause, confidence, closer, closed_at,
           closed_how, number, evidence, evidence_key, since, due, changed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
         ON CONFLICT (order_id, ifnull(shipment, 0), concern) DO UPDATE SET kind = excluded.kind, pile = excluded.pile,
           state = excluded.state, cause = excluded.cause, confidence = excluded.confidence, closer = excluded.closer,
           closed_at = excluded.closed_at, closed_how = excluded.closed_how, number = excluded.number,
           evidence = excluded.evidence, evidence_key = excluded.evidence_key, since = excluded.since,
           due = excluded.due,
           snoozed_until = CASE WHEN excluded.state = 'snoozed' THEN findings.snoozed_until END,
           reason = CASE WHEN excluded.state = 'ignored' THEN findings.reason ELSE '' END,
           changed_at = CASE WHEN ?18 THEN findings.changed_at ELSE excluded.changed_at END",
    )
    .bind(order.0)
    .bind(draft.shipment.map(|s| s.0))
    .bind(draft.concern())
    .bind(draft.kind.code())
    .bind(draft.pile.code())
    .bind(state.code())
    .bind(draft.cause.code())
    .bind(draft.confidence.code())
    .bind(json(&draft.closer))
    .bind(draft.closed.map(|s| s.at.0))
    .bind(draft.closed.map(how))
    .bind(draft.number.as_ref().map(|n| n.as_str().to_owned()))
    .bind(json(&draft.evidence))
    .bind(draft.evidence_key())
    .bind(since.0)
    .bind(draft.due.0)
    .bind(now.0)
    .bind(same_state)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) fn finding_row(row: &SqliteRow) -> Result<FindingRow> {
    let number: Option<String> = row.try_get("number")?;
    Ok(FindingRow {
        finding: Finding {
            id: FindingId(row.try_get("id")?),
            order: OrderId(row.try_get("order_id")?),
            shipment: row.try_get::<Option<i64>, _>("shipment")?.map(ShipmentId),
            kind: decode::<Kind>("kind", row.try_get("kind")?)?,
            pile: decode::<Pile>("pile", row.try_get("pile")?)?,
            state: decode::<FindingState>("state", row.try_get("state")?)?,
            cause: decode::<Cause>("cause", row.try_get("cause")?)?,
            confidence: decode::<Confidence>("confidence", row.try_get("confidence")?)?,
            closer: decode::<Closer>("closer", row.try_get("closer")?)?,
            closed: stamp_of(row, "closed_at", "closed_how")?,
            number: number.map(|n| super::facts::number(&n)).transpose()?,
            evidence: decode::<Vec<Phrase>>("evidence", row.try_get("evidence")?)?,
            since: Ms(row.try_get("since")?),
            due: Ms(row.try_get("due")?),
            snoozed_until: row.try_get::<Option<i64>, _>("snoozed_until")?.map(Ms),
            reason: row.try_get("reason")?,
        },
        account: AccountId(row.try_get("account")?),
        order_number: row.try_get("order_number")?,
        order_remote_id: row.try_get("order_remote_id")?,
    })
}

impl Store {
    /// The finding of an order that leads: one that stands, else the latest.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn finding_of_order(&self, order: OrderId) -> Result<Option<FindingRow>> {
        sqlx::query(
            "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
             JOIN orders o ON o.id = f.order_id WHERE f.order_id = ?1
             ORDER BY f.state IN ('open', 'snoozed', 'ignored') DESC, f.changed_at DESC LIMIT 1",
        )
        .bind(order.0)
        .fetch_optional(&self.readers)
        .await?
        .as_ref()
        .map(finding_row)
        .transpose()
    }
}
