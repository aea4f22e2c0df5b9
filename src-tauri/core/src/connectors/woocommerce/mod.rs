//! WooCommerce: a shop on the owner's own WordPress, read and written through its REST interface,
//! version 3 (`wp-json/wc/v3`).
//!
//! What shaped this folder, observed on WooCommerce 10.5.0 with WordPress 6.9.1:
//! - `modified_after` is exclusive, with one second's granularity; `dates_are_gmt=true` together with a
//!   value that ends in `Z` skips orders without a word ([`ask`]).
//! - Orders change while they are paged ([`paging`]).
//! - Who closed an order stands in its notes, as an author; texts are in the shop's language ([`notes`]).
//! - A tracking number may stand in six places ([`homes`]).
//! - A key fails in seven ways, and hosts add their own ([`access`], [`errors`]).
//!
//! Adding tracking to an order's data does not touch its date of change where orders are still kept as
//! WordPress posts: such a shop's numbers are found by the full sweep and by reading single orders, not
//! by the incremental sync.

mod access;
mod address;
mod ask;
mod errors;
mod fulfillments;
mod homes;
mod json;
mod notes;
mod orders;
mod paging;
mod tracking;
mod write;

use super::{
    ALLOW_HTTP, About, AccessTest, Ask, Auth, Confirmation, Connector, Field, Page, PageToken, Profile,
    ReadError, Reply, Request, Shows, Writing, agrees, filled,
};
use crate::domain::{Home, MINUTE, Phrase, Platform, Role};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

/// The connector.
#[derive(Debug, Clone, Copy)]
pub struct WooCommerce;

static ABOUT: About = About {
    platform: Platform::WooCommerce,
    role: Role::Storefront,
    fields: &[
        Field { key: "url", secret: false, optional: false },
        Field { key: "consumer_key", secret: true, optional: false },
        Field { key: "consumer_secret", secret: true, optional: false },
        ALLOW_HTTP,
    ],
    auth: Auth::WooCommerceKeys,
    media: "application/json",
    at_once: 100,
    poll_every: 5 * MINUTE,
};

impl Connector for WooCommerce {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest> {
        address::profile(filled(values, "url"), agrees(values, "allow_http"))
    }

    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
        match ask {
            Ask::Access { step } => access::request(*step, profile),
            Ask::OrdersSince { since } => ask::orders_since(profile, *since, page),
            Ask::OrdersCreatedSince { since } => ask::orders_created_since(profile, *since, page),
            Ask::Orders { ids } => ask::orders(profile, ids),
            Ask::Notes { orders } => match orders.as_slice() {
                [(id, _)] => ask::of_order(profile, id, "notes"),
                many => {
                    Err(format!("the notes of {} orders asked at once; WooCommerce tells one's", many.len()))
                }
            },
            Ask::Fulfillments { id } => ask::of_order(profile, id, "fulfillments"),
            Ask::Process { .. } | Ask::UnderWay { .. } => Err("WooCommerce writes at once".to_owned()),
            Ask::Score { .. } => Err("WooCommerce scores nobody".to_owned()),
            Ask::Parcels { .. } => Err("WooCommerce carries nothing".to_owned()),
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
            Ask::OrdersSince { .. } => orders::read_run(profile, page, reply),
            Ask::OrdersCreatedSince { .. } => {
                // A sweep goes by the date of order: its end is no place for a run by date of change.
                orders::read_run(profile, page, reply).map(|page| Page { bookmark: None, ..page })
            }
            Ask::Orders { ids } => orders::read_these(profile, ids, reply),
            Ask::Notes { orders } => match orders.as_slice() {
                [(id, closed)] => notes::read(id, *closed, profile, reply),
                _ => Err(ReadError::Refused { said: Phrase::new("error-internal") }),
            },
            Ask::Fulfillments { id } => fulfillments::read(id, profile, reply),
            Ask::Process { .. } | Ask::UnderWay { .. } | Ask::Score { .. } | Ask::Parcels { .. } => {
                Err(ReadError::Refused { said: Phrase::new("error-internal") })
            }
        }
    }

    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
        write::change(change, profile, shows)
    }

    fn confirm(&self, change: &Change, reply: &Reply) -> Confirmation {
        write::confirm(change, reply)
    }

    fn can(&self, action: &Action, home: &Home, _: &Profile) -> bool {
        homes::can(action, home)
    }

    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing> {
        homes::writing(home, profile)
    }

    fn homes_to_write(&self, profile: &Profile) -> Vec<Home> {
        homes::to_write(profile)
    }

    /// `post.php` leads to the order in either way of keeping orders; WooCommerce sends on from it where
    /// orders have tables of their own.
    fn push_signature(&self) -> Option<&'static str> {
        Some("x-wc-webhook-signature")
    }

    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        ask::digits(remote_id).ok()?;
        let page =
            url::Url::parse(&format!("{}/wp-admin/post.php?post={remote_id}&action=edit", profile.url))
                .ok()?;
        (page.scheme() == "https").then_some(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ms;

    /// A shop that can do nothing special.
    pub(super) fn shop() -> Profile {
        Profile { url: "https://shop.example".to_owned(), may_write: true, ..Profile::default() }
    }

    /// A reply without headers, come at the epoch.
    pub(super) fn reply(status: u16, body: &str) -> Reply {
        Reply { status, headers: BTreeMap::new(), body: body.as_bytes().to_vec(), at: Ms(0) }
    }

    #[test]
    fn an_order_is_opened_in_a_browser_over_https_only() {
        let page = WooCommerce.order_page(&shop(), "53").map(|url| url.to_string());
        assert_eq!(page.as_deref(), Some("https://shop.example/wp-admin/post.php?post=53&action=edit"));
        assert_eq!(
            WooCommerce.order_page(&Profile { url: "http://shop.example".into(), ..shop() }, "53"),
            None
        );
        assert_eq!(WooCommerce.order_page(&shop(), "53&action=trash"), None);
    }
}
