//! Carriers: the names that Etsy has for them, and what the supplier calls the same.

/// Etsy's name, and the supplier's names for the same carrier.
const KNOWN: [(&str, &[&str]); 14] = [
    ("bpost", &["bpost"]),
    ("chronopost", &[]),
    ("colissimo", &["Colissimo", "La Poste"]),
    ("deutsche-post", &["Deutsche Post"]),
    ("dhl", &["DHL"]),
    ("dpd", &["DPD"]),
    ("fedex", &["FedEx"]),
    ("gls", &["GLS"]),
    ("la-poste", &["Colissimo", "La Poste"]),
    ("mondial-relay", &["Mondial Relay"]),
    ("postnl", &["PostNL"]),
    ("royal-mail", &["Royal Mail"]),
    ("ups", &["UPS"]),
    ("usps", &["USPS"]),
];

/// Etsy's name for the supplier's carrier.
pub(crate) fn name_of(carrier: &str) -> &'static str {
    match carrier {
        "La Poste" => "la-poste",
        _ => KNOWN.iter().find(|(_, names)| names.contains(&carrier)).map_or("other", |(name, _)| name),
    }
}

/// Whether what is shown leads to the carrier that has the parcel. A name that is not known here, `other`
/// among them, is anybody's; only the name of another carrier is wrong.
pub(crate) fn follows(shown: &str, carrier: &str) -> bool {
    let same = |one: &str, other: &str| letters(one) == letters(other);
    let listed = KNOWN.iter().find(|(name, _)| same(name, shown));
    listed.is_none_or(|(name, carriers)| carriers.contains(&carrier) || same(name, carrier))
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}
