//! The truth about an order of the Shopify shop.

use super::compare::{bare, cause};
use super::rules::{Case, Parcel, Shown, judge};
use super::{Home, OrderTruth, TrueCloser, TruthQuestion};
use crate::order::Shipment;
use crate::shopify::Shop;
use crate::shopify::companies;
use crate::shopify::model::{Actor, Fulfillment, Method, Order, Tracking};

pub(super) fn truth_of(shop: &Shop, order: &Order, asked: &TruthQuestion) -> OrderTruth {
    let zone = shop.config.timezone;
    let end_of_day = |shipment: &Shipment| zone.end_of_day(zone.day_of(shipment.sent)) * 1000;
    let void_since = order.void_since();
    let live = |line: usize| order.lines[line].current() > 0 || void_since.is_some();
    let sent: Vec<&Shipment> =
        order.parcels.iter().filter(|shipment| shipment.sent * 1000 <= asked.now).collect();
    let counted = || sent.iter().filter(|shipment| shipment.listed && !shipment.replacement);
    let is_wanted = |shipment: &Shipment| shipment.lines.iter().any(|line| live(*line));
    let shows_others = standing(order)
        .flat_map(numbers)
        .any(|tracking| !counted().any(|shipment| is_wanted(shipment) && same(tracking, shipment)));
    let parcels = counted()
        .filter(|shipment| is_wanted(shipment))
        .map(|shipment| Parcel {
            sent: shipment.sent * 1000,
            shipped_at: end_of_day(shipment),
            grace: asked.grace_ms,
            closed: shipment
                .lines
                .iter()
                .filter(|line| live(**line))
                .all(|line| order.unfulfilled(*line) == 0),
            delivered: standing(order)
                .filter(|fulfillment| has_line_of(fulfillment, shipment))
                .filter_map(|fulfillment| fulfillment.delivered)
                .min()
                .map(|moment| moment * 1000),
            shown: shown(order, shipment),
        })
        .collect();
    let listed = |line: usize| sent.iter().any(|shipment| shipment.listed && shipment.lines.contains(&line));
    let case = Case {
        created: order.created * 1000,
        counts: order.method == Method::Shipping && !order.test && order.paid.is_some(),
        void_since: void_since.map(|moment| moment * 1000),
        shows_others,
        closed_blind: order
            .supplier_lines()
            .any(|line| live(line) && order.fulfilled(line) > 0 && !listed(line) && !shows_any(order, line)),
        open_unsent: order.supplier_lines().any(|line| order.unfulfilled(line) > 0 && !listed(line)),
        blocked: None,
        parcels,
    };
    let verdict = judge(&case, asked);
    let shown_in = standing(order)
        .filter(|fulfillment| sent.iter().any(|shipment| numbers(fulfillment).any(|n| same(n, shipment))))
        .map(|fulfillment| Home::Fulfillment(fulfillment.id))
        .collect();
    OrderTruth {
        platform: "shopify",
        order_id: order.gid(),
        number: order.name.clone(),
        finding: verdict.finding,
        watching: verdict.watching,
        before_you_started: verdict.before_you_started,
        tracking: sent.iter().map(|shipment| shipment.number.clone()).collect(),
        carrier: sent.first().map(|shipment| shipment.carrier.clone()),
        shipped_at: verdict.shipped_at.or_else(|| sent.first().map(|shipment| end_of_day(shipment))),
        closer: closer(order),
        note: order.story,
        shown_in,
    }
}

fn standing(order: &Order) -> impl Iterator<Item = &Fulfillment> {
    order.fulfillments.iter().filter(|fulfillment| !fulfillment.cancelled)
}

fn has_line_of(fulfillment: &Fulfillment, shipment: &Shipment) -> bool {
    fulfillment.lines.iter().any(|line| shipment.lines.contains(&line.line))
}

fn numbers(fulfillment: &Fulfillment) -> impl Iterator<Item = &Tracking> {
    fulfillment.tracking.iter().filter(|tracking| !tracking.number.is_empty())
}

fn same(tracking: &Tracking, shipment: &Shipment) -> bool {
    bare(&tracking.number) == bare(&shipment.number)
}

/// A fulfilment of this line shows some number.
fn shows_any(order: &Order, line: usize) -> bool {
    standing(order)
        .filter(|fulfillment| fulfillment.lines.iter().any(|fulfilled| fulfilled.line == line))
        .any(|fulfillment| numbers(fulfillment).next().is_some())
}

fn shown(order: &Order, shipment: &Shipment) -> Shown {
    let own = standing(order).flat_map(numbers).find(|tracking| same(tracking, shipment));
    if let Some(tracking) = own {
        let right = companies::follows(tracking, &shipment.carrier);
        return if right { Shown::Right } else { Shown::OtherCarrier };
    }
    // A number that is another parcel's of this order is no slip of this one's.
    let mut shown = Shown::No;
    for fulfillment in standing(order).filter(|fulfillment| has_line_of(fulfillment, shipment)) {
        let beside = fulfillment.lines.iter().any(|of| is_anothers(order, of.line));
        let strays = numbers(fulfillment).filter(|own| !order.parcels.iter().any(|other| same(own, other)));
        for stray in strays {
            match (cause(&stray.number, &shipment.number), shown) {
                (Some(cause), _) => return Shown::Differs(Some(cause)),
                (None, Shown::No | Shown::Anothers) if !beside => shown = Shown::Differs(None),
                (None, Shown::No) => shown = Shown::Anothers,
                _ => {}
            }
        }
    }
    shown
}

/// A line that somebody else than the supplier sends, of which pieces are still wanted.
fn is_anothers(order: &Order, line: usize) -> bool {
    let line = &order.lines[line];
    !line.product.is_suppliers() && !line.product.downloadable && line.current() > 0
}

fn closer(order: &Order) -> TrueCloser {
    let of_supplier = |fulfillment: &&Fulfillment| {
        fulfillment.lines.iter().any(|line| order.lines[line.line].product.is_suppliers())
    };
    let has_supplier = order.supplier_lines().next().is_some();
    let closing = if has_supplier { standing(order).find(of_supplier) } else { standing(order).next() };
    match closing.map(|fulfillment| &fulfillment.by) {
        None => TrueCloser::NotClosed,
        Some(Actor::Person(name)) => TrueCloser::Person(name.clone()),
        Some(Actor::App(title)) => TrueCloser::App(title.clone()),
        Some(Actor::Shop) => TrueCloser::AutoOnPayment,
    }
}
