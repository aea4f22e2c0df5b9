//! Shops that never were, speaking real protocols.
//!
//! The story: [`World::new`] builds a WooCommerce shop and, where asked for, a Shopify shop, an Etsy shop and a shop at
//! bol of the same owner, all with one print house, TPOP, and lives through some weeks of their past. The Etsy shop
//! also sells what the owner makes herself and what print houses with an interface make ([`Maker`]); they answer
//! too, where asked for (`makers`). Most parcels are shown to their customers as they should be, each in one of the
//! ways in which shops do it; some orders were closed by hand, by bulk edit, by a plugin, an app or a setting before
//! the number came, and there the number never reached the shop; others show a wrong number, or were never sent.
//! [`World::handle`] then answers requests as WooCommerce 10.5.0 was seen to answer them, traps included, and as
//! Shopify's Admin GraphQL API 2026-10, Etsy's Open API v3 of August 2026 and bol's Retailer API 10 are described.
//! The supplier's own list is [`World::supplier_csv`], its page of an order [`World::tpop_page`]. What is really
//! wrong is known to [`World::truth`], which is computed from what happened and never from a reply, so that "found =
//! truth" means something.
//!
//! It is a pure state machine: no clock, no randomness but the seed's, no sleep, no I/O; all follows from the
//! configuration and the calls. [`serve`] alone does I/O: it puts a world on a loopback port. What an owner or a
//! packer does in an admin is in `hands` and `hands_shopify`, `hands_etsy`, `hands_bol`, what a print house does in
//! `hands_makers`, what a simulator's oracle sees beside the truth in `eyes`, what goes wrong on purpose in
//! [`Faults`].
//!
//! Each parcel that has a number has a journey ([`World::journeys`]), and carriers tell of it, where asked for
//! (`carriers`): La Poste, 17TRACK, PostNL and DHL.
//!
//! Deliberately not there: two parcels for one WooCommerce order, creating or deleting orders over an
//! API, webhooks, bulk operations, and anything of the product that is tested with it.

mod bol;
mod carriers;
mod catalogue;
mod clock;
mod config;
mod etsy;
mod eyes;
mod faults;
mod hands;
mod hands_bol;
mod hands_etsy;
mod hands_makers;
mod hands_shopify;
mod history;
mod life;
mod makers;
mod making;
mod numbers;
mod order;
mod people;
mod serve;
mod shop;
mod shopify;
mod stories;
mod supplier;
mod tracking;
mod truth;
mod wire;
mod woocommerce;
mod words;
mod world;

#[cfg(test)]
mod tests;

pub use bol::BolConfig;
pub use carriers::{CarrierApi, CarriersConfig, GermanStatus, Journey, LooseParcel, Scan, Truly, What};
pub use clock::Timezone;
pub use config::{Language, Permalinks, Scheme, ShopConfig, Storage, TrackingPlugin, WorldConfig};
pub use etsy::EtsyConfig;
pub use eyes::{Glance, ParcelSeen, Reached, Standing};
pub use faults::{Fault, Faults, Filter};
pub use hands::NewOrder;
pub use hands_bol::NewBolOrder;
pub use hands_etsy::NewEtsyOrder;
pub use hands_makers::NewMaking;
pub use hands_shopify::NewShopifyOrder;
pub use makers::MakersConfig;
pub use making::Maker;
pub use serve::serve;
pub use shop::{Mail, MailReason};
pub use shopify::ShopifyConfig;
pub use supplier::SupplierRow;
pub use truth::{Home, OrderTruth, TrueCloser, TrueFinding, Truth, TruthQuestion, UnmatchedTruth};
pub use wire::{Outcome, Reply, Request};
pub use world::{Permissions, TestKey, World, WriteLog};
