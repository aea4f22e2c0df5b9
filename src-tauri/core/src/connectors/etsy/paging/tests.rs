//! A shop of receipts, walked to the end while it changes.

use super::super::tests::{reply, shop};
use super::*;
use serde_json::json;
use std::collections::BTreeSet;

const DATE: &str = "Sun, 01 Mar 2026 08:00:00 GMT";
const DATE_MS: Ms = Ms(1_772_352_000_000);
/// The second of the first receipt.
const START: i64 = 1_772_000_000;

/// How a server keeps to what this connector believes of Etsy.
#[derive(Clone, Copy, Default)]
struct Server {
    excludes_bound: bool,
    counts_the_page: bool,
    tells_no_count: bool,
    tells_no_date: bool,
    ignores_offset: bool,
    newest_first: bool,
    turns_ties: bool,
}

/// Receipts by id, each with the second of its last change.
type Shop = Vec<(i64, i64)>;

struct Walked {
    calls: usize,
    seen: BTreeSet<i64>,
    bookmark: Option<Ms>,
}

impl Server {
    fn answer(self, receipts: &Shop, request: &Request, call: usize) -> serde_json::Value {
        let query = |name: &str| {
            let mut pairs = request.url.query_pairs();
            pairs.find(|(key, _)| key == name).map(|(_, value)| value.parse::<i64>().unwrap())
        };
        let least = query("min_last_modified").unwrap_or(0) + i64::from(self.excludes_bound);
        let mut found: Shop = receipts.iter().copied().filter(|(_, second)| *second >= least).collect();
        found.sort_by_key(|(id, second)| (*second, if self.turns_ties && call % 2 == 1 { -id } else { *id }));
        if self.newest_first {
            found.reverse();
        }
        let skip = if self.ignores_offset { 0 } else { query("offset").unwrap_or(0) };
        let rows: Vec<_> = found
            .iter()
            .skip(usize::try_from(skip).unwrap())
            .take(usize::try_from(query("limit").unwrap()).unwrap())
            .map(|(id, second)| json!({"receipt_id": id, "updated_timestamp": second}))
            .collect();
        let count = if self.counts_the_page { rows.len() } else { found.len() };
        match self.tells_no_count {
            true => json!({"results": rows}),
            false => json!({"count": count, "results": rows}),
        }
    }

    /// Walks to the end, letting `meanwhile` change the shop before each call.
    fn walk(self, mut receipts: Shop, mut meanwhile: impl FnMut(usize, &mut Shop)) -> Walked {
        let (mut seen, mut token) = (BTreeSet::new(), None::<PageToken>);
        for call in 0..300 {
            meanwhile(call, &mut receipts);
            let request = request(By::Updated, &shop(), None, token.as_ref()).unwrap();
            let body = self.answer(&receipts, &request, call);
            let rows = body["results"].as_array().unwrap();
            seen.extend(rows.iter().filter_map(|row| row["receipt_id"].as_i64()));
            let mut answer = reply(200, "");
            answer.at = DATE_MS;
            if !self.tells_no_date {
                answer.headers.insert("date".into(), DATE.into());
            }
            let mut page = Page::default();
            let count = body["count"].as_i64();
            advance(&mut page, (By::Updated, None), token.as_ref(), (rows, count), &answer);
            match page.next {
                Some(next) => token = Some(next),
                None => return Walked { calls: call + 1, seen, bookmark: page.bookmark },
            }
        }
        panic!("a walk ends");
    }

    fn quiet(self, receipts: Shop) -> Walked {
        self.walk(receipts, |_, _| {})
    }
}

/// One change a minute.
fn receipts(n: i64) -> Shop {
    (1..=n).map(|id| (id, START + 60 * id)).collect()
}

fn all(n: i64) -> BTreeSet<i64> {
    (1..=n).collect()
}

#[test]
fn a_quiet_shop_takes_one_call_per_hundred_receipts() {
    let walked = Server::default().quiet(receipts(1_000));
    assert_eq!((walked.calls, walked.seen), (10, all(1_000)));
    assert_eq!(walked.bookmark, Some(DATE_MS), "the server's clock when it began");
}

#[test]
fn few_receipts_take_one_call() {
    for n in [0, 1, 50, 99] {
        let walked = Server::default().quiet(receipts(n));
        assert_eq!((walked.calls, walked.seen), (1, all(n)), "{n}");
    }
    assert_eq!(Server::default().quiet(receipts(101)).calls, 2);
}

#[test]
fn receipts_of_one_second_are_all_read() {
    // A bulk edit: 350 receipts in one second, in the middle of others.
    let mut shop = receipts(500);
    for (_, second) in &mut shop[70..420] {
        *second = START + 60 * 100;
    }
    let walked = Server::default().quiet(shop.clone());
    assert_eq!((walked.calls, walked.seen), (5, all(500)));
    let turned = Server { turns_ties: true, ..Server::default() }.quiet(shop);
    assert!(turned.bookmark.is_none() || turned.seen == all(500), "what may be missing is read again");
}

#[test]
fn ties_that_change_their_order_hide_nobody() {
    let mut shop = receipts(300);
    for pair in shop.chunks_mut(2) {
        pair[1].1 = pair[0].1;
    }
    shop.remove(0);
    let walked = Server { turns_ties: true, ..Server::default() }.quiet(shop);
    assert_eq!(walked.seen, (2..=300).collect());
    assert!(walked.calls <= 6, "{}", walked.calls);
}

#[test]
fn a_receipt_that_changes_meanwhile_hides_no_other() {
    // Whichever changes, also the last of a page, whose place the next page begins at.
    for changed in [1, 50, 99, 100, 101, 150, 200, 201, 250, 449, 450] {
        for when in 1..5 {
            let walked = Server::default().walk(receipts(450), |call, shop| {
                if call == when {
                    shop.iter_mut().find(|(id, _)| *id == changed).unwrap().1 = START + 1_000_000;
                }
            });
            assert_eq!(walked.seen, all(450), "{changed} before call {when}");
            assert!(walked.calls <= 6 && walked.bookmark.is_some(), "{changed} {when}: {}", walked.calls);
        }
    }
}

#[test]
fn all_that_changes_and_comes_meanwhile_is_read() {
    let mut later = START + 1_000_000;
    let walked = Server::default().walk(receipts(900), |call, shop| {
        if (1..20).contains(&call) {
            for at in [0, 3, 5] {
                later += 1;
                shop[at * 40 + call].1 = later;
            }
            shop.push((10_000 + i64::try_from(call).unwrap(), later));
        }
    });
    assert!(walked.seen.is_superset(&all(900)));
    assert!(walked.bookmark.is_some());
}

#[test]
fn a_bound_that_excludes_its_second_is_noticed() {
    let server = Server { excludes_bound: true, ..Server::default() };
    let walked = server.quiet(receipts(450));
    assert_eq!(walked.seen, all(450));
    assert_eq!(walked.calls, 6, "one to learn it");
    let mut shop = receipts(450);
    for (_, second) in &mut shop[95..110] {
        *second = START + 60 * 96;
    }
    assert_eq!(server.quiet(shop).seen, all(450));
}

#[test]
fn a_count_that_is_not_of_all_ends_no_walk_too_early() {
    for server in [
        Server { counts_the_page: true, ..Server::default() },
        Server { tells_no_count: true, ..Server::default() },
    ] {
        for n in [99, 100, 101, 250, 300] {
            let walked = server.quiet(receipts(n));
            assert_eq!(walked.seen, all(n), "{n}");
            assert!(walked.calls <= 5 && walked.bookmark.is_some(), "{n}: {}", walked.calls);
        }
    }
}

#[test]
fn a_server_that_sorts_otherwise_is_read_whole_and_gives_no_bookmark() {
    let walked = Server { newest_first: true, ..Server::default() }.quiet(receipts(450));
    assert_eq!((walked.seen, walked.bookmark), (all(450), None));
}

#[test]
fn a_server_that_turns_in_circles_is_left() {
    let server = Server { ignores_offset: true, ..Server::default() };
    let mut shop = receipts(300);
    for (_, second) in &mut shop {
        *second = START;
    }
    let walked = server.quiet(shop);
    assert!(walked.calls < 10 && walked.bookmark.is_none());
}

#[test]
fn without_the_servers_clock_the_latest_change_seen_is_the_bookmark() {
    let server = Server { tells_no_date: true, ..Server::default() };
    assert_eq!(server.quiet(receipts(3)).bookmark, Some(Ms((START + 180) * 1_000)));
    assert_eq!(server.quiet(Vec::new()).bookmark, None, "nothing is known");
}

#[test]
fn rows_that_cannot_be_placed_are_counted() {
    let rows: Vec<serde_json::Value> = (1..=100)
        .map(|id| match id {
            40 => json!({"receipt_id": 40}),
            100 => json!({"receipt_id": "?", "updated_timestamp": "soon"}),
            _ => json!({"receipt_id": id, "updated_timestamp": START + id}),
        })
        .collect();
    let mut page = Page::default();
    advance(&mut page, (By::Updated, None), None, (&rows, Some(150)), &reply(200, ""));
    let next = request(By::Updated, &shop(), None, page.next.as_ref()).unwrap();
    let query = next.url.query().unwrap();
    assert!(query.ends_with(&format!("min_last_modified={}&offset=2", START + 99)), "{query}");
}

#[test]
fn a_run_asks_for_what_changed_and_a_sweep_for_what_was_made() {
    let since = Some(Ms(1_772_352_000_900));
    let query = |by| request(by, &shop(), since, None).unwrap().url.query().unwrap().to_owned();
    assert_eq!(query(By::Updated), "sort_on=updated&sort_order=asc&limit=100&min_last_modified=1772352000");
    assert_eq!(query(By::Created), "sort_on=created&sort_order=asc&limit=100&min_created=1772352000");
    let old = request(By::Updated, &shop(), Some(Ms(5)), None).unwrap();
    assert!(old.url.query().unwrap().ends_with("min_last_modified=946684800"), "Etsy takes no earlier one");
    assert!(request(By::Updated, &Profile { shop_id: String::new(), ..shop() }, None, None).is_err());
    let strange = PageToken(json!({"page": 2}));
    assert!(request(By::Updated, &shop(), None, Some(&strange)).is_err());
}
