//! A parcel's way, as those tell it who carry it.

use super::coded::coded;
use super::{DeliveryStatus, Stamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

coded! {
    /// Why a parcel is where it is: what its delivery status does not say.
    Reason {
        /// Taken over from the sender at a counter or a depot.
        Accepted = "accepted",
        /// Fetched at the sender's.
        PickedUp = "picked_up",
        /// Announced, and waits to be handed over.
        AwaitingHandover = "awaiting_handover",
        /// Still with the sender or the company before the carrier.
        PreCarrier = "pre_carrier",
        /// Announced, and never handed over.
        NeverHandedOver = "never_handed_over",
        /// Announced, and the parcel did not come.
        DataButNoParcel = "data_but_no_parcel",
        /// Came without an announcement.
        ParcelButNoData = "parcel_but_no_data",
        /// A part of it did not come.
        PartiallyMissing = "partially_missing",
        /// Not fetched at the sender's.
        NotCollected = "not_collected",
        /// The carrier did not take it.
        RejectedByCarrier = "rejected_by_carrier",
        /// The label is too old.
        LabelExpired = "label_expired",
        /// The sender withdrew it.
        CancelledBySender = "cancelled_by_sender",
        /// Sorted.
        Sorted = "sorted",
        /// Kept for a while.
        InStorage = "in_storage",
        /// Left a country or a depot.
        Departed = "departed",
        /// Left where it was sent.
        DepartedOrigin = "departed_origin",
        /// Came to where it goes.
        ArrivedDestination = "arrived_destination",
        /// Sent on to another address or depot.
        Forwarded = "forwarded",
        /// Given to another carrier, who tells more.
        HandedToCarrier = "handed_to_carrier",
        /// Is to be given to another carrier.
        HandoverPending = "handover_pending",
        /// Takes longer.
        Delayed = "delayed",
        /// A scan that was due did not come. It is not lost yet.
        MissingScan = "missing_scan",
        /// Held, and nobody says why.
        OnHold = "on_hold",
        /// Held for safety or security.
        Security = "security",
        /// At customs.
        Customs = "customs",
        /// Given to customs.
        HandedToCustoms = "handed_to_customs",
        /// Customs let it go.
        CustomsReleased = "customs_released",
        /// Customs take longer.
        CustomsDelay = "customs_delay",
        /// Customs hold it.
        CustomsHold = "customs_hold",
        /// Customs want to know something.
        CustomsInfoRequired = "customs_info_required",
        /// Customs want to be paid.
        CustomsPayment = "customs_payment",
        /// What was due was paid.
        PaymentReceived = "payment_received",
        /// What was due was not paid.
        PaymentRefused = "payment_refused",
        /// What was wrong was put right.
        ProblemResolved = "problem_resolved",
        /// Waits to be brought.
        AwaitingPresentation = "awaiting_presentation",
        /// Will be tried again.
        SecondAttempt = "second_attempt",
        /// Nobody was at home.
        NotHome = "not_home",
        /// The address is wrong, or not complete.
        BadAddress = "bad_address",
        /// The code at the door was wrong.
        WrongCode = "wrong_code",
        /// No time could be agreed on.
        NoAppointment = "no_appointment",
        /// The recipient did not want it.
        Refused = "refused",
        /// Cannot be delivered.
        Undeliverable = "undeliverable",
        /// On its way to a pick-up point.
        ToPickupPoint = "to_pickup_point",
        /// In a locker.
        Locker = "locker",
        /// Is just being fetched.
        PickupUnderWay = "pickup_under_way",
        /// Nobody fetched it.
        NotPickedUp = "not_picked_up",
        /// The recipient fetched it.
        PickedUpByRecipient = "picked_up_by_recipient",
        /// A neighbour has it.
        Neighbour = "neighbour",
        /// Only a part arrived.
        Partial = "partial",
        /// Arrived damaged.
        DeliveredDamaged = "delivered_damaged",
        /// Damaged.
        Damaged = "damaged",
        /// Packed anew.
        Repacked = "repacked",
        /// Got a new label.
        Relabelled = "relabelled",
        /// Holds what may not be sent.
        ProhibitedContent = "prohibited_content",
        /// Taken away by an authority.
        Confiscated = "confiscated",
        /// Cannot be found at the moment.
        Missing = "missing",
        /// Lost.
        Lost = "lost",
        /// Destroyed.
        Destroyed = "destroyed",
        /// The carrier does not know the number.
        NotFound = "not_found",
        /// The carrier has no such numbers.
        InvalidNumber = "invalid_number",
    }
}

/// What an event means for where a parcel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "means", rename_all = "snake_case")]
pub enum Meaning {
    /// It is so far now.
    Moves {
        /// How far.
        status: DeliveryStatus,
        /// Why, where the code says.
        reason: Option<Reason>,
    },
    /// Something was noted; the parcel did not move.
    Remark,
    /// A code that nobody explained to us: kept as it is, and counted where the owner can see it.
    Unknown,
}

/// Something that happened to a parcel, as a carrier tells it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ParcelEvent {
    /// When it happened. Many carriers tell local times without a zone.
    pub at: Stamp,
    /// The carrier's code of it; blank where it has none.
    pub code: String,
    /// The carrier's words.
    pub said: String,
    /// Where, as the carrier writes it; may be blank.
    pub place: String,
    /// What it means.
    pub means: Meaning,
}

/// How far a parcel has come, after everything that was told of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journey {
    /// How far.
    pub status: DeliveryStatus,
    /// Why, where the carrier says.
    pub reason: Option<Reason>,
    /// The event that it follows from; `None`: nothing moved it yet.
    pub by: Option<ParcelEvent>,
    /// When its status began: several events in a row may say the same.
    pub since: Option<Stamp>,
    /// When anything was last told to have happened to it.
    pub seen: Option<Stamp>,
    /// What was told afterwards and does not fit a final status. It is shown, and changes nothing.
    pub contradicted: Option<ParcelEvent>,
    /// Events with a code that nobody explained to us.
    pub unknown: u32,
}
