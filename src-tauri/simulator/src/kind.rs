//! The kinds of shops that scenarios play in, connected as an owner would connect them.

use crate::hands::Shop;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use trackmend_core::connectors::{Profile, connector};
use trackmend_core::domain::{Ms, Platform};
use trackmend_core::engine::{Turn, probe, transport};
use trackmend_core::reconcile::{ProductField, ProductRule};
use trackmend_core::secrets::{Fields, Keyring, Opening};
use trackmend_world::{Language, ShopConfig, ShopifyConfig, Storage, TrackingPlugin, World, WorldConfig};

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
    pub const ALL: [Kind; 8] = [
        Kind::Ast,
        Kind::Official,
        Kind::Core,
        Kind::UnknownPlugin,
        Kind::Notes,
        Kind::Shopify,
        Kind::AutoFulfilling,
        Kind::Both,
    ];

    /// The platforms of its shops.
    #[must_use]
    pub fn platforms(self) -> &'static [Platform] {
        match self {
            Kind::Shopify | Kind::AutoFulfilling => &[Platform::Shopify],
            Kind::Both => &[Platform::WooCommerce, Platform::Shopify],
            _ => &[Platform::WooCommerce],
        }
    }

    /// Its shops, as they are acted upon.
    #[must_use]
    pub fn shops(self) -> &'static [Shop] {
        match self {
            Kind::Shopify | Kind::AutoFulfilling => &[Shop::Shopify],
            Kind::Both => &[Shop::WooCommerce, Shop::Shopify],
            _ => &[Shop::WooCommerce],
        }
    }

    /// A world of this kind with so many orders in each shop's past.
    #[must_use]
    pub fn world(self, seed: u64, orders: usize) -> World {
        let mut shop = ShopConfig::default();
        let mut shopify = None;
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
            Kind::Shopify | Kind::Both => shopify = Some(ShopifyConfig::default()),
            Kind::AutoFulfilling => {
                shopify = Some(ShopifyConfig { auto_fulfils: true, ..ShopifyConfig::default() });
            }
        }
        World::new(WorldConfig { seed, orders, now: BEGIN.0, shop, shopify, bol: None })
    }

    /// The connections of this kind, the supplier's last. Worked out once: they do not depend on the seed.
    #[must_use]
    pub fn connections(self) -> &'static [Connected] {
        static KNOWN: [OnceLock<Vec<Connected>>; Kind::ALL.len()] =
            [const { OnceLock::new() }; Kind::ALL.len()];
        KNOWN[self as usize].get_or_init(|| self.connect())
    }

    fn connect(self) -> Vec<Connected> {
        let world = Arc::new(Mutex::new(self.world(0, 1)));
        let keys = keys(&world.lock().expect("nobody else has it"));
        let wire = transport::World::new(world.clone(), Arc::new(|| BEGIN));
        let mut all: Vec<Connected> = self
            .platforms()
            .iter()
            .map(|&platform| {
                let url = match platform {
                    Platform::Shopify => world.lock().ok().and_then(|w| w.shopify_url()),
                    _ => world.lock().ok().map(|w| w.base_url()),
                };
                let first = Profile { url: url.expect("the world has this shop"), ..Profile::default() };
                let connector = connector(platform).expect("it has a connector");
                let turn = Turn { now: BEGIN, dice: 7 };
                let tested = at_once(probe(&wire, connector, first, &keys[&platform], turn));
                assert!(tested.usable(), "{self:?} connects: {:?}", tested.tests);
                Connected {
                    platform,
                    identity: tested.identity.expect("usable"),
                    name: if platform == Platform::Shopify { "Shopify" } else { "Wolk" },
                    profile: tested.profile,
                }
            })
            .collect();
        all.push(Connected {
            platform: Platform::Tpop,
            identity: "tpop:tpop".into(),
            name: "TPOP",
            profile: Profile::default(),
        });
        all
    }
}

/// The outcome of what has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(outcome) => outcome,
        std::task::Poll::Pending => unreachable!("the world answers at once"),
    }
}

/// The products of the demo world that are TPOP's.
#[must_use]
pub fn products() -> Vec<ProductRule> {
    [(ProductField::Vendor, "TPOP"), (ProductField::SkuPrefix, "TP-")]
        .into_iter()
        .map(|(field, value)| ProductRule {
            shop: None,
            field,
            value: value.to_owned(),
            supplier: Platform::Tpop,
        })
        .collect()
}

/// What a world's shops are opened with.
#[must_use]
pub fn keys(world: &World) -> BTreeMap<Platform, Fields> {
    let mut all = BTreeMap::new();
    if let Some(key) = world.key("read_write") {
        all.insert(
            Platform::WooCommerce,
            Fields::from([
                ("consumer_key".to_owned(), SecretString::from(key.consumer_key.clone())),
                ("consumer_secret".to_owned(), SecretString::from(key.consumer_secret.clone())),
            ]),
        );
    }
    if let Some(token) = world.shopify_token() {
        all.insert(
            Platform::Shopify,
            Fields::from([("access_token".to_owned(), SecretString::from(token.to_owned()))]),
        );
    }
    all
}

/// The keys of a scenario's connections, by identity: in memory, at once.
#[derive(Clone)]
pub struct Keys(pub BTreeMap<String, Fields>);

impl Keyring for Keys {
    fn fields<'a>(&'a self, account: &'a str) -> Opening<'a> {
        Box::pin(std::future::ready(Ok(self.0.get(account).cloned().unwrap_or_default())))
    }
}
