//! What a supplier, a file or the owner says was sent.

use super::{AccountId, BatchId, Buyer, Line, Ms, ShipmentId, Stamp, TrackingNumber};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a shipment was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ShipmentRole {
    /// The order's goods.
    Original,
    /// More parcels of the same order.
    Additional,
    /// Sent again.
    Replacement,
    /// Back to the supplier.
    Return,
}

/// One number of a shipment's parcel. A parcel may have several: first and last mile.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ShipmentNumber {
    /// The number.
    pub number: TrackingNumber,
    /// The carrier as the source spells it; blank when it named none.
    pub carrier: String,
    /// The link as the source gave it; blank when it gave none.
    pub url: String,
}

/// Goods of a shipment, where the source names them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ShipmentLine {
    /// Stock keeping unit as the source spells it; blank where a line was chosen that has none.
    pub sku: String,
    /// Pieces.
    pub quantity: i64,
    /// The line of the order, by the shop's id, where the owner chose it; blank where a supplier names goods.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
}

impl ShipmentLine {
    /// Goods as a supplier names them.
    #[must_use]
    pub fn named(sku: impl Into<String>, quantity: i64) -> Self {
        Self { sku: sku.into(), quantity, line: String::new() }
    }

    /// It is this line of the order, or a part of it.
    #[must_use]
    pub fn is_of(&self, line: &Line) -> bool {
        if self.line.is_empty() {
            !self.sku.is_empty() && self.sku.eq_ignore_ascii_case(&line.sku)
        } else {
            self.line == line.remote_id
        }
    }
}

/// A shipment as its supplier tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shipment {
    /// Our row.
    pub id: ShipmentId,
    /// The supplier's connection (or that of the file).
    pub account: AccountId,
    /// The supplier's id; for a file a fingerprint of order reference and number, so that the same
    /// row of the next file is the same shipment.
    pub remote_id: String,
    /// Why it was made.
    pub role: ShipmentRole,
    /// When it was sent, as stated.
    pub shipped: Option<Stamp>,
    /// When we first heard of it: the latest moment it can have been sent, when nobody says.
    pub first_seen: Ms,
    /// The shop's order as the source names it; blank when it names none.
    pub order_ref: String,
    /// What the source names the shop's order by to programs; blank where it names none.
    pub external_id: String,
    /// To whom, where the source says.
    pub buyer: Buyer,
    /// What, where the source says.
    pub lines: Vec<ShipmentLine>,
    /// The numbers of its parcel.
    pub numbers: Vec<ShipmentNumber>,
    /// The import it came with.
    pub batch: Option<BatchId>,
    /// The owner entered it by hand, because the number had not arrived: nothing to wait for.
    pub entered: bool,
    /// The number that its label replaces, the owner said.
    pub replaces: Option<TrackingNumber>,
}

impl Shipment {
    /// The last moment it can have been sent: what waiting times count from.
    #[must_use]
    pub fn shipped_latest(&self) -> Ms {
        self.shipped.map_or(self.first_seen, Stamp::latest)
    }
}

#[cfg(test)]
mod tests {
    use super::ShipmentLine;
    use crate::domain::Line;

    #[test]
    fn goods_are_found_by_the_line_that_was_chosen_else_by_what_they_are_called() {
        let line = |remote_id: &str, sku: &str| Line {
            remote_id: remote_id.into(),
            sku: sku.into(),
            name: String::new(),
            quantity: 1,
            refunded: 0,
            vendor: String::new(),
            ships: true,
            sent: None,
        };
        let named = ShipmentLine::named("tee", 1);
        assert!(named.is_of(&line("1", "TEE")) && named.is_of(&line("2", "Tee")));
        assert!(!ShipmentLine::named("", 1).is_of(&line("1", "")), "two without a name are not the same");
        let chosen = ShipmentLine { line: "1".into(), ..ShipmentLine::named("", 1) };
        assert!(chosen.is_of(&line("1", "")) && !chosen.is_of(&line("2", "")));
    }
}
