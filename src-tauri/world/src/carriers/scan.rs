//! The world's own words for what happens to a parcel.

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The number was given out; the carrier does not have the parcel.
    Announced,
    /// The carrier has it.
    HandedOver,
    /// Sorted, wherever that is.
    Sorted,
    /// It left the country in which it was sent.
    LeftCountry,
    /// It arrived in the country that it is for.
    Arrived,
    /// Customs look at it.
    CustomsIn,
    /// Customs keep it until somebody does something.
    CustomsHeld,
    /// Customs let it go.
    CustomsOut,
    /// Another carrier has it now, under a number of its own.
    PassedOn {
        /// The other carrier.
        carrier: String,
        /// The number there.
        number: String,
    },
    /// On the vehicle that brings it.
    OutForDelivery,
    /// Somebody tried to bring it.
    AttemptFailed,
    /// On its way to a pick-up point, where it cannot be fetched yet.
    ToPoint,
    /// It can be fetched at a pick-up point.
    WaitsAtPoint,
    /// Fetched there by the recipient.
    Collected,
    /// Handed to the recipient, or in the letterbox.
    Delivered,
    /// Handed to somebody next door.
    DeliveredToNeighbour,
    /// The recipient did not want it.
    Refused,
    /// On its way back. The second one of a journey is near the sender.
    ComesBack,
    /// The sender has it again.
    BackAtSender,
    /// The carrier has given it up.
    Lost,
    /// Destroyed.
    Destroyed,
    /// Damaged, and the carrier still has it.
    Damaged,
    /// Held up, and the carrier says so.
    Delayed,
    /// The time at which it is to come was changed. It does not move.
    TimeChanged,
    /// The recipient chose another day or place. It does not move.
    RecipientChose,
}

impl What {
    /// A remark alone: where the parcel is stays what it was.
    pub fn is_remark(&self) -> bool {
        matches!(self, Self::TimeChanged | Self::RecipientChose)
    }

    /// The recipient, or somebody for her, has it.
    pub fn is_delivery(&self) -> bool {
        matches!(self, Self::Collected | Self::Delivered | Self::DeliveredToNeighbour)
    }

    /// Nothing true comes after it.
    pub fn is_final(&self) -> bool {
        self.is_delivery() || matches!(self, Self::BackAtSender | Self::Lost | Self::Destroyed)
    }
}

/// Something that happened to a parcel. Moments are whole seconds UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// What it was.
    pub what: What,
    /// When it happened.
    pub at: i64,
    /// When the carrier's systems knew it, which may be much later.
    pub known_at: i64,
    /// Where, as ISO 3166; empty for the carrier's own country.
    pub country: &'static str,
    /// Where; empty where nobody says.
    pub town: &'static str,
}

impl Scan {
    /// At this moment (seconds UTC), known at once, in the carrier's own country.
    pub fn new(what: What, at: i64) -> Self {
        Self { what, at, known_at: at, country: "", town: "" }
    }

    /// The same, known to the carrier at this moment (seconds UTC).
    pub fn known(mut self, known_at: i64) -> Self {
        self.known_at = known_at;
        self
    }

    /// The same, in this country and town.
    pub fn place(mut self, country: &'static str, town: &'static str) -> Self {
        (self.country, self.town) = (country, town);
        self
    }
}

/// What is true of a parcel at a moment, whoever knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truly {
    /// Nothing has happened yet: not even its number is in use.
    NotYet,
    /// It has a number, and no carrier has it.
    Announced,
    /// On its way.
    UnderWay,
    /// Customs keep it.
    AtCustoms,
    /// On the vehicle that brings it.
    OutForDelivery,
    /// Somebody tried to bring it, or the recipient did not want it; the carrier has it.
    NotDelivered,
    /// It waits at a pick-up point.
    AtPoint,
    /// The customer, or a neighbour, has it.
    Delivered,
    /// On its way back.
    ComingBack,
    /// The sender has it.
    Back,
    /// Damaged at the carrier.
    Damaged,
    /// Lost.
    Lost,
    /// Destroyed.
    Destroyed,
}

impl Truly {
    /// After what happened until `now` (seconds UTC). What comes after an end is a mistake of a carrier's.
    pub(crate) fn after(scans: &[Scan], now: i64) -> Self {
        let mut happened: Vec<&Scan> =
            scans.iter().filter(|scan| scan.at <= now && !scan.what.is_remark()).collect();
        happened.sort_by_key(|scan| scan.at);
        let end = happened.iter().find(|scan| scan.what.is_final()).or(happened.last());
        match end.map(|scan| &scan.what) {
            None => Self::NotYet,
            Some(What::Announced) => Self::Announced,
            Some(What::CustomsIn | What::CustomsHeld) => Self::AtCustoms,
            Some(What::OutForDelivery) => Self::OutForDelivery,
            Some(What::AttemptFailed | What::Refused) => Self::NotDelivered,
            Some(What::WaitsAtPoint) => Self::AtPoint,
            Some(What::Collected | What::Delivered | What::DeliveredToNeighbour) => Self::Delivered,
            Some(What::ComesBack) => Self::ComingBack,
            Some(What::BackAtSender) => Self::Back,
            Some(What::Damaged) => Self::Damaged,
            Some(What::Lost) => Self::Lost,
            Some(What::Destroyed) => Self::Destroyed,
            Some(
                What::HandedOver
                | What::Sorted
                | What::LeftCountry
                | What::Arrived
                | What::CustomsOut
                | What::PassedOn { .. }
                | What::ToPoint
                | What::Delayed
                | What::TimeChanged
                | What::RecipientChose,
            ) => Self::UnderWay,
        }
    }
}
