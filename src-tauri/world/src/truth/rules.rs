//! The rules at the top of [`super`], applied to what happened to one order, whichever shop it is of.

use super::{TrueFinding, TruthQuestion};

/// What the shop shows for a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Its number.
    Right,
    /// Its number, as another carrier's.
    OtherCarrier,
    /// Another number, with the cause where there is one.
    Differs(Option<&'static str>),
    /// Another number, which may be of other goods that travel beside it.
    Anothers,
    /// No number.
    No,
}

/// A listed parcel that counts.
pub(super) struct Parcel {
    /// When it left, ms UTC.
    pub sent: i64,
    /// The end of that day, ms UTC.
    pub shipped_at: i64,
    /// How long the shop may take from then on.
    pub grace: i64,
    /// The shop says that its lines were sent.
    pub closed: bool,
    /// When the storefront knew it delivered, ms UTC.
    pub delivered: Option<i64>,
    pub shown: Shown,
}

/// What happened to an order. Moments are ms UTC.
pub(super) struct Case {
    pub created: i64,
    /// Paid, no test, and a parcel is to arrive.
    pub counts: bool,
    /// Cancelled, or refunded in full.
    pub void_since: Option<i64>,
    pub parcels: Vec<Parcel>,
    /// A number is shown that is of none of these: of a parcel that is passed over, or of none at all.
    pub shows_others: bool,
    /// A supplier's line is closed that no listed parcel has and for which no number is shown.
    pub closed_blind: bool,
    /// A supplier's line is open that no listed parcel has.
    pub open_unsent: bool,
    /// A house stopped lines that are open, since then.
    pub blocked: Option<i64>,
}

/// What the rules say of an order.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub finding: Option<TrueFinding>,
    pub watching: bool,
    pub before_you_started: bool,
    /// `shipped_at` of the parcel that the finding is about.
    pub shipped_at: Option<i64>,
}

pub(super) fn judge(case: &Case, asked: &TruthQuestion) -> Verdict {
    if !case.counts {
        return Verdict::default();
    }
    if let Some(since) = case.void_since {
        let after = case.parcels.iter().find(|parcel| parcel.sent > since && parcel.shipped_at <= asked.now);
        return after.map_or_else(Verdict::default, |parcel| {
            about_parcel(parcel, "shipped_though_cancelled", None, asked)
        });
    }
    let due = || case.parcels.iter().filter(|parcel| parcel.shipped_at + parcel.grace <= asked.now);
    let closed = || due().filter(|parcel| parcel.closed);
    for parcel in closed() {
        if let Shown::Differs(cause) = parcel.shown {
            return about_parcel(parcel, "number_differs", cause, asked);
        }
    }
    if let Some(parcel) = closed().find(|parcel| matches!(parcel.shown, Shown::No | Shown::Anothers)) {
        let right = |parcel: &Parcel| matches!(parcel.shown, Shown::Right | Shown::OtherCarrier);
        let others = case.shows_others || case.parcels.iter().any(right);
        let kind = if others { "number_incomplete" } else { "tracking_missing" };
        return about_parcel(parcel, kind, None, asked);
    }
    if let Some(parcel) = closed().find(|parcel| parcel.shown == Shown::OtherCarrier) {
        return about_parcel(parcel, "carrier_differs", Some("wrong_carrier"), asked);
    }
    if let Some(parcel) = due().find(|parcel| !parcel.closed && parcel.shown == Shown::No) {
        return about_parcel(parcel, "order_not_closed", None, asked);
    }
    if case.closed_blind {
        return without_parcel(case.created + asked.production_ms, ("number_wanted", None), true, asked);
    }
    if let Some(since) = case.blocked.filter(|since| *since <= asked.now) {
        return without_parcel(since, ("not_shipped", Some("blocked")), false, asked);
    }
    if case.open_unsent {
        return without_parcel(case.created + asked.not_shipped_ms, ("not_shipped", None), false, asked);
    }
    Verdict::default()
}

fn about_parcel(
    parcel: &Parcel,
    kind: &'static str,
    cause: Option<&'static str>,
    asked: &TruthQuestion,
) -> Verdict {
    let delivered_before = parcel.delivered.is_some_and(|moment| moment < asked.starting_line);
    Verdict {
        finding: Some(TrueFinding { kind, cause }),
        watching: false,
        before_you_started: is_old(parcel.shipped_at, asked) || delivered_before,
        shipped_at: Some(parcel.shipped_at),
    }
}

fn without_parcel(
    from: i64,
    (kind, cause): (&'static str, Option<&'static str>),
    watches: bool,
    asked: &TruthQuestion,
) -> Verdict {
    if from > asked.now {
        return Verdict { watching: watches, ..Verdict::default() };
    }
    Verdict {
        finding: Some(TrueFinding { kind, cause }),
        before_you_started: is_old(from, asked),
        ..Verdict::default()
    }
}

pub(super) fn is_old(moment: i64, asked: &TruthQuestion) -> bool {
    moment < asked.starting_line - asked.starting_line_reach_ms
}
