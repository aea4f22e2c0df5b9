//! A receipt, Etsy's word for an order, and all that belongs to it. Moments are whole seconds UTC, money is
//! cents.

use crate::catalogue::Product;
use crate::order::Shipment;
use crate::people::Customer;

/// A line of a receipt.
#[derive(Debug, Clone)]
pub(crate) struct Transaction {
    pub id: u64,
    pub product: &'static Product,
    pub quantity: u32,
}

/// What a buyer is shown of a parcel. Code and carrier are empty where nobody gave them.
#[derive(Debug, Clone)]
pub(crate) struct ReceiptShipment {
    pub id: u64,
    pub at: i64,
    pub carrier: String,
    pub code: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Refund {
    pub at: i64,
    /// Cents.
    pub amount: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Receipt {
    pub id: u64,
    pub created: i64,
    pub updated: i64,
    pub paid: Option<i64>,
    /// When it was first marked as shipped. Etsy keeps nothing of who did it.
    pub shipped: Option<i64>,
    pub cancelled: Option<i64>,
    pub buyer: u64,
    pub customer: Customer,
    pub transactions: Vec<Transaction>,
    pub shipments: Vec<ReceiptShipment>,
    pub refunds: Vec<Refund>,
    /// TPOP's parcels. The shop never sees these.
    pub parcels: Vec<Shipment>,
    pub story: &'static str,
}

impl Receipt {
    /// Files only.
    pub(crate) fn is_digital(&self) -> bool {
        self.transactions.iter().all(|line| line.product.downloadable)
    }

    /// Cents.
    pub(crate) fn subtotal(&self) -> i64 {
        self.transactions.iter().map(|line| line.product.price * i64::from(line.quantity)).sum()
    }

    /// Cents.
    pub(crate) fn shipping(&self) -> i64 {
        if self.is_digital() { 0 } else { 495 }
    }

    /// Cents.
    pub(crate) fn total(&self) -> i64 {
        self.subtotal() + self.shipping()
    }

    /// Cents.
    pub(crate) fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// Since when nothing of it is to be sent any more: the cancellation, or the refund of the last cent.
    pub(crate) fn void_since(&self) -> Option<i64> {
        let in_full = (!self.refunds.is_empty() && self.refunded() >= self.total())
            .then(|| self.refunds.iter().map(|refund| refund.at).max())
            .flatten();
        self.cancelled.into_iter().chain(in_full).min()
    }

    /// A value of the field `status`.
    pub(crate) fn status(&self) -> &'static str {
        if self.cancelled.is_some() {
            "canceled"
        } else if self.void_since().is_some() {
            "fully refunded"
        } else if !self.refunds.is_empty() {
            "partially refunded"
        } else if self.shipped.is_some() {
            "completed"
        } else if self.paid.is_some() {
            "paid"
        } else {
            "payment processing"
        }
    }

    /// Positions of the lines that TPOP makes.
    pub(crate) fn tpop_lines(&self) -> impl Iterator<Item = usize> {
        let lines = self.transactions.iter().enumerate();
        lines.filter(|(_, line)| line.product.is_suppliers()).map(|(at, _)| at)
    }

    /// The shipments that show a number.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &ReceiptShipment> {
        self.shipments.iter().filter(|shipment| !shipment.code.is_empty())
    }

    /// The position of the line with this SKU.
    pub(crate) fn line_of(&self, sku: &str) -> Option<usize> {
        self.transactions.iter().position(|line| line.product.sku == sku)
    }
}
