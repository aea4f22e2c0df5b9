//! The Shopify shop's history, and the truth about it against what the protocol shows.

use std::collections::{BTreeMap, HashSet};

use serde_json::json;

use super::*;
use crate::shopify::DECK;
use crate::truth::number_in;
use crate::{Home, NewShopifyOrder, TrueCloser};

const DAY: i64 = 86_400_000;
const ONE: &str = "query($id: ID!) { order(id: $id) { name closed displayFulfillmentStatus
    fulfillments(first: 20) { legacyResourceId trackingInfo(first: 20) { company number url } }
    events(first: 50) { nodes { action createdAt attributeToUser attributeToApp appTitle ... on BasicEvent { author } } } } }";

#[test]
fn every_story_ends_as_it_says_and_every_story_occurs() {
    for seed in [7, 8] {
        let mut config = WorldConfig::new(seed, 400, NOW);
        config.shopify = Some(crate::ShopifyConfig::default());
        let truth = World::new(config).truth(&TruthQuestion::at(NOW));
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        for order in truth.orders.iter().filter(|order| order.platform == "shopify") {
            *told.entry(order.note).or_default() += 1;
            let story = DECK.iter().find(|(story, _)| story.sentence() == order.note).expect("a story").0;
            assert_eq!(order.kind(), story.kind(), "{}: {order:?}", order.note);
            assert_eq!(order.watching, order.note.ends_with("hand, still in production"), "{}", order.note);
        }
        assert_eq!(told.len(), DECK.len());
        let cause = |note: &str| {
            let order = truth.orders.iter().find(|order| order.note == note).expect("one");
            order.finding.expect("a finding").cause
        };
        assert_eq!(cause("shown by hand, with a typing slip"), Some("typing_slip"));
        assert_eq!(cause("shown by hand, damaged by a spreadsheet"), Some("spreadsheet_damage"));
        assert_eq!(cause("shown by hand, as another carrier's"), Some("wrong_carrier"));
        let gaps =
            truth.orders.iter().filter(|o| o.platform == "shopify" && o.kind() == Some("tracking_missing"));
        assert_eq!(gaps.count(), 20, "five in a hundred");
        assert!(
            truth.gaps().any(|o| o.platform == "shopify")
                && truth.old_gaps().any(|o| o.platform == "shopify")
        );
    }
}

#[test]
fn no_finding_hangs_on_a_day_or_two() {
    let truth = |shift: i64| {
        let asked = TruthQuestion::at(NOW);
        let asked = TruthQuestion {
            grace_ms: asked.grace_ms + shift,
            starting_line_reach_ms: asked.starting_line_reach_ms + shift,
            production_ms: asked.production_ms + shift,
            not_shipped_ms: asked.not_shipped_ms + shift,
            ..asked
        };
        let truth = two_shops(400, |_| {}).truth(&asked);
        let shopify = truth.orders.into_iter().filter(|order| order.platform == "shopify");
        shopify.map(|o| (o.number, o.finding, o.before_you_started, o.watching)).collect::<Vec<_>>()
    };
    let now = truth(0);
    assert_eq!(truth(3 * DAY), now);
    assert_eq!(truth(-DAY / 2), now);
    let reach = |days: i64| {
        let asked = TruthQuestion { starting_line_reach_ms: days * DAY, ..TruthQuestion::at(NOW) };
        two_shops(400, |_| {}).truth(&asked).old_gaps().filter(|o| o.platform == "shopify").count()
    };
    assert_eq!(reach(11), reach(17));
}

#[test]
fn the_protocol_shows_what_the_truth_says() {
    let mut world = two_shops(200, |_| {});
    let truth = world.truth(&TruthQuestion::at(NOW));
    for (place, order) in truth.orders.iter().filter(|order| order.platform == "shopify").enumerate() {
        let token = world.shopify_token().expect("it").to_owned();
        let later = NOW + i64::try_from(place).expect("small") * 2000;
        let reply = json(&ask_as(&mut world, &token, ONE, json!({ "id": order.order_id }), later));
        let shown = &reply["data"]["order"];
        assert_eq!(shown["name"], json!(order.number));
        let text = shown["fulfillments"].to_string();
        let found = order.tracking.iter().any(|number| number_in(&text, number));
        assert_eq!(found, !order.shown_in.is_empty(), "{}: {text}", order.note);
        for home in &order.shown_in {
            let Home::Fulfillment(id) = home else { panic!("{home:?}") };
            assert!(text.contains(&id.to_string()));
        }
        let events = shown["events"]["nodes"].as_array().expect("events");
        let by: Vec<&Value> = events.iter().filter(|e| e["action"] == "fulfillment_success").collect();
        let says = |name: &str, value: &str| by.iter().any(|event| event[name] == json!(value));
        match &order.closer {
            TrueCloser::Person(name) => assert!(says("author", name), "{}", order.note),
            TrueCloser::App(title) => assert!(says("appTitle", title), "{}", order.note),
            TrueCloser::AutoOnPayment => {
                assert!(by.iter().all(|e| e["attributeToUser"] == json!(false) && e["appTitle"].is_null()));
            }
            TrueCloser::NotClosed => {
                assert!(by.is_empty() || order.note.contains("letter"), "{}", order.note)
            }
            TrueCloser::System => panic!("Shopify knows"),
        }
    }
}

#[test]
fn the_same_seed_replays_to_the_byte_and_leaves_the_other_shop_alone() {
    let run = || {
        let mut world = two_shops(90, |_| {});
        let page = "{ orders(first: 50) { nodes { id name updatedAt fulfillments(first: 5) { trackingInfo(first: 5) { number } } } } }";
        let mut text = ask(&mut world, page, json!({})).to_string();
        text.push_str(&world.supplier_csv(NOW));
        text
    };
    assert_eq!(run(), run());
    let of = |world: &World| -> Vec<crate::OrderTruth> {
        let truth = world.truth(&TruthQuestion::at(NOW));
        truth.orders.into_iter().filter(|order| order.platform == "woocommerce").collect()
    };
    assert_eq!(of(&world(90)), of(&two_shops(90, |_| {})));
}

#[test]
fn the_list_holds_both_shops_and_parcels_of_none() {
    let world = two_shops(200, |_| {});
    let csv = world.supplier_csv(NOW);
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let truth = world.truth(&TruthQuestion::at(NOW));
    assert_eq!(truth.unmatched.len(), 2);
    for loose in &truth.unmatched {
        assert_eq!(rows.iter().filter(|row| row[0] == loose.reference).count(), 1);
    }
    let references: HashSet<&str> = rows.iter().map(|row| row[0]).collect();
    for order in &truth.orders {
        let on_page = order.kind() == Some("number_wanted");
        let listed = references.contains(order.number.as_str());
        assert_eq!(listed, !order.tracking.is_empty() && !on_page, "{}", order.note);
    }
    let second = truth.of_kind("number_incomplete").next().expect("one");
    let parcels: Vec<&Vec<&str>> = rows.iter().filter(|row| row[0] == second.number).collect();
    assert_eq!(parcels.len(), 2);
    assert!(parcels[0][1] != parcels[1][1] && parcels[0][4] != parcels[1][4], "numbers and goods differ");
}

#[test]
fn the_suppliers_page_tells_what_the_list_does_not() {
    let world = two_shops(200, |_| {});
    let truth = world.truth(&TruthQuestion::at(NOW));
    let mut platforms = HashSet::new();
    for order in truth.of_kind("number_wanted") {
        platforms.insert(order.platform);
        let page = world.tpop_page(order.platform, &order.number, NOW).expect("a page");
        assert!(page.contains(&order.tracking[0]) && page.contains(&order.number), "{page}");
        assert!(page.contains("Status: Shipped") && page.contains("Tracking number: "), "{page}");
    }
    assert_eq!(platforms.len(), 2);
    let watched =
        truth.orders.iter().find(|order| order.watching && order.platform == "shopify").expect("one");
    let page = world.tpop_page("shopify", &watched.number, NOW).expect("a page");
    assert!(page.contains("In production") && !page.contains("Tracking number"));
    let picked_up =
        truth.orders.iter().find(|order| order.note == "fetched at the shop" && order.platform == "shopify");
    assert_eq!(world.tpop_page("shopify", &picked_up.expect("one").number, NOW), None);
    assert_eq!(world.tpop_page("shopify", "#1", NOW), None);
    let mut config = WorldConfig::new(7, 200, NOW);
    config.shop.language = crate::Language::Nl;
    config.shopify = Some(crate::ShopifyConfig::default());
    let world = World::new(config);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let order = truth.of_kind("number_wanted").next().expect("one");
    assert!(world.tpop_page(order.platform, &order.number, NOW).expect("it").contains("Numéro de suivi"));
}

#[test]
fn a_shop_that_fulfils_by_itself_closes_its_recent_orders_on_payment() {
    let world = two_shops(100, |shop| shop.auto_fulfils = true);
    let shop = world.shopify.as_ref().expect("it");
    let physical = shop.orders.iter().rev().filter(|order| order.supplier_lines().next().is_some());
    let at_once = physical.take(10).filter(|order| {
        order
            .fulfillments
            .first()
            .is_some_and(|f| f.tracking.is_empty() && f.created - order.paid.unwrap_or(0) < 120)
    });
    assert!(at_once.count() >= 5);
    let truth = world.truth(&TruthQuestion::at(NOW));
    assert!(truth.gaps().filter(|order| order.closer == TrueCloser::AutoOnPayment).count() >= 10);
}

#[test]
fn findings_follow_what_is_done_by_hand() {
    let mut world = two_shops(0, |_| {});
    let two = vec![("TP-MUG-RAIN".to_owned(), 1), ("TP-POSTER-A3".to_owned(), 1)];
    let order =
        world.shopify_place_order(&NewShopifyOrder { lines: two, ..Default::default() }, NOW - 9 * DAY);
    let kind = |world: &World| {
        let truth = world.truth(&TruthQuestion::at(NOW));
        truth.orders[0].kind().map(str::to_owned)
    };
    assert_eq!(kind(&world), None);
    world.tpop_ship(&order, Some(&["TP-MUG-RAIN"]), "LA123456785FR", "La Poste", true, NOW - 5 * DAY);
    assert_eq!(kind(&world).as_deref(), Some("order_not_closed"));
    world.tpop_write_back(&order, NOW - 5 * DAY);
    assert_eq!((kind(&world), world.shopify_status(&order)), (None, Some("PARTIALLY_FULFILLED")));
    world.shopify_fulfil_by_hand(&order, "Noor Bakker", None, None, NOW - 4 * DAY);
    assert_eq!(kind(&world).as_deref(), Some("number_wanted"));
    world.tpop_ship(&order, Some(&["TP-POSTER-A3"]), "LA223456783FR", "La Poste", true, NOW - 4 * DAY);
    assert_eq!(kind(&world).as_deref(), Some("number_incomplete"));
    world.shopify_edit_tracking(&order, "Noor Bakker", &[("Colissimo", "LA223465783FR")], NOW);
    assert_eq!(kind(&world).as_deref(), Some("number_differs"));
    world.shopify_edit_tracking(&order, "Noor Bakker", &[("DPD", "LA223456783FR")], NOW);
    assert_eq!(kind(&world).as_deref(), Some("carrier_differs"));
    world.shopify_edit_tracking(&order, "Noor Bakker", &[("La Poste Colissimo", "LA 223456783 FR")], NOW);
    assert_eq!(kind(&world), None);
    world.shopify_rename(&order, "#A-1", NOW);
    assert_eq!(world.truth(&TruthQuestion::at(NOW)).order(&order).expect("it").number, "#A-1");
    assert!(world.shopify_set_delivery(&order, "DELIVERED", NOW));
    let late = world.shopify_place_order(&NewShopifyOrder::default(), NOW - 6 * DAY);
    world.shopify_refund_full(&late, NOW - 5 * DAY);
    world.tpop_ship(&late, None, "LA323456781FR", "La Poste", true, NOW - 3 * DAY);
    let truth = world.truth(&TruthQuestion::at(NOW));
    assert_eq!(truth.order(&late).expect("it").kind(), Some("shipped_though_cancelled"));
}

#[test]
fn two_thousand_orders_are_built_and_paged_quickly() {
    let started = std::time::Instant::now();
    let mut world = two_shops(2000, |shop| shop.restore_rate = 2000);
    let token = world.shopify_token().expect("it").to_owned();
    let page = "query($after: String) { orders(first: 50, after: $after, sortKey: UPDATED_AT) {
        nodes { id name lineItems(first: 10) { nodes { sku } } } pageInfo { hasNextPage endCursor } } }";
    let (mut after, mut pages) = (Value::Null, 0);
    loop {
        let now = NOW + pages * 1000;
        let reply = json(&ask_as(&mut world, &token, page, json!({ "after": after }), now));
        pages += 1;
        after = reply["data"]["orders"]["pageInfo"]["endCursor"].clone();
        if reply["data"]["orders"]["pageInfo"]["hasNextPage"] == json!(false) {
            break;
        }
    }
    assert_eq!(pages, 40);
    // Generous, because this also runs unoptimised on a busy machine.
    assert!(started.elapsed().as_secs() < 20, "it took {:?}", started.elapsed());
}
