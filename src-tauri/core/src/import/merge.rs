//! Several rows about one thing, made one.

use crate::domain::{Buyer, ShipmentLine, Stamp};

/// The first row that says something is believed.
pub(super) fn fill(kept: &mut String, more: &str) {
    if kept.is_empty() {
        more.clone_into(kept);
    }
}

pub(super) fn fill_buyer(kept: &mut Buyer, more: &Buyer) {
    fill(&mut kept.name, &more.name);
    fill(&mut kept.postcode, &more.postcode);
    fill(&mut kept.country, &more.country);
}

pub(super) fn later(kept: Option<Stamp>, more: Option<Stamp>) -> Option<Stamp> {
    match (kept, more) {
        (Some(a), Some(b)) => Some(if b.latest() > a.latest() { b } else { a }),
        (a, b) => a.or(b),
    }
}

pub(super) fn add_goods(kept: &mut Vec<ShipmentLine>, more: Option<ShipmentLine>) {
    let Some(more) = more else { return };
    match kept.iter_mut().find(|line| line.sku.eq_ignore_ascii_case(&more.sku)) {
        Some(line) => line.quantity += more.quantity,
        None => kept.push(more),
    }
}
