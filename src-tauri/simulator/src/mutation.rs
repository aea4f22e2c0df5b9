//! Bugs on purpose, each where a process meets what it keeps or the wire: nothing of this is in the product.
//! The simulator has to catch every one, or its silence about the product means nothing.

use serde::{Deserialize, Serialize};
use trackmend_core::connectors::Record;
use trackmend_core::domain::{DAY, MINUTE, NotKnown, OrderState, TrackingNumber};
use trackmend_core::reconcile::{Judgement, OrderFacts, Rules};
use trackmend_core::repair::{Entry, Phase};
use trackmend_core::store::NewShipment;

/// One injected bug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mutation {
    /// The journal does not say "sending" before the first byte goes out.
    JournalSkipped,
    /// A write without an answer is sent again.
    RetryAfterTimeout,
    /// The bookmark is stored before the page that it stands for.
    BookmarkFirst,
    /// The bookmark lies later than what was read.
    BookmarkTooFar,
    /// A gap is one at once, without waiting for the supplier.
    GraceIgnored,
    /// A late "on its way" takes the place of "delivered".
    FinalStatusLost,
    /// The order number alone ties a shipment to an order.
    LinkByNumberAlone,
    /// What was not read counts as not shown.
    UnknownAsNotShown,
    /// A process works without having the connection's lease.
    LeaseNotTaken,
    /// The shop's yes is taken for a proof.
    ProofWithoutReadBack,
    /// A write of unknown outcome is read back at once.
    SettleSkipped,
    /// One reading without the number proves that a write did not arrive.
    OneAbsenceIsEnough,
    /// The order is not looked at again before the write.
    WrittenUnseen,
    /// What a verdict waits for is never asked for.
    NeedsForgotten,
    /// Nothing ripens by time alone.
    RecheckForgotten,
    /// A cancelled order is judged like any other that was closed.
    CancelledIsAGap,
    /// A repair that ended without a proof is taken up again by itself.
    TriedAgainUnasked,
    /// An order that a page told of without telling it whole is not kept to be read.
    WantedForgotten,
    /// What the platform promised to do is taken for done.
    PendingTakenForDone,
}

impl Mutation {
    /// All of them.
    pub const ALL: [Mutation; 19] = [
        Mutation::JournalSkipped,
        Mutation::RetryAfterTimeout,
        Mutation::BookmarkFirst,
        Mutation::BookmarkTooFar,
        Mutation::GraceIgnored,
        Mutation::FinalStatusLost,
        Mutation::LinkByNumberAlone,
        Mutation::UnknownAsNotShown,
        Mutation::LeaseNotTaken,
        Mutation::ProofWithoutReadBack,
        Mutation::SettleSkipped,
        Mutation::OneAbsenceIsEnough,
        Mutation::WrittenUnseen,
        Mutation::NeedsForgotten,
        Mutation::RecheckForgotten,
        Mutation::CancelledIsAGap,
        Mutation::TriedAgainUnasked,
        Mutation::WantedForgotten,
        Mutation::PendingTakenForDone,
    ];

    /// Its name on the command line: `journal-skipped`.
    #[must_use]
    pub fn name(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(name)) => name,
            _ => format!("{self:?}"),
        }
    }

    pub(crate) fn rules(self, rules: &mut Rules) {
        if self == Mutation::GraceIgnored {
            rules.learned_grace.clear();
            for platform in trackmend_core::domain::Platform::ALL {
                rules.grace.insert(*platform, -2 * DAY);
            }
        }
    }

    pub(crate) fn judge(
        self,
        facts: &OrderFacts,
        judge: &(impl Fn(&OrderFacts) -> Judgement + Send),
    ) -> Judgement {
        match self {
            Mutation::UnknownAsNotShown => {
                let mut facts = facts.clone();
                if facts.not_known != Some(NotKnown::FileHasNoColumn) {
                    facts.not_known = None;
                }
                let latest = facts.reads.order;
                facts.reads.notes = facts.reads.notes.max(latest);
                facts.reads.fulfillments = facts.reads.fulfillments.max(latest);
                judge(&facts)
            }
            Mutation::CancelledIsAGap if facts.order.state == OrderState::Cancelled => {
                let mut facts = facts.clone();
                facts.order.state = OrderState::Closed;
                judge(&facts)
            }
            Mutation::NeedsForgotten => {
                let mut judgement = judge(facts);
                judgement.needs.clear();
                judgement.first.clear();
                judgement
            }
            Mutation::RecheckForgotten => {
                let mut judgement = judge(facts);
                judgement.recheck_at = None;
                judgement
            }
            _ => judge(facts),
        }
    }

    /// What is stored instead of this step of a repair; `None`: nothing is.
    pub(crate) fn advance(
        self,
        next: &Entry,
        after: Option<&[TrackingNumber]>,
    ) -> Option<(Entry, Option<Vec<TrackingNumber>>)> {
        let shown = after.map(<[TrackingNumber]>::to_vec);
        match (self, next.phase) {
            (Mutation::JournalSkipped, Phase::Sending) => None,
            (Mutation::ProofWithoutReadBack, Phase::Accepted) => {
                let proved = Entry { phase: Phase::Proved, ..next.clone() };
                Some((proved, Some(vec![next.change.number.clone()])))
            }
            (Mutation::PendingTakenForDone, Phase::Pending) => {
                let done = Entry { phase: Phase::Accepted, process: None, ..next.clone() };
                Some((done, shown))
            }
            (Mutation::TriedAgainUnasked, Phase::NotShown | Phase::Absent | Phase::Rejected) => {
                let again = Entry {
                    phase: Phase::Confirmed,
                    sent_at: None,
                    absences: 0,
                    absent_at: None,
                    process: None,
                    ..next.clone()
                };
                Some((again, None))
            }
            _ => Some((next.clone(), shown)),
        }
    }

    pub(crate) fn entries(self, entries: &mut [Entry]) {
        for entry in entries.iter_mut().filter(|e| e.phase == Phase::Unknown) {
            match self {
                Mutation::SettleSkipped => {
                    entry.phase_at = entry.phase_at.plus(-10 * MINUTE);
                    entry.absent_at = entry.absent_at.map(|at| at.plus(-10 * MINUTE));
                }
                Mutation::OneAbsenceIsEnough => entry.absences = entry.absences.max(1),
                _ => {}
            }
        }
    }
}

/// The same page without what it only tells of.
pub(crate) fn without_wanted(records: &[Record]) -> Vec<Record> {
    records.iter().filter(|record| !matches!(record, Record::Wanted(_))).cloned().collect()
}

/// The same orders as if nothing of them had been sent.
pub(crate) fn without_fulfillments(records: &[Record]) -> Vec<Record> {
    let mut blank = records.to_vec();
    for record in &mut blank {
        if let Record::Order(order) = record {
            order.order.fulfillments.clear();
        }
    }
    blank
}

/// Makes everything agree with the order whose number a shipment names.
pub(crate) fn fit_by_number(shipments: &mut [NewShipment], known: &[OrderFacts]) {
    for shipment in shipments {
        let named = shipment.order_ref.trim_start_matches('#');
        if let Some(of) = known.iter().find(|f| f.order.number.trim_start_matches('#') == named) {
            shipment.buyer = of.order.buyer.clone();
        }
    }
}
