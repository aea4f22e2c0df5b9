//! A Shopify shop that answers the Admin GraphQL API, version 2026-10.
//!
//! `model` is what the shop keeps, `store` what can happen to it, `history` how it came about. The rest is
//! the protocol: `desk` and `http` take requests in, `graphql` carries a document out, `schema` is what may be
//! asked, `check` and `variables` whether it is asked right, `cost` and `bucket` what it costs, `tree` the typed
//! objects, `project` and `paging` what of them was asked for, `search` the query language of orders, and
//! `write` the two mutations.

mod access;
mod bucket;
mod check;
pub(crate) mod companies;
mod config;
mod cost;
mod desk;
mod graphql;
pub(crate) mod history;
mod http;
pub(crate) mod model;
mod paging;
mod project;
mod schema;
mod search;
mod store;
mod stories;
mod tree;
mod variables;
mod write;

pub use config::ShopifyConfig;
pub(crate) use http::is_reached_by;
pub(crate) use store::Shop;
#[cfg(test)]
pub(crate) use stories::DECK;

/// Whether a text can be a value of the scalar `URL`.
fn is_url(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| url.has_host())
}
