//! How long a supplier has to get its number into the shop by itself.

use crate::domain::{DAY, HOUR, Ms, Platform, Shipment};
use std::collections::BTreeMap;

/// The owner's rules, with their defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Waiting times that the owner set, in milliseconds.
    pub grace: BTreeMap<Platform, i64>,
    /// Gaps of orders sent this long before the starting line are from before the owner began, in
    /// milliseconds.
    pub reach: i64,
    /// An open gap is read again after this long, in milliseconds: a shop may show a number without
    /// telling that the order changed (notes never do; old order storages never do for fields).
    pub fresh: i64,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { grace: BTreeMap::new(), reach: 14 * DAY, fresh: 6 * HOUR }
    }
}

impl Rules {
    /// The waiting time of a supplier, in milliseconds.
    #[must_use]
    pub fn grace_of(&self, supplier: Platform) -> i64 {
        self.grace.get(&supplier).copied().unwrap_or(match supplier {
            Platform::Tpop => 24 * HOUR,
            // Whoever types a number in has waited already.
            Platform::Myself => 0,
            _ => 12 * HOUR,
        })
    }

    /// When the shop should show the number at the latest.
    #[must_use]
    pub fn due(&self, shipment: &Shipment, supplier: Platform) -> Ms {
        shipment.shipped_latest().plus(self.grace_of(supplier))
    }
}
