//! Everything that is known of some orders.

use super::state::{OrderRow, State, has_ended};
use std::collections::BTreeSet;
use trackmend_core::connectors::reads_notes;
use trackmend_core::domain::{
    Closer, Confidence, Kind, OrderId, Platform, ShipmentId, ShipmentRole, Stamp, TrackingNumber,
};
use trackmend_core::reconcile::{Closing, OrderFacts, READING_TAKES, Shared, ShipmentFacts, waits};

impl State {
    /// In the order of their rows, each once.
    pub(super) fn facts(&self, orders: &[OrderId]) -> Vec<OrderFacts> {
        let ids: BTreeSet<OrderId> = orders.iter().copied().collect();
        ids.into_iter().filter_map(|id| Some(self.facts_of(id, self.orders.get(&id)?))).collect()
    }

    fn facts_of(&self, id: OrderId, row: &OrderRow) -> OrderFacts {
        let account = self.accounts.get(&row.order.account);
        let closing = row.closing.clone().unwrap_or(Closing {
            closer: Closer::Unknown,
            confidence: Confidence::Unknown,
            evidence: Vec::new(),
        });
        OrderFacts {
            id,
            order: row.order.clone(),
            sightings: row.sightings.iter().map(|(_, s)| s.clone()).collect(),
            traces: row.traces.iter().map(|(_, t)| t.clone()).collect(),
            reads: row.reads,
            reads_fulfillments: account.is_some_and(|a| a.profile.reads_fulfillments),
            reads_notes: account.is_none_or(|a| reads_notes(a.platform)),
            not_known: None,
            no_tracking: None,
            closing,
            shipments: self.shipments_of(id).filter_map(|s| self.shipment_facts(s)).collect(),
            answer: None,
            shared: self.shared(id),
            platform: account.map_or(Platform::File, |a| a.platform),
            starting_line: account.and_then(|a| a.starting_line),
            ended_by: self.ended_by(id, row),
            parcels: Vec::new(),
            asks: Vec::new(),
            external_id: row.external_id.clone(),
            makings: self.makings_of(&row.external_id, id),
        }
    }

    fn shipments_of(&self, order: OrderId) -> impl Iterator<Item = ShipmentId> {
        self.links.iter().filter(move |(_, of)| **of == order).map(|(shipment, _)| *shipment)
    }

    pub(super) fn shipment_facts(&self, id: ShipmentId) -> Option<ShipmentFacts> {
        let shipment = self.shipments.get(&id)?.shipment.clone();
        let supplier = self.accounts.get(&shipment.account)?.platform;
        Some(ShipmentFacts { shipment, supplier })
    }

    /// Numbers that were sent, each with the order that it was sent for; returns do not count.
    fn sent(&self) -> impl Iterator<Item = (OrderId, &TrackingNumber)> {
        self.links
            .iter()
            .filter_map(|(shipment, order)| Some((*order, &self.shipments.get(shipment)?.shipment)))
            .filter(|(_, shipment)| shipment.role != ShipmentRole::Return)
            .flat_map(|(order, shipment)| shipment.numbers.iter().map(move |n| (order, &n.number)))
    }

    /// Other orders that have a number in common with this one which is a shipment's of at least one of the
    /// two, by their rows, then by number.
    fn pairs(&self, order: OrderId) -> BTreeSet<(OrderId, &TrackingNumber)> {
        let Some(row) = self.orders.get(&order) else { return BTreeSet::new() };
        let sent: Vec<&TrackingNumber> =
            self.sent().filter(|(of, _)| *of == order).map(|(_, number)| number).collect();
        let shown = |number: &TrackingNumber| row.sightings.iter().any(|(_, s)| s.number == *number);
        let mut pairs: BTreeSet<(OrderId, &TrackingNumber)> = self
            .sent()
            .filter(|(other, number)| *other != order && (sent.contains(number) || shown(number)))
            .collect();
        if sent.is_empty() {
            return pairs;
        }
        for (other, row) in self.orders.iter().filter(|(other, _)| **other != order) {
            let numbers = row.sightings.iter().map(|(_, s)| &s.number);
            pairs.extend(numbers.filter(|number| sent.contains(number)).map(|number| (*other, number)));
        }
        pairs
    }

    /// Other orders that share a number with these.
    pub(super) fn sharing(&self, orders: &BTreeSet<OrderId>) -> BTreeSet<OrderId> {
        orders.iter().flat_map(|order| self.pairs(*order)).map(|(other, _)| other).collect()
    }

    fn shared(&self, order: OrderId) -> Vec<Shared> {
        self.pairs(order)
            .into_iter()
            .filter_map(|(other, number)| {
                let row = self.orders.get(&other)?;
                Some(Shared {
                    number: number.clone(),
                    order: other,
                    order_number: row.order.number.clone(),
                    buyer: row.order.buyer.clone(),
                })
            })
            .collect()
    }

    /// When a cancelled or refunded order had ended at the latest.
    fn ended_by(&self, id: OrderId, row: &OrderRow) -> Option<trackmend_core::domain::Ms> {
        if row.gone || !has_ended(row.order.state) {
            return None;
        }
        let found = self
            .findings
            .values()
            .map(|kept| &kept.finding)
            .filter(|f| f.order == Some(id) && f.kind == Kind::ShippedThoughCancelled && waits(f.state))
            .filter_map(|f| f.closed.map(|closed| closed.at));
        let seen = row.ended_seen.map(|at| at.plus(READING_TAKES));
        seen.into_iter().chain(found).chain(row.order.modified.map(Stamp::latest)).min()
    }
}
