//! How bol names those who carry parcels. The specification has a free text; the codes are those of a
//! client's list that is in wide use (picqer/bol-retailer-php-client, v10). PostNL is called TNT there.

use crate::domain::Platform;
use crate::numbers::Carrier;

/// A carrier without a code of its own: La Poste and Colissimo among them. What it does to the seller's
/// track & trace score is UNVERIFIED.
const OTHER: &str = "OTHER";

const KNOWN: &[&str] = &[
    "AMPERE",
    "BPOST_BE",
    "BPOST_BRIEF",
    "BRIEFPOST",
    "BUDBEE",
    "COURIER",
    "CYCLOON",
    "DHL",
    "DHL-GLOBAL-MAIL",
    "DHL-SD",
    "DHLFORYOU",
    "DHL_DE",
    "DPD-BE",
    "DPD-NL",
    "DYL",
    "FEDEX_BE",
    "FEDEX_NL",
    "GLS",
    OTHER,
    "PACKS",
    "PARCEL-NL",
    "PES",
    "TNT",
    "TNT-EXPRESS",
    "TNT-EXTRA",
    "TNT_BRIEF",
    "TRANSMISSION",
    "TRUNKRS",
    "TSN",
    "UPS",
];

/// Letters: bol asks for no number. `TNT_BRIEF` is none: a parcel through the letter box has a number.
pub(super) fn is_letter(code: &str) -> bool {
    matches!(code, "BRIEFPOST" | "BPOST_BRIEF")
}

/// Brought at a time that was agreed with the customer. UNVERIFIED as a code; as the time frame of an order
/// it stands in the specification.
pub(super) fn is_appointment(code: &str) -> bool {
    code == "APPOINTMENT"
}

/// Brought by the seller or a courier of theirs, or by appointment: nobody knows whether there is a number.
pub(super) fn may_have_none(code: &str) -> bool {
    is_appointment(code) || code == "COURIER"
}

/// The code to write for a carrier: the code itself, a carrier's name, or whatever a supplier calls it.
pub(super) fn code(carrier: &str) -> &'static str {
    let carrier = carrier.trim();
    if let Some(known) = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(carrier)) {
        return known;
    }
    let spelled = Carrier::named(carrier).map_or("", |carrier| carrier.spelling(Platform::Bol, ""));
    if spelled.is_empty() { OTHER } else { spelled }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_carrier_is_called_bol_gets_one_of_its_codes() {
        for (carrier, code_there) in [
            ("TNT", "TNT"),
            ("dpd-be", "DPD-BE"),
            ("PostNL", "TNT"),
            ("La Poste Colissimo", "OTHER"),
            ("Koerier Jan", "OTHER"),
            ("", "OTHER"),
        ] {
            assert_eq!(code(carrier), code_there, "{carrier}");
        }
    }

    #[test]
    fn every_spelling_of_our_table_is_a_code() {
        for carrier in Carrier::ALL {
            for country in ["", "NL", "BE", "DE", "FR"] {
                let spelled = carrier.spelling(Platform::Bol, country);
                assert!(KNOWN.contains(&spelled), "{}: {spelled:?}", carrier.code());
            }
        }
    }
}
