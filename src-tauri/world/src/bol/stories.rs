//! The stories that orders at bol live through, and how often each happens.

/// What happened to an order. Each has a sentence that the truth tells with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Story {
    Shown,
    ShownLetterbox,
    ShownLabel,
    Missing,
    MissingUnlisted,
    MissingLetterbox,
    MissingAtTpop,
    MissingLabel,
    FreshLabel,
    HandledToday,
    Slip,
    Letter,
    Appointment,
    Warehouse,
    DrivenByBol,
    Fresh,
    PartlyCancelled,
    Expiring,
    Late,
    CancellationRequested,
    Cancelled,
    Expired,
}

/// How many of a hundred orders live each story. The five that `is_gap` names are ten in a hundred.
pub(crate) const DECK: [(Story, usize); 22] = [
    (Story::Shown, 40),
    (Story::ShownLetterbox, 5),
    (Story::ShownLabel, 6),
    (Story::Missing, 4),
    (Story::MissingUnlisted, 2),
    (Story::MissingLetterbox, 2),
    (Story::MissingAtTpop, 1),
    (Story::MissingLabel, 1),
    (Story::FreshLabel, 2),
    (Story::HandledToday, 2),
    (Story::Slip, 2),
    (Story::Letter, 5),
    (Story::Appointment, 2),
    (Story::Warehouse, 6),
    (Story::DrivenByBol, 2),
    (Story::Fresh, 7),
    (Story::PartlyCancelled, 2),
    (Story::Expiring, 2),
    (Story::Late, 2),
    (Story::CancellationRequested, 2),
    (Story::Cancelled, 2),
    (Story::Expired, 1),
];

impl Story {
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Shown => "confirmed with its number",
            Self::ShownLetterbox => "confirmed as a letterbox parcel with its number",
            Self::ShownLabel => "sent with a label from bol, its number came by itself",
            Self::Missing => "confirmed as a parcel without its number, which stands in the owner's list",
            Self::MissingUnlisted => "confirmed as a parcel without a number, which no list knows",
            Self::MissingLetterbox => "confirmed as a letterbox parcel without its number",
            Self::MissingAtTpop => "entered at TPOP by hand, confirmed without a number",
            Self::MissingLabel => "sent with a label from bol, whose number never came",
            Self::FreshLabel => "sent with a label from bol some hours ago, its number is on its way",
            Self::HandledToday => "confirmed as a parcel some hours ago, its number is to follow",
            Self::Slip => "confirmed with its number, typed with a slip",
            Self::Letter => "sent as a letter",
            Self::Appointment => "brought by appointment",
            Self::Warehouse => "sent by bol from its warehouse",
            Self::DrivenByBol => "fetched and driven by bol",
            Self::Fresh => "open",
            Self::PartlyCancelled => "open, one piece of it cancelled",
            Self::Expiring => "open, and bol is about to cancel it",
            Self::Late => "open on its latest delivery date",
            Self::CancellationRequested => "open, the customer asks to cancel",
            Self::Cancelled => "cancelled",
            Self::Expired => "not confirmed in time, cancelled by bol",
        }
    }

    /// Whether it ends as a customer without tracking.
    pub(crate) fn is_gap(self) -> bool {
        matches!(
            self,
            Self::Missing
                | Self::MissingUnlisted
                | Self::MissingLetterbox
                | Self::MissingAtTpop
                | Self::MissingLabel
        )
    }

    /// The kind of finding that it ends as.
    #[cfg(test)]
    pub(crate) fn kind(self) -> Option<&'static str> {
        match self {
            story if story.is_gap() => Some("tracking_missing"),
            Self::Slip => Some("number_differs"),
            Self::Expiring => Some("order_expiring"),
            Self::Late => Some("promise_at_risk"),
            Self::CancellationRequested => Some("shipped_though_cancelled"),
            _ => None,
        }
    }
}
