//! Orders. What is missing is left blank, what cannot be read is a problem with its place.
//!
//! | ours | Shopify's |
//! |---|---|
//! | cancelled | `cancelledAt` |
//! | refunded | everything was paid back (`REFUNDED`) |
//! | unpaid | not paid, only reserved, expired, voided; and test orders: nobody waits for those |
//! | closed | `FULFILLED`; nothing to fulfil. Also where the money is still to be taken: many shops take it when they send |
//! | open | some lines are not fulfilled |
//! | other | `RESTOCKED`, `SCHEDULED`: nothing is to be sent now, and when it will be is not told; and every word that is not known here |

use super::FULFILLMENT;
use super::json::{flag, int, list, nodes, stamp, text};
use crate::connectors::{OrderRecord, Profile};
use crate::domain::{
    AccountId, Buyer, DeliveryStatus, Fulfillment, Home, Line, NoTravel, OpenLine, Order, OrderState,
    Sighting, Stamp, Trace, TrackingNumber, Travel,
};
use serde_json::Value;

/// Reads an order that came whole.
pub(super) fn order(row: &Value, profile: &Profile) -> Result<OrderRecord, String> {
    let remote_id = required(row, "id")?;
    let status = required(row, "displayFulfillmentStatus")?;
    let ordered = stamp(row, "createdAt").ok_or("createdAt: missing, or no date")?;
    for list in ["fulfillments", "lineItems"] {
        // A field that is missing shows nothing, and that is not the same as showing no number.
        row.get(list).filter(|value| !value.is_null()).ok_or_else(|| format!("{list}: missing"))?;
    }
    let sent: Vec<&Value> = list(row, "fulfillments").iter().filter(|f| counts(&text(f, "status"))).collect();
    if sent.iter().any(|fulfillment| !tells_numbers(fulfillment)) {
        return Err("fulfillments.trackingInfo: missing".to_owned());
    }
    // Nobody waits for a test order, and a shipment finds its order by this name.
    let name = required(row, "name")?;
    flag(row, "test").ok_or("test: missing")?;
    let state = state(row, &status);
    let (mut sightings, mut traces) = (Vec::new(), Vec::new());
    for fulfillment in &sent {
        numbers(fulfillment, &mut sightings, &mut traces);
    }
    let paid = matches!(
        text(row, "displayFinancialStatus").as_str(),
        "PAID" | "PARTIALLY_PAID" | "PARTIALLY_REFUNDED" | "REFUNDED"
    );
    let order = Order {
        promise: Default::default(),
        // The caller knows whose reply this is; a connector does not.
        account: AccountId(0),
        number: name,
        state,
        remote_state: word(row, &status),
        ordered,
        // When the checkout was done. For a payment that came later, the moment stands in the events only.
        paid: stamp(row, "processedAt").filter(|_| paid),
        closed: (state == OrderState::Closed).then(|| latest(&sent)).flatten(),
        modified: stamp(row, "updatedAt"),
        buyer: buyer(row),
        shipping_method: row.get("shippingLine").map(|line| text(line, "title")).unwrap_or_default(),
        travel: travel(row),
        lines: nodes(row, "lineItems").iter().filter_map(|line| self::line(line, &sent)).collect(),
        fulfillments: sent.iter().filter_map(|f| fulfillment(f)).collect(),
        open: open(row, profile),
        remote_id,
    };
    Ok(OrderRecord { order, sightings, traces })
}

fn required(row: &Value, key: &str) -> Result<String, String> {
    Some(text(row, key)).filter(|text| !text.is_empty()).ok_or_else(|| format!("{key}: missing"))
}

/// A fulfillment that stands: not cancelled, not failed. `OPEN` and `PENDING` are on their way to a
/// fulfilment service that has not confirmed: nothing was sent.
fn counts(status: &str) -> bool {
    status == "SUCCESS"
}

/// The fulfillment says which numbers it shows; a number may be null, and then it shows none.
fn tells_numbers(fulfillment: &Value) -> bool {
    let told = fulfillment.get("trackingInfo").and_then(Value::as_array);
    told.is_some_and(|told| told.iter().all(|info| info.get("number").is_some()))
}

fn state(row: &Value, status: &str) -> OrderState {
    let money = text(row, "displayFinancialStatus");
    let unpaid = matches!(money.as_str(), "PENDING" | "AUTHORIZED" | "EXPIRED" | "VOIDED");
    match status {
        _ if stamp(row, "cancelledAt").is_some() => OrderState::Cancelled,
        _ if money == "REFUNDED" => OrderState::Refunded,
        _ if flag(row, "test") == Some(true) => OrderState::Unpaid,
        "FULFILLED" => OrderState::Closed,
        _ if unpaid => OrderState::Unpaid,
        "FULFILLMENT_NOT_REQUIRED" => OrderState::Closed,
        "UNFULFILLED"
        | "PARTIALLY_FULFILLED"
        | "IN_PROGRESS"
        | "ON_HOLD"
        | "OPEN"
        | "PENDING_FULFILLMENT"
        | "REQUEST_DECLINED" => OrderState::Open,
        // `RESTOCKED`, `SCHEDULED`, and what a later version may say.
        _ => OrderState::Other,
    }
}

/// Shopify's own word for where the order stands: that of the fulfilment, unless something outweighs it.
fn word(row: &Value, status: &str) -> String {
    let word = match () {
        () if stamp(row, "cancelledAt").is_some() => "CANCELLED",
        () if flag(row, "test") == Some(true) => "TEST",
        () => status,
    };
    word.to_owned()
}

fn latest(sent: &[&Value]) -> Option<Stamp> {
    sent.iter().filter_map(|f| stamp(f, "createdAt")).max_by_key(|at| at.at)
}

/// Null where the shop hides it from this app: then nothing is known, and nothing needs it.
fn buyer(row: &Value) -> Buyer {
    let to = row.get("shippingAddress").unwrap_or(&Value::Null);
    Buyer { name: text(to, "name"), postcode: text(to, "zip"), country: text(to, "countryCodeV2") }
}

/// Whether something travels. The groups of lines that are to be sent tell it best; without the right to
/// read them, the order's own fields do. The codes of `deliveryCategory` are not in the schema: only
/// those are taken that can mean one thing.
fn travel(row: &Value) -> Travel {
    let groups = nodes(row, "fulfillmentOrders");
    let live: Vec<&Value> = groups.iter().filter(|group| text(group, "status") != "CANCELLED").collect();
    let live = if live.is_empty() { groups.iter().collect() } else { live };
    let live_count = live.len();
    let methods: Option<Vec<NoTravel>> = live.iter().map(|group| no_travel(group)).collect();
    match methods {
        // Every group says why nothing travels. What has no body is beside the point where something has one.
        Some(methods) if !methods.is_empty() => {
            let why = methods.iter().find(|why| **why != NoTravel::Digital).unwrap_or(&methods[0]);
            // What had to travel may be among the cancelled: a parcel that leaves all the same is worth knowing of.
            let left = live_count < groups.len() && flag(row, "requiresShipping") == Some(true);
            if !left || *why != NoTravel::Digital {
                return Travel::None(*why);
            }
            let cancelled = groups.iter().filter(|group| text(group, "status") == "CANCELLED");
            let methods: Option<Vec<NoTravel>> = cancelled.map(no_travel).collect();
            let why = methods.and_then(|all| all.into_iter().find(|why| *why != NoTravel::Digital));
            return why.map_or(Travel::Ships, Travel::None);
        }
        None => return Travel::Ships,
        Some(_) => {}
    }
    if flag(row, "requiresShipping") == Some(false) {
        return Travel::None(NoTravel::Digital);
    }
    let line = row.get("shippingLine").filter(|line| !line.is_null());
    match line.map(|line| text(line, "deliveryCategory").to_lowercase()).as_deref() {
        Some("pickup" | "pick_up" | "local_pickup") => Travel::None(NoTravel::Pickup),
        Some("local" | "local_delivery") => Travel::None(NoTravel::LocalDelivery),
        None if text(row, "sourceName") == "pos" => Travel::None(NoTravel::InPerson),
        _ => Travel::Ships,
    }
}

/// Why this group of lines needs no journey. A pick-up point is reached by a carrier, with a number.
fn no_travel(group: &Value) -> Option<NoTravel> {
    match text(group.get("deliveryMethod")?, "methodType").as_str() {
        "PICK_UP" => Some(NoTravel::Pickup),
        "LOCAL" => Some(NoTravel::LocalDelivery),
        "RETAIL" => Some(NoTravel::InPerson),
        "NONE" => Some(NoTravel::Digital),
        _ => None,
    }
}

/// A line. What was sent of it stands in the fulfillments: `unfulfilledQuantity` cannot be subtracted,
/// because pieces that were refunded before they were sent are in neither.
fn line(line: &Value, sent: &[&Value]) -> Option<Line> {
    let remote_id = Some(text(line, "id")).filter(|id| !id.is_empty())?;
    let quantity = int(line, "quantity").unwrap_or(1);
    Some(Line {
        sku: text(line, "sku"),
        name: text(line, "name"),
        quantity,
        refunded: (quantity - int(line, "currentQuantity").unwrap_or(quantity)).max(0),
        vendor: text(line, "vendor"),
        ships: flag(line, "requiresShipping").unwrap_or(true),
        sent: Some(
            sent.iter().flat_map(|f| pieces(f)).filter(|(id, _)| *id == remote_id).map(|(_, n)| n).sum(),
        ),
        remote_id,
    })
}

/// The lines of a fulfillment, with their pieces.
fn pieces(fulfillment: &Value) -> Vec<(String, i64)> {
    nodes(fulfillment, "fulfillmentLineItems")
        .iter()
        .filter_map(|piece| Some((text(piece.get("lineItem")?, "id"), int(piece, "quantity").unwrap_or(0))))
        .filter(|(id, quantity)| !id.is_empty() && *quantity > 0)
        .collect()
}

fn fulfillment(of: &Value) -> Option<Fulfillment> {
    Some(Fulfillment {
        remote_id: Some(text(of, "id")).filter(|id| !id.is_empty())?,
        at: stamp(of, "createdAt"),
        lines: pieces(of),
        delivery: delivery(&text(of, "displayStatus"), of),
        delivered: stamp(of, "deliveredAt"),
        wants: Default::default(),
    })
}

/// How far it came, as Shopify shows it. "Fulfilled" and "marked as fulfilled" say nothing of the parcel.
fn delivery(status: &str, of: &Value) -> DeliveryStatus {
    match status {
        _ if stamp(of, "deliveredAt").is_some() => DeliveryStatus::Delivered,
        "DELIVERED" | "PICKED_UP" => DeliveryStatus::Delivered,
        "IN_TRANSIT" | "CARRIER_PICKED_UP" | "DELAYED" => DeliveryStatus::InTransit,
        "OUT_FOR_DELIVERY" => DeliveryStatus::OutForDelivery,
        "READY_FOR_PICKUP" => DeliveryStatus::AvailableForPickup,
        "ATTEMPTED_DELIVERY" => DeliveryStatus::AttemptFailed,
        "NOT_DELIVERED" | "FAILURE" => DeliveryStatus::Exception,
        "CONFIRMED" | "LABEL_PURCHASED" | "LABEL_PRINTED" | "SUBMITTED" => DeliveryStatus::InfoReceived,
        _ => DeliveryStatus::Unknown,
    }
}

/// The numbers of a fulfillment. What is none, but may hold one, is kept as a trace of the same home: a
/// list that is written anew must not lose it.
fn numbers(fulfillment: &Value, sightings: &mut Vec<Sighting>, traces: &mut Vec<Trace>) {
    for info in list(fulfillment, "trackingInfo") {
        let written = text(info, "number");
        let read = match TrackingNumber::read(&written) {
            Ok(number) => vec![number],
            // People put two into one field.
            Err(_) => {
                let parts = written.split([',', ';', '|', '&', '\n']);
                let read: Result<Vec<_>, _> = parts.map(TrackingNumber::read).collect();
                read.unwrap_or_default()
            }
        };
        if read.is_empty() {
            traces.extend(Trace::of(Home(FULFILLMENT.to_owned()), &written));
        }
        sightings.extend(read.into_iter().map(|number| Sighting {
            number,
            home: Home(FULFILLMENT.to_owned()),
            remote_id: text(fulfillment, "id"),
            carrier: text(info, "company"),
            url: text(info, "url"),
            at: stamp(fulfillment, "createdAt"),
            by: String::new(),
        }));
    }
}

/// What can still be marked as sent; `None` when that was not asked. The group names the place too, for
/// lines of two places cannot be sent in one go: see [`super::write`].
fn open(row: &Value, profile: &Profile) -> Option<Vec<OpenLine>> {
    row.get("fulfillmentOrders").filter(|groups| !groups.is_null())?;
    let groups = nodes(row, "fulfillmentOrders");
    // A page of many orders leaves these out.
    if groups.iter().any(|group| group.get("lineItems").is_none()) {
        return None;
    }
    let mut open = Vec::new();
    for group in groups {
        let may_close = profile.may_write
            && list(group, "supportedActions").iter().any(|can| text(can, "action") == "CREATE_FULFILLMENT");
        let place = group.get("assignedLocation").map(|place| text(place, "name")).unwrap_or_default();
        for line in nodes(group, "lineItems") {
            let quantity = int(line, "remainingQuantity").unwrap_or(0);
            let (Some(of), true) = (line.get("lineItem"), quantity > 0) else { continue };
            open.push(OpenLine {
                line: text(of, "id"),
                group: format!("{}@{place}", text(group, "id")),
                id: text(line, "id"),
                quantity,
                may_close,
            });
        }
    }
    Some(open)
}

#[cfg(test)]
mod tests;
