//! DHL asked in the demo world, which knows what is really so of a parcel and was written without this connector: as
//! pairs, as two letters and as sentences, for it is not known which of them DHL tells of German parcels.

use super::tests::question;
use super::*;
use crate::connectors::{ParcelAnswer, Record};
use crate::domain::DeliveryStatus::{self, *};
use crate::domain::Ms;
use crate::parcels::journey;
use trackmend_world::{CarriersConfig, GermanStatus, Request as Sent, Scan, What, World, WorldConfig};

const NOW: Ms = crate::connectors::carriers::tests::NOW;
const GERMAN: &str = "00340434161094042557";
const DUTCH: &str = "JVGL06244838000123456789";

/// How far a parcel of this number has come, after everything in `scans` happened, an hour apart.
fn status(number: &str, german: GermanStatus, scans: &[What]) -> DeliveryStatus {
    let carriers = CarriersConfig { dhl_german_status: german, ..CarriersConfig::default() };
    let config = WorldConfig { carriers: Some(carriers), ..WorldConfig::new(7, 0, NOW.0) };
    let mut world = World::new(config);
    let ago = |n: usize| i64::try_from(scans.len() - n).unwrap() * 3_600;
    let scans = scans.iter().enumerate().map(|(n, what)| Scan::new(what.clone(), NOW.0 / 1_000 - ago(n)));
    let scans: Vec<Scan> = scans.collect();
    world.set_journey(number, "DHL", scans);
    let ask = Ask::Parcels { parcels: vec![question(number)] };
    let page = asked(&mut world, &ask);
    assert!(page.problems.is_empty(), "{:?}", page.problems);
    match page.records.as_slice() {
        [Record::Parcel(told)] => match &told.answer {
            ParcelAnswer::Told(told) => {
                let way = journey(&told.events);
                assert_eq!((way.unknown, way.contradicted), (0, None));
                way.status
            }
            other => panic!("told: {other:?}"),
        },
        other => panic!("a parcel: {other:?}"),
    }
}

fn asked(world: &mut World, ask: &Ask) -> Page {
    let profile = Dhl.profile(&BTreeMap::new()).unwrap();
    let request = Dhl.request(ask, &profile, None).unwrap();
    let key = world.carrier_key("dhl").unwrap().to_owned();
    let sent = Sent {
        method: request.method.to_owned(),
        url: request.url.to_string(),
        headers: vec![(TOKEN.header.to_owned(), key)],
        body: Vec::new(),
    };
    let reply = world.handle("dhl", &sent, NOW.0).reply().unwrap();
    let headers = reply.headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
    let reply = Reply { status: reply.status, headers, body: reply.body, at: NOW };
    Dhl.read(ask, &profile, None, &reply).unwrap()
}

use What::{
    Announced, Arrived, AttemptFailed as NotHome, BackAtSender, Collected, ComesBack, Damaged, Delayed,
    Delivered as Brought, DeliveredToNeighbour, Destroyed, HandedOver, OutForDelivery as OnTheVan,
    RecipientChose, Sorted, TimeChanged, ToPoint, WaitsAtPoint,
};

/// What happened, and how far that is by the codes of the service itself.
fn stories() -> Vec<(Vec<What>, DeliveryStatus)> {
    let passed = What::PassedOn { carrier: "bpost".into(), number: "323212345678901234567890".into() };
    vec![
        (vec![Announced], InfoReceived),
        (vec![Announced, HandedOver, Sorted, Arrived], InTransit),
        (vec![HandedOver, passed], InTransit),
        (vec![HandedOver, Delayed], InTransit),
        (vec![Arrived, OnTheVan], OutForDelivery),
        (vec![Arrived, OnTheVan, RecipientChose, TimeChanged], OutForDelivery),
        (vec![OnTheVan, NotHome], AttemptFailed),
        (vec![OnTheVan, NotHome, ToPoint], InTransit),
        (vec![ToPoint, WaitsAtPoint], AvailableForPickup),
        (vec![ToPoint, WaitsAtPoint, RecipientChose], AvailableForPickup),
        (vec![WaitsAtPoint, Collected], Delivered),
        (vec![OnTheVan, Brought], Delivered),
        (vec![OnTheVan, DeliveredToNeighbour], Delivered),
        (vec![NotHome, ComesBack], Returning),
        (vec![NotHome, ComesBack, BackAtSender], Returned),
        (vec![Sorted, Damaged], Exception),
        (vec![Sorted, Damaged, Destroyed], Exception),
    ]
}

#[test]
fn a_dutch_parcel_is_as_far_as_it_really_is() {
    for (scans, expected) in stories() {
        assert_eq!(status(DUTCH, GermanStatus::Pair, &scans), expected, "{scans:?}");
    }
}

#[test]
fn a_german_parcel_told_by_pairs_is_as_far_as_it_really_is() {
    for (scans, mut expected) in stories() {
        // That pair alone also means that it left a depot.
        if expected == OutForDelivery {
            expected = InTransit;
        }
        assert_eq!(status(GERMAN, GermanStatus::Pair, &scans), expected, "{scans:?}");
    }
}

/// Two letters, or the five words alone, say less; what they must not say is that it arrived where it did not.
#[test]
fn a_german_parcel_told_coarsely_is_never_said_to_have_arrived_where_it_did_not() {
    for german in [GermanStatus::Coarse, GermanStatus::Words] {
        for (scans, expected) in stories() {
            let told = status(GERMAN, german, &scans);
            // Nothing in the letters and words tells what was destroyed from what arrived.
            let cannot_be_told = scans.contains(&Destroyed);
            assert!(
                cannot_be_told || (told == Delivered) == (expected == Delivered),
                "{german:?} {scans:?}: {told:?}"
            );
            assert!(
                cannot_be_told || (told == Returned) == (expected == Returned),
                "{german:?} {scans:?}: {told:?}"
            );
        }
    }
}

#[test]
fn the_check_passes_with_the_right_key_and_a_number_of_nobodys_is_not_known() {
    let empty = || {
        let config =
            WorldConfig { carriers: Some(CarriersConfig::default()), ..WorldConfig::new(7, 0, NOW.0) };
        World::new(config)
    };
    let page = asked(&mut empty(), &Ask::Access { step: 0 });
    assert!(page.records.iter().all(|record| matches!(record, Record::Access(found) if found.test.passed)));
    assert_eq!(page.records.len(), 2);
    let page = asked(&mut empty(), &Ask::Parcels { parcels: vec![question(GERMAN)] });
    assert!(
        matches!(page.records.as_slice(), [Record::Parcel(told)] if told.answer == ParcelAnswer::NotKnown)
    );
}
