//! What 17TRACK tells of one parcel: its `track_info`.

use super::CODES;
use crate::connectors::carriers::json::{list, moment, text};
use crate::connectors::carriers::parcels::problem;
use crate::connectors::carriers::told::{alias, oldest_first, together, words};
use crate::connectors::{ParcelAnswer, ParcelTold, Problem};
use crate::domain::{DeliveryStatus, Meaning, Ms, ParcelEvent, Stamp, TrackingNumber};
use serde_json::{Value, json};

/// What a row that was accepted tells.
///
/// # Errors
/// What is missing.
pub(super) fn answer(
    number: &TrackingNumber,
    row: &Value,
    problems: &mut Vec<Problem>,
) -> Result<ParcelAnswer, String> {
    let info = row.get("track_info").filter(|info| info.is_object()).ok_or("track_info: missing")?;
    let latest = inner(info, "latest_status");
    let code = [text(latest, "sub_status"), text(latest, "status")].into_iter().find(|code| !code.is_empty());
    let mut events = events(number, info, problems);
    let last = events.iter().rev().find(|event| !event.code.is_empty()).map(|event| event.means);
    match (events.last_mut(), code) {
        // The status is that of the newest event, which may have none of its own. One that an event before it has is
        // told already.
        (Some(newest), Some(code))
            if newest.code.is_empty() && happens(&code) && last != Some(means(&code)) =>
        {
            newest.means = means(&code);
            newest.code = code;
        }
        (Some(_), _) => {}
        (None, Some(code)) if is_known(&code) => match alone(info, &code) {
            Some(event) => events.push(event),
            None => {
                problems.push(problem(number.as_str(), format!("latest_status: {code} without a moment")))
            }
        },
        (None, _) => return Ok(ParcelAnswer::NotKnown),
    }
    Ok(ParcelAnswer::Told(Box::new(ParcelTold {
        events,
        aliases: other(number, info).into_iter().collect(),
        expected: expected(info),
        held_until: None,
    })))
}

/// An object within another; `null` where it is not there.
fn inner<'a>(of: &'a Value, key: &str) -> &'a Value {
    of.get(key).unwrap_or(&Value::Null)
}

/// The events of all who had the parcel in hand, as one way.
fn events(number: &TrackingNumber, info: &Value, problems: &mut Vec<Problem>) -> Vec<ParcelEvent> {
    let providers = list(inner(info, "tracking"), "providers");
    let lists: Vec<Vec<ParcelEvent>> = (1..)
        .zip(providers)
        .map(|(provider, of)| {
            let mut events = Vec::new();
            for (at, row) in (1..).zip(list(of, "events")) {
                match event(row) {
                    Ok(event) => events.push(event),
                    Err(detail) => {
                        let detail = format!("provider {provider}, event {at}: {detail}");
                        problems.push(problem(number.as_str(), detail));
                    }
                }
            }
            oldest_first(events)
        })
        .collect();
    together(lists)
}

fn event(row: &Value) -> Result<ParcelEvent, String> {
    let at = when(row).ok_or("time: missing")?;
    let code = [text(row, "sub_status"), text(row, "stage")].into_iter().find(|code| !code.is_empty());
    let (code, said) = (code.unwrap_or_default(), words(row, "description"));
    if code.is_empty() && said.is_empty() {
        return Err("neither sub_status nor description".to_owned());
    }
    Ok(ParcelEvent { at, means: means(&code), code, said, place: place(row) })
}

/// What a code means for an event. Words alone are a remark; that nothing was found, or that 17TRACK gave up, is
/// nothing that happened to a parcel.
fn means(code: &str) -> Meaning {
    if code.is_empty() || !happens(code) { Meaning::Remark } else { CODES.of(code) }
}

fn is_known(code: &str) -> bool {
    !matches!(CODES.of(code), Meaning::Moves { status: DeliveryStatus::Unknown, .. })
}

fn happens(code: &str) -> bool {
    is_known(code) && !matches!(CODES.of(code), Meaning::Moves { status: DeliveryStatus::Expired, .. })
}

/// The moment of a row: by UTC, by the place's clock with its offset, or as the carrier wrote it.
fn when(row: &Value) -> Option<Stamp> {
    let raw = inner(row, "time_raw");
    moment(row, "time_utc").or_else(|| moment(row, "time_iso")).or_else(|| {
        let (day, time, zone) = (text(raw, "date"), text(raw, "time"), text(raw, "timezone"));
        let spellings = [format!("{day}T{time}{zone}"), format!("{day}T{time}"), day];
        spellings.into_iter().find_map(|at| moment(&json!({"at": at}), "at"))
    })
}

fn place(row: &Value) -> String {
    let location = words(row, "location");
    if !location.is_empty() {
        return location;
    }
    let address = inner(row, "address");
    let parts = [words(address, "city"), words(address, "country")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The latest status, where no event is told: one event at its moment.
fn alone(info: &Value, code: &str) -> Option<ParcelEvent> {
    let latest = inner(info, "latest_event");
    let at = when(latest).or_else(|| {
        let status = |code: &str| match CODES.of(code) {
            Meaning::Moves { status, .. } => Some(status),
            _ => None,
        };
        let reached = list(info, "milestone")
            .iter()
            .filter(|row| status(&text(row, "key_stage")).is_some_and(|stage| Some(stage) == status(code)));
        reached.filter_map(when).max_by_key(|stamp| stamp.at)
    })?;
    let said = [words(latest, "description"), words(inner(info, "latest_status"), "sub_status_descr")];
    let said = said.into_iter().find(|said| !said.is_empty()).unwrap_or_default();
    Some(ParcelEvent { at, means: CODES.of(code), code: code.to_owned(), said, place: place(latest) })
}

/// Its number at the carrier that delivers it, where that is another.
fn other(number: &TrackingNumber, info: &Value) -> Option<(TrackingNumber, String)> {
    let misc = inner(info, "misc_info");
    Some((alias(number, &text(misc, "local_number"))?, words(misc, "local_provider")))
}

/// When it is expected: from, to; one of them stands for both.
fn expected(info: &Value) -> Option<(Ms, Ms)> {
    let of = inner(inner(info, "time_metrics"), "estimated_delivery_date");
    let (from, to) = (moment(of, "from"), moment(of, "to"));
    let (from, to) = (from.or(to)?, to.or(from)?);
    Some((from.at.min(to.at), from.latest().max(to.latest())))
}

#[cfg(test)]
#[path = "parcel_tests.rs"]
mod tests;
