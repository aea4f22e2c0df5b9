//! Repairs at bol: when they are done, what they change, what they refuse.

use serde_json::json;

use super::*;
use crate::{Fault, MailReason, NewBolOrder};

const SECOND: i64 = 1000;
const DAY: i64 = 86_400_000;

/// An order that was confirmed as a parcel without a number two days ago, and its transport.
fn confirmed(world: &mut World) -> (String, String) {
    let order = world.bol_place_order(&NewBolOrder::default(), NOW - 3 * DAY);
    assert!(world.bol_confirm(&order, None, "TNT", None, NOW - 2 * DAY));
    let list = bol_get(world, &format!("retailer/shipments?order-id={order}"), NOW);
    let transport = list["shipments"][0]["transport"]["transportId"].as_str().expect("an id");
    (order, transport.to_owned())
}

/// Fills a transport; gives the process as it was answered.
fn put(world: &mut World, transport: &str, number: &str) -> Value {
    let body = json!({ "trackAndTrace": number, "transporterCode": "TNT" });
    let reply = bol_call(world, "PUT", &format!("retailer/transports/{transport}"), Some(body), NOW);
    assert_eq!(reply.status, 202);
    json(&reply)
}

fn ended(world: &mut World, process: &Value) -> Value {
    let id = process["processStatusId"].as_str().expect("an id");
    bol_get(world, &format!("shared/process-status/{id}"), NOW + 3 * SECOND)
}

fn kind(world: &World, order: &str, now: i64) -> Option<&'static str> {
    world.truth(&TruthQuestion::at(now)).order(order).expect("the order").kind()
}

#[test]
fn an_empty_transport_is_filled_when_its_process_ends_and_nobody_is_mailed() {
    let mut world = with_bol(0, |_| {});
    let (order, transport) = confirmed(&mut world);
    assert_eq!(kind(&world, &order, NOW), Some("tracking_missing"));
    let mails = world.mail_count(&order);
    let process = put(&mut world, &transport, "3SWOLK123456789");
    assert_eq!((&process["eventType"], &process["status"]), (&json!("CHANGE_TRANSPORT"), &json!("PENDING")));
    assert_eq!(process["entityId"], json!(transport));
    let id = process["processStatusId"].as_str().expect("an id").to_owned();
    let early = bol_get(&mut world, &format!("shared/process-status/{id}"), NOW + 2 * SECOND);
    assert_eq!(early["status"], json!("PENDING"));
    let write = world.writes().last().expect("a write").clone();
    assert_eq!((write.status, write.applied), (202, false));
    assert_eq!((write.order_id, write.number.as_deref()), (Some(order.clone()), Some("3SWOLK123456789")));
    assert_eq!(kind(&world, &order, NOW + 2 * SECOND), Some("tracking_missing"));
    assert_eq!(kind(&world, &order, NOW + 3 * SECOND), None, "the truth needs no request");
    assert!(world.bol_numbers(&order).is_empty(), "and moves nothing");

    let list = bol_get(
        &mut world,
        &format!("shared/process-status?entity-id={transport}&event-type=CHANGE_TRANSPORT"),
        NOW + 3 * SECOND,
    );
    assert_eq!(list["processStatuses"][0]["status"], json!("SUCCESS"));
    let body = json!({ "processStatusQueries": [{ "processStatusId": id }] });
    let bulk = bol_call(&mut world, "POST", "shared/process-status", Some(body), NOW + 3 * SECOND);
    assert_eq!(json(&bulk), list);
    assert_eq!(world.bol_numbers(&order), ["3SWOLK123456789"]);
    assert_eq!(world.showing("bol", &order), ["3SWOLK123456789"]);
    let write = world.writes().last().expect("a write");
    assert_eq!((write.applied, write.mailed, world.writes().len()), (true, false, 1));
    assert_eq!(world.mail_count(&order), mails);
    assert_eq!(bol_call(&mut world, "GET", "shared/process-status/none", None, NOW).status, 404);
}

#[test]
fn a_filled_transport_keeps_its_number_and_the_process_fails() {
    let mut world = with_bol(0, |_| {});
    let (order, transport) = confirmed(&mut world);
    let first = put(&mut world, &transport, "3SWOLK1");
    let second = put(&mut world, &transport, "3SWOLK2");
    let foreign = put(&mut world, "1", "3SWOLK3");
    assert_eq!(ended(&mut world, &first)["status"], json!("SUCCESS"));
    for failed in [&second, &foreign] {
        let failed = ended(&mut world, failed);
        assert_eq!(failed["status"], json!("FAILURE"));
        assert!(failed["errorMessage"].is_string());
    }
    assert_eq!(world.bol_numbers(&order), ["3SWOLK1"]);
    let applied: Vec<bool> = world.writes().iter().map(|write| write.applied).collect();
    assert_eq!(applied, [true, false, false]);
    let empty = bol_call(
        &mut world,
        "PUT",
        &format!("retailer/transports/{transport}"),
        Some(json!({ "trackAndTrace": "" })),
        NOW,
    );
    assert_eq!(empty.status, 400);
}

#[test]
fn a_confirmation_ships_what_is_open_and_mails_the_customer() {
    let mut world = with_bol(0, |_| {});
    let lines = vec![("SW-CALENDAR".to_owned(), 2), ("SW-PENCILS".to_owned(), 1)];
    let order = world.bol_place_order(&NewBolOrder { lines, ..NewBolOrder::default() }, NOW);
    let whole = bol_get(&mut world, &format!("retailer/orders/{order}"), NOW);
    let item = |place: usize| whole["orderItems"][place]["orderItemId"].clone();
    let send = |world: &mut World, body: Value, status: u16| {
        let reply = bol_call(world, "POST", "retailer/shipments", Some(body), NOW);
        assert_eq!(reply.status, status, "{:?}", reply.json());
        json(&reply)
    };
    let transport = json!({ "transporterCode": "TNT", "trackAndTrace": "3SWOLK9" });
    let too_many =
        json!({ "orderItems": [{ "orderItemId": item(0), "quantity": 3 }], "transport": transport });
    let part = json!({ "orderItems": [{ "orderItemId": item(0), "quantity": 1 }], "transport": transport,
        "shipmentReference": "B321SR" });
    let rest = json!({ "orderItems": [{ "orderItemId": item(0) }, { "orderItemId": item(1) }],
        "transport": { "transporterCode": "BRIEFPOST" } });
    for bad in [
        json!({ "orderItems": [], "transport": transport }),
        json!({ "orderItems": [{ "orderItemId": item(0) }] }),
        json!({ "orderItems": [{ "orderItemId": item(0), "quantity": 0 }], "transport": transport }),
        json!({ "orderItems": [{ "orderItemId": item(0) }], "transport": { "trackAndTrace": "3S" } }),
        json!({ "orderItems": [{ "orderItemId": item(0) }], "transport": transport, "shipmentReference": "" }),
    ] {
        send(&mut world, bad, 400);
    }
    let failed = send(&mut world, too_many, 202);
    assert_eq!(failed["eventType"], json!("CREATE_SHIPMENT"));
    assert_eq!(ended(&mut world, &failed)["status"], json!("FAILURE"));
    let first = send(&mut world, part, 202);
    assert_eq!(ended(&mut world, &first)["status"], json!("SUCCESS"));
    assert_eq!(world.bol_status(&order), Some("PARTIALLY_SHIPPED"));
    let mail = world.mails().last().expect("a mail");
    assert_eq!(
        (&mail.order_id, mail.why, mail.number.as_deref()),
        (&order, MailReason::Fulfillment, Some("3SWOLK9"))
    );
    assert!(world.writes().last().is_some_and(|write| write.applied && write.mailed));
    let last = send(&mut world, rest, 202);
    assert_eq!(ended(&mut world, &last)["status"], json!("SUCCESS"));
    assert_eq!(world.bol_status(&order), Some("SHIPPED"));
    assert_eq!(world.bol_numbers(&order), ["3SWOLK9"]);
    assert_eq!(world.mail_count(&order), 2);
}

#[test]
fn an_accepted_write_can_fail_time_out_vanish_or_land_elsewhere() {
    let mut world = with_bol(0, |_| {});
    let (order, transport) = confirmed(&mut world);
    let (other, _) = confirmed(&mut world);
    for (fault, end) in [
        (Fault::ProcessFails, "FAILURE"),
        (Fault::ProcessTimesOut, "TIMEOUT"),
        (Fault::AcceptedNotStored, "SUCCESS"),
        (Fault::StoredOnAnotherOrder, "SUCCESS"),
    ] {
        world.faults().next(1, fault.clone());
        let process = put(&mut world, &transport, "3SWOLK7");
        assert_eq!(ended(&mut world, &process)["status"], json!(end));
        assert!(world.bol_numbers(&order).is_empty(), "{fault:?}");
        let applied = world.writes().last().expect("a write").applied;
        assert_eq!(applied, fault == Fault::StoredOnAnotherOrder);
    }
    assert_eq!(world.bol_numbers(&other), ["3SWOLK7"]);
    let path = format!("retailer/transports/{transport}");
    let body = json!({ "trackAndTrace": "3SWOLK8" });
    let request = bol_request(&mut world, "PUT", &path, Some(body), NOW);
    world.faults().next(1, Fault::ReplyLost);
    assert_eq!(world.handle("bol", &request, NOW), Outcome::ReplyLost);
    world.tick(NOW + 3 * SECOND);
    assert_eq!(world.bol_numbers(&order), ["3SWOLK8"], "it was carried out all the same");
}

#[test]
fn what_nobody_confirms_is_about_to_expire_and_then_cancelled() {
    let mut world = with_bol(0, |_| {});
    // Latest delivery on Sunday 22 November, expiry on Wednesday 25: the two working days before it begin on
    // Monday 23.
    let order = world.bol_place_order(&NewBolOrder::default(), NOW);
    let midnight = 1_795_388_400_000; // Monday 23 November, 00:00 in Amsterdam
    assert_eq!(kind(&world, &order, midnight - DAY - 1), None);
    assert_eq!(kind(&world, &order, midnight - DAY), Some("promise_at_risk"));
    assert_eq!(kind(&world, &order, midnight), Some("order_expiring"));
    assert_eq!(kind(&world, &order, midnight + 3 * DAY - 1), Some("order_expiring"));
    assert_eq!(kind(&world, &order, midnight + 3 * DAY), None, "bol cancelled it");
    assert_eq!(world.bol_status(&order), Some("OPEN"), "nobody looked yet");
    let all = bol_get(&mut world, "retailer/orders?status=ALL", midnight + 3 * DAY);
    assert_eq!(all["orders"][0]["orderItems"][0]["quantityCancelled"], json!(1));
    assert_eq!(world.bol_status(&order), Some("CANCELLED"));
    assert!(!world.bol_confirm(&order, None, "TNT", None, midnight + 3 * DAY), "too late");
}

#[test]
fn rules_that_hang_on_the_way_of_sending() {
    let mut world = with_bol(0, |_| {});
    let mut place = |new: NewBolOrder| world.bol_place_order(&new, NOW - 3 * DAY);
    let [letter, box_, label, wish] = [(); 4].map(|()| place(NewBolOrder::default()));
    let appointed = place(NewBolOrder { by_appointment: true, ..NewBolOrder::default() });
    let driven = place(NewBolOrder { driven_by_bol: true, ..NewBolOrder::default() });
    let stored = place(NewBolOrder { by_warehouse: true, ..NewBolOrder::default() });
    let slipped = place(NewBolOrder::default());
    let printed = place(NewBolOrder::default());
    let at = NOW - 2 * DAY;
    assert!(world.bol_confirm(&letter, None, "BPOST_BRIEF", None, at));
    assert!(world.bol_confirm(&box_, None, "TNT_BRIEF", None, at));
    assert!(world.bol_confirm_with_label(&label, at));
    for order in [&appointed, &driven, &stored, &printed] {
        assert!(world.bol_confirm(order, None, "TNT", None, at));
    }
    assert!(world.bol_owner_ships(&slipped, "3SWOLK123456789", "PostNL", at));
    assert!(world.bol_confirm(&slipped, None, "TNT", Some("3SWOLK123457689"), at));
    assert!(world.bol_tpop_ships(&printed, "LA123456785FR", "La Poste", at));
    assert!(world.bol_ask_to_cancel(&wish, at));
    for order in [&letter, &appointed, &driven, &stored] {
        assert_eq!(kind(&world, order, NOW), None, "{order}");
    }
    assert_eq!(kind(&world, &box_, NOW), Some("tracking_missing"));
    assert_eq!(kind(&world, &box_, at + 12 * 3_600_000), Some("tracking_missing"));
    assert_eq!(kind(&world, &box_, at + 12 * 3_600_000 - 1), None);
    assert_eq!(kind(&world, &label, at + DAY - 1), None, "its number is on its way");
    assert_eq!(kind(&world, &label, at + DAY), Some("tracking_missing"));
    let truth = world.truth(&TruthQuestion::at(NOW));
    let finding = |order: &str| truth.order(order).and_then(|order| order.finding);
    let differs = finding(&slipped).map(|found| (found.kind, found.cause));
    assert_eq!(differs, Some(("number_differs", Some("typing_slip"))));
    let unwanted = finding(&wish).map(|found| (found.kind, found.cause));
    assert_eq!(unwanted, Some(("shipped_though_cancelled", Some("cancellation_requested"))));
    assert_eq!(finding(&printed).map(|found| found.kind), Some("tracking_missing"));
    let tie = &truth.unmatched[0];
    assert_eq!((tie.candidates, tie.belongs_to.as_ref()), (1, Some(&printed)));
    let row = world.supplier_rows(NOW).into_iter().find(|row| row.reference == tie.reference).expect("it");
    assert!(row.reference.starts_with("TPM-") && !row.recipient.is_empty() && !row.postcode.is_empty());
    assert!(world.bol_cancel(&wish, None, NOW));
    assert_eq!(kind(&world, &wish, NOW), None);
}
