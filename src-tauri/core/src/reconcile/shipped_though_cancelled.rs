//! Sent although the whole order had been cancelled or refunded before.

use super::Judgement;
use super::case::Case;
use crate::domain::{Cause, Closer, Confidence, Kind, OrderState, Phrase, Stamp};
use crate::reconcile::Draft;

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    // Goods come back and are paid back after they were sent: only what certainly left later counts.
    let Some(ended) = case.facts.ended_by else { return };
    for sent in case.sent() {
        let shipment = &sent.shipment;
        let Some(shipped) = shipment.shipped.filter(|shipped| shipped.at > ended) else { continue };
        if case.now < shipped.latest() {
            judgement.recheck(shipped.latest());
            continue;
        }
        let said = match case.facts.order.state {
            OrderState::Refunded => Phrase::new("evidence-refunded"),
            _ => Phrase::new("evidence-cancelled"),
        };
        judgement.findings.push(Draft {
            shipment: Some(shipment.id),
            kind: Kind::ShippedThoughCancelled,
            pile: case.pile(&[], shipped.latest()),
            cause: Cause::Unknown,
            confidence: Confidence::Certain,
            closer: Closer::Unknown,
            // Kept, because the shop may change the order later for another reason.
            closed: Some(Stamp::instant(ended)),
            number: shipment.numbers.first().map(|n| n.number.clone()),
            evidence: vec![
                Phrase::new("evidence-sent").text("supplier", sent.supplier.name()).time("shipped", shipped),
                said.at("at", ended),
            ],
            due: shipped.latest(),
        });
    }
}
