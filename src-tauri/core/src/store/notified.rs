//! What the owner was notified of: each thing once, across restarts and processes. A key names the shop by
//! its identity and the order by the shop's own id, so that a shop that comes back raises nothing anew.

use super::rows::{code, decode, json};
use super::{Result, Store, TroubleRow};
use crate::domain::{DeliveryStatus, Kind, Ms, OrderId, Platform};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// What the owner may be notified of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Something is wrong.
    Verdict(Kind),
    /// A parcel came so far, as its storefront or its carrier tells.
    Parcel(DeliveryStatus),
}

/// What the owner was not notified of, of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// What marks it as told.
    pub key: String,
    /// What it is.
    pub news: News,
    /// The order.
    pub order: OrderId,
    /// What people call it.
    pub order_number: String,
    /// The customer.
    pub who: String,
    /// What the owner calls the shop.
    pub shop: String,
    /// The shop's identity.
    pub identity: String,
    /// It follows from a number that the owner has just typed in.
    pub entered: bool,
}

/// A shop that lets nobody in any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// What marks it as told: once for as long as it lasts.
    pub key: String,
    /// Its platform.
    pub platform: Platform,
    /// What the owner calls it.
    pub shop: String,
    /// When it was last read.
    pub checked: Ms,
    /// What stands in the way.
    pub trouble: TroubleRow,
}

/// The key that says that a shop's first reading is over, and what it found was seen.
fn begun(identity: &str) -> String {
    format!("begun|{identity}")
}

impl Store {
    /// Open verdicts of these kinds that count and were not told, the longest waiting first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn untold(&self, kinds: &[Kind]) -> Result<Vec<Untold>> {
        sqlx::query(
            "SELECT a.identity || '|' || o.remote_id || '|' || f.kind AS told_by, f.kind, o.id, o.number, o.name,
               a.name AS shop, a.identity, ifnull(s.entered, 0) OR ifnull(sa.platform, '') = 'self' AS entered
             FROM findings f JOIN orders o ON o.id = f.order_id JOIN accounts a ON a.id = o.account
             LEFT JOIN shipments s ON s.id = f.shipment LEFT JOIN accounts sa ON sa.id = s.account
             WHERE f.state = 'open' AND f.pile = 'now' AND a.removed_at IS NULL
               AND f.kind IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM notified n WHERE n.key = a.identity || '|' || o.remote_id || '|' || f.kind)
             ORDER BY f.due, f.id",
        )
        .bind(json(&kinds.iter().map(code).collect::<Vec<_>>()))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let news = News::Verdict(decode("kind", row.try_get("kind")?)?);
            Ok(Untold { entered: row.try_get("entered")?, ..untold(row, news)? })
        })
        .collect()
    }

    /// Parcels of orders since `ordered` that have come as far as one of these, by their storefront or their carrier,
    /// and were not told; of those that were delivered only what was since `delivered`, where that is told, and since
    /// the carrier was connected. What both tell of a parcel is one piece of news.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn parcel_news(
        &self,
        statuses: &[DeliveryStatus],
        ordered: Ms,
        delivered: Ms,
    ) -> Result<Vec<Untold>> {
        sqlx::query(
            "SELECT * FROM (SELECT o.id, o.number, o.name, a.name AS shop, a.identity, f.value->>'delivery' AS status,
                 a.identity || '|' || o.remote_id || '|' || (f.value->>'remote_id') || '|' || (f.value->>'delivery')
                   AS told_by
               FROM orders o JOIN accounts a ON a.id = o.account, json_each(o.fulfillments) f
               WHERE o.ordered_at >= ?2 AND a.removed_at IS NULL
                 AND f.value->>'delivery' IN (SELECT value FROM json_each(?1))
                 AND ifnull(f.value->'delivered'->>'at', ?3) >= ?3
               UNION SELECT o.id, o.number, o.name, a.name, a.identity, p.status,
                 a.identity || '|' || o.remote_id || '|' || ifnull(
                   (SELECT f.value->>'remote_id' FROM sightings s, json_each(o.fulfillments) f
                    WHERE s.order_id = o.id AND s.number = p.number AND f.value->>'remote_id' = s.remote_id LIMIT 1),
                   w.first) || '|' || p.status
               FROM parcels p JOIN accounts c ON c.id = p.account
               JOIN (SELECT n.number, k.order_id,
                       (SELECT min(m.number) FROM shipment_numbers m WHERE m.shipment = k.shipment) AS first
                     FROM links k JOIN (SELECT shipment, number FROM shipment_numbers
                       UNION SELECT shipment, number FROM aliases) n ON n.shipment = k.shipment
                     JOIN shipments s ON s.id = k.shipment WHERE s.role <> 'return'
                     UNION SELECT s.number, s.order_id, s.number FROM sightings s WHERE NOT EXISTS
                       (SELECT 1 FROM links k JOIN shipment_numbers n ON n.shipment = k.shipment
                        WHERE k.order_id = s.order_id AND n.number = s.number)) w ON w.number = p.number
               JOIN orders o ON o.id = w.order_id JOIN accounts a ON a.id = o.account
               WHERE p.asked_at IS NOT NULL AND o.ordered_at >= ?2 AND a.removed_at IS NULL
                 AND p.status IN (SELECT value FROM json_each(?1))
                 AND (p.status <> 'delivered' OR p.journey->>'$.since.at' >= max(?3, c.created_at)))
             WHERE NOT EXISTS (SELECT 1 FROM notified n WHERE n.key = told_by) ORDER BY id",
        )
        .bind(json(&statuses))
        .bind(ordered.0)
        .bind(delivered.0)
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| untold(row, News::Parcel(decode("delivery status", row.try_get("status")?)?)))
        .collect()
    }

    /// Shops whose first reading is not known to be over, by identity, and whether it is now: read to the
    /// end, with nothing left that a verdict waits for.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn shops_not_begun(&self) -> Result<Vec<(String, bool)>> {
        let dirty: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM dirty_orders) OR EXISTS (SELECT 1 FROM dirty_shipments)",
        )
        .fetch_one(&self.readers)
        .await?;
        sqlx::query(
            "SELECT a.identity, s.checked_at IS NOT NULL AND s.run IS NULL
               AND NOT EXISTS (SELECT 1 FROM needs n WHERE n.account = a.id) AS over
             FROM accounts a LEFT JOIN sync_state s ON s.account = a.id
             WHERE a.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM notified WHERE key = 'begun|' || a.identity)",
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok((row.try_get("identity")?, !dirty && row.try_get::<Option<bool>, _>("over")?.unwrap_or(false)))
        })
        .collect()
    }

    /// Shops whose keys were refused since they were last read, not told.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn locked_untold(&self) -> Result<Vec<Locked>> {
        sqlx::query(
            "SELECT a.identity, a.platform, a.name, s.checked_at, s.trouble,
               'access|' || a.identity || '|' || (s.trouble->>'since') AS told_by
             FROM accounts a JOIN sync_state s ON s.account = a.id
             WHERE a.removed_at IS NULL AND s.checked_at IS NOT NULL AND s.trouble->>'kind' = 'access'
               AND NOT EXISTS (SELECT 1 FROM notified n
                 WHERE n.key = 'access|' || a.identity || '|' || (s.trouble->>'since'))",
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(Locked {
                key: row.try_get("told_by")?,
                platform: decode("platform", row.try_get("platform")?)?,
                shop: row.try_get("name")?,
                checked: Ms(row.try_get("checked_at")?),
                trouble: decode("trouble", row.try_get("trouble")?)?,
            })
        })
        .collect()
    }

    /// Whether this was told.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn was_notified(&self, key: &str) -> Result<bool> {
        Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM notified WHERE key = ?1)")
            .bind(key)
            .fetch_one(&self.readers)
            .await?)
    }

    /// Marks these as told. Those that nobody had marked: whoever gets a key back tells it.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn mark_notified(&self, keys: &[String], now: Ms) -> Result<Vec<String>> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.write().await?;
        let ours = sqlx::query_scalar(
            "INSERT OR IGNORE INTO notified (key, at) SELECT value, ?2 FROM json_each(?1) RETURNING key",
        )
        .bind(json(&keys))
        .bind(now.0)
        .fetch_all(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(ours)
    }

    /// Marks a shop's first reading as over, and what it found as seen: the owner has the list before her.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn mark_begun(&self, identity: &str, found: Vec<String>, now: Ms) -> Result<()> {
        let mut keys = found;
        keys.push(begun(identity));
        self.mark_notified(&keys, now).await.map(drop)
    }
}

fn untold(row: &SqliteRow, news: News) -> Result<Untold> {
    Ok(Untold {
        key: row.try_get("told_by")?,
        news,
        order: OrderId(row.try_get("id")?),
        order_number: row.try_get("number")?,
        who: row.try_get("name")?,
        shop: row.try_get("shop")?,
        identity: row.try_get("identity")?,
        entered: false,
    })
}
