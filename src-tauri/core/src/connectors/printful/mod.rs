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

use super::makers::walk::Run;
use super::makers::{address, errors::Maker};
use super::{
    About, AccessTest, Ask, Auth, Confirmation, Connector, Field, Page, PageToken, Profile, ReadError, Reply,
    Request, Shows, TokenScheme, Writing, agrees, filled,
};
use crate::domain::{Home, MINUTE, Phrase, Platform, Role};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct Printful;

/// Where it answers.
const OWN: &str = "https://api.printful.com";

static MAKER: Maker = Maker {
    name: "Printful",
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

impl Connector for Printful {
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
                [id] => address::get(profile, &format!("/orders/{}", address::path_id(id)?)),
                many => Err(format!("{} orders asked at once; Printful tells one", many.len())),
            },
            Ask::Notes { .. }
            | Ask::Fulfillments { .. }
            | Ask::Process { .. }
            | Ask::UnderWay { .. }
            | Ask::Score { .. } => {
                Err("Printful is a supplier: it has orders and nothing else to ask for".to_owned())
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

    /// The address that Printful's own `dashboard_url` shows (its description of version 2).
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let id = address::path_id(remote_id).ok()?;
        address::website(profile, OWN, &format!("https://www.printful.com/dashboard?order_id={id}"))
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

    /// A connection to one store.
    pub(super) fn store() -> Profile {
        Profile { url: OWN.to_owned(), shop_id: "10".to_owned(), ..Profile::default() }
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
