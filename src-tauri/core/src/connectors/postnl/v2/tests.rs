//! Replies in all the forms that PostNL writes.

use super::*;
use crate::connectors::carriers::tests::reply;
use crate::connectors::{ParcelRecord, Record};
use crate::domain::{DeliveryStatus, Meaning, Reason};
use serde_json::json;

const NUMBER: &str = "3SDEVC201611210";

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

/// A parcel on its way to its door, the newest event first.
fn whole() -> Value {
    json!({"CompleteStatus": {"Shipment": {
        "MainBarcode": NUMBER, "Barcode": NUMBER, "ShipmentAmount": "1", "ShipmentCounter": "1",
        "Customer": {"CustomerCode": "DEVC", "CustomerNumber": "11223344", "Name": "Studio Wolk"},
        "ProductCode": "003085", "ProductDescription": "Parcels, domestic &lt;= 10 kg", "Reference": {},
        "DeliveryDate": "2026-11-20",
        "Address": {"AddressType": "01", "Building": {}, "City": "Utrecht", "FirstName": "{}"},
        "Event": [
            {"Code": "J05", "Description": "It&#39;s with the driver", "LocationCode": "161102", "RouteCode": {},
                "TimeStamp": "20-11-2026 09:44:45"},
            {"Code": "J01", "Description": "Sorted", "DestinationLocationCode": {}, "TimeStamp": "20-11-2026 01:15:18"},
            {"Code": "A01", "Description": "Announced", "TimeStamp": "19-11-2026 12:11:10"}
        ],
        "Expectation": {"ETAFrom": "2026-11-20T14:05:00", "ETATo": "2026-11-20T16:05:00"},
        "Status": {"TimeStamp": "20-11-2026 09:44:45", "StatusCode": "7", "StatusDescription": "Out for delivery",
            "PhaseCode": "3", "PhaseDescription": "Distribution"},
        "OldStatus": {"TimeStamp": "19-11-2026 12:11:10", "StatusCode": "1", "PhaseCode": "1"}
    }}, "Warnings": {}})
}

fn page(body: &Value) -> Page {
    read(&number(NUMBER), &reply(200, &body.to_string())).unwrap()
}

fn answer(body: &Value) -> ParcelAnswer {
    match page(body).records.as_slice() {
        [Record::Parcel(record)] => {
            assert_eq!(record.number.as_str(), NUMBER);
            record.answer.clone()
        }
        other => panic!("one answer: {other:?}"),
    }
}

fn parcel(body: &Value) -> ParcelTold {
    match answer(body) {
        ParcelAnswer::Told(told) => *told,
        other => panic!("told: {other:?}"),
    }
}

fn said(status: u16, body: &str) -> String {
    read(&number(NUMBER), &reply(status, body)).unwrap_err().said().id.clone()
}

fn utc(at: Ms) -> String {
    at.to_utc().format("%Y-%m-%d %H:%M:%S").to_string()
}

const fn moves(status: DeliveryStatus, reason: Option<Reason>) -> Meaning {
    Meaning::Moves { status, reason }
}

#[test]
fn events_are_told_oldest_first_with_postnls_words() {
    let told = parcel(&whole());
    let codes: Vec<&str> = told.events.iter().map(|event| event.code.as_str()).collect();
    assert_eq!(codes, ["A01", "J01", "J05"]);
    let last = &told.events[2];
    assert_eq!((last.said.as_str(), last.place.as_str()), ("It's with the driver", ""));
    assert_eq!(last.means, moves(DeliveryStatus::OutForDelivery, None));
    assert_eq!((utc(last.at.at), last.at.zone_assumed), ("2026-11-20 08:44:45".to_owned(), false));
    assert_eq!((told.aliases.len(), told.held_until), (0, None));
    assert_eq!(page(&whole()).pause, Some(250));
}

#[test]
fn two_of_one_moment_keep_the_order_in_which_they_happened() {
    let mut body = whole();
    for event in body["CompleteStatus"]["Shipment"]["Event"].as_array_mut().unwrap() {
        event["TimeStamp"] = json!("20-11-2026 09:44:45");
    }
    let codes: Vec<String> = parcel(&body).events.into_iter().map(|event| event.code).collect();
    assert_eq!(codes, ["A01", "J01", "J05"]);
}

#[test]
fn when_it_is_expected_is_told_by_the_hour_or_by_the_day() {
    let span = |body: &Value| parcel(body).expected.map(|(from, to)| (utc(from), utc(to)));
    let told = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
    let mut body = whole();
    assert_eq!(span(&body), told("2026-11-20 13:05:00", "2026-11-20 15:05:00"));
    body["CompleteStatus"]["Shipment"]["Expectation"]["ETATo"] = json!({});
    assert_eq!(span(&body), told("2026-11-20 13:05:00", "2026-11-20 13:05:00"));
    body["CompleteStatus"]["Shipment"]["Expectation"] = json!({});
    assert_eq!(span(&body), told("2026-11-19 23:00:00", "2026-11-20 22:59:59"));
    body["CompleteStatus"]["Shipment"]["DeliveryDate"] = json!("{}");
    assert_eq!(span(&body), None);
}

#[test]
fn a_number_that_nobody_knows_is_an_answer() {
    for warnings in [
        json!([{"Message": "No shipment found", "Code": "2"}]),
        json!({"Message": "No shipment found", "Code": 2}),
        json!({"Warning": {"Message": "No shipment found", "Code": "2"}}),
        json!({"Warning": [{"Code": "7"}, {"Code": "2"}]}),
    ] {
        for empty in [json!({}), json!("{}"), json!(null)] {
            let body = json!({"CompleteStatus": empty, "Warnings": warnings});
            assert_eq!(answer(&body), ParcelAnswer::NotKnown, "{body}");
        }
        assert_eq!(answer(&json!({"CurrentStatus": {}, "Warnings": warnings})), ParcelAnswer::NotKnown);
        let mut told = whole();
        told["Warnings"] = warnings;
        assert!(matches!(answer(&told), ParcelAnswer::Told(_)), "what is told counts more than a warning");
    }
}

#[test]
fn an_answer_without_a_parcel_is_not_a_number_that_nobody_knows() {
    for body in [
        json!({"CompleteStatus": {}}),
        json!({"CompleteStatus": {"Shipment": {}}, "Warnings": {}}),
        json!({"CompleteStatus": {}, "Warnings": [{"Code": "9", "Message": "x"}]}),
    ] {
        let page = page(&body);
        assert_eq!((page.records.len(), page.problems.len()), (0, 1), "{body}");
    }
    for body in [r#"{"fault":{"faultstring":"x"}}"#, "{}", "[]"] {
        assert_eq!(said(200, body), "read-carriers-cut-off", "{body}");
    }
}

#[test]
fn a_list_of_one_is_read_like_a_list() {
    let mut alone = whole();
    let shipment = &mut alone["CompleteStatus"]["Shipment"];
    let newest = shipment["Event"][0].clone();
    shipment["Event"] = newest.clone();
    let mut listed = alone.clone();
    listed["CompleteStatus"]["Shipment"]["Event"] = json!([newest, {}]);
    listed["CompleteStatus"]["Shipment"] = json!([listed["CompleteStatus"]["Shipment"]]);
    assert_eq!(parcel(&alone), parcel(&listed));
    assert_eq!(parcel(&alone).events.len(), 1);
}

#[test]
fn of_several_parcels_the_one_that_was_asked_about_is_read() {
    let one = whole()["CompleteStatus"]["Shipment"].clone();
    let mut other = one.clone();
    other["Barcode"] = json!("3SDEVC201611211");
    other["Event"] = json!({"Code": "I01", "TimeStamp": "20-11-2026 10:00:00"});
    let body = |shipments: Value| json!({"CompleteStatus": {"Shipment": shipments}});
    assert_eq!(parcel(&body(json!([other, one]))).events.len(), 3);
    // Asked by the number of the whole shipment, and told of its one parcel.
    assert_eq!(parcel(&body(json!([other]))).events.len(), 1);
    other["MainBarcode"] = json!({});
    let page = page(&body(json!([other])));
    assert_eq!((page.records.len(), page.problems.len()), (0, 1), "somebody else's");
}

#[test]
fn without_any_event_the_status_tells_and_its_phase_does_not() {
    let told = |status: Value, event: Value| {
        let mut body = whole();
        body["CompleteStatus"]["Shipment"]["Status"] = status;
        body["CompleteStatus"]["Shipment"]["Event"] = event;
        page(&body)
    };
    let at = "20-11-2026 09:44:45";
    let events = |page: &Page| match page.records.as_slice() {
        [Record::Parcel(ParcelRecord { answer: ParcelAnswer::Told(told), .. })] => told.events.clone(),
        other => panic!("told: {other:?}"),
    };
    for (code, means) in [
        (json!("12"), moves(DeliveryStatus::AvailableForPickup, None)),
        (json!(12), moves(DeliveryStatus::AvailableForPickup, None)),
        (json!("01"), moves(DeliveryStatus::InfoReceived, None)),
        (json!("23"), moves(DeliveryStatus::InTransit, Some(Reason::PickedUp))),
        (json!("99"), Meaning::Remark),
        (json!("77"), Meaning::Unknown),
    ] {
        let status = json!({"StatusCode": code, "StatusDescription": "x", "PhaseCode": "4", "TimeStamp": at});
        for none in [json!({}), json!([]), json!("{}"), json!([{}])] {
            assert_eq!(events(&told(status.clone(), none))[0].means, means, "{code}");
        }
    }
    let eleven = json!({"StatusCode": "11", "PhaseCode": "4", "TimeStamp": at});
    let event = json!({"Code": "Q99", "Description": "?", "TimeStamp": at});
    let page = told(eleven.clone(), event);
    assert_eq!(
        events(&page).iter().map(|e| e.means).collect::<Vec<_>>(),
        [Meaning::Unknown],
        "an event is told"
    );
    let unreadable = told(eleven, json!({"Code": "I01", "TimeStamp": "yesterday"}));
    assert_eq!((events(&unreadable).len(), unreadable.problems.len()), (0, 1));
    let bare = told(json!({"StatusCode": "11", "TimeStamp": {}}), json!({}));
    assert_eq!((events(&bare).len(), bare.problems.len()), (0, 1));
}

#[test]
fn a_bad_event_loses_no_other() {
    let mut body = whole();
    body["CompleteStatus"]["Shipment"]["Event"][1]["TimeStamp"] = json!("32-13-2026 99:00:00");
    let page = page(&body);
    assert_eq!(page.problems.len(), 1);
    assert_eq!(page.problems[0].detail, "Event 2: TimeStamp: \"32-13-2026 99:00:00\"");
    assert_eq!(parcel(&body).events.len(), 2);
}

#[test]
fn a_code_that_nobody_explained_is_kept_as_it_came() {
    let mut body = whole();
    body["CompleteStatus"]["Shipment"]["Event"][0]["Code"] = json!("01B");
    let last = parcel(&body).events.remove(2);
    assert_eq!((last.code.as_str(), last.means), ("01B", Meaning::Unknown));
    assert_eq!(last.said, "It's with the driver");
}

/// Every place in a value, as a pointer.
fn places(of: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match of {
        Value::Object(map) => {
            map.iter().for_each(|(key, inner)| places(inner, &format!("{at}/{key}"), found))
        }
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(n, inner)| places(inner, &format!("{at}/{n}"), found));
        }
        _ => {}
    }
}

#[test]
fn any_two_values_may_be_empty_or_another_kind() {
    let whole = whole();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    let told = parcel(&whole);
    for empty in [json!({}), json!("{}"), json!(null), json!([]), json!(7), json!([[{}]])] {
        for first in &all {
            for second in &all {
                let mut body = whole.clone();
                for place in [first, second] {
                    if let Some(value) = body.pointer_mut(place) {
                        *value = empty.clone();
                    }
                }
                let Ok(page) = read(&number(NUMBER), &reply(200, &body.to_string())) else {
                    assert!(!is_answer(&body), "{first} {second} {empty}");
                    continue;
                };
                // Nothing is made up: what is told still, was told before, or stands in for events that are gone.
                match page.records.as_slice() {
                    [] => assert_eq!(page.problems.len(), 1, "{first} {second} {empty}"),
                    [Record::Parcel(ParcelRecord { answer: ParcelAnswer::Told(less), .. })] => {
                        let known = |event: &ParcelEvent| {
                            let same = |other: &&ParcelEvent| other.at == event.at;
                            told.events.iter().any(|other| same(&other))
                        };
                        assert!(less.events.len() <= 3 && less.events.iter().all(known));
                    }
                    other => panic!("{first} {second} {empty}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn a_body_that_is_cut_off_anywhere_is_asked_for_again() {
    let body = whole().to_string();
    for end in 0..body.len() {
        let cut = reply(200, body.get(..end).unwrap_or_default());
        assert!(
            matches!(read(&number(NUMBER), &cut), Err(ReadError::Later { .. })),
            "cut off after {end} bytes"
        );
    }
}

#[test]
fn what_is_no_answer_says_why() {
    for (status, body, id) in [
        (200, "<!doctype html><p>Onderhoud", "read-carriers-webpage"),
        (401, "{}", "access-postnl-key"),
        (404, "{}", "access-postnl-switched-off"),
        (410, "", "access-postnl-switched-off"),
        (429, "{}", "read-carriers-busy"),
        (500, "{}", "read-carriers-server"),
        (503, "<html>", "read-carriers-server"),
        (400, "<html>", "read-carriers-refused"),
    ] {
        assert_eq!(said(status, body), id, "{status} {body}");
    }
}

#[test]
fn a_number_that_postnl_will_not_look_for_is_refused_alone() {
    let refused = |text: &str, body: &str| read(&number(text), &reply(400, body));
    for foreign in ["1Z999AA10123456784", "LX123456785FR", "123456"] {
        let page = refused(foreign, "{}").unwrap();
        assert!(
            matches!(
                &page.records[..],
                [Record::Parcel(ParcelRecord { answer: ParcelAnswer::Refused { .. }, .. })]
            ),
            "{foreign}: {page:?}"
        );
    }
    for own in [NUMBER, "3SWOLK0000001", "CD123456785NL"] {
        let page = refused(own, "{}").unwrap();
        assert_eq!((page.records.len(), page.problems.len()), (0, 1), "{own}: asked about again");
    }
    assert!(matches!(refused("123456", "<html>"), Err(ReadError::Refused { .. })), "somebody else answered");
}
