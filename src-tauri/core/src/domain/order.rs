//! An order as its storefront tells it.

use super::{AccountId, DeliveryStatus, Stamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an order stands, in words that every storefront has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OrderState {
    /// Not paid, on hold, a draft, a failed payment: nothing is to be sent.
    Unpaid,
    /// Paid and to be sent.
    Open,
    /// The storefront shows it as sent.
    Closed,
    /// Cancelled as a whole.
    Cancelled,
    /// Refunded as a whole.
    Refunded,
    /// A state that a plugin added and that we cannot read.
    Other,
}

/// Whether the order needs a journey, as far as the storefront tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Travel {
    /// Something is to be sent.
    Ships,
    /// Nothing travels, and why.
    None(NoTravel),
}

/// Why nothing travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoTravel {
    /// Downloads and other things without a body.
    Digital,
    /// The customer collects it.
    Pickup,
    /// Brought by the shop itself.
    LocalDelivery,
    /// Sold over the counter.
    InPerson,
    /// The owner said that this way of shipping has no tracking, once for all orders.
    ShippingMethod,
    /// The owner said so of this order.
    SaidByOwner,
    /// The supplier sent it without tracking, the owner said.
    SentWithout,
    /// The storefront itself sends it, from its own store.
    ByPlatform,
    /// A letter: the storefront asks for no number.
    Letter,
    /// Brought at a time that is agreed with the customer.
    Appointment,
}

/// Who receives it. Blank fields are unknown, or were blanked after the retention period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Buyer {
    /// First and last name as the storefront spells them.
    pub name: String,
    /// Postal code as the storefront spells it.
    pub postcode: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    /// The platform's id of the line.
    pub remote_id: String,
    /// Stock keeping unit; blank when the shop keeps none.
    pub sku: String,
    /// What the customer reads.
    pub name: String,
    /// Pieces ordered.
    pub quantity: i64,
    /// Pieces refunded or removed.
    pub refunded: i64,
    /// The maker or seller as the shop notes it; blank where it keeps none.
    pub vendor: String,
    /// The line has a body that travels.
    pub ships: bool,
    /// Pieces that the storefront shows as sent; `None` where it does not tell by line.
    pub sent: Option<i64>,
}

/// Something that a storefront shows as sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fulfillment {
    /// The platform's id: a [`super::Sighting`] of its numbers names it.
    pub remote_id: String,
    /// When it was made.
    pub at: Option<Stamp>,
    /// The pieces by the platform's id of the line; empty where the storefront does not tell.
    pub lines: Vec<(String, i64)>,
    /// How far it came, as the storefront tells.
    pub delivery: DeliveryStatus,
    /// When it was delivered, as the storefront tells.
    pub delivered: Option<Stamp>,
    /// Whether the storefront wants a number for it.
    #[serde(default)]
    pub wants: NumberWish,
}

/// Whether a storefront wants a number for something that it shows as sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberWish {
    /// It does not say.
    #[default]
    NotSaid,
    /// It does, from whoever sent it.
    Wanted,
    /// It sold the label itself and fills the number in by itself.
    FillsItself,
}

impl Fulfillment {
    /// A final delivery status that was known before stays, whatever a late event says.
    pub fn keep_final(&mut self, before: &Fulfillment) {
        let after = self.delivery.after(before.delivery);
        if after != self.delivery {
            (self.delivery, self.delivered) = (after, before.delivered);
        }
    }
}

/// Pieces of a line that can still be marked as sent, and where the platform wants that said. Read with
/// single orders only.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OpenLine {
    /// The platform's id of the line.
    pub line: String,
    /// The platform's group of lines that are sent from one place.
    pub group: String,
    /// Its id within that group.
    pub id: String,
    /// Pieces.
    pub quantity: i64,
    /// The platform lets this connection mark it as sent.
    pub may_close: bool,
}

/// What a storefront holds its seller to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Promise {
    /// Until when the customer was promised it: of several parts the earliest that is not sent.
    pub deliver_by: Option<Stamp>,
    /// When the storefront cancels what is not sent by then, and does not pay for it.
    pub expires: Option<Stamp>,
    /// The customer asked to cancel something that is not sent.
    pub cancel_asked: bool,
}

/// An order at a storefront.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The shop.
    pub account: AccountId,
    /// The platform's id: what requests name it by. It never changes.
    pub remote_id: String,
    /// The number people use. It may be renamed.
    pub number: String,
    /// Where it stands.
    pub state: OrderState,
    /// The platform's own word for where it stands.
    pub remote_state: String,
    /// When it was placed.
    pub ordered: Stamp,
    /// When it was paid.
    pub paid: Option<Stamp>,
    /// When the storefront closed it.
    pub closed: Option<Stamp>,
    /// When the storefront last changed it.
    pub modified: Option<Stamp>,
    /// Who receives it.
    pub buyer: Buyer,
    /// The shipping method's name, as the customer chose it; blank when there is none.
    pub shipping_method: String,
    /// Whether something travels.
    pub travel: Travel,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What the storefront shows as sent, where it tells with the order.
    pub fulfillments: Vec<Fulfillment>,
    /// What can still be marked as sent; `None` when that was not read.
    pub open: Option<Vec<OpenLine>>,
    /// What the storefront holds its seller to; empty where it tells nothing of the kind.
    #[serde(default)]
    pub promise: Promise,
}

/// An order reference in comparable form: without `#` and `'` at its front, lower case, no spaces.
#[must_use]
pub fn order_key(order_ref: &str) -> String {
    order_ref
        .trim_start_matches(['#', '\'', ' '])
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ms;

    fn told(delivery: DeliveryStatus, delivered: Option<i64>) -> Fulfillment {
        let delivered = delivered.map(|at| Stamp::instant(Ms(at)));
        Fulfillment {
            remote_id: "f1".into(),
            at: None,
            lines: Vec::new(),
            delivery,
            delivered,
            wants: NumberWish::NotSaid,
        }
    }

    #[test]
    fn a_delivered_parcel_stays_delivered_then() {
        let before = told(DeliveryStatus::Delivered, Some(5));
        let mut late = told(DeliveryStatus::InTransit, None);
        late.lines = vec![("1".into(), 2)];
        late.keep_final(&before);
        assert_eq!((late.delivery, late.delivered), (before.delivery, before.delivered));
        assert_eq!(late.lines, [("1".to_owned(), 2)], "all else is as it was told last");
    }

    #[test]
    fn what_is_told_last_counts_where_nothing_is_taken_back() {
        for (before, last) in [
            (told(DeliveryStatus::InTransit, None), told(DeliveryStatus::Unknown, None)),
            (told(DeliveryStatus::InTransit, None), told(DeliveryStatus::Delivered, Some(7))),
            (told(DeliveryStatus::Delivered, Some(5)), told(DeliveryStatus::Delivered, Some(7))),
            (told(DeliveryStatus::Delivered, Some(5)), told(DeliveryStatus::Returned, None)),
        ] {
            let mut after = last.clone();
            after.keep_final(&before);
            assert_eq!(after, last, "after {before:?}");
        }
    }
}
