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
