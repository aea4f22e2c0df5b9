//! Walking through Gelato's orders by offset, a hundred at a time: see [`crate::connectors::makers::walk`].
//!
//! The search has a window by the date of order, so a sweep is certain whatever the order of the list is. A run by
//! change has none by the date of change: its window begins [`REACH`] earlier, so that a list in another order has
//! an end too.

use super::{MAKER, orders};
use crate::connectors::makers::json::{has_list, list};
use crate::connectors::makers::walk::{Run, Walk};
use crate::connectors::makers::{address, rows};
use crate::connectors::{Page, PageToken, Profile, ReadError, Reply, Request};
use crate::domain::{DAY, Ms};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Orders per page: there are no larger ones.
const PER_PAGE: usize = 100;
/// Fewer are the last page, also should the search give only as many as it does when nothing is said. There is no
/// count of all.
const FEWEST: usize = 50;
/// How long after it was placed an order may still change.
const REACH: i64 = 60 * DAY;

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    /// Orders to pass over.
    offset: usize,
    walk: Walk,
}

/// The next page of a run.
pub(super) fn request(run: Run, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
    let token: Token = rows::token(page)?;
    let start = match run {
        Run::Created(since) => Some(since),
        Run::Changed(since) => since.map(|since| since.plus(-REACH)),
    };
    search(profile, token.offset, PER_PAGE, start)
}

/// A search: a question, although it is a `POST`.
pub(super) fn search(
    profile: &Profile,
    offset: usize,
    limit: usize,
    start: Option<Ms>,
) -> Result<Request, String> {
    let mut body = json!({"limit": limit, "offset": offset});
    if let Some(start) = start {
        body["startDate"] = start.to_utc().format("%Y-%m-%dT%H:%M:%S+00:00").to_string().into();
    }
    let question = address::get(profile, "/v4/orders:search")?;
    Ok(Request { method: "POST", body: Some(body.to_string()), ..question })
}

/// Reads a page of a run.
pub(super) fn read(run: Run, page: Option<&PageToken>, reply: &Reply) -> Result<Page, ReadError> {
    // A token that is not ours made no request, so there is no reply to it.
    let mut token: Token = rows::token(page).unwrap_or_default();
    let body = MAKER.body(reply)?;
    if !has_list(&body, "orders") {
        return Err(MAKER.cut_off());
    }
    let found = list(&body, "orders");
    let (mut page, seen) = rows::list(found, orders::searched, run.changed_since());
    let goes_on = token.walk.goes_on(run, &seen, reply);
    // The window ends a sweep, not an order's own date: the window may go by another one.
    let goes_on = goes_on || matches!(run, Run::Created(_));
    if goes_on && found.len() >= FEWEST {
        token.offset += found.len();
        page.next = rows::next(&token);
    } else {
        page.bookmark = token.walk.bookmark(run);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::super::tests::account;
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::{NOW, reply};
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// An order that was placed so many days ago.
    fn row(n: usize, days: i64) -> Value {
        let at = NOW.plus(-days * DAY).to_utc().to_rfc3339();
        let status = if days < 5 { "printed" } else { "shipped" };
        json!({"id": format!("o{n}"), "createdAt": at, "updatedAt": at, "fulfillmentStatus": status})
    }

    /// So many orders, ten a day, the newest first; those of the last five days are in production.
    fn house(count: usize) -> Vec<Value> {
        (0..count).map(|n| row(n, i64::try_from(n / 10).unwrap())).collect()
    }

    fn asked(request: &Request) -> Value {
        serde_json::from_str(request.body.as_deref().unwrap()).unwrap()
    }

    /// Walks to the end. The calls, the makings and the wanted, the bookmark.
    fn walk(all: &[Value], run: Run) -> (usize, BTreeSet<String>, BTreeSet<String>, Option<Ms>) {
        let (mut made, mut wanted, mut token) = (BTreeSet::new(), BTreeSet::new(), None);
        for call in 1..50 {
            let question = asked(&request(run, &account(), token.as_ref()).unwrap());
            let start = question["startDate"].as_str().unwrap_or("").to_owned();
            let offset = usize::try_from(question["offset"].as_u64().unwrap()).unwrap();
            let within = all.iter().filter(|row| row["createdAt"].as_str().unwrap() >= start.as_str());
            let rows: Vec<&Value> = within.skip(offset).take(100).collect();
            let page = read(run, token.as_ref(), &reply(200, &json!({"orders": rows}).to_string())).unwrap();
            for record in page.records {
                match record {
                    Record::Making(order) => made.insert(order.making.remote_id),
                    Record::Wanted(order) => wanted.insert(order.id),
                    other => panic!("an order: {other:?}"),
                };
            }
            token = page.next;
            if token.is_none() {
                return (call, made, wanted, page.bookmark);
            }
        }
        panic!("a walk ends")
    }

    const LATELY: Run = Run::Changed(Some(NOW.plus(-3_600_000)));

    #[test]
    fn a_search_is_a_question_in_a_window() {
        let question = request(Run::Created(NOW), &account(), None).unwrap();
        assert_eq!((question.method, question.changes), ("POST", false));
        assert_eq!(question.url.as_str(), "https://order.gelatoapis.com/v4/orders:search");
        let body = asked(&question);
        assert_eq!(body, json!({"limit": 100, "offset": 0, "startDate": "2026-03-01T08:00:00+00:00"}));
        assert_eq!(asked(&request(Run::Changed(None), &account(), None).unwrap()).get("startDate"), None);
    }

    #[test]
    fn a_first_run_takes_a_call_for_a_hundred_orders_and_wants_what_was_sent() {
        let (calls, made, wanted, bookmark) = walk(&house(940), Run::Changed(None));
        assert_eq!((calls, made.len(), wanted.len(), bookmark), (10, 50, 890, Some(NOW)));
    }

    #[test]
    fn a_delta_reads_no_further_than_what_can_have_changed() {
        let (calls, made, wanted, bookmark) = walk(&house(940), LATELY);
        assert_eq!((calls, made.len(), wanted.len(), bookmark), (2, 50, 0, Some(NOW)));
    }

    #[test]
    fn a_sweep_reads_its_window_in_whatever_order() {
        let sweep = Run::Created(NOW.plus(-30 * DAY));
        let mut all = house(940);
        assert_eq!(walk(&all, sweep).1.len() + walk(&all, sweep).2.len(), 310);
        all.reverse();
        let (calls, made, wanted, bookmark) = walk(&all, sweep);
        assert_eq!((calls, made.len() + wanted.len(), bookmark), (4, 310, None));
    }

    #[test]
    fn a_list_in_another_order_is_read_to_the_end_of_the_window() {
        let mut all = house(940);
        all.reverse();
        let (_, made, ..) = walk(&all, LATELY);
        assert_eq!(made.len(), 50, "those in production stand at its end");
    }

    #[test]
    fn a_page_read_twice_says_the_same_and_a_strange_token_asks_nothing() {
        let body = json!({"orders": house(100)}).to_string();
        let page = || read(LATELY, None, &reply(200, &body)).unwrap();
        assert_eq!(page(), page());
        let strange = PageToken(json!({"offset": 2, "total": 1}));
        assert!(request(LATELY, &account(), Some(&strange)).is_err());
        assert!(read(LATELY, None, &reply(200, r#"{"data":[]}"#)).is_err());
    }
}
