//! An order and all that belongs to it. Moments are whole seconds UTC, money is cents.

use serde_json::Value;

use crate::catalogue::Product;
use crate::people::Customer;
use crate::truth::TrueCloser;

/// The order statuses of WooCommerce that a shop like this one meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Pending,
    Processing,
    OnHold,
    Completed,
    Cancelled,
    Refunded,
    Failed,
}

impl Status {
    pub(crate) const ALL: [Status; 7] = [
        Self::Pending,
        Self::Processing,
        Self::OnHold,
        Self::Completed,
        Self::Cancelled,
        Self::Refunded,
        Self::Failed,
    ];

    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Processing => "processing",
            Self::OnHold => "on-hold",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
            Self::Failed => "failed",
        }
    }

    pub(crate) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.slug() == slug)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub id: u64,
    pub product: &'static Product,
    pub quantity: u32,
    pub stock_meta: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// Sent to the customer.
    Parcel,
    /// Fetched at the shop.
    LocalPickup,
    /// Files only.
    Nothing,
}

#[derive(Debug, Clone)]
pub(crate) struct Meta {
    pub id: u64,
    pub key: String,
    pub value: Value,
}

#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub id: u64,
    pub author: String,
    pub at: i64,
    pub text: String,
    pub customer_note: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Refund {
    pub id: u64,
    pub at: i64,
    /// Cents.
    pub amount: i64,
    pub reason: String,
    pub by: u64,
    pub full: bool,
    pub meta_id: u64,
    /// Id, the order's line, quantity.
    pub lines: Vec<(u64, usize, u32)>,
}

#[derive(Debug, Clone)]
pub(crate) struct Fulfillment {
    pub id: u64,
    pub fulfilled: bool,
    pub status: String,
    pub updated: i64,
    pub meta: Vec<Meta>,
}

/// What the supplier knows of a parcel. The shops never see this.
#[derive(Debug, Clone)]
pub(crate) struct Shipment {
    pub number: String,
    pub carrier: String,
    pub sent: i64,
    /// Positions of the order's lines that are in it.
    pub lines: Vec<usize>,
    /// It stands in the supplier's list; otherwise only on the supplier's own page of the order.
    pub listed: bool,
    /// Sent for a parcel that went wrong: the customer has the first number.
    pub replacement: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub id: u64,
    pub status: Status,
    pub created: i64,
    pub modified: i64,
    pub paid: Option<i64>,
    pub completed: Option<i64>,
    /// Cancelled, failed or refunded since then.
    pub void_since: Option<i64>,
    pub order_key: String,
    pub customer: Customer,
    pub lines: Vec<Line>,
    pub delivery: Delivery,
    pub shipping_line_id: u64,
    pub payment: (&'static str, &'static str),
    pub transaction: String,
    pub created_via: &'static str,
    pub customer_note: String,
    pub meta: Vec<Meta>,
    pub notes: Vec<Note>,
    pub refunds: Vec<Refund>,
    pub fulfillments: Vec<Fulfillment>,
    /// Known to the world alone.
    pub shipment: Option<Shipment>,
    pub closer: TrueCloser,
    /// When a hand last took a number out of a fulfilment or a note.
    pub cleared: Option<i64>,
    /// When a number came or went in a place that `modified` says nothing of.
    pub untold: Option<i64>,
    pub story: &'static str,
}

impl Order {
    /// Positions of the lines that are sent.
    pub(crate) fn sent_lines(&self) -> Vec<usize> {
        self.lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.product.downloadable)
            .map(|(at, _)| at)
            .collect()
    }

    /// Cents.
    pub(crate) fn shipping_total(&self) -> i64 {
        if self.delivery == Delivery::Parcel { 495 } else { 0 }
    }

    /// Cents.
    pub(crate) fn total(&self) -> i64 {
        let lines: i64 = self.lines.iter().map(|line| line.product.price * i64::from(line.quantity)).sum();
        lines + self.shipping_total()
    }

    pub(crate) fn tracking_items(&self) -> &[Value] {
        self.meta
            .iter()
            .find(|meta| meta.key == TRACKING_ITEMS)
            .and_then(|meta| meta.value.as_array())
            .map_or(&[], Vec::as_slice)
    }
}

/// The meta key of AST and of the official extension. Observed: a real array, not a string.
pub(crate) const TRACKING_ITEMS: &str = "_wc_shipment_tracking_items";
