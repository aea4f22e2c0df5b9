//! A bol shop that answers the Retailer API, version 10.
//!
//! `model` is what bol keeps, `goods` what is sold there, `store` what can happen, `process` the writes that
//! end later than they are answered, `history` how it all came about. The rest is the protocol: `desk` takes
//! requests in, `access` knows the tokens, `http` is the door, `problem` how it refuses, `orders`, `shipments`
//! and `score` what can be read, and `write` what can be written.
//!
//! The shapes are those of bol's published specification. What it does not say is marked as not observed
//! where it is made up.

mod access;
mod config;
mod desk;
mod goods;
pub(crate) mod history;
mod http;
pub(crate) mod model;
mod orders;
mod problem;
mod process;
mod score;
mod shipments;
mod store;
mod stories;
mod write;

pub use config::BolConfig;
pub(crate) use goods::{by_sku, skus};
pub(crate) use orders::is_visible;
pub(crate) use store::{Shop, Way};
#[cfg(test)]
pub(crate) use stories::DECK;
