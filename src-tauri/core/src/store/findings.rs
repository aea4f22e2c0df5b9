//! Verdicts as they were kept, and what the owner says of them.

use super::facts::load_facts;
use super::rows::{decode, stamp_of};
use super::{Result, Store};
use crate::domain::{
    AccountId, Cause, Closer, Confidence, Finding, FindingId, FindingState, Kind, Ms, OrderId, Phrase, Pile,
    ShipmentId,
};
use crate::reconcile::OrderFacts;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

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

/// A finding with what names it: its order, or, of a shipment that has none, what its supplier calls it.
const ROWS: &str = "SELECT f.*, ifnull(o.account, s.account) AS account, ifnull(o.number, ifnull(s.order_ref, '')) AS order_number,
    ifnull(o.remote_id, '') AS order_remote_id FROM findings f LEFT JOIN orders o ON o.id = f.order_id
  LEFT JOIN shipments s ON s.id = f.shipment";

pub(super) fn rows_where(rest: &str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!("{ROWS} {rest}"))
}
impl Store {
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
            sqlx::query("UPDATE unmatched SET look_at = ?2 WHERE shipment = (SELECT shipment FROM findings WHERE id = ?1)")
                .bind(id.0)
                .bind(snoozed_until.map(|at| at.0))
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(changed == 1)
    }

    /// Findings of connections that are not removed: the longest waiting first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn findings(&self, all: bool) -> Result<Vec<FindingRow>> {
        let sql = rows_where(
            "JOIN accounts a ON a.id = ifnull(o.account, s.account)
             WHERE a.removed_at IS NULL AND (?1 OR f.state = 'open') ORDER BY f.due, f.id",
        );
        sqlx::query(sql).bind(all).fetch_all(&self.readers).await?.iter().map(finding_row).collect()
    }

    /// One finding.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn finding(&self, id: FindingId) -> Result<Option<FindingRow>> {
        let sql = rows_where("WHERE f.id = ?1");
        sqlx::query(sql).bind(id.0).fetch_optional(&self.readers).await?.as_ref().map(finding_row).transpose()
    }

    /// All findings of an order, those that ended too, the latest changed first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn findings_of_order(&self, order: OrderId) -> Result<Vec<FindingRow>> {
        let sql = rows_where("WHERE f.order_id = ?1 ORDER BY f.changed_at DESC, f.id");
        sqlx::query(sql).bind(order.0).fetch_all(&self.readers).await?.iter().map(finding_row).collect()
    }

    /// The finding that says that a shipment fits no order, or several; `None` when that was never said, or
    /// is settled.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn finding_of_shipment(&self, shipment: ShipmentId) -> Result<Option<FindingRow>> {
        let sql = rows_where(
            "WHERE f.shipment = ?1 AND f.concern = 'match' AND f.state IN ('open', 'snoozed', 'ignored')",
        );
        let row = sqlx::query(sql).bind(shipment.0).fetch_optional(&self.readers).await?;
        row.as_ref().map(finding_row).transpose()
    }

    /// Everything that is known of these orders.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn facts(&self, orders: &[OrderId]) -> Result<Vec<OrderFacts>> {
        let mut connection = self.readers.acquire().await?;
        load_facts(&mut connection, &orders.iter().map(|o| o.0).collect::<Vec<_>>()).await
    }
}

pub(super) fn finding_row(row: &SqliteRow) -> Result<FindingRow> {
    let number: Option<String> = row.try_get("number")?;
    Ok(FindingRow {
        finding: Finding {
            id: FindingId(row.try_get("id")?),
            order: row.try_get::<Option<i64>, _>("order_id")?.map(OrderId),
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
