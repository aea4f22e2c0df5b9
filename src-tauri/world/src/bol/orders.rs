//! Orders as they are read.

use chrono::{DateTime, Months};
use serde_json::{Value, json};

use super::goods::{ean, offer_id};
use super::http::Asked;
use super::model::{Item, Order};
use super::problem::Problem;
use crate::clock;
use crate::people::Customer;

const DAY: i64 = 86_400;

/// "Handled orders will only remain visible for 48 hours after being handled."
const VISIBLE: i64 = 48 * 3600;

/// `GET /retailer/orders`, oldest first (their order was not observed).
pub(super) fn list(asked: &Asked<'_>) -> Result<Value, Problem> {
    let method = asked.query.choice("fulfilment-method", &["FBR", "FBB", "ALL"])?;
    let status = asked.query.choice("status", &["OPEN", "SHIPPED", "ALL"])?;
    let labels_only = asked.query.choice("vvb-only", &["false", "true"])? == "true";
    let lately = changed_lately(asked)?;
    let on_day = changed_on(asked)?;
    let is_asked = |order: &&Order| {
        let shipped = !order.is_open() && order.items.iter().any(|item| item.shipped > 0);
        let with_label = || order.shipments.iter().any(|shipment| shipment.transport.label.is_some());
        is_visible(order, asked.seconds())
            && (method == "ALL" || order.fulfilment.method.code() == method)
            && match status {
                "OPEN" => order.is_open(),
                "SHIPPED" => shipped,
                _ => true,
            }
            && (!labels_only || with_label())
            && lately.is_none_or(|since| order.items.iter().any(|item| item.changed >= since))
            && on_day.is_none_or(|day| {
                order.items.iter().any(|item| asked.shop.config.timezone.day_of(item.changed) == day)
            })
    };
    let orders = asked.page(asked.shop.orders.iter().filter(is_asked).collect())?;
    let orders: Vec<Value> = orders.into_iter().map(|order| reduced(asked, order)).collect();
    Ok(json!({ "orders": orders }))
}

/// From which moment on, by `change-interval-minute`.
fn changed_lately(asked: &Asked<'_>) -> Result<Option<i64>, Problem> {
    let name = "change-interval-minute";
    match asked.query.number(name)? {
        Some(minutes) if !(1..=60).contains(&minutes) => {
            Err(Problem::violation(name, "must be between 1 and 60"))
        }
        minutes => Ok(minutes.map(|minutes| asked.seconds() - minutes * 60)),
    }
}

/// On which day, by `latest-change-date`.
fn changed_on(asked: &Asked<'_>) -> Result<Option<i64>, Problem> {
    let name = "latest-change-date";
    let Some(text) = asked.query.text(name) else { return Ok(None) };
    let Some(midnight) = clock::parse_date(text) else {
        return Err(Problem::violation(name, "must be a date (YYYY-MM-DD)"));
    };
    let day = midnight.div_euclid(DAY);
    if day < asked.shop.config.timezone.day_of(three_months_before(asked.seconds())) {
        return Err(Problem::violation(name, "must not be more than 3 months ago"));
    }
    Ok(Some(day))
}

/// The oldest moment of which bol's lists tell.
pub(super) fn three_months_before(moment: i64) -> i64 {
    let date = DateTime::from_timestamp(moment, 0).and_then(|date| date.checked_sub_months(Months::new(3)));
    date.map_or(moment, |date| date.timestamp())
}

/// `GET /retailer/orders/{order-id}`.
pub(super) fn one(asked: &Asked<'_>, id: &str) -> Result<Value, Problem> {
    let order = asked.shop.position(id).map(|at| &asked.shop.orders[at]);
    let Some(order) = order.filter(|order| is_visible(order, asked.seconds())) else {
        return Err(Problem::not_found("Order", id));
    };
    let items: Vec<Value> = order.items.iter().map(|item| whole_item(asked, order, item)).collect();
    Ok(json!({
        "orderId": order.id,
        "pickupPoint": false,
        "orderPlacedDateTime": asked.stamp(order.placed),
        "shipmentDetails": recipient(order),
        "billingDetails": address(&order.customer),
        "orderItems": items,
    }))
}

/// Whether bol still shows an order.
pub(crate) fn is_visible(order: &Order, now: i64) -> bool {
    order.handled().is_none_or(|handled| now - handled <= VISIBLE)
}

fn reduced(asked: &Asked<'_>, order: &Order) -> Value {
    let item = |item: &Item| {
        json!({
            "orderItemId": item.id.to_string(),
            "ean": ean(item.product),
            "fulfilmentMethod": order.fulfilment.method.code(),
            "fulfilmentStatus": if item.open() > 0 { "OPEN" } else { "HANDLED" },
            "quantity": item.quantity,
            "quantityShipped": item.shipped,
            "quantityCancelled": item.cancelled,
            "cancellationRequest": item.cancellation_requested,
            "latestChangedDateTime": asked.stamp(item.changed),
        })
    };
    json!({
        "orderId": order.id,
        "orderPlacedDateTime": asked.stamp(order.placed),
        "orderItems": order.items.iter().map(item).collect::<Vec<_>>(),
    })
}

fn whole_item(asked: &Asked<'_>, order: &Order, item: &Item) -> Value {
    let mut fulfilment = fulfilment(order);
    fulfilment["expiryDate"] = json!(clock::date(order.fulfilment.expiry() * DAY));
    fulfilment["timeFrameType"] =
        json!(if order.fulfilment.by_appointment { "APPOINTMENT" } else { "REGULAR" });
    let total = item.product.price * i64::from(item.quantity);
    json!({
        "orderItemId": item.id.to_string(),
        "cancellationRequest": item.cancellation_requested,
        "fulfilment": fulfilment,
        "offer": offer(item),
        "product": product(item),
        "quantity": item.quantity,
        "quantityShipped": item.shipped,
        "quantityCancelled": item.cancelled,
        "unitPrice": euros(item.product.price),
        "totalPrice": euros(total),
        "discounts": [],
        "commission": commission(total),
        "latestChangedDateTime": asked.stamp(item.changed),
    })
}

/// What orders and shipments both tell of it.
pub(super) fn fulfilment(order: &Order) -> Value {
    json!({
        "method": order.fulfilment.method.code(),
        "distributionParty": if order.fulfilment.by_bol { "BOL" } else { "RETAILER" },
        "latestDeliveryDate": clock::date(order.fulfilment.latest_delivery * DAY),
    })
}

pub(super) fn offer(item: &Item) -> Value {
    json!({ "offerId": offer_id(item.product), "reference": item.product.sku })
}

pub(super) fn product(item: &Item) -> Value {
    json!({ "ean": ean(item.product), "title": item.product.name })
}

/// Cents as bol writes money.
pub(super) fn euros(cents: i64) -> Value {
    // Two decimals of a price are exact enough in a double.
    json!(cents as f64 / 100.0)
}

/// bol's share: twelve of a hundred.
pub(super) fn commission(cents: i64) -> Value {
    euros(cents * 12 / 100)
}

/// Where an order goes to.
pub(super) fn recipient(order: &Order) -> Value {
    let mut address = address(&order.customer);
    address["language"] = json!(if order.customer.country == "BE" { "nl-BE" } else { "nl" });
    if order.fulfilment.by_appointment {
        // The carrier is to call before it comes.
        address["deliveryPhoneNumber"] = json!(order.customer.phone);
    }
    address
}

/// Who pays.
pub(super) fn address(customer: &Customer) -> Value {
    let (street, number) = customer.street.rsplit_once(' ').unwrap_or((customer.street.as_str(), "1"));
    let tag: String = customer.email.chars().filter(char::is_ascii_digit).collect();
    json!({
        "salutation": "UNKNOWN",
        "firstName": customer.first_name,
        "surname": customer.last_name,
        "streetName": street,
        "houseNumber": number,
        "zipCode": customer.postcode.replace(' ', ""),
        "city": customer.city,
        "countryCode": customer.country,
        "email": format!("{tag}zq7m4@verkopen.bol.com"),
    })
}
