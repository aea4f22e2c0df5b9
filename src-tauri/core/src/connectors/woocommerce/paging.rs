//! Walking through the orders of a run, page by page, while the shop goes on.
//!
//! WooCommerce pages by number, and orders are sorted by their last change. An order that changes
//! while we walk leaves its place, and everything behind it moves one to the left: the next page would
//! start one order too late. So the walk has a window with a fixed end, the server's own clock at its
//! first page; an order that changes later leaves the window, and `X-WP-Total` shrinks by one. The walk
//! counts from the left what it has surely read, takes the shrinking off that count, and asks the page
//! that holds the first order that may be unread. Orders read twice do no harm. A quiet shop with 1,000
//! orders takes exactly 10 calls.
//!
//! Observed on WooCommerce 10.5.0: a page past the end is `200 []` with a total of 0, so an empty page
//! says nothing about the total; `modified_before` is exclusive, with one second's granularity.

use crate::connectors::{Page, PageToken, Reply};
use crate::domain::{Ms, SECOND};
use serde::{Deserialize, Serialize};

/// Orders per page: more than 100 is refused.
pub(super) const PER_PAGE: u64 = 100;

/// Steps back in one run. Each brings the walk further, so only a server whose totals make no sense gets
/// here; the run then ends without a bookmark and is made again.
const MOST_BACK: u32 = 500;

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Token {
    /// The page to ask, from 1.
    pub(super) page: u64,
    /// The window's end, exclusive.
    pub(super) before: Ms,
    /// The window's end is by this computer's clock, for the server sent no `Date`.
    own_clock: bool,
    /// Orders in the window when the previous page was read, where the server tells.
    total: Option<u64>,
    /// Orders from the left that have surely been read.
    read: u64,
    /// Orders read beyond a gap: from this one up to, not including, that one.
    ahead: Option<(u64, u64)>,
    /// The latest change seen.
    latest: Option<Ms>,
    /// Steps back so far.
    back: u32,
}

impl Token {
    /// The token of this run.
    ///
    /// # Errors
    /// When it is not one of ours, in words for the log.
    pub(super) fn of(token: &PageToken) -> Result<Token, String> {
        serde_json::from_value(token.0.clone())
            .map_err(|error| format!("not a page of WooCommerce orders: {error}"))
    }

    /// The first page, before its reply is known.
    fn first(reply: &Reply) -> Token {
        let date = reply.date();
        let end = date.unwrap_or(reply.at).0;
        Token {
            page: 1,
            before: Ms(end - end.rem_euclid(SECOND)),
            own_clock: date.is_none(),
            total: None,
            read: 0,
            ahead: None,
            latest: None,
            back: 0,
        }
    }
}

impl Token {
    /// `gone` orders left the window, nobody knows from where: what is surely read loses as many at its
    /// right end.
    fn shrink(&mut self, gone: u64) {
        self.read = self.read.saturating_sub(gone);
        self.ahead =
            self.ahead.map(|(from, to)| (from, to.saturating_sub(gone))).filter(|(from, to)| from < to);
    }

    /// A page that begins with the order number `start` (from 0) was read.
    fn add(&mut self, start: u64) {
        let end = start + PER_PAGE;
        if start <= self.read {
            self.read = self.read.max(end);
        } else {
            self.ahead = Some((start, end));
            self.back += 1;
        }
        if let Some((from, to)) = self.ahead
            && from <= self.read
        {
            self.read = self.read.max(to);
            self.ahead = None;
        }
    }
}

/// Decides where the run goes on after a page of `rows` orders, the latest of them changed at `latest`.
/// At the end, `bookmark` is where the next run may start: the window's end; without a `Date` header not
/// later than the latest change seen, for this computer's clock may be ahead of the shop's.
pub(super) fn advance(page: &mut Page, token: Option<Token>, reply: &Reply, rows: u64, latest: Option<Ms>) {
    let mut token = token.unwrap_or_else(|| Token::first(reply));
    token.latest = token.latest.max(latest);
    let told = reply.headers.get("x-wp-total").and_then(|total| total.trim().parse::<u64>().ok());
    page.expected = token.total.or(told);

    if rows == 0 {
        if token.page > 1 && token.total.is_some() {
            // Orders left the window: this page is past its end now. The page before tells how many.
            token.page -= 1;
            token.back += 1;
            return go_on(page, token);
        }
        return end(page, &token);
    }
    if let (Some(before), Some(now)) = (token.total, told) {
        token.shrink(before.saturating_sub(now));
    }
    token.add((token.page - 1) * PER_PAGE);
    token.total = told.or(token.total);
    match token.total {
        Some(total) if token.read >= total => end(page, &token),
        // A server that strips the total: read until a page is empty.
        _ => {
            token.page = token.read / PER_PAGE + 1;
            go_on(page, token);
        }
    }
}

fn go_on(page: &mut Page, token: Token) {
    if token.back < MOST_BACK {
        page.next = serde_json::to_value(token).ok().map(PageToken);
    }
}

fn end(page: &mut Page, token: &Token) {
    page.bookmark =
        if token.own_clock { token.latest.map(|at| at.min(token.before)) } else { Some(token.before) };
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    const DATE: &str = "Sun, 01 Mar 2026 08:00:00 GMT";

    /// Orders by number, sorted by their last change; walks to the end, letting `meanwhile` change the
    /// shop before each page. Returns the pages asked and the orders seen.
    fn walk(
        mut shop: Vec<u64>,
        mut meanwhile: impl FnMut(usize, &mut Vec<u64>),
    ) -> (Vec<u64>, Vec<u64>, Option<Ms>) {
        let (mut asked, mut seen, mut token) = (Vec::new(), Vec::new(), None::<Token>);
        for call in 0.. {
            assert!(call < 200, "a walk ends");
            meanwhile(call, &mut shop);
            let number = token.as_ref().map_or(1, |t| t.page);
            let start = usize::try_from((number - 1) * PER_PAGE).unwrap_or(usize::MAX).min(shop.len());
            let rows: Vec<u64> = shop[start..].iter().copied().take(100).collect();
            let mut answer = reply(200, "[]");
            answer.headers.insert("date".into(), DATE.into());
            let total = if rows.is_empty() { 0 } else { shop.len() };
            answer.headers.insert("x-wp-total".into(), total.to_string());
            let mut page = Page::default();
            advance(&mut page, token.take(), &answer, rows.len() as u64, Some(Ms(5)));
            asked.push(number);
            seen.extend(rows);
            match page.next {
                Some(next) => token = Token::of(&next).ok(),
                None => {
                    seen.sort_unstable();
                    seen.dedup();
                    return (asked, seen, page.bookmark);
                }
            }
        }
        unreachable!("the loop returns")
    }

    fn orders(n: u64) -> Vec<u64> {
        (1..=n).collect()
    }

    #[test]
    fn a_quiet_shop_takes_one_call_per_hundred_orders() {
        let (asked, seen, bookmark) = walk(orders(1_000), |_, _| {});
        assert_eq!(asked, orders(10));
        assert_eq!(seen.len(), 1_000);
        assert_eq!(bookmark, Some(Ms(1_772_352_000_000)), "the window's end");
    }

    #[test]
    fn few_orders_take_one_call() {
        assert_eq!(walk(orders(7), |_, _| {}).0, [1]);
        assert_eq!(walk(orders(100), |_, _| {}).0, [1]);
        assert_eq!(walk(Vec::new(), |_, _| {}).0, [1]);
    }

    #[test]
    fn an_order_that_changes_meanwhile_hides_no_other() {
        let (asked, seen, _) = walk(orders(450), |call, shop| {
            if call == 2 {
                shop.remove(10);
            }
        });
        assert_eq!(seen, orders(450), "order 201 moved to page 2 and is read there");
        assert_eq!(asked, [1, 2, 3, 2, 4, 5]);
    }

    #[test]
    fn a_bulk_edit_of_many_orders_hides_none() {
        let (_, seen, _) = walk(orders(900), |call, shop| {
            if call == 5 {
                shop.drain(0..350);
            }
        });
        assert_eq!(seen, orders(900));
    }

    #[test]
    fn orders_left_behind_by_an_empty_page_are_read() {
        let (asked, seen, _) = walk(orders(345), |call, shop| {
            if call == 3 {
                shop.drain(0..50);
            }
        });
        assert_eq!(seen, orders(345), "301 to 345 moved to page 3 before page 4 was asked");
        assert_eq!(asked, [1, 2, 3, 4, 3]);
    }

    #[test]
    fn a_shop_that_never_rests_is_read_whole() {
        let (asked, seen, bookmark) = walk(orders(2_000), |call, shop| {
            if call > 0 && !shop.is_empty() {
                shop.remove((call * 37) % shop.len());
            }
        });
        let left: Vec<u64> = seen.windows(2).flat_map(|pair| pair[0] + 1..pair[1]).collect();
        assert!(
            left.len() <= asked.len(),
            "only orders that left the window before they were reached: {left:?}"
        );
        assert!(asked.len() <= 70, "{} calls", asked.len());
        assert_eq!(bookmark, Some(Ms(1_772_352_000_000)));
    }

    #[test]
    fn without_a_date_the_bookmark_is_not_later_than_what_was_seen() {
        let mut answer = reply(200, "[]");
        answer.at = Ms(10_500);
        answer.headers.insert("x-wp-total".into(), "1".into());
        let mut page = Page::default();
        advance(&mut page, None, &answer, 1, Some(Ms(9_000)));
        assert_eq!(page.bookmark, Some(Ms(9_000)));
        let mut page = Page::default();
        advance(&mut page, None, &answer, 0, None);
        assert_eq!(page.bookmark, None, "nothing seen: the old bookmark stays");
    }

    #[test]
    fn without_totals_the_run_ends_at_an_empty_page() {
        let answer = reply(200, "[]");
        let mut page = Page::default();
        advance(&mut page, None, &answer, 100, None);
        let token = page.next.as_ref().and_then(|t| Token::of(t).ok());
        assert_eq!(token.as_ref().map(|t| t.page), Some(2));
        let mut page = Page::default();
        advance(&mut page, token, &answer, 0, None);
        assert_eq!(page.next, None);
    }
}
