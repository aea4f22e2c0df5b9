//! PostNL's connector and the demo world's PostNL together: written apart, so that both have to mean the same
//! interface.

use super::exchange::{Failure, ask};
use super::token::Tokens;
use super::{Probed, Turn, probe, transport};
use crate::connectors::postnl::PostNl;
use crate::connectors::{
    Ask, Connector as _, ParcelAnswer, ParcelQuestion, ParcelTold, Profile, ReadError, Record,
};
use crate::domain::DeliveryStatus::{self, AvailableForPickup, InTransit, Returned, Returning};
use crate::domain::{Ms, TrackingNumber};
use crate::parcels::journey;
use crate::secrets::InMemory;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use trackmend_world as demo;
use trackmend_world::{Scan, What};

const NOW: i64 = 1_795_000_000_000;
const NUMBER: &str = "3SWOLK123456789";
const TURN: Turn = Turn { now: Ms(NOW), dice: 7 };

struct Desk {
    world: Arc<Mutex<demo::World>>,
    wire: transport::World,
    keys: InMemory,
    profile: Profile,
}

fn desk() -> Desk {
    let config = demo::WorldConfig {
        carriers: Some(demo::CarriersConfig::default()),
        ..demo::WorldConfig::new(11, 0, NOW)
    };
    let world = demo::World::new(config);
    let key = SecretString::from(world.carrier_key("postnl").unwrap());
    let keys = InMemory::of("postnl", [("key".to_owned(), key)].into());
    let url = world.carrier_url("postnl").unwrap();
    let profile = PostNl.profile(&BTreeMap::from([("url".to_owned(), url)])).unwrap();
    let world = Arc::new(Mutex::new(world));
    let wire = transport::World::new(Arc::clone(&world), Arc::new(|| Ms(NOW)));
    Desk { world, wire, keys, profile }
}

impl Desk {
    async fn probe(&self) -> Probed {
        probe(&self.wire, &PostNl, self.profile.clone(), (&self.keys, "postnl"), TURN).await
    }

    /// A parcel to which this happened, one thing an hour, the last an hour ago.
    fn journey(&self, whats: &[What]) {
        let first = NOW / 1_000 - i64::try_from(whats.len()).unwrap() * 3_600;
        let at = |hours: usize| first + i64::try_from(hours).unwrap() * 3_600;
        let scans = whats.iter().enumerate();
        let scans = scans.map(|(n, what)| Scan::new(what.clone(), at(n)).place("NL", "Utrecht")).collect();
        self.world.lock().unwrap().set_journey(NUMBER, "PostNL", scans);
    }

    async fn ask(&self, number: &str) -> Result<ParcelAnswer, Failure> {
        let parcel = ParcelQuestion {
            number: TrackingNumber::read(number).unwrap(),
            carrier: None,
            postcode: String::new(),
            country: String::new(),
            new: true,
        };
        let question = Ask::Parcels { parcels: vec![parcel] };
        let tokens = Tokens::default();
        let keys = (&self.profile, (&self.keys as _, "postnl"));
        let (page, _) = ask((&self.wire, &tokens), &PostNl, keys, &question, None, TURN).await?;
        assert_eq!(page.problems, []);
        match page.records.into_iter().next() {
            Some(Record::Parcel(record)) => Ok(record.answer),
            other => panic!("an answer: {other:?}"),
        }
    }

    async fn told(&self) -> ParcelTold {
        match self.ask(NUMBER).await.unwrap() {
            ParcelAnswer::Told(told) => *told,
            other => panic!("told: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_key_is_tested_and_what_is_wrong_with_it_is_named() {
    let desk = desk();
    let probed = desk.probe().await;
    assert!(probed.usable(), "{:?}", probed.tests);
    let said = |probed: &Probed| probed.tests.last().map(|test| test.said.id.clone()).unwrap();
    assert_eq!(said(&probed), "access-postnl-own-contract");
    for status in [404, 410] {
        desk.world.lock().unwrap().set_postnl_off(Some(status));
        let gone = desk.probe().await;
        assert_eq!((gone.usable(), said(&gone)), (false, "access-postnl-switched-off".to_owned()));
        let asked = desk.ask(NUMBER).await;
        assert!(matches!(asked, Err(Failure::Read(ReadError::Access { .. }))), "{asked:?}");
    }
    desk.world.lock().unwrap().set_postnl_off(None);
    desk.world.lock().unwrap().set_carrier_right("postnl", false);
    assert_eq!(said(&desk.probe().await), "access-postnl-right");
    desk.world.lock().unwrap().revoke_carrier("postnl");
    assert_eq!(said(&desk.probe().await), "access-postnl-key");
}

#[tokio::test]
async fn a_parcel_is_as_far_as_its_last_event_says() {
    let begun = [What::Announced, What::HandedOver, What::Sorted];
    let ends: [(&[What], DeliveryStatus); 7] = [
        (&[], InTransit),
        (&[What::OutForDelivery], DeliveryStatus::OutForDelivery),
        (&[What::OutForDelivery, What::Delivered], DeliveryStatus::Delivered),
        // Status 12, whose phase is called delivered.
        (&[What::ToPoint, What::WaitsAtPoint], AvailableForPickup),
        // Status 11, which is called delivered.
        (&[What::Refused, What::ComesBack, What::ComesBack], Returning),
        (&[What::Refused, What::ComesBack, What::BackAtSender], Returned),
        (&[What::TimeChanged], InTransit),
    ];
    for (end, status) in ends {
        let desk = desk();
        let whole: Vec<What> = begun.iter().chain(end).cloned().collect();
        desk.journey(&whole);
        let told = desk.told().await;
        assert_eq!(told.events.len(), whole.len(), "{end:?}");
        assert_eq!(journey(&told.events).status, status, "{end:?}");
        assert_eq!(journey(&told.events).unknown, 0, "{end:?}");
        let last = told.events.last().unwrap().at.at;
        assert_eq!(last, Ms((NOW / 1_000 - 3_600) * 1_000), "Dutch time");
    }
    let one = desk();
    one.journey(&[What::Announced]);
    assert_eq!(one.told().await.events.len(), 1, "a list of one");
}

#[tokio::test]
async fn nobody_elses_parcel_is_told() {
    let desk = desk();
    assert_eq!(desk.ask("3SOTHR123456789").await.unwrap(), ParcelAnswer::NotKnown);
}
