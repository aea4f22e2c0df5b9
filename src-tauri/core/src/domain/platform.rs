//! The platforms and what each is to the owner.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a connection is to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Role {
    /// A shop that customers order at.
    Storefront,
    /// Whoever prints, packs and ships.
    Supplier,
    /// Whoever delivers.
    Carrier,
}

macro_rules! platforms {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $name:literal, $role:ident;)*) => {
        /// A platform that Trackmend knows by name. A new one is one line here and one folder in
        /// `connectors/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub enum Platform { $($(#[$doc])* #[serde(rename = $code)] $variant,)* }

        impl Platform {
            /// Every platform.
            pub const ALL: &'static [Platform] = &[$(Platform::$variant,)*];

            /// The code in the database and on the command line.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Platform::$variant => $code,)* } }

            /// Its own name, as it spells it.
            #[must_use]
            pub const fn name(self) -> &'static str { match self { $(Platform::$variant => $name,)* } }

            /// What it is to the owner.
            #[must_use]
            pub const fn role(self) -> Role { match self { $(Platform::$variant => Role::$role,)* } }

            /// The platform with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Platform> {
                match code { $($code => Some(Platform::$variant),)* _ => None }
            }
        }
    };
}

platforms! {
    /// WooCommerce, a shop on the owner's own WordPress.
    WooCommerce = "woocommerce", "WooCommerce", Storefront;
    /// Shopify, through its Admin GraphQL interface.
    Shopify = "shopify", "Shopify", Storefront;
    /// Etsy, through its Open API v3.
    Etsy = "etsy", "Etsy", Storefront;
    /// bol, through its Retailer API v10.
    Bol = "bol", "bol", Storefront;
    /// TPOP, a print-on-demand house without an interface for programs.
    Tpop = "tpop", "TPOP", Supplier;
    /// Printful, a print house.
    Printful = "printful", "Printful", Supplier;
    /// Printify, a market of print houses.
    Printify = "printify", "Printify", Supplier;
    /// Gelato, a market of print houses.
    Gelato = "gelato", "Gelato", Supplier;
    /// La Poste, Colissimo and Chronopost, through "Suivi" v2.
    LaPoste = "laposte", "La Poste", Carrier;
    /// 17TRACK, which asks any carrier, through its API v2.4.
    SeventeenTrack = "17track", "17TRACK", Carrier;
    /// PostNL, for those who send with a contract of their own, through its Status API v2.
    PostNl = "postnl", "PostNL", Carrier;
    /// DHL, through "Shipment Tracking - Unified".
    Dhl = "dhl", "DHL", Carrier;
    /// Numbers that the owner typed in.
    Myself = "self", "Myself", Supplier;
    /// Any supplier whose shipments come as a file or pasted text.
    File = "file", "File", Supplier;
}
