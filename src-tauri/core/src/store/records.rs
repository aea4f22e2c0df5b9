//! Pages of records, stored whole or not at all, together with where the reading then stands.

use super::makings::store_makings;
use super::parcel_answers::store_parcels;
use super::readings::note_page;
use super::rows::{code, decode, how, json, travel_code};
use super::sync_state::{SyncState, keep};
use super::wanted::want;
use super::{Result, Store};
use crate::connectors::{FulfillmentsRecord, NotesRecord, OrderRecord, Record, connector};
use crate::domain::order_key;
use crate::domain::{AccountId, Fulfillment, Ms, Platform, Sighting, Stamp, Trace};
use serde_json::{Value, json as object};
use sqlx::{Row, Sqlite, Transaction};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a page changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stored {
    /// Orders in it.
    pub orders: usize,
}

impl Store {
    /// Stores what a page held, marks what has to be judged again, and keeps where the reading then
    /// stands: all in one transaction. A record that was read before a newer one changes nothing.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn store_page(
        &self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> Result<Stored> {
        let mut tx = self.write().await?;
        let (mut orders, mut makings, mut wanted, mut parcels) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for record in records {
            match record {
                Record::Order(order) => orders.push(&**order),
                Record::OrderGone { id } => gone(&mut tx, account, id, read_at).await?,
                Record::Notes(notes) => store_notes(&mut tx, account, notes, read_at).await?,
                Record::Fulfillments(record) => store_fulfillments(&mut tx, account, record, read_at).await?,
                Record::Making(made) => makings.push(&**made),
                Record::Parcel(told) => parcels.push(told),
                Record::Wanted(order) => wanted.push(order),
                Record::Access(_) | Record::Process(_) | Record::Score(_) => {}
            }
        }
        let mut changed = 0;
        if !orders.is_empty() {
            changed += store_orders(&mut tx, account, &orders, read_at).await?;
        }
        if !makings.is_empty() {
            changed += store_makings(&mut tx, account, &makings, read_at).await?;
        }
        want(&mut tx, account, &wanted).await?;
        store_parcels(&mut tx, account, &parcels, read_at).await?;
        if let Some(state) = state {
            note_page(&mut tx, account, state, changed, read_at).await?;
            keep(&mut tx, account, state).await?;
        }
        tx.commit().await?;
        Ok(Stored { orders: orders.len() })
    }
}

fn at_how(stamp: Option<Stamp>) -> (Option<i64>, Option<i64>) {
    (stamp.map(|s| s.at.0), stamp.map(how))
}

/// An order as a row of the page. `before`: what was known of its parcels, of which a final delivery status
/// stays. `content` is of the record as it came, for it tells whether the shop's answer changed.
fn order_row(record: &OrderRecord, before: &[Fulfillment], external_id: &str) -> Value {
    let order = &record.order;
    let mut fulfillments = order.fulfillments.clone();
    for told in &mut fulfillments {
        if let Some(known) = before.iter().find(|known| known.remote_id == told.remote_id) {
            told.keep_final(known);
        }
    }
    let (paid, paid_how) = at_how(order.paid);
    let (closed, closed_how) = at_how(order.closed);
    let (modified, modified_how) = at_how(order.modified);
    let mut hasher = DefaultHasher::new();
    json(order).hash(&mut hasher);
    json(&record.sightings).hash(&mut hasher);
    record.traces.hash(&mut hasher);
    object!({
        "remote_id": order.remote_id, "number": order.number, "number_key": order_key(&order.number),
        "state": code(&order.state), "remote_state": order.remote_state,
        "ordered_at": order.ordered.at.0, "ordered_how": how(order.ordered),
        "paid_at": paid, "paid_how": paid_how, "closed_at": closed, "closed_how": closed_how,
        "modified_at": modified, "modified_how": modified_how,
        "name": order.buyer.name, "postcode": order.buyer.postcode, "country": order.buyer.country,
        "shipping_method": order.shipping_method, "travel": travel_code(order.travel),
        "content": format!("{:016x}", hasher.finish()),
        "lines": order.lines, "fulfillments": json(&fulfillments),
        "open_lines": order.open.as_ref().map(json),
        "promise": json(&order.promise), "external_id": external_id,
        "sightings": record.sightings.iter().map(sighting_row).collect::<Vec<_>>(),
        "traces": record.traces,
    })
}

fn sighting_row(sighting: &Sighting) -> Value {
    let (at, how) = at_how(sighting.at);
    object!({
        "number": sighting.number.as_str(), "home": sighting.home.0, "remote_id": sighting.remote_id,
        "carrier": sighting.carrier, "url": sighting.url, "at": at, "how": how, "by": sighting.by,
    })
}

/// What is known of the parcels of these orders, by the platform's id of the order: of those where a parcel
/// has reached a final delivery status and the page holds one that has not.
async fn final_before(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    orders: &[&OrderRecord],
) -> Result<HashMap<String, Vec<Fulfillment>>> {
    let under_way = |f: &Fulfillment| !f.remote_id.is_empty() && !f.delivery.is_final();
    let asked = orders.iter().map(|o| &o.order).filter(|order| order.fulfillments.iter().any(under_way));
    let asked: Vec<&str> = asked.map(|order| order.remote_id.as_str()).collect();
    if asked.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT o.remote_id, o.fulfillments
         FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value
         WHERE EXISTS (SELECT 1 FROM json_each(o.fulfillments) f
                       WHERE f.value->>'delivery' IN ('delivered', 'returned', 'cancelled'))",
    )
    .bind(account.0)
    .bind(json(&asked))
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|(id, known)| Ok((id, decode("fulfillments", &known)?))).collect()
}

/// How many of them are new, or not as they were.
async fn store_orders(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    orders: &[&OrderRecord],
    read_at: Ms,
) -> Result<u32> {
    let before = final_before(tx, account, orders).await?;
    let known = |order: &OrderRecord| before.get(&order.order.remote_id).map_or(&[][..], Vec::as_slice);
    let platform: String = sqlx::query_scalar("SELECT platform FROM accounts WHERE id = ?1")
        .bind(account.0)
        .fetch_one(&mut **tx)
        .await?;
    let connector = Platform::from_code(&platform).and_then(connector);
    let external = |order: &OrderRecord| {
        let id = order.order.remote_id.as_str();
        connector.map_or_else(|| id.to_owned(), |connector| connector.external_id(id).to_owned())
    };
    let page =
        Value::Array(orders.iter().map(|o| order_row(o, known(o), &external(o))).collect()).to_string();
    let changed: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM json_each(?2) j
         LEFT JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
         WHERE o.id IS NULL OR (o.content <> j.value->>'content' AND ifnull(o.read_at, 0) <= ?3)",
    )
    .bind(account.0)
    .bind(&page)
    .bind(read_at.0)
    .fetch_one(&mut **tx)
    .await?;
    // Each statement sees the page as ?2, the account as ?1 and the moment of reading as ?3. CROSS JOIN keeps
    // the page outside: by itself SQLite would read the whole page again for every order of the shop.
    for sql in [
        "INSERT INTO history (at, entity, entity_id, before, after, source)
         SELECT ?3, 'order', o.id,
           json_object('state', o.state, 'closed_at', o.closed_at, 'travel', o.travel, 'number', o.number),
           json_object('state', j.value->>'state', 'closed_at', j.value->>'closed_at',
                       'travel', j.value->>'travel', 'number', j.value->>'number'), 'sync'
         FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
         WHERE ifnull(o.read_at, 0) <= ?3 AND (o.state IS NOT j.value->>'state'
           OR o.closed_at IS NOT j.value->>'closed_at' OR o.travel IS NOT j.value->>'travel'
           OR o.number IS NOT j.value->>'number')",
        "INSERT OR IGNORE INTO dirty_orders
         SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
         WHERE ifnull(o.read_at, 0) <= ?3 AND (o.content <> j.value->>'content'
           OR EXISTS (SELECT 1 FROM links WHERE links.order_id = o.id))",
        "INSERT INTO orders (account, remote_id, number, number_key, state, remote_state, ordered_at, ordered_how,
           paid_at, paid_how, closed_at, closed_how, modified_at, modified_how, name, postcode, country,
           shipping_method, travel, content, fulfillments, open_lines, promise, external_id, read_at)
         SELECT ?1, j.value->>'remote_id', j.value->>'number', j.value->>'number_key', j.value->>'state',
           j.value->>'remote_state', j.value->>'ordered_at', j.value->>'ordered_how', j.value->>'paid_at',
           j.value->>'paid_how', j.value->>'closed_at', j.value->>'closed_how', j.value->>'modified_at',
           j.value->>'modified_how', j.value->>'name', j.value->>'postcode', j.value->>'country',
           j.value->>'shipping_method', j.value->>'travel', j.value->>'content',
           j.value->>'fulfillments', j.value->>'open_lines', j.value->>'promise', j.value->>'external_id', ?3
         FROM json_each(?2) j WHERE true
         ON CONFLICT (account, remote_id) DO UPDATE SET number = excluded.number, number_key = excluded.number_key,
           state = excluded.state, remote_state = excluded.remote_state, ordered_at = excluded.ordered_at,
           ordered_how = excluded.ordered_how, paid_at = excluded.paid_at, paid_how = excluded.paid_how,
           -- closed again: who closed it has to be asked again
           closer = CASE WHEN orders.closed_at IS excluded.closed_at THEN orders.closer END,
           notes_read_at = CASE WHEN orders.closed_at IS excluded.closed_at THEN orders.notes_read_at END,
           closed_at = excluded.closed_at, closed_how = excluded.closed_how, modified_at = excluded.modified_at,
           modified_how = excluded.modified_how, name = excluded.name, postcode = excluded.postcode,
           country = excluded.country, shipping_method = excluded.shipping_method, travel = excluded.travel,
           content = excluded.content, fulfillments = excluded.fulfillments,
           open_lines = excluded.open_lines, promise = excluded.promise, external_id = excluded.external_id,
           read_at = excluded.read_at, gone_at = NULL, not_known = NULL
         WHERE excluded.read_at >= ifnull(orders.read_at, 0)",
        "INSERT OR IGNORE INTO dirty_orders
         SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
         WHERE o.read_at = ?3 AND ((o.notes_read_at IS NULL AND o.closed_at IS NOT NULL
             AND EXISTS (SELECT 1 FROM links WHERE links.order_id = o.id))
           -- An order whose lines are not stored yet is new. Its supplier may owe a number, its seller the order itself.
           OR ((o.travel = 'ships' AND o.state IN ('open', 'closed') OR o.state = 'open' AND (o.promise->>'$.cancel_asked'
               OR coalesce(o.promise->>'$.expires', o.promise->>'$.deliver_by') IS NOT NULL)) AND j.value->>'$.lines[0].sku' IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM lines WHERE lines.order_id = o.id)))",
        "DELETE FROM lines WHERE order_id IN
         (SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
          WHERE o.read_at = ?3)",
        "INSERT OR REPLACE INTO lines (order_id, remote_id, sku, name, quantity, refunded, vendor, ships, sent)
         SELECT o.id, l.value->>'remote_id', l.value->>'sku', l.value->>'name', l.value->>'quantity', l.value->>'refunded',
           l.value->>'vendor', l.value->>'ships', l.value->>'sent'
         FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id' AND o.read_at = ?3,
              json_each(j.value, '$.lines') l",
        "DELETE FROM sightings WHERE source = 'order' AND order_id IN
         (SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
          WHERE o.read_at = ?3)",
        "INSERT INTO sightings (order_id, source, number, home, remote_id, carrier, url, at, how, by)
         SELECT o.id, 'order', s.value->>'number', s.value->>'home', s.value->>'remote_id', s.value->>'carrier',
                s.value->>'url', s.value->>'at', s.value->>'how', s.value->>'by'
         FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id' AND o.read_at = ?3,
              json_each(j.value, '$.sightings') s",
        "DELETE FROM traces WHERE source = 'order' AND order_id IN
         (SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
          WHERE o.read_at = ?3)",
        "INSERT INTO traces (order_id, source, home, text)
         SELECT o.id, 'order', t.value->>'home', t.value->>'text'
         FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id' AND o.read_at = ?3,
              json_each(j.value, '$.traces') t",
        // What a verdict waited for has come: it is given again, changed or not.
        "INSERT OR IGNORE INTO dirty_orders
         SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id'
         WHERE o.read_at = ?3 AND EXISTS (SELECT 1 FROM needs n WHERE n.account = ?1 AND n.order_id = o.id
           AND (n.need = 'order' OR (n.need = 'open' AND json_array_length(?2) = 1)))",
        // Read alone, an order tells also what can still be marked as sent.
        "DELETE FROM needs WHERE (need = 'order' OR (need = 'open' AND json_array_length(?2) = 1)) AND order_id IN
         (SELECT o.id FROM json_each(?2) j CROSS JOIN orders o ON o.account = ?1 AND o.remote_id = j.value->>'remote_id')",
        "DELETE FROM wanted WHERE account = ?1 AND ?3 > 0
           AND remote_id IN (SELECT value->>'remote_id' FROM json_each(?2))",
        // A shipment that waited for this order.
        "INSERT OR IGNORE INTO dirty_shipments
         SELECT s.id FROM json_each(?2) j CROSS JOIN shipments s ON s.order_ref_key = j.value->>'number_key'
         WHERE ?1 > 0 AND ?3 > 0 AND NOT EXISTS (SELECT 1 FROM links WHERE links.shipment = s.id)",
        "INSERT OR IGNORE INTO dirty_shipments
         SELECT s.id FROM json_each(?2) j CROSS JOIN shipments s
           ON s.external_id <> '' AND s.external_id = j.value->>'external_id'
         WHERE ?1 > 0 AND ?3 > 0 AND NOT EXISTS (SELECT 1 FROM links WHERE links.shipment = s.id)",
    ] {
        sqlx::query(sql).bind(account.0).bind(&page).bind(read_at.0).execute(&mut **tx).await?;
    }
    Ok(u32::try_from(changed).unwrap_or(u32::MAX))
}

async fn gone(tx: &mut Transaction<'_, Sqlite>, account: AccountId, id: &str, read_at: Ms) -> Result<()> {
    for sql in [
        "UPDATE orders SET gone_at = ifnull(gone_at, ?3), read_at = ?3, state = 'cancelled', remote_state = 'gone'
         WHERE account = ?1 AND remote_id = ?2 AND ifnull(read_at, 0) <= ?3",
        "INSERT OR IGNORE INTO dirty_orders SELECT id FROM orders WHERE account = ?1 AND remote_id = ?2 AND ?3 > 0",
        "DELETE FROM needs WHERE ?3 > 0 AND order_id IN (SELECT id FROM orders WHERE account = ?1 AND remote_id = ?2)",
        "DELETE FROM wanted WHERE account = ?1 AND remote_id = ?2 AND ?3 > 0",
    ] {
        sqlx::query(sql).bind(account.0).bind(id).bind(read_at.0).execute(&mut **tx).await?;
    }
    Ok(())
}

async fn store_notes(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    notes: &NotesRecord,
    read_at: Ms,
) -> Result<()> {
    let closer = json(&(&notes.closer, notes.confidence, &notes.evidence));
    let Some(order) = touch(tx, account, &notes.id, "notes", read_at).await? else { return Ok(()) };
    sqlx::query("UPDATE orders SET closer = ?2 WHERE id = ?1")
        .bind(order)
        .bind(closer)
        .execute(&mut **tx)
        .await?;
    replace_traces(tx, order, "notes", &notes.traces).await
}

async fn store_fulfillments(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    record: &FulfillmentsRecord,
    read_at: Ms,
) -> Result<()> {
    let Some(order) = touch(tx, account, &record.id, "fulfillments", read_at).await? else { return Ok(()) };
    sqlx::query("DELETE FROM sightings WHERE order_id = ?1 AND source = 'fulfillments'")
        .bind(order)
        .execute(&mut **tx)
        .await?;
    let rows = Value::Array(record.sightings.iter().map(sighting_row).collect()).to_string();
    sqlx::query(
        "INSERT INTO sightings (order_id, source, number, home, remote_id, carrier, url, at, how, by)
         SELECT ?1, 'fulfillments', s.value->>'number', s.value->>'home', s.value->>'remote_id', s.value->>'carrier',
                s.value->>'url', s.value->>'at', s.value->>'how', s.value->>'by' FROM json_each(?2) s",
    )
    .bind(order)
    .bind(rows)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes that a part of an order was read; `None` when the order is not ours or a newer reading is
/// stored already.
async fn touch(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    remote_id: &str,
    part: &str,
    read_at: Ms,
) -> Result<Option<i64>> {
    let sql = match part {
        "notes" => {
            "UPDATE orders SET notes_read_at = ?3 WHERE account = ?1 AND remote_id = ?2 AND ifnull(notes_read_at, 0) <= ?3 RETURNING id"
        }
        _ => {
            "UPDATE orders SET fulfillments_read_at = ?3 WHERE account = ?1 AND remote_id = ?2 AND ifnull(fulfillments_read_at, 0) <= ?3 RETURNING id"
        }
    };
    let id: Option<i64> = sqlx::query_scalar(sql)
        .bind(account.0)
        .bind(remote_id)
        .bind(read_at.0)
        .fetch_optional(&mut **tx)
        .await?;
    if let Some(id) = id {
        sqlx::query("INSERT OR IGNORE INTO dirty_orders VALUES (?1)").bind(id).execute(&mut **tx).await?;
        sqlx::query("DELETE FROM needs WHERE order_id = ?1 AND need = ?2")
            .bind(id)
            .bind(part)
            .execute(&mut **tx)
            .await?;
    }
    Ok(id)
}

async fn replace_traces(
    tx: &mut Transaction<'_, Sqlite>,
    order: i64,
    source: &str,
    traces: &[Trace],
) -> Result<()> {
    sqlx::query("DELETE FROM traces WHERE order_id = ?1 AND source = ?2")
        .bind(order)
        .bind(source)
        .execute(&mut **tx)
        .await?;
    sqlx::query(
        "INSERT INTO traces (order_id, source, home, text)
         SELECT ?1, ?2, t.value->>'home', t.value->>'text' FROM json_each(?3) t",
    )
    .bind(order)
    .bind(source)
    .bind(json(&traces))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Orders from a file. At a shop that is connected they were not read from the storefront: they have no moment of
/// reading, and what the connection has read itself is not touched. How many were taken, and how many left alone.
/// `newest`: the newest moment that the file tells of.
pub(super) async fn store_file_orders(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    orders: &[OrderRecord],
    (has_tracking_column, newest): (bool, Option<Ms>),
    now: Ms,
) -> Result<(u32, u32)> {
    let count = |orders: usize| u32::try_from(orders).unwrap_or(u32::MAX);
    // Nothing but files will ever tell what this shop shows: then what stands in one is as old as its newest moment,
    // for the shop wrote it after that.
    if let Some(read_at) = newest.filter(|_| has_tracking_column)
        && has_no_address(tx, account).await?
    {
        let mut changed = 0;
        let seen = seen_later(tx, account, orders, read_at).await?;
        let (later, of_its_age): (Vec<_>, Vec<_>) =
            orders.iter().partition(|order| seen.contains_key(&order.order.remote_id));
        changed += store_orders(tx, account, &of_its_age, read_at).await?;
        for order in later {
            let (read_at, numbers) = &seen[&order.order.remote_id];
            let shows = |number: &String| order.sightings.iter().any(|s| s.number.as_str() == number);
            // A later file of fewer orders may be as old as they are: what shows a number more is the later one.
            if numbers.iter().all(shows) && order.sightings.len() > numbers.len() {
                changed += store_orders(tx, account, &[order], *read_at).await?;
            }
        }
        return Ok((changed, count(orders.len()).saturating_sub(changed)));
    }
    let ids = json(&orders.iter().map(|o| o.order.remote_id.as_str()).collect::<Vec<_>>());
    let read: Vec<String> = sqlx::query_scalar(
        "SELECT remote_id FROM orders WHERE account = ?1 AND read_at IS NOT NULL
         AND remote_id IN (SELECT value FROM json_each(?2))",
    )
    .bind(account.0)
    .bind(&ids)
    .fetch_all(&mut **tx)
    .await?;
    let new: Vec<&OrderRecord> = orders.iter().filter(|o| !read.contains(&o.order.remote_id)).collect();
    store_orders(tx, account, &new, now).await?;
    let ids = json(&new.iter().map(|o| o.order.remote_id.as_str()).collect::<Vec<_>>());
    sqlx::query(
        "UPDATE orders SET read_at = NULL, not_known = ?3 WHERE account = ?1
         AND remote_id IN (SELECT value FROM json_each(?2))",
    )
    .bind(account.0)
    .bind(ids)
    .bind((!has_tracking_column).then_some("file_has_no_column"))
    .execute(&mut **tx)
    .await?;
    Ok((count(new.len()), count(read.len())))
}

/// When those of these orders were last read that were read after `read_at`, and which numbers they showed.
async fn seen_later(
    tx: &mut Transaction<'_, Sqlite>,
    account: AccountId,
    orders: &[OrderRecord],
    read_at: Ms,
) -> Result<HashMap<String, (Ms, Vec<String>)>> {
    let ids = json(&orders.iter().map(|o| o.order.remote_id.as_str()).collect::<Vec<_>>());
    let mut seen = HashMap::new();
    for row in sqlx::query(
        "SELECT o.remote_id, o.read_at,
           (SELECT json_group_array(s.number) FROM sightings s WHERE s.order_id = o.id) AS numbers
         FROM orders o WHERE o.account = ?1 AND o.read_at > ?2
           AND o.remote_id IN (SELECT value FROM json_each(?3))",
    )
    .bind(account.0)
    .bind(read_at.0)
    .bind(ids)
    .fetch_all(&mut **tx)
    .await?
    {
        let numbers: Vec<String> = decode("sightings", row.try_get("numbers")?)?;
        seen.insert(row.try_get("remote_id")?, (Ms(row.try_get("read_at")?), numbers));
    }
    Ok(seen)
}

/// It came from a file.
async fn has_no_address(tx: &mut Transaction<'_, Sqlite>, account: AccountId) -> Result<bool> {
    Ok(sqlx::query_scalar("SELECT ifnull(profile->>'url', '') = '' FROM accounts WHERE id = ?1")
        .bind(account.0)
        .fetch_one(&mut **tx)
        .await?)
}
