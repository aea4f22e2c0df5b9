//! Repairs at the Etsy shop: what they add, what they refuse, whom they mail.

use serde_json::json;

use super::*;
use crate::{Fault, Filter, MailReason, NewEtsyOrder, Standing};

const JSON: &str = "application/json";
const CODE: &str = r#"{"tracking_code":"LA123456785FR","carrier_name":"la-poste"}"#;

fn placed(world: &mut World) -> String {
    world.etsy_place_order(&NewEtsyOrder::default(), NOW - 7_200_000)
}

fn track(world: &mut World, order: &str, body: &str, kind: &str) -> Reply {
    etsy_track(world, order, body, kind).reply().expect("a reply")
}

#[test]
fn tracking_completes_the_order_and_is_added_each_time() {
    let mut world = with_etsy(0, |_| {});
    let order = placed(&mut world);
    assert_eq!(world.etsy_status(&order), Some("paid"));
    let first = json(&track(&mut world, &order, CODE, "application/json; charset=utf-8"));
    assert_eq!((&first["status"], &first["is_shipped"]), (&json!("completed"), &json!(true)));
    assert_eq!(first["updated_timestamp"], NOW / 1000);
    let shipment = &first["shipments"][0];
    assert_eq!(shipment["tracking_code"], "LA123456785FR");
    assert_eq!(shipment["shipment_notification_timestamp"], NOW / 1000);
    assert_eq!(first["transactions"][0]["shipped_timestamp"], NOW / 1000);
    let other = r#"{"tracking_code":"X1","carrier_name":"Fietskoerier"}"#;
    let second = json(&track(&mut world, &order, other, JSON));
    assert_eq!(second["shipments"].as_array().map(Vec::len), Some(2));
    assert_eq!(second["shipments"][1]["carrier_name"], "Fietskoerier");
    assert_ne!(second["shipments"][0]["receipt_shipping_id"], second["shipments"][1]["receipt_shipping_id"]);
    track(&mut world, &order, CODE, JSON);
    assert_eq!(world.showing("etsy", &order), ["LA123456785FR", "X1", "LA123456785FR"]);
    assert_eq!(world.mail_count(&order), 3, "there is no silent way");
    let mail = &world.mails()[1];
    assert_eq!((mail.why, mail.number.as_deref()), (MailReason::Fulfillment, Some("X1")));
    let write = &world.writes()[1];
    assert_eq!((write.order_id.as_ref(), write.number.as_deref()), (Some(&order), Some("X1")));
    assert!(write.applied && write.mailed && write.status == 200 && write.path.ends_with("/tracking"));
}

#[test]
fn another_content_type_completes_the_order_without_its_number() {
    let mut world = with_etsy(0, |_| {});
    let order = placed(&mut world);
    let reply = track(&mut world, &order, CODE, "application/x-www-form-urlencoded");
    assert_eq!(reply.status, 200);
    let shipments = &json(&reply)["shipments"];
    assert_eq!(shipments[0]["tracking_code"], "");
    assert_eq!((world.etsy_status(&order), world.mail_count(&order)), (Some("completed"), 1));
    assert!(world.etsy_numbers(&order).is_empty());
}

#[test]
fn without_a_code_it_is_only_marked() {
    let mut world = with_etsy(0, |_| {});
    for body in ["{}", r#"{"tracking_code":" ","carrier_name":"dpd"}"#] {
        let order = placed(&mut world);
        let reply = json(&track(&mut world, &order, body, JSON));
        assert_eq!((&reply["shipments"], &reply["is_shipped"]), (&json!([]), &json!(true)));
        assert_eq!(world.mail_count(&order), 1);
    }
}

#[test]
fn what_is_wrong_is_refused_and_changes_nothing() {
    let mut world = with_etsy(0, |_| {});
    let order = placed(&mut world);
    for body in [r#"{"tracking_code":12}"#, r#"{"carrier_name":["dpd"],"tracking_code":"X"}"#, "[]", "{"] {
        assert_eq!(track(&mut world, &order, body, JSON).status, 400, "{body}");
    }
    assert_eq!(track(&mut world, "17", CODE, JSON).status, 404);
    let cancelled = placed(&mut world);
    world.etsy_cancel(&cancelled, NOW);
    assert_eq!(track(&mut world, &cancelled, CODE, JSON).status, 409);
    assert_eq!(world.etsy_status(&order), Some("paid"));
    let token = world.etsy_access_token(NOW).expect("it");
    world.etsy_withdraw_scope("transactions_w");
    let mut request = etsy_request(&world, "POST", &format!("/receipts/{order}/tracking"), &token);
    request.headers.push(("Content-Type".into(), JSON.into()));
    request.body = CODE.into();
    let denied = world.handle("etsy", &request, NOW).reply().expect("a reply");
    assert_eq!((denied.status, json(&denied)["error"].clone()), (403, json!("insufficient_scope")));
    assert!(world.writes().iter().all(|write| !write.applied && !write.mailed));
    assert_eq!(world.mail_count(&order), 0);
}

#[test]
fn a_write_can_vanish_or_land_on_another_order_or_stay_unheard() {
    let mut world = with_etsy(0, |_| {});
    let (order, other) = (placed(&mut world), placed(&mut world));
    world.faults().next(1, Fault::AcceptedNotStored);
    let yes = track(&mut world, &order, CODE, JSON);
    assert_eq!(json(&yes)["shipments"][0]["tracking_code"], "LA123456785FR");
    assert!(world.etsy_numbers(&order).is_empty() && world.mail_count(&order) == 0);
    assert!(!world.writes()[0].applied && !world.writes()[0].mailed);
    world.faults().next_where(1, Filter::call("POST", "/tracking"), Fault::StoredOnAnotherOrder);
    etsy_get(&mut world, "/receipts");
    let yes = track(&mut world, &order, CODE, JSON);
    assert_eq!(json(&yes)["is_shipped"], true);
    assert_eq!((world.etsy_status(&order), world.etsy_status(&other)), (Some("paid"), Some("completed")));
    assert_eq!(world.etsy_numbers(&other), ["LA123456785FR"]);
    assert_eq!((world.mail_count(&order), world.mail_count(&other)), (0, 1));
    world.faults().next(1, Fault::ReplyLost);
    assert_eq!(etsy_track(&mut world, &order, CODE, JSON), Outcome::ReplyLost);
    assert_eq!(world.etsy_numbers(&order), ["LA123456785FR"]);
    assert!(world.writes()[2].applied && world.writes()[2].mailed);
}

#[test]
fn a_reply_can_be_spoilt() {
    let mut world = with_etsy(3, |_| {});
    world.faults().next(1, Fault::MissingField("updated_timestamp".into()));
    let page = json(&etsy_get(&mut world, "/receipts"));
    assert!(page["results"][0].get("updated_timestamp").is_none() && page["count"] == 3);
    world.faults().next(1, Fault::ExtraField);
    let page = json(&etsy_get(&mut world, "/receipts"));
    assert!(
        page["from_a_later_version"].is_object() && page["results"][2]["from_a_later_version"].is_object()
    );
    world.faults().next(1, Fault::CutOff);
    assert!(etsy_get(&mut world, "/receipts").json().is_none());
    world.faults().next(1, Fault::ServerError(503));
    assert_eq!(etsy_get(&mut world, "/receipts").status, 503);
    world.faults().next(1, Fault::TooManyRequests { retry_after_s: 7 });
    assert_eq!(etsy_get(&mut world, "/receipts").header("retry-after"), Some("7"));
}

#[test]
fn houses_tell_etsy_each_in_its_manner() {
    let mut world = with_etsy(0, |_| {});
    let place = |world: &mut World, sku: &str| {
        let new = NewEtsyOrder { lines: vec![(sku.to_owned(), 1)], paid: false };
        let order = world.etsy_place_order(&new, NOW - 7_200_000);
        assert!(!world.etsy_house_begins(&order, NOW), "nothing is taken in before it is paid");
        assert!(world.etsy_pay(&order, NOW - 7_100_000) && !world.etsy_pay(&order, NOW));
        order
    };
    let printify = place(&mut world, "PY-CANDLE-FIG");
    assert!(world.etsy_house_begins(&printify, NOW - 5_000_000));
    assert_eq!((world.etsy_status(&printify), world.mail_count(&printify)), (Some("completed"), 1));
    assert!(!world.etsy_house_writes_back(&printify, NOW), "it has no number yet");
    assert!(world.etsy_house_ships(&printify, None, ("PostNL", "3SWOLK1"), NOW - 4_000_000));
    assert!(!world.etsy_house_ships(&printify, None, ("PostNL", "3SWOLK2"), NOW), "all is sent");
    assert!(world.etsy_house_writes_back(&printify, NOW) && !world.etsy_house_writes_back(&printify, NOW));
    assert_eq!(world.showing("etsy", &printify), ["3SWOLK1"]);
    let printful = place(&mut world, "PF-CAP-NVY");
    assert!(world.etsy_house_begins(&printful, NOW - 5_000_000));
    assert_eq!(world.etsy_status(&printful), Some("paid"));
    assert!(world.etsy_complete_by_hand(&printful, None, NOW - 4_500_000));
    assert!(world.etsy_house_ships(&printful, None, ("PostNL", "3SWOLK3"), NOW - 4_000_000));
    assert!(!world.etsy_house_writes_back(&printful, NOW), "somebody else completed it");
    let glance = world.glance("etsy", 1).expect("the order");
    assert_eq!(
        (glance.standing, glance.parcels[0].skus.as_slice()),
        (Standing::Closed, ["PF-CAP-NVY"].as_slice())
    );
    assert!(glance.parcels[0].listed && world.supplier_rows(NOW).is_empty());
}
