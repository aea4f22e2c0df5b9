//! The keeper in memory and the database, side by side: whatever is called, they say the same.

/// The same call to both, and what both say. Fails on the first difference.
macro_rules! both {
    ($bench:expr, $what:expr, |$keeper:ident| $call:expr) => {{
        let stored = {
            let $keeper = &$bench.store;
            $call
        };
        let kept = {
            let $keeper = &$bench.memory;
            $call
        };
        if format!("{kept:?}") != format!("{stored:?}") {
            crate::memory::tests::bench::differ(
                $bench.place,
                $what,
                &format!("{kept:#?}"),
                &format!("{stored:#?}"),
            );
        }
        kept
    }};
}

mod bench;
mod houses;
mod repairs;
mod told;

use super::*;
use bench::{Seen, bench, folder};
use std::collections::BTreeSet;
use std::ops::Range;
use trackmend_core::app::judge;
use trackmend_core::domain::{FindingState, Kind};
use trackmend_core::store::Store;

/// How many sequences, and how long each.
const SEEDS: u64 = 200;
const STEPS: usize = 60;

/// These sequences. What they came to.
async fn run(seeds: Range<u64>) -> Seen {
    let template = folder();
    Store::open(template.path()).await.unwrap().close().await;
    let mut seen = Seen::default();
    for seed in seeds {
        let folder = folder();
        let mut bench = bench(template.path(), folder.path(), seed).await;
        for step in 0..STEPS {
            bench.place = (seed, step);
            bench.step(&mut seen).await;
            bench.compare(&mut seen).await;
        }
        bench.store.close().await;
    }
    seen
}

#[tokio::test]
async fn memory_and_database_say_the_same_after_every_call() {
    let seen = run(0..SEEDS / 2).await;
    for kind in [
        Kind::TrackingMissing,
        Kind::NumberDiffers,
        Kind::OrderNotClosed,
        Kind::NumberWanted,
        Kind::NotShipped,
        Kind::NumberReused,
        Kind::ShipmentUnmatched,
        Kind::ShippedThoughCancelled,
    ] {
        assert!(seen.kinds.contains(&kind), "the sequences came to {kind:?}: {seen:?}");
    }
    let states = [FindingState::Open, FindingState::Repaired, FindingState::Resolved];
    assert_eq!(seen.states, BTreeSet::from(states));
    let often = [seen.planned, seen.confirmed, seen.refused, seen.proved, seen.already, seen.learned];
    assert!(often.iter().all(|times| *times >= 5), "{seen:?}");
    let everywhere = [seen.shared, seen.linked, seen.ended];
    assert!(everywhere.iter().all(|times| *times >= 500), "{seen:?}");
    assert!(seen.made >= 500 && seen.wanted >= 500, "{seen:?}");
}

#[tokio::test]
async fn memory_and_database_say_the_same_of_other_sequences_too() {
    run(SEEDS / 2..SEEDS).await;
}

#[tokio::test]
async fn what_is_learned_from_many_shipments_is_the_same() {
    let template = folder();
    Store::open(template.path()).await.unwrap().close().await;
    let folder = folder();
    let mut bench = bench(template.path(), folder.path(), 1).await;
    let (shop, tpop, now) = (bench.shops[0].0, bench.suppliers[0], bench.now);
    let (pages, parcels) =
        (0..30).map(|place| told::shown_later(shop, place)).unzip::<_, _, Vec<_>, Vec<_>>();
    let pages: Vec<Record> = pages.into_iter().map(|order| Record::Order(Box::new(order))).collect();
    let read = SyncState { checked_at: Some(now), ..SyncState::default() };
    for (shop, _) in &bench.shops {
        both!(bench, "keep_sync_state", |k| k.keep_sync_state(*shop, &read).await).unwrap();
    }
    both!(bench, "store_page", |k| k.store_page(shop, &pages, now, None).await).unwrap();
    both!(bench, "import", |k| k.import_shipments(tpop, "list.csv", &parcels, now).await).unwrap();
    both!(bench, "judge", |k| judge(k, now).await).unwrap();
    bench.compare(&mut Seen::default()).await;
    let rules = bench.memory.rules().await.unwrap();
    assert_eq!(
        (rules.learned_grace.len(), rules.learned_production.len(), rules.learned_skus.len()),
        (1, 1, 3)
    );
    bench.store.close().await;
}
