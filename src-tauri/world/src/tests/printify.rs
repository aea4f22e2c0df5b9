//! Printify.

use serde_json::json;

use super::makers::{DAY, ask_house, houses, order, request, send_to};
use super::*;
use crate::Maker;

const HOUSE: Maker = Maker::Printify;

fn orders(world: &World) -> String {
    format!("/v1/shops/{}/orders.json", world.printify_shop_id().expect("a shop"))
}

#[test]
fn the_door_asks_for_a_token_and_a_user_agent() {
    let mut world = houses(|_| {});
    let mut asked = request(&world, HOUSE, "/v1/shops.json");
    let shops = json(&send_to(&mut world, HOUSE, &asked, NOW));
    let id = world.printify_shop_id();
    assert_eq!(shops, json!([{ "id": id, "title": "Studio Wolk", "sales_channel": "etsy" }]));
    asked.headers.retain(|(name, _)| name != "User-Agent");
    assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 403);
    asked.headers = vec![("User-Agent".into(), "Trackmend".into())];
    let refused = send_to(&mut world, HOUSE, &asked, NOW);
    assert_eq!((refused.status, json(&refused)), (401, json!({ "error": "Unauthenticated." })));
}

#[test]
fn pages_hold_each_order_once_and_the_newest_first() {
    let mut world = houses(|_| {});
    let made: Vec<u64> = (0..23).map(|days| order(&mut world, HOUSE, 1, days)).collect();
    let path = orders(&world);
    let mut seen: Vec<Value> = Vec::new();
    let mut next = json!("/?page=1");
    while let Some(page) = next.as_str().and_then(|next| next.strip_prefix("/?page=")) {
        let page = ask_house(&mut world, HOUSE, &format!("{path}?page={page}&limit=50"), NOW);
        assert_eq!(
            (&page["per_page"], &page["last_page"], &page["total"]),
            (&10.into(), &3.into(), &23.into())
        );
        seen.extend(page["data"].as_array().expect("orders").iter().cloned());
        assert_eq!(page["to"], json!(seen.len()));
        next = page["next_page_url"].clone();
    }
    let ids: std::collections::BTreeSet<&str> =
        seen.iter().filter_map(|order| order["id"].as_str()).collect();
    assert_eq!((seen.len(), ids.len()), (made.len(), made.len()));
    assert!(seen.is_sorted_by(|one, next| one["created_at"].as_str() >= next["created_at"].as_str()));
    let past = ask_house(&mut world, HOUSE, &format!("{path}?page=4"), NOW);
    assert_eq!((&past["data"], &past["from"], &past["to"]), (&json!([]), &Value::Null, &Value::Null));
}

#[test]
fn statuses_and_parcels_follow_the_clock() {
    let mut world = houses(|_| {});
    let id = order(&mut world, HOUSE, 2, 9);
    assert!(world.maker_begins(id, NOW - 8 * DAY));
    assert!(world.maker_ships(id, Some(&[0]), "PostNL", "3SA", NOW - 5 * DAY));
    assert!(world.maker_ships(id, None, "bpost", "32321", NOW - 3 * DAY));
    assert!(world.maker_delivers(id, "3SA", NOW - 4 * DAY));
    let path = orders(&world);
    let mut at = |now: i64| ask_house(&mut world, HOUSE, &path, now)["data"][0].clone();
    let moments = [NOW - 9 * DAY, NOW - 8 * DAY, NOW - 7 * DAY, NOW - 5 * DAY, NOW - 3 * DAY];
    let seen: Vec<Value> = moments.map(&mut at).to_vec();
    let statuses: Vec<&str> = seen.iter().filter_map(|order| order["status"].as_str()).collect();
    let due = ["pending", "sending-to-production", "in-production", "partially-fulfilled", "fulfilled"];
    assert_eq!(statuses, due);
    let parcels: Vec<usize> =
        seen.iter().filter_map(|order| order["shipments"].as_array().map(Vec::len)).collect();
    assert_eq!(parcels, [0, 0, 0, 1, 2]);
    assert_eq!(seen[0]["metadata"]["shop_fulfilled_at"], Value::Null);
    assert_eq!(
        seen[1]["metadata"]["shop_fulfilled_at"], "2026-11-10 10:30:00+00:00",
        "when production began"
    );
    assert_eq!(seen[3]["shipments"][0]["delivered_at"], Value::Null);
    assert_eq!(seen[4]["shipments"][0]["delivered_at"], "2026-11-14 10:30:00+00:00");
    assert_eq!(seen[3]["line_items"][1]["status"], "in-production");
    assert_eq!(
        (&seen[3]["fulfilled_at"], &seen[4]["fulfilled_at"]),
        (&Value::Null, &json!("2026-11-15 10:30:00+00:00"))
    );
    assert_eq!(seen[4]["metadata"]["shop_order_id"], json!(3_000_000_000_u64));
    assert_eq!(seen[4]["metadata"]["shop_order_label"], "3000000000");
}

#[test]
fn one_order_is_told_as_in_the_list_and_an_unknown_one_is_not_found() {
    let mut world = houses(|_| {});
    order(&mut world, HOUSE, 2, 1);
    let path = orders(&world);
    let listed = ask_house(&mut world, HOUSE, &path, NOW)["data"][0].clone();
    let id = listed["id"].as_str().expect("an id").to_owned();
    assert_eq!(id.len(), 24);
    let folder = path.trim_end_matches(".json");
    assert_eq!(ask_house(&mut world, HOUSE, &format!("{folder}/{id}.json"), NOW), listed);
    for unknown in [format!("{folder}/{id}"), format!("{folder}/0.json"), "/v1/shops/1/orders.json".into()] {
        let asked = request(&world, HOUSE, &unknown);
        assert_eq!(send_to(&mut world, HOUSE, &asked, NOW).status, 404, "{unknown}");
    }
}

#[test]
fn lists_are_filtered_by_status_and_by_goods() {
    let mut world = houses(|_| {});
    let ids: Vec<u64> = (0..3).map(|days| order(&mut world, HOUSE, days as usize + 1, days)).collect();
    assert!(world.maker_blocks(ids[0], NOW) && world.maker_cancels(ids[1], NOW));
    let path = orders(&world);
    let mut total =
        |filter: &str| ask_house(&mut world, HOUSE, &format!("{path}?{filter}"), NOW)["total"].clone();
    for status in ["has-issues", "canceled", "pending"] {
        assert_eq!(total(&format!("status={status}")), 1);
    }
    assert_eq!(
        (total("status=fulfilled"), total("sku=PY-TEE-2"), total("sku=PY-TEE-3")),
        (0.into(), 2.into(), 1.into())
    );
}
