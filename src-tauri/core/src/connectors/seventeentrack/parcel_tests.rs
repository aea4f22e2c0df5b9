//! What 17TRACK tells of a parcel, as it does and as it should not.

use super::*;
use crate::domain::{DAY, Reason};
use crate::parcels::journey;

const NUMBER: &str = "LA123456785FR";

fn read(info: &Value) -> (ParcelAnswer, Vec<String>) {
    let number = TrackingNumber::read(NUMBER).unwrap();
    let mut problems = Vec::new();
    let row = json!({"number": NUMBER, "carrier": 6051, "param": null, "tag": null, "track_info": info});
    let read = answer(&number, &row, &mut problems).unwrap();
    (read, problems.into_iter().map(|problem| problem.detail).collect())
}

fn told(info: &Value) -> ParcelTold {
    match read(info) {
        (ParcelAnswer::Told(told), problems) if problems.is_empty() => *told,
        other => panic!("told: {other:?}"),
    }
}

fn codes(told: &ParcelTold) -> Vec<&str> {
    told.events.iter().map(|event| event.code.as_str()).collect()
}

fn event(at: &str, sub_status: &str) -> Value {
    json!({
        "time_iso": at, "time_utc": at, "time_raw": {"date": "2026-03-01", "time": "08:00:00", "timezone": null},
        "description": format!("words of {sub_status}"), "description_translation": null,
        "location": "PARIS, FR", "stage": null, "sub_status": sub_status,
        "address": {"country": "FR", "state": null, "city": "PARIS", "street": null, "postal_code": null},
    })
}

fn info(status: &str, sub_status: &str, providers: &[(&str, Vec<Value>)]) -> Value {
    let providers: Vec<Value> = providers
        .iter()
        .map(|(name, events)| {
            json!({
                "provider": {"key": 6051, "name": name, "homepage": "", "country": "FR"}, "service_type": null,
                "latest_sync_status": "Success", "latest_sync_time": "2026-03-06T08:00:00Z", "events": events,
            })
        })
        .collect();
    json!({
        "shipping_info": {"shipper_address": {"country": "FR"}, "recipient_address": {"country": "NL"}},
        "latest_status": {"status": status, "sub_status": sub_status, "sub_status_descr": null},
        "latest_event": null, "milestone": [],
        "time_metrics": {"estimated_delivery_date": {"source": null, "from": null, "to": null}},
        "misc_info": {"local_number": "", "local_provider": "", "local_key": 0},
        "tracking": {"providers_hash": 0, "providers": providers},
    })
}

#[test]
fn one_carrier_tells_its_events_newest_first_and_they_come_out_the_oldest_first() {
    let events = vec![
        event("2026-03-05T08:00:00Z", "OutForDelivery_Other"),
        event("2026-03-03T08:00:00Z", "InTransit_CustomsReleased"),
        event("2026-03-01T08:00:00Z", "InTransit_PickedUp"),
    ];
    let told = told(&info("OutForDelivery", "OutForDelivery_Other", &[("La Poste", events)]));
    assert_eq!(codes(&told), ["InTransit_PickedUp", "InTransit_CustomsReleased", "OutForDelivery_Other"]);
    let first = &told.events[0];
    assert_eq!((first.said.as_str(), first.place.as_str()), ("words of InTransit_PickedUp", "PARIS, FR"));
    assert_eq!(first.at, Stamp::instant(Ms(1_772_352_000_000)));
    assert_eq!(
        first.means,
        Meaning::Moves { status: DeliveryStatus::InTransit, reason: Some(Reason::PickedUp) }
    );
    assert_eq!((told.expected, told.held_until, told.aliases.len()), (None, None, 0));
}

#[test]
fn a_parcel_that_changed_hands_has_one_way() {
    let first = vec![
        event("2026-03-03T08:00:00Z", "InTransit_Departure"),
        event("2026-03-01T08:00:00Z", "InTransit_PickedUp"),
    ];
    let second = vec![
        event("2026-03-05T08:00:00Z", "Delivered_Other"),
        event("2026-03-03T08:00:00Z", "InTransit_Departure"),
        event("2026-03-04T08:00:00Z", "InTransit_Arrival"),
    ];
    let mut info = info("Delivered", "Delivered_Other", &[("La Poste", first), ("PostNL", second)]);
    info["misc_info"] =
        json!({"local_number": "3SABCD1234567", "local_provider": "PostNL", "local_key": 14_044});
    let told = told(&info);
    assert_eq!(
        codes(&told),
        ["InTransit_PickedUp", "InTransit_Departure", "InTransit_Arrival", "Delivered_Other"],
        "what both tell alike counts once"
    );
    let aliases: Vec<String> = told.aliases.iter().map(|(number, name)| format!("{number} {name}")).collect();
    assert_eq!(aliases, ["3SABCD1234567 PostNL"]);
}

#[test]
fn its_own_number_is_no_other_one() {
    let mut info = info(
        "InTransit",
        "InTransit_Other",
        &[("La Poste", vec![event("2026-03-03T08:00:00Z", "InTransit_Other")])],
    );
    for own in [json!("la 123456785 fr"), json!(""), json!(null), json!(7), json!("4PX")] {
        info["misc_info"]["local_number"] = own.clone();
        assert_eq!(told(&info).aliases, [], "{own}");
    }
    info["misc_info"] = json!(null);
    assert_eq!(told(&info).aliases, []);
}

#[test]
fn an_event_without_a_sub_status_has_its_stage() {
    let mut by_stage = event("2026-03-03T08:00:00Z", "");
    by_stage["stage"] = json!("Departure");
    by_stage["sub_status"] = json!(null);
    let newest = event("2026-03-04T08:00:00Z", "InTransit_Other");
    let told = told(&info("InTransit", "InTransit_Other", &[("La Poste", vec![newest, by_stage])]));
    assert_eq!(codes(&told), ["Departure", "InTransit_Other"]);
    let departed = Meaning::Moves { status: DeliveryStatus::InTransit, reason: Some(Reason::DepartedOrigin) };
    assert_eq!(told.events[0].means, departed);
}

#[test]
fn words_alone_are_a_remark_but_the_newest_event_has_the_latest_status() {
    let bare = |at: &str| {
        let mut bare = event(at, "");
        bare["description"] = json!("Label was scanned");
        bare
    };
    let events = vec![bare("2026-03-04T08:00:00Z"), bare("2026-03-03T08:00:00Z")];
    let told = told(&info("AvailableForPickup", "AvailableForPickup_Other", &[("La Poste", events.clone())]));
    assert_eq!(codes(&told), ["", "AvailableForPickup_Other"]);
    assert_eq!(told.events[0].means, Meaning::Remark);
    assert_eq!(journey(&told.events).status, DeliveryStatus::AvailableForPickup);
    // The status of an event before it is no news of a remark.
    let known = vec![bare("2026-03-04T08:00:00Z"), event("2026-03-03T08:00:00Z", "OutForDelivery_Other")];
    let told = self::told(&info("OutForDelivery", "OutForDelivery_Other", &[("La Poste", known)]));
    assert_eq!(codes(&told), ["OutForDelivery_Other", ""]);
    // 17TRACK gave up on it: nothing happened to the parcel, and its silence speaks for itself.
    let (given_up, _) = read(&info("Expired", "Expired_Other", &[("La Poste", events)]));
    let ParcelAnswer::Told(given_up) = given_up else { panic!("{given_up:?}") };
    assert!(given_up.events.iter().all(|event| event.means == Meaning::Remark));
}

#[test]
fn a_code_that_nobody_knows_is_kept_raw_and_moves_nothing() {
    let events = vec![
        event("2026-03-04T08:00:00Z", "InTransit_Beamed"),
        event("2026-03-03T08:00:00Z", "InTransit_Other"),
    ];
    let told = told(&info("InTransit", "InTransit_Beamed", &[("La Poste", events)]));
    assert_eq!((told.events[1].code.as_str(), told.events[1].means), ("InTransit_Beamed", Meaning::Unknown));
    let way = journey(&told.events);
    assert_eq!((way.status, way.unknown), (DeliveryStatus::InTransit, 1));
}

#[test]
fn a_return_is_no_delivery_and_a_delay_no_exception() {
    let status = |sub_status: &str| {
        let events = vec![event("2026-03-04T08:00:00Z", sub_status)];
        journey(&told(&info("Exception", sub_status, &[("La Poste", events)])).events).status
    };
    assert_eq!(status("Exception_Returning"), DeliveryStatus::Returning);
    assert_eq!(status("Exception_Returned"), DeliveryStatus::Returned);
    assert_eq!(status("Exception_Cancel"), DeliveryStatus::Cancelled);
    assert_eq!(status("Exception_Delayed"), DeliveryStatus::InTransit);
}

#[test]
fn what_the_carrier_does_not_know_is_not_known() {
    for status in ["NotFound", ""] {
        let sub_status = if status.is_empty() { "" } else { "NotFound_Other" };
        assert_eq!(
            read(&info(status, sub_status, &[("La Poste", Vec::new())])),
            (ParcelAnswer::NotKnown, Vec::new())
        );
    }
    assert_eq!(read(&json!({})).0, ParcelAnswer::NotKnown);
    // Not found among events is nothing that happened to a parcel, and takes it nowhere.
    let events = vec![
        event("2026-03-04T08:00:00Z", "NotFound_Other"),
        event("2026-03-03T08:00:00Z", "InTransit_Other"),
    ];
    let told = told(&info("NotFound", "NotFound_Other", &[("La Poste", events)]));
    assert_eq!(journey(&told.events).status, DeliveryStatus::InTransit);
}

#[test]
fn a_status_without_events_is_one_event_at_its_moment() {
    let mut alone = info("Delivered", "Delivered_Other", &[("La Poste", Vec::new())]);
    alone["latest_event"] = event("2026-03-05T08:00:00Z", "Delivered_Other");
    let by_event = told(&alone);
    assert_eq!(
        (codes(&by_event), by_event.events[0].at.at),
        (vec!["Delivered_Other"], Ms(1_772_697_600_000))
    );
    assert_eq!(by_event.events[0].said, "words of Delivered_Other");
    alone["latest_event"] = json!(null);
    alone["milestone"] = json!([
        {"key_stage": "PickedUp", "time_utc": "2026-03-02T08:00:00Z"},
        {"key_stage": "Delivered", "time_iso": null, "time_utc": null},
        {"key_stage": "Delivered", "time_iso": "2026-03-05T09:00:00+01:00", "time_utc": null},
    ]);
    let by_milestone = told(&alone);
    assert_eq!(by_milestone.events[0].at.at, Ms(1_772_697_600_000));
    assert_eq!(journey(&by_milestone.events).status, DeliveryStatus::Delivered);
    // Without any moment none is made up.
    alone["milestone"] = json!(null);
    let (answer, problems) = read(&alone);
    assert!(matches!(&answer, ParcelAnswer::Told(told) if told.events.is_empty()), "{answer:?}");
    assert_eq!(problems, ["latest_status: Delivered_Other without a moment"]);
}

#[test]
fn a_moment_is_read_wherever_it_stands() {
    let at = |utc: Value, iso: Value, raw: Value| {
        when(&json!({"time_utc": utc, "time_iso": iso, "time_raw": raw}))
    };
    let instant = Some(Stamp::instant(Ms(1_772_352_000_000)));
    assert_eq!(at(json!("2026-03-01T08:00:00Z"), json!("2026-03-01T11:11:11Z"), json!(null)), instant);
    assert_eq!(at(json!(null), json!("2026-03-01T09:00:00+01:00"), json!(null)), instant);
    let raw = |time: Value, zone: Value| json!({"date": "2026-03-01", "time": time, "timezone": zone});
    assert_eq!(at(json!(null), json!(""), raw(json!("09:00:00"), json!("+01:00"))), instant);
    let local = at(json!(null), json!(null), raw(json!("08:00:00"), json!(null))).unwrap();
    assert!(local.zone_assumed && local.at == Ms(1_772_352_000_000));
    let day = at(json!(null), json!(null), raw(json!(null), json!(null))).unwrap();
    assert_eq!(day.precision, crate::domain::Precision::Day);
    assert_eq!(at(json!("soon"), json!(7), json!("x")), None);
}

#[test]
fn it_is_expected_from_to_or_on_one_of_them() {
    let expected = |from: Value, to: Value| {
        let mut info = info(
            "InTransit",
            "InTransit_Other",
            &[("x", vec![event("2026-03-01T08:00:00Z", "InTransit_Other")])],
        );
        info["time_metrics"]["estimated_delivery_date"] =
            json!({"source": "17TRACK", "from": from, "to": to});
        told(&info).expected
    };
    let (from, to) = (Ms(1_772_352_000_000), Ms(1_772_352_000_000 + DAY));
    let at = |ms: Ms| json!(ms.to_utc().to_rfc3339());
    assert_eq!(expected(at(from), at(to)), Some((from, to)));
    assert_eq!(expected(at(to), at(from)), Some((from, to)));
    assert_eq!(expected(at(from), json!(null)), Some((from, from)));
    assert_eq!(expected(json!(null), json!("soon")), None);
}

#[test]
fn odd_events_lose_no_other() {
    let odd = vec![
        json!(null),
        json!({"time_utc": null, "sub_status": "Delivered_Other"}),
        json!({"time_utc": "2026-03-02T08:00:00Z", "sub_status": null, "stage": null, "description": null}),
        json!({"time_utc": "2026-03-01T08:00:00Z", "sub_status": "InTransit_PickedUp", "address": {"city": "Lyon"}, "new": []}),
    ];
    let mut info = info("InTransit", "InTransit_PickedUp", &[("La Poste", odd)]);
    info["tracking"]["providers"].as_array_mut().unwrap().push(json!(null));
    info["time_metrics"] = json!("none");
    let (answer, problems) = read(&info);
    let ParcelAnswer::Told(told) = answer else { panic!("{answer:?}") };
    assert_eq!((codes(&told), told.events[0].place.as_str()), (vec!["InTransit_PickedUp"], "Lyon"));
    assert_eq!(
        problems,
        [
            "provider 1, event 1: time: missing",
            "provider 1, event 2: time: missing",
            "provider 1, event 3: neither sub_status nor description",
        ]
    );
}

#[test]
fn in_whatever_order_events_come_they_come_out_the_oldest_first() {
    for seed in 0..300_u64 {
        let mut at = seed;
        let mut next = || {
            at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(at >> 33).unwrap()
        };
        let mut provider = || {
            let moments: Vec<i64> =
                (0..next() % 6).map(|_| 1_772_352_000_000 + next() % 50 * 3_600_000).collect();
            moments
                .iter()
                .map(|at| event(&Ms(*at).to_utc().to_rfc3339(), "InTransit_Other"))
                .collect::<Vec<_>>()
        };
        let providers = [("one", provider()), ("two", provider()), ("three", provider())];
        let (answer, problems) = read(&info("InTransit", "", &providers));
        assert!(problems.is_empty() || providers.iter().all(|(_, events)| events.is_empty()), "{problems:?}");
        if let ParcelAnswer::Told(told) = answer {
            assert!(told.events.is_sorted_by_key(|event| event.at.at), "{seed}");
        }
    }
}

#[test]
fn every_code_of_the_table_is_there_17track() {
    // 38 of status and sub-status, and five stages that are named otherwise.
    assert_eq!(CODES.len(), 43);
    let main = ["NotFound", "InfoReceived", "InTransit", "Expired", "AvailableForPickup", "OutForDelivery"];
    for code in main.into_iter().chain(["DeliveryFailure", "Delivered", "Exception"]) {
        assert_ne!(CODES.of(code), Meaning::Unknown, "{code}");
    }
}
