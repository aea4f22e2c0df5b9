//! Asking carriers how far parcels have come: those that are due, as many at once as the carrier tells of, within
//! what its key may be used for.

use super::reading::well;
use super::{Engine, Storage, Turn, Wake};
use crate::connectors::{Ask, Counts, ParcelQuestion, Record, Tracking, connector};
use crate::domain::{HOUR, MINUTE, Ms, TrackingNumber};
use crate::numbers::Carrier;
use crate::store::{Account, Asker, StoreError};
use std::collections::BTreeSet;

/// New parcels come with orders, and nobody calls for them: how often it is looked.
const LOOK: i64 = 15 * MINUTE;
/// How long a parcel rests of which the answer told nothing that can be read.
const NOTHING_TOLD: i64 = 2 * HOUR;
/// Pages of one answer: more than any connector asks for.
const MOST_PAGES: u64 = 4;

impl<S: Storage> Engine<S> {
    pub(super) async fn following_turn(
        &self,
        account: &Account,
        tracking: &'static Tracking,
        turn: Turn,
    ) -> Result<Wake, StoreError> {
        let mut state = self.store.sync_state(account.id).await?;
        if let Some(at) = state.retry_at.filter(|at| *at > turn.now) {
            return Ok(Wake::At(at));
        }
        let asker = asker(&self.store.accounts().await?, account, tracking);
        let due = self.store.parcels_due(&asker, turn.now, tracking.at_once).await?;
        let paid = self.pay_for(account, tracking, due, turn.now).await?;
        if paid.is_empty() {
            if state.wanted_at.take().is_some() || state.checked_at.is_none() {
                state.checked_at = Some(turn.now);
                self.store.keep_sync_state(account.id, &state).await?;
            }
            // What is due and was not paid for waits until the budget is a new one.
            let (look, anew) = (turn.now.plus(LOOK), tracking.budget.per.end(turn.now));
            let next = self.store.next_parcel(&asker, turn.now).await?.filter(|at| *at > turn.now);
            return Ok(Wake::At(next.unwrap_or(anew).min(look).max(turn.now.plus(MINUTE))));
        }
        let asked: Vec<TrackingNumber> = paid.iter().map(|parcel| parcel.number.clone()).collect();
        let mut told = BTreeSet::new();
        let ask = Ask::Parcels { parcels: paid };
        let (mut page, mut pause) = (None, None);
        for number in 0..MOST_PAGES {
            // The first page was paid for with the question.
            if number > 0
                && tracking.budget.counts == Counts::Questions
                && self.spend(account, tracking, 1, turn.now).await? == 0
            {
                break;
            }
            let turn = Turn { dice: turn.dice.wrapping_add(number), ..turn };
            let (answer, read_at) = match self.ask(account, &ask, page.as_ref(), turn).await {
                Ok(answer) => answer,
                Err(failure) => return self.failed(account, state, &failure, turn).await,
            };
            pause = answer.pause.map(|ms| turn.now.plus(ms.clamp(0, HOUR))).or(pause);
            told.extend(answer.records.iter().filter_map(|record| match record {
                Record::Parcel(parcel) => Some(parcel.number.clone()),
                _ => None,
            }));
            self.store.store_page(account.id, &answer.records, read_at, None).await?;
            page = answer.next;
            if page.is_none() {
                break;
            }
            if tracking.budget.counts == Counts::NewNumbers {
                // They are announced now, and were paid for: whatever becomes of the rest of the answer.
                self.store.note_announced(account.id, &asked).await?;
            }
        }
        let silent: Vec<&TrackingNumber> = asked.iter().filter(|number| !told.contains(*number)).collect();
        if !silent.is_empty() {
            self.store.put_parcels_off(&silent, turn.now.plus(NOTHING_TOLD)).await?;
        }
        well(&mut state);
        (state.retry_at, state.checked_at) = (pause, Some(turn.now));
        self.store.keep_sync_state(account.id, &state).await?;
        Ok(pause.map_or(Wake::Now, Wake::At))
    }

    /// Those of these parcels that the budget covers.
    async fn pay_for(
        &self,
        account: &Account,
        tracking: &Tracking,
        mut due: Vec<ParcelQuestion>,
        now: Ms,
    ) -> Result<Vec<ParcelQuestion>, StoreError> {
        if due.is_empty() {
            return Ok(due);
        }
        match tracking.budget.counts {
            Counts::Questions => {
                if self.spend(account, tracking, 1, now).await? == 0 {
                    due.clear();
                }
            }
            Counts::NewNumbers => {
                let new = due.iter().filter(|parcel| parcel.new).count();
                let new = u32::try_from(new).unwrap_or(u32::MAX);
                let mut left = if new == 0 { 0 } else { self.spend(account, tracking, new, now).await? };
                due.retain(|parcel| {
                    !parcel.new || {
                        let covered = left > 0;
                        left = left.saturating_sub(1);
                        covered
                    }
                });
            }
        }
        Ok(due)
    }

    async fn spend(
        &self,
        account: &Account,
        tracking: &Tracking,
        wanted: u32,
        now: Ms,
    ) -> Result<u32, StoreError> {
        let budget = tracking.budget;
        self.store.spend(account.id, &budget.per.name(now), wanted, budget.most).await
    }
}

/// Whom this connection asks about, beside the others.
#[must_use]
pub fn asker(accounts: &[Account], account: &Account, tracking: &Tracking) -> Asker {
    let covered: BTreeSet<Carrier> = accounts
        .iter()
        .filter(|other| other.id != account.id)
        .filter_map(|other| connector(other.platform)?.tracking())
        .flat_map(|other| other.carriers.iter().copied())
        .collect();
    Asker {
        account: account.id,
        carriers: tracking.carriers.to_vec(),
        scarce: tracking.scarce,
        covered: covered.into_iter().collect(),
    }
}
