//! Judging in slices what changed, and keeping each verdict with what the owner said of it.

use super::facts::{load_facts, sharing};
use super::links::shops_read;
use super::parcels::follow;
use super::rows::{decode, how, json};
use super::{Result, Store};
use crate::domain::{FindingId, Ms, OrderId, ShipmentId};
use crate::reconcile::{Before, Draft, Judgement, OrderFacts, keeping, kept, said_before};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Store {
    /// Marks up to `limit` orders to be judged again, those with a shipment first: when rules changed, or to
    /// measure.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn judge_again(&self, limit: u32) -> Result<()> {
        let mut tx = self.write().await?;
        let marked =
            sqlx::query("INSERT OR IGNORE INTO dirty_orders SELECT DISTINCT order_id FROM links LIMIT ?1")
                .bind(i64::from(limit))
                .execute(&mut *tx)
                .await?
                .rows_affected();
        sqlx::query(
            "INSERT OR IGNORE INTO dirty_orders
             SELECT id FROM orders WHERE travel = 'ships' AND state IN ('open', 'closed') OR state = 'open'
               AND (promise->>'$.cancel_asked' OR coalesce(promise->>'$.expires', promise->>'$.deliver_by') IS NOT NULL)
             LIMIT ?1",
        )
        .bind(i64::from(limit) - i64::try_from(marked).unwrap_or(i64::MAX))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Whether anything changed or ripened since it was judged. Reads only, so it may be asked often.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn waits_to_be_judged(&self, now: Ms) -> Result<bool> {
        let read = shops_read(&mut *self.readers.acquire().await?).await?.since.map(|at| at.0);
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM dirty_shipments) OR EXISTS (SELECT 1 FROM dirty_orders)
               OR EXISTS (SELECT 1 FROM orders WHERE recheck_at <= ?1)
               OR EXISTS (SELECT 1 FROM unmatched WHERE look_at <= ?1)
               OR EXISTS (SELECT 1 FROM unmatched WHERE read_for <= ?2)",
        )
        .bind(now.0)
        .bind(read)
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
        // A plain UNION would collect all that waits for every slice, and take as long as it is long.
        let mut ids: Vec<i64> = sqlx::query_scalar(
            "SELECT DISTINCT order_id FROM (SELECT order_id FROM dirty_orders
               UNION ALL SELECT id FROM orders WHERE recheck_at <= ?1) LIMIT ?2",
        )
        .bind(now.0)
        .bind(i64::from(limit))
        .fetch_all(&mut *tx)
        .await?;
        if ids.is_empty() {
            return Ok(0);
        }
        // What one order says of a number is said of every order that shares it.
        ids.extend(sharing(&mut tx, &ids).await?);
        ids.sort_unstable();
        ids.dedup();
        let judged: Vec<(OrderFacts, Judgement)> = load_facts(&mut tx, &ids)
            .await?
            .into_iter()
            .map(|facts| {
                let judgement = judge(&facts);
                (facts, judgement)
            })
            .collect();
        keep_judgements(&mut tx, &judged, now).await?;
        for sql in [
            "DELETE FROM dirty_orders WHERE order_id IN (SELECT value FROM json_each(?1))",
            // A shipment that fits no order yet may be of one of these people.
            "INSERT OR IGNORE INTO dirty_shipments SELECT u.shipment FROM json_each(?1) j
             CROSS JOIN orders o ON o.id = j.value
             CROSS JOIN unmatched u ON u.postcode <> '' AND u.postcode = replace(upper(o.postcode), ' ', '')",
        ] {
            sqlx::query(sql).bind(json(&ids)).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(ids.len())
    }
}

async fn keep_judgements(
    tx: &mut Transaction<'_, Sqlite>,
    judged: &[(OrderFacts, Judgement)],
    now: Ms,
) -> Result<()> {
    let ids = json(&judged.iter().map(|(f, _)| f.id).collect::<Vec<_>>());
    let rows = sqlx::query(
        "SELECT id, order_id, shipment, concern, state, since, snoozed_until, evidence_key FROM findings
         WHERE order_id IN (SELECT value FROM json_each(?1))",
    )
    .bind(&ids)
    .fetch_all(&mut **tx)
    .await?;
    let mut said: BTreeMap<i64, Vec<Before<'_>>> = BTreeMap::new();
    for row in &rows {
        said.entry(row.try_get("order_id")?).or_default().push(before(row)?);
    }
    let mut needs = Vec::new();
    let mut rechecks = Vec::new();
    let mut homes = Vec::new();
    let mut over = Vec::new();
    let mut parcels = Vec::new();
    for (facts, judgement) in judged {
        let here = said.get(&facts.id.0).map_or(&[][..], Vec::as_slice);
        for draft in &judgement.findings {
            keep_draft(tx, Some(facts.id), draft, said_before(draft, here), now).await?;
        }
        let keeping = keeping(judgement, here, now);
        over.extend(keeping.over);
        needs.extend(keeping.needs.into_iter().map(|need| (facts.order.account, need.code(), facts.id)));
        rechecks.push((facts.id, keeping.recheck_at, judgement.watching));
        parcels.extend(judgement.follow.iter().cloned());
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
            "UPDATE orders SET recheck_at = r.value->>1, watching = r.value->>2
             FROM json_each(?1) r WHERE orders.id = r.value->>0 AND ?2 > 0",
            json(&rechecks),
        ),
        (
            "UPDATE findings SET state = 'resolved', changed_at = ?2 WHERE id IN (SELECT value FROM json_each(?1))",
            json(&over),
        ),
        (
            "DELETE FROM shown WHERE order_id IN (SELECT value->>0 FROM json_each(?1)) AND ?2 > 0",
            json(&rechecks),
        ),
        ("INSERT INTO shown SELECT value->>0, value->>1 FROM json_each(?1) WHERE ?2 > 0", json(&homes)),
    ] {
        sqlx::query(sql).bind(rows).bind(now.0).execute(&mut **tx).await?;
    }
    follow(tx, &parcels).await
}

/// What was said before, by a row of the findings.
pub(super) fn before(row: &SqliteRow) -> Result<Before<'static>> {
    Ok(Before {
        id: FindingId(row.try_get("id")?),
        shipment: row.try_get::<Option<i64>, _>("shipment")?.map(ShipmentId),
        concern: Cow::Owned(row.try_get("concern")?),
        state: decode("state", row.try_get("state")?)?,
        since: Ms(row.try_get("since")?),
        snoozed_until: row.try_get::<Option<i64>, _>("snoozed_until")?.map(Ms),
        evidence_key: Cow::Owned(row.try_get("evidence_key")?),
    })
}

/// Keeps a verdict, with what the owner said of it as long as it rests on the same.
pub(super) async fn keep_draft(
    tx: &mut Transaction<'_, Sqlite>,
    order: Option<OrderId>,
    draft: &Draft,
    old: Option<&Before<'_>>,
    now: Ms,
) -> Result<()> {
    let (state, since) = kept(draft, old, now);
    let same_state = old.is_some_and(|old| old.state == state);
    sqlx::query(
        "INSERT INTO findings (order_id, shipment, concern, kind, pile, state, cause, confidence, closer, closed_at,
           closed_how, number, evidence, evidence_key, since, due, changed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
         ON CONFLICT (ifnull(order_id, 0), ifnull(shipment, 0), concern) DO UPDATE SET kind = excluded.kind, pile = excluded.pile,
           state = excluded.state, cause = excluded.cause, confidence = excluded.confidence, closer = excluded.closer,
           closed_at = excluded.closed_at, closed_how = excluded.closed_how, number = excluded.number,
           evidence = excluded.evidence, evidence_key = excluded.evidence_key, since = excluded.since,
           due = excluded.due,
           snoozed_until = CASE WHEN excluded.state = 'snoozed' THEN findings.snoozed_until END,
           reason = CASE WHEN excluded.state = 'ignored' THEN findings.reason ELSE '' END,
           changed_at = CASE WHEN ?18 THEN findings.changed_at ELSE excluded.changed_at END",
    )
    .bind(order.map(|o| o.0))
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
