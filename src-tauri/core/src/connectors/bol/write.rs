//! Writing a number. Two ways, and neither can be taken back:
//!
//! | home | what | bol |
//! |---|---|---|
//! | transport | fills the empty number of a shipment | `PUT /retailer/transports/{id}` |
//! | shipment | confirms open lines as sent, with their number | `POST /retailer/shipments` |
//!
//! A number that stands there is never written over: bol tells its sellers that it cannot be changed, and what
//! its interface would answer is UNVERIFIED. Nor is anything that bol fills in by itself.

use super::json::text;
use super::shipment::transport_of;
use super::{SHIPMENT, TRANSPORT, ask, codes, errors, process, whole};
use crate::connectors::{Ask, Confirmation, ProcessRecord, Profile, Reply, Request, Shows};
use crate::domain::{Home, NumberWish, OpenLine, Phrase};
use crate::repair::{Action, Change, CloseLine};
use serde_json::{Value, json};

/// Lines of one shipment, at most.
const MOST_LINES: usize = 100;

/// Whether this home can be written that way.
pub(super) fn can(action: &Action, home: &Home) -> bool {
    match action {
        Action::AddNumber => home.0 == TRANSPORT,
        Action::CloseLines { .. } => home.0 == SHIPMENT,
        Action::ReplaceNumber { .. } | Action::CorrectCarrier { .. } => false,
    }
}

/// The request that makes the change.
pub(super) fn change(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
    if !profile.may_write {
        return Err("nothing may be written here".to_owned());
    }
    if !can(&change.action, &change.home) {
        return Err(format!("{:?} cannot be changed that way", change.home.0));
    }
    match &change.action {
        Action::CloseLines { lines } => confirm_lines(change, lines, profile, shows.open),
        _ => fill(change, profile, shows),
    }
}

/// Fills the number of a transport that has none.
fn fill(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
    let transport = transport_of(&change.target).ok_or("the change names no transport")?;
    let there = shows.fulfillments.iter().find(|fulfillment| fulfillment.remote_id == change.target);
    // Said of nothing that is a letter, that bol fills in, or where something stands that we cannot read.
    if there.ok_or("the shipment is not there any more")?.wants != NumberWish::Wanted {
        return Err("bol wants no number from us for this shipment".to_owned());
    }
    if shows.sightings.iter().any(|sighting| sighting.remote_id == change.target) {
        return Err("a number stands there, and it can never be changed".to_owned());
    }
    let body =
        json!({"trackAndTrace": change.number.as_str(), "transporterCode": codes::code(&change.carrier)});
    ask::send("PUT", profile, &["retailer", "transports", ask::id(transport)?], &body)
}

/// Confirms these pieces as sent, and no others. Left out, a quantity would mean all that is open.
fn confirm_lines(
    change: &Change,
    lines: &[CloseLine],
    profile: &Profile,
    open: &[OpenLine],
) -> Result<Request, String> {
    if lines.is_empty() || lines.len() > MOST_LINES {
        return Err(format!("{} lines in one shipment", lines.len()));
    }
    let mut items = Vec::with_capacity(lines.len());
    for line in lines {
        let is_open = open.iter().any(|there| {
            there.id == line.id
                && there.group == whole::GROUP
                && there.group == line.group
                && there.may_close
                && there.quantity >= line.quantity
        });
        if !is_open || line.quantity <= 0 {
            return Err(format!("the line {} is not open any more, or not ours to close", line.id));
        }
        items.push(json!({"orderItemId": ask::id(&line.id)?, "quantity": line.quantity}));
    }
    let body = json!({
        "orderItems": items,
        // Seen by the seller alone: what it is for, and nothing of the customer.
        "shipmentReference": ask::id(&change.order_remote_id)?,
        "transport": {
            "transporterCode": codes::code(&change.carrier),
            "trackAndTrace": change.number.as_str(),
        },
    });
    ask::send("POST", profile, &["retailer", "shipments"], &body)
}

/// Asks whether bol still works at this change. A shipment is found by the line that is sent.
pub(super) fn under_way(change: &Change) -> Option<Ask> {
    let (entity, event) = match &change.action {
        Action::AddNumber => (transport_of(&change.target)?, "CHANGE_TRANSPORT"),
        Action::CloseLines { lines } => (lines.first()?.id.as_str(), "CREATE_SHIPMENT"),
        Action::ReplaceNumber { .. } | Action::CorrectCarrier { .. } => return None,
    };
    Some(Ask::UnderWay { entity: entity.to_owned(), event: event.to_owned() })
}

/// What bol answered. What is not bol's own answer may hide a write that happened.
pub(super) fn confirm(change: &Change, reply: &Reply) -> Confirmation {
    let body = reply.json().filter(Value::is_object);
    match (reply.status, body) {
        (200..300, Some(process)) => promised(change, &process),
        (401 | 403, _) => Confirmation::Rejected { said: Phrase::new("write-bol-rights") },
        (429, _) => Confirmation::Rejected { said: Phrase::new("write-bol-busy") },
        (408, _) => Confirmation::Unclear,
        (status @ 400..500, Some(problem)) => Confirmation::Rejected { said: rejection(status, &problem) },
        _ => Confirmation::Unclear,
    }
}

fn promised(change: &Change, process: &Value) -> Confirmation {
    let id = text(process, "processStatusId");
    match process::ended(process) {
        ProcessRecord::Done => Confirmation::Accepted,
        ProcessRecord::Failed { said } => Confirmation::Rejected { said },
        ProcessRecord::Pending if !id.is_empty() => Confirmation::Pending(Ask::Process { id }),
        ProcessRecord::Pending => under_way(change).map_or(Confirmation::Unclear, Confirmation::Pending),
        ProcessRecord::Unknown => Confirmation::Unclear,
    }
}

fn rejection(status: u16, problem: &Value) -> Phrase {
    let said = errors::said(problem);
    let said = if said.is_empty() { format!("HTTP {status}") } else { said };
    Phrase::new("write-bol-refused").text("message", said)
}

#[cfg(test)]
mod tests;
