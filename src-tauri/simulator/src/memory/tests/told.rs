//! What shops and suppliers tell in the sequences: a few orders that change, and shipments that fit them or not.

use rand::{Rng, RngExt, SeedableRng};
use trackmend_core::connectors::{FulfillmentsRecord, NotesRecord, OrderRecord};
use trackmend_core::domain::{
    AccountId, Buyer, Closer, Confidence, DAY, DeliveryStatus, Fulfillment, HOUR, Home, Line, Ms, NoTravel,
    OpenLine, Order, OrderState, Phrase, Precision, Promise, ShipmentLine, ShipmentNumber, ShipmentRole,
    Sighting, Stamp, Trace, TrackingNumber, Travel,
};
use trackmend_core::store::NewShipment;

/// When the sequences begin.
pub(super) const BEGIN: Ms = Ms(1_795_165_200_000);
/// How many orders a shop has.
pub(super) const ORDERS: usize = 5;

const NUMBERS: [&str; 6] = [
    "LA874320193FR",
    "LA874320139FR",
    "3SWOLK0482915",
    "LB112233445NL",
    "JVGL06218374001234567890",
    "6A12345678901",
];
const POSTCODES: [&str; 5] = ["1015 BA", "1015ba", "75011", "SW1A 1AA", ""];
const NAMES: [&str; 4] = ["Anna de Vries", "Jean Martin", "Élodie Petit", ""];
const SKUS: [&str; 4] = ["TEE", "MUG", "tee", ""];

// As the platform spells them that has such ids.
const F1: &str = "gid://shopify/Fulfillment/1";
const F2: &str = "gid://shopify/Fulfillment/2";
const F3: &str = "gid://shopify/Fulfillment/3";

/// One of these.
pub(super) fn one<T: Copy>(dice: &mut impl Rng, of: &[T]) -> T {
    of[dice.random_range(0..of.len())]
}

/// True once in so many times.
pub(super) fn once_in(dice: &mut impl Rng, times: u32) -> bool {
    dice.random_range(0..times) == 0
}

fn number(dice: &mut impl Rng) -> TrackingNumber {
    number_of(dice, 3)
}

/// A number; of several parcels once in so many times.
fn number_of(dice: &mut impl Rng, times: u32) -> TrackingNumber {
    let text = if once_in(dice, times) {
        one(dice, &NUMBERS).to_owned()
    } else {
        format!("LB{:09}NL", 555_000_000 + dice.random_range(0..20))
    };
    TrackingNumber::read(&text).unwrap()
}

/// A moment up to `days` before, known as exactly as it may be.
pub(super) fn stamp(dice: &mut impl Rng, now: Ms, days: i64) -> Stamp {
    let at = now.plus(-dice.random_range(0..=days * 24) * HOUR);
    match dice.random_range(0..6) {
        0 => Stamp { at, precision: Precision::Day, zone_assumed: true },
        1 => Stamp { at, precision: Precision::Minute, zone_assumed: false },
        2 => Stamp { at, precision: Precision::Instant, zone_assumed: true },
        _ => Stamp::instant(at),
    }
}

pub(super) fn buyer(dice: &mut impl Rng) -> Buyer {
    Buyer {
        name: one(dice, &NAMES).into(),
        postcode: one(dice, &POSTCODES).into(),
        country: one(dice, &["NL", "FR", ""]).into(),
    }
}

fn sighting(dice: &mut impl Rng, now: Ms) -> Sighting {
    Sighting {
        number: number_of(dice, 1),
        home: Home(one(dice, &["tracking_items", "fulfillments", "meta:_track"]).into()),
        remote_id: one(dice, &["", F1, F2]).into(),
        carrier: one(dice, &["La Poste", "DHL", ""]).into(),
        url: String::new(),
        at: (!once_in(dice, 3)).then(|| stamp(dice, now, 10)),
        by: String::new(),
    }
}

fn trace(dice: &mut impl Rng, home: &str) -> Option<Trace> {
    let text = format!("your parcel {} left", one(dice, &NUMBERS));
    Trace::of(Home(home.into()), &text).filter(|_| once_in(dice, 4))
}

/// An order as it is first told.
pub(super) fn order(dice: &mut impl Rng, account: AccountId, place: usize) -> OrderRecord {
    let lines = (0..dice.random_range(0..3_i64)).map(|line| Line {
        // Not in the order of their ids.
        remote_id: (9 - line).to_string(),
        sku: one(dice, &SKUS).into(),
        name: "Something".into(),
        quantity: dice.random_range(1..3),
        refunded: 0,
        vendor: one(dice, &["TPOP", ""]).into(),
        ships: !once_in(dice, 6),
        sent: None,
    });
    let order = Order {
        account,
        remote_id: format!("70{place}"),
        // The other shop has the same numbers.
        number: format!("#{}", 1_000 + place),
        state: OrderState::Open,
        remote_state: "processing".into(),
        ordered: Stamp::instant(BEGIN.plus(-(place as i64 * 3 + 1) * DAY)),
        paid: None,
        closed: None,
        modified: None,
        lines: lines.collect(),
        buyer: buyer(dice),
        shipping_method: "Pakket".into(),
        travel: if once_in(dice, 8) { Travel::None(NoTravel::Appointment) } else { Travel::Ships },
        fulfillments: Vec::new(),
        open: None,
        promise: promise(dice),
    };
    let mut record = OrderRecord { order, sightings: Vec::new(), traces: Vec::new() };
    match dice.random_range(0..6) {
        0..3 => close(dice, &mut record, BEGIN),
        3 => {
            // It had ended before anybody read it.
            record.order.state = OrderState::Cancelled;
            record.order.modified = Some(Stamp::instant(BEGIN.plus(-9 * DAY)));
        }
        _ => {}
    }
    record
}

/// What some shops hold their sellers to.
fn promise(dice: &mut impl Rng) -> Promise {
    let days = dice.random_range(1..9);
    match dice.random_range(0..6) {
        0 => Promise { expires: Some(Stamp::instant(BEGIN.plus(days * DAY))), ..Promise::default() },
        1 => Promise { deliver_by: Some(Stamp::instant(BEGIN.plus(days * DAY))), ..Promise::default() },
        2 => Promise { cancel_asked: true, ..Promise::default() },
        _ => Promise::default(),
    }
}

fn close(dice: &mut impl Rng, record: &mut OrderRecord, now: Ms) {
    let order = &mut record.order;
    (order.state, order.closed) = (OrderState::Closed, Some(stamp(dice, now, 4)));
    let tells = once_in(dice, 2);
    for line in &mut order.lines {
        line.sent = tells.then_some(line.quantity);
    }
}

/// Something happens to an order.
pub(super) fn happen(dice: &mut impl Rng, record: &mut OrderRecord, now: Ms) {
    if !once_in(dice, 3) {
        record.order.modified = Some(Stamp::instant(now));
    }
    let order = &mut record.order;
    match dice.random_range(0..16) {
        14.. | 0..3 => close(dice, record, now),
        3 => (order.state, order.closed) = (OrderState::Open, None),
        4 => order.state = one(dice, &[OrderState::Cancelled, OrderState::Refunded]),
        5 => order.state = one(dice, &[OrderState::Unpaid, OrderState::Other, OrderState::Closed]),
        6 => order.buyer = buyer(dice),
        7 => {
            order.travel =
                if once_in(dice, 2) { Travel::Ships } else { Travel::None(one(dice, &[NoTravel::Digital])) }
        }
        8 => order.number = one(dice, &["#1001", "#1002", "#77"]).into(),
        9 => {
            let open = order.lines.iter().map(|line| OpenLine {
                line: line.remote_id.clone(),
                group: "gid://shopify/FulfillmentOrder/1".into(),
                id: format!("o{}", line.remote_id),
                quantity: 1,
                may_close: true,
            });
            order.open = (!once_in(dice, 3)).then(|| open.collect());
            for line in &mut order.lines {
                line.sent = one(dice, &[Some(0), Some(line.quantity), None]);
            }
        }
        10 => {
            let delivery =
                one(dice, &[DeliveryStatus::InTransit, DeliveryStatus::Delivered, DeliveryStatus::Returned]);
            let entry = |id: &str, delivered| Fulfillment {
                remote_id: id.into(),
                at: Some(Stamp::instant(now)),
                lines: order.lines.iter().map(|line| (line.remote_id.clone(), 1)).collect(),
                delivery,
                delivered,
                wants: Default::default(),
            };
            let first = entry(one(dice, &[F1, F2, ""]), once_in(dice, 2).then_some(Stamp::instant(now)));
            order.fulfillments = vec![first, entry(F3, None)];
        }
        11 => {
            record.sightings = (0..dice.random_range(0..3)).map(|_| sighting(dice, now)).collect();
        }
        12 => record.traces = trace(dice, "meta:_note*").into_iter().collect(),
        // Some were placed just within reach of a parcel, some just out of it.
        _ => {
            order.ordered = match dice.random_range(0..3) {
                0 => Stamp::instant(now.plus(-dice.random_range(58..68) * DAY)),
                _ => stamp(dice, now, 20),
            }
        }
    }
}

/// Who closed an order.
pub(super) fn notes(dice: &mut impl Rng, id: &str) -> NotesRecord {
    let closer = match dice.random_range(0..3) {
        0 => Closer::Person { name: "Marie".into() },
        1 => Closer::Setting,
        _ => Closer::Unknown,
    };
    NotesRecord {
        id: id.into(),
        closer,
        confidence: one(dice, Confidence::ALL),
        evidence: vec![Phrase::new("evidence-closed-by").text("who", "Marie")],
        traces: trace(dice, "customer_note").into_iter().collect(),
    }
}

/// What a shop shows as shipped.
pub(super) fn fulfillments(dice: &mut impl Rng, id: &str, now: Ms) -> FulfillmentsRecord {
    let shown = if once_in(dice, 3) { 1 } else { 0 };
    FulfillmentsRecord { id: id.into(), sightings: (0..shown).map(|_| sighting(dice, now)).collect() }
}

/// A shipment as it was told before, but for whom it goes to.
pub(super) fn told_again(dice: &mut impl Rng, before: &NewShipment) -> NewShipment {
    let buyer = if once_in(dice, 2) { before.buyer.clone() } else { buyer(dice) };
    NewShipment { buyer, ..before.clone() }
}

/// A shipment: of an order by its number, of a person, or of nobody.
pub(super) fn shipment(dice: &mut impl Rng, now: Ms) -> NewShipment {
    let order_ref = match dice.random_range(0..9) {
        0 => String::new(),
        1 => "X9".into(),
        _ => format!("{}{}", one(dice, &["", "#", "'"]), 1_000 + dice.random_range(0..ORDERS)),
    };
    let mut numbers: Vec<ShipmentNumber> = (0..dice.random_range(0..3))
        .map(|_| ShipmentNumber {
            number: number(dice),
            carrier: one(dice, &["La Poste", ""]).into(),
            url: String::new(),
        })
        .collect();
    if numbers.is_empty() && !once_in(dice, 4) {
        let number = number(dice);
        numbers.push(ShipmentNumber { number, carrier: "La Poste".into(), url: String::new() });
    }
    let role = match dice.random_range(0..8) {
        0 => ShipmentRole::Return,
        1 => ShipmentRole::Replacement,
        2 => ShipmentRole::Additional,
        _ => ShipmentRole::Original,
    };
    NewShipment {
        remote_id: format!("s{}", dice.random_range(0..12)),
        role,
        shipped: (!once_in(dice, 5)).then(|| stamp(dice, now, 8)),
        order_ref,
        buyer: if once_in(dice, 3) { buyer(dice) } else { Buyer::default() },
        lines: (0..dice.random_range(0..3)).map(|_| ShipmentLine::named(one(dice, &SKUS), 1)).collect(),
        numbers,
    }
}

/// An order and its shipment, whose number the shop showed some hours after it was sent.
pub(super) fn shown_later(account: AccountId, place: i64) -> (OrderRecord, NewShipment) {
    let dice = &mut rand_chacha::ChaCha8Rng::seed_from_u64(place.unsigned_abs());
    let mut record = order(dice, account, 0);
    let sent = Stamp::instant(BEGIN.plus(-place * DAY - 9 * HOUR));
    let order = &mut record.order;
    (order.remote_id, order.number) = (format!("many{place}"), format!("M{place}"));
    order.ordered = Stamp::instant(sent.at.plus(-(place % 5 + 1) * DAY));
    order.buyer = Buyer::default();
    let number = TrackingNumber::read(&format!("LB{:09}NL", 100_000_000 + place)).unwrap();
    let shown = Some(Stamp::instant(sent.at.plus(place * HOUR / 2)));
    record.sightings = vec![Sighting { number: number.clone(), at: shown, ..sighting(dice, BEGIN) }];
    let numbers = vec![ShipmentNumber { number, carrier: String::new(), url: String::new() }];
    let parcel = NewShipment {
        remote_id: format!("many{place}"),
        role: ShipmentRole::Original,
        shipped: Some(sent),
        order_ref: format!("m {place}"),
        buyer: Buyer::default(),
        lines: vec![ShipmentLine::named(format!("tee{}", place % 3), 1)],
        numbers,
    };
    (record, parcel)
}
