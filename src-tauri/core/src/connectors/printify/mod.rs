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

use super::makers::errors::Maker;
use super::makers::house::House;
use super::makers::walk::Run;
use super::{
    ALLOW_HTTP, About, Auth, Field, Page, PageToken, Profile, ReadError, Reply, Request, TokenScheme, URL,
};
use crate::domain::{MINUTE, Platform, Role};

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Printify;

static MAKER: Maker = Maker {
    name: "Printify",
    own: "https://api.printify.com",
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
    fields: &[Field { key: "token", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

impl House for Printify {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn maker(&self) -> &'static Maker {
        &MAKER
    }

    fn access(&self, step: u32, profile: &Profile) -> Result<Request, String> {
        access::request(step, profile)
    }

    fn read_access(&self, step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
        access::read(step, profile, reply)
    }

    fn list(&self, _: Run, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        paging::request(profile, page)
    }

    fn read_list(
        &self,
        run: Run,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        paging::read(run, profile, page, reply)
    }

    fn one(&self, id: &str, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        paging::request_one(profile, id, page)
    }

    fn read_one(
        &self,
        id: &str,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        paging::read_one(id, profile, page, reply)
    }

    /// UNVERIFIED: Printify's own module for another shop system leads there.
    fn dashboard(&self, id: &str) -> String {
        format!("https://printify.com/app/order/{id}")
    }
}

/// The shops of a connection.
fn shops(profile: &Profile) -> Vec<&str> {
    profile.shop_id.split(',').filter(|shop| !shop.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::{Ask, Connector};

    /// A connection to two shops.
    pub(super) fn account() -> Profile {
        Profile { url: MAKER.own.to_owned(), shop_id: "5432,9876".to_owned(), ..Profile::default() }
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
