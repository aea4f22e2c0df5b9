//! Walking through Printify's orders, shop after shop and page by page, the newest first: see
//! [`crate::connectors::makers::walk`].
//!
//! Pages go by number, and how many there are is told with each. An order that disappears while we walk may hide
//! another until the daily sweep; orders are cancelled there, not deleted.

use super::{MAKER, orders, shops};
use crate::connectors::makers::errors::is_gone;
use crate::connectors::makers::json::{count, has_list, list};
use crate::connectors::makers::walk::{Run, Walk};
use crate::connectors::makers::{address, rows};
use crate::connectors::{Page, PageToken, Profile, ReadError, Reply, Request};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Orders per page. UNVERIFIED: Printify does not say how many a page of orders may have, so it is what a page has
/// when nothing is said. A larger one makes runs shorter, and nothing else depends on it.
const PER_PAGE: u64 = 10;

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    /// Which of the shops.
    shop: usize,
    /// The page less one.
    after: u64,
    walk: Walk,
}

/// The next page of a run.
pub(super) fn request(profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
    let token: Token = rows::token(page)?;
    let query = format!("page={}&limit={PER_PAGE}", token.after + 1);
    address::get(profile, &format!("/v1/shops/{}/orders.json?{query}", shop(profile, token.shop)?))
}

/// Reads a page of a run.
pub(super) fn read(
    run: Run,
    profile: &Profile,
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    // A token that is not ours made no request, so there is no reply to it.
    let mut token: Token = rows::token(page).unwrap_or_default();
    let body = MAKER.body(reply)?;
    if !has_list(&body, "data") {
        return Err(MAKER.cut_off());
    }
    let rows = list(&body, "data");
    let (mut page, seen) = rows::list(rows, orders::order, run.changed_since());
    token.after += 1;
    if !token.walk.goes_on(run, &seen, reply) || is_last(&body, &token) {
        (token.shop, token.after) = (token.shop + 1, 0);
    }
    if token.shop < shops(profile).len() {
        page.next = rows::next(&token);
    } else {
        page.bookmark = token.walk.bookmark(run);
    }
    Ok(page)
}

/// Whether the page that was just read is the shop's last.
fn is_last(body: &Value, token: &Token) -> bool {
    match (count(body, "last_page"), body.get("next_page_url")) {
        (Some(last), _) => token.after >= last,
        (None, Some(next)) => next.is_null(),
        (None, None) => (list(body, "data").len() as u64) < PER_PAGE,
    }
}

fn shop(profile: &Profile, at: usize) -> Result<&str, String> {
    let shops = shops(profile);
    let shop = shops.get(at).ok_or("the connection knows no such shop; it was not tested")?;
    address::path_id(shop)
}

/// An order by its id, which is safe in a path. Which shop it belongs to is not known, so one after the other is asked.
pub(super) fn request_one(profile: &Profile, id: &str, page: Option<&PageToken>) -> Result<Request, String> {
    let token: Token = rows::token(page)?;
    let shop = shop(profile, token.shop)?;
    address::get(profile, &format!("/v1/shops/{shop}/orders/{id}.json"))
}

/// Reads an order that was asked for alone; where this shop does not have it, the next one is asked.
pub(super) fn read_one(
    id: &str,
    profile: &Profile,
    page: Option<&PageToken>,
    reply: &Reply,
) -> Result<Page, ReadError> {
    let mut token: Token = rows::token(page).unwrap_or_default();
    if !is_gone(reply) {
        return orders::one(reply);
    }
    token.shop += 1;
    if token.shop < shops(profile).len() {
        return Ok(Page { next: rows::next(&token), ..Page::default() });
    }
    Ok(rows::gone(id))
}

#[cfg(test)]
mod tests {
    use super::super::tests::account;
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::{NOW, reply};
    use crate::domain::{DAY, Ms};
    use serde_json::json;
    use std::collections::BTreeSet;

    fn row(shop: &str, n: u64, days: i64, status: &str) -> Value {
        let at = NOW.plus(-days * DAY).to_utc().format("%Y-%m-%d %H:%M:%S+00:00").to_string();
        json!({"id": format!("{shop}a{n}"), "created_at": at, "status": status, "shipments": []})
    }

    /// So many orders of a shop, ten a day, the newest first; those of the last five days are in production.
    fn house(shop: &str, orders: u64) -> Vec<Value> {
        let of = |n: u64| {
            let days = i64::try_from(n / 10).unwrap();
            row(shop, n, days, if days < 5 { "in-production" } else { "fulfilled" })
        };
        (0..orders).map(of).collect()
    }

    /// Walks to the end of both shops. The calls, what was seen, the bookmark.
    fn walk(first: &[Value], second: &[Value], run: Run) -> (usize, BTreeSet<String>, Option<Ms>) {
        let (mut seen, mut token) = (BTreeSet::new(), None);
        for call in 1..200 {
            let asked = request(&account(), token.as_ref()).unwrap().url;
            let of = if asked.path().contains("/5432/") { first } else { second };
            let page: usize = asked.query_pairs().find(|(k, _)| k == "page").unwrap().1.parse().unwrap();
            let rows: Vec<&Value> = of.iter().skip((page - 1) * 10).take(10).collect();
            let body = json!({"current_page": page, "data": rows, "last_page": of.len().div_ceil(10).max(1)});
            let page = read(run, &account(), token.as_ref(), &reply(200, &body.to_string())).unwrap();
            seen.extend(page.records.iter().map(|record| match record {
                Record::Making(made) => made.making.remote_id.clone(),
                other => panic!("a making: {other:?}"),
            }));
            token = page.next;
            if token.is_none() {
                return (call, seen, page.bookmark);
            }
        }
        panic!("a walk ends")
    }

    const LATELY: Run = Run::Changed(Some(NOW.plus(-3_600_000)));

    #[test]
    fn every_shop_of_the_account_is_read_to_its_end() {
        let (calls, seen, bookmark) = walk(&house("x", 125), &house("y", 7), Run::Changed(None));
        assert_eq!((calls, seen.len(), bookmark), (13 + 1, 132, Some(NOW)));
        assert_eq!(walk(&[], &[], Run::Changed(None)).0, 2, "an empty shop takes one call");
    }

    #[test]
    fn a_delta_reads_no_further_than_what_can_have_changed() {
        let (calls, seen, bookmark) = walk(&house("x", 1_000), &house("y", 7), LATELY);
        assert_eq!((calls, seen.len(), bookmark), (6 + 1, 67, Some(NOW)));
    }

    #[test]
    fn a_sweep_reads_its_days_and_gives_no_bookmark() {
        let (calls, seen, bookmark) = walk(&house("x", 1_000), &[], Run::Created(NOW.plus(-30 * DAY)));
        assert_eq!((calls, seen.len(), bookmark), (32 + 1, 320, None));
    }

    #[test]
    fn a_list_that_does_not_count_its_pages_has_an_end_too() {
        let full = json!({"data": house("x", 10)}).to_string();
        let page = read(Run::Changed(None), &account(), None, &reply(200, &full)).unwrap();
        let next: Token = rows::token(page.next.as_ref()).unwrap();
        assert_eq!((next.shop, next.after), (0, 1));
        let short = json!({"data": house("x", 9)}).to_string();
        let page = read(Run::Changed(None), &account(), None, &reply(200, &short)).unwrap();
        let next: Token = rows::token(page.next.as_ref()).unwrap();
        assert_eq!((next.shop, next.after), (1, 0));
        assert!(read(LATELY, &account(), None, &reply(200, r#"{"orders":[]}"#)).is_err());
    }

    #[test]
    fn an_order_is_looked_for_in_each_shop() {
        let id = "5a96";
        let gone = reply(404, r#"{"code":404}"#);
        let page = read_one(id, &account(), None, &gone).unwrap();
        let asked = request_one(&account(), "5a96", page.next.as_ref()).unwrap();
        assert_eq!(asked.url.path(), "/v1/shops/9876/orders/5a96.json");
        let page = read_one(id, &account(), page.next.as_ref(), &gone).unwrap();
        assert_eq!(page.records, [Record::OrderGone { id: "5a96".into() }]);
        let there = read_one(id, &account(), None, &reply(200, &row("x", 1, 1, "pending").to_string()));
        assert_eq!(there.unwrap().records.len(), 1);
    }

    #[test]
    fn a_page_read_twice_says_the_same_and_a_strange_token_asks_nothing() {
        let body = json!({"data": house("x", 10), "last_page": 3}).to_string();
        let page = || read(LATELY, &account(), None, &reply(200, &body)).unwrap();
        assert_eq!(page(), page());
        let strange = PageToken(json!({"offset": 2}));
        assert!(request(&account(), Some(&strange)).is_err());
    }
}
