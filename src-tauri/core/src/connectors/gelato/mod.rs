//! Gelato: a market of print houses, read through version 4 of its orders interface.
//!
//! What shaped this folder (Gelato's own pages; not observed):
//! - Orders are searched with a `POST` that changes nothing, a hundred at a time by offset ([`paging`]).
//! - The search tells how far an order is, and no tracking: one of which something was sent is wanted, and read
//!   alone ([`orders`]). When it last changed tells whether it was read already.
//! - An order may be split into connected orders, made in different places, and each into packages: one order of a
//!   shop has many numbers.
//! - A package has no date.
//! - A key opens the whole account, with all rights ([`access`]).
//!
//! An order of a shop is found by `orderReferenceId`. What exactly stands there is UNVERIFIED: the shop's own id of
//! the order, or its number. It is taken for both, and only the one that is right can match.

mod access;
mod orders;
mod paging;

use super::makers::address;
use super::makers::errors::Maker;
use super::makers::house::House;
use super::makers::walk::Run;
use super::{
    ALLOW_HTTP, About, Auth, Field, Page, PageToken, Profile, ReadError, Reply, Request, TokenScheme, URL,
};
use crate::domain::{MINUTE, Platform, Role};

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Gelato;

static MAKER: Maker = Maker {
    name: "Gelato",
    own: "https://order.gelatoapis.com",
    key: ["access-gelato-key", "remedy-gelato-key"],
    right: ["access-gelato-right", "remedy-gelato-key"],
    gone: ["access-makers-gone", "remedy-makers-gone"],
    // Its limits are not published.
    rest: None,
};

static TOKEN: TokenScheme =
    TokenScheme { header: "x-api-key", prefix: "", token: "api_key", beside: None, grant: None };

static ABOUT: About = About {
    platform: Platform::Gelato,
    role: Role::Supplier,
    fields: &[Field { key: "api_key", secret: true, optional: false }, URL, ALLOW_HTTP],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

impl House for Gelato {
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

    fn list(&self, run: Run, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        paging::request(run, profile, page)
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
        address::get(profile, &format!("/v4/orders/{id}"))
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

    /// UNVERIFIED: other programs lead there.
    fn dashboard(&self, id: &str) -> String {
        format!("https://dashboard.gelato.com/orders/view/{id}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::{Ask, Connector};

    /// A connection.
    pub(super) fn account() -> Profile {
        Profile { url: MAKER.own.to_owned(), ..Profile::default() }
    }

    #[test]
    fn one_order_is_asked_by_its_id_and_nothing_else_is_asked() {
        let asked = |ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            Gelato.request(&Ask::Orders { ids }, &account(), None).map(|request| String::from(request.url))
        };
        assert_eq!(
            asked(&["c85ea826-5259"]),
            Ok("https://order.gelatoapis.com/v4/orders/c85ea826-5259".to_owned())
        );
        assert!(asked(&["a", "b"]).is_err() && asked(&["../x"]).is_err() && asked(&[]).is_err());
        assert!(Gelato.request(&Ask::Fulfillments { id: "a".into() }, &account(), None).is_err());
    }

    #[test]
    fn an_order_is_opened_in_the_dashboard_and_nothing_is_written() {
        let page = Gelato.order_page(&account(), "c85ea826-5259").map(String::from);
        assert_eq!(page.as_deref(), Some("https://dashboard.gelato.com/orders/view/c85ea826-5259"));
        assert_eq!(Gelato.order_page(&account(), "a/b"), None);
        assert!(Gelato.homes_to_write(&account()).is_empty());
    }
}
