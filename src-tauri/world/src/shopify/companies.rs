//! Tracking companies: those that Shopify knows by their exact name and makes links for.

use super::model::Tracking;

/// Name, the address before the number, and the supplier's names for the same carrier.
const LISTED: [(&str, &str, &[&str]); 18] = [
    ("BPost", "https://track.bpost.cloud/btr/web/#/search?itemCode=", &["bpost"]),
    ("BPost International", "https://track.bpost.cloud/btr/web/#/search?itemCode=", &["bpost"]),
    ("Chronopost", "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT=", &[]),
    ("Colissimo", "https://www.laposte.fr/outils/suivre-vos-envois?code=", &["Colissimo", "La Poste"]),
    ("DHL Express", "https://www.dhl.com/en/express/tracking.html?AWB=", &[]),
    ("DHL Parcel", "https://www.dhlparcel.nl/nl/volg-uw-zending?tc=", &[]),
    ("DHL eCommerce", "https://www.dhl.com/global-en/home/tracking.html?tracking-id=", &[]),
    ("DPD", "https://tracking.dpd.de/status/nl_NL/parcel/", &[]),
    ("DPD UK", "https://www.dpd.co.uk/tracking/trackingSearch.do?search.parcelNumber=", &[]),
    (
        "Deutsche Post",
        "https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode=",
        &["Deutsche Post"],
    ),
    ("FedEx", "https://www.fedex.com/fedextrack/?trknbr=", &[]),
    ("GLS", "https://gls-group.eu/EU/en/parcel-tracking?match=", &[]),
    (
        "La Poste Colissimo",
        "https://www.laposte.fr/outils/suivre-vos-envois?code=",
        &["Colissimo", "La Poste"],
    ),
    ("Mondial Relay", "https://www.mondialrelay.fr/suivi-de-colis?numeroExpedition=", &[]),
    ("PostNL", "https://jouw.postnl.nl/track-and-trace/", &["PostNL"]),
    ("Royal Mail", "https://www.royalmail.com/track-your-item#/tracking-results/", &[]),
    ("UPS", "https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=", &[]),
    ("USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels=", &[]),
];

/// The link that Shopify makes by itself: for a company of its list alone, whose name it matches exactly.
pub(crate) fn link(company: Option<&str>, number: &str) -> Option<String> {
    let company = company?;
    LISTED.iter().find(|(name, ..)| *name == company).map(|(_, front, _)| format!("{front}{number}"))
}

/// A number as it is stored: with the link that Shopify makes where none is given.
pub(crate) fn tracking(company: Option<&str>, number: &str, url: Option<&str>) -> Tracking {
    Tracking {
        company: company.map(str::to_owned),
        number: number.to_owned(),
        url: url.map(str::to_owned).or_else(|| link(company, number)),
    }
}

/// The name under which Shopify knows the supplier's carrier.
pub(crate) fn company_of(carrier: &str) -> &'static str {
    match carrier {
        "La Poste" => "La Poste Colissimo",
        "Colissimo" => "Colissimo",
        "bpost" => "BPost",
        "PostNL" => "PostNL",
        _ => "Other",
    }
}

/// Whether what is shown leads to the carrier that has the parcel. A name that Shopify does not list is
/// anybody's; only the name of another carrier is wrong.
pub(crate) fn follows(tracking: &Tracking, carrier: &str) -> bool {
    tracking.company.as_ref().is_none_or(|company| {
        LISTED.iter().find(|(name, ..)| name.eq_ignore_ascii_case(company)).is_none_or(
            |(name, _, carriers)| carriers.contains(&carrier) || name.eq_ignore_ascii_case(carrier),
        )
    })
}
