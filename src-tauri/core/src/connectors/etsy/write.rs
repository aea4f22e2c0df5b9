//! Writing a number: `createReceiptShipment`, the only request that changes a receipt.
//!
//! It adds a shipment, completes the whole receipt and mails the buyer, each time; nothing takes any of that
//! back. So a receipt that is still open is completed only with a parcel that holds all that is open, and a
//! number that stands there is not added again. The body is JSON and says so: a body that Etsy does not
//! understand has been seen to complete receipts with an empty shipment and a 200 (open-api issues 135, 201).
//! That is why a 200 proves nothing here, and the number is read back.

use super::address::is_id;
use super::orders::RECEIPT;
use super::{SHIPMENT, ask, errors};
use crate::connectors::{Confirmation, Profile, Reply, Request, Shows};
use crate::domain::{OpenLine, Phrase, Platform};
use crate::numbers::Carrier;
use crate::repair::{Action, Change, CloseLine};
use serde_json::json;

/// The request that makes the change.
pub(super) fn change(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
    if change.home.0 != SHIPMENT {
        return Err(format!("nothing can be written to {:?}", change.home.0));
    }
    if !profile.may_write {
        return Err("the app may not write".to_owned());
    }
    if !is_id(&change.order_remote_id) {
        return Err(format!("not a receipt of Etsy's: {:?}", change.order_remote_id));
    }
    match &change.action {
        Action::AddNumber if !shows.open.is_empty() => {
            return Err("the receipt is open, and a shipment would complete it".to_owned());
        }
        Action::AddNumber => {}
        Action::CloseLines { lines } => holds_all(lines, shows.open)?,
        Action::ReplaceNumber { .. } | Action::CorrectCarrier { .. } => {
            return Err("Etsy has no request that changes a shipment".to_owned());
        }
    }
    if shows.sightings.iter().any(|sighting| sighting.number == change.number) {
        return Err("the number is there already".to_owned());
    }
    let request = ask::of_shop(profile, &format!("/receipts/{}/tracking", change.order_remote_id))?;
    let body = json!({"tracking_code": change.number.as_str(), "carrier_name": carrier(&change.carrier)});
    Ok(Request { method: "POST", body: Some(body.to_string()), changes: true, ..request })
}

/// The parcel holds every piece that is open: what it does not hold would be completed without a number.
fn holds_all(lines: &[CloseLine], open: &[OpenLine]) -> Result<(), String> {
    if lines.is_empty() || open.is_empty() {
        return Err("the change names no lines, or none is open any more".to_owned());
    }
    let held = |there: &OpenLine| {
        let same = |line: &&CloseLine| {
            line.line == there.line
                && line.id == there.id
                && line.group == there.group
                && line.group == RECEIPT
        };
        lines.iter().filter(same).map(|line| line.quantity).sum::<i64>()
    };
    match open.iter().find(|there| !there.may_close || held(there) != there.quantity) {
        Some(there) => Err(format!("line {} is not in this parcel, and would be completed", there.line)),
        None => Ok(()),
    }
}

/// Etsy's own name for the carrier. One that it does not know gets its word for that: with another text it may
/// refuse the code.
fn carrier(planned: &str) -> &str {
    if Carrier::is_spelling(Platform::Etsy, planned) {
        return planned;
    }
    let own = Carrier::named(planned).map(|carrier| carrier.spelling(Platform::Etsy, ""));
    own.filter(|name| !name.is_empty()).unwrap_or(Carrier::unlisted(Platform::Etsy))
}

/// What Etsy answered. An acceptance proves nothing, and what is not Etsy's own answer may hide a write that
/// happened.
pub(super) fn confirm(reply: &Reply) -> Confirmation {
    let Some(body) = errors::json(reply) else { return Confirmation::Unclear };
    match reply.status {
        200..300 if body.get("receipt_id").is_some() => Confirmation::Accepted,
        408 | 425 => Confirmation::Unclear,
        400..500 => Confirmation::Rejected { said: rejection(reply) },
        _ => Confirmation::Unclear,
    }
}

fn rejection(reply: &Reply) -> Phrase {
    let message = match errors::message(reply) {
        blank if blank.is_empty() => format!("HTTP {}", reply.status),
        message => message,
    };
    match reply.status {
        401 => Phrase::new("write-etsy-consent"),
        403 => Phrase::new("write-etsy-rights").text("message", message),
        404 => Phrase::new("write-etsy-order-gone"),
        // UNVERIFIED what it is about.
        409 => Phrase::new("write-etsy-conflict").text("message", message),
        429 => Phrase::new("write-etsy-busy"),
        _ => Phrase::new("write-etsy-refused").text("message", message),
    }
}

#[cfg(test)]
mod tests;
