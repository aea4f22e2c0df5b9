//! What the look-up screen rests on: which orders are watched, what a supplier brings by itself, and
//! where else a number stands.

use super::findings::finding_row;
use super::rows::decode;
use super::{FindingRow, Result, Store};
use crate::domain::{AccountId, Buyer, FindingId, Line, Ms, OrderId, TrackingNumber};
use sqlx::Row;

/// An order that its shop closed, and whether its number came by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The shop.
    pub account: AccountId,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The shop shows a number that neither Trackmend wrote nor the owner looked up.
    pub by_itself: bool,
}

/// An order that has a number, or shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Our row.
    pub order: OrderId,
    /// What people call it.
    pub order_number: String,
    /// Who receives it.
    pub buyer: Buyer,
}

impl Store {
    /// How many orders are watched until later than this, and from when the first is asked for.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn asked_for_later(&self, now: Ms) -> Result<(u32, Option<Ms>)> {
        let row = sqlx::query(
            "SELECT count(*) AS orders, min(o.watching) AS first FROM orders o JOIN accounts a ON a.id = o.account
             WHERE o.watching > ?1 AND a.removed_at IS NULL",
        )
        .bind(now.0)
        .fetch_one(&self.readers)
        .await?;
        let orders: i64 = row.try_get("orders")?;
        let first: Option<i64> = row.try_get("first")?;
        Ok((u32::try_from(orders).unwrap_or(u32::MAX), first.map(Ms)))
    }

    /// The latest orders that were closed, need a number, and are not watched any more.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn closed_lately(&self, since: Ms, limit: u32) -> Result<Vec<Brought>> {
        sqlx::query(
            "SELECT o.account,
               (SELECT json_group_array(json_object('remote_id', remote_id, 'sku', sku, 'name', name, 'quantity', quantity,
                  'refunded', refunded, 'vendor', vendor, 'ships', json(iif(ships, 'true', 'false')), 'sent', sent))
                FROM lines WHERE order_id = o.id) AS lines,
               (EXISTS (SELECT 1 FROM sightings s WHERE s.order_id = o.id)
                 OR EXISTS (SELECT 1 FROM shown WHERE shown.order_id = o.id))
               AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.order_id = o.id AND j.phase = 'proved')
               AND NOT EXISTS (SELECT 1 FROM links l JOIN shipments s ON s.id = l.shipment
                               WHERE l.order_id = o.id AND s.entered) AS by_itself
             FROM accounts a CROSS JOIN orders o ON o.account = a.id
             WHERE a.removed_at IS NULL AND o.closed_at > ?1 AND o.state = 'closed' AND o.travel = 'ships'
               AND o.no_tracking IS NULL AND o.watching IS NULL
             ORDER BY o.closed_at DESC LIMIT ?2",
        )
        .bind(since.0)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(Brought {
                account: AccountId(row.try_get("account")?),
                lines: decode("lines", row.try_get("lines")?)?,
                by_itself: row.try_get("by_itself")?,
            })
        })
        .collect()
    }

    /// Open verdicts that want a number looked up, and count: the longest waiting first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn numbers_wanted(&self) -> Result<Vec<FindingRow>> {
        sqlx::query(
            "SELECT f.*, o.account, o.number AS order_number, o.remote_id AS order_remote_id FROM findings f
             JOIN orders o ON o.id = f.order_id JOIN accounts a ON a.id = o.account
             WHERE f.state = 'open' AND f.pile = 'now' AND f.kind = 'number_wanted' AND a.removed_at IS NULL
             ORDER BY f.due, f.id",
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(finding_row)
        .collect()
    }

    /// Verdicts that a number which the owner looked up would put right: not at the shop yet.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn looked_up(&self) -> Result<Vec<FindingId>> {
        let ids: Vec<i64> = sqlx::query_scalar(
            "SELECT f.id FROM findings f JOIN shipments s ON s.id = f.shipment JOIN orders o ON o.id = f.order_id
             JOIN accounts a ON a.id = o.account
             WHERE f.state = 'open' AND f.kind IN ('tracking_missing', 'number_incomplete') AND s.entered
               AND a.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.finding = f.id AND j.ended = 0)
             ORDER BY f.due, f.id",
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(ids.into_iter().map(FindingId).collect())
    }

    /// Other orders that show this number, or whose supplier says it is theirs.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn holders(&self, number: &TrackingNumber, but: OrderId) -> Result<Vec<Holder>> {
        sqlx::query(
            "SELECT o.id, o.number, o.name, o.postcode, o.country FROM orders o JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL AND o.id <> ?2 AND o.id IN
               (SELECT order_id FROM sightings WHERE number = ?1
                UNION SELECT l.order_id FROM shipment_numbers n JOIN links l ON l.shipment = n.shipment WHERE n.number = ?1
                UNION SELECT l.order_id FROM aliases n JOIN links l ON l.shipment = n.shipment WHERE n.number = ?1)
             ORDER BY o.id",
        )
        .bind(number.as_str())
        .bind(but.0)
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(Holder {
                order: OrderId(row.try_get("id")?),
                order_number: row.try_get("number")?,
                buyer: Buyer {
                    name: row.try_get("name")?,
                    postcode: row.try_get("postcode")?,
                    country: row.try_get("country")?,
                },
            })
        })
        .collect()
    }

    /// Ways of shipping of the orders since then, with how many orders each has: the most used first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn shipping_methods(&self, since: Ms) -> Result<Vec<(AccountId, String, u32)>> {
        sqlx::query(
            "SELECT l.account, o.shipping_method AS name, count(*) AS orders
             FROM order_list l CROSS JOIN orders o ON o.id = l.order_id JOIN accounts a ON a.id = l.account
             WHERE l.ordered_at > ?1 AND o.shipping_method <> '' AND a.removed_at IS NULL
             GROUP BY l.account, o.shipping_method ORDER BY orders DESC, name LIMIT 200",
        )
        .bind(since.0)
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let orders: i64 = row.try_get("orders")?;
            Ok((
                AccountId(row.try_get("account")?),
                row.try_get("name")?,
                u32::try_from(orders).unwrap_or(u32::MAX),
            ))
        })
        .collect()
    }
}
