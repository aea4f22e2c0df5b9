//! The national posts behind the two letters at the end of a UPU S10 number.

use super::Carrier;

/// Two-letter codes that issue S10 numbers (UPU list of designated operators). Letters that look like
/// a country but are none of these make the shape something else.
const ISSUERS: &str = "AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD \
    CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN \
    GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI \
    LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA \
    PE PG PH PK PL PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL \
    TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW";

/// The post of a country, where it has an entry in [`Carrier`]. Monaco and the overseas departments
/// are delivered by La Poste, Liechtenstein by Swiss Post.
const POSTS: &[(&str, Carrier)] = &[
    ("AT", Carrier::AustrianPost),
    ("AU", Carrier::AustraliaPost),
    ("BE", Carrier::Bpost),
    ("CA", Carrier::CanadaPost),
    ("CH", Carrier::SwissPost),
    ("CZ", Carrier::CeskaPosta),
    ("DE", Carrier::DhlPaket),
    ("DK", Carrier::PostNord),
    ("ES", Carrier::Correos),
    ("FI", Carrier::Posti),
    ("FR", Carrier::LaPoste),
    ("GB", Carrier::RoyalMail),
    ("GF", Carrier::LaPoste),
    ("GP", Carrier::LaPoste),
    ("IE", Carrier::AnPost),
    ("IT", Carrier::PosteItaliane),
    ("JP", Carrier::JapanPost),
    ("LI", Carrier::SwissPost),
    ("MC", Carrier::LaPoste),
    ("MQ", Carrier::LaPoste),
    ("NL", Carrier::PostNl),
    ("NO", Carrier::Posten),
    ("NZ", Carrier::NzPost),
    ("PL", Carrier::Poczta),
    ("PT", Carrier::Ctt),
    ("RE", Carrier::LaPoste),
    ("SE", Carrier::PostNord),
    ("SG", Carrier::SingPost),
    ("US", Carrier::Usps),
    ("YT", Carrier::LaPoste),
];

/// Whether a post with these two letters issues S10 numbers.
pub(super) fn issues(country: &str) -> bool {
    country.len() == 2 && ISSUERS.split_ascii_whitespace().any(|code| code == country)
}

/// The post that delivers in `country`.
pub(super) fn post_of(country: &str) -> Option<Carrier> {
    POSTS.iter().find(|(code, _)| code.eq_ignore_ascii_case(country)).map(|(_, carrier)| *carrier)
}

/// The posts that may have issued `number`, which has the S10 shape, the likelier first. Germany has
/// two houses: parcels (service letter C) are DHL's, letters and goods mail Deutsche Post's.
pub(super) fn issuers_of(number: &str) -> Vec<Carrier> {
    match number.get(11..) {
        Some("DE") if number.starts_with('C') => vec![Carrier::DhlPaket, Carrier::DeutschePost],
        Some("DE") => vec![Carrier::DeutschePost, Carrier::DhlPaket],
        Some(country) => post_of(country).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_letters_name_the_post() {
        for (number, posts) in [
            ("LA874320193FR", &[Carrier::LaPoste][..]),
            ("RI543495045NL", &[Carrier::PostNl]),
            ("CD123456785BE", &[Carrier::Bpost]),
            ("RB123456785GB", &[Carrier::RoyalMail]),
            ("LX123456785DE", &[Carrier::DeutschePost, Carrier::DhlPaket]),
            ("CX123456785DE", &[Carrier::DhlPaket, Carrier::DeutschePost]),
            ("RR123456785CN", &[]),
        ] {
            assert_eq!(issuers_of(number), posts, "{number}");
        }
    }

    #[test]
    fn a_post_without_a_name_here_still_issues_numbers() {
        assert!(issues("CN") && issues("NL"));
        assert!(!issues("XX") && !issues("JF"), "letters that are no country");
    }
}
