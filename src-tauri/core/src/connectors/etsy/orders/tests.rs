use super::super::tests::reply;
use super::*;
use crate::connectors::Page;
use serde_json::json;

/// A receipt of a T-shirt and a download, sent with one number.
fn receipt() -> Value {
    json!({
        "receipt_id": 3_500_000_001_i64, "receipt_type": 0, "status": "completed",
        "name": "Anna de Vries", "zip": "1012 AB", "country_iso": "nl", "is_paid": true, "is_shipped": true,
        "created_timestamp": 1_772_000_000, "updated_timestamp": 1_772_300_000,
        "message_from_seller": null,
        "shipments": [{
            "receipt_shipping_id": 77, "shipment_notification_timestamp": 1_772_200_000,
            "carrier_name": "postnl", "tracking_code": "3SWOLK0482915",
        }],
        "transactions": [
            {"transaction_id": 1, "title": "T-shirt", "sku": "TEE-M", "quantity": 2, "is_digital": false,
             "paid_timestamp": 1_772_000_300, "shipped_timestamp": 1_772_190_000, "shipping_method": "Parcel"},
            {"transaction_id": 2, "title": "Pattern", "sku": null, "quantity": 1, "is_digital": true,
             "paid_timestamp": 1_772_000_300, "shipping_method": null},
        ],
        "refunds": [],
    })
}

/// The receipt with these fields instead.
fn with(changes: Value) -> Value {
    let mut receipt = receipt();
    for (key, value) in changes.as_object().unwrap() {
        receipt[key] = value.clone();
    }
    receipt
}

fn read(row: &Value) -> OrderRecord {
    order(row).unwrap()
}

fn at(seconds: i64) -> Option<Stamp> {
    Some(Stamp::instant(Ms(seconds * 1_000)))
}

#[test]
fn a_receipt_is_read_whole() {
    let record = read(&receipt());
    let order = &record.order;
    assert_eq!((order.remote_id.as_str(), order.number.as_str()), ("3500000001", "3500000001"));
    assert_eq!((order.state, order.remote_state.as_str()), (OrderState::Closed, "completed"));
    assert_eq!((Some(order.ordered), order.modified), (at(1_772_000_000), at(1_772_300_000)));
    assert_eq!((order.paid, order.closed), (at(1_772_000_300), at(1_772_200_000)));
    let buyer = Buyer { name: "Anna de Vries".into(), postcode: "1012 AB".into(), country: "NL".into() };
    assert_eq!(order.buyer, buyer);
    assert_eq!((order.travel, order.shipping_method.as_str()), (Travel::Ships, "Parcel"));
    let lines: Vec<_> = order.lines.iter().map(|l| (l.sku.as_str(), l.quantity, l.ships, l.sent)).collect();
    assert_eq!(lines, [("TEE-M", 2, true, None), ("", 1, false, None)]);
    assert_eq!(order.open.as_deref(), Some(&[][..]), "nothing is open");
    let [sent] = order.fulfillments.as_slice() else { panic!("{:?}", order.fulfillments) };
    assert_eq!((sent.remote_id.as_str(), sent.at, sent.lines.len()), ("77", at(1_772_200_000), 0));
    let [shown] = record.sightings.as_slice() else { panic!("{:?}", record.sightings) };
    assert_eq!((shown.number.as_str(), shown.carrier.as_str()), ("3SWOLK0482915", "postnl"));
    assert_eq!((shown.home.0.as_str(), shown.remote_id.as_str()), (SHIPMENT, "77"));
}

#[test]
fn where_a_receipt_stands() {
    for (status, paid, shipped, state) in [
        ("canceled", true, false, OrderState::Cancelled),
        ("Canceled", false, false, OrderState::Cancelled),
        ("fully refunded", true, true, OrderState::Refunded),
        ("completed", true, true, OrderState::Closed),
        ("Completed", true, false, OrderState::Closed),
        ("paid", true, false, OrderState::Open),
        ("paid", true, true, OrderState::Closed),
        ("partially refunded", true, false, OrderState::Open),
        ("partially refunded", true, true, OrderState::Closed),
        ("open", false, false, OrderState::Unpaid),
        ("open", true, false, OrderState::Open),
        ("payment processing", false, false, OrderState::Unpaid),
        ("in dispute", true, true, OrderState::Other),
    ] {
        let row = with(json!({"status": status, "is_paid": paid, "is_shipped": shipped}));
        assert_eq!(read(&row).order.state, state, "{status} {paid} {shipped}");
    }
}

#[test]
fn a_receipt_that_was_closed_without_a_number_shows_none() {
    let blank = json!([{"receipt_shipping_id": null, "carrier_name": "", "tracking_code": ""}]);
    for shipments in [json!([]), blank] {
        let record = read(&with(json!({"shipments": shipments})));
        assert!(record.sightings.is_empty() && record.traces.is_empty());
        assert_eq!(record.order.closed, at(1_772_190_000), "when its lines were marked");
    }
    let mut bare = with(json!({"shipments": []}));
    bare["transactions"][0]["shipped_timestamp"] = Value::Null;
    assert_eq!(read(&bare).order.closed, at(1_772_300_000), "its last change is all that is left");
}

#[test]
fn several_shipments_are_each_their_own() {
    let shipments = json!([
        {"receipt_shipping_id": null, "carrier_name": "postnl", "tracking_code": "3SWOLK0482915"},
        {"receipt_shipping_id": 78, "carrier_name": "la-poste-colissimo", "tracking_code": "LA 874 320 193 FR"},
        {"receipt_shipping_id": 79, "carrier_name": "other", "tracking_code": "to follow 123456"},
    ]);
    let record = read(&with(json!({"shipments": shipments})));
    let ids: Vec<&str> = record.order.fulfillments.iter().map(|f| f.remote_id.as_str()).collect();
    assert_eq!(ids, ["place 1", "78", "79"]);
    let shown: Vec<_> = record.sightings.iter().map(|s| (s.remote_id.as_str(), s.number.as_str())).collect();
    assert_eq!(shown[..2], [("place 1", "3SWOLK0482915"), ("78", "LA874320193FR")]);
}

#[test]
fn what_the_shop_wrote_to_its_buyer_may_hold_a_number() {
    let record = read(&with(json!({"message_from_seller": "Track it: LA 874 320 193 FR", "shipments": []})));
    let [trace] = record.traces.as_slice() else { panic!("{:?}", record.traces) };
    assert!(trace.text.contains("LA874320193FR"));
    assert_eq!(trace.home.0, "message_from_seller");
}

#[test]
fn an_open_receipt_has_its_travelling_lines_open() {
    let record = read(&with(json!({"status": "paid", "is_shipped": false, "shipments": []})));
    let open = record.order.open.unwrap();
    let [line] = open.as_slice() else { panic!("{open:?}") };
    assert_eq!(
        (line.line.as_str(), line.group.as_str(), line.quantity, line.may_close),
        ("1", "receipt", 2, true)
    );
    assert_eq!(record.order.closed, None);
}

#[test]
fn downloads_need_no_journey() {
    let mut row = receipt();
    row["transactions"][0]["is_digital"] = json!(true);
    assert_eq!(read(&row).order.travel, Travel::None(NoTravel::Digital));
    row["transactions"] = json!([]);
    assert_eq!(read(&row).order.travel, Travel::Ships, "an order without lines tells nothing");
}

#[test]
fn people_that_etsy_hides_are_not_known_and_nothing_fails() {
    let row = with(json!({"name": "", "zip": null, "country_iso": null}));
    assert_eq!(read(&row).order.buyer, Buyer::default());
}

fn page(rows: &[Value]) -> Page {
    let body = json!({"count": rows.len(), "results": rows}).to_string();
    read_run(By::Updated, None, None, &reply(200, &body)).unwrap()
}

#[test]
fn one_bad_row_loses_no_other() {
    let mut bad = receipt();
    bad["receipt_id"] = json!(9);
    bad.as_object_mut().unwrap().remove("shipments");
    let mut nameless = receipt();
    nameless["receipt_id"] = Value::Null;
    let page = page(&[bad, nameless, receipt()]);
    assert_eq!(page.records.len(), 1);
    let problems: Vec<_> = page.problems.iter().map(|p| (p.place.as_str(), p.detail.as_str())).collect();
    assert_eq!(problems, [("order 9", "shipments: missing"), ("row 2", "receipt_id: missing")]);
}

#[test]
fn what_is_missing_is_not_taken_for_nothing() {
    for key in ["status", "is_paid", "is_shipped", "created_timestamp", "transactions"] {
        let mut row = receipt();
        row.as_object_mut().unwrap().remove(key);
        let said = order(&row).unwrap_err();
        assert!(said.starts_with(key), "{said}");
    }
    let mut row = receipt();
    row["shipments"][0].as_object_mut().unwrap().remove("tracking_code");
    assert_eq!(order(&row).unwrap_err(), "shipments.tracking_code: missing");
    let mut row = receipt();
    row["a_field_of_tomorrow"] = json!({"x": [1]});
    assert_eq!(read(&row), read(&receipt()), "one more does no harm");
}

#[test]
fn an_order_that_was_asked_for_comes_or_is_gone() {
    let ids = ["3500000001".to_owned()];
    let one = |status: u16, body: &str| read_one(&ids, &reply(status, body));
    let page = one(200, &receipt().to_string()).unwrap();
    assert!(matches!(page.records.as_slice(), [Record::Order(_)]) && page.bookmark.is_none());
    let gone = one(404, r#"{"error":"Receipt not found"}"#).unwrap();
    assert_eq!(gone.records, [Record::OrderGone { id: ids[0].clone() }]);
    assert!(one(404, r#"{"error":"Shop not found"}"#).is_err(), "no order is gone because the shop is");
    assert!(one(404, "<html>").is_err(), "a page for people does not say that it is gone");
    let other = with(json!({"receipt_id": 4}));
    let page = one(200, &other.to_string()).unwrap();
    assert_eq!((page.records.len(), page.problems[0].place.as_str()), (0, "order 3500000001"));
    assert!(one(500, "{}").is_err());
}

#[test]
fn a_list_without_its_rows_is_asked_again() {
    let cut = read_run(By::Updated, None, None, &reply(200, r#"{"count":3}"#));
    assert_eq!(cut, Err(errors::cut_off()));
}
