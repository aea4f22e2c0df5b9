//! La Poste's Suivi v2: `GET /suivi/v2/idships/{id[,id…]}?lang=`.
//!
//! The codes and the fields are as clients show them; a call without a key was seen to be refused as
//! [`refusal`] says. Unverified: the fields of `partner` and of `removalPoint`, the `product` of a letter, the
//! bodies of 400 for too many ids, 403 and 429, and what the gateway says of an address that it does not have.

use serde_json::{Map, Value, json};

use super::desks::Access;
use super::parcels::Parcel;
use super::reply::{Answer, Call, expected, with_offset};
use super::scan::{Scan, What};
use super::words::{Tongue, say};
use crate::truth::bare;
use crate::world::World;

/// Ids in one call.
const MOST: usize = 10;

pub(super) fn refusal(access: Access, too_many: bool) -> Answer {
    let (status, code, message) = match (too_many, access) {
        (true, _) => (429, "TOO_MANY_REQUESTS", "Too many calls in this minute"),
        (false, Access::Denied) => (403, "FORBIDDEN", "The key is for another product"),
        (false, _) => (401, "UNAUTHORIZED", "A key is needed here"),
    };
    gateway(status, code, message)
}

fn gateway(status: u16, code: &str, message: &str) -> Answer {
    Answer::new(status, json!({ "code": code, "message": message }))
}

pub(super) fn answer(world: &mut World, call: &Call<'_>) -> Answer {
    let (method, path) = call.route();
    let ["suivi", "v2", "idships", ids] = path.as_slice() else {
        return gateway(404, "RESOURCE_NOT_FOUND", "There is nothing at this address");
    };
    if method != "GET" {
        return gateway(405, "METHOD_NOT_ALLOWED", "Only GET is answered here");
    }
    let lang = match call.asked("lang") {
        Some(lang) if Tongue::of(lang).is_some() => lang,
        _ => "fr_FR",
    };
    let ids: Vec<&str> = ids.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
    if ids.len() > MOST || ids.is_empty() {
        return Answer::new(400, failed(400, "One to ten numbers in a call", lang, ""));
    }
    let mut found: Vec<Value> = ids.iter().map(|id| one(world, id, lang, call.now)).collect();
    if found.len() > 1 {
        return Answer::new(207, Value::Array(found));
    }
    let alone = found.pop().unwrap_or_default();
    let status = alone["returnCode"].as_u64().and_then(|code| u16::try_from(code).ok()).unwrap_or(500);
    let lists = world.carriers.as_ref().is_some_and(|carriers| carriers.config.laposte_lists_one);
    Answer::new(status, if lists && status == 200 { json!([alone]) } else { alone })
}

fn failed(code: u16, message: &str, lang: &str, id: &str) -> Value {
    json!({ "returnCode": code, "returnMessage": message, "lang": lang, "scope": "open", "idShip": id })
}

/// What there is of one number.
fn one(world: &mut World, id: &str, lang: &str, now: i64) -> Value {
    let is_formed = (11..=15).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_formed {
        return failed(400, "This is no number of ours", lang, id);
    }
    let parcel = world.parcel(id).filter(is_theirs).filter(|parcel| !parcel.known(now).is_empty());
    match parcel {
        None => failed(404, "We know nothing of this number", lang, id),
        Some(parcel) => json!({
            "lang": lang,
            "scope": "open",
            "returnCode": 200,
            "idShip": bare(id),
            "shipment": shipment(&parcel, lang, now),
        }),
    }
}

fn is_theirs(parcel: &Parcel) -> bool {
    matches!(parcel.basis.carrier.as_str(), "La Poste" | "Colissimo" | "Chronopost")
}

/// The code of what happened; `None` for what La Poste says nothing of.
fn code(parcel: &Parcel, scan: &Scan) -> Option<&'static str> {
    let home = scan.country == parcel.home();
    Some(match &scan.what {
        What::Announced => "DR1",
        What::HandedOver => "PC1",
        What::Sorted if home => "ET1",
        What::LeftCountry => "ET2",
        What::Sorted | What::Arrived | What::PassedOn { .. } => "ET3",
        What::CustomsIn => "DO1",
        What::CustomsHeld => "DO3",
        What::CustomsOut => "DO2",
        What::OutForDelivery => "MD2",
        What::AttemptFailed | What::Refused => "ND1",
        What::ToPoint | What::Delayed => "EP1",
        What::WaitsAtPoint => "AG1",
        What::Collected | What::Delivered | What::DeliveredToNeighbour => "DI1",
        What::ComesBack => "RE1",
        What::BackAtSender => "DI2",
        // There is no code for a parcel that is lost, damaged or destroyed.
        What::Lost | What::Destroyed | What::Damaged => "PB1",
        What::TimeChanged | What::RecipientChose => return None,
    })
}

fn shipment(parcel: &Parcel, lang: &str, now: i64) -> Value {
    let tongue = Tongue::of(lang).unwrap_or(Tongue::Fr);
    let known = parcel.known(now);
    let mut events: Vec<(&Scan, &'static str)> =
        known.iter().filter_map(|scan| Some((*scan, code(parcel, scan)?))).collect();
    events.reverse();
    // The end is an end, whatever a scanner says afterwards, and whoever has the parcel then.
    let end = events.iter().find(|(_, code)| matches!(*code, "DI1" | "DI2"));
    let entry = known.iter().find(|scan| scan.what == What::HandedOver);
    let colissimo = parcel.basis.carrier == "Colissimo";
    let abroad = parcel.basis.country != parcel.home();
    let (holder, product) = match parcel.basis.carrier.as_str() {
        "Chronopost" => (3, "chronopost"),
        "Colissimo" => (4, "colissimo"),
        _ if abroad => (2, "lettre"),
        _ => (1, "lettre"),
    };
    let listed = events.iter().map(|(scan, code)| {
        json!({ "code": code, "label": say(&scan.what, tongue), "date": with_offset(scan.at) })
    });
    let mut shipment = json!({
        "idShip": bare(&parcel.basis.number),
        "holder": holder,
        "product": product,
        "isFinal": end.is_some(),
        "timeline": timeline(parcel, &events, tongue),
        "event": listed.collect::<Vec<_>>(),
        "contextData": context(parcel, &known, colissimo),
        "url": format!("https://www.laposte.fr/outils/suivre-vos-envois?code={}", bare(&parcel.basis.number)),
    });
    let mut dated = |name: &str, moment: Option<i64>| {
        if let Some(moment) = moment {
            shipment[name] = with_offset(moment).into();
        }
    };
    dated("entryDate", entry.map(|scan| scan.at));
    dated("deliveryDate", end.map(|(scan, _)| scan.at));
    dated("estimDate", end.map(|(scan, _)| scan.at).or_else(|| expected(parcel, now)));
    shipment
}

/// Five steps, and whether each was reached.
fn timeline(parcel: &Parcel, events: &[(&Scan, &'static str)], tongue: Tongue) -> Vec<Value> {
    let reached = |codes: &[&str]| events.iter().rev().find(|(_, code)| codes.contains(code));
    let steps: [(What, &[&str]); 5] = [
        (What::HandedOver, &["PC1"]),
        (What::Sorted, &["ET1", "ET2"]),
        (What::Arrived, &["ET3", "EP1", "MD2", "AG1"]),
        (What::OutForDelivery, &["MD2"]),
        (What::Delivered, &["DI1", "DI2"]),
    ];
    let country = |step: usize| if step < 2 { parcel.home() } else { parcel.basis.country };
    let mut past = true;
    let step = |(place, (what, codes)): (usize, (What, &[&str]))| {
        let scan = reached(codes);
        past &= scan.is_some();
        let mut step = Map::from_iter([
            ("shortLabel".to_owned(), Value::from(say(&what, tongue))),
            ("longLabel".to_owned(), Value::from("")),
            ("id".to_owned(), Value::from(place + 1)),
            ("country".to_owned(), Value::from(country(place))),
            ("status".to_owned(), Value::from(past)),
            ("type".to_owned(), Value::from(1)),
        ]);
        if let Some((scan, _)) = scan {
            step.insert("date".to_owned(), with_offset(scan.at).into());
        }
        Value::Object(step)
    };
    steps.into_iter().enumerate().map(step).collect()
}

fn context(parcel: &Parcel, known: &[&Scan], colissimo: bool) -> Value {
    let mut context = json!({
        "deliveryChoice": { "deliveryChoice": 0 },
        "originCountry": parcel.home(),
        "arrivalCountry": parcel.basis.country,
    });
    if let Some(point) = known.iter().find(|scan| scan.what == What::WaitsAtPoint) {
        let kind = if colissimo { "Relais" } else { "Bureau" };
        context["removalPoint"] = json!({ "type": kind, "name": format!("{kind} {}", point.town) });
    }
    let passed_on = known.iter().find_map(|scan| match &scan.what {
        What::PassedOn { carrier, number } => Some((carrier, number)),
        _ => None,
    });
    if let Some((carrier, number)) = passed_on {
        context["partner"] = json!({ "name": carrier, "network": "", "reference": number });
    }
    context
}
