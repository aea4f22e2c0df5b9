//! PostNL's status, version 2: `GET /shipment/v2/status/barcode/{barcode}?detail=&language=&maxDays=`.
//!
//! The shapes are those of PostNL's own examples: an empty value is `{}`, a list of one is its element, numbers are
//! texts, times are on the wall in the Netherlands and say so nowhere, texts have HTML entities in them, and what is
//! not found is 200 with a warning. It answers for the customer number of the key alone. Codes, statuses and phases
//! go together as in PostNL's tables, where they contradict each other. Unverified: the bodies of refusals, the
//! form of `Expectation`, and what is answered once version 2 is off.

use serde_json::{Value, json};

use super::desks::Access;
use super::parcels::Parcel;
use super::reply::{Answer, Call, on_the_wall};
use super::scan::{Scan, What};
use super::words::{Tongue, say};
use crate::clock;
use crate::truth::bare;
use crate::world::World;

const DAY: i64 = 86_400;

pub(super) fn refusal(access: Access, too_many: bool) -> Answer {
    match (too_many, access) {
        (true, _) => fault(429, "Rate limit exceeded", "policies.ratelimit.QuotaViolation"),
        (false, Access::Denied) => {
            fault(403, "Key is not for this API", "oauth.v2.InvalidApiKeyForGivenResource")
        }
        (false, _) => fault(401, "Invalid ApiKey", "oauth.v2.InvalidApiKey"),
    }
}

fn fault(status: u16, text: &str, code: &str) -> Answer {
    let body = json!({ "fault": { "faultstring": text, "detail": { "errorcode": code } } });
    Answer::new(status, body)
}

pub(super) fn answer(world: &mut World, call: &Call<'_>) -> Answer {
    if let Some(status) = world.carriers.as_ref().and_then(|carriers| carriers.postnl_off) {
        return Answer::new(status, json!({ "message": "Version 2 has ended" }));
    }
    let (method, path) = call.route();
    let ["shipment", "v2", "status", "barcode", barcode] = path.as_slice() else {
        return Answer::new(404, json!({ "message": "No such resource" }));
    };
    if method != "GET" {
        return Answer::new(405, json!({ "message": "Only GET" }));
    }
    let detail = call.asked("detail").is_some_and(|detail| detail.eq_ignore_ascii_case("true"));
    let tongue = call.asked("language").and_then(Tongue::of).unwrap_or(Tongue::Nl);
    let days = call.asked("maxDays").and_then(|days| days.parse::<i64>().ok());
    let is_told = |parcel: &Parcel| {
        parcel.basis.carrier == "PostNL"
            && parcel.own
            && !parcel.known(call.now).is_empty()
            && days.is_none_or(|days| parcel.basis.sent >= call.now - days * DAY)
    };
    let name = if detail { "CompleteStatus" } else { "CurrentStatus" };
    let Some(parcel) = world.parcel(barcode).filter(is_told) else {
        let warning = json!({ "Message": "No shipment found", "Code": "2" });
        return Answer::new(200, json!({ name: {}, "Warnings": [warning] }));
    };
    let customer = world.postnl_customer().unwrap_or_default();
    Answer::new(200, json!({ name: { "Shipment": shipment(&parcel, customer, detail, tongue, call.now) } }))
}

/// A code of an event, the code of a status, and that of a phase, as PostNL's tables put them together.
type Codes = (&'static str, &'static str, &'static str);

fn codes(parcel: &Parcel, scan: &Scan, before: Option<&Scan>) -> Codes {
    let home = scan.country == "NL";
    let was = |what: &What| before.is_some_and(|before| before.what == *what);
    match &scan.what {
        What::Announced => ("A01", "1", "1"),
        What::HandedOver => ("B01", "2", "1"),
        What::Sorted if home => ("J01", "5", "2"),
        What::Sorted => ("X07", "5", "2"),
        What::LeftCountry => ("X19", "7", "3"),
        What::Arrived => ("X02", "5", "2"),
        What::CustomsIn => ("X03", "13", "1"),
        What::CustomsHeld => ("X66", "9", "3"),
        What::CustomsOut => ("X04", "7", "3"),
        What::PassedOn { .. } => ("X52", "99", "99"),
        What::OutForDelivery if home => ("J05", "7", "3"),
        What::OutForDelivery => ("X06", "7", "3"),
        What::AttemptFailed if home => ("J08", "7", "3"),
        What::AttemptFailed => ("Y10", "8", "3"),
        What::ToPoint => ("K70", "7", "3"),
        What::WaitsAtPoint if home => ("I08", "12", "4"),
        What::WaitsAtPoint => ("X05", "12", "4"),
        What::Collected if home => ("I02", "22", "4"),
        What::Collected => ("Z06", "11", "4"),
        What::Delivered if home => ("I01", "11", "4"),
        What::Delivered => ("Z01", "11", "4"),
        What::DeliveredToNeighbour if home => ("I10", "11", "4"),
        What::DeliveredToNeighbour => ("Z05", "11", "4"),
        What::Refused if home => ("H01", "8", "3"),
        What::Refused => ("Y03", "8", "3"),
        What::ComesBack if was(&What::WaitsAtPoint) => ("H03", "8", "3"),
        What::ComesBack if was(&What::ComesBack) => ("I07", "11", "4"),
        What::ComesBack if parcel.basis.country == "NL" => ("H20", "8", "3"),
        What::ComesBack => ("Y21", "8", "3"),
        What::BackAtSender => ("J63", "11", "4"),
        What::Lost => ("Y71", "8", "3"),
        What::Destroyed => ("K92", "6", "2"),
        What::Damaged => ("Y14", "8", "3"),
        What::Delayed => ("J09", "5", "2"),
        What::TimeChanged => ("A42", "5", "2"),
        What::RecipientChose => ("A94", "99", "99"),
    }
}

fn phase(code: &str) -> &'static str {
    match code {
        "1" => "Collectie",
        "2" => "Sortering",
        "3" => "Distributie",
        "4" => "Afgeleverd",
        _ => "Niet van toepassing",
    }
}

/// With the entities that PostNL writes for what is no plain letter.
fn entities(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' => written.push_str("&#39;"),
            'é' => written.push_str("&eacute;"),
            'ä' => written.push_str("&auml;"),
            'ü' => written.push_str("&uuml;"),
            letter => written.push(letter),
        }
    }
    written
}

/// A list as it comes out of their XML: none is `{}`, and one is itself.
fn listed(mut items: Vec<Value>) -> Value {
    match items.len() {
        0 => json!({}),
        1 => items.pop().unwrap_or_default(),
        _ => Value::Array(items),
    }
}

fn text(text: &str) -> Value {
    if text.is_empty() { json!({}) } else { json!(entities(text)) }
}

fn shipment(parcel: &Parcel, (code, number): (&str, &str), detail: bool, tongue: Tongue, now: i64) -> Value {
    let known = parcel.known(now);
    let mut events: Vec<(&Scan, Codes)> = known
        .iter()
        .enumerate()
        .map(|(place, scan)| {
            let before = place.checked_sub(1).map(|before| known[before]);
            (*scan, codes(parcel, scan, before))
        })
        .collect();
    events.reverse();
    let status = |(scan, (_, status, of)): &(&Scan, Codes)| {
        let said = if *status == "99" { phase("99") } else { say(&scan.what, tongue) };
        json!({
            "TimeStamp": on_the_wall(scan.at),
            "StatusCode": status,
            "StatusDescription": entities(said),
            "PhaseCode": of,
            "PhaseDescription": phase(of),
        })
    };
    let current = events.iter().find(|(_, (_, status, _))| *status != "99").or(events.first());
    let barcode = bare(&parcel.basis.number);
    let brought = events.iter().find(|(scan, _)| scan.what.is_delivery());
    let mut shipment = json!({
        "MainBarcode": barcode,
        "Barcode": barcode,
        "ShipmentAmount": "1",
        "ShipmentCounter": "1",
        "Customer": { "CustomerCode": code, "CustomerNumber": number, "Name": {} },
        "ProductCode": if parcel.basis.country == "NL" { "003085" } else { "004907" },
        "ProductDescription": {},
        "Reference": parcel.order.as_deref().map_or_else(|| json!({}), text),
        "DeliveryDate": brought.map_or_else(|| json!({}), |(scan, _)| json!(on_the_wall(scan.at))),
        "Dimension": { "Height": {}, "Length": {}, "Volume": {}, "Weight": "410", "Width": {} },
        "Address": [
            address("01", parcel.basis.country, parcel.basis.town),
            address("02", "NL", "Utrecht"),
        ],
        "Amount": {},
        "ProductOptions": {},
        "Status": current.map_or_else(|| json!({}), status),
    });
    let on_the_van = known.last().filter(|scan| scan.what == What::OutForDelivery);
    shipment["Expectation"] = on_the_van.map_or_else(
        || json!({}),
        |scan| {
            let wall = |later: i64| clock::iso(super::reply::ZONE.to_wall(scan.at + later * 3600));
            json!({ "ETAFrom": wall(3), "ETATo": wall(6) })
        },
    );
    if detail {
        let event = |(scan, (code, ..)): &(&Scan, Codes)| {
            json!({
                "Code": code,
                "Description": entities(say(&scan.what, tongue)),
                "DestinationLocationCode": {},
                "LocationCode": if scan.town.is_empty() { json!("888888") } else { json!("160848") },
                "RouteCode": {},
                "RouteName": {},
                "TimeStamp": on_the_wall(scan.at),
            })
        };
        shipment["Event"] = listed(events.iter().map(event).collect());
        shipment["OldStatus"] = listed(events.iter().map(status).collect());
    }
    shipment
}

fn address(kind: &str, country: &str, town: &str) -> Value {
    let mut address = json!({ "AddressType": kind, "City": text(town), "CountryCode": country });
    for empty in [
        "Building",
        "CompanyName",
        "DepartmentName",
        "District",
        "FirstName",
        "Floor",
        "HouseNumber",
        "HouseNumberSuffix",
        "LastName",
        "Region",
        "Remark",
        "Street",
        "Zipcode",
    ] {
        address[empty] = json!({});
    }
    address
}
