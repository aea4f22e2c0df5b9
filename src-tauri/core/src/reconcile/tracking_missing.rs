//! Closed at the storefront, and the number is not shown there.

use super::{Closing, Draft, Judgement, Need, OrderFacts, Rules, ShipmentFacts, knowledge};
use crate::domain::{
    Cause, Closer, Confidence, Kind, Knowledge, Ms, NotKnown, OrderState, Phrase, Pile, ShipmentRole, Travel,
};

pub(super) fn judge(facts: &OrderFacts, rules: &Rules, now: Ms, judgement: &mut Judgement) {
    for sent in &facts.shipments {
        judge_shipment(facts, sent, rules, now, judgement);
    }
}

fn judge_shipment(
    facts: &OrderFacts,
    sent: &ShipmentFacts,
    rules: &Rules,
    now: Ms,
    judgement: &mut Judgement,
) {
    let shipment = &sent.shipment;
    let numbers = shipment.numbers.iter().map(|n| &n.number);
    let due = rules.due(shipment, sent.supplier);
    let known = knowledge(facts, numbers.clone(), due);
    if let Knowledge::Shown(home) = known {
        judgement.homes.push(home);
        return;
    }
    let needs_number = facts.order.state == OrderState::Closed
        && facts.order.travel == Travel::Ships
        && facts.no_tracking.is_none()
        && matches!(shipment.role, ShipmentRole::Original | ShipmentRole::Additional);
    let Some(number) = numbers.clone().next().filter(|_| needs_number) else { return };
    // Another number stands there: that is not "no tracking", and what it is, is not judged here.
    if !facts.sightings.is_empty() {
        return;
    }
    if now < due {
        judgement.recheck(due);
        return;
    }
    match known {
        Knowledge::Shown(_) | Knowledge::NotKnown(NotKnown::FileHasNoColumn) => {}
        Knowledge::NotKnown(NotKnown::NotReadSince) => read_what_is_older(facts, due, judgement),
        Knowledge::NotShown { read_at } => {
            let stale = read_at.plus(rules.fresh);
            if now >= stale {
                read_what_is_older(facts, stale.plus(1).min(now), judgement);
            } else {
                judgement.recheck(stale);
            }
            let Closing { closer, confidence, evidence } = facts.closing.clone();
            let (cause, confidence) = match closer {
                Closer::Person { .. } => (Cause::ClosedByHand, confidence),
                Closer::App { .. } => (Cause::ClosedByApp, confidence),
                Closer::Program | Closer::Unknown => (Cause::Unknown, Confidence::Unknown),
            };
            let mut rests_on =
                vec![sent_sentence(sent), Phrase::new("evidence-not-shown").at("read", read_at)];
            rests_on.extend(evidence);
            judgement.findings.push(Draft {
                shipment: Some(shipment.id),
                kind: Kind::TrackingMissing,
                pile: pile(facts, shipment.shipped_latest(), rules, now),
                cause,
                confidence,
                closer,
                closed: facts.order.closed,
                number: Some(number.clone()),
                evidence: rests_on,
                due,
            });
        }
    }
}

/// Asks for the parts of the order that were not read since `since`: the order first, because it
/// may settle the matter at no extra cost; the others only when it did not.
fn read_what_is_older(facts: &OrderFacts, since: Ms, judgement: &mut Judgement) {
    let older = |read: Option<Ms>| read.is_none_or(|at| at < since);
    if older(facts.reads.order) {
        judgement.need(Need::Order);
        return;
    }
    if facts.reads_fulfillments && older(facts.reads.fulfillments) {
        judgement.need(Need::Fulfillments);
    }
    if older(facts.reads.notes) {
        judgement.need(Need::Notes);
    }
}

fn sent_sentence(sent: &ShipmentFacts) -> Phrase {
    let name = sent.supplier.name();
    match sent.shipment.shipped {
        Some(shipped) => Phrase::new("evidence-sent").text("supplier", name).time("shipped", shipped),
        None => {
            Phrase::new("evidence-number-known").text("supplier", name).at("since", sent.shipment.first_seen)
        }
    }
}

fn pile(facts: &OrderFacts, shipped: Ms, rules: &Rules, now: Ms) -> Pile {
    let line = facts.starting_line.unwrap_or(now);
    if shipped < line.plus(-rules.reach) { Pile::BeforeYouStarted } else { Pile::Now }
}
