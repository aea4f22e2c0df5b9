//! Answers of DHL as a whole, and the traps in its codes.

use super::*;
use crate::connectors::{ParcelAnswer, ParcelQuestion, ParcelTold, Problem, Record};
use crate::domain::{DeliveryStatus, Journey, Meaning, Reason, TrackingNumber};
use crate::parcels::journey;
use serde_json::{Value, json};

pub(super) use crate::connectors::carriers::tests::reply;

const NUMBER: &str = "00340434161094042557";

/// A question about a parcel to the Netherlands.
pub(super) fn question(number: &str) -> ParcelQuestion {
    ParcelQuestion {
        number: TrackingNumber::read(number).unwrap(),
        carrier: None,
        postcode: String::new(),
        country: "NL".to_owned(),
        new: true,
    }
}

fn answered(number: &str, status: u16, body: &str) -> Result<(Option<ParcelAnswer>, Vec<Problem>), String> {
    let ask = Ask::Parcels { parcels: vec![question(number)] };
    let page =
        Dhl.read(&ask, &Profile::default(), None, &reply(status, body)).map_err(|e| e.said().id.clone())?;
    assert_eq!(page.pause, Some(1_100), "one question a second");
    let mut answers = page.records.into_iter().map(|record| match record {
        Record::Parcel(told) => {
            assert_eq!(told.number.as_str(), number);
            told.answer
        }
        other => panic!("a parcel: {other:?}"),
    });
    Ok((answers.next_back(), page.problems))
}

fn told(body: &Value) -> (ParcelTold, Vec<Problem>) {
    match answered(NUMBER, 200, &body.to_string()).unwrap() {
        (Some(ParcelAnswer::Told(told)), problems) => (*told, problems),
        other => panic!("told: {other:?}"),
    }
}

/// A shipment of a service with these events, the newest first: minute of the day, `statusCode`, `status`.
fn shipment(service: &str, events: &[(u32, &str, &str)]) -> Value {
    let events: Vec<Value> = events
        .iter()
        .map(|(minute, common, own)| {
            let timestamp = format!("2026-03-02T{:02}:{:02}:00", minute / 60, minute % 60);
            let description = format!("at minute {minute}");
            json!({"timestamp": timestamp, "statusCode": common, "status": own, "description": description})
        })
        .collect();
    json!({"shipments": [{"id": NUMBER, "service": service, "events": events}]})
}

fn way(service: &str, events: &[(u32, &str, &str)]) -> Journey {
    journey(&told(&shipment(service, events)).0.events)
}

fn status(service: &str, events: &[(u32, &str, &str)]) -> (DeliveryStatus, Option<Reason>) {
    let way = way(service, events);
    (way.status, way.reason)
}

use DeliveryStatus::{
    AttemptFailed, AvailableForPickup, Delivered, Exception, InTransit, InfoReceived, OutForDelivery,
    Returned, Returning,
};

#[test]
fn zu_is_delivered_and_the_pairs_that_say_otherwise_are_not() {
    assert_eq!(status("parcel-de", &[(9, "delivered", "ZU")]), (Delivered, None));
    assert_eq!(status("parcel-de", &[(9, "delivered", "DLVRD:ACCPT")]), (Delivered, None));
    for (pair, expected) in [
        ("DSPSD/NTCLM", (Exception, Some(Reason::Destroyed))),
        ("DSPSD:BDADD", (Exception, Some(Reason::Destroyed))),
        ("DLVRD/CUSTM", (InTransit, Some(Reason::HandedToCustoms))),
        ("DLVRD-HNDTC", (InTransit, Some(Reason::HandedToCarrier))),
    ] {
        assert_eq!(status("parcel-de", &[(9, "delivered", pair)]), expected, "{pair}");
        // The same as an event of its own, of the same moment, in either order.
        let beside = [(9, "delivered", "ZU"), (9, "delivered", pair)];
        assert_eq!(status("parcel-de", &beside), expected, "{pair} below ZU");
        assert_eq!(status("parcel-de", &[beside[1], beside[0]]), expected, "{pair} above ZU");
    }
    // The word that all have does not agree: ZU stands for too much.
    assert_eq!(status("parcel-de", &[(9, "transit", "ZU")]), (InTransit, None));
    assert_eq!(status("parcel-de", &[(9, "failure", "ZU")]), (Exception, None));
    assert_eq!(status("parcel-de", &[(9, "unknown", "ZU")]), (Delivered, None));
    // In the field that says more.
    let mut both = shipment("parcel-de", &[(9, "delivered", "ZU")]);
    both["shipments"][0]["events"][0]["statusDetailed"] = json!("DSPSD/NTCLM");
    assert_eq!(journey(&told(&both).0.events).status, Exception);
}

#[test]
fn a_pair_that_nobody_knows_is_not_delivered_because_the_common_word_is() {
    let way = way("parcel-de", &[(9, "delivered", "DSPSD/QQQQQ"), (8, "transit", "EE")]);
    assert_eq!((way.status, way.unknown), (InTransit, 1));
}

#[test]
fn delivered_at_a_parcel_shop_is_an_event_inside_dhl() {
    let inside = [(9, "delivered", "DELIVERED_AT_PARCELSHOP"), (8, "transit", "OUT_FOR_DELIVERY")];
    assert_eq!(status("parcel-nl", &inside), (InTransit, Some(Reason::ToPickupPoint)));
    let ready = "NOTIFICATION_FOR_PARCELSHOP_COLLECTION_HAS_BEEN_SENT";
    assert_eq!(status("parcel-nl", &[(10, "transit", ready), inside[0]]), (AvailableForPickup, None));
    assert_eq!(status("parcel-nl", &[(9, "delivered", "DELIVERED_AT_PARCELSTATION")]).0, AvailableForPickup);
}

#[test]
fn delivered_at_the_shipper_is_returned() {
    assert_eq!(status("parcel-nl", &[(9, "delivered", "DELIVERED_AT_SHIPPER")]), (Returned, None));
    assert_eq!(
        status("parcel-nl", &[(9, "delivered", "RETURN_DELIVERED_AT_SHIPPER_CALCULATED")]).0,
        Returned
    );
}

#[test]
fn collected_is_at_the_sender_and_shipment_collected_at_the_recipient() {
    assert_eq!(status("parcel-nl", &[(9, "transit", "COLLECTED")]), (InTransit, Some(Reason::PickedUp)));
    let fetched = (Delivered, Some(Reason::PickedUpByRecipient));
    assert_eq!(status("parcel-nl", &[(9, "transit", "SHIPMENT_COLLECTED")]), fetched);
}

#[test]
fn transit_covers_customs_what_is_brought_today_and_what_waits_to_be_fetched() {
    for (service, own, expected) in [
        ("express", "IC", (InTransit, Some(Reason::Customs))),
        ("express", "WC", (OutForDelivery, None)),
        ("express", "CC", (AvailableForPickup, None)),
        ("parcel-nl", "OUT_FOR_DELIVERY", (OutForDelivery, None)),
        ("parcel-de", "ZF", (AvailableForPickup, None)),
        ("parcel-de", "ZN", (AttemptFailed, None)),
        // No code of its own, or a service whose codes nobody explained.
        ("express", "With the courier", (InTransit, None)),
        ("ecommerce-europe", "OD", (InTransit, None)),
    ] {
        assert_eq!(status(service, &[(9, "transit", own)]), expected, "{service} {own}");
    }
    // And it takes none of that back.
    for own in ["SOMETHING_NEW", "Your parcel moves on"] {
        let after = [(9, "transit", own), (8, "transit", "OUT_FOR_DELIVERY")];
        assert_eq!(status("parcel-nl", &after).0, OutForDelivery, "{own}");
    }
    let stored = [(9, "transit", "LA"), (8, "transit", "ZF")];
    assert_eq!(status("parcel-de", &stored).0, AvailableForPickup, "in storage, where it waits");
}

#[test]
fn failure_alone_is_an_exception_and_passes() {
    assert_eq!(status("parcel-pl", &[(9, "failure", "")]), (Exception, None));
    assert_eq!(status("parcel-pl", &[(10, "transit", ""), (9, "failure", "")]), (InTransit, None));
    assert_eq!(status("express", &[(9, "failure", "NH")]), (AttemptFailed, None), "the own code says more");
}

#[test]
fn an_unknown_code_keeps_the_status_and_is_kept_raw() {
    for common in ["unknown", "", "lost-in-space"] {
        let body =
            shipment("parcel-nl", &[(9, common, "QUANTUM_LEAP"), (8, "transit", "PARCEL_SORTED_AT_HUB")]);
        let events = told(&body).0.events;
        let newest = events.last().unwrap();
        assert_eq!((newest.code.as_str(), newest.means), ("QUANTUM_LEAP", Meaning::Unknown), "{common}");
        let way = journey(&events);
        assert_eq!((way.status, way.unknown), (InTransit, 1), "{common}");
    }
    // Nothing but the word that says that nothing is known: it explains itself.
    assert_eq!(way("parcel-nl", &[(9, "unknown", ""), (8, "transit", "")]).unknown, 0);
    // The common word helps where nothing better is known.
    assert_eq!(status("parcel-nl", &[(9, "transit", "QUANTUM_LEAP")]).0, InTransit);
}

#[test]
fn codes_of_one_service_are_not_those_of_another() {
    assert_eq!(status("express", &[(9, "delivered", "DD")]), (Delivered, Some(Reason::DeliveredDamaged)));
    let wish = [(9, "transit", "DD"), (8, "transit", "ZF")];
    assert_eq!(status("parcel-de", &wish), (AvailableForPickup, None), "the recipient chose a day");
}

#[test]
fn an_announcement_that_comes_in_late_moves_nothing() {
    let late = [(18, "pre-transit", "Announced."), (14, "transit", "Handed in.")];
    assert_eq!(status("parcel-de", &late), (InTransit, None));
    assert_eq!(status("parcel-de", &late[..1]), (InfoReceived, None));
}

#[test]
fn what_goes_back_is_delivered_to_its_sender() {
    let mut body = shipment("parcel-de", &[(9, "delivered", ""), (8, "transit", "")]);
    body["shipments"][0]["returnFlag"] = json!(true);
    assert_eq!(journey(&told(&body).0.events).status, Returned);
    body["shipments"][0]["returnFlag"] = json!(false);
    assert_eq!(journey(&told(&body).0.events).status, Delivered);
    // Without the flag: the pair says that it goes back, two letters that it was delivered.
    let turned = (8, "failure", "RETRN/RFUSD");
    assert_eq!(status("parcel-de", &[turned]).0, Returning);
    assert_eq!(status("parcel-de", &[(9, "delivered", "ZU"), turned]), (Returned, None));
    assert_eq!(status("parcel-de", &[(9, "transit", "EE"), turned]).0, Returning, "it moves, back");
    // What was delivered first and sent back afterwards stays both.
    let mut twice = shipment("express", &[(9, "delivered", "OK"), (8, "delivered", "OK")]);
    twice["shipments"][0]["returnFlag"] = json!(true);
    let means: Vec<_> = told(&twice).0.events.iter().map(|event| event.means).collect();
    let moved = |status| Meaning::Moves { status, reason: None };
    assert_eq!(means, [moved(Delivered), moved(Returned)]);
}

/// As DHL's own example, and as recorded answers: numbers as numbers, one reference as an object.
fn whole() -> Value {
    json!({
        "url": "/shipments?trackingNumber=340434161094042557",
        "shipments": [{
            "id": 340_434_161_094_042_557_u64,
            "service": "parcel-de",
            "origin": {"address": {"countryCode": "DE"}},
            "destination": {"address": {"countryCode": "NL", "postalCode": "1043 AG"}},
            "status": {"timestamp": "2026-03-02T10:05:00+01:00", "statusCode": "transit", "status": "PO",
                "description": "Loaded onto the van."},
            "estimatedTimeOfDelivery": "2026-03-02T00:00:00Z",
            "estimatedDeliveryTimeFrame": {"estimatedFrom": "2026-03-02T12:00:00", "estimatedThrough": "2026-03-02T14:00:00"},
            "details": {
                "receiver": {"@type": "Person", "familyName": "Doe", "name": "John"},
                "provider": {"destinationProvider": "bpost"},
                "references": {"number": "323212345678901234567890", "type": "local-tracking-number"},
                "totalNumberOfPieces": 1,
            },
            "events": [
                {"timestamp": "2026-03-02T10:05:00", "statusCode": "transit", "status": "PO",
                    "location": {"address": {"addressLocality": "Hengelo", "countryCode": "NL"}},
                    "description": "Loaded onto the van.", "remark": "x", "nextSteps": "y"},
                {"timestamp": "2026-03-01T22:20:00", "statusCode": "transit", "status": "EE",
                    "location": {"address": {"addressLocality": "Deutschland"}},
                    "description": "Arrived (<a href='https://dhl.example'>more</a>)"},
                {"timestamp": "soon", "statusCode": "transit"},
                {"timestamp": "2026-03-01T09:00:00", "statusCode": "pre-transit", "status": "VA", "description": "VA"},
            ],
        }],
    })
}

#[test]
fn an_answer_tells_the_way_the_place_and_when_it_is_expected() {
    let (told, problems) = told(&whole());
    let rows: Vec<_> = told
        .events
        .iter()
        .map(|e| {
            let at = e.at.at.to_utc().format("%d %H:%M").to_string();
            assert!(e.at.zone_assumed);
            format!("{at} {} {:?} {:?}", e.code, e.said, e.place)
        })
        .collect();
    assert_eq!(
        rows,
        [
            r#"01 08:00 VA "" """#,
            r#"01 21:20 EE "Arrived (more)" "Deutschland""#,
            r#"02 09:05 PO "Loaded onto the van." "Hengelo, NL""#,
        ]
    );
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].detail, "events[2].timestamp is no moment");
    let hours = told.expected.map(|(from, to)| {
        (from.to_utc().format("%H:%M").to_string(), to.to_utc().format("%H:%M").to_string())
    });
    assert_eq!(hours, Some(("11:00".to_owned(), "13:00".to_owned())));
    let aliases: Vec<_> = told.aliases.iter().map(|(n, whose)| (n.as_str(), whose.as_str())).collect();
    assert_eq!(aliases, [("323212345678901234567890", "bpost")]);
    assert_eq!(told.held_until, None);
}

#[test]
fn without_a_frame_the_day_is_expected() {
    let mut body = whole();
    body["shipments"][0].as_object_mut().unwrap().remove("estimatedDeliveryTimeFrame");
    let (from, to) = told(&body).0.expected.unwrap();
    assert_eq!(
        (from.to_utc().to_rfc3339(), to.since(from)),
        ("2026-03-01T23:00:00+00:00".to_owned(), 86_399_999)
    );
    body["shipments"][0].as_object_mut().unwrap().remove("estimatedTimeOfDelivery");
    assert_eq!(told(&body).0.expected, None);
}

#[test]
fn the_status_at_the_top_counts_where_no_event_is_as_new() {
    let mut body = whole();
    assert_eq!(told(&body).0.events.len(), 3, "the newest event once more");
    body["shipments"][0]["status"] =
        json!({"timestamp": "2026-03-02T13:00:00", "statusCode": "delivered", "status": "ZU"});
    assert_eq!(journey(&told(&body).0.events).status, Delivered);
    body["shipments"][0]["events"] = json!([]);
    assert_eq!(told(&body).0.events.len(), 1);
    body["shipments"][0]["status"] = json!({"statusCode": "delivered"});
    assert_eq!(told(&body).0.events, [], "nobody knows when");
}

#[test]
fn of_two_of_one_moment_the_one_listed_above_counts() {
    let same = [(9, "transit", "WC"), (9, "transit", "AR")];
    assert_eq!(status("express", &same).0, OutForDelivery);
    let mut upward = shipment("express", &[(8, "transit", "AR"), (9, "transit", "PL"), (9, "transit", "WC")]);
    assert_eq!(journey(&told(&upward).0.events).status, OutForDelivery, "the oldest first");
    upward["shipments"][0]["events"].as_array_mut().unwrap().swap(0, 1);
    assert_eq!(told(&upward).0.events.first().map(|e| e.code.as_str()), Some("AR"), "in no order");
}

#[test]
fn of_several_shipments_the_one_with_the_number_and_the_most_events_is_the_parcel() {
    let one = |id: &str, code: &str, events: usize| {
        let events: Vec<_> = (0..events)
            .map(|n| json!({"timestamp": format!("2026-03-02T0{n}:00:00Z"), "statusCode": code}))
            .collect();
        json!({"id": id, "service": "freight", "events": events})
    };
    let chosen = |shipments: Vec<Value>| {
        let (answer, _) = answered(NUMBER, 200, &json!({"shipments": shipments}).to_string()).unwrap();
        match answer {
            Some(ParcelAnswer::Told(told)) => journey(&told.events).status,
            Some(ParcelAnswer::NotKnown) => DeliveryStatus::Unknown,
            other => panic!("{other:?}"),
        }
    };
    let (foreign, ours) = (one("4711081500", "delivered", 9), one(NUMBER, "transit", 2));
    assert_eq!(chosen(vec![foreign.clone(), ours.clone()]), InTransit);
    assert_eq!(chosen(vec![ours.clone(), one(NUMBER, "failure", 1)]), InTransit);
    assert_eq!(chosen(vec![foreign.clone()]), DeliveryStatus::Unknown, "somebody else's");
    let mut pieces = one("7777777770", "transit", 1);
    pieces["details"] = json!({"pieceIds": [NUMBER, "JD014600006281230704"]});
    assert_eq!(chosen(vec![foreign.clone(), pieces.clone()]), InTransit, "a piece of it");
    // What happened to another piece did not happen to this one.
    pieces["events"] = json!([
        {"timestamp": "2026-03-02T09:00:00Z", "statusCode": "delivered", "pieceIds": ["JD014600006281230704"]},
        {"timestamp": "2026-03-02T08:00:00Z", "statusCode": "transit", "pieceIds": [NUMBER]},
    ]);
    assert_eq!(chosen(vec![pieces]), InTransit);
}

#[test]
fn a_shipment_without_its_number_is_a_row_that_cannot_be_read() {
    let mut body = whole();
    body["shipments"][0].as_object_mut().unwrap().remove("id");
    let (answer, problems) = answered(NUMBER, 200, &body.to_string()).unwrap();
    assert_eq!((answer, problems.len()), (None, 1));
}

#[test]
fn a_number_that_dhl_does_not_know_is_told_from_a_page_that_is_not_there() {
    let own = r#"{"title":"No result found","detail":"No shipment.","status":404,"instance":"/shipment/8264715546"}"#;
    assert_eq!(answered(NUMBER, 404, own), Ok((Some(ParcelAnswer::NotKnown), Vec::new())));
    assert_eq!(answered(NUMBER, 200, r#"{"shipments":[]}"#), Ok((Some(ParcelAnswer::NotKnown), Vec::new())));
    assert_eq!(answered(NUMBER, 404, "<html>Not Found</html>"), Err("read-carriers-webpage".to_owned()));
    let gateway = r#"{"fault":{"faultstring":"Unable to identify proxy"}}"#;
    assert_eq!(answered(NUMBER, 404, gateway), Err("read-carriers-server".to_owned()));
    assert_eq!(answered(NUMBER, 200, "{}"), Err("read-carriers-cut-off".to_owned()));
}

#[test]
fn a_number_that_dhl_has_no_such_of_is_not_asked_about_again() {
    let (answer, _) = answered(NUMBER, 400, r#"{"title":"Bad request","status":400}"#).unwrap();
    assert!(matches!(answer, Some(ParcelAnswer::Refused { .. })), "{answer:?}");
    assert_eq!(answered(NUMBER, 400, "{}"), Err("read-carriers-refused".to_owned()), "somebody else says so");
}

#[test]
fn one_number_is_asked_about_at_a_time() {
    let ask = |numbers: &[&str]| Ask::Parcels { parcels: numbers.iter().map(|n| question(n)).collect() };
    let profile = Dhl.profile(&BTreeMap::new()).unwrap();
    let request = Dhl.request(&ask(&[NUMBER]), &profile, None).unwrap();
    assert!(request.signed && !request.changes && request.method == "GET");
    assert!(Dhl.request(&ask(&[NUMBER, "7777777770"]), &profile, None).is_err());
    assert!(Dhl.request(&ask(&[]), &profile, None).is_err());
    assert!(Dhl.request(&Ask::OrdersSince { since: None }, &profile, None).is_err());
    let tracking = Dhl.tracking().unwrap();
    assert_eq!((tracking.at_once, tracking.budget.most, tracking.scarce), (1, 250, false));
}
