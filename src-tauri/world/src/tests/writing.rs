//! Writes, what they leave behind, and that the truth sees it.

use serde_json::{Value, json};

use super::*;
use crate::{Home, MailReason, Storage, TrackingPlugin, TrueCloser};

#[test]
fn a_tracking_item_over_the_plugin_s_route_closes_the_gap() {
    for namespace in ["wc-shipment-tracking/v3", "wc-ast/v3", "wc/v3", "wc/v2", "wc/v1"] {
        let mut world = world(120);
        let (order, number) = a_gap(&world);
        let url = format!("{}/wp-json/{namespace}/orders/{order}/shipment-trackings", world.base_url());
        let body =
            json!({ "tracking_provider": "PostNL", "tracking_number": number, "date_shipped": "2026-11-10" });
        let reply = send(&mut world, Request::json("POST", &url, &body));
        assert_eq!(reply.status, 201, "{namespace}");
        let item = json(&reply);
        assert_eq!(item["tracking_number"], json!(number));
        assert_eq!(item["tracking_provider"], "PostNL");
        assert_eq!(item["date_shipped"], "2026-11-10");
        assert!(!is_gap(&world, order));
        assert!(world.mails().is_empty(), "an order that is closed is not mailed again");
        let write = &world.writes()[0];
        assert_eq!(
            (write.order_id.clone(), write.number.as_deref(), write.applied, write.mailed),
            (Some(order.to_string()), Some(number.as_str()), true, false)
        );
        let id = item["tracking_id"].as_str().expect("an id").to_owned();
        let one = send(&mut world, Request::get(format!("{url}/{id}")));
        assert_eq!(json(&one)["tracking_number"], json!(number));
        let gone =
            send(&mut world, Request { method: "DELETE".into(), ..Request::get(format!("{url}/{id}")) });
        assert_eq!(gone.status, 200);
        assert!(is_gap(&world, order), "and deleting it opens it again");
    }
}

#[test]
fn what_ast_stores_is_what_was_observed() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    let body = json!({ "tracking_provider": "PostNL", "tracking_number": number });
    call(&mut world, "POST", &format!("orders/{order}/shipment-trackings"), body);
    let order = json(&get(&mut world, &format!("orders/{order}")));
    let meta = order["meta_data"].as_array().expect("meta");
    let items =
        &meta.iter().find(|meta| meta["key"] == "_wc_shipment_tracking_items").expect("items")["value"];
    let mut keys: Vec<&str> = items[0].as_object().expect("an item").keys().map(String::as_str).collect();
    keys.sort_unstable();
    let observed = [
        "custom_tracking_link",
        "custom_tracking_provider",
        "date_shipped",
        "source",
        "status_shipped",
        "tracking_id",
        "tracking_number",
        "tracking_product_code",
        "tracking_provider",
        "user_id",
    ];
    assert_eq!(keys, observed);
    assert_eq!(
        (items[0]["tracking_provider"].as_str(), items[0]["user_id"].as_u64()),
        (Some("postnl"), Some(1))
    );
    assert!(items[0]["date_shipped"].is_i64());
}

#[test]
fn status_shipped_completes_an_open_order_and_mails() {
    let mut world = world(0);
    let order = world.place_order(&crate::NewOrder::default(), NOW - 86_400_000);
    let body =
        json!({ "tracking_provider": "PostNL", "tracking_number": "3SWOLK000000001", "status_shipped": 1 });
    assert_eq!(call(&mut world, "POST", &format!("orders/{order}/shipment-trackings"), body).status, 201);
    assert_eq!(world.order_status(order), Some("completed"));
    let mail = world.mails().last().expect("a mail");
    assert_eq!((mail.why, mail.number.as_deref()), (MailReason::OrderCompleted, Some("3SWOLK000000001")));
    let truth = world.truth(&TruthQuestion::at(NOW));
    assert_eq!(truth.orders[0].closer, TrueCloser::System);
}

#[test]
fn meta_by_key_replaces_by_id_changes_and_null_deletes() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    let path = format!("orders/{order}");
    let meta = |reply: &Reply| -> Vec<Value> { json(reply)["meta_data"].as_array().expect("meta").clone() };
    let first = call(&mut world, "PUT", &path, json!({ "meta_data": [{ "key": "_own", "value": number }] }));
    assert_eq!(first.status, 200);
    assert!(!is_gap(&world, order));
    let id = meta(&first)[0]["id"].clone();
    let again = call(&mut world, "PUT", &path, json!({ "meta_data": [{ "key": "_own", "value": 5 }] }));
    assert_eq!(
        meta(&again),
        [json!({ "id": id, "key": "_own", "value": "5" })],
        "the same id, and single values are text"
    );
    let list =
        call(&mut world, "PUT", &path, json!({ "meta_data": [{ "id": id, "value": [{ "n": number }] }] }));
    assert_eq!(meta(&list)[0]["value"][0]["n"], json!(number));
    let truth = world.truth(&TruthQuestion::at(NOW));
    assert_eq!(truth.order(&order.to_string()).expect("it").shown_in, [Home::Meta("_own".into())]);
    let gone = call(&mut world, "PUT", &path, json!({ "meta_data": [{ "id": id, "value": null }] }));
    assert!(meta(&gone).is_empty() && is_gap(&world, order));
}

#[test]
fn a_put_of_meta_alone_moves_date_modified_with_hpos_only() {
    for (storage, moves) in [(Storage::Hpos, true), (Storage::LegacyPosts, false)] {
        let mut world = shop(120, |shop| shop.storage = storage);
        let (order, _) = a_gap(&world);
        let modified =
            |world: &mut World| json(&get(world, &format!("orders/{order}")))["date_modified_gmt"].clone();
        let before = modified(&mut world);
        call(&mut world, "POST", &format!("orders/{order}/notes"), json!({ "note": "x" }));
        assert_eq!(modified(&mut world), before, "a note never moves it");
        call(
            &mut world,
            "PUT",
            &format!("orders/{order}"),
            json!({ "meta_data": [{ "key": "a", "value": "b" }] }),
        );
        assert_eq!(modified(&mut world) != before, moves);
        let newest = ids(&get(&mut world, "orders?orderby=modified&per_page=1"))[0];
        assert_eq!(newest == order, moves, "and the list knows");
    }
}

#[test]
fn a_status_changes_with_its_note_its_dates_and_its_mail() {
    let mut world = world(0);
    let order = world.place_order(&crate::NewOrder::default(), NOW - 60_000);
    let path = format!("orders/{order}");
    assert_eq!(call(&mut world, "PUT", &path, json!({ "status": "nonsense" })).status, 400);
    let closed = json(&call(&mut world, "PUT", &path, json!({ "status": "completed" })));
    assert_eq!(closed["status"], "completed");
    let completed = closed["date_completed_gmt"].clone();
    assert!(completed.is_string());
    let back = json(&call(&mut world, "PUT", &path, json!({ "status": "processing" })));
    assert_eq!(back["date_completed_gmt"], completed, "going back keeps the date");
    let notes = json(&get(&mut world, &format!("{path}/notes")));
    assert_eq!(notes[0]["author"], "WooCommerce");
    assert_eq!(world.mails().iter().filter(|mail| mail.why == MailReason::OrderCompleted).count(), 1);
}

#[test]
fn a_note_to_the_customer_is_mailed_and_counts_as_shown_and_a_private_one_does_not() {
    let mut world = world(120);
    let (order, number) = a_gap(&world);
    let path = format!("orders/{order}/notes");
    let private = call(&mut world, "POST", &path, json!({ "note": format!("number {number}") }));
    assert_eq!(private.status, 201);
    assert!(is_gap(&world, order) && world.mails().is_empty());
    let body =
        json!({ "note": format!("Follow it: {number}"), "customer_note": true, "added_by_user": true });
    let reply = json(&call(&mut world, "POST", &path, body));
    assert_eq!(reply["author"], "Marie de Boer");
    assert!(reply.get("added_by_user").is_none());
    assert!(!is_gap(&world, order));
    assert_eq!(world.mails()[0].number.as_deref(), Some(number.as_str()));
    assert!(world.writes()[1].mailed);
}

#[test]
fn core_fulfilments_have_their_oddities() {
    let mut world = shop(150, |shop| shop.fulfillments = true);
    let (order, number) = a_gap(&world);
    let path = format!("orders/{order}/fulfillments");
    let missing = get(&mut world, "orders/99999/fulfillments");
    assert_eq!((missing.status, json(&missing)["data"]["status"].clone()), (404, json!("404")));
    let empty = call(
        &mut world,
        "POST",
        &path,
        json!({ "status": "fulfilled", "is_fulfilled": true, "meta_data": [] }),
    );
    assert_eq!((empty.status, json(&empty)["code"].clone()), (400, json!(0)));
    let line = json(&get(&mut world, &format!("orders/{order}")))["line_items"][0]["id"].clone();
    let items = json!({ "id": 0, "key": "_items", "value": [{ "item_id": line, "qty": 9 }] });
    let tracking = json!({ "id": 0, "key": "_tracking_number", "value": number });
    let body = json!({ "status": "fulfilled", "is_fulfilled": true, "meta_data": [items, tracking] });
    let made = call(&mut world, "POST", &path, body);
    assert_eq!(made.status, 201);
    let made = json(&made);
    assert_eq!(made["entity_id"], json!(order.to_string()));
    assert_eq!(made["date_updated"], "2026-11-18 11:30:00", "the site's wall clock");
    assert!(!is_gap(&world, order) && world.mails().is_empty());
    let one = format!("{path}/{}", made["id"]);
    let items_only =
        json!({ "status": "fulfilled", "is_fulfilled": true, "meta_data": [items], "notify_customer": true });
    let put = call(&mut world, "PUT", &one, items_only);
    assert_eq!(put.status, 200);
    assert!(is_gap(&world, order), "a PUT drops the keys that it does not send");
    assert_eq!(world.mails()[0].why, MailReason::Fulfillment);
    assert_eq!(json(&get(&mut world, &format!("{one}/metadata"))).as_array().expect("it").len(), 2);
    assert_eq!(get(&mut world, &format!("{path}/99999")).status, 400);
    assert_eq!(call(&mut world, "DELETE", &one, json!({})).status, 200);
    assert_eq!(json(&get(&mut world, &path)), json!([]));
}

#[test]
fn the_official_plugin_serves_one_namespace_and_stores_six_fields() {
    let mut world = shop(120, |shop| shop.tracking_plugin = TrackingPlugin::Official);
    let (order, number) = a_gap(&world);
    assert_eq!(code(&get(&mut world, &format!("orders/{order}/shipment-trackings"))), "rest_no_route");
    let url =
        format!("{}/wp-json/wc-shipment-tracking/v3/orders/{order}/shipment-trackings", world.base_url());
    let body = json!({ "custom_tracking_provider": "Fietskoerier", "custom_tracking_link": "https://f.example/1", "tracking_number": number });
    let reply = send(&mut world, Request::json("POST", &url, &body));
    assert_eq!(reply.status, 201);
    assert_eq!(json(&reply)["tracking_link"], "https://f.example/1");
    let stored = json(&get(&mut world, &format!("orders/{order}")));
    assert_eq!(stored["meta_data"][0]["value"][0].as_object().expect("it").len(), 6);
}

#[test]
fn a_number_added_in_wp_admin_lands_where_the_shop_shows_it() {
    for (plugin, fulfillments) in [
        (TrackingPlugin::Ast, false),
        (TrackingPlugin::Official, false),
        (TrackingPlugin::UnknownMeta { key: "_pakje".into() }, false),
        (TrackingPlugin::None, true),
        (TrackingPlugin::None, false),
    ] {
        let mut world = shop(120, |shop| {
            shop.tracking_plugin = plugin.clone();
            shop.fulfillments = fulfillments;
        });
        let (order, number) = a_gap(&world);
        assert!(world.add_tracking_in_admin(order, &number, "PostNL", NOW));
        assert!(!is_gap(&world, order), "{plugin:?} {fulfillments}");
        assert!(world.remove_tracking(order, NOW));
        assert!(is_gap(&world, order), "{plugin:?} {fulfillments}");
    }
}

#[test]
fn malformed_json_is_refused() {
    let mut world = world(3);
    let order = world.order_ids()[0];
    let mut request = Request::json("PUT", address(&world, &format!("orders/{order}")), &json!({}));
    request.body = b"{\"status\":".to_vec();
    let reply = send(&mut world, request);
    assert_eq!((reply.status, code(&reply).as_str()), (400, "rest_invalid_json"));
    assert!(!world.writes()[0].applied);
}
