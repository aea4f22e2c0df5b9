//! Repairs at the Shopify shop: what they change, what they refuse, whom they mail.

use serde_json::json;

use super::*;
use crate::{Fault, MailReason, NewShopifyOrder, TrueCloser};

const UPDATE: &str = "mutation($id: ID!, $info: FulfillmentTrackingInput!, $mail: Boolean) {
    fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $info, notifyCustomer: $mail) {
        fulfillment { id trackingInfo(first: 10) { company number url } } userErrors { field message } } }";

const CREATE: &str = "mutation($f: FulfillmentInput!) { fulfillmentCreate(fulfillment: $f) {
    fulfillment { id status trackingInfo(first: 5) { number } fulfillmentLineItems(first: 5) { nodes { quantity } } }
    userErrors { field message } } }";

/// An order of two lines that was fulfilled by hand without a number, and its fulfilment.
fn closed(world: &mut World) -> (String, String) {
    let lines = vec![("TP-MUG-RAIN".to_owned(), 1), ("TP-POSTER-A3".to_owned(), 2)];
    let order = world.shopify_place_order(&NewShopifyOrder { lines, ..Default::default() }, NOW - 7_200_000);
    world.shopify_fulfil_by_hand(&order, "Tom Visser", None, None, NOW - 3_600_000);
    let query = "query($id: ID!) { order(id: $id) { fulfillments(first: 1) { id } } }";
    let reply = ask(world, query, json!({ "id": order }));
    let fulfillment = reply["data"]["order"]["fulfillments"][0]["id"].as_str().expect("an id").to_owned();
    (order, fulfillment)
}

fn refusal(reply: &Value, field: &str) -> String {
    let payload = &reply["data"][field];
    assert!(payload["fulfillment"].is_null(), "{reply}");
    payload["userErrors"][0]["message"].as_str().expect("a refusal").to_owned()
}

#[test]
fn new_tracking_replaces_all_numbers_moves_the_order_and_mails_when_asked() {
    let mut world = two_shops(0, |_| {});
    let (order, fulfillment) = closed(&mut world);
    let mails = world.mails().len();
    let info = json!({ "company": "La Poste Colissimo", "numbers": ["LA1", "LA2"] });
    let reply = ask(&mut world, UPDATE, json!({ "id": fulfillment, "info": info, "mail": false }));
    assert_eq!(reply["data"]["fulfillmentTrackingInfoUpdate"]["userErrors"], json!([]));
    assert_eq!(world.shopify_numbers(&order), ["LA1", "LA2"]);
    assert_eq!(world.mails().len(), mails);
    let info = json!({ "company": "Fietskoerier", "number": "F1" });
    let reply = ask(&mut world, UPDATE, json!({ "id": fulfillment, "info": info, "mail": true }));
    let shown = &reply["data"]["fulfillmentTrackingInfoUpdate"]["fulfillment"]["trackingInfo"];
    assert_eq!(
        *shown,
        json!([{ "company": "Fietskoerier", "number": "F1", "url": null }]),
        "no link is made"
    );
    let mail = world.mails().last().expect("a mail");
    assert_eq!(
        (&mail.order_id, mail.why, mail.number.as_deref()),
        (&order, MailReason::Fulfillment, Some("F1"))
    );
    let write = world.writes().last().expect("a write");
    assert_eq!((write.order_id.as_deref(), write.number.as_deref()), (Some(order.as_str()), Some("F1")));
    assert!(write.applied && write.mailed && write.path.ends_with("#fulfillmentTrackingInfoUpdate"));
    let query = "query($id: ID!) { order(id: $id) { updatedAt events(last: 2) { nodes { appTitle attributeToApp } } } }";
    let order = &ask(&mut world, query, json!({ "id": order }))["data"]["order"];
    assert_eq!(order["updatedAt"], "2026-11-18T10:30:00Z");
    assert_eq!(order["events"]["nodes"][0], json!({ "appTitle": "Trackmend", "attributeToApp": true }));
}

#[test]
fn tracking_is_refused_with_status_200() {
    let mut world = two_shops(0, |_| {});
    let (order, fulfillment) = closed(&mut world);
    let mut refused = |id: &str, info: Value| {
        let reply = ask(&mut world, UPDATE, json!({ "id": id, "info": info }));
        refusal(&reply, "fulfillmentTrackingInfoUpdate")
    };
    assert!(refused("gid://shopify/Fulfillment/1", json!({ "number": "A" })).contains("does not exist"));
    assert!(refused(&fulfillment, json!({ "number": "A", "numbers": ["A"] })).contains("Only one"));
    assert!(
        refused(&fulfillment, json!({ "url": "https://x.example/1" })).contains("needs a tracking number")
    );
    assert!(world.writes().iter().all(|write| !write.applied));
    world.shopify_cancel_fulfillment(&order, "Tom Visser", NOW);
    let reply = ask(&mut world, UPDATE, json!({ "id": fulfillment, "info": { "number": "A" } }));
    assert!(refusal(&reply, "fulfillmentTrackingInfoUpdate").contains("cancelled"));
    let bad = ask(&mut world, UPDATE, json!({ "id": fulfillment, "info": { "nummer": "A" } }));
    assert!(bad.get("data").is_none(), "{bad}");
    let read = world.shopify_read_only_token().expect("it").to_owned();
    let variables = json!({ "id": fulfillment, "info": { "number": "A" } });
    let denied = json(&ask_as(&mut world, &read, UPDATE, variables, NOW));
    assert_eq!(denied["errors"][0]["extensions"]["code"], "ACCESS_DENIED");
    assert_eq!(denied["data"]["fulfillmentTrackingInfoUpdate"], Value::Null);
}

#[test]
fn a_fulfilment_is_made_of_some_pieces_and_refused_for_others() {
    let mut world = two_shops(0, |_| {});
    let lines = vec![("TP-MUG-RAIN".to_owned(), 1), ("TP-POSTER-A3".to_owned(), 2)];
    let order = world.shopify_place_order(&NewShopifyOrder { lines, ..Default::default() }, NOW - 7_200_000);
    let query = "query($id: ID!) { order(id: $id) { displayFulfillmentStatus fulfillmentOrders(first: 5) { nodes { id status
        supportedActions { action } lineItems(first: 5) { nodes { id remainingQuantity } } } } } }";
    let groups =
        ask(&mut world, query, json!({ "id": order }))["data"]["order"]["fulfillmentOrders"]["nodes"].clone();
    assert!(groups[0]["supportedActions"].to_string().contains("CREATE_FULFILLMENT"));
    let (group, poster) = (groups[0]["id"].clone(), groups[0]["lineItems"]["nodes"][1]["id"].clone());
    let wanted = |quantity: u32| {
        json!({ "f": {
            "lineItemsByFulfillmentOrder": [{ "fulfillmentOrderId": group, "fulfillmentOrderLineItems": [{ "id": poster, "quantity": quantity }] }],
            "trackingInfo": { "company": "PostNL", "number": "3SWOLK9" }, "notifyCustomer": true,
        }})
    };
    let made = ask(&mut world, CREATE, wanted(2));
    let made = &made["data"]["fulfillmentCreate"];
    assert_eq!(made["fulfillment"]["fulfillmentLineItems"]["nodes"], json!([{ "quantity": 2 }]), "{made}");
    assert!(world.writes()[0].mailed);
    assert_eq!(world.shopify_status(&order), Some("PARTIALLY_FULFILLED"));
    let again = ask(&mut world, CREATE, wanted(1));
    assert!(refusal(&again, "fulfillmentCreate").contains("quantity"));
    let rest = json!({ "f": { "lineItemsByFulfillmentOrder": [{ "fulfillmentOrderId": group }] } });
    world.shopify_hold(&order, NOW);
    assert!(refusal(&ask(&mut world, CREATE, rest.clone()), "fulfillmentCreate").contains("unfulfillable"));
    let other = world.shopify_place_order(&NewShopifyOrder::default(), NOW);
    world.shopify_assign_to_service(&other, NOW);
    let theirs = ask(&mut world, query, json!({ "id": other }))["data"]["order"]["fulfillmentOrders"]["nodes"][0]["id"].clone();
    let theirs = json!({ "f": { "lineItemsByFulfillmentOrder": [{ "fulfillmentOrderId": theirs }] } });
    assert!(refusal(&ask(&mut world, CREATE, theirs), "fulfillmentCreate").contains("another app"));
    world.shopify_cancel(&order, "Tom Visser", NOW);
    assert!(refusal(&ask(&mut world, CREATE, rest), "fulfillmentCreate").contains("unfulfillable"));
}

#[test]
fn the_supplier_is_refused_once_somebody_else_closed_the_order() {
    let mut world = two_shops(0, |_| {});
    let days = |count: i64| NOW - count * 86_400_000;
    let order = world.shopify_place_order(&NewShopifyOrder::default(), days(6));
    world.shopify_fulfil_by_app(&order, "Order Automator", days(6));
    world.tpop_ship(&order, None, "LA123456785FR", "La Poste", true, days(3));
    assert!(!world.tpop_write_back(&order, days(3)));
    let truth = world.truth(&TruthQuestion::at(NOW));
    let gap = truth.gaps().next().expect("a gap");
    assert_eq!((&gap.order_id, &gap.closer), (&order, &TrueCloser::App("Order Automator".into())));
    let open = world.shopify_place_order(&NewShopifyOrder::default(), days(6));
    world.tpop_ship(&open, None, "LA223456783FR", "La Poste", true, days(3));
    assert!(world.tpop_write_back(&open, days(3)));
    let truth = world.truth(&TruthQuestion::at(NOW));
    let shown = truth.order(&open).expect("it");
    assert_eq!((shown.kind(), shown.shown_in.len()), (None, 1));
}

#[test]
fn a_write_can_vanish_or_land_on_another_order() {
    let mut world = two_shops(0, |_| {});
    let (order, fulfillment) = closed(&mut world);
    let (other, _) = closed(&mut world);
    let variables =
        json!({ "id": fulfillment, "info": { "company": "PostNL", "number": "3SWOLK7" }, "mail": true });
    world.faults().next(1, Fault::AcceptedNotStored);
    let mails = world.mails().len();
    let yes = ask(&mut world, UPDATE, variables.clone());
    assert_eq!(
        yes["data"]["fulfillmentTrackingInfoUpdate"]["fulfillment"]["trackingInfo"][0]["number"],
        "3SWOLK7"
    );
    assert!(world.shopify_numbers(&order).is_empty() && world.mails().len() == mails);
    assert!(!world.writes()[0].applied && !world.writes()[0].mailed);
    world.faults().next(1, Fault::StoredOnAnotherOrder);
    ask(&mut world, UPDATE, variables);
    assert!(world.shopify_numbers(&order).is_empty());
    assert_eq!(world.shopify_numbers(&other), ["3SWOLK7"]);
}
