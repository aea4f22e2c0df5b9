//! The state of an order in an export's words.

use crate::domain::OrderState;
use crate::numbers::words::fold;

/// What the word means; `None` for a blank one, [`OrderState::Other`] for one that is not known.
/// WooCommerce's and Shopify's words, and those of their Dutch, German and French exports.
pub(super) fn state_of(word: &str) -> Option<OrderState> {
    let folded = fold(word);
    let folded = folded.strip_prefix("wc ").unwrap_or(&folded);
    if folded.is_empty() {
        return None;
    }
    let known = WORDS.iter().find(|(_, words)| words.contains(&folded)).map(|(state, _)| *state);
    Some(known.unwrap_or(OrderState::Other))
}

const WORDS: &[(OrderState, &[&str])] = &[
    (
        OrderState::Closed,
        &[
            "completed",
            "complete",
            "fulfilled",
            "shipped",
            "sent",
            "delivered",
            "afgerond",
            "voltooid",
            "verzonden",
            "afgehandeld",
            "abgeschlossen",
            "fertiggestellt",
            "fertig",
            "versendet",
            "versandt",
            "ausgefuhrt",
            "terminee",
            "termine",
            "expediee",
            "expedie",
            "traitee",
        ],
    ),
    (
        OrderState::Open,
        &[
            "processing",
            "paid",
            "open",
            "unfulfilled",
            "in behandeling",
            "betaald",
            "in bearbeitung",
            "bezahlt",
            "en cours",
            "en cours de traitement",
            "payee",
        ],
    ),
    (
        OrderState::Unpaid,
        &[
            "pending",
            "pending payment",
            "on hold",
            "failed",
            "draft",
            "checkout draft",
            "wachtend op betaling",
            "in de wacht",
            "mislukt",
            "zahlung ausstehend",
            "in wartestellung",
            "fehlgeschlagen",
            "attente paiement",
            "en attente de paiement",
            "en attente",
            "echouee",
        ],
    ),
    (OrderState::Cancelled, &["cancelled", "canceled", "geannuleerd", "storniert", "annulee", "annule"]),
    (
        OrderState::Refunded,
        &["refunded", "terugbetaald", "ruckerstattet", "erstattet", "remboursee", "rembourse"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_in_four_languages() {
        for (word, state) in [
            ("Completed", Some(OrderState::Closed)),
            ("wc-completed", Some(OrderState::Closed)),
            ("Afgerond", Some(OrderState::Closed)),
            ("Terminée", Some(OrderState::Closed)),
            ("In Bearbeitung", Some(OrderState::Open)),
            ("on-hold", Some(OrderState::Unpaid)),
            ("Annulée", Some(OrderState::Cancelled)),
            ("partially fulfilled", Some(OrderState::Other)),
            ("", None),
        ] {
            assert_eq!(state_of(word), state, "{word}");
        }
    }
}
