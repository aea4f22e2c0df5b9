//! What only somebody outside can see.

use serde_json::json;

use super::*;
use crate::{NewOrder, NewShopifyOrder, Reached, Standing, Storage, TrackingPlugin};

const HOUR: i64 = 3_600_000;

fn modified(world: &World, order: &str) -> i64 {
    world.modified().into_iter().find(|(_, id, _)| id == order).expect("the order").2
}

#[test]
fn a_number_that_was_written_twice_is_shown_twice() {
    let mut world = shop(0, |_| {});
    let id = world.place_order(&NewOrder::default(), NOW - HOUR);
    let order = id.to_string();
    assert!(world.showing("woocommerce", &order).is_empty());
    let body = json!({ "tracking_number": "LA 123456785 FR", "tracking_provider": "la-poste" });
    let url = format!("{}/wp-json/wc-shipment-tracking/v3/orders/{id}/shipment-trackings", world.base_url());
    for _ in 0..2 {
        let request = Request::json("POST", url.clone(), &body);
        assert_eq!(send(&mut world, request).status, 201);
    }
    assert_eq!(world.showing("woocommerce", &order), ["LA123456785FR", "LA123456785FR"]);
    assert_eq!(modified(&world, &order), NOW);
    assert!(world.clear_tracking(id, NOW + HOUR));
    assert!(world.showing("woocommerce", &order).is_empty());
    assert!(!world.clear_tracking(id, NOW + HOUR), "nothing is left to take away");
}

#[test]
fn a_number_is_seen_wherever_a_shop_keeps_it() {
    let keeps: [fn(&mut ShopConfig); 5] = [
        |_| {},
        |c| c.tracking_plugin = TrackingPlugin::Official,
        |c| c.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_barcode".into() },
        |c| c.tracking_plugin = TrackingPlugin::None,
        |c| {
            c.tracking_plugin = TrackingPlugin::None;
            c.fulfillments = true;
        },
    ];
    for change in keeps {
        let mut world = shop(0, change);
        let id = world.place_order(&NewOrder::default(), NOW - HOUR);
        let order = id.to_string();
        for carrier in ["La Poste", "PostNL", "Colissimo", "bpost"] {
            let number = world.new_number_of(carrier);
            assert!(world.supplier_ships_by(id, &number, carrier, true, NOW));
            assert!(world.add_tracking_in_admin(id, &number, carrier, NOW));
            assert_eq!(world.showing("woocommerce", &order), [number]);
            assert!(world.clear_tracking(id, NOW));
        }
        // Whosever it is.
        let strange = world.new_number();
        assert!(world.add_tracking_in_admin(id, &strange, "La Poste", NOW));
        assert_eq!(world.showing("woocommerce", &order), [strange]);
    }
}

#[test]
fn the_supplier_writes_back_only_while_the_order_is_open() {
    let mut world = shop(0, |_| {});
    let open = world.place_order(&NewOrder::default(), NOW - HOUR);
    let closed = world.place_order(&NewOrder::default(), NOW - HOUR);
    assert!(world.close_by_hand(closed, "Marie de Boer", NOW - HOUR));
    for id in [open, closed] {
        assert!(!world.supplier_writes_back(id, NOW), "it has no number yet");
        let number = world.new_number();
        assert!(world.supplier_ships_by(id, &number, "La Poste", false, NOW));
        assert_eq!(world.supplier_writes_back(id, NOW), id == open);
    }
    assert_eq!(world.order_status(open), Some("completed"));
    assert_eq!(world.showing("woocommerce", &open.to_string()).len(), 1);
    assert!(world.showing("woocommerce", &closed.to_string()).is_empty());
    assert!(world.supplier_rows(NOW).is_empty(), "both stand on the supplier's page alone");
    assert!(world.supplier_lists(closed) && !world.supplier_lists(closed));
    assert_eq!(world.supplier_rows(NOW)[0].reference, closed.to_string());
}

#[test]
fn the_old_storage_does_not_tell_that_a_number_came() {
    for storage in [Storage::Hpos, Storage::LegacyPosts] {
        let mut world = shop(0, |config| config.storage = storage);
        let id = world.place_order(&NewOrder::default(), NOW - HOUR);
        assert!(world.add_tracking_in_admin(id, "LA123456785FR", "La Poste", NOW));
        let told = modified(&world, &id.to_string()) == NOW;
        let glance = world.glance("woocommerce", 0).expect("the order");
        assert_eq!(told, storage == Storage::Hpos);
        assert_eq!(glance.untold, (!told).then_some(NOW));
    }
}

#[test]
fn a_glance_tells_how_an_order_of_lines_stands() {
    let mut world = two_shops(0, |_| {});
    let lines = ["TP-TEE-BLK-M", "TP-MUG-RAIN"].map(|sku| (sku.to_owned(), 1)).to_vec();
    let gid = world.shopify_place_order(&NewShopifyOrder { lines, ..Default::default() }, NOW - HOUR);
    let standing = |world: &World| world.glance("shopify", 0).expect("the order").standing;
    assert_eq!((world.order_count("shopify"), world.nth_order("shopify", 0)), (1, Some(gid.clone())));
    assert_eq!(standing(&world), Standing::Open);
    let number = world.new_number();
    world.tpop_ship(&gid, Some(&["TP-MUG-RAIN"]), &number, "La Poste", false, NOW);
    world.shopify_fulfil_by_hand(&gid, "Marie de Boer", Some(&["TP-TEE-BLK-M"]), None, NOW);
    assert_eq!(standing(&world), Standing::Partly);
    assert!(world.tpop_write_back(&gid, NOW));
    assert_eq!(standing(&world), Standing::Closed);
    assert_eq!(world.shopify_last_tracking(&gid), [("La Poste Colissimo".to_owned(), number.clone())]);
    assert_eq!(world.showing("shopify", &gid), [number]);
    assert_eq!(world.mail_count(&gid), 1);
    assert!(world.tpop_list(&gid) && !world.tpop_list(&gid));
    world.shopify_set_delivery(&gid, "DELIVERED", NOW + HOUR);
    world.shopify_set_delivery(&gid, "IN_TRANSIT", NOW + 2 * HOUR);
    let glance = world.glance("shopify", 0).expect("the order");
    assert_eq!(glance.parcels[0].skus, ["TP-MUG-RAIN"]);
    assert_eq!(glance.reached, [Reached { delivered: Some(NOW + HOUR), stands: false }; 2]);
    assert_eq!((glance.modified, modified(&world, &gid)), (NOW + 2 * HOUR, NOW + 2 * HOUR));
    world.shopify_cancel(&gid, "Marie de Boer", NOW + 3 * HOUR);
    assert_eq!(world.glance("shopify", 0).and_then(|glance| glance.void_since), Some(NOW + 3 * HOUR));
}

#[test]
fn the_list_is_the_same_in_rows_and_as_a_file() {
    let world = two_shops(120, |_| {});
    let rows = world.supplier_rows(NOW);
    let csv = world.supplier_csv(NOW);
    assert_eq!(csv.lines().count(), rows.len() + 1);
    for (line, row) in csv.lines().skip(1).zip(&rows) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[..3], [&row.reference, &row.number, &row.carrier]);
        assert_eq!(cells[4], row.sku);
    }
}

#[test]
fn a_document_with_several_faults_is_refused_alike_each_time() {
    let query = "query ($b: Int, $a: Int, $c: Int, $d: Int) { shop { name nothing } }
        fragment Z on Order { id } fragment Y on Order { id } fragment X on Order { id }";
    let mut first = None;
    for _ in 0..8 {
        // Another thread has not read this document before.
        let reply = std::thread::spawn(move || ask(&mut two_shops(0, |_| {}), query, json!({})));
        let reply = reply.join().expect("an answer");
        assert_eq!(reply["errors"].as_array().map(Vec::len), Some(8), "{reply}");
        assert_eq!(first.get_or_insert_with(|| reply.clone()), &reply);
    }
}

#[test]
fn what_is_shown_for_other_goods_is_no_other_number_of_the_suppliers() {
    let mut world = two_shops(0, |_| {});
    let day = 24 * HOUR;
    let lines = ["TP-TEE-BLK-M", "LT-CARD-MIST"].map(|sku| (sku.to_owned(), 1)).to_vec();
    let order = NewShopifyOrder { lines, ..Default::default() };
    let gid = world.shopify_place_order(&order, NOW - 9 * day);
    world.tpop_ship(&gid, None, "LA123456785FR", "La Poste", true, NOW - 5 * day);
    let own = Some(("PostNL", "3SWOLK048293170"));
    world.shopify_fulfil_by_hand(&gid, "Marie de Boer", None, own, NOW - 4 * day);
    let kind =
        |world: &World| world.truth(&TruthQuestion::at(NOW)).order(&gid).and_then(crate::OrderTruth::kind);
    assert_eq!(kind(&world), Some("number_incomplete"), "it may be the letter's");
    world.shopify_edit_tracking(&gid, "Marie de Boer", &[("La Poste Colissimo", "LA123465785FR")], NOW);
    assert_eq!(kind(&world), Some("number_differs"), "a slip leaves no doubt");
    world.shopify_edit_tracking(&gid, "Marie de Boer", &[], NOW);
    assert_eq!(kind(&world), Some("tracking_missing"));
}
