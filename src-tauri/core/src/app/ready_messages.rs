//! Texts for the customer, ready to copy: plain, polite, without prices, in the customer's language. They speak to
//! whoever ordered, and name nobody: what we know is the recipient, and of a gift that is somebody else.

use super::App;
use super::Code;
use super::error::ApiError;
use super::planning::{carrier_of, spelled};
use super::view::ReadyMessage;
use crate::domain::{Cause, Finding, FindingId, Kind, Phrase, Platform, TrackingNumber};
use crate::messages::{Language, Messages};
use crate::reconcile::{OrderFacts, Stage, Whereabouts, whereabouts};
use chrono::TimeZone;
use std::fmt::Display;

/// A text for the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The line above it.
    pub subject: String,
    /// The text, with line breaks.
    pub text: String,
}

impl App {
    /// The text for the customer about a verdict. `language`: its code; `None`: the customer's, as the country tells.
    ///
    /// # Errors
    /// When there is no such verdict, no text for it, or no such language.
    pub async fn ready_message(
        &self,
        finding: FindingId,
        language: Option<&str>,
    ) -> Result<ReadyMessage, ApiError> {
        let none = || ApiError::new(Code::Input, Phrase::new("error-no-finding"));
        let row = self.store.finding(finding).await?.ok_or_else(none)?;
        let facts = self.facts_of(row.finding.order.ok_or_else(none)?).await?;
        let account = self.store.account(facts.order.account).await?.ok_or_else(none)?;
        let likely = languages_of(&facts.order.buyer.country);
        let chosen = match language {
            None => likely.first().copied().unwrap_or(Language::En),
            Some(code) => Language::from_code(code).ok_or_else(|| {
                ApiError::new(Code::Input, Phrase::new("ready-no-language").text("language", code))
            })?,
        };
        let zone = *self.edge.zone.wall(self.now()).offset();
        let said = message(&row.finding, &facts, &account.name, &Messages::new(chosen), &zone)
            .ok_or_else(|| ApiError::new(Code::Input, Phrase::new("ready-none")))?;
        let others = Language::ALL.into_iter().filter(|other| !likely.contains(other));
        Ok(ReadyMessage {
            finding,
            language: chosen.code().to_owned(),
            languages: likely.iter().copied().chain(others).map(|l| l.code().to_owned()).collect(),
            subject: said.subject,
            text: said.text,
            to: Phrase::new("ready-to").text("shop", facts.platform.name()),
        })
    }
}

/// Whether there is a text for the customer about a verdict.
#[must_use]
pub fn has_message(finding: &Finding, platform: Platform) -> bool {
    match finding.kind {
        Kind::LateParcel | Kind::DeliveryProblem | Kind::CustomerAsks => true,
        Kind::NumberDiffers => platform == Platform::Bol && finding.number.is_some(),
        _ => false,
    }
}

/// The languages of a country (ISO 3166-1 alpha-2), as far as they are ours: the likeliest first, never none.
#[must_use]
pub fn languages_of(country: &str) -> &'static [Language] {
    match country.to_ascii_uppercase().as_str() {
        "NL" | "SR" => &[Language::Nl],
        "BE" => &[Language::Nl, Language::Fr],
        "DE" | "AT" | "LI" => &[Language::De],
        "CH" => &[Language::De, Language::Fr],
        "FR" | "MC" => &[Language::Fr],
        "LU" => &[Language::Fr, Language::De],
        _ => &[Language::En],
    }
}

/// The text about a verdict, in the language of these words; `None`: there is none for it. `shop`: who signs it.
#[must_use]
pub fn message<Z: TimeZone<Offset: Display>>(
    finding: &Finding,
    facts: &OrderFacts,
    shop: &str,
    words: &Messages,
    zone: &Z,
) -> Option<Message> {
    if !has_message(finding, facts.platform) {
        return None;
    }
    let parcel = parcel_of(finding, facts);
    let number = finding.number.clone().or_else(|| parcel.number.clone());
    let mut parts = vec![Phrase::new("ready-greeting"), body(finding, &parcel)];
    parts.extend(number.as_ref().map(|number| tracking(facts, number)));
    parts.push(Phrase::new("ready-closing").text("shop", shop));
    let say = |phrase: &Phrase| words.say(phrase, zone);
    Some(Message {
        subject: say(&Phrase::new("ready-subject").text("order", &facts.order.number)),
        text: parts
            .iter()
            .map(|part| say(&part.clone().text("order", &facts.order.number)))
            .collect::<Vec<_>>()
            .join("\n\n"),
    })
}

/// The parcel that a verdict is about; of several without a name, the first.
fn parcel_of(finding: &Finding, facts: &OrderFacts) -> Whereabouts {
    let mut parcels = whereabouts(facts);
    let of_shipment = |parcel: &Whereabouts| {
        let sent = facts.shipments.iter().find(|s| Some(s.shipment.id) == finding.shipment);
        sent.is_some_and(|s| s.shipment.numbers.iter().any(|n| Some(&n.number) == parcel.number.as_ref()))
    };
    let named = |parcel: &Whereabouts| finding.number.is_some() && parcel.number == finding.number;
    let at = parcels.iter().position(named).or_else(|| parcels.iter().position(of_shipment)).unwrap_or(0);
    parcels.swap_remove(at)
}

/// What it says.
fn body(finding: &Finding, parcel: &Whereabouts) -> Phrase {
    match (finding.kind, finding.cause) {
        (Kind::NumberDiffers, _) => Phrase::new("ready-number-differs"),
        (_, Cause::NotScanned) => Phrase::new("ready-not-scanned"),
        (_, Cause::NeverScanned) => Phrase::new("ready-never-scanned"),
        (_, Cause::Stalled) => Phrase::new("ready-stalled"),
        (_, Cause::ContactSupplier) => Phrase::new("ready-contact-supplier"),
        (_, Cause::AttemptFailed) => Phrase::new("ready-attempt-failed"),
        (_, Cause::Returning) => Phrase::new("ready-returning"),
        (_, Cause::Returned) => Phrase::new("ready-returned"),
        (_, Cause::GoesBackSoon) => match parcel.held_until {
            Some(until) => Phrase::new("ready-at-point-until").time("until", super::asks::date(until)),
            None => Phrase::new("ready-at-point"),
        },
        (_, Cause::ArrivedDamaged) => Phrase::new("ready-damaged"),
        (Kind::CustomerAsks, _) => asked(parcel),
        _ => Phrase::new("ready-exception"),
    }
}

/// What is answered to a customer who asks where it is.
fn asked(parcel: &Whereabouts) -> Phrase {
    match (parcel.stage(), parcel.since) {
        (Stage::Delivered, Some(at)) => {
            let day = crate::domain::Stamp { precision: crate::domain::Precision::Day, ..at };
            Phrase::new("ready-ask-delivered").time("at", day)
        }
        (Stage::Delivered, None) => Phrase::new("ready-ask-delivered-undated"),
        (Stage::AtPoint, _) => match parcel.held_until {
            Some(until) => Phrase::new("ready-at-point-until").time("until", super::asks::date(until)),
            None => Phrase::new("ready-at-point"),
        },
        (Stage::UnderWay, _) => Phrase::new("ready-ask-under-way"),
        (Stage::NotScanned, _) => Phrase::new("ready-never-scanned"),
        (Stage::NotAsked, _) => Phrase::new("ready-ask-page"),
        (Stage::NoNumber | Stage::NotSent | Stage::Cancelled, _) => Phrase::new("ready-ask-looking"),
        (Stage::Trouble, _) => Phrase::new("ready-exception"),
        (Stage::Returning, _) => Phrase::new("ready-returning"),
        (Stage::Returned, _) => Phrase::new("ready-returned"),
    }
}

/// The number, its carrier and the page that it can be followed on.
fn tracking(facts: &OrderFacts, number: &TrackingNumber) -> Phrase {
    let link = spelled(facts, number, facts.platform).1;
    let phrase = match link.is_empty() {
        true => Phrase::new("ready-tracking"),
        false => Phrase::new("ready-tracking-link").text("link", link),
    };
    let carrier = carrier_of(facts, number).map_or("none", |carrier| carrier.name());
    phrase.text("number", number.as_str()).text("carrier", carrier)
}

#[cfg(test)]
#[path = "ready_messages_tests.rs"]
mod tests;
