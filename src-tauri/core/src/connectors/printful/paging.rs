//! Walking through Printful's orders by offset, a hundred at a time, the newest first: see
//! [`crate::connectors::makers::walk`].
//!
//! An order that disappears while we walk moves those behind it to the front. The total tells, and the page is read
//! again from as many orders earlier.

use super::answer::{self, answer};
use super::{MAKER, orders};
use crate::connectors::makers::walk::{Run, Walk};
use crate::connectors::makers::{address, rows};
use crate::connectors::{Page, PageToken, Profile, ReadError, Reply, Request};
use serde::{Deserialize, Serialize};

/// Orders per page: there are no larger ones.
const PER_PAGE: u64 = 100;

/// Steps back in one run: a list whose totals make no sense has an end too.
const MOST_BACK: u32 = 50;

/// What a [`PageToken`] holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    /// Orders to pass over.
    offset: u64,
    /// Orders in the list when the last page was read.
    total: Option<u64>,
    /// Steps back so far.
    back: u32,
    walk: Walk,
}

/// The next page of a run.
pub(super) fn request(profile: &Profile, page: Option<&PageToken>) -> Result<Request, String> {
    let token: Token = rows::token(page)?;
    address::get(profile, &format!("/orders?offset={}&limit={PER_PAGE}", token.offset))
}

/// Reads a page of a run.
pub(super) fn read(run: Run, page: Option<&PageToken>, reply: &Reply) -> Result<Page, ReadError> {
    // A token that is not ours made no request, so there is no reply to it.
    let mut token: Token = rows::token(page).unwrap_or_default();
    let answer = answer(reply)?;
    let rows = answer.result.as_array().ok_or_else(|| MAKER.cut_off())?;
    let (mut page, seen) = rows::list(rows, orders::order, run.changed_since());
    let goes_on = token.walk.goes_on(run, &seen, reply);
    let read = token.offset + rows.len() as u64;
    if run == Run::Changed(None) {
        page.expected = answer.total;
    }
    let went = token.total.zip(answer.total).map_or(0, |(before, now)| before.saturating_sub(now));
    let is_last = answer.total.is_some_and(|total| read >= total);
    if went > 0 && token.back < MOST_BACK {
        // As many of those before this page moved up, over its beginning or not: nobody knows.
        token.offset = token.offset.saturating_sub(went);
        token.back += 1;
        token.total = answer.total;
        page.next = rows::next(&token);
        page.pause = answer::pause(reply);
    } else if goes_on && !is_last {
        token.offset = read;
        token.total = answer.total;
        page.next = rows::next(&token);
        page.pause = answer::pause(reply);
    } else {
        page.bookmark = token.walk.bookmark(run);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::super::tests::store;
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::{NOW, reply};
    use crate::domain::{DAY, Ms};
    use serde_json::{Value, json};
    use std::collections::BTreeSet;

    /// An order: its id, how many days ago it was placed, its state.
    type Of = (u64, i64, &'static str);

    fn row((id, days, status): Of) -> Value {
        let at = NOW.plus(-days * DAY).0 / 1_000;
        json!({"id": id, "created": at, "updated": at, "status": status, "shipments": []})
    }

    /// Walks to the end, letting `meanwhile` change the list before each page.
    fn walk(
        mut list: Vec<Of>,
        run: Run,
        mut meanwhile: impl FnMut(usize, &mut Vec<Of>),
    ) -> (usize, BTreeSet<u64>, Option<Ms>) {
        let (mut seen, mut token) = (BTreeSet::new(), None);
        for call in 0..50 {
            meanwhile(call, &mut list);
            let asked = request(&store(), token.as_ref()).unwrap().url;
            let offset: usize = asked.query_pairs().find(|(k, _)| k == "offset").unwrap().1.parse().unwrap();
            let rows: Vec<Value> = list.iter().skip(offset).take(100).map(|of| row(*of)).collect();
            let paging = json!({"total": list.len(), "offset": offset, "limit": 100});
            let body = json!({"code": 200, "result": rows, "paging": paging}).to_string();
            let page = read(run, token.as_ref(), &reply(200, &body)).unwrap();
            seen.extend(page.records.iter().map(|record| match record {
                Record::Making(made) => made.making.remote_id.parse::<u64>().unwrap(),
                other => panic!("a making: {other:?}"),
            }));
            token = page.next;
            if token.is_none() {
                return (call + 1, seen, page.bookmark);
            }
        }
        panic!("a walk ends")
    }

    /// So many orders, ten a day, the newest first; those of the last five days are in production.
    fn house(count: u64) -> Vec<Of> {
        let order = |n: u64| {
            let days = i64::try_from(n / 10).unwrap();
            (100_000 - n, days, if days < 5 { "inprocess" } else { "fulfilled" })
        };
        (0..count).map(order).collect()
    }

    const LATELY: Run = Run::Changed(Some(NOW.plus(-3_600_000)));

    #[test]
    fn a_first_run_takes_a_call_for_a_hundred_orders() {
        let (calls, seen, bookmark) = walk(house(1_000), Run::Changed(None), |_, _| {});
        assert_eq!((calls, seen.len(), bookmark), (10, 1_000, Some(NOW)));
    }

    #[test]
    fn a_delta_reads_no_further_than_what_can_have_changed() {
        let (calls, seen, bookmark) = walk(house(1_000), LATELY, |_, _| {});
        assert_eq!((calls, seen.len(), bookmark), (2, 200, Some(NOW)), "the second page is final and old");
        assert_eq!(walk(house(50), LATELY, |_, _| {}).0, 1);
    }

    #[test]
    fn a_sweep_reads_its_days_and_gives_no_bookmark() {
        let (calls, seen, bookmark) = walk(house(1_000), Run::Created(NOW.plus(-60 * DAY)), |_, _| {});
        assert_eq!((calls, bookmark), (7, None));
        assert!(seen.len() >= 601);
    }

    #[test]
    fn orders_that_come_in_meanwhile_hide_none() {
        let (_, seen, _) = walk(house(450), Run::Changed(None), |call, list| {
            list.insert(0, (200_000 + call as u64, 0, "pending"));
        });
        assert!((0..450).all(|n| seen.contains(&(100_000 - n))));
    }

    #[test]
    fn orders_that_disappear_meanwhile_hide_none() {
        let (_, seen, _) = walk(house(450), Run::Changed(None), |call, list| {
            if call == 2 {
                list.drain(10..17);
            }
        });
        let gone = 10..17;
        assert!((0..450).filter(|n| !gone.contains(n)).all(|n| seen.contains(&(100_000 - n))));
    }

    #[test]
    fn a_list_in_another_order_is_read_whole() {
        let mut list = house(450);
        list.reverse();
        assert_eq!(walk(list, LATELY, |_, _| {}).1.len(), 450);
    }

    #[test]
    fn a_page_read_twice_says_the_same_and_a_strange_token_asks_nothing() {
        let rows: Vec<Value> = house(100).into_iter().map(row).collect();
        let body = json!({"code": 200, "result": rows, "paging": {"total": 150}}).to_string();
        let page = || read(LATELY, None, &reply(200, &body)).unwrap();
        assert_eq!(page(), page());
        let strange = PageToken(json!({"page": 2, "shop": 1}));
        assert!(request(&store(), Some(&strange)).is_err());
    }
}
