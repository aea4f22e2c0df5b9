//! An order put together from its own lines and all its shipments.
//!
//! | ours | bol's |
//! |---|---|
//! | cancelled | everything was cancelled |
//! | open | some piece is neither sent nor cancelled |
//! | closed | nothing is left, and something was sent |
//!
//! Lines that bol sends itself are beside the point where the owner sends others. An order that bol no longer
//! shows (it was handled more than 48 hours ago) is told by its shipments alone: it is closed, and what was
//! not sent of its lines was cancelled.

use super::codes;
use super::order::{Detail, Item};
use super::shipment::Sent;
use crate::connectors::{OrderRecord, Profile};
use crate::domain::{AccountId, Line, Ms, NoTravel, OpenLine, Order, OrderState, Promise, Stamp, Travel};
use std::collections::BTreeMap;

/// All open lines are sent from one place.
pub(super) const GROUP: &str = "order";

/// Fewer pieces were read in shipments than the order says were sent.
pub(super) fn misses(detail: &Detail, sent: &[Sent]) -> bool {
    let found = pieces(sent);
    let mut own = detail.items.iter().filter(|item| !item.by_bol);
    own.any(|item| found.get(item.id.as_str()).copied().unwrap_or(0) < item.shipped)
}

/// Pieces by line.
fn pieces(sent: &[Sent]) -> BTreeMap<&str, i64> {
    let mut found = BTreeMap::new();
    for item in sent.iter().flat_map(|sent| &sent.items) {
        *found.entry(item.id.as_str()).or_insert(0) += item.shipped;
    }
    found
}

/// Puts the order together. `changed`: when it changed, as a list told.
///
/// # Errors
/// When not even the moment of the order is known, in words for the log.
pub(super) fn order(
    id: &str,
    detail: Option<&Detail>,
    sent: &[Sent],
    changed: Option<Ms>,
    profile: &Profile,
) -> Result<OrderRecord, String> {
    let items = detail.map_or_else(|| from_shipments(sent), |detail| detail.items.clone());
    let placed = detail.and_then(|detail| detail.placed).or_else(|| sent.iter().find_map(|sent| sent.placed));
    let ordered = Stamp::instant(placed.ok_or("orderPlacedDateTime: missing")?);
    let told_all = detail.is_none_or(|detail| !misses(detail, sent));
    let mut sent: Vec<&Sent> = sent.iter().collect();
    // In whatever order they were read, the record is the same.
    sent.sort_by_key(|sent| (sent.at, sent.entry()));
    let own: Vec<&Item> = items.iter().filter(|item| !item.by_bol).collect();
    let own = if own.is_empty() { items.iter().collect() } else { own };
    let state = state(&own);
    let whys: Vec<Option<NoTravel>> = items.iter().map(|item| no_travel(item, &sent)).collect();
    let travel = travel(&items, &whys);
    let (mut sightings, mut traces) = (Vec::new(), Vec::new());
    for sent in &sent {
        sent.shown(&mut sightings, &mut traces);
    }
    let line = |(item, why): (&Item, &Option<NoTravel>)| Line {
        remote_id: item.id.clone(),
        sku: item.sku.clone(),
        name: item.name.clone(),
        quantity: item.quantity,
        refunded: item.cancelled,
        vendor: String::new(),
        // What went as a letter has a body; beside lines that matter it is one that needs no number.
        ships: why.is_none() || travel != Travel::Ships,
        sent: Some(item.shipped),
    };
    let order = Order {
        // The caller knows whose reply this is; a connector does not.
        account: AccountId(0),
        remote_id: id.to_owned(),
        number: id.to_owned(),
        state,
        remote_state: word(state).to_owned(),
        ordered,
        // bol passes on paid orders only.
        paid: Some(ordered),
        closed: (state == OrderState::Closed).then(|| closed(&sent, &own)).flatten(),
        // Where a shipment is not told yet, the next list shall have the order read again.
        modified: modified(&items, &sent, changed).filter(|_| told_all),
        buyer: detail
            .map_or_else(|| sent.first().map(|s| s.buyer.clone()).unwrap_or_default(), |d| d.buyer.clone()),
        // The customer chooses a time, not a way.
        shipping_method: String::new(),
        travel,
        lines: items.iter().zip(&whys).map(line).collect(),
        fulfillments: sent.iter().map(|sent| sent.fulfillment()).collect(),
        open: Some(open(&items, profile)),
        promise: promise(&own, state),
    };
    Ok(OrderRecord { order, sightings, traces })
}

/// The lines of an order that bol no longer shows: everything was handled, so what was not sent was cancelled.
fn from_shipments(sent: &[Sent]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for told in sent.iter().flat_map(|sent| &sent.items) {
        match items.iter_mut().find(|item| item.id == told.id) {
            Some(item) => {
                item.shipped += told.shipped;
                item.quantity = item.quantity.max(told.quantity);
            }
            None => items.push(told.clone()),
        }
    }
    for item in &mut items {
        // Whether `quantity` counts what was ordered or what this shipment holds is UNVERIFIED where a line was
        // sent in parts; nothing rests on it, for all of it was handled.
        item.quantity = item.quantity.max(item.shipped);
        item.cancelled = item.quantity - item.shipped;
    }
    items.sort_by(|a, b| a.id.cmp(&b.id));
    items
}

fn state(own: &[&Item]) -> OrderState {
    match () {
        () if own.iter().any(|item| item.open() > 0) => OrderState::Open,
        () if own.iter().all(|item| item.shipped == 0) => OrderState::Cancelled,
        () => OrderState::Closed,
    }
}

/// bol's word for where lines stand; it has none for an order of which nothing is left.
fn word(state: OrderState) -> &'static str {
    match state {
        OrderState::Open => "OPEN",
        OrderState::Cancelled => "CANCELLED",
        _ => "HANDLED",
    }
}

/// Why nobody waits for a number of this line.
fn no_travel(item: &Item, sent: &[&Sent]) -> Option<NoTravel> {
    if item.by_bol {
        return Some(NoTravel::ByPlatform);
    }
    if item.appointment {
        return Some(NoTravel::Appointment);
    }
    let with: Vec<&&Sent> = sent.iter().filter(|sent| sent.items.iter().any(|i| i.id == item.id)).collect();
    if with.is_empty() || item.open() > 0 {
        return None;
    }
    match () {
        () if with.iter().all(|sent| sent.is_letter()) => Some(NoTravel::Letter),
        () if with.iter().all(|sent| codes::is_appointment(&sent.code)) => Some(NoTravel::Appointment),
        () => None,
    }
}

/// Nothing of the order needs a number when none of its lines does that is wanted still.
fn travel(items: &[Item], whys: &[Option<NoTravel>]) -> Travel {
    let wanted = |item: &Item| item.quantity > item.cancelled;
    let all = !items.iter().any(wanted);
    let matter = items.iter().zip(whys).filter(|(item, _)| all || wanted(item)).map(|(_, why)| *why);
    let Some(whys) = matter.collect::<Option<Vec<NoTravel>>>() else { return Travel::Ships };
    // What the owner brought says more than what bol did.
    let own = whys.iter().find(|why| **why != NoTravel::ByPlatform);
    own.or(whys.first()).map_or(Travel::Ships, |why| Travel::None(*why))
}

/// When the last of it was sent.
fn closed(sent: &[&Sent], own: &[&Item]) -> Option<Stamp> {
    let last = sent.iter().filter_map(|sent| sent.at).max();
    last.or_else(|| own.iter().filter_map(|item| item.changed).max()).map(Stamp::instant)
}

/// The newest of everything that a list may tell of it: what was read is as new as that.
fn modified(items: &[Item], sent: &[&Sent], changed: Option<Ms>) -> Option<Stamp> {
    let told = items.iter().filter_map(|item| item.changed).chain(sent.iter().filter_map(|sent| sent.at));
    told.chain(changed).max().map(Stamp::instant)
}

fn open(items: &[Item], profile: &Profile) -> Vec<OpenLine> {
    let own = items.iter().filter(|item| !item.by_bol && item.open() > 0);
    own.map(|item| OpenLine {
        line: item.id.clone(),
        group: GROUP.to_owned(),
        id: item.id.clone(),
        quantity: item.open(),
        // What the customer asked to cancel is the owner's to decide, at bol.
        may_close: profile.may_write && !item.cancel_asked,
    })
    .collect()
}

fn promise(own: &[&Item], state: OrderState) -> Promise {
    if state == OrderState::Cancelled || own.iter().any(|item| item.by_bol) {
        return Promise::default();
    }
    let open: Vec<&&Item> = own.iter().filter(|item| item.open() > 0).collect();
    let of =
        if open.is_empty() { own.iter().filter(|item| item.shipped > 0).collect() } else { open.clone() };
    let earliest = |stamps: Vec<Stamp>| stamps.into_iter().min_by_key(|stamp| stamp.at);
    Promise {
        deliver_by: earliest(of.iter().filter_map(|item| item.deliver_by).collect()),
        expires: earliest(open.iter().filter_map(|item| item.expires).collect()),
        cancel_asked: open.iter().any(|item| item.cancel_asked),
    }
}

#[cfg(test)]
mod tests;
