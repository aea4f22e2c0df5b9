//! The truth about an order at bol. Its rules are the second list at the top of [`super`].

use super::compare::{bare, cause};
use super::rules::is_old;
use super::{HOUR_MS, Home, OrderTruth, TrueCloser, TrueFinding, TruthQuestion, UnmatchedTruth};
use crate::bol::Shop;
use crate::bol::model::{Event, Order, Sent, Shipment};

/// How long bol may take to put the number of its own label into the shipment.
const LABEL_GRACE_MS: i64 = 24 * HOUR_MS;

/// A finding, the moment that it counts from, and whether the parcel was delivered before the starting line.
struct Found {
    finding: TrueFinding,
    since: i64,
    delivered_before: bool,
}

pub(super) fn truth_of(shop: &Shop, order: &Order, asked: &TruthQuestion) -> OrderTruth {
    let zone = shop.config.timezone;
    let sent: Vec<&Sent> = order.sent.iter().filter(|sent| sent.parcel.sent * 1000 <= asked.now).collect();
    let end_of_day = |sent: &Sent| zone.end_of_day(zone.day_of(sent.parcel.sent)) * 1000;
    let found = if order.fulfilment.is_retailers() { judge(shop, order, &sent, asked) } else { None };
    let shows = |shipment: &&Shipment| {
        sent.iter().any(|sent| bare(&sent.parcel.number) == bare(&shipment.transport.number))
    };
    let first_shipment = order.shipments.first().map(|shipment| shipment.at * 1000);
    let is_about_parcel = |found: &&Found| {
        matches!(found.finding.kind, "tracking_missing" | "number_differs" | "order_not_closed")
    };
    OrderTruth {
        platform: "bol",
        order_id: order.id.clone(),
        number: order.id.clone(),
        finding: found.as_ref().map(|found| found.finding),
        watching: false,
        before_you_started: found
            .as_ref()
            .is_some_and(|found| is_old(found.since, asked) || found.delivered_before),
        tracking: sent.iter().map(|sent| sent.parcel.number.clone()).collect(),
        carrier: sent.first().map(|sent| sent.parcel.carrier.clone()),
        shipped_at: found
            .as_ref()
            .filter(is_about_parcel)
            .map(|found| found.since)
            .or_else(|| sent.first().map(|sent| end_of_day(sent)))
            .or(first_shipment),
        closer: if order.shipments.is_empty() { TrueCloser::NotClosed } else { TrueCloser::System },
        note: order.story,
        shown_in: order
            .shipments
            .iter()
            .filter(shows)
            .map(|shipment| Home::Fulfillment(shipment.id))
            .collect(),
    }
}

/// Parcels in TPOP's list that are an order's, which the list does not say.
pub(super) fn ties<'a>(order: &'a Order, asked: &TruthQuestion) -> impl Iterator<Item = UnmatchedTruth> + 'a {
    let now = asked.now;
    let is_tied = move |sent: &&Sent| {
        sent.parcel.listed && sent.reference != order.id && sent.parcel.sent * 1000 <= now
    };
    order.sent.iter().filter(is_tied).map(|sent| UnmatchedTruth {
        reference: sent.reference.clone(),
        candidates: 1,
        belongs_to: Some(order.id.clone()),
    })
}

/// The first that holds. What bol sends itself never comes here.
fn judge(shop: &Shop, order: &Order, sent: &[&Sent], asked: &TruthQuestion) -> Option<Found> {
    let zone = shop.config.timezone;
    let start_of = |day: i64| zone.end_of_day(day - 1) * 1000;
    let open =
        |kind, cause, since| Found { finding: TrueFinding { kind, cause }, since, delivered_before: false };
    let unwanted = order.items.iter().find(|item| item.open() > 0 && item.cancellation_requested);
    if let Some(item) = unwanted {
        let cause = Some("cancellation_requested");
        return Some(open("shipped_though_cancelled", cause, item.changed * 1000));
    }
    let expiring = start_of(order.fulfilment.expiring_from());
    if order.is_open() && asked.now >= expiring {
        return Some(open("order_expiring", None, expiring));
    }
    let about = |shipment: &Shipment, kind, cause, since| {
        let mut brought = shipment.transport.events.iter().filter(|event: &&Event| event.is_delivery());
        let delivered_before = brought.any(|event| event.at * 1000 < asked.starting_line);
        Some(Found { finding: TrueFinding { kind, cause }, since, delivered_before })
    };
    let shows = |shipment: &&Shipment| order.needs_number(shipment) && !shipment.transport.number.is_empty();
    for shipment in order.shipments.iter().filter(shows) {
        if let Some((cause, since)) = differs(shop, order, shipment, sent, asked) {
            return about(shipment, "number_differs", cause, since);
        }
    }
    let empty = || {
        let needs_one = |shipment: &&Shipment| order.needs_number(shipment);
        order.shipments.iter().filter(needs_one).filter(|shipment| shipment.transport.number.is_empty())
    };
    let known = empty().find_map(|shipment| Some((shipment, parcel_of(shop, order, shipment, sent, asked)?)));
    if let Some((shipment, since)) = known {
        return about(shipment, "tracking_missing", None, since);
    }
    if let Some(since) = left_open(shop, order, sent, asked) {
        return Some(open("order_not_closed", None, since));
    }
    let is_late = |shipment: &&Shipment| {
        let grace = if shipment.transport.label.is_some() { LABEL_GRACE_MS } else { asked.entering_ms };
        asked.now >= shipment.at * 1000 + grace
    };
    if let Some(shipment) = empty().find(is_late) {
        return about(shipment, "tracking_missing", None, shipment.at * 1000);
    }
    let promised = start_of(order.fulfilment.latest_delivery);
    (order.is_open() && asked.now >= promised).then(|| open("promise_at_risk", None, promised))
}

/// When a parcel of the owner's list counts as shipped that is due, has goods of a shipment, none of which are open,
/// and whose number nothing shows.
fn parcel_of(
    shop: &Shop,
    order: &Order,
    shipment: &Shipment,
    sent: &[&Sent],
    asked: &TruthQuestion,
) -> Option<i64> {
    let zone = shop.config.timezone;
    let known = sent.iter().filter(|sent| sent.parcel.listed && sent.reference == order.id);
    let closed = known.filter(|sent| {
        sent.parcel.lines.iter().all(|line| order.items[*line].open() == 0)
            && !is_shown(order, sent)
            && shipment.pieces.iter().any(|(item, _)| sent.parcel.lines.contains(item))
    });
    let mut ends = closed.map(|sent| zone.end_of_day(zone.day_of(sent.parcel.sent)) * 1000);
    ends.find(|end| end + asked.entering_ms <= asked.now)
}

/// When a parcel of the owner's list counts as shipped whose goods are still open, and whose number nothing shows.
fn left_open(shop: &Shop, order: &Order, sent: &[&Sent], asked: &TruthQuestion) -> Option<i64> {
    let zone = shop.config.timezone;
    let known = sent.iter().filter(|sent| sent.parcel.listed && sent.reference == order.id);
    let open = known.filter(|sent| {
        sent.parcel.lines.iter().any(|line| order.items[*line].open() > 0) && !is_shown(order, sent)
    });
    let ends = open.map(|sent| zone.end_of_day(zone.day_of(sent.parcel.sent)) * 1000);
    ends.filter(|end| end + asked.entering_ms <= asked.now).min()
}

/// Whether some shipment of the order shows a parcel's number.
fn is_shown(order: &Order, sent: &Sent) -> bool {
    let same = |there: &Shipment| bare(&there.transport.number) == bare(&sent.parcel.number);
    order.shipments.iter().any(same)
}

/// The parcel of the owner's list whose goods a shipment has, and whose number nothing shows: the cause, and
/// when the parcel counts as shipped.
fn differs(
    shop: &Shop,
    order: &Order,
    shipment: &Shipment,
    sent: &[&Sent],
    asked: &TruthQuestion,
) -> Option<(Option<&'static str>, i64)> {
    let zone = shop.config.timezone;
    let shown = &shipment.transport.number;
    let known = || sent.iter().filter(|sent| sent.parcel.listed && sent.reference == order.id);
    if known().any(|sent| bare(&sent.parcel.number) == bare(shown)) {
        return None;
    }
    known().find_map(|sent| {
        let shipped_at = zone.end_of_day(zone.day_of(sent.parcel.sent)) * 1000;
        let is_due = shipped_at + asked.entering_ms <= asked.now;
        let has_goods = shipment.pieces.iter().any(|(item, _)| sent.parcel.lines.contains(item));
        (is_due && has_goods && !is_shown(order, sent))
            .then(|| (cause(shown, &sent.parcel.number), shipped_at))
    })
}
