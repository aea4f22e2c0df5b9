//! Which orders are to be read: a run in two parts, first through the list of orders, then through the list of
//! shipments, and nothing in it is an order yet. Each row becomes a [`Wanted`], which the store drops where
//! what it has is as new.
//!
//! **Orders.** The list shows what is open and what was handled in the last 48 hours, and by request only what
//! changed within the last hour. A poll asks for the last hour; where its bookmark is older than that, the
//! same run goes through the whole list instead. (By the date of the last change it could be asked day by
//! day: more pages, and nothing that was handled long ago.) In which order the list is sorted is not said,
//! and an order that leaves it pulls others forward, past a walk that is between two pages. So a list of
//! several pages is gone through again until it brings nothing new.
//!
//! **Shipments.** The newest first; new ones come in at the front and push the rest towards us, so none is
//! passed over. The walk ends at the first page with one that is older than the run. Here the laptop that
//! slept over the weekend finds what was handled on Saturday.
//!
//! An order whose shipments are all known is read without asking for them again. That is certain when the
//! walk has come to shipments from before the order was placed. An order that the whole list of orders did
//! not show was handled completely, and one of which it shows every piece as sent was sent whole: their
//! shipments tell them and their own pages are not asked for: one call. The list of the last hour is no such
//! witness: it shows of an order only the lines that changed.
//!
//! The bookmark is bol's own clock at the first page. Without a `Date` it is not later than the latest
//! change seen, for this computer's clock may be ahead.

use super::json::{int, list, moment, part, rows, text};
use super::walk::{self, Start};
use super::{ask, errors, meter};
use crate::connectors::{Page, PageToken, Problem, Profile, ReadError, Record, Reply, Request, Wanted};
use crate::domain::{MINUTE, Ms, Stamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How far back a bookmark may lie for a poll: less than the list of changed orders reaches, for their clock
/// goes on while we ask.
const NARROW: i64 = (ask::INTERVAL - 5) * MINUTE;

/// Shipments that are older than the run by this much are read still: one may be made known later than it is
/// dated.
const LATE: i64 = 10 * MINUTE;

/// How often the list of orders is gone through in one run; what never rests is read again by the next.
const MOST_PASSES: u32 = 4;

/// What a run covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    since: Option<Ms>,
    /// The list of what changed within the hour may be enough.
    narrow: bool,
    /// Its end is a place where the next run may start.
    bookmark: bool,
}

/// Orders that changed, or of which something was sent, since then.
pub(super) fn changed_since(since: Option<Ms>) -> Window {
    Window { since, narrow: since.is_some(), bookmark: true }
}

/// Everything within reach that was sent since then, and whatever the list of orders shows.
pub(super) fn created_since(since: Ms) -> Window {
    Window { since: Some(since), narrow: false, bookmark: false }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Part {
    Orders,
    Shipments,
}

/// What a [`PageToken`] of a run holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    part: Part,
    /// The page to ask, from 1.
    number: u32,
    /// Only what changed within the hour is asked for.
    narrow: bool,
    /// When the run began, by bol's clock, or by this computer's.
    began: Ms,
    own_clock: bool,
    /// The latest change seen.
    latest: Option<Ms>,
    /// A list repeated itself: nobody knows what this run has not seen.
    broken: bool,
    /// Orders that the list showed, with their latest change.
    orders: BTreeMap<String, Option<Ms>>,
    /// Those of them of which the whole list showed every piece as sent.
    #[serde(default)]
    sent: BTreeSet<String>,
    /// How often the list of orders was gone through, the last page that had something, and whether this time
    /// brings anything new.
    pass: u32,
    last: u32,
    news: bool,
    /// Everything that was sent after this has been seen.
    oldest: Option<Ms>,
    /// The shipment at the end of the last page.
    tail: String,
    /// Orders whose shipments are not all known yet.
    pending: BTreeMap<String, Pending>,
}

/// What is known of an order by its shipments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Pending {
    placed: Option<Ms>,
    newest: Option<Ms>,
    ids: Vec<String>,
    /// Something about it is not as bol says it is: its shipments are asked for.
    doubtful: bool,
}

impl Token {
    fn of(token: &PageToken) -> Result<Token, String> {
        serde_json::from_value(token.0.clone()).map_err(|error| format!("not a run of bol's orders: {error}"))
    }

    fn first(window: Window, reply: &Reply) -> Token {
        let date = reply.date();
        Token {
            part: Part::Orders,
            number: 1,
            narrow: window.narrow,
            began: date.unwrap_or(reply.at),
            own_clock: date.is_none(),
            latest: None,
            broken: false,
            orders: BTreeMap::new(),
            sent: BTreeSet::new(),
            pass: 0,
            last: 0,
            news: false,
            oldest: None,
            tail: String::new(),
            pending: BTreeMap::new(),
        }
    }
}

/// The next page of a run.
pub(super) fn request(
    window: Window,
    profile: &Profile,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    let Some(page) = page else { return ask::orders(profile, 1, window.narrow) };
    let token = Token::of(page)?;
    match token.part {
        Part::Orders => ask::orders(profile, token.number, token.narrow),
        Part::Shipments => ask::shipments(profile, token.number),
    }
}

/// Reads a page of a run.
pub(super) fn read(window: Window, page: Option<&PageToken>, reply: &Reply) -> Result<Page, ReadError> {
    let body = errors::body(reply)?;
    // A token that is not ours made no request, so there is no reply to it.
    let token = page.and_then(|page| Token::of(page).ok()).unwrap_or_else(|| Token::first(window, reply));
    let read = match token.part {
        Part::Orders => orders(window, token, &body),
        Part::Shipments => shipments(window, token, &body),
    }?;
    Ok(Page { pause: meter::pause(reply), ..read })
}

/// A page of the list of orders.
fn orders(window: Window, mut token: Token, body: &Value) -> Result<Page, ReadError> {
    let rows = rows(body, "orders").ok_or_else(errors::cut_off)?;
    let mut page = Page::default();
    let mut new = 0;
    for (at, row) in rows.iter().enumerate() {
        let id = text(row, "orderId");
        if ask::id(&id).is_err() {
            page.problems.push(problem(&format!("order list, row {}", at + 1), "orderId: missing, or none"));
            continue;
        }
        // Every row counts: what is open again is not sent whole.
        if !token.narrow && is_sent(row) {
            token.sent.insert(id.clone());
        } else {
            token.sent.remove(&id);
        }
        let changed = list(row, "orderItems").iter().filter_map(|i| moment(i, "latestChangedDateTime")).max();
        token.latest = token.latest.max(changed);
        match token.orders.get(&id) {
            Some(known) if *known >= changed => continue,
            Some(_) => {}
            None => new += 1,
        }
        page.records.push(wanted(&id, changed, Start { detail: true, shipments: None, changed }));
        token.orders.insert(id, changed);
    }
    token.news |= token.pass > 0 && new > 0;
    let lines = rows.iter().map(|row| list(row, "orderItems").len()).sum();
    let full = !ask::is_last(rows.len(), lines);
    if token.narrow && token.number == 1 && token.pass == 0 && !is_recent(window, token.began) {
        token.narrow = false;
        return Ok(go_on(page, token));
    }
    if token.pass == 0 {
        // A list that has nothing new on a full page is the same page again.
        let repeats = full && new == 0 && token.number > 1;
        token.broken |= repeats;
        if full && !repeats {
            token.number += 1;
            return Ok(go_on(page, token));
        }
        token.last = if rows.is_empty() { token.number - 1 } else { token.number };
    } else if full && token.number + 1 < token.last {
        token.number += 1;
        return Ok(go_on(page, token));
    }
    // The end of a pass. What was passed over stands before the last page.
    let again = token.last > 1 && !token.broken && (token.pass == 0 || token.news);
    if again && token.pass + 1 < MOST_PASSES {
        (token.pass, token.news, token.number) = (token.pass + 1, false, 1);
        return Ok(go_on(page, token));
    }
    token.broken |= again;
    (token.part, token.number) = (Part::Shipments, 1);
    Ok(go_on(page, token))
}

/// Whether a row shows every piece of its order as sent: nothing open, nothing cancelled.
fn is_sent(row: &Value) -> bool {
    let lines = list(row, "orderItems");
    let whole = |line: &Value| {
        let quantity = int(line, "quantity").filter(|quantity| *quantity > 0);
        quantity.is_some() && int(line, "quantityShipped") == quantity
    };
    !lines.is_empty() && lines.iter().all(whole)
}

fn is_recent(window: Window, now: Ms) -> bool {
    window.since.is_some_and(|since| now.since(since) < NARROW)
}

/// A page of the list of shipments.
fn shipments(window: Window, mut token: Token, body: &Value) -> Result<Page, ReadError> {
    let rows = rows(body, "shipments").ok_or_else(errors::cut_off)?;
    let bound = window.since.map(|since| since.plus(-LATE));
    let mut page = Page::default();
    let mut oldest = None::<Ms>;
    for (at, row) in rows.iter().enumerate() {
        let (id, order) = (text(row, "shipmentId"), text(part(row, "order"), "orderId"));
        if ask::id(&id).is_err() || ask::id(&order).is_err() {
            page.problems.push(problem(
                &format!("shipment list, row {}", at + 1),
                "shipmentId, order.orderId: missing, or none",
            ));
            continue;
        }
        let sent = moment(row, "shipmentDateTime");
        let placed = moment(part(row, "order"), "orderPlacedDateTime");
        token.latest = token.latest.max(sent);
        oldest = match (oldest, sent) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        // From before the run: of an order that is wanted it is one of the shipments.
        if sent.zip(bound).is_some_and(|(sent, bound)| sent < bound) && !token.pending.contains_key(&order) {
            continue;
        }
        // Seen before, or not sorted as bol says; its order may have been told already.
        let out_of_order = sent.zip(token.oldest).is_some_and(|(sent, oldest)| sent > oldest);
        let unknown = !token.pending.contains_key(&order);
        let pending = token.pending.entry(order).or_default();
        pending.doubtful |=
            (out_of_order && unknown) || sent.zip(placed).is_none_or(|(sent, placed)| sent <= placed);
        pending.placed = pending.placed.or(placed);
        pending.newest = pending.newest.max(sent);
        if !pending.ids.contains(&id) {
            pending.ids.push(id);
        }
    }
    // Newest first: whatever follows is not newer than this.
    token.oldest = oldest.or(token.oldest);
    let reached = token.oldest.zip(bound).is_some_and(|(oldest, bound)| oldest < bound);
    let ended = ask::is_last(rows.len(), rows.len());
    // A page that ends as the one before it is the same page again.
    let tail = rows.last().map(|row| text(row, "shipmentId")).unwrap_or_default();
    let repeats = !ended && !reached && token.number > 1 && tail == token.tail;
    token.broken |= repeats;
    token.tail = tail;
    if ended || reached || repeats {
        let pending = std::mem::take(&mut token.pending);
        for (order, known) in pending {
            // At the end of the list there is nothing older to come.
            let all = ended || is_told(&known, token.oldest);
            page.records.push(told(&token, &order, known, all));
        }
        if window.bookmark && !token.broken {
            page.bookmark =
                if token.own_clock { token.latest.map(|at| at.min(token.began)) } else { Some(token.began) };
        }
        return Ok(page);
    }
    let ready: Vec<String> = token
        .pending
        .iter()
        .filter(|(_, known)| is_told(known, token.oldest))
        .map(|(id, _)| id.clone())
        .collect();
    for order in ready {
        if let Some(known) = token.pending.remove(&order) {
            page.records.push(told(&token, &order, known, true));
        }
    }
    token.number += 1;
    Ok(go_on(page, token))
}

/// The walk has come to what was sent before the order was placed.
fn is_told(known: &Pending, oldest: Option<Ms>) -> bool {
    known.placed.zip(oldest).is_some_and(|(placed, oldest)| placed >= oldest)
}

/// An order of which something was sent. Only the whole list of orders tells which are handled completely.
fn told(token: &Token, order: &str, known: Pending, all: bool) -> Record {
    let shown = token.orders.get(order);
    let changed = known.newest.max(shown.copied().flatten());
    let start = Start {
        detail: token.narrow || (shown.is_some() && !token.sent.contains(order)),
        shipments: (all && !known.doubtful).then_some(known.ids),
        changed,
    };
    wanted(order, changed, start)
}

fn wanted(id: &str, changed: Option<Ms>, start: Start) -> Record {
    Record::Wanted(Wanted {
        id: id.to_owned(),
        changed: changed.map(Stamp::instant),
        page: walk::start(start),
    })
}

fn problem(place: &str, detail: &str) -> Problem {
    Problem { place: place.to_owned(), detail: detail.to_owned() }
}

fn go_on(mut page: Page, token: Token) -> Page {
    page.next = serde_json::to_value(token).ok().map(PageToken);
    page
}

#[cfg(test)]
mod tests;
