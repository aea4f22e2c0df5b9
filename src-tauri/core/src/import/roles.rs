//! Why a shipment was made, in the words of suppliers' lists.

use crate::domain::ShipmentRole;
use crate::numbers::words::fold;

/// What the word means. A word that is not known says nothing: it is an original, as most are.
pub(super) fn role_of(word: &str) -> ShipmentRole {
    let folded = fold(word);
    let known = WORDS.iter().find(|(_, words)| words.contains(&folded.as_str()));
    known.map_or(ShipmentRole::Original, |(role, _)| *role)
}

const WORDS: &[(ShipmentRole, &[&str])] = &[
    (
        ShipmentRole::Return,
        &["return", "returned", "retour", "retourzending", "rucksendung", "retoure", "renvoi"],
    ),
    (
        ShipmentRole::Replacement,
        &[
            "replacement",
            "replaced",
            "reshipment",
            "resend",
            "resent",
            "reprint",
            "vervanging",
            "nazending",
            "herdruk",
            "ersatz",
            "ersatzlieferung",
            "nachsendung",
            "remplacement",
            "renvoye",
            "reexpedition",
        ],
    ),
    (
        ShipmentRole::Additional,
        &["additional", "extra", "second parcel", "aanvullend", "zusatzlich", "supplementaire"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_known_in_four_languages_and_nothing_else_is_one() {
        for (word, role) in [
            ("Return", ShipmentRole::Return),
            ("Rücksendung", ShipmentRole::Return),
            ("vervanging", ShipmentRole::Replacement),
            ("Réexpédition", ShipmentRole::Replacement),
            ("extra", ShipmentRole::Additional),
            ("", ShipmentRole::Original),
            ("Parcel", ShipmentRole::Original),
        ] {
            assert_eq!(role_of(word), role, "{word}");
        }
    }
}
