//! The supplier sent it, and the storefront still has it open, without its number.

use super::Draft;
use super::case::{Case, Parcel};
use crate::domain::{Cause, Confidence, Kind, Line, Ms, OrderState, Phrase, Platform, order_key};

/// `None` when the order is not to be closed, or shows another number for these lines already.
pub(super) fn judge(case: &Case<'_>, parcel: &Parcel<'_>, read_at: Ms) -> Option<Draft> {
    if case.facts.order.state != OrderState::Open || parcel.strays(case).next().is_some() {
        return None;
    }
    let mut evidence = vec![Phrase::new("evidence-still-open").at("read", read_at)];
    let (cause, confidence) = match because(case, parcel) {
        Some((cause, confidence, why)) => {
            evidence.push(why);
            (cause, confidence)
        }
        None => (Cause::Unknown, Confidence::Unknown),
    };
    Some(parcel.draft(case, Kind::OrderNotClosed, cause, confidence, evidence))
}

/// A cause that something in the facts speaks for.
fn because(case: &Case<'_>, parcel: &Parcel<'_>) -> Option<(Cause, Confidence, Phrase)> {
    let order = &case.facts.order;
    let shipment = &parcel.sent.shipment;
    let name = parcel.sent.supplier.name();
    if lines_are_unclear(case) {
        return Some((Cause::LinesUnclear, Confidence::Certain, Phrase::new("evidence-lines-unclear")));
    }
    let named = order_key(&shipment.order_ref);
    if !named.is_empty() && named != order_key(&order.number) && parcel.sent.supplier != Platform::Myself {
        let why = Phrase::new("evidence-own-reference")
            .text("supplier", name)
            .text("reference", &shipment.order_ref)
            .text("order", &order.number);
        return Some((Cause::PlacedByHand, Confidence::Likely, why));
    }
    // Of a supplier that knows products by the shop's own stock keeping units.
    let told = |sku: &&str| !sku.is_empty();
    let theirs: Vec<&str> = shipment.lines.iter().map(|l| l.sku.as_str()).filter(told).collect();
    let here: Vec<&str> = order.lines.iter().map(|l| l.sku.as_str()).filter(told).collect();
    let common = theirs.iter().any(|sku| here.iter().any(|h| h.eq_ignore_ascii_case(sku)));
    let (first, _) = theirs.first().zip(here.first())?;
    (parcel.sent.supplier == Platform::Tpop && !common).then(|| {
        let why = Phrase::new("evidence-sku-changed").text("supplier", name).text("sku", *first);
        (Cause::ProductChanged, Confidence::Likely, why)
    })
}

/// The storefront closes the order only as a whole, and what was certainly sent of it is not all that travels.
fn lines_are_unclear(case: &Case<'_>) -> bool {
    let told = case.travelling.iter().all(|line| line.sent.is_some());
    let sent: Vec<&Line> = case.sent().flat_map(|sent| case.certain_lines(sent)).collect();
    let went = |line: &&Line| sent.iter().any(|s| s.remote_id == line.remote_id);
    !told && !case.travelling.iter().all(went)
}
