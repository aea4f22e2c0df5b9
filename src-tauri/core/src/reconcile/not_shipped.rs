//! Paid, a supplier's line, and nothing was sent long after it should have been.

use super::case::{Case, wanted};
use super::facts::NUMBER;
use super::{Answer, Draft, Judgement, Need};
use crate::domain::{
    Cause, Closer, Confidence, Kind, Line, MakingState, Ms, OrderState, Phrase, Platform, Stamp,
};

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    let order = &case.facts.order;
    if order.state != OrderState::Open || case.facts.not_known.is_some() {
        return;
    }
    let open: Vec<&Line> = case
        .travelling
        .iter()
        .copied()
        .filter(|line| line.sent.is_none_or(|sent| sent < wanted(line)))
        .filter(|line| case.supplier_of(line).is_some() && !is_sent(case, line))
        .collect();
    let Some(supplier) = open.first().and_then(|line| case.supplier_of(line)) else { return };
    if case.facts.answer == Some(Answer::NotThere) {
        judgement.findings.push(not_there(case, &open, supplier));
        return;
    }
    if let Some(found) = blocked(case, &open) {
        judgement.findings.push(found);
        return;
    }
    let over = case.rules.missed_from(order, supplier);
    let asked = match case.facts.answer {
        Some(Answer::NotYet { ask_again }) => Some(ask_again),
        Some(Answer::NotThere) | None => None,
    };
    let due = asked.map_or(over, |at| at.max(over));
    if case.now < due {
        judgement.recheck(due);
        return;
    }
    // It may have been closed or cancelled since.
    if case.facts.reads.order.is_none_or(|at| at < due) {
        judgement.unsettled(None, NUMBER);
        judgement.need(Need::Order);
        return;
    }
    let (cause, confidence) = match (supplier, asked) {
        (Platform::Myself, _) => (Cause::Forgotten, Confidence::Likely),
        (_, Some(_)) => (Cause::Late, Confidence::Certain),
        (_, None) => (Cause::Unknown, Confidence::Unknown),
    };
    let mut evidence = vec![ordered(case.facts.order.ordered, supplier)];
    if asked.is_some() {
        evidence.push(Phrase::new("evidence-asked-not-yet").text("supplier", supplier.name()));
    }
    judgement.findings.push(draft(case, &open, cause, confidence, evidence, due));
}

/// The supplier holds it back: that does not pass with time.
fn blocked(case: &Case<'_>, open: &[&Line]) -> Option<Draft> {
    let theirs = |line: &&&Line, supplier| case.supplier_of(line) == Some(supplier);
    case.facts.makings.iter().filter(|m| m.making.state == MakingState::Blocked).find_map(|made| {
        let lines: Vec<&Line> = open.iter().filter(|line| theirs(line, made.supplier)).copied().collect();
        if lines.is_empty() {
            return None;
        }
        let evidence = vec![
            Phrase::new("evidence-ordered").time("ordered", case.facts.order.ordered),
            Phrase::new("evidence-blocked")
                .text("supplier", made.supplier.name())
                .text("state", &made.making.remote_state)
                .at("read", made.read_at),
        ];
        Some(draft(case, &lines, Cause::Blocked, Confidence::Certain, evidence, made.changed))
    })
}

/// The owner looked: the supplier does not have it.
pub(super) fn not_there(case: &Case<'_>, lines: &[&Line], supplier: Platform) -> Draft {
    let evidence = vec![
        ordered(case.facts.order.ordered, supplier),
        Phrase::new("evidence-not-at-supplier").text("supplier", supplier.name()),
    ];
    let due = case.facts.order.ordered.latest();
    draft(case, lines, Cause::NotAtSupplier, Confidence::Certain, evidence, due)
}

/// Something is known to have been sent that holds this line. Where the storefront does not tell lines
/// apart, a supplier's list need not either: one parcel of the line's supplier is enough.
pub(super) fn is_sent(case: &Case<'_>, line: &Line) -> bool {
    case.sent().filter_map(|sent| case.lines_of(sent)).flatten().any(|there| {
        there.remote_id == line.remote_id
            || (line.sent.is_none() && case.supplier_of(there) == case.supplier_of(line))
    })
}

fn ordered(at: Stamp, supplier: Platform) -> Phrase {
    Phrase::new("evidence-no-parcel").time("ordered", at).text("supplier", supplier.name())
}

fn draft(
    case: &Case<'_>,
    lines: &[&Line],
    cause: Cause,
    confidence: Confidence,
    evidence: Vec<Phrase>,
    due: Ms,
) -> Draft {
    Draft {
        shipment: None,
        kind: Kind::NotShipped,
        pile: case.pile(lines, due),
        cause,
        confidence,
        closer: Closer::Unknown,
        closed: None,
        number: None,
        evidence,
        due,
    }
}
