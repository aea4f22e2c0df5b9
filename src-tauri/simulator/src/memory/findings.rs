//! Verdicts as they are kept.

use super::state::{KeptFinding, State, next};
use std::borrow::Cow;
use trackmend_core::domain::{Finding, FindingId, FindingState, Ms, OrderId, ShipmentId};
use trackmend_core::reconcile::{Before, Draft, waits};
use trackmend_core::store::FindingRow;

/// The concern of a shipment that fits no order.
pub(super) const MATCH: &str = "match";
/// The concern of a number at several orders.
const REUSED: &str = "reused";

impl State {
    /// The longest waiting first.
    pub(super) fn finding_rows(&self, all: bool) -> Vec<FindingRow> {
        let mut found: Vec<&Finding> = self
            .findings
            .values()
            .map(|kept| &kept.finding)
            .filter(|f| all || f.state == FindingState::Open)
            .collect();
        found.sort_by_key(|f| (f.due, f.id));
        found.into_iter().filter_map(|f| self.row_of(f)).collect()
    }

    pub(super) fn finding_row(&self, id: FindingId) -> Option<FindingRow> {
        self.row_of(&self.findings.get(&id)?.finding)
    }

    fn row_of(&self, finding: &Finding) -> Option<FindingRow> {
        if let Some(row) = finding.order.and_then(|order| self.orders.get(&order)) {
            return Some(FindingRow {
                finding: finding.clone(),
                account: row.order.account,
                order_number: row.order.number.clone(),
                order_remote_id: row.order.remote_id.clone(),
            });
        }
        let sent = &self.shipments.get(&finding.shipment?)?.shipment;
        Some(FindingRow {
            finding: finding.clone(),
            account: sent.account,
            order_number: sent.order_ref.clone(),
            order_remote_id: String::new(),
        })
    }

    /// What was said before of an order.
    pub(super) fn said_of(&self, order: OrderId) -> Vec<Before<'_>> {
        self.findings.values().filter(|kept| kept.finding.order == Some(order)).map(before).collect()
    }

    /// What was said before of a shipment that fits no order.
    pub(super) fn said_of_unmatched(&self, shipment: ShipmentId) -> Option<Before<'_>> {
        self.findings
            .values()
            .find(|kept| kept.concern == MATCH && kept.finding.shipment == Some(shipment))
            .map(before)
    }

    /// Keeps a verdict, with what the owner said of it as long as it rests on the same.
    pub(super) fn keep_draft(
        &mut self,
        order: Option<OrderId>,
        draft: &Draft,
        (state, since): (FindingState, Ms),
    ) {
        let number = FindingId(next(&mut self.numbered.findings));
        let concern = draft.concern();
        let is_it = |kept: &KeptFinding| {
            kept.concern == concern && kept.finding.order == order && kept.finding.shipment == draft.shipment
        };
        let old = self.findings.iter_mut().find(|(_, kept)| is_it(kept));
        let (id, snoozed_until, reason) = match &old {
            Some((id, kept)) => (
                **id,
                kept.finding.snoozed_until.filter(|_| state == FindingState::Snoozed),
                if state == FindingState::Ignored { kept.finding.reason.clone() } else { String::new() },
            ),
            None => (number, None, String::new()),
        };
        let finding = Finding {
            id,
            order,
            shipment: draft.shipment,
            kind: draft.kind,
            pile: draft.pile,
            state,
            cause: draft.cause,
            confidence: draft.confidence,
            closer: draft.closer.clone(),
            closed: draft.closed,
            number: draft.number.clone(),
            evidence: draft.evidence.clone(),
            since,
            due: draft.due,
            snoozed_until,
            reason,
        };
        let kept = KeptFinding { finding, concern, evidence_key: draft.evidence_key() };
        match old {
            Some((_, old)) => *old = kept,
            None => {
                self.findings.insert(id, kept);
            }
        }
    }

    /// Settles a finding. One number at several orders: when that ends at one of them, it may have ended at
    /// the others.
    pub(super) fn settle(&mut self, id: FindingId, state: FindingState) {
        let Some(kept) = self.findings.get_mut(&id) else { return };
        let before = std::mem::replace(&mut kept.finding.state, state);
        if kept.concern != REUSED || state != FindingState::Resolved || before == state {
            return;
        }
        let Some(number) = kept.finding.number.clone() else { return };
        let others = self.findings.values().filter(|other| {
            other.concern == REUSED
                && other.finding.number.as_ref() == Some(&number)
                && waits(other.finding.state)
        });
        self.dirty_orders.extend(others.filter_map(|other| other.finding.order));
    }
}

fn before(kept: &KeptFinding) -> Before<'_> {
    let finding = &kept.finding;
    Before {
        id: finding.id,
        shipment: finding.shipment,
        concern: Cow::Borrowed(kept.concern),
        state: finding.state,
        since: finding.since,
        snoozed_until: finding.snoozed_until,
        evidence_key: Cow::Borrowed(&kept.evidence_key),
    }
}
