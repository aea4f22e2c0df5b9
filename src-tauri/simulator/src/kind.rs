//! The kinds of shops that scenarios play in, connected as an owner would connect them.

use crate::hands::Shop;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use trackmend_core::app::{drafts, view::Draft};
use trackmend_core::connectors::{Connector, Profile, connector};
use trackmend_core::domain::{Ms, Platform};
use trackmend_core::engine::{Turn, probe, transport};
use trackmend_core::reconcile::{ProductField, ProductRule};
use trackmend_core::secrets::{Fields, InMemory};
use trackmend_world::{
    BolConfig, EtsyConfig, Language, Maker, MakersConfig, ShopifyConfig, Storage, TrackingPlugin, World,
    WorldConfig,
};

/// Friday 20 November 2026, 09:00 UTC: when every scenario begins.
pub const BEGIN: Ms = Ms(1_795_165_200_000);

/// A kind of shop, or of shops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// WooCommerce with Advanced Shipment Tracking.
    Ast,
    /// WooCommerce with its official extension, on the old order storage, in Dutch.
    Official,
    /// WooCommerce with core fulfilments.
    Core,
    /// WooCommerce with a plugin that nobody knows.
    UnknownPlugin,
    /// WooCommerce where numbers stand in notes.
    Notes,
    /// Shopify.
    Shopify,
    /// Shopify that fulfils by itself.
    AutoFulfilling,
    /// WooCommerce and Shopify of one owner.
    Both,
    /// Etsy, with TPOP's goods and the owner's own.
    Etsy,
    /// Etsy, with goods of the houses that answer, too.
    EtsyWithHouses,
    /// bol, with the owner's own goods and TPOP's.
    Bol,
    /// A shop at every storefront, and every house.
    All,
}

/// A connection as it is made, and what opens it.
#[derive(Debug, Clone)]
pub struct Connected {
    /// Which platform.
    pub platform: Platform,
    /// What it is found again by.
    pub identity: String,
    /// What the owner calls it.
    pub name: &'static str,
    /// What it can do.
    pub profile: Profile,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 12] = [
        Kind::Ast,
        Kind::Official,
        Kind::Core,
        Kind::UnknownPlugin,
        Kind::Notes,
        Kind::Shopify,
        Kind::AutoFulfilling,
        Kind::Both,
        Kind::Etsy,
        Kind::EtsyWithHouses,
        Kind::Bol,
        Kind::All,
    ];

    /// The platforms that are asked: its shops, and the houses that answer.
    #[must_use]
    pub fn platforms(self) -> &'static [Platform] {
        match self {
            Kind::Shopify | Kind::AutoFulfilling => &[Platform::Shopify],
            Kind::Both => &[Platform::WooCommerce, Platform::Shopify],
            Kind::Etsy => &[Platform::Etsy],
            Kind::EtsyWithHouses => {
                &[Platform::Etsy, Platform::Printful, Platform::Printify, Platform::Gelato]
            }
            Kind::Bol => &[Platform::Bol],
            Kind::All => &[
                Platform::WooCommerce,
                Platform::Shopify,
                Platform::Etsy,
                Platform::Bol,
                Platform::Printful,
                Platform::Printify,
                Platform::Gelato,
            ],
            _ => &[Platform::WooCommerce],
        }
    }

    /// Its shops, as they are acted upon.
    #[must_use]
    pub fn shops(self) -> &'static [Shop] {
        match self {
            Kind::Shopify | Kind::AutoFulfilling => &[Shop::Shopify],
            Kind::Both => &[Shop::WooCommerce, Shop::Shopify],
            Kind::Etsy | Kind::EtsyWithHouses => &[Shop::Etsy],
            Kind::Bol => &[Shop::Bol],
            Kind::All => &Shop::ALL,
            _ => &[Shop::WooCommerce],
        }
    }

    /// A world of this kind with so many orders in each shop's past.
    #[must_use]
    pub fn world(self, seed: u64, orders: usize) -> World {
        let mut config = WorldConfig::new(seed, orders, BEGIN.0);
        let shop = &mut config.shop;
        match self {
            Kind::Ast => {}
            Kind::Official => {
                shop.tracking_plugin = TrackingPlugin::Official;
                shop.storage = Storage::LegacyPosts;
                shop.language = Language::Nl;
            }
            Kind::Core => {
                shop.tracking_plugin = TrackingPlugin::None;
                shop.fulfillments = true;
            }
            Kind::UnknownPlugin => {
                shop.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() };
            }
            Kind::Notes => shop.tracking_plugin = TrackingPlugin::None,
            Kind::Shopify | Kind::Both => config.shopify = Some(ShopifyConfig::default()),
            Kind::AutoFulfilling => {
                config.shopify = Some(ShopifyConfig { auto_fulfils: true, ..ShopifyConfig::default() });
            }
            // Its past has goods of the houses, and nobody here answers for them.
            Kind::Etsy => (config.etsy, config.orders) = (Some(EtsyConfig::default()), 0),
            Kind::EtsyWithHouses => {
                (config.etsy, config.makers) = (Some(EtsyConfig::default()), Some(houses()));
            }
            Kind::Bol => config.bol = Some(bol(seed)),
            Kind::All => {
                config = WorldConfig::whole(seed, orders, BEGIN.0);
                (config.makers, config.bol) = (Some(houses()), Some(bol(seed)));
            }
        }
        World::new(config)
    }

    /// The connections of this kind, those with lists last. Worked out once: they do not depend on the seed.
    #[must_use]
    pub fn connections(self) -> &'static [Connected] {
        static KNOWN: [OnceLock<Vec<Connected>>; Kind::ALL.len()] =
            [const { OnceLock::new() }; Kind::ALL.len()];
        KNOWN[self as usize].get_or_init(|| self.connect())
    }

    fn connect(self) -> Vec<Connected> {
        let mut world = self.world(0, 1);
        let drafts = drafts(&mut world, BEGIN);
        let world = Arc::new(Mutex::new(world));
        let wire = transport::World::new(world, Arc::new(|| BEGIN));
        let mut all: Vec<Connected> = self
            .platforms()
            .iter()
            .map(|&platform| {
                let draft = drafts.iter().find(|draft| draft.platform == platform).expect("the world has it");
                let connector = connector(platform).expect("it has a connector");
                let first = connector.profile(&draft.values).expect("what is typed makes sense");
                let turn = Turn { now: BEGIN, dice: 7 };
                let keys = InMemory::of("", secret(connector, draft));
                let tested = at_once(probe(&wire, connector, first, (&keys, ""), turn));
                assert!(tested.usable(), "{self:?} connects: {:?}", tested.tests);
                Connected {
                    platform,
                    identity: tested.identity.expect("usable"),
                    name: if platform == Platform::WooCommerce { "Wolk" } else { platform.name() },
                    profile: tested.profile,
                }
            })
            .collect();
        let list = |platform, identity: &str, name| Connected {
            platform,
            identity: identity.to_owned(),
            name,
            profile: Profile::default(),
        };
        all.push(list(Platform::Tpop, "tpop:tpop", "TPOP"));
        if self.platforms().contains(&Platform::Bol) {
            all.push(list(Platform::File, "file:own", "My parcels"));
        }
        all
    }
}

/// The owner's accounts with the houses: the same in every world, for a connection knows them by their ids.
fn houses() -> MakersConfig {
    MakersConfig { accounts_of: Some(0), ..MakersConfig::default() }
}

/// bol carries writes out at once, or much later.
fn bol(seed: u64) -> BolConfig {
    let times = [3, 3, 25, 200, 1500];
    let place = usize::try_from(seed / Kind::ALL.len() as u64).unwrap_or(0);
    BolConfig { process_takes_s: times[place % times.len()], ..BolConfig::default() }
}

/// The outcome of what has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(outcome) => outcome,
        std::task::Poll::Pending => unreachable!("the world answers at once"),
    }
}

/// Whose the products of the demo world are.
#[must_use]
pub fn products() -> Vec<ProductRule> {
    let houses = Maker::ALL.into_iter().filter_map(|maker| {
        Some((ProductField::SkuPrefix, maker.sku_prefix(), Platform::from_code(maker.code())?))
    });
    [(ProductField::Vendor, "TPOP", Platform::Tpop), (ProductField::SkuPrefix, "TP-", Platform::Tpop)]
        .into_iter()
        .chain(houses)
        .map(|(field, value, supplier)| ProductRule { shop: None, field, value: value.to_owned(), supplier })
        .collect()
}

/// What the shops and houses of a world are opened with.
#[must_use]
pub fn keys(world: &mut World) -> BTreeMap<Platform, Fields> {
    let secrets = |draft: &Draft| Some((draft.platform, secret(connector(draft.platform)?, draft)));
    drafts(world, BEGIN).iter().filter_map(secrets).collect()
}

/// What of a form is kept in the vault.
fn secret(connector: &dyn Connector, draft: &Draft) -> Fields {
    let fields = connector.about().fields.iter().filter(|field| field.secret);
    fields
        .filter_map(|field| {
            let value = draft.values.get(field.key)?;
            Some((field.key.to_owned(), SecretString::from(value.clone())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use trackmend_core::domain::Role;

    #[test]
    fn everything_holds_every_registered_shop_and_supplier() {
        // How parcels travel is held by tests of its own.
        let carries = |platform: &&Platform| platform.role() == Role::Carrier;
        let registered = Platform::ALL.iter().filter(|platform| connector(**platform).is_some());
        for platform in registered.filter(|platform| !carries(platform)) {
            assert!(Kind::All.platforms().contains(platform), "{} takes no part", platform.name());
        }
    }
}
