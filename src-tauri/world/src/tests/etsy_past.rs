//! The Etsy shop's history, and the truth about it against what the protocol shows.

use std::collections::{BTreeMap, HashSet};

use serde_json::json;

use super::*;
use crate::etsy::DECK;
use crate::making::Progress;
use crate::truth::number_in;
use crate::{EtsyConfig, Home, Maker, NewEtsyOrder, OrderTruth, ShopifyConfig, TrueCloser};

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

fn etsys(world: &World, asked: &TruthQuestion) -> Vec<OrderTruth> {
    world.truth(asked).orders.into_iter().filter(|order| order.platform == "etsy").collect()
}

#[test]
fn every_story_ends_as_it_says_and_every_story_occurs() {
    for seed in [7, 8, 9] {
        let config = WorldConfig { etsy: Some(EtsyConfig::default()), ..WorldConfig::new(seed, 400, NOW) };
        let world = World::new(config);
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        let orders = etsys(&world, &TruthQuestion::at(NOW));
        for order in &orders {
            *told.entry(order.note).or_default() += 1;
            let story = DECK.iter().find(|(story, _)| story.sentence() == order.note).expect("a story").0;
            assert_eq!(order.kind(), story.kind(), "{}: {order:?}", order.note);
            assert_eq!(order.watching, order.note == "completed by hand, TPOP still makes it");
            let cause = match order.note {
                note if note.contains("typing slip") => Some("typing_slip"),
                note if note.starts_with("stopped") => Some("blocked"),
                _ => None,
            };
            assert_eq!(order.finding.and_then(|finding| finding.cause), cause, "{}", order.note);
            assert!(!order.before_you_started || story.is_gap(), "{}", order.note);
        }
        assert_eq!((orders.len(), told.len()), (400, DECK.len()));
        let gaps: Vec<&OrderTruth> =
            orders.iter().filter(|order| order.kind() == Some("tracking_missing")).collect();
        assert_eq!(gaps.len(), 44, "eleven in a hundred");
        assert!(gaps.iter().any(|gap| gap.before_you_started));
        assert!(gaps.iter().any(|gap| !gap.before_you_started));
    }
}

#[test]
fn no_finding_hangs_on_a_day_or_two() {
    let world = with_etsy(400, |_| {});
    let truth = |shift: i64| {
        let asked = TruthQuestion::at(NOW);
        let asked = TruthQuestion {
            grace_ms: asked.grace_ms + shift,
            makers_grace_ms: asked.makers_grace_ms.map(|grace| grace + shift),
            starting_line_reach_ms: asked.starting_line_reach_ms + shift,
            production_ms: asked.production_ms + shift,
            not_shipped_ms: asked.not_shipped_ms + shift,
            ..asked
        };
        let orders = etsys(&world, &asked).into_iter();
        orders.map(|o| (o.number, o.finding, o.before_you_started, o.watching)).collect::<Vec<_>>()
    };
    let now = truth(0);
    assert_eq!(truth(3 * DAY), now);
    assert_eq!(truth(-DAY / 2), now);
    let reach = |days: i64| {
        let asked = TruthQuestion { starting_line_reach_ms: days * DAY, ..TruthQuestion::at(NOW) };
        etsys(&world, &asked).into_iter().filter(|order| order.before_you_started).count()
    };
    assert_eq!(reach(11), reach(17));
}

#[test]
fn the_protocol_shows_what_the_truth_says() {
    let mut world = with_etsy(200, |_| {});
    for order in etsys(&world, &TruthQuestion::at(NOW)) {
        let shown = json(&etsy_get(&mut world, &format!("/receipts/{}", order.order_id)));
        assert_eq!(shown["receipt_id"].to_string(), order.number);
        let text = shown["shipments"].to_string();
        let found = order.tracking.iter().any(|number| number_in(&text, number));
        assert_eq!(found, !order.shown_in.is_empty(), "{}: {text}", order.note);
        for home in &order.shown_in {
            let Home::Fulfillment(id) = home else { panic!("{home:?}") };
            assert!(text.contains(&id.to_string()));
        }
        let closed = shown["is_shipped"] == json!(true);
        assert_eq!(order.closer, if closed { TrueCloser::System } else { TrueCloser::NotClosed });
        if order.kind() == Some("tracking_missing") {
            let shipments = shown["shipments"].as_array().expect("a list");
            assert!(closed && shipments.iter().all(|shipment| shipment["tracking_code"] == ""));
        }
    }
}

#[test]
fn a_gap_leaves_an_empty_shipment_or_none() {
    let world = with_etsy(200, |_| {});
    let shop = world.etsy.as_ref().expect("it");
    let gaps = shop.receipts.iter().filter(|receipt| receipt.story.contains("never reached Etsy"));
    let kept: HashSet<usize> = gaps
        .filter(|receipt| receipt.shown().next().is_none())
        .map(|receipt| receipt.shipments.len())
        .collect();
    assert_eq!(kept, HashSet::from([0, 1]));
}

#[test]
fn the_same_seed_replays_to_the_byte_and_leaves_the_other_shops_alone() {
    let run = || {
        let mut world = with_etsy(90, |_| {});
        let mut text = String::from_utf8_lossy(&etsy_get(&mut world, "/receipts?limit=90").body).into_owned();
        text.push_str(&world.supplier_csv(NOW));
        text.push_str(&format!("{:?}", world.makings));
        text
    };
    assert_eq!(run(), run());
    let build = |etsy: Option<EtsyConfig>| {
        let config = WorldConfig::new(7, 90, NOW);
        World::new(WorldConfig { shopify: Some(ShopifyConfig::default()), etsy, ..config })
    };
    let (mut alone, mut beside) = (build(None), build(Some(EtsyConfig::default())));
    let others = |world: &World| -> Vec<OrderTruth> {
        let truth = world.truth(&TruthQuestion::at(NOW));
        truth.orders.into_iter().filter(|order| order.platform != "etsy").collect()
    };
    assert_eq!(others(&alone), others(&beside));
    let page = "orders?per_page=90";
    assert_eq!(get(&mut alone, page), get(&mut beside, page));
    let query = "{ orders(first: 90) { nodes { id name updatedAt fulfillments(first: 5) { trackingInfo(first: 5) { number } } } } }";
    assert_eq!(ask(&mut alone, query, json!({})), ask(&mut beside, query, json!({})));
}

#[test]
fn the_houses_have_what_is_theirs_and_the_list_what_is_tpops() {
    let world = with_etsy(200, |_| {});
    let rows = world.supplier_rows(NOW);
    let mut ids = HashSet::new();
    for making in &world.makings {
        let receipt = making.order_id.parse().ok();
        let at = receipt.and_then(|id| world.etsy.as_ref().expect("it").position(id)).expect("a receipt");
        let receipt = &world.etsy.as_ref().expect("it").receipts[at];
        assert_eq!(making.shop, "etsy");
        assert_eq!(making.goods.len(), receipt.transactions.len());
        assert!(making.goods.iter().all(|goods| goods.sku.starts_with(making.maker.sku_prefix())));
        assert!(rows.iter().all(|row| row.reference != making.order_id));
        let is_stopped = receipt.story.starts_with("stopped");
        assert_eq!(making.progress == Progress::Blocked, is_stopped, "{}", receipt.story);
        assert!(making.changed >= making.ordered && making.begun.is_none_or(|begun| begun > making.ordered));
        for parcel in &making.parcels {
            assert!(Some(parcel.sent) >= making.begun && parcel.sent * 1000 <= NOW);
            assert!(parcel.url.ends_with(&parcel.number) && ids.insert(parcel.id));
        }
        assert!(ids.insert(making.id));
    }
    for maker in Maker::ALL {
        assert!(world.makings.iter().any(|making| making.maker == maker));
    }
    for order in etsys(&world, &TruthQuestion::at(NOW)) {
        let of_tpop = world.tpop_page("etsy", &order.number, NOW);
        let listed = rows.iter().any(|row| row.reference == order.number);
        assert!(of_tpop.is_some() || !listed);
        if order.kind() == Some("number_wanted") {
            let page = of_tpop.expect("a page");
            assert!(!listed && page.contains(&order.tracking[0]) && page.contains("Status: Shipped"));
        }
    }
}

#[test]
fn findings_follow_what_is_done_by_hand() {
    let mut world = with_etsy(0, |_| {});
    let kind = |world: &World, order: &str| {
        let truth = world.truth(&TruthQuestion::at(NOW));
        truth.order(order).expect("the order").kind().map(str::to_owned)
    };
    let lines = vec![("TP-MUG-RAIN".to_owned(), 1), ("SW-BOWL-ASH".to_owned(), 1)];
    let order = world.etsy_place_order(&NewEtsyOrder { lines, paid: true }, NOW - 12 * DAY);
    assert_eq!(kind(&world, &order).as_deref(), Some("not_shipped"));
    let number = "LA123456785FR";
    assert!(world.etsy_tpop_ships(&order, None, ("La Poste", number), false, NOW - 5 * DAY));
    assert_eq!(kind(&world, &order).as_deref(), Some("not_shipped"), "it stands on the page alone");
    assert!(world.etsy_complete_by_hand(&order, None, NOW - 4 * DAY));
    assert_eq!(kind(&world, &order).as_deref(), Some("number_wanted"));
    assert!(world.etsy_tpop_lists(&order) && !world.etsy_tpop_writes_back(&order, NOW));
    assert_eq!(kind(&world, &order).as_deref(), Some("tracking_missing"));
    world.etsy_complete_by_hand(&order, Some(("postnl", "3SWOLK048293170")), NOW);
    assert_eq!(kind(&world, &order).as_deref(), Some("number_incomplete"), "it may be the bowl's");
    world.etsy_complete_by_hand(&order, Some(("la-poste", "LA123465785FR")), NOW);
    assert_eq!(kind(&world, &order).as_deref(), Some("number_differs"));
    world.etsy_complete_by_hand(&order, Some(("dpd", "LA 123456785 FR")), NOW);
    assert_eq!(kind(&world, &order).as_deref(), Some("carrier_differs"));
    world.etsy_complete_by_hand(&order, Some(("other", number)), NOW);
    assert_eq!(kind(&world, &order), None);
    let open = world.etsy_place_order(&NewEtsyOrder::default(), NOW - 9 * DAY);
    world.etsy_tpop_ships(&open, None, ("La Poste", "LA223456783FR"), true, NOW - 5 * DAY);
    assert_eq!(kind(&world, &open).as_deref(), Some("order_not_closed"));
    assert!(world.etsy_refund(&open, 100, NOW) && world.etsy_tpop_writes_back(&open, NOW));
    assert_eq!((kind(&world, &open), world.etsy_status(&open)), (None, Some("partially refunded")));
    let late = world.etsy_place_order(&NewEtsyOrder::default(), NOW - 6 * DAY);
    assert!(world.etsy_refund_full(&late, NOW - 5 * DAY) && !world.etsy_refund_full(&late, NOW));
    world.etsy_tpop_ships(&late, None, ("La Poste", "LA323456781FR"), true, NOW - 3 * DAY);
    assert_eq!(kind(&world, &late).as_deref(), Some("shipped_though_cancelled"));
}

#[test]
fn a_house_is_believed_at_once() {
    let mut world = with_etsy(0, |_| {});
    let lines = vec![("GE-PRINT-50".to_owned(), 1), ("GE-CAL-2027".to_owned(), 1)];
    let order = world.etsy_place_order(&NewEtsyOrder { lines, paid: true }, NOW - 2 * DAY);
    let found = |world: &World, now: i64| {
        let truth = world.truth(&TruthQuestion::at(now));
        truth.order(&order).expect("it").finding.map(|finding| (finding.kind, finding.cause))
    };
    assert_eq!(found(&world, NOW), None);
    assert!(world.etsy_house_blocks(&order, NOW - DAY));
    assert_eq!(found(&world, NOW), Some(("not_shipped", Some("blocked"))));
    assert!(world.etsy_house_begins(&order, NOW - HOUR) && world.etsy_complete_by_hand(&order, None, NOW));
    assert_eq!(found(&world, NOW + 20 * DAY), None, "Gelato says itself how far it is");
    assert!(world.etsy_house_ships(&order, Some(&["GE-CAL-2027"]), ("PostNL", "3SWOLK1"), NOW));
    assert_eq!(found(&world, NOW + 12 * HOUR - 1), None, "within the grace");
    assert_eq!(found(&world, NOW + 12 * HOUR), Some(("tracking_missing", None)), "no day has to end");
    let shipped = world.truth(&TruthQuestion::at(NOW)).order(&order).and_then(|order| order.shipped_at);
    assert_eq!(shipped, Some(NOW));
    world.etsy_complete_by_hand(&order, Some(("postnl", "3SWOLK1")), NOW);
    assert_eq!(found(&world, NOW + DAY), None);
    assert!(world.etsy_house_ships(&order, None, ("PostNL", "3SWOLK2"), NOW));
    assert_eq!(found(&world, NOW + DAY), Some(("number_incomplete", None)));
    assert!(world.etsy_house_writes_back(&order, NOW));
    assert_eq!(found(&world, NOW + DAY), None);
}

#[test]
fn a_simulator_sees_what_stands_there() {
    let world = with_etsy(100, |_| {});
    assert_eq!(world.order_count("etsy"), 100);
    let modified: BTreeMap<String, i64> =
        world.modified().into_iter().filter(|(of, ..)| *of == "etsy").map(|(_, id, at)| (id, at)).collect();
    for (nth, order) in etsys(&world, &TruthQuestion::at(NOW)).iter().enumerate() {
        let glance = world.glance("etsy", nth).expect("an order");
        assert_eq!(world.nth_order("etsy", nth).as_ref(), Some(&order.order_id));
        assert_eq!((&glance.number, glance.modified), (&order.number, modified[&order.order_id]));
        let numbers: Vec<&str> = glance.parcels.iter().map(|parcel| parcel.number).collect();
        assert_eq!(numbers, order.tracking, "{}", order.note);
        assert_eq!(glance.travels, order.note != "files only");
    }
}
