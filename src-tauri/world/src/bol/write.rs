//! What can be written, and how the processes are told that come of it.

use serde_json::{Value, json};

use super::http::{Asked, stamp};
use super::problem::Problem;
use super::process::{End, Process, Work};
use super::store::{Shop, Way};
use crate::wire::Request;

/// The events that the specification lists for a search.
const EVENTS: [&str; 26] = [
    "CREATE_SHIPMENT",
    "CANCEL_ORDER",
    "CHANGE_TRANSPORT",
    "HANDLE_RETURN_ITEM",
    "CREATE_RETURN_ITEM",
    "CREATE_INBOUND",
    "DELETE_OFFER",
    "CREATE_OFFER",
    "UPDATE_OFFER",
    "UPDATE_OFFER_STOCK",
    "UPDATE_OFFER_PRICE",
    "CREATE_OFFER_EXPORT",
    "UNPUBLISHED_OFFER_REPORT",
    "CREATE_PRODUCT_CONTENT",
    "CREATE_SUBSCRIPTION",
    "UPDATE_SUBSCRIPTION",
    "DELETE_SUBSCRIPTION",
    "SEND_SUBSCRIPTION_TST_MSG",
    "CREATE_SHIPPING_LABEL",
    "CREATE_REPLENISHMENT",
    "UPDATE_REPLENISHMENT",
    "REQUEST_PRODUCT_DESTINATIONS",
    "CREATE_SOV_SEARCH_TERM_REPORT",
    "CREATE_SOV_CATEGORY_REPORT",
    "UPLOAD_INVOICE",
    "CREATE_CAMPAIGN_PERFORMANCE_REPORT",
];

/// `POST /retailer/shipments`.
pub(super) fn confirm(request: &Request) -> Result<Work, Problem> {
    let body = body(request)?;
    let given = body["orderItems"].as_array().filter(|items| (1..=100).contains(&items.len()));
    let Some(given) = given else {
        return Err(Problem::violation("orderItems", "size must be between 1 and 100"));
    };
    let mut items = Vec::new();
    for item in given {
        let Some(id) = item["orderItemId"].as_str().filter(|id| !id.is_empty()) else {
            return Err(Problem::violation("orderItems.orderItemId", "must not be empty"));
        };
        let count = match &item["quantity"] {
            Value::Null => None,
            count => match count.as_u64().and_then(|count| u32::try_from(count).ok()) {
                Some(count) if count > 0 => Some(count),
                _ => return Err(Problem::violation("orderItems.quantity", "must be greater than 0")),
            },
        };
        // An id that is no number is none of bol's: the process says so.
        items.push((id.parse().unwrap_or_default(), count));
    }
    let reference = match &body["shipmentReference"] {
        Value::Null => String::new(),
        Value::String(text) if (1..=90).contains(&text.chars().count()) => text.clone(),
        _ => return Err(Problem::violation("shipmentReference", "size must be between 1 and 90")),
    };
    let label = body["shippingLabelId"].as_str().map(str::to_owned);
    let code = body["transport"]["transporterCode"].as_str().unwrap_or_default().to_owned();
    if label.is_some() != body["transport"].is_null() || label.is_none() && code.is_empty() {
        let words = "either shippingLabelId or transport with a transporterCode must be given";
        return Err(Problem::violation("transport", words));
    }
    let number = body["transport"]["trackAndTrace"].as_str().unwrap_or_default().to_owned();
    // Whose label bol sells: PostNL's.
    let code = if label.is_some() { "TNT".to_owned() } else { code };
    Ok(Work::Confirm { items, way: Way { code, number, label, reference } })
}

/// `PUT /retailer/transports/{transport-id}`.
pub(super) fn fill(request: &Request, id: &str) -> Result<Work, Problem> {
    let body = body(request)?;
    let Some(number) = body["trackAndTrace"].as_str().filter(|number| !number.is_empty()) else {
        return Err(Problem::violation("trackAndTrace", "must not be empty"));
    };
    let code = match &body["transporterCode"] {
        Value::Null => None,
        Value::String(code) if !code.is_empty() => Some(code.clone()),
        _ => return Err(Problem::violation("transporterCode", "must be a text")),
    };
    Ok(Work::Fill { transport: id.parse().unwrap_or_default(), number: number.to_owned(), code })
}

fn body(request: &Request) -> Result<Value, Problem> {
    let body = serde_json::from_slice(&request.body).ok().filter(Value::is_object);
    body.ok_or_else(|| Problem::violation("body", "must be a JSON object"))
}

/// `GET /shared/process-status/{process-status-id}`.
pub(super) fn process(asked: &Asked<'_>, id: &str) -> Result<Value, Problem> {
    let process = asked.shop.processes.iter().find(|process| process.id == id);
    let told = process.map(|process| status(asked.shop, process));
    told.ok_or_else(|| Problem::not_found("Process status", id))
}

/// `GET /shared/process-status?entity-id=&event-type=`, newest first.
pub(super) fn processes_of(asked: &Asked<'_>) -> Result<Value, Problem> {
    let Some(entity) = asked.query.text("entity-id") else {
        return Err(Problem::violation("entity-id", "must not be null"));
    };
    if asked.query.text("event-type").is_none() {
        return Err(Problem::violation("event-type", "must not be null"));
    }
    let event = asked.query.choice("event-type", &EVENTS)?;
    let of = |process: &&Process| process.work.event() == event && process.work.entity() == entity;
    let page = asked.page(asked.shop.processes.iter().rev().filter(of).collect())?;
    let told: Vec<Value> = page.into_iter().map(|process| status(asked.shop, process)).collect();
    Ok(json!({ "processStatuses": told }))
}

/// `POST /shared/process-status`, newest first.
pub(super) fn processes_named(asked: &Asked<'_>, request: &Request) -> Result<Value, Problem> {
    let body = body(request)?;
    let named = body["processStatusQueries"].as_array().filter(|ids| (1..=1000).contains(&ids.len()));
    let Some(named) = named else {
        return Err(Problem::violation("processStatusQueries", "size must be between 1 and 1000"));
    };
    let is_named = |process: &&Process| named.iter().any(|id| id["processStatusId"] == json!(process.id));
    let found = asked.shop.processes.iter().rev().filter(is_named);
    let told: Vec<Value> = found.map(|process| status(asked.shop, process)).collect();
    Ok(json!({ "processStatuses": told }))
}

/// A process as it stands.
pub(super) fn status(shop: &Shop, process: &Process) -> Value {
    let mut told = json!({
        "processStatusId": process.id,
        "entityId": process.work.entity(),
        "eventType": process.work.event(),
        "description": process.work.description(),
        "status": match &process.end {
            None => "PENDING",
            Some(End::Success) => "SUCCESS",
            Some(End::Failure(_)) => "FAILURE",
            Some(End::Timeout) => "TIMEOUT",
        },
        "createTimestamp": stamp(shop, process.created.div_euclid(1000)),
        "links": [{
            "rel": "self",
            "href": format!("{}/shared/process-status/{}", shop.config.url(), process.id),
        }],
    });
    if let Some(End::Failure(words)) = &process.end {
        told["errorMessage"] = json!(words);
    }
    told
}
