//! What carriers tell is what is true: the demo's shops with all their carriers, days that pass, and every parcel held
//! against the world, which knows what really happened to it.

use crate::shop::NOW;
use std::collections::BTreeMap;
use std::sync::Arc;
use trackmend_core::app::{Clock, Demo, DemoConfig, ManualClock, Stop};
use trackmend_core::domain::DeliveryStatus::{self, *};
use trackmend_core::domain::{DAY, HOUR, MINUTE, Ms, OrderId, Platform, TrackingNumber};
use trackmend_core::reconcile::ParcelFacts;
use trackmend_world::{Journey, Scan, Truly, What, WorldConfig};

/// What a carrier's answer may say of a parcel after this happened to it: first what is meant, then what its codes
/// cannot tell apart, each with the reason.
fn may_be_told(by: Platform, what: &What) -> &'static [DeliveryStatus] {
    match (by, what) {
        (_, What::Announced) => &[InfoReceived],
        (_, What::OutForDelivery) => &[OutForDelivery],
        (_, What::WaitsAtPoint) => &[AvailableForPickup],
        (_, What::Collected | What::Delivered | What::DeliveredToNeighbour) => &[Delivered],
        (_, What::AttemptFailed) => &[AttemptFailed],
        // La Poste has one code for what could not be brought; with the others a refusal begins the way back.
        (Platform::LaPoste, What::Refused) => &[AttemptFailed],
        (_, What::Refused) => &[AttemptFailed, Exception, Returning],
        (_, What::ComesBack) => &[Returning],
        (_, What::BackAtSender) => &[Returned],
        // Held by customs: each tells it in its own way, and none says "on its way" alone.
        (_, What::CustomsHeld) => &[Exception, InTransit],
        // La Poste has "a problem" for all of these; 17TRACK has an exception for each.
        (_, What::Lost | What::Destroyed | What::Damaged) => &[Exception],
        // Of what takes longer 17TRACK says that something is wrong, and La Poste that it waits to be brought.
        (Platform::SeventeenTrack, What::Delayed) => &[Exception, InTransit],
        _ => &[InTransit],
    }
}

/// The last thing that a carrier knew to have happened by then: what ended the way, else what came last.
fn last_known(journey: &Journey, at: Ms) -> Option<What> {
    let by = |scan: &&Scan| scan.at <= at.0 / 1000 && scan.known_at <= at.0 / 1000 && !scan.what.is_remark();
    let known: Vec<&Scan> = journey.known.iter().filter(by).collect();
    let end = known.iter().find(|scan| scan.what.is_delivery() || scan.what == What::BackAtSender);
    end.or(known.last()).map(|scan| scan.what.clone())
}

/// Whether an answer agrees with what the carrier knew when it was asked.
fn agrees(by: Platform, told: &ParcelFacts, journey: &Journey) -> bool {
    let asked = told.asked.unwrap();
    // DHL tells of a scan ten to thirty minutes after it knows of it.
    let late: Vec<i64> = if by == Platform::Dhl { (10..=30).collect() } else { vec![0] };
    late.into_iter().any(|minutes| match last_known(journey, asked.plus(-minutes * MINUTE)) {
        Some(what) => may_be_told(by, &what).contains(&told.journey.status),
        // A remark alone, or nothing.
        None => told.journey.status == Unknown,
    })
}

/// Whether a carrier tells of this parcel, for certain: PostNL does of what the owner posted herself, which the number
/// does not show, and 17TRACK only later, once it was told of the number.
fn tells_of(by: Platform, journey: &Journey) -> bool {
    match by {
        Platform::LaPoste => matches!(journey.carrier.as_str(), "La Poste" | "Colissimo" | "Chronopost"),
        Platform::Dhl => journey.carrier == "DHL",
        _ => false,
    }
}

/// A demo of every shop, supplier and carrier.
struct Days {
    demo: Demo,
    clock: Arc<ManualClock>,
    _folder: tempfile::TempDir,
}

/// What days taught.
#[derive(Debug, Default)]
struct Seen {
    /// Answers that were held against the world, by who answered.
    held: BTreeMap<&'static str, u32>,
    /// By what was told last.
    statuses: BTreeMap<String, u32>,
    contradicted: u32,
}

impl Days {
    async fn begin(seed: u64, orders: usize) -> Days {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        let world = WorldConfig::whole(seed, orders, NOW.0);
        let demo =
            Demo::open(DemoConfig { world, folder: folder.path().to_owned() }, clock.clone()).await.unwrap();
        demo.set_up().await.unwrap();
        Days { demo, clock, _folder: folder }
    }

    async fn sync(&self) {
        let summary = self.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        assert!(summary.troubles.is_empty(), "{:?}", summary.troubles);
    }

    /// Everything that was told of parcels, each with an order that has it.
    async fn told(&self) -> BTreeMap<TrackingNumber, (OrderId, ParcelFacts)> {
        let store = &self.demo.app.store;
        let facts = store.facts(&store.order_ids().await.unwrap()).await.unwrap();
        let parcels =
            facts.into_iter().flat_map(|facts| facts.parcels.into_iter().map(move |p| (facts.id, p)));
        parcels.map(|(order, parcel)| (parcel.number.clone(), (order, parcel))).collect()
    }

    /// Holds everything that was told against what the world knows.
    async fn hold(&self, what: &str, seen: &mut Seen) {
        for (number, (_, told)) in self.told().await {
            let (Some(by), Some(asked)) = (told.by, told.asked) else { continue };
            if told.refused.is_some() {
                continue;
            }
            let journey = self.demo.lock().journey(number.as_str(), asked.0);
            let Some(journey) = journey else {
                assert!(told.known.is_none(), "{what}: {number} is nobody's, and {by:?} knows it");
                continue;
            };
            if told.known.is_none() {
                let late = asked.plus(-30 * MINUTE);
                let hidden = tells_of(by, &journey) && last_known(&journey, late).is_some();
                assert!(!hidden, "{what}: {number} is known to {by:?}: {journey:#?}");
                continue;
            }
            assert!(agrees(by, &told, &journey), "{what}: {number} {by:?} tells {told:#?}, and {journey:#?}");
            let truly = journey.truly;
            match told.journey.status {
                Delivered => assert_eq!(truly, Truly::Delivered, "{what}: {number} has not arrived"),
                Returned => assert_eq!(truly, Truly::Back, "{what}: {number} is not back"),
                _ => {}
            }
            *seen.held.entry(by.code()).or_default() += 1;
            *seen.statuses.entry(format!("{:?}", told.journey.status)).or_default() += 1;
        }
    }
}

async fn what_is_told_is_true(seed: u64) -> Seen {
    let days = Days::begin(seed, 50).await;
    let mut seen = Seen::default();
    let mut ended: BTreeMap<TrackingNumber, DeliveryStatus> = BTreeMap::new();
    days.sync().await;
    days.hold(&format!("seed {seed}, at once"), &mut seen).await;
    let until = NOW.plus(9 * DAY);
    while days.clock.now() < until {
        days.clock.advance(11 * HOUR);
        days.sync().await;
        let at = days.clock.now().to_utc();
        days.hold(&format!("seed {seed}, {at}"), &mut seen).await;
        let told = days.told().await;
        for (number, before) in &ended {
            let now = told.get(number).map(|(_, told)| told.journey.status);
            assert!(
                now.is_none_or(|now| now.is_final()),
                "seed {seed}: {number} was {before:?}, now {now:?}"
            );
        }
        ended.extend(
            told.into_iter()
                .map(|(number, (_, told))| (number, told.journey.status))
                .filter(|(_, status)| status.is_final()),
        );
    }
    // What does not fit the end was kept, and stands on the order's page.
    for (number, (order, told)) in days.told().await {
        let Some(odd) = told.journey.contradicted else { continue };
        assert!(told.journey.status.is_final());
        seen.contradicted += 1;
        let page = days.demo.app.order_page(order).await.unwrap();
        let shown = page.timeline.iter().filter(|event| event.said.id == "event-contradicts").count();
        assert!(shown > 0, "seed {seed}: {number}, {odd:?}: {:#?}", page.timeline);
    }
    seen
}

/// Some seeds, side by side, each with the carriers that have enough of its parcels.
macro_rules! seeds {
    ($($name:ident $seed:literal [$($by:literal)*];)*) => {$(
        #[tokio::test]
        async fn $name() {
            let seen = what_is_told_is_true($seed).await;
            for by in [$($by),*] {
                assert!(seen.held.get(by).is_some_and(|held| *held > 20), "too few of {by}: {seen:?}");
            }
            for status in ["InTransit", "Delivered", "AvailableForPickup", "OutForDelivery", "Returned"] {
                assert!(seen.statuses.contains_key(status), "nothing is {status}: {seen:?}");
            }
            assert!(seen.contradicted > 0, "no carrier contradicted itself: {seen:?}");
        }
    )*};
}

seeds! {
    what_carriers_tell_is_what_is_true_3 3 ["laposte" "17track" "dhl"];
    what_carriers_tell_is_what_is_true_7 7 ["laposte" "17track" "dhl" "postnl"];
    what_carriers_tell_is_what_is_true_12 12 ["laposte" "17track" "dhl" "postnl"];
}
