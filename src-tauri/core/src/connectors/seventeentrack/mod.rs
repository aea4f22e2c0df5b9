//! 17TRACK: asks the parcels' carriers by itself, any of them, through version 2.4 of its interface. Each number has
//! to be announced once, and that costs one of a small allowance; reading it again is free. So it is asked only
//! about what matters and what no carrier's own interface knows ([`Tracking::scarce`]).
//!
//! What shaped this folder (17TRACK's documents as several clients of v2.4 repeat them; not observed):
//! - `POST /track/v2.4/{register,gettrackinfo}` with a list of up to forty `{number}`; a reply sorts them into
//!   `accepted` and `rejected`, each of the latter with a code ([`answer`]). A question with new numbers is two
//!   requests: they are announced, then all are read ([`question`]).
//! - What was announced a moment ago is read in vain at first: 17TRACK asks the carrier meanwhile.
//! - An event has a `sub_status` and the moment in UTC; a parcel that changed hands has several `providers`, each
//!   with its events, the newest first ([`parcel`]).
//! - Three requests a second: [`PAUSE`].
//! - A key may be tied to addresses of the internet, which nobody at home has for long: an error of its own.
//!
//! No carrier is named: 17TRACK's numbers of carriers are its own, and those at hand are UNVERIFIED. It finds out by
//! itself, and says so when it cannot. No language is named either: that would cost twice. Nor does the recipient's
//! postcode go there, which some carriers want: such a number is refused.
//!
//! UNVERIFIED: the allowance ([`MOST`]): its pages said a hundred new numbers a month; by others' reports an account
//! that was made in 2026 has two hundred once and for all. When it is used up, 17TRACK says so for each number, and
//! the number is left for later. Also UNVERIFIED: the order of `providers` and of events; `misc_info.local_number`
//! as the number at the carrier that delivers.

mod access;
mod answer;
mod parcel;
mod question;

use super::carriers::errors::Interface;
use super::carriers::{address, parcels};
use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Budget, Connector, Counts, Field, Meanings, Page, PageToken,
    Period, Profile, ReadError, Reply, Request, TokenScheme, Tracking, URL,
};
use crate::domain::{MINUTE, Platform, Role, SECOND};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct SeventeenTrack;

static SEVENTEENTRACK: Interface = Interface {
    name: "17TRACK",
    own: "https://api.17track.net",
    key: ["access-17track-key", "remedy-17track-key"],
    right: ["access-17track-right", "remedy-17track-key"],
    rest: Some(5 * SECOND),
};

static TOKEN: TokenScheme =
    TokenScheme { header: "17token", prefix: "", token: "key", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::SeventeenTrack,
    role: Role::Carrier,
    fields: &[Field { key: "key", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

/// New numbers a month.
const MOST: u32 = 100;
/// Milliseconds between two questions: each may be two requests, and three a second are too many.
const PAUSE: i64 = 1_050;

static TRACKING: Tracking = Tracking {
    carriers: &[],
    at_once: 40,
    scarce: true,
    only_own: false,
    budget: Budget { counts: Counts::NewNumbers, per: Period::Month, most: MOST },
};

/// What its codes mean.
static CODES: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("codes.csv")));

impl Connector for SeventeenTrack {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(&SEVENTEENTRACK, values)
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            ask => question::request(parcels::parcels(ask, &TRACKING)?, profile, page),
        }
    }

    fn read(
        &self,
        ask: &Ask,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        match ask {
            Ask::Access { .. } => access::read(profile, reply),
            Ask::Parcels { parcels } => question::read(parcels, page, reply),
            _ => Err(SEVENTEENTRACK.refused("ask")),
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
    use crate::domain::Meaning;

    /// Each status as our own table of statuses has it, which was made from 17TRACK's documents: written down a second
    /// time, so that a slip in `codes.csv` fails.
    const MAPPING: &str = "NotFound unknown not_found
        NotFound_Other unknown not_found
        NotFound_InvalidCode unknown invalid_number
        InfoReceived info_received
        InTransit in_transit
        InTransit_PickedUp in_transit picked_up
        InTransit_Other in_transit
        InTransit_Departure in_transit departed_origin
        InTransit_Arrival in_transit arrived_destination
        InTransit_CustomsProcessing in_transit customs
        InTransit_CustomsReleased in_transit customs_released
        InTransit_CustomsRequiringInformation exception customs_info_required
        Expired expired
        Expired_Other expired
        AvailableForPickup available_for_pickup
        AvailableForPickup_Other available_for_pickup
        OutForDelivery out_for_delivery
        OutForDelivery_Other out_for_delivery
        DeliveryFailure attempt_failed
        DeliveryFailure_Other attempt_failed
        DeliveryFailure_NoBody attempt_failed not_home
        DeliveryFailure_Security attempt_failed security
        DeliveryFailure_Rejected attempt_failed refused
        DeliveryFailure_InvalidAddress attempt_failed bad_address
        Delivered delivered
        Delivered_Other delivered
        Exception exception
        Exception_Other exception
        Exception_Returning returning
        Exception_Returned returned
        Exception_NoBody exception not_home
        Exception_Security exception security
        Exception_Damage exception damaged
        Exception_Rejected exception refused
        Exception_Delayed in_transit delayed
        Exception_Lost exception lost
        Exception_Destroyed exception destroyed
        Exception_Cancel cancelled";
    /// Milestones that are no statuses.
    const MILESTONES: &str = "PickedUp in_transit picked_up
        Departure in_transit departed_origin
        Arrival in_transit arrived_destination
        Returning returning
        Returned returned";

    #[test]
    fn every_status_means_what_the_mapping_says() {
        let lines: Vec<&str> = MAPPING.lines().chain(MILESTONES.lines()).collect();
        assert_eq!(CODES.len(), lines.len());
        for line in lines {
            let (code, expected) = means(line);
            assert_eq!(CODES.of(code), expected, "{code}");
        }
        assert_eq!(CODES.of("InTransit_Beamed"), Meaning::Unknown);
    }

    #[test]
    fn parcels_are_asked_about_and_nothing_else() {
        let profile = SeventeenTrack.profile(&BTreeMap::new()).unwrap();
        let ask = |count| Ask::Parcels { parcels: vec![question("6A00000000001", false); count] };
        let request = SeventeenTrack.request(&ask(40), &profile, None).unwrap();
        assert_eq!(request.url.as_str(), "https://api.17track.net/track/v2.4/gettrackinfo");
        assert!(SeventeenTrack.request(&ask(41), &profile, None).is_err());
        assert!(SeventeenTrack.request(&ask(0), &profile, None).is_err());
        assert!(SeventeenTrack.request(&Ask::notes("1", None), &profile, None).is_err());
        let quota = SeventeenTrack.request(&Ask::Access { step: 0 }, &profile, None).unwrap();
        assert_eq!((quota.url.path(), quota.body.as_deref()), ("/track/v2.4/getquota", Some("[]")));
        assert!(SeventeenTrack.request(&Ask::Access { step: 1 }, &profile, None).is_err());
    }
}
