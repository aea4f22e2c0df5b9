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

    const ALL: [DeliveryStatus; 12] = [
        Unknown,
        InfoReceived,
        InTransit,
        OutForDelivery,
        AvailableForPickup,
        AttemptFailed,
        Delivered,
        Exception,
        Returning,
        Returned,
        Cancelled,
        Expired,
    ];

    #[test]
    fn three_are_final() {
        let last: Vec<_> = ALL.into_iter().filter(|status| status.is_final()).collect();
        assert_eq!(last, [Delivered, Returned, Cancelled]);
    }

    #[test]
    fn a_final_status_gives_way_to_another_final_one_only() {
        for before in ALL {
            for told in ALL {
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
