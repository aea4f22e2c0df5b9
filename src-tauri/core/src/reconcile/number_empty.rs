//! Sent, says a storefront that wants a number for it, and none was entered: its customer has no tracking whether or
//! not anybody knows the number.

use super::case::{Case, keep_fresh};
use super::facts::TRACKING;
use super::shown::{looks_numbered, oldest_reading, read_what_is_older};
use super::{Draft, Judgement};
use crate::domain::{Cause, Closer, Confidence, Fulfillment, HOUR, Kind, Line, NumberWish, Phrase};

/// How long whoever marked it as sent has to enter the number, in milliseconds.
const GRACE: i64 = 12 * HOUR;
/// How long a storefront has that sold the label and fills the number in by itself.
const ITS_OWN_GRACE: i64 = 24 * HOUR;

pub(super) fn judge(case: &Case<'_>, judgement: &mut Judgement) {
    // Of a parcel whose number is known, its own verdict tells more.
    if judgement.findings.iter().any(|draft| draft.concern() == TRACKING) {
        return;
    }
    let bare = |f: &&Fulfillment| {
        f.wants != NumberWish::NotSaid && !case.facts.sightings.iter().any(|s| s.remote_id == f.remote_id)
    };
    for empty in case.facts.order.fulfillments.iter().filter(bare) {
        let lines: Vec<&Line> = case
            .travelling
            .iter()
            .copied()
            .filter(|line| empty.lines.is_empty() || empty.lines.iter().any(|(id, _)| *id == line.remote_id))
            .collect();
        let Some(sent) = empty.at.filter(|_| !lines.is_empty()) else { continue };
        let (grace, cause) = match empty.wants {
            NumberWish::FillsItself => (ITS_OWN_GRACE, Cause::PlatformLabel),
            NumberWish::Wanted | NumberWish::NotSaid => (GRACE, Cause::NoNumberEntered),
        };
        let due = sent.latest().plus(grace);
        if case.now < due {
            judgement.recheck(due);
            continue;
        }
        let Some(read_at) = oldest_reading(case.facts).filter(|at| *at >= due) else {
            judgement.unsettled(None, TRACKING);
            read_what_is_older(case.facts, due, judgement);
            continue;
        };
        // A number of another parcel, or in another place, may be this one's.
        if case.shown_for(&lines).next().is_some() || case.facts.traces.iter().any(looks_numbered) {
            continue;
        }
        let pile = case.pile(&lines, sent.latest());
        keep_fresh(pile, case, judgement);
        judgement.findings.push(Draft {
            shipment: None,
            kind: Kind::TrackingMissing,
            pile,
            cause,
            confidence: Confidence::Certain,
            closer: Closer::Unknown,
            closed: Some(sent),
            number: None,
            evidence: vec![
                Phrase::new("evidence-sent-without").time("sent", sent),
                Phrase::new("evidence-not-shown").at("read", read_at),
            ],
            due,
        });
        // One for the order: the owner opens it once.
        return;
    }
}
