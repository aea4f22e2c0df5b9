//! Planning, confirming and showing repairs.

use super::error::ApiError;
use super::view::{DiffLine, Fact, Preview, ProofLine, ProofView};
use super::{App, Code};
use crate::connectors::{Writing, connector};
use crate::domain::{
    ChangeId, FindingId, FindingState, Knowledge, Ms, Phrase, Platform, ProofId, TrackingNumber,
};
use crate::numbers::{group, link, recognise};
use crate::reconcile::{OrderFacts, knowledge};
use crate::repair::{Change, MailPlan, MailReason, Phase, PlanError, PlanFacts, plan};
use crate::store::{Account, ConfirmError, FindingRow};

/// Who confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `owner` from the window, the system's user name from the command line.
    pub by: String,
    /// The owner's choice about the mail; `None`: as suggested.
    pub mail: Option<bool>,
}

/// A repair as it would be made now.
pub(super) struct Planned {
    pub account: Account,
    pub change: Change,
    pub mail: MailPlan,
    pub writing: Writing,
    pub facts: OrderFacts,
    /// When the order was last read whole without the number.
    pub absent_since: Option<Ms>,
}

impl App {
    /// What adding the tracking number would do.
    ///
    /// # Errors
    /// When there is nothing to write.
    pub async fn preview(&self, finding: FindingId, mail: Option<bool>) -> Result<Preview, ApiError> {
        let planned = self.planned(finding, mail).await?;
        let Planned { account, change, mail, writing, facts, .. } = &planned;
        let buyer = &facts.order.buyer;
        let mut lines = vec![DiffLine {
            label: Phrase::new("preview-number"),
            old: change.shown_before.first().map(ToString::to_string),
            new: change.number.to_string(),
            pieces: group(&change.number).into_iter().map(str::to_owned).collect(),
        }];
        for (label, value) in
            [(Phrase::new("preview-carrier"), &change.carrier), (Phrase::new("preview-link"), &change.url)]
        {
            if !value.is_empty() {
                lines.push(DiffLine { label, old: None, new: value.clone(), pieces: Vec::new() });
            }
        }
        let first_name = first_name(&buyer.name);
        let mut said = Vec::new();
        if change.mail {
            let mail = match first_name.as_str() {
                "" => Phrase::new("preview-fact-mail-customer"),
                name => Phrase::new("preview-fact-mail").text("name", name),
            };
            said.push(Fact { lasting: true, said: mail });
        }
        said.push(if writing.undoable {
            Fact {
                lasting: false,
                said: Phrase::new("preview-fact-undoable").text("platform", account.platform.name()),
            }
        } else {
            Fact {
                lasting: true,
                said: Phrase::new("preview-fact-lasting").text("platform", account.platform.name()),
            }
        });
        Ok(Preview {
            finding,
            order_number: change.order_number.clone(),
            who: buyer.name.clone(),
            first_name,
            platform: account.platform,
            account_name: account.name.clone(),
            lines,
            mail_choice: mail.choice,
            mail: change.mail,
            mail_reason: mail.reason,
            mail_why: mail_sentence(mail.reason, account.platform, change.shipped_latest, self.now()),
            facts: said,
        })
    }

    /// Confirms a repair: it is in the journal when this returns, and nothing is sent yet. The next
    /// turns of the engine carry it out.
    ///
    /// # Errors
    /// When there is nothing to write, or the number may stand there already.
    pub async fn confirm(&self, finding: FindingId, asked: &Asked) -> Result<ChangeId, ApiError> {
        let planned = self.planned(finding, asked.mail).await?;
        let confirmed = self
            .store
            .confirm(
                &planned.change,
                &planned.account.identity,
                finding,
                &asked.by,
                planned.absent_since,
                self.now(),
            )
            .await;
        match confirmed {
            Ok(id) => Ok(id),
            Err(ConfirmError::Store(error)) => Err(error.into()),
            Err(ConfirmError::MayHaveLanded) => {
                // What settles it is a reading after the earlier attempt: the next check makes it.
                self.store.want_order(planned.change.order).await?;
                Err(ApiError::new(Code::Changed, Phrase::new("repair-may-have-landed"))
                    .action(Phrase::new("repair-may-have-landed-action")))
            }
        }
    }

    /// The plan as it is now.
    pub(super) async fn planned(&self, finding: FindingId, mail: Option<bool>) -> Result<Planned, ApiError> {
        let nothing = |said: Phrase| ApiError::new(Code::Changed, said);
        let Some(FindingRow { finding, account, .. }) = self.store.finding(finding).await? else {
            return Err(ApiError::new(Code::Input, Phrase::new("error-no-finding")));
        };
        if !matches!(finding.state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored) {
            return Err(nothing(Phrase::new("repair-nothing-to-do")));
        }
        let account = self.store.account(account).await?;
        let facts = self.store.facts(&[finding.order]).await?.pop();
        let (Some(account), Some(facts), Some(number)) = (account, facts, finding.number) else {
            return Err(nothing(Phrase::new("repair-nothing-to-do")));
        };
        let Some(connector) = connector(account.platform) else {
            return Err(nothing(Phrase::new("repair-no-interface")));
        };
        if !account.profile.may_write {
            return Err(ApiError::new(Code::Platform, Phrase::new("repair-read-only"))
                .action(Phrase::new("repair-read-only-action")));
        }
        let home = connector
            .homes_to_write(&account.profile)
            .into_iter()
            .find_map(|home| Some((home.clone(), connector.writing(&home, &account.profile)?)));
        let Some((home, writing)) = home else { return Err(nothing(Phrase::new("repair-no-home"))) };
        let Some(sent) = facts.shipments.iter().find(|s| Some(s.shipment.id) == finding.shipment) else {
            return Err(nothing(Phrase::new("repair-nothing-to-do")));
        };
        let said = sent.shipment.numbers.iter().find(|n| n.number == number);
        let buyer = &facts.order.buyer;
        let (carrier, url) = carrier_and_link(
            &number,
            said.map_or("", |n| &n.carrier),
            said.map_or("", |n| &n.url),
            (&buyer.postcode, &buyer.country),
            account.platform,
        );
        let key = format!("{}|{}|{number}", account.identity, facts.order.remote_id);
        let mailed_before = self.store.mailed_before(&key).await?;
        let (change, mail_plan) = plan(
            PlanFacts {
                order_id: facts.id,
                order: &facts.order,
                shipment: &sent.shipment,
                number: &number,
                carrier,
                url,
                texts: u32::try_from(facts.traces.len()).unwrap_or(u32::MAX),
                home: (home, writing),
                shown: facts.sightings.iter().map(|s| s.number.clone()).collect(),
                arrived: false,
                mailed_before,
            },
            mail,
            self.now(),
        )
        .map_err(|error| {
            nothing(match error {
                PlanError::OrderEnded => Phrase::new("repair-order-ended"),
                PlanError::AlreadyShown => Phrase::new("repair-already-shown"),
                PlanError::StillOpen => Phrase::new("repair-order-reopened"),
            })
        })?;
        let absent_since = match knowledge(&facts, std::iter::once(&number), finding.due) {
            Knowledge::NotShown { read_at } => Some(read_at),
            Knowledge::Shown(_) | Knowledge::NotKnown(_) => None,
        };
        Ok(Planned { account, change, mail: mail_plan, writing, facts, absent_since })
    }

    /// The evidence of a repair, line by line.
    ///
    /// # Errors
    /// When there is none.
    pub async fn proof_view(&self, id: ProofId) -> Result<ProofView, ApiError> {
        let Some(proof) = self.store.proof(id).await? else {
            return Err(ApiError::new(Code::Input, Phrase::new("error-no-proof")));
        };
        let numbers = |numbers: &[TrackingNumber]| match numbers {
            [] => Phrase::new("proof-none"),
            all => Phrase::new("proof-value")
                .text("value", all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        };
        let mut parts = proof.key.split('|');
        let (shop, order, number) =
            (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let value = |text: &str| Phrase::new("proof-value").text("value", text);
        let moment = |at: Ms| Phrase::new("proof-time").at("at", at);
        let mut lines = vec![
            ProofLine {
                label: Phrase::new("proof-shop"),
                value: value(shop.split_once(':').map_or(shop, |(_, s)| s)),
            },
            ProofLine { label: Phrase::new("proof-order"), value: value(order) },
            ProofLine { label: Phrase::new("proof-number"), value: value(number) },
            ProofLine { label: Phrase::new("proof-asked-by"), value: value(&proof.asked_by) },
            ProofLine { label: Phrase::new("proof-asked-at"), value: moment(proof.asked_at) },
        ];
        lines.push(ProofLine {
            label: Phrase::new("proof-sent-at"),
            value: proof.sent_at.map_or(Phrase::new("proof-not-sent"), moment),
        });
        lines.push(ProofLine { label: Phrase::new("proof-before"), value: numbers(&proof.before) });
        lines.push(ProofLine { label: Phrase::new("proof-after"), value: numbers(&proof.after) });
        lines.push(ProofLine { label: Phrase::new("proof-read-at"), value: moment(proof.read_at) });
        lines.push(ProofLine { label: Phrase::new("proof-result"), value: phase_sentence(proof.result) });
        Ok(ProofView { proof: id, lines })
    }

    /// Sets a verdict aside, or takes that back.
    ///
    /// # Errors
    /// When there is no such finding, or it is over.
    pub async fn mark(
        &self,
        finding: FindingId,
        state: FindingState,
        reason: &str,
        until: Option<Ms>,
    ) -> Result<(), ApiError> {
        if self.store.mark(finding, state, reason.trim(), until, self.now()).await? {
            return Ok(());
        }
        Err(ApiError::new(Code::Input, Phrase::new("error-no-finding")))
    }
}

/// How a repair ended, or where it stands, in one sentence.
pub fn phase_sentence(phase: Phase) -> Phrase {
    match phase {
        Phase::Confirmed => Phrase::new("repair-phase-confirmed"),
        Phase::Sending => Phrase::new("repair-phase-sending"),
        Phase::Accepted => Phrase::new("repair-phase-accepted"),
        Phase::Unknown => Phrase::new("repair-phase-unknown"),
        Phase::Proved => Phrase::new("repair-phase-proved"),
        Phase::NotShown => Phrase::new("repair-phase-not-shown"),
        Phase::Differs => Phrase::new("repair-phase-differs"),
        Phase::AlreadyRight => Phrase::new("repair-phase-already-right"),
        Phase::Moved => Phrase::new("repair-phase-moved"),
        Phase::Rejected => Phrase::new("repair-phase-rejected"),
        Phase::Absent => Phrase::new("repair-phase-absent"),
    }
}

/// The carrier as the storefront spells it, and the best link: the source's own where it is https.
pub(super) fn carrier_and_link(
    number: &TrackingNumber,
    hint: &str,
    url: &str,
    (postcode, country): (&str, &str),
    at: Platform,
) -> (String, String) {
    let best = recognise(number, hint, country).into_iter().next();
    let name = match (&best, hint.trim()) {
        (Some(guess), _) => match guess.carrier.spelling(at, country) {
            "" => guess.carrier.name().to_owned(),
            own => own.to_owned(),
        },
        (None, hint) => hint.to_owned(),
    };
    let given = url::Url::parse(url).ok().filter(|u| u.scheme() == "https").map(String::from);
    let made = || best.and_then(|guess| link(guess.carrier, number, postcode, country)).map(String::from);
    (name, given.or_else(made).unwrap_or_default())
}

fn mail_sentence(reason: MailReason, platform: Platform, shipped: Ms, now: Ms) -> Phrase {
    let days = now.since(shipped) / crate::domain::DAY;
    let platform = platform.name();
    match reason {
        MailReason::UnderWay => {
            Phrase::new("mail-under-way").count("days", days.max(0)).text("platform", platform)
        }
        MailReason::SentLongAgo => Phrase::new("mail-sent-long-ago").count("days", days),
        MailReason::Arrived => Phrase::new("mail-arrived"),
        MailReason::MailedBefore => Phrase::new("mail-mailed-before").text("platform", platform),
        MailReason::ShopCannot => Phrase::new("mail-shop-cannot").text("platform", platform),
        MailReason::ShopAlways => Phrase::new("mail-shop-always").text("platform", platform),
    }
}

/// The first of several names, for "Will Anna get a mail?"; the whole where it cannot be told.
fn first_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(_)) if first.chars().count() > 2 && !first.ends_with('.') => first.to_owned(),
        _ => name.trim().to_owned(),
    }
}
