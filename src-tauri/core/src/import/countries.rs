//! Countries as exports write them.

/// ISO 3166-1 alpha-2 of a country's code, or of its name in English, Dutch, German, French (the
/// countries that small European shops send to most). Blank when it is not known.
pub(super) fn country_code(text: &str) -> String {
    let text = text.trim();
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic()) {
        return match text.to_ascii_uppercase().as_str() {
            "UK" => "GB".to_owned(),
            code => code.to_owned(),
        };
    }
    let folded = crate::numbers::words::fold(text);
    NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())).map_or("", |(code, _)| code).to_owned()
}

const NAMES: &[(&str, &[&str])] = &[
    ("NL", &["netherlands", "the netherlands", "nederland", "niederlande", "pays bas", "holland", "nld"]),
    ("BE", &["belgium", "belgie", "belgien", "belgique", "bel"]),
    ("DE", &["germany", "duitsland", "deutschland", "allemagne", "deu"]),
    ("FR", &["france", "frankrijk", "frankreich", "fra"]),
    (
        "GB",
        &[
            "united kingdom",
            "great britain",
            "england",
            "verenigd koninkrijk",
            "vereinigtes konigreich",
            "royaume uni",
            "gbr",
        ],
    ),
    ("LU", &["luxembourg", "luxemburg", "lux"]),
    ("AT", &["austria", "oostenrijk", "osterreich", "autriche", "aut"]),
    ("CH", &["switzerland", "zwitserland", "schweiz", "suisse", "che"]),
    ("ES", &["spain", "spanje", "spanien", "espagne", "espana", "esp"]),
    ("IT", &["italy", "italie", "italien", "italia", "ita"]),
    ("PT", &["portugal", "prt"]),
    ("IE", &["ireland", "ierland", "irland", "irlande", "irl"]),
    ("DK", &["denmark", "denemarken", "danemark", "danmark", "dnk"]),
    ("SE", &["sweden", "zweden", "schweden", "suede", "sverige", "swe"]),
    ("NO", &["norway", "noorwegen", "norwegen", "norvege", "norge", "nor"]),
    ("FI", &["finland", "finnland", "finlande", "suomi", "fin"]),
    ("PL", &["poland", "polen", "pologne", "polska", "pol"]),
    ("CZ", &["czechia", "czech republic", "tsjechie", "tschechien", "tchequie", "cze"]),
    (
        "US",
        &[
            "united states",
            "united states of america",
            "usa",
            "verenigde staten",
            "vereinigte staaten",
            "etats unis",
        ],
    ),
    ("CA", &["canada", "kanada", "can"]),
    ("AU", &["australia", "australie", "australien", "aus"]),
];

#[cfg(test)]
mod tests {
    use super::country_code;

    #[test]
    fn countries_become_codes() {
        for (written, code) in [
            ("NL", "NL"),
            ("nl", "NL"),
            ("UK", "GB"),
            ("The Netherlands", "NL"),
            ("België", "BE"),
            ("Österreich", "AT"),
            ("États-Unis", "US"),
            ("Atlantis", ""),
            ("", ""),
        ] {
            assert_eq!(country_code(written), code, "{written}");
        }
    }
}
