//! Pages of records, with where the reading then stands.

use super::state::{OrderRow, ShipmentRow, Source, State, has_ended, may_owe, next, put_line};
use trackmend_core::connectors::{FulfillmentsRecord, NotesRecord, OrderRecord, Record, connector};
use trackmend_core::domain::{AccountId, Fulfillment, Ms, OrderId, OrderState, Reads, order_key};
use trackmend_core::reconcile::{Closing, Need};
use trackmend_core::store::{Stored, SyncState};

impl State {
    /// Orders are stored last, whatever their place in the page, each step for the whole page: as the
    /// database does, so that a page which holds an order twice means the same.
    pub(super) fn store_page(
        &mut self,
        account: AccountId,
        records: &[Record],
        read_at: Ms,
        state: Option<&SyncState>,
    ) -> Stored {
        let (mut orders, mut makings, mut wanted) = (Vec::new(), Vec::new(), Vec::new());
        for record in records {
            match record {
                Record::Order(order) => orders.push(&**order),
                Record::OrderGone { id } => self.gone(account, id, read_at),
                Record::Notes(notes) => self.store_notes(account, notes, read_at),
                Record::Fulfillments(record) => self.store_fulfillments(account, record, read_at),
                Record::Making(made) => makings.push(&**made),
                Record::Wanted(order) => wanted.push(order),
                Record::Access(_) | Record::Process(_) | Record::Score(_) | Record::Parcel(_) => {}
            }
        }
        if !orders.is_empty() {
            self.store_orders(account, &orders, read_at);
        }
        if !makings.is_empty() {
            self.store_makings(account, &makings, read_at);
        }
        self.want(account, &wanted);
        if let Some(state) = state {
            self.keep_sync_state(account, state);
        }
        Stored { orders: orders.len() }
    }

    /// A wish to read that came during a reading outlives what that reading keeps.
    pub(super) fn keep_sync_state(&mut self, account: AccountId, state: &SyncState) {
        let before = self.sync.get(&account).and_then(|before| before.wanted_at);
        let later = before.filter(|at| *at > state.checked_at.unwrap_or(Ms(0)));
        self.sync.insert(account, SyncState { wanted_at: later.or(state.wanted_at), ..state.clone() });
    }

    fn store_orders(&mut self, account: AccountId, page: &[&OrderRecord], read_at: Ms) {
        for record in page {
            self.note_change(account, record, read_at);
        }
        let told: Vec<Vec<Fulfillment>> = page
            .iter()
            .map(|record| {
                let told = record.order.fulfillments.clone();
                let known = self.order_id(account, &record.order.remote_id);
                match known.and_then(|id| self.orders.get(&id)) {
                    Some(row) => row.final_kept(told),
                    None => told,
                }
            })
            .collect();
        let mut ids = Vec::with_capacity(page.len());
        for (record, told) in page.iter().zip(told) {
            ids.push(self.put_order(account, record, told, read_at));
        }
        // What was read now, with the records of it.
        let read = |state: &State| -> Vec<(OrderId, &OrderRecord)> {
            let is_read = |id: &OrderId| state.orders.get(id).is_some_and(|r| r.reads.order == Some(read_at));
            ids.iter().copied().zip(page.iter().copied()).filter(|(id, _)| is_read(id)).collect()
        };
        let read = read(self);
        for (id, record) in &read {
            let row = &self.orders[id];
            let closer_wanted =
                row.reads.notes.is_none() && row.order.closed.is_some() && self.has_shipment(*id);
            // An order whose lines are not stored yet is new. Its supplier may owe a number.
            let is_new = may_owe(&row.order) && !record.order.lines.is_empty() && row.order.lines.is_empty();
            if closer_wanted || is_new {
                self.dirty_orders.insert(*id);
            }
        }
        for (id, _) in &read {
            let Some(row) = self.orders.get_mut(id) else { continue };
            row.order.lines.clear();
            row.sightings.retain(|(source, _)| *source != Source::Order);
            row.traces.retain(|(source, _)| *source != Source::Order);
        }
        for (id, record) in &read {
            let Some(row) = self.orders.get_mut(id) else { continue };
            for line in &record.order.lines {
                put_line(&mut row.order.lines, line);
            }
            row.sightings.extend(record.sightings.iter().map(|s| (Source::Order, s.clone())));
            row.traces.extend(record.traces.iter().map(|t| (Source::Order, t.clone())));
        }
        for (id, record) in ids.iter().zip(page) {
            // Read alone, an order tells also what can still be marked as sent.
            let met = |need| need == Need::Order || (need == Need::Open && page.len() == 1);
            let read = self.orders.get(id).is_some_and(|row| row.reads.order == Some(read_at));
            if read && self.waits_for(*id, met) {
                self.dirty_orders.insert(*id);
            }
            self.drop_needs(*id, met);
            self.wanted.remove(&(account, record.order.remote_id.clone()));
            self.wake_shipments(&order_key(&record.order.number), *id);
        }
    }

    /// What the page says of an order that is known: its history, and whether it is to be judged again.
    fn note_change(&mut self, account: AccountId, record: &OrderRecord, read_at: Ms) {
        let Some(id) = self.order_id(account, &record.order.remote_id) else { return };
        let linked = self.has_shipment(id);
        let Some(row) = self.orders.get_mut(&id).filter(|row| row.may_be_read(read_at)) else { return };
        let (before, now) = (&row.order, &record.order);
        if before.state != now.state
            || before.closed.map(|s| s.at) != now.closed.map(|s| s.at)
            || before.travel != now.travel
            || before.number != now.number
        {
            row.ended_seen =
                has_ended(now.state).then(|| row.ended_seen.map_or(read_at, |at| at.min(read_at)));
        }
        if linked || row.content != *record {
            self.dirty_orders.insert(id);
        }
    }

    /// Stores an order as it was read, but for its lines, numbers and traces.
    fn put_order(
        &mut self,
        account: AccountId,
        record: &OrderRecord,
        told: Vec<Fulfillment>,
        read_at: Ms,
    ) -> OrderId {
        let number = OrderId(next(&mut self.numbered.orders));
        let mut order = record.order.clone();
        order.account = account;
        order.fulfillments = told;
        order.lines = Vec::new();
        let Some(id) = self.order_id(account, &record.order.remote_id) else {
            let row = OrderRow {
                number_key: order_key(&order.number),
                order,
                content: record.clone(),
                sightings: Vec::new(),
                traces: Vec::new(),
                reads: Reads { order: Some(read_at), ..Reads::default() },
                gone: false,
                closing: None,
                recheck_at: None,
                watching: None,
                ended_seen: None,
                external_id: self.external_id(account, &record.order.remote_id),
            };
            self.orders.insert(number, row);
            return number;
        };
        if let Some(row) = self.orders.get_mut(&id).filter(|row| row.may_be_read(read_at)) {
            if row.order.closed.map(|s| s.at) != order.closed.map(|s| s.at) {
                // Closed again: who closed it has to be asked again.
                (row.closing, row.reads.notes) = (None, None);
            }
            order.lines = std::mem::take(&mut row.order.lines);
            row.number_key = order_key(&order.number);
            row.order = order;
            if row.content != *record {
                row.content = record.clone();
            }
            row.reads.order = Some(read_at);
            row.gone = false;
        }
        id
    }

    fn gone(&mut self, account: AccountId, remote_id: &str, read_at: Ms) {
        self.wanted.remove(&(account, remote_id.to_owned()));
        let Some(id) = self.order_id(account, remote_id) else { return };
        if let Some(row) = self.orders.get_mut(&id).filter(|row| row.may_be_read(read_at)) {
            row.gone = true;
            row.reads.order = Some(read_at);
            row.order.state = OrderState::Cancelled;
            row.order.remote_state = "gone".to_owned();
        }
        self.dirty_orders.insert(id);
        self.drop_needs(id, |_| true);
    }

    fn store_notes(&mut self, account: AccountId, notes: &NotesRecord, read_at: Ms) {
        let Some(id) = self.order_id(account, &notes.id) else { return };
        let Some(row) = self.orders.get_mut(&id) else { return };
        if row.reads.notes.is_some_and(|before| before > read_at) {
            return;
        }
        row.reads.notes = Some(read_at);
        row.closing = Some(Closing {
            closer: notes.closer.clone(),
            confidence: notes.confidence,
            evidence: notes.evidence.clone(),
        });
        row.traces.retain(|(source, _)| *source != Source::Notes);
        row.traces.extend(notes.traces.iter().map(|t| (Source::Notes, t.clone())));
        self.dirty_orders.insert(id);
        self.drop_needs(id, |need| need == Need::Notes);
    }

    fn store_fulfillments(&mut self, account: AccountId, record: &FulfillmentsRecord, read_at: Ms) {
        let Some(id) = self.order_id(account, &record.id) else { return };
        let Some(row) = self.orders.get_mut(&id) else { return };
        if row.reads.fulfillments.is_some_and(|before| before > read_at) {
            return;
        }
        row.reads.fulfillments = Some(read_at);
        row.sightings.retain(|(source, _)| *source != Source::Fulfillments);
        row.sightings.extend(record.sightings.iter().map(|s| (Source::Fulfillments, s.clone())));
        self.dirty_orders.insert(id);
        self.drop_needs(id, |need| need == Need::Fulfillments);
    }

    fn external_id(&self, account: AccountId, remote_id: &str) -> String {
        let platform = self.accounts.get(&account).map(|row| row.platform);
        let connector = platform.and_then(connector);
        connector.map_or(remote_id, |connector| connector.external_id(remote_id)).to_owned()
    }

    /// A shipment that waited for an order with this number, or of this name.
    fn wake_shipments(&mut self, number_key: &str, id: OrderId) {
        let external_id = self.orders.get(&id).map_or("", |row| row.external_id.as_str());
        let waits = |row: &ShipmentRow| {
            row.ref_key == number_key || (!external_id.is_empty() && row.shipment.external_id == external_id)
        };
        let waiting = self.shipments.iter().filter(|(_, row)| waits(row)).map(|(id, _)| *id);
        let waiting: Vec<_> = waiting.collect();
        let waiting = waiting.into_iter();
        self.dirty_shipments.extend(waiting.filter(|id| !self.links.contains_key(id)));
    }

    /// A shipment is tied to this order.
    pub(super) fn has_shipment(&self, order: OrderId) -> bool {
        self.links.values().any(|of| *of == order)
    }
}
