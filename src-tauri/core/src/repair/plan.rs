//! From a finding to the exact write.

use super::{Change, Deed, MailPlan, mail};
use crate::connectors::Writing;
use crate::domain::{DeliveryStatus, Home, Ms, Pile, Shipment};
use crate::reconcile::OrderFacts;

/// What the plan is made from.
#[derive(Debug, Clone)]
pub struct PlanFacts<'a> {
    /// The order with everything that is known of it.
    pub order: &'a OrderFacts,
    /// The shipment that is not shown as it should be.
    pub shipment: &'a Shipment,
    /// What would put it right.
    pub deed: Deed,
    /// The carrier's name for the storefront; blank when unknown.
    pub carrier: String,
    /// The link; blank when there is none.
    pub url: String,
    /// Where it goes, and what that home can do.
    pub home: (Home, Writing),
    /// Whether it counts: what is from before the owner began is repaired without a mail.
    pub pile: Pile,
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
    /// The owner has to say first how two numbers belong together.
    #[error("how the two numbers belong together is not known")]
    AskFirst,
    /// Nobody knows which lines of the order this parcel holds.
    #[error("the parcel's lines cannot be told apart")]
    LinesUnclear,
    /// What is still open at the storefront was not read yet.
    #[error("what is still open was not read")]
    NotRead,
    /// Another app has these lines, and only it may close them.
    #[error("another app has these lines")]
    OfAnotherApp,
    /// None of these lines is open any more.
    #[error("none of these lines is open")]
    NothingOpen,
    /// Such a finding is not put right by a write.
    #[error("nothing is to be written")]
    Nothing,
}

/// Plans the write. `mail_choice` overrides the suggestion where there is a choice.
#[must_use]
pub fn plan(facts: PlanFacts<'_>, mail_choice: Option<bool>, now: Ms) -> (Change, MailPlan) {
    let PlanFacts { order, shipment, deed, carrier, url, home: (home, writing), pile, mailed_before } = facts;
    let shipped_latest = shipment.shipped_latest();
    let arrived = arrived(order, &deed);
    let mail_plan = mail(writing.mail, shipped_latest, arrived, pile, mailed_before, now);
    let mail =
        if mail_plan.choice { mail_choice.unwrap_or(mail_plan.suggested) } else { mail_plan.suggested };
    let change = Change {
        account: order.order.account,
        order: order.id,
        order_remote_id: order.order.remote_id.clone(),
        order_number: order.order.number.clone(),
        action: deed.action,
        target: deed.target,
        number: deed.number,
        carrier,
        url,
        shipped: shipment.shipped,
        shipped_latest,
        home,
        lines: deed.lines,
        mail,
        shown_before: order.sightings.iter().map(|s| s.number.clone()).collect(),
        texts_before: u32::try_from(order.traces.len()).unwrap_or(u32::MAX),
    };
    (change, mail_plan)
}

/// The parcel is delivered or on its way back, as far as the storefront tells of the entry that is changed.
#[must_use]
pub fn arrived(order: &OrderFacts, deed: &Deed) -> bool {
    order.order.fulfillments.iter().filter(|f| f.remote_id == deed.target).any(|f| {
        f.delivered.is_some()
            || matches!(
                f.delivery,
                DeliveryStatus::Delivered | DeliveryStatus::Returning | DeliveryStatus::Returned
            )
    })
}
