//! Walking through the receipts of a run, oldest change first, while the shop goes on.
//!
//! Etsy skips a number of receipts from the left (`offset`), and a receipt that changes goes to the right end:
//! whoever counts from the run's beginning then leaves one out for each. So each page begins at a second, that of
//! the last receipt read, and skips only those of that second which were read (its *ties*, as a rule one). A
//! quiet shop of 1,000 receipts takes exactly 10 calls.
//!
//! What may still go wrong at such an edge is seen later in the same walk: when a tie changes, or ties come in
//! another order than before, a receipt may be skipped, and then one of the ties comes again further right.
//! Then the edge's second is read once more at the end. A receipt that changes is never lost by that: it comes
//! at the end too.
//!
//! UNVERIFIED, and so not relied on:
//! - `min_last_modified` includes its second. Where it does not, fewer receipts are left than there must be, and
//!   the walk asks from a second earlier.
//! - `count` is the number of all that fit, not of the page. The end is believed only where it can be nothing
//!   else, or a page is not full.
//! - Receipts come in the order that was asked for. Where they do not, the walk counts from the left and tells
//!   no place from where the next may start.

use super::json::int;
use super::{ask, errors};
use crate::connectors::{Page, PageToken, Profile, Reply, Request};
use crate::domain::{Ms, SECOND};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Receipts per page: more are refused.
pub(super) const LIMIT: usize = 100;

/// The earliest second that Etsy takes: 1 January 2000.
const FIRST: i64 = 946_684_800;

/// Pages of one walk: two million receipts. Only a server that turns in circles gets here.
const MOST_PAGES: u32 = 20_000;

/// What the receipts of a walk are sorted and bounded by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// Their last change.
    Updated,
    /// When they were made.
    Created,
}

impl By {
    const fn sort(self) -> &'static str {
        match self {
            By::Updated => "updated",
            By::Created => "created",
        }
    }

    const fn least(self) -> &'static str {
        match self {
            By::Updated => "min_last_modified",
            By::Created => "min_created",
        }
    }

    /// Where a receipt stands in the walk.
    fn place(self, row: &Value) -> Row {
        let second = match self {
            By::Updated => int(row, "updated_timestamp").or_else(|| int(row, "update_timestamp")),
            By::Created => int(row, "created_timestamp").or_else(|| int(row, "create_timestamp")),
        };
        Row { id: int(row, "receipt_id"), second: second.filter(|s| *s >= FIRST) }
    }
}

/// The request of a page.
pub(super) fn request(
    by: By,
    profile: &Profile,
    since: Option<Ms>,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    let (from, skip) = match page {
        Some(page) => Walk::of(page)?.asks(),
        None => (first_second(since), 0),
    };
    let mut request = ask::of_shop(profile, "/receipts")?;
    {
        let mut query = request.url.query_pairs_mut();
        query.append_pair("sort_on", by.sort()).append_pair("sort_order", "asc");
        query.append_pair("limit", &LIMIT.to_string());
        if let Some(from) = from {
            query.append_pair(by.least(), &from.to_string());
        }
        if skip > 0 {
            query.append_pair("offset", &skip.to_string());
        }
    }
    Ok(request)
}

fn first_second(since: Option<Ms>) -> Option<i64> {
    since.map(|at| at.0.div_euclid(SECOND).max(FIRST))
}

/// A receipt's place. Either may be unreadable: then it only counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    id: Option<i64>,
    second: Option<i64>,
}

/// Where a page ended: the second of its last receipt, and those of that second that had been read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Edge {
    second: i64,
    ties: Vec<i64>,
}

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Walk {
    /// The second that the next page begins at; `None`: at the very first receipt.
    from: Option<i64>,
    /// How many receipts from there on were read.
    skip: u64,
    /// How many there must be from there on, by what the last page told.
    left: Option<u64>,
    /// A bound of time does not include its own second.
    excludes: bool,
    edges: Vec<Edge>,
    /// Seconds to be read once more.
    again: Vec<i64>,
    /// The end was reached: what remains is to be read once more.
    at_end: bool,
    /// Something may have been left out: the next run starts where this one did.
    unsure: bool,
    /// The server's clock at the first page.
    began: Option<Ms>,
    /// The latest second seen.
    latest: Option<i64>,
    /// How many receipts the first page told of.
    expected: Option<u64>,
    pages: u32,
}

impl Walk {
    fn of(page: &PageToken) -> Result<Walk, String> {
        serde_json::from_value(page.0.clone()).map_err(|e| format!("not a page of Etsy's receipts: {e}"))
    }

    /// The second that the next page begins at, as Etsy is asked for it, and how many receipts it skips.
    fn asks(&self) -> (Option<i64>, u64) {
        let (from, skip) = match self.again.first().filter(|_| self.at_end) {
            Some(second) => (Some(*second), 0),
            None => (self.from, self.skip),
        };
        (from.map(|from| if self.excludes { (from - 1).max(FIRST) } else { from }), skip)
    }

    /// A page came. False at the end of the walk.
    fn add(&mut self, rows: &[Row], count: Option<u64>) -> bool {
        self.pages += 1;
        self.latest = rows.iter().filter_map(|row| row.second).max().max(self.latest);
        if self.pages >= MOST_PAGES {
            self.unsure = true;
            return false;
        }
        if self.at_end {
            let second = self.again.remove(0);
            // A whole page of one second: more of it may lie behind.
            self.unsure |=
                rows.len() >= LIMIT && rows.iter().all(|row| row.second.is_none_or(|at| at <= second));
            return !self.again.is_empty();
        }
        let fewer = matches!((self.left, count), (Some(left), Some(count)) if count < left);
        if fewer && !self.excludes {
            (self.excludes, self.left) = (true, None);
            return true;
        }
        let circle = !rows.is_empty() && rows.iter().all(|row| self.is_tie_of_now(row));
        self.look_for_ties(rows);
        let more = !circle && !rows.is_empty() && self.is_more(rows.len() as u64, count);
        self.unsure |= circle;
        self.move_on(rows, count);
        self.at_end = !more;
        more || !self.again.is_empty()
    }

    /// Whether receipts lie behind a page of `rows`.
    fn is_more(&self, rows: u64, count: Option<u64>) -> bool {
        let read = self.skip + rows;
        match count {
            Some(count) if count > read => true,
            // With something skipped, a count of this size can only be that of all.
            Some(count) if count == read && self.skip > 0 => false,
            _ => rows >= LIMIT as u64,
        }
    }

    /// This receipt was read just before: the server does not skip.
    fn is_tie_of_now(&self, row: &Row) -> bool {
        let here = self.edges.last().filter(|edge| Some(edge.second) == self.from);
        here.is_some_and(|edge| row.id.is_some_and(|id| edge.ties.contains(&id)))
    }

    /// A tie that comes again: at its edge another receipt may have been skipped in its place.
    fn look_for_ties(&mut self, rows: &[Row]) {
        let came = |edge: &Edge| rows.iter().any(|row| row.id.is_some_and(|id| edge.ties.contains(&id)));
        let (again, edges): (Vec<Edge>, Vec<Edge>) =
            std::mem::take(&mut self.edges).into_iter().partition(came);
        self.edges = edges;
        for edge in again {
            if !self.again.contains(&edge.second) {
                self.again.push(edge.second);
            }
        }
    }

    /// The next page begins at the second of the last receipt.
    fn move_on(&mut self, rows: &[Row], count: Option<u64>) {
        let seconds: Vec<i64> = rows.iter().filter_map(|row| row.second).collect();
        let sorted =
            seconds.is_sorted() && self.from.zip(seconds.first()).is_none_or(|(from, at)| from <= *at);
        let Some(last) = seconds.last().copied().filter(|_| sorted) else {
            // Not in the order that was asked for, or no place can be read: count from the left.
            self.unsure |= !rows.is_empty();
            self.skip += rows.len() as u64;
            self.left = None;
            return;
        };
        let first = rows.iter().position(|row| row.second == Some(last)).unwrap_or(0);
        let ties = rows.iter().skip(first).filter_map(|row| row.id);
        if self.from == Some(last) && first == 0 {
            self.skip += rows.len() as u64;
            self.left = count;
            match self.edges.last_mut().filter(|edge| edge.second == last) {
                Some(edge) => edge.ties.extend(ties),
                None => self.edges.push(Edge { second: last, ties: ties.collect() }),
            }
            return;
        }
        let before = self.skip + first as u64;
        self.left = count.map(|count| count.saturating_sub(before));
        self.edges.push(Edge { second: last, ties: ties.collect() });
        (self.from, self.skip) = (Some(last), (rows.len() - first) as u64);
    }

    /// From where the next run may start: the server's clock when this one began; without it the latest change
    /// seen, for this computer's clock may be ahead of Etsy's.
    fn bookmark(&self, reply: &Reply) -> Option<Ms> {
        if self.unsure {
            return None;
        }
        let whole = |at: Ms| Ms(at.0 - at.0.rem_euclid(SECOND));
        self.began.map(whole).or_else(|| self.latest.map(|at| Ms(at.saturating_mul(SECOND)).min(reply.at)))
    }
}

/// Decides where the run goes on after a page with these rows.
pub(super) fn advance(
    page: &mut Page,
    (by, since): (By, Option<Ms>),
    before: Option<&PageToken>,
    (rows, count): (&[Value], Option<i64>),
    reply: &Reply,
) {
    let began = || Walk { from: first_second(since), began: reply.date(), ..Walk::default() };
    let mut walk = before.and_then(|page| Walk::of(page).ok()).unwrap_or_else(began);
    let count = count.and_then(|count| u64::try_from(count).ok());
    let rows: Vec<Row> = rows.iter().map(|row| by.place(row)).collect();
    walk.expected = walk.expected.or(count);
    page.expected = walk.expected;
    if walk.add(&rows, count) {
        page.pause = errors::pause(reply);
        page.next = serde_json::to_value(walk).ok().map(PageToken);
    } else {
        page.bookmark = walk.bookmark(reply);
    }
}

#[cfg(test)]
mod tests;
