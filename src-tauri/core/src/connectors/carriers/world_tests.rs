//! La Poste and 17TRACK, asked in the demo world: it knows what is really so of a parcel, and was written without
//! these connectors.

use super::parcels::tests::question;
use crate::connectors::{
    Ask, Auth, Connector, Page, ParcelAnswer, ParcelQuestion, ParcelTold, Record, Reply, connector,
};
use crate::domain::DeliveryStatus::{self, *};
use crate::domain::{Ms, Platform, SECOND};
use crate::parcels::journey;
use std::collections::BTreeMap;
use trackmend_world::{CarriersConfig, Request, Scan, What, World, WorldConfig};

const NOW: Ms = super::tests::NOW;
const HOUR: i64 = 3_600;

/// What happened to a parcel, and how many hours ago.
type Scans = Vec<(What, i64)>;

/// A world without orders, with these parcels of La Poste's.
fn world(parcels: &[(&str, Scans)], change: impl FnOnce(&mut CarriersConfig)) -> World {
    let mut carriers = CarriersConfig::default();
    change(&mut carriers);
    let config = WorldConfig { carriers: Some(carriers), ..WorldConfig::new(7, 0, NOW.0) };
    let mut world = World::new(config);
    for (number, scans) in parcels {
        let scan = |(what, hours): &(What, i64)| Scan::new(what.clone(), NOW.0 / 1_000 - hours * HOUR);
        world.set_journey(number, "La Poste", scans.iter().map(scan).collect());
    }
    world
}

/// The pages of a question at this moment, one for each request.
fn ask(world: &mut World, platform: Platform, ask: &Ask, now: Ms) -> Vec<Page> {
    let connector: &dyn Connector = connector(platform).unwrap();
    let profile = connector.profile(&BTreeMap::new()).unwrap();
    let Auth::Token(scheme) = connector.about().auth else { panic!("a key") };
    let mut pages: Vec<Page> = Vec::new();
    loop {
        let token = pages.last().and_then(|page| page.next.as_ref());
        if !pages.is_empty() && token.is_none() {
            return pages;
        }
        let request = connector.request(ask, &profile, token).unwrap();
        let key = world.carrier_key(platform.code()).unwrap().to_owned();
        let sent = Request {
            method: request.method.to_owned(),
            url: request.url.to_string(),
            headers: vec![(scheme.header.to_owned(), format!("{}{key}", scheme.prefix))],
            body: request.body.unwrap_or_default().into_bytes(),
        };
        let reply = world.handle(platform.code(), &sent, now.0).reply().unwrap();
        let headers = reply.headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
        let reply = Reply { status: reply.status, headers, body: reply.body, at: now };
        pages.push(connector.read(ask, &profile, token, &reply).unwrap());
    }
}

fn parcels(numbers: &[&str], new: bool) -> Ask {
    let parcels: Vec<ParcelQuestion> = numbers.iter().map(|number| question(number, new)).collect();
    Ask::Parcels { parcels }
}

fn answers(pages: Vec<Page>) -> BTreeMap<String, ParcelAnswer> {
    let records = pages.into_iter().flat_map(|page| {
        assert!(page.problems.is_empty(), "{:?}", page.problems);
        page.records
    });
    let answer = |record| match record {
        Record::Parcel(parcel) => (parcel.number.to_string(), parcel.answer),
        other => panic!("a parcel: {other:?}"),
    };
    records.map(answer).collect()
}

fn told(answers: &BTreeMap<String, ParcelAnswer>, number: &str) -> ParcelTold {
    match &answers[number] {
        ParcelAnswer::Told(told) => (**told).clone(),
        other => panic!("{number}: {other:?}"),
    }
}

/// Ways of parcels, and how far each is.
fn ways() -> Vec<(&'static str, Scans, DeliveryStatus)> {
    use What::*;
    let begun = |then: Scans| [vec![(Announced, 90), (HandedOver, 80)], then].concat();
    vec![
        ("LA000000015FR", vec![(Announced, 90)], InfoReceived),
        ("LA000000029FR", begun(vec![(Sorted, 40)]), InTransit),
        ("LA000000032FR", begun(vec![(LeftCountry, 40), (CustomsIn, 20), (CustomsOut, 10)]), InTransit),
        ("LA000000046FR", begun(vec![(CustomsIn, 30), (CustomsHeld, 20)]), Exception),
        ("LA000000050FR", begun(vec![(What::OutForDelivery, 3)]), DeliveryStatus::OutForDelivery),
        ("LA000000063FR", begun(vec![(What::AttemptFailed, 3)]), DeliveryStatus::AttemptFailed),
        ("LA000000077FR", begun(vec![(WaitsAtPoint, 3)]), AvailableForPickup),
        (
            "LA000000085FR",
            begun(vec![(What::OutForDelivery, 6), (What::Delivered, 3)]),
            DeliveryStatus::Delivered,
        ),
        ("LA000000094FR", begun(vec![(ComesBack, 6)]), Returning),
        ("LA000000103FR", begun(vec![(ComesBack, 6), (BackAtSender, 2)]), Returned),
        (
            "LA000000117FR",
            begun(vec![(What::OutForDelivery, 6), (RecipientChose, 2)]),
            DeliveryStatus::OutForDelivery,
        ),
    ]
}

fn world_of_ways(change: impl FnOnce(&mut CarriersConfig)) -> World {
    let parcels: Vec<_> = ways().into_iter().map(|(number, scans, _)| (number, scans)).collect();
    world(&parcels, change)
}

#[test]
fn la_poste_tells_how_far_each_parcel_is() {
    for lists_one in [false, true] {
        let mut world = world_of_ways(|config| config.laposte_lists_one = lists_one);
        let all = ways();
        let mut numbers: Vec<&str> = all.iter().map(|(number, ..)| *number).collect();
        numbers.push("6A00000000001");
        let mut known = BTreeMap::new();
        // Ten, the rest, and one alone.
        for numbers in [&numbers[..10], &numbers[10..], &numbers[..1]] {
            known.extend(answers(ask(&mut world, Platform::LaPoste, &parcels(numbers, true), NOW)));
        }
        for (number, _, status) in &all {
            let way = journey(&told(&known, number).events);
            assert_eq!((way.status, way.unknown), (*status, 0), "{number}");
        }
        assert_eq!(known["6A00000000001"], ParcelAnswer::NotKnown);
        let alone = answers(ask(&mut world, Platform::LaPoste, &parcels(&["ABC123"], true), NOW));
        assert!(matches!(alone["ABC123"], ParcelAnswer::Refused { .. }));
    }
}

#[test]
fn seventeentrack_is_told_of_new_numbers_once_and_tells_the_same() {
    let mut world = world_of_ways(|_| {});
    let all = ways();
    let numbers: Vec<&str> = all.iter().map(|(number, ..)| *number).collect();
    let platform = Platform::SeventeenTrack;
    let first = ask(&mut world, platform, &parcels(&numbers, true), NOW);
    assert_eq!(first.len(), 2, "announced, then read");
    assert!(
        answers(first).values().all(|answer| *answer == ParcelAnswer::Announced),
        "it asks the carrier first"
    );
    let later = NOW.plus(6 * 60_000);
    let pages = ask(&mut world, platform, &parcels(&numbers, false), later);
    assert_eq!(pages.len(), 1);
    let known = answers(pages);
    for (number, _, status) in &all {
        let way = journey(&told(&known, number).events);
        assert_eq!((way.status, way.unknown), (*status, 0), "{number}");
    }
    // Announced once more it costs nothing and tells as much.
    // Three requests a second, no more.
    let later = later.plus(SECOND);
    assert_eq!(answers(ask(&mut world, platform, &parcels(&numbers, true), later)), known);
    let forgotten =
        answers(ask(&mut world, platform, &parcels(&["6A00000000001"], false), later.plus(SECOND)));
    assert_eq!(forgotten["6A00000000001"], ParcelAnswer::NotAnnounced);
}

#[test]
fn an_allowance_that_is_used_up_is_no_answer_about_a_number() {
    let mut world = world_of_ways(|config| config.seventeentrack_monthly = 1);
    let numbers = ["LA000000015FR", "LA000000029FR"];
    let pages = ask(&mut world, Platform::SeventeenTrack, &parcels(&numbers, true), NOW);
    assert_eq!(pages[0].problems.len(), 1, "{pages:?}");
    let answered: Vec<_> = pages.iter().flat_map(|page| &page.records).collect();
    assert!(matches!(answered.as_slice(), [Record::Parcel(parcel)] if parcel.number.as_str() == numbers[0]));
}

#[test]
fn the_number_at_the_carrier_that_took_over_is_told_by_both() {
    let second = ("PostNL".to_owned(), "3SABCD123456789".to_owned());
    let passed = What::PassedOn { carrier: second.0.clone(), number: second.1.clone() };
    let scans = vec![(What::HandedOver, 90), (What::Arrived, 40), (passed, 30), (What::OutForDelivery, 3)];
    let mut world = world(&[("LA000000015FR", scans)], |_| {});
    ask(&mut world, Platform::SeventeenTrack, &parcels(&["LA000000015FR"], true), NOW);
    let later = NOW.plus(6 * 60_000);
    for platform in [Platform::LaPoste, Platform::SeventeenTrack] {
        let known = answers(ask(&mut world, platform, &parcels(&["LA000000015FR"], false), later));
        let told = told(&known, "LA000000015FR");
        let aliases: Vec<_> =
            told.aliases.iter().map(|(number, name)| (name.clone(), number.to_string())).collect();
        assert_eq!(aliases, std::slice::from_ref(&second), "{platform:?}");
        assert!(told.events.is_sorted_by_key(|event| event.at.at));
        assert_eq!(journey(&told.events).status, DeliveryStatus::OutForDelivery, "{platform:?}");
    }
}

#[test]
fn a_key_is_tried_without_spending_anything() {
    let mut world = world_of_ways(|_| {});
    for platform in [Platform::LaPoste, Platform::SeventeenTrack] {
        let pages = ask(&mut world, platform, &Ask::Access { step: 0 }, NOW);
        let passed = |record: &Record| matches!(record, Record::Access(found) if found.test.passed);
        assert!(pages[0].records.len() >= 2 && pages[0].records.iter().all(passed), "{pages:?}");
    }
}
