//! From a finding to the exact write.

use super::{Change, ChangeLine, MailPlan, mail};
use crate::connectors::Writing;
use crate::domain::{Home, Ms, Order, OrderId, OrderState, Shipment, TrackingNumber};

/// What the plan is made from.
#[derive(Debug, Clone)]
pub struct PlanFacts<'a> {
    /// Our row of the order.
    pub order_id: OrderId,
    /// The order.
    pub order: &'a Order,
    /// The shipment that is not shown.
    pub shipment: &'a Shipment,
    /// Its number.
    pub number: &'a TrackingNumber,
    /// The carrier's name for the storefront; blank when unknown.
    pub carrier: String,
    /// The link; blank when there is none.
    pub url: String,
    /// Where it goes, and what that home can do.
    pub home: (Home, Writing),
    /// Numbers that the order shows now.
    pub shown: Vec<TrackingNumber>,
    /// How many texts of the order may hold a number.
    pub texts: u32,
    /// The parcel is delivered or returned, as far as anybody told.
    pub arrived: bool,
    /// This shop has mailed this number.
    pub mailed_before: bool,
}

/// Why there is nothing to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The order was cancelled or refunded.
    #[error("the order is cancelled or refunded")]
    OrderEnded,
    /// The storefront already shows it.
    #[error("the storefront already shows this number")]
    AlreadyShown,
    /// Still open at the storefront.
    #[error("the order is still open at the storefront")]
    StillOpen,
}

/// Plans the write. `mail_choice` overrides the suggestion where there is a choice.
///
/// # Errors
/// When nothing may be written.
pub fn plan(
    facts: PlanFacts<'_>,
    mail_choice: Option<bool>,
    now: Ms,
) -> Result<(Change, MailPlan), PlanError> {
    match facts.order.state {
        OrderState::Cancelled | OrderState::Refunded => return Err(PlanError::OrderEnded),
        OrderState::Closed => {}
        OrderState::Unpaid | OrderState::Open | OrderState::Other => return Err(PlanError::StillOpen),
    }
    if facts.shown.contains(facts.number) {
        return Err(PlanError::AlreadyShown);
    }
    let (home, writing) = facts.home;
    let shipped_latest = facts.shipment.shipped_latest();
    let mail_plan = mail(writing.mail, shipped_latest, facts.arrived, facts.mailed_before, now);
    let mail =
        if mail_plan.choice { mail_choice.unwrap_or(mail_plan.suggested) } else { mail_plan.suggested };
    let change = Change {
        account: facts.order.account,
        order: facts.order_id,
        order_remote_id: facts.order.remote_id.clone(),
        order_number: facts.order.number.clone(),
        number: facts.number.clone(),
        carrier: facts.carrier,
        url: facts.url,
        shipped: facts.shipment.shipped,
        shipped_latest,
        home,
        lines: lines_of(facts.order, facts.shipment),
        mail,
        shown_before: facts.shown,
        texts_before: facts.texts,
    };
    Ok((change, mail_plan))
}

/// The order's lines that travelled in the shipment: those with its SKUs where it names any that the
/// order has, else every line that was not refunded.
fn lines_of(order: &Order, shipment: &Shipment) -> Vec<ChangeLine> {
    let left = |ordered: i64, refunded: i64| (ordered - refunded).max(0);
    let named: Vec<ChangeLine> = order
        .lines
        .iter()
        .filter_map(|line| {
            let said =
                shipment.lines.iter().find(|s| !s.sku.is_empty() && s.sku.eq_ignore_ascii_case(&line.sku))?;
            let quantity = said.quantity.min(left(line.quantity, line.refunded));
            (quantity > 0).then(|| ChangeLine { remote_id: line.remote_id.clone(), quantity })
        })
        .collect();
    if !named.is_empty() {
        return named;
    }
    order
        .lines
        .iter()
        .filter_map(|line| {
            let quantity = left(line.quantity, line.refunded);
            (quantity > 0).then(|| ChangeLine { remote_id: line.remote_id.clone(), quantity })
        })
        .collect()
}
