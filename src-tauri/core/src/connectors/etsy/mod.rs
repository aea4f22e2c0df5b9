//! Etsy: a shop read and written through its Open API, version 3, with an app that its owner registers.
//!
//! What shaped this folder (Etsy's published OpenAPI document of August 2026, and the reports in its
//! open-api repository):
//! - Each request carries the app's keystring and shared secret together, and a token that the owner's consent
//!   in the browser gave ([`TOKEN`]).
//! - Receipts are listed with their shipments: nothing of an order is a reading of its own ([`orders`]).
//! - A list has pages and no cursor, and a receipt that changes goes to its end ([`paging`]).
//! - A shipment can be added, and never changed nor removed; each one mails the buyer, and completes the whole
//!   receipt ([`write`]).
//! - A request that Etsy misreads may still be carried out, as an empty shipment: it has to be JSON and say so,
//!   and only the number that is read back counts (open-api issues 135, 201, 466).
//! - Nothing tells who closed a receipt, and nothing tells whether it was delivered.
//!
//! UNVERIFIED, and built so that a wrong guess does no harm: that bounds of time are inclusive, that `count` is
//! the number of all ([`paging`]); the sentences of refusals ([`errors`]); the page of an order ([`address`]).

mod access;
mod address;
mod ask;
mod errors;
mod json;
mod orders;
mod paging;
mod write;

use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Confirmation, Connector, Consent, Field, Grant, GrantWay,
    MailPower, Page, PageToken, Profile, ReadError, Reply, Request, Shows, TokenScheme, URL, Writing, agrees,
    filled,
};
use crate::domain::{Home, MINUTE, Platform, Role};
use crate::repair::{Action, Change};
use paging::By;
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Etsy;

/// The code of the only home: the tracking codes of a receipt's shipments.
const SHIPMENT: &str = "shipment";

/// Orders of this shop and their shipments, to read and to add to; and the shop's own name.
static CONSENT: Consent = Consent {
    token: "refresh_token",
    page: "https://www.etsy.com/oauth/connect",
    scopes: &["transactions_r", "transactions_w", "shops_r"],
};

static TOKEN: TokenScheme = TokenScheme {
    header: "authorization",
    prefix: "Bearer ",
    token: "access_token",
    beside: Some(("x-api-key", &["keystring", "shared_secret"])),
    grant: Some(Grant {
        way: GrantWay::Refresh(&CONSENT),
        id: "keystring",
        secret: "",
        route: "/v3/public/oauth/token",
    }),
};

static ABOUT: About = About {
    platform: Platform::Etsy,
    role: Role::Storefront,
    fields: &[
        Field { key: "keystring", secret: true, optional: false },
        Field { key: "shared_secret", secret: true, optional: false },
        // The owner's consent in the browser brings it.
        Field { key: "refresh_token", secret: true, optional: true },
        // Only for a shop on this computer: a demo, a test.
        URL,
        ALLOW_HTTP,
    ],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 5 * MINUTE,
};

impl Connector for Etsy {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { since } => paging::request(By::Updated, profile, *since, page),
            Ask::OrdersCreatedSince { since } => paging::request(By::Created, profile, Some(*since), page),
            Ask::Orders { ids } => ask::receipt(profile, ids),
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => {
                Err("Etsy tells everything it tells with the order, and writes at once".to_owned())
            }
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
            Ask::OrdersSince { since } => orders::read_run(By::Updated, *since, page, reply),
            Ask::OrdersCreatedSince { since } => {
                // A sweep goes by the date of order: its end is no place for a run by date of change.
                orders::read_run(By::Created, Some(*since), page, reply)
                    .map(|page| Page { bookmark: None, ..page })
            }
            Ask::Orders { ids } => orders::read_one(ids, reply),
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => Err(errors::refused("notes")),
        }
    }

    fn no_token(&self, _: &Profile, reply: &Reply) -> ReadError {
        errors::no_token(reply)
    }

    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
        write::change(change, profile, shows)
    }

    fn confirm(&self, _: &Change, reply: &Reply) -> Confirmation {
        write::confirm(reply)
    }

    /// What was added stays as it is: Etsy has no request that changes or removes a shipment.
    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing> {
        (home.0 == SHIPMENT && profile.may_write).then_some(Writing {
            mail: MailPower::Always,
            undoable: false,
            one_shot: false,
        })
    }

    fn homes_to_write(&self, profile: &Profile) -> Vec<Home> {
        if profile.may_write { vec![Home(SHIPMENT.to_owned())] } else { Vec::new() }
    }

    fn can(&self, action: &Action, home: &Home, profile: &Profile) -> bool {
        home.0 == SHIPMENT
            && profile.may_write
            && matches!(action, Action::AddNumber | Action::CloseLines { .. })
    }

    fn tells_closer(&self) -> bool {
        false
    }

    fn shows_links(&self) -> bool {
        false
    }

    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        address::order_page(profile, remote_id)
    }
}

#[cfg(test)]
mod tests;
