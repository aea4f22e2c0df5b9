use super::super::tests::shop;
use super::*;
use crate::domain::Ms;
use serde_json::json;

fn row() -> Value {
    json!({
        "id": "gid://shopify/Order/7", "name": "#1007", "createdAt": "2026-03-01T08:00:00Z",
        "updatedAt": "2026-03-03T08:00:00Z", "processedAt": "2026-03-01T08:00:00Z", "cancelledAt": null,
        "test": false, "sourceName": "web", "requiresShipping": true,
        "displayFinancialStatus": "PAID", "displayFulfillmentStatus": "FULFILLED",
        "shippingAddress": {"name": "Noor Bos", "zip": "1012 AB", "countryCodeV2": "NL"},
        "shippingLine": {"title": "Brievenbus", "deliveryCategory": null},
        "lineItems": {"nodes": [
            {"id": "gid://shopify/LineItem/1", "sku": "CUP", "name": "Cup", "vendor": "TPOP", "quantity": 2,
             "currentQuantity": 1, "unfulfilledQuantity": 0, "requiresShipping": true},
            {"id": "gid://shopify/LineItem/2", "sku": null, "name": "File", "vendor": null, "quantity": 1,
             "currentQuantity": 1, "unfulfilledQuantity": 0, "requiresShipping": false},
        ]},
        "fulfillments": [
            {"id": "gid://shopify/Fulfillment/3", "status": "SUCCESS", "displayStatus": "FULFILLED",
             "createdAt": "2026-03-01T08:00:30Z", "deliveredAt": null, "trackingInfo": [],
             "fulfillmentLineItems": {"nodes": [{"quantity": 1, "lineItem": {"id": "gid://shopify/LineItem/2"}}]}},
            {"id": "gid://shopify/Fulfillment/4", "status": "SUCCESS", "displayStatus": "IN_TRANSIT",
             "createdAt": "2026-03-02T08:00:00Z", "deliveredAt": null,
             "trackingInfo": [{"company": "PostNL", "number": "3S WOLK 0482915", "url": "https://postnl.example/1"}],
             "fulfillmentLineItems": {"nodes": [{"quantity": 1, "lineItem": {"id": "gid://shopify/LineItem/1"}}]}},
            {"id": "gid://shopify/Fulfillment/5", "status": "CANCELLED", "displayStatus": "CANCELED",
             "createdAt": "2026-03-02T09:00:00Z",
             "trackingInfo": [{"company": null, "number": "3SWOLK0000001", "url": null}],
             "fulfillmentLineItems": {"nodes": [{"quantity": 1, "lineItem": {"id": "gid://shopify/LineItem/1"}}]}},
        ],
    })
}

fn with(changes: &Value) -> Value {
    let mut row = row();
    for (key, value) in changes.as_object().into_iter().flatten() {
        row[key] = value.clone();
    }
    row
}

fn read(changes: &Value) -> OrderRecord {
    order(&with(changes), &shop()).unwrap()
}

fn state_of(changes: &Value) -> OrderState {
    read(changes).order.state
}

#[test]
fn an_order_is_read_with_its_lines_and_numbers() {
    let OrderRecord { order, sightings, traces } = read(&json!({}));
    assert_eq!((order.number.as_str(), order.state), ("#1007", OrderState::Closed));
    assert_eq!(order.closed.map(|at| at.at), Some(Ms(1_772_438_400_000)), "the latest that stands");
    assert_eq!(order.buyer.postcode, "1012 AB");
    assert_eq!((order.shipping_method.as_str(), order.travel), ("Brievenbus", Travel::Ships));
    let cup = &order.lines[0];
    assert_eq!((cup.quantity, cup.refunded, cup.sent, cup.ships), (2, 1, Some(1), true));
    assert_eq!((cup.vendor.as_str(), order.lines[1].ships), ("TPOP", false));
    assert_eq!(order.fulfillments.len(), 2, "a cancelled one was not sent");
    assert_eq!(order.fulfillments[1].lines, [("gid://shopify/LineItem/1".to_owned(), 1)]);
    assert_eq!(order.fulfillments[1].delivery, DeliveryStatus::InTransit);
    assert_eq!((sightings.len(), traces.len()), (1, 0), "a cancelled one shows no number");
    assert_eq!(sightings[0].number.as_str(), "3SWOLK0482915");
    assert_eq!(sightings[0].remote_id, "gid://shopify/Fulfillment/4");
}

#[test]
fn every_state_has_its_meaning() {
    for (changes, state) in [
        (json!({"cancelledAt": "2026-03-02T08:00:00Z"}), OrderState::Cancelled),
        (json!({"displayFinancialStatus": "REFUNDED"}), OrderState::Refunded),
        (json!({"test": true}), OrderState::Unpaid),
        (json!({"displayFinancialStatus": "AUTHORIZED"}), OrderState::Closed),
        (
            json!({"displayFinancialStatus": "PENDING", "displayFulfillmentStatus": "UNFULFILLED"}),
            OrderState::Unpaid,
        ),
        (
            json!({"displayFinancialStatus": null, "displayFulfillmentStatus": "UNFULFILLED"}),
            OrderState::Open,
        ),
        (
            json!({"displayFinancialStatus": "PARTIALLY_PAID", "displayFulfillmentStatus": "ON_HOLD"}),
            OrderState::Open,
        ),
        (json!({"displayFulfillmentStatus": "PARTIALLY_FULFILLED"}), OrderState::Open),
        (json!({"displayFulfillmentStatus": "RESTOCKED"}), OrderState::Other),
        (json!({"displayFulfillmentStatus": "A_NEW_ONE"}), OrderState::Other),
    ] {
        assert_eq!(state_of(&changes), state, "{changes}");
    }
    assert_eq!(read(&json!({"displayFulfillmentStatus": "PARTIALLY_FULFILLED"})).order.closed, None);
}

#[test]
fn what_needs_no_journey_is_known() {
    let groups = |methods: &[(&str, &str)]| {
        let nodes: Vec<Value> = methods
            .iter()
            .map(|(method, status)| json!({"id": "g", "status": status, "deliveryMethod": {"methodType": method}}))
            .collect();
        read(&json!({"fulfillmentOrders": {"nodes": nodes}})).order.travel
    };
    for (method, why) in [
        ("PICK_UP", NoTravel::Pickup),
        ("LOCAL", NoTravel::LocalDelivery),
        ("RETAIL", NoTravel::InPerson),
        ("NONE", NoTravel::Digital),
    ] {
        assert_eq!(groups(&[(method, "CLOSED")]), Travel::None(why));
    }
    assert_eq!(groups(&[("NONE", "CLOSED"), ("PICK_UP", "OPEN")]), Travel::None(NoTravel::Pickup));
    assert_eq!(groups(&[("NONE", "CLOSED"), ("SHIPPING", "OPEN")]), Travel::Ships);
    assert_eq!(groups(&[("PICK_UP", "CANCELLED"), ("SHIPPING", "OPEN")]), Travel::Ships, "it was changed");
    let cancelled = json!({"requiresShipping": true, "fulfillmentOrders": {"nodes": [
        {"id": "g1", "status": "CANCELLED", "deliveryMethod": {"methodType": "SHIPPING"}},
        {"id": "g2", "status": "CLOSED", "deliveryMethod": {"methodType": "NONE"}},
    ]}});
    assert_eq!(
        read(&cancelled).order.travel,
        Travel::Ships,
        "files were left of an order that had to travel"
    );
    let collected = json!({"requiresShipping": true, "fulfillmentOrders": {"nodes": [
        {"id": "g1", "status": "CANCELLED", "deliveryMethod": {"methodType": "PICK_UP"}},
        {"id": "g2", "status": "CLOSED", "deliveryMethod": {"methodType": "NONE"}},
    ]}});
    assert_eq!(
        read(&collected).order.travel,
        Travel::None(NoTravel::Pickup),
        "what was cancelled would have been collected"
    );
    assert_eq!(groups(&[("PICKUP_POINT", "OPEN")]), Travel::Ships, "a carrier brings it there");
}

#[test]
fn without_groups_the_order_itself_tells() {
    for (changes, travel) in [
        (json!({"requiresShipping": false}), Travel::None(NoTravel::Digital)),
        (json!({"shippingLine": null, "sourceName": "pos"}), Travel::None(NoTravel::InPerson)),
        (json!({"sourceName": "pos"}), Travel::Ships),
        (json!({"shippingLine": null}), Travel::Ships),
        (
            json!({"shippingLine": {"title": "x", "deliveryCategory": "pickup"}}),
            Travel::None(NoTravel::Pickup),
        ),
    ] {
        assert_eq!(read(&changes).order.travel, travel, "{changes}");
    }
}

#[test]
fn hidden_names_leave_blanks() {
    let order = read(&json!({"shippingAddress": null})).order;
    assert_eq!((order.buyer, order.travel), (Buyer::default(), Travel::Ships));
}

#[test]
fn a_shop_that_hides_its_fields_is_not_read_as_one_that_shows_no_number() {
    for field in ["id", "name", "test", "createdAt", "displayFulfillmentStatus", "lineItems", "fulfillments"]
    {
        let hidden = order(&with(&json!({field: null})), &shop());
        assert_eq!(hidden.unwrap_err().split(':').next(), Some(field));
    }
    let sent = |more: Value| {
        let mut fulfillment = json!({"id": "gid://shopify/Fulfillment/4", "status": "SUCCESS"});
        for (key, value) in more.as_object().into_iter().flatten() {
            fulfillment[key] = value.clone();
        }
        order(&with(&json!({"fulfillments": [fulfillment]})), &shop())
    };
    let missing = Err("fulfillments.trackingInfo: missing".to_owned());
    assert_eq!(sent(json!({})), missing);
    assert_eq!(sent(json!({"trackingInfo": [{"company": "PostNL"}]})), missing);
    let bare = sent(json!({"trackingInfo": [{"company": "PostNL", "number": null}]})).unwrap();
    assert_eq!(bare.sightings, [], "a number that is null is told: there is none");
}

#[test]
fn what_is_no_number_is_kept_as_a_trace() {
    let sent = |number: &str| {
        json!({"fulfillments": [{"id": "gid://shopify/Fulfillment/4", "status": "SUCCESS",
            "createdAt": "2026-03-02T08:00:00Z", "trackingInfo": [{"number": number}],
            "fulfillmentLineItems": {"nodes": []}}]})
    };
    let damaged = read(&sent("3,23456E+15"));
    assert_eq!((damaged.sightings.len(), damaged.traces.len()), (0, 1));
    let two = read(&sent("3SWOLK0482915, LA874320193FR"));
    assert_eq!((two.sightings.len(), two.traces.len()), (2, 0));
}

#[test]
fn what_is_still_open_is_read_with_single_orders() {
    let group = |actions: &[&str]| {
        let actions: Vec<Value> = actions.iter().map(|a| json!({"action": a})).collect();
        json!({"fulfillmentOrders": {"nodes": [{"id": "gid://shopify/FulfillmentOrder/9", "status": "OPEN",
        "deliveryMethod": null, "supportedActions": actions, "assignedLocation": {"name": "Studio"},
        "lineItems": {"nodes": [
            {"id": "gid://shopify/FulfillmentOrderLineItem/8", "remainingQuantity": 1,
             "lineItem": {"id": "gid://shopify/LineItem/1"}},
            {"id": "gid://shopify/FulfillmentOrderLineItem/9", "remainingQuantity": 0,
             "lineItem": {"id": "gid://shopify/LineItem/2"}},
        ]}}]}})
    };
    let open = read(&group(&["CREATE_FULFILLMENT"])).order.open.unwrap();
    let expected = OpenLine {
        line: "gid://shopify/LineItem/1".into(),
        group: "gid://shopify/FulfillmentOrder/9@Studio".into(),
        id: "gid://shopify/FulfillmentOrderLineItem/8".into(),
        quantity: 1,
        may_close: true,
    };
    assert_eq!(open, [expected]);
    assert!(!read(&group(&["MOVE"])).order.open.unwrap()[0].may_close, "it is another app's to send");
    assert_eq!(read(&json!({})).order.open, None, "not read is not nothing");
    let brief = json!({"fulfillmentOrders": {"nodes": [{"id": "g", "status": "OPEN"}]}});
    assert_eq!(read(&brief).order.open, None);
}

#[test]
fn a_shop_that_hides_fulfillments_is_not_read_as_one_without() {
    for key in ["fulfillments", "lineItems", "createdAt", "displayFulfillmentStatus"] {
        assert!(order(&with(&json!({key: null})), &shop()).is_err(), "{key}");
    }
}
