//! bol: a seller's account read and written through the Retailer API, version 10.
//!
//! What shaped this folder (bol's published specification of April 2026 and its pages on orders and
//! shipments; where those are silent it says UNVERIFIED):
//! - No page tells an order whole. The list of orders tells ids and dates, an order tells its lines and its
//!   deadlines, and only a shipment, read alone, tells its number. So a run says which orders are to be read
//!   ([`paging`]), and each is put together from its parts by a small walk of its own ([`walk`], [`whole`]).
//! - A handled order is seen in the list for 48 hours, its shipments for three months. A laptop that slept
//!   over the weekend finds what was handled by its shipments.
//! - A write is only promised (202): what became of it is asked for ([`process`]). A number that stands there
//!   is never changed: bol tells its sellers that it cannot be, so only an empty one is filled ([`write`]).
//! - Who closed an order is not told. bol closes none by itself, so it was the owner or a program of theirs.
//! - Orders that bol sends from its own store (FBB) are not asked for: nobody waits for a number of ours.
//!
//! A number that is filled in later changes no date that the lists tell (UNVERIFIED): it is found when a
//! verdict asks for the order, not by the incremental sync.

mod access;
mod address;
mod ask;
mod codes;
mod days;
mod errors;
mod json;
mod meter;
mod order;
mod paging;
mod performance;
mod process;
mod shipment;
mod walk;
mod whole;
mod write;

use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Confirmation, Connector, Field, Grant, GrantWay, MailPower,
    Page, PageToken, Profile, ReadError, Reply, Request, Setting, Shows, TokenScheme, URL, Writing, agrees,
    filled,
};
use crate::domain::{Home, MINUTE, Ms, Platform, Role};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Bol;

/// The home of every number: the transport of a shipment. An empty one can be filled.
const TRANSPORT: &str = "transport";
/// Where lines are confirmed as sent, with their number; read back, the number stands in the transport.
const SHIPMENT: &str = "shipment";

static TOKEN: TokenScheme = TokenScheme {
    header: "authorization",
    prefix: "Bearer ",
    token: "access_token",
    beside: None,
    grant: Some(Grant {
        way: GrantWay::ClientInHeader,
        id: "client_id",
        secret: "client_secret",
        route: "/token",
    }),
};

static ABOUT: About = About {
    platform: Platform::Bol,
    role: Role::Storefront,
    fields: &[
        Field { key: "client_id", secret: true, optional: false },
        Field { key: "client_secret", secret: true, optional: false },
        // Only for an account on this computer: a demo, a test.
        URL,
        ALLOW_HTTP,
    ],
    auth: Auth::Token(&TOKEN),
    media: "application/vnd.retailer.v10+json",
    at_once: 1,
    // bol recommends to look for changed orders every 5 to 15 minutes.
    poll_every: 5 * MINUTE,
};

impl Connector for Bol {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { since } => paging::request(paging::changed_since(*since), profile, page),
            Ask::OrdersCreatedSince { since } => {
                paging::request(paging::created_since(*since), profile, page)
            }
            Ask::Orders { ids } => walk::request(ids, profile, page),
            Ask::Process { id } => process::request(id, profile),
            Ask::UnderWay { entity, event } => process::under_way(entity, event, profile),
            Ask::Score { name, year, week } => performance::request(profile, name, *year, *week),
            Ask::Notes { .. } => Err("bol does not tell who closed an order".to_owned()),
            Ask::Fulfillments { .. } => Err("bol's shipments are read with their order".to_owned()),
            Ask::Parcels { .. } => Err("bol tells of parcels with their order".to_owned()),
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
            Ask::Access { step } => access::read(*step, profile, reply),
            Ask::OrdersSince { since } => paging::read(paging::changed_since(*since), page, reply),
            Ask::OrdersCreatedSince { since } => paging::read(paging::created_since(*since), page, reply),
            Ask::Orders { ids } => walk::read(ids, profile, page, reply),
            Ask::Process { .. } => process::read_one(reply),
            Ask::UnderWay { .. } => process::read_many(reply),
            Ask::Score { .. } => performance::read(reply),
            Ask::Notes { .. } | Ask::Fulfillments { .. } | Ask::Parcels { .. } => {
                Err(errors::refused("not asked"))
            }
        }
    }

    fn no_token(&self, _: &Profile, reply: &Reply) -> ReadError {
        errors::no_token(reply)
    }

    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
        write::change(change, profile, shows)
    }

    fn confirm(&self, change: &Change, reply: &Reply) -> Confirmation {
        write::confirm(change, reply)
    }

    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing> {
        let mail = match home.0.as_str() {
            TRANSPORT => MailPower::Never,
            // bol itself mails its customer that the order was sent.
            SHIPMENT => MailPower::Always,
            _ => return None,
        };
        profile.may_write.then_some(Writing { mail, undoable: false, one_shot: true })
    }

    fn homes_to_write(&self, profile: &Profile) -> Vec<Home> {
        let homes = [TRANSPORT, SHIPMENT].map(|code| Home(code.to_owned()));
        if profile.may_write { homes.to_vec() } else { Vec::new() }
    }

    fn can(&self, action: &Action, home: &Home, profile: &Profile) -> bool {
        profile.may_write && write::can(action, home)
    }

    /// UNVERIFIED: as others link to it.
    fn setting_page(&self, profile: &Profile, setting: Setting) -> Option<url::Url> {
        match setting {
            Setting::Apps => address::partner(profile, "preferences/services/api"),
            // bol marks no order as sent by itself.
            Setting::AutoFulfil => None,
        }
    }

    fn under_way(&self, change: &Change) -> Option<Ask> {
        write::under_way(change)
    }

    fn tells_closer(&self) -> bool {
        false
    }

    fn scores(&self, now: Ms) -> Vec<Ask> {
        performance::questions(now)
    }

    /// UNVERIFIED: bol publishes no address of a single order's page.
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let id = ask::id(remote_id).ok()?;
        address::partner(profile, &format!("orders/{id}"))
    }
}

#[cfg(test)]
mod tests;
