//! Judging in slices what changed, and keeping each verdict with what the owner said of it.

use super::facts::{load_facts, sharing};
use super::findings::{finding_row, rows_where};
use super::links::shops_read;
use super::rows::{decode, how, json};
use super::{Result, Store};
use crate::domain::{Finding, FindingState, Ms, OrderId};
use crate::reconcile::{Draft, Judgement, Need, OrderFacts};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use std::collections::BTreeSet;

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
             SELECT id FROM orders WHERE travel = 'ships' AND state IN ('open', 'closed') LIMIT ?1",
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
        let mut ids: Vec<i64> = sqlx::query_scalar(
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
    let existing = sqlx::query(rows_where("WHERE f.order_id IN (SELECT value FROM json_each(?1))"))
        .bind(&ids)
        .fetch_all(&mut **tx)
        .await?;
    let existing: Vec<(Finding, String, Before)> = existing
        .iter()
        .map(|row| Ok((finding_row(row)?.finding, row.try_get("concern")?, before(row)?)))
        .collect::<Result<_>>()?;
    let mut needs = Vec::new();
    let mut rechecks = Vec::new();
    let mut homes = Vec::new();
    let mut over = Vec::new();
    for (facts, judgement) in judged {
        let mut recheck_at = judgement.recheck_at;
        let here = || existing.iter().filter(|(finding, ..)| finding.order == Some(facts.id));
        for draft in &judgement.findings {
            let old =
                here().find(|(f, concern, _)| f.shipment == draft.shipment && concern == draft.concern());
            if let Some((finding, ..)) = old
                && finding.state == FindingState::Snoozed
                && let Some(until) = finding.snoozed_until.filter(|until| *until > now)
            {
                recheck_at = Some(recheck_at.map_or(until, |at| at.min(until)));
            }
            keep_draft(tx, Some(facts.id), draft, old.map(|(.., before)| before), now).await?;
        }
        for (finding, concern, _) in here() {
            let stands =
                judgement.findings.iter().any(|d| d.shipment == finding.shipment && d.concern() == concern);
            // What is not known at the moment ends nothing: an alarm does not vanish because it is being
            // looked at again.
            let unsettled = judgement.unsettled.iter().any(|(s, c)| *s == finding.shipment && *c == concern);
            if !stands && !unsettled && waits(finding.state) {
                over.push(finding.id);
            }
        }
        let is_new = judgement.findings.iter().any(|draft| {
            !here().any(|(f, concern, before)| {
                f.shipment == draft.shipment && concern == draft.concern() && waits(before.state)
            })
        });
        let first = judgement.first.iter().filter(|_| is_new);
        let wanted: BTreeSet<Need> = judgement.needs.iter().chain(first).copied().collect();
        needs.extend(wanted.into_iter().map(|need| (facts.order.account, need.code(), facts.id)));
        rechecks.push((facts.id, recheck_at, judgement.watching));
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
    Ok(())
}

/// Whether the owner has still to do with a finding in this state.
pub(super) fn waits(state: FindingState) -> bool {
    matches!(state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored)
}

/// What was said before of the same concern.
pub(super) struct Before {
    pub(super) state: FindingState,
    pub(super) since: Ms,
    pub(super) snoozed_until: Option<Ms>,
    pub(super) evidence_key: String,
}

pub(super) fn before(row: &SqliteRow) -> Result<Before> {
    Ok(Before {
        state: decode("state", row.try_get("state")?)?,
        since: Ms(row.try_get("since")?),
        snoozed_until: row.try_get::<Option<i64>, _>("snoozed_until")?.map(Ms),
        evidence_key: row.try_get("evidence_key")?,
    })
}

/// Keeps a verdict, with what the owner said of it as long as it rests on the same.
pub(super) async fn keep_draft(
    tx: &mut Transaction<'_, Sqlite>,
    order: Option<OrderId>,
    draft: &Draft,
    old: Option<&Before>,
    now: Ms,
) -> Result<()> {
    let state = match old {
        None => FindingState::Open,
        Some(old) => match old.state {
            FindingState::Ignored if old.evidence_key == draft.evidence_key() => FindingState::Ignored,
            FindingState::Snoozed if old.snoozed_until.is_some_and(|until| until > now) => {
                FindingState::Snoozed
            }
            _ => FindingState::Open,
        },
    };
    let same_state = old.is_some_and(|old| old.state == state);
    let since = old.filter(|old| waits(old.state)).map_or(now, |old| old.since);
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
