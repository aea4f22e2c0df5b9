//! The stories that Etsy orders live through, and how often each happens.

/// What happened to an order. Each has a sentence that the truth tells with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Story {
    Shown,
    ShownByHand,
    ClosedByHand,
    Slip,
    OwnNumberFirst,
    NumberOnPage,
    Watched,
    OpenAndShipped,
    NotShipped,
    InProduction,
    Digital,
    Cancelled,
    Refunded,
    CancelledThenShipped,
    PartlyRefunded,
    Letter,
    OwnParcel,
    PrintfulShown,
    PrintfulMaking,
    PrintfulGap,
    PrintfulOnHold,
    PrintifyShown,
    PrintifyMaking,
    PrintifyIssues,
    GelatoShown,
    GelatoTwo,
    GelatoSecondMissing,
}

/// How many of a hundred orders live each story.
pub(crate) const DECK: [(Story, usize); 27] = [
    (Story::Shown, 23),
    (Story::ShownByHand, 7),
    (Story::ClosedByHand, 8),
    (Story::Slip, 2),
    (Story::OwnNumberFirst, 2),
    (Story::NumberOnPage, 2),
    (Story::Watched, 2),
    (Story::OpenAndShipped, 2),
    (Story::NotShipped, 2),
    (Story::InProduction, 5),
    (Story::Digital, 3),
    (Story::Cancelled, 2),
    (Story::Refunded, 2),
    (Story::CancelledThenShipped, 1),
    (Story::PartlyRefunded, 1),
    (Story::Letter, 4),
    (Story::OwnParcel, 3),
    (Story::PrintfulShown, 6),
    (Story::PrintfulMaking, 2),
    (Story::PrintfulGap, 3),
    (Story::PrintfulOnHold, 2),
    (Story::PrintifyShown, 5),
    (Story::PrintifyMaking, 3),
    (Story::PrintifyIssues, 2),
    (Story::GelatoShown, 3),
    (Story::GelatoTwo, 2),
    (Story::GelatoSecondMissing, 1),
];

impl Story {
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Shown => "shown by TPOP's integration",
            Self::ShownByHand => "shown by the owner",
            Self::ClosedByHand => "completed by hand, the number never reached Etsy",
            Self::Slip => "shown by the owner, with a typing slip",
            Self::OwnNumberFirst => "completed with the number of her own goods, TPOP's never came",
            Self::NumberOnPage => "completed by hand, the number stands on TPOP's page alone",
            Self::Watched => "completed by hand, TPOP still makes it",
            Self::OpenAndShipped => "sent by TPOP, still open at Etsy",
            Self::NotShipped => "paid, never sent",
            Self::InProduction => "TPOP makes it",
            Self::Digital => "files only",
            Self::Cancelled => "cancelled",
            Self::Refunded => "paid back in full before it was sent",
            Self::CancelledThenShipped => "cancelled, and sent by TPOP all the same",
            Self::PartlyRefunded => "shown by TPOP's integration, and partly paid back later",
            Self::Letter => "her own letter, without a number",
            Self::OwnParcel => "her own parcel, shown by the owner",
            Self::PrintfulShown => "shown by Printful",
            Self::PrintfulMaking => "Printful makes it",
            Self::PrintfulGap => "completed by hand, Printful's number never reached Etsy",
            Self::PrintfulOnHold => "stopped at Printful",
            Self::PrintifyShown => "completed by Printify when production began, shown later",
            Self::PrintifyMaking => "completed by Printify, still in production",
            Self::PrintifyIssues => "stopped at Printify",
            Self::GelatoShown => "shown by Gelato",
            Self::GelatoTwo => "two parcels, both shown by Gelato",
            Self::GelatoSecondMissing => "two parcels of Gelato, the second number never reached Etsy",
        }
    }

    /// Whether it ends as a customer without tracking.
    pub(crate) fn is_gap(self) -> bool {
        matches!(self, Self::ClosedByHand | Self::PrintfulGap)
    }

    /// The kind of finding that it ends as.
    #[cfg(test)]
    pub(crate) fn kind(self) -> Option<&'static str> {
        match self {
            story if story.is_gap() => Some("tracking_missing"),
            Self::Slip => Some("number_differs"),
            Self::OwnNumberFirst | Self::GelatoSecondMissing => Some("number_incomplete"),
            Self::NumberOnPage => Some("number_wanted"),
            Self::OpenAndShipped => Some("order_not_closed"),
            Self::NotShipped | Self::PrintfulOnHold | Self::PrintifyIssues => Some("not_shipped"),
            Self::CancelledThenShipped => Some("shipped_though_cancelled"),
            _ => None,
        }
    }
}
