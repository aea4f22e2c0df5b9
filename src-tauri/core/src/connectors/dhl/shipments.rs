//! The answer about a number: which of the shipments in it is the parcel, and what is told of that one.

use super::{DHL, PAUSE, errors, events, times};
use crate::connectors::carriers::json::{list, text};
use crate::connectors::carriers::parcels::{problem, record};
use crate::connectors::carriers::told::alias;
use crate::connectors::{Page, ParcelAnswer, ParcelQuestion, ParcelTold, Problem, ReadError, Reply};
use crate::domain::{Ms, TrackingNumber};
use serde_json::Value;

/// Reads the answer about a parcel.
///
/// # Errors
/// See [`ReadError`].
pub(super) fn read(parcels: &[ParcelQuestion], reply: &Reply) -> Result<Page, ReadError> {
    let parcel = parcels.first().ok_or_else(|| DHL.refused("numbers"))?;
    if errors::is_problem(reply, 404) {
        return Ok(page(parcel, ParcelAnswer::NotKnown, Vec::new()));
    }
    if errors::is_problem(reply, 400) {
        let said = DHL.say("parcel-carriers-malformed");
        return Ok(page(parcel, ParcelAnswer::Refused { said }, Vec::new()));
    }
    let body = errors::body(reply)?;
    let shipments = body.get("shipments").and_then(Value::as_array).ok_or_else(|| DHL.cut_off())?;
    let number = parcel.number.as_str();
    let Some(shipment) = the_one(shipments, number) else {
        let nameless = shipments.iter().any(|shipment| text(shipment, "id").is_empty());
        if nameless {
            // It may be the one. What is not known is not said to be unknown to DHL.
            let problems = vec![problem(number, "shipments[].id is missing")];
            return Ok(Page { problems, pause: Some(PAUSE), ..Page::default() });
        }
        return Ok(page(parcel, ParcelAnswer::NotKnown, Vec::new()));
    };
    let piece = (!is_same(&shipment["id"], number)).then_some(number);
    let (events, problems) = events::read(shipment, piece, &parcel.country);
    let told = ParcelTold {
        events,
        aliases: aliases(shipment, &parcel.number),
        expected: expected(shipment, &events::destination(shipment, &parcel.country)),
        // DHL does not tell until when a parcel waits.
        held_until: None,
    };
    Ok(page(parcel, ParcelAnswer::Told(Box::new(told)), problems))
}

fn page(parcel: &ParcelQuestion, answer: ParcelAnswer, problems: Vec<Problem>) -> Page {
    Page { records: vec![record(&parcel.number, answer)], problems, pause: Some(PAUSE), ..Page::default() }
}

/// The shipment with this number; else one that a piece or a reference with this number belongs to. Of several, the
/// one with the most events. A shipment that has the number nowhere is somebody else's.
fn the_one<'a>(shipments: &'a [Value], number: &str) -> Option<&'a Value> {
    let most = |of: &dyn Fn(&Value) -> bool| {
        shipments.iter().filter(|shipment| of(shipment)).max_by_key(|shipment| list(shipment, "events").len())
    };
    most(&|shipment| is_same(&shipment["id"], number)).or_else(|| {
        most(&|shipment| {
            let details = &shipment["details"];
            list(details, "pieceIds").iter().any(|id| is_same(id, number))
                || references(details).any(|reference| is_same(&reference["number"], number))
        })
    })
}

/// A list of references, or the only one.
fn references(details: &Value) -> impl Iterator<Item = &Value> {
    let only = details.get("references").filter(|reference| reference.is_object());
    list(details, "references").iter().chain(only)
}

/// Whether an id in an answer, a text or a number, is this number. Leading zeros get lost in numbers, and a piece's
/// JJD… is told as JD…
pub(super) fn is_same(id: &Value, number: &str) -> bool {
    let id = match id {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return false,
    };
    let bare = |number: &str| {
        number.strip_prefix("JJD").map_or_else(|| number.to_owned(), |rest| format!("JD{rest}"))
    };
    TrackingNumber::read(&id)
        .is_ok_and(|id| bare(id.as_str().trim_start_matches('0')) == bare(number.trim_start_matches('0')))
}

/// The number of the carrier that delivers abroad, with DHL's name for it.
fn aliases(shipment: &Value, number: &TrackingNumber) -> Vec<(TrackingNumber, String)> {
    let details = &shipment["details"];
    let carrier =
        details.get("provider").map(|provider| text(provider, "destinationProvider")).unwrap_or_default();
    references(details)
        .filter(|reference| text(reference, "type") == "local-tracking-number")
        .filter_map(|reference| alias(number, &text(reference, "number")))
        .map(|other| (other, carrier.clone()))
        .collect()
}

/// When it is expected: the frame, where there is one, else the moment or the day.
fn expected(shipment: &Value, country: &str) -> Option<(Ms, Ms)> {
    let frame = shipment.get("estimatedDeliveryTimeFrame");
    let end = |key: &str| frame.and_then(|frame| times::expected(frame, key, country));
    match (end("estimatedFrom"), end("estimatedThrough")) {
        (Some((from, _)), Some((_, to))) if from <= to => Some((from, to)),
        (_, Some(through)) => Some(through),
        (Some(from), None) => Some(from),
        (None, None) => times::expected(shipment, "estimatedTimeOfDelivery", country),
    }
}
