//! How a verdict is kept with what the owner said of it before. Pure, so that every keeper keeps it alike.

use super::{Draft, Judgement, Need, Unmatched};
use crate::domain::{FindingId, FindingState, Ms, ShipmentId};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What was said before of one concern of an order, or of a shipment without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before<'a> {
    /// The finding's row.
    pub id: FindingId,
    /// The shipment concerned.
    pub shipment: Option<ShipmentId>,
    /// [`Draft::concern`] of it.
    pub concern: Cow<'a, str>,
    /// What has become of it.
    pub state: FindingState,
    /// When it was first found.
    pub since: Ms,
    /// Until when it is snoozed.
    pub snoozed_until: Option<Ms>,
    /// [`Draft::evidence_key`] of it.
    pub evidence_key: Cow<'a, str>,
}

/// What a verdict on an order changes, besides the findings that it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Findings that end without us.
    pub over: Vec<FindingId>,
    /// Readings that are wanted now, in the place of those that were.
    pub needs: BTreeSet<Need>,
    /// When to look again although nothing changed.
    pub recheck_at: Option<Ms>,
}

/// Whether the owner has still to do with a finding in this state.
#[must_use]
pub const fn waits(state: FindingState) -> bool {
    matches!(state, FindingState::Open | FindingState::Snoozed | FindingState::Ignored)
}

/// What was said before of the concern of this draft, among what was said of the same order.
#[must_use]
pub fn said_before<'b, 'a>(draft: &Draft, before: &'b [Before<'a>]) -> Option<&'b Before<'a>> {
    before.iter().find(|old| old.shipment == draft.shipment && old.concern == draft.concern())
}

/// The state of a draft and since when it stands, with what the owner said of it as long as it rests on the
/// same.
#[must_use]
pub fn kept(draft: &Draft, old: Option<&Before<'_>>, now: Ms) -> (FindingState, Ms) {
    let state = match old {
        None => FindingState::Open,
        Some(old) => match old.state {
            FindingState::Ignored if old.evidence_key == draft.evidence_key() => FindingState::Ignored,
            FindingState::Snoozed if old.snoozed_until.is_some_and(|until| until > now) => {
                FindingState::Snoozed
            }
            _ => FindingState::Open,
        },
    };
    let since = old.filter(|old| waits(old.state)).map_or(now, |old| old.since);
    (state, since)
}

/// What becomes of an order with this verdict, where `before` is everything that was said of it.
#[must_use]
pub fn keeping(judgement: &Judgement, before: &[Before<'_>], now: Ms) -> Keeping {
    let mut keeping = Keeping { recheck_at: judgement.recheck_at, ..Keeping::default() };
    let mut is_new = false;
    for draft in &judgement.findings {
        let old = said_before(draft, before);
        is_new |= !old.is_some_and(|old| waits(old.state));
        if let Some(old) = old
            && old.state == FindingState::Snoozed
            && let Some(until) = old.snoozed_until.filter(|until| *until > now)
        {
            keeping.recheck_at = Some(keeping.recheck_at.map_or(until, |at| at.min(until)));
        }
    }
    for old in before {
        let stands =
            judgement.findings.iter().any(|d| d.shipment == old.shipment && d.concern() == old.concern);
        // What is not known at the moment ends nothing: an alarm does not vanish because it is being looked
        // at again.
        let unsettled = judgement.unsettled.iter().any(|(s, c)| *s == old.shipment && *c == old.concern);
        if !stands && !unsettled && waits(old.state) {
            keeping.over.push(old.id);
        }
    }
    let first = judgement.first.iter().filter(|_| is_new);
    keeping.needs = judgement.needs.iter().chain(first).copied().collect();
    keeping
}

/// When to look again at a shipment that fits no order, and whether what was said of it is over.
#[must_use]
pub fn keeping_unmatched(verdict: &Unmatched, old: Option<&Before<'_>>, now: Ms) -> (Option<Ms>, bool) {
    if verdict.finding.is_some() {
        // Set aside until then: looked at again then.
        let until = old.filter(|old| old.state == FindingState::Snoozed).and_then(|old| old.snoozed_until);
        return (until.filter(|until| *until > now), false);
    }
    let over =
        old.is_some_and(|old| waits(old.state)) && verdict.look_again.is_none() && verdict.read_for.is_none();
    (verdict.look_again, over)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cause, Closer, Confidence, Kind, Pile, TrackingNumber};

    const NOW: Ms = Ms(1_795_165_200_000);

    fn draft() -> Draft {
        Draft {
            shipment: Some(ShipmentId(1)),
            kind: Kind::TrackingMissing,
            pile: Pile::Now,
            cause: Cause::Unknown,
            confidence: Confidence::Unknown,
            closer: Closer::Unknown,
            closed: None,
            number: TrackingNumber::read("LA874320193FR").ok(),
            evidence: Vec::new(),
            due: NOW,
        }
    }

    fn said(state: FindingState, snoozed_until: Option<Ms>) -> Before<'static> {
        Before {
            id: FindingId(7),
            shipment: Some(ShipmentId(1)),
            concern: Cow::Borrowed("tracking"),
            state,
            since: NOW.plus(-5),
            snoozed_until,
            evidence_key: Cow::Borrowed("tracking_missing|LA874320193FR"),
        }
    }

    #[test]
    fn what_the_owner_said_stays_as_long_as_it_rests_on_the_same() {
        let later = Some(NOW.plus(1));
        let other = Draft { kind: Kind::NumberDiffers, ..draft() };
        for (draft, state, until, kept_as) in [
            (draft(), FindingState::Open, None, FindingState::Open),
            (draft(), FindingState::Ignored, None, FindingState::Ignored),
            (other.clone(), FindingState::Ignored, None, FindingState::Open),
            (other, FindingState::Snoozed, later, FindingState::Snoozed),
            (draft(), FindingState::Snoozed, Some(NOW), FindingState::Open),
        ] {
            let old = said(state, until);
            assert_eq!(kept(&draft, Some(&old), NOW), (kept_as, old.since), "{state:?} until {until:?}");
        }
    }

    #[test]
    fn what_had_ended_and_is_found_again_is_new() {
        assert_eq!(kept(&draft(), None, NOW), (FindingState::Open, NOW));
        for ended in [FindingState::Repaired, FindingState::Resolved] {
            let old = said(ended, None);
            assert_eq!(kept(&draft(), Some(&old), NOW), (FindingState::Open, NOW));
            let judgement =
                Judgement { findings: vec![draft()], first: vec![Need::Open], ..Judgement::default() };
            assert!(keeping(&judgement, &[old], NOW).needs.contains(&Need::Open));
        }
    }

    #[test]
    fn what_is_not_found_any_more_is_over_unless_nobody_can_tell_at_the_moment() {
        let open = [said(FindingState::Open, None)];
        assert_eq!(keeping(&Judgement::default(), &open, NOW).over, [FindingId(7)]);
        let unsettled =
            Judgement { unsettled: vec![(Some(ShipmentId(1)), "tracking")], ..Judgement::default() };
        assert_eq!(keeping(&unsettled, &open, NOW).over, []);
        assert_eq!(keeping(&Judgement::default(), &[said(FindingState::Repaired, None)], NOW).over, []);
    }

    #[test]
    fn what_is_set_aside_is_looked_at_again_when_that_ends() {
        let until = NOW.plus(3);
        let judgement = Judgement {
            findings: vec![draft()],
            first: vec![Need::Open],
            recheck_at: Some(NOW.plus(9)),
            ..Judgement::default()
        };
        let keeping = keeping(&judgement, &[said(FindingState::Snoozed, Some(until))], NOW);
        assert_eq!((keeping.recheck_at, keeping.needs.len()), (Some(until), 0));
    }
}
