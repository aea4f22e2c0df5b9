//! What is said of parcels is true: the verdicts of the demo with every shop and every carrier, held against what
//! really happens to each parcel of its world.

use crate::shop::NOW;
use std::collections::BTreeMap;
use std::sync::Arc;
use trackmend_core::app::{Demo, DemoConfig, ManualClock};
use trackmend_core::domain::{Cause, DAY, FindingState, Kind};
use trackmend_world::{Truly, WorldConfig};

/// What may truly be so of a parcel when this is said of it.
fn may_be(cause: Cause, truly: Truly) -> bool {
    match cause {
        Cause::NotScanned | Cause::NeverScanned => matches!(truly, Truly::NotYet | Truly::Announced),
        // What nobody tells of may have arrived.
        Cause::Stalled => !matches!(truly, Truly::NotYet | Truly::Announced),
        Cause::ContactSupplier => !matches!(truly, Truly::Back),
        Cause::AttemptFailed => matches!(truly, Truly::NotDelivered | Truly::OutForDelivery | Truly::AtPoint),
        Cause::Exception => {
            matches!(
                truly,
                Truly::Damaged | Truly::Lost | Truly::Destroyed | Truly::AtCustoms | Truly::UnderWay
            )
        }
        Cause::Returning => matches!(truly, Truly::ComingBack | Truly::Back),
        Cause::Returned => truly == Truly::Back,
        Cause::GoesBackSoon => truly == Truly::AtPoint,
        _ => false,
    }
}

#[tokio::test]
async fn what_is_said_of_parcels_is_true() {
    let mut said: BTreeMap<Cause, u32> = BTreeMap::new();
    let mut wrong = Vec::new();
    for seed in 0..6 {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(NOW));
        let config =
            DemoConfig { world: WorldConfig::whole(seed, 60, NOW.0), folder: folder.path().to_owned() };
        let demo = Demo::open(config, clock.clone()).await.unwrap();
        demo.set_up().await.unwrap();
        for _ in 0..4 {
            demo.sync().await.unwrap();
            let now = demo.app.now();
            for row in demo.app.store.findings(false).await.unwrap() {
                let found = row.finding;
                let of_way = matches!(found.kind, Kind::LateParcel | Kind::DeliveryProblem);
                if !of_way || found.state != FindingState::Open {
                    continue;
                }
                *said.entry(found.cause).or_default() += 1;
                let number = found.number.expect("it is about a number");
                let journey = demo.lock().journey(number.as_str(), now.0);
                let truly = journey.as_ref().map(|journey| journey.truly);
                if !truly.is_some_and(|truly| may_be(found.cause, truly)) {
                    let parcel = demo.app.store.facts(&[found.order.unwrap()]).await.unwrap().remove(0);
                    let told = parcel.parcels.iter().find(|told| told.number == number);
                    let told = told.map(|told| (told.by, told.journey.status, told.asked));
                    wrong.push(format!(
                        "seed {seed}, {}: {number} of {}: {:?}, truly {truly:?}, {told:?}, {:?}",
                        now.to_utc(),
                        row.order_number,
                        found.cause,
                        journey.map(|journey| journey.carrier),
                    ));
                }
            }
            clock.advance(2 * DAY);
        }
    }
    assert!(wrong.is_empty(), "{} of {said:?}:\n{}", wrong.len(), wrong.join("\n"));
    for cause in [Cause::NeverScanned, Cause::Stalled, Cause::ContactSupplier, Cause::Returned] {
        assert!(said.contains_key(&cause), "{cause:?} is never said: {said:?}");
    }
}
