//! What a world is built from. Two worlds with the same configuration are equal to the byte.

use crate::bol::BolConfig;
use crate::carriers::CarriersConfig;
use crate::clock::Timezone;
use crate::etsy::EtsyConfig;
use crate::makers::MakersConfig;
use crate::shopify::ShopifyConfig;

/// The whole input of a world: the seed, the size of its history and its shops.
#[derive(Debug, Clone)]
pub struct WorldConfig {
    /// Every choice in the history follows from this number.
    pub seed: u64,
    /// How many orders the history of each shop has.
    pub orders: usize,
    /// The moment at which the history ends, in ms UTC. The clock goes on from here by the calls.
    pub now: i64,
    /// The WooCommerce shop.
    pub shop: ShopConfig,
    /// The Shopify shop of the same owner, with the same supplier.
    pub shopify: Option<ShopifyConfig>,
    /// The Etsy shop of the same owner, with goods of the same supplier and of others.
    pub etsy: Option<EtsyConfig>,
    /// The print houses with an interface that make for the shops.
    pub makers: Option<MakersConfig>,
    /// The shop at bol of the same owner.
    pub bol: Option<BolConfig>,
    /// The carriers at which the owner has a key. What happens to the parcels is the same without them.
    pub carriers: Option<CarriersConfig>,
}

impl WorldConfig {
    /// A default WooCommerce shop with `orders` orders whose history ends at `now` (ms UTC).
    pub fn new(seed: u64, orders: usize, now: i64) -> Self {
        Self {
            seed,
            orders,
            now,
            shop: ShopConfig::default(),
            shopify: None,
            etsy: None,
            makers: None,
            bol: None,
            carriers: None,
        }
    }

    /// The same with a shop at every other storefront, every print house with an interface, and every carrier.
    pub fn whole(seed: u64, orders: usize, now: i64) -> Self {
        Self {
            shopify: Some(ShopifyConfig::default()),
            etsy: Some(EtsyConfig::default()),
            makers: Some(MakersConfig::default()),
            bol: Some(BolConfig::default()),
            carriers: Some(CarriersConfig::default()),
            ..Self::new(seed, orders, now)
        }
    }

    /// Served below this address, for example `http://127.0.0.1:8080`: what goes by the path there.
    pub fn served_at(mut self, url: &str) -> Self {
        if let Some(shop) = &mut self.shopify {
            shop.base_url = Some(url.to_owned());
        }
        if let Some(shop) = &mut self.etsy {
            shop.base_url = Some(format!("{url}/etsy"));
        }
        if let Some(shop) = &mut self.bol {
            shop.base_url = Some(format!("{url}/bol"));
        }
        if let Some(makers) = &mut self.makers {
            makers.base_url = Some(url.to_owned());
        }
        if let Some(carriers) = &mut self.carriers {
            carriers.base_url = Some(url.to_owned());
        }
        self
    }
}

/// How the shop is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Basic, keys in the query, and OAuth 1.0a are all accepted.
    Https,
    /// Only OAuth 1.0a is accepted, as WooCommerce does without TLS.
    Http,
}

/// The language of the site: of its notes and of its error messages, never of its codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Dutch.
    Nl,
}

/// Where WooCommerce keeps its orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// High-performance order storage: every PUT, even an empty one, moves `date_modified`.
    Hpos,
    /// The old posts table: a PUT of meta data alone leaves `date_modified` where it was.
    LegacyPosts,
}

/// The plugin that shows tracking numbers to the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrackingPlugin {
    /// None: the owner uses core fulfilments when they are on, and notes to the customer otherwise.
    None,
    /// Advanced Shipment Tracking: routes under five namespaces, remembers who packed.
    Ast,
    /// The extension "Shipment Tracking": one namespace.
    Official,
    /// A plugin without routes that keeps the number as plain text under this meta key.
    UnknownMeta {
        /// The meta key, for example `_pakje_barcode`.
        key: String,
    },
}

/// The permalink setting of WordPress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permalinks {
    /// `/wp-json/…` is routed.
    Pretty,
    /// `/wp-json/…` is not routed, and `?rest_route=` is not authenticated.
    Plain,
}

/// One WooCommerce shop.
#[derive(Debug, Clone)]
pub struct ShopConfig {
    /// https or http.
    pub scheme: Scheme,
    /// Host, with a port where it is not the usual one.
    pub host: String,
    /// The shop's name, as the index tells it.
    pub name: String,
    /// The zone of all times without a zone, and of the supplier's days.
    pub timezone: Timezone,
    /// Language of notes and messages.
    pub language: Language,
    /// Order storage.
    pub storage: Storage,
    /// Whether WooCommerce's own fulfilments are switched on.
    pub fulfillments: bool,
    /// The tracking plugin.
    pub tracking_plugin: TrackingPlugin,
    /// Permalinks.
    pub permalinks: Permalinks,
    /// The web server drops the Authorization header before PHP sees it.
    pub strips_authorization: bool,
    /// A request over plain http to a loopback address is taken as if TLS ended before it (a proxy),
    /// so that a shop with scheme https can be served on 127.0.0.1.
    pub trusts_loopback_tls: bool,
    /// The largest `per_page`; WordPress says 100.
    pub page_cap: u32,
    /// Put before the order id to make the order number; empty for a shop without a numbering plugin.
    pub number_prefix: String,
    /// Display names of the people who work here. The first is the owner and administrator. On a Dutch
    /// site the third has set her own language to English, so her notes are in English.
    pub people: Vec<String>,
}

impl Default for ShopConfig {
    fn default() -> Self {
        Self {
            scheme: Scheme::Https,
            host: "studio-wolk.example".into(),
            name: "Studio Wolk".into(),
            timezone: Timezone::Amsterdam,
            language: Language::En,
            storage: Storage::Hpos,
            fulfillments: false,
            tracking_plugin: TrackingPlugin::Ast,
            permalinks: Permalinks::Pretty,
            strips_authorization: false,
            trusts_loopback_tls: true,
            page_cap: 100,
            number_prefix: String::new(),
            people: vec!["Marie de Boer".into(), "Noor Bakker".into(), "Tom Visser".into()],
        }
    }
}

impl ShopConfig {
    /// The shop's own address without a slash at the end.
    pub fn base_url(&self) -> String {
        let scheme = match self.scheme {
            Scheme::Https => "https",
            Scheme::Http => "http",
        };
        format!("{scheme}://{}", self.host)
    }
}
