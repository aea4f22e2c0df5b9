//! 17TRACK's API v2.4: `POST /track/v2.4/{register,gettrackinfo,getquota}`. A number is registered first, which costs
//! one of the month's, and can be read some minutes later, as often as one likes.
//!
//! Shapes and codes are as clients of v2.2 and v2.4 show them. Unverified: the numbers of the carriers, the bodies of
//! refusals and of a call that is wrong as a whole, what is answered between the registration and the first
//! information (here -18019909), that the month is UTC's, and that 17TRACK learns of a scan at once.

use chrono::{DateTime, Datelike};
use serde_json::{Value, json};

use super::desks::Access;
use super::parcels::Parcel;
use super::reply::{Answer, Call, with_offset};
use super::scan::{Scan, What};
use super::words::{Tongue, say};
use crate::clock;
use crate::truth::bare;
use crate::world::World;

/// Numbers in one call.
const MOST: usize = 40;
/// Nothing new for so long: it is given up.
const EXPIRES: i64 = 30 * 86_400;

const INVALID_TOKEN: i64 = -18_010_002;
const NO_RIGHT: i64 = -18_010_005;
const BAD_NUMBER: i64 = -18_010_012;
const BAD_DATA: i64 = -18_010_013;
const TOO_MANY: i64 = -18_010_014;
const REGISTERED: i64 = -18_019_901;
const NOT_REGISTERED: i64 = -18_019_902;
const NO_CARRIER: i64 = -18_019_903;
const QUOTA: i64 = -18_019_908;
const NOTHING_YET: i64 = -18_019_909;
const WRONG_CARRIER: i64 = -18_019_910;

pub(super) fn refusal(access: Access, too_many: bool) -> Answer {
    match (too_many, access) {
        (true, _) => failed(429, TOO_MANY, "Too many calls in this second"),
        (false, Access::Denied) => failed(403, NO_RIGHT, "The token is not for this"),
        (false, _) => failed(401, INVALID_TOKEN, "The token is not known"),
    }
}

fn failed(status: u16, code: i64, message: &str) -> Answer {
    let error = json!({ "code": code, "message": message });
    Answer::new(status, json!({ "code": code, "data": { "errors": [error] } }))
}

pub(super) fn answer(world: &mut World, call: &Call<'_>) -> Answer {
    let (method, path) = call.route();
    let ["track", "v2.4", verb] = path.as_slice() else {
        return failed(404, BAD_DATA, "There is nothing at this address");
    };
    if method != "POST" {
        return failed(405, BAD_DATA, "Only POST is answered here");
    }
    if *verb == "getquota" {
        return quota(world, call.now);
    }
    let asked = match serde_json::from_slice::<Value>(&call.request.body) {
        Ok(Value::Array(asked)) if (1..=MOST).contains(&asked.len()) => asked,
        _ => return failed(400, BAD_DATA, "A list of one to forty numbers is needed"),
    };
    let one = match *verb {
        "register" => register,
        "gettrackinfo" => track,
        _ => return failed(404, BAD_DATA, "There is nothing at this address"),
    };
    let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
    for item in &asked {
        let number = item["number"].as_str().unwrap_or_default();
        match one(world, number, item, call) {
            Ok(row) => accepted.push(row),
            Err((code, message)) => {
                let error = json!({ "code": code, "message": message });
                rejected.push(json!({ "number": number, "error": error }));
            }
        }
    }
    Answer::new(200, json!({ "code": 0, "data": { "accepted": accepted, "rejected": rejected } }))
}

type Row = Result<Value, (i64, &'static str)>;

/// Years and months, as one number.
fn month_of(now: i64) -> i64 {
    let date = DateTime::from_timestamp(now, 0).unwrap_or_default();
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

fn quota(world: &World, now: i64) -> Answer {
    let Some(carriers) = &world.carriers else { return failed(404, BAD_DATA, "") };
    let (month, used) = carriers.month;
    let used = if month == month_of(now) { used } else { 0 };
    let total = carriers.config.seventeentrack_monthly;
    let data = json!({
        "quota_total": total,
        "quota_used": used,
        "quota_remain": total.saturating_sub(used),
    });
    Answer::new(200, json!({ "code": 0, "data": data }))
}

fn register(world: &mut World, number: &str, item: &Value, call: &Call<'_>) -> Row {
    let key = bare(number);
    if !(5..=50).contains(&key.len()) || key.len() != number.len() {
        return Err((BAD_NUMBER, "This does not look like a number"));
    }
    let wanted =
        item["carrier"].as_u64().and_then(|wanted| u32::try_from(wanted).ok()).filter(|key| *key > 0);
    let carrier = match wanted {
        Some(wanted) if CARRIERS.iter().any(|(_, key, _)| *key == wanted) => wanted,
        Some(_) => return Err((WRONG_CARRIER, "There is no such carrier")),
        None => detect(world, &key).ok_or((NO_CARRIER, "The carrier cannot be told from the number"))?,
    };
    let now = call.now;
    let Some(carriers) = world.carriers.as_mut() else { return Err((BAD_DATA, "")) };
    if carriers.registered.contains_key(&key) {
        return Err((REGISTERED, "It is registered already"));
    }
    if carriers.month.0 != month_of(now) {
        carriers.month = (month_of(now), 0);
    }
    if carriers.month.1 >= carriers.config.seventeentrack_monthly {
        return Err((QUOTA, "This month's numbers are used up"));
    }
    carriers.month.1 += 1;
    carriers.registered.insert(key, (call.now_ms, carrier));
    let origin = if wanted.is_some() { 2 } else { 1 };
    Ok(
        json!({ "origin": origin, "number": number, "carrier": carrier, "email": null, "tag": "", "lang": "" }),
    )
}

fn track(world: &mut World, number: &str, _: &Value, call: &Call<'_>) -> Row {
    let key = bare(number);
    let Some(carriers) = world.carriers.as_ref() else { return Err((BAD_DATA, "")) };
    let Some((at, carrier)) = carriers.registered.get(&key).copied() else {
        return Err((NOT_REGISTERED, "It is not registered"));
    };
    if call.now_ms < at + carriers.config.seventeentrack_wakes_ms {
        return Err((NOTHING_YET, "There is nothing yet"));
    }
    let parcel = world.parcel(&key);
    let info = info(parcel.as_ref(), carrier, call.now);
    Ok(json!({ "number": number, "carrier": carrier, "param": null, "tag": "", "track_info": info }))
}

/// Carriers, as senders write them, their numbers here, and their names here. The numbers are unverified.
const CARRIERS: [(&str, u32, &str); 7] = [
    ("La Poste", 6051, "La Poste (Colissimo)"),
    ("Colissimo", 6051, "La Poste (Colissimo)"),
    ("PostNL", 14_044, "PostNL"),
    ("bpost", 2061, "bpost"),
    ("DHL", 7041, "DHL Paket"),
    ("DHL", 100_047, "DHL Parcel (NL)"),
    ("DPD", 100_007, "DPD"),
];

fn key_of(parcel: &Parcel) -> Option<u32> {
    let dutch = parcel.basis.carrier == "DHL" && !super::journey::is_german(&parcel.basis.number);
    let of = CARRIERS.iter().filter(|(name, ..)| *name == parcel.basis.carrier);
    of.map(|(_, key, _)| *key).find(|key| !dutch || *key == 100_047)
}

/// The carrier that 17TRACK takes a number for.
fn detect(world: &mut World, number: &str) -> Option<u32> {
    let known = world.parcel(number).and_then(|parcel| key_of(&parcel));
    let by_form = || match number.len() {
        13 if number.ends_with("FR") || number.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase) => {
            Some(if number.starts_with("3S") { 14_044 } else { 6051 })
        }
        15 if number.starts_with("3S") => Some(14_044),
        20 if number.starts_with("0034") => Some(7041),
        24 if number.starts_with("323") => Some(2061),
        _ if number.starts_with("JVGL") => Some(100_047),
        _ => None,
    };
    known.or_else(by_form)
}

/// Main status, sub-status, and the stage where it is one of the milestones.
fn codes(what: &What) -> (&'static str, &'static str, Option<&'static str>) {
    match what {
        What::Announced => ("InfoReceived", "InfoReceived", Some("InfoReceived")),
        What::HandedOver => ("InTransit", "InTransit_PickedUp", Some("PickedUp")),
        What::Sorted | What::ToPoint | What::PassedOn { .. } => ("InTransit", "InTransit_Other", None),
        What::LeftCountry => ("InTransit", "InTransit_Departure", Some("Departure")),
        What::Arrived => ("InTransit", "InTransit_Arrival", Some("Arrival")),
        What::CustomsIn => ("InTransit", "InTransit_CustomsProcessing", None),
        What::CustomsHeld => ("InTransit", "InTransit_CustomsRequiringInformation", None),
        What::CustomsOut => ("InTransit", "InTransit_CustomsReleased", None),
        What::OutForDelivery => ("OutForDelivery", "OutForDelivery_Other", Some("OutForDelivery")),
        What::AttemptFailed => ("DeliveryFailure", "DeliveryFailure_NoBody", None),
        What::WaitsAtPoint => ("AvailableForPickup", "AvailableForPickup_Other", Some("AvailableForPickup")),
        What::Collected | What::Delivered | What::DeliveredToNeighbour => {
            ("Delivered", "Delivered_Other", Some("Delivered"))
        }
        What::Refused => ("DeliveryFailure", "DeliveryFailure_Rejected", None),
        What::ComesBack => ("Exception", "Exception_Returning", Some("Returning")),
        What::BackAtSender => ("Exception", "Exception_Returned", Some("Returned")),
        What::Lost => ("Exception", "Exception_Lost", None),
        What::Destroyed => ("Exception", "Exception_Destroyed", None),
        What::Damaged => ("Exception", "Exception_Damage", None),
        What::Delayed => ("Exception", "Exception_Delayed", None),
        What::TimeChanged | What::RecipientChose => ("InTransit", "InTransit_Other", None),
    }
}

const MILESTONES: [&str; 9] = [
    "InfoReceived",
    "PickedUp",
    "Departure",
    "Arrival",
    "AvailableForPickup",
    "OutForDelivery",
    "Delivered",
    "Returning",
    "Returned",
];

fn utc(moment: i64) -> String {
    format!("{}Z", clock::iso(moment))
}

fn event(scan: &Scan) -> Value {
    let (_, sub_status, stage) = codes(&scan.what);
    let remark = scan.what.is_remark();
    let text = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
    let location = [scan.town, scan.country].into_iter().filter(|part| !part.is_empty());
    json!({
        "time_iso": with_offset(scan.at),
        "time_utc": utc(scan.at),
        "description": say(&scan.what, Tongue::En),
        "location": location.collect::<Vec<_>>().join(", "),
        "stage": stage,
        "sub_status": if remark { Value::Null } else { json!(sub_status) },
        "address": {
            "country": text(scan.country),
            "state": null,
            "city": text(scan.town),
            "street": null,
            "postal_code": null,
            "coordinates": { "longitude": null, "latitude": null },
        },
    })
}

fn info(parcel: Option<&Parcel>, carrier: u32, now: i64) -> Value {
    let mut known = parcel.map(|parcel| parcel.known(now)).unwrap_or_default();
    known.reverse();
    let moving = known.iter().find(|scan| !scan.what.is_remark());
    let (status, sub_status) = match moving {
        None => ("NotFound", "NotFound_Other"),
        Some(scan) if !scan.what.is_final() && scan.at < now - EXPIRES => ("Expired", "Expired_Other"),
        Some(scan) => {
            let (status, sub_status, _) = codes(&scan.what);
            (status, sub_status)
        }
    };
    let milestone = MILESTONES.map(|stage| {
        let reached = known.iter().rev().find(|scan| codes(&scan.what).2 == Some(stage));
        json!({
            "key_stage": stage,
            "time_iso": reached.map(|scan| with_offset(scan.at)),
            "time_utc": reached.map(|scan| utc(scan.at)),
        })
    });
    let provider = |key: u32, name: &str, scans: &[&Scan]| {
        json!({
            "provider": { "key": key, "name": name, "alias": name, "tel": null, "homepage": "", "country": "" },
            "service_type": null,
            "latest_sync_status": "Success",
            "latest_sync_time": utc(now),
            "events_hash": 0,
            "events": scans.iter().map(|scan| event(scan)).collect::<Vec<_>>(),
        })
    };
    // Newest first: what the second carrier has lies before what it took over.
    let over = known.iter().position(|scan| matches!(scan.what, What::PassedOn { .. }));
    let name = CARRIERS.iter().find(|(_, key, _)| *key == carrier).map_or("", |(_, _, name)| name);
    let mut providers = vec![provider(carrier, name, &known[over.unwrap_or(0)..])];
    let mut local = ("", "", 0);
    if let Some((at, What::PassedOn { carrier, number })) = over.map(|at| (at, &known[at].what)) {
        let second = CARRIERS.iter().find(|(name, ..)| *name == carrier.as_str());
        let (key, name) = second.map_or((0, carrier.as_str()), |(_, key, name)| (*key, *name));
        providers.push(provider(key, name, &known[..at]));
        local = (number, name, key);
    }
    json!({
        "shipping_info": {
            "shipper_address": { "country": parcel.map(Parcel::home) },
            "recipient_address": { "country": parcel.map(|parcel| parcel.basis.country) },
        },
        "latest_status": { "status": status, "sub_status": sub_status, "sub_status_descr": null },
        "latest_event": known.first().map(|scan| event(scan)),
        "time_metrics": { "estimated_delivery_date": { "source": null, "from": null, "to": null } },
        "milestone": milestone,
        "misc_info": { "local_number": local.0, "local_provider": local.1, "local_key": local.2 },
        "tracking": { "providers_hash": 0, "providers": providers },
    })
}
