//! What lists and counts show, straight from the tables.

use super::facts::closing_of;
use super::findings::finding_row;
use super::rows::{decode, json, state_of, travel_of};
use super::{FindingRow, Result, Store};
use crate::domain::order_key;
use crate::domain::{AccountId, Closer, Ms, OrderId, OrderState, Platform, Travel};
use crate::reconcile::Tally;
use sqlx::Row;

/// A finding with what its row shows.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// The finding and its order's number.
    pub row: FindingRow,
    /// The shop's platform.
    pub platform: Platform,
    /// What the owner calls the shop.
    pub account_name: String,
    /// The customer.
    pub who: String,
}

/// An order that is closed without a number while its supplier makes it.
#[derive(Debug, Clone)]
pub struct WatchRow {
    /// The order.
    pub order: OrderId,
    /// The number people know it by.
    pub order_number: String,
    /// The customer.
    pub who: String,
    /// The shop's platform.
    pub platform: Platform,
    /// What the owner calls the shop.
    pub account_name: String,
    /// Who closed it.
    pub closer: Closer,
    /// When the owner will be asked for its number.
    pub at: Ms,
}

/// An order, named.
#[derive(Debug, Clone)]
pub struct OrderHead {
    /// Our row.
    pub id: OrderId,
    /// The shop.
    pub account: AccountId,
    /// The platform's id.
    pub remote_id: String,
    /// The number people know it by.
    pub number: String,
    /// Where it stands.
    pub state: OrderState,
    /// Whether something travels.
    pub travel: Travel,
    /// When it was last read.
    pub read_at: Option<Ms>,
}

/// What was seen at a storefront.
#[derive(Debug, Clone)]
pub struct ShopTally {
    /// The shop.
    pub account: AccountId,
    /// What was seen.
    pub tally: Tally,
}

impl Store {
    /// Findings that wait, are set aside, or were repaired since `ended_after`: the longest waiting first. One
    /// about a shipment without an order is named by its supplier.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn list_rows(&self, ended_after: Ms) -> Result<Vec<ListRow>> {
        sqlx::query(
            "SELECT f.*, a.id AS account, ifnull(o.number, ifnull(s.order_ref, '')) AS order_number,
               ifnull(o.remote_id, '') AS order_remote_id, ifnull(o.name, ifnull(s.name, '')) AS who,
               a.platform, a.name AS account_name
             FROM findings f LEFT JOIN orders o ON o.id = f.order_id LEFT JOIN shipments s ON s.id = f.shipment
             JOIN accounts a ON a.id = ifnull(o.account, s.account)
             WHERE a.removed_at IS NULL
               AND (f.state IN ('open', 'snoozed', 'ignored') OR (f.state IN ('repaired', 'resolved') AND f.changed_at > ?1
                    AND EXISTS (SELECT 1 FROM journal j WHERE j.finding = f.id)))
             ORDER BY f.due, f.id",
        )
        .bind(ended_after.0)
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(ListRow {
                row: finding_row(row)?,
                platform: decode("platform", row.try_get("platform")?)?,
                account_name: row.try_get("account_name")?,
                who: row.try_get("who")?,
            })
        })
        .collect()
    }

    /// What counts: orders with a verdict that waits, and shipments without an order.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn to_do(&self) -> Result<u32> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(DISTINCT f.order_id) + ifnull(sum(f.order_id IS NULL), 0)
             FROM findings f LEFT JOIN orders o ON o.id = f.order_id LEFT JOIN shipments s ON s.id = f.shipment
             JOIN accounts a ON a.id = ifnull(o.account, s.account)
             WHERE f.state = 'open' AND f.pile = 'now' AND a.removed_at IS NULL",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Orders that the owner will be asked about, the soonest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn watching(&self) -> Result<Vec<WatchRow>> {
        sqlx::query(
            "SELECT o.id, o.number, o.name, o.closer, o.watching, a.platform, a.name AS account_name
             FROM orders o JOIN accounts a ON a.id = o.account
             WHERE o.watching IS NOT NULL AND a.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.order_id = o.id
                               AND f.state IN ('open', 'snoozed', 'ignored'))
             ORDER BY o.watching, o.id",
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(WatchRow {
                order: OrderId(row.try_get("id")?),
                order_number: row.try_get("number")?,
                who: row.try_get("name")?,
                platform: decode("platform", row.try_get("platform")?)?,
                account_name: row.try_get("account_name")?,
                closer: closing_of(row)?.closer,
                at: Ms(row.try_get("watching")?),
            })
        })
        .collect()
    }

    /// What was seen at each storefront, of orders that were closed after `since`.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn tallies(&self, since: Ms) -> Result<Vec<ShopTally>> {
        sqlx::query(
            "SELECT a.id,
               count(o.id) AS sent,
               ifnull(sum(shown), 0) AS with_tracking,
               ifnull(sum(NOT shown AND none), 0) AS none_needed,
               ifnull(sum(NOT shown AND NOT none AND gap), 0) AS gaps,
               ifnull(sum(o.not_known = 'file_has_no_column'), 0) AS no_column
             FROM accounts a LEFT JOIN (
               SELECT *, EXISTS (SELECT 1 FROM sightings s WHERE s.order_id = orders.id)
                   OR EXISTS (SELECT 1 FROM shown WHERE shown.order_id = orders.id) AS shown,
                 travel <> 'ships' OR no_tracking IS NOT NULL
                   OR EXISTS (SELECT 1 FROM no_tracking_methods m WHERE m.account = orders.account
                              AND m.name = lower(trim(shipping_method))) AS none,
                 EXISTS (SELECT 1 FROM findings f WHERE f.order_id = orders.id
                         AND f.state IN ('open', 'snoozed', 'ignored')) AS gap
               FROM orders WHERE state = 'closed' AND closed_at > ?1) o ON o.account = a.id
             WHERE a.removed_at IS NULL AND EXISTS (SELECT 1 FROM json_each(?2) WHERE value = a.platform)
             GROUP BY a.id ORDER BY a.id",
        )
        .bind(since.0)
        .bind(json(
            &Platform::ALL
                .iter()
                .filter(|p| p.role() == crate::domain::Role::Storefront)
                .map(|p| p.code())
                .collect::<Vec<_>>(),
        ))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let count = |name: &str| -> Result<u32> {
                Ok(u32::try_from(row.try_get::<i64, _>(name)?).unwrap_or(u32::MAX))
            };
            Ok(ShopTally {
                account: AccountId(row.try_get("id")?),
                tally: Tally {
                    sent: count("sent")?,
                    with_tracking: count("with_tracking")?,
                    none_needed: count("none_needed")?,
                    gaps: count("gaps")?,
                    no_column: count("no_column")?,
                },
            })
        })
        .collect()
    }

    /// When numbers last came in, and how many shipments fit no order.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn numbers_seen(&self) -> Result<(Option<Ms>, u32)> {
        let row = sqlx::query(
            "SELECT (SELECT max(first_seen) FROM shipments) AS added,
               (SELECT count(*) FROM findings WHERE kind = 'shipment_unmatched' AND state = 'open') AS unmatched",
        )
        .fetch_one(&self.readers)
        .await?;
        let unmatched: i64 = row.try_get("unmatched")?;
        Ok((row.try_get::<Option<i64>, _>("added")?.map(Ms), u32::try_from(unmatched).unwrap_or(u32::MAX)))
    }

    /// Every order that is known, those of connections that were removed too.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn order_ids(&self) -> Result<Vec<OrderId>> {
        let ids: Vec<i64> =
            sqlx::query_scalar("SELECT id FROM orders ORDER BY id").fetch_all(&self.readers).await?;
        Ok(ids.into_iter().map(OrderId).collect())
    }

    /// Orders with this number, of connections that are not removed.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn orders_by_number(&self, number: &str) -> Result<Vec<OrderHead>> {
        sqlx::query(
            "SELECT o.* FROM orders o JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL AND (o.number_key = ?1 OR o.remote_id = ?2) ORDER BY o.ordered_at DESC",
        )
        .bind(order_key(number))
        .bind(number.trim())
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(OrderHead {
                id: OrderId(row.try_get("id")?),
                account: AccountId(row.try_get("account")?),
                remote_id: row.try_get("remote_id")?,
                number: row.try_get("number")?,
                state: state_of(row.try_get("state")?)?,
                travel: travel_of(row.try_get("travel")?)?,
                read_at: row.try_get::<Option<i64>, _>("read_at")?.map(Ms),
            })
        })
        .collect()
    }

    /// How many of these order numbers no connected shop has.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn unknown_order_numbers(&self, numbers: &[&str]) -> Result<u32> {
        let keys: Vec<String> = numbers.iter().map(|n| order_key(n)).collect();
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM json_each(?1) j WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.number_key = j.value)",
        )
        .bind(json(&keys))
        .fetch_one(&self.readers)
        .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}
