//! What the four interfaces have in common: addresses, keys, rights.

use std::collections::{BTreeMap, HashMap};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use url::Url;

use super::config::CarriersConfig;
use super::rate::{Rate, Spacing};
use crate::woocommerce::is_loopback;
use crate::world::World;

/// A carrier's interface, or that of somebody who asks all carriers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CarrierApi {
    /// La Poste: letters, Colissimo and Chronopost.
    LaPoste,
    /// 17TRACK, which asks any carrier.
    SeventeenTrack,
    /// PostNL, for the owner's own contract.
    PostNl,
    /// DHL.
    Dhl,
}

impl CarrierApi {
    /// All of them.
    pub const ALL: [CarrierApi; 4] = [Self::LaPoste, Self::SeventeenTrack, Self::PostNl, Self::Dhl];

    /// The platform's code.
    pub fn code(self) -> &'static str {
        match self {
            Self::LaPoste => "laposte",
            Self::SeventeenTrack => "17track",
            Self::PostNl => "postnl",
            Self::Dhl => "dhl",
        }
    }

    /// The interface with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|api| api.code() == code)
    }

    fn host(self) -> &'static str {
        match self {
            Self::LaPoste => "api.laposte.fr",
            Self::SeventeenTrack => "api.17track.net",
            Self::PostNl => "api.postnl.nl",
            Self::Dhl => "api-eu.dhl.com",
        }
    }

    /// The header that the key stands in.
    pub fn key_header(self) -> &'static str {
        match self {
            Self::LaPoste => "X-Okapi-Key",
            Self::SeventeenTrack => "17token",
            Self::PostNl => "apikey",
            Self::Dhl => "DHL-API-Key",
        }
    }

    /// A key as long as theirs are.
    fn key(self, rng: &mut ChaCha8Rng) -> String {
        let (from, count): (&[u8], usize) = match self {
            Self::LaPoste => (b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 64),
            Self::SeventeenTrack => (b"0123456789ABCDEF", 32),
            Self::PostNl | Self::Dhl => {
                (b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 32)
            }
        };
        (0..count).map(|_| char::from(from[rng.random_range(0..from.len())])).collect()
    }
}

/// What a key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Open,
    /// The key is known, and not for this.
    Denied,
    Unknown,
}

#[derive(Debug, Clone)]
struct Key {
    text: String,
    revoked: bool,
    denied: bool,
}

/// The interfaces, and what they know of the owner.
#[derive(Debug, Clone)]
pub(crate) struct Carriers {
    pub config: CarriersConfig,
    keys: BTreeMap<CarrierApi, Key>,
    pub(super) laposte: Rate,
    pub(super) seventeentrack: Rate,
    /// Registered at 17TRACK, by number: when (ms UTC), and as which carrier.
    pub(super) registered: HashMap<String, (i64, u32)>,
    /// The month (of year 0), and how many were registered in it.
    pub(super) month: (i64, u32),
    pub(super) postnl: Option<Rate>,
    /// PostNL has switched version 2 off, and answers so.
    pub(super) postnl_off: Option<u16>,
    pub(super) dhl: Rate,
    pub(super) dhl_spacing: Spacing,
}

impl Carriers {
    pub(crate) fn new(config: CarriersConfig, seed: u64) -> Self {
        // A stream of its own, so that the shops' pasts are the same with and without the carriers.
        let seed = config.keys_of.unwrap_or(seed);
        let mut rng = ChaCha8Rng::seed_from_u64(seed ^ 0x6361_7272_6965_7273);
        let key = |api: CarrierApi| {
            let text = api.key(&mut rng);
            (api, Key { text, revoked: false, denied: false })
        };
        Self {
            keys: CarrierApi::ALL.into_iter().map(key).collect(),
            laposte: Rate::new(config.laposte_per_minute, 60_000),
            seventeentrack: Rate::new(config.seventeentrack_per_second, 1000),
            registered: HashMap::new(),
            month: (0, 0),
            postnl: config.postnl_per_second.map(|most| Rate::new(most, 1000)),
            postnl_off: None,
            dhl: Rate::new(config.dhl_daily, 86_400_000),
            dhl_spacing: Spacing::new(config.dhl_spacing_ms),
            config,
        }
    }

    pub(super) fn access(&self, api: CarrierApi, key: &str) -> Access {
        match self.keys.get(&api) {
            Some(own) if !own.revoked && own.text == key.trim() => {
                if own.denied {
                    Access::Denied
                } else {
                    Access::Open
                }
            }
            _ => Access::Unknown,
        }
    }

    /// Counts a call; `Err`: it is one too many, and seconds until there may be another.
    pub(super) fn take(&mut self, api: CarrierApi, now: i64) -> Result<(), i64> {
        match api {
            CarrierApi::LaPoste => self.laposte.take(now),
            CarrierApi::SeventeenTrack => self.seventeentrack.take(now),
            CarrierApi::PostNl => self.postnl.as_mut().map_or(Ok(()), |rate| rate.take(now)),
            // What comes too fast does not count for the day. Unverified.
            CarrierApi::Dhl => self.dhl_spacing.take(now).and_then(|()| self.dhl.take(now)),
        }
    }

    /// The interface that an address belongs to.
    pub(crate) fn at(&self, url: &Url) -> Option<CarrierApi> {
        CarrierApi::ALL.into_iter().find(|api| self.path(*api, url).is_some())
    }

    /// The path of an address behind the interface's base, where it is the interface's address: its own one, or one
    /// under its code on loopback or where the carriers are served.
    pub(super) fn path<'u>(&self, api: CarrierApi, url: &'u Url) -> Option<&'u str> {
        if url.scheme() == "https" && url.host_str() == Some(api.host()) {
            return Some(url.path());
        }
        let base = self.config.base_url.as_ref().and_then(|base| Url::parse(base).ok());
        let is_served = is_loopback(url) || base.is_some_and(|base| base.host_str() == url.host_str());
        let path = url.path().strip_prefix('/')?.strip_prefix(api.code())?;
        (is_served && (path.is_empty() || path.starts_with('/'))).then_some(path)
    }

    fn key_mut(&mut self, code: &str) -> Option<&mut Key> {
        CarrierApi::from_code(code).and_then(|api| self.keys.get_mut(&api))
    }
}

impl World {
    /// Where a carrier's interface is reached, by the platform's code (`laposte`, `17track`, `postnl`, `dhl`), without a
    /// slash at the end; `None` in a world without carriers.
    pub fn carrier_url(&self, code: &str) -> Option<String> {
        let carriers = self.carriers.as_ref()?;
        let api = CarrierApi::from_code(code)?;
        Some(match &carriers.config.base_url {
            Some(base) => format!("{}/{}", base.trim_end_matches('/'), api.code()),
            None => format!("https://{}", api.host()),
        })
    }

    /// The owner's key at a carrier, by the platform's code; the header that it belongs into is
    /// [`CarrierApi::key_header`].
    pub fn carrier_key(&self, code: &str) -> Option<&str> {
        let api = CarrierApi::from_code(code)?;
        self.carriers.as_ref()?.keys.get(&api).map(|key| key.text.as_str())
    }

    /// The letters of the owner's customer code at PostNL, and her customer number.
    pub fn postnl_customer(&self) -> Option<(&str, &str)> {
        let config = &self.carriers.as_ref()?.config;
        Some((&config.postnl_code, &config.postnl_customer))
    }

    /// The owner deletes her key at the carrier; from now on it is refused. `false`: it was, or there is none.
    pub fn revoke_carrier(&mut self, code: &str) -> bool {
        let key = self.carriers.as_mut().and_then(|carriers| carriers.key_mut(code));
        key.is_some_and(|key| !std::mem::replace(&mut key.revoked, true))
    }

    /// The key is for tracking (`true`), or has no right to it any more (`false`). `false` without such a carrier.
    pub fn set_carrier_right(&mut self, code: &str, may: bool) -> bool {
        let key = self.carriers.as_mut().and_then(|carriers| carriers.key_mut(code));
        key.is_some_and(|key| {
            key.denied = !may;
            true
        })
    }

    /// PostNL switches version 2 of its status off and answers everything with this status (404 or 410); `None`: it is
    /// on.
    pub fn set_postnl_off(&mut self, status: Option<u16>) {
        if let Some(carriers) = &mut self.carriers {
            carriers.postnl_off = status;
        }
    }

    /// The numbers that are registered at 17TRACK, and when (ms UTC), by number.
    pub fn registered_at_17track(&self) -> Vec<(String, i64)> {
        let registered = self.carriers.iter().flat_map(|carriers| &carriers.registered);
        let mut rows: Vec<(String, i64)> =
            registered.map(|(number, (at, _))| (number.clone(), *at)).collect();
        rows.sort_unstable();
        rows
    }
}
