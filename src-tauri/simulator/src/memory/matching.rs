//! Which order each shipment belongs to.

use super::findings::MATCH;
use super::state::{KeptFinding, State, Waiting, first};
use std::collections::BTreeSet;
use trackmend_core::domain::{FindingId, FindingState, Ms, OrderId, Shipment, ShipmentId};
use trackmend_core::reconcile::{
    Candidate, LOOK_BACK, Match, Rules, ShipmentFacts, Unmatched, bare_postcode, decide, keeping_unmatched,
    kept, spellings, unmatched, waits,
};

impl State {
    /// Shipments without an order that are to be looked at again although nothing changed: those whose waiting
    /// time is over, then those that the shops were read for, the longest ripe first.
    pub(super) fn unmatched_again(&self, now: Ms) -> impl Iterator<Item = ShipmentId> {
        let read = self.shops_read().since;
        let due = |at: Option<Ms>, by: Option<Ms>| at.filter(|at| by.is_some_and(|by| *at <= by));
        let ripe = |at: &dyn Fn(&Waiting) -> Option<Ms>| -> BTreeSet<(Ms, ShipmentId)> {
            self.unmatched.iter().filter_map(|(id, waiting)| Some((at(waiting)?, *id))).collect()
        };
        let waited = ripe(&|waiting| due(waiting.look_at, Some(now)));
        let was_read = ripe(&|waiting| due(waiting.read_for, read));
        waited.into_iter().chain(was_read).map(|(_, id)| id)
    }

    pub(super) fn match_slice(&mut self, limit: u32, now: Ms) -> usize {
        let waiting = self.dirty_shipments.iter().copied().chain(self.unmatched_again(now));
        let waiting = first(waiting, limit);
        if waiting.is_empty() {
            return 0;
        }
        let (shops, rules) = (self.shops_read(), Rules::default());
        let mut links: Vec<(ShipmentId, OrderId)> = Vec::new();
        let mut said: Vec<(ShipmentFacts, Unmatched)> = Vec::new();
        for id in waiting.iter().filter(|id| !self.links.contains_key(id)) {
            let Some(sent) = self.shipment_facts(*id) else { continue };
            match decide(&sent.shipment, &self.candidates(*id, &sent.shipment)) {
                Match::Sure(order, _) => links.push((*id, order)),
                found => {
                    let verdict = unmatched(&sent, &found, shops, &rules, now);
                    said.push((sent, verdict));
                }
            }
        }
        for (shipment, order) in links {
            self.links.insert(shipment, order);
            self.dirty_orders.insert(order);
            self.settle_match(shipment);
        }
        for id in &waiting {
            self.dirty_shipments.remove(id);
            self.unmatched.remove(id);
        }
        for (sent, verdict) in &said {
            self.keep_unmatched(&sent.shipment, verdict, now);
        }
        waiting.len()
    }

    /// Orders that share a number, or a postal code in the weeks before, with this shipment.
    fn candidates(&self, id: ShipmentId, shipment: &Shipment) -> Vec<Candidate<'_>> {
        let ref_key = self.shipments.get(&id).map_or("", |row| row.ref_key.as_str());
        let sent = shipment.shipped_latest();
        let places = if shipment.buyer.name.trim().is_empty() {
            BTreeSet::new()
        } else {
            spellings(&shipment.buyer.postcode)
        };
        self.orders
            .iter()
            .filter(|(_, row)| {
                let order = &row.order;
                let ordered = order.ordered.at;
                let named = !ref_key.is_empty() && row.number_key == ref_key;
                let near = places.contains(&order.buyer.postcode)
                    && ordered >= sent.plus(-LOOK_BACK)
                    && ordered <= sent;
                let known = !shipment.external_id.is_empty() && shipment.external_id == row.external_id;
                !row.gone && (named || near || known)
            })
            .map(|(id, row)| Candidate { id: *id, order: &row.order, external_id: &row.external_id })
            .collect()
    }

    /// Nobody asks any more whose this shipment is.
    fn settle_match(&mut self, shipment: ShipmentId) {
        let asked = |f: &KeptFinding| {
            f.concern == MATCH && f.finding.shipment == Some(shipment) && waits(f.finding.state)
        };
        let over: Vec<FindingId> =
            self.findings.values().filter(|f| asked(f)).map(|f| f.finding.id).collect();
        for id in over {
            self.settle(id, FindingState::Resolved);
        }
    }

    fn keep_unmatched(&mut self, shipment: &Shipment, verdict: &Unmatched, now: Ms) {
        let old = self.said_of_unmatched(shipment.id);
        let (look_at, over) = keeping_unmatched(verdict, old.as_ref(), now);
        let state = verdict.finding.as_ref().map(|draft| kept(draft, old.as_ref(), now));
        if let (Some(draft), Some(state)) = (&verdict.finding, state) {
            self.keep_draft(None, draft, state);
        }
        if over {
            self.settle_match(shipment.id);
        }
        let postcode = bare_postcode(&shipment.buyer.postcode);
        let waiting = Waiting { look_at, read_for: verdict.read_for, postcode };
        self.unmatched.insert(shipment.id, waiting);
    }
}
