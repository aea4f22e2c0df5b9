//! What was learned from the past, and what the owner said once for all: the rules of the verdict that are
//! not settings. Every question looks at the newest rows alone, so that it costs the same in a big shop.

use super::rows::{code, decode, json, stamp_of};
use super::{Result, Store};
use crate::domain::{AccountId, Ms, Platform, ShipmentLine, Stamp};
use crate::reconcile::ProductRule;
use sqlx::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Shipments that are looked at, the newest first.
const NEWEST: i64 = 4_000;

/// What the newest shipments tell.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// How long after a parcel was sent (at the latest) its shop showed it, in milliseconds, by shop and
    /// supplier, the newest first. Only where the shop tells the moment.
    pub shown_after: BTreeMap<(AccountId, Platform), Vec<i64>>,
    /// When orders were placed and sent, by supplier, the newest first.
    pub made: BTreeMap<Platform, Vec<(Ms, Ms)>>,
    /// Stock keeping units in shipments of TPOP, in capitals.
    pub skus: BTreeSet<String>,
}

impl Store {
    /// What the newest shipments tell.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn learned(&self) -> Result<Learned> {
        let mut learned = Learned::default();
        let rows = sqlx::query(
            "SELECT o.account, a.platform, o.ordered_at, o.ordered_how, s.shipped_at, s.shipped_how,
               (SELECT min(g.at) FROM shipment_numbers n JOIN sightings g ON g.number = n.number AND g.order_id = l.order_id
                WHERE n.shipment = s.id AND g.at IS NOT NULL AND ifnull(g.how, 0) = 0) AS shown
             FROM (SELECT shipment, order_id FROM links ORDER BY shipment DESC LIMIT ?1) l
             CROSS JOIN shipments s ON s.id = l.shipment CROSS JOIN orders o ON o.id = l.order_id
             CROSS JOIN accounts a ON a.id = s.account
             WHERE s.shipped_at IS NOT NULL AND s.entered = 0 AND s.role IN ('original', 'additional')",
        )
        .bind(NEWEST)
        .fetch_all(&self.readers)
        .await?;
        for row in &rows {
            let supplier: Platform = decode("platform", row.try_get("platform")?)?;
            let shop = AccountId(row.try_get("account")?);
            let (Some(ordered), Some(shipped)) =
                (stamp_of(row, "ordered_at", "ordered_how")?, stamp_of(row, "shipped_at", "shipped_how")?)
            else {
                continue;
            };
            if let Some(shown) = row.try_get::<Option<i64>, _>("shown")? {
                let after = Ms(shown).since(Stamp::latest(shipped)).max(0);
                learned.shown_after.entry((shop, supplier)).or_default().push(after);
            }
            if shipped.latest() > ordered.at {
                learned.made.entry(supplier).or_default().push((ordered.at, shipped.at));
            }
        }
        let goods: Vec<String> = sqlx::query_scalar(
            "SELECT lines FROM (SELECT account, lines FROM shipments ORDER BY id DESC LIMIT ?1)
             WHERE lines <> '[]' AND account IN (SELECT id FROM accounts WHERE platform = ?2)",
        )
        .bind(NEWEST)
        .bind(Platform::Tpop.code())
        .fetch_all(&self.readers)
        .await?;
        for lines in goods {
            let lines: Vec<ShipmentLine> = decode("shipment lines", &lines)?;
            learned
                .skus
                .extend(lines.into_iter().map(|l| l.sku.to_ascii_uppercase()).filter(|s| !s.is_empty()));
        }
        Ok(learned)
    }

    /// Which lines are whose, as the owner said; empty when nothing was ever said.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn product_rules(&self) -> Result<Vec<ProductRule>> {
        sqlx::query("SELECT shop, field, value, supplier FROM product_rules ORDER BY id")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(ProductRule {
                    shop: row.try_get::<Option<i64>, _>("shop")?.map(AccountId),
                    field: decode("product field", row.try_get("field")?)?,
                    value: row.try_get("value")?,
                    supplier: decode("platform", row.try_get("supplier")?)?,
                })
            })
            .collect()
    }

    /// Keeps which lines are whose, in the place of what was said before. Every order is judged again.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn set_product_rules(&self, rules: &[ProductRule]) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM product_rules").execute(&mut *tx).await?;
        for rule in rules {
            sqlx::query("INSERT INTO product_rules (shop, field, value, supplier) VALUES (?1, ?2, ?3, ?4)")
                .bind(rule.shop.map(|shop| shop.0))
                .bind(code(&rule.field))
                .bind(&rule.value)
                .bind(rule.supplier.code())
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        self.judge_again(u32::MAX).await
    }

    /// Ways of shipping without tracking that the owner confirmed, by shop, in lower case.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn no_tracking_methods(&self) -> Result<BTreeSet<(AccountId, String)>> {
        let rows: Vec<(i64, String)> =
            sqlx::query_as("SELECT account, name FROM no_tracking_methods").fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(|(account, name)| (AccountId(account), name)).collect())
    }

    /// The owner said that a shop's way of shipping has no tracking, or that it has. Orders with it are judged
    /// again.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn set_no_tracking_method(&self, account: AccountId, name: &str, none: bool) -> Result<()> {
        let name = name.trim().to_lowercase();
        let mut tx = self.write().await?;
        let sql = if none {
            "INSERT OR IGNORE INTO no_tracking_methods (account, name) VALUES (?1, ?2)"
        } else {
            "DELETE FROM no_tracking_methods WHERE account = ?1 AND name = ?2"
        };
        sqlx::query(sql).bind(account.0).bind(&name).execute(&mut *tx).await?;
        // SQLite knows the capitals of ASCII alone, so the names are compared here.
        let spelled: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT shipping_method FROM orders WHERE account = ?1")
                .bind(account.0)
                .fetch_all(&mut *tx)
                .await?;
        let spelled: Vec<String> =
            spelled.into_iter().filter(|method| method.trim().to_lowercase() == name).collect();
        sqlx::query(
            "INSERT OR IGNORE INTO dirty_orders SELECT id FROM orders
             WHERE account = ?1 AND shipping_method IN (SELECT value FROM json_each(?2))",
        )
        .bind(account.0)
        .bind(json(&spelled))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }
}
