//! A shop that never was, speaking a real protocol.
//!
//! The story: [`World::new`] builds a WooCommerce shop and lives through some weeks of its past. Most parcels
//! are shown to their customers as they should be, each in one of the ways in which shops do it; some orders
//! were closed by hand, by bulk edit, by a plugin or by an API key before the number came, and there the number
//! never reached the shop. [`World::handle`] then answers requests as WooCommerce 10.5.0 was seen to answer
//! them, traps included. The supplier's own list is [`World::supplier_csv`]. Which customers really have no
//! tracking is known to [`World::truth`], which is computed from what happened and never from a reply, so that
//! "found = truth" means something.
//!
//! It is a pure state machine: no clock, no randomness but the seed's, no sleep, no I/O; all follows from the
//! configuration and the calls. [`serve`] alone does I/O: it puts a world on a loopback port. What an owner
//! or a packer does in wp-admin is in `hands`, what goes wrong on purpose in [`Faults`].
//!
//! Deliberately not there: carriers, two parcels for one order, creating or deleting orders over REST,
//! webhooks, and anything of the product that is tested with it.

mod catalogue;
mod clock;
mod config;
mod faults;
mod hands;
mod history;
mod life;
mod numbers;
mod order;
mod people;
mod serve;
mod shop;
mod stories;
mod tracking;
mod truth;
mod wire;
mod woocommerce;
mod words;
mod world;

#[cfg(test)]
mod tests;

pub use clock::Timezone;
pub use config::{Language, Permalinks, Scheme, ShopConfig, Storage, TrackingPlugin, WorldConfig};
pub use faults::{Fault, Faults, Filter};
pub use hands::NewOrder;
pub use serve::serve;
pub use shop::{Mail, MailReason};
pub use truth::{Home, OrderTruth, TrueCloser, Truth, TruthQuestion};
pub use wire::{Outcome, Reply, Request};
pub use world::{Permissions, TestKey, World, WriteLog};
