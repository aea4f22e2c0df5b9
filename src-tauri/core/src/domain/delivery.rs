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
    /// Every one.
    pub const ALL: [DeliveryStatus; 12] = [
        DeliveryStatus::Unknown,
        DeliveryStatus::InfoReceived,
        DeliveryStatus::InTransit,
        DeliveryStatus::OutForDelivery,
        DeliveryStatus::AvailableForPickup,
        DeliveryStatus::AttemptFailed,
        DeliveryStatus::Delivered,
        DeliveryStatus::Exception,
        DeliveryStatus::Returning,
        DeliveryStatus::Returned,
        DeliveryStatus::Cancelled,
        DeliveryStatus::Expired,
    ];

    /// The code in the database, in tables and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            DeliveryStatus::Unknown => "unknown",
            DeliveryStatus::InfoReceived => "info_received",
            DeliveryStatus::InTransit => "in_transit",
            DeliveryStatus::OutForDelivery => "out_for_delivery",
            DeliveryStatus::AvailableForPickup => "available_for_pickup",
            DeliveryStatus::AttemptFailed => "attempt_failed",
            DeliveryStatus::Delivered => "delivered",
            DeliveryStatus::Exception => "exception",
            DeliveryStatus::Returning => "returning",
            DeliveryStatus::Returned => "returned",
            DeliveryStatus::Cancelled => "cancelled",
            DeliveryStatus::Expired => "expired",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<DeliveryStatus> {
        DeliveryStatus::ALL.into_iter().find(|status| status.code() == code)
    }

    /// What is known after this was told where `before` was known: a final status stays, whatever comes late.
    #[must_use]
    pub const fn after(self, before: DeliveryStatus) -> DeliveryStatus {
        if before.is_final() && !self.is_final() { before } else { self }
    }

    /// No later event moves a parcel out of it silently.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, DeliveryStatus::Delivered | DeliveryStatus::Returned | DeliveryStatus::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::DeliveryStatus::{self, *};

    #[test]
    fn a_code_is_what_serde_writes() {
        for status in DeliveryStatus::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
            assert_eq!(DeliveryStatus::from_code(status.code()), Some(status));
        }
    }

    #[test]
    fn three_are_final() {
        let last: Vec<_> = DeliveryStatus::ALL.into_iter().filter(|status| status.is_final()).collect();
        assert_eq!(last, [Delivered, Returned, Cancelled]);
    }

    #[test]
    fn a_final_status_gives_way_to_another_final_one_only() {
        for before in DeliveryStatus::ALL {
            for told in DeliveryStatus::ALL {
                let stays = before.is_final() && !told.is_final();
                assert_eq!(
                    told.after(before),
                    if stays { before } else { told },
                    "{told:?} after {before:?}"
                );
            }
        }
    }
}
