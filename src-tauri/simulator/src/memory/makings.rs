//! Suppliers' orders, what was sent of them, and orders that a page told of without telling them whole.

use super::state::{MakingRow, OrderRow, ShipmentRow, State, next};
use trackmend_core::connectors::{MadeParcel, MakingRecord, PageToken, Wanted};
use trackmend_core::domain::{
    AccountId, Making, Ms, OrderId, SECOND, Shipment, ShipmentId, ShipmentNumber, order_key,
};
use trackmend_core::reconcile::MakingFacts;

impl State {
    pub(super) fn store_makings(&mut self, account: AccountId, records: &[&MakingRecord], read_at: Ms) {
        for record in records {
            let made = &record.making;
            let key = (account, made.remote_id.clone());
            let known = self.makings.get(&key);
            let is_new = known.is_none_or(|row| row.making != *made && row.read_at <= read_at);
            if is_new && !made.external_id.is_empty() {
                let named = self.orders.iter().filter(|(_, row)| row.external_id == made.external_id);
                let named: Vec<OrderId> = named.map(|(id, _)| *id).collect();
                self.dirty_orders.extend(named);
            }
        }
        for record in records {
            let made = record.making.clone();
            let key = (account, made.remote_id.clone());
            self.wanted.remove(&key);
            let place = self.makings.len();
            let row = self.makings.entry(key).or_insert_with(|| MakingRow {
                place,
                making: made.clone(),
                changed: read_at,
                read_at,
            });
            if row.read_at <= read_at {
                if row.making != made {
                    row.changed = read_at;
                }
                (row.making, row.read_at) = (made, read_at);
            }
        }
        let told = |known: Option<&ShipmentRow>, made: &Making, parcel: &MadeParcel| {
            known.is_none_or(|row| differs(&row.shipment, made, parcel))
        };
        let parcels = records.iter().flat_map(|r| r.parcels.iter().map(|parcel| (&r.making, parcel)));
        let new: Vec<(&Making, &MadeParcel)> = parcels
            .filter(|(made, parcel)| {
                let id = self.shipment_id(account, &parcel.remote_id);
                told(id.and_then(|id| self.shipments.get(&id)), made, parcel)
            })
            .collect();
        for (made, parcel) in &new {
            self.put_parcel(account, made, parcel, read_at);
        }
        for (_, parcel) in &new {
            let Some(id) = self.shipment_id(account, &parcel.remote_id) else { continue };
            match self.links.get(&id) {
                Some(order) => self.dirty_orders.insert(*order),
                None => self.dirty_shipments.insert(id),
            };
        }
    }

    fn put_parcel(&mut self, account: AccountId, made: &Making, parcel: &MadeParcel, read_at: Ms) {
        // The database gives a number away for every row that it tries to insert.
        let number = ShipmentId(next(&mut self.numbered.shipments));
        let known = self.shipment_id(account, &parcel.remote_id);
        let first_seen = known
            .and_then(|id| self.shipments.get(&id))
            .map_or_else(|| parcel.known_by.map_or(read_at, |at| at.min(read_at)), |r| r.shipment.first_seen);
        let id = known.unwrap_or(number);
        let shipment = Shipment {
            id,
            account,
            remote_id: parcel.remote_id.clone(),
            role: parcel.role,
            shipped: parcel.shipped,
            first_seen,
            order_ref: made.order_ref.clone(),
            external_id: made.external_id.clone(),
            buyer: made.buyer.clone(),
            lines: parcel.lines.clone(),
            numbers: sorted(&parcel.numbers),
            batch: None,
            entered: false,
            replaces: None,
        };
        self.shipments.insert(id, ShipmentRow { shipment, ref_key: order_key(&made.order_ref) });
    }

    pub(super) fn makings_of(&self, external_id: &str, order: OrderId) -> Vec<MakingFacts> {
        let shared = self.orders.iter().any(|(id, row)| *id != order && row.external_id == external_id);
        if external_id.is_empty() || shared {
            return Vec::new();
        }
        let mut rows: Vec<(AccountId, &MakingRow)> = self
            .makings
            .iter()
            .filter(|(_, row)| row.making.external_id == external_id)
            .map(|((account, _), row)| (*account, row))
            .collect();
        rows.sort_by_key(|(_, row)| row.place);
        let facts = |(account, row): (AccountId, &MakingRow)| {
            Some(MakingFacts {
                supplier: self.accounts.get(&account)?.platform,
                making: row.making.clone(),
                changed: row.changed,
                read_at: row.read_at,
            })
        };
        rows.into_iter().filter_map(facts).collect()
    }

    pub(super) fn want(&mut self, account: AccountId, wanted: &[&Wanted]) {
        for order in wanted {
            let changed = order.changed.map(|at| at.at);
            let known = self.order_id(account, &order.id).and_then(|id| self.orders.get(&id));
            let is_read = changed.is_some_and(|changed| {
                let over = changed.plus(SECOND);
                let is_new = |row: &OrderRow| row.order.modified.is_some_and(|at| at.at >= changed);
                known.is_some_and(|row| is_new(row) && row.reads.order.is_some_and(|at| at >= over))
                    || self.makings.get(&(account, order.id.clone())).is_some_and(|m| m.read_at >= over)
            });
            if !is_read {
                self.wanted.insert((account, order.id.clone()), order.page.clone());
            }
        }
    }

    pub(super) fn next_wanted(&self, account: AccountId) -> Option<(String, Option<PageToken>)> {
        let mut of = self.wanted.iter().filter(|((whose, _), _)| *whose == account);
        of.next().map(|((_, id), page)| (id.clone(), page.clone()))
    }
}

fn sorted(numbers: &[ShipmentNumber]) -> Vec<ShipmentNumber> {
    let mut kept: Vec<ShipmentNumber> = Vec::new();
    for number in numbers {
        if let Err(place) = kept.binary_search_by(|known| known.number.cmp(&number.number)) {
            kept.insert(place, number.clone());
        }
    }
    kept
}

fn differs(known: &Shipment, made: &Making, parcel: &MadeParcel) -> bool {
    known.shipped.map(|s| s.at) != parcel.shipped.map(|s| s.at)
        || known.lines != parcel.lines
        || known.role != parcel.role
        || known.order_ref != made.order_ref
        || known.external_id != made.external_id
        || known.numbers != sorted(&parcel.numbers)
}
