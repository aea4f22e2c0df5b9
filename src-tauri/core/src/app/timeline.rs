//! What happened to an order, oldest first.

use super::ledger::when;
use super::view::{Dot, Event, Side};
use super::words::{carrier_said, delivery_said};
use crate::domain::{
    Closer, DeliveryStatus, Fulfillment, Knowledge, MINUTE, Meaning, Ms, OrderState, Phrase, Platform,
    ShipmentRole, Stamp, Travel,
};
use crate::reconcile::{Answer, OrderFacts, ShipmentFacts, knowledge};
use crate::store::ToldEvent;

fn event(stamp: Stamp, side: Side, dot: Dot, said: Phrase) -> Event {
    Event { when: when(stamp), side: Some(side), dot, said }
}

/// `told`: what carriers told of its numbers.
pub(super) fn timeline(facts: &OrderFacts, told: &[ToldEvent]) -> Vec<Event> {
    let order = &facts.order;
    let goods: i64 = order.lines.iter().map(|l| l.quantity).sum();
    let mut events = vec![event(
        order.ordered,
        Side::Shop,
        Dot::Plain,
        Phrase::new("event-ordered").text("who", &order.buyer.name).count("goods", goods),
    )];
    events.extend(order.closed.map(|closed| event(closed, Side::Shop, Dot::Plain, closed_said(facts))));
    for part in &order.fulfillments {
        events.extend(part_sent(facts, part));
    }
    events.extend(facts.shipments.iter().map(sent));
    events.extend(told.iter().map(|told| on_its_way(facts, told)));
    events.extend(read(facts));
    if let Some(Answer::NotYet { ask_again }) = facts.answer {
        let said = Phrase::new("event-asks-again");
        events
            .push(Event { side: None, ..event(Stamp::instant(ask_again), Side::Supplier, Dot::None, said) });
    }
    events.sort_by_key(|e| e.when.at);
    events
}

/// In the carrier's own words, which say more than ours; in ours where it has none.
fn on_its_way(facts: &OrderFacts, told: &ToldEvent) -> Event {
    let happened = &told.event;
    let contradicts =
        facts.parcels.iter().any(|parcel| parcel.journey.contradicted.as_ref() == Some(happened));
    let (said, place) = (happened.said.trim(), happened.place.trim());
    let phrase = match happened.means {
        _ if contradicts => Phrase::new("event-contradicts").text("said", said),
        _ if !said.is_empty() => {
            let place = if place.is_empty() { "none" } else { place };
            Phrase::new("event-carrier-said").text("said", said).text("place", place)
        }
        Meaning::Moves { status, reason } => carrier_said(status, reason),
        Meaning::Remark | Meaning::Unknown => Phrase::new("event-carrier-code").text("code", &happened.code),
    };
    let dot = match happened.means {
        _ if contradicts => Dot::Hole,
        Meaning::Moves { status: DeliveryStatus::Delivered, .. } => Dot::Fine,
        _ => Dot::Plain,
    };
    event(happened.at, Side::Carrier, dot, phrase.text("carrier", told.by.name()))
}

fn closed_said(facts: &OrderFacts) -> Phrase {
    match &facts.closing.closer {
        Closer::Person { name } | Closer::App { name } if !name.is_empty() => {
            Phrase::new("event-closed-by").text("who", name)
        }
        Closer::Setting => Phrase::new("why-closed-by-setting"),
        Closer::Program => Phrase::new("event-closed-by-program"),
        _ => Phrase::new("event-closed"),
    }
    .text("platform", facts.platform.code())
}

/// A part that the shop shows as sent, and its delivery. The part that closed the order is told already.
fn part_sent(facts: &OrderFacts, part: &Fulfillment) -> Vec<Event> {
    let mut events = Vec::new();
    let closed = facts.order.closed;
    let told = |at: Stamp| closed.is_some_and(|closed| closed.at.since(at.at).abs() <= MINUTE);
    if let Some(at) = part.at.filter(|at| !told(*at)) {
        let items: i64 = part.lines.iter().map(|(_, n)| *n).sum();
        let said =
            Phrase::new("event-part-sent").count("items", items).text("platform", facts.platform.code());
        events.push(event(at, Side::Shop, Dot::Plain, said));
    }
    if let Some(at) = part.delivered
        && let Some(said) = delivery_said(DeliveryStatus::Delivered, facts.platform)
    {
        events.push(event(at, Side::Carrier, Dot::Plain, said));
    }
    events
}

fn sent(sent: &ShipmentFacts) -> Event {
    let shipment = &sent.shipment;
    let name = sent.supplier.name();
    let (stamp, said) = match (shipment.role, shipment.shipped) {
        (ShipmentRole::Return, at) => (at, Phrase::new("event-return")),
        (ShipmentRole::Replacement, at) => (at, Phrase::new("event-replacement").text("supplier", name)),
        (_, Some(at)) => (Some(at), Phrase::new("event-sent").text("supplier", name)),
        (_, None) if shipment.entered => {
            (None, Phrase::new("event-number-known").text("supplier", Platform::Myself.name()))
        }
        (_, None) => (None, Phrase::new("event-number-known").text("supplier", name)),
    };
    event(stamp.unwrap_or(Stamp::instant(shipment.first_seen)), Side::Supplier, Dot::Plain, said)
}

/// When the shop was last read, and whether the numbers stood there.
fn read(facts: &OrderFacts) -> Option<Event> {
    let order = &facts.order;
    let wanted = || {
        let parcels = facts
            .shipments
            .iter()
            .filter(|s| matches!(s.shipment.role, ShipmentRole::Original | ShipmentRole::Additional));
        parcels.filter(|s| !s.shipment.numbers.is_empty())
    };
    let shown = wanted()
        .filter(|s| {
            let numbers = s.shipment.numbers.iter().map(|n| &n.number);
            matches!(knowledge(facts, numbers, Ms(0)), Knowledge::Shown(_))
        })
        .count();
    let parcels = wanted().count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let all = if parcels == 0 { !facts.sightings.is_empty() } else { shown == parcels };
    let (dot, said) = if all {
        (Dot::Fine, Phrase::new("event-read-shown"))
    } else if shown > 0 {
        (
            Dot::Hole,
            Phrase::new("event-read-some").count("shown", count(shown)).count("parcels", count(parcels)),
        )
    } else if order.state == OrderState::Closed && parcels > 0 && order.travel == Travel::Ships {
        let another = !facts.sightings.is_empty();
        (Dot::Hole, if another { Phrase::new("event-read-other") } else { Phrase::new("event-read-hole") })
    } else {
        (Dot::Plain, Phrase::new("event-read").text("shop", facts.platform.name()))
    };
    Some(event(Stamp::instant(facts.reads.order?), Side::Shop, dot, said))
}
