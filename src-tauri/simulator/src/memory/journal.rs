//! The journal of writes.

use super::state::{Journalled, State};
use trackmend_core::domain::{AccountId, ChangeId, FindingId, FindingState, Ms};
use trackmend_core::repair::{Change, Entry, Phase, may_confirm};
use trackmend_core::store::ConfirmError;

impl State {
    pub(super) fn confirm(
        &mut self,
        change: &Change,
        identity: &str,
        finding: FindingId,
        asked_by: &str,
        absent_since: Option<Ms>,
        now: Ms,
    ) -> Result<ChangeId, ConfirmError> {
        let key = change.key(identity);
        let rows: Vec<Entry> = self.entries_of(&key).cloned().collect();
        if !may_confirm(&rows, absent_since) {
            return Err(ConfirmError::MayHaveLanded);
        }
        let id = ChangeId(i64::try_from(self.journal.len()).unwrap_or(i64::MAX).saturating_add(1));
        let entry = Entry {
            id,
            key,
            phase: Phase::Confirmed,
            change: change.clone(),
            asked_by: asked_by.to_owned(),
            asked_at: now,
            sent_at: None,
            phase_at: now,
            absences: 0,
            absent_at: None,
            process: None,
        };
        self.journal.push(Journalled { entry, finding });
        Ok(id)
    }

    pub(super) fn advance(&mut self, seen: &Entry, next: &Entry) -> bool {
        let Some(row) = self.journal.iter_mut().find(|row| row.entry.id == seen.id) else { return false };
        if row.entry.phase != seen.phase || row.entry.absences != seen.absences {
            return false;
        }
        let entry = &mut row.entry;
        (entry.phase, entry.phase_at, entry.sent_at) = (next.phase, next.phase_at, next.sent_at);
        (entry.absences, entry.absent_at) = (next.absences, next.absent_at);
        entry.process.clone_from(&next.process);
        if next.phase.ended() {
            self.end(next);
        }
        true
    }

    /// An ended repair settles its finding, and its order is judged again.
    fn end(&mut self, entry: &Entry) {
        let state = match entry.phase {
            Phase::Proved => Some(FindingState::Repaired),
            Phase::AlreadyRight => Some(FindingState::Resolved),
            _ => None,
        };
        let finding = self.journal.iter().find(|row| row.entry.id == entry.id).map(|row| row.finding);
        if let (Some(state), Some(finding)) = (state, finding) {
            self.settle(finding, state);
        }
        if self.orders.contains_key(&entry.change.order) {
            self.dirty_orders.insert(entry.change.order);
        }
    }

    pub(super) fn repairs_under_way(&self, account: AccountId) -> Vec<Entry> {
        let entries = self.journal.iter().map(|row| &row.entry);
        entries.filter(|e| e.change.account == account && !e.phase.ended()).cloned().collect()
    }

    pub(super) fn mailed_before(&self, key: &str) -> bool {
        self.entries_of(key).any(|entry| entry.change.mail && entry.phase.may_have_landed())
    }

    fn entries_of(&self, key: &str) -> impl Iterator<Item = &Entry> {
        self.journal.iter().map(|row| &row.entry).filter(move |entry| entry.key == key)
    }
}
