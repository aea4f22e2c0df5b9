//! What the owner says: what an order needs, what she found at its supplier, how numbers belong together.

use super::rows::{code, json};
use super::{Result, Store};
use crate::domain::{
    AccountId, Ms, NoTravel, OrderId, ShipmentId, ShipmentNumber, ShipmentRole, TrackingNumber, order_key,
};
use crate::reconcile::Answer;
use sqlx::{Sqlite, Transaction};

impl Store {
    /// The owner said that an order needs no tracking, and why; `None` takes it back.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn say_no_tracking(&self, order: OrderId, why: Option<NoTravel>) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE orders SET no_tracking = ?2 WHERE id = ?1")
            .bind(order.0)
            .bind(why.map(|why| code(&why)))
            .execute(&mut *tx)
            .await?;
        judge_order(&mut tx, order).await?;
        Ok(tx.commit().await?)
    }

    /// What the owner found at the supplier, when not a number; `None` takes it back. A number that is
    /// entered takes it back too.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn answer(&self, order: OrderId, answer: Option<Answer>, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        let answer = answer.map(|answer| json(&answer));
        // What a verdict rests on has a history.
        sqlx::query(
            "INSERT INTO history (at, entity, entity_id, before, after, source)
             SELECT ?3, 'order', id, json_object('answer', answer), json_object('answer', ?2), 'answer' FROM orders
             WHERE id = ?1 AND answer IS NOT ?2",
        )
        .bind(order.0)
        .bind(&answer)
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        sqlx::query("UPDATE orders SET answer = ?2 WHERE id = ?1")
            .bind(order.0)
            .bind(&answer)
            .execute(&mut *tx)
            .await?;
        judge_order(&mut tx, order).await?;
        Ok(tx.commit().await?)
    }

    /// The owner said that this is another number of a shipment's parcel.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn alias(&self, shipment: ShipmentId, number: &TrackingNumber, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("INSERT OR IGNORE INTO aliases (shipment, number, at) VALUES (?1, ?2, ?3)")
            .bind(shipment.0)
            .bind(number.as_str())
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        judge_shipment(&mut tx, shipment).await?;
        Ok(tx.commit().await?)
    }

    /// The owner said why a shipment was made, and which number its label replaces.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn set_shipment_role(
        &self,
        shipment: ShipmentId,
        role: ShipmentRole,
        replaces: Option<&TrackingNumber>,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE shipments SET role = ?2, replaces = ?3 WHERE id = ?1")
            .bind(shipment.0)
            .bind(code(&role))
            .bind(replaces.map(TrackingNumber::as_str))
            .execute(&mut *tx)
            .await?;
        judge_shipment(&mut tx, shipment).await?;
        Ok(tx.commit().await?)
    }

    /// A number that the owner found on the supplier's own pages, for this order. The same number again is
    /// the same shipment.
    ///
    /// # Errors
    /// [`super::StoreError`]; when there is no such order too.
    pub async fn enter_number(
        &self,
        account: AccountId,
        order: OrderId,
        number: &ShipmentNumber,
        now: Ms,
    ) -> Result<ShipmentId> {
        let mut tx = self.write().await?;
        let (remote_id, order_number): (String, String) =
            sqlx::query_as("SELECT remote_id, number FROM orders WHERE id = ?1")
                .bind(order.0)
                .fetch_one(&mut *tx)
                .await?;
        let shipment: i64 = sqlx::query_scalar(
            "INSERT INTO shipments (account, remote_id, role, first_seen, order_ref, order_ref_key, name, postcode,
               country, lines, entered)
             SELECT ?1, ?2, 'original', ?3, ?4, ?5, name, postcode, country, '[]', 1 FROM orders WHERE id = ?6
             ON CONFLICT (account, remote_id) DO UPDATE SET order_ref = excluded.order_ref,
               order_ref_key = excluded.order_ref_key
             RETURNING id",
        )
        .bind(account.0)
        .bind(format!("entered:{remote_id}:{}", number.number))
        .bind(now.0)
        .bind(&order_number)
        .bind(order_key(&order_number))
        .bind(order.0)
        .fetch_one(&mut *tx)
        .await?;
        sqlx::query(
            "INSERT INTO shipment_numbers (shipment, number, carrier, url) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (shipment, number) DO UPDATE SET carrier = excluded.carrier, url = excluded.url",
        )
        .bind(shipment)
        .bind(number.number.as_str())
        .bind(&number.carrier)
        .bind(&number.url)
        .execute(&mut *tx)
        .await?;
        sqlx::query("UPDATE orders SET answer = NULL WHERE id = ?1").bind(order.0).execute(&mut *tx).await?;
        tie(&mut tx, ShipmentId(shipment), order, now).await?;
        tx.commit().await?;
        Ok(ShipmentId(shipment))
    }

    /// Ties a shipment to an order because the owner said so.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn link(&self, shipment: ShipmentId, order: OrderId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        tie(&mut tx, shipment, order, now).await?;
        Ok(tx.commit().await?)
    }
}

/// Ties a shipment to an order by the owner's word; what it was tied to before is judged again as well.
async fn tie(tx: &mut Transaction<'_, Sqlite>, shipment: ShipmentId, order: OrderId, now: Ms) -> Result<()> {
    judge_shipment(tx, shipment).await?;
    for sql in [
        "INSERT INTO links (shipment, order_id, how, at) VALUES (?1, ?2, 'by_owner', ?3)
         ON CONFLICT (shipment) DO UPDATE SET order_id = excluded.order_id, how = excluded.how, at = excluded.at",
        "UPDATE findings SET state = 'resolved', changed_at = ?3 WHERE shipment = ?1 AND ?2 > 0 AND concern = 'match'
           AND state IN ('open', 'snoozed', 'ignored')",
        // What was said of it at the order that it was tied to before.
        "UPDATE findings SET state = 'resolved', changed_at = ?3 WHERE shipment = ?1 AND order_id <> ?2
           AND state IN ('open', 'snoozed', 'ignored')",
        "DELETE FROM unmatched WHERE shipment = ?1 AND ?2 > 0 AND ?3 > 0",
        "DELETE FROM dirty_shipments WHERE shipment = ?1 AND ?2 > 0 AND ?3 > 0",
    ] {
        sqlx::query(sql).bind(shipment.0).bind(order.0).bind(now.0).execute(&mut **tx).await?;
    }
    judge_order(tx, order).await
}

async fn judge_order(tx: &mut Transaction<'_, Sqlite>, order: OrderId) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO dirty_orders VALUES (?1)").bind(order.0).execute(&mut **tx).await?;
    Ok(())
}

/// Has the order of a shipment judged again.
async fn judge_shipment(tx: &mut Transaction<'_, Sqlite>, shipment: ShipmentId) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO dirty_orders SELECT order_id FROM links WHERE shipment = ?1")
        .bind(shipment.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
