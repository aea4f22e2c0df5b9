//! Planning, confirming and showing repairs.

use super::error::ApiError;
use super::planning::{Planned, carrier_of, planned};
use super::view::{Choice, DiffLine, Fact, OneShot, OneShotCheck, Preview, ProofLine, ProofView};
use super::{App, Code};
use crate::domain::{ChangeId, FindingId, FindingState, Ms, Phrase, Platform, ProofId, TrackingNumber};
use crate::engine::Storage;
use crate::numbers::{Carrier, CheckDigit, group, recognise};
use crate::reconcile::OrderFacts;
use crate::repair::{Action, Change, MailReason, Phase};
use crate::store::ConfirmError;

/// Who confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `owner` from the window, the system's user name from the command line.
    pub by: String,
    /// The owner's choice about the mail; `None`: as suggested.
    pub mail: Option<bool>,
    /// What is said to a write that can never be changed.
    pub for_good: ForGood,
}

/// What the owner says to a write that can never be changed ([`crate::connectors::Writing::one_shot`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ForGood {
    /// Nothing: then none is made.
    #[default]
    NotSaid,
    /// Yes, for this one, on the command line.
    Said,
    /// The end of the number, typed once more from the label.
    Typed(String),
}

/// How many characters of a number are typed once more.
const TYPED: usize = 4;

impl ForGood {
    /// Whether that is said for this number.
    fn is_for(&self, number: &TrackingNumber) -> bool {
        match self {
            ForGood::NotSaid => false,
            ForGood::Said => true,
            ForGood::Typed(text) => {
                let (_, end) = cut(number);
                text.trim().eq_ignore_ascii_case(end)
            }
        }
    }
}

/// A number without its end, and the end.
fn cut(number: &TrackingNumber) -> (&str, &str) {
    let text = number.as_str();
    let at = text.char_indices().rev().nth(TYPED - 1).map_or(0, |(at, _)| at);
    text.split_at(at)
}

/// Confirms a repair: it is in the journal when this returns, and nothing is sent yet.
///
/// # Errors
/// When there is nothing to write, or the number may stand there already.
pub async fn confirm(
    store: &impl Storage,
    finding: FindingId,
    asked: &Asked,
    now: Ms,
) -> Result<ChangeId, ApiError> {
    let Planned { account, change, absent_since, writing, .. } =
        planned(store, finding, asked.mail, now).await?;
    if writing.one_shot && !asked.for_good.is_for(&change.number) {
        let said = Phrase::new("repair-for-good").text("shop", account.platform.name());
        return Err(ApiError::new(Code::Input, said).action(Phrase::new("repair-for-good-action")));
    }
    match store.confirm(&change, &account.identity, finding, &asked.by, absent_since, now).await {
        Ok(id) => Ok(id),
        Err(ConfirmError::Store(error)) => Err(error.into()),
        Err(ConfirmError::MayHaveLanded) => {
            // What settles it is a reading after the earlier attempt: the next check makes it.
            store.want_order(change.order).await?;
            Err(ApiError::new(Code::Changed, Phrase::new("repair-may-have-landed"))
                .action(Phrase::new("repair-may-have-landed-action")))
        }
    }
}

impl App {
    /// What adding the tracking number would do.
    ///
    /// # Errors
    /// When there is nothing to write.
    pub async fn preview(&self, finding: FindingId, mail: Option<bool>) -> Result<Preview, ApiError> {
        Ok(preview(finding, &planned(&self.store, finding, mail, self.now()).await?, self.now()))
    }

    /// What adding several numbers would do. Those that need nothing any more, or cannot be put right from
    /// here, are left out.
    ///
    /// # Errors
    /// The store's.
    pub async fn preview_many(&self, findings: &[FindingId]) -> Result<Vec<Preview>, ApiError> {
        let mut previews = Vec::with_capacity(findings.len());
        for &finding in findings {
            match planned(&self.store, finding, None, self.now()).await {
                // What can never be changed is confirmed alone.
                Ok(planned) if planned.writing.one_shot => {}
                Ok(planned) => previews.push(preview(finding, &planned, self.now())),
                Err(error) if matches!(error.code, Code::Store | Code::Internal) => return Err(error),
                Err(_) => {}
            }
        }
        Ok(previews)
    }

    /// Confirms exactly what the previews showed. How many: one that needs nothing any more, or may have
    /// landed, does not hold up the others.
    ///
    /// # Errors
    /// When none could be confirmed, why the first could not; the store's.
    pub async fn repair_many(&self, choices: &[Choice], by: &str) -> Result<u32, ApiError> {
        let mut begun = 0;
        let mut first = None;
        for choice in choices {
            let asked = Asked { by: by.to_owned(), mail: Some(choice.mail), for_good: ForGood::NotSaid };
            match self.confirm(choice.finding, &asked).await {
                Ok(_) => begun += 1,
                Err(error) if matches!(error.code, Code::Store | Code::Internal) => return Err(error),
                Err(error) => first = first.or(Some(error)),
            }
        }
        match first {
            Some(error) if begun == 0 => Err(error),
            _ => Ok(begun),
        }
    }

    /// Confirms a repair: it is in the journal when this returns, and nothing is sent yet. The next
    /// turns of the engine carry it out.
    ///
    /// # Errors
    /// When there is nothing to write, or the number may stand there already.
    pub async fn confirm(&self, finding: FindingId, asked: &Asked) -> Result<ChangeId, ApiError> {
        confirm(&self.store, finding, asked, self.now()).await
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
            ProofLine {
                label: Phrase::new("proof-done"),
                value: self.store.repair(proof.change).await?.map_or_else(
                    || Phrase::new("proof-value").text("value", number),
                    |entry| done(&entry.change),
                ),
            },
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
        Phase::Pending => Phrase::new("repair-phase-pending"),
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

/// What a change does, in one sentence.
fn done(change: &Change) -> Phrase {
    match &change.action {
        Action::AddNumber => Phrase::new("proof-done-added"),
        Action::ReplaceNumber { old } => Phrase::new("proof-done-replaced").text("old", old.as_str()),
        Action::CorrectCarrier { was, .. } => match was.trim() {
            "" => Phrase::new("proof-done-carrier-named").text("carrier", &change.carrier),
            was => Phrase::new("proof-done-carrier").text("was", was).text("carrier", &change.carrier),
        },
        Action::CloseLines { lines } => {
            Phrase::new("proof-done-closed").count("items", lines.iter().map(|line| line.quantity).sum())
        }
    }
}

fn preview(finding: FindingId, planned: &Planned, now: Ms) -> Preview {
    let Planned { account, change, mail, writing, facts, .. } = planned;
    let buyer = &facts.order.buyer;
    let first_name = first_name(&buyer.name);
    let mut said = Vec::new();
    if change.mail {
        let mail = match first_name.as_str() {
            "" => Phrase::new("preview-fact-mail-customer"),
            name => Phrase::new("preview-fact-mail").text("name", name),
        };
        said.push(Fact { lasting: true, said: mail });
    }
    let platform = account.platform.name();
    let stays: Vec<&str> = match &change.action {
        Action::AddNumber => change.shown_before.iter().map(TrackingNumber::as_str).collect(),
        Action::ReplaceNumber { old } => {
            change.shown_before.iter().filter(|n| *n != old).map(TrackingNumber::as_str).collect()
        }
        Action::CorrectCarrier { .. } | Action::CloseLines { .. } => Vec::new(),
    };
    if !stays.is_empty() {
        let kept = Phrase::new("preview-fact-kept").text("numbers", stays.join(", "));
        said.push(Fact { lasting: false, said: kept });
    }
    if matches!(change.action, Action::CloseLines { .. }) {
        let closes = Phrase::new("preview-fact-closes").text("platform", account.platform.code());
        said.push(Fact { lasting: true, said: closes });
    }
    said.push(if writing.undoable {
        Fact { lasting: false, said: Phrase::new("preview-fact-undoable").text("platform", platform) }
    } else {
        Fact { lasting: true, said: Phrase::new("preview-fact-lasting").text("platform", platform) }
    });
    Preview {
        finding,
        order_number: change.order_number.clone(),
        who: buyer.name.clone(),
        first_name,
        platform: account.platform,
        account_name: account.name.clone(),
        lines: diff(change, facts),
        mail_choice: mail.choice,
        mail: change.mail,
        mail_reason: mail.reason,
        mail_why: mail_sentence(mail.reason, account.platform, change.shipped_latest, now),
        facts: said,
        for_good: writing.one_shot.then(|| one_shot(planned)),
    }
}

/// What a write that can never be changed is held against before it is confirmed.
fn one_shot(planned: &Planned) -> OneShot {
    let Planned { account, change, facts, .. } = planned;
    let shop = account.platform.name();
    let guess = recognise(&change.number, "", &facts.order.buyer.country).into_iter().next();
    let shape = match &guess {
        Some(guess) if guess.check == CheckDigit::Wrong => {
            OneShotCheck::doubt(Phrase::new("one-shot-check-digit").text("carrier", guess.carrier.name()))
        }
        Some(guess) => {
            OneShotCheck::fine(Phrase::new("one-shot-shape").text("carrier", guess.carrier.name()))
        }
        None => OneShotCheck::doubt(Phrase::new("one-shot-shape-unknown")),
    };
    let planned = Carrier::named(&change.carrier);
    let fits = guess.as_ref().is_some_and(|guess| {
        planned.is_some_and(|planned| planned == guess.carrier || planned.includes(guess.carrier))
            || guess.carrier.spelling(account.platform, &facts.order.buyer.country) == change.carrier
    });
    let carrier = Phrase::new("one-shot-carrier").text("shop", shop).text("carrier", named(change, facts));
    let carrier = if fits { OneShotCheck::fine(carrier) } else { OneShotCheck::doubt(carrier) };
    let read =
        facts.reads.order.filter(|_| facts.sightings.is_empty()).map(|read| {
            OneShotCheck::fine(Phrase::new("one-shot-empty").text("shop", shop).at("read", read))
        });
    let items = items(change, facts);
    let items =
        (!items.is_empty()).then(|| OneShotCheck::fine(Phrase::new("one-shot-items").text("items", items)));
    let alone = match facts.shared.iter().find(|shared| shared.number == change.number) {
        None => OneShotCheck::fine(Phrase::new("one-shot-alone")),
        Some(other) => OneShotCheck::doubt(Phrase::new("one-shot-shared").text("order", &other.order_number)),
    };
    let (start, end) = cut(&change.number);
    OneShot {
        start: start.to_owned(),
        missing: u32::try_from(end.chars().count()).unwrap_or(0),
        checks: [items, Some(shape), Some(carrier), Some(alone), read]
            .into_iter()
            .flatten()
            .chain([OneShotCheck::doubt(Phrase::new("one-shot-never").text("shop", shop))])
            .collect(),
    }
}

/// What is in the parcel, as far as the shop knows it: what is marked as sent with the number, or what was.
fn items(change: &Change, facts: &OrderFacts) -> String {
    let name = |id: &str| {
        facts.order.lines.iter().find(|line| line.remote_id == id).map_or("", |line| line.name.as_str())
    };
    let item = |(id, pieces): (&str, i64)| format!("{pieces} × {}", name(id));
    let all: Vec<String> = match &change.action {
        Action::CloseLines { lines } => lines.iter().map(|l| item((&l.line, l.quantity))).collect(),
        _ => {
            let target = facts.order.fulfillments.iter().find(|f| f.remote_id == change.target);
            target.iter().flat_map(|f| &f.lines).map(|(id, pieces)| item((id, *pieces))).collect()
        }
    };
    all.join(", ")
}

/// The carrier as people know it: what some storefronts want is a code.
fn named(change: &Change, facts: &OrderFacts) -> String {
    let is_code = !Carrier::unlisted(facts.platform).is_empty()
        && Carrier::is_spelling(facts.platform, &change.carrier);
    let carrier = carrier_of(facts, &change.number).filter(|_| is_code);
    carrier.map_or_else(|| change.carrier.clone(), |carrier| carrier.name().to_owned())
}

/// Old and new, line by line.
fn diff(change: &Change, facts: &OrderFacts) -> Vec<DiffLine> {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let (number, carrier, url) = match &change.action {
        Action::AddNumber | Action::CloseLines { .. } => (None, None, None),
        Action::ReplaceNumber { old } => (Some(old.to_string()), None, None),
        Action::CorrectCarrier { was, was_url } => {
            (Some(change.number.to_string()), some(was), some(was_url))
        }
    };
    let mut lines = vec![DiffLine {
        label: Phrase::new("preview-number"),
        old: number,
        new: change.number.to_string(),
        pieces: group(&change.number).into_iter().map(str::to_owned).collect(),
    }];
    for (label, old, new) in [
        (Phrase::new("preview-carrier"), carrier, &named(change, facts)),
        (Phrase::new("preview-link"), url, &change.url),
    ] {
        if !new.is_empty() {
            lines.push(DiffLine { label, old, new: new.clone(), pieces: Vec::new() });
        }
    }
    if matches!(change.action, Action::CloseLines { .. }) {
        let new = items(change, facts);
        lines.push(DiffLine { label: Phrase::new("preview-items"), old: None, new, pieces: Vec::new() });
    }
    lines
}

fn mail_sentence(reason: MailReason, platform: Platform, shipped: Ms, now: Ms) -> Phrase {
    let days = now.since(shipped) / crate::domain::DAY;
    let platform = platform.name();
    match reason {
        MailReason::UnderWay => {
            Phrase::new("mail-under-way").count("days", days.max(0)).text("platform", platform)
        }
        MailReason::SentLongAgo => Phrase::new("mail-sent-long-ago").count("days", days),
        MailReason::BeforeYouStarted => Phrase::new("mail-before-you-started"),
        MailReason::Arrived => Phrase::new("mail-arrived"),
        MailReason::MailedBefore => Phrase::new("mail-mailed-before").text("platform", platform),
        MailReason::ShopCannot => Phrase::new("mail-shop-cannot").text("platform", platform),
        MailReason::ShopAlways => Phrase::new("mail-shop-always").text("platform", platform),
    }
}

/// The first of several names, for "Will Anna get a mail?"; the whole where it cannot be told.
pub(super) fn first_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(_)) if first.chars().count() > 2 && !first.ends_with('.') => first.to_owned(),
        _ => name.trim().to_owned(),
    }
}
