//! La Poste: letters, Colissimo and Chronopost, through "Suivi" v2. It tells of any number of theirs, whoever sent
//! the parcel, so it works for what a supplier ships with them. The key is free.
//!
//! What shaped this folder (La Poste's own pages and several clients of it; not observed):
//! - `GET /suivi/v2/idships/{id,id,…}`: up to ten ids. One id is answered by an object and its status by HTTP's;
//!   several by 207 and a list, in which each has a `returnCode` of its own ([`shipments`]).
//! - Events have a code, a label and a moment with its offset, the newest first; 21 codes ([`CODES`]).
//! - `isFinal` says that nothing more comes, not that the customer has it: DI2 is final, and is back at the sender.
//!   Nothing here reads it. ET1 is no delivery under way: MD2 is.
//! - How much a key may ask is UNVERIFIED: La Poste's pages say 100 calls a minute in one place and 10 a second in
//!   another. [`PAUSE`] keeps to the lower one, and [`MOST`] a day is our own choice.
//! - UNVERIFIED: the fields of `contextData.partner` (the post abroad that took it over): `name` and `reference`;
//!   that `estimDate` is a day; that a wrong number among several is refused alone. At Chronopost's own consumer
//!   page MD1 and MD2 mean each other's: here they are taken as La Poste explains them.

mod access;
mod shipments;

use super::carriers::errors::Interface;
use super::carriers::{address, parcels};
use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Budget, Connector, Counts, Field, Meanings, Page, PageToken,
    Period, Profile, ReadError, Reply, Request, TokenScheme, Tracking, URL,
};
use crate::domain::{MINUTE, Platform, Role};
use crate::numbers::Carrier;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct LaPoste;

static LAPOSTE: Interface = Interface {
    name: "La Poste",
    own: "https://api.laposte.fr",
    key: ["access-laposte-key", "remedy-laposte-key"],
    right: ["access-laposte-right", "remedy-laposte-right"],
    rest: Some(MINUTE),
};

static TOKEN: TokenScheme =
    TokenScheme { header: "x-okapi-key", prefix: "", token: "key", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::LaPoste,
    role: Role::Carrier,
    fields: &[Field { key: "key", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

/// Questions a day: fifty thousand numbers, more than a small shop ever has under way.
const MOST: u32 = 5_000;
/// Milliseconds between two questions: fewer than a hundred a minute.
const PAUSE: i64 = 650;

static TRACKING: Tracking = Tracking {
    carriers: &[Carrier::LaPoste, Carrier::Colissimo, Carrier::Chronopost],
    at_once: 10,
    scarce: false,
    only_own: false,
    budget: Budget { counts: Counts::Questions, per: Period::Day, most: MOST },
};

/// What its codes mean.
static CODES: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("codes.csv")));

impl Connector for LaPoste {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(&LAPOSTE, values)
    }

    fn request(&self, ask: &Ask, profile: &Profile, _: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            ask => shipments::request(parcels::parcels(ask, &TRACKING)?, profile),
        }
    }

    fn read(
        &self,
        ask: &Ask,
        profile: &Profile,
        _: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        match ask {
            Ask::Access { .. } => access::read(profile, reply),
            Ask::Parcels { parcels } => shipments::read(parcels, reply),
            _ => Err(LAPOSTE.refused("ask")),
        }
    }

    fn tells_closer(&self) -> bool {
        false
    }

    fn tracking(&self) -> Option<&'static Tracking> {
        Some(&TRACKING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::carriers::parcels::tests::{means, question};
    use crate::domain::DeliveryStatus;

    /// Each code as our own table of statuses has it, which was made from La Poste's documents: written down a second
    /// time, so that a slip in `codes.csv` fails.
    const MAPPING: &str =
        "DR1 info_received\nPC1 in_transit accepted\nPC2 in_transit accepted\nET1 in_transit
        ET2 in_transit\nET3 in_transit\nET4 in_transit\nEP1 in_transit awaiting_presentation
        DO1 in_transit customs\nDO2 in_transit customs_released\nDO3 exception customs_hold\nPB1 exception
        PB2 in_transit problem_resolved\nMD2 out_for_delivery\nND1 attempt_failed\nAG1 available_for_pickup
        RE1 returning\nDI1 delivered\nDI2 returned\nDI0 delivered\nDI3 exception";

    #[test]
    fn every_code_means_what_the_mapping_says() {
        assert_eq!(CODES.len(), MAPPING.lines().count());
        for line in MAPPING.lines() {
            let (code, expected) = means(line);
            assert_eq!(CODES.of(code), expected, "{code}");
        }
        assert_eq!(CODES.of("ZZ9"), crate::domain::Meaning::Unknown);
    }

    fn status(code: &str) -> DeliveryStatus {
        match CODES.of(code) {
            crate::domain::Meaning::Moves { status, .. } => status,
            other => panic!("{code}: {other:?}"),
        }
    }

    #[test]
    fn et1_is_not_out_for_delivery_and_md2_is() {
        assert_eq!(status("ET1"), DeliveryStatus::InTransit);
        assert_eq!(status("MD2"), DeliveryStatus::OutForDelivery);
    }

    #[test]
    fn di2_is_returned_and_never_delivered() {
        assert_eq!((status("DI2"), status("DI1")), (DeliveryStatus::Returned, DeliveryStatus::Delivered));
    }

    #[test]
    fn up_to_ten_numbers_are_one_question_and_nothing_else_is_asked() {
        let profile = LaPoste.profile(&BTreeMap::new()).unwrap();
        let ask =
            |numbers: &[&str]| Ask::Parcels { parcels: numbers.iter().map(|n| question(n, true)).collect() };
        let asked = LaPoste.request(&ask(&["6A00000000001", "LA 123 456 785 FR"]), &profile, None).unwrap();
        assert_eq!(
            asked.url.as_str(),
            "https://api.laposte.fr/suivi/v2/idships/6A00000000001,LA123456785FR?lang=en_GB"
        );
        assert!(asked.method == "GET" && asked.signed && !asked.changes && asked.body.is_none());
        assert!(LaPoste.request(&ask(&["6A00000000001"; 10]), &profile, None).is_ok());
        assert!(LaPoste.request(&ask(&["6A00000000001"; 11]), &profile, None).is_err());
        assert!(LaPoste.request(&ask(&[]), &profile, None).is_err());
        assert!(LaPoste.request(&Ask::notes("1", None), &profile, None).is_err());
        assert!(LaPoste.request(&Ask::OrdersSince { since: None }, &profile, None).is_err());
        assert!(LaPoste.request(&Ask::Access { step: 1 }, &profile, None).is_err());
    }
}
