//! Printful: a print house, read through version 1 of its interface. Version 2 does not tell tracking numbers in
//! the description that was at hand (2024-08), version 1 does.
//!
//! What shaped this folder (Printful's own PHP client, and its description of version 2; not observed):
//! - `GET /orders` gives the newest orders first, each whole with its shipments, a hundred at a time by offset,
//!   without a filter by change ([`paging`]).
//! - An answer is `{code, result, paging}` ([`answer`]).
//! - A token is for one store, or for the whole account; the latter needs a header with each question that says
//!   which store, which is not done here ([`access`]).
//! - 120 questions a minute; one too many, and it answers none for a minute ([`paging`]).
//!
//! An order of a shop is found by `external_id`, the shop's own id of it ([`orders`]).

mod access;
mod answer;
mod orders;
mod paging;

use super::makers::address;
use super::makers::errors::Maker;
use super::makers::house::House;
use super::makers::walk::Run;
use super::{
    ALLOW_HTTP, About, Auth, Field, Page, PageToken, Profile, ReadError, Reply, Request, TokenScheme, URL,
};
use crate::domain::{MINUTE, Phrase, Platform, Role};

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Printful;

static MAKER: Maker = Maker {
    name: "Printful",
    own: "https://api.printful.com",
    key: ["access-printful-token", "remedy-printful-token"],
    right: ["access-printful-right", "remedy-printful-right"],
    gone: ["access-makers-gone", "remedy-makers-gone"],
    // One question too many locks out for a minute.
    rest: Some(MINUTE),
};

static TOKEN: TokenScheme =
    TokenScheme { header: "authorization", prefix: "Bearer ", token: "token", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::Printful,
    role: Role::Supplier,
    fields: &[Field { key: "token", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

impl House for Printful {
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
        _: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        paging::read(run, page, reply)
    }

    fn one(&self, id: &str, profile: &Profile, _: Option<&PageToken>) -> Result<Request, String> {
        address::get(profile, &format!("/orders/{id}"))
    }

    fn read_one(
        &self,
        id: &str,
        _: &Profile,
        _: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError> {
        orders::read_one(id, reply)
    }

    /// As Printful's own `dashboard_url` shows (its description of version 2).
    fn dashboard(&self, id: &str) -> String {
        format!("https://www.printful.com/dashboard?order_id={id}")
    }
}

/// What an owner is told who has Printful and TPOP in one Shopify shop, and what to do about it: Printful's help page
/// asks for the setting that TPOP forbids.
#[must_use]
pub fn beside_tpop() -> [Phrase; 2] {
    [Phrase::new("printful-and-tpop-setting"), Phrase::new("printful-and-tpop-setting-way")]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::{Ask, Connector};

    /// A connection to one store.
    pub(super) fn store() -> Profile {
        Profile { url: MAKER.own.to_owned(), shop_id: "10".to_owned(), ..Profile::default() }
    }

    #[test]
    fn one_order_is_asked_by_its_id_and_nothing_else_is_asked() {
        let asked = |ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            Printful.request(&Ask::Orders { ids }, &store(), None).map(|request| String::from(request.url))
        };
        assert_eq!(asked(&["53"]), Ok("https://api.printful.com/orders/53".to_owned()));
        assert!(asked(&["53", "54"]).is_err() && asked(&["../stores"]).is_err() && asked(&[]).is_err());
        let notes = Ask::notes("53", None);
        assert!(Printful.request(&notes, &store(), None).is_err());
    }

    #[test]
    fn an_order_is_opened_in_the_dashboard_and_nothing_is_written() {
        let page = Printful.order_page(&store(), "53").map(String::from);
        assert_eq!(page.as_deref(), Some("https://www.printful.com/dashboard?order_id=53"));
        assert_eq!(Printful.order_page(&store(), "53&x"), None);
        assert!(Printful.homes_to_write(&store()).is_empty());
    }
}
