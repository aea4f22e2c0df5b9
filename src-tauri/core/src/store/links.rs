//! Which order each shipment belongs to.

use super::facts::{load_orders, load_shipments};
use super::rows::json;
use super::{Result, Store};
use crate::domain::{Ms, OrderId, ShipmentId};
use crate::reconcile::{Candidate, Match, decide};
use sqlx::Row;

impl Store {
    /// Decides for up to `limit` shipments that wait for it. The number that it looked at; 0 when
    /// none waits.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn match_slice(&self, limit: u32, now: Ms) -> Result<usize> {
        let mut tx = self.write().await?;
        let waiting: Vec<i64> = sqlx::query_scalar(
            "SELECT d.shipment FROM dirty_shipments d JOIN shipments s ON s.id = d.shipment
             LEFT JOIN batches b ON b.id = s.batch WHERE s.batch IS NULL OR b.whole_at IS NOT NULL LIMIT ?1",
        )
        .bind(i64::from(limit))
        .fetch_all(&mut *tx)
        .await?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let ids = json(&waiting);
        // Candidates share the order's number, or a stock keeping unit, name and postal code.
        let pairs = sqlx::query(
            "SELECT s.id AS shipment, o.id AS order_id FROM json_each(?1) j
             JOIN shipments s ON s.id = j.value JOIN orders o ON o.number_key = s.order_ref_key
             JOIN accounts a ON a.id = o.account
             WHERE s.order_ref_key <> '' AND a.removed_at IS NULL AND o.gone_at IS NULL",
        )
        .bind(&ids)
        .fetch_all(&mut *tx)
        .await?;
        let pairs: Vec<(i64, i64)> = pairs
            .iter()
            .map(|r| Ok((r.try_get("shipment")?, r.try_get("order_id")?)))
            .collect::<Result<_>>()?;
        let mut order_ids: Vec<i64> = pairs.iter().map(|(_, o)| *o).collect();
        order_ids.sort_unstable();
        order_ids.dedup();
        let orders = load_orders(&mut tx, &order_ids).await?;
        let shipments = load_shipments(&mut tx, &waiting).await?;
        let mut links = Vec::new();
        for shipment in shipments.values() {
            let candidates: Vec<Candidate<'_>> = pairs
                .iter()
                .filter(|(s, _)| *s == shipment.shipment.id.0)
                .filter_map(|(_, o)| orders.get(o))
                .map(|o| Candidate { id: o.id, order: &o.order })
                .collect();
            if let Match::Sure(order, facts) = decide(&shipment.shipment, &candidates) {
                let how = facts.iter().map(|f| f.code()).collect::<Vec<_>>().join("+");
                links.push(serde_json::json!([shipment.shipment.id, order, how]));
            }
        }
        let links = json(&links);
        sqlx::query(
            "INSERT OR IGNORE INTO links (shipment, order_id, how, at)
             SELECT value->>0, value->>1, value->>2, ?2 FROM json_each(?1)",
        )
        .bind(&links)
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        sqlx::query("INSERT OR IGNORE INTO dirty_orders SELECT value->>1 FROM json_each(?1)")
            .bind(&links)
            .execute(&mut *tx)
            .await?;
        sqlx::query("DELETE FROM dirty_shipments WHERE shipment IN (SELECT value FROM json_each(?1))")
            .bind(&ids)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(waiting.len())
    }

    /// Ties a shipment to an order because the owner said so.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn link(&self, shipment: ShipmentId, order: OrderId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query(
            "INSERT INTO links (shipment, order_id, how, at) VALUES (?1, ?2, 'by_owner', ?3)
             ON CONFLICT (shipment) DO UPDATE SET order_id = excluded.order_id, how = excluded.how, at = excluded.at",
        )
        .bind(shipment.0)
        .bind(order.0)
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        sqlx::query("INSERT OR IGNORE INTO dirty_orders VALUES (?1)").bind(order.0).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
