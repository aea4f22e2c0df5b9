//! What is wrong with a shop rather than with an order: one broken connection, not many gaps.

use crate::domain::{AccountId, DAY, MINUTE, Ms, Phrase, Platform};

/// What a shop's latest past says of its settings and connections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulse {
    /// The shop.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// The ten orders with something to send that it closed last; fewer when there are not as many.
    pub latest: Vec<LatestOrder>,
    /// Suppliers with parcels that the shop does not know of.
    pub silences: Vec<Silence>,
    /// The houses that make and send for the owner.
    pub houses: Vec<House>,
}

/// A house that makes and sends for the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct House {
    /// Which.
    pub platform: Platform,
    /// What it asks to do with this shop's setting that marks orders as sent by itself: on, off, or nothing.
    pub auto_fulfil: Option<bool>,
}

/// An order that a shop closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatestOrder {
    /// When it was paid.
    pub paid: Ms,
    /// When the shop closed it.
    pub closed: Ms,
    /// The shop showed a number before anybody repaired it.
    pub numbered: bool,
}

/// A supplier's parcels that a shop does not know of: their orders are still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The supplier.
    pub supplier: Platform,
    /// When each was sent, and when its waiting time ended.
    pub open: Vec<(Ms, Ms)>,
    /// When the last parcel was sent whose number the shop shows; `None`: it shows none.
    pub last_shown: Option<Ms>,
}

/// What is wrong with a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BannerTrouble {
    /// It marks orders as sent by itself when they are paid, so that no number can be added.
    AutoFulfilSetting {
        /// So many.
        orders: u32,
        /// Of so many.
        of: u32,
        /// One house asks for that, and another for the opposite.
        at_odds: bool,
    },
    /// A supplier's numbers do not arrive any more.
    SupplierSilent {
        /// Which supplier.
        supplier: Platform,
        /// So many orders.
        orders: u32,
        /// When the last parcel was sent whose number arrived.
        since: Ms,
    },
}

/// A banner in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BannerFact {
    /// The shop.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What is wrong.
    pub trouble: BannerTrouble,
    /// The same in a few words.
    pub said: Phrase,
    /// What that means.
    pub means: Phrase,
    /// Where to click, step by step.
    pub steps: Vec<Phrase>,
}

/// An order that was closed this soon after its payment was closed by nobody's hand, in milliseconds.
const AT_ONCE: i64 = 2 * MINUTE;
/// Fewer than this are chance.
const LEAST: usize = 3;

/// What is wrong with these shops.
#[must_use]
pub fn banners(shops: &[Pulse], now: Ms) -> Vec<BannerFact> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for shop in shops {
        let at_once = shop.latest.iter().filter(|o| !o.numbered && was_closed_at_once(o)).count();
        if at_once >= LEAST && at_once * 2 >= shop.latest.len() && !is_asked_for(shop) {
            let trouble = BannerTrouble::AutoFulfilSetting {
                orders: count(at_once),
                of: count(shop.latest.len()),
                at_odds: asks(shop, true) && asks(shop, false),
            };
            found.push(banner(shop, trouble));
        }
        for silence in &shop.silences {
            let Some(since) = silence.last_shown else { continue };
            let silent = |(sent, due): &&(Ms, Ms)| *sent > since && due.plus(DAY) <= now;
            let orders = silence.open.iter().filter(silent).count();
            if orders >= LEAST {
                let supplier = silence.supplier;
                let trouble = BannerTrouble::SupplierSilent { supplier, orders: count(orders), since };
                found.push(banner(shop, trouble));
            }
        }
    }
    found
}

/// Every house that sends for the owner asks for the setting: then it is no mistake.
fn is_asked_for(shop: &Pulse) -> bool {
    !shop.houses.is_empty() && shop.houses.iter().all(|house| house.auto_fulfil == Some(true))
}

fn asks(shop: &Pulse, wish: bool) -> bool {
    shop.houses.iter().any(|house| house.auto_fulfil == Some(wish))
}

fn was_closed_at_once(order: &LatestOrder) -> bool {
    (0..=AT_ONCE).contains(&order.closed.since(order.paid))
}

fn banner(shop: &Pulse, trouble: BannerTrouble) -> BannerFact {
    let (said, means, steps) = match trouble {
        BannerTrouble::AutoFulfilSetting { orders, of, .. } => (
            Phrase::new("banner-auto-fulfil")
                .text("platform", shop.platform.name())
                .count("orders", i64::from(orders))
                .count("of", i64::from(of)),
            Phrase::new("banner-auto-fulfil-means"),
            match shop.platform {
                Platform::Shopify => vec![
                    Phrase::new("banner-auto-fulfil-shopify-open"),
                    Phrase::new("banner-auto-fulfil-shopify-choose"),
                    Phrase::new("banner-auto-fulfil-shopify-save"),
                ],
                _ => vec![
                    Phrase::new("banner-auto-fulfil-plugin-look"),
                    Phrase::new("banner-auto-fulfil-plugin-off"),
                ],
            },
        ),
        BannerTrouble::SupplierSilent { supplier, orders, since } => (
            Phrase::new("banner-silent")
                .text("supplier", supplier.name())
                .count("orders", i64::from(orders))
                .at("since", since),
            Phrase::new("banner-silent-means").text("supplier", supplier.name()),
            vec![
                Phrase::new("banner-silent-open").text("supplier", supplier.name()),
                Phrase::new("banner-silent-connect")
                    .text("supplier", supplier.name())
                    .text("platform", shop.platform.name()),
            ],
        ),
    };
    BannerFact { account: shop.account, platform: shop.platform, trouble, said, means, steps }
}
