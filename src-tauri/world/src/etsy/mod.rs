//! An Etsy shop that speaks Etsy's Open API, version 3.
//!
//! `model` is what the shop keeps, `store` what can happen to it, `houses` what print houses take in of it,
//! `history` how it all came about. The rest is the protocol: `desk` and `http` take requests in, `access`
//! says who may ask and `limits` how often, `search` is the query of the list of receipts, `json` what a reply
//! holds, and `write` the one request that changes something. `carriers` are the names that Etsy and the
//! supplier have for the same carrier.

mod access;
pub(crate) mod carriers;
mod config;
mod desk;
pub(crate) mod history;
pub(crate) mod houses;
mod http;
mod json;
mod limits;
pub(crate) mod model;
mod search;
mod store;
mod stories;
mod write;

pub use config::EtsyConfig;
pub(crate) use store::Shop;
#[cfg(test)]
pub(crate) use stories::DECK;
