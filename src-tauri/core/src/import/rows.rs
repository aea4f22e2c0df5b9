//! What the rows of a file say, in the words of the product.

use super::Contents;
use crate::domain::{
    Buyer, OrderState, Phrase, ShipmentLine, ShipmentRole, Stamp, TrackingNumber, order_key,
};

/// A shipment of the file: one parcel of one order. Rows that name the same order and number (one for
/// each line of the order) are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipmentRow {
    /// The first row that names it.
    pub line: u64,
    /// The shop's order as written, without `#` and `'` at its front.
    pub order_ref: String,
    /// The number.
    pub number: TrackingNumber,
    /// The carrier as written; blank when the row names none.
    pub carrier: String,
    /// The link as written (http or https); blank when the row has none.
    pub url: String,
    /// When it was sent. Of several rows the last moment, for waiting times count from there.
    pub shipped: Option<Stamp>,
    /// What is in it, where the rows say. Empty too when one cell held the numbers of several parcels:
    /// which goods are in which is then not known.
    pub goods: Vec<ShipmentLine>,
    /// To whom, where the rows say.
    pub buyer: Buyer,
    /// Why it was made.
    pub role: ShipmentRole,
}

impl ShipmentRow {
    /// The same row of the next file has the same fingerprint: order and number, nothing else.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        format!("{}|{}", order_key(&self.order_ref), self.number)
    }
}

/// An order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    /// The first row that names it.
    pub line: u64,
    /// The order as written, without `#` and `'` at its front.
    pub order_ref: String,
    /// Where it stands; `None` when the file does not say.
    pub state: Option<OrderState>,
    /// The state in the file's words; blank when it does not say.
    pub remote_state: String,
    /// When it was placed.
    pub ordered: Option<Stamp>,
    /// When it was sent, as the shop has it.
    pub shipped: Option<Stamp>,
    /// Numbers that the shop shows. Empty means nothing when the file has no tracking column: see
    /// [`Understood::has_tracking_column`].
    pub numbers: Vec<TrackingNumber>,
    /// The carrier beside them; blank when there is none.
    pub carrier: String,
    /// The link beside them; blank when there is none.
    pub url: String,
    /// What was ordered, where the rows say.
    pub goods: Vec<ShipmentLine>,
    /// Who receives it.
    pub buyer: Buyer,
}

/// A cell, or a whole row, that cannot go in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The row, as a spreadsheet program counts.
    pub line: u64,
    /// The column's name; blank when it is the row as a whole.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub reason: Phrase,
    /// What was expected and how to put it right.
    pub remedy: Phrase,
    /// A number to compare with the label, where there is one; never taken by itself.
    pub suggestion: Option<TrackingNumber>,
}

/// Something that the owner should know although it stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The row, where it is about one.
    pub line: Option<u64>,
    /// What.
    pub phrase: Phrase,
}

/// Everything that a table says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// What its rows are.
    pub contents: Contents,
    /// Its shipments, in the order of their first rows. Empty for a table of orders.
    pub shipments: Vec<ShipmentRow>,
    /// Its orders. Empty for a table of shipments.
    pub orders: Vec<OrderRow>,
    /// What cannot go in. A row may stand here for several cells; it is not among the others.
    pub rejected: Vec<Rejected>,
    /// What the owner should know.
    pub notes: Vec<Note>,
    /// Rows of a table of shipments that name an order and no number: not sent yet.
    pub without_number: u64,
    /// Whether the table has a column for tracking numbers. One without proves nothing about tracking.
    pub has_tracking_column: bool,
}

impl Understood {
    /// How many rows were rejected.
    #[must_use]
    pub fn rejected_rows(&self) -> usize {
        let mut lines: Vec<u64> = self.rejected.iter().map(|r| r.line).collect();
        lines.sort_unstable();
        lines.dedup();
        lines.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_order_is_written_in_many_ways() {
        for written in ["1043", "#1043", " # 1043", "'1043"] {
            assert_eq!(order_key(written), "1043");
        }
        assert_eq!(order_key("WEB-1043a"), order_key("web-1043A"));
        assert_ne!(order_key("01043"), order_key("1043"), "a zero at the front may matter");
    }
}
