//! The Status API, version 2: its one question, and what it answers.
//!
//! `{CompleteStatus: {Shipment: {Barcode, DeliveryDate, Expectation: {ETAFrom, ETATo}, Event: [{Code, Description,
//! TimeStamp}], Status: {StatusCode, StatusDescription, TimeStamp}, …}}, Warnings: [{Code, Message}]}`, or
//! `CurrentStatus` in place of the first. What else it tells is not read: addresses and names, for nothing here needs
//! them; `OldStatus` and the phases, for they contradict the events; the numbers of depots, for nobody knows them.

use super::json::{is_empty, moment, rows, span, text, words};
use super::{POSTNL, codes, errors};
use crate::connectors::carriers::told::oldest_first;
use crate::connectors::carriers::{address, parcels};
use crate::connectors::{Page, ParcelAnswer, ParcelTold, Profile, ReadError, Reply, Request};
use crate::domain::{Ms, ParcelEvent, Stamp, TrackingNumber};
use serde_json::Value;

/// The warning that says that a number is not known.
const NOT_KNOWN: &str = "2";
/// Milliseconds between two questions.
const PAUSE: i64 = 250;
/// Where the answer is.
const ANSWERS: [&str; 2] = ["CompleteStatus", "CurrentStatus"];

/// Asks about one parcel.
///
/// # Errors
/// When the address is none, or plain http that the owner did not agree to.
pub(super) fn request(profile: &Profile, number: &TrackingNumber) -> Result<Request, String> {
    address::get(profile, &format!("/shipment/v2/status/barcode/{number}?detail=true&language=EN"))
}

/// This is an answer of version 2, whatever it says.
pub(super) fn is_answer(body: &Value) -> bool {
    ANSWERS.iter().chain(&["Warnings"]).any(|key| body.get(key).is_some())
}

/// Reads the reply to that question.
///
/// # Errors
/// See [`ReadError`]. An answer that says nothing of this parcel is a [`Problem`].
pub(super) fn read(number: &TrackingNumber, reply: &Reply) -> Result<Page, ReadError> {
    let mut page = Page { pause: Some(PAUSE), ..Page::default() };
    let answered = |answer| parcels::record(number, answer);
    let problem = |detail: String| parcels::problem(number.as_str(), detail);
    if errors::is_bad_question(reply) {
        // Of a number of PostNL's own nobody knows what is wrong: it is asked about again.
        if is_own(number.as_str()) {
            page.problems.push(problem("refused with 400".to_owned()));
        } else {
            let said = POSTNL.say("untold-carriers-malformed");
            page.records.push(answered(ParcelAnswer::Refused { said }));
        }
        return Ok(page);
    }
    let body = errors::body(reply)?;
    if !is_answer(&body) {
        return Err(POSTNL.cut_off());
    }
    match shipment(&body, number) {
        Ok(Some(shipment)) => {
            let mut problems = Vec::new();
            let told = told(shipment, &mut problems);
            page.problems.extend(problems.into_iter().map(problem));
            page.records.push(answered(ParcelAnswer::Told(Box::new(told))));
        }
        Ok(None) if warnings(&body).iter().any(|code| code == NOT_KNOWN) => {
            page.records.push(answered(ParcelAnswer::NotKnown));
        }
        // Not told is not the same as not known.
        Ok(None) => {
            page.problems.push(problem(format!("Shipment: missing; Warnings: {:?}", warnings(&body))))
        }
        Err(detail) => page.problems.push(problem(detail)),
    }
    Ok(page)
}

/// The parcel that was asked about. A shipment of several parcels may come with all of them.
fn shipment<'a>(body: &'a Value, number: &TrackingNumber) -> Result<Option<&'a Value>, String> {
    let all: Vec<&Value> =
        ANSWERS.iter().flat_map(|key| rows(body, key)).flat_map(|answer| rows(answer, "Shipment")).collect();
    let is = |of: &Value, key: &str| TrackingNumber::read(&text(of, key)).is_ok_and(|read| read == *number);
    if let Some(own) = all.iter().find(|shipment| is(shipment, "Barcode")) {
        return Ok(Some(own));
    }
    match all.as_slice() {
        [] => Ok(None),
        [one] if text(one, "Barcode").is_empty() || is(one, "MainBarcode") => Ok(Some(one)),
        others => Err(format!("Barcode: {} other parcels", others.len())),
    }
}

/// The codes of the warnings: a list, one alone, or one in another one.
fn warnings(body: &Value) -> Vec<String> {
    let inner = |warning| match rows(warning, "Warning") {
        inner if inner.is_empty() => vec![warning],
        inner => inner,
    };
    rows(body, "Warnings").into_iter().flat_map(inner).map(|warning| text(warning, "Code")).collect()
}

fn told(shipment: &Value, problems: &mut Vec<String>) -> ParcelTold {
    let rows = rows(shipment, "Event");
    let mut events: Vec<ParcelEvent> = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        match event(row) {
            Ok(event) => events.push(event),
            Err(detail) => problems.push(format!("Event {}: {detail}", at + 1)),
        }
    }
    // The newest comes first in every example.
    events = oldest_first(events);
    if rows.is_empty() {
        events.extend(status(shipment, problems));
    }
    ParcelTold { events, aliases: Vec::new(), expected: expected(shipment), held_until: None }
}

fn event(row: &Value) -> Result<ParcelEvent, String> {
    let (code, said) = (text(row, "Code"), words(row, "Description"));
    if code.is_empty() && said.is_empty() {
        return Err("Code: missing".to_owned());
    }
    let at = moment(row, "TimeStamp").ok_or_else(|| format!("TimeStamp: {:?}", text(row, "TimeStamp")))?;
    Ok(ParcelEvent { at: Stamp::instant(at), means: codes::event(&code), code, said, place: String::new() })
}

/// Where no event is told, the status stands for one.
fn status(shipment: &Value, problems: &mut Vec<String>) -> Option<ParcelEvent> {
    let row = shipment.get("Status").filter(|row| !is_empty(row))?;
    let code = text(row, "StatusCode");
    // Written with a zero before it, too.
    let code = code.parse::<u32>().map_or(code, |number| number.to_string());
    let Some(at) = moment(row, "TimeStamp").filter(|_| !code.is_empty()) else {
        problems.push("Status: no code, or no TimeStamp".to_owned());
        return None;
    };
    Some(ParcelEvent {
        at: Stamp::instant(at),
        means: codes::status(&code),
        code,
        said: words(row, "StatusDescription"),
        place: String::new(),
    })
}

/// When it is expected: the hours, or else the day.
fn expected(shipment: &Value) -> Option<(Ms, Ms)> {
    let hours = rows(shipment, "Expectation").into_iter().find_map(|row| {
        let (from, to) = (span(row, "ETAFrom"), span(row, "ETATo"));
        Some((from.or(to)?.0, to.or(from)?.1))
    });
    hours.filter(|(from, to)| from <= to).or_else(|| span(shipment, "DeliveryDate"))
}

/// Of a shape that only PostNL's numbers have: `3S` with 13 or 15 characters, or an international one of the
/// Netherlands.
fn is_own(number: &str) -> bool {
    (number.starts_with("3S") && matches!(number.len(), 13 | 15))
        || (number.len() == 13 && number.ends_with("NL"))
}

#[cfg(test)]
mod tests;
