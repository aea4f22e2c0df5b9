use super::super::order;
use super::super::shipment;
use super::super::tests::{detail, shipped, shop};
use super::*;
use crate::domain::{NumberWish, Precision};
use serde_json::{Value, json};

fn put(detail: Option<&Value>, sent: &[Value]) -> Order {
    record(detail, sent).order
}

fn record(detail: Option<&Value>, sent: &[Value]) -> OrderRecord {
    let detail = detail.map(|body| order::order(body).unwrap());
    let sent: Vec<Sent> = sent.iter().map(|body| shipment::shipment(body, "A1").unwrap()).collect();
    order("A1", detail.as_ref(), &sent, None, &shop()).unwrap()
}

fn letter(line: &str) -> Value {
    shipped("7", "A1", &[(line, 1)], "BRIEFPOST", "")
}

fn parcel(line: &str, number: &str) -> Value {
    shipped("8", "A1", &[(line, 1)], "TNT", number)
}

#[test]
fn an_order_is_open_until_every_piece_is_sent_or_cancelled() {
    for (line, state) in [
        (("1", 2, 0, 0), OrderState::Open),
        (("1", 2, 1, 0), OrderState::Open),
        (("1", 2, 1, 1), OrderState::Closed),
        (("1", 2, 2, 0), OrderState::Closed),
        (("1", 2, 0, 2), OrderState::Cancelled),
    ] {
        assert_eq!(put(Some(&detail("A1", &[line])), &[]).state, state, "{line:?}");
    }
}

#[test]
fn an_open_order_has_its_deadlines_and_what_can_be_closed() {
    let open = put(Some(&detail("A1", &[("1", 2, 0, 0)])), &[]);
    let expires = open.promise.expires.unwrap();
    assert_eq!(expires.precision, Precision::Day);
    assert_eq!(expires.at.to_utc().to_rfc3339(), "2026-03-08T23:00:00+00:00", "the 9th in Amsterdam");
    assert!(open.promise.deliver_by.is_some() && !open.promise.cancel_asked);
    let there = open.open.unwrap();
    assert_eq!((there[0].id.as_str(), there[0].quantity, there[0].may_close), ("1", 2, true));
}

#[test]
fn the_earliest_deadline_of_what_is_not_sent_counts() {
    let mut body = detail("A1", &[("1", 1, 1, 0), ("2", 1, 0, 0), ("3", 1, 0, 0)]);
    body["orderItems"][0]["fulfilment"]["expiryDate"] = json!("2026-03-01");
    body["orderItems"][2]["fulfilment"]["expiryDate"] = json!("2026-03-05");
    let promise = put(Some(&body), &[parcel("1", "3SBOL0987654321")]).promise;
    assert_eq!(promise.expires.unwrap().at.to_utc().to_rfc3339(), "2026-03-04T23:00:00+00:00");
    let closed = put(Some(&detail("A1", &[("1", 1, 1, 0)])), &[parcel("1", "")]).promise;
    assert_eq!((closed.expires, closed.deliver_by.is_some()), (None, true));
}

#[test]
fn what_the_customer_asked_to_cancel_is_not_closed_by_us() {
    let mut body = detail("A1", &[("1", 1, 0, 0)]);
    body["orderItems"][0]["cancellationRequest"] = json!(true);
    let order = put(Some(&body), &[]);
    assert!(order.promise.cancel_asked && !order.open.unwrap()[0].may_close);
}

#[test]
fn a_closed_order_shows_its_number_and_when_it_was_sent() {
    let record = record(Some(&detail("A1", &[("1", 1, 1, 0)])), &[parcel("1", "3SBOL0987654321")]);
    assert_eq!(record.sightings[0].number.as_str(), "3SBOL0987654321");
    assert_eq!(record.sightings[0].remote_id, record.order.fulfillments[0].remote_id);
    let sent = record.order.fulfillments[0].at;
    assert!(sent.is_some() && record.order.closed == sent && record.order.modified == sent);
    assert_eq!((record.order.lines[0].sent, record.order.travel), (Some(1), Travel::Ships));
    assert_eq!(record.order.open, Some(Vec::new()));
}

#[test]
fn an_order_that_bol_no_longer_shows_is_told_by_its_shipments() {
    let mut body = parcel("1", "");
    body["shipmentItems"][0]["quantity"] = json!(3);
    let order = put(None, &[body]);
    assert_eq!((order.state, order.lines.len()), (OrderState::Closed, 1));
    let line = &order.lines[0];
    assert_eq!((line.quantity, line.sent, line.refunded), (3, Some(1), 2), "the rest was cancelled");
    assert_eq!((order.buyer.name.as_str(), line.sku.as_str()), ("Billie Jansen", "BOLCOM00123"));
    assert_eq!(order.fulfillments[0].wants, NumberWish::Wanted);
}

#[test]
fn letters_alone_need_no_number() {
    for code in ["BRIEFPOST", "BPOST_BRIEF"] {
        let sent = shipped("7", "A1", &[("1", 1)], code, "");
        let order = put(Some(&detail("A1", &[("1", 1, 1, 0)])), &[sent]);
        assert_eq!((order.travel, order.lines[0].ships), (Travel::None(NoTravel::Letter), true), "{code}");
    }
    let letterbox = shipped("7", "A1", &[("1", 1)], "TNT_BRIEF", "");
    assert_eq!(put(Some(&detail("A1", &[("1", 1, 1, 0)])), &[letterbox]).travel, Travel::Ships);
}

#[test]
fn a_letter_beside_a_parcel_needs_none_and_the_parcel_does() {
    let both = detail("A1", &[("1", 1, 1, 0), ("2", 1, 1, 0)]);
    let order = put(Some(&both), &[letter("1"), parcel("2", "")]);
    assert_eq!(order.travel, Travel::Ships);
    assert_eq!((order.lines[0].ships, order.lines[1].ships), (false, true));
    let half = detail("A1", &[("1", 2, 1, 0)]);
    assert_eq!(put(Some(&half), &[letter("1")]).travel, Travel::Ships, "the other piece is still to be sent");
}

#[test]
fn what_is_brought_by_appointment_needs_none() {
    let mut body = detail("A1", &[("1", 1, 0, 0)]);
    body["orderItems"][0]["fulfilment"]["timeFrameType"] = json!("APPOINTMENT");
    assert_eq!(put(Some(&body), &[]).travel, Travel::None(NoTravel::Appointment));
}

#[test]
fn what_bol_sends_is_bols() {
    for fulfilment in [json!({"method": "FBB"}), json!({"method": "FBR", "distributionParty": "BOL"})] {
        let mut body = detail("A1", &[("1", 1, 0, 0)]);
        body["orderItems"][0]["fulfilment"] = fulfilment;
        let order = put(Some(&body), &[]);
        assert_eq!(order.travel, Travel::None(NoTravel::ByPlatform));
        assert_eq!((order.open, order.promise), (Some(Vec::new()), Promise::default()));
    }
}

#[test]
fn bols_lines_are_beside_the_point_where_the_owner_sends_others() {
    let mut body = detail("A1", &[("1", 1, 0, 0), ("2", 1, 1, 0)]);
    body["orderItems"][0]["fulfilment"]["method"] = json!("FBB");
    let order = put(Some(&body), &[parcel("2", "")]);
    assert_eq!((order.state, order.travel), (OrderState::Closed, Travel::Ships));
    assert_eq!((order.lines[0].ships, order.lines[1].ships), (false, true));
}

#[test]
fn an_order_whose_shipment_is_not_told_yet_is_read_again() {
    let order = put(Some(&detail("A1", &[("1", 1, 1, 0)])), &[]);
    assert_eq!(
        (order.state, order.modified),
        (OrderState::Closed, None),
        "as new as nothing that a list tells"
    );
}

#[test]
fn the_record_is_the_same_in_whatever_order_its_shipments_came() {
    let both = detail("A1", &[("1", 1, 1, 0), ("2", 1, 1, 0)]);
    let (a, b) = (parcel("1", "3SBOL0987654321"), letter("2"));
    assert_eq!(record(Some(&both), &[a.clone(), b.clone()]), record(Some(&both), &[b, a]));
}
