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
pub struct Gelato;

/// Where it answers.
const OWN: &str = "https://order.gelatoapis.com";

static MAKER: Maker = Maker {
    name: "Gelato",
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
    fields: &[
        Field { key: "api_key", secret: true, optional: false },
        // Only for a demo or a test on this computer.
        Field { key: "url", secret: false, optional: true },
        Field { key: "allow_http", secret: false, optional: true },
    ],
    auth: Auth::Token(&TOKEN),
    media: "application/json",
    at_once: 1,
    poll_every: 15 * MINUTE,
};

impl Connector for Gelato {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(OWN, filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { since } => paging::request(Run::Changed(*since), profile, page),
            Ask::OrdersCreatedSince { since } => paging::request(Run::Created(*since), profile, page),
            Ask::Orders { ids } => match ids.as_slice() {
                [id] => address::get(profile, &format!("/v4/orders/{}", address::path_id(id)?)),
                many => Err(format!("{} orders asked at once; Gelato tells one", many.len())),
            },
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. } => {
                Err("Gelato is a supplier: it has orders and nothing else to ask for".to_owned())
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
            Ask::OrdersSince { since } => paging::read(Run::Changed(*since), page, reply),
            Ask::OrdersCreatedSince { since } => paging::read(Run::Created(*since), page, reply),
            Ask::Orders { ids } => orders::read_one(ids, reply),
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

    /// UNVERIFIED: the address is one that other programs lead to.
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let id = address::path_id(remote_id).ok()?;
        address::website(profile, OWN, &format!("https://dashboard.gelato.com/orders/view/{id}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A connection.
    pub(super) fn account() -> Profile {
        Profile { url: OWN.to_owned(), ..Profile::default() }
    }

    #[test]
    fn one_order_is_asked_by_its_id_and_nothing_else_is_asked() {
        let asked = |ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            Gelato.request(&Ask::Orders { ids }, &account(), None).map(|request| String::from(request.url))
        };
        assert_eq!(asked(&["c85ea826-5259"]), Ok(format!("{OWN}/v4/orders/c85ea826-5259")));
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
