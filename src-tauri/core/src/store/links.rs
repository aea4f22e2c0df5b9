//! Which order each shipment belongs to.

use super::facts::{load_facts, load_orders, load_shipments};
use super::judging::{before, keep_draft};
use super::rows::json;
use super::{Result, Store};
use crate::domain::{HOUR, Ms, OrderId, Platform, Role, Shipment, ShipmentId};
use crate::reconcile::{
    Before, Candidate, LOOK_BACK, Match, MatchFact, OrderFacts, Rules, ShipmentFacts, ShopsRead, Unmatched,
    bare_postcode, decide, keeping_unmatched, rank, spellings, unmatched,
};
use sqlx::{Row, Sqlite, SqliteConnection, Transaction};
use std::collections::{BTreeMap, BTreeSet};

/// What became of the shipments that were looked at.
#[derive(Default)]
struct Decided<'a> {
    links: Vec<(ShipmentId, OrderId, String)>,
    said: Vec<(&'a Shipment, Unmatched)>,
}

impl Store {
    /// Decides for up to `limit` shipments that wait for it, and says which fit none. The number that it
    /// looked at; 0 when none waits.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn match_slice(&self, limit: u32, now: Ms) -> Result<usize> {
        let mut tx = self.write().await?;
        let shops = shops_read(&mut tx).await?;
        // A plain UNION would collect all that waits for every slice, and take as long as it is long.
        let waiting: Vec<i64> = sqlx::query_scalar(
            "SELECT DISTINCT w.shipment FROM (SELECT shipment FROM dirty_shipments
               UNION ALL SELECT shipment FROM unmatched WHERE look_at <= ?2
               UNION ALL SELECT shipment FROM unmatched WHERE read_for <= ?3) w
             CROSS JOIN shipments s ON s.id = w.shipment
             LEFT JOIN batches b ON b.id = s.batch WHERE s.batch IS NULL OR b.whole_at IS NOT NULL LIMIT ?1",
        )
        .bind(i64::from(limit))
        .bind(now.0)
        .bind(shops.since.map(|at| at.0))
        .fetch_all(&mut *tx)
        .await?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let ids = json(&waiting);
        let linked: BTreeSet<i64> = sqlx::query_scalar(
            "SELECT shipment FROM links WHERE shipment IN (SELECT value FROM json_each(?1))",
        )
        .bind(&ids)
        .fetch_all(&mut *tx)
        .await?
        .into_iter()
        .collect();
        let mut shipments = load_shipments(&mut tx, &waiting).await?;
        shipments.retain(|id, _| !linked.contains(id));
        let (pairs, orders) = load_candidates(&mut tx, &shipments).await?;
        let rules = grace(&mut tx).await?;
        let mut decided = Decided::default();
        for (id, sent) in &shipments {
            let of: Vec<Candidate<'_>> = candidates(*id, &pairs, &orders);
            match decide(&sent.shipment, &of) {
                Match::Sure(order, facts) => {
                    let how = facts.iter().map(|f| f.code()).collect::<Vec<_>>().join("+");
                    decided.links.push((sent.shipment.id, order, how));
                }
                found => {
                    decided.said.push((&sent.shipment, unmatched(sent, &found, shops, &rules, now)));
                }
            }
        }
        keep_links(&mut tx, &ids, &decided, now).await?;
        keep_unmatched(&mut tx, &decided, now).await?;
        tx.commit().await?;
        Ok(waiting.len())
    }

    /// The orders that a shipment may belong to with all that is known of them, and what speaks for each:
    /// the best first, at most 20.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn candidates(&self, shipment: ShipmentId) -> Result<Vec<(OrderFacts, Vec<MatchFact>)>> {
        let mut connection = self.readers.acquire().await?;
        let shipments = load_shipments(&mut connection, &[shipment.0]).await?;
        let Some(sent) = shipments.get(&shipment.0) else { return Ok(Vec::new()) };
        let (mut pairs, mut orders) = load_candidates(&mut connection, &shipments).await?;
        let by_goods = orders_with_goods(&mut connection, &sent.shipment).await?;
        let more: Vec<i64> = by_goods.into_iter().filter(|id| !orders.contains_key(id)).collect();
        orders.extend(load_orders(&mut connection, &more).await?);
        pairs.extend(more.iter().map(|order| (shipment.0, *order)));
        let mut ranked = rank(&sent.shipment, &candidates(shipment.0, &pairs, &orders));
        ranked.truncate(20);
        let ids: Vec<i64> = ranked.iter().map(|(id, _)| id.0).collect();
        let mut facts: BTreeMap<i64, OrderFacts> =
            load_facts(&mut connection, &ids).await?.into_iter().map(|f| (f.id.0, f)).collect();
        Ok(ranked.into_iter().filter_map(|(id, agree)| Some((facts.remove(&id.0)?, agree))).collect())
    }

    /// A connected shop is being read for the first time: an order there may fit a shipment as well as one
    /// that is known already, and a number that seems to be wanted may be there. Nothing is judged before. A
    /// shop that cannot be read holds nobody up.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn is_read_for_the_first_time(&self) -> Result<bool> {
        let shops = Platform::ALL.iter().filter(|p| p.role() == Role::Storefront).map(|p| p.code());
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM accounts a LEFT JOIN sync_state s ON s.account = a.id
               WHERE a.removed_at IS NULL AND ifnull(a.profile->>'url', '') <> ''
                 AND a.platform IN (SELECT value FROM json_each(?1)) AND s.checked_at IS NULL
                 AND (s.trouble IS NULL OR (s.trouble->>'kind' = 'passing' AND s.attempts < 5)))",
        )
        .bind(json(&shops.collect::<Vec<_>>()))
        .fetch_one(&self.readers)
        .await?)
    }

    /// A shipment with the numbers of its parcel.
    ///
    /// # Errors
    /// [`super::StoreError`].
    pub async fn shipment(&self, shipment: ShipmentId) -> Result<Option<ShipmentFacts>> {
        let mut connection = self.readers.acquire().await?;
        Ok(load_shipments(&mut connection, &[shipment.0]).await?.remove(&shipment.0))
    }
}

type Pairs = Vec<(i64, i64)>;

fn candidates<'a>(shipment: i64, pairs: &Pairs, orders: &'a BTreeMap<i64, OrderFacts>) -> Vec<Candidate<'a>> {
    let mut seen = BTreeSet::new();
    pairs
        .iter()
        .filter(|(s, o)| *s == shipment && seen.insert(*o))
        .filter_map(|(_, o)| orders.get(o))
        .map(|o| Candidate { id: o.id, order: &o.order, external_id: &o.external_id })
        .collect()
}

/// Orders that share a number, or a postal code in the weeks before, with these shipments.
async fn load_candidates(
    connection: &mut SqliteConnection,
    shipments: &BTreeMap<i64, ShipmentFacts>,
) -> Result<(Pairs, BTreeMap<i64, OrderFacts>)> {
    let ids = json(&shipments.keys().collect::<Vec<_>>());
    let places: Vec<(i64, String, i64)> = shipments
        .iter()
        .filter(|(_, sent)| !sent.shipment.buyer.name.trim().is_empty())
        .flat_map(|(id, sent)| {
            let sent_at = sent.shipment.shipped_latest().0;
            spellings(&sent.shipment.buyer.postcode).into_iter().map(move |code| (*id, code, sent_at))
        })
        .collect();
    let mut pairs: Pairs = Vec::new();
    for (sql, rows) in [
        (
            "SELECT s.id AS shipment, o.id AS order_id FROM json_each(?1) j
             JOIN shipments s ON s.id = j.value JOIN orders o ON o.number_key = s.order_ref_key
             JOIN accounts a ON a.id = o.account
             WHERE s.order_ref_key <> '' AND a.removed_at IS NULL AND o.gone_at IS NULL AND ?2 > 0",
            ids.clone(),
        ),
        (
            "SELECT s.id AS shipment, o.id AS order_id FROM json_each(?1) j
             JOIN shipments s ON s.id = j.value JOIN orders o ON o.external_id <> '' AND o.external_id = s.external_id
             JOIN accounts a ON a.id = o.account
             WHERE a.removed_at IS NULL AND o.gone_at IS NULL AND ?2 > 0",
            ids,
        ),
        (
            "SELECT j.value->>0 AS shipment, o.id AS order_id FROM json_each(?1) j
             CROSS JOIN orders o ON o.postcode <> '' AND o.postcode = j.value->>1
               AND o.ordered_at BETWEEN j.value->>2 - ?2 AND j.value->>2
             JOIN accounts a ON a.id = o.account WHERE a.removed_at IS NULL AND o.gone_at IS NULL",
            json(&places),
        ),
    ] {
        for row in sqlx::query(sql).bind(rows).bind(LOOK_BACK).fetch_all(&mut *connection).await? {
            pairs.push((row.try_get("shipment")?, row.try_get("order_id")?));
        }
    }
    let mut of: Vec<i64> = pairs.iter().map(|(_, order)| *order).collect();
    of.sort_unstable();
    of.dedup();
    let orders = load_orders(connection, &of).await?;
    pairs.sort_unstable();
    Ok((pairs, orders))
}

/// Orders with goods of this shipment that have no parcel yet. A walk over the orders: only for one.
async fn orders_with_goods(connection: &mut SqliteConnection, shipment: &Shipment) -> Result<Vec<i64>> {
    let skus: Vec<String> =
        shipment.lines.iter().map(|l| l.sku.to_lowercase()).filter(|sku| !sku.is_empty()).collect();
    if skus.is_empty() {
        return Ok(Vec::new());
    }
    let sent = shipment.shipped_latest().0;
    Ok(sqlx::query_scalar(
        "SELECT o.id FROM orders o JOIN accounts a ON a.id = o.account
         WHERE o.ordered_at BETWEEN ?2 - ?3 AND ?2 AND a.removed_at IS NULL AND o.state IN ('open', 'closed')
           AND NOT EXISTS (SELECT 1 FROM links WHERE links.order_id = o.id)
           AND EXISTS (SELECT 1 FROM lines l WHERE l.order_id = o.id
                       AND lower(l.sku) IN (SELECT value FROM json_each(?1)))
         ORDER BY o.ordered_at DESC LIMIT 20",
    )
    .bind(json(&skus))
    .bind(sent)
    .bind(LOOK_BACK)
    .fetch_all(connection)
    .await?)
}

/// The waiting times as the owner set them.
async fn grace(connection: &mut SqliteConnection) -> Result<Rules> {
    let mut rules = Rules::default();
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT key, value FROM settings WHERE key LIKE 'grace_hours.%'")
            .fetch_all(connection)
            .await?;
    for (key, hours) in rows {
        let supplier = key.strip_prefix("grace_hours.").and_then(Platform::from_code);
        if let (Some(supplier), Ok(hours)) = (supplier, hours.trim().parse::<i64>()) {
            rules.grace.insert(supplier, hours * HOUR);
        }
    }
    Ok(rules)
}

/// What is known of the shops that can be read.
pub(super) async fn shops_read(connection: &mut SqliteConnection) -> Result<ShopsRead> {
    let shops = Platform::ALL.iter().filter(|p| p.role() == Role::Storefront).map(|p| p.code());
    let row = sqlx::query(
        "SELECT min(a.starting_line) AS line,
           CASE WHEN count(*) = count(s.checked_at)
             AND NOT EXISTS (SELECT 1 FROM wanted w JOIN accounts b ON b.id = w.account AND b.removed_at IS NULL)
             THEN min(s.checked_at) END AS since
         FROM accounts a LEFT JOIN sync_state s ON s.account = a.id
         WHERE a.removed_at IS NULL AND ifnull(a.profile->>'url', '') <> ''
           AND a.platform IN (SELECT value FROM json_each(?1))",
    )
    .bind(json(&shops.collect::<Vec<_>>()))
    .fetch_one(connection)
    .await?;
    Ok(ShopsRead {
        starting_line: row.try_get::<Option<i64>, _>("line")?.map(Ms),
        since: row.try_get::<Option<i64>, _>("since")?.map(Ms),
    })
}

async fn keep_links(
    tx: &mut Transaction<'_, Sqlite>,
    looked_at: &str,
    decided: &Decided<'_>,
    now: Ms,
) -> Result<()> {
    let links = json(&decided.links);
    for (sql, rows) in [
        (
            "INSERT OR IGNORE INTO links (shipment, order_id, how, at)
             SELECT value->>0, value->>1, value->>2, ?2 FROM json_each(?1)",
            links.as_str(),
        ),
        ("INSERT OR IGNORE INTO dirty_orders SELECT value->>1 FROM json_each(?1) WHERE ?2 > 0", &links),
        (
            "UPDATE findings SET state = 'resolved', changed_at = ?2 WHERE concern = 'match'
               AND shipment IN (SELECT value->>0 FROM json_each(?1)) AND state IN ('open', 'snoozed', 'ignored')",
            &links,
        ),
        ("DELETE FROM dirty_shipments WHERE ?2 > 0 AND shipment IN (SELECT value FROM json_each(?1))", looked_at),
        ("DELETE FROM unmatched WHERE ?2 > 0 AND shipment IN (SELECT value FROM json_each(?1))", looked_at),
    ] {
        sqlx::query(sql).bind(rows).bind(now.0).execute(&mut **tx).await?;
    }
    Ok(())
}

async fn keep_unmatched(tx: &mut Transaction<'_, Sqlite>, decided: &Decided<'_>, now: Ms) -> Result<()> {
    let ids = json(&decided.said.iter().map(|(shipment, _)| shipment.id).collect::<Vec<_>>());
    let rows = sqlx::query(
        "SELECT f.id, f.shipment, f.concern, f.state, f.since, f.snoozed_until, f.evidence_key FROM json_each(?1) j
         CROSS JOIN findings f ON f.shipment = j.value WHERE f.concern = 'match'",
    )
    .bind(ids)
    .fetch_all(&mut **tx)
    .await?;
    let mut existing: BTreeMap<i64, Before<'_>> = BTreeMap::new();
    for row in &rows {
        existing.insert(row.try_get("shipment")?, before(row)?);
    }
    let mut over = Vec::new();
    let mut waiting = Vec::new();
    for (shipment, verdict) in &decided.said {
        let old = existing.get(&shipment.id.0);
        let (look_at, is_over) = keeping_unmatched(verdict, old, now);
        if let Some(draft) = &verdict.finding {
            keep_draft(tx, None, draft, old, now).await?;
        }
        if is_over {
            over.push(shipment.id);
        }
        waiting.push((shipment.id, look_at, verdict.read_for, bare_postcode(&shipment.buyer.postcode)));
    }
    for (sql, rows) in [
        (
            "INSERT OR REPLACE INTO unmatched (shipment, look_at, read_for, postcode)
             SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(?1) WHERE ?2 > 0",
            json(&waiting),
        ),
        (
            "UPDATE findings SET state = 'resolved', changed_at = ?2 WHERE concern = 'match'
               AND shipment IN (SELECT value FROM json_each(?1))",
            json(&over),
        ),
    ] {
        sqlx::query(sql).bind(rows).bind(now.0).execute(&mut **tx).await?;
    }
    Ok(())
}
