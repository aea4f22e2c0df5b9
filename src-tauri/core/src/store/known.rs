//! What of a push is known: numbers of parcels, and orders of the connection that it came to.

use super::rows::json;
use super::{Result, Store};
use crate::domain::{AccountId, Ms, OrderId, TrackingNumber, order_key};
use std::collections::BTreeSet;

/// What is known of what somebody named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Numbers of parcels, whoever said them: a supplier, a storefront, the owner.
    pub numbers: Vec<TrackingNumber>,
    /// Orders of the connection.
    pub orders: Vec<OrderId>,
    /// Orders at the connection where it is a supplier, by its own id.
    pub makings: Vec<String>,
}

impl Known {
    /// Nothing of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.orders.is_empty() && self.makings.is_empty()
    }
}

impl Store {
    /// What of these names is known: a number of any parcel; an order of this connection by the platform's id, by
    /// what people call it, or by what a supplier calls it. Nothing is written.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn known(&self, account: AccountId, names: &[&str]) -> Result<Known> {
        let numbers: BTreeSet<TrackingNumber> =
            names.iter().filter_map(|name| TrackingNumber::read(name).ok()).collect();
        let keys: BTreeSet<String> = names.iter().map(|name| order_key(name)).collect();
        let numbers: Vec<String> = sqlx::query_scalar(
            "SELECT c.value FROM json_each(?1) c
             WHERE EXISTS (SELECT 1 FROM shipment_numbers n WHERE n.number = c.value)
               OR EXISTS (SELECT 1 FROM sightings s WHERE s.number = c.value)
               OR EXISTS (SELECT 1 FROM aliases a WHERE a.number = c.value)",
        )
        .bind(json(&numbers))
        .fetch_all(&self.readers)
        .await?;
        let orders: Vec<i64> = sqlx::query_scalar(
            "SELECT o.id FROM json_each(?2) c CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = c.value
             UNION
             SELECT o.id FROM json_each(?2) c
               CROSS JOIN orders o ON o.external_id = c.value AND o.external_id <> '' AND o.account = ?1
             UNION
             SELECT o.id FROM json_each(?3) c CROSS JOIN orders o ON o.number_key = c.value AND o.account = ?1",
        )
        .bind(account.0)
        .bind(json(&names))
        .bind(json(&keys))
        .fetch_all(&self.readers)
        .await?;
        let makings: Vec<String> = sqlx::query_scalar(
            "SELECT m.remote_id FROM json_each(?2) c CROSS JOIN makings m ON m.account = ?1 AND m.remote_id = c.value
             UNION
             SELECT m.remote_id FROM json_each(?2) c
               CROSS JOIN makings m ON m.external_id = c.value AND m.external_id <> '' AND m.account = ?1",
        )
        .bind(account.0)
        .bind(json(&names))
        .fetch_all(&self.readers)
        .await?;
        Ok(Known {
            numbers: numbers.iter().filter_map(|number| TrackingNumber::read(number).ok()).collect(),
            orders: orders.into_iter().map(OrderId).collect(),
            makings,
        })
    }

    /// Asks for a reading because a platform said that something happened. It waits where the platform wants a pause
    /// or refused a key: only the owner asks in spite of that ([`Store::want_sync`]).
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn poke_sync(&self, account: AccountId, now: Ms) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE sync_state SET wanted_at = ?2 WHERE account = ?1")
            .bind(account.0)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
