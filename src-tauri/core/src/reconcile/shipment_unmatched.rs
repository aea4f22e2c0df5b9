//! A shipment that fits no order, or several. Said only when every shop was read since it should have been
//! there: until then nobody knows.

use super::{Draft, Match, Rules, ShipmentFacts};
use crate::domain::{Cause, Closer, Confidence, DAY, Kind, Ms, Phrase, Pile, Platform, ShipmentRole};

/// What is known of the shops when a shipment fits none of their orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShopsRead {
    /// When the first of their starting lines was drawn; `None`: none was read yet.
    pub starting_line: Option<Ms>,
    /// When the one that was read longest ago was last read to its end; `None`: one never was.
    pub since: Option<Ms>,
}

/// The verdict on a shipment without an order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unmatched {
    /// What is wrong, if anything.
    pub finding: Option<Draft>,
    /// When to look again although nothing changed.
    pub look_again: Option<Ms>,
    /// To look again when every shop was read to its end at this moment or later.
    pub read_for: Option<Ms>,
}

/// How long before the starting line a shipment may have been sent and still be asked about: orders of
/// before were perhaps never read.
const REACH: i64 = 60 * DAY;

/// What to say of a shipment that [`super::decide`] found no order for.
#[must_use]
pub fn unmatched(sent: &ShipmentFacts, found: &Match, shops: ShopsRead, rules: &Rules, now: Ms) -> Unmatched {
    let shipment = &sent.shipment;
    let nothing = Unmatched::default();
    let Some(number) = shipment.numbers.first() else { return nothing };
    // Numbers of the owner's own without a reference are hers to know.
    if shipment.role == ShipmentRole::Return
        || (sent.supplier == Platform::Myself && shipment.order_ref.trim().is_empty())
    {
        return nothing;
    }
    let shipped = shipment.shipped_latest();
    let due = shipped.plus(rules.grace_of(sent.supplier));
    let unread = Unmatched { read_for: Some(due), ..Unmatched::default() };
    // Who was read has begun, at the latest then.
    let Some(line) = shops.starting_line.or(shops.since) else { return unread };
    if shipped < line.plus(-REACH) {
        return nothing;
    }
    if now < due {
        return Unmatched { look_again: Some(due), ..Unmatched::default() };
    }
    let (cause, candidates) = match found {
        Match::Sure(..) => return nothing,
        Match::Ask(orders) if orders.len() > 1 => (Cause::SeveralFit, orders.len()),
        Match::Ask(orders) => (Cause::NoneFits, orders.len()),
        Match::Nothing => (Cause::NoneFits, 0),
    };
    if candidates == 0 && shops.since.is_none_or(|read| read < due) {
        return unread;
    }
    let name = sent.supplier.name();
    let mut evidence = vec![match shipment.shipped {
        Some(shipped) => Phrase::new("evidence-sent").text("supplier", name).time("shipped", shipped),
        None => Phrase::new("evidence-number-known").text("supplier", name).at("since", shipment.first_seen),
    }];
    if !shipment.order_ref.trim().is_empty() {
        evidence.push(
            Phrase::new("evidence-reference").text("supplier", name).text("reference", &shipment.order_ref),
        );
    }
    let count = i64::try_from(candidates).unwrap_or(i64::MAX);
    evidence.push(Phrase::new("evidence-candidates").count("orders", count));
    let finding = Draft {
        shipment: Some(shipment.id),
        kind: Kind::ShipmentUnmatched,
        pile: if shipped < line.plus(-rules.reach) { Pile::BeforeYouStarted } else { Pile::Now },
        cause,
        confidence: Confidence::Unknown,
        closer: Closer::Unknown,
        closed: None,
        number: Some(number.number.clone()),
        evidence,
        due,
    };
    Unmatched { finding: Some(finding), ..Unmatched::default() }
}
