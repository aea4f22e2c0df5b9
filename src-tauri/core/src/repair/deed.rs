//! What would put a finding right: which entry of which order, and how. Pure; which home can take it is
//! the connector's to say.

use super::{Action, ChangeLine, CloseLine, PlanError};
use crate::domain::{
    Arg, Cause, Finding, Fulfillment, Kind, Line, Order, OrderState, Platform, Shipment, ShipmentRole,
    Sighting, TrackingNumber,
};
use crate::reconcile::{OrderFacts, Rules};

/// What would be done, before anybody asked where and whether the customer is mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub action: Action,
    /// The platform's id of the entry that is changed; blank where a new one is made.
    pub target: String,
    /// The number that the customer shall see.
    pub number: TrackingNumber,
    /// What travelled with it.
    pub lines: Vec<ChangeLine>,
}

/// What would put this finding right.
///
/// # Errors
/// When nothing may be written, and why.
pub fn deed(
    finding: &Finding,
    facts: &OrderFacts,
    shipment: &Shipment,
    supplier: Platform,
    rules: &Rules,
) -> Result<Deed, PlanError> {
    let order = &facts.order;
    if matches!(order.state, OrderState::Cancelled | OrderState::Refunded) {
        return Err(PlanError::OrderEnded);
    }
    let number = finding.number.clone().ok_or(PlanError::Nothing)?;
    let shown = |n: &TrackingNumber| facts.sightings.iter().any(|s| s.number == *n);
    if finding.kind != Kind::CarrierDiffers && shown(&number) {
        return Err(PlanError::AlreadyShown);
    }
    let lines = lines_of(order, shipment, supplier, rules);
    let (action, target) = match finding.kind {
        Kind::TrackingMissing | Kind::NumberIncomplete => {
            let target = covering(order, &lines, &facts.sightings).map_or("", |f| &f.remote_id);
            // A part of an open order may be shown as sent; without such a part there is nothing to add to.
            if order.state != OrderState::Closed && target.is_empty() {
                return Err(PlanError::StillOpen);
            }
            (Action::AddNumber, target.to_owned())
        }
        Kind::NumberDiffers => {
            if finding.cause == Cause::Unknown {
                return Err(PlanError::AskFirst);
            }
            match (other_shown(finding, facts, shipment), damaged_text(finding, facts)) {
                (Some(old), _) => (Action::ReplaceNumber { old: old.number.clone() }, old.remote_id.clone()),
                // A text tells which order it stands in, not which of its parcels.
                (None, Some(_)) if order.fulfillments.len() > 1 => return Err(PlanError::LinesUnclear),
                (None, Some(old)) => {
                    let target = covering(order, &lines, &facts.sightings).map_or("", |f| &f.remote_id);
                    (Action::ReplaceNumber { old }, target.to_owned())
                }
                (None, None) => return Err(PlanError::AskFirst),
            }
        }
        Kind::CarrierDiffers => {
            let there = facts.sightings.iter().find(|s| s.number == number).ok_or(PlanError::Nothing)?;
            let action = Action::CorrectCarrier { was: there.carrier.clone(), was_url: there.url.clone() };
            (action, there.remote_id.clone())
        }
        Kind::OrderNotClosed => {
            // A storefront that closes an order as a whole: everything that travels was sent, by whichever parcels,
            // or the verdict would call its lines unclear.
            let as_a_whole = order.lines.iter().all(|line| line.sent.is_none());
            if finding.cause == Cause::LinesUnclear
                || (!as_a_whole && !tells_its_lines(facts, shipment, &lines))
            {
                return Err(PlanError::LinesUnclear);
            }
            let all = || lines_of_all(order);
            let close = if as_a_whole { to_close(order, &all())? } else { to_close(order, &lines)? };
            (Action::CloseLines { lines: close }, String::new())
        }
        Kind::NumberWanted
        | Kind::ShipmentUnmatched
        | Kind::NumberReused
        | Kind::NotShipped
        | Kind::OrderExpiring
        | Kind::PromiseAtRisk
        | Kind::LateParcel
        | Kind::DeliveryProblem
        | Kind::CustomerAsks
        | Kind::ShippedThoughCancelled => return Err(PlanError::Nothing),
    };
    Ok(Deed { action, target, number, lines })
}

/// The number that the shop shows instead: what the verdict names, what the owner said is replaced, or the
/// only one that no shipment of the order has.
#[must_use]
pub fn other_shown<'a>(
    finding: &Finding,
    facts: &'a OrderFacts,
    shipment: &Shipment,
) -> Option<&'a Sighting> {
    let named = named(finding).and_then(|text| TrackingNumber::read(text).ok());
    let sighting = |n: &TrackingNumber| facts.sightings.iter().find(|s| s.number == *n);
    if let Some(found) = named.as_ref().or(shipment.replaces.as_ref()).and_then(sighting) {
        return Some(found);
    }
    let known = |n: &TrackingNumber| {
        facts.shipments.iter().any(|s| s.shipment.numbers.iter().any(|known| known.number == *n))
    };
    let mut strange = facts.sightings.iter().filter(|s| !known(&s.number));
    let first = strange.next()?;
    strange.all(|s| s.number == first.number).then_some(first)
}

/// What a spreadsheet left of the number, where that is no number any more and is kept as text.
fn damaged_text(finding: &Finding, facts: &OrderFacts) -> Option<TrackingNumber> {
    if finding.cause != Cause::SpreadsheetDamage {
        return None;
    }
    facts
        .traces
        .iter()
        .filter(|trace| named(finding) == Some(&trace.text))
        .find_map(|trace| TrackingNumber::read(&trace.text).ok())
}

/// What the verdict says that the shop shows instead.
fn named(finding: &Finding) -> Option<&String> {
    finding.evidence.iter().find_map(|phrase| match phrase.args.get("shown") {
        Some(Arg::Text { value }) => Some(value),
        _ => None,
    })
}

/// The order's lines that travelled in the shipment: those that it names where it names any that the order has, else those that its supplier makes, else every line that was not refunded.
#[must_use]
pub fn lines_of(order: &Order, shipment: &Shipment, supplier: Platform, rules: &Rules) -> Vec<ChangeLine> {
    let left = |ordered: i64, refunded: i64| (ordered - refunded).max(0);
    let named: Vec<ChangeLine> = order
        .lines
        .iter()
        .filter_map(|line| {
            let said = shipment.lines.iter().find(|said| said.is_of(line))?;
            let quantity = said.quantity.min(left(line.quantity, line.refunded));
            (quantity > 0).then(|| ChangeLine { remote_id: line.remote_id.clone(), quantity })
        })
        .collect();
    if !named.is_empty() {
        return named;
    }
    let ships = order.lines.iter().any(|line| line.ships);
    let theirs = order.lines.iter().any(|line| rules.supplier_of(order.account, line) == Some(supplier));
    order
        .lines
        .iter()
        .filter(|line| !theirs || rules.supplier_of(order.account, line) == Some(supplier))
        .filter(|line| !ships || line.ships)
        .filter_map(|line| {
            let quantity = left(line.quantity, line.refunded);
            (quantity > 0).then(|| ChangeLine { remote_id: line.remote_id.clone(), quantity })
        })
        .collect()
}

/// Every line with pieces that were not refunded.
fn lines_of_all(order: &Order) -> Vec<ChangeLine> {
    let left = |line: &Line| (line.quantity - line.refunded).max(0);
    let all = order.lines.iter().filter(|line| line.ships && left(line) > 0);
    all.map(|line| ChangeLine { remote_id: line.remote_id.clone(), quantity: left(line) }).collect()
}

/// The fulfillment that holds these lines: the one with most of their pieces; of equals the one without a
/// number, and then the latest. One that does not tell its lines may hold them all.
fn covering<'a>(order: &'a Order, lines: &[ChangeLine], sightings: &[Sighting]) -> Option<&'a Fulfillment> {
    let pieces = |fulfillment: &Fulfillment| -> i64 {
        if fulfillment.lines.is_empty() {
            return lines.iter().map(|line| line.quantity).sum();
        }
        let held = |line: &ChangeLine| {
            fulfillment.lines.iter().filter(|(id, _)| *id == line.remote_id).map(|(_, n)| *n).sum::<i64>()
        };
        lines.iter().map(|line| held(line).min(line.quantity)).sum()
    };
    let bare = |fulfillment: &Fulfillment| !sightings.iter().any(|s| s.remote_id == fulfillment.remote_id);
    order
        .fulfillments
        .iter()
        .filter(|fulfillment| pieces(fulfillment) > 0)
        .max_by_key(|f| (pieces(f), bare(f), f.at.map(|at| at.at)))
}

/// It is certain which lines the shipment holds: it names them, or there is one only and no other parcel.
fn tells_its_lines(facts: &OrderFacts, shipment: &Shipment, lines: &[ChangeLine]) -> bool {
    let named = shipment.lines.iter().any(|said| facts.order.lines.iter().any(|line| said.is_of(line)));
    let others = facts.shipments.iter().filter(|s| {
        s.shipment.id != shipment.id
            && matches!(s.shipment.role, ShipmentRole::Original | ShipmentRole::Additional)
    });
    named || (lines.len() == 1 && others.count() == 0)
}

/// The pieces of these lines that are still open and that this connection may close.
fn to_close(order: &Order, lines: &[ChangeLine]) -> Result<Vec<CloseLine>, PlanError> {
    let open = order.open.as_ref().ok_or(PlanError::NotRead)?;
    let mut close = Vec::new();
    let mut of_others = false;
    for line in lines {
        let mut left = line.quantity;
        for there in open.iter().filter(|there| there.line == line.remote_id) {
            of_others |= !there.may_close;
            let quantity = if there.may_close { left.min(there.quantity) } else { 0 };
            if quantity > 0 {
                close.push(CloseLine {
                    line: there.line.clone(),
                    group: there.group.clone(),
                    id: there.id.clone(),
                    quantity,
                });
                left -= quantity;
            }
        }
    }
    match (close.is_empty(), of_others) {
        (false, _) => Ok(close),
        (true, true) => Err(PlanError::OfAnotherApp),
        (true, false) => Err(PlanError::NothingOpen),
    }
}
