//! Reading the bol shop.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

use serde_json::json;

use super::*;
use crate::{Fault, Filter, NewBolOrder, serve};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn status(world: &mut World, request: &Request) -> u16 {
    world.handle("bol", request, NOW).reply().expect("a reply").status
}

fn order_ids(reply: &Value) -> Vec<String> {
    let orders = reply["orders"].as_array().expect("orders").iter();
    orders.map(|order| order["orderId"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn a_token_is_given_to_the_right_client_and_lives_five_minutes() {
    let mut world = with_bol(0, |_| {});
    let (id, secret) = world.bol_client().map(|(i, s)| (i.to_owned(), s.to_owned())).expect("a client");
    let ask = |world: &mut World, query: &str, body: &str, id: &str, secret: &str, now: i64| {
        let url = format!("https://login.bol.com/token{query}");
        let body = body.as_bytes().to_vec();
        let request = Request { method: "POST".into(), body, ..Request::get(url) }.basic(id, secret);
        world.handle("bol", &request, now).reply().expect("a reply")
    };
    let grant = "grant_type=client_credentials";
    let reply = ask(&mut world, "", grant, &id, &secret, NOW);
    assert_eq!((reply.status, &json(&reply)["token_type"]), (200, &json!("Bearer")));
    assert_eq!(json(&reply)["expires_in"], json!(299));
    let refused = ask(&mut world, &format!("?{grant}"), "", &id, "wrong", NOW);
    assert_eq!((refused.status, &json(&refused)["error"]), (401, &json!("invalid_client")));
    assert_eq!(ask(&mut world, "", "", &id, &secret, NOW).status, 400, "no grant");

    let mut request = bol_request(&mut world, "GET", "retailer/orders", None, NOW);
    let at = |world: &mut World, request: &Request, now: i64| {
        world.handle("bol", request, now).reply().expect("a reply").status
    };
    assert_eq!(at(&mut world, &request, NOW + 298_000), 200);
    assert_eq!(at(&mut world, &request, NOW + 299_000), 401);
    request = bol_request(&mut world, "GET", "retailer/orders", None, NOW);
    world.bol_drop_tokens();
    assert_eq!(at(&mut world, &request, NOW), 401);
    assert_eq!(ask(&mut world, "", grant, &id, &secret, NOW).status, 200);
    world.bol_revoke_client();
    assert_eq!(ask(&mut world, "", grant, &id, &secret, NOW).status, 401);
}

#[test]
fn every_door_refuses_with_a_problem() {
    let mut world = with_bol(0, |_| {});
    let good = bol_request(&mut world, "GET", "retailer/orders", None, NOW);
    let without = |name: &str| {
        let mut request = good.clone();
        request.headers.retain(|(key, _)| key != name);
        request
    };
    assert_eq!(status(&mut world, &without("Authorization")), 401);
    assert_eq!(status(&mut world, &without("Accept")), 406);
    let body = json!({ "trackAndTrace": "3S" });
    let mut put = bol_request(&mut world, "PUT", "retailer/transports/1", Some(body), NOW);
    put.headers.retain(|(key, _)| key != "Content-Type");
    put.headers.push(("Content-Type".into(), "application/json".into()));
    assert_eq!(status(&mut world, &put), 415);
    assert_eq!(bol_call(&mut world, "GET", "retailer/nothing", None, NOW).status, 404);
    assert_eq!(bol_call(&mut world, "DELETE", "retailer/orders", None, NOW).status, 405);
    for path in [
        "retailer/orders?change-interval-minute=61",
        "retailer/orders?status=FOO",
        "retailer/orders?page=0",
        "retailer/orders?latest-change-date=2026-08-01",
        "retailer/shipments?order-id=A1&fulfilment-method=FBR",
        "shared/process-status?entity-id=1&event-type=FOO",
        "shared/process-status?event-type=CHANGE_TRANSPORT",
        "retailer/insights/performance/indicator?name=TRACK_AND_TRACE&year=2026",
        "retailer/insights/performance/indicator?name=TRACK_AND_TRACE&year=2026&week=60",
    ] {
        let reply = bol_call(&mut world, "GET", path, None, NOW);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (400, Some("application/vnd.retailer.v10+json"))
        );
        let problem = json(&reply);
        assert_eq!(
            (&problem["type"], &problem["status"]),
            (&json!("https://api.bol.com/problems"), &json!(400))
        );
        assert!(problem["violations"][0]["name"].is_string() && problem["title"].is_string(), "{problem}");
    }
    let elsewhere = Request::get("https://api.bol.test/retailer/orders");
    assert_eq!(world.handle("bol", &elsewhere, NOW), Outcome::NotSent);
}

#[test]
fn limits_and_faults_meet_bol_as_the_other_shops() {
    let mut world = with_bol(60, |_| {});
    let request = bol_request(&mut world, "GET", "retailer/orders", None, NOW);
    let orders = Filter::call("GET", "/retailer/orders");
    world.faults().next_where(1, orders.clone(), Fault::TooManyRequests { retry_after_s: 7 });
    bol_token(&mut world, NOW);
    let reply = world.handle("bol", &request, NOW).reply().expect("a reply");
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("7")));
    assert_eq!(json(&reply)["status"], json!(429));
    world.faults().next_where(1, orders.clone(), Fault::MissingField("orderPlacedDateTime".into()));
    let reply = json(&world.handle("bol", &request, NOW).reply().expect("a reply"));
    assert!(reply["orders"][0]["orderId"].is_string() && reply["orders"][0]["orderPlacedDateTime"].is_null());
    world.faults().next_where(1, orders.clone(), Fault::ServerError(503));
    assert_eq!(status(&mut world, &request), 503);
    world.faults().next_where(1, orders, Fault::ReplyLost);
    assert_eq!(world.handle("bol", &request, NOW), Outcome::ReplyLost);
    assert_eq!(status(&mut world, &request), 200);
}

#[test]
fn shipments_are_paged_newest_first_each_once() {
    let mut world = with_bol(200, |_| {});
    let mut seen: Vec<(String, String)> = Vec::new();
    for page in 1.. {
        let reply = bol_get(&mut world, &format!("retailer/shipments?page={page}"), NOW);
        let shipments = reply["shipments"].as_array().expect("shipments");
        if shipments.is_empty() {
            break;
        }
        assert!(shipments.len() <= 50);
        for shipment in shipments {
            let text = |name: &str| shipment[name].as_str().expect("text").to_owned();
            seen.push((text("shipmentDateTime"), text("shipmentId")));
            assert_eq!(shipment["transport"].as_object().expect("it").len(), 1, "only the id");
        }
    }
    // All of these are after the clock went back, so the texts sort as the moments do.
    let recent: Vec<&String> = seen.iter().map(|(at, _)| at).filter(|at| at.ends_with("+01:00")).collect();
    assert!(recent.len() > 50 && recent.is_sorted_by(|one, other| one >= other));
    let ids: HashSet<&String> = seen.iter().map(|(_, id)| id).collect();
    assert_eq!(ids.len(), seen.len());
    let truth = world.truth(&TruthQuestion::at(NOW));
    let warehouse = "sent by bol from its warehouse";
    let sent = truth
        .orders
        .iter()
        .filter(|order| order.platform == "bol" && order.closer != crate::TrueCloser::NotClosed);
    assert_eq!(seen.len(), sent.filter(|order| order.note != warehouse).count());
    let fbb = bol_get(&mut world, "retailer/shipments?fulfilment-method=FBB", NOW);
    assert_eq!(fbb["shipments"].as_array().map(Vec::len), Some(12));
    let order = truth.orders.iter().find(|order| order.note == warehouse).expect("one");
    let of = bol_get(&mut world, &format!("retailer/shipments?order-id={}", order.order_id), NOW);
    assert_eq!(of["shipments"].as_array().map(Vec::len), Some(1), "whoever sent it");
    let last = bol_get(&mut world, "retailer/shipments", NOW + 100 * DAY);
    assert_eq!(last["shipments"], json!([]), "three months back");
}

#[test]
fn open_orders_are_listed_until_they_are_handled_and_handled_ones_for_48_hours() {
    let mut world = with_bol(0, |_| {});
    let id = world.bol_place_order(&NewBolOrder::default(), NOW);
    let list = |world: &mut World, status: &str, now: i64| {
        order_ids(&bol_get(world, &format!("retailer/orders?status={status}"), now))
    };
    assert_eq!(order_ids(&bol_get(&mut world, "retailer/orders", NOW)), [id.as_str()]);
    assert!(world.bol_confirm(&id, None, "TNT", Some("3SWOLK1"), NOW + HOUR));
    assert!(list(&mut world, "OPEN", NOW + 2 * HOUR).is_empty());
    assert_eq!(bol_get(&mut world, "retailer/orders", NOW + 2 * HOUR), json!({ "orders": [] }));
    let one = format!("retailer/orders/{id}");
    for (later, seen) in [(49 * HOUR, true), (49 * HOUR + 1000, false)] {
        assert_eq!(list(&mut world, "SHIPPED", NOW + later), if seen { vec![id.clone()] } else { vec![] });
        assert_eq!(list(&mut world, "ALL", NOW + later).len(), usize::from(seen));
        let status = bol_call(&mut world, "GET", &one, None, NOW + later).status;
        assert_eq!(status, if seen { 200 } else { 404 });
    }
    let found = bol_get(&mut world, "retailer/shipments", NOW + 5 * DAY);
    assert_eq!(found["shipments"][0]["order"]["orderId"], json!(id), "shipments tell it still");
}

#[test]
fn changes_are_found_by_minutes_and_by_day() {
    let mut world = with_bol(0, |_| {});
    let early = world.bol_place_order(&NewBolOrder::default(), NOW - DAY);
    let late = world.bol_place_order(&NewBolOrder::default(), NOW - 10 * MINUTE);
    let list =
        |world: &mut World, query: &str| order_ids(&bol_get(world, &format!("retailer/orders?{query}"), NOW));
    assert_eq!(list(&mut world, "change-interval-minute=15"), [late.as_str()]);
    assert_eq!(list(&mut world, "latest-change-date=2026-11-17"), [early.as_str()]);
    assert!(world.bol_ask_to_cancel(&early, NOW - MINUTE) && !world.bol_ask_to_cancel(&early, NOW));
    assert_eq!(list(&mut world, "change-interval-minute=15"), [early, late]);
    let fbb = NewBolOrder { by_warehouse: true, ..NewBolOrder::default() };
    let fbb = world.bol_place_order(&fbb, NOW);
    assert_eq!(list(&mut world, "fulfilment-method=FBB"), [fbb]);
    assert_eq!(list(&mut world, "fulfilment-method=ALL").len(), 3);
}

#[test]
fn an_order_and_its_shipment_are_told_whole() {
    let mut world = with_bol(0, |_| {});
    let lines = vec![("SW-CALENDAR".to_owned(), 2), ("TP-MUG-RAIN".to_owned(), 1)];
    let id = world.bol_place_order(&NewBolOrder { lines, ..NewBolOrder::default() }, NOW);
    assert!(world.bol_cancel(&id, Some(("SW-CALENDAR", 1)), NOW));
    assert!(world.bol_confirm(&id, Some(&["TP-MUG-RAIN"]), "TNT", None, NOW));
    assert_eq!(world.bol_status(&id), Some("PARTIALLY_SHIPPED"));
    let order = bol_get(&mut world, &format!("retailer/orders/{id}"), NOW);
    let item = &order["orderItems"][0];
    assert_eq!(item["offer"]["reference"], json!("SW-CALENDAR"));
    let counts = ["quantity", "quantityShipped", "quantityCancelled"].map(|name| item[name].as_u64());
    assert_eq!(counts, [Some(2), Some(0), Some(1)]);
    assert_eq!(item["fulfilment"]["latestDeliveryDate"], json!("2026-11-22"));
    assert_eq!(item["fulfilment"]["expiryDate"], json!("2026-11-25"));
    assert_eq!((&item["unitPrice"], &item["totalPrice"]), (&json!(13.95), &json!(27.9)));
    assert_eq!(order["orderPlacedDateTime"], json!("2026-11-18T11:30:00+01:00"));
    let reduced = bol_get(&mut world, "retailer/orders", NOW);
    let states: Vec<&Value> = reduced["orders"][0]["orderItems"].as_array().expect("items").iter().collect();
    assert_eq!(
        (&states[0]["fulfilmentStatus"], &states[1]["fulfilmentStatus"]),
        (&json!("OPEN"), &json!("HANDLED"))
    );

    let shipment = bol_get(&mut world, "retailer/shipments", NOW)["shipments"][0]["shipmentId"].clone();
    let path = format!("retailer/shipments/{}", shipment.as_str().expect("an id"));
    let whole = bol_get(&mut world, &path, NOW);
    assert_eq!(whole["transport"]["transporterCode"], json!("TNT"));
    assert!(whole["transport"]["trackAndTrace"].as_str().unwrap_or_default().is_empty());
    assert_eq!(whole["shipmentItems"][0]["quantityShipped"], json!(1));
    assert!(world.bol_add_number(&id, "3SWOLK5", NOW) && !world.bol_add_number(&id, "3SWOLK6", NOW));
    assert!(world.bol_report(&id, "AT_TRANSPORTER", NOW + HOUR));
    let whole = bol_get(&mut world, &path, NOW + HOUR);
    assert_eq!(whole["transport"]["trackAndTrace"], json!("3SWOLK5"));
    assert_eq!(whole["transport"]["transportEvents"][0]["eventCode"], json!("AT_TRANSPORTER"));
    assert_eq!(bol_call(&mut world, "GET", "retailer/shipments/1", None, NOW).status, 404);
}

#[test]
fn the_week_is_scored_from_what_happened_in_it() {
    let mut world = with_bol(0, |_| {});
    let path = "retailer/insights/performance/indicator?name=TRACK_AND_TRACE&year=2026&week=47";
    let empty = bol_get(&mut world, path, NOW);
    let details = &empty["performanceIndicators"][0]["details"];
    assert_eq!(details["norm"], json!({ "condition": ">=", "value": 1.0 }));
    assert_eq!((&details["score"], &details["period"]["week"]), (&Value::Null, &json!("47")));
    for place in 0..8 {
        let id = world.bol_place_order(&NewBolOrder::default(), NOW);
        let number = (place > 0).then(|| format!("3SWOLK{place}"));
        assert!(world.bol_confirm(&id, None, "TNT", number.as_deref(), NOW));
    }
    let letter = world.bol_place_order(&NewBolOrder::default(), NOW);
    assert!(world.bol_confirm(&letter, None, "BRIEFPOST", None, NOW), "letters do not count");
    let reply = bol_get(&mut world, path, NOW);
    let score = &reply["performanceIndicators"][0]["details"]["score"];
    assert_eq!((&score["numerator"], &score["denominator"]), (&json!(7), &json!(8)));
    assert_eq!((&score["conforms"], &score["distanceToNorm"]), (&json!(false), &json!(-0.125)));
    let next = bol_get(&mut world, &path.replace("47", "48"), NOW);
    assert!(next["performanceIndicators"][0]["details"]["score"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn bol_answers_on_a_port_beside_the_other_shop() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let base = format!("http://127.0.0.1:{port}/bol");
    let mut own = with_bol(30, |config| config.base_url = Some(base));
    let token = bol_token(&mut own, NOW);
    let server = tokio::spawn(serve(Arc::new(Mutex::new(own)), listener, || NOW));
    let ask = move |request: String| {
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).expect("a connection");
        stream.write_all(request.as_bytes()).expect("to write");
        let mut reply = String::new();
        stream.read_to_string(&mut reply).expect("to read");
        reply
    };
    let head = format!("Host: 127.0.0.1:{port}\r\nConnection: close\r\n");
    let get = format!(
        "GET /bol/retailer/orders HTTP/1.1\r\n{head}Authorization: Bearer {token}\r\nAccept: application/vnd.retailer.v10+json\r\n\r\n"
    );
    let reply = tokio::task::spawn_blocking(move || ask(get)).await.expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("orderItemId"), "{reply}");
    let get = format!("GET /wp-json/ HTTP/1.1\r\n{head}\r\n");
    let reply = tokio::task::spawn_blocking(move || ask(get)).await.expect("a reply");
    assert!(reply.contains("wc/v3"), "{reply}");
    server.abort();
}
