//! The national posts behind the two letters at the end of a UPU S10 number.

use super::Carrier;
use super::rules::RULES;
use crate::domain::TrackingNumber;

/// Every post that issues S10 numbers (UPU's list of designated operators), by the two letters at their end, ascending;
/// with what people call it. Letters that look like a country but are none of these make the shape something else.
#[rustfmt::skip]
const ISSUERS: &[(&str, &str)] = &[
    ("AE", "Emirates Post"),
    ("AF", "Afghan Post"),
    ("AG", "Antigua Post"),
    ("AL", "Posta Shqiptare"),
    ("AM", "Haypost"),
    ("AO", "Correios de Angola"),
    ("AR", "Correo Argentino"),
    ("AT", "Österreichische Post"),
    ("AU", "Australia Post"),
    ("AZ", "Azarpoçt"),
    ("BA", "BH Pošta"),
    ("BB", "Barbados Postal Service"),
    ("BD", "Bangladesh Post"),
    ("BE", "bpost"),
    ("BF", "SONAPOST"),
    ("BG", "Bulgarian Posts"),
    ("BH", "Bahrain Post"),
    ("BI", "RNP Burundi"),
    ("BJ", "La Poste du Bénin"),
    ("BN", "Brunei Postal Services"),
    ("BO", "Correos de Bolivia"),
    ("BR", "Correios"),
    ("BS", "Bahamas Postal Service"),
    ("BT", "Bhutan Post"),
    ("BW", "BotswanaPost"),
    ("BY", "Belpochta"),
    ("BZ", "Belize Postal Service"),
    ("CA", "Canada Post"),
    ("CD", "Poste congolaise (SCPT)"),
    ("CF", "ONPE Centrafrique"),
    ("CG", "SOPECO"),
    ("CH", "Swiss Post"),
    ("CI", "La Poste de Côte d’Ivoire"),
    ("CL", "Correos de Chile"),
    ("CM", "Campost"),
    ("CN", "China Post"),
    ("CO", "4-72"),
    ("CR", "Correos de Costa Rica"),
    ("CU", "Correos de Cuba"),
    ("CV", "Correios de Cabo Verde"),
    ("CY", "Cyprus Post"),
    ("CZ", "Česká pošta"),
    ("DE", "Deutsche Post"),
    ("DJ", "La Poste de Djibouti"),
    ("DK", "PostNord"),
    ("DM", "Dominica Post"),
    ("DO", "Inposdom"),
    ("DZ", "Algérie Poste"),
    ("EC", "Correos del Ecuador"),
    ("EE", "Omniva"),
    ("EG", "Egypt Post"),
    ("ER", "Eritrean Postal Service"),
    ("ES", "Correos"),
    ("ET", "Ethio Post"),
    ("FI", "Posti"),
    ("FJ", "Post Fiji"),
    ("FR", "La Poste"),
    ("GA", "La Poste du Gabon"),
    ("GB", "Royal Mail"),
    ("GD", "Grenada Post"),
    ("GE", "Georgian Post"),
    ("GH", "Ghana Post"),
    ("GM", "Gampost"),
    ("GN", "La Poste guinéenne"),
    ("GQ", "Equatorial Guinea Post"),
    ("GR", "ELTA"),
    ("GT", "Correos de Guatemala"),
    ("GW", "Correios da Guiné-Bissau"),
    ("GY", "Guyana Post"),
    ("HK", "Hong Kong Post"),
    ("HN", "Honducor"),
    ("HR", "Hrvatska pošta"),
    ("HT", "Poste d’Haïti"),
    ("HU", "Magyar Posta"),
    ("ID", "Pos Indonesia"),
    ("IE", "An Post"),
    ("IL", "Israel Post"),
    ("IN", "India Post"),
    ("IQ", "Iraqi Post"),
    ("IR", "Iran Post"),
    ("IS", "Íslandspóstur"),
    ("IT", "Poste Italiane"),
    ("JM", "Jamaica Post"),
    ("JO", "Jordan Post"),
    ("JP", "Japan Post"),
    ("KE", "Posta Kenya"),
    ("KG", "Kyrgyz Post"),
    ("KH", "Cambodia Post"),
    ("KI", "Kiribati Post"),
    ("KM", "La Poste des Comores"),
    ("KN", "St. Kitts and Nevis Post"),
    ("KP", "Post of North Korea"),
    ("KR", "Korea Post"),
    ("KW", "Kuwait Post"),
    ("KZ", "Kazpost"),
    ("LA", "Lao Post"),
    ("LB", "LibanPost"),
    ("LC", "Saint Lucia Post"),
    ("LI", "Liechtensteinische Post"),
    ("LK", "Sri Lanka Post"),
    ("LR", "Liberia Post"),
    ("LS", "Lesotho Post"),
    ("LT", "Lietuvos paštas"),
    ("LU", "POST Luxembourg"),
    ("LV", "Latvijas Pasts"),
    ("LY", "Libya Post"),
    ("MA", "Poste Maroc"),
    ("MC", "La Poste Monaco"),
    ("MD", "Posta Moldovei"),
    ("ME", "Pošta Crne Gore"),
    ("MG", "Paositra Malagasy"),
    ("MK", "Macedonian Post"),
    ("ML", "La Poste du Mali"),
    ("MM", "Myanmar Post"),
    ("MN", "Mongol Post"),
    ("MR", "Mauripost"),
    ("MT", "Malta Post"),
    ("MU", "Mauritius Post"),
    ("MV", "Maldives Post"),
    ("MW", "Malawi Posts"),
    ("MX", "Correos de México"),
    ("MY", "Pos Malaysia"),
    ("MZ", "Correios de Moçambique"),
    ("NA", "NamPost"),
    ("NE", "Niger Poste"),
    ("NG", "NIPOST"),
    ("NI", "Correos de Nicaragua"),
    ("NL", "PostNL"),
    ("NO", "Posten"),
    ("NP", "Nepal Post"),
    ("NR", "Nauru Post"),
    ("NZ", "New Zealand Post"),
    ("OM", "Oman Post"),
    ("PA", "Correos de Panamá"),
    ("PE", "Serpost"),
    ("PG", "Post PNG"),
    ("PH", "PHLPost"),
    ("PK", "Pakistan Post"),
    ("PL", "Poczta Polska"),
    ("PT", "CTT"),
    ("PY", "Correo Paraguayo"),
    ("QA", "Qatar Post"),
    ("RO", "Poșta Română"),
    ("RS", "Pošta Srbije"),
    ("RU", "Russian Post"),
    ("RW", "Iposita"),
    ("SA", "Saudi Post"),
    ("SB", "Solomon Post"),
    ("SC", "Seychelles Postal Service"),
    ("SD", "Sudapost"),
    ("SE", "PostNord"),
    ("SG", "SingPost"),
    ("SI", "Pošta Slovenije"),
    ("SK", "Slovenská pošta"),
    ("SL", "Sierra Leone Post"),
    ("SM", "Poste San Marino"),
    ("SN", "La Poste Senegal"),
    ("SO", "Somali Post"),
    ("SR", "Surpost"),
    ("SS", "South Sudan Post"),
    ("ST", "Correios de São Tomé e Príncipe"),
    ("SV", "Correos de El Salvador"),
    ("SY", "Syrian Post"),
    ("SZ", "Eswatini Post"),
    ("TD", "La Poste du Tchad"),
    ("TG", "La Poste du Togo"),
    ("TH", "Thailand Post"),
    ("TJ", "Tajik Post"),
    ("TL", "Correios de Timor Leste"),
    ("TM", "Turkmenpost"),
    ("TN", "La Poste Tunisienne"),
    ("TO", "Tonga Post"),
    ("TR", "PTT"),
    ("TT", "TTPost"),
    ("TV", "Tuvalu Post"),
    ("TZ", "Tanzania Posts"),
    ("UA", "Ukrposhta"),
    ("UG", "Posta Uganda"),
    ("US", "USPS"),
    ("UY", "Correo Uruguayo"),
    ("UZ", "Post of Uzbekistan"),
    ("VA", "Vatican Post"),
    ("VC", "SVG Post"),
    ("VE", "Ipostel"),
    ("VN", "Vietnam Post"),
    ("VU", "Vanuatu Post"),
    ("WS", "Samoa Post"),
    ("YE", "Yemen Post"),
    ("ZA", "South African Post Office"),
    ("ZM", "Zampost"),
    ("ZW", "Zimpost"),
];

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
    ISSUERS.binary_search_by_key(&country, |(code, _)| code).is_ok()
}

/// What the post is called that issued `number`, and whether its check digit is right; `None` where it has not the
/// S10 shape.
#[must_use]
pub fn issuer(number: &TrackingNumber) -> Option<(&'static str, bool)> {
    let number = number.as_str();
    let s10 = RULES.iter().find(|rule| rule.carriers.is_empty() && rule.fits(number))?;
    let country = s10.cut(number)?.pop()?;
    let place = ISSUERS.binary_search_by_key(&country, |(code, _)| code).ok()?;
    ISSUERS.get(place).map(|(_, name)| (*name, s10.check.holds(number) == Some(true)))
}

/// The post that delivers in `country`.
pub(super) fn post_of(country: &str) -> Option<Carrier> {
    POSTS.iter().find(|(code, _)| code.eq_ignore_ascii_case(country)).map(|(_, carrier)| *carrier)
}

/// The posts that may have issued `number`, which has the S10 shape, the likelier first. Germany has
/// two houses: parcels (service letter C) are DHL's, letters and goods mail Deutsche Post's. France and
/// Great Britain leave express (E) to a house of their own, Great Britain parcels, too.
pub(super) fn issuers_of(number: &str) -> Vec<Carrier> {
    match number.get(11..) {
        Some("DE") if number.starts_with('C') => vec![Carrier::DhlPaket, Carrier::DeutschePost],
        Some("DE") => vec![Carrier::DeutschePost, Carrier::DhlPaket],
        Some("FR") if number.starts_with('E') => vec![Carrier::Chronopost, Carrier::LaPoste],
        Some("GB") if number.starts_with(['C', 'E']) => vec![Carrier::Parcelforce, Carrier::RoyalMail],
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
            ("EE123456785FR", &[Carrier::Chronopost, Carrier::LaPoste]),
            ("CP123456785GB", &[Carrier::Parcelforce, Carrier::RoyalMail]),
            ("RR123456785CN", &[]),
        ] {
            assert_eq!(issuers_of(number), posts, "{number}");
        }
    }

    #[test]
    fn every_post_is_called_something_and_found_by_its_letters() {
        assert!(ISSUERS.is_sorted_by_key(|(code, _)| code) && ISSUERS.len() == 191);
        for (code, name) in ISSUERS {
            let number = TrackingNumber::read(&format!("RR123456785{code}")).unwrap();
            assert_eq!(issuer(&number), Some((*name, true)));
        }
        for other in ["RR123456785XX", "3SWOLK0482915", "RR12345678CN"] {
            assert_eq!(issuer(&TrackingNumber::read(other).unwrap()), None, "{other}");
        }
    }

    #[test]
    fn a_post_that_is_no_carrier_here_still_issues_numbers() {
        assert!(issues("CN") && issues("NL"));
        assert!(!issues("XX") && !issues("JF"), "letters that are no country");
    }
}
