//! Replies as La Poste gives them, and as nobody should.

use super::*;
use crate::connectors::carriers::parcels::tests::{answers, question, told as only};
use crate::connectors::carriers::tests::reply;
use crate::domain::{DAY, DeliveryStatus, Meaning, Ms, Reason};
use crate::parcels::journey;
use serde_json::json;

const LETTER: &str = "LA123456785FR";
const COLISSIMO: &str = "6A00000000001";

fn parcels(numbers: &[&str]) -> Vec<ParcelQuestion> {
    numbers.iter().map(|number| question(number, false)).collect()
}

fn page(numbers: &[&str], status: u16, body: &Value) -> Page {
    read(&parcels(numbers), &reply(status, &body.to_string())).unwrap()
}

fn row(number: &str, events: &Value) -> Value {
    json!({
        "lang": "en_GB", "scope": "open", "returnCode": 200, "idShip": number,
        "shipment": {
            "idShip": number, "holder": 4, "product": "colissimo", "isFinal": false,
            "entryDate": "2026-03-02T17:10:00+01:00", "estimDate": "2026-03-05T00:00:00+01:00",
            "timeline": [{"id": 1, "shortLabel": "Taken over", "status": true, "type": 1}],
            "event": events,
            "contextData": {
                "deliveryChoice": {"deliveryChoice": 0}, "removalPoint": null,
                "originCountry": "FR", "arrivalCountry": "NL", "partner": null,
            },
            "url": "https://www.laposte.fr/outils/suivre-vos-envois?code=x",
        },
    })
}

fn event(code: &str, date: &str) -> Value {
    json!({"code": code, "label": format!("words of {code}"), "date": date})
}

fn status_of(events: &Value) -> DeliveryStatus {
    journey(&only(&page(&[LETTER], 200, &row(LETTER, events))).events).status
}

#[test]
fn one_parcel_is_told_with_its_events_the_oldest_first() {
    let events = json!([
        event("MD2", "2026-03-05T08:12:00+01:00"),
        event("ET1", "2026-03-04T03:40:00+01:00"),
        event("PC1", "2026-03-02T17:10:00+01:00"),
        event("DR1", "2026-03-02T09:00:00+01:00"),
    ]);
    let page = page(&[LETTER], 200, &row(LETTER, &events));
    assert!(page.problems.is_empty() && page.next.is_none() && page.pause == Some(650));
    let told = only(&page);
    let codes: Vec<&str> = told.events.iter().map(|event| event.code.as_str()).collect();
    assert_eq!(codes, ["DR1", "PC1", "ET1", "MD2"]);
    let last = &told.events[3];
    assert_eq!((last.said.as_str(), last.place.as_str()), ("words of MD2", ""));
    assert_eq!((last.at.at, last.at.zone_assumed), (Ms(1_772_694_720_000), false));
    let day = Ms(1_772_665_200_000);
    assert_eq!((told.expected, told.held_until), (Some((day, day.plus(DAY - 1))), None));
    assert_eq!(told.aliases, []);
    assert_eq!(journey(&told.events).status, DeliveryStatus::OutForDelivery);
}

#[test]
fn several_parcels_have_an_answer_each() {
    let body = json!([
        row(COLISSIMO, &json!([event("DI1", "2026-03-05T11:00:00+01:00")])),
        {"returnCode": 404, "returnMessage": "not known", "lang": "en_GB", "idShip": "6A00000000002"},
        {"returnCode": "400", "returnMessage": "malformed", "idShip": "AB12"},
        {"returnCode": 504, "returnMessage": "later", "idShip": "6A00000000003"},
    ]);
    let asked = [COLISSIMO, "6A00000000002", "AB12", "6A00000000003", "6A00000000004"];
    let page = page(&asked, 207, &body);
    let answers = answers(&page);
    assert_eq!(answers.len(), 3);
    assert!(matches!(answers[0], (COLISSIMO, ParcelAnswer::Told(_))));
    assert_eq!(answers[1], ("6A00000000002", &ParcelAnswer::NotKnown));
    assert!(
        matches!(answers[2], ("AB12", ParcelAnswer::Refused { said }) if said.id == "untold-carriers-malformed")
    );
    // The fourth has a fault of its own and the fifth is not there: both stay unanswered.
    let problems: Vec<&str> = page.problems.iter().map(|p| p.detail.as_str()).collect();
    assert_eq!(problems, ["returnCode: 504"]);
}

#[test]
fn a_number_that_is_not_known_or_malformed_alone_is_an_answer_and_no_fault() {
    let unknown = page(&[LETTER], 404, &json!({"returnCode": 404, "returnMessage": "-", "idShip": LETTER}));
    assert_eq!(answers(&unknown), [(LETTER, &ParcelAnswer::NotKnown)]);
    let malformed = page(&["AB12"], 400, &json!({"returnCode": 400, "returnMessage": "-"}));
    assert!(matches!(answers(&malformed)[0].1, ParcelAnswer::Refused { .. }));
    // A list of one for one number does no harm.
    let listed = page(&[LETTER], 200, &json!([row(LETTER, &json!([]))]));
    assert!(only(&listed).events.is_empty(), "known, and nothing has happened yet");
}

#[test]
fn a_refusal_of_several_numbers_as_a_whole_refuses_none_of_them() {
    let body = json!({"returnCode": 400, "returnMessage": "too many"}).to_string();
    let refused = read(&parcels(&[LETTER, COLISSIMO]), &reply(400, &body));
    assert!(matches!(refused, Err(ReadError::Refused { .. })), "{refused:?}");
    let one = json!({"returnCode": 404, "idShip": COLISSIMO});
    assert_eq!(answers(&page(&[LETTER, COLISSIMO], 404, &one)), [(COLISSIMO, &ParcelAnswer::NotKnown)]);
}

#[test]
fn et1_is_not_out_for_delivery() {
    assert_eq!(status_of(&json!([event("ET1", "2026-03-04T03:40:00+01:00")])), DeliveryStatus::InTransit);
}

#[test]
fn md2_is_out_for_delivery() {
    assert_eq!(
        status_of(&json!([event("MD2", "2026-03-04T03:40:00+01:00")])),
        DeliveryStatus::OutForDelivery
    );
}

#[test]
fn di2_is_returned_and_not_delivered_although_it_is_final() {
    let mut body = row(
        LETTER,
        &json!([event("DI2", "2026-03-09T10:00:00+01:00"), event("RE1", "2026-03-06T10:00:00+01:00")]),
    );
    body["shipment"]["isFinal"] = json!(true);
    body["shipment"]["deliveryDate"] = json!("2026-03-09T10:00:00+01:00");
    let way = journey(&only(&page(&[LETTER], 200, &body)).events);
    assert_eq!((way.status, way.contradicted), (DeliveryStatus::Returned, None));
}

#[test]
fn final_decides_nothing() {
    let events = json!([event("PC1", "2026-03-02T17:10:00+01:00")]);
    let mut body = row(LETTER, &events);
    body["shipment"]["isFinal"] = json!(true);
    assert_eq!(only(&page(&[LETTER], 200, &body)).events.len(), 1);
    assert_eq!(status_of(&events), DeliveryStatus::InTransit);
}

#[test]
fn a_code_that_nobody_knows_is_kept_raw_and_moves_nothing() {
    let events =
        json!([event("QX7", "2026-03-06T10:00:00+01:00"), event("AG1", "2026-03-05T10:00:00+01:00")]);
    let page = page(&[LETTER], 200, &row(LETTER, &events));
    let told = only(&page);
    assert_eq!((told.events[1].code.as_str(), told.events[1].means), ("QX7", Meaning::Unknown));
    assert_eq!(told.events[1].said, "words of QX7");
    let way = journey(&told.events);
    assert_eq!((way.status, way.unknown), (DeliveryStatus::AvailableForPickup, 1));
    assert!(page.problems.is_empty());
}

#[test]
fn customs_say_why() {
    let page = page(&[LETTER], 200, &row(LETTER, &json!([event(" DO3 ", "2026-03-06T10:00:00+01:00")])));
    let held = Meaning::Moves { status: DeliveryStatus::Exception, reason: Some(Reason::CustomsHold) };
    assert_eq!(only(&page).events[0].means, held);
}

#[test]
fn the_number_at_the_post_abroad_is_the_same_parcel() {
    let with = |partner: Value, id: &str| {
        let mut body = row(LETTER, &json!([]));
        body["shipment"]["contextData"]["partner"] = partner;
        body["shipment"]["idShip"] = json!(id);
        let page = page(&[LETTER], 200, &body);
        let aliases = &only(&page).aliases;
        aliases.iter().map(|(number, name)| format!("{number} {name}")).collect::<Vec<_>>()
    };
    let partner = json!({"name": "PostNL", "network": "", "reference": "3SABCD 1234567"});
    assert_eq!(with(partner, LETTER), ["3SABCD1234567 PostNL"]);
    for none in [
        json!(null),
        json!("DHL 2 Post"),
        json!({"name": "4PX", "reference": null}),
        json!({"name": "bpost", "reference": LETTER}),
        json!({"name": "bpost", "reference": "see below"}),
        json!(["3SABCD1234567"]),
    ] {
        assert_eq!(with(none.clone(), LETTER), [""; 0], "{none}");
    }
    // One number was asked about, so this is its parcel, under La Poste's own number.
    assert_eq!(with(json!(null), "CB668226635FR"), ["CB668226635FR "]);
}

#[test]
fn odd_rows_lose_no_other() {
    let events = json!([
        null,
        {"code": "DI1", "label": "no date"},
        {"code": "DI1", "label": "no date", "date": "yesterday"},
        {"code": null, "label": "no code", "date": "2026-03-05T10:00:00+01:00"},
        {"code": "PC1", "date": "2026-03-02T10:00:00+01:00"},
        {"code": "ET1", "label": 7, "date": "2026-03-03T10:00:00", "extra": {"a": []}},
    ]);
    let mut odd = row(COLISSIMO, &events);
    odd["shipment"]["estimDate"] = json!(null);
    odd["shipment"]["contextData"] = json!("none");
    let body = json!([
        odd,
        {"returnCode": 200, "idShip": LETTER, "shipment": null},
        {"returnCode": 404, "idShip": "ZZ000000001FR"},
        {"returnCode": 404},
        null,
    ]);
    let page = page(&[COLISSIMO, LETTER], 207, &body);
    let told = only(&page);
    assert_eq!(told.events.len(), 2);
    assert_eq!((told.events[0].said.as_str(), told.events[1].said.as_str()), ("", "7"));
    assert!(told.events[1].at.zone_assumed && told.expected.is_none());
    let details: Vec<String> = page.problems.iter().map(|p| format!("{}: {}", p.place, p.detail)).collect();
    assert_eq!(
        details,
        [
            "parcel 6A00000000001: event 1: date: missing",
            "parcel 6A00000000001: event 2: date: missing",
            "parcel 6A00000000001: event 3: date: missing",
            "parcel 6A00000000001: event 4: code: missing",
            "parcel LA123456785FR: shipment: missing",
            "parcel ZZ000000001FR: idShip: none of those that were asked",
            "a parcel: idShip: none of those that were asked",
            "a parcel: idShip: none of those that were asked",
        ]
    );
}

#[test]
fn what_is_no_answer_is_told_apart() {
    let outcome = |status: u16, body: &str| match read(&parcels(&[LETTER]), &reply(status, body)) {
        Ok(page) => format!("{} records", page.records.len()),
        Err(error) => error.said().id.clone(),
    };
    for (status, body, expected) in [
        (200, "<!doctype html><title>Back soon</title>", "read-carriers-webpage"),
        (200, r#"{"returnCode":200,"shipment":{"idSh"#, "read-carriers-cut-off"),
        (200, "{}", "read-carriers-cut-off"),
        (200, r#"{"returnCode":200,"shipment":{}}"#, "1 records"),
        (207, "[]", "0 records"),
        (401, r#"{"code":"UNAUTHORIZED"}"#, "access-laposte-key"),
        (403, r#"{"code":"FORBIDDEN"}"#, "access-laposte-right"),
        (404, r#"{"code":"RESOURCE_NOT_FOUND"}"#, "access-carriers-gone"),
        (404, "<html>", "access-carriers-gone"),
        (400, "<html>", "read-carriers-refused"),
        (429, r#"{"code":"TOO_MANY_REQUESTS"}"#, "read-carriers-busy"),
        (500, "<html>", "read-carriers-server"),
        (504, r#"{"returnCode":504}"#, "read-carriers-server"),
        (301, "", "access-carriers-moved"),
        (418, "{}", "read-carriers-refused"),
    ] {
        assert_eq!(outcome(status, body), expected, "{status} {body}");
    }
}

#[test]
fn asked_too_often_it_says_how_long_to_wait_or_is_left_alone_for_a_minute() {
    let wait = |after: Option<&str>| {
        let mut busy = reply(429, "{}");
        busy.headers.extend(after.map(|after| ("retry-after".to_owned(), after.to_owned())));
        match read(&parcels(&[LETTER]), &busy) {
            Err(ReadError::Later { wait, .. }) => wait,
            other => panic!("later: {other:?}"),
        }
    };
    assert_eq!((wait(Some("30")), wait(None)), (Some(30_000), Some(60_000)));
}

/// Moments of a past, mixed anew with each seed.
fn mixed(seed: u64) -> Vec<i64> {
    let mut at = seed;
    let mut next = || {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(at >> 33).unwrap()
    };
    (0..next() % 12).map(|_| 1_772_352_000_000 + next() % 50 * 3_600_000).collect()
}

#[test]
fn in_whatever_order_events_come_they_come_out_the_oldest_first() {
    for seed in 0..500 {
        let moments = mixed(seed);
        let events: Vec<Value> =
            moments.iter().map(|at| event("ET1", &Ms(*at).to_utc().to_rfc3339())).collect();
        let page = page(&[LETTER], 200, &row(LETTER, &json!(events)));
        let at: Vec<i64> = only(&page).events.iter().map(|event| event.at.at.0).collect();
        assert!(at.len() == moments.len() && at.is_sorted(), "{seed}: {moments:?} became {at:?}");
    }
}

#[test]
fn an_answer_that_is_cut_off_anywhere_is_read_later_and_never_in_half() {
    let body = row(LETTER, &json!([event("DI1", "2026-03-05T11:00:00+01:00")])).to_string();
    for end in 0..body.len() {
        let cut = read(&parcels(&[LETTER]), &reply(200, &body[..end]));
        assert!(matches!(&cut, Err(ReadError::Later { .. })), "{end}: {cut:?}");
    }
}

#[test]
fn every_code_of_the_table_is_there_la_poste() {
    assert_eq!(CODES.len(), 21);
    for code in ["DR1", "PC1", "PC2", "ET1", "ET2", "ET3", "ET4", "EP1", "DO1", "DO2", "DO3", "PB1", "PB2"]
        .into_iter()
        .chain(["MD2", "ND1", "AG1", "RE1", "DI0", "DI1", "DI2", "DI3"])
    {
        assert!(matches!(CODES.of(code), Meaning::Moves { .. }), "{code}");
    }
}
