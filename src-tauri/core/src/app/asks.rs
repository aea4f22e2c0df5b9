//! A customer asks: the owner notes it, and is told what can be answered, what to do in which order, until when, and
//! who else can help. Neutral in every case: the decision is the owner's.
//!
//! The steps follow the help pages of TPOP (help.tpop.com, read November 2026), in our words. That Printful,
//! Printify and Gelato take reports within thirty days of the delivery is from their own help pages, likewise; what
//! they do then is UNVERIFIED.

use super::error::ApiError;
use super::ledger::when;
use super::planning::{brought_by, spelled};
use super::view::{AskView, AskedParcel, AsksView};
use super::{App, Code};
use crate::domain::{
    Ask, AskAbout, AskOutcome, DAY, FindingState, Kind, Ms, OrderId, Phrase, Platform, Precision, Stamp,
};
use crate::reconcile::{OrderFacts, Rules, Stage, Whereabouts, last_day, last_day_said, told, whereabouts};
use crate::settings;

/// TPOP answers about parcels that were sent this many days ago.
pub(super) const TPOP_ANSWERS: i64 = 21;
/// After how many working days without news a parcel is late: at home, abroad.
const LATE: (u32, u32) = (4, 10);

impl App {
    /// The customer asks about an order.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn ask(&self, order: OrderId, about: AskAbout) -> Result<(), ApiError> {
        self.facts_of(order).await?;
        self.store.ask(order, about, self.now()).await?;
        self.judge().await
    }

    /// How the customer's question ended.
    ///
    /// # Errors
    /// When none is open; the store's.
    pub async fn end_ask(&self, order: OrderId, outcome: AskOutcome) -> Result<(), ApiError> {
        let facts = self.facts_of(order).await?;
        if !self.store.end_ask(order, outcome, self.now()).await? {
            let said = Phrase::new("ask-none-open").text("order", &facts.order.number);
            return Err(ApiError::new(Code::Changed, said).action(Phrase::new("ask-none-open-action")));
        }
        self.judge().await
    }

    /// What the customer of an order asks, and what can be answered.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn asks(&self, order: OrderId) -> Result<AsksView, ApiError> {
        let facts = self.facts_of(order).await?;
        let rules = settings::rules(&self.store).await?;
        let findings = self.store.findings_of_order(order).await?;
        let finding = findings.iter().map(|row| &row.finding).find(|finding| {
            finding.kind == Kind::CustomerAsks
                && matches!(finding.state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored)
        });
        Ok(AsksView { finding: finding.map(|finding| finding.id), ..answers(&facts, &rules, self.now()) })
    }

    pub(super) async fn facts_of(&self, order: OrderId) -> Result<OrderFacts, ApiError> {
        self.store.facts(&[order]).await?.pop().ok_or_else(|| {
            ApiError::new(Code::Input, Phrase::new("error-no-order").text("order", order.to_string()))
        })
    }
}

/// Everything that helps to answer, from what is known of the order.
fn answers(facts: &OrderFacts, rules: &Rules, now: Ms) -> AsksView {
    let open = facts.asks.iter().find(|ask| ask.is_open());
    AsksView {
        order: facts.id,
        open: open.map(ask_view),
        settled: facts.asks.iter().rev().filter(|ask| !ask.is_open()).map(ask_view).collect(),
        parcels: open.map_or_else(Vec::new, |ask| {
            let parcels = whereabouts(facts);
            parcels.iter().map(|parcel| answer(ask.about, parcel, facts, rules, now)).collect()
        }),
        platform: open.map(|_| {
            Phrase::new("ask-platform")
                .text("platform", facts.platform.code())
                .text("shop", facts.platform.name())
        }),
        note: open.map(|_| Phrase::new("ask-note")),
        finding: None,
    }
}

fn ask_view(ask: &Ask) -> AskView {
    AskView {
        about: ask.about,
        said: about_said(ask.about),
        at: when(Stamp::instant(ask.at)),
        outcome: ask.outcome.map(|(outcome, _)| outcome),
        ended: ask.outcome.map(|(outcome, _)| outcome_said(outcome)),
        ended_at: ask.outcome.map(|(_, at)| when(Stamp::instant(at))),
    }
}

/// What a customer asks, in a few words.
#[must_use]
pub fn about_said(about: AskAbout) -> Phrase {
    match about {
        AskAbout::NotReceived => Phrase::new("ask-about-not-received"),
        AskAbout::Damaged => Phrase::new("ask-about-damaged"),
    }
}

/// How a question ended, in a few words.
#[must_use]
pub fn outcome_said(outcome: AskOutcome) -> Phrase {
    match outcome {
        AskOutcome::Found => Phrase::new("ask-outcome-found"),
        AskOutcome::SentAgain => Phrase::new("ask-outcome-sent-again"),
        AskOutcome::Refunded => Phrase::new("ask-outcome-refunded"),
        AskOutcome::Refused => Phrase::new("ask-outcome-refused"),
    }
}

fn answer(about: AskAbout, parcel: &Whereabouts, facts: &OrderFacts, rules: &Rules, now: Ms) -> AskedParcel {
    let days = rules.calendar("");
    let last = last_day(about, parcel, &days);
    let link =
        parcel.number.as_ref().is_some_and(|number| !spelled(facts, number, facts.platform).1.is_empty());
    AskedParcel {
        number: parcel.number.as_ref().map(ToString::to_string),
        link,
        says: told(parcel),
        steps: match about {
            AskAbout::NotReceived => searched(parcel, facts, rules, now),
            AskAbout::Damaged => vec![
                Phrase::new("ask-step-photos"),
                Phrase::new("ask-step-keep"),
                Phrase::new("ask-step-report"),
                Phrase::new("ask-step-decide"),
            ],
        },
        last_day: last.map(|last| last_day_said(about, last, now, &days)),
        until: last.map(|last| when(last.stamp(&days))),
        urgent: last.is_some_and(|last| last.days_left(now, &days) <= 1),
        sender: sender(about, parcel, now),
    }
}

/// What to do about a parcel that did not come.
fn searched(parcel: &Whereabouts, facts: &OrderFacts, rules: &Rules, now: Ms) -> Vec<Phrase> {
    let number = parcel.number.as_ref().map_or("", |number| number.as_str());
    let mut steps = Vec::new();
    match parcel.stage() {
        Stage::Delivered => {
            steps.push(Phrase::new("ask-step-neighbours"));
            steps.push(Phrase::new("ask-step-letterbox"));
            steps.push(Phrase::new("ask-step-post-office").text("number", number));
            steps.push(Phrase::new("ask-step-investigation"));
        }
        Stage::AtPoint => {
            steps.push(match parcel.held_until {
                Some(until) => Phrase::new("ask-step-fetch-until").time("until", date(until)),
                None => Phrase::new("ask-step-fetch"),
            });
            steps.push(Phrase::new("ask-step-bring").text("number", number));
        }
        Stage::UnderWay => {
            steps.push(Phrase::new("ask-step-look-anyway"));
            let late = late_from(parcel, facts, rules);
            steps.extend(late.map(|late| match late > now {
                true => Phrase::new("ask-step-late-from").time("from", date(late)),
                false => Phrase::new("ask-step-late-since").time("from", date(late)),
            }));
            steps.extend(other_post(parcel, facts));
        }
        Stage::NotScanned => {
            steps.push(Phrase::new("ask-step-not-active"));
            steps.extend(other_post(parcel, facts));
            steps.push(Phrase::new("ask-step-has-it-left"));
        }
        Stage::NotAsked => {
            steps.push(Phrase::new("ask-step-open-page").text("number", number));
            steps.extend(other_post(parcel, facts));
        }
        Stage::NoNumber => steps.push(Phrase::new("ask-step-find-number")),
        Stage::NotSent => return vec![Phrase::new("ask-step-not-sent")],
        Stage::Trouble => {
            steps.push(Phrase::new("ask-step-address"));
            steps.push(Phrase::new("ask-step-new-attempt"));
        }
        Stage::Returning | Stage::Returned => {
            steps.push(Phrase::new("ask-step-why-back"));
            steps.push(Phrase::new("ask-step-send-again"));
        }
        Stage::Cancelled => steps.push(Phrase::new("ask-step-cancelled")),
    }
    steps.push(Phrase::new("ask-step-decide"));
    steps
}

/// From when on a parcel without news is late: counted from the last that was told of it.
fn late_from(parcel: &Whereabouts, facts: &OrderFacts, rules: &Rules) -> Option<Ms> {
    let seen = parcel.seen.or(parcel.since).map(Stamp::latest).or(parcel.sent)?;
    let country = facts.order.buyer.country.as_str();
    let home = parcel.carrier.is_some_and(|carrier| carrier.at_home_in(country));
    Some(rules.calendar(country).add_working_days(seen, if home { LATE.0 } else { LATE.1 }))
}

/// The post of the recipient's country, which may know more than the one that sent it.
fn other_post(parcel: &Whereabouts, facts: &OrderFacts) -> Option<Phrase> {
    let number = parcel.number.as_ref()?;
    let (post, _) = brought_by(facts, number)?;
    Some(Phrase::new("ask-step-other-post").text("post", post.name()))
}

/// The way of whoever sent the parcel.
fn sender(about: AskAbout, parcel: &Whereabouts, now: Ms) -> Phrase {
    let carrier = parcel.carrier.map_or("none", |carrier| carrier.name());
    match (parcel.supplier, about, parcel.stage()) {
        (Some(Platform::Tpop), AskAbout::Damaged, _) => Phrase::new("ask-sender-tpop-damaged"),
        (Some(Platform::Tpop), _, Stage::Delivered) => Phrase::new("ask-sender-tpop-delivered"),
        (Some(Platform::Tpop), ..) if parcel.sent_days_ago(TPOP_ANSWERS, now) => {
            Phrase::new("ask-sender-tpop")
        }
        (Some(Platform::Tpop), ..) => match parcel.sent {
            Some(sent) => {
                Phrase::new("ask-sender-tpop-from").time("from", date(sent.plus(TPOP_ANSWERS * DAY)))
            }
            None => Phrase::new("ask-sender-tpop"),
        },
        (Some(house @ (Platform::Printful | Platform::Printify | Platform::Gelato)), ..) => {
            Phrase::new("ask-sender-house").text("supplier", house.name())
        }
        (Some(Platform::Myself), ..) => Phrase::new("ask-sender-self").text("carrier", carrier),
        _ => Phrase::new("ask-sender-unknown").text("carrier", carrier),
    }
}

/// The day of a moment.
pub(super) fn date(at: Ms) -> Stamp {
    Stamp { precision: Precision::Day, ..Stamp::instant(at) }
}

#[cfg(test)]
#[path = "asks_tests.rs"]
mod tests;
