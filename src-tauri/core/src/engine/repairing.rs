//! Carrying out repairs: the one place that changes a storefront.
//!
//! The journal says where each stands ([`crate::repair::Phase`]); [`crate::repair::next_step`] says the
//! one thing that is allowed. A phase is on disk before what it announces happens.

use super::exchange::{Failure, send, signed};
use super::transport::{Purpose, SendError};
use super::{Engine, Storage, Turn, Wake};
use crate::connectors::{Ask, Confirmation, ProcessRecord, ReadError, Record, Shows, connector, reads_notes};
use crate::domain::{Ms, Phrase, TrackingNumber};
use crate::reconcile::OrderFacts;
use crate::repair::{Action, Entry, Outcome, Phase, SETTLE, Step, moved, next_step, seen};
use crate::store::{Account, StoreError};

/// What a whole reading of an order says of a change.
struct Look {
    outcome: Outcome,
    facts: OrderFacts,
    shown: Vec<TrackingNumber>,
}

impl<S: Storage> Engine<S> {
    pub(super) async fn repair_turn(&self, account: &Account, turn: Turn) -> Result<Wake, StoreError> {
        let mut wake = Wake::Never;
        for entry in self.store.repairs_under_way(account.id).await? {
            match next_step(&entry, turn.now) {
                Step::Wait(until) => wake = super::earlier(wake, Wake::At(until)),
                Step::Done => {}
                Step::Settle => {
                    let next = Entry { phase: Phase::Unknown, phase_at: turn.now, ..entry.clone() };
                    self.store.advance(&entry, &next, None, None).await?;
                    wake = super::earlier(wake, Wake::At(turn.now.plus(SETTLE)));
                }
                Step::AskProcess => {
                    let state = self.store.sync_state(account.id).await?;
                    if let Some(at) = state.retry_at.filter(|at| *at > turn.now) {
                        return Ok(Wake::At(at));
                    }
                    return match self.ask_process(account, &entry, turn).await? {
                        Ok(()) => {
                            self.answered(account, state).await?;
                            Ok(Wake::Now)
                        }
                        Err(failure) => self.failed(account, state, &failure, turn).await,
                    };
                }
                Step::ReadThenWrite | Step::ReadBack => {
                    let state = self.store.sync_state(account.id).await?;
                    if let Some(at) = state.retry_at.filter(|at| *at > turn.now) {
                        return Ok(Wake::At(at));
                    }
                    return match self.repair_step(account, &entry, turn).await? {
                        Ok(()) => {
                            self.answered(account, state).await?;
                            Ok(Wake::Now)
                        }
                        Err(failure) => self.failed(account, state, &failure, turn).await,
                    };
                }
            }
        }
        Ok(wake)
    }

    /// How far the platform is with a write that it carries out later.
    async fn ask_process(
        &self,
        account: &Account,
        entry: &Entry,
        turn: Turn,
    ) -> Result<Result<(), Failure>, StoreError> {
        let unknown = Entry {
            phase: Phase::Unknown,
            phase_at: turn.now,
            absences: 0,
            absent_at: None,
            ..entry.clone()
        };
        let Some(ask) = &entry.process else {
            self.store.advance(entry, &unknown, None, None).await?;
            return Ok(Ok(()));
        };
        let told = match self.process(account, ask, turn).await {
            Ok(told) => told,
            // It does not know the process any more.
            Err(Failure::Read(ReadError::Refused { .. })) => Some(ProcessRecord::Unknown),
            Err(failure) => return Ok(Err(failure)),
        };
        match told {
            Some(ProcessRecord::Failed { said }) => {
                self.end(entry, Phase::Rejected, Some(said), None, turn.now).await?;
            }
            Some(ProcessRecord::Done) => {
                let next = Entry { phase: Phase::Accepted, ..unknown };
                self.store.advance(entry, &next, None, None).await?;
            }
            Some(ProcessRecord::Pending) => {
                let next = Entry { absences: entry.absences + 1, absent_at: Some(turn.now), ..entry.clone() };
                self.store.advance(entry, &next, None, None).await?;
            }
            Some(ProcessRecord::Unknown) | None => {
                self.store.advance(entry, &unknown, None, None).await?;
            }
        }
        Ok(Ok(()))
    }

    async fn process(
        &self,
        account: &Account,
        ask: &Ask,
        turn: Turn,
    ) -> Result<Option<ProcessRecord>, Failure> {
        let (page, _) = self.ask(account, ask, None, turn).await?;
        Ok(page.records.into_iter().find_map(|record| match record {
            Record::Process(told) => Some(told),
            _ => None,
        }))
    }

    async fn repair_step(
        &self,
        account: &Account,
        entry: &Entry,
        turn: Turn,
    ) -> Result<Result<(), Failure>, StoreError> {
        let look = match self.look(account, entry, turn).await? {
            Ok(look) => look,
            Err(failure) => return Ok(Err(failure)),
        };
        if entry.phase == Phase::Unknown
            && let Some(ask) = connector(account.platform).and_then(|c| c.under_way(&entry.change))
        {
            let turn = Turn { dice: turn.dice.wrapping_add(9), ..turn };
            match self.process(account, &ask, turn).await {
                // It may still land: the settling time begins anew.
                Ok(Some(ProcessRecord::Pending)) => {
                    let next = Entry { phase_at: turn.now, absences: 0, absent_at: None, ..entry.clone() };
                    self.store.advance(entry, &next, None, None).await?;
                    return Ok(Ok(()));
                }
                Ok(_) | Err(Failure::Read(ReadError::Refused { .. })) => {}
                Err(failure) => return Ok(Err(failure)),
            }
        }
        if entry.phase != Phase::Confirmed {
            self.read_back(entry, look, turn.now).await?;
            return Ok(Ok(()));
        }
        let Some(look) = look else {
            self.end(entry, Phase::Moved, Some(Phrase::new("repair-order-gone")), None, turn.now).await?;
            return Ok(Ok(()));
        };
        if look.outcome == Outcome::Shown {
            self.end(entry, Phase::AlreadyRight, None, Some(&look.shown), turn.now).await?;
            return Ok(Ok(()));
        }
        if let Some(why) = moved(&entry.change, &look.facts) {
            self.end(entry, Phase::Moved, Some(why), Some(&look.shown), turn.now).await?;
            return Ok(Ok(()));
        }
        self.write(account, entry, &look, turn).await
    }

    /// Reads every part of the order anew, stores it, and looks for the number. `None`: the
    /// storefront no longer has the order.
    async fn look(
        &self,
        account: &Account,
        entry: &Entry,
        turn: Turn,
    ) -> Result<Result<Option<Look>, Failure>, StoreError> {
        let id = entry.change.order_remote_id.clone();
        let closed = self.store.facts(&[entry.change.order]).await?.first().and_then(|f| f.order.closed);
        let mut asks = vec![Ask::Orders { ids: vec![id.clone()] }];
        if reads_notes(account.platform) {
            asks.push(Ask::notes(id.clone(), closed));
        }
        if account.profile.reads_fulfillments {
            asks.push(Ask::Fulfillments { id });
        }
        for (index, ask) in asks.iter().enumerate() {
            let turn = Turn { dice: turn.dice.wrapping_add((index as u64 + 1) << 8), ..turn };
            let records = match self.read_whole(account, ask, turn).await? {
                Ok(records) => records,
                Err(failure) => return Ok(Err(failure)),
            };
            if records.iter().any(|r| matches!(r, Record::OrderGone { .. })) {
                return Ok(Ok(None));
            }
        }
        let Some(facts) = self.store.facts(&[entry.change.order]).await?.into_iter().next() else {
            return Ok(Ok(None));
        };
        let Ok((outcome, _)) = seen(&entry.change, &facts, turn.now) else {
            return Ok(Err(Failure::Nonsense("the order was read and is still not known".into())));
        };
        let shown = facts.sightings.iter().map(|s| s.number.clone()).collect::<Vec<_>>();
        let shown = with_traced(shown, outcome, &entry.change.number);
        Ok(Ok(Some(Look { outcome, facts, shown })))
    }

    async fn write(
        &self,
        account: &Account,
        entry: &Entry,
        look: &Look,
        turn: Turn,
    ) -> Result<Result<(), Failure>, StoreError> {
        let Some(connector) = connector(account.platform) else {
            return Ok(Err(Failure::Nonsense("no connector".into())));
        };
        // Everything that can fail without the shop happens before the journal says "sending".
        let request = match connector.change(
            &entry.change,
            &account.profile,
            Shows {
                sightings: &look.facts.sightings,
                traces: &look.facts.traces,
                fulfillments: &look.facts.order.fulfillments,
                open: look.facts.order.open.as_deref().unwrap_or_default(),
            },
        ) {
            Ok(request) => request,
            Err(why) => {
                tracing::error!(%why, "this change cannot be made");
                self.end(entry, Phase::Rejected, Some(Phrase::new("repair-cannot")), None, turn.now).await?;
                return Ok(Ok(()));
            }
        };
        let keys = match self.keys(account, connector, turn).await {
            Ok(keys) => keys,
            Err(failure) => return Ok(Err(failure)),
        };
        let wire = match signed(connector, &request, &account.profile, &keys, turn, Purpose::Write) {
            Ok(wire) => wire,
            Err(failure) => return Ok(Err(failure)),
        };
        let sending =
            Entry { phase: Phase::Sending, sent_at: Some(turn.now), phase_at: turn.now, ..entry.clone() };
        if !self.store.advance(entry, &sending, None, None).await? {
            // Another process moved it: it is theirs.
            return Ok(Ok(()));
        }
        let answer = send(&*self.transport, &wire).await;
        let (phase, said, process) = match &answer {
            Ok(reply) => match connector.confirm(&entry.change, reply) {
                Confirmation::Accepted => (Phase::Accepted, None, None),
                Confirmation::Pending(ask) => (Phase::Pending, None, Some(ask)),
                Confirmation::Rejected { said } => (Phase::Rejected, Some(said), None),
                // It stays as it is: the next turn, at its own moment, begins the settling time.
                Confirmation::Unclear => return Ok(Ok(())),
            },
            // It certainly never left: it is as confirmed as before.
            Err(SendError::NotSent { .. }) => (Phase::Confirmed, None, None),
            Err(SendError::Lost { .. }) => return Ok(Ok(())),
        };
        let sent_at = (phase != Phase::Confirmed).then_some(turn.now);
        let next = Entry { phase, sent_at, process, ..sending.clone() };
        self.store.advance(&sending, &next, said.as_ref(), None).await?;
        match answer {
            Err(error @ SendError::NotSent { .. }) => Ok(Err(Failure::Send(error))),
            _ => Ok(Ok(())),
        }
    }

    async fn read_back(&self, entry: &Entry, look: Option<Look>, now: Ms) -> Result<(), StoreError> {
        let Some(look) = look else {
            return self.end(entry, Phase::NotShown, Some(Phrase::new("repair-order-gone")), None, now).await;
        };
        let mut phase = entry.after_reading(look.outcome);
        let strange =
            look.shown.iter().any(|n| !entry.change.shown_before.contains(n) && *n != entry.change.number);
        // Both numbers stand there, where one should have taken the other's place.
        let both = matches!(&entry.change.action, Action::ReplaceNumber { old }
            if look.shown.contains(old) && look.shown.contains(&entry.change.number));
        if phase == Phase::NotShown && (strange || both) {
            phase = Phase::Differs;
        }
        if phase.ended() {
            return self.end(entry, phase, None, Some(&look.shown), now).await;
        }
        let next = Entry { phase, absences: entry.absences + 1, absent_at: Some(now), ..entry.clone() };
        self.store.advance(entry, &next, None, None).await?;
        Ok(())
    }

    async fn end(
        &self,
        entry: &Entry,
        phase: Phase,
        said: Option<Phrase>,
        after: Option<&[TrackingNumber]>,
        now: Ms,
    ) -> Result<(), StoreError> {
        let next = Entry { phase, phase_at: now, ..entry.clone() };
        self.store.advance(entry, &next, said.as_ref(), after).await?;
        Ok(())
    }
}

/// A number that was found in a plugin's text is shown like any other.
fn with_traced(
    mut shown: Vec<TrackingNumber>,
    outcome: Outcome,
    number: &TrackingNumber,
) -> Vec<TrackingNumber> {
    if outcome == Outcome::Shown && !shown.contains(number) {
        shown.push(number.clone());
    }
    shown.dedup();
    shown
}
