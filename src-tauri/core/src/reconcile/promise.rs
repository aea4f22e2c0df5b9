//! What a storefront holds its seller to, of an order that is not sent yet: it cancels and does not pay what is
//! not confirmed in time, it told the customer a day, and the customer may have asked to cancel.
//!
//! No waiting time: each of these costs money by the hour.

use super::case::{Case, keep_fresh, wanted};
use super::facts::PROMISE;
use super::{Draft, Judgement, Need};
use crate::domain::{Cause, Closer, Confidence, Kind, Line, Ms, NoTravel, OrderState, Phrase, Pile, Travel};

/// How many working days before a storefront cancels an order the owner is called.
const CALLED: u32 = 2;
/// Where the storefronts are that cancel by themselves.
const COUNTRY: &str = "NL";

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    let order = &case.facts.order;
    let promise = order.promise;
    let unsent = |line: &&Line| wanted(line) > line.sent.unwrap_or(0);
    if order.state != OrderState::Open
        || order.travel == Travel::None(NoTravel::ByPlatform)
        || !order.lines.iter().any(|line| unsent(&line))
    {
        return;
    }
    let called =
        promise.expires.map(|at| (at, case.rules.calendar(COUNTRY).subtract_working_days(at.at, CALLED)));
    let (kind, cause, said, due) = match (called, promise.deliver_by) {
        _ if promise.cancel_asked => {
            let due = order.modified.unwrap_or(order.ordered).at;
            (Kind::ShippedThoughCancelled, Cause::CancelAsked, Phrase::new("evidence-cancel-asked"), due)
        }
        (Some((expires, called)), _) if case.now >= called => {
            let said = Phrase::new("evidence-expires").time("expires", expires);
            (Kind::OrderExpiring, Cause::NotConfirmed, said, called)
        }
        (called, Some(by)) if case.now >= by.at => {
            if let Some((_, called)) = called {
                judgement.recheck(called);
            }
            let said = Phrase::new("evidence-promised").time("by", by);
            (Kind::PromiseAtRisk, Cause::NotConfirmed, said, by.at)
        }
        (called, by) => {
            let next = [called.map(|(_, at)| at), by.map(|by| by.at)];
            for at in next.into_iter().flatten().filter(|at| *at > case.now) {
                judgement.recheck(at);
            }
            return;
        }
    };
    // It may have been confirmed or cancelled since.
    if case.facts.reads.order.is_none_or(|at| at < due) {
        judgement.unsettled(None, PROMISE);
        judgement.need(Need::Order);
        return;
    }
    keep_fresh(Pile::Now, case, judgement);
    judgement.findings.push(draft(case, kind, cause, said, due));
}

fn draft(case: &Case<'_>, kind: Kind, cause: Cause, said: Phrase, due: Ms) -> Draft {
    let order = &case.facts.order;
    Draft {
        shipment: None,
        kind,
        pile: Pile::Now,
        cause,
        confidence: Confidence::Certain,
        closer: Closer::Unknown,
        // Asked is not cancelled: when the order ends later, this moment is none of its end.
        closed: None,
        number: None,
        evidence: vec![Phrase::new("evidence-ordered").time("ordered", order.ordered), said],
        due,
    }
}
