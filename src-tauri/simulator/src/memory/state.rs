//! What is kept, as rows by their number.

use std::collections::{BTreeMap, BTreeSet};
use trackmend_core::connectors::{OrderRecord, PageToken, Profile};
use trackmend_core::domain::{
    AccountId, Finding, FindingId, Fulfillment, Home, Line, Making, Ms, Order, OrderId, OrderState, Platform,
    Promise, Reads, Shipment, ShipmentId, Sighting, Trace, Travel,
};
use trackmend_core::reconcile::{Closing, Need, ProductRule};
use trackmend_core::repair::Entry;
use trackmend_core::store::SyncState;

/// Everything.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub(super) accounts: BTreeMap<AccountId, AccountRow>,
    pub(super) sync: BTreeMap<AccountId, SyncState>,
    pub(super) leases: BTreeMap<AccountId, (String, Ms)>,
    pub(super) orders: BTreeMap<OrderId, OrderRow>,
    pub(super) shipments: BTreeMap<ShipmentId, ShipmentRow>,
    pub(super) links: BTreeMap<ShipmentId, OrderId>,
    pub(super) findings: BTreeMap<FindingId, KeptFinding>,
    pub(super) needs: BTreeSet<(AccountId, Need, OrderId)>,
    pub(super) dirty_orders: BTreeSet<OrderId>,
    pub(super) dirty_shipments: BTreeSet<ShipmentId>,
    /// Shipments that fit no order, or several.
    pub(super) unmatched: BTreeMap<ShipmentId, Waiting>,
    /// Where each order shows the number that a supplier named.
    pub(super) shown: BTreeMap<OrderId, Home>,
    pub(super) journal: Vec<Journalled>,
    /// Suppliers' orders, by connection and the supplier's id.
    pub(super) makings: BTreeMap<(AccountId, String), MakingRow>,
    /// Orders that have to be read whole, and where their reading starts.
    pub(super) wanted: BTreeMap<(AccountId, String), Option<PageToken>>,
    pub(super) product_rules: Vec<ProductRule>,
    pub(super) numbered: Numbered,
}

/// A supplier's order.
#[derive(Debug, Clone)]
pub(super) struct MakingRow {
    /// In the order in which they came.
    pub(super) place: usize,
    pub(super) making: Making,
    pub(super) changed: Ms,
    pub(super) read_at: Ms,
}

/// The numbers that rows were given so far. The database gives one away for every row that it tries to
/// insert, also where it then updates the one that is there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Numbered {
    pub(super) accounts: i64,
    pub(super) orders: i64,
    pub(super) shipments: i64,
    pub(super) findings: i64,
    pub(super) batches: i64,
}

/// The next number.
pub(super) fn next(number: &mut i64) -> i64 {
    *number += 1;
    *number
}

/// The first so many different ones of these.
pub(super) fn first<T: Ord>(waiting: impl Iterator<Item = T>, limit: u32) -> BTreeSet<T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut first = BTreeSet::new();
    for one in waiting {
        if first.len() == limit {
            break;
        }
        first.insert(one);
    }
    first
}

/// A connection.
#[derive(Debug, Clone)]
pub(super) struct AccountRow {
    pub(super) platform: Platform,
    pub(super) identity: String,
    pub(super) name: String,
    pub(super) profile: Profile,
    pub(super) starting_line: Option<Ms>,
}

/// The reading that a sighting or a trace came with: each replaces its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Order,
    Fulfillments,
    Notes,
}

/// An order.
#[derive(Debug, Clone)]
pub(super) struct OrderRow {
    /// As last read; its lines by the platform's id, what became of parcels as it is known.
    pub(super) order: Order,
    /// What was read, to tell a change.
    pub(super) content: OrderRecord,
    pub(super) number_key: String,
    pub(super) sightings: Vec<(Source, Sighting)>,
    pub(super) traces: Vec<(Source, Trace)>,
    pub(super) reads: Reads,
    pub(super) gone: bool,
    pub(super) closing: Option<Closing>,
    pub(super) recheck_at: Option<Ms>,
    pub(super) watching: Option<Ms>,
    /// When a reading first saw that it had ended, as long as it stays so.
    pub(super) ended_seen: Option<Ms>,
    /// What a supplier that is connected to the shop names it by.
    pub(super) external_id: String,
}

impl OrderRow {
    /// Nothing newer than this moment was read of it.
    pub(super) fn may_be_read(&self, read_at: Ms) -> bool {
        self.reads.order.is_none_or(|before| before <= read_at)
    }

    /// What `told` becomes of parcels of which a final delivery status is known.
    pub(super) fn final_kept(&self, mut told: Vec<Fulfillment>) -> Vec<Fulfillment> {
        if told.iter().any(|f| !f.remote_id.is_empty() && !f.delivery.is_final()) {
            for told in &mut told {
                let known = self.order.fulfillments.iter().find(|known| known.remote_id == told.remote_id);
                if let Some(known) = known {
                    told.keep_final(known);
                }
            }
        }
        told
    }
}

/// Lines by the platform's id, of several with one id the last.
pub(super) fn put_line(lines: &mut Vec<Line>, line: &Line) {
    match lines.binary_search_by(|known| known.remote_id.cmp(&line.remote_id)) {
        Ok(place) => lines[place] = line.clone(),
        Err(place) => lines.insert(place, line.clone()),
    }
}

/// Whether an order ended before it was sent.
pub(super) const fn has_ended(state: OrderState) -> bool {
    matches!(state, OrderState::Cancelled | OrderState::Refunded)
}

/// Whether a verdict on such an order may be wanted although nothing was sent for it: its supplier may owe a number,
/// its seller the order itself.
pub(super) fn may_owe(order: &Order) -> bool {
    match order.state {
        OrderState::Open => order.travel == Travel::Ships || order.promise != Promise::default(),
        OrderState::Closed => order.travel == Travel::Ships,
        _ => false,
    }
}

/// A shipment.
#[derive(Debug, Clone)]
pub(super) struct ShipmentRow {
    /// Its numbers in their own order.
    pub(super) shipment: Shipment,
    pub(super) ref_key: String,
}

/// A finding with what tells it from others of its order.
#[derive(Debug, Clone)]
pub(super) struct KeptFinding {
    pub(super) finding: Finding,
    pub(super) concern: &'static str,
    pub(super) evidence_key: String,
}

/// What a shipment without an order waits for.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub(super) look_at: Option<Ms>,
    pub(super) read_for: Option<Ms>,
    pub(super) postcode: String,
}

/// A row of the journal.
#[derive(Debug, Clone)]
pub(super) struct Journalled {
    pub(super) entry: Entry,
    pub(super) finding: FindingId,
}
