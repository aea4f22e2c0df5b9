//! Who says what of each parcel: supplier, shop, carrier, their numbers in one column. Every shipment has its
//! lines; what the shop shows besides stands below them.

use super::planning::{brought_by, spelled};
use super::view::{LedgerLine, NumberLook, Side, What, When};
use super::words::{carrier_said, delivery_said, state_word};
use crate::domain::{
    DAY, DeliveryStatus, Finding, Fulfillment, Kind, Knowledge, Ms, NotKnown, OrderState, Phrase, Platform,
    Reason, ShipmentNumber, ShipmentRole, Stamp, TrackingNumber, Travel,
};
use crate::numbers::{Carrier, group, issuer, recognise};
use crate::reconcile::{OrderFacts, ParcelFacts, Rules, ShipmentFacts, knowledge, stays_in_country};
use crate::repair::{Entry, Phase, other_shown};
use crate::store::Account;

/// From then on silence abroad says nothing, in milliseconds.
const SILENT: i64 = 4 * DAY;

/// What the lines are made from.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub facts: &'a OrderFacts,
    pub account: &'a Account,
    /// The verdict that leads.
    pub finding: Option<&'a Finding>,
    /// The latest repair.
    pub repair: Option<&'a Entry>,
    pub rules: &'a Rules,
    pub now: Ms,
}

/// The whole ledger of an order: parcel by parcel, the oldest first.
pub(super) fn ledger(seen: Seen<'_>) -> Vec<LedgerLine> {
    let facts = seen.facts;
    let mut lines = Vec::new();
    let mut sent: Vec<&ShipmentFacts> = facts.shipments.iter().collect();
    sent.sort_by_key(|s| (s.shipment.shipped_latest(), s.shipment.id));
    let mut told: Vec<&TrackingNumber> = Vec::new();
    for parcel in &sent {
        lines.push(supplier_line(parcel, parcel.shipment.numbers.first(), true));
        lines.extend(parcel.shipment.numbers.iter().skip(1).map(|n| supplier_line(parcel, Some(n), false)));
        told.extend(parcel.shipment.numbers.iter().map(|n| &n.number));
        // What comes back is nothing that a customer follows in the shop.
        if parcel.shipment.role == ShipmentRole::Return {
            continue;
        }
        let (line, other) = shop_line(seen, Some(parcel));
        lines.push(line);
        told.extend(other);
        lines.push(carrier_line(seen, parcel.shipment.numbers.first().map(|n| &n.number)));
    }
    let besides: Vec<&TrackingNumber> =
        facts.sightings.iter().map(|s| &s.number).filter(|n| !told.contains(n)).collect();
    if sent.is_empty() {
        lines.push(LedgerLine {
            side: Side::Supplier,
            name: String::new(),
            says: Phrase::new("ledger-supplier-silent"),
            at: None,
            what: What::Said { said: Phrase::new("ledger-no-number-known") },
        });
        if besides.is_empty() {
            lines.push(shop_line(seen, None).0);
            lines.push(carrier_line(seen, None));
        }
    }
    let mut done: Vec<&TrackingNumber> = Vec::new();
    for shown in besides {
        if !done.contains(&shown) {
            done.push(shown);
            lines.push(shown_line(seen, shown));
            lines.push(carrier_line(seen, Some(shown)));
        }
    }
    lines
}

pub(super) fn when(stamp: Stamp) -> When {
    When { at: stamp.at, precision: stamp.precision }
}

fn number(number: &TrackingNumber, look: NumberLook) -> What {
    linked(number, look, false, None)
}

/// `link`: its carrier has a page for it; `also`: the post that brings it, which has one, too.
fn linked(number: &TrackingNumber, look: NumberLook, link: bool, also: Option<&str>) -> What {
    What::Number {
        number: number.to_string(),
        pieces: group(number).into_iter().map(str::to_owned).collect(),
        look,
        link,
        also: also.map(str::to_owned),
    }
}

fn supplier_line(sent: &ShipmentFacts, of: Option<&ShipmentNumber>, first: bool) -> LedgerLine {
    let shipment = &sent.shipment;
    LedgerLine {
        side: Side::Supplier,
        // A file and a typed number have no name of their own: the side's word stands there instead.
        name: match sent.supplier {
            Platform::File | Platform::Myself => String::new(),
            other => other.name().to_owned(),
        },
        says: match (shipment.role, sent.supplier) {
            _ if !first => Phrase::new("ledger-same-parcel"),
            (ShipmentRole::Return, _) => Phrase::new("ledger-return"),
            (ShipmentRole::Replacement, _) => Phrase::new("ledger-replacement"),
            (_, Platform::Myself) => Phrase::new("ledger-typed-in"),
            _ if shipment.entered => Phrase::new("ledger-typed-in"),
            (_, Platform::File) => Phrase::new("ledger-file-says-sent"),
            _ => Phrase::new("ledger-sent"),
        },
        at: Some(shipment.shipped.map_or(when(Stamp::instant(shipment.first_seen)), when)),
        what: match of {
            Some(of) => number(&of.number, NumberLook::Plain),
            None => What::Said { said: Phrase::new("ledger-no-number-known") },
        },
    }
}

/// What the shop says of a parcel, and the other number that it shows for it, if it does.
fn shop_line<'a>(seen: Seen<'a>, sent: Option<&ShipmentFacts>) -> (LedgerLine, Option<&'a TrackingNumber>) {
    let Seen { facts, repair, rules, now, .. } = seen;
    let order = &facts.order;
    let numbers = || sent.into_iter().flat_map(|s| &s.shipment.numbers).map(|n| &n.number);
    let ours = repair.filter(|r| numbers().any(|n| *n == r.change.number));
    let busy = ours.is_some_and(|r| !r.phase.ended() && r.phase != Phase::Confirmed);
    let due = sent.map_or(now, |s| rules.due(order, &s.shipment, s.supplier));
    let none_needed = || What::Said { said: Phrase::new("ledger-none-needed") };
    let mut other = None;
    let what = match numbers().next() {
        Some(wanted) if busy => number(ours.map_or(wanted, |r| &r.change.number), NumberLook::Busy),
        Some(wanted) => match knowledge(facts, numbers(), due) {
            Knowledge::Shown(_) => {
                let there = numbers().find(|n| facts.sightings.iter().any(|s| s.number == **n));
                let look = match ours.is_some_and(|r| r.phase == Phase::Proved) {
                    true => NumberLook::Mended,
                    false => NumberLook::Plain,
                };
                number(there.unwrap_or(wanted), look)
            }
            _ if !matches!(order.travel, Travel::Ships) || facts.no_tracking.is_some() => none_needed(),
            _ if sent.is_some_and(|s| s.shipment.role == ShipmentRole::Replacement) => {
                What::Said { said: Phrase::new("ledger-replacement-silent") }
            }
            Knowledge::NotShown { .. } => {
                other = sent.and_then(|s| differing(seen, s));
                match other {
                    Some(shown) => number(shown, NumberLook::Differs),
                    None if order.state == OrderState::Closed || !order.fulfillments.is_empty() => {
                        What::Hole { said: Phrase::new("ledger-hole") }
                    }
                    None => What::Said {
                        said: Phrase::new("ledger-not-closed").text("platform", facts.platform.code()),
                    },
                }
            }
            Knowledge::NotKnown(NotKnown::FileHasNoColumn) => {
                What::Said { said: Phrase::new("ledger-file-no-column") }
            }
            Knowledge::NotKnown(NotKnown::NotReadSince) => {
                What::Said { said: Phrase::new("ledger-not-read-since") }
            }
        },
        None if !matches!(order.travel, Travel::Ships) || facts.no_tracking.is_some() => none_needed(),
        None => What::Said { said: Phrase::new("ledger-no-number-known") },
    };
    let at = numbers().find_map(|n| holding(facts, n)).and_then(|f| f.at);
    (shop(seen, at, what), other)
}

/// The other number that the shop shows for this parcel, when the verdict says so.
fn differing<'a>(seen: Seen<'a>, sent: &ShipmentFacts) -> Option<&'a TrackingNumber> {
    let finding = seen.finding?;
    let about = finding.kind == Kind::NumberDiffers && finding.shipment == Some(sent.shipment.id);
    other_shown(finding, seen.facts, &sent.shipment).filter(|_| about).map(|s| &s.number)
}

/// A number that the shop shows and no shipment has.
fn shown_line(seen: Seen<'_>, shown: &TrackingNumber) -> LedgerLine {
    let at = holding(seen.facts, shown).and_then(|f| f.at);
    shop(seen, at, number(shown, NumberLook::Plain))
}

fn shop(seen: Seen<'_>, at: Option<Stamp>, what: What) -> LedgerLine {
    let order = &seen.facts.order;
    LedgerLine {
        side: Side::Shop,
        name: seen.account.platform.name().to_owned(),
        says: state_word(order.state, &order.remote_state, seen.account.platform),
        at: at.or(order.closed).or(order.paid).map(when),
        what,
    }
}

/// What the shop shows as sent with this number.
fn holding<'a>(facts: &'a OrderFacts, number: &TrackingNumber) -> Option<&'a Fulfillment> {
    let mut entries = facts.sightings.iter().filter(|s| s.number == *number && !s.remote_id.is_empty());
    entries.find_map(|s| facts.order.fulfillments.iter().find(|f| f.remote_id == s.remote_id))
}

/// What a carrier answered about a parcel, and since when that is so. `abroad`: it goes to another country, as far as
/// is known.
fn told_by_carrier(seen: Seen<'_>, told: &ParcelFacts, abroad: bool) -> (Phrase, Option<Stamp>) {
    let way = &told.journey;
    if let Some(why) = &told.refused {
        return (why.clone(), None);
    }
    if told.known.is_none() && told.only_own {
        let carrier = told.by.map_or("", Platform::name);
        return (Phrase::new("carrier-says-only-own").text("carrier", carrier), None);
    }
    if told.known.is_none() {
        return (carrier_said(DeliveryStatus::Unknown, None), told.asked.map(Stamp::instant));
    }
    let silent = way.seen.is_some_and(|at| seen.now.since(at.at) > SILENT);
    let left =
        matches!(way.reason, Some(Reason::Departed | Reason::DepartedOrigin | Reason::HandedToCarrier));
    let said = carrier_said(way.status, way.reason);
    // Many carriers do not tell the end of a journey to another country, nor that it left theirs.
    let ends_untold = left || abroad && said == Phrase::new("carrier-says-in-transit");
    if way.status == DeliveryStatus::InTransit && silent && ends_untold {
        return (Phrase::new("carrier-says-may-have-arrived"), way.since);
    }
    (said, way.since)
}

fn carrier_line(seen: Seen<'_>, of: Option<&TrackingNumber>) -> LedgerLine {
    let Seen { facts, account, .. } = seen;
    let Some(wanted) = of else {
        return LedgerLine {
            side: Side::Carrier,
            name: String::new(),
            says: Phrase::new("ledger-carrier-unknown"),
            at: None,
            what: What::Said { said: Phrase::new("ledger-no-number-known") },
        };
    };
    let said = facts.shipments.iter().flat_map(|s| &s.shipment.numbers).find(|n| n.number == *wanted);
    let there = facts.sightings.iter().find(|s| s.number == *wanted);
    let hint = said.map(|n| n.carrier.as_str()).filter(|c| !c.is_empty());
    let hint = hint.or(there.map(|s| s.carrier.as_str())).unwrap_or_default();
    let to = facts.order.buyer.country.as_str();
    let carrier = recognise(wanted, hint, to).first().map(|guess| guess.carrier);
    let name = carrier
        .map(Carrier::name)
        .or_else(|| issuer(wanted).filter(|_| hint.is_empty()).map(|(post, _)| post))
        .unwrap_or(hint)
        .to_owned();
    let (_, url) = spelled(facts, wanted, account.platform);
    let held = holding(facts, wanted);
    let shop = held.and_then(|f| Some((delivery_said(f.delivery, account.platform)?, f)));
    let asked = facts.parcels.iter().find(|parcel| parcel.number == *wanted);
    let (says, at) = match (shop, asked) {
        // An end that the shop tells is the end.
        (Some((said, entry)), Some(told)) if entry.delivery.is_final() || told.known.is_none() => {
            (said, entry.delivered)
        }
        (_, Some(told)) => {
            let sent =
                facts.shipments.iter().find(|s| s.shipment.numbers.iter().any(|n| n.number == *wanted));
            let abroad = stays_in_country(sent.map(|s| s.supplier), carrier, to) == Some(false);
            told_by_carrier(seen, told, abroad)
        }
        (Some((said, entry)), None) => (said, entry.delivered),
        (None, None) => (Phrase::new("ledger-not-asked"), None),
    };
    LedgerLine {
        side: Side::Carrier,
        name,
        at: at.map(when),
        says,
        what: linked(
            wanted,
            NumberLook::Plain,
            !url.is_empty(),
            brought_by(facts, wanted).map(|(post, _)| post.name()),
        ),
    }
}
