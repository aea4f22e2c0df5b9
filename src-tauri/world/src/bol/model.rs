//! An order at bol and all that belongs to it. Moments are whole seconds UTC, days are days since 1970 in
//! bol's zone, money is cents.

use chrono::{DateTime, Datelike, Weekday};

use crate::catalogue::Product;
use crate::order::Shipment as Parcel;
use crate::people::Customer;

const DAY: i64 = 86_400;

/// Who keeps the goods and sends them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    /// The retailer.
    Fbr,
    /// bol, from its own warehouse.
    Fbb,
}

impl Method {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Fbr => "FBR",
            Self::Fbb => "FBB",
        }
    }
}

/// A piece of an order: so many of one offer.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub id: u64,
    pub product: &'static Product,
    pub quantity: u32,
    pub shipped: u32,
    pub cancelled: u32,
    /// The customer asked to cancel before it was shipped.
    pub cancellation_requested: bool,
    /// When anything of it changed last.
    pub changed: i64,
}

impl Item {
    /// Pieces that wait for somebody to confirm them.
    pub(crate) fn open(&self) -> u32 {
        self.quantity.saturating_sub(self.shipped + self.cancelled)
    }
}

/// How an order is to get to its customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fulfilment {
    pub method: Method,
    /// bol drives it to the customer.
    pub by_bol: bool,
    /// A day and hour were agreed on with the customer.
    pub by_appointment: bool,
    /// The last day on which it is to arrive.
    pub latest_delivery: i64,
}

impl Fulfilment {
    /// The retailer sends it herself, and bol expects her to say so.
    pub(crate) fn is_retailers(self) -> bool {
        self.method == Method::Fbr && !self.by_bol
    }

    /// The day at whose end bol cancels what is not confirmed: the third after the latest delivery date.
    pub(crate) fn expiry(self) -> i64 {
        self.latest_delivery + 3
    }

    /// The day with which its last two working days begin.
    pub(crate) fn expiring_from(self) -> i64 {
        let is_working = |day: &i64| {
            let date = DateTime::from_timestamp(day * DAY, 0).unwrap_or_default();
            !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
        };
        let expiry = self.expiry();
        (expiry - 7..expiry).rev().filter(is_working).nth(1).unwrap_or(expiry)
    }
}

/// What a carrier told bol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Event {
    /// A value of `eventCode`.
    pub code: &'static str,
    pub at: i64,
}

impl Event {
    /// The customer has it.
    pub(crate) fn is_delivery(self) -> bool {
        matches!(
            self.code,
            "DELIVERED_AT_CUSTOMER" | "DELIVERED_AT_NEIGHBOURS" | "PICKED_UP_AT_PICK_UP_POINT"
        )
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Transport {
    pub id: u64,
    /// `transporterCode`: a free text, bol's own words for the carriers that it knows.
    pub code: String,
    /// `trackAndTrace`. Empty: never filled.
    pub number: String,
    /// The label was bought through bol, and its number comes by itself.
    pub label: Option<String>,
    pub events: Vec<Event>,
}

impl Transport {
    /// An envelope, which no carrier follows. `TNT_BRIEF` is a letterbox parcel, which has a number.
    pub(crate) fn is_letter(&self) -> bool {
        matches!(self.code.as_str(), "BRIEFPOST" | "BPOST_BRIEF")
    }
}

/// What bol calls a shipment: pieces that were confirmed together.
#[derive(Debug, Clone)]
pub(crate) struct Shipment {
    pub id: u64,
    pub at: i64,
    /// `shipmentReference`, empty for none.
    pub reference: String,
    /// Position of the order's item, pieces.
    pub pieces: Vec<(usize, u32)>,
    pub transport: Transport,
}

/// What really left, whether or not bol shows its number.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    /// What the sender's own list calls it: the order's id in the owner's list, `TPM-…` in TPOP's, where the
    /// order was entered by hand.
    pub reference: String,
    pub parcel: Parcel,
}

#[derive(Debug, Clone)]
pub(crate) struct Order {
    /// `orderId`, ten capitals and digits; also what the owner and the customer see.
    pub id: String,
    pub placed: i64,
    pub customer: Customer,
    pub fulfilment: Fulfilment,
    pub items: Vec<Item>,
    pub shipments: Vec<Shipment>,
    pub sent: Vec<Sent>,
    /// When a hand last did what moves no date of the lists: a number came to a shipment, a carrier told where it is.
    pub untold: Option<i64>,
    pub story: &'static str,
}

impl Order {
    pub(crate) fn is_open(&self) -> bool {
        self.items.iter().any(|item| item.open() > 0)
    }

    /// When anything of it changed last: the last of bol's `latestChangedDateTime`.
    pub(crate) fn changed(&self) -> i64 {
        self.items.iter().map(|item| item.changed).max().unwrap_or(self.placed)
    }

    /// When the last piece was confirmed or cancelled; `None` while something is open.
    pub(crate) fn handled(&self) -> Option<i64> {
        (!self.is_open()).then(|| self.changed())
    }

    /// Since when nothing of it is to be sent any more, where nothing of it ever was.
    pub(crate) fn void_since(&self) -> Option<i64> {
        let is_void = self.items.iter().all(|item| item.cancelled >= item.quantity);
        is_void.then(|| self.changed())
    }

    /// Customers are to be able to follow this shipment of the order: it is a parcel, sent by the retailer.
    pub(crate) fn needs_number(&self, shipment: &Shipment) -> bool {
        self.fulfilment.is_retailers() && !self.fulfilment.by_appointment && !shipment.transport.is_letter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_working_days_jump_over_the_weekend() {
        // Day 20_775 is Wednesday 18 November 2026.
        let from = |expiry: i64| {
            let latest_delivery = expiry - 3;
            Fulfilment { method: Method::Fbr, by_bol: false, by_appointment: false, latest_delivery }
                .expiring_from()
        };
        assert_eq!(from(20_775), 20_773, "Wednesday: from Monday on");
        assert_eq!(from(20_780), 20_776, "Monday: from Thursday on");
        assert_eq!(from(20_779), 20_776, "Sunday: from Thursday on");
        assert_eq!(from(20_778), 20_776, "Saturday: from Thursday on");
        assert_eq!(from(20_781), 20_777, "Tuesday: from Friday on");
    }
}
