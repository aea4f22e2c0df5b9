use super::super::tests::reply;
use super::super::tests::shop;
use super::*;
use crate::domain::{AccountId, DeliveryStatus, Fulfillment, Ms, OrderId, Sighting, TrackingNumber};

const TARGET: &str = "541757635/312778947";

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

fn wanted(action: Action, home: &str) -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(2),
        order_remote_id: "A2K8290LP8".into(),
        order_number: "A2K8290LP8".into(),
        action,
        target: TARGET.into(),
        number: number("3SBOL0987654321"),
        carrier: "TNT".into(),
        url: "https://jouw.postnl.nl/x".into(),
        shipped: None,
        shipped_latest: Ms(0),
        home: Home(home.into()),
        lines: Vec::new(),
        mail: false,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

fn fill() -> Change {
    wanted(Action::AddNumber, TRANSPORT)
}

fn sent(wants: NumberWish) -> Fulfillment {
    Fulfillment {
        remote_id: TARGET.into(),
        at: None,
        lines: vec![("1".into(), 1)],
        delivery: DeliveryStatus::Unknown,
        delivered: None,
        wants,
    }
}

fn body(request: &Request) -> Value {
    serde_json::from_str(request.body.as_deref().unwrap()).unwrap()
}

#[test]
fn an_empty_number_is_filled_in() {
    let there = [sent(NumberWish::Wanted)];
    let request = change(&fill(), &shop(), Shows { fulfillments: &there, ..Shows::default() }).unwrap();
    assert_eq!((request.method, request.changes, request.signed), ("PUT", true, true));
    assert_eq!(request.url.as_str(), "https://api.bol.com/retailer/transports/312778947");
    assert_eq!(body(&request), json!({"trackAndTrace": "3SBOL0987654321", "transporterCode": "TNT"}));
}

#[test]
fn a_number_that_stands_there_is_never_written_over() {
    let there = [sent(NumberWish::Wanted)];
    let stands = [Sighting {
        number: number("3SBOL0987654322"),
        home: Home(TRANSPORT.into()),
        remote_id: TARGET.into(),
        carrier: "TNT".into(),
        url: String::new(),
        at: None,
        by: String::new(),
    }];
    let shows = Shows { fulfillments: &there, sightings: &stands, ..Shows::default() };
    assert!(change(&fill(), &shop(), shows).is_err());
    let home = Home(TRANSPORT.into());
    assert!(!can(&Action::ReplaceNumber { old: number("3SBOL0987654322") }, &home));
    assert!(!can(&Action::CorrectCarrier { was: String::new(), was_url: String::new() }, &home));
}

#[test]
fn what_bol_wants_no_number_for_gets_none() {
    for wish in [NumberWish::NotSaid, NumberWish::FillsItself] {
        let there = [sent(wish)];
        let shows = Shows { fulfillments: &there, ..Shows::default() };
        assert!(change(&fill(), &shop(), shows).is_err(), "{wish:?}");
    }
    assert!(change(&fill(), &shop(), Shows::default()).is_err(), "the shipment is not there any more");
    let nameless = Change { target: "541757635".into(), ..fill() };
    let there = [Fulfillment { remote_id: "541757635".into(), ..sent(NumberWish::Wanted) }];
    assert!(change(&nameless, &shop(), Shows { fulfillments: &there, ..Shows::default() }).is_err());
}

fn closing(quantity: i64) -> Change {
    let line = CloseLine { line: "1".into(), group: "order".into(), id: "1".into(), quantity };
    let action = Action::CloseLines { lines: vec![line] };
    Change { carrier: "La Poste".into(), target: String::new(), ..wanted(action, SHIPMENT) }
}

fn open(may_close: bool) -> [OpenLine; 1] {
    [OpenLine { line: "1".into(), group: "order".into(), id: "1".into(), quantity: 2, may_close }]
}

#[test]
fn exactly_the_open_pieces_are_confirmed() {
    let open = open(true);
    let request = change(&closing(1), &shop(), Shows { open: &open, ..Shows::default() }).unwrap();
    assert_eq!((request.method, request.url.as_str()), ("POST", "https://api.bol.com/retailer/shipments"));
    assert_eq!(
        body(&request),
        json!({"orderItems": [{"orderItemId": "1", "quantity": 1}], "shipmentReference": "A2K8290LP8",
            "transport": {"transporterCode": "OTHER", "trackAndTrace": "3SBOL0987654321"}})
    );
}

#[test]
fn what_is_not_open_is_not_confirmed() {
    let (there, asked) = (open(true), open(false));
    let with = |open| Shows { open, ..Shows::default() };
    assert!(change(&closing(3), &shop(), with(&there)).is_err(), "more than is open");
    assert!(change(&closing(0), &shop(), with(&there)).is_err());
    assert!(change(&closing(1), &shop(), with(&asked)).is_err(), "the customer asked to cancel it");
    assert!(change(&closing(1), &shop(), Shows::default()).is_err());
    let elsewhere = Change { home: Home(TRANSPORT.into()), ..closing(1) };
    assert!(change(&elsewhere, &shop(), with(&there)).is_err());
}

#[test]
fn what_is_under_way_is_asked_by_what_is_written_to() {
    let asked = |entity: &str, event: &str| {
        Some(Ask::UnderWay { entity: entity.to_owned(), event: event.to_owned() })
    };
    assert_eq!(under_way(&fill()), asked("312778947", "CHANGE_TRANSPORT"));
    assert_eq!(under_way(&closing(1)), asked("1", "CREATE_SHIPMENT"));
}

#[test]
fn a_promise_is_no_proof() {
    let told = |status: u16, text: &str| confirm(&fill(), &reply(status, text));
    let promise = r#"{"processStatusId":"019b","eventType":"CHANGE_TRANSPORT","status":"PENDING"}"#;
    assert_eq!(told(202, promise), Confirmation::Pending(Ask::Process { id: "019b".into() }));
    let nameless = Confirmation::Pending(under_way(&fill()).unwrap());
    assert_eq!(told(202, r#"{"status":"PENDING"}"#), nameless, "asked for by what is written to");
    assert_eq!(told(202, r#"{"status":"SUCCESS"}"#), Confirmation::Accepted);
    assert_eq!(told(202, ""), Confirmation::Unclear);
}

#[test]
fn a_refusal_says_bols_reasons() {
    let told = |status: u16, text: &str| match confirm(&fill(), &reply(status, text)) {
        Confirmation::Rejected { said } => said,
        other => panic!("{status} {text}: {other:?}"),
    };
    let problem =
        r#"{"title":"T","status":400,"violations":[{"name":"trackAndTrace","reason":"Too short."}]}"#;
    assert_eq!(told(400, problem), Phrase::new("write-bol-refused").text("message", "Too short."));
    assert_eq!(told(404, "{}"), Phrase::new("write-bol-refused").text("message", "HTTP 404"));
    assert_eq!(told(401, "").id, "write-bol-rights");
    assert_eq!(told(429, "").id, "write-bol-busy");
}

#[test]
fn what_is_not_bols_own_answer_may_hide_a_write() {
    for (status, text) in
        [(500, "{}"), (502, "<html>"), (408, "{}"), (404, "<html>"), (302, ""), (200, "<html>")]
    {
        assert_eq!(confirm(&fill(), &reply(status, text)), Confirmation::Unclear, "{status} {text}");
    }
}
