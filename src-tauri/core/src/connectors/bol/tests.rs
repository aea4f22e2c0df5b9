use super::*;
use crate::connectors::Record;
use crate::domain::Ms;
use serde_json::{Value, json};

/// A seller's account at bol.
pub(super) fn shop() -> Profile {
    Profile {
        url: "https://api.bol.com".to_owned(),
        login: "https://login.bol.com".to_owned(),
        may_write: true,
        ..Profile::default()
    }
}

/// A reply without headers, come at the epoch.
pub(super) fn reply(status: u16, body: &str) -> Reply {
    Reply { status, headers: BTreeMap::new(), body: body.as_bytes().to_vec(), at: Ms(0) }
}

/// An order as bol tells it, shaped by its specification. Lines: id, pieces, sent, cancelled.
pub(super) fn detail(id: &str, lines: &[(&str, i64, i64, i64)]) -> Value {
    let line = |(line, quantity, shipped, cancelled): &(&str, i64, i64, i64)| {
        json!({
            "orderItemId": line, "cancellationRequest": false,
            "fulfilment": {"method": "FBR", "distributionParty": "RETAILER", "latestDeliveryDate": "2026-03-04",
                "expiryDate": "2026-03-09", "timeFrameType": "REGULAR"},
            "offer": {"offerId": "6ff736b5", "reference": "BOLCOM00123"},
            "product": {"ean": "0000007740404", "title": "Poster A3"},
            "quantity": quantity, "quantityShipped": shipped, "quantityCancelled": cancelled,
            "unitPrice": 12.99, "totalPrice": 12.99, "discounts": [], "commission": 5.18,
            "latestChangedDateTime": "2026-03-01T13:39:48+01:00",
        })
    };
    json!({
        "orderId": id, "pickupPoint": false, "orderPlacedDateTime": "2026-03-01T12:39:48+01:00",
        "shipmentDetails": {"salutation": "UNKNOWN", "firstName": "Billie", "surname": "Jansen",
            "streetName": "Dorpstraat", "houseNumber": "1", "zipCode": "1111ZZ", "city": "Utrecht",
            "countryCode": "NL", "email": "billie@verkopen.bol.com"},
        "orderItems": lines.iter().map(line).collect::<Vec<_>>(),
    })
}

/// A shipment as bol tells it alone. Lines: id and pieces.
pub(super) fn shipped(id: &str, order: &str, lines: &[(&str, i64)], code: &str, number: &str) -> Value {
    let line = |(line, pieces): &(&str, i64)| {
        json!({
            "orderItemId": line,
            "fulfilment": {"method": "FBR", "distributionParty": "RETAILER", "latestDeliveryDate": "2026-03-04"},
            "offer": {"offerId": "6ff736b5", "reference": "BOLCOM00123"},
            "product": {"ean": "0000007740404", "title": "Poster A3"},
            "quantity": pieces, "quantityShipped": pieces, "unitPrice": 12.99, "commission": 5.18,
        })
    };
    json!({
        "shipmentId": id, "shipmentDateTime": "2026-03-02T10:55:37+01:00", "shipmentReference": "",
        "pickupPoint": false,
        "order": {"orderId": order, "orderPlacedDateTime": "2026-03-01T12:39:48+01:00"},
        "shipmentDetails": {"firstName": "Billie", "surname": "Jansen", "zipCode": "1111ZZ", "countryCode": "NL"},
        "shipmentItems": lines.iter().map(line).collect::<Vec<_>>(),
        "transport": {"transportId": format!("9{id}"), "transporterCode": code, "trackAndTrace": number},
    })
}

#[test]
fn a_number_is_filled_in_without_a_mail_and_a_confirmation_always_mails() {
    let writing = |home: &str| Bol.writing(&Home(home.to_owned()), &shop());
    assert_eq!(
        writing("transport"),
        Some(Writing { mail: MailPower::Never, undoable: false, one_shot: true })
    );
    assert_eq!(
        writing("shipment"),
        Some(Writing { mail: MailPower::Always, undoable: false, one_shot: true })
    );
    assert_eq!(writing("elsewhere"), None);
    let blind = Profile { may_write: false, ..shop() };
    assert!(Bol.homes_to_write(&blind).is_empty());
}

#[test]
fn an_order_is_opened_where_sellers_look_after_their_shop() {
    let page = Bol.order_page(&shop(), "A2K8290LP8").map(String::from);
    assert_eq!(page.as_deref(), Some("https://partner.bol.com/sdd/orders/A2K8290LP8"));
    assert_eq!(Bol.order_page(&shop(), "../x"), None);
    let local = Profile { url: "http://127.0.0.1:9/bol".into(), ..shop() };
    assert_eq!(Bol.order_page(&local, "A2K8290LP8"), None, "an account on this computer has none");
}

#[test]
fn who_closed_an_order_is_not_asked() {
    assert!(Bol.request(&Ask::notes("A1", None), &shop(), None).is_err());
    assert!(Bol.request(&Ask::Fulfillments { id: "A1".into() }, &shop(), None).is_err());
}

#[test]
fn the_same_token_asks_the_same_twice_and_a_repeated_page_says_the_same() {
    let ask = Ask::OrdersSince { since: None };
    let rows: Vec<Value> = (0..50).map(|n| json!({"orderId": format!("A{n}"), "orderItems": []})).collect();
    let answer = reply(200, &json!({"orders": rows}).to_string());
    let read = || Bol.read(&ask, &shop(), None, &answer).unwrap();
    let page = read();
    assert_eq!(page, read());
    let request = |page: &Page| Bol.request(&ask, &shop(), page.next.as_ref()).unwrap();
    assert_eq!(request(&page), request(&page));
    assert!(request(&page).url.as_str().ends_with("status=ALL&page=2"));
    assert!(matches!(page.records[0], Record::Wanted(_)));
}

#[test]
fn a_token_of_another_platform_asks_nothing() {
    let strange = PageToken(json!({"page": 2}));
    assert!(Bol.request(&Ask::OrdersSince { since: None }, &shop(), Some(&strange)).is_err());
    assert!(Bol.request(&Ask::Orders { ids: vec!["A1".into()] }, &shop(), Some(&strange)).is_err());
    assert!(Bol.request(&Ask::Orders { ids: vec!["A1".into(), "A2".into()] }, &shop(), None).is_err());
}
