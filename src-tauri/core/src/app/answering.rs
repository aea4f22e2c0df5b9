//! What the owner says: how two numbers belong together, which order a parcel belongs to, what needs no
//! tracking. Each answer is kept, and judged at once.

use super::error::ApiError;
use super::ledger::when;
use super::view::{CandidateView, ParcelAnswer, UnmatchedPage};
use super::words::maker;
use super::{App, Code};
use crate::domain::{
    FindingId, FindingState, Kind, NoTravel, OrderId, OrderState, Phrase, Shipment, ShipmentId, ShipmentRole,
};
use crate::reconcile::{MatchFact, OrderFacts};
use crate::repair::other_shown;
use crate::store::Account;

impl App {
    /// How two numbers belong together: what the shop shows, and what the supplier says.
    ///
    /// # Errors
    /// When there is no such question any more.
    pub async fn say_parcel(&self, finding: FindingId, answer: ParcelAnswer) -> Result<(), ApiError> {
        let over = || ApiError::new(Code::Changed, Phrase::new("answer-over"));
        let finding = self.store.finding(finding).await?.ok_or_else(over)?.finding;
        if finding.kind != Kind::NumberDiffers
            || matches!(finding.state, FindingState::Repaired | FindingState::Resolved)
        {
            return Err(over());
        }
        let order = finding.order.ok_or_else(over)?;
        let facts = self.store.facts(&[order]).await?.pop().ok_or_else(over)?;
        let sent = facts
            .shipments
            .iter()
            .map(|s| &s.shipment)
            .find(|s| Some(s.id) == finding.shipment)
            .ok_or_else(over)?;
        let shown = other_shown(&finding, &facts, sent).map(|s| s.number.clone()).ok_or_else(over)?;
        match answer {
            ParcelAnswer::SameParcel => self.store.alias(sent.id, &shown, self.now()).await?,
            ParcelAnswer::Replaces => {
                self.store.set_shipment_role(sent.id, sent.role, Some(&shown)).await?;
            }
            ParcelAnswer::TwoParcels => {
                self.store.set_shipment_role(sent.id, ShipmentRole::Additional, None).await?;
            }
        }
        self.judge().await
    }

    /// The order needs no tracking; `method`: nor does any with the same way of shipping.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn no_tracking(&self, order: OrderId, method: bool) -> Result<(), ApiError> {
        let facts = self.known_order(order).await?;
        let name = facts.order.shipping_method.trim().to_lowercase();
        if method && !name.is_empty() {
            self.store.set_no_tracking_method(facts.order.account, &name, true).await?;
        } else {
            self.store.say_no_tracking(order, Some(NoTravel::SaidByOwner)).await?;
        }
        self.judge().await
    }

    /// Takes back that an order needs no tracking, with the rule for its way of shipping where that is why.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn needs_tracking(&self, order: OrderId) -> Result<(), ApiError> {
        let facts = self.known_order(order).await?;
        let name = facts.order.shipping_method.trim().to_lowercase();
        if facts.no_tracking.is_some() {
            self.store.say_no_tracking(order, None).await?;
        } else if !name.is_empty() {
            self.store.set_no_tracking_method(facts.order.account, &name, false).await?;
        }
        self.judge().await
    }

    /// A shipment that fits no order, or several, with the orders that it may belong to.
    ///
    /// # Errors
    /// When it was settled meanwhile; the store's.
    pub async fn unmatched(&self, shipment: ShipmentId) -> Result<UnmatchedPage, ApiError> {
        let over = || ApiError::new(Code::Changed, Phrase::new("answer-over"));
        let sent = self.store.shipment(shipment).await?.ok_or_else(over)?;
        let finding = self.store.finding_of_shipment(shipment).await?.ok_or_else(over)?;
        let accounts = self.store.accounts().await?;
        let supplier = accounts.iter().find(|a| a.id == sent.shipment.account);
        let candidates = self.store.candidates(shipment).await?;
        Ok(UnmatchedPage {
            shipment,
            finding: finding.finding.id,
            supplier: match maker(Some(sent.supplier)) {
                "none" => supplier.map_or_else(String::new, |account| account.name.clone()),
                name => name.to_owned(),
            },
            reference: sent.shipment.order_ref.clone(),
            who: sent.shipment.buyer.name.clone(),
            shipped: sent.shipment.shipped.map(when),
            number: sent.shipment.numbers.first().map(|n| n.number.to_string()),
            candidates: candidates
                .iter()
                .filter_map(|(facts, agree)| {
                    let account = accounts.iter().find(|a| a.id == facts.order.account)?;
                    Some(candidate(&sent.shipment, facts, agree, account))
                })
                .collect(),
        })
    }

    /// The shipment belongs to this order.
    ///
    /// # Errors
    /// When there is no such order; the store's.
    pub async fn link(&self, shipment: ShipmentId, order: OrderId) -> Result<(), ApiError> {
        self.known_order(order).await?;
        self.store.link(shipment, order, self.now()).await?;
        self.judge().await
    }

    async fn known_order(&self, order: OrderId) -> Result<OrderFacts, ApiError> {
        self.store.facts(&[order]).await?.pop().ok_or_else(|| {
            ApiError::new(Code::Input, Phrase::new("error-no-order").text("order", order.to_string()))
        })
    }
}

fn candidate(
    shipment: &Shipment,
    facts: &OrderFacts,
    agree: &[MatchFact],
    account: &Account,
) -> CandidateView {
    let order = &facts.order;
    let mut reasons: Vec<Phrase> = agree.iter().copied().map(reason).collect();
    reasons.extend(against(shipment, facts, agree));
    CandidateView {
        order: facts.id,
        platform: account.platform,
        account_name: account.name.clone(),
        number: order.number.clone(),
        who: order.buyer.name.clone(),
        ordered: when(order.ordered),
        reasons,
    }
}

fn reason(fact: MatchFact) -> Phrase {
    match fact {
        MatchFact::ExternalId => Phrase::new("match-external-id"),
        MatchFact::OrderNumber => Phrase::new("match-order-number"),
        MatchFact::Sku => Phrase::new("match-sku"),
        MatchFact::Recipient => Phrase::new("match-recipient"),
        MatchFact::Dates => Phrase::new("match-dates"),
    }
}

/// What speaks against it, of what both sides tell.
fn against(shipment: &Shipment, facts: &OrderFacts, agree: &[MatchFact]) -> Vec<Phrase> {
    let order = &facts.order;
    let differs = |fact| !agree.contains(&fact);
    let mut against = Vec::new();
    if differs(MatchFact::OrderNumber) && !shipment.order_ref.is_empty() {
        against.push(Phrase::new("match-not-order-number").text("number", &shipment.order_ref));
    }
    let told = |name: &str| !name.trim().is_empty();
    if differs(MatchFact::Recipient) && told(&shipment.buyer.name) && told(&order.buyer.name) {
        against.push(Phrase::new("match-not-recipient").text("who", &shipment.buyer.name));
    }
    let skus = shipment.lines.iter().any(|l| told(&l.sku)) && order.lines.iter().any(|l| told(&l.sku));
    if differs(MatchFact::Sku) && skus {
        against.push(Phrase::new("match-not-sku"));
    }
    if facts.shipments.iter().any(|s| s.shipment.id != shipment.id) {
        against.push(Phrase::new("match-has-parcel"));
    }
    if matches!(order.state, OrderState::Cancelled | OrderState::Refunded) {
        against.push(Phrase::new("match-cancelled"));
    }
    against
}
