//! The rules of the verdict: what was said of products, and what was learned from the past. Without the
//! database's limits of how far back it looks: no scenario is that long.

use super::state::State;
use trackmend_core::domain::{Ms, Platform, Precision, ShipmentRole, Sighting};
use trackmend_core::reconcile::Rules;
use trackmend_core::settings::{default_products, learn};
use trackmend_core::store::Learned;

impl State {
    pub(super) fn rules(&self) -> Rules {
        let mut rules = Rules { products: self.product_rules.clone(), ..Rules::default() };
        if rules.products.is_empty() {
            rules.products = default_products();
        }
        learn(&mut rules, self.learned());
        rules
    }

    /// What the shipments tell, the newest first.
    fn learned(&self) -> Learned {
        let mut learned = Learned::default();
        for (shipment, order) in self.links.iter().rev() {
            let (Some(sent), Some(row)) = (self.shipments.get(shipment), self.orders.get(order)) else {
                continue;
            };
            let sent = &sent.shipment;
            let supplier = self.accounts.get(&sent.account).map(|account| account.platform);
            let (Some(shipped), Some(supplier)) = (sent.shipped, supplier) else { continue };
            if !matches!(sent.role, ShipmentRole::Original | ShipmentRole::Additional) {
                continue;
            }
            let is_of = |s: &Sighting| sent.numbers.iter().any(|n| n.number == s.number);
            let shown = row.sightings.iter().filter(|(_, s)| is_of(s)).filter_map(|(_, s)| to_the_second(s));
            if let Some(shown) = shown.min() {
                let after = shown.since(shipped.latest()).max(0);
                learned.shown_after.entry((row.order.account, supplier)).or_default().push(after);
            }
            let ordered = row.order.ordered.at;
            if shipped.latest() > ordered {
                learned.made.entry(supplier).or_default().push((ordered, shipped.at));
            }
        }
        for sent in self.shipments.values().map(|row| &row.shipment) {
            if self.accounts.get(&sent.account).is_some_and(|account| account.platform == Platform::Tpop) {
                let skus = sent.lines.iter().map(|line| line.sku.to_ascii_uppercase());
                learned.skus.extend(skus.filter(|sku| !sku.is_empty()));
            }
        }
        learned
    }
}

/// When the shop says that it was shown, where it tells that exactly.
fn to_the_second(sighting: &Sighting) -> Option<Ms> {
    sighting.at.filter(|at| at.precision == Precision::Instant && !at.zone_assumed).map(|at| at.at)
}
