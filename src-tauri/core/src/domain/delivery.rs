//! How far a parcel came.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Delivery status, in words that every carrier and storefront has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DeliveryStatus {
    /// Nobody told.
    #[default]
    Unknown,
    /// Announced, not handed over.
    InfoReceived,
    /// On its way.
    InTransit,
    /// With the driver.
    OutForDelivery,
    /// Waits at a pick-up point.
    AvailableForPickup,
    /// Nobody at home.
    AttemptFailed,
    /// Arrived.
    Delivered,
    /// Something went wrong.
    Exception,
    /// On its way back.
    Returning,
    /// Back at the sender.
    Returned,
    /// Will not be sent.
    Cancelled,
    /// The carrier no longer tells.
    Expired,
}

impl DeliveryStatus {
    /// No later event moves a parcel out of it silently.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, DeliveryStatus::Delivered | DeliveryStatus::Returned | DeliveryStatus::Cancelled)
    }
}
