//! How long a pick-up point keeps a parcel.

use crate::numbers::Carrier;

/// Days.
#[must_use]
pub const fn kept_for(_: Option<Carrier>) -> u32 {
    7
}
