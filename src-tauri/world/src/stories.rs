//! The stories that orders live through, and how often each happens.

/// What happened to an order. Each has a sentence that the truth tells with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Story {
    Shown,
    ShownInFulfillment,
    ShownInMetaText,
    ShownInMetaJson,
    ShownInMetaNested,
    ShownInCustomerNote,
    ShownThenPartlyRefunded,
    ClosedByHand,
    ClosedByBulkEdit,
    ClosedOnPayment,
    ClosedByKey,
    ShippedToday,
    Download,
    LocalPickup,
    Cancelled,
    Refunded,
    OpenAndShipped,
    InProduction,
    ClosedNotShipped,
    NumberOnPage,
    Slip,
    OnHold,
}

/// How many of a hundred orders live each story. The four that `is_gap` names are eight in a hundred.
pub(crate) const DECK: [(Story, usize); 22] = [
    (Story::Shown, 35),
    (Story::ShownInFulfillment, 6),
    (Story::ShownInMetaText, 3),
    (Story::ShownInMetaJson, 3),
    (Story::ShownInMetaNested, 2),
    (Story::ShownInCustomerNote, 4),
    (Story::ShownThenPartlyRefunded, 3),
    (Story::ClosedByHand, 4),
    (Story::ClosedByBulkEdit, 2),
    (Story::ClosedOnPayment, 1),
    (Story::ClosedByKey, 1),
    (Story::ShippedToday, 3),
    (Story::Download, 5),
    (Story::LocalPickup, 3),
    (Story::Cancelled, 4),
    (Story::Refunded, 2),
    (Story::OpenAndShipped, 2),
    (Story::InProduction, 8),
    (Story::ClosedNotShipped, 3),
    (Story::NumberOnPage, 2),
    (Story::Slip, 2),
    (Story::OnHold, 2),
];

impl Story {
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Shown => "shown through the shop's own tracking",
            Self::ShownInFulfillment => "shown in a core fulfilment",
            Self::ShownInMetaText => "shown only in an unknown plugin's meta, as text",
            Self::ShownInMetaJson => "shown only in an unknown plugin's meta, in a JSON string",
            Self::ShownInMetaNested => "shown only in an unknown plugin's meta, in a nested object",
            Self::ShownInCustomerNote => "shown only in a note to the customer",
            Self::ShownThenPartlyRefunded => "shown, and partly refunded later",
            Self::ClosedByHand => "closed by hand, the number never reached the shop",
            Self::ClosedByBulkEdit => "closed by bulk edit, the number never reached the shop",
            Self::ClosedOnPayment => "closed by a plugin on payment, the number never reached the shop",
            Self::ClosedByKey => "closed through an API key, the number never reached the shop",
            Self::ShippedToday => "closed by hand, shipped today",
            Self::Download => "a download, completed by itself",
            Self::LocalPickup => "fetched at the shop",
            Self::Cancelled => "cancelled",
            Self::Refunded => "fully refunded before it was shipped",
            Self::OpenAndShipped => "shipped, still open at the shop",
            Self::InProduction => "in production",
            Self::ClosedNotShipped => "closed by hand, not shipped yet",
            Self::NumberOnPage => "closed by hand, the number stands on TPOP's page alone",
            Self::Slip => "completed by hand, the number typed with a slip",
            Self::OnHold => "waiting for the bank transfer",
        }
    }

    /// Whether it ends as a gap once grace is over.
    pub(crate) fn is_gap(self) -> bool {
        matches!(
            self,
            Self::ClosedByHand | Self::ClosedByBulkEdit | Self::ClosedOnPayment | Self::ClosedByKey
        )
    }

    /// The kind of finding that it ends as.
    #[cfg(test)]
    pub(crate) fn kind(self) -> Option<&'static str> {
        match self {
            story if story.is_gap() => Some("tracking_missing"),
            Self::OpenAndShipped => Some("order_not_closed"),
            Self::NumberOnPage => Some("number_wanted"),
            Self::Slip => Some("number_differs"),
            _ => None,
        }
    }
}
