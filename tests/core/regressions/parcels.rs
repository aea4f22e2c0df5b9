//! The last parcel overwriting the others. Whichever way a shop keeps its numbers, a number that is added
//! takes no other one away.

use super::*;
use crate::faults::{platforms, tapped};
use trackmend_core::app::{As, ImportInput, ImportRequest};
use trackmend_core::domain::{FindingId, Kind, MINUTE, TrackingNumber};
use trackmend_core::repair::Phase;
use trackmend_world::TrackingPlugin;

/// Every way of keeping numbers, by platform.
pub(super) fn homes(platform: Platform) -> Vec<hands::KeptIn> {
    let mut homes = hands::kinds(platform);
    if platform == Platform::WooCommerce {
        homes.push(("the official extension", |c| c.woo.tracking_plugin = TrackingPlugin::Official));
    }
    homes
}

/// A shop that has shown some numbers before, so that its first reading tells where it keeps them.
async fn shop(platform: Platform, change: fn(&mut hands::Config)) -> Tapped {
    tapped(platform, 45, 60, change).await
}

/// Somebody adds the first number of an order, in the shop's own way.
fn add(it: &Tapped, id: &str, number: &str, at: Ms) {
    let mut world = it.shop.demo.lock();
    let added = match it.platform {
        Platform::Shopify => world.shopify_edit_tracking(id, "Marie de Boer", &[("La Poste", number)], at.0),
        _ => world.add_tracking_in_admin(id.parse().unwrap(), number, "La Poste", at.0),
    };
    assert!(added, "{id} takes a number");
}

const SKUS: [&str; 3] = [TEE, MUG, "TP-TOTE-NAT"];

/// An order in this many parcels that the owner closed by hand, of which the supplier's list tells: its id and
/// their numbers. The shop shows the first so many of them, and is then read for the first time.
async fn order_in(it: &Tapped, parcels: usize, shown: usize) -> (String, Vec<String>) {
    let now = it.shop.now();
    let id = place(it, &SKUS[..parcels], now.plus(-6 * DAY));
    close(it, &id, now.plus(-5 * DAY));
    let numbers: Vec<String> = (0..parcels).map(|_| it.shop.demo.lock().new_number()).collect();
    for number in &numbers[..shown] {
        add(it, &id, number, now.plus(-3 * DAY));
    }
    let number_of_order = it.truth().order(&id).unwrap().number.clone();
    let day = now.plus(-4 * DAY).to_utc().format("%Y-%m-%d").to_string();
    let mut csv = String::from("order,tracking_number,carrier,shipped_on,sku\n");
    for (number, sku) in numbers.iter().zip(SKUS) {
        csv.push_str(&format!("{number_of_order},{number},La Poste,{day},{sku}\n"));
    }
    let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
    let input = ImportInput::Bytes { name: "parcels.csv".into(), bytes: csv.into_bytes() };
    let prepared = it.shop.demo.app.prepare_import(&input, &request).await.unwrap();
    assert!(prepared.understood.rejected.is_empty(), "{:?}", prepared.understood.rejected);
    it.shop.demo.app.import(&prepared, &request).await.unwrap();
    it.shop.sync().await;
    (id, numbers)
}

/// The numbers that are missed at this order, as the lists have them.
async fn missed(it: &Tapped, id: &str) -> Vec<(Kind, String, FindingId)> {
    let open = it.shop.open().await;
    let of = open.into_iter().filter(|row| row.order_remote_id == id);
    of.map(|row| (row.finding.kind, row.finding.number.unwrap().as_str().to_owned(), row.finding.id))
        .collect()
}

/// Which of its numbers the world shows.
fn there<'a>(it: &Tapped, id: &str, numbers: &'a [String]) -> Vec<&'a str> {
    numbers.iter().map(String::as_str).filter(|number| shows(it, id, number)).collect()
}

/// The owner says it as often as the lists ask: a repair that met a change stops, and leaves its finding. No
/// number goes on the way, and in the end all stand there, each written once.
async fn until_all_stand_there(it: &Tapped, id: &str, numbers: &[String], what: &str) {
    let mut before = there(it, id, numbers);
    for _ in 0..=numbers.len() {
        for (.., finding) in missed(it, id).await {
            it.shop.confirm(finding).await;
        }
        it.shop.sync().await;
        let now = there(it, id, numbers);
        assert!(before.iter().all(|number| now.contains(number)), "{what}: {before:?} became {now:?}");
        before = now;
        it.shop.clock.advance(MINUTE);
    }
    assert_eq!(before, numbers, "{what}: {:#?}", it.journal().await);
    it.read_everything_again().await;
    assert_eq!(missed(it, id).await, [], "{what}: nothing is missed");
    let mut proved: Vec<TrackingNumber> = Vec::new();
    for entry in it.journal().await {
        match entry.phase {
            Phase::Proved => proved.push(entry.change.number.clone()),
            // It stopped before anything was sent.
            Phase::Moved | Phase::AlreadyRight => assert_eq!(entry.sent_at, None, "{what}"),
            other => panic!("{what}: {other:?}"),
        }
    }
    let made = proved.len();
    proved.sort();
    proved.dedup();
    assert_eq!((writes(it).len(), made), (proved.len(), proved.len()), "{what}: each is written once");
}

#[tokio::test]
async fn a_second_number_leaves_the_first_where_it_is() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            let it = shop(platform, change).await;
            let (id, numbers) = order_in(&it, 2, 1).await;
            let found = missed(&it, &id).await;
            let [(found, number, finding)] = found.as_slice() else { panic!("{kind}: {found:?}") };
            assert_eq!((*found, number), (Kind::NumberIncomplete, &numbers[1]), "{kind}");
            assert!(it.shop.demo.app.preview(*finding, None).await.is_ok(), "{kind}");
            until_all_stand_there(&it, &id, &numbers, kind).await;
            assert_eq!(writes(&it).len(), 1, "{kind}");
        }
    }
}

#[tokio::test]
async fn three_numbers_one_after_the_other_all_stand_there() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            let it = shop(platform, change).await;
            let (id, numbers) = order_in(&it, 3, 0).await;
            for step in 1..=3 {
                let what = format!("{kind}, number {step}");
                let left = missed(&it, &id).await;
                assert_eq!(left.len(), 4 - step, "{what}: {left:?}");
                it.shop.confirm(left[0].2).await;
                it.shop.sync().await;
                it.shop.clock.advance(MINUTE);
                assert_eq!(there(&it, &id, &numbers).len(), step, "{what}");
            }
            until_all_stand_there(&it, &id, &numbers, kind).await;
        }
    }
}

#[tokio::test]
async fn numbers_that_are_confirmed_at_once_all_stand_there() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            for parcels in [2, 3] {
                let what = format!("{kind}, {parcels} at once");
                let it = shop(platform, change).await;
                let (id, numbers) = order_in(&it, parcels, 0).await;
                let left = missed(&it, &id).await;
                assert_eq!(left.len(), parcels, "{what}: {left:?}");
                until_all_stand_there(&it, &id, &numbers, &what).await;
                assert_eq!(writes(&it).len(), parcels, "{what}");
            }
        }
    }
}

/// Whoever adds a number between the owner's word and the write loses nothing by it.
#[tokio::test]
async fn a_number_that_somebody_adds_meanwhile_is_not_written_over() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            let it = shop(platform, change).await;
            let (id, numbers) = order_in(&it, 2, 0).await;
            let left = missed(&it, &id).await;
            let second = left.iter().find(|(_, number, _)| *number == numbers[1]).unwrap();
            it.shop.confirm(second.2).await;
            it.shop.clock.advance(MINUTE);
            let now = it.shop.now();
            add(&it, &id, &numbers[0], now);
            it.shop.sync().await;
            assert!(shows(&it, &id, &numbers[0]), "{kind}: what somebody added stands there");
            assert_eq!(it.journal().await[0].phase, Phase::Moved, "{kind}: it stops, and asks again");
            until_all_stand_there(&it, &id, &numbers, kind).await;
            assert_eq!(writes(&it).len(), 1, "{kind}");
        }
    }
}
