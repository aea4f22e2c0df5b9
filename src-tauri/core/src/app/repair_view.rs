//! A repair, told step by step.

use super::repairing::phase_sentence;
use super::view::{Dot, Event, RepairView, Side, When};
use crate::domain::{Closer, Finding, Kind, Phrase, Precision, ProofId};
use crate::repair::{Entry, Phase};
use crate::store::{Account, Step};

pub(super) fn repair_view(
    entry: &Entry,
    steps: &[Step],
    proof: Option<ProofId>,
    account: &Account,
    finding: Option<&Finding>,
) -> RepairView {
    let platform = account.platform.name();
    let seconds = |step: &Step, side: Option<Side>, dot: Dot, said: Phrase| Event {
        when: When { at: step.at, precision: Precision::Instant },
        side,
        dot,
        said,
    };
    let mut events = Vec::new();
    for step in steps {
        events.push(match step.phase {
            Phase::Confirmed => seconds(step, None, Dot::None, Phrase::new("step-confirmed")),
            Phase::Sending => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                Phrase::new("step-sent").text("platform", platform),
            ),
            Phase::Accepted => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                Phrase::new("step-accepted").text("platform", platform),
            ),
            Phase::Proved => seconds(step, Some(Side::Shop), Dot::Fine, Phrase::new("step-proved")),
            Phase::NotShown | Phase::Absent => {
                seconds(step, Some(Side::Shop), Dot::Hole, phase_sentence(step.phase))
            }
            other => seconds(
                step,
                Some(Side::Shop),
                Dot::Plain,
                step.said.clone().unwrap_or_else(|| phase_sentence(other)),
            ),
        });
    }
    let detail = match entry.phase {
        Phase::Proved => Some(
            Phrase::new("repair-proved-detail")
                .text("platform", platform)
                .at("at", entry.phase_at)
                .count("seconds", (entry.phase_at.since(entry.asked_at) / 1_000).max(0)),
        ),
        _ => steps.iter().rev().find_map(|s| s.said.clone()),
    };
    let by_hand =
        finding.is_some_and(|f| f.kind == Kind::TrackingMissing && matches!(f.closer, Closer::Person { .. }));
    RepairView {
        change: entry.id,
        phase: entry.phase,
        lead: phase_sentence(entry.phase),
        detail,
        steps: events,
        hint: (entry.phase == Phase::Proved && by_hand).then(|| {
            Phrase::new("hint-leave-open").text("platform", account.platform.code()).text("shop", platform)
        }),
        proof,
    }
}
