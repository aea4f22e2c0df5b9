//! DHL's Shipment Tracking – Unified: `GET /track/shipments?trackingNumber=`.
//!
//! `statusCode` is one of five words; `status` and `description` are the service's own. Two services are here: German
//! parcels (`parcel-de`), whose times have no offset, and DHL eCommerce in the Netherlands (`parcel-nl`). Data
//! is here ten to thirty minutes after it is known, and no longer than ninety days. Unverified: what `status` is for
//! German parcels ([`super::GermanStatus`]), `returnFlag`, that a return ends as delivered, and the words of
//! refusals.

use serde_json::{Value, json};

use super::config::GermanStatus;
use super::desks::Access;
use super::journey::{Dice, is_german};
use super::parcels::Parcel;
use super::reply::{Answer, Call, ZONE, expected, with_offset};
use super::scan::{Scan, What};
use super::words::{Tongue, say};
use crate::clock;
use crate::truth::bare;
use crate::world::World;

const KEPT: i64 = 90 * 86_400;

pub(super) fn refusal(access: Access, too_many: bool) -> Answer {
    match (too_many, access) {
        (true, _) => problem(429, "Too Many Requests", "The calls of this key are used up."),
        (false, Access::Denied) => problem(403, "Forbidden", "The key is not for this interface."),
        (false, _) => problem(401, "Unauthorized", "The key is not known."),
    }
}

fn problem(status: u16, title: &str, detail: &str) -> Answer {
    let body = json!({ "title": title, "detail": detail, "status": status });
    Answer { status, kind: "application/problem+json", body }
}

pub(super) fn answer(world: &mut World, call: &Call<'_>) -> Answer {
    let (method, path) = call.route();
    if path.as_slice() != ["track", "shipments"] || method != "GET" {
        return problem(404, "No Such Resource", "There is nothing at this address.");
    }
    let Some(number) = call.asked("trackingNumber") else {
        return problem(400, "Bad Request", "trackingNumber is missing.");
    };
    // Data comes to them some time after it is known.
    let late = 600 + Dice::of(&format!("{} at DHL", bare(number))).below(1200).cast_signed();
    let now = call.now - late;
    let german = world.carriers.as_ref().map_or(GermanStatus::Pair, |of| of.config.dhl_german_status);
    let is_told = |parcel: &Parcel| {
        parcel.basis.carrier == "DHL"
            && parcel.basis.sent >= call.now - KEPT
            && !parcel.known(now).is_empty()
            && call.asked("service").is_none_or(|service| service == service_of(parcel))
    };
    let Some(parcel) = world.parcel(number).filter(is_told) else {
        return problem(404, "Not Found", "No shipment has this number.");
    };
    let tongue = call.asked("language").and_then(Tongue::of).unwrap_or(Tongue::En);
    let shipment = shipment(&parcel, german, tongue, now);
    let url = format!("/shipments?trackingNumber={}", bare(number));
    Answer::new(200, json!({ "url": url, "shipments": [shipment] }))
}

fn service_of(parcel: &Parcel) -> &'static str {
    if is_german(&parcel.basis.number) { "parcel-de" } else { "parcel-nl" }
}

/// The word, the two codes and the coarse code of an event of a German parcel.
fn german_codes(what: &What) -> [&'static str; 3] {
    match what {
        What::Announced => ["pre-transit", "PURCR/NRQRD", "VA"],
        What::HandedOver => ["transit", "SHRCU/NRQRD", "ES"],
        What::Sorted => ["transit", "SRTED/NRQRD", "NB"],
        What::LeftCountry => ["transit", "LDTMV/FWEXH", "AA"],
        What::Arrived => ["transit", "ULFMV/OARRV", "EE"],
        What::CustomsIn => ["transit", "ICPRC/OARRV", "ZO"],
        What::CustomsHeld => ["transit", "HLDCU/NORSN", "ZO"],
        What::CustomsOut => ["transit", "RSDCP/OARRV", "ZO"],
        What::PassedOn { .. } => ["transit", "DLVRD/HNDTC", "ZU"],
        What::OutForDelivery => ["transit", "LDTMV/MVMTV", "PO"],
        What::AttemptFailed => ["failure", "NTDEL/NHOME", "ZN"],
        What::ToPoint => ["transit", "LDTMV/SERPT", "PO"],
        What::WaitsAtPoint => ["transit", "HLDCC/SERPT", "ZF"],
        What::Collected => ["delivered", "DLVRD/ACCPK", "ZU"],
        What::Delivered | What::BackAtSender => ["delivered", "DLVRD/ACCPT", "ZU"],
        What::DeliveredToNeighbour => ["delivered", "DLVRD/NGHBR", "ZU"],
        What::Refused => ["failure", "NTDEL/RFUSD", "ZN"],
        What::ComesBack => ["failure", "RETRN/OTHER", "ZN"],
        What::Lost => ["failure", "EXPHD/LOSTX", "BV"],
        // Destroyed, under the coarse code of what was delivered.
        What::Destroyed => ["delivered", "DSPSD/DMGED", "ZU"],
        What::Damaged => ["failure", "DMGDS/DMGED", "BV"],
        What::Delayed => ["transit", "MVTEX/TCHBD", "BV"],
        What::TimeChanged => ["unknown", "ADVIS/DLVTM", "DD"],
        What::RecipientChose => ["unknown", "ADVIS/PFLOC", "DD"],
    }
}

/// The word and the code of an event of a Dutch parcel.
fn dutch_codes(what: &What) -> [&'static str; 2] {
    match what {
        What::Announced => ["pre-transit", "PRENOTIFICATION_RECEIVED"],
        What::HandedOver => ["transit", "SHIPMENT_ACCEPTANCE"],
        What::Sorted => ["transit", "PARCEL_SORTED_AT_HUB"],
        What::LeftCountry => ["transit", "DEPART_ORIGIN_GATEWAY"],
        What::Arrived => ["transit", "PARCEL_ARRIVED_AT_LOCAL_DEPOT"],
        What::CustomsIn => ["transit", "IN_CLEARANCE_PROCESS"],
        What::CustomsHeld => ["transit", "CLEARANCE_DELAY"],
        What::CustomsOut => ["transit", "CLEARANCE_RELEASE"],
        What::PassedOn { .. } => ["transit", "HANDOVER"],
        What::OutForDelivery => ["transit", "OUT_FOR_DELIVERY"],
        What::AttemptFailed => ["transit", "NOT_HOME"],
        // An event of theirs, which sounds like the opposite of what it is.
        What::ToPoint => ["transit", "DELIVERED_AT_PARCELSHOP"],
        What::WaitsAtPoint => ["transit", "NOTIFICATION_FOR_PARCELSHOP_COLLECTION_HAS_BEEN_SENT"],
        What::Collected => ["delivered", "COLLECTED_AT_PARCELSHOP"],
        What::Delivered => ["delivered", "DELIVERED"],
        What::DeliveredToNeighbour => ["delivered", "DELIVERED_AT_NEIGHBOURS"],
        What::Refused => ["failure", "REFUSED_BY_RECEIVER"],
        What::ComesBack => ["failure", "ON_ROUTE_TO_SHIPPER"],
        What::BackAtSender => ["delivered", "DELIVERED_AT_SHIPPER"],
        What::Lost => ["failure", "PARCEL_MISSING"],
        What::Destroyed => ["failure", "DESTROYED"],
        What::Damaged => ["failure", "HELD_IN_STORAGE_DAMAGED"],
        What::Delayed => ["transit", "FORCE_MAJEURE"],
        What::TimeChanged => ["transit", "INTERVENTION_DELIVERY_SCHEDULED_AT_ANOTHER_TIME/DATE"],
        What::RecipientChose => ["transit", "INTERVENTION"],
    }
}

fn shipment(parcel: &Parcel, german: GermanStatus, tongue: Tongue, now: i64) -> Value {
    let service = service_of(parcel);
    let event = |scan: &&Scan| {
        let said = say(&scan.what, tongue);
        let (word, status, moment) = if service == "parcel-de" {
            let [word, pair, coarse] = german_codes(&scan.what);
            let status = match german {
                GermanStatus::Pair => pair,
                GermanStatus::Coarse => coarse,
                GermanStatus::Words => said,
            };
            (word, status, clock::iso(ZONE.to_wall(scan.at)))
        } else {
            let [word, code] = dutch_codes(&scan.what);
            (word, code, with_offset(scan.at))
        };
        let place = if scan.town.is_empty() { scan.country } else { scan.town };
        json!({
            "timestamp": moment,
            "location": { "address": { "addressLocality": place, "countryCode": scan.country } },
            "statusCode": word,
            "status": status,
            "description": said,
        })
    };
    let known = parcel.known(now);
    let events: Vec<Value> = known.iter().rev().map(event).collect();
    let comes_back = known.iter().any(|scan| scan.what == What::ComesBack);
    let address = |country: &str| json!({ "address": { "countryCode": country } });
    let mut shipment = json!({
        "serviceUrl": format!("https://www.dhl.com/track?id={}", bare(&parcel.basis.number)),
        "id": bare(&parcel.basis.number),
        "service": service,
        "origin": address(parcel.home()),
        "destination": address(parcel.basis.country),
        "status": events.first(),
        "details": {
            "product": { "productName": "Paket" },
            "proofOfDeliverySignedAvailable": false,
            "totalNumberOfPieces": 1,
            "pieceIds": [bare(&parcel.basis.number)],
        },
        "events": events,
    });
    if comes_back {
        shipment["returnFlag"] = true.into();
    }
    let is_over = known.iter().any(|scan| scan.what.is_final());
    if let Some(expected) = expected(parcel, now).filter(|_| !is_over) {
        shipment["estimatedTimeOfDelivery"] = clock::iso(ZONE.to_wall(expected)).into();
    }
    shipment
}
