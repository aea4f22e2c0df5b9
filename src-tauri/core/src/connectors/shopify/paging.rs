//! Walking through the orders of a run.
//!
//! Orders are sorted by their last change, the oldest first, and pages follow a cursor. An order that
//! changes while we walk moves to the end, wherever it stood, and is seen (again) there; none moves
//! towards the front. So nothing is lost, and the next run may start at the latest change seen. The
//! engine starts a little earlier still: the list is a search index, which may lag some seconds.
//!
//! A page has as many orders as its points allow ([`super::meter`]): the first few, then what the first
//! one taught; the size travels in the token. An order that has more lines, fulfillments or numbers than
//! a page asks for is no record yet: it is read again, alone, before the walk goes on.

use super::errors::{self, Answer, Stop};
use super::json::{flag, has_more, int, list, nodes, stamp, text};
use super::{ask, orders};
use crate::connectors::{Page, PageToken, Problem, Profile, ReadError, Record, Reply};
use crate::domain::Ms;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The most orders of a page: Shopify gives no more than 250 of anything.
const LARGEST: u32 = 250;

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Token {
    /// The cursor; `None` at the beginning.
    pub(super) after: Option<String>,
    /// Orders of the next page.
    pub(super) first: u32,
    /// The last page was read; only `alone` is left.
    last: bool,
    /// Orders to be asked one by one before the walk goes on.
    pub(super) alone: Vec<String>,
    /// The latest change seen.
    latest: Option<Ms>,
    /// Orders in the run, as the first page told.
    expected: Option<u64>,
}

impl Default for Token {
    fn default() -> Token {
        Token { after: None, first: ask::FIRST, last: false, alone: Vec::new(), latest: None, expected: None }
    }
}

impl Token {
    /// The token of this run.
    ///
    /// # Errors
    /// When it is not one of ours, in words for the log.
    pub(super) fn of(token: &PageToken) -> Result<Token, String> {
        serde_json::from_value(token.0.clone())
            .map_err(|error| format!("not a page of Shopify orders: {error}"))
    }
}

/// A page of a run.
pub(super) fn read_run(
    profile: &Profile,
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    // A token that is not ours made no request, so there is no reply to it.
    let mut token = page.and_then(|page| Token::of(page).ok()).unwrap_or_default();
    if token.alone.is_empty() {
        read_page(profile, token, reply)
    } else {
        read_alone(profile, &mut token, reply)
    }
}

fn read_page(profile: &Profile, mut token: Token, reply: &Reply) -> Result<Page, ReadError> {
    let answer = match errors::answer(reply) {
        Ok(answer) => answer,
        // The same page again with fewer orders. One order alone cannot be made smaller.
        Err(Stop::TooCostly) if token.first > 1 => {
            token.first = (token.first / 2).max(1);
            return Ok(go_on(Page::default(), token));
        }
        Err(stop) => return Err(stop.into()),
    };
    let orders = &answer.data["orders"];
    if !orders.get("nodes").is_some_and(Value::is_array) {
        return Err(errors::cut_off());
    }
    let rows = list(orders, "nodes");
    let mut page = rows_of(rows, &answer, profile, ask::FEW, &mut token.alone);
    token.latest =
        rows.iter().filter_map(|row| stamp(row, "updatedAt")).map(|at| at.at).max().max(token.latest);
    if let Some(count) = answer.data.get("ordersCount").filter(|count| text(count, "precision") == "EXACT") {
        token.expected = int(count, "count").and_then(|count| u64::try_from(count).ok());
    }
    let asked = token.first;
    if let Some(cost) = answer.cost {
        token.first = cost.fitting(asked, LARGEST);
    }
    let cursor = orders.pointer("/pageInfo/endCursor").and_then(Value::as_str);
    let more = orders.pointer("/pageInfo").and_then(|info| flag(info, "hasNextPage")).unwrap_or(false);
    match cursor {
        // The same cursor once more leads to the same page, for ever. Such a walk has seen nobody knows how
        // much: it ends, and tells no place where the next one may start.
        Some(cursor) if more && token.after.as_deref() == Some(cursor) => {
            (token.last, token.latest) = (true, None);
        }
        Some(cursor) if more => {
            token.after = Some(cursor.to_owned());
            page.pause = answer.cost.and_then(|cost| cost.pause(asked, token.first));
        }
        _ => token.last = true,
    }
    Ok(go_on(page, token))
}

/// An order that was asked alone.
fn read_alone(profile: &Profile, token: &mut Token, reply: &Reply) -> Result<Page, ReadError> {
    let id = token.alone.remove(0);
    let page = match errors::answer(reply) {
        Ok(answer) => Page { pause: again(&answer), ..one(&id, &answer, profile) },
        Err(Stop::TooCostly) => problem(&id, "it has more parts than one question may ask for"),
        Err(stop) => return Err(stop.into()),
    };
    Ok(go_on(page, token.clone()))
}

fn go_on(mut page: Page, token: Token) -> Page {
    page.expected = token.expected;
    if token.last && token.alone.is_empty() {
        page.bookmark = token.latest;
    } else {
        page.next = serde_json::to_value(token).ok().map(PageToken);
    }
    page
}

/// Orders that were asked by their ids. Those that have more parts are asked again alone: the pages that
/// follow.
pub(super) fn read_these(
    profile: &Profile,
    ids: &[String],
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let mut token = page
        .and_then(|page| Token::of(page).ok())
        .unwrap_or_else(|| Token { last: true, ..Token::default() });
    let read = match (token.alone.is_empty(), ids) {
        (false, _) => read_alone(profile, &mut token, reply)?,
        (true, [id]) => {
            let answer = errors::answer(reply)?;
            Page { pause: again(&answer), ..one(id, &answer, profile) }
        }
        (true, _) => {
            let answer = errors::answer(reply)?;
            let rows = list(&answer.data, "nodes");
            let (came, gone): (Vec<_>, Vec<_>) = rows.iter().zip(ids).partition(|(row, _)| !row.is_null());
            let came: Vec<Value> = came.into_iter().map(|(row, _)| row.clone()).collect();
            let mut page = rows_of(&came, &answer, profile, ask::FEW, &mut token.alone);
            for (_, id) in gone {
                merge(&mut page, not_there(id, &answer, profile));
            }
            go_on(Page { pause: again(&answer), ..page }, token)
        }
    };
    // These came out of order: they say nothing of where a run may start.
    Ok(Page { bookmark: None, ..read })
}

/// How long to wait before such a question is asked again.
fn again(answer: &Answer) -> Option<i64> {
    answer.cost.and_then(|cost| cost.again())
}

/// The only order of an answer by ids.
fn one(id: &str, answer: &Answer, profile: &Profile) -> Page {
    let row = list(&answer.data, "nodes").first().unwrap_or(&Value::Null);
    if row.is_null() {
        return not_there(id, answer, profile);
    }
    let mut cut = Vec::new();
    let page = rows_of(std::slice::from_ref(row), answer, profile, ask::MANY, &mut cut);
    if cut.is_empty() { page } else { problem(id, "it has more parts than are asked for") }
}

/// An order that did not come. Deleted, or out of sight: an app without `read_all_orders` sees nothing
/// of an order that has become older than 60 days, and that is not the same as being told that it is gone.
fn not_there(id: &str, answer: &Answer, profile: &Profile) -> Page {
    if let Some(fault) = answer.faults.first() {
        return problem(id, &fault.field());
    }
    if profile.scopes.iter().any(|scope| scope == "read_all_orders") {
        return Page { records: vec![Record::OrderGone { id: id.to_owned() }], ..Page::default() };
    }
    problem(id, "it is deleted, or older than this app may see")
}

fn problem(id: &str, detail: &str) -> Page {
    let problem = Problem { place: format!("order {id}"), detail: detail.to_owned() };
    Page { problems: vec![problem], ..Page::default() }
}

fn merge(page: &mut Page, other: Page) {
    page.records.extend(other.records);
    page.problems.extend(other.problems);
}

/// Reads rows; puts those that came cut into `cut`, by their ids.
fn rows_of(
    rows: &[Value],
    answer: &Answer,
    profile: &Profile,
    counts: ask::Counts,
    cut: &mut Vec<String>,
) -> Page {
    let mut page = Page::default();
    for (at, row) in rows.iter().enumerate() {
        let id = text(row, "id");
        let fault =
            answer.faults.iter().find(|fault| !fault.is_hidden_person() && is_in_row(&fault.path, at));
        let result = match fault {
            Some(fault) => Err(fault.field()),
            None if !id.is_empty() && is_cut(row, counts) => {
                cut.push(id.clone());
                continue;
            }
            None => orders::order(row, profile),
        };
        match result {
            Ok(record) => page.records.push(Record::Order(Box::new(record))),
            Err(detail) => {
                let place = if id.is_empty() { format!("row {}", at + 1) } else { format!("order {id}") };
                page.problems.push(Problem { place, detail });
            }
        }
    }
    page
}

/// The fault's first position is this row's.
fn is_in_row(path: &[Value], row: usize) -> bool {
    path.iter().find_map(Value::as_u64) == Some(row as u64)
}

/// Some list of the order is longer than what came of it. A plain list does not tell: as many as were
/// asked for may be all, or not.
fn is_cut(row: &Value, counts: ask::Counts) -> bool {
    let fulfillments = list(row, "fulfillments");
    let groups = nodes(row, "fulfillmentOrders");
    has_more(row, "lineItems")
        || has_more(row, "fulfillmentOrders")
        || fulfillments.len() >= counts.fulfillments
        || fulfillments.iter().any(|sent| {
            has_more(sent, "fulfillmentLineItems") || list(sent, "trackingInfo").len() >= counts.numbers
        })
        || groups.iter().any(|group| has_more(group, "lineItems"))
}

#[cfg(test)]
mod tests;
