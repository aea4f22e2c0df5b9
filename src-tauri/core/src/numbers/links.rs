//! Where a customer can follow a parcel.

use super::{Carrier, distinct};
use crate::domain::TrackingNumber;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

/// The carrier's page for `number`, https only, every value percent-encoded.
///
/// `postcode` and `country` (ISO 3166-1 alpha-2) are the recipient's; some pages need them (PostNL,
/// Mondial Relay), and `None` comes back when one is missing that no page of the carrier can do without.
#[must_use]
pub fn link(carrier: Carrier, number: &TrackingNumber, postcode: &str, country: &str) -> Option<Url> {
    let postcode: String =
        postcode.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let country = country.trim().to_ascii_uppercase();
    let country = if country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase()) {
        country
    } else {
        String::new()
    };
    carrier.pages().iter().find_map(|page| {
        let (only_outside, page) = page.split_once('|').unwrap_or(("", page));
        if !only_outside.is_empty() && only_outside == country {
            return None;
        }
        let mut address = page.to_owned();
        for (gap, value) in
            [("{number}", number.as_str()), ("{postcode}", &postcode), ("{country}", &country)]
        {
            if address.contains(gap) {
                if value.is_empty() {
                    return None;
                }
                address = address.replace(gap, &utf8_percent_encode(value, NON_ALPHANUMERIC).to_string());
            }
        }
        Url::parse(&address).ok().filter(|url| url.scheme() == "https")
    })
}

/// The tracking number within a link such as `https://www.laposte.fr/…?code=LA874320193FR`: the only
/// distinct one in its path, query and fragment. `None` when there is none, or several.
#[must_use]
pub fn number_in(link: &str) -> Option<TrackingNumber> {
    let url = Url::parse(link.trim()).ok().filter(|url| matches!(url.scheme(), "https" | "http"))?;
    let behind_the_host = &url[url::Position::BeforePath..];
    let mut found = behind_the_host
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter_map(|piece| TrackingNumber::read(piece).ok())
        .filter(distinct);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(carrier: Carrier, number: &str, postcode: &str, country: &str) -> Option<String> {
        link(carrier, &TrackingNumber::read(number).unwrap(), postcode, country).map(String::from)
    }

    #[test]
    fn links_lead_to_the_parcel() {
        for (carrier, number, postcode, country, address) in [
            (
                Carrier::PostNl,
                "3SWOLK0482915",
                "1012 ab",
                "NL",
                "https://jouw.postnl.nl/track-and-trace/3SWOLK0482915-NL-1012AB",
            ),
            (
                Carrier::PostNl,
                "LA874320193NL",
                "",
                "de",
                "https://jouw.postnl.nl/track-and-trace/LA874320193NL-DE",
            ),
            (
                Carrier::LaPoste,
                "LA874320193FR",
                "",
                "",
                "https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR",
            ),
            (
                Carrier::MondialRelay,
                "12345678",
                "75011",
                "FR",
                "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition=12345678&codePostal=75011",
            ),
            (
                Carrier::RoyalMail,
                "RB123456785GB",
                "",
                "",
                "https://www.royalmail.com/track-your-item#/tracking-results/RB123456785GB",
            ),
        ] {
            assert_eq!(page(carrier, number, postcode, country).as_deref(), Some(address));
        }
    }

    #[test]
    fn a_page_that_needs_the_postcode_gets_no_link_without_it() {
        assert_eq!(page(Carrier::PostNl, "3SWOLK0482915", "", "NL"), None);
        assert_eq!(page(Carrier::PostNl, "3SWOLK0482915", "1012AB", "Netherlands"), None, "not a code");
        assert_eq!(page(Carrier::MondialRelay, "12345678", "", "FR"), None);
    }

    #[test]
    fn every_page_is_https_and_carries_the_number() {
        let number = TrackingNumber::read("RB123456785GB").unwrap();
        for &carrier in Carrier::ALL {
            let url =
                link(carrier, &number, "1012AB", "NL").unwrap_or_else(|| panic!("{carrier:?} has no page"));
            assert_eq!(url.scheme(), "https");
            assert!(url.as_str().contains(number.as_str()), "{url}");
            assert!(!url.as_str().contains(['{', '}']), "{url}");
        }
    }

    #[test]
    fn a_link_gives_away_its_number() {
        let number = |link| number_in(link).map(String::from);
        assert_eq!(
            number("https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR").as_deref(),
            Some("LA874320193FR")
        );
        assert_eq!(
            number("https://jouw.postnl.nl/track-and-trace/3SWOLK0482915-NL-1012AB").as_deref(),
            Some("3SWOLK0482915")
        );
        assert_eq!(
            number("https://www.royalmail.com/track-your-item#/tracking-results/RB123456785GB").as_deref(),
            Some("RB123456785GB")
        );
        assert_eq!(number("https://shop.example/orders/1043"), None, "an order number is none");
        assert_eq!(number("https://x.example/?a=LA874320193FR&b=3SWOLK0482915"), None, "which one?");
        assert_eq!(number("LA874320193FR"), None, "no link");
    }
}
