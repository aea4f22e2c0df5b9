//! The right number, shown as another carrier's, or with a link that leads nowhere. Only where the number
//! itself leaves no doubt.

use super::Draft;
use super::case::{Case, Parcel};
use crate::domain::{Cause, Confidence, Kind, Phrase, Sighting, TrackingNumber};
use crate::numbers::rules::{RULES, Rule};
use crate::numbers::{Carrier, Reason, link, recognise};
use std::sync::LazyLock;
use url::Url;

pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>) -> Option<Draft> {
    let country = case.facts.order.buyer.country.as_str();
    parcel.sent.shipment.numbers.iter().find_map(|own| {
        let mut there = case.facts.sightings.iter().filter(|s| s.number == own.number).peekable();
        there.peek()?;
        let whose = Whose::of(&own.number, &own.carrier, country)?;
        let (cause, evidence) = there.find_map(|sighting| wrong(sighting, &whose))?;
        let draft = parcel.closed_draft(case, Kind::CarrierDiffers, Vec::new());
        let mut rests_on: Vec<Phrase> = draft.evidence.into_iter().take(1).collect();
        rests_on.push(evidence);
        Some(Draft {
            cause,
            confidence: Confidence::Certain,
            evidence: rests_on,
            number: Some(own.number.clone()),
            ..draft
        })
    })
}

fn wrong(sighting: &Sighting, whose: &Whose) -> Option<(Cause, Phrase)> {
    if let Some(named) = Carrier::named(&sighting.carrier).filter(|named| !whose.may_be(*named)) {
        let said = Phrase::new("evidence-carrier")
            .text("named", if sighting.carrier.is_empty() { named.name() } else { &sighting.carrier })
            .text("carrier", whose.carrier.name());
        return Some((Cause::WrongCarrier, said));
    }
    let written = sighting.url.trim();
    if written.is_empty() {
        return None;
    }
    let Some(url) = Url::parse(written).ok().filter(|url| matches!(url.scheme(), "http" | "https")) else {
        let shortened: String = written.chars().take(60).collect();
        return Some((Cause::DeadLink, Phrase::new("evidence-link-none").text("link", shortened)));
    };
    let host = url.host_str()?.trim_start_matches("www.");
    let owners: Vec<Carrier> = HOSTS
        .iter()
        .filter(|(_, own)| host == own || host.strip_suffix(own).is_some_and(|front| front.ends_with('.')))
        .map(|(carrier, _)| *carrier)
        .collect();
    let first = owners.first()?;
    owners.iter().all(|owner| !whose.may_be(*owner)).then(|| {
        let said = Phrase::new("evidence-link-foreign")
            .text("named", first.name())
            .text("carrier", whose.carrier.name());
        (Cause::DeadLink, said)
    })
}

/// Whose number it is, where that is certain.
struct Whose {
    carrier: Carrier,
    /// Everybody whose number it may be.
    possible: Vec<Carrier>,
    number: TrackingNumber,
}

impl Whose {
    /// `None` when its shape is several carriers', or nobody's that we know.
    fn of(number: &TrackingNumber, said: &str, country: &str) -> Option<Whose> {
        let guesses = recognise(number, "", country);
        let own = guesses.iter().find(|guess| guess.reason == Reason::Shape)?;
        let mut possible: Vec<Carrier> = guesses.iter().map(|guess| guess.carrier).collect();
        // Who sent it knows who carries it.
        possible.extend(Carrier::named(said));
        Some(Whose { carrier: own.carrier, possible, number: number.clone() })
    }

    /// Whether this carrier may carry it: it is among those whose numbers look so, belongs to the same house,
    /// or nothing is known of its numbers.
    fn may_be(&self, carrier: Carrier) -> bool {
        if [carrier, self.carrier].iter().any(|either| HANDED_OVER.contains(either)) {
            return true;
        }
        let akin = |other: &Carrier| {
            *other == carrier
                || other.divisions().contains(&carrier)
                || carrier.divisions().contains(other)
                || HOUSES.iter().any(|house| house.contains(other) && house.contains(&carrier))
        };
        let fits = |rule: &Rule| rule.fits(self.number.as_str());
        let mut own = RULES.iter().filter(|rule| rule.carriers.contains(&carrier)).peekable();
        self.possible.iter().any(akin) || own.peek().is_none() || own.any(fits)
    }
}

/// Carriers that bring each other's parcels under one name.
const HOUSES: &[&[Carrier]] = &[
    &[Carrier::LaPoste, Carrier::Colissimo, Carrier::Chronopost],
    &[Carrier::DeutschePost, Carrier::DhlPaket, Carrier::Dhl, Carrier::DhlEcommerceNl, Carrier::DhlExpress],
    &[Carrier::RoyalMail, Carrier::Parcelforce],
    &[Carrier::Evri, Carrier::Hermes],
];

/// Carriers that leave the last mile to any other, or bring what others sell under their own name: either's name may
/// stand at either's number.
const HANDED_OVER: &[Carrier] = &[
    Carrier::Amazon,
    Carrier::Asendia,
    Carrier::Landmark,
    Carrier::Spring,
    Carrier::Usps,
    Carrier::YunExpress,
];

/// The hosts of the carriers' pages, without `www.`.
static HOSTS: LazyLock<Vec<(Carrier, String)>> = LazyLock::new(|| {
    let Ok(any) = TrackingNumber::read("RB123456785GB") else { return Vec::new() };
    Carrier::ALL
        .iter()
        .filter_map(|&carrier| {
            let page = link(carrier, &any, "1012AB", "NL")?;
            Some((carrier, page.host_str()?.trim_start_matches("www.").to_owned()))
        })
        .collect()
});
