//! The bol shop's history, and the truth about it against what the protocol shows.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::json;

use super::*;
use crate::bol::DECK;
use crate::{BolConfig, Home, OrderTruth, ShopifyConfig, TrueCloser};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn of_bol(world: &World, asked: &TruthQuestion) -> Vec<OrderTruth> {
    let truth = world.truth(asked);
    truth.orders.into_iter().filter(|order| order.platform == "bol").collect()
}

#[test]
fn every_story_ends_as_it_says_and_every_story_occurs() {
    for seed in [7, 8] {
        let mut config = WorldConfig::new(seed, 400, NOW);
        config.bol = Some(BolConfig::default());
        let world = World::new(config);
        let orders = of_bol(&world, &TruthQuestion::at(NOW));
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        for order in &orders {
            *told.entry(order.note).or_default() += 1;
            let story = DECK.iter().find(|(story, _)| story.sentence() == order.note).expect("a story").0;
            assert_eq!(order.kind(), story.kind(), "{}: {order:?}", order.note);
        }
        assert_eq!((told.len(), orders.len()), (DECK.len(), 400));
        let gaps: Vec<&OrderTruth> =
            orders.iter().filter(|order| order.kind() == Some("tracking_missing")).collect();
        assert_eq!(gaps.len(), 40, "ten in a hundred");
        assert_eq!(gaps.iter().filter(|order| order.before_you_started).count(), 16, "two of five are old");
        let ids: HashSet<&String> = orders.iter().map(|order| &order.order_id).collect();
        assert_eq!(ids.len(), 400);
        let ties = world.truth(&TruthQuestion::at(NOW)).unmatched;
        assert_eq!(ties.iter().filter(|tie| tie.candidates == 1).count(), 4);
    }
}

#[test]
fn even_a_handful_has_a_gap_whatever_the_day_of_the_week() {
    for day in 0..7 {
        let mut config = WorldConfig::new(7, 200, NOW + day * DAY);
        config.bol = Some(BolConfig::default());
        let orders = of_bol(&World::new(config), &TruthQuestion::at(NOW + day * DAY));
        for order in orders {
            let story = DECK.iter().find(|(story, _)| story.sentence() == order.note).expect("a story").0;
            let hastens = story.kind() == Some("promise_at_risk") && order.kind() == Some("order_expiring");
            assert!(order.kind() == story.kind() || hastens, "day {day}: {order:?}");
        }
    }
    let few = of_bol(&with_bol(3, |_| {}), &TruthQuestion::at(NOW));
    assert!(few.iter().any(|order| order.kind() == Some("tracking_missing")));
}

#[test]
fn no_finding_hangs_on_a_day_or_two() {
    let world = with_bol(400, |_| {});
    let truth = |grace: i64, reach: i64| {
        let asked = TruthQuestion::at(NOW);
        let asked = TruthQuestion {
            grace_ms: asked.grace_ms + grace,
            entering_ms: asked.entering_ms + grace,
            starting_line_reach_ms: asked.starting_line_reach_ms + reach,
            ..asked
        };
        let orders = of_bol(&world, &asked);
        orders.into_iter().map(|o| (o.number, o.finding, o.before_you_started)).collect::<Vec<_>>()
    };
    let now = truth(0, 0);
    assert_eq!(truth(3 * DAY, 3 * DAY), now);
    assert_eq!(truth(-6 * HOUR, -3 * DAY), now);
}

#[test]
fn the_protocol_shows_what_the_truth_says() {
    let mut world = with_bol(300, |_| {});
    for order in of_bol(&world, &TruthQuestion::at(NOW)) {
        let id = &order.order_id;
        let list = bol_get(&mut world, &format!("retailer/shipments?order-id={id}"), NOW);
        let ids: Vec<String> = list["shipments"]
            .as_array()
            .expect("shipments")
            .iter()
            .filter_map(|shipment| shipment["shipmentId"].as_str().map(str::to_owned))
            .collect();
        assert_eq!(ids.is_empty(), order.closer == TrueCloser::NotClosed, "{}", order.note);
        let shipments: Vec<Value> = ids
            .iter()
            .map(|shipment| bol_get(&mut world, &format!("retailer/shipments/{shipment}"), NOW))
            .collect();
        let whole = bol_get(&mut world, &format!("retailer/orders/{id}"), NOW);
        let has_number = |shipment: &Value| {
            shipment["transport"]["trackAndTrace"].as_str().is_some_and(|number| !number.is_empty())
        };
        let shows = |shipment: &Value| {
            order.tracking.iter().any(|number| shipment["transport"]["trackAndTrace"] == json!(number))
        };
        for home in &order.shown_in {
            let Home::Fulfillment(shipment) = home else { panic!("{home:?}") };
            assert!(ids.contains(&shipment.to_string()));
        }
        assert_eq!(shipments.iter().any(shows), !order.shown_in.is_empty(), "{}", order.note);
        match order.kind() {
            Some("tracking_missing") => assert!(!has_number(&shipments[0]), "{}", order.note),
            Some("number_differs") => assert!(has_number(&shipments[0]) && !shows(&shipments[0])),
            Some("shipped_though_cancelled") => {
                assert_eq!(whole["orderItems"][0]["cancellationRequest"], json!(true));
            }
            Some(_) => assert!(ids.is_empty() && whole["orderId"] == json!(id)),
            None => {}
        }
        if whole["status"] == json!(404) {
            assert!(!ids.is_empty() || order.note.contains("cancelled"), "only handled orders are gone");
        }
    }
}

#[test]
fn the_same_seed_replays_to_the_byte_and_leaves_the_other_shops_alone() {
    let run = || {
        let mut world = with_bol(90, |_| {});
        let mut text = bol_get(&mut world, "retailer/orders?status=ALL", NOW).to_string();
        text.push_str(&bol_get(&mut world, "retailer/shipments", NOW).to_string());
        text.push_str(&world.supplier_csv(NOW));
        text
    };
    assert_eq!(run(), run());
    let build = |bol: Option<BolConfig>| {
        let mut config = WorldConfig::new(7, 90, NOW);
        config.shopify = Some(ShopifyConfig::default());
        config.bol = bol;
        World::new(config)
    };
    let others = |world: &mut World| {
        let orders = world.truth(&TruthQuestion::at(NOW)).orders.into_iter();
        let orders: Vec<OrderTruth> = orders.filter(|order| order.platform != "bol").collect();
        let page = get(world, "orders?per_page=100&page=1").body;
        let query = "{ orders(first: 90) { nodes { name updatedAt } } }";
        let shopify = ask(world, query, json!({})).to_string();
        (orders, page, shopify, world.key("read_write").cloned(), world.shopify_token().map(str::to_owned))
    };
    let (mut with, mut without) = (build(Some(BolConfig::default())), build(None));
    assert_eq!(others(&mut with), others(&mut without));
    // What happens later draws from streams that are apart, too.
    with.bol_place_order(&crate::NewBolOrder::default(), NOW);
    let place = |world: &mut World| {
        let order = world.shopify_place_order(&crate::NewShopifyOrder::default(), NOW);
        let of = world.glance("shopify", 90).expect("it");
        (order, of.number.clone(), world.place_order(&crate::NewOrder::default(), NOW))
    };
    assert_eq!(place(&mut with), place(&mut without));
}

#[test]
fn the_list_names_the_owners_parcels_by_their_orders_and_tpops_by_its_own() {
    let world = with_bol(300, |_| {});
    let csv = world.supplier_csv(NOW);
    assert!(csv.starts_with("order,tracking_number,carrier,shipped_on,sku,recipient,postcode\n"));
    assert!(!shop(50, |_| {}).supplier_csv(NOW).contains("recipient"), "the old columns without bol");
    let truth = world.truth(&TruthQuestion::at(NOW));
    let rows = world.supplier_rows(NOW);
    let by_hand: Vec<_> = rows.iter().filter(|row| row.reference.starts_with("TPM-")).collect();
    let parcels: BTreeSet<&str> = by_hand.iter().map(|row| row.reference.as_str()).collect();
    assert_eq!(parcels.len(), 3, "few");
    for row in by_hand {
        let tie = truth.unmatched.iter().find(|tie| tie.reference == row.reference).expect("a tie");
        let order = tie.belongs_to.as_deref().and_then(|id| truth.order(id)).expect("its order");
        assert_eq!(
            (order.kind(), &order.tracking[..]),
            (Some("tracking_missing"), &[row.number.clone()][..])
        );
        assert!(
            row.sku.starts_with("TP-") && csv.contains(&format!(",{},{}\n", row.recipient, row.postcode))
        );
    }
    let own: Vec<_> =
        rows.iter().filter(|row| truth.order(&row.reference).is_some_and(|o| o.platform == "bol")).collect();
    assert!(own.len() > 50 && own.iter().all(|row| row.sku.starts_with("SW-") && row.recipient.is_empty()));
    for kind in ["tracking_missing", "number_differs"] {
        let order = truth
            .of_kind(kind)
            .find(|order| order.platform == "bol" && own.iter().any(|row| row.reference == order.order_id));
        assert!(order.is_some(), "{kind}: its number is in the list");
    }
}

#[test]
fn a_glance_tells_how_orders_at_bol_stand() {
    let mut world = with_bol(120, |_| {});
    world.tick(NOW);
    assert_eq!(world.order_count("bol"), 120);
    let truth = of_bol(&world, &TruthQuestion::at(NOW));
    for (nth, order) in truth.iter().enumerate() {
        assert_eq!(world.nth_order("bol", nth).as_ref(), Some(&order.order_id));
        let glance = world.glance("bol", nth).expect("the order");
        assert_eq!(glance.number, order.number);
        let standing = match order.note {
            "cancelled" | "not confirmed in time, cancelled by bol" => crate::Standing::Void,
            note if note.starts_with("open") => crate::Standing::Open,
            _ => crate::Standing::Closed,
        };
        assert_eq!(glance.standing, standing, "{}", order.note);
        assert!(glance.created <= glance.modified && glance.modified <= NOW, "{}", order.note);
    }
    assert!(truth.iter().enumerate().any(|(nth, _)| {
        world.glance("bol", nth).is_some_and(|glance| glance.reached.iter().any(|it| it.stands))
    }));
    assert_eq!(world.mails().len(), 0, "the past mails nobody");
}
