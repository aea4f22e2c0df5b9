//! PostNL, for those who send with a contract of their own: its Status API, version 2.
//!
//! What shaped this folder (PostNL's own description of the interface and its table of codes; not observed):
//! - It answers only for parcels of the key's own customer number. What a supplier sends with a contract of its own
//!   is not told, and looks like a number that nobody knows ([`access`] says so).
//! - What happened is in the code of an event ([`codes`]). The status and its phase are no witnesses: "delivered" also
//!   holds what waits at a pick-up point, what goes back to its sender, and what was fetched at the sender's.
//! - JSON that was XML once: nothing is `{}`, a list of one is an object, numbers are texts ([`json`]).
//! - Local times without a zone ([`amsterdam`]); texts with HTML entities ([`entities`]).
//! - A number that is not known is an answer like any other (200, warning 2). A 404 is the interface that is gone
//!   ([`errors`]): PostNL announced to switch version 2 off.
//!
//! Everything of version 2 is in [`v2`]. A later version is another file beside it, with the same two functions; the
//! tables stay, or get a sibling.
//!
//! UNVERIFIED, and harmless where wrong: how much a key may be used a day ([`MOST`]); that the newest event comes
//! first ([`v2`]); that moments are Dutch time wherever they happened; what 400 and 403 mean ([`errors`]); that any
//! well-formed number tests a key ([`access`]). Until when a parcel waits at a pick-up point is not documented, so
//! nothing is said of it.

mod access;
mod amsterdam;
mod codes;
mod entities;
mod errors;
mod json;
#[cfg(test)]
mod traps_tests;
mod v2;

pub(super) use codes::own;

use super::address::{Unfit, own_or_here};
use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Budget, Connector, Counts, Field, Page, PageToken, Period,
    Profile, ReadError, Reply, Request, TokenScheme, Tracking, URL, agrees, filled,
};
use crate::domain::{HOUR, Home, Phrase, Platform, Role};
use crate::numbers::Carrier;
use crate::repair::Action;
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct PostNl;

/// Where PostNL answers.
const API: &str = "https://api.postnl.nl";

/// Questions a day. PostNL publishes no number; it asks not to ask every minute. Ours: far more than a small shop
/// needs, and far less than any interface minds (UNVERIFIED).
const MOST: u32 = 2_000;

static TOKEN: TokenScheme =
    TokenScheme { header: "apikey", prefix: "", token: "key", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::PostNl,
    role: Role::Carrier,
    fields: &[Field { key: "key", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: HOUR,
};

static TRACKING: Tracking = Tracking {
    carriers: &[Carrier::PostNl],
    at_once: 1,
    scarce: false,
    budget: Budget { counts: Counts::Questions, per: Period::Day, most: MOST },
};

impl Connector for PostNl {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        let typed = filled(values, "url");
        own_or_here(API, typed, agrees(values, "allow_http")).map_err(|unfit| {
            let said = match unfit {
                Unfit::Bad => "access-postnl-address-bad",
                Unfit::Http => "access-postnl-address-http",
            };
            AccessTest {
                passed: false,
                said: Phrase::new(said).text("address", typed),
                remedy: Some(Phrase::new("remedy-postnl-address")),
                optional: false,
            }
        })
    }

    fn request(&self, ask: &Ask, profile: &Profile, _: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::Parcels { parcels } => match parcels.as_slice() {
                [parcel] => v2::request(profile, &parcel.number),
                many => Err(format!("{} parcels asked at once; PostNL tells of one", many.len())),
            },
            _ => Err("PostNL is a carrier: it has parcels and nothing else to ask for".to_owned()),
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
            Ask::Parcels { parcels } => match parcels.as_slice() {
                [parcel] => v2::read(&parcel.number, reply),
                _ => Err(errors::refused("parcels")),
            },
            _ => Err(errors::refused("ask")),
        }
    }

    fn tracking(&self) -> Option<&'static Tracking> {
        Some(&TRACKING)
    }

    fn can(&self, _: &Action, _: &Home, _: &Profile) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::ParcelQuestion;
    use crate::domain::{Ms, TrackingNumber};

    /// 2026-11-20T09:00:00Z.
    pub(super) const NOW: Ms = Ms(1_795_165_200_000);

    pub(super) fn reply(status: u16, body: &str) -> Reply {
        Reply { status, headers: BTreeMap::new(), body: body.as_bytes().to_vec(), at: NOW }
    }

    pub(super) fn number(text: &str) -> TrackingNumber {
        TrackingNumber::read(text).unwrap()
    }

    pub(super) fn question(text: &str) -> ParcelQuestion {
        ParcelQuestion {
            number: number(text),
            carrier: Some(Carrier::PostNl),
            postcode: String::new(),
            country: String::new(),
            new: true,
        }
    }

    fn typed(values: &[(&str, &str)]) -> Result<Profile, String> {
        let values = values.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        PostNl.profile(&values).map_err(|test| test.said.id)
    }

    #[test]
    fn the_key_goes_to_postnl_and_nobody_else() {
        assert_eq!(typed(&[]).unwrap().url, API);
        assert_eq!(typed(&[("url", "https://evil.example")]), Err("access-postnl-address-bad".to_owned()));
        let here = ("url", "http://127.0.0.1:8089/postnl");
        assert_eq!(typed(&[here]), Err("access-postnl-address-http".to_owned()));
        assert_eq!(typed(&[here, ("allow_http", "yes")]).unwrap().url, "http://127.0.0.1:8089/postnl");
    }

    #[test]
    fn one_parcel_is_asked_about_and_nothing_else() {
        let profile = typed(&[]).unwrap();
        let asked = |ask: &Ask| PostNl.request(ask, &profile, None).map(|request| String::from(request.url));
        let one = Ask::Parcels { parcels: vec![question("3SDEVC201611210")] };
        assert_eq!(
            asked(&one).as_deref(),
            Ok("https://api.postnl.nl/shipment/v2/status/barcode/3SDEVC201611210?detail=true&language=EN")
        );
        let two = Ask::Parcels { parcels: vec![question("3SDEVC201611210"), question("3SDEVC201611211")] };
        assert!(asked(&two).is_err() && asked(&Ask::Parcels { parcels: Vec::new() }).is_err());
        assert!(
            asked(&Ask::OrdersSince { since: None }).is_err() && asked(&Ask::Access { step: 7 }).is_err()
        );
        assert!(matches!(
            PostNl.read(&two, &profile, None, &reply(200, "{}")),
            Err(ReadError::Refused { .. })
        ));
    }
}
