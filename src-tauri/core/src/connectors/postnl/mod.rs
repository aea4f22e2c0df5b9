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

use super::carriers::errors::Interface;
use super::carriers::{address, parcels};
use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Budget, Connector, Counts, Field, Page, PageToken, Period,
    Profile, ReadError, Reply, Request, TokenScheme, Tracking, URL,
};
use crate::domain::{MINUTE, Platform, Role};
use crate::numbers::Carrier;
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct PostNl;

static POSTNL: Interface = Interface {
    name: "PostNL",
    own: "https://api.postnl.nl",
    key: ["access-postnl-key", "remedy-postnl-key"],
    right: ["access-postnl-right", "remedy-postnl-right"],
    rest: Some(MINUTE),
};

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
    poll_every: 15 * MINUTE,
};

static TRACKING: Tracking = Tracking {
    carriers: &[Carrier::PostNl],
    at_once: 1,
    scarce: false,
    only_own: true,
    budget: Budget { counts: Counts::Questions, per: Period::Day, most: MOST },
};

impl Connector for PostNl {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(&POSTNL, values)
    }

    fn request(&self, ask: &Ask, profile: &Profile, _: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            ask => match parcels::parcels(ask, &TRACKING)? {
                [parcel] => v2::request(profile, &parcel.number),
                many => Err(format!("{} parcels asked at once; PostNL tells of one", many.len())),
            },
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
                _ => Err(POSTNL.refused("parcels")),
            },
            _ => Err(POSTNL.refused("ask")),
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
    use crate::connectors::carriers::parcels::tests::question;

    #[test]
    fn one_parcel_is_asked_about_and_nothing_else() {
        let profile = PostNl.profile(&BTreeMap::new()).unwrap();
        let asked = |ask: &Ask| PostNl.request(ask, &profile, None).map(|request| String::from(request.url));
        let ask =
            |numbers: &[&str]| Ask::Parcels { parcels: numbers.iter().map(|n| question(n, true)).collect() };
        assert_eq!(
            asked(&ask(&["3SDEVC201611210"])).as_deref(),
            Ok("https://api.postnl.nl/shipment/v2/status/barcode/3SDEVC201611210?detail=true&language=EN")
        );
        let two = ask(&["3SDEVC201611210", "3SDEVC201611211"]);
        assert!(asked(&two).is_err() && asked(&ask(&[])).is_err());
        assert!(
            asked(&Ask::OrdersSince { since: None }).is_err() && asked(&Ask::Access { step: 7 }).is_err()
        );
        let reply = crate::connectors::carriers::tests::reply(200, "{}");
        assert!(matches!(PostNl.read(&two, &profile, None, &reply), Err(ReadError::Refused { .. })));
    }
}
