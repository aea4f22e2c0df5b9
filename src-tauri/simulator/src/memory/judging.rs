//! Judging what changed or ripened.

use super::state::{OrderRow, State, first, may_owe};
use std::collections::BTreeSet;
use trackmend_core::domain::{FindingState, Ms, OrderId};
use trackmend_core::reconcile::{Judgement, OrderFacts, ProductRule, keeping, kept, said_before};

impl State {
    pub(super) fn set_product_rules(&mut self, rules: &[ProductRule]) {
        self.product_rules = rules.to_vec();
        self.dirty_orders.extend(self.links.values().copied());
        let owing = self.orders.iter().filter(|(_, row)| may_owe(&row.order)).map(|(id, _)| *id);
        self.dirty_orders.extend(owing);
    }

    pub(super) fn waits_to_be_judged(&self, now: Ms) -> bool {
        !self.dirty_shipments.is_empty()
            || !self.dirty_orders.is_empty()
            || !self.ripe(now).is_empty()
            || self.unmatched_again(now).next().is_some()
    }

    /// Orders that time alone may change, the longest ripe first.
    fn ripe(&self, now: Ms) -> BTreeSet<(Ms, OrderId)> {
        let at = |row: &OrderRow| row.recheck_at.filter(|at| *at <= now);
        self.orders.iter().filter_map(|(id, row)| Some((at(row)?, *id))).collect()
    }

    pub(super) fn reconcile_slice(
        &mut self,
        limit: u32,
        now: Ms,
        judge: impl Fn(&OrderFacts) -> Judgement,
    ) -> usize {
        let ripe = self.ripe(now).into_iter().map(|(_, id)| id);
        let mut ids = first(self.dirty_orders.iter().copied().chain(ripe), limit);
        if ids.is_empty() {
            return 0;
        }
        // What one order says of a number is said of every order that shares it.
        ids.extend(self.sharing(&ids));
        let all: Vec<OrderId> = ids.iter().copied().collect();
        let judged: Vec<(OrderFacts, Judgement)> = self
            .facts(&all)
            .into_iter()
            .map(|facts| {
                let judgement = judge(&facts);
                (facts, judgement)
            })
            .collect();
        self.keep_judgements(&judged, now);
        for id in &ids {
            self.dirty_orders.remove(id);
        }
        self.wake_unmatched(&judged);
        ids.len()
    }

    fn keep_judgements(&mut self, judged: &[(OrderFacts, Judgement)], now: Ms) {
        let mut over = Vec::new();
        for (facts, judgement) in judged {
            let before = self.said_of(facts.id);
            let states: Vec<(FindingState, Ms)> =
                judgement.findings.iter().map(|d| kept(d, said_before(d, &before), now)).collect();
            let keeping = keeping(judgement, &before, now);
            for (draft, state) in judgement.findings.iter().zip(states) {
                self.keep_draft(Some(facts.id), draft, state);
            }
            over.extend(keeping.over);
            self.drop_needs(facts.id, |_| true);
            self.needs.extend(keeping.needs.into_iter().map(|need| (facts.order.account, need, facts.id)));
            if let Some(row) = self.orders.get_mut(&facts.id) {
                (row.recheck_at, row.watching) = (keeping.recheck_at, judgement.watching);
            }
            match judgement.homes.first() {
                Some(home) => self.shown.insert(facts.id, home.clone()),
                None => self.shown.remove(&facts.id),
            };
        }
        for id in over {
            self.settle(id, FindingState::Resolved);
        }
    }

    /// A shipment that fits no order yet may be of one of these people.
    fn wake_unmatched(&mut self, judged: &[(OrderFacts, Judgement)]) {
        if self.unmatched.is_empty() {
            return;
        }
        for (facts, _) in judged {
            // As the database spells it: it knows the capitals of ASCII, and no other space.
            let postcode = facts.order.buyer.postcode.to_ascii_uppercase().replace(' ', "");
            let theirs =
                self.unmatched.iter().filter(|(_, w)| !w.postcode.is_empty() && w.postcode == postcode);
            self.dirty_shipments.extend(theirs.map(|(shipment, _)| *shipment));
        }
    }
}
