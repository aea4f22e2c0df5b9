//! What the three houses have in common: addresses, tokens, limits.

use std::collections::BTreeMap;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use url::Url;

use super::config::MakersConfig;
use super::ids;
use super::window::Window;
use crate::making::Maker;
use crate::woocommerce::is_loopback;
use crate::world::World;

/// The houses that the owner has accounts with.
#[derive(Debug, Clone)]
pub(crate) struct Makers {
    pub config: MakersConfig,
    houses: BTreeMap<Maker, House>,
}

/// An account with one house.
#[derive(Debug, Clone)]
pub(crate) struct House {
    token: String,
    revoked: bool,
    /// The house's id of the owner's shop.
    pub shop: u64,
    /// Gelato publishes no limit.
    pub window: Option<Window>,
}

impl House {
    pub(super) fn lets_in(&self, token: &str) -> bool {
        !self.revoked && token == self.token
    }
}

impl Makers {
    pub(crate) fn new(config: MakersConfig, seed: u64) -> Self {
        // A stream of its own, so that the shops' pasts are the same with and without the houses.
        let seed = config.accounts_of.unwrap_or(seed);
        let mut rng = ChaCha8Rng::seed_from_u64(seed ^ 0x6d61_6b65_7273);
        let houses = Maker::ALL
            .into_iter()
            .map(|maker| {
                // Drawn for all houses, so that a house has the same token whichever others there are.
                let token = token(maker, &mut rng);
                let shop = rng.random_range(1_000_000..20_000_000);
                let window = match maker {
                    Maker::Printful => Some(Window::new(config.printful_per_minute)),
                    Maker::Printify => Some(Window::new(config.printify_per_minute)),
                    Maker::Gelato => None,
                };
                (maker, House { token, revoked: false, shop, window })
            })
            .filter(|(maker, _)| match maker {
                Maker::Printful => config.printful,
                Maker::Printify => config.printify,
                Maker::Gelato => config.gelato,
            })
            .collect();
        Self { config, houses }
    }

    pub(super) fn house(&self, maker: Maker) -> Option<&House> {
        self.houses.get(&maker)
    }

    pub(super) fn house_mut(&mut self, maker: Maker) -> Option<&mut House> {
        self.houses.get_mut(&maker)
    }

    /// The house that an address belongs to.
    pub(crate) fn at(&self, url: &Url) -> Option<Maker> {
        Maker::ALL.into_iter().find(|maker| self.path(*maker, url).is_some())
    }

    /// The path of an address behind the house's base, where it is the house's address: its own one, or one
    /// under its code on loopback or where the houses are served.
    pub(super) fn path<'u>(&self, maker: Maker, url: &'u Url) -> Option<&'u str> {
        self.houses.get(&maker)?;
        if url.scheme() == "https" && url.host_str() == Some(host(maker)) {
            return Some(url.path());
        }
        let base = self.config.base_url.as_ref().and_then(|base| Url::parse(base).ok());
        let is_served = is_loopback(url) || base.is_some_and(|base| base.host_str() == url.host_str());
        let path = url.path().strip_prefix('/')?.strip_prefix(maker.code())?;
        (is_served && (path.is_empty() || path.starts_with('/'))).then_some(path)
    }
}

fn host(maker: Maker) -> &'static str {
    match maker {
        Maker::Printful => "api.printful.com",
        Maker::Printify => "api.printify.com",
        Maker::Gelato => "order.gelatoapis.com",
    }
}

/// A token in the form in which the house gives it.
fn token(maker: Maker, rng: &mut ChaCha8Rng) -> String {
    match maker {
        Maker::Printful => ids::letters(rng, 40),
        // A JSON web token; nobody reads what is in it.
        Maker::Printify => {
            let (claims, signature) = (ids::letters(rng, 160), ids::letters(rng, 86));
            format!("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.{claims}.{signature}")
        }
        Maker::Gelato => {
            let (id, secret) = (rng.random_range(0..=u64::MAX), rng.random_range(0..=u64::MAX));
            format!("{}:{}", ids::uuid(ids::Kind::Other(0), id), ids::uuid(ids::Kind::Other(0), secret))
        }
    }
}

impl World {
    /// Where a house is reached, without a slash at the end; `None` without an account there.
    pub fn maker_url(&self, maker: Maker) -> Option<String> {
        let makers = self.makers.as_ref().filter(|makers| makers.houses.contains_key(&maker))?;
        Some(match &makers.config.base_url {
            Some(base) => format!("{}/{}", base.trim_end_matches('/'), maker.code()),
            None => format!("https://{}", host(maker)),
        })
    }

    /// The token of the account with a house: for `Authorization: Bearer` at Printful and Printify, for
    /// `X-API-KEY` at Gelato.
    pub fn maker_token(&self, maker: Maker) -> Option<&str> {
        self.makers.as_ref()?.house(maker).map(|house| house.token.as_str())
    }

    /// The owner deletes the token at the house; from now on it is refused.
    pub fn revoke_maker(&mut self, maker: Maker) -> bool {
        let house = self.makers.as_mut().and_then(|makers| makers.house_mut(maker));
        house.is_some_and(|house| !std::mem::replace(&mut house.revoked, true))
    }

    /// Printify's id of the owner's shop, as its addresses have it.
    pub fn printify_shop_id(&self) -> Option<u64> {
        self.makers.as_ref()?.house(Maker::Printify).map(|house| house.shop)
    }

    /// Printful's id of the owner's store, for `X-PF-Store-Id`.
    pub fn printful_store_id(&self) -> Option<u64> {
        self.makers.as_ref()?.house(Maker::Printful).map(|house| house.shop)
    }
}
