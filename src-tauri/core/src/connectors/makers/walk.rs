//! Walking through a supplier's list of orders, from the newest back.
//!
//! None of the suppliers can be asked "what changed since"; only the newest orders come first. A run by change
//! reads until a page holds nothing but orders that are final (sent, cancelled) and were last touched before the
//! moment that it starts from: what stands behind it was final before them, as a rule. The exceptions, an old
//! order that lay on hold for weeks and is sent behind such a page, are found by the daily sweep, which goes by
//! the date of order and reads every one of its days.
//!
//! New orders come in at the front and move the others back, so the next page begins with some that were read:
//! read twice does no harm, and none is lost.
//!
//! That the newest come first is UNVERIFIED for each of the three. A list that shows another order on any page is
//! therefore read to its end.

use crate::connectors::Reply;
use crate::domain::{DAY, Ms, SECOND};
use serde::{Deserialize, Serialize};

/// What a run is after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::connectors) enum Run {
    /// Orders that changed since (`None`: all).
    Changed(Option<Ms>),
    /// Orders that were placed since.
    Created(Ms),
}

impl Run {
    /// Since when changes are asked for; `None`: all orders are.
    pub(in crate::connectors) fn changed_since(self) -> Option<Ms> {
        match self {
            Self::Changed(since) => since,
            Self::Created(_) => None,
        }
    }
}

/// What a row tells of its order, as far as the walk is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::connectors) struct Seen {
    /// When it was placed; `None` when the row could not be read.
    pub(in crate::connectors) created: Option<Ms>,
    /// When anything of it last happened.
    pub(in crate::connectors) touched: Option<Ms>,
    /// Sent as a whole, or cancelled.
    pub(in crate::connectors) is_final: bool,
}

impl Seen {
    /// It is final, and nothing happened to it since.
    pub(in crate::connectors) fn is_past(&self, since: Ms) -> bool {
        self.is_final && self.touched.max(self.created).is_some_and(|at| at < since)
    }
}

/// Where a walk stands, but for the platform's own way to name a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::connectors) struct Walk {
    /// When the first page came, by the supplier's clock, or by ours.
    began: Option<Ms>,
    /// `began` is by this computer's clock, for the supplier sent no `Date`.
    own_clock: bool,
    /// The latest thing seen to have happened.
    latest: Option<Ms>,
    /// A page was not in the order of dates.
    unsorted: bool,
}

impl Walk {
    /// Takes in a page. Whether what follows it may hold anything for this run.
    pub(in crate::connectors) fn goes_on(&mut self, run: Run, seen: &[Seen], reply: &Reply) -> bool {
        if self.began.is_none() {
            let date = reply.date();
            let at = date.unwrap_or(reply.at).0;
            (self.began, self.own_clock) = (Some(Ms(at - at.rem_euclid(SECOND))), date.is_none());
        }
        let moments = seen.iter().filter_map(|row| row.touched.max(row.created));
        self.latest = moments.max().max(self.latest);
        self.unsorted |= !is_newest_first(seen);
        if seen.is_empty() || self.unsorted {
            return !seen.is_empty();
        }
        match run {
            Run::Changed(None) => true,
            Run::Changed(Some(since)) => !seen.iter().all(|row| row.is_past(since)),
            Run::Created(since) => {
                seen.iter().rev().find_map(|row| row.created).is_none_or(|oldest| oldest >= since)
            }
        }
    }

    /// At the end of a run by change: where the next one may start. The moment of the first page; without the
    /// supplier's own clock not later than the latest thing seen, for this computer's may be ahead. A sweep goes
    /// by the date of order: its end is no place for a run by change.
    pub(in crate::connectors) fn bookmark(&self, run: Run) -> Option<Ms> {
        match run {
            Run::Created(_) => None,
            Run::Changed(_) if self.own_clock => self.latest.min(self.began),
            Run::Changed(_) => self.began,
        }
    }
}

/// From the newest back. Within a day two may stand the other way round: a list may go by another moment than the one
/// that its rows tell.
fn is_newest_first(seen: &[Seen]) -> bool {
    let mut oldest: Option<Ms> = None;
    let in_order = seen.iter().filter_map(|row| row.created).all(|at| {
        let fits = oldest.is_none_or(|oldest| at <= oldest.plus(DAY));
        oldest = Some(oldest.map_or(at, |oldest| oldest.min(at)));
        fits
    });
    let first = seen.iter().find_map(|row| row.created);
    let last = seen.iter().rev().find_map(|row| row.created);
    in_order && first >= last
}

#[cfg(test)]
mod tests {
    use super::super::tests::{NOW, reply};
    use super::*;

    /// An order that was placed so many days ago, and last touched so many.
    fn row(placed: i64, touched: i64, is_final: bool) -> Seen {
        Seen { created: Some(NOW.plus(-placed * DAY)), touched: Some(NOW.plus(-touched * DAY)), is_final }
    }

    fn goes_on(run: Run, seen: &[Seen]) -> bool {
        Walk::default().goes_on(run, seen, &reply(200, "{}"))
    }

    const SINCE: Run = Run::Changed(Some(NOW.plus(-DAY)));

    #[test]
    fn a_run_ends_where_everything_is_final_and_old() {
        assert!(!goes_on(SINCE, &[row(8, 3, true), row(9, 4, true)]));
        assert!(goes_on(SINCE, &[row(8, 3, true), row(9, 9, false)]), "one is still being made");
        assert!(goes_on(SINCE, &[row(8, 0, true), row(9, 4, true)]), "one was sent today");
        assert!(goes_on(SINCE, &[Seen { created: None, touched: None, is_final: false }]), "nobody knows");
        assert!(!goes_on(SINCE, &[]));
        assert!(goes_on(Run::Changed(None), &[row(900, 900, true)]), "everything is asked for");
    }

    #[test]
    fn a_sweep_ends_at_its_first_day() {
        let sweep = Run::Created(NOW.plus(-60 * DAY));
        assert!(goes_on(sweep, &[row(8, 3, true), row(60, 40, true)]));
        assert!(!goes_on(sweep, &[row(8, 3, false), row(61, 1, false)]));
    }

    #[test]
    fn a_list_in_another_order_is_read_to_its_end() {
        let mut walk = Walk::default();
        let answer = reply(200, "{}");
        assert!(walk.goes_on(SINCE, &[row(9, 4, true), row(8, 3, true)], &answer), "the oldest come first");
        assert!(walk.goes_on(SINCE, &[row(7, 7, true)], &answer), "so every page is read");
        assert!(!walk.goes_on(SINCE, &[], &answer));
    }

    #[test]
    fn a_few_hours_make_no_other_order() {
        let hours = |at: &[i64]| {
            let row = |hours: &i64| Seen {
                created: Some(NOW.plus(-hours * DAY / 24)),
                touched: None,
                is_final: true,
            };
            is_newest_first(&at.iter().map(row).collect::<Vec<_>>())
        };
        assert!(hours(&[1, 3, 2, 30]) && hours(&[5, 5, 5]) && hours(&[]));
        assert!(!hours(&[3, 2, 1]), "the oldest come first");
        assert!(!hours(&[1, 60, 2, 90]), "in no order of dates");
    }

    #[test]
    fn the_next_run_starts_at_the_moment_of_the_first_page() {
        let mut walk = Walk::default();
        walk.goes_on(SINCE, &[row(2, 1, false)], &reply(200, "{}"));
        let mut later = reply(200, "{}");
        later.headers.insert("date".into(), "Sun, 01 Mar 2026 09:00:00 GMT".into());
        walk.goes_on(SINCE, &[row(3, 1, false)], &later);
        assert_eq!(walk.bookmark(SINCE), Some(NOW));
        assert_eq!(walk.bookmark(Run::Created(NOW)), None, "a sweep is no run by change");
    }

    #[test]
    fn without_the_suppliers_clock_ours_is_not_trusted() {
        let mut walk = Walk::default();
        let mut bare = reply(200, "{}");
        bare.headers.clear();
        walk.goes_on(SINCE, &[row(2, 1, false)], &bare);
        assert_eq!(walk.bookmark(SINCE), Some(NOW.plus(-DAY)));
        let mut nothing = Walk::default();
        nothing.goes_on(SINCE, &[], &bare);
        assert_eq!(nothing.bookmark(SINCE), None);
    }
}
