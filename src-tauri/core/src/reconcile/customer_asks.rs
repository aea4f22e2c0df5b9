//! The customer asks where it is, or got it damaged: open until the owner says how it ended. What is found is what
//! everybody tells of the parcel, and the days until which its carrier listens.

use super::case::Case;
use super::claims::LastDay;
use super::whereabouts::{Stage, Whereabouts, whereabouts};
use super::{Draft, Judgement};
use crate::domain::{
    Ask, AskAbout, Calendar, Cause, Closer, Confidence, Kind, Ms, Phrase, Pile, Reason, Stamp,
};

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    let Some(ask) = case.facts.asks.iter().find(|ask| ask.is_open()) else { return };
    let days = case.rules.calendar("");
    let parcels = whereabouts(case.facts);
    let mut evidence = vec![match ask.about {
        AskAbout::NotReceived => Phrase::new("ask-said-not-received").at("at", ask.at),
        AskAbout::Damaged => Phrase::new("ask-said-damaged").at("at", ask.at),
    }];
    for parcel in &parcels {
        evidence.push(told(parcel));
        if let Some(last) = last_day(ask.about, parcel, &days) {
            evidence.push(last_day_said(ask.about, last, case.now, &days));
            if let Some(at) = last.changes(case.now, &days) {
                judgement.recheck(at);
            }
        }
    }
    let number = match parcels.as_slice() {
        [only] => only.number.clone(),
        _ => None,
    };
    judgement.findings.push(Draft {
        shipment: None,
        kind: Kind::CustomerAsks,
        pile: Pile::Now,
        cause: cause(ask),
        confidence: Confidence::Certain,
        closer: Closer::Unknown,
        closed: None,
        number,
        evidence,
        due: ask.at,
    });
}

const fn cause(ask: &Ask) -> Cause {
    match ask.about {
        AskAbout::NotReceived => Cause::NotReceived,
        AskAbout::Damaged => Cause::ArrivedDamaged,
    }
}

/// The last day to tell the carrier, where one is known.
#[must_use]
pub fn last_day(about: AskAbout, parcel: &Whereabouts, days: &Calendar<'_>) -> Option<LastDay> {
    let delivered = parcel.delivered().map(|at| at.at);
    match (about, parcel.stage()) {
        // Whoever sent it has it back, or never gave it away.
        (_, Stage::Returned | Stage::Cancelled | Stage::NotSent) => None,
        (AskAbout::NotReceived, _) => LastDay::to_search(parcel.carrier, delivered, parcel.sent, days),
        (AskAbout::Damaged, _) => {
            delivered.map(|delivered| LastDay::to_report_damage(parcel.carrier, delivered, days))
        }
    }
}

/// The same in a sentence.
#[must_use]
pub fn last_day_said(about: AskAbout, last: LastDay, now: Ms, days: &Calendar<'_>) -> Phrase {
    match (about, last.days_left(now, days)) {
        (AskAbout::NotReceived, 2..) => Phrase::new("ask-search-until"),
        (AskAbout::NotReceived, 1) => Phrase::new("ask-search-tomorrow"),
        (AskAbout::NotReceived, 0) => Phrase::new("ask-search-today"),
        (AskAbout::NotReceived, _) => Phrase::new("ask-search-over"),
        (AskAbout::Damaged, 2..) => Phrase::new("ask-damage-until"),
        (AskAbout::Damaged, 1) => Phrase::new("ask-damage-tomorrow"),
        (AskAbout::Damaged, 0) => Phrase::new("ask-damage-today"),
        (AskAbout::Damaged, _) => Phrase::new("ask-damage-over"),
    }
    .time("until", last.stamp(days))
}

/// What everybody tells of a parcel, in one sentence.
#[must_use]
pub fn told(parcel: &Whereabouts) -> Phrase {
    let phrase = match (parcel.stage(), parcel.since) {
        (Stage::NotSent, _) => return Phrase::new("ask-told-not-sent"),
        (Stage::NoNumber, _) => return Phrase::new("ask-told-no-number"),
        (Stage::NotAsked, _) => Phrase::new("ask-told-not-asked"),
        (Stage::NotScanned, _) => match parcel.asked {
            Some(asked) => Phrase::new("ask-told-not-scanned").at("asked", asked),
            None => Phrase::new("ask-told-announced"),
        },
        (Stage::Delivered, Some(at)) if parcel.reason == Some(Reason::Neighbour) => {
            Phrase::new("ask-told-neighbour").time("at", at)
        }
        (Stage::Delivered, Some(at)) => Phrase::new("ask-told-delivered").time("at", at),
        (Stage::Delivered, None) => Phrase::new("ask-told-delivered-undated"),
        (Stage::AtPoint, _) => match parcel.held_until {
            Some(until) => Phrase::new("ask-told-at-point-until").time("until", day(until)),
            None => Phrase::new("ask-told-at-point"),
        },
        (Stage::UnderWay, _) => match parcel.seen.or(parcel.since) {
            Some(seen) => Phrase::new("ask-told-under-way").time("at", seen),
            None => Phrase::new("ask-told-under-way-undated"),
        },
        (Stage::Trouble, _) => Phrase::new("ask-told-trouble"),
        (Stage::Returning, _) => Phrase::new("ask-told-returning"),
        (Stage::Returned, _) => Phrase::new("ask-told-returned"),
        (Stage::Cancelled, _) => Phrase::new("ask-told-cancelled"),
    };
    phrase
        .text("number", parcel.number.as_ref().map_or("", |number| number.as_str()))
        .text("by", parcel.by.map_or("none", |by| by.name()))
}

/// The day of a moment.
fn day(at: Ms) -> Stamp {
    Stamp { precision: crate::domain::Precision::Day, ..Stamp::instant(at) }
}
