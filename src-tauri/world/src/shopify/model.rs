//! A Shopify order and all that belongs to it. Moments are whole seconds UTC, money is cents.

use crate::catalogue::Product;
use crate::order::Shipment;
use crate::people::Customer;

/// Who does something in the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Actor {
    /// A person in the admin, by display name.
    Person(String),
    /// An app, by title.
    App(String),
    /// The shop itself: a setting, or the checkout.
    Shop,
}

/// How an order gets to its customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Shipping,
    PickUp,
    Local,
    /// Handed over the counter.
    Retail,
    /// Files only.
    Nothing,
}

impl Method {
    /// The value of the enum `DeliveryMethodType`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Shipping => "SHIPPING",
            Self::PickUp => "PICK_UP",
            Self::Local => "LOCAL",
            Self::Retail => "RETAIL",
            Self::Nothing => "NONE",
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub id: u64,
    pub product: &'static Product,
    pub quantity: u32,
    /// Pieces refunded or removed.
    pub refunded: u32,
}

impl Line {
    /// Pieces that the customer still is to have.
    pub(crate) fn current(&self) -> u32 {
        self.quantity.saturating_sub(self.refunded)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tracking {
    pub company: Option<String>,
    pub number: String,
    pub url: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct FulfilledLine {
    pub id: u64,
    /// Position in the order's lines.
    pub line: usize,
    pub quantity: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Fulfillment {
    pub id: u64,
    pub created: i64,
    pub updated: i64,
    pub cancelled: bool,
    pub lines: Vec<FulfilledLine>,
    pub tracking: Vec<Tracking>,
    /// A value of `FulfillmentDisplayStatus` that a carrier or a person gave it.
    pub delivery: Option<&'static str>,
    pub in_transit: Option<i64>,
    pub delivered: Option<i64>,
    pub by: Actor,
    /// The customer was mailed about it.
    pub told: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupStatus {
    Open,
    InProgress,
    OnHold,
    Closed,
    Cancelled,
}

impl GroupStatus {
    /// The value of the enum `FulfillmentOrderStatus`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::InProgress => "IN_PROGRESS",
            Self::OnHold => "ON_HOLD",
            Self::Closed => "CLOSED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct GroupLine {
    pub id: u64,
    /// Position in the order's lines.
    pub line: usize,
    pub total: u32,
    pub remaining: u32,
}

/// A `FulfillmentOrder`: lines that leave from one place in one way.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub id: u64,
    pub status: GroupStatus,
    pub method: Method,
    /// It stands at the location of another app's fulfilment service, so this app may not fulfil it.
    pub at_service: bool,
    pub lines: Vec<GroupLine>,
    pub created: i64,
    pub updated: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub id: u64,
    pub at: i64,
    pub action: &'static str,
    pub message: String,
    pub actor: Actor,
}

#[derive(Debug, Clone)]
pub(crate) struct Refund {
    pub id: u64,
    pub at: i64,
    /// Id, position of the order's line, pieces.
    pub lines: Vec<(u64, usize, u32)>,
    /// Cents.
    pub amount: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub id: u64,
    pub number: u32,
    pub name: String,
    pub created: i64,
    pub updated: i64,
    pub paid: Option<i64>,
    pub closed: Option<i64>,
    pub cancelled: Option<i64>,
    pub customer: Customer,
    pub lines: Vec<Line>,
    pub method: Method,
    pub test: bool,
    pub groups: Vec<Group>,
    pub fulfillments: Vec<Fulfillment>,
    pub events: Vec<Event>,
    pub refunds: Vec<Refund>,
    /// The supplier has this order.
    pub at_supplier: bool,
    /// The supplier's parcels. The shop never sees these.
    pub parcels: Vec<Shipment>,
    pub story: &'static str,
}

impl Order {
    pub(crate) fn gid(&self) -> String {
        gid("Order", self.id)
    }

    /// Cents.
    pub(crate) fn total(&self) -> i64 {
        let lines: i64 = self.lines.iter().map(|line| line.product.price * i64::from(line.quantity)).sum();
        lines + if self.method == Method::Shipping { 495 } else { 0 }
    }

    /// Cents.
    pub(crate) fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// When everything was paid back, if it was.
    pub(crate) fn refunded_in_full(&self) -> Option<i64> {
        (!self.refunds.is_empty() && self.refunded() >= self.total())
            .then(|| self.refunds.iter().map(|refund| refund.at).max())
            .flatten()
    }

    /// Since when nothing of it is to be sent any more: the cancellation, or the refund of the last cent.
    pub(crate) fn void_since(&self) -> Option<i64> {
        self.cancelled.into_iter().chain(self.refunded_in_full()).min()
    }

    /// Pieces of a line in fulfilments that stand.
    pub(crate) fn fulfilled(&self, line: usize) -> u32 {
        self.fulfillments
            .iter()
            .filter(|fulfillment| !fulfillment.cancelled)
            .flat_map(|fulfillment| &fulfillment.lines)
            .filter(|fulfilled| fulfilled.line == line)
            .map(|fulfilled| fulfilled.quantity)
            .sum()
    }

    /// Pieces of a line that are to be sent and are in no fulfilment.
    pub(crate) fn unfulfilled(&self, line: usize) -> u32 {
        self.lines[line].current().saturating_sub(self.fulfilled(line))
    }

    /// Positions of the lines that the supplier makes.
    pub(crate) fn supplier_lines(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().enumerate().filter(|(_, line)| line.product.is_suppliers()).map(|(at, _)| at)
    }
}

/// `gid://shopify/Order/1`.
pub(crate) fn gid(kind: &str, id: u64) -> String {
    format!("gid://shopify/{kind}/{id}")
}

/// The number at the end of a gid of this kind.
pub(crate) fn id_in(gid: &str, kind: &str) -> Option<u64> {
    let id = gid.strip_prefix("gid://shopify/")?.strip_prefix(kind)?.strip_prefix('/')?;
    id.split('?').next()?.parse().ok()
}
