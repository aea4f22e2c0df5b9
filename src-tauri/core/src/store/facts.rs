//! Everything that is known of some orders, read in one go.

use super::asks::load_asks;
use super::parcels::load_parcels;
use super::rows::{decode, json, stamp_of, state_of, travel_of};
use super::{Result, StoreError};
use crate::connectors::{Profile, reads_notes};
use crate::domain::{
    AccountId, BatchId, Buyer, Closer, Confidence, Home, Line, Ms, NoTravel, NotKnown, Order, OrderId,
    OrderState, Phrase, Platform, Reads, Shipment, ShipmentId, ShipmentLine, ShipmentNumber, Sighting, Stamp,
    Trace, TrackingNumber,
};
use crate::reconcile::{Closing, MakingFacts, OrderFacts, READING_TAKES, Shared, ShipmentFacts};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};
use std::collections::BTreeMap;

pub(super) fn number(text: &str) -> Result<TrackingNumber> {
    TrackingNumber::read(text)
        .map_err(|_| StoreError::Unreadable { what: "tracking number", value: text.to_owned() })
}

/// Orders with all their facts but their shipments, by row.
pub(super) async fn load_orders(
    connection: &mut SqliteConnection,
    ids: &[i64],
) -> Result<BTreeMap<i64, OrderFacts>> {
    let ids = json(&ids);
    let mut orders = BTreeMap::new();
    let rows = sqlx::query(
        "SELECT o.*, a.profile, a.platform, a.starting_line FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value
         JOIN accounts a ON a.id = o.account",
    )
    .bind(&ids)
    .fetch_all(&mut *connection)
    .await?;
    for row in &rows {
        let facts = order_facts(row)?;
        orders.insert(facts.id.0, facts);
    }
    for row in sqlx::query("SELECT * FROM lines WHERE order_id IN (SELECT value FROM json_each(?1))")
        .bind(&ids)
        .fetch_all(&mut *connection)
        .await?
    {
        if let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("order_id")?) {
            facts.order.lines.push(Line {
                remote_id: row.try_get("remote_id")?,
                sku: row.try_get("sku")?,
                name: row.try_get("name")?,
                quantity: row.try_get("quantity")?,
                refunded: row.try_get("refunded")?,
                vendor: row.try_get("vendor")?,
                ships: row.try_get("ships")?,
                sent: row.try_get("sent")?,
            });
        }
    }
    for row in
        sqlx::query("SELECT * FROM sightings WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY id")
            .bind(&ids)
            .fetch_all(&mut *connection)
            .await?
    {
        if let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("order_id")?) {
            facts.sightings.push(Sighting {
                number: number(row.try_get("number")?)?,
                home: Home(row.try_get("home")?),
                remote_id: row.try_get("remote_id")?,
                carrier: row.try_get("carrier")?,
                url: row.try_get("url")?,
                at: stamp_of(&row, "at", "how")?,
                by: row.try_get("by")?,
            });
        }
    }
    for row in
        sqlx::query("SELECT * FROM traces WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY id")
            .bind(&ids)
            .fetch_all(&mut *connection)
            .await?
    {
        if let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("order_id")?) {
            facts.traces.push(Trace { home: Home(row.try_get("home")?), text: row.try_get("text")? });
        }
    }
    Ok(orders)
}

/// Who closed the order of this row.
pub(super) fn closing_of(row: &SqliteRow) -> Result<Closing> {
    Ok(match row.try_get::<Option<String>, _>("closer")? {
        Some(text) => {
            let (closer, confidence, evidence): (Closer, Confidence, Vec<Phrase>) = decode("closer", &text)?;
            Closing { closer, confidence, evidence }
        }
        None => Closing { closer: Closer::Unknown, confidence: Confidence::Unknown, evidence: Vec::new() },
    })
}

fn order_facts(row: &SqliteRow) -> Result<OrderFacts> {
    let profile: Profile = decode("profile", row.try_get("profile")?)?;
    let at = |name: &str| -> Result<Option<Ms>> { Ok(row.try_get::<Option<i64>, _>(name)?.map(Ms)) };
    let closing = closing_of(row)?;
    let code = |name: &str| -> Result<Option<String>> { Ok(row.try_get(name)?) };
    let Some(ordered) = stamp_of(row, "ordered_at", "ordered_how")? else {
        return Err(StoreError::Unreadable { what: "order date", value: String::new() });
    };
    let platform: Platform = decode("platform", row.try_get("platform")?)?;
    Ok(OrderFacts {
        id: OrderId(row.try_get("id")?),
        order: Order {
            account: AccountId(row.try_get("account")?),
            remote_id: row.try_get("remote_id")?,
            number: row.try_get("number")?,
            state: state_of(row.try_get("state")?)?,
            remote_state: row.try_get("remote_state")?,
            ordered,
            paid: stamp_of(row, "paid_at", "paid_how")?,
            closed: stamp_of(row, "closed_at", "closed_how")?,
            modified: stamp_of(row, "modified_at", "modified_how")?,
            buyer: Buyer {
                name: row.try_get("name")?,
                postcode: row.try_get("postcode")?,
                country: row.try_get("country")?,
            },
            shipping_method: row.try_get("shipping_method")?,
            travel: travel_of(row.try_get("travel")?)?,
            lines: Vec::new(),
            fulfillments: decode("fulfillments", row.try_get("fulfillments")?)?,
            open: code("open_lines")?.map(|text| decode("open lines", &text)).transpose()?,
            promise: decode("promise", row.try_get("promise")?)?,
        },
        sightings: Vec::new(),
        traces: Vec::new(),
        reads: Reads {
            order: at("read_at")?,
            fulfillments: at("fulfillments_read_at")?,
            notes: at("notes_read_at")?,
        },
        reads_fulfillments: profile.reads_fulfillments,
        // A shop that came from a file has no notes to read: what its orders show stands in the file.
        reads_notes: reads_notes(platform) && !profile.url.is_empty(),
        not_known: code("not_known")?.map(|c| decode::<NotKnown>("reason", &c)).transpose()?,
        no_tracking: code("no_tracking")?.map(|c| decode::<NoTravel>("reason", &c)).transpose()?,
        closing,
        shipments: Vec::new(),
        answer: code("answer")?.map(|text| decode("answer", &text)).transpose()?,
        shared: Vec::new(),
        platform,
        starting_line: at("starting_line")?,
        ended_by: None,
        external_id: row.try_get("external_id")?,
        makings: Vec::new(),
        parcels: Vec::new(),
        asks: Vec::new(),
    })
}

/// Shipments by row.
pub(super) async fn load_shipments(
    connection: &mut SqliteConnection,
    ids: &[i64],
) -> Result<BTreeMap<i64, ShipmentFacts>> {
    let ids = json(&ids);
    let mut shipments = BTreeMap::new();
    for row in sqlx::query(
        "SELECT s.*, a.platform FROM json_each(?1) j CROSS JOIN shipments s ON s.id = j.value
         JOIN accounts a ON a.id = s.account",
    )
    .bind(&ids)
    .fetch_all(&mut *connection)
    .await?
    {
        let id: i64 = row.try_get("id")?;
        shipments.insert(
            id,
            ShipmentFacts {
                shipment: shipment(&row)?,
                supplier: decode("platform", row.try_get("platform")?)?,
            },
        );
    }
    for row in
        sqlx::query("SELECT * FROM shipment_numbers WHERE shipment IN (SELECT value FROM json_each(?1))")
            .bind(&ids)
            .fetch_all(&mut *connection)
            .await?
    {
        if let Some(facts) = shipments.get_mut(&row.try_get::<i64, _>("shipment")?) {
            facts.shipment.numbers.push(ShipmentNumber {
                number: number(row.try_get("number")?)?,
                carrier: row.try_get("carrier")?,
                url: row.try_get("url")?,
            });
        }
    }
    // After the source's own.
    for row in sqlx::query(
        "SELECT * FROM aliases WHERE shipment IN (SELECT value FROM json_each(?1)) ORDER BY at, number",
    )
    .bind(&ids)
    .fetch_all(&mut *connection)
    .await?
    {
        let Some(facts) = shipments.get_mut(&row.try_get::<i64, _>("shipment")?) else { continue };
        let number = number(row.try_get("number")?)?;
        let numbers = &mut facts.shipment.numbers;
        if !numbers.iter().any(|known| known.number == number) {
            numbers.push(ShipmentNumber { number, carrier: String::new(), url: String::new() });
        }
    }
    Ok(shipments)
}

fn shipment(row: &SqliteRow) -> Result<Shipment> {
    Ok(Shipment {
        id: ShipmentId(row.try_get("id")?),
        account: AccountId(row.try_get("account")?),
        remote_id: row.try_get("remote_id")?,
        role: decode("shipment role", row.try_get("role")?)?,
        shipped: stamp_of(row, "shipped_at", "shipped_how")?,
        first_seen: Ms(row.try_get("first_seen")?),
        order_ref: row.try_get("order_ref")?,
        external_id: row.try_get("external_id")?,
        buyer: Buyer {
            name: row.try_get("name")?,
            postcode: row.try_get("postcode")?,
            country: row.try_get("country")?,
        },
        lines: decode::<Vec<ShipmentLine>>("shipment lines", row.try_get("lines")?)?,
        numbers: Vec::new(),
        batch: row.try_get::<Option<i64>, _>("batch")?.map(BatchId),
        entered: row.try_get("entered")?,
        replaces: row.try_get::<Option<String>, _>("replaces")?.map(|n| number(&n)).transpose()?,
    })
}

/// Orders with all their facts, shipments included.
pub(super) async fn load_facts(connection: &mut SqliteConnection, ids: &[i64]) -> Result<Vec<OrderFacts>> {
    let mut orders = load_orders(connection, ids).await?;
    let links = sqlx::query("SELECT shipment, order_id FROM links WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY shipment")
        .bind(json(&ids))
        .fetch_all(&mut *connection)
        .await?;
    let links: Vec<(i64, i64)> =
        links.iter().map(|r| Ok((r.try_get("shipment")?, r.try_get("order_id")?))).collect::<Result<_>>()?;
    let mut shipments =
        load_shipments(connection, &links.iter().map(|(s, _)| *s).collect::<Vec<_>>()).await?;
    for (shipment, order) in links {
        if let (Some(facts), Some(shipment)) = (orders.get_mut(&order), shipments.remove(&shipment)) {
            facts.shipments.push(shipment);
        }
    }
    load_makings(connection, &mut orders).await?;
    load_shared(connection, &mut orders).await?;
    load_ends(connection, &mut orders).await?;
    load_parcels(connection, &mut orders).await?;
    load_asks(connection, &mut orders).await?;
    Ok(orders.into_values().collect())
}

/// What suppliers that programs can ask make of these orders. A name that orders of several shops have tells nothing.
async fn load_makings(
    connection: &mut SqliteConnection,
    orders: &mut BTreeMap<i64, OrderFacts>,
) -> Result<()> {
    let ids = json(&orders.keys().collect::<Vec<_>>());
    for row in sqlx::query(
        "SELECT o.id AS order_id, a.platform, m.making, m.changed_at, m.read_at FROM json_each(?1) j
         CROSS JOIN orders o ON o.id = j.value AND o.external_id <> ''
         JOIN makings m ON m.external_id <> '' AND m.external_id = o.external_id
         JOIN accounts a ON a.id = m.account WHERE a.removed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM orders p WHERE p.external_id = o.external_id AND p.id <> o.id)
         ORDER BY m.id",
    )
    .bind(ids)
    .fetch_all(&mut *connection)
    .await?
    {
        let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("order_id")?) else { continue };
        facts.makings.push(MakingFacts {
            supplier: decode("platform", row.try_get("platform")?)?,
            making: decode("making", row.try_get("making")?)?,
            changed: Ms(row.try_get("changed_at")?),
            read_at: Ms(row.try_get("read_at")?),
        });
    }
    Ok(())
}

/// Pairs of orders, one of these and another, that have a number in common which is a shipment's of at
/// least one of them: by links, or shown. Returns do not count, nor do shops that were removed.
const SHARED: &str = "WITH mine AS MATERIALIZED (
      SELECT l.order_id, n.number, 1 AS sent FROM json_each(?1) j CROSS JOIN links l ON l.order_id = j.value
      JOIN shipments s ON s.id = l.shipment JOIN shipment_numbers n ON n.shipment = l.shipment
      WHERE s.role <> 'return'
      UNION SELECT l.order_id, n.number, 1 FROM json_each(?1) j CROSS JOIN links l ON l.order_id = j.value
      JOIN aliases n ON n.shipment = l.shipment
      UNION SELECT s.order_id, s.number, 0 FROM json_each(?1) j CROSS JOIN sightings s ON s.order_id = j.value)
    SELECT DISTINCT m.order_id AS mine, m.number, l.order_id AS other FROM mine m
      CROSS JOIN shipment_numbers n ON n.number = m.number JOIN shipments s ON s.id = n.shipment
      JOIN links l ON l.shipment = n.shipment WHERE l.order_id <> m.order_id AND s.role <> 'return'
    UNION SELECT m.order_id, m.number, l.order_id FROM mine m
      CROSS JOIN aliases n ON n.number = m.number JOIN links l ON l.shipment = n.shipment
      WHERE l.order_id <> m.order_id
    UNION SELECT m.order_id, m.number, s.order_id FROM mine m
      CROSS JOIN sightings s ON s.number = m.number WHERE m.sent AND s.order_id <> m.order_id";

/// Other orders that share a number with these.
pub(super) async fn sharing(connection: &mut SqliteConnection, ids: &[i64]) -> Result<Vec<i64>> {
    let sql = sqlx::AssertSqlSafe(format!("SELECT DISTINCT other FROM ({SHARED})"));
    Ok(sqlx::query_scalar(sql).bind(json(&ids)).fetch_all(&mut *connection).await?)
}

async fn load_shared(
    connection: &mut SqliteConnection,
    orders: &mut BTreeMap<i64, OrderFacts>,
) -> Result<()> {
    // CROSS JOIN keeps the pairs outside: by itself SQLite would walk over all orders and look each up in them.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT p.mine, p.number AS shared, o.id, o.number, o.name, o.postcode, o.country FROM ({SHARED}) p
         CROSS JOIN orders o ON o.id = p.other JOIN accounts a ON a.id = o.account
         WHERE a.removed_at IS NULL ORDER BY o.id"
    ));
    let ids = json(&orders.keys().collect::<Vec<_>>());
    for row in sqlx::query(sql).bind(ids).fetch_all(&mut *connection).await? {
        let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("mine")?) else { continue };
        facts.shared.push(Shared {
            number: number(row.try_get("shared")?)?,
            order: OrderId(row.try_get("id")?),
            order_number: row.try_get("number")?,
            buyer: Buyer {
                name: row.try_get("name")?,
                postcode: row.try_get("postcode")?,
                country: row.try_get("country")?,
            },
        });
    }
    Ok(())
}

/// When orders that are cancelled or refunded had ended at the latest: the earliest of when the shop last
/// changed them, when a reading saw it first, and what a verdict on it was based on. An order that is gone
/// from its shop has no such moment.
async fn load_ends(connection: &mut SqliteConnection, orders: &mut BTreeMap<i64, OrderFacts>) -> Result<()> {
    let ended: Vec<i64> = orders
        .values()
        .filter(|f| matches!(f.order.state, OrderState::Cancelled | OrderState::Refunded))
        .map(|f| f.id.0)
        .collect();
    if ended.is_empty() {
        return Ok(());
    }
    let rows = sqlx::query(
        "SELECT o.id,
           (SELECT min(h.at) FROM history h WHERE h.entity = 'order' AND h.entity_id = o.id AND h.source = 'sync'
              AND h.after->>'state' IN ('cancelled', 'refunded') AND h.id > ifnull((SELECT max(r.id) FROM history r
                WHERE r.entity = 'order' AND r.entity_id = o.id AND r.source = 'sync'
                  AND r.after->>'state' NOT IN ('cancelled', 'refunded')), 0)) AS seen,
           (SELECT min(f.closed_at) FROM findings f WHERE f.order_id = o.id AND f.kind = 'shipped_though_cancelled'
              AND f.state IN ('open', 'snoozed', 'ignored')) AS found
         FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value WHERE o.gone_at IS NULL",
    )
    .bind(json(&ended))
    .fetch_all(&mut *connection)
    .await?;
    for row in rows {
        let Some(facts) = orders.get_mut(&row.try_get::<i64, _>("id")?) else { continue };
        let seen = row.try_get::<Option<i64>, _>("seen")?.map(|at| at.saturating_add(READING_TAKES));
        let known = [seen, row.try_get::<Option<i64>, _>("found")?];
        let known = known.into_iter().flatten().map(Ms);
        facts.ended_by = known.chain(facts.order.modified.map(Stamp::latest)).min();
    }
    Ok(())
}
