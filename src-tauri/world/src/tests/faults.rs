//! What goes wrong on purpose.

use serde_json::json;

use super::*;
use crate::{Fault, Filter};

#[test]
fn counted_faults_end_by_themselves() {
    let mut world = world(12);
    world.faults().next(2, Fault::TooManyRequests { retry_after_s: 30 });
    world.faults().next(1, Fault::ServerError(503));
    for status in [429, 429, 503, 200] {
        assert_eq!(get(&mut world, "orders").status, status);
    }
    assert_eq!(world.faults().met(), 3);
    world.faults().next(1, Fault::TooManyRequests { retry_after_s: 30 });
    assert_eq!(get(&mut world, "orders").header("Retry-After"), Some("30"));
}

#[test]
fn replies_can_be_html_cut_short_redirected_longer_or_shorter() {
    let mut world = world(12);
    world.faults().next(1, Fault::HtmlInsteadOfJson);
    let html = get(&mut world, "orders");
    assert_eq!((html.status, html.header("Content-Type")), (200, Some("text/html; charset=UTF-8")));
    world.faults().next(1, Fault::CutOff);
    assert!(get(&mut world, "orders").json().is_none());
    world.faults().next(1, Fault::RedirectTo("https://evil.example".into()));
    let away = get(&mut world, "orders?page=2");
    assert_eq!(
        (away.status, away.header("Location")),
        (301, Some("https://evil.example/wp-json/wc/v3/orders?page=2"))
    );
    world.faults().next(1, Fault::ExtraField);
    assert!(json(&get(&mut world, "orders"))[0]["from_a_later_version"].is_object());
    world.faults().next(1, Fault::MissingField("status".into()));
    assert!(json(&get(&mut world, "orders"))[0].get("status").is_none());
}

#[test]
fn a_lost_reply_was_carried_out_and_an_unsent_request_was_not() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    let url = address(&world, &format!("orders/{order}/shipment-trackings"));
    let request =
        Request::json("POST", url, &json!({ "tracking_number": number, "tracking_provider": "PostNL" }));
    world.faults().next(1, Fault::NotSent);
    assert_eq!(outcome(&mut world, request.clone()), Outcome::NotSent);
    assert!(is_gap(&world, order) && world.writes().is_empty());
    world.faults().next(1, Fault::ReplyLost);
    assert_eq!(outcome(&mut world, request), Outcome::ReplyLost);
    assert!(!is_gap(&world, order) && world.writes()[0].applied);
}

#[test]
fn a_write_can_be_accepted_and_not_stored() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    world.faults().next(1, Fault::AcceptedNotStored);
    assert_eq!(get(&mut world, "orders").status, 200, "a read does not use it up");
    let note = json!({ "note": number, "customer_note": true });
    assert_eq!(call(&mut world, "POST", &format!("orders/{order}/notes"), note).status, 201);
    assert!(is_gap(&world, order) && world.mails().is_empty());
    assert!(!world.writes()[0].applied);
}

#[test]
fn a_write_can_land_on_another_order() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    world.faults().next(1, Fault::StoredOnAnotherOrder);
    let body = json!({ "tracking_number": number, "tracking_provider": "PostNL" });
    let reply = call(&mut world, "POST", &format!("orders/{order}/shipment-trackings"), body);
    assert_eq!((reply.status, json(&reply)["tracking_number"].clone()), (201, json!(number)));
    assert!(is_gap(&world, order), "the reply says yes and the order says no");
    let ids = world.order_ids();
    let other = ids[ids.iter().position(|id| *id == order).expect("it") + 1];
    let shown = json(&get(&mut world, &format!("orders/{other}"))).to_string();
    assert!(shown.contains(&number));
}

#[test]
fn a_filter_chooses_what_goes_wrong() {
    let mut world = world(12);
    let order = world.order_ids()[0];
    world.faults().next_where(1, Filter::call("GET", "/notes"), Fault::ServerError(500));
    assert_eq!(get(&mut world, "orders").status, 200);
    assert_eq!(get(&mut world, &format!("orders/{order}/notes")).status, 500);
    assert_eq!(get(&mut world, &format!("orders/{order}/notes")).status, 200);
}

#[test]
fn chaos_replays_by_its_own_seed() {
    let run = |seed: u64| -> Vec<u16> {
        let mut world = world(12);
        let kinds = vec![Fault::ServerError(500), Fault::TooManyRequests { retry_after_s: 1 }];
        world.faults().at_random(seed, 300, Filter::default(), kinds);
        (0..60).map(|_| get(&mut world, "orders?per_page=1").status).collect()
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
    let failed = run(1).iter().filter(|status| **status != 200).count();
    assert!((5..35).contains(&failed), "{failed} of 60");
}
