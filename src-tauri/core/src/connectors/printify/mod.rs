//! Printify: a market of print houses, read through version 1 of its interface.
//!
//! What shaped this folder (a client that mirrors Printify's own pages; not observed):
//! - Orders belong to a shop, and a token opens all shops of an account. A connection reads all of them: their ids
//!   stand in [`Profile::shop_id`], with a comma between, and a run walks from shop to shop ([`paging`]).
//! - Orders come by pages, few at a time, each whole with its shipments, without a filter by change.
//! - A shipment has no id, no date and no lines ([`orders`]).
//! - Printify marks the shop's order as sent when production starts, and adds the number later. That says nothing of
//!   a parcel: one is known here by a shipment with a number, and never by the date of production.
//! - A token lives for a year; every question says who asks (`User-Agent`).
//!
//! An order of a shop is found by `metadata.shop_order_id`, its number by `shop_order_label`.

mod access;
mod orders;
mod paging;

use super::makers::walk::Run;
use super::makers::{address, errors::Maker};
use super::{
    About, AccessTest, Ask, Auth, Confirmation, Connector, Field, Page, PageToken, Profile, ReadError, Reply,
    Request, Shows, TokenScheme, Writing, agrees, filled,
};
use crate::domain::{Home, MINUTE, Platform, Role};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Printify;

/// Where it answers.
const OWN: &str = "https://api.printify.com";

static MAKER: Maker = Maker {
    name: "Printify",
    key: ["access-printify-token", "remedy-printify-token"],
    right: ["access-printify-right", "remedy-printify-right"],
    gone: ["access-printify-shop-gone", "remedy-printify-shop-gone"],
    // Its limits are counted by the minute.
    rest: Some(MINUTE),
};

static TOKEN: TokenScheme =
    TokenScheme { header: "authorization", prefix: "Bearer ", token: "token", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::Printify,
    role: Role::Supplier,
    fields: &[
        Field { key: "token", secret: true, optional: false },
        // Only for a demo or a test on this computer.
        Field { key: "url", secret: false, optional: true },
        Field { key: "allow_http", secret: false, optional: true },
    ],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

impl Connector for Printify {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(OWN, filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { .. } | Ask::OrdersCreatedSince { .. } => paging::request(profile, page),
            Ask::Orders { ids } => match ids.as_slice() {
                [id] => paging::request_one(profile, id, page),
                many => Err(format!("{} orders asked at once; Printify tells one", many.len())),
            },
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. } => {
                Err("Printify is a supplier: it has orders and nothing else to ask for".to_owned())
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
            Ask::OrdersSince { since } => paging::read(Run::Changed(*since), profile, page, reply),
            Ask::OrdersCreatedSince { since } => paging::read(Run::Created(*since), profile, page, reply),
            Ask::Orders { ids } => paging::read_one(ids, profile, page, reply),
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. } => Err(MAKER.refused("ask")),
        }
    }

    fn change(&self, _: &Change, _: &Profile, _: Shows<'_>) -> Result<Request, String> {
        Err("nothing is written to a supplier".to_owned())
    }

    fn confirm(&self, _: &Change, _: &Reply) -> Confirmation {
        Confirmation::Unclear
    }

    fn writing(&self, _: &Home, _: &Profile) -> Option<Writing> {
        None
    }

    fn homes_to_write(&self, _: &Profile) -> Vec<Home> {
        Vec::new()
    }

    fn can(&self, _: &Action, _: &Home, _: &Profile) -> bool {
        false
    }

    /// The address that Printify's own module for another shop system leads to. UNVERIFIED.
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let id = address::path_id(remote_id).ok()?;
        address::website(profile, OWN, &format!("https://printify.com/app/order/{id}"))
    }
}

/// The shops of a connection.
fn shops(profile: &Profile) -> Vec<&str> {
    profile.shop_id.split(',').filter(|shop| !shop.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A connection to two shops.
    pub(super) fn account() -> Profile {
        Profile { url: OWN.to_owned(), shop_id: "5432,9876".to_owned(), ..Profile::default() }
    }

    #[test]
    fn an_order_is_opened_in_the_dashboard_and_nothing_is_written() {
        let page = Printify.order_page(&account(), "5a96f649b2439217d070f507").map(String::from);
        assert_eq!(page.as_deref(), Some("https://printify.com/app/order/5a96f649b2439217d070f507"));
        assert_eq!(Printify.order_page(&account(), "5a96/../x"), None);
        assert!(Printify.homes_to_write(&account()).is_empty());
    }

    #[test]
    fn a_connection_that_knows_no_shop_asks_nothing() {
        let blank = Profile { shop_id: String::new(), ..account() };
        assert!(Printify.request(&Ask::OrdersSince { since: None }, &blank, None).is_err());
        assert!(Printify.request(&Ask::Orders { ids: vec!["1".into()] }, &blank, None).is_err());
    }
}
