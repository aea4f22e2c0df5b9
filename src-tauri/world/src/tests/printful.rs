//! Printful.

use super::makers::{DAY, ask_house, houses, order, request, send_to};
use super::*;
use crate::{Maker, NewMaking};

const HOUSE: Maker = Maker::Printful;

fn status_at(world: &mut World, id: u64, now: i64) -> String {
    let order = ask_house(world, HOUSE, &format!("/orders/{id}"), now);
    order["result"]["status"].as_str().expect("a status").to_owned()
}

#[test]
fn only_the_token_opens_the_door() {
    let mut world = houses(|_| {});
    let url = format!("{}/orders", world.maker_url(HOUSE).expect("an account"));
    for header in [None, Some("Basic abc"), Some("Bearer wrong")] {
        let mut asked = Request::get(url.clone());
        asked.headers.extend(header.map(|value| ("Authorization".into(), value.into())));
        let reply = send_to(&mut world, HOUSE, &asked, NOW);
        let body = json(&reply);
        assert_eq!((reply.status, &body["code"]), (401, &serde_json::json!(401)));
        assert_eq!(body["result"], body["error"]["message"]);
    }
    let stores = ask_house(&mut world, HOUSE, "/stores", NOW);
    assert_eq!(stores["result"][0]["id"].as_u64(), world.printful_store_id());
}

#[test]
fn a_token_of_an_account_must_name_its_store() {
    let mut world = houses(|makers| makers.printful_asks_for_store = true);
    let mut asked = request(&world, HOUSE, "/orders");
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 400);
    asked.headers.push(("X-PF-Store-Id".into(), "1".into()));
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 403);
    asked.headers.pop();
    let store = world.printful_store_id().expect("a store");
    asked.headers.push(("X-PF-Store-Id".into(), store.to_string()));
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 200);
    assert_eq!(ask_house(&mut world, HOUSE, "/stores", NOW)["code"], 200, "the list of stores needs none");
}

#[test]
fn pages_hold_each_order_once_and_the_newest_first() {
    let mut world = houses(|_| {});
    for days in 0..45 {
        order(&mut world, HOUSE, 1, days);
    }
    let mut ids: Vec<u64> = Vec::new();
    for (offset, limit) in [(0, 20), (20, 20), (40, 20), (60, 20)] {
        let page = ask_house(&mut world, HOUSE, &format!("/orders?offset={offset}"), NOW);
        assert_eq!(page["paging"], serde_json::json!({ "total": 45, "offset": offset, "limit": limit }));
        let orders = page["result"].as_array().expect("orders");
        ids.extend(orders.iter().filter_map(|order| order["id"].as_u64()));
    }
    assert_eq!(ids, world.maker_orders(HOUSE), "the first that was made is the newest");
    let all = ask_house(&mut world, HOUSE, "/orders?limit=500", NOW);
    assert_eq!(all["paging"]["limit"], 100);
    let early = ask_house(&mut world, HOUSE, "/orders", NOW - 10 * DAY);
    assert_eq!(early["paging"]["total"], 35, "an order is not there before it was placed");
}

#[test]
fn statuses_and_parcels_follow_the_clock() {
    let mut world = houses(|_| {});
    let id = order(&mut world, HOUSE, 2, 9);
    assert!(world.maker_begins(id, NOW - 8 * DAY));
    assert!(world.maker_ships(id, Some(&[0]), "PostNL", "3SA", NOW - 5 * DAY));
    assert!(world.maker_ships(id, None, "PostNL", "3SB", NOW - 3 * DAY));
    assert!(world.maker_reships(id, Some(&[0]), "PostNL", "3SC", NOW - DAY));
    let by_day: Vec<String> = [9, 7, 4, 2].map(|days| status_at(&mut world, id, NOW - days * DAY)).to_vec();
    assert_eq!(by_day, ["pending", "inprocess", "partial", "fulfilled"]);
    let parcels = |world: &mut World, now: i64| {
        let order = ask_house(world, HOUSE, &format!("/orders/{id}"), now);
        order["result"]["shipments"].as_array().expect("parcels").clone()
    };
    assert!(parcels(&mut world, NOW - 5 * DAY - 1000).is_empty());
    assert_eq!(parcels(&mut world, NOW - 5 * DAY).len(), 1, "from the second of its sending on");
    let last = parcels(&mut world, NOW);
    let numbers: Vec<&str> = last.iter().filter_map(|parcel| parcel["tracking_number"].as_str()).collect();
    assert_eq!(numbers, ["3SA", "3SB", "3SC"]);
    assert_eq!((&last[1]["reshipment"], &last[2]["reshipment"]), (&false.into(), &true.into()));
    assert_eq!(last[0]["items"][0]["item_id"], last[2]["items"][0]["item_id"]);
    let whole = ask_house(&mut world, HOUSE, &format!("/orders/{id}"), NOW);
    assert_eq!(whole["result"]["updated"], (NOW - DAY) / 1000);
    assert_eq!(whole["result"]["items"][0]["id"], last[0]["items"][0]["item_id"]);
}

#[test]
fn blocked_and_cancelled_orders_are_told_and_can_be_asked_for() {
    let mut world = houses(|_| {});
    let ids: Vec<u64> = (0..3).map(|days| order(&mut world, HOUSE, 1, days)).collect();
    assert!(world.maker_blocks(ids[0], NOW) && world.maker_cancels(ids[1], NOW));
    for (id, status) in ids.iter().zip(["onhold", "canceled", "pending"]) {
        let page = ask_house(&mut world, HOUSE, &format!("/orders?status={status}"), NOW);
        assert_eq!(page["paging"]["total"], 1);
        assert_eq!(page["result"][0]["id"].as_u64(), Some(*id));
        assert_eq!(page["result"][0]["error"].is_string(), status == "onhold");
    }
    let odd = request(&world, HOUSE, "/orders?status=lost");
    assert_eq!(send_to(&mut world, HOUSE, &odd, NOW).status, 400);
}

#[test]
fn an_order_is_found_by_the_shops_id() {
    let mut world = houses(|_| {});
    let new = NewMaking {
        maker: HOUSE,
        shop: "shopify",
        order_id: "gid://shopify/Order/5812".into(),
        order_number: "#1001".into(),
        goods: vec![("PF-MUG".into(), "Mug".into(), 0)],
    };
    let id = world.maker_takes_in(&new, NOW);
    let found = ask_house(&mut world, HOUSE, "/orders/@5812", NOW);
    assert_eq!(found["result"]["id"].as_u64(), Some(id));
    assert_eq!(found["result"]["external_id"], "5812");
    for unknown in ["/orders/5812", "/orders/@1", "/orders/x/y", "/v2/orders"] {
        let asked = request(&world, HOUSE, unknown);
        let reply = send_to(&mut world, HOUSE, &asked, NOW);
        assert_eq!((reply.status, &json(&reply)["code"]), (404, &404.into()), "{unknown}");
    }
    let mut write = request(&world, HOUSE, "/orders");
    write.method = "POST".into();
    assert_eq!(send_to(&mut world, HOUSE, &write, NOW).status, 404, "nothing can be written here");
}

#[test]
fn after_too_many_requests_the_door_is_shut_for_a_minute() {
    let mut world = houses(|makers| makers.printful_per_minute = 3);
    let asked = request(&world, HOUSE, "/orders");
    let mut at = |now: i64| {
        let reply = send_to(&mut world, HOUSE, &asked, now);
        let left = reply.header("X-Ratelimit-Remaining").expect("how many are left").to_owned();
        (reply.status, left, reply.header("Retry-After").map(str::to_owned))
    };
    assert_eq!(at(NOW), (200, "2".into(), None));
    assert_eq!(at(NOW + 1000), (200, "1".into(), None));
    assert_eq!(at(NOW + 2000), (200, "0".into(), None));
    assert_eq!(at(NOW + 50_000), (429, "0".into(), Some("60".into())));
    assert_eq!(at(NOW + 70_000), (429, "0".into(), Some("40".into())), "asking again does not prolong it");
    assert_eq!(at(NOW + 110_000), (200, "2".into(), None));
}
