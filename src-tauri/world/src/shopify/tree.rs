//! The typed objects: each as JSON with its `__typename`, lists for connections, and `{"__ref": gid}` where
//! another object stands, so that what is not asked for is not built.

use serde_json::{Value, json};

use super::access::APP;
use super::model::{Actor, Event, Fulfillment, Group, GroupStatus, Method, Order, Refund, gid, id_in};
use super::store::Shop;
use crate::clock;

const LOCATION: u64 = 81_200_440_110;
const SERVICE_LOCATION: u64 = 81_200_440_237;

/// The object with this id, where the shop has it and `sees` lets its order through.
pub(super) fn node(shop: &Shop, id: &str, sees: impl Fn(&Order) -> bool) -> Option<Value> {
    let kind = id.strip_prefix("gid://shopify/")?.split('/').next()?;
    let number = id_in(id, kind)?;
    let seen = |at: usize| sees(&shop.orders[at]).then_some(&shop.orders[at]);
    let within = |has: &dyn Fn(&Order) -> bool| shop.orders.iter().find(|order| sees(order) && has(order));
    match kind {
        "Order" => Some(order(shop, seen(shop.position(number)?)?)),
        "Fulfillment" => {
            let (at, place) = shop.fulfillment(number)?;
            Some(fulfillment(seen(at)?, place))
        }
        "FulfillmentOrder" => {
            let (at, place) = shop.group(number)?;
            let order = seen(at)?;
            Some(group(shop, order, &order.groups[place]))
        }
        "LineItem" => {
            let order = within(&|order| order.lines.iter().any(|line| line.id == number))?;
            Some(line(order, order.lines.iter().position(|line| line.id == number)?))
        }
        "BasicEvent" => {
            let order = within(&|order| order.events.iter().any(|event| event.id == number))?;
            order.events.iter().find(|of| of.id == number).map(|of| event(order, of))
        }
        "Location" => Some(location(shop, number == SERVICE_LOCATION)),
        "Shop" => Some(self::shop(shop)),
        _ => None,
    }
}

pub(super) fn reference(id: &str) -> Value {
    json!({ "__ref": id })
}

pub(super) fn shop(shop: &Shop) -> Value {
    let config = &shop.config;
    let url = format!("https://{}", config.domain);
    let minutes = config.timezone.offset_at(shop.orders.last().map_or(0, |order| order.created)) / 60;
    let zone = match config.timezone.name() {
        "" | "UTC" => "Etc/UTC",
        name => name,
    };
    json!({
        "__typename": "Shop", "id": gid("Shop", 62_811_905_203), "name": config.name,
        "myshopifyDomain": config.domain, "url": url, "email": "hello@example.test",
        "contactEmail": "hello@example.test", "createdAt": "2024-03-01T09:00:00Z", "currencyCode": "EUR",
        "ianaTimezone": zone, "timezoneAbbreviation": if minutes == 120 { "CEST" } else { "CET" },
        "timezoneOffset": format!("{}{:02}{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60),
        "timezoneOffsetMinutes": minutes,
        "orderNumberFormatPrefix": "#", "orderNumberFormatSuffix": "",
        "plan": { "__typename": "ShopPlan", "displayName": "Basic", "publicDisplayName": "Basic", "partnerDevelopment": false, "shopifyPlus": false },
        "primaryDomain": { "__typename": "Domain", "id": gid("Domain", 91_104_550), "host": config.domain, "url": url, "sslEnabled": true },
    })
}

pub(super) fn app(shop: &Shop, scopes: &[&str]) -> Value {
    json!({
        "__typename": "App", "id": gid("App", 284_110_377), "title": APP, "handle": "trackmend",
        "apiKey": shop.access.client.0, "developerName": shop.config.name, "embedded": false,
        "requestedAccessScopes": self::scopes(scopes),
    })
}

pub(super) fn installation(shop: &Shop, scopes: &[&str]) -> Value {
    json!({
        "__typename": "AppInstallation", "id": gid("AppInstallation", 610_200_945),
        "accessScopes": self::scopes(scopes), "app": app(shop, scopes),
    })
}

fn scopes(scopes: &[&str]) -> Vec<Value> {
    scopes
        .iter()
        .map(|scope| json!({ "__typename": "AccessScope", "handle": scope, "description": scope.replace('_', " ") }))
        .collect()
}

fn moment(seconds: i64) -> Value {
    json!(format!("{}Z", clock::iso(seconds)))
}

fn maybe(seconds: Option<i64>) -> Value {
    seconds.map_or(Value::Null, moment)
}

pub(super) fn fulfillment_status(order: &Order) -> &'static str {
    let left: u32 = order.groups.iter().flat_map(|group| &group.lines).map(|line| line.remaining).sum();
    let sent = order.fulfillments.iter().any(|fulfillment| !fulfillment.cancelled);
    let held = order.groups.iter().any(|group| group.status == GroupStatus::OnHold);
    match (sent, left) {
        (true, 0) => "FULFILLED",
        (true, _) => "PARTIALLY_FULFILLED",
        (false, _) if held => "ON_HOLD",
        (false, _) => "UNFULFILLED",
    }
}

pub(super) fn financial_status(order: &Order) -> &'static str {
    match () {
        () if order.refunded_in_full().is_some() => "REFUNDED",
        () if !order.refunds.is_empty() => "PARTIALLY_REFUNDED",
        () if order.paid.is_some() => "PAID",
        () => "PENDING",
    }
}

fn order(shop: &Shop, of: &Order) -> Value {
    let hidden = shop.config.hides_customer_data;
    let customer = &of.customer;
    let full_name = format!("{} {}", customer.first_name, customer.last_name);
    let known = |text: &str| if hidden { Value::Null } else { json!(text) };
    let address = json!({
        "__typename": "MailingAddress", "id": gid("MailingAddress", of.id + 17),
        "firstName": known(customer.first_name), "lastName": known(customer.last_name),
        "name": known(&full_name), "address1": known(&customer.street), "address2": null, "company": null,
        "city": known(customer.city), "zip": known(&customer.postcode), "country": null,
        "countryCodeV2": customer.country, "phone": known(&customer.phone),
    });
    let ships = matches!(of.method, Method::Shipping | Method::Local);
    let buyer = json!({
        "__typename": "Customer", "id": gid("Customer", of.id + 23), "legacyResourceId": (of.id + 23).to_string(),
        "displayName": full_name, "firstName": customer.first_name, "lastName": customer.last_name,
    });
    let way = shipping_line(of);
    let open =
        of.groups.iter().any(|group| matches!(group.status, GroupStatus::Open | GroupStatus::InProgress));
    let counter = of.method == Method::Retail;
    let mut tree = json!({
        "__typename": "Order", "id": of.gid(), "legacyResourceId": of.id.to_string(), "name": of.name,
        "number": of.number, "createdAt": moment(of.created), "updatedAt": moment(of.updated),
        "processedAt": moment(of.created), "closed": of.closed.is_some(), "closedAt": maybe(of.closed),
        "cancelledAt": maybe(of.cancelled), "cancelReason": of.cancelled.map(|_| "CUSTOMER"), "confirmed": true,
        "displayFulfillmentStatus": fulfillment_status(of), "displayFinancialStatus": financial_status(of),
        "fulfillable": open, "fullyPaid": of.paid.is_some(), "unpaid": of.paid.is_none(),
        "refundable": of.refunded() < of.total(), "returnStatus": "NO_RETURN", "currencyCode": "EUR",
        "requiresShipping": of.lines.iter().any(|line| !line.product.downloadable), "test": of.test,
        "tags": [], "note": null, "email": known(&customer.email), "phone": null,
        "sourceName": if counter { "pos" } else { "web" }, "sourceIdentifier": null,
        "app": { "__typename": "OrderApp", "id": gid("App", 580_111), "name": if counter { "Point of Sale" } else { "Online Store" } },
    });
    tree["lineItems"] = (0..of.lines.len()).map(|at| line(of, at)).collect();
    tree["shippingLines"] = way.as_object().into_iter().map(|way| json!(way)).collect();
    tree["shippingLine"] = way;
    tree["fulfillments"] = (0..of.fulfillments.len()).map(|place| fulfillment(of, place)).collect();
    tree["fulfillmentsCount"] =
        json!({ "__typename": "Count", "count": of.fulfillments.len(), "precision": "EXACT" });
    tree["fulfillmentOrders"] = of.groups.iter().map(|group| self::group(shop, of, group)).collect();
    tree["events"] = of.events.iter().map(|event| self::event(of, event)).collect();
    tree["shippingAddress"] = if ships { address.clone() } else { Value::Null };
    tree["displayAddress"] = address;
    tree["customer"] = if hidden { Value::Null } else { buyer };
    tree["refunds"] = of.refunds.iter().map(|refund| self::refund(of, refund)).collect();
    tree["retailLocation"] = if counter { reference(&gid("Location", LOCATION)) } else { Value::Null };
    tree
}

fn refund(of: &Order, this: &Refund) -> Value {
    let lines = this.lines.iter().map(|(id, at, quantity)| {
        json!({
            "__typename": "RefundLineItem", "id": gid("RefundLineItem", *id), "lineItem": line(of, *at),
            "quantity": quantity, "restockType": "NO_RESTOCK", "restocked": false,
        })
    });
    json!({
        "__typename": "Refund", "id": gid("Refund", this.id), "legacyResourceId": this.id.to_string(),
        "createdAt": moment(this.at), "processedAt": moment(this.at), "updatedAt": moment(this.at),
        "note": null, "order": reference(&of.gid()), "refundLineItems": lines.collect::<Vec<_>>(),
    })
}

/// How it travels, as the checkout named it; nothing travels for files and over the counter.
fn shipping_line(of: &Order) -> Value {
    let (title, category) = match of.method {
        Method::Shipping => ("Standard", Value::Null),
        Method::PickUp => ("Studio Wolk", json!("pickup")),
        Method::Local => ("Local delivery", json!("local-delivery")),
        Method::Retail | Method::Nothing => return Value::Null,
    };
    json!({
        "__typename": "ShippingLine", "id": gid("ShippingLine", of.id + 31), "title": title, "code": title,
        "deliveryCategory": category, "source": "shopify", "carrierIdentifier": null, "custom": false,
        "isRemoved": false, "shippingRateHandle": null,
    })
}

fn line(of: &Order, at: usize) -> Value {
    let line = &of.lines[at];
    let product = line.product;
    let (title, variant) = match product.parent.zip(product.name.split_once(" - ")) {
        Some((parent, (_, variant))) => (parent, Some(variant)),
        None => (product.name, None),
    };
    json!({
        "__typename": "LineItem", "id": gid("LineItem", line.id), "sku": product.sku, "title": title,
        "name": product.name, "variantTitle": variant, "vendor": product.vendor(), "quantity": line.quantity,
        "currentQuantity": line.current(), "refundableQuantity": line.current(),
        "unfulfilledQuantity": of.unfulfilled(at), "nonFulfillableQuantity": line.refunded,
        "requiresShipping": !product.downloadable, "isGiftCard": false,
    })
}

fn fulfillment(of: &Order, place: usize) -> Value {
    let this = &of.fulfillments[place];
    let groups: Vec<Value> = of
        .groups
        .iter()
        .filter(|group| group.lines.iter().any(|line| this.lines.iter().any(|sent| sent.line == line.line)))
        .map(|group| reference(&gid("FulfillmentOrder", group.id)))
        .collect();
    json!({
        "__typename": "Fulfillment", "id": gid("Fulfillment", this.id), "legacyResourceId": this.id.to_string(),
        "name": format!("{}-F{}", of.name, place + 1),
        "status": if this.cancelled { "CANCELLED" } else { "SUCCESS" },
        "displayStatus": display_status(this), "createdAt": moment(this.created),
        "updatedAt": moment(this.updated), "inTransitAt": maybe(this.in_transit),
        // What a late event does to it is not documented: here it goes, which is the harder case for a reader.
        "deliveredAt": maybe(this.delivered.filter(|_| this.delivery == Some("DELIVERED"))),
        "estimatedDeliveryAt": null,
        "totalQuantity": this.lines.iter().map(|line| line.quantity).sum::<u32>(),
        "requiresShipping": this.lines.iter().any(|line| !of.lines[line.line].product.downloadable),
        "trackingInfo": this.tracking.iter().map(|tracking| json!({
            "__typename": "FulfillmentTrackingInfo", "company": tracking.company, "number": tracking.number,
            "url": tracking.url,
        })).collect::<Vec<_>>(),
        "service": {
            "__typename": "FulfillmentService", "id": gid("FulfillmentService", 1), "handle": "manual",
            "serviceName": "Manual", "type": "MANUAL", "trackingSupport": false, "inventoryManagement": false,
            "requiresShippingMethod": true, "location": reference(&gid("Location", LOCATION)),
        },
        "location": reference(&gid("Location", LOCATION)), "order": reference(&of.gid()),
        "fulfillmentOrders": groups,
        "fulfillmentLineItems": this.lines.iter().map(|sent| json!({
            "__typename": "FulfillmentLineItem", "id": gid("FulfillmentLineItem", sent.id),
            "quantity": sent.quantity, "lineItem": line(of, sent.line),
        })).collect::<Vec<_>>(),
    })
}

fn display_status(this: &Fulfillment) -> &'static str {
    match this.delivery {
        _ if this.cancelled => "CANCELED",
        Some(status) => status,
        None if this.tracking.is_empty() && !matches!(this.by, Actor::App(_)) => "MARKED_AS_FULFILLED",
        None => "FULFILLED",
    }
}

/// What may be done with a fulfilment order.
pub(super) fn supported_actions(group: &Group) -> &'static [&'static str] {
    match group.status {
        GroupStatus::Closed | GroupStatus::Cancelled => &[],
        GroupStatus::OnHold => &["RELEASE_HOLD"],
        GroupStatus::Open | GroupStatus::InProgress if group.at_service => &["REQUEST_FULFILLMENT"],
        GroupStatus::Open => &["CREATE_FULFILLMENT", "MOVE", "HOLD", "SPLIT"],
        GroupStatus::InProgress => &["CREATE_FULFILLMENT", "HOLD", "MARK_AS_OPEN"],
    }
}

fn group(shop: &Shop, of: &Order, this: &Group) -> Value {
    let at = if this.at_service { SERVICE_LOCATION } else { LOCATION };
    json!({
        "__typename": "FulfillmentOrder", "id": gid("FulfillmentOrder", this.id), "status": this.status.code(),
        "requestStatus": "UNSUBMITTED", "createdAt": moment(this.created), "updatedAt": moment(this.updated),
        "orderId": of.gid(), "orderName": of.name, "order": reference(&of.gid()),
        "supportedActions": supported_actions(this).iter().map(|action| json!({
            "__typename": "FulfillmentOrderSupportedAction", "action": action, "externalUrl": null,
        })).collect::<Vec<_>>(),
        "assignedLocation": {
            "__typename": "FulfillmentOrderAssignedLocation", "name": location_name(shop, this.at_service),
            "city": "Utrecht", "zip": "3511 AB", "countryCode": "NL", "location": reference(&gid("Location", at)),
        },
        "deliveryMethod": {
            "__typename": "DeliveryMethod", "id": gid("DeliveryMethod", this.id), "methodType": this.method.code(),
            "presentedName": null, "serviceCode": null,
        },
        "lineItems": this.lines.iter().map(|part| {
            let item = line(of, part.line);
            json!({
                "__typename": "FulfillmentOrderLineItem", "id": gid("FulfillmentOrderLineItem", part.id),
                "totalQuantity": part.total, "remainingQuantity": part.remaining, "sku": item["sku"],
                "vendor": item["vendor"], "productTitle": item["title"], "variantTitle": item["variantTitle"],
                "requiresShipping": item["requiresShipping"], "lineItem": item,
            })
        }).collect::<Vec<_>>(),
    })
}

fn location_name(shop: &Shop, service: bool) -> &str {
    if service { "Snelprint Fulfilment" } else { &shop.config.name }
}

fn location(shop: &Shop, service: bool) -> Value {
    let id = if service { SERVICE_LOCATION } else { LOCATION };
    json!({
        "__typename": "Location", "id": gid("Location", id), "legacyResourceId": id.to_string(),
        "name": location_name(shop, service), "isActive": true, "isFulfillmentService": service,
    })
}

fn event(of: &Order, this: &Event) -> Value {
    let (app, author) = match &this.actor {
        Actor::Person(name) => (None, name.as_str()),
        Actor::App(title) => (Some(title.as_str()), title.as_str()),
        Actor::Shop => (None, "Shopify"),
    };
    json!({
        "__typename": "BasicEvent", "id": gid("BasicEvent", this.id), "action": this.action,
        "createdAt": moment(this.at), "message": this.message, "appTitle": app,
        "attributeToApp": app.is_some(), "attributeToUser": matches!(this.actor, Actor::Person(_)),
        "criticalAlert": false, "author": author, "subjectId": of.gid(), "subjectType": "ORDER",
        "arguments": null, "additionalData": null, "additionalContent": null, "hasAdditionalContent": false,
        "secondaryMessage": null,
    })
}
