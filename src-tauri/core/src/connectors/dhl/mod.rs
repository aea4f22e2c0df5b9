//! DHL: where parcels are, through "Shipment Tracking – Unified". It knows the parcels of any sender, for anybody who
//! has a key.
//!
//! What shaped this folder (DHL's OpenAPI document 1.5.8 and help pages, DHL's lists of status codes, answers that
//! other programs recorded):
//! - One number a question, one question a second, 250 a day by UTC, and no more until the day is over ([`TRACKING`],
//!   [`errors`]). The owner may have another program that uses the same key.
//! - An answer holds shipments of several services, and may hold somebody else's: numbers are not unique between them,
//!   and pieces and references are looked through as well ([`shipments`]).
//! - `statusCode` is one of five words, and says little: "transit" is also what waits to be fetched. The service's own
//!   code decides where there is one ([`meaning`]), and the five words never take back what such a code said
//!   ([`way`]).
//! - Moments may lack their zone; then they are local to where it happened ([`times`]).
//!
//! UNVERIFIED, and built so that a wrong guess does no harm:
//! - Which field holds the service's own code. `status` held one of DHL Paket's two letters in an answer of 2026 and a
//!   whole sentence in one of 2023; a tracker says it may be `ICE:RIC`; 1.5.8 has `statusDetailed` besides. Both are
//!   read, and what is in no table is no code to go by. Codes of DHL eCommerce NL and of Express were only seen in
//!   DHL's lists.
//! - That `returnFlag` tells the way back, and that a `local-tracking-number` is the number of the carrier that
//!   delivers abroad.
//! - Whether a 429 that says no time to wait is the second's or the day's.
//! - The sentences and fields of refusals beyond `{title, status, detail}`.

mod access;
mod ask;
mod errors;
mod events;
mod meaning;
mod shipments;
mod times;
mod way;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod world_tests;

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
pub struct Dhl;

static DHL: Interface = Interface {
    name: "DHL",
    own: "https://api-eu.dhl.com",
    key: ["access-dhl-key", "remedy-dhl-key"],
    right: ["access-dhl-right", "remedy-dhl-right"],
    // See [`errors`].
    rest: None,
};

/// Milliseconds after a question: DHL answers one a second.
const PAUSE: i64 = 1_100;

/// Questions a day, unless DHL agreed to more.
const A_DAY: u32 = 250;

static TOKEN: TokenScheme =
    TokenScheme { header: "dhl-api-key", prefix: "", token: "key", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::Dhl,
    role: Role::Carrier,
    fields: &[Field { key: "key", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

static TRACKING: Tracking = Tracking {
    carriers: &[
        Carrier::DhlPaket,
        Carrier::DhlEcommerceNl,
        Carrier::DhlExpress,
        Carrier::Dhl,
        Carrier::DeutschePost,
    ],
    at_once: 1,
    scarce: false,
    only_own: false,
    budget: Budget { counts: Counts::Questions, per: Period::Day, most: A_DAY },
};

impl Connector for Dhl {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(&DHL, values)
    }

    fn request(&self, ask: &Ask, profile: &Profile, _: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            ask => ask::request(parcels::parcels(ask, &TRACKING)?, profile),
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
            _ => Err(DHL.refused("ask")),
        }
    }

    fn tells_closer(&self) -> bool {
        false
    }

    fn tracking(&self) -> Option<&'static Tracking> {
        Some(&TRACKING)
    }
}
