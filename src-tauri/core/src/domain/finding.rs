//! A verdict that needs the owner.

use super::{FindingId, Ms, OrderId, Phrase, ShipmentId, Stamp, TrackingNumber};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)* }
        impl $name {
            /// The code in the database and on the command line.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $($name::$variant => $code,)* } }
            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}

coded! {
    /// What is wrong. A file each in `reconcile/`.
    Kind {
        /// Closed at the storefront, its number not shown.
        TrackingMissing = "tracking_missing",
    }
}

coded! {
    /// The list that the owner finds it in.
    List {
        /// "Customer has no tracking".
        CustomerHasNoTracking = "customer_has_no_tracking",
    }
}

impl Kind {
    /// The list that the owner finds it in.
    #[must_use]
    pub const fn list(self) -> List {
        match self {
            Kind::TrackingMissing => List::CustomerHasNoTracking,
        }
    }
}

coded! {
    /// Whether it counts.
    Pile {
        /// In its list, counted.
        Now = "now",
        /// Older than the account's starting line: folded, not counted, never notified.
        BeforeYouStarted = "before_you_started",
    }
}

coded! {
    /// What has become of it.
    FindingState {
        /// Waits for the owner.
        Open = "open",
        /// Later, the owner said.
        Snoozed = "snoozed",
        /// Not worth a repair, the owner said, with a reason.
        Ignored = "ignored",
        /// Put right by Trackmend, with proof.
        Repaired = "repaired",
        /// It ended without us.
        Resolved = "resolved",
    }
}

coded! {
    /// How sure.
    Confidence {
        /// The storefront's own record says so.
        Certain = "certain",
        /// It fits, and nothing speaks against it.
        Likely = "likely",
        /// Nobody recorded it.
        Unknown = "unknown",
    }
}

/// Who or what closed the order at the storefront.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum Closer {
    /// A person, by hand.
    Person {
        /// As the storefront calls them.
        name: String,
    },
    /// An app that the storefront names.
    App {
        /// Its name.
        name: String,
    },
    /// A program: the storefront does not tell which (its own setting, a plugin, a key).
    Program,
    /// The storefront keeps no record, or it was not read yet.
    Unknown,
}

coded! {
    /// Why the number never arrived.
    Cause {
        /// Somebody closed the order by hand, so the supplier's number was refused.
        ClosedByHand = "closed_by_hand",
        /// The shop's own setting closed it.
        AutoFulfilled = "auto_fulfilled",
        /// An app closed it.
        ClosedByApp = "closed_by_app",
        /// Not recorded.
        Unknown = "unknown",
    }
}

/// A verdict that needs the owner. One per order, shipment and concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Our row.
    pub id: FindingId,
    /// The order.
    pub order: OrderId,
    /// The shipment, where one is concerned.
    pub shipment: Option<ShipmentId>,
    /// What is wrong.
    pub kind: Kind,
    /// Whether it counts.
    pub pile: Pile,
    /// What has become of it.
    pub state: FindingState,
    /// Why it happened.
    pub cause: Cause,
    /// How sure that is.
    pub confidence: Confidence,
    /// Who closed it.
    pub closer: Closer,
    /// When it was closed.
    pub closed: Option<Stamp>,
    /// The number that the customer should have.
    pub number: Option<TrackingNumber>,
    /// What the verdict rests on, in sentences.
    pub evidence: Vec<Phrase>,
    /// When it was first found.
    pub since: Ms,
    /// When the waiting time ended: what the list is sorted by.
    pub due: Ms,
    /// Until when it is snoozed.
    pub snoozed_until: Option<Ms>,
    /// Why it is ignored; blank when it is not.
    pub reason: String,
}
