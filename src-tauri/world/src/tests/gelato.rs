//! Gelato.

use std::collections::BTreeSet;

use serde_json::json;

use super::makers::{DAY, ask_house, houses, order, request, send_to};
use super::*;
use crate::Maker;

const HOUSE: Maker = Maker::Gelato;

fn search(world: &mut World, filter: &Value, now: i64) -> Vec<Value> {
    let mut asked = request(world, HOUSE, "/v4/orders:search");
    asked.body = filter.to_string().into_bytes();
    let reply = send_to(world, HOUSE, &asked, now);
    assert_eq!(reply.status, 200, "{filter}");
    json(&reply)["orders"].as_array().expect("orders").clone()
}

fn whole(world: &mut World, order: &Value, now: i64) -> Value {
    ask_house(world, HOUSE, &format!("/v4/orders/{}", order["id"].as_str().expect("an id")), now)
}

fn texts(orders: &[Value], field: &str) -> Vec<String> {
    orders.iter().filter_map(|order| order[field].as_str()).map(str::to_owned).collect()
}

/// Orders until one was split and one was not: both, the split one first.
fn both_kinds(world: &mut World) -> (u64, u64) {
    let (mut split, mut whole) = (None, None);
    while split.is_none() || whole.is_none() {
        let before = search(world, &json!({ "limit": 100 }), NOW).len();
        let id = order(world, HOUSE, 3, 9);
        let parts = search(world, &json!({ "limit": 100 }), NOW).len() - before;
        if parts == 2 { split = Some(id) } else { whole = Some(id) }
    }
    (split.expect("it"), whole.expect("it"))
}

#[test]
fn only_the_key_opens_the_door() {
    let mut world = houses(|_| {});
    let mut asked = request(&world, HOUSE, "/v4/orders:search");
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 200);
    asked.headers = vec![("X-API-KEY".into(), "wrong".into())];
    let refused = send_to(&mut world, HOUSE, &asked, NOW);
    assert!(refused.status == 401 && json(&refused)["message"].is_string());
    asked.headers.clear();
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 401);
}

#[test]
fn pages_hold_each_order_once_and_the_newest_first() {
    let mut world = houses(|_| {});
    for days in 0..70 {
        order(&mut world, HOUSE, 1, days);
    }
    let mut seen = search(&mut world, &json!({}), NOW);
    assert_eq!(seen.len(), 50);
    seen.extend(search(&mut world, &json!({ "offset": 50 }), NOW));
    assert!(search(&mut world, &json!({ "offset": 70 }), NOW).is_empty());
    let ids: BTreeSet<String> = texts(&seen, "id").into_iter().collect();
    assert_eq!((seen.len(), ids.len()), (70, 70));
    let references = texts(&seen, "orderReferenceId");
    assert!(references.is_sorted(), "the first that was made is the newest");
    assert_eq!(search(&mut world, &json!({ "limit": 500 }), NOW), seen);
}

#[test]
fn a_search_is_filtered() {
    let mut world = houses(|_| {});
    let ids: Vec<u64> = (0..4).map(|days| order(&mut world, HOUSE, 1, days)).collect();
    assert!(world.maker_blocks(ids[0], NOW) && world.maker_cancels(ids[1], NOW));
    assert!(world.maker_begins(ids[2], NOW));
    let mut found = |filter: Value| texts(&search(&mut world, &filter, NOW), "orderReferenceId");
    let (first, second, third, fourth) = ("3000000000", "3000000001", "3000000002", "3000000003");
    assert_eq!(found(json!({ "fulfillmentStatuses": ["on_hold", "passed"] })), [first, fourth]);
    assert_eq!(found(json!({ "fulfillmentStatuses": ["in_production"] })), [third]);
    assert_eq!(found(json!({ "financialStatuses": ["canceled"] })), [second]);
    assert_eq!(found(json!({ "orderReferenceIds": [second, third, "9"] })), [second, third]);
    assert_eq!(found(json!({ "orderReferenceId": fourth, "channels": ["etsy"] })), [fourth]);
    assert_eq!(found(json!({ "startDate": "2026-11-17T11:30:00+01:00" })), [first, second]);
    assert_eq!(
        found(json!({ "endDate": "2026-11-16T10:30:00+00:00", "orderTypes": ["order"] })),
        [third, fourth]
    );
    assert_eq!(found(json!({ "search": "00001" })), [second]);
    assert!(found(json!({ "channels": ["ui"] })).is_empty());
    for body in ["[]", "{", r#"{ "startDate": "yesterday" }"#] {
        let mut asked = request(&world, HOUSE, "/v4/orders:search");
        asked.body = body.into();
        assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 400, "{body}");
    }
}

#[test]
fn statuses_and_packages_follow_the_clock() {
    let mut world = houses(|_| {});
    let (_, id) = both_kinds(&mut world);
    let place = world.maker_orders(HOUSE).iter().position(|other| *other == id).expect("it");
    let reference = (3_000_000_000 + place as u64).to_string();
    assert!(world.maker_begins(id, NOW - 8 * DAY));
    assert!(world.maker_ships(id, Some(&[0]), "PostNL", "3SA", NOW - 6 * DAY));
    assert!(world.maker_ships(id, None, "bpost", "32321", NOW - 5 * DAY));
    assert!(
        world.maker_delivers(id, "3SA", NOW - 3 * DAY) && world.maker_delivers(id, "32321", NOW - 2 * DAY)
    );
    let mut at = |days: i64| {
        let now = NOW - days * DAY;
        let found = search(&mut world, &json!({ "orderReferenceId": reference }), now);
        assert!(found.len() == 1 && found[0].get("shipment").is_none(), "a search tells no numbers");
        let order = whole(&mut world, &found[0], now);
        assert_eq!(order["fulfillmentStatus"], found[0]["fulfillmentStatus"]);
        order
    };
    let seen = [9, 8, 6, 5, 4, 2].map(&mut at);
    let due = ["passed", "in_production", "in_production", "shipped", "in_transit", "delivered"];
    assert_eq!(texts(&seen, "fulfillmentStatus"), due);
    let packages =
        |order: &Value| texts(order["shipment"]["packages"].as_array().expect("packages"), "trackingCode");
    assert!(packages(&seen[1]).is_empty());
    assert_eq!(packages(&seen[2]), ["3SA"]);
    assert_eq!(packages(&seen[3]), ["3SA", "32321"]);
    assert_eq!(
        texts(seen[2]["items"].as_array().expect("items"), "fulfillmentStatus"),
        ["shipped", "in_production", "in_production"]
    );
    let second = &seen[3]["shipment"]["packages"][1];
    assert_eq!(second["orderItemIds"], json!([seen[3]["items"][1]["id"], seen[3]["items"][2]["id"]]));
    assert_eq!(seen[3]["connectedOrderIds"], json!([]));
}

#[test]
fn a_split_order_is_two_connected_ones_with_one_reference() {
    let mut world = houses(|_| {});
    let (id, _) = both_kinds(&mut world);
    assert!(world.maker_ships(id, Some(&[0]), "PostNL", "3SA", NOW - 2 * DAY));
    assert!(world.maker_ships(id, Some(&[1, 2]), "bpost", "32321", NOW - DAY));
    let found = search(&mut world, &json!({ "limit": 100 }), NOW);
    let parts: Vec<Value> =
        found.into_iter().filter(|order| order["fulfillmentStatus"] != "passed").collect();
    assert_eq!(parts.len(), 2);
    assert_eq!(parts[0]["orderReferenceId"], parts[1]["orderReferenceId"]);
    assert_eq!(parts[0]["connectedOrderIds"], json!([parts[1]["id"]]));
    assert_eq!(parts[1]["connectedOrderIds"], json!([parts[0]["id"]]));
    let orders: Vec<Value> = parts.iter().map(|part| whole(&mut world, part, NOW)).collect();
    for (order, (number, items)) in orders.iter().zip([("3SA", 1), ("32321", 2)]) {
        let packages = order["shipment"]["packages"].as_array().expect("packages");
        assert_eq!((packages.len(), &packages[0]["trackingCode"]), (1, &json!(number)));
        assert_eq!(order["items"].as_array().map(Vec::len), Some(items));
    }
    let between = whole(&mut world, &parts[1], NOW - 2 * DAY);
    assert_eq!(between["shipment"]["packages"], json!([]), "its own goods are not sent yet");
}

#[test]
fn an_unknown_order_is_not_found() {
    let mut world = houses(|_| {});
    order(&mut world, HOUSE, 1, 1);
    let later = search(&mut world, &json!({}), NOW)[0]["id"].as_str().expect("an id").to_owned();
    for (path, now) in [("/v4/orders/none".to_owned(), NOW), (format!("/v4/orders/{later}"), NOW - 2 * DAY)] {
        let asked = request(&world, HOUSE, &path);
        let reply = send_to(&mut world, HOUSE, &asked, now);
        assert!(reply.status == 404 && json(&reply)["message"].is_string(), "{path}");
    }
}
