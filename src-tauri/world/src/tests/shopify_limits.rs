//! What the Shopify shop does not show, and how much it lets one ask.

use serde_json::json;

use super::*;
use crate::{Fault, Filter};

const DAY: i64 = 86_400_000;

fn code(reply: &Value) -> &str {
    reply["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

#[test]
fn a_document_has_a_price_and_the_bucket_refills_with_time() {
    let mut world = two_shops(120, |_| {});
    let token = world.shopify_token().expect("it").to_owned();
    let page = "{ orders(first: 100) { nodes { id lineItems(first: 4) { nodes { sku } } } } }";
    let first = ask(&mut world, page, json!({}));
    let cost = &first["extensions"]["cost"];
    // Two for each connection, one for each object: 2 + 100 × (1 + 2 + 4 × 1).
    assert_eq!(cost["requestedQueryCost"], 702);
    let spent = cost["actualQueryCost"].as_u64().expect("points");
    assert!(spent < 702, "{spent}");
    assert_eq!(cost["throttleStatus"]["maximumAvailable"], 2000);
    assert_eq!(cost["throttleStatus"]["restoreRate"], 100);
    assert_eq!(cost["throttleStatus"]["currentlyAvailable"].as_u64().expect("points"), 2000 - spent);
    let throttled = loop {
        let reply = ask(&mut world, page, json!({}));
        if reply.get("errors").is_some() {
            break reply;
        }
    };
    assert_eq!((code(&throttled), throttled.get("data")), ("THROTTLED", None));
    let left =
        throttled["extensions"]["cost"]["throttleStatus"]["currentlyAvailable"].as_i64().expect("points");
    let wait = (702 - left) * 10;
    let early = json(&ask_as(&mut world, &token, page, json!({}), NOW + wait - 20));
    assert_eq!(code(&early), "THROTTLED");
    assert!(json(&ask_as(&mut world, &token, page, json!({}), NOW + wait)).get("errors").is_none());
    let other = world.shopify_read_only_token().expect("it").to_owned();
    assert!(
        json(&ask_as(&mut world, &other, page, json!({}), NOW)).get("errors").is_none(),
        "a bucket per app"
    );
}

#[test]
fn a_document_may_be_too_dear() {
    let mut world = two_shops(5, |_| {});
    let wide = "{ orders(first: 250) { nodes { id lineItems(first: 10) { nodes { id } } } } }";
    let reply = ask(&mut world, wide, json!({}));
    assert_eq!(code(&reply), "MAX_COST_EXCEEDED");
    assert_eq!(reply["errors"][0]["extensions"]["cost"], json!(2 + 250 * 13));
}

#[test]
fn without_the_right_only_sixty_days_are_seen() {
    let mut world = two_shops(200, |shop| shop.reads_all_orders = false);
    let ids = world.shopify_order_ids();
    let query = "query($id: ID!) { ordersCount { count } order(id: $id) { createdAt } node(id: $id) { id } }";
    let reply = ask(&mut world, query, json!({ "id": ids[0] }));
    let seen = reply["data"]["ordersCount"]["count"].as_u64().expect("a count");
    assert!((100..200).contains(&seen), "{seen}");
    assert_eq!((&reply["data"]["order"], &reply["data"]["node"]), (&Value::Null, &Value::Null));
    let all = ask(&mut two_shops(200, |_| {}), query, json!({ "id": ids[0] }));
    assert_eq!(all["data"]["ordersCount"]["count"], 200);
    // No order lies near the window's end, so that a clock that is a little off does not matter.
    let world = two_shops(400, |_| {});
    for order in &world.shopify.as_ref().expect("it").orders {
        let age = NOW / 1000 - order.created;
        assert!(!(58 * 86_400..62 * 86_400).contains(&age), "{}", order.name);
    }
}

#[test]
fn a_missing_scope_is_an_error_at_its_field_and_a_null() {
    let mut world = two_shops(5, |_| {});
    let id = world.shopify_order_ids()[0].clone();
    let query = "query($id: ID!) { order(id: $id) { id fulfillmentOrders(first: 5) { nodes { id } } } shop { name } }";
    for right in ["assigned", "merchant_managed", "third_party"] {
        assert!(ask(&mut world, query, json!({ "id": id }))["data"]["order"].is_object());
        world.shopify_withdraw_scope(&format!("read_{right}_fulfillment_orders"));
    }
    let reply = ask(&mut world, query, json!({ "id": id }));
    assert_eq!(code(&reply), "ACCESS_DENIED");
    assert_eq!(reply["errors"][0]["path"], json!(["order", "fulfillmentOrders"]));
    assert_eq!(reply["data"]["order"], Value::Null, "a null where none may be takes its object along");
    assert_eq!(reply["data"]["shop"]["name"], "Studio Wolk");
    world.shopify_withdraw_scope("read_orders");
    assert_eq!(ask(&mut world, "{ orders(first: 1) { nodes { id } } }", json!({}))["data"], Value::Null);
}

#[test]
fn customer_data_can_be_hidden() {
    let mut world = two_shops(8, |shop| shop.hides_customer_data = true);
    let query = "{ orders(first: 8) { nodes { email customer { displayName } shippingAddress { name zip city countryCodeV2 } } } }";
    let reply = ask(&mut world, query, json!({}));
    for order in reply["data"]["orders"]["nodes"].as_array().expect("nodes") {
        assert!(order["customer"].is_null() && order["email"].is_null());
        assert!(order["shippingAddress"]["zip"].is_null() && order["shippingAddress"]["name"].is_null());
    }
    world.shopify_revoke_tokens();
    let token = world.shopify_token().expect("it").to_owned();
    assert_eq!(ask_as(&mut world, &token, query, json!({}), NOW + DAY).status, 401);
}

#[test]
fn faults_meet_documents_by_what_they_ask() {
    let mut world = two_shops(20, |_| {});
    let query = "{ orders(first: 2) { nodes { id name } } }";
    world.faults().next_where(1, Filter::call("POST", "#shop"), Fault::ServerError(502));
    assert!(ask(&mut world, query, json!({}))["data"].is_object());
    let token = world.shopify_token().expect("it").to_owned();
    assert_eq!(ask_as(&mut world, &token, "{ shop { name } }", json!({}), NOW).status, 502);
    world.faults().next(1, Fault::Throttled);
    assert_eq!(code(&ask(&mut world, query, json!({}))), "THROTTLED");
    world.faults().next(1, Fault::ExtraField);
    assert!(
        ask(&mut world, query, json!({}))["data"]["orders"]["nodes"][1]["from_a_later_version"].is_object()
    );
    world.faults().next(1, Fault::MissingField("name".into()));
    assert!(ask(&mut world, query, json!({}))["data"]["orders"]["nodes"][0].get("name").is_none());
    world.faults().next(1, Fault::AcceptedNotStored);
    assert!(ask(&mut world, query, json!({}))["data"].is_object());
    assert_eq!(world.faults().met(), 4, "a read is no write");
}
