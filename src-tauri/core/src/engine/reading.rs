//! Reading a connection: runs page by page, and single readings that verdicts wait for.

use super::backoff::backoff;
use super::exchange::Failure;
use super::{Engine, Storage, Turn, Wake};
use crate::connectors::{Ask, PageToken, ReadError, Record, connector};
use crate::domain::{DAY, HOUR, MINUTE, Ms};
use crate::reconcile::Need;
use crate::store::{Account, Run, StoreError, SyncState, TroubleKind, TroubleRow};
use std::collections::BTreeSet;

/// How often everything of the last 60 days is read, whatever says that it did not change.
const SWEEP_EVERY: i64 = DAY;
/// How far back a sweep goes.
const SWEEP_REACH: i64 = 60 * DAY;
/// How much earlier than its bookmark a run starts, so that nothing falls between two runs: clocks
/// and caches differ, and the bound is exclusive at some platforms.
const OVERLAP: i64 = 2 * MINUTE;
/// Pages of one answer to a single question: more than any connector asks for at once.
const MOST_PAGES: u64 = 20;
/// How long a refused key is left alone.
const ACCESS_WAIT: i64 = 6 * HOUR;

impl<S: Storage> Engine<S> {
    pub(super) async fn reading_turn(&self, account: &Account, turn: Turn) -> Result<Wake, StoreError> {
        let state = self.store.sync_state(account.id).await?;
        if let Some(at) = state.retry_at.filter(|at| *at > turn.now) {
            return Ok(Wake::At(at));
        }
        if let Some(run) = state.run.clone() {
            return self.run_turn(account, state, run, turn).await;
        }
        let poll_every = connector(account.platform).map_or(HOUR, |c| c.about().poll_every);
        let due = state.checked_at.map_or(turn.now, |at| at.plus(poll_every));
        if state.wanted_at.is_some() || due <= turn.now {
            self.store.draw_starting_line(account.id, turn.now).await?;
            // The first run reads everything that changed within reach, so it is a sweep of its own.
            let run = match state.bookmark {
                None => run(Ask::OrdersSince { since: Some(turn.now.plus(-self.reach)) }, true, turn.now),
                Some(at) => run(Ask::OrdersSince { since: Some(at.plus(-OVERLAP)) }, false, turn.now),
            };
            return self.run_turn(account, state, run, turn).await;
        }
        if let Some((id, page)) = self.store.next_wanted(account.id).await? {
            return self.wanted_turn(account, state, (id, page), turn).await;
        }
        if let Some(ask) = self.wanted_by_verdicts(account).await? {
            return self.need_turn(account, state, (ask, None), turn).await.map(|(wake, _)| wake);
        }
        if state.swept_at.is_none_or(|at| turn.now.since(at) >= SWEEP_EVERY) {
            let sweep = run(Ask::OrdersCreatedSince { since: turn.now.plus(-SWEEP_REACH) }, true, turn.now);
            return self.run_turn(account, state, sweep, turn).await;
        }
        Ok(Wake::At(due))
    }

    async fn run_turn(
        &self,
        account: &Account,
        mut state: SyncState,
        mut run: Run,
        turn: Turn,
    ) -> Result<Wake, StoreError> {
        let (page, read_at) = match self.ask(account, &run.ask, run.page.as_ref(), turn).await {
            Ok(answer) => answer,
            Err(failure) => {
                if matches!(failure, Failure::Read(ReadError::Refused { .. })) {
                    // The page token may be what is refused: the run starts again.
                    state.run = None;
                } else {
                    state.run = Some(run);
                }
                return self.failed(account, state, &failure, turn).await;
            }
        };
        run.done = run.done.saturating_add(u32::try_from(page.records.len()).unwrap_or(u32::MAX));
        run.of = page.expected.map(|n| u32::try_from(n).unwrap_or(u32::MAX)).or(run.of);
        well(&mut state);
        // The platform would refuse the next page until then. That is no trouble, only a pause.
        let pause = page.pause.filter(|_| page.next.is_some()).map(|ms| pause_until(ms, turn));
        state.retry_at = pause;
        let ended = page.next.is_none();
        run.page = page.next;
        if ended {
            state.checked_at = Some(run.began);
            // A run that cannot say where the next may start leaves the bookmark where it was: without
            // one, everything is read again.
            state.bookmark = page.bookmark.or(state.bookmark);
            if run.sweep {
                state.swept_at = Some(run.began);
            }
            if state.wanted_at.is_some_and(|at| at <= run.began) {
                state.wanted_at = None;
            }
            state.run = None;
        } else {
            state.run = Some(run);
        }
        self.store.store_page(account.id, &page.records, read_at, Some(&state)).await?;
        Ok(pause.map_or(Wake::Now, Wake::At))
    }

    /// The next reading that verdicts wait for: as many at a time as the platform tells at once.
    async fn wanted_by_verdicts(&self, account: &Account) -> Result<Option<Ask>, StoreError> {
        if self.store.needs_left(account.id).await? == 0 {
            return Ok(None);
        }
        let connector = connector(account.platform);
        for need in Need::ALL {
            let limit = match need {
                Need::Order => connector.map_or(1, |c| c.about().at_once),
                Need::Notes => connector.map_or(1, |c| c.closers_at_once()),
                Need::Open | Need::Fulfillments => 1,
            };
            let mut wanted = self.store.needed(account.id, need, limit).await?;
            if wanted.is_empty() {
                continue;
            }
            let first = wanted.remove(0);
            return Ok(Some(match need {
                Need::Open => Ask::Orders { ids: vec![first.0] },
                Need::Order => {
                    let ids = std::iter::once(first.0).chain(wanted.into_iter().map(|(id, _)| id)).collect();
                    Ask::Orders { ids }
                }
                Need::Fulfillments => Ask::Fulfillments { id: first.0 },
                Need::Notes => Ask::Notes { orders: std::iter::once(first).chain(wanted).collect() },
            }));
        }
        Ok(None)
    }

    /// An order that a page told of, read whole.
    async fn wanted_turn(
        &self,
        account: &Account,
        state: SyncState,
        (id, page): (String, Option<PageToken>),
        turn: Turn,
    ) -> Result<Wake, StoreError> {
        let ask = Ask::Orders { ids: vec![id.clone()] };
        let (wake, answered) = self.need_turn(account, state, (ask, page), turn).await?;
        if answered {
            // Stored, it is no longer wanted; what cannot be read would be asked for without end.
            self.store.give_up_wanted(account.id, &id).await?;
        }
        Ok(wake)
    }

    /// A reading that is no run, to its end. Whether it came there.
    async fn need_turn(
        &self,
        account: &Account,
        mut state: SyncState,
        (ask, mut page): (Ask, Option<PageToken>),
        turn: Turn,
    ) -> Result<(Wake, bool), StoreError> {
        let mut records = Vec::new();
        let mut pause = None;
        // An answer may have pages: orders that have more parts than were asked for come one by one.
        for number in 0..MOST_PAGES {
            let turn = Turn { dice: turn.dice.wrapping_add(number), ..turn };
            let (answer, read_at) = match self.ask(account, &ask, page.as_ref(), turn).await {
                Ok(answer) => answer,
                Err(failure) => return Ok((self.failed(account, state, &failure, turn).await?, false)),
            };
            let troubled = state.attempts > 0 || state.trouble.is_some() || state.retry_at.is_some();
            well(&mut state);
            pause = answer.pause.map(|ms| pause_until(ms, turn));
            state.retry_at = pause;
            let changed = troubled || pause.is_some();
            self.store.store_page(account.id, &answer.records, read_at, changed.then_some(&state)).await?;
            self.follow(account, answer.also, turn).await?;
            records.extend(answer.records);
            page = answer.next;
            if page.is_none() {
                break;
            }
        }
        if let Some((need, ids)) = unanswered(&ask, &records) {
            // Asking again at once would not make a row readable: it would be asked for without end.
            self.store.give_up_needs(account.id, need, &ids).await?;
        }
        Ok((pause.map_or(Wake::Now, Wake::At), true))
    }

    /// Reads what is asked to its end, and stores it.
    pub(super) async fn read_whole(
        &self,
        account: &Account,
        ask: &Ask,
        turn: Turn,
    ) -> Result<Result<Vec<Record>, Failure>, StoreError> {
        let mut records = Vec::new();
        let mut page = None;
        for number in 0..MOST_PAGES {
            let turn = Turn { dice: turn.dice.wrapping_add(number), ..turn };
            let (answer, read_at) = match self.ask(account, ask, page.as_ref(), turn).await {
                Ok(answer) => answer,
                Err(failure) => return Ok(Err(failure)),
            };
            self.store.store_page(account.id, &answer.records, read_at, None).await?;
            records.extend(answer.records);
            page = answer.next;
            if page.is_none() {
                break;
            }
        }
        Ok(Ok(records))
    }

    /// Follows what an answer says of the connection itself: a part of the shop was switched on or off
    /// since it was tested. Orders are not asked for here: verdicts say which they want.
    async fn follow(&self, account: &Account, also: Vec<Ask>, turn: Turn) -> Result<(), StoreError> {
        for ask in also.into_iter().filter(|ask| matches!(ask, Ask::Access { .. })) {
            let turn = Turn { dice: turn.dice.wrapping_add(1), ..turn };
            let Ok((page, _)) = self.ask(account, &ask, None, turn).await else { continue };
            for record in page.records {
                if let Record::Access(found) = record {
                    self.store.keep_profile(account.id, &found.profile).await?;
                }
            }
        }
        Ok(())
    }

    /// Keeps what went wrong and when to try again.
    pub(super) async fn failed(
        &self,
        account: &Account,
        mut state: SyncState,
        failure: &Failure,
        turn: Turn,
    ) -> Result<Wake, StoreError> {
        if let Failure::Nonsense(why) = failure {
            tracing::error!(%why, "a question that makes no sense");
        }
        let told = failure.told();
        state.attempts = state.attempts.saturating_add(1);
        let wait = match told.kind {
            TroubleKind::Access => ACCESS_WAIT,
            TroubleKind::Vault => MINUTE,
            TroubleKind::Offline | TroubleKind::Passing => backoff(state.attempts, told.wait, turn.dice),
        };
        let retry_at = turn.now.plus(wait);
        state.retry_at = Some(retry_at);
        let since = state.trouble.as_ref().filter(|t| t.kind == told.kind).map_or(turn.now, |t| t.since);
        state.trouble = Some(TroubleRow { kind: told.kind, said: told.said, remedy: told.remedy, since });
        self.store.keep_sync_state(account.id, &state).await?;
        Ok(Wake::At(retry_at))
    }
}

/// The end of a pause that a platform asks for: an hour at most.
fn pause_until(pause: i64, turn: Turn) -> Ms {
    turn.now.plus(pause.clamp(0, HOUR))
}

fn run(ask: Ask, sweep: bool, began: Ms) -> Run {
    Run { ask, page: None, began, done: 0, of: None, sweep }
}

/// What was asked for and did not come: its row could not be read.
fn unanswered<'a>(ask: &'a Ask, records: &[Record]) -> Option<(Need, Vec<&'a str>)> {
    let (need, asked): (Need, Vec<&str>) = match ask {
        Ask::Orders { ids } => (Need::Order, ids.iter().map(String::as_str).collect()),
        Ask::Notes { orders } => (Need::Notes, orders.iter().map(|(id, _)| id.as_str()).collect()),
        Ask::Fulfillments { id } => (Need::Fulfillments, vec![id]),
        Ask::Access { .. }
        | Ask::OrdersSince { .. }
        | Ask::OrdersCreatedSince { .. }
        | Ask::Process { .. }
        | Ask::UnderWay { .. }
        | Ask::Score { .. }
        | Ask::Parcels { .. } => return None,
    };
    let came: BTreeSet<&str> = records
        .iter()
        .filter_map(|record| match record {
            Record::Order(order) => Some(order.order.remote_id.as_str()),
            Record::OrderGone { id } => Some(id),
            Record::Notes(notes) => Some(&notes.id),
            Record::Fulfillments(shown) => Some(&shown.id),
            Record::Making(made) => Some(&made.making.remote_id),
            Record::Access(_)
            | Record::Process(_)
            | Record::Score(_)
            | Record::Wanted(_)
            | Record::Parcel(_) => None,
        })
        .collect();
    let missing: Vec<&str> = asked.into_iter().filter(|id| !came.contains(id)).collect();
    (!missing.is_empty()).then_some((need, missing))
}

impl<S: Storage> Engine<S> {
    /// Keeps that the platform answered, where something stood in the way.
    pub(super) async fn answered(&self, account: &Account, mut state: SyncState) -> Result<(), StoreError> {
        if state.attempts == 0 && state.trouble.is_none() && state.retry_at.is_none() {
            return Ok(());
        }
        well(&mut state);
        self.store.keep_sync_state(account.id, &state).await
    }
}

/// The platform answered: whatever stood in the way is over.
pub(super) fn well(state: &mut SyncState) {
    state.attempts = 0;
    state.retry_at = None;
    state.trouble = None;
}
