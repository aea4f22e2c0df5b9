//! Shopify: a shop read and written through its Admin GraphQL interface, version 2026-10.
//!
//! What shaped this folder (the published schema, and Shopify's pages on limits and access):
//! - Every question is a `POST` with a document; the documents are the `.graphql` files here, each held
//!   to the schema by `scripts/specs` ([`ask`]).
//! - A question costs points. A page is as large as its points allow, and waits where the bucket is
//!   empty ([`paging`], [`meter`]).
//! - A refusal may come with status 200: THROTTLED, ACCESS_DENIED, `userErrors` ([`errors`]).
//! - An order is told by lines: pieces that are refunded, that are fulfilled, that may be ([`orders`]).
//! - Who closed an order stands only in its events ([`events`]).
//! - New apps see the last 60 days, and names and addresses may come back null ([`access`]). Neither is
//!   needed: what is not seen is not known.
//!
//! `Order.closed` is not read: Shopify archives an order by itself, so it says nothing of a close by hand.
//! Nor are `note`, `tags` and attributes: no app is known to keep the customer's number there.

mod access;
mod address;
mod ask;
mod errors;
mod events;
mod json;
mod meter;
mod orders;
mod paging;
mod write;

use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Confirmation, Connector, Field, Grant, GrantWay, MailPower,
    Page, PageToken, Profile, ReadError, Reply, Request, Setting, Shows, TokenScheme, Writing, agrees,
    filled,
};
use crate::domain::{Home, MINUTE, Platform, Role};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Shopify;

/// The code of the only home: the tracking numbers of a fulfillment.
const FULFILLMENT: &str = "fulfillment";

static TOKEN: TokenScheme = TokenScheme {
    header: "x-shopify-access-token",
    prefix: "",
    token: "access_token",
    beside: None,
    grant: Some(Grant {
        way: GrantWay::ClientInBody,
        id: "client_id",
        secret: "client_secret",
        route: "/admin/oauth/access_token",
    }),
};

static ABOUT: About = About {
    platform: Platform::Shopify,
    role: Role::Storefront,
    fields: &[
        Field { key: "shop", secret: false, optional: false },
        Field { key: "access_token", secret: true, optional: true },
        Field { key: "client_id", secret: true, optional: true },
        Field { key: "client_secret", secret: true, optional: true },
        // Only for a shop on this computer: a demo, a test.
        ALLOW_HTTP,
    ],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: ask::AT_ONCE,
    poll_every: 5 * MINUTE,
};

impl Connector for Shopify {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(filled(values, "shop"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { since } => ask::run(profile, ask::changed_since(*since), page),
            Ask::OrdersCreatedSince { since } => ask::run(profile, ask::created_since(*since), page),
            Ask::Orders { ids } => ask::these(profile, ids, page),
            Ask::Notes { orders } => ask::events(profile, orders),
            Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => {
                Err("Shopify tells fulfillments with the order, and writes at once".to_owned())
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
            Ask::OrdersSince { .. } => paging::read_run(profile, page, reply),
            Ask::OrdersCreatedSince { .. } => {
                // A sweep goes by the date of order: its end is no place for a run by date of change.
                paging::read_run(profile, page, reply).map(|page| Page { bookmark: None, ..page })
            }
            Ask::Orders { ids } => paging::read_these(profile, ids, page, reply),
            Ask::Notes { orders } => events::read(orders, profile, reply),
            Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. }
            | Ask::Parcels { .. } => Err(errors::refused("fulfillments")),
        }
    }

    fn closers_at_once(&self) -> u32 {
        ask::EVENTS_AT_ONCE
    }

    fn no_token(&self, profile: &Profile, reply: &Reply) -> ReadError {
        errors::no_token(profile, reply)
    }

    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
        write::change(change, profile, shows)
    }

    fn confirm(&self, change: &Change, reply: &Reply) -> Confirmation {
        write::confirm(change, reply)
    }

    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing> {
        (home.0 == FULFILLMENT && profile.may_write).then_some(Writing {
            mail: MailPower::Choice,
            undoable: true,
            one_shot: false,
        })
    }

    fn homes_to_write(&self, profile: &Profile) -> Vec<Home> {
        if profile.may_write { vec![Home(FULFILLMENT.to_owned())] } else { Vec::new() }
    }

    fn can(&self, _: &Action, home: &Home, profile: &Profile) -> bool {
        home.0 == FULFILLMENT && profile.may_write
    }

    fn setting_page(&self, profile: &Profile, setting: Setting) -> Option<url::Url> {
        let page = match setting {
            // "Order processing" stands there.
            Setting::AutoFulfil => "general",
            Setting::Apps => "apps",
        };
        address::admin(profile, &format!("settings/{page}"))
    }

    fn external_id<'a>(&self, remote_id: &'a str) -> &'a str {
        json::number_of(remote_id, "Order").unwrap_or(remote_id)
    }

    fn push_signature(&self) -> Option<&'static str> {
        Some("x-shopify-hmac-sha256")
    }

    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let number = json::number_of(remote_id, "Order")?;
        address::admin(profile, &format!("orders/{number}"))
    }
}

#[cfg(test)]
mod tests;
