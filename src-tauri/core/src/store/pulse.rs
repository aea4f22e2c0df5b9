//! What the latest orders of each shop tell of its settings and connections.

use super::rows::{decode, json};
use super::{Result, Store};
use crate::connectors::auto_fulfil_wish;
use crate::domain::{AccountId, Ms, Platform, Role};
use crate::reconcile::{House, LatestOrder, Pulse, Silence};
use sqlx::Row;

/// Orders that a shop closed last.
const LATEST: i64 = 10;
/// Shipments among which the last one that is shown is looked for, the newest first.
const NEWEST: i64 = 4_000;

impl Store {
    /// What the latest orders of each shop tell, of what was closed or sent after `since`.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn banner_facts(&self, since: Ms) -> Result<Vec<Pulse>> {
        let platforms = Platform::ALL.iter().filter(|p| p.role() == Role::Storefront).map(|p| p.code());
        let rows = sqlx::query(
            "SELECT id, platform FROM accounts WHERE removed_at IS NULL
               AND platform IN (SELECT value FROM json_each(?1)) ORDER BY id",
        )
        .bind(json(&platforms.collect::<Vec<_>>()))
        .fetch_all(&self.readers)
        .await?;
        let houses = self.houses().await?;
        let mut shops = Vec::new();
        for row in &rows {
            let account = AccountId(row.try_get("id")?);
            let platform: Platform = decode("platform", row.try_get("platform")?)?;
            let house = |house: &Platform| House {
                platform: *house,
                auto_fulfil: auto_fulfil_wish(*house, platform),
            };
            shops.push(Pulse {
                account,
                platform,
                houses: houses.iter().map(house).collect(),
                latest: self.closed_last(account, since).await?,
                silences: self.silences(account, since).await?,
            });
        }
        Ok(shops)
    }

    /// Who makes and sends for the owner. Numbers that the owner typed in are of one of them, as a rule.
    async fn houses(&self) -> Result<Vec<Platform>> {
        let codes: Vec<String> = sqlx::query_scalar(
            "SELECT DISTINCT platform FROM accounts WHERE removed_at IS NULL ORDER BY platform",
        )
        .fetch_all(&self.readers)
        .await?;
        let platforms = codes.iter().filter_map(|code| Platform::from_code(code));
        Ok(platforms.filter(|p| p.role() == Role::Supplier && *p != Platform::Myself).collect())
    }

    /// The orders with something to send that a shop closed last, the newest first.
    async fn closed_last(&self, account: AccountId, since: Ms) -> Result<Vec<LatestOrder>> {
        // A number that a repair brought was not there when the order was closed.
        let rows: Vec<(i64, i64, bool)> = sqlx::query_as(
            "SELECT ifnull(o.paid_at, o.ordered_at), o.closed_at,
               (EXISTS (SELECT 1 FROM sightings s WHERE s.order_id = o.id)
                  OR EXISTS (SELECT 1 FROM shown w WHERE w.order_id = o.id))
               AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.order_id = o.id AND f.state = 'repaired')
             FROM orders o WHERE o.account = ?1 AND o.closed_at > ?2 AND o.travel = 'ships' AND o.state = 'closed'
             ORDER BY o.closed_at DESC LIMIT ?3",
        )
        .bind(account.0)
        .bind(since.0)
        .bind(LATEST)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows
            .into_iter()
            .map(|(paid, closed, numbered)| LatestOrder { paid: Ms(paid), closed: Ms(closed), numbered })
            .collect())
    }

    /// Suppliers with parcels of orders that are still open, and what of theirs arrived last.
    async fn silences(&self, account: AccountId, since: Ms) -> Result<Vec<Silence>> {
        let rows = sqlx::query(
            "SELECT a.platform, s.shipped_at, s.first_seen, f.due FROM findings f JOIN orders o ON o.id = f.order_id
             JOIN shipments s ON s.id = f.shipment JOIN accounts a ON a.id = s.account
             WHERE f.state = 'open' AND f.kind = 'order_not_closed' AND o.account = ?1 AND f.due > ?2
               AND a.platform <> ?3 AND s.entered = 0
             ORDER BY f.due",
        )
        .bind(account.0)
        .bind(since.0)
        .bind(Platform::Myself.code())
        .fetch_all(&self.readers)
        .await?;
        let mut silences: Vec<Silence> = Vec::new();
        for row in &rows {
            let supplier: Platform = decode("platform", row.try_get("platform")?)?;
            let sent =
                row.try_get::<Option<i64>, _>("shipped_at")?.map_or(row.try_get("first_seen")?, |at| at);
            let parcel = (Ms(sent), Ms(row.try_get("due")?));
            match silences.iter_mut().find(|silence| silence.supplier == supplier) {
                Some(silence) => silence.open.push(parcel),
                None => silences.push(Silence { supplier, open: vec![parcel], last_shown: None }),
            }
        }
        for silence in &mut silences {
            let last: Option<i64> = sqlx::query_scalar(
                "SELECT max(s.shipped_at) FROM (SELECT shipment, order_id FROM links ORDER BY shipment DESC LIMIT ?1) l
                 CROSS JOIN shipments s ON s.id = l.shipment CROSS JOIN orders o ON o.id = l.order_id
                 CROSS JOIN accounts a ON a.id = s.account
                 WHERE o.account = ?2 AND a.platform = ?3 AND s.shipped_at > ?4
                   AND EXISTS (SELECT 1 FROM shown w WHERE w.order_id = o.id)
                   AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.order_id = o.id AND f.state = 'repaired')",
            )
            .bind(NEWEST)
            .bind(account.0)
            .bind(silence.supplier.code())
            .bind(since.0)
            .fetch_one(&self.readers)
            .await?;
            silence.last_shown = last.map(Ms);
        }
        Ok(silences)
    }
}
