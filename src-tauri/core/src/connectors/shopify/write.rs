//! Writing a number: one mutation per change, and what its answer says.
//!
//! `fulfillmentTrackingInfoUpdate` takes the list of a fulfillment's numbers and is taken to replace the one
//! that stands there, so the whole list is sent, as just read. Links go along with it: numbers and links
//! are paired by their place, so numbers without a link come last. One company stands for all of them.

use super::json::{list, number_of, text};
use super::{FULFILLMENT, ask, errors};
use crate::connectors::{Confirmation, Profile, Reply, Request, Shows};
use crate::domain::{OpenLine, Phrase, Sighting, Trace, TrackingNumber};
use crate::repair::{Action, Change, CloseLine};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The request that makes the change.
pub(super) fn change(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
    ask::order_id(&change.order_remote_id)?;
    if change.home.0 != FULFILLMENT {
        return Err(format!("nothing can be written to {:?}", change.home.0));
    }
    if !profile.may_write {
        return Err("the app may not write".to_owned());
    }
    let numbers = match &change.action {
        Action::CloseLines { lines } => return create(change, lines, profile, shows.open),
        Action::AddNumber => added(change, shows.sightings)?,
        Action::ReplaceNumber { old } => {
            let mut numbers = listed(change, shows.sightings);
            match numbers.iter_mut().find(|(number, _)| number == old.as_str()) {
                Some(place) => *place = own(change),
                None if is_the_only_text(old, shows.traces) => numbers.push(own(change)),
                None => return Err("the number that goes is not there".to_owned()),
            }
            numbers
        }
        Action::CorrectCarrier { .. } => {
            let mut numbers = listed(change, shows.sightings);
            let place = numbers
                .iter_mut()
                .find(|(number, _)| number == change.number.as_str())
                .ok_or("the number is not there")?;
            *place = own(change);
            numbers
        }
    };
    number_of(&change.target, "Fulfillment").ok_or("the change names no fulfillment")?;
    let goes = match &change.action {
        Action::ReplaceNumber { old } => is_the_only_text(old, shows.traces),
        _ => false,
    };
    if !goes && shows.traces.iter().any(|trace| trace.home.0 == FULFILLMENT) {
        return Err("something stands among the numbers that is none, and would be lost".to_owned());
    }
    let variables = json!({
        "fulfillment": change.target, "tracking": tracking(change, numbers), "notify": change.mail,
    });
    ask::post(profile, ask::UPDATE, &variables, true)
}

/// What a spreadsheet left of a number is none, and stands among the numbers as text. Where no other text stands
/// there, nothing else can be lost with it.
fn is_the_only_text(old: &TrackingNumber, traces: &[Trace]) -> bool {
    let mut texts = traces.iter().filter(|trace| trace.home.0 == FULFILLMENT);
    texts.next().is_some_and(|trace| trace.text == old.as_str()) && texts.next().is_none()
}

/// The number of the change, with its link.
fn own(change: &Change) -> (String, String) {
    (change.number.as_str().to_owned(), change.url.clone())
}

/// The numbers of the fulfillment with their links, in the order in which they stand there.
fn listed(change: &Change, sightings: &[Sighting]) -> Vec<(String, String)> {
    sightings
        .iter()
        .filter(|sighting| sighting.remote_id == change.target)
        .map(|sighting| (sighting.number.as_str().to_owned(), sighting.url.clone()))
        .collect()
}

fn added(change: &Change, sightings: &[Sighting]) -> Result<Vec<(String, String)>, String> {
    let mut numbers = listed(change, sightings);
    if numbers.iter().any(|(number, _)| number == change.number.as_str()) {
        return Err("the number is there already".to_owned());
    }
    numbers.push(own(change));
    Ok(numbers)
}

/// A `FulfillmentTrackingInput`.
fn tracking(change: &Change, numbers: Vec<(String, String)>) -> Value {
    let (linked, bare): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|(_, url)| !url.is_empty());
    let urls: Vec<String> = linked.iter().map(|(_, url)| url.clone()).collect();
    let numbers: Vec<String> = linked.into_iter().chain(bare).map(|(number, _)| number).collect();
    let mut input = Map::new();
    if !change.carrier.is_empty() {
        input.insert("company".to_owned(), change.carrier.as_str().into());
    }
    input.insert("numbers".to_owned(), numbers.into());
    if !urls.is_empty() {
        input.insert("urls".to_owned(), urls.into());
    }
    Value::Object(input)
}

/// Marks these pieces as sent, with the number; no others. Lines of several groups can be sent in one go
/// only from one place, and what is written in two goes is two changes.
fn create(
    change: &Change,
    lines: &[CloseLine],
    profile: &Profile,
    open: &[OpenLine],
) -> Result<Request, String> {
    let mut groups: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut places: Vec<&str> = Vec::new();
    for line in lines {
        let is_open = open.iter().any(|o| {
            o.line == line.line
                && o.group == line.group
                && o.id == line.id
                && o.may_close
                && o.quantity >= line.quantity
        });
        if !is_open || line.quantity <= 0 {
            return Err(format!("the line {} is not open any more, or not for this app", line.line));
        }
        let (group, place) = line.group.split_once('@').unwrap_or((&line.group, ""));
        number_of(group, "FulfillmentOrder").ok_or("a line names no group")?;
        if !places.contains(&place) {
            places.push(place);
        }
        groups.entry(group).or_default().push(json!({"id": line.id, "quantity": line.quantity}));
    }
    match places.len() {
        0 => return Err("the change names no lines".to_owned()),
        1 => {}
        _ => return Err(format!("the lines are sent from different places: {}", places.join(", "))),
    }
    let groups: Vec<Value> = groups
        .into_iter()
        .map(|(group, lines)| json!({"fulfillmentOrderId": group, "fulfillmentOrderLineItems": lines}))
        .collect();
    let fulfillment = json!({
        "lineItemsByFulfillmentOrder": groups,
        "trackingInfo": tracking(change, vec![own(change)]),
        "notifyCustomer": change.mail,
    });
    ask::post(profile, ask::CREATE, &json!({"fulfillment": fulfillment}), true)
}

/// What Shopify answered. An acceptance proves nothing, and what is not Shopify's own answer may hide a
/// write that happened.
pub(super) fn confirm(_: &Change, reply: &Reply) -> Confirmation {
    let Some(body) = reply.json().filter(Value::is_object) else { return Confirmation::Unclear };
    match reply.status {
        200..300 => answered(&body),
        408 | 500.. => Confirmation::Unclear,
        status if body.get("errors").is_some() => Confirmation::Rejected { said: rejection(status) },
        _ => Confirmation::Unclear,
    }
}

fn answered(body: &Value) -> Confirmation {
    let payload = body.get("data").and_then(Value::as_object).and_then(|data| data.values().next());
    if let Some(payload) = payload.filter(|payload| payload.is_object()) {
        let refusals: Vec<String> = list(payload, "userErrors").iter().map(|e| text(e, "message")).collect();
        if !refusals.is_empty() {
            let said = Phrase::new("write-shopify-refused").text("message", refusals.join(" "));
            return Confirmation::Rejected { said };
        }
        let made = payload.get("fulfillment").is_some_and(Value::is_object);
        return if made { Confirmation::Accepted } else { Confirmation::Unclear };
    }
    let faults = errors::faults(body);
    let Some(fault) = faults.first() else { return Confirmation::Unclear };
    let said = match fault.code.as_str() {
        // It may have happened before the fault did.
        "INTERNAL_SERVER_ERROR" | "TIMEOUT" => return Confirmation::Unclear,
        "THROTTLED" => Phrase::new("write-shopify-busy"),
        "ACCESS_DENIED" => Phrase::new("write-shopify-rights"),
        code => Phrase::new("write-shopify-refused").text("message", code),
    };
    Confirmation::Rejected { said }
}

fn rejection(status: u16) -> Phrase {
    match status {
        401 | 403 => Phrase::new("write-shopify-rights"),
        429 | 430 => Phrase::new("write-shopify-busy"),
        _ => Phrase::new("write-shopify-refused").text("message", format!("HTTP {status}")),
    }
}

#[cfg(test)]
mod tests;
