//! Closed without a number, and the supplier should have one by now. Until then the order is watched.

use super::case::{Case, keep_fresh};
use super::closing::Cause as Closed;
use super::facts::NUMBER;
use super::not_shipped;
use super::shown::{looks_numbered, oldest_reading, read_what_is_older};
use super::{Answer, Draft, Judgement};
use crate::domain::{Cause, Confidence, Fulfillment, Kind, Line, NumberWish, OrderState, Phrase, Platform};

/// Whether `supplier` answers no program: its numbers stand on its own pages alone.
const fn has_no_interface(supplier: Platform) -> bool {
    matches!(supplier, Platform::Tpop)
}

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    let blind: Vec<&Line> = case
        .travelling
        .iter()
        .copied()
        .filter(|line| case.supplier_of(line).is_some_and(has_no_interface))
        .filter(|line| is_closed(case, line) && !not_shipped::is_sent(case, line))
        .filter(|line| case.shown_for(&[line]).next().is_none() && !wants_a_number(case, line))
        .collect();
    let Some(supplier) = blind.first().and_then(|line| case.supplier_of(line)) else { return };
    if case.facts.not_known.is_some() || case.facts.traces.iter().any(looks_numbered) {
        return;
    }
    if case.facts.answer == Some(Answer::NotThere) {
        judgement.findings.push(not_shipped::not_there(case, &blind, supplier));
        return;
    }
    let over = case.rules.production_over(&case.facts.order, supplier);
    let asked = match case.facts.answer {
        Some(Answer::NotYet { ask_again }) => Some(ask_again),
        Some(Answer::NotThere) | None => None,
    };
    let due = asked.map_or(over, |at| at.max(over));
    if case.now < due {
        judgement.watching = Some(due);
        judgement.recheck(due);
        return;
    }
    // The number may have come since, or stand in a note.
    let Some(read_at) = oldest_reading(case.facts).filter(|at| *at >= due) else {
        judgement.watching = Some(due);
        judgement.unsettled(None, NUMBER);
        read_what_is_older(case.facts, due, judgement);
        return;
    };
    let pile = case.pile(&blind, due);
    keep_fresh(pile, case, judgement);
    let days = i64::from(case.rules.production(supplier));
    let mut evidence = vec![
        Phrase::new("evidence-production-over")
            .text("supplier", supplier.name())
            .time("ordered", case.facts.order.ordered)
            .count("days", days),
        Phrase::new("evidence-not-shown").at("read", read_at),
    ];
    if asked.is_some() {
        evidence.push(Phrase::new("evidence-asked-not-yet").text("supplier", supplier.name()));
    }
    evidence.extend(case.facts.closing.evidence.iter().cloned());
    judgement.findings.push(Draft {
        shipment: None,
        kind: Kind::NumberWanted,
        pile,
        cause: Cause::ProductionOver,
        confidence: Confidence::Likely,
        closer: Closed::of(&case.facts.closing).closer,
        closed: case.closed_at(&blind),
        number: None,
        evidence,
        due,
    });
}

/// The storefront wants a number for what it shows as sent of this line: that is told without waiting for anybody's
/// production ([`super::number_empty`]).
fn wants_a_number(case: &Case<'_>, line: &Line) -> bool {
    let holds = |f: &&Fulfillment| f.lines.iter().any(|(id, _)| *id == line.remote_id);
    case.facts.order.fulfillments.iter().filter(holds).any(|f| f.wants != NumberWish::NotSaid)
}

/// The storefront shows pieces of it as sent.
fn is_closed(case: &Case<'_>, line: &Line) -> bool {
    match line.sent {
        Some(pieces) => pieces > 0,
        None => case.facts.order.state == OrderState::Closed,
    }
}
