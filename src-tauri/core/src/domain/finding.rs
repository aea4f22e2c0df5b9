//! A verdict that needs the owner.

use super::coded::coded;
use super::{FindingId, Ms, OrderId, Phrase, ShipmentId, Stamp, TrackingNumber};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

coded! {
    /// What is wrong. A file each in `reconcile/`.
    Kind {
        /// Another number is shown for the same parcel.
        NumberDiffers = "number_differs",
        /// Closed at the storefront, its number not shown.
        TrackingMissing = "tracking_missing",
        /// Several parcels, not all shown.
        NumberIncomplete = "number_incomplete",
        /// The right number with the wrong carrier, or with a link that leads nowhere.
        CarrierDiffers = "carrier_differs",
        /// The supplier sent it, and the storefront still has it open.
        OrderNotClosed = "order_not_closed",
        /// Closed without a number, and the supplier should have one by now.
        NumberWanted = "number_wanted",
        /// A shipment that fits no order, or several.
        ShipmentUnmatched = "shipment_unmatched",
        /// One number at orders of different recipients.
        NumberReused = "number_reused",
        /// Paid, and nothing was sent.
        NotShipped = "not_shipped",
        /// Sent, or still to be sent, although the order was cancelled or refunded, or its customer asked for that.
        ShippedThoughCancelled = "shipped_though_cancelled",
        /// The storefront cancels it soon, and does not pay, because nobody confirmed that it was sent.
        OrderExpiring = "order_expiring",
        /// The day that the storefront told the customer will be missed, or was.
        PromiseAtRisk = "promise_at_risk",
        /// Its carrier should have told more of it by now.
        LateParcel = "late_parcel",
        /// It cannot be delivered as it was meant to be, or goes back.
        DeliveryProblem = "delivery_problem",
        /// The customer asks where it is, or what it looks like, the owner said.
        CustomerAsks = "customer_asks",
    }
}

coded! {
    /// The list that the owner finds it in.
    List {
        /// "Customer has no tracking".
        CustomerHasNoTracking = "customer_has_no_tracking",
        /// "I need to know".
        INeedToKnow = "i_need_to_know",
        /// "Parcel trouble".
        ParcelTrouble = "parcel_trouble",
    }
}

impl Kind {
    /// The list that the owner finds it in.
    #[must_use]
    pub const fn list(self) -> List {
        match self {
            Kind::NumberDiffers
            | Kind::TrackingMissing
            | Kind::NumberIncomplete
            | Kind::CarrierDiffers
            | Kind::OrderNotClosed => List::CustomerHasNoTracking,
            Kind::NumberWanted | Kind::ShipmentUnmatched | Kind::NumberReused | Kind::NotShipped => {
                List::INeedToKnow
            }
            Kind::OrderExpiring
            | Kind::ShippedThoughCancelled
            | Kind::PromiseAtRisk
            | Kind::LateParcel
            | Kind::DeliveryProblem
            | Kind::CustomerAsks => List::ParcelTrouble,
        }
    }

    /// Which of an order's findings leads: the smaller the earlier. The order of the variants is the
    /// precedence of the design, with what it does not name after what it does.
    #[must_use]
    pub const fn precedence(self) -> u8 {
        match self {
            Kind::OrderExpiring => 0,
            Kind::ShippedThoughCancelled => 1,
            Kind::NumberReused => 2,
            Kind::NumberDiffers => 3,
            Kind::TrackingMissing => 4,
            Kind::NumberIncomplete => 5,
            Kind::CarrierDiffers => 6,
            Kind::OrderNotClosed => 7,
            Kind::NumberWanted => 8,
            Kind::NotShipped => 9,
            Kind::PromiseAtRisk => 10,
            Kind::CustomerAsks => 11,
            Kind::DeliveryProblem => 12,
            Kind::LateParcel => 13,
            Kind::ShipmentUnmatched => 14,
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
    /// The shop's own setting, as far as its record tells.
    Setting,
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
        /// A slip while typing: the same format, at most two edits away.
        TypingSlip = "typing_slip",
        /// A spreadsheet made another number of it.
        SpreadsheetDamage = "spreadsheet_damage",
        /// The label was replaced, the owner said.
        ReplacedLabel = "replaced_label",
        /// The carrier named there does not carry such numbers.
        WrongCarrier = "wrong_carrier",
        /// The link there leads nowhere.
        DeadLink = "dead_link",
        /// The supplier's program does not reach the shop any more.
        ConnectionLost = "connection_lost",
        /// Stock keeping unit or vendor were changed, so the supplier does not know the product.
        ProductChanged = "product_changed",
        /// Ordered at the supplier by hand, without the shop.
        PlacedByHand = "placed_by_hand",
        /// The storefront cannot tell lines apart, and not all were sent.
        LinesUnclear = "lines_unclear",
        /// Production should be over.
        ProductionOver = "production_over",
        /// The supplier does not have the order, the owner said.
        NotAtSupplier = "not_at_supplier",
        /// The supplier holds it back.
        Blocked = "blocked",
        /// It takes longer than usual.
        Late = "late",
        /// The owner posts it, and no number was entered.
        Forgotten = "forgotten",
        /// Marked as sent, and no number was entered.
        NoNumberEntered = "no_number_entered",
        /// The storefront sold the label and did not fill its number in.
        PlatformLabel = "platform_label",
        /// Nobody confirmed that it was sent.
        NotConfirmed = "not_confirmed",
        /// The customer asked to cancel it.
        CancelAsked = "cancellation_requested",
        /// Several orders fit.
        SeveralFit = "several_fit",
        /// No order fits.
        NoneFits = "none_fits",
        /// The carrier has not seen it, two working days after it was sent.
        NotScanned = "not_scanned",
        /// The carrier has not seen it, five working days after it was sent.
        NeverScanned = "never_scanned",
        /// Nothing was told of it for longer than is usual.
        Stalled = "stalled",
        /// Sent more than 21 days ago: its supplier answers from then on.
        ContactSupplier = "contact_supplier",
        /// It could not be handed over.
        AttemptFailed = "attempt_failed",
        /// Something went wrong with it.
        Exception = "exception",
        /// It is on its way back.
        Returning = "returning",
        /// It is back at the sender.
        Returned = "returned",
        /// It waits at a pick-up point, and goes back soon.
        GoesBackSoon = "goes_back_soon",
        /// The customer did not receive it, the owner said.
        NotReceived = "not_received",
        /// The customer received it damaged, the owner said.
        ArrivedDamaged = "arrived_damaged",
        /// Not recorded.
        Unknown = "unknown",
    }
}

/// A verdict that needs the owner. One per order, shipment and concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Our row.
    pub id: FindingId,
    /// The order; `None` only for [`Kind::ShipmentUnmatched`].
    pub order: Option<OrderId>,
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
