//! Suppliers' orders, and what they sent of them.

use super::Result;
use super::rows::{code, how, json};
use crate::connectors::{MadeParcel, MakingRecord};
use crate::domain::{AccountId, Making, Ms, order_key};
use serde_json::{Value, json as object};
use sqlx::{Sqlite, Transaction};

fn making_row(record: &MakingRecord) -> Value {
    let making = &record.making;
    object!({ "remote_id": making.remote_id, "external_id": making.external_id, "making": json(making) })
}

fn parcel_row(making: &Making, parcel: &MadeParcel) -> Value {
    object!({
        "remote_id": parcel.remote_id, "role": code(&parcel.role),
        "shipped_at": parcel.shipped.map(|s| s.at.0), "shipped_how": parcel.shipped.map(how),
        "known_by": parcel.known_by.map(|at| at.0),
        "order_ref": making.order_ref, "order_ref_key": order_key(&making.order_ref),
        "external_id": making.external_id, "name": making.buyer.name, "postcode": making.buyer.postcode,
        "country": making.buyer.country, "lines": json(&parcel.lines),
        "numbers": parcel.numbers.iter().map(|n| object!({
            "number": n.number.as_str(), "carrier": n.carrier, "url": n.url })).collect::<Vec<_>>(),
    })
}

/// The shipments of the page whose row differs from what is known, or is new. `?1`: the connection, `?2`: the page,
/// `?3`: the moment.
const NEW: &str = "FROM json_each(?2) j LEFT JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
    WHERE ?3 > 0 AND (s.id IS NULL OR s.shipped_at IS NOT j.value->>'shipped_at' OR s.lines <> j.value->>'lines'
      OR s.role <> j.value->>'role' OR s.order_ref <> j.value->>'order_ref' OR s.external_id <> j.value->>'external_id'
      OR (SELECT json_group_array(json_array(number, carrier, url)) FROM
           (SELECT * FROM shipment_numbers WHERE shipment = s.id ORDER BY number))
         <> (SELECT json_group_array(json_array(number, carrier, url)) FROM
           (SELECT n.value->>'number' AS number, n.value->>'carrier' AS carrier, n.value->>'url' AS url
            FROM json_each(j.value, '$.numbers') n ORDER BY 1)))";

/// Stores suppliers' orders and what was sent of them. How many of the orders are new, or not as they were.
pub(super) async fn store_makings(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    records: &[&MakingRecord],
    read_at: Ms,
) -> Result<u32> {
    let makings = Value::Array(records.iter().map(|r| making_row(r)).collect()).to_string();
    let changed: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM json_each(?2) j LEFT JOIN makings m ON m.account = ?1 AND m.remote_id = j.value->>'remote_id'
         WHERE m.id IS NULL OR (m.making <> j.value->>'making' AND m.read_at <= ?3)",
    )
    .bind(account.0)
    .bind(&makings)
    .bind(read_at.0)
    .fetch_one(&mut **tx)
    .await?;
    for sql in [
        // An order of a shop is judged by how far its supplier is.
        "INSERT OR IGNORE INTO dirty_orders SELECT o.id FROM json_each(?2) j
         LEFT JOIN makings m ON m.account = ?1 AND m.remote_id = j.value->>'remote_id'
         CROSS JOIN orders o ON o.external_id = j.value->>'external_id' AND o.external_id <> ''
         WHERE m.id IS NULL OR (m.making <> j.value->>'making' AND m.read_at <= ?3)",
        "INSERT INTO makings (account, remote_id, external_id, making, changed_at, read_at)
         SELECT ?1, j.value->>'remote_id', j.value->>'external_id', j.value->>'making', ?3, ?3
         FROM json_each(?2) j WHERE true
         ON CONFLICT (account, remote_id) DO UPDATE SET external_id = excluded.external_id,
           changed_at = CASE WHEN making = excluded.making THEN changed_at ELSE excluded.changed_at END,
           making = excluded.making, read_at = excluded.read_at WHERE excluded.read_at >= read_at",
        "DELETE FROM wanted WHERE account = ?1 AND ?3 > 0 AND remote_id IN (SELECT value->>'remote_id' FROM json_each(?2))",
    ] {
        sqlx::query(sql).bind(account.0).bind(&makings).bind(read_at.0).execute(&mut **tx).await?;
    }
    let parcels = records.iter().flat_map(|r| r.parcels.iter().map(|parcel| parcel_row(&r.making, parcel)));
    store_parcels(tx, account, Value::Array(parcels.collect()), read_at).await?;
    Ok(u32::try_from(changed).unwrap_or(u32::MAX))
}

async fn store_parcels(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    page: Value,
    read_at: Ms,
) -> Result<()> {
    // Only what changed is touched: the rest of the page is as it was.
    let new: Option<String> =
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT json_group_array(json(j.value)) {NEW}")))
            .bind(account.0)
            .bind(page.to_string())
            .bind(read_at.0)
            .fetch_one(&mut **tx)
            .await?;
    let new = new.unwrap_or_else(|| "[]".to_owned());
    if new == "[]" {
        return Ok(());
    }
    for sql in [
        "INSERT INTO history (at, entity, entity_id, before, after, source)
         SELECT ?3, 'shipment', s.id, json_object('shipped_at', s.shipped_at, 'numbers',
             (SELECT json_group_array(json_array(number, carrier, url)) FROM shipment_numbers WHERE shipment = s.id)),
           json_object('shipped_at', j.value->>'shipped_at', 'numbers', j.value->'numbers'), 'sync'
         FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'",
        "INSERT INTO shipments (account, remote_id, role, shipped_at, shipped_how, first_seen, order_ref, order_ref_key,
           external_id, name, postcode, country, lines)
         SELECT ?1, j.value->>'remote_id', j.value->>'role', j.value->>'shipped_at', j.value->>'shipped_how',
           min(?3, ifnull(j.value->>'known_by', ?3)), j.value->>'order_ref', j.value->>'order_ref_key', j.value->>'external_id', j.value->>'name',
           j.value->>'postcode', j.value->>'country', j.value->>'lines'
         FROM json_each(?2) j WHERE true
         ON CONFLICT (account, remote_id) DO UPDATE SET role = excluded.role, shipped_at = excluded.shipped_at,
           shipped_how = excluded.shipped_how, order_ref = excluded.order_ref, order_ref_key = excluded.order_ref_key,
           external_id = excluded.external_id, name = excluded.name, postcode = excluded.postcode,
           country = excluded.country, lines = excluded.lines",
        "DELETE FROM shipment_numbers WHERE ?3 > 0 AND shipment IN
         (SELECT s.id FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id')",
        "INSERT OR IGNORE INTO shipment_numbers (shipment, number, carrier, url)
         SELECT s.id, n.value->>'number', n.value->>'carrier', n.value->>'url'
         FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id',
              json_each(j.value, '$.numbers') n WHERE ?3 > 0",
        "INSERT OR IGNORE INTO dirty_shipments
         SELECT s.id FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
         WHERE ?3 > 0 AND NOT EXISTS (SELECT 1 FROM links WHERE links.shipment = s.id)",
        "INSERT OR IGNORE INTO dirty_orders
         SELECT l.order_id FROM json_each(?2) j CROSS JOIN shipments s ON s.account = ?1 AND s.remote_id = j.value->>'remote_id'
         JOIN links l ON l.shipment = s.id WHERE ?3 > 0",
    ] {
        sqlx::query(sql).bind(account.0).bind(&new).bind(read_at.0).execute(&mut **tx).await?;
    }
    Ok(())
}
