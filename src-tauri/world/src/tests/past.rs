//! The history and the truth about it.

use std::collections::{BTreeMap, HashSet};

use super::*;
use crate::stories::DECK;
use crate::truth::number_in;
use crate::{Home, TrackingPlugin, TrueCloser};

const DAY: i64 = 86_400_000;

#[test]
fn the_same_seed_replays_to_the_byte() {
    let run = || {
        let mut world = world(120);
        let mut bytes = get(&mut world, "orders?per_page=100").body;
        let (order, number) = a_gap(&world);
        let body = serde_json::json!({ "tracking_number": number, "tracking_provider": "PostNL" });
        bytes.extend(call(&mut world, "POST", &format!("orders/{order}/shipment-trackings"), body).body);
        bytes.extend(world.supplier_csv(NOW).into_bytes());
        bytes
    };
    assert_eq!(run(), run());
    let other = World::new(WorldConfig::new(8, 120, NOW));
    assert_ne!(world(120).supplier_csv(NOW), other.supplier_csv(NOW), "another seed is another past");
}

#[test]
fn every_story_occurs_in_two_hundred_orders_and_gaps_are_six_to_ten_in_a_hundred() {
    for orders in [200, 1000] {
        let truth = world(orders).truth(&TruthQuestion::at(NOW));
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        for order in &truth.orders {
            *told.entry(order.note).or_default() += 1;
        }
        for (story, _) in DECK {
            assert!(told.contains_key(story.sentence()), "no order is “{}”", story.sentence());
        }
        let gaps = truth.of_kind("tracking_missing").count();
        assert!((orders * 6..=orders * 10).contains(&(gaps * 100)), "{gaps} gaps of {orders}");
        assert!(truth.gaps().count() > 0 && truth.old_gaps().count() > 0);
    }
}

#[test]
fn a_gap_is_exactly_what_its_story_says() {
    for fulfillments in [false, true] {
        for plugin in [
            TrackingPlugin::None,
            TrackingPlugin::Ast,
            TrackingPlugin::Official,
            TrackingPlugin::UnknownMeta { key: "_pakje".into() },
        ] {
            let world = shop(400, |shop| {
                shop.fulfillments = fulfillments;
                shop.tracking_plugin = plugin.clone();
            });
            for order in world.truth(&TruthQuestion::at(NOW)).orders {
                let story = DECK.iter().find(|(story, _)| story.sentence() == order.note).expect("a story").0;
                assert_eq!(order.kind(), story.kind(), "{}: {:?}", order.note, order.shown_in);
                assert_eq!(order.watching, order.note == "closed by hand, not shipped yet", "{}", order.note);
                let shown = order.note.starts_with("shown");
                assert_eq!(!order.shown_in.is_empty(), shown, "{}", order.note);
            }
        }
    }
}

#[test]
fn the_homes_are_those_of_the_stories() {
    let world = shop(300, |shop| shop.fulfillments = true);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let home = |note: &str| {
        let order = truth.orders.iter().find(|order| order.note.starts_with(note)).expect("the story");
        order.shown_in.first().cloned().expect("a home")
    };
    assert_eq!(home("shown through"), Home::TrackingItems);
    assert!(matches!(home("shown in a core"), Home::Fulfillment(_)));
    assert!(matches!(home("shown only in a note"), Home::CustomerNote(_)));
    assert_eq!(
        home("shown only in an unknown plugin's meta, in a JSON"),
        Home::Meta("_labelstraat_shipments".into())
    );
    assert_eq!(home("shown only in an unknown plugin's meta, in a nested"), Home::Meta("_verzendhub".into()));
}

#[test]
fn closers_are_people_systems_and_payments() {
    let truth = world(400).truth(&TruthQuestion::at(NOW));
    let closer = |note: &str| {
        truth
            .orders
            .iter()
            .find(|order| order.note.starts_with(note))
            .map(|order| order.closer.clone())
            .expect("one")
    };
    assert!(matches!(closer("closed by hand, the"), TrueCloser::Person(_)));
    assert!(matches!(closer("closed by bulk"), TrueCloser::Person(_)));
    assert_eq!(closer("closed by a plugin"), TrueCloser::AutoOnPayment);
    assert_eq!(closer("closed through an API key"), TrueCloser::System);
    assert_eq!(closer("in production"), TrueCloser::NotClosed);
}

#[test]
fn grace_ends_twelve_hours_after_the_end_of_the_shipping_day() {
    let mut world = world(0);
    let order = world.place_order(&crate::NewOrder::default(), NOW);
    world.close_by_hand(order, "Noor Bakker", NOW);
    world.supplier_ships(order, "LA123456785FR", NOW);
    // 18 November ends at 23:00 UTC in Amsterdam; twelve hours later it is 11:00 UTC.
    let due = 1_795_086_000_000;
    let gap = |now: i64| world.truth(&TruthQuestion::at(now)).of_kind("tracking_missing").count() == 1;
    assert!(!gap(due - 1));
    assert!(gap(due));
}

#[test]
fn what_never_needs_a_number_is_never_a_gap() {
    let mut world = world(0);
    let fetched = world.place_order(&crate::NewOrder { local_pickup: true, ..Default::default() }, NOW);
    let file = crate::NewOrder { lines: vec![("DL-WALLPAPER".into(), 1)], ..Default::default() };
    let file = world.place_order(&file, NOW);
    let cancelled = world.place_order(&crate::NewOrder::default(), NOW);
    let refunded = world.place_order(&crate::NewOrder::default(), NOW);
    let open = world.place_order(&crate::NewOrder::default(), NOW);
    for (place, order) in [fetched, file, cancelled, refunded, open].into_iter().enumerate() {
        world.supplier_ships(order, &format!("LA12345{place}785FR"), NOW);
        if order != open {
            world.close_by_hand(order, "Marie de Boer", NOW);
        }
    }
    world.cancel(cancelled, "Marie de Boer", NOW);
    world.refund_full(refunded, NOW);
    let truth = world.truth(&TruthQuestion::at(NOW + 30 * DAY));
    assert_eq!(truth.of_kind("tracking_missing").count(), 0, "{truth:?}");
}

#[test]
fn numbers_are_unique_and_the_supplier_lists_every_parcel_once() {
    let world = world(600);
    let csv = world.supplier_csv(NOW);
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let listed =
        |order: &&crate::OrderTruth| !order.tracking.is_empty() && order.kind() != Some("number_wanted");
    let shipped = world.truth(&TruthQuestion::at(NOW)).orders.iter().filter(listed).count();
    assert_eq!(rows.len(), shipped);
    assert!(rows.iter().all(|row| row.len() == 5 && row[3].len() == 10 && !row[4].is_empty()));
    let numbers: HashSet<&str> = rows.iter().map(|row| row[1]).collect();
    assert_eq!(numbers.len(), rows.len());
    assert!(rows.iter().all(|row| row[3] <= "2026-11-18"), "nothing is shipped after now");
}

#[test]
fn nothing_in_the_past_lies_after_now_and_ids_leave_gaps() {
    let world = world(500);
    let seconds = NOW / 1000;
    for order in &world.shop.orders {
        assert!(order.created < seconds && order.modified <= seconds, "order {}", order.id);
        assert!(order.notes.iter().all(|note| note.at <= seconds));
        assert!(order.paid.is_none_or(|paid| paid >= order.created));
        assert!(order.completed.is_none_or(|completed| Some(completed) >= order.paid));
    }
    let ids = world.order_ids();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(ids.windows(2).any(|pair| pair[1] - pair[0] > 1));
    assert!(world.mails().is_empty(), "mails of the past are not kept");
}

#[test]
fn the_number_of_a_gap_stands_in_no_reply_about_its_order() {
    let mut world = shop(300, |shop| shop.fulfillments = true);
    let gaps: Vec<(u64, String)> = world
        .truth(&TruthQuestion::at(NOW))
        .orders
        .into_iter()
        .filter(|order| order.kind() == Some("tracking_missing"))
        .map(|order| (order.order_id.parse().expect("an id"), order.tracking[0].clone()))
        .collect();
    for (order, number) in gaps {
        for path in ["", "/notes", "/refunds", "/fulfillments", "/shipment-trackings"] {
            let reply = get(&mut world, &format!("orders/{order}{path}"));
            assert_eq!(reply.status, 200);
            assert!(!number_in(&String::from_utf8_lossy(&reply.body), &number), "{path} of {order}");
        }
    }
}

#[test]
fn two_thousand_orders_are_built_and_paged_quickly() {
    let started = std::time::Instant::now();
    let mut world = world(2000);
    let built = started.elapsed();
    for page in 1..=20 {
        assert_eq!(ids(&get(&mut world, &format!("orders?per_page=100&page={page}"))).len(), 100);
    }
    // Generous, because this also runs unoptimised on a busy machine.
    assert!(built.as_millis() < 3000, "building took {built:?}");
    assert!(started.elapsed().as_secs() < 15, "reading took {:?}", started.elapsed());
}

#[test]
fn a_handful_of_orders_has_a_new_gap_too() {
    for seed in 0..20 {
        let world = World::new(WorldConfig::new(seed, 5, NOW));
        assert!(world.truth(&TruthQuestion::at(NOW)).gaps().count() > 0, "seed {seed}");
    }
}

#[test]
fn who_packed_with_ast_is_told_by_its_items_alone() {
    let world = world(300);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let mut sources = HashSet::new();
    for order in truth.orders.iter().filter(|order| order.note.starts_with("shown through")) {
        let order = &world.shop.orders[world.shop.position(order.order_id.parse().expect("it")).expect("it")];
        let item = &order.tracking_items()[0];
        sources.insert(item["source"].as_str().expect("a source").to_owned());
        assert!(order.notes.iter().all(|note| note.author == "WooCommerce"));
        let user = item["user_id"].as_u64().expect("a user");
        match &order.closer {
            TrueCloser::Person(name) => assert_eq!(world.shop.user_id_of(name), user),
            _ => assert_eq!(item["source"], "REST_API"),
        }
    }
    assert_eq!(sources.len(), 2);
}
