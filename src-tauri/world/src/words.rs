//! What the shop writes in its notes, in its two languages. Own words with the same shape as a real shop's:
//! a reader that looks at authors and times must come through, one that matches texts must not.

use crate::config::Language;
use crate::order::Status;

/// The author that WooCommerce gives to everything that no person did. Observed on 10.5.0.
pub(crate) const SYSTEM_AUTHOR: &str = "WooCommerce";

pub(crate) fn status(language: Language, status: Status) -> &'static str {
    let (en, nl) = match status {
        Status::Pending => ("Pending payment", "Wachtend op betaling"),
        Status::Processing => ("Processing", "In behandeling"),
        Status::OnHold => ("On hold", "In de wacht"),
        Status::Completed => ("Completed", "Afgerond"),
        Status::Cancelled => ("Cancelled", "Geannuleerd"),
        Status::Refunded => ("Refunded", "Terugbetaald"),
        Status::Failed => ("Failed", "Mislukt"),
    };
    choose(language, en, nl)
}

pub(crate) fn status_changed(language: Language, from: Status, to: Status) -> String {
    let (from, to) = (status(language, from), status(language, to));
    match language {
        Language::En => format!("Order status changed from {from} to {to}."),
        Language::Nl => format!("Status van de bestelling gewijzigd van {from} naar {to}."),
    }
}

pub(crate) fn by_bulk_edit(language: Language) -> &'static str {
    choose(language, "Changed by bulk edit. ", "Gewijzigd via bulkbewerking. ")
}

pub(crate) fn by_plugin(language: Language) -> &'static str {
    choose(language, "Completed automatically. ", "Automatisch afgerond. ")
}

pub(crate) fn paid(language: Language, method: &str, transaction: &str) -> String {
    match language {
        Language::En => format!("Payment via {method} ({transaction})."),
        Language::Nl => format!("Betaling via {method} ({transaction})."),
    }
}

pub(crate) fn awaiting_bank(language: Language) -> &'static str {
    choose(language, "Waiting for the bank transfer. ", "Wacht op de overschrijving. ")
}

pub(crate) fn stock_reduced(language: Language, lines: &str) -> String {
    match language {
        Language::En => format!("Stock reduced: {lines}"),
        Language::Nl => format!("Voorraad verlaagd: {lines}"),
    }
}

pub(crate) fn shipped_with(language: Language, carrier: &str, number: &str) -> String {
    match language {
        Language::En => format!("Shipped with {carrier}, tracking number: {number}"),
        Language::Nl => format!("Verzonden met {carrier}, trackingnummer: {number}"),
    }
}

pub(crate) fn tell_customer(language: Language, carrier: &str, number: &str) -> String {
    match language {
        Language::En => format!("Your parcel is on its way with {carrier}. Follow it with {number}."),
        Language::Nl => format!("Je pakket is onderweg met {carrier}. Volg het met {number}."),
    }
}

fn choose(language: Language, en: &'static str, nl: &'static str) -> &'static str {
    match language {
        Language::En => en,
        Language::Nl => nl,
    }
}
