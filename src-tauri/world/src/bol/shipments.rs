//! Shipments as they are read. The list does not tell whether a number is there: that costs a call for each.

use serde_json::{Value, json};

use super::goods::ean;
use super::http::Asked;
use super::model::{Method, Order, Shipment};
use super::orders::{address, commission, euros, fulfilment, offer, product, recipient, three_months_before};
use super::problem::Problem;

/// `GET /retailer/shipments`, newest first.
pub(super) fn list(asked: &Asked<'_>) -> Result<Value, Problem> {
    let order_id = asked.query.text("order-id");
    if order_id.is_some() && asked.query.text("fulfilment-method").is_some() {
        return Err(Problem::violation("order-id", "is only valid without fulfilment-method"));
    }
    let method = match asked.query.choice("fulfilment-method", &["FBR", "FBB"])? {
        "FBB" => Method::Fbb,
        _ => Method::Fbr,
    };
    let is_asked =
        |order: &&Order| order_id.map_or(order.fulfilment.method == method, |wanted| wanted == order.id);
    let oldest = three_months_before(asked.seconds());
    let mut found: Vec<(&Order, &Shipment)> = asked
        .shop
        .orders
        .iter()
        .filter(is_asked)
        .flat_map(|order| order.shipments.iter().map(move |shipment| (order, shipment)))
        .filter(|(_, shipment)| shipment.at >= oldest)
        .collect();
    found.sort_by_key(|(_, shipment)| std::cmp::Reverse((shipment.at, shipment.id)));
    let page = asked.page(found)?;
    let shipments: Vec<Value> =
        page.into_iter().map(|(order, shipment)| reduced(asked, order, shipment)).collect();
    Ok(json!({ "shipments": shipments }))
}

fn reduced(asked: &Asked<'_>, order: &Order, shipment: &Shipment) -> Value {
    let item = |(place, _): &(usize, u32)| {
        let item = &order.items[*place];
        json!({ "orderItemId": item.id.to_string(), "ean": ean(item.product) })
    };
    json!({
        "shipmentId": shipment.id.to_string(),
        "shipmentDateTime": asked.stamp(shipment.at),
        "shipmentReference": shipment.reference,
        "order": { "orderId": order.id, "orderPlacedDateTime": asked.stamp(order.placed) },
        "shipmentItems": shipment.pieces.iter().map(item).collect::<Vec<_>>(),
        "transport": { "transportId": shipment.transport.id.to_string() },
    })
}

/// `GET /retailer/shipments/{shipment-id}`.
pub(super) fn one(asked: &Asked<'_>, id: &str) -> Result<Value, Problem> {
    let found = id.parse().ok().and_then(|id| asked.shop.shipment(id));
    let found = found.map(|(at, place)| {
        let order = &asked.shop.orders[at];
        (order, &order.shipments[place])
    });
    let oldest = three_months_before(asked.seconds());
    let Some((order, shipment)) = found.filter(|(_, shipment)| shipment.at >= oldest) else {
        return Err(Problem::not_found("Shipment", id));
    };
    Ok(json!({
        "shipmentId": shipment.id.to_string(),
        "shipmentDateTime": asked.stamp(shipment.at),
        "shipmentReference": shipment.reference,
        "pickupPoint": false,
        "order": { "orderId": order.id, "orderPlacedDateTime": asked.stamp(order.placed) },
        "shipmentDetails": recipient(order),
        "billingDetails": address(&order.customer),
        "shipmentItems": shipment.pieces.iter().map(|piece| whole_item(order, *piece)).collect::<Vec<_>>(),
        "transport": transport(asked, shipment),
    }))
}

fn whole_item(order: &Order, (place, pieces): (usize, u32)) -> Value {
    let item = &order.items[place];
    json!({
        "orderItemId": item.id.to_string(),
        "fulfilment": fulfilment(order),
        "offer": offer(item),
        "product": product(item),
        "quantity": item.quantity,
        "quantityShipped": pieces,
        "unitPrice": euros(item.product.price),
        "commission": commission(item.product.price * i64::from(pieces)),
    })
}

fn transport(asked: &Asked<'_>, shipment: &Shipment) -> Value {
    let of = &shipment.transport;
    let events: Vec<Value> = of
        .events
        .iter()
        .map(|event| json!({ "eventCode": event.code, "eventDateTime": asked.stamp(event.at) }))
        .collect();
    let mut transport = json!({
        "transportId": of.id.to_string(),
        "transporterCode": of.code,
        "transportEvents": events,
    });
    // A number that was never filled is missing, or it is an empty text: which of the two was not observed, so
    // a reader has to bear both.
    if !of.number.is_empty() || of.id.is_multiple_of(2) {
        transport["trackAndTrace"] = json!(of.number);
    }
    if let Some(label) = &of.label {
        transport["shippingLabelId"] = json!(label);
    }
    transport
}
