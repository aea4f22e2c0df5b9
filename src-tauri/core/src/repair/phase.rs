//! The phases of a repair and what is allowed in each.

use super::Change;
use crate::connectors::Ask;
use crate::domain::{ChangeId, MINUTE, Ms, SECOND};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long a write of unknown outcome may still arrive: it is read back only after this, and twice.
pub const SETTLE: i64 = MINUTE;

/// How soon a platform is asked what became of a write that it carries out later; twice as long each time, up to
/// a minute or so.
const PROCESS: i64 = 2 * SECOND;
/// How often: together some twenty minutes.
const MOST_ASKED: u32 = 25;

/// Where a repair stands. The order is the order of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Phase {
    /// The owner confirmed it; it is on disk. Nothing was sent.
    Confirmed,
    /// The order was read again and still lacks the number; this is on disk, and then the first
    /// byte goes out. Found after a crash: it may have arrived.
    Sending,
    /// The shop took it, and carries it out later.
    Pending,
    /// The shop said yes. Not proven.
    Accepted,
    /// Nobody knows whether it arrived.
    Unknown,
    /// Ended: the number was seen at the storefront afterwards.
    Proved,
    /// Ended: the shop took it and does not show it.
    NotShown,
    /// Ended: the shop shows another number than the one that was written.
    Differs,
    /// Ended before sending: the storefront already shows it.
    AlreadyRight,
    /// Ended before sending: the order moved meanwhile (cancelled, refunded, gone).
    Moved,
    /// Ended: the shop refused it.
    Rejected,
    /// Ended: it never arrived, and its absence was read twice after it could have.
    Absent,
}

impl Phase {
    /// Nothing more will happen to it.
    #[must_use]
    pub const fn ended(self) -> bool {
        !matches!(self, Phase::Confirmed | Phase::Sending | Phase::Pending | Phase::Accepted | Phase::Unknown)
    }

    /// The number may stand at the storefront because of it, so a second request needs proof of
    /// its absence first.
    #[must_use]
    pub const fn may_have_landed(self) -> bool {
        matches!(
            self,
            Phase::Sending
                | Phase::Pending
                | Phase::Accepted
                | Phase::Unknown
                | Phase::Proved
                | Phase::NotShown
                | Phase::Differs
        )
    }
}

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Our row.
    pub id: ChangeId,
    /// The key that prevents a second write.
    pub key: String,
    /// Where it stands.
    pub phase: Phase,
    /// What was confirmed.
    pub change: Change,
    /// Who confirmed it: `owner`, or the name of the script's user.
    pub asked_by: String,
    /// When it was confirmed.
    pub asked_at: Ms,
    /// When its first byte went out, or was about to.
    pub sent_at: Option<Ms>,
    /// When the phase last changed.
    pub phase_at: Ms,
    /// Readings after sending that did not show the number; while it is pending, questions that found it so.
    pub absences: u32,
    /// When the last of them was made.
    pub absent_at: Option<Ms>,
    /// What tells how far the platform is with it, where it carries it out later.
    pub process: Option<Ask>,
}

/// The one thing that is allowed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Read the order; write only if it still lacks the number.
    ReadThenWrite,
    /// Note that nobody knows what became of it. The settling time counts from here: the request itself
    /// may have taken minutes.
    Settle,
    /// Ask how far the platform is with it.
    AskProcess,
    /// Read the order back.
    ReadBack,
    /// Nothing before this moment.
    Wait(Ms),
    /// It has ended.
    Done,
}

/// What a reading after the write says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The number stands there.
    Shown,
    /// It does not.
    NotThere,
}

/// What is allowed next. Never a second write: `Sending` can only settle and be read back.
#[must_use]
pub fn next_step(entry: &Entry, now: Ms) -> Step {
    match entry.phase {
        Phase::Confirmed => Step::ReadThenWrite,
        Phase::Accepted => match entry.absent_at {
            // A shop may show a number a moment after it accepted it: three looks, 2 s and 20 s apart.
            Some(at) => {
                let wait = if entry.absences <= 1 { 2_000 } else { 20_000 };
                if now.since(at) < wait { Step::Wait(at.plus(wait)) } else { Step::ReadBack }
            }
            None => Step::ReadBack,
        },
        Phase::Pending => {
            let wait = PROCESS << entry.absences.min(5);
            let next = entry.absent_at.unwrap_or(entry.phase_at).plus(wait);
            match () {
                // Nobody knows any more what the platform does with it.
                () if entry.absences >= MOST_ASKED => Step::Settle,
                () if now < next => Step::Wait(next),
                () => Step::AskProcess,
            }
        }
        Phase::Sending => Step::Settle,
        Phase::Unknown => {
            let settled = entry.absent_at.unwrap_or(entry.phase_at).plus(SETTLE);
            if now < settled { Step::Wait(settled) } else { Step::ReadBack }
        }
        _ => Step::Done,
    }
}

impl Entry {
    /// The phase after a complete reading of the order that was made after the write.
    #[must_use]
    pub fn after_reading(&self, outcome: Outcome) -> Phase {
        match (self.phase, outcome) {
            (Phase::Accepted | Phase::Sending | Phase::Unknown, Outcome::Shown) => Phase::Proved,
            (Phase::Accepted, Outcome::NotThere) if self.absences >= 2 => Phase::NotShown,
            // Two equal readings, a settling time apart: it did not arrive and will not.
            (Phase::Sending | Phase::Unknown, Outcome::NotThere) if self.absences >= 1 => Phase::Absent,
            (phase, _) => phase,
        }
    }
}

/// Whether a new confirmation may be journalled for this key.
///
/// `rows` are the journal's rows of the key; `absent_since` is the moment of the latest complete
/// reading of the order that does not show the number (`None` when the latest reading shows it or
/// there is none).
#[must_use]
pub fn may_confirm(rows: &[Entry], absent_since: Option<Ms>) -> bool {
    rows.iter().all(|row| match row.phase {
        phase if !phase.ended() => false,
        phase if phase.may_have_landed() => absent_since.is_some_and(|at| at > row.phase_at),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, Home, OrderId, TrackingNumber};

    const NOW: Ms = Ms(1_795_165_200_000);

    fn entry(phase: Phase) -> Entry {
        Entry {
            id: ChangeId(1),
            key: "woocommerce:shop.example|7|LA874320193FR".into(),
            phase,
            change: Change {
                account: AccountId(1),
                order: OrderId(1),
                order_remote_id: "7".into(),
                order_number: "7".into(),
                action: crate::repair::Action::AddNumber,
                target: String::new(),
                number: TrackingNumber::read("LA874320193FR").unwrap(),
                carrier: String::new(),
                url: String::new(),
                shipped: None,
                shipped_latest: NOW,
                home: Home("tracking_items".into()),
                lines: Vec::new(),
                mail: false,
                shown_before: Vec::new(),
                texts_before: 0,
            },
            asked_by: "owner".into(),
            asked_at: NOW,
            sent_at: (phase != Phase::Confirmed).then_some(NOW),
            phase_at: NOW,
            absences: 0,
            absent_at: None,
            process: None,
        }
    }

    const ALL: [Phase; 12] = [
        Phase::Confirmed,
        Phase::Sending,
        Phase::Pending,
        Phase::Accepted,
        Phase::Unknown,
        Phase::Proved,
        Phase::NotShown,
        Phase::Differs,
        Phase::AlreadyRight,
        Phase::Moved,
        Phase::Rejected,
        Phase::Absent,
    ];

    #[test]
    fn only_a_confirmed_change_that_was_never_sent_may_be_written() {
        for phase in ALL {
            for later in [0, SETTLE, 10 * SETTLE] {
                let writes = next_step(&entry(phase), NOW.plus(later)) == Step::ReadThenWrite;
                assert_eq!(writes, phase == Phase::Confirmed, "{phase:?} after {later} ms");
            }
        }
    }

    #[test]
    fn what_may_still_arrive_is_read_back_only_after_it_settled() {
        assert_eq!(next_step(&entry(Phase::Sending), NOW.plus(9 * SETTLE)), Step::Settle);
        assert_eq!(next_step(&entry(Phase::Unknown), NOW.plus(SETTLE - 1)), Step::Wait(NOW.plus(SETTLE)));
        assert_eq!(next_step(&entry(Phase::Unknown), NOW.plus(SETTLE)), Step::ReadBack);
    }

    #[test]
    fn absence_takes_two_equal_readings_a_settling_time_apart() {
        let mut entry = entry(Phase::Unknown);
        assert_eq!(entry.after_reading(Outcome::NotThere), Phase::Unknown);
        (entry.absences, entry.absent_at) = (1, Some(NOW.plus(SETTLE)));
        assert_eq!(next_step(&entry, NOW.plus(SETTLE + 1)), Step::Wait(NOW.plus(2 * SETTLE)));
        assert_eq!(entry.after_reading(Outcome::NotThere), Phase::Absent);
    }

    #[test]
    fn a_yes_proves_nothing_and_three_looks_without_the_number_disprove_it() {
        let mut entry = entry(Phase::Accepted);
        for absences in 0..3 {
            entry.absences = absences;
            let expected = if absences == 2 { Phase::NotShown } else { Phase::Accepted };
            assert_eq!(entry.after_reading(Outcome::NotThere), expected);
        }
        assert_eq!(entry.after_reading(Outcome::Shown), Phase::Proved);
    }

    #[test]
    fn a_second_confirmation_waits_for_the_end_and_for_proof_of_absence() {
        for phase in ALL {
            let rows = [entry(phase)];
            assert_eq!(
                may_confirm(&rows, None),
                phase.ended() && !phase.may_have_landed(),
                "{phase:?}, never read"
            );
            let before = may_confirm(&rows, Some(NOW));
            assert_eq!(before, phase.ended() && !phase.may_have_landed(), "{phase:?}, read before it ended");
            assert_eq!(
                may_confirm(&rows, Some(NOW.plus(1))),
                phase.ended(),
                "{phase:?}, read after it ended"
            );
        }
    }
}
