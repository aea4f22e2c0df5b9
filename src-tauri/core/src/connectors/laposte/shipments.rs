//! Asking about numbers, and reading what is told of them.

use super::{CODES, LAPOSTE, PAUSE};
use crate::connectors::carriers::address;
use crate::connectors::carriers::json::{int, list, moment, text};
use crate::connectors::carriers::parcels::{asked, problem, record};
use crate::connectors::carriers::told::{alias, oldest_first, whole_day, words};
use crate::connectors::{
    Page, ParcelAnswer, ParcelQuestion, ParcelTold, Problem, Profile, ReadError, Reply, Request,
};
use crate::domain::{ParcelEvent, TrackingNumber};
use serde_json::Value;

/// The language of the labels: La Poste also has French, `fr_FR`.
const LANGUAGE: &str = "en_GB";

/// The request about these numbers.
pub(super) fn request(parcels: &[ParcelQuestion], profile: &Profile) -> Result<Request, String> {
    let ids: Vec<&str> = parcels.iter().map(|parcel| parcel.number.as_str()).collect();
    ask(profile, &ids.join(","))
}

/// The request about these ids, with commas between them.
pub(super) fn ask(profile: &Profile, ids: &str) -> Result<Request, String> {
    address::get(profile, &format!("/suivi/v2/idships/{ids}?lang={LANGUAGE}"))
}

/// The rows of an answer, one for each number.
///
/// # Errors
/// When it is no answer about numbers at all.
pub(super) fn rows(reply: &Reply) -> Result<Vec<Value>, ReadError> {
    // An answer about one number has the status of that number. What the gateway before it says has no `returnCode`.
    if matches!(reply.status, 400 | 404)
        && let Some(row) = reply.json().filter(|body| code(body).is_some())
    {
        return Ok(vec![row]);
    }
    match LAPOSTE.body(reply)? {
        Value::Array(rows) => Ok(rows),
        row if code(&row).is_some() || row.get("shipment").is_some() => Ok(vec![row]),
        _ => Err(LAPOSTE.cut_off()),
    }
}

fn code(row: &Value) -> Option<i64> {
    int(row, "returnCode")
}

/// Reads the reply to [`request`]. A number that the answer is silent about stays without a record.
pub(super) fn read(parcels: &[ParcelQuestion], reply: &Reply) -> Result<Page, ReadError> {
    let rows = rows(reply)?;
    let mut page = Page { pause: Some(PAUSE), ..Page::default() };
    for row in &rows {
        let id = id(row);
        let number = match parcels {
            // The address named one number, so the answer is about it, however it spells it.
            [only] if rows.len() == 1 => Some(&only.number),
            parcels => asked(parcels, &id),
        };
        let Some(number) = number else {
            if parcels.len() > 1 && rows.len() == 1 && code(row).is_some_and(|code| code != 200) {
                return Err(LAPOSTE.refused(&format!("HTTP {}", reply.status)));
            }
            page.problems.push(problem(&id, "idShip: none of those that were asked"));
            continue;
        };
        match answer(number, row, &mut page.problems) {
            Ok(answer) => page.records.push(record(number, answer)),
            Err(detail) => page.problems.push(problem(number.as_str(), detail)),
        }
    }
    Ok(page)
}

/// The number that a row is about: of its shipment, or of the row where there is none.
fn id(row: &Value) -> String {
    let shipment = row.get("shipment").map(|shipment| text(shipment, "idShip"));
    shipment.filter(|id| !id.is_empty()).unwrap_or_else(|| text(row, "idShip"))
}

fn answer(number: &TrackingNumber, row: &Value, problems: &mut Vec<Problem>) -> Result<ParcelAnswer, String> {
    match code(row) {
        Some(404) => Ok(ParcelAnswer::NotKnown),
        Some(400) => Ok(ParcelAnswer::Refused { said: LAPOSTE.say("untold-carriers-malformed") }),
        Some(200) | None => match row.get("shipment").filter(|shipment| shipment.is_object()) {
            Some(shipment) => Ok(ParcelAnswer::Told(Box::new(told(number, shipment, problems)))),
            None => Err("shipment: missing".to_owned()),
        },
        Some(other) => Err(format!("returnCode: {other}")),
    }
}

fn told(number: &TrackingNumber, shipment: &Value, problems: &mut Vec<Problem>) -> ParcelTold {
    let mut events = Vec::new();
    for (at, row) in (1..).zip(list(shipment, "event")) {
        match event(row) {
            Ok(event) => events.push(event),
            Err(detail) => problems.push(problem(number.as_str(), format!("event {at}: {detail}"))),
        }
    }
    ParcelTold {
        events: oldest_first(events),
        aliases: aliases(number, shipment),
        expected: whole_day(shipment, "estimDate"),
        held_until: None,
    }
}

fn event(row: &Value) -> Result<ParcelEvent, String> {
    let at = moment(row, "date").ok_or("date: missing")?;
    let code = text(row, "code");
    if code.is_empty() {
        return Err("code: missing".to_owned());
    }
    Ok(ParcelEvent { at, means: CODES.of(&code), code, said: words(row, "label"), place: String::new() })
}

/// Its number at the post abroad, and the one that La Poste itself has for it, where that is another.
fn aliases(number: &TrackingNumber, shipment: &Value) -> Vec<(TrackingNumber, String)> {
    let own = alias(number, &text(shipment, "idShip")).map(|own| (own, String::new()));
    let partner = shipment.get("contextData").and_then(|context| context.get("partner"));
    let partner = partner
        .and_then(|partner| Some((alias(number, &text(partner, "reference"))?, words(partner, "name"))));
    own.into_iter().chain(partner).collect()
}

#[cfg(test)]
#[path = "shipments_tests.rs"]
mod tests;
