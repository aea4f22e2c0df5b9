//! The sentences of a verdict, in the words of the order's own platform: each takes the platform's code as
//! `platform`, and its messages choose by it.

use super::parcel_words;
use super::view::Button;
use crate::connectors::connector;
use crate::domain::{
    Arg, Cause, Closer, Confidence, DeliveryStatus, Finding, Kind, NoTravel, OrderState, Phrase, Platform,
    Reason,
};
use crate::repair::Action;
use crate::store::Account;

/// Where an order stands, in its shop's own word. `remote`: the platform's own code for it.
pub(super) fn state_word(state: OrderState, remote: &str, platform: Platform) -> Phrase {
    match state {
        OrderState::Closed => Phrase::new("state-closed").text("platform", platform.code()),
        OrderState::Open => Phrase::new("state-open").text("platform", platform.code()),
        OrderState::Unpaid => Phrase::new("state-unpaid"),
        OrderState::Cancelled => Phrase::new("state-cancelled"),
        OrderState::Refunded => Phrase::new("state-refunded"),
        OrderState::Other => Phrase::new("state-other").text("state", remote),
    }
}

/// How a supplier is named in a sentence: `none` where it is a file, the owner, or not known.
pub(super) fn maker(supplier: Option<Platform>) -> &'static str {
    match supplier {
        None | Some(Platform::File | Platform::Myself) => "none",
        Some(named) => named.name(),
    }
}

/// The supplier that a verdict's evidence names.
pub(super) fn supplier_said(finding: &Finding) -> Option<&str> {
    let own = |name: &str| {
        Platform::ALL.iter().any(|p| p.name() == name && matches!(p, Platform::File | Platform::Myself))
    };
    finding.evidence.iter().find_map(|phrase| match phrase.args.get("supplier") {
        Some(Arg::Text { value }) if !value.is_empty() && !own(value) => Some(value.as_str()),
        _ => None,
    })
}

/// The number that the shop shows instead, as a verdict's evidence names it.
pub(super) fn shown_said(finding: &Finding) -> Option<&str> {
    finding.evidence.iter().find_map(|phrase| match phrase.args.get("shown") {
        Some(Arg::Text { value }) => Some(value.as_str()),
        _ => None,
    })
}

/// A count that a verdict's evidence names.
fn counted(finding: &Finding, name: &str) -> Option<i64> {
    finding.evidence.iter().find_map(|phrase| match phrase.args.get(name) {
        Some(Arg::Count { value }) => Some(*value),
        _ => None,
    })
}

/// Why it stands in the list, in a few words.
#[must_use]
pub fn short_why(finding: &Finding, platform: Platform) -> Phrase {
    let supplier = supplier_said(finding).unwrap_or("none");
    match finding.kind {
        Kind::TrackingMissing if finding.cause == Cause::PlatformLabel => {
            Phrase::new("why-platform-label").text("platform", platform.name())
        }
        Kind::TrackingMissing => closed_why(&finding.cause, &finding.closer, platform),
        Kind::NumberIncomplete => match (counted(finding, "shown"), counted(finding, "parcels")) {
            (Some(shown), Some(parcels)) => {
                Phrase::new("why-incomplete").count("shown", shown).count("parcels", parcels)
            }
            _ => Phrase::new("why-incomplete-some"),
        },
        Kind::NumberDiffers => match finding.cause {
            Cause::TypingSlip => Phrase::new("why-differs-slip"),
            Cause::SpreadsheetDamage => Phrase::new("why-differs-damage"),
            Cause::ReplacedLabel => Phrase::new("why-differs-replaced"),
            _ => Phrase::new("why-differs"),
        },
        Kind::CarrierDiffers if finding.cause == Cause::DeadLink => Phrase::new("why-dead-link"),
        Kind::CarrierDiffers => Phrase::new("why-carrier"),
        Kind::OrderNotClosed if finding.cause == Cause::LinesUnclear => Phrase::new("why-not-closed-lines"),
        Kind::OrderNotClosed => Phrase::new("why-not-closed").text("platform", platform.code()),
        Kind::NumberWanted => Phrase::new("why-wanted").text("supplier", supplier),
        Kind::ShipmentUnmatched if finding.cause == Cause::SeveralFit => Phrase::new("why-several-fit"),
        Kind::ShipmentUnmatched => Phrase::new("why-none-fits"),
        Kind::NumberReused => Phrase::new("why-reused"),
        Kind::NotShipped => match finding.cause {
            Cause::NotAtSupplier => Phrase::new("why-not-at-supplier").text("supplier", supplier),
            Cause::Blocked => Phrase::new("why-blocked").text("supplier", supplier),
            Cause::Forgotten => Phrase::new("why-forgotten"),
            _ => Phrase::new("why-late"),
        },
        Kind::ShippedThoughCancelled if finding.cause == Cause::CancelAsked => {
            Phrase::new("why-cancel-asked")
        }
        Kind::ShippedThoughCancelled => Phrase::new("why-cancelled"),
        Kind::OrderExpiring => Phrase::new("why-expiring").text("platform", platform.name()),
        Kind::PromiseAtRisk => Phrase::new("why-promise"),
        Kind::LateParcel | Kind::DeliveryProblem | Kind::CustomerAsks => parcel_words::short_why(finding),
    }
}

/// How an order was closed, in a few words.
pub(super) fn closed_why(cause: &Cause, closer: &Closer, platform: Platform) -> Phrase {
    let phrase = match (cause, closer) {
        (Cause::AutoFulfilled, _) | (_, Closer::Setting) => Phrase::new("why-closed-by-setting"),
        (_, Closer::Person { name }) if !name.is_empty() => {
            Phrase::new("why-closed-by-person").text("who", name)
        }
        (Cause::ClosedByHand, _) | (_, Closer::Person { .. }) => Phrase::new("why-closed-by-hand"),
        (_, Closer::App { name }) => Phrase::new("why-closed-by-app").text("app", name),
        (_, Closer::Program) => Phrase::new("why-closed-by-program"),
        _ => Phrase::new("why-no-number"),
    };
    phrase.text("platform", platform.code())
}

/// What a sentence of a cause needs besides the verdict itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told<'a> {
    /// Who sent it, as [`maker`] names it.
    pub supplier: &'a str,
    /// The other number that the shop shows.
    pub shown: Option<&'a str>,
    /// The carrier that the shop names.
    pub carrier: &'a str,
}

/// What happened, in one sentence.
pub(super) fn cause_sentence(finding: &Finding, platform: Platform, told: Told<'_>) -> Phrase {
    let number = || finding.number.as_ref().map_or("", |n| n.as_str());
    let phrase = match finding.kind {
        Kind::TrackingMissing => match finding.cause {
            Cause::PlatformLabel => Phrase::new("cause-platform-label"),
            Cause::NoNumberEntered => Phrase::new("cause-no-number-entered"),
            _ => closed_cause(finding),
        }
        .text("shop", platform.name()),
        Kind::NumberIncomplete => match finding.closed {
            Some(closed) => match &finding.closer {
                Closer::Person { name } if !name.is_empty() => {
                    Phrase::new("cause-incomplete-by-person").text("who", name).time("closed", closed)
                }
                _ => Phrase::new("cause-incomplete").time("closed", closed),
            },
            None => Phrase::new("cause-incomplete-no-date"),
        },
        Kind::NumberDiffers => match finding.cause {
            Cause::TypingSlip => Phrase::new("cause-differs-slip"),
            Cause::SpreadsheetDamage => Phrase::new("cause-differs-damage"),
            Cause::ReplacedLabel => Phrase::new("cause-differs-replaced"),
            _ => Phrase::new("cause-differs"),
        }
        .text("shown", told.shown.unwrap_or("?"))
        .text("number", number()),
        Kind::CarrierDiffers => match (finding.cause, told.carrier) {
            (Cause::DeadLink, _) => Phrase::new("cause-dead-link"),
            (_, "") => Phrase::new("cause-carrier-unnamed"),
            (_, carrier) => Phrase::new("cause-carrier").text("carrier", carrier),
        },
        Kind::OrderNotClosed => match finding.cause {
            Cause::ConnectionLost => Phrase::new("cause-not-closed-connection"),
            Cause::ProductChanged => Phrase::new("cause-not-closed-product"),
            Cause::PlacedByHand => Phrase::new("cause-not-closed-by-hand"),
            Cause::LinesUnclear => Phrase::new("cause-not-closed-lines"),
            _ => Phrase::new("cause-not-closed"),
        },
        Kind::NumberWanted => Phrase::new("cause-wanted"),
        Kind::ShipmentUnmatched if finding.cause == Cause::SeveralFit => Phrase::new("cause-several-fit"),
        Kind::ShipmentUnmatched => Phrase::new("cause-none-fits"),
        Kind::NumberReused => Phrase::new("cause-reused").text("number", number()),
        Kind::NotShipped => match finding.cause {
            Cause::NotAtSupplier => Phrase::new("cause-not-at-supplier"),
            Cause::Blocked => Phrase::new("cause-blocked"),
            Cause::Forgotten => Phrase::new("cause-forgotten"),
            _ => Phrase::new("cause-late"),
        },
        Kind::ShippedThoughCancelled if finding.cause == Cause::CancelAsked => {
            Phrase::new("cause-cancel-asked")
        }
        Kind::ShippedThoughCancelled => Phrase::new("cause-cancelled"),
        Kind::OrderExpiring => Phrase::new("cause-expiring").text("shop", platform.name()),
        Kind::PromiseAtRisk => Phrase::new("cause-promise").text("shop", platform.name()),
        Kind::LateParcel | Kind::DeliveryProblem | Kind::CustomerAsks => {
            parcel_words::cause_sentence(finding, told.supplier)
        }
    };
    phrase.text("supplier", told.supplier).text("platform", platform.code())
}

/// Who closed it, and what that prevented.
fn closed_cause(finding: &Finding) -> Phrase {
    let Some(closed) = finding.closed else { return Phrase::new("cause-no-date") };
    match (&finding.cause, &finding.closer) {
        (Cause::AutoFulfilled, _) | (_, Closer::Setting) => Phrase::new("cause-closed-by-setting"),
        (_, Closer::Person { name }) if !name.is_empty() => {
            Phrase::new("cause-closed-by-person").text("who", name)
        }
        (Cause::ClosedByHand, _) | (_, Closer::Person { .. }) => Phrase::new("cause-closed-by-hand"),
        (_, Closer::App { name }) => Phrase::new("cause-closed-by-app").text("app", name),
        (_, Closer::Program) => Phrase::new("cause-closed-by-program"),
        _ => Phrase::new("cause-unknown"),
    }
    .time("closed", closed)
}

/// How sure, in one sentence.
pub(super) fn confidence_sentence(confidence: Confidence) -> Phrase {
    match confidence {
        Confidence::Certain => Phrase::new("confidence-certain"),
        Confidence::Likely => Phrase::new("confidence-likely"),
        Confidence::Unknown => Phrase::new("confidence-unknown"),
    }
}

/// How far a parcel came, as its shop tells; `None` when it does not.
pub(super) fn delivery_said(status: DeliveryStatus, platform: Platform) -> Option<Phrase> {
    let phrase = match status {
        DeliveryStatus::Unknown => return None,
        DeliveryStatus::InfoReceived => Phrase::new("shop-says-announced"),
        DeliveryStatus::InTransit => Phrase::new("shop-says-in-transit"),
        DeliveryStatus::OutForDelivery => Phrase::new("shop-says-out-for-delivery"),
        DeliveryStatus::AvailableForPickup => Phrase::new("shop-says-pickup"),
        DeliveryStatus::AttemptFailed => Phrase::new("shop-says-attempt-failed"),
        DeliveryStatus::Delivered => Phrase::new("shop-says-delivered"),
        DeliveryStatus::Exception => Phrase::new("shop-says-exception"),
        DeliveryStatus::Returning => Phrase::new("shop-says-returning"),
        DeliveryStatus::Returned => Phrase::new("shop-says-returned"),
        DeliveryStatus::Cancelled => Phrase::new("shop-says-cancelled"),
        DeliveryStatus::Expired => Phrase::new("shop-says-expired"),
    };
    Some(phrase.text("shop", platform.name()))
}

/// How far a parcel has come, as its carrier tells.
pub(super) fn carrier_said(status: DeliveryStatus, reason: Option<Reason>) -> Phrase {
    match (status, reason) {
        (DeliveryStatus::Unknown, _) => Phrase::new("carrier-says-unknown"),
        (DeliveryStatus::InfoReceived, _) => Phrase::new("carrier-says-announced"),
        (
            DeliveryStatus::InTransit | DeliveryStatus::Exception,
            Some(
                Reason::Customs
                | Reason::CustomsDelay
                | Reason::CustomsHold
                | Reason::CustomsInfoRequired
                | Reason::CustomsPayment
                | Reason::HandedToCustoms,
            ),
        ) => Phrase::new("carrier-says-customs"),
        (DeliveryStatus::InTransit, Some(Reason::Delayed | Reason::MissingScan)) => {
            Phrase::new("carrier-says-delayed")
        }
        (DeliveryStatus::InTransit, _) => Phrase::new("carrier-says-in-transit"),
        (DeliveryStatus::OutForDelivery, _) => Phrase::new("carrier-says-out-for-delivery"),
        (DeliveryStatus::AvailableForPickup, _) => Phrase::new("carrier-says-pickup"),
        (DeliveryStatus::AttemptFailed, _) => Phrase::new("carrier-says-attempt-failed"),
        (DeliveryStatus::Delivered, Some(Reason::Neighbour)) => Phrase::new("carrier-says-neighbour"),
        (DeliveryStatus::Delivered, _) => Phrase::new("carrier-says-delivered"),
        (DeliveryStatus::Exception, _) => Phrase::new("carrier-says-exception"),
        (DeliveryStatus::Returning, _) => Phrase::new("carrier-says-returning"),
        (DeliveryStatus::Returned, _) => Phrase::new("carrier-says-returned"),
        (DeliveryStatus::Cancelled, _) => Phrase::new("carrier-says-cancelled"),
        (DeliveryStatus::Expired, _) => Phrase::new("carrier-says-expired"),
    }
}

/// Why an order needs no tracking. `method`: the way of shipping.
pub(super) fn none_needed(why: NoTravel, method: &str) -> Phrase {
    match why {
        NoTravel::Digital => Phrase::new("none-digital"),
        NoTravel::Pickup => Phrase::new("none-pickup"),
        NoTravel::LocalDelivery => Phrase::new("none-local"),
        NoTravel::InPerson => Phrase::new("none-in-person"),
        NoTravel::ShippingMethod => Phrase::new("none-method").text("method", method),
        NoTravel::SaidByOwner => Phrase::new("none-said"),
        NoTravel::SentWithout => Phrase::new("none-sent-without"),
        NoTravel::ByPlatform => Phrase::new("none-by-platform"),
        NoTravel::Letter => Phrase::new("none-letter"),
        NoTravel::Appointment => Phrase::new("none-appointment"),
    }
}

/// What a verdict's one button does at this shop.
pub(super) fn button(finding: &Finding, account: Option<&Account>) -> Button {
    let action = match (finding.kind, finding.cause) {
        (Kind::TrackingMissing | Kind::NumberIncomplete, _) if finding.number.is_some() => {
            return Button::AddTracking;
        }
        (Kind::NumberWanted, _) => return Button::LookUp,
        (Kind::LateParcel | Kind::DeliveryProblem | Kind::CustomerAsks, _) => return Button::CopyMessage,
        (Kind::ShipmentUnmatched, _) | (Kind::NumberDiffers, Cause::Unknown) => return Button::Answer,
        (Kind::OrderNotClosed, Cause::LinesUnclear)
        | (
            Kind::TrackingMissing
            | Kind::NumberIncomplete
            | Kind::NumberReused
            | Kind::NotShipped
            | Kind::ShippedThoughCancelled
            | Kind::OrderExpiring
            | Kind::PromiseAtRisk,
            _,
        ) => {
            return Button::OpenOrder;
        }
        (Kind::NumberDiffers, _) => finding.number.clone().map(|old| Action::ReplaceNumber { old }),
        (Kind::CarrierDiffers, _) => {
            Some(Action::CorrectCarrier { was: String::new(), was_url: String::new() })
        }
        (Kind::OrderNotClosed, _) => Some(Action::CloseLines { lines: Vec::new() }),
    };
    // A number is replaced where it stands.
    let stands = finding.evidence.iter().find_map(|phrase| match phrase.args.get("home") {
        Some(Arg::Text { value }) if !value.is_empty() => Some(value.as_str()),
        _ => None,
    });
    let can = account.zip(action).is_some_and(|(account, action)| {
        connector(account.platform).is_some_and(|connector| {
            let homes = connector.homes_to_write(&account.profile);
            let mut homes = homes.iter().filter(|home| stands.is_none_or(|stands| home.0 == stands));
            homes.any(|home| connector.can(&action, home, &account.profile))
        })
    });
    if can { Button::AddTracking } else { Button::OpenOrder }
}
