//! The owner's rules, and what was learned from the past: how long a supplier has, what it prints, and
//! what needs no tracking.

use crate::domain::{AccountId, Calendar, DAY, HOUR, Line, Ms, Order, Platform, Shipment};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What a product rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ProductField {
    /// The line's vendor is this, whatever the capitals.
    Vendor,
    /// The line's stock keeping unit begins with this, whatever the capitals.
    SkuPrefix,
    /// Everything that travels from this shop.
    All,
}

/// Which lines are a supplier's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProductRule {
    /// The shop that it holds for; `None`: every shop.
    pub shop: Option<AccountId>,
    /// What it looks at.
    pub field: ProductField,
    /// What it looks for; blank for [`ProductField::All`].
    pub value: String,
    /// Whose the line is.
    pub supplier: Platform,
}

/// The owner's rules, with their defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Waiting times that the owner set, in milliseconds.
    pub grace: BTreeMap<Platform, i64>,
    /// Waiting times that were learned, per shop and supplier, in milliseconds.
    pub learned_grace: BTreeMap<(AccountId, Platform), i64>,
    /// Working days from order to shipping that were learned per supplier (the median).
    pub learned_production: BTreeMap<Platform, u32>,
    /// Gaps of orders sent this long before the starting line are from before the owner began, in
    /// milliseconds.
    pub reach: i64,
    /// An open gap is read again after this long, in milliseconds: a shop may show a number without
    /// telling that the order changed (notes never do; old order storages never do for fields).
    pub fresh: i64,
    /// Which lines are whose.
    pub products: Vec<ProductRule>,
    /// Stock keeping units that came in shipments of a supplier, in capitals.
    pub learned_skus: BTreeMap<String, Platform>,
    /// Ways of shipping without tracking that the owner confirmed, per shop, in lower case.
    pub no_tracking_methods: BTreeSet<(AccountId, String)>,
    /// Days on which the owner's suppliers are closed, as days since 1970-01-01.
    pub closing_days: BTreeSet<i32>,
    /// Minutes east of UTC by which days are counted.
    pub utc_offset_minutes: i32,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            grace: BTreeMap::new(),
            learned_grace: BTreeMap::new(),
            learned_production: BTreeMap::new(),
            reach: 14 * DAY,
            fresh: 6 * HOUR,
            products: Vec::new(),
            learned_skus: BTreeMap::new(),
            no_tracking_methods: BTreeSet::new(),
            closing_days: BTreeSet::new(),
            utc_offset_minutes: 60,
        }
    }
}

impl Rules {
    /// The waiting time of a supplier before anything was learned, in milliseconds.
    #[must_use]
    pub fn grace_of(&self, supplier: Platform) -> i64 {
        self.grace.get(&supplier).copied().unwrap_or(match supplier {
            Platform::Tpop | Platform::Printful => 24 * HOUR,
            // Whoever types a number in has waited already.
            Platform::Myself => 0,
            _ => 12 * HOUR,
        })
    }

    /// The waiting time of a supplier at a shop: what the owner set, else what was learned, else the
    /// default, in milliseconds.
    #[must_use]
    pub fn grace_at(&self, shop: AccountId, supplier: Platform) -> i64 {
        if self.grace.contains_key(&supplier) {
            return self.grace_of(supplier);
        }
        self.learned_grace.get(&(shop, supplier)).copied().unwrap_or_else(|| self.grace_of(supplier))
    }

    /// When the shop should show the number at the latest.
    #[must_use]
    pub fn due(&self, order: &Order, shipment: &Shipment, supplier: Platform) -> Ms {
        if shipment.entered || supplier == Platform::Myself && shipment.shipped.is_none() {
            // Whoever enters a number knows that the shop does not show it: any reading since the order was closed
            // tells, and of one that is open any at all. A repair reads it again first.
            return order.closed.unwrap_or(order.ordered).latest().min(shipment.first_seen);
        }
        shipment.shipped_latest().plus(self.grace_at(order.account, supplier))
    }

    /// The working days of a country (ISO 3166-1 alpha-2; blank: only weekends are known), without the days on
    /// which the owner's suppliers are closed.
    #[must_use]
    pub fn calendar<'a>(&'a self, country: &'a str) -> Calendar<'a> {
        Calendar { country, closing_days: &self.closing_days, utc_offset_minutes: self.utc_offset_minutes }
    }

    /// The same time of day, `n` working days of this supplier later.
    #[must_use]
    pub fn add_working_days(&self, from: Ms, n: u32, supplier: Platform) -> Ms {
        self.calendar(ships_from(supplier)).add_working_days(from, n)
    }

    /// Working days of this supplier from one moment to another.
    #[must_use]
    pub fn working_days(&self, from: Ms, to: Ms, supplier: Platform) -> u32 {
        self.calendar(ships_from(supplier)).working_days_between(from, to)
    }

    /// How long a supplier makes an order, in working days: what was learned, else five.
    #[must_use]
    pub fn production(&self, supplier: Platform) -> u32 {
        self.learned_production.get(&supplier).copied().unwrap_or(5)
    }

    /// When a supplier should have sent an order at the latest: its hold, then its production.
    #[must_use]
    pub fn production_over(&self, order: &Order, supplier: Platform) -> Ms {
        let begins = order.ordered.latest().plus(hold(supplier));
        self.add_working_days(begins, self.production(supplier), supplier)
    }

    /// From when on an order that was not sent is missed: seven working days, or twice what its supplier
    /// usually needs where that is more.
    #[must_use]
    pub fn missed_from(&self, order: &Order, supplier: Platform) -> Ms {
        let learned = self.learned_production.get(&supplier).copied().unwrap_or(0);
        self.add_working_days(order.ordered.latest(), learned.saturating_mul(2).max(7), supplier)
    }

    /// The owner said that this way of shipping has no tracking.
    #[must_use]
    pub fn method_has_no_tracking(&self, shop: AccountId, method: &str) -> bool {
        !self.no_tracking_methods.is_empty()
            && self.no_tracking_methods.contains(&(shop, method.trim().to_lowercase()))
    }

    /// Whose a line is; `None` when nobody said, or nothing of it travels.
    #[must_use]
    pub fn supplier_of(&self, shop: AccountId, line: &Line) -> Option<Platform> {
        if !line.ships {
            return None;
        }
        let begins = |text: &str, with: &str| {
            text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
        };
        let ruled = |all: bool| {
            self.products.iter().find(|rule| {
                rule.shop.is_none_or(|s| s == shop)
                    && match rule.field {
                        ProductField::Vendor => {
                            !all && !rule.value.is_empty()
                                && line.vendor.trim().eq_ignore_ascii_case(rule.value.trim())
                        }
                        ProductField::SkuPrefix => {
                            !all && !rule.value.is_empty() && begins(&line.sku, rule.value.trim())
                        }
                        ProductField::All => all,
                    }
            })
        };
        ruled(false)
            .map(|rule| rule.supplier)
            .or_else(|| self.learned_skus.get(&line.sku.to_ascii_uppercase()).copied())
            .or_else(|| ruled(true).map(|rule| rule.supplier))
    }
}

/// Where a supplier ships from, ISO 3166-1 alpha-2; blank: not known.
pub(super) const fn ships_from(supplier: Platform) -> &'static str {
    match supplier {
        Platform::Tpop => "FR",
        _ => "",
    }
}

/// How long a supplier waits before it begins, in milliseconds.
const fn hold(supplier: Platform) -> i64 {
    match supplier {
        // So that an order can still be changed (help.tpop.com, article 96).
        Platform::Tpop => DAY,
        _ => 0,
    }
}
