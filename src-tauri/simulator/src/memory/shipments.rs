//! Shipments as they are imported.

use super::state::{ShipmentRow, State, next};
use std::collections::BTreeSet;
use trackmend_core::domain::{AccountId, BatchId, Ms, Shipment, ShipmentId, ShipmentNumber, order_key};
use trackmend_core::store::{BatchCounts, NewShipment};

impl State {
    /// In one piece: the database takes in ten thousand at a time.
    pub(super) fn import_shipments(
        &mut self,
        account: AccountId,
        shipments: &[NewShipment],
        now: Ms,
    ) -> (BatchId, BatchCounts) {
        let mut counts = BatchCounts::default();
        let mut says_more = Vec::new();
        for new in shipments {
            let known = self.shipment_id(account, &new.remote_id).and_then(|id| self.shipments.get(&id));
            let differs = known.is_none_or(|row| differs(&row.shipment, new));
            match (known, differs) {
                (None, _) => counts.created += 1,
                (Some(_), true) => counts.changed += 1,
                (Some(_), false) => counts.unchanged += 1,
            }
            if differs {
                says_more.push(new);
            }
        }
        let batch = BatchId(next(&mut self.numbered.batches));
        for new in says_more {
            self.put_shipment(account, batch, new, now);
        }
        self.put_numbers(account, batch, shipments);
        let of_batch = self.shipments.values().filter(|row| row.shipment.batch == Some(batch));
        for id in of_batch.map(|row| row.shipment.id) {
            match self.links.get(&id) {
                Some(order) => self.dirty_orders.insert(*order),
                None => self.dirty_shipments.insert(id),
            };
        }
        (batch, counts)
    }

    fn put_shipment(&mut self, account: AccountId, batch: BatchId, new: &NewShipment, now: Ms) {
        let number = ShipmentId(next(&mut self.numbered.shipments));
        let known = self.shipment_id(account, &new.remote_id).and_then(|id| self.shipments.get_mut(&id));
        if let Some(row) = known {
            row.ref_key = order_key(&new.order_ref);
            let shipment = &mut row.shipment;
            (shipment.role, shipment.shipped, shipment.batch) = (new.role, new.shipped, Some(batch));
            shipment.order_ref.clone_from(&new.order_ref);
            shipment.buyer.clone_from(&new.buyer);
            shipment.lines.clone_from(&new.lines);
            return;
        }
        let shipment = Shipment {
            id: number,
            account,
            remote_id: new.remote_id.clone(),
            role: new.role,
            shipped: new.shipped,
            first_seen: now,
            order_ref: new.order_ref.clone(),
            buyer: new.buyer.clone(),
            lines: new.lines.clone(),
            numbers: Vec::new(),
            batch: Some(batch),
            entered: false,
            replaces: None,
            external_id: String::new(),
        };
        self.shipments.insert(number, ShipmentRow { shipment, ref_key: order_key(&new.order_ref) });
    }

    /// The numbers of what this import stored, in the place of those that were: in their own order, of equal
    /// ones the first.
    fn put_numbers(&mut self, account: AccountId, batch: BatchId, shipments: &[NewShipment]) {
        let mut cleared = BTreeSet::new();
        for new in shipments {
            let Some(id) = self.shipment_id(account, &new.remote_id) else { continue };
            let row = self.shipments.get_mut(&id).filter(|row| row.shipment.batch == Some(batch));
            let Some(row) = row else { continue };
            let numbers = &mut row.shipment.numbers;
            if cleared.insert(id) {
                numbers.clear();
            }
            for number in &new.numbers {
                if let Err(place) = numbers.binary_search_by(|known| known.number.cmp(&number.number)) {
                    numbers.insert(place, number.clone());
                }
            }
        }
    }

    pub(super) fn shipment_id(&self, account: AccountId, remote_id: &str) -> Option<ShipmentId> {
        let mut rows = self.shipments.values().map(|row| &row.shipment);
        rows.find(|s| s.account == account && s.remote_id == remote_id).map(|s| s.id)
    }
}

/// Whether a source says something else now. To whom it went is not compared.
fn differs(known: &Shipment, new: &NewShipment) -> bool {
    let mut numbers: Vec<&ShipmentNumber> = new.numbers.iter().collect();
    numbers.sort_by(|a, b| a.number.cmp(&b.number));
    known.shipped != new.shipped
        || known.lines != new.lines
        || known.role != new.role
        || known.order_ref != new.order_ref
        || !known.numbers.iter().eq(numbers)
}
