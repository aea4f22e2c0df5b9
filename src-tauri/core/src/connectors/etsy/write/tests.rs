use super::super::tests::{reply, shop};
use super::*;
use crate::domain::{AccountId, Home, Ms, OrderId, Sighting, TrackingNumber};

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

fn wanted(action: Action) -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(2),
        order_remote_id: "3500000001".into(),
        order_number: "3500000001".into(),
        action,
        target: "77".into(),
        number: number("LA874320193FR"),
        carrier: "la-poste-colissimo".into(),
        url: String::new(),
        shipped: None,
        shipped_latest: Ms(0),
        home: Home(SHIPMENT.into()),
        lines: Vec::new(),
        mail: true,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

fn open(line: &str, quantity: i64) -> OpenLine {
    OpenLine { line: line.into(), group: RECEIPT.into(), id: line.into(), quantity, may_close: true }
}

fn close(line: &str, quantity: i64) -> CloseLine {
    CloseLine { line: line.into(), group: RECEIPT.into(), id: line.into(), quantity }
}

fn sent(request: Result<Request, String>) -> (String, serde_json::Value) {
    let request = request.unwrap();
    assert!(request.changes && request.signed && request.method == "POST");
    (request.url.path().to_owned(), serde_json::from_str(&request.body.unwrap()).unwrap())
}

#[test]
fn a_number_is_added_with_its_carrier_and_nothing_beside() {
    let (path, body) = sent(change(&wanted(Action::AddNumber), &shop(), Shows::default()));
    assert_eq!(path, "/v3/application/shops/41234567/receipts/3500000001/tracking");
    assert_eq!(body, json!({"tracking_code": "LA874320193FR", "carrier_name": "la-poste-colissimo"}));
}

#[test]
fn a_carrier_that_etsy_does_not_know_gets_etsys_word_for_that() {
    for (planned, own) in [
        ("postnl", "postnl"),
        ("dpd-de", "dpd-de"),
        ("PostNL", "postnl"),
        ("Spring GDS", "other"),
        ("other", "other"),
        ("", "other"),
    ] {
        assert_eq!(carrier(planned), own, "{planned:?}");
    }
}

#[test]
fn an_open_receipt_is_completed_by_a_parcel_that_holds_all_of_it() {
    let open = [open("1", 2), open("2", 1)];
    let closing = |lines: &[CloseLine]| {
        let shows = Shows { open: &open, ..Shows::default() };
        change(&wanted(Action::CloseLines { lines: lines.to_vec() }), &shop(), shows)
    };
    let (_, body) = sent(closing(&[close("1", 2), close("2", 1)]));
    assert_eq!(body["tracking_code"], "LA874320193FR");
    for part in [&[close("1", 2)][..], &[close("1", 1), close("2", 1)], &[]] {
        assert!(closing(part).is_err(), "another parcel is to come: {part:?}");
    }
    let elsewhere = CloseLine { group: "another".into(), ..close("2", 1) };
    assert!(closing(&[close("1", 2), elsewhere]).is_err());
    let shut = change(&wanted(Action::CloseLines { lines: vec![close("1", 2)] }), &shop(), Shows::default());
    assert!(shut.is_err(), "nothing is open any more");
}

#[test]
fn a_number_does_not_complete_an_open_receipt_on_the_side() {
    let open = [open("1", 2)];
    let shows = Shows { open: &open, ..Shows::default() };
    assert!(change(&wanted(Action::AddNumber), &shop(), shows).is_err());
}

#[test]
fn what_stands_there_is_not_added_again_for_each_time_mails() {
    let sightings = [Sighting {
        number: number("LA874320193FR"),
        home: Home(SHIPMENT.into()),
        remote_id: "77".into(),
        carrier: "other".into(),
        url: String::new(),
        at: None,
        by: String::new(),
    }];
    let shows = Shows { sightings: &sightings, ..Shows::default() };
    assert!(change(&wanted(Action::AddNumber), &shop(), shows).is_err());
}

#[test]
fn what_etsy_cannot_do_is_not_sent() {
    let cannot = |change: &Change| super::change(change, &shop(), Shows::default()).is_err();
    assert!(cannot(&wanted(Action::ReplaceNumber { old: number("3SWOLK0482915") })));
    assert!(cannot(&wanted(Action::CorrectCarrier { was: "other".into(), was_url: String::new() })));
    assert!(cannot(&Change { home: Home("note".into()), ..wanted(Action::AddNumber) }));
    assert!(cannot(&Change { order_remote_id: "1/x".into(), ..wanted(Action::AddNumber) }));
    let blind = Profile { may_write: false, ..shop() };
    assert!(change(&wanted(Action::AddNumber), &blind, Shows::default()).is_err());
}

fn said(status: u16, body: &str) -> String {
    match confirm(&reply(status, body)) {
        Confirmation::Accepted => "accepted".into(),
        Confirmation::Unclear => "unclear".into(),
        Confirmation::Rejected { said } => said.id,
        Confirmation::Pending(ask) => panic!("{ask:?}"),
    }
}

#[test]
fn what_etsy_answered_is_told_apart() {
    for (status, body, outcome) in [
        (200, r#"{"receipt_id":1,"shipments":[]}"#, "accepted"),
        (200, "{}", "unclear"),
        (200, "<html>", "unclear"),
        (400, r#"{"error":"Invalid carrier"}"#, "write-etsy-refused"),
        (401, r#"{"error":"invalid_token"}"#, "write-etsy-consent"),
        (403, r#"{"error":"insufficient_scope"}"#, "write-etsy-rights"),
        (404, r#"{"error":"Receipt not found"}"#, "write-etsy-order-gone"),
        (409, r#"{"error":"Conflict"}"#, "write-etsy-conflict"),
        (429, r#"{"error":"Too many requests"}"#, "write-etsy-busy"),
        (403, "<html>", "unclear"),
        (408, "{}", "unclear"),
        (500, r#"{"error":"Server error"}"#, "unclear"),
        (502, "", "unclear"),
        (302, "", "unclear"),
    ] {
        assert_eq!(said(status, body), outcome, "{status} {body}");
    }
    let Confirmation::Rejected { said } = confirm(&reply(400, "{}")) else { panic!("a rejection") };
    assert_eq!(said, Phrase::new("write-etsy-refused").text("message", "HTTP 400"));
}
