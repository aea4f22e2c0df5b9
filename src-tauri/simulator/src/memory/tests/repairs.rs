//! Repairs that are confirmed and go on, as planned and against all plans.

use super::bench::{Bench, Seen};
use super::told::{once_in, one};
use crate::memory::*;
use rand::RngExt;
use trackmend_core::app::{Asked, ForGood, confirm};
use trackmend_core::domain::{DAY, Finding, Home};
use trackmend_core::repair::{Action, Phase};

/// What a repair is moved to: those that go on first.
const PHASES: [Phase; 9] = [
    Phase::Sending,
    Phase::Accepted,
    Phase::Unknown,
    Phase::Proved,
    Phase::Proved,
    Phase::NotShown,
    Phase::AlreadyRight,
    Phase::Rejected,
    Phase::Absent,
];

impl Bench {
    pub(super) async fn confirm(&mut self, seen: &mut Seen) {
        let all = once_in(&mut self.dice, 4);
        let rows = self.memory.findings(all).await.unwrap();
        let may_be_repaired =
            |finding: &Finding| all || (finding.order.is_some() && finding.shipment.is_some());
        let found: Vec<FindingId> =
            rows.iter().map(|row| &row.finding).filter(|f| may_be_repaired(f)).map(|f| f.id).collect();
        if found.is_empty() {
            return;
        }
        let finding = one(&mut self.dice, &found);
        let asked = Asked {
            by: "owner".into(),
            mail: one(&mut self.dice, &[None, Some(true), Some(false)]),
            for_good: ForGood::Said,
        };
        let now = self.now;
        let said = both!(self, "confirm", |k| confirm(k, finding, &asked, now).await);
        if said.is_ok() {
            seen.planned += 1;
        } else {
            seen.refused += 1;
        }
    }

    /// A change that no plan made: the journal decides by its key alone.
    pub(super) async fn confirm_anything(&mut self, seen: &mut Seen) {
        let now = self.now;
        let dice = &mut self.dice;
        let order = OrderId(dice.random_range(1..8));
        let change = Change {
            account: self.shops[0].0,
            order,
            order_remote_id: "701".into(),
            order_number: "#1001".into(),
            action: one(dice, &[true, false])
                .then(Action::default)
                .unwrap_or(Action::CorrectCarrier { was: "DHL".into(), was_url: String::new() }),
            target: String::new(),
            number: TrackingNumber::read("LA874320193FR").unwrap(),
            carrier: "La Poste".into(),
            url: String::new(),
            shipped: None,
            shipped_latest: now,
            home: Home("tracking_items".into()),
            lines: Vec::new(),
            mail: once_in(dice, 2),
            shown_before: Vec::new(),
            texts_before: 0,
        };
        let finding = FindingId(dice.random_range(1..6));
        let absent = one(dice, &[None, Some(now), Some(now.plus(-DAY))]);
        let said =
            both!(self, "confirm", |k| k.confirm(&change, "shop", finding, "owner", absent, now).await);
        if said.is_ok() {
            seen.confirmed += 1;
        } else {
            seen.refused += 1;
        }
    }

    pub(super) async fn advance(&mut self, seen: &mut Seen) {
        let journal = self.memory.journal().await.unwrap();
        if journal.is_empty() {
            return;
        }
        let dice = &mut self.dice;
        let mut before = journal[dice.random_range(0..journal.len())].clone();
        if before.phase.ended() && !once_in(dice, 4) {
            return;
        }
        if once_in(dice, 6) {
            // Somebody else moved it meanwhile.
            before.absences += 1;
        }
        let mut next = before.clone();
        // What has ended stays so.
        let from = if before.phase.ended() { 3 } else { 0 };
        next.phase = one(dice, &PHASES[from..]);
        (next.phase_at, next.sent_at) = (self.now, Some(self.now));
        if once_in(dice, 3) {
            (next.absences, next.absent_at) = (before.absences + 1, Some(self.now));
        }
        let said = once_in(dice, 2).then(|| Phrase::new("repair-said"));
        let after = [next.change.number.clone()];
        let after = once_in(dice, 2).then_some(&after[..]);
        both!(self, "advance", |k| k.advance(&before, &next, said.as_ref(), after).await).unwrap();
        seen.proved += usize::from(next.phase == Phase::Proved);
        seen.already += usize::from(next.phase == Phase::AlreadyRight);
    }
}
