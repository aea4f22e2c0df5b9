//! Row ids of the local database. They mean nothing to any platform.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(export)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A connection to a storefront, a supplier or a carrier.
    AccountId,
    /// An order at a storefront.
    OrderId,
    /// What a supplier says was sent.
    ShipmentId,
    /// A verdict that needs the owner.
    FindingId,
    /// A planned, confirmed or executed write to a storefront: a row of the journal.
    ChangeId,
    /// The evidence that a write landed.
    ProofId,
    /// One import of one file or pasted text.
    BatchId,
}
