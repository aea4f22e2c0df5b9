//! The screen "Needs attention".

use super::App;
use super::error::ApiError;
use super::repairing::phase_sentence;
use super::view::{Attention, ListView, Row, RowState, Seen, Trouble};
use crate::connectors::connector;
use crate::domain::{Cause, Closer, Confidence, DAY, Finding, FindingState, List, MINUTE, Phrase, Pile};
use crate::reconcile::{self, coverage};
use crate::repair::{Entry, Phase};
use crate::store::ListRow;
use std::collections::BTreeMap;

/// How far back the table of what was seen counts.
const SEEN: i64 = 60 * DAY;
/// How long a repaired row stays in its list.
const STAYS: i64 = 15 * MINUTE;

impl App {
    /// What needs attention, and what was seen.
    ///
    /// # Errors
    /// The store's.
    pub async fn attention(&self) -> Result<Attention, ApiError> {
        let now = self.now();
        let mut repairs: BTreeMap<i64, Entry> = BTreeMap::new();
        let proofs: BTreeMap<i64, _> =
            self.store.proofs(None).await?.into_iter().map(|p| (p.change.0, p.id)).collect();
        for (finding, entry) in self.store.latest_repairs().await? {
            repairs.insert(finding.0, entry);
        }
        let mut now_rows = Vec::new();
        let mut before = Vec::new();
        let mut waiting = 0;
        for found in self.store.list_rows(now.plus(-STAYS)).await? {
            let pile = found.row.finding.pile;
            let open = found.row.finding.state == FindingState::Open;
            let entry = repairs.get(&found.row.finding.id.0);
            let row = row(&found, entry, entry.and_then(|e| proofs.get(&e.id.0)).copied());
            if pile == Pile::BeforeYouStarted {
                before.push(row);
            } else {
                waiting += u32::from(open);
                now_rows.push(row);
            }
        }
        let mut attention = Attention {
            to_do: self.store.to_do().await?,
            lists: Vec::new(),
            before,
            coverage: Vec::new(),
            seen: Vec::new(),
            running: None,
            troubles: Vec::new(),
            checked: None,
        };
        if !now_rows.is_empty() {
            attention.lists.push(ListView {
                list: List::CustomerHasNoTracking,
                count: waiting,
                rows: now_rows,
            });
        }
        self.what_was_seen(&mut attention).await?;
        Ok(attention)
    }

    async fn what_was_seen(&self, attention: &mut Attention) -> Result<(), ApiError> {
        let now = self.now();
        let mut shops = Vec::new();
        let tallies = self.store.tallies(now.plus(-SEEN)).await?;
        for account in self.store.accounts().await? {
            let state = self.store.sync_state(account.id).await?;
            if let Some(trouble) = state.trouble {
                attention.troubles.push(Trouble {
                    said: trouble.said.text("shop", &account.name),
                    remedy: trouble.remedy,
                    again: state.retry_at,
                    account: Some(account.id),
                });
            }
            if connector(account.platform).is_some() && attention.running.is_none() {
                attention.running = self.progress_of(&account).await?;
            }
            attention.checked = attention.checked.max(state.checked_at);
            let Some(found) = tallies.iter().find(|t| t.account == account.id) else { continue };
            attention.seen.push(Seen {
                account: account.id,
                platform: account.platform,
                name: account.name.clone(),
                checked: state.checked_at,
                sent: found.tally.sent,
                with_tracking: found.tally.with_tracking,
                none_needed: found.tally.none_needed,
                not_known: found.tally.not_known(),
            });
            shops.push(reconcile::Seen {
                name: account.name,
                checked: state.checked_at,
                tally: found.tally.clone(),
            });
        }
        let (numbers_added, unmatched) = self.store.numbers_seen().await?;
        attention.coverage = coverage(&shops, numbers_added, unmatched);
        Ok(())
    }
}

fn row(found: &ListRow, entry: Option<&Entry>, proof: Option<crate::domain::ProofId>) -> Row {
    let finding = &found.row.finding;
    let state = match (entry, finding.state, proof) {
        (Some(entry), FindingState::Repaired, Some(proof)) => RowState::Proved { at: entry.phase_at, proof },
        (Some(entry), FindingState::Resolved, _) if entry.phase == Phase::AlreadyRight => {
            RowState::AlreadyRight { at: entry.phase_at }
        }
        (Some(entry), _, _) if !entry.phase.ended() => {
            RowState::Working { phase: entry.phase, change: entry.id }
        }
        (Some(entry), FindingState::Open, _)
            if matches!(
                entry.phase,
                Phase::Rejected | Phase::NotShown | Phase::Differs | Phase::Moved | Phase::Absent
            ) =>
        {
            RowState::Refused { said: phase_sentence(entry.phase) }
        }
        _ => RowState::Rest,
    };
    Row {
        finding: finding.id,
        order: finding.order,
        platform: found.platform,
        account_name: found.account_name.clone(),
        who: found.who.clone(),
        order_number: found.row.order_number.clone(),
        why: short_why(finding),
        state,
        since: finding.due,
    }
}

/// Why it stands in the list, in a few words.
pub fn short_why(finding: &Finding) -> Phrase {
    match (&finding.cause, &finding.closer) {
        (Cause::ClosedByHand, Closer::Person { name }) => {
            Phrase::new("why-closed-by-person").text("who", name)
        }
        (Cause::ClosedByHand, _) => Phrase::new("why-closed-by-hand"),
        (Cause::AutoFulfilled, _) => Phrase::new("why-closed-by-setting"),
        (Cause::ClosedByApp, Closer::App { name }) => Phrase::new("why-closed-by-app").text("app", name),
        (_, Closer::Program) => Phrase::new("why-closed-by-program"),
        _ => Phrase::new("why-no-number"),
    }
}

/// What happened, in one sentence.
pub(super) fn cause_sentence(finding: &Finding, supplier: &str) -> Phrase {
    let Some(closed) = finding.closed else { return Phrase::new("cause-no-date").text("supplier", supplier) };
    let phrase = match (&finding.cause, &finding.closer) {
        (Cause::ClosedByHand, Closer::Person { name }) => {
            Phrase::new("cause-closed-by-person").text("who", name)
        }
        (Cause::ClosedByHand, _) => Phrase::new("cause-closed-by-hand"),
        (Cause::AutoFulfilled, _) => Phrase::new("cause-closed-by-setting"),
        (Cause::ClosedByApp, Closer::App { name }) => Phrase::new("cause-closed-by-app").text("app", name),
        (_, Closer::Program) => Phrase::new("cause-closed-by-program"),
        _ => Phrase::new("cause-unknown"),
    };
    phrase.text("supplier", supplier).time("closed", closed)
}

/// How sure, in one sentence.
pub(super) fn confidence_sentence(confidence: Confidence) -> Phrase {
    match confidence {
        Confidence::Certain => Phrase::new("confidence-certain"),
        Confidence::Likely => Phrase::new("confidence-likely"),
        Confidence::Unknown => Phrase::new("confidence-unknown"),
    }
}
