//! The two mutations of a repair: new tracking for a fulfilment, and a fulfilment with tracking. Refusals are
//! `userErrors` with HTTP 200. That an update replaces all numbers of its fulfilment is this shop's reading of
//! "updates tracking information"; so are the words of the refusals.

use serde_json::{Map, Value, json};

use super::access::APP;
use super::companies::tracking;
use super::model::{Actor, GroupStatus, Order, Tracking, gid, id_in};
use super::store::Shop;
use super::tree::{reference, supported_actions};

/// What a mutation came to.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub payload: Value,
    /// The order that it named.
    pub order: Option<String>,
    /// The fulfilment that it changed or made: positions.
    pub place: Option<(usize, usize)>,
}

struct Refusal(Vec<&'static str>, String);

fn refuse<T>(field: &[&'static str], message: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal(field.to_vec(), message.into()))
}

/// Carries out one mutation at `now` (seconds). `sees` says which orders the caller is shown.
pub(super) fn run(
    shop: &mut Shop,
    name: &str,
    arguments: &Map<String, Value>,
    sees: impl Fn(&Order) -> bool,
    now: i64,
) -> Written {
    let mut order = None;
    let (kind, outcome) = match name {
        "fulfillmentCreate" => {
            ("FulfillmentCreatePayload", create(shop, &arguments["fulfillment"], &mut order, sees, now))
        }
        _ => ("FulfillmentTrackingInfoUpdatePayload", update(shop, arguments, &mut order, sees, now)),
    };
    let (fulfillment, errors) = match &outcome {
        Ok((at, place)) => {
            (reference(&gid("Fulfillment", shop.orders[*at].fulfillments[*place].id)), Vec::new())
        }
        Err(Refusal(field, message)) => {
            (Value::Null, vec![json!({ "__typename": "UserError", "field": field, "message": message })])
        }
    };
    Written {
        payload: json!({ "__typename": kind, "fulfillment": fulfillment, "userErrors": errors }),
        order: order.map(|at: usize| shop.orders[at].gid()),
        place: outcome.ok(),
    }
}

type Outcome = Result<(usize, usize), Refusal>;

fn update(
    shop: &mut Shop,
    arguments: &Map<String, Value>,
    order: &mut Option<usize>,
    sees: impl Fn(&Order) -> bool,
    now: i64,
) -> Outcome {
    let id = arguments["fulfillmentId"].as_str().and_then(|id| id_in(id, "Fulfillment"));
    let found = id.and_then(|id| shop.fulfillment(id)).filter(|(at, _)| sees(&shop.orders[*at]));
    let Some((at, place)) = found else { return refuse(&["fulfillmentId"], "Fulfillment does not exist.") };
    *order = Some(at);
    if shop.orders[at].fulfillments[place].cancelled {
        return refuse(&["fulfillmentId"], "Tracking of a cancelled fulfillment cannot be updated.");
    }
    let input = &arguments["trackingInfoInput"];
    let mut new = numbers(input, "trackingInfoInput")?;
    if new.is_empty() && input["number"].is_null() && input["numbers"].is_null() {
        // Without a number, what is there gets the company.
        let company = input["company"].as_str();
        let there = &shop.orders[at].fulfillments[place].tracking;
        new =
            there.iter().map(|old| tracking(company.or(old.company.as_deref()), &old.number, None)).collect();
    }
    let notify = arguments.get("notifyCustomer") == Some(&json!(true));
    shop.set_tracking(at, place, new, Actor::App(APP.into()), notify, now);
    Ok((at, place))
}

/// The numbers of a `FulfillmentTrackingInput`, with the links that are given or that Shopify makes.
fn numbers(input: &Value, field: &'static str) -> Result<Vec<Tracking>, Refusal> {
    if !input["number"].is_null() && !input["numbers"].is_null() {
        return refuse(&[field], "Only one of number and numbers can be given.");
    }
    if !input["url"].is_null() && !input["urls"].is_null() {
        return refuse(&[field], "Only one of url and urls can be given.");
    }
    let list = |one: &str, many: &str| -> Vec<String> {
        let texts = match (&input[one], &input[many]) {
            (Value::String(text), _) => vec![text.clone()],
            (_, Value::Array(items)) => items.iter().filter_map(|t| t.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
    };
    let (numbers, urls) = (list("number", "numbers"), list("url", "urls"));
    if urls.len() > numbers.len() {
        return refuse(&[field, "url"], "A tracking URL needs a tracking number.");
    }
    let company = input["company"].as_str().filter(|company| !company.is_empty());
    Ok(numbers
        .iter()
        .enumerate()
        .map(|(place, number)| tracking(company, number.trim(), urls.get(place).map(String::as_str)))
        .collect())
}

fn create(
    shop: &mut Shop,
    input: &Value,
    order: &mut Option<usize>,
    sees: impl Fn(&Order) -> bool,
    now: i64,
) -> Outcome {
    const FIELD: &[&str] = &["fulfillment"];
    let parts = input["lineItemsByFulfillmentOrder"].as_array().cloned().unwrap_or_default();
    let mut pieces: Vec<(usize, usize, u32)> = Vec::new();
    for part in &parts {
        let id = part["fulfillmentOrderId"].as_str().and_then(|id| id_in(id, "FulfillmentOrder"));
        let found = id.and_then(|id| shop.group(id)).filter(|(at, _)| sees(&shop.orders[*at]));
        let Some((at, place)) = found else { return refuse(FIELD, "Fulfillment order does not exist.") };
        if order.is_some_and(|other| other != at) {
            return refuse(FIELD, "Fulfillment orders must belong to the same order.");
        }
        *order = Some(at);
        let group = &shop.orders[at].groups[place];
        if !supported_actions(group).contains(&"CREATE_FULFILLMENT") {
            let message = match group.status {
                GroupStatus::Open | GroupStatus::InProgress => {
                    format!(
                        "Fulfillment order {} is assigned to another app's fulfillment service.",
                        group.id
                    )
                }
                status => {
                    let status = status.code().to_ascii_lowercase();
                    format!("Fulfillment order {} has an unfulfillable status= {status}.", group.id)
                }
            };
            return refuse(FIELD, message);
        }
        match part["fulfillmentOrderLineItems"].as_array() {
            None => pieces.extend(
                group
                    .lines
                    .iter()
                    .enumerate()
                    .filter(|(_, line)| line.remaining > 0)
                    .map(|(at, line)| (place, at, line.remaining)),
            ),
            Some(wanted) => {
                for item in wanted {
                    let id = item["id"].as_str().and_then(|id| id_in(id, "FulfillmentOrderLineItem"));
                    let Some(line) = group.lines.iter().position(|line| Some(line.id) == id) else {
                        return refuse(FIELD, "Fulfillment order line item does not exist.");
                    };
                    let quantity = item["quantity"].as_u64().and_then(|count| u32::try_from(count).ok());
                    let earlier: u32 =
                        pieces.iter().filter(|piece| (piece.0, piece.1) == (place, line)).map(|p| p.2).sum();
                    let left = group.lines[line].remaining - earlier.min(group.lines[line].remaining);
                    match quantity {
                        Some(quantity) if (1..=left).contains(&quantity) => {
                            pieces.push((place, line, quantity))
                        }
                        _ => return refuse(FIELD, "Invalid fulfillment order line item quantity requested."),
                    }
                }
            }
        }
    }
    let Some(at) = order.filter(|_| !pieces.is_empty()) else {
        return refuse(FIELD, "Line items by fulfillment order can't be blank.");
    };
    let tracking = numbers(&input["trackingInfo"], "fulfillment")?;
    let notify = input["notifyCustomer"] == json!(true);
    Ok((at, shop.fulfil_pieces(at, &pieces, tracking, Actor::App(APP.into()), notify, now)))
}
