//! The stories that Shopify orders live through, and how often each happens.

/// What happened to an order. Each has a sentence that the truth tells with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Story {
    ShownByApp,
    ShownByHand,
    ClosedByHand,
    AutoFulfilled,
    ClosedByApp,
    NumberOnPage,
    Watched,
    AutoFulfilledLately,
    SecondMissing,
    Slip,
    Damage,
    WrongCarrier,
    OpenAndShipped,
    NotShipped,
    MixedOpen,
    MixedShown,
    PrintAndFile,
    Download,
    PickUp,
    LocalDelivery,
    Counter,
    Cancelled,
    RefundedBefore,
    CancelledThenShipped,
    PartlyRefunded,
    Test,
    Replacement,
    InProduction,
}

/// How many of a hundred orders live each story. The three that `is_gap` names are five in a hundred.
pub(crate) const DECK: [(Story, usize); 27] = [
    (Story::ShownByApp, 41),
    (Story::ShownByHand, 7),
    (Story::ClosedByHand, 2),
    (Story::AutoFulfilled, 1),
    (Story::ClosedByApp, 2),
    (Story::NumberOnPage, 3),
    (Story::Watched, 3),
    (Story::SecondMissing, 2),
    (Story::Slip, 2),
    (Story::Damage, 1),
    (Story::WrongCarrier, 2),
    (Story::OpenAndShipped, 1),
    (Story::NotShipped, 2),
    (Story::MixedOpen, 3),
    (Story::MixedShown, 2),
    (Story::PrintAndFile, 3),
    (Story::Download, 2),
    (Story::PickUp, 2),
    (Story::LocalDelivery, 1),
    (Story::Counter, 2),
    (Story::Cancelled, 3),
    (Story::RefundedBefore, 2),
    (Story::CancelledThenShipped, 1),
    (Story::PartlyRefunded, 2),
    (Story::Test, 1),
    (Story::Replacement, 1),
    (Story::InProduction, 6),
];

impl Story {
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::ShownByApp => "shown by TPOP's app",
            Self::ShownByHand => "shown by hand",
            Self::ClosedByHand => "fulfilled by hand, the number never reached the shop",
            Self::AutoFulfilled => "fulfilled by the shop's setting, the number never reached the shop",
            Self::ClosedByApp => "fulfilled by an app, the number never reached the shop",
            Self::NumberOnPage => "fulfilled by hand, the number stands on TPOP's page alone",
            Self::Watched => "fulfilled by hand, still in production",
            Self::AutoFulfilledLately => "fulfilled by the shop's setting, still in production",
            Self::SecondMissing => "two parcels, the second number never reached the shop",
            Self::Slip => "shown by hand, with a typing slip",
            Self::Damage => "shown by hand, damaged by a spreadsheet",
            Self::WrongCarrier => "shown by hand, as another carrier's",
            Self::OpenAndShipped => "shipped, still open at the shop",
            Self::NotShipped => "paid, never shipped",
            Self::MixedOpen => "own letter fulfilled by hand, the print in production",
            Self::MixedShown => "own letter fulfilled by hand, the print shown by TPOP's app",
            Self::PrintAndFile => "a file that delivered itself, and a print shown by TPOP's app",
            Self::Download => "files only",
            Self::PickUp => "fetched at the shop",
            Self::LocalDelivery => "brought by the shop itself",
            Self::Counter => "sold over the counter",
            Self::Cancelled => "cancelled",
            Self::RefundedBefore => "fully refunded before it was shipped",
            Self::CancelledThenShipped => "cancelled, and shipped all the same",
            Self::PartlyRefunded => "shown by TPOP's app, and partly refunded later",
            Self::Test => "a test order, fulfilled by hand",
            Self::Replacement => "shown and delivered, and sent again",
            Self::InProduction => "in production",
        }
    }

    /// Whether it ends as a customer without tracking.
    pub(crate) fn is_gap(self) -> bool {
        matches!(self, Self::ClosedByHand | Self::AutoFulfilled | Self::ClosedByApp)
    }

    /// The kind of finding that it ends as.
    #[cfg(test)]
    pub(crate) fn kind(self) -> Option<&'static str> {
        match self {
            story if story.is_gap() => Some("tracking_missing"),
            Self::NumberOnPage => Some("number_wanted"),
            Self::SecondMissing => Some("number_incomplete"),
            Self::Slip | Self::Damage => Some("number_differs"),
            Self::WrongCarrier => Some("carrier_differs"),
            Self::OpenAndShipped => Some("order_not_closed"),
            Self::NotShipped => Some("not_shipped"),
            Self::CancelledThenShipped => Some("shipped_though_cancelled"),
            _ => None,
        }
    }
}
