//! Imports: seen only when they are whole, and taken back as a whole.

use super::records::store_file_orders;
use super::rows::{code, how, json};
use super::{Result, Store};
use crate::connectors::OrderRecord;
use crate::domain::order_key;
use crate::domain::{
    AccountId, BatchId, Buyer, Ms, ShipmentId, ShipmentLine, ShipmentNumber, ShipmentRole, Stamp,
};
use serde_json::{Value, json as object};
use sqlx::{Row, Sqlite, Transaction};

/// A shipment as a file, a supplier or the owner names it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewShipment {
    /// The source's id, or a fingerprint.
    pub remote_id: String,
    /// Why it was made.
    pub role: ShipmentRole,
    /// When it was sent.
    pub shipped: Option<Stamp>,
    /// The order as the source names it.
    pub order_ref: String,
    /// To whom.
    pub buyer: Buyer,
    /// What.
    pub lines: Vec<ShipmentLine>,
    /// Its numbers.
    pub numbers: Vec<ShipmentNumber>,
}

/// What an import does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BatchCounts {
    /// Shipments that were not known.
    pub created: u32,
    /// Shipments that say something else now.
    pub changed: u32,
    /// Shipments that were known already.
    pub unchanged: u32,
}

/// An import of the past.
#[derive(Debug, Clone)]
pub struct BatchRow {
    /// Our row.
    pub id: BatchId,
    /// The file's name.
    pub file: String,
    /// When.
    pub at: Ms,
    /// What it did.
    pub counts: BatchCounts,
    /// When it was taken back.
    pub undone_at: Option<Ms>,
}

/// How many shipments one transaction takes in.
const SLICE: usize = 10_000;

fn row(shipment: &NewShipment) -> Value {
    object!({
        "remote_id": shipment.remote_id, "role": code(&shipment.role),
        "shipped_at": shipment.shipped.map(|s| s.at.0), "shipped_how": shipment.shipped.map(how),
        "order_ref": shipment.order_ref, "order_ref_key": order_key(&shipment.order_ref),
        "name": shipment.buyer.name, "postcode": shipment.buyer.postcode, "country": shipment.buyer.country,
        "lines": json(&shipment.lines),
        "numbers": shipment.numbers.iter().map(|n| object!({
            "number": n.number.as_str(), "carrier": n.carrier, "url": n.url })).collect::<Vec<_>>(),
    })
}

/// What is compared to tell a changed shipment from an unchanged one. `excluded`-style: `n` is the new
/// row of the JSON, `s` the stored one.
const DIFFERS: &str = "(s.shipped_at IS NOT j.value->>'shipped_at' OR s.shipped_how IS NOT j.value->>'shipped_how'
    OR s.lines <> j.value->>'lines' OR s.role <> j.value->>'role' OR s.order_ref <> j.value->>'order_ref'
    OR (SELECT json_group_array(json_array(number, carrier, url)) FROM (SELECT * FROM shipment_numbers WHERE shipment = s.id ORDER BY number))
       <> (SELECT json_group_array(json_array(number, carrier, url)) FROM
            (SELECT n.value->>'number' AS number, n.value->>'carrier' AS carrier, n.value->>'url' AS url
             FROM json_each(j.value, '$.numbers') n ORDER BY 1)))";

/// The newest moment that orders of a file tell of, before now: the file was written after it.
fn newest(orders: &[OrderRecord], now: Ms) -> Option<Ms> {
    let told = |record: &OrderRecord| {
        let order = &record.order;
        let shown = record.sightings.iter().filter_map(|sighting| sighting.at);
        [Some(order.ordered), order.closed].into_iter().flatten().chain(shown).collect::<Vec<Stamp>>()
    };
    orders.iter().flat_map(told).map(|stamp| stamp.at).filter(|at| *at < now).max()
}

impl Store {
    /// What an import of these shipments would do.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn count_shipments(
        &self,
        account: Option<AccountId>,
        shipments: &[NewShipment],
    ) -> Result<BatchCounts> {
        let mut counts = BatchCounts::default();
        let sql = format!(
            "SELECT count(*) AS all_rows, count(s.id) AS known, ifnull(sum(CASE WHEN s.id IS NOT NULL AND {DIFFERS} THEN 1 ELSE 0 END), 0) AS changed
             FROM json_each(?2) j LEFT JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'"
        );
        for slice in shipments.chunks(SLICE) {
            let page = Value::Array(slice.iter().map(row).collect()).to_string();
            let found = sqlx::query(sqlx::AssertSqlSafe(sql.clone()))
                .bind(account.map_or(0, |a| a.0))
                .bind(page)
                .fetch_one(&self.readers)
                .await?;
            let count = |name: &str| -> Result<u32> {
                Ok(u32::try_from(found.try_get::<i64, _>(name)?).unwrap_or(u32::MAX))
            };
            let (all, known, changed) = (count("all_rows")?, count("known")?, count("changed")?);
            counts.created += all - known;
            counts.changed += changed;
            counts.unchanged += known - changed;
        }
        Ok(counts)
    }

    /// Takes shipments in. They are seen when the last slice is stored; until then a crash leaves
    /// nothing that anybody sees, and the next import of the same file goes over it.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn import_shipments(
        &self,
        account: AccountId,
        file: &str,
        shipments: &[NewShipment],
        now: Ms,
    ) -> Result<(BatchId, BatchCounts)> {
        let counts = self.count_shipments(Some(account), shipments).await?;
        let mut tx = self.write().await?;
        let batch: i64 = sqlx::query_scalar(
            "INSERT INTO batches (account, file, at, created, changed, unchanged) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
        )
        .bind(account.0)
        .bind(file)
        .bind(now.0)
        .bind(i64::from(counts.created))
        .bind(i64::from(counts.changed))
        .bind(i64::from(counts.unchanged))
        .fetch_one(&mut *tx)
        .await?;
        let slices: Vec<&[NewShipment]> = shipments.chunks(SLICE).collect();
        for (index, slice) in slices.iter().enumerate() {
            store_slice(&mut tx, account, batch, slice, now).await?;
            if index + 1 < slices.len() {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        // Only now does anybody look at them.
        sqlx::query("UPDATE batches SET whole_at = ?2 WHERE id = ?1")
            .bind(batch)
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        for sql in [
            "INSERT OR IGNORE INTO dirty_shipments SELECT s.id FROM shipments s WHERE s.batch = ?1
             AND NOT EXISTS (SELECT 1 FROM links WHERE links.shipment = s.id)",
            "INSERT OR IGNORE INTO dirty_orders SELECT l.order_id FROM shipments s JOIN links l ON l.shipment = s.id
             WHERE s.batch = ?1",
        ] {
            sqlx::query(sql).bind(batch).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok((BatchId(batch), counts))
    }

    /// Orders from a file. What a connection has read itself is not touched. Without a tracking column
    /// they prove nothing about tracking, whatever is missing.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn import_orders(
        &self,
        account: AccountId,
        file: &str,
        orders: &[OrderRecord],
        has_tracking_column: bool,
        now: Ms,
    ) -> Result<(BatchId, BatchCounts)> {
        let mut tx = self.write().await?;
        let mut counts = BatchCounts::default();
        let told = (has_tracking_column, newest(orders, now));
        for slice in orders.chunks(SLICE) {
            let (created, kept) = store_file_orders(&mut tx, account, slice, told, now).await?;
            counts.created += created;
            counts.unchanged += kept;
        }
        let batch: i64 = sqlx::query_scalar(
            "INSERT INTO batches (account, file, at, created, unchanged, whole_at) VALUES (?1, ?2, ?3, ?4, ?5, ?3) RETURNING id",
        )
        .bind(account.0)
        .bind(file)
        .bind(now.0)
        .bind(i64::from(counts.created))
        .bind(i64::from(counts.unchanged))
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok((BatchId(batch), counts))
    }

    /// The row of a shipment.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn shipment_id(&self, account: AccountId, remote_id: &str) -> Result<Option<ShipmentId>> {
        let id: Option<i64> =
            sqlx::query_scalar("SELECT id FROM shipments WHERE account = ?1 AND remote_id = ?2")
                .bind(account.0)
                .bind(remote_id)
                .fetch_optional(&self.readers)
                .await?;
        Ok(id.map(ShipmentId))
    }

    /// How many customers without tracking an import would find: orders of these shipments that are
    /// closed, need tracking and show no number, with the waiting time over.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn gaps_if_imported(
        &self,
        shipments: &[NewShipment],
        due: &(dyn Fn(&NewShipment) -> Ms + Sync),
        now: Ms,
    ) -> Result<u32> {
        let over: Vec<Value> = shipments
            .iter()
            .filter(|s| due(s) <= now)
            .flat_map(|s| s.numbers.iter().map(|n| object!([order_key(&s.order_ref), n.number.as_str()])))
            .collect();
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM json_each(?1) j CROSS JOIN orders o ON o.number_key = j.value->>0
             JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL AND o.state = 'closed' AND o.travel = 'ships' AND o.no_tracking IS NULL
               AND o.not_known IS NULL AND o.read_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM sightings s WHERE s.order_id = o.id)
               AND NOT EXISTS (SELECT 1 FROM traces t WHERE t.order_id = o.id AND instr(t.text, j.value->>1) > 0)
               AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.order_id = o.id AND f.state IN ('open', 'snoozed', 'ignored'))",
        )
        .bind(Value::Array(over).to_string())
        .fetch_one(&self.readers)
        .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The imports of the past, newest first.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn batches(&self) -> Result<Vec<BatchRow>> {
        sqlx::query("SELECT * FROM batches WHERE whole_at IS NOT NULL ORDER BY id DESC")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                let count = |name: &str| -> Result<u32> {
                    Ok(u32::try_from(row.try_get::<i64, _>(name)?).unwrap_or(u32::MAX))
                };
                Ok(BatchRow {
                    id: BatchId(row.try_get("id")?),
                    file: row.try_get("file")?,
                    at: Ms(row.try_get("at")?),
                    counts: BatchCounts {
                        created: count("created")?,
                        changed: count("changed")?,
                        unchanged: count("unchanged")?,
                    },
                    undone_at: row.try_get::<Option<i64>, _>("undone_at")?.map(Ms),
                })
            })
            .collect()
    }

    /// Takes an import back: shipments that it made go, those that it changed say again what they
    /// said before. `false` when there is no such import, or it was taken back already.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn undo_batch(&self, batch: BatchId, now: Ms) -> Result<bool> {
        let mut tx = self.write().await?;
        let undone = sqlx::query(
            "UPDATE batches SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL AND whole_at IS NOT NULL",
        )
        .bind(batch.0)
        .bind(now.0)
        .execute(&mut *tx)
        .await?
        .rows_affected();
        if undone == 0 {
            return Ok(false);
        }
        let source = format!("batch {}", batch.0);
        for sql in [
            "INSERT OR IGNORE INTO dirty_orders SELECT l.order_id FROM links l WHERE ?1 <> '' AND l.shipment IN
             (SELECT entity_id FROM history WHERE entity = 'shipment' AND source = ?2)",
            // A verdict goes with its shipment. What the owner ignored of it comes back when the shipment does.
            "INSERT INTO kept_marks (account, remote_id, order_id, concern, evidence_key, reason)
             SELECT s.account, s.remote_id, f.order_id, f.concern, f.evidence_key, f.reason
             FROM findings f JOIN shipments s ON s.id = f.shipment WHERE ?1 <> '' AND f.state = 'ignored' AND s.id IN
             (SELECT entity_id FROM history WHERE entity = 'shipment' AND source = ?2 AND before IS NULL)",
            "DELETE FROM shipments WHERE ?1 <> '' AND id IN
             (SELECT entity_id FROM history WHERE entity = 'shipment' AND source = ?2 AND before IS NULL)",
            "UPDATE shipments SET shipped_at = h.before->>'shipped_at', shipped_how = h.before->>'shipped_how',
               lines = h.before->>'lines', role = h.before->>'role', order_ref = h.before->>'order_ref',
               order_ref_key = h.before->>'order_ref_key', batch = NULL
             FROM history h WHERE ?1 <> '' AND h.entity = 'shipment' AND h.source = ?2 AND h.before IS NOT NULL
               AND shipments.id = h.entity_id",
            "DELETE FROM shipment_numbers WHERE ?1 <> '' AND shipment IN
             (SELECT entity_id FROM history WHERE entity = 'shipment' AND source = ?2 AND before IS NOT NULL)",
            "INSERT OR REPLACE INTO shipment_numbers (shipment, number, carrier, url)
             SELECT h.entity_id, n.value->>0, n.value->>1, n.value->>2 FROM history h, json_each(h.before, '$.numbers') n
             WHERE ?1 <> '' AND h.entity = 'shipment' AND h.source = ?2 AND h.before IS NOT NULL
               AND EXISTS (SELECT 1 FROM shipments WHERE id = h.entity_id)",
        ] {
            sqlx::query(sql).bind("undo").bind(&source).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

async fn store_slice(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    batch: i64,
    slice: &[NewShipment],
    now: Ms,
) -> Result<()> {
    let page = Value::Array(slice.iter().map(row).collect()).to_string();
    let source = format!("batch {batch}");
    let changed_before = format!(
        "INSERT INTO history (at, entity, entity_id, before, after, source)
         SELECT ?3, 'shipment', s.id,
           json_object('shipped_at', s.shipped_at, 'shipped_how', s.shipped_how, 'lines', s.lines, 'role', s.role,
             'order_ref', s.order_ref, 'order_ref_key', s.order_ref_key, 'numbers',
             (SELECT json_group_array(json_array(number, carrier, url)) FROM shipment_numbers WHERE shipment = s.id)),
           json_object('numbers', j.value->'numbers'), ?5
         FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
         WHERE {DIFFERS} AND ?4 > 0"
    );
    let upsert = format!(
        "INSERT INTO shipments (account, remote_id, role, shipped_at, shipped_how, first_seen, order_ref, order_ref_key,
           name, postcode, country, lines, batch)
         SELECT ?1, j.value->>'remote_id', j.value->>'role', j.value->>'shipped_at', j.value->>'shipped_how', ?3,
           j.value->>'order_ref', j.value->>'order_ref_key', j.value->>'name', j.value->>'postcode',
           j.value->>'country', j.value->>'lines', ?4
         FROM json_each(?2) j LEFT JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
         WHERE (s.id IS NULL OR {DIFFERS} OR s.batch IN (SELECT id FROM batches WHERE whole_at IS NULL)) AND ?5 <> ''
         ON CONFLICT (account, remote_id) DO UPDATE SET role = excluded.role, shipped_at = excluded.shipped_at,
           shipped_how = excluded.shipped_how, order_ref = excluded.order_ref, order_ref_key = excluded.order_ref_key,
           name = excluded.name, postcode = excluded.postcode, country = excluded.country, lines = excluded.lines,
           batch = excluded.batch"
    );
    for sql in [
        sqlx::AssertSqlSafe(changed_before),
        sqlx::AssertSqlSafe(upsert),
        sqlx::AssertSqlSafe(
            "DELETE FROM shipment_numbers WHERE ?3 > 0 AND ?5 <> '' AND shipment IN
             (SELECT s.id FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
              WHERE s.batch = ?4)"
                .to_owned(),
        ),
        sqlx::AssertSqlSafe(
            "INSERT OR IGNORE INTO shipment_numbers (shipment, number, carrier, url)
             SELECT s.id, n.value->>'number', n.value->>'carrier', n.value->>'url'
             FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id' AND s.batch = ?4,
                  json_each(j.value, '$.numbers') n WHERE ?3 > 0 AND ?5 <> ''"
                .to_owned(),
        ),
        // What this import made, for undoing.
        sqlx::AssertSqlSafe(
            "INSERT INTO history (at, entity, entity_id, before, after, source)
             SELECT ?3, 'shipment', s.id, NULL, json_object('numbers', j.value->'numbers'), ?5
             FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
             WHERE s.batch = ?4 AND s.first_seen = ?3
               AND NOT EXISTS (SELECT 1 FROM history h WHERE h.entity = 'shipment' AND h.entity_id = s.id)"
                .to_owned(),
        ),
    ] {
        sqlx::query(sql)
            .bind(account.0)
            .bind(&page)
            .bind(now.0)
            .bind(batch)
            .bind(&source)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}
