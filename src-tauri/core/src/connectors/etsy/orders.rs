//! Receipts: Etsy's word for orders. What is missing is left blank, what cannot be read is a problem with its
//! place.
//!
//! | ours | Etsy's |
//! |---|---|
//! | cancelled | `canceled` |
//! | refunded | `fully refunded`. Partially refunded, a receipt stays what it is: nothing tells which line was |
//! | closed | `completed`, or `is_shipped` |
//! | unpaid | `payment processing`; `open` and everything else that is neither paid nor shipped |
//! | open | paid, and not shipped |
//! | other | every word that is not known here |
//!
//! A shipment belongs to the whole receipt: nothing tells which lines it holds, nor how far it came. A code in
//! it that is blank is what this application looks for.

use super::json::{id, int, list, stamp, text};
use super::paging::{self, By};
use super::{SHIPMENT, errors};
use crate::connectors::{OrderRecord, Page, PageToken, Problem, ReadError, Record, Reply};
use crate::domain::{
    AccountId, Buyer, DeliveryStatus, Fulfillment, Home, Line, Ms, NoTravel, OpenLine, Order, OrderState,
    Sighting, Stamp, Trace, TrackingNumber, Travel,
};
use serde_json::Value;

/// The group of all open lines: a shipment closes the whole receipt.
pub(super) const RECEIPT: &str = "receipt";

/// The field in which the shop writes to its buyer.
const TO_BUYER: &str = "message_from_seller";

/// Reads a page of receipts.
pub(super) fn read_run(
    by: By,
    since: Option<Ms>,
    before: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let body = errors::body(reply)?;
    let rows = list(&body, "results").ok_or_else(errors::cut_off)?;
    let mut page = Page::default();
    for (at, row) in rows.iter().enumerate() {
        add(&mut page, row, &format!("row {}", at + 1));
    }
    paging::advance(&mut page, (by, since), before, (rows, int(&body, "count")), reply);
    Ok(page)
}

/// Reads the one receipt that was asked for.
pub(super) fn read_one(ids: &[String], reply: &Reply) -> Result<Page, ReadError> {
    let [asked] = ids else { return Err(errors::refused("ids")) };
    if reply.status == 404 && errors::json(reply).is_some() && !errors::is_about_the_shop(reply) {
        return Ok(Page { records: vec![Record::OrderGone { id: asked.clone() }], ..Page::default() });
    }
    let body = errors::body(reply)?;
    let mut page = Page { pause: errors::pause(reply), ..Page::default() };
    match id(&body, "receipt_id") {
        came if came == *asked => add(&mut page, &body, &format!("order {asked}")),
        _ => page.problems.push(Problem {
            place: format!("order {asked}"),
            detail: "receipt_id: another one came, or none".to_owned(),
        }),
    }
    Ok(page)
}

fn add(page: &mut Page, row: &Value, place: &str) {
    match order(row) {
        Ok(record) => page.records.push(Record::Order(Box::new(record))),
        Err(detail) => {
            let id = id(row, "receipt_id");
            let place = if id.is_empty() { place.to_owned() } else { format!("order {id}") };
            page.problems.push(Problem { place, detail });
        }
    }
}

/// Reads a receipt.
fn order(row: &Value) -> Result<OrderRecord, String> {
    let remote_id = Some(id(row, "receipt_id")).filter(|id| !id.is_empty()).ok_or("receipt_id: missing")?;
    let status = Some(text(row, "status")).filter(|s| !s.is_empty()).ok_or("status: missing")?;
    let ordered = moment(row, "created_timestamp", "create_timestamp")
        .ok_or("created_timestamp: missing, or no moment")?;
    let modified = moment(row, "updated_timestamp", "update_timestamp");
    // A field that is missing shows nothing, and that is not the same as showing no number.
    let shipments = list(row, "shipments").ok_or("shipments: missing")?;
    if shipments.iter().any(|shipment| shipment.get("tracking_code").is_none()) {
        return Err("shipments.tracking_code: missing".to_owned());
    }
    let transactions = list(row, "transactions").ok_or("transactions: missing")?;
    let flag = |key: &str| row.get(key).and_then(Value::as_bool).ok_or_else(|| format!("{key}: missing"));
    let (is_paid, is_shipped) = (flag("is_paid")?, flag("is_shipped")?);
    let state = state(&status, is_paid, is_shipped);
    let lines: Vec<Line> = transactions.iter().filter_map(line).collect();
    let (mut sightings, mut traces) = (Vec::new(), Vec::new());
    for (at, shipment) in shipments.iter().enumerate() {
        number(shipment, at, &mut sightings, &mut traces);
    }
    traces.extend(Trace::of(Home(TO_BUYER.to_owned()), &text(row, TO_BUYER)));
    let order = Order {
        // The caller knows whose reply this is; a connector does not.
        account: AccountId(0),
        number: remote_id.clone(),
        state,
        remote_state: status,
        ordered,
        paid: transactions.iter().filter_map(|t| stamp(t, "paid_timestamp")).max_by_key(|at| at.at),
        closed: (state == OrderState::Closed).then(|| closed(shipments, transactions).or(modified)).flatten(),
        modified,
        // Null where Etsy hides it from this app: then nothing is known, and nothing needs it.
        buyer: Buyer {
            name: text(row, "name"),
            postcode: text(row, "zip"),
            country: text(row, "country_iso").to_uppercase(),
        },
        shipping_method: shipping_method(transactions),
        travel: match lines.is_empty() || lines.iter().any(|line| line.ships) {
            true => Travel::Ships,
            false => Travel::None(NoTravel::Digital),
        },
        fulfillments: shipments.iter().enumerate().map(|(at, s)| fulfillment(s, at)).collect(),
        open: Some(open(state, &lines)),
        lines,
        promise: Default::default(),
        remote_id,
    };
    Ok(OrderRecord { order, sightings, traces })
}

/// Etsy has each of its moments twice, under an older name and a newer one.
fn moment(row: &Value, newer: &str, older: &str) -> Option<Stamp> {
    stamp(row, newer).or_else(|| stamp(row, older))
}

/// Etsy has been seen to write these words with a capital too.
fn state(status: &str, is_paid: bool, is_shipped: bool) -> OrderState {
    match status.to_lowercase().as_str() {
        "canceled" | "cancelled" => OrderState::Cancelled,
        "fully refunded" => OrderState::Refunded,
        "completed" => OrderState::Closed,
        "paid" | "open" | "partially refunded" if is_shipped => OrderState::Closed,
        "paid" => OrderState::Open,
        "open" | "partially refunded" if is_paid => OrderState::Open,
        "open" | "partially refunded" | "payment processing" => OrderState::Unpaid,
        _ => OrderState::Other,
    }
}

/// When the buyer was first told that it was sent; without a shipment, when the lines were marked as sent.
fn closed(shipments: &[Value], transactions: &[Value]) -> Option<Stamp> {
    let told = shipments.iter().filter_map(|s| stamp(s, "shipment_notification_timestamp"));
    let marked = transactions.iter().filter_map(|t| stamp(t, "shipped_timestamp"));
    told.min_by_key(|at| at.at).or_else(|| marked.max_by_key(|at| at.at))
}

/// The way that was chosen for what travels: Etsy keeps it with each line.
fn shipping_method(transactions: &[Value]) -> String {
    let named = |key: &str| {
        let travelling = transactions.iter().filter(|t| !is_digital(t));
        travelling.map(|t| text(t, key)).find(|name| !name.is_empty())
    };
    named("shipping_method").or_else(|| named("shipping_upgrade")).unwrap_or_default()
}

fn is_digital(transaction: &Value) -> bool {
    transaction.get("is_digital").and_then(Value::as_bool).unwrap_or(false)
}

fn line(transaction: &Value) -> Option<Line> {
    Some(Line {
        remote_id: Some(id(transaction, "transaction_id")).filter(|id| !id.is_empty())?,
        sku: text(transaction, "sku"),
        name: text(transaction, "title"),
        quantity: int(transaction, "quantity").unwrap_or(1),
        // Refunds name no line.
        refunded: 0,
        vendor: String::new(),
        ships: !is_digital(transaction),
        sent: None,
    })
}

/// A shipment is named by its id; one that has none yet by its place.
fn shipment_id(shipment: &Value, at: usize) -> String {
    Some(id(shipment, "receipt_shipping_id"))
        .filter(|id| !id.is_empty())
        .unwrap_or_else(|| format!("place {}", at + 1))
}

fn fulfillment(shipment: &Value, at: usize) -> Fulfillment {
    Fulfillment {
        remote_id: shipment_id(shipment, at),
        at: stamp(shipment, "shipment_notification_timestamp"),
        lines: Vec::new(),
        delivery: DeliveryStatus::Unknown,
        delivered: None,
        wants: Default::default(),
    }
}

/// The number of a shipment. What is none, but may hold one, is kept as a trace of the same home.
fn number(shipment: &Value, at: usize, sightings: &mut Vec<Sighting>, traces: &mut Vec<Trace>) {
    let written = text(shipment, "tracking_code");
    let read = match TrackingNumber::read(&written) {
        Ok(number) => vec![number],
        // People put two into one field.
        Err(_) => {
            let parts = written.split([',', ';', '|', '&', '\n']);
            parts.map(TrackingNumber::read).collect::<Result<Vec<_>, _>>().unwrap_or_default()
        }
    };
    if read.is_empty() {
        traces.extend(Trace::of(Home(SHIPMENT.to_owned()), &written));
    }
    sightings.extend(read.into_iter().map(|number| Sighting {
        number,
        home: Home(SHIPMENT.to_owned()),
        remote_id: shipment_id(shipment, at),
        carrier: text(shipment, "carrier_name"),
        url: String::new(),
        at: stamp(shipment, "shipment_notification_timestamp"),
        by: String::new(),
    }));
}

/// What can still be marked as sent: all that travels, or nothing.
fn open(state: OrderState, lines: &[Line]) -> Vec<OpenLine> {
    let ships = lines.iter().filter(|line| state == OrderState::Open && line.ships && line.quantity > 0);
    ships
        .map(|line| OpenLine {
            line: line.remote_id.clone(),
            group: RECEIPT.to_owned(),
            id: line.remote_id.clone(),
            quantity: line.quantity,
            may_close: true,
        })
        .collect()
}

#[cfg(test)]
mod tests;
