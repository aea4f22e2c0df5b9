//! Everything that is known of some orders, read in one go.

use super::rows::{decode, json, stamp_of, state_of, travel_of};
use super::{Result, StoreError};
use crate::connectors::Profile;
use crate::domain::{
    AccountId, BatchId, Buyer, Closer, Confidence, Home, Line, Ms, NoTravel, NotKnown, Order, OrderId,
    Phrase, Reads, Shipment, ShipmentId, ShipmentLine, ShipmentNumber, Sighting, Trace, TrackingNumber,
};
use crate::reconcile::{Closing, OrderFacts, ShipmentFacts};
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
        "SELECT o.*, a.profile, a.starting_line FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value
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

fn order_facts(row: &SqliteRow) -> Result<OrderFacts> {
    let profile: Profile = decode("profile", row.try_get("profile")?)?;
    let at = |name: &str| -> Result<Option<Ms>> { Ok(row.try_get::<Option<i64>, _>(name)?.map(Ms)) };
    let closing = match row.try_get::<Option<String>, _>("closer")? {
        Some(text) => {
            let (closer, confidence, evidence): (Closer, Confidence, Vec<Phrase>) = decode("closer", &text)?;
            Closing { closer, confidence, evidence }
        }
        None => Closing { closer: Closer::Unknown, confidence: Confidence::Unknown, evidence: Vec::new() },
    };
    let code = |name: &str| -> Result<Option<String>> { Ok(row.try_get(name)?) };
    let Some(ordered) = stamp_of(row, "ordered_at", "ordered_how")? else {
        return Err(StoreError::Unreadable { what: "order date", value: String::new() });
    };
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
        },
        sightings: Vec::new(),
        traces: Vec::new(),
        reads: Reads {
            order: at("read_at")?,
            fulfillments: at("fulfillments_read_at")?,
            notes: at("notes_read_at")?,
        },
        reads_fulfillments: profile.reads_fulfillments,
        not_known: code("not_known")?.map(|c| decode::<NotKnown>("reason", &c)).transpose()?,
        no_tracking: code("no_tracking")?.map(|c| decode::<NoTravel>("reason", &c)).transpose()?,
        closing,
        shipments: Vec::new(),
        starting_line: at("starting_line")?,
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
        buyer: Buyer {
            name: row.try_get("name")?,
            postcode: row.try_get("postcode")?,
            country: row.try_get("country")?,
        },
        lines: decode::<Vec<ShipmentLine>>("shipment lines", row.try_get("lines")?)?,
        numbers: Vec::new(),
        batch: row.try_get::<Option<i64>, _>("batch")?.map(BatchId),
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
    Ok(orders.into_values().collect())
}
