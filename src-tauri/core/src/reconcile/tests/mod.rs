//! Verdicts on single orders, one fact changed at a time. A file for each kind.

mod asks;
mod banners;
mod carrier;
mod differs;
mod empty;
mod incomplete;
mod matching;
mod missing;
mod not_closed;
mod parcels;
mod promise;
mod reused;
mod travel;
mod unmatched;
mod wanted;

use super::*;
use crate::domain::{
    AccountId, BatchId, Buyer, Closer, Confidence, DAY, DeliveryStatus, Fulfillment, Home, Kind, Line, Order,
    OrderId, OrderState, Platform, Reads, Shipment, ShipmentId, ShipmentLine, ShipmentNumber, ShipmentRole,
    Sighting, Stamp, TrackingNumber, Travel,
};

const NOW: Ms = Ms(1_795_165_200_000);

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

/// Closed by Marie four days ago, sent three days ago, read just now, the number nowhere.
fn gap() -> OrderFacts {
    OrderFacts {
        id: OrderId(1),
        order: Order {
            account: AccountId(1),
            remote_id: "1043".into(),
            number: "1043".into(),
            state: OrderState::Closed,
            remote_state: "completed".into(),
            ordered: Stamp::instant(NOW.plus(-6 * DAY)),
            paid: Some(Stamp::instant(NOW.plus(-6 * DAY))),
            closed: Some(Stamp::instant(NOW.plus(-4 * DAY))),
            modified: None,
            buyer: Buyer { name: "Anna de Vries".into(), postcode: "1015BA".into(), country: "NL".into() },
            shipping_method: "Parcel".into(),
            travel: Travel::Ships,
            lines: vec![Line {
                remote_id: "1".into(),
                sku: "TEE".into(),
                name: "T-shirt".into(),
                quantity: 1,
                refunded: 0,
                vendor: String::new(),
                ships: true,
                sent: None,
            }],
            fulfillments: Vec::new(),
            open: None,
            promise: Default::default(),
        },
        sightings: Vec::new(),
        traces: Vec::new(),
        reads: Reads { order: Some(NOW), fulfillments: Some(NOW), notes: Some(NOW) },
        reads_fulfillments: true,
        reads_notes: true,
        not_known: None,
        no_tracking: None,
        closing: Closing {
            closer: Closer::Person { name: "Marie".into() },
            confidence: Confidence::Certain,
            evidence: Vec::new(),
        },
        shipments: vec![ShipmentFacts { shipment: shipment(), supplier: Platform::File }],
        answer: None,
        shared: Vec::new(),
        platform: Platform::WooCommerce,
        starting_line: Some(NOW.plus(-30 * DAY)),
        ended_by: None,
        parcels: Vec::new(),
        asks: Vec::new(),
        external_id: String::new(),
        makings: Vec::new(),
    }
}

fn shipment() -> Shipment {
    Shipment {
        id: ShipmentId(1),
        account: AccountId(2),
        remote_id: "x".into(),
        role: ShipmentRole::Original,
        shipped: Some(Stamp::instant(NOW.plus(-3 * DAY))),
        first_seen: NOW,
        order_ref: "1043".into(),
        buyer: Buyer::default(),
        lines: Vec::new(),
        numbers: vec![ShipmentNumber {
            number: number("LA874320193FR"),
            carrier: "La Poste".into(),
            url: String::new(),
        }],
        batch: Some(BatchId(1)),
        entered: false,
        replaces: None,
        external_id: String::new(),
    }
}

fn sighting(text: &str) -> Sighting {
    Sighting {
        number: number(text),
        home: Home("tracking_items".into()),
        remote_id: String::new(),
        carrier: String::new(),
        url: String::new(),
        at: None,
        by: String::new(),
    }
}

fn judge(change: impl FnOnce(&mut OrderFacts)) -> Judgement {
    let mut facts = gap();
    change(&mut facts);
    reconcile(&facts, &Rules::default(), NOW)
}

fn judge_by(rules: &Rules, change: impl FnOnce(&mut OrderFacts)) -> Judgement {
    let mut facts = gap();
    change(&mut facts);
    reconcile(&facts, rules, NOW)
}

/// The kinds of what was found, in no order that matters.
fn kinds(judgement: &Judgement) -> Vec<Kind> {
    judgement.findings.iter().map(|f| f.kind).collect()
}

/// The only finding.
#[track_caller]
fn only(judgement: &Judgement) -> &Draft {
    let [found] = judgement.findings.as_slice() else { panic!("{judgement:#?}") };
    found
}

/// Lines whose vendor is TPOP are TPOP's.
fn rules() -> Rules {
    Rules {
        products: vec![ProductRule {
            shop: None,
            field: ProductField::Vendor,
            value: "TPOP".into(),
            supplier: Platform::Tpop,
        }],
        ..Rules::default()
    }
}

/// A line of one piece that the shop tells as open.
fn line(id: &str, sku: &str, vendor: &str) -> Line {
    Line {
        remote_id: id.into(),
        sku: sku.into(),
        name: sku.into(),
        quantity: 1,
        refunded: 0,
        vendor: vendor.into(),
        ships: true,
        sent: Some(0),
    }
}

/// These lines as sent, four days ago, in one entry.
fn fulfil(facts: &mut OrderFacts, id: &str, lines: &[&str]) {
    for line in facts.order.lines.iter_mut().filter(|l| lines.contains(&l.remote_id.as_str())) {
        line.sent = Some(line.quantity);
    }
    facts.order.fulfillments.push(Fulfillment {
        remote_id: id.into(),
        at: Some(Stamp::instant(NOW.plus(-4 * DAY))),
        lines: lines.iter().map(|l| ((*l).to_owned(), 1)).collect(),
        delivery: DeliveryStatus::Unknown,
        delivered: None,
        wants: Default::default(),
    });
    if facts.order.lines.iter().all(|l| !l.ships || l.sent >= Some(l.quantity)) {
        facts.order.state = OrderState::Closed;
    } else {
        facts.order.state = OrderState::Open;
        facts.order.closed = None;
    }
}

/// A Shopify order of a card of the owner's own and a T-shirt of TPOP's; TPOP has sent the T-shirt.
fn mixed() -> OrderFacts {
    let mut facts = gap();
    facts.platform = Platform::Shopify;
    facts.order.state = OrderState::Open;
    facts.order.closed = None;
    facts.order.lines = vec![line("card", "LT-CARD", "Studio Wolk"), line("tee", "TEE", "TPOP")];
    facts.shipments[0].supplier = Platform::Tpop;
    facts
}

/// A number in an entry of the shop's.
fn shown_in(entry: &str, text: &str) -> Sighting {
    Sighting { remote_id: entry.into(), ..sighting(text) }
}

/// Another shipment of the same order.
fn another(id: i64, text: &str, sku: &str) -> ShipmentFacts {
    let mut sent = shipment();
    sent.id = ShipmentId(id);
    sent.numbers[0].number = number(text);
    sent.lines = vec![ShipmentLine::named(sku, 1)];
    ShipmentFacts { shipment: sent, supplier: Platform::File }
}
