//! The world itself: one state, moved only by calls.

use std::collections::{BTreeMap, HashMap};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use url::Url;

use crate::bol;
use crate::carriers::{CarrierApi, Carriers, Parcels};
use crate::config::WorldConfig;
use crate::etsy;
use crate::faults::{Fault, Faults};
use crate::history;
use crate::makers::Makers;
use crate::making::{Maker, Making};
use crate::numbers::Numbers;
use crate::shop::{CUSTOMER_USER, Mail, Shop};
use crate::shopify;
use crate::supplier::Supplier;
use crate::wire::{Outcome, Reply, Request};
use crate::woocommerce;

/// What an API key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permissions {
    /// GET and HEAD.
    Read,
    /// POST, PUT, PATCH and DELETE.
    Write,
    /// All.
    ReadWrite,
}

/// A key that the shop knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestKey {
    /// `read_write`, `read_only`, `write_only` or `customer` (a user without rights in the shop).
    pub label: &'static str,
    /// `ck_` and 40 hexadecimal digits.
    pub consumer_key: String,
    /// `cs_` and 40 hexadecimal digits.
    pub consumer_secret: String,
    /// What it may do.
    pub permissions: Permissions,
    /// The user it belongs to.
    pub user_id: u64,
    /// Deleted in wp-admin: the shop does not know it any more.
    pub revoked: bool,
}

/// A request that could change something and that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteLog {
    /// ms UTC.
    pub at: i64,
    /// POST, PUT, PATCH or DELETE.
    pub method: String,
    /// Path and query, without keys and signatures; at Shopify with `#` and the mutation's name. Fetching a token
    /// is no write.
    pub path: String,
    /// The platform's id of the order that it named, or of the order that a named fulfilment is of.
    pub order_id: Option<String>,
    /// The tracking number in its body; at Shopify all numbers of the fulfilment that was written, joined by
    /// `, `.
    pub number: Option<String>,
    /// The status of the reply, whether or not it was lost.
    pub status: u16,
    /// It changed something in the shop (on the wrong order, too). At bol `false` until its process has ended
    /// well, and seen from the next request or [`World::tick`] on.
    pub applied: bool,
    /// The shop mailed a customer because of it. At bol known when `applied` is.
    pub mailed: bool,
}

/// A shop with a past, a clock that is given to it, and the truth that it alone knows.
#[derive(Debug, Clone)]
pub struct World {
    pub(crate) shop: Shop,
    pub(crate) rng: ChaCha8Rng,
    pub(crate) numbers: Numbers,
    pub(crate) keys: Vec<TestKey>,
    /// Per key, the nonce of each timestamp.
    pub(crate) nonces: HashMap<String, BTreeMap<i64, String>>,
    pub(crate) shopify: Option<shopify::Shop>,
    pub(crate) etsy: Option<etsy::Shop>,
    pub(crate) bol: Option<bol::Shop>,
    pub(crate) supplier: Supplier,
    pub(crate) makers: Option<Makers>,
    /// What the houses with an interface make, in the order in which they took it in.
    pub(crate) makings: Vec<Making>,
    pub(crate) carriers: Option<Carriers>,
    pub(crate) parcels: Parcels,
    pub(crate) faults: Faults,
    pub(crate) writes: Vec<WriteLog>,
}

impl World {
    /// Builds the shop and lives through its history.
    pub fn new(config: WorldConfig) -> World {
        let mut rng = ChaCha8Rng::seed_from_u64(config.seed);
        let keys = keys(&mut rng);
        let mut numbers = Numbers::new(&mut rng);
        let mut shop = Shop::new(config.shop);
        history::live(&mut shop, &mut rng, &mut numbers, config.orders, config.now.div_euclid(1000));
        let mut supplier = Supplier::default();
        let shopify = config.shopify.map(|of_shop| {
            // A stream of its own, so that the WooCommerce shop's past is the same with and without it.
            let mut rng = ChaCha8Rng::seed_from_u64(config.seed ^ 0x0053_686f_7069_6679);
            let mut shop = shopify::Shop::new(of_shop, &mut rng);
            shopify::history::live(
                &mut shop,
                &mut rng,
                &mut numbers,
                config.orders,
                config.now.div_euclid(1000),
            );
            supplier.make_loose(&mut rng, &mut numbers, config.orders, config.now.div_euclid(1000));
            shop
        });
        let mut makings = Vec::new();
        let etsy = config.etsy.map(|of_shop| {
            // Last of all, so that what came before is the same with and without it.
            let rng = ChaCha8Rng::seed_from_u64(config.seed ^ 0x4574_7379);
            let mut shop = etsy::Shop::new(of_shop, rng);
            let now = config.now.div_euclid(1000);
            etsy::history::live(&mut shop, &mut numbers, &mut makings, config.orders, now);
            shop
        });
        let bol = config.bol.map(|of_shop| {
            // Streams of its own, and after the others in the queue for numbers, for the same reason.
            let mut rng = ChaCha8Rng::seed_from_u64(config.seed ^ 0x0062_6f6c_7061_7374);
            let own = ChaCha8Rng::seed_from_u64(config.seed ^ 0x0062_6f6c_6e6f_7721);
            let mut shop = bol::Shop::new(of_shop, own);
            bol::history::live(&mut shop, &mut rng, &mut numbers, config.orders, config.now.div_euclid(1000));
            shop
        });
        World {
            shopify,
            etsy,
            bol,
            supplier,
            makings,
            makers: config.makers.map(|makers| Makers::new(makers, config.seed)),
            carriers: config.carriers.map(|carriers| Carriers::new(carriers, config.seed)),
            parcels: Parcels::new(config.now.div_euclid(1000)),
            shop,
            rng,
            numbers,
            keys,
            nonces: HashMap::new(),
            faults: Faults::default(),
            writes: Vec::new(),
        }
    }

    /// Carries out one request at `now` (ms UTC). The platforms are `woocommerce` and, where the world has
    /// them, `shopify`, `etsy`, `bol` and the codes of [`Maker`] and of [`CarrierApi`]; a request to another, or to a host
    /// that this world does not have, is not sent.
    pub fn handle(&mut self, platform: &str, request: &Request, now: i64) -> Outcome {
        let Ok(url) = Url::parse(&request.url) else { return Outcome::NotSent };
        self.tick(now);
        match platform {
            "woocommerce" if woocommerce::is_reached_by(&self.shop, &url) => {
                self.handle_woocommerce(request, &url, now)
            }
            "shopify" => self.handle_shopify(request, &url, now),
            "bol" => self.handle_bol(request, &url, now),
            "etsy" => self.handle_etsy(request, &url, now),
            _ => match Maker::ALL.into_iter().find(|maker| maker.code() == platform) {
                Some(maker) => self.handle_maker(maker, request, &url, now),
                None => match CarrierApi::from_code(platform) {
                    Some(api) => self.handle_carrier(api, request, &url, now),
                    None => Outcome::NotSent,
                },
            },
        }
    }

    /// The platform that an address belongs to, as [`World::handle`] takes it. On an address where several are
    /// served, the path tells: a house's or a carrier's begins with its code, Shopify's with `/admin/api/` or `/admin/oauth/`.
    pub fn platform_of(&self, url: &Url) -> Option<&'static str> {
        if self.is_etsys(url.as_str()) {
            return Some("etsy");
        }
        if self.is_bols(url.as_str()) {
            return Some("bol");
        }
        if let Some(maker) = self.makers.as_ref().and_then(|makers| makers.at(url)) {
            return Some(maker.code());
        }
        if let Some(api) = self.carriers.as_ref().and_then(|carriers| carriers.at(url)) {
            return Some(api.code());
        }
        let is_admin = ["/admin/api/", "/admin/oauth/"].iter().any(|front| url.path().starts_with(front));
        let at_shopify = self.shopify.as_ref().is_some_and(|shop| shopify::is_reached_by(shop, url));
        let at_woocommerce = woocommerce::is_reached_by(&self.shop, url);
        match (at_shopify, at_woocommerce) {
            (true, _) if is_admin || !at_woocommerce => Some("shopify"),
            (_, true) if !is_admin => Some("woocommerce"),
            _ => None,
        }
    }

    fn handle_woocommerce(&mut self, request: &Request, url: &Url, now: i64) -> Outcome {
        let path = path_and_query(url);
        let fault = self.faults.draw(&request.method, &path, is_write(&request.method));
        if let Some(outcome) = fault.as_ref().and_then(|fault| fault.instead(&path, now)) {
            return outcome;
        }
        let reply = self.carry_out(request, url, now, fault.as_ref());
        Fault::spoil(fault.as_ref(), reply, woocommerce::broken::objects)
    }

    fn carry_out(&mut self, request: &Request, url: &Url, now: i64, fault: Option<&Fault>) -> Reply {
        let order_id = order_in_path(url);
        let at = order_id.and_then(|id| self.shop.position(id));
        let mails = self.shop.mails.len();
        let mut applied = is_write(&request.method);
        let reply = match (fault, at) {
            (Some(Fault::AcceptedNotStored | Fault::StoredOnAnotherOrder), Some(at)) => {
                let was = self.shop.orders[at].clone();
                let reply = woocommerce::answer(self, request, url, now);
                self.shop.restore(at, was);
                self.shop.mails.truncate(mails);
                applied = false;
                if fault == Some(&Fault::StoredOnAnotherOrder) && self.shop.orders.len() > 1 {
                    let other = self.shop.orders[(at + 1) % self.shop.orders.len()].id;
                    let wrong = with_order(url, order_id.unwrap_or_default(), other);
                    woocommerce::answer_unsigned(self, request, &wrong, now);
                    applied = true;
                }
                reply
            }
            _ => woocommerce::answer(self, request, url, now),
        };
        applied &= (200..300).contains(&reply.status);
        if is_write(&request.method) {
            self.writes.push(WriteLog {
                at: now,
                method: request.method.to_ascii_uppercase(),
                path: without_secrets(url),
                order_id: order_id.map(|id| id.to_string()),
                number: number_in_body(&request.body),
                status: reply.status,
                applied,
                mailed: self.shop.mails.len() > mails,
            });
        }
        reply
    }

    /// The shop's own address without a slash at the end, for example `https://studio-wolk.example`.
    pub fn base_url(&self) -> String {
        self.shop.config.base_url()
    }

    /// Where the Shopify shop is reached, without a slash at the end.
    pub fn shopify_url(&self) -> Option<String> {
        self.shopify.as_ref().map(|shop| shop.config.url())
    }

    /// A token of the Shopify shop (`shpat_…`) with all rights that an app like ours asks for.
    pub fn shopify_token(&self) -> Option<&str> {
        self.shopify_token_at(0)
    }

    /// A token of the Shopify shop without the rights to write.
    pub fn shopify_read_only_token(&self) -> Option<&str> {
        self.shopify_token_at(1)
    }

    fn shopify_token_at(&self, place: usize) -> Option<&str> {
        self.shopify.as_ref()?.access.tokens.get(place).map(|token| token.text.as_str())
    }

    /// Client id and client secret of the owner's app in the Dev Dashboard: for the client credentials grant,
    /// whose tokens live 24 hours.
    pub fn shopify_client(&self) -> Option<(&str, &str)> {
        let (id, secret) = &self.shopify.as_ref()?.access.client;
        Some((id, secret))
    }

    /// Where Etsy's interface is reached, without a slash at the end.
    pub fn etsy_url(&self) -> Option<String> {
        self.etsy.as_ref().map(|shop| shop.config.url())
    }

    /// The Etsy shop's number.
    pub fn etsy_shop_id(&self) -> Option<u64> {
        self.etsy.as_ref().map(|shop| shop.config.shop_id)
    }

    /// Keystring and shared secret of the owner's app at Etsy.
    pub fn etsy_key(&self) -> Option<(&str, &str)> {
        let access = &self.etsy.as_ref()?.access;
        Some((&access.keystring, &access.secret))
    }

    /// A new refresh token of the Etsy shop with all rights that an app like ours asks for. It works once.
    pub fn etsy_refresh_token(&mut self, now: i64) -> Option<String> {
        self.etsy.as_mut().map(|shop| shop.access.fresh(now).1)
    }

    /// A new access token of the Etsy shop with the same rights, for an hour.
    pub fn etsy_access_token(&mut self, now: i64) -> Option<String> {
        self.etsy.as_mut().map(|shop| shop.access.fresh(now).0)
    }

    /// Where bol's API is reached, without a slash at the end.
    pub fn bol_url(&self) -> Option<String> {
        self.bol.as_ref().map(|shop| shop.config.url())
    }

    /// Below which address bol gives tokens (at `/token`), without a slash at the end.
    pub fn bol_login_url(&self) -> Option<String> {
        self.bol.as_ref().map(|shop| shop.config.login())
    }

    /// Client id and client secret of the owner's account at bol.
    pub fn bol_client(&self) -> Option<(&str, &str)> {
        let (id, secret) = &self.bol.as_ref()?.access.client;
        Some((id, secret))
    }

    /// The keys that the shop knows, in a fixed order.
    pub fn keys(&self) -> &[TestKey] {
        &self.keys
    }

    /// The key with this label.
    pub fn key(&self, label: &str) -> Option<&TestKey> {
        self.keys.iter().find(|key| key.label == label)
    }

    /// The fault switches.
    pub fn faults(&mut self) -> &mut Faults {
        &mut self.faults
    }

    pub(crate) fn log_write(&mut self, write: WriteLog) {
        self.writes.push(write);
    }

    /// Every request that could change something and that arrived, oldest first.
    pub fn writes(&self) -> &[WriteLog] {
        &self.writes
    }

    /// Every mail to a customer since the history ended, oldest first.
    pub fn mails(&self) -> &[Mail] {
        &self.shop.mails
    }
}

fn keys(rng: &mut ChaCha8Rng) -> Vec<TestKey> {
    let mut hex = |prefix: &str| {
        let digits: String =
            (0..40).map(|_| char::from(b"0123456789abcdef"[rng.random_range(0..16_usize)])).collect();
        format!("{prefix}{digits}")
    };
    [
        ("read_write", Permissions::ReadWrite, 1),
        ("read_only", Permissions::Read, 1),
        ("write_only", Permissions::Write, 1),
        ("customer", Permissions::ReadWrite, CUSTOMER_USER),
    ]
    .into_iter()
    .map(|(label, permissions, user_id)| TestKey {
        label,
        consumer_key: hex("ck_"),
        consumer_secret: hex("cs_"),
        permissions,
        user_id,
        revoked: false,
    })
    .collect()
}

fn is_write(method: &str) -> bool {
    ["POST", "PUT", "PATCH", "DELETE"].iter().any(|write| write.eq_ignore_ascii_case(method))
}

pub(crate) fn path_and_query(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

fn without_secrets(url: &Url) -> String {
    let kept: Vec<String> = url
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("consumer_") && !pair.starts_with("oauth_"))
        .map(str::to_owned)
        .collect();
    if kept.is_empty() { url.path().to_owned() } else { format!("{}?{}", url.path(), kept.join("&")) }
}

fn order_in_path(url: &Url) -> Option<u64> {
    let mut segments = url.path().split('/');
    segments.find(|segment| *segment == "orders")?;
    segments.next()?.parse().ok()
}

fn with_order(url: &Url, from: u64, to: u64) -> Url {
    let mut other = url.clone();
    other.set_path(&url.path().replacen(&format!("orders/{from}"), &format!("orders/{to}"), 1));
    other
}

/// The first tracking number that a JSON body names.
fn number_in_body(body: &[u8]) -> Option<String> {
    fn search(value: &serde_json::Value) -> Option<String> {
        match value {
            serde_json::Value::Object(map) => {
                let named = map.get("tracking_number").and_then(|value| value.as_str());
                let as_meta = (map.get("key").and_then(|key| key.as_str()) == Some("_tracking_number"))
                    .then(|| map.get("value").and_then(|value| value.as_str()))
                    .flatten();
                let found = named.or(as_meta).map(str::to_owned);
                found.or_else(|| map.values().rev().find_map(search))
            }
            serde_json::Value::Array(items) => items.iter().rev().find_map(search),
            _ => None,
        }
    }
    search(&serde_json::from_slice(body).ok()?)
}
