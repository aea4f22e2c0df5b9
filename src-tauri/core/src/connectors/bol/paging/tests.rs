use super::super::tests::{reply, shop};
use super::*;
use crate::domain::{DAY, HOUR};
use serde_json::json;

const DATE: &str = "Mon, 02 Mar 2026 08:00:00 GMT";
const NOW: Ms = Ms(1_772_438_400_000);

fn at(ago: i64) -> String {
    NOW.plus(-ago).to_utc().to_rfc3339()
}

/// Orders by number, changed that long ago.
fn order(id: u64, changed: i64) -> Value {
    json!({"orderId": format!("A{id}"), "orderItems": [{"latestChangedDateTime": at(changed)}]})
}

/// Shipment `id` of the order with the same number, sent that long ago; placed a day before.
fn sent(id: u64, ago: i64) -> Value {
    json!({"shipmentId": format!("S{id}"), "shipmentDateTime": at(ago),
        "order": {"orderId": format!("A{id}"), "orderPlacedDateTime": at(ago + DAY)}})
}

/// An account at bol: its list of orders, and its shipments, the newest first.
#[derive(Default)]
struct Account {
    orders: Vec<Value>,
    shipments: Vec<Value>,
}

struct Walked {
    asked: Vec<String>,
    wanted: Vec<Wanted>,
    bookmark: Option<Ms>,
    problems: usize,
}

impl Walked {
    fn orders(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.wanted.iter().map(|wanted| wanted.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Where the reading of an order would start: the last word counts.
    fn first_call(&self, id: &str) -> String {
        let wanted = self.wanted.iter().rfind(|wanted| wanted.id == id).expect("it is wanted");
        let request = walk::request(&[id.to_owned()], &shop(), wanted.page.as_ref()).unwrap();
        request.url.as_str().trim_start_matches("https://api.bol.com/retailer/").to_owned()
    }
}

fn run(window: Window, mut account: Account, mut meanwhile: impl FnMut(usize, &mut Account)) -> Walked {
    let mut walked = Walked { asked: Vec::new(), wanted: Vec::new(), bookmark: None, problems: 0 };
    let mut token = None;
    for call in 0.. {
        assert!(call < 200, "a run ends");
        meanwhile(call, &mut account);
        let url = request(window, &shop(), token.as_ref()).unwrap().url;
        let query: BTreeMap<String, String> = url.query_pairs().into_owned().collect();
        let number: usize = query["page"].parse().unwrap();
        let is_orders = url.path().ends_with("/orders");
        let narrow = query.contains_key("change-interval-minute");
        let recent = |row: &&Value| {
            let changed = moment(&row["orderItems"][0], "latestChangedDateTime").unwrap();
            !narrow || NOW.since(changed) <= HOUR
        };
        let (key, rows) = match is_orders {
            true => ("orders", account.orders.iter().filter(recent).cloned().collect::<Vec<_>>()),
            false => ("shipments", account.shipments.clone()),
        };
        let rows: Vec<Value> = rows.into_iter().skip((number - 1) * 50).take(50).collect();
        walked.asked.push(format!("{key}{}{number}", if narrow { " changed " } else { " " }));
        let mut answer = reply(200, &json!({key: rows}).to_string());
        answer.headers.insert("date".into(), DATE.into());
        let page = read(window, token.as_ref(), &answer).unwrap();
        walked.problems += page.problems.len();
        walked.wanted.extend(page.records.into_iter().map(|record| match record {
            Record::Wanted(wanted) => wanted,
            other => panic!("a run tells no order: {other:?}"),
        }));
        match page.next {
            Some(next) => token = Some(next),
            None => {
                walked.bookmark = page.bookmark;
                return walked;
            }
        }
    }
    unreachable!("the loop returns")
}

fn quiet(_: usize, _: &mut Account) {}

fn poll() -> Window {
    changed_since(Some(NOW.plus(-5 * MINUTE)))
}

#[test]
fn a_poll_of_a_quiet_account_takes_two_calls() {
    let account = Account { orders: vec![order(1, 3 * HOUR)], shipments: vec![sent(9, 2 * DAY)] };
    let walked = run(poll(), account, quiet);
    assert_eq!(walked.asked, ["orders changed 1", "shipments 1"]);
    assert_eq!((walked.wanted.len(), walked.bookmark), (0, Some(NOW)), "bol's own clock at the first page");
}

#[test]
fn what_changed_is_wanted_and_what_was_sent_with_its_shipment() {
    let account = Account {
        orders: vec![order(1, MINUTE), order(2, MINUTE)],
        shipments: vec![sent(2, MINUTE), sent(3, 26 * HOUR)],
    };
    let walked = run(poll(), account, quiet);
    assert_eq!(walked.orders(), ["A1", "A2"]);
    assert_eq!(walked.first_call("A1"), "orders/A1");
    assert_eq!(
        walked.first_call("A2"),
        "orders/A2",
        "not all of it need be handled: the list showed what changed"
    );
    let page = walked.wanted.iter().rfind(|wanted| wanted.id == "A2").unwrap().page.clone().unwrap();
    assert_eq!(page.0["left"], json!(["S2"]), "and its shipments are not asked for again");
    assert_eq!(page.0["all"], true);
}

#[test]
fn shipments_are_named_only_where_they_are_all() {
    // The order was placed before the oldest shipment that was seen: there may be an earlier one.
    let account =
        Account { orders: vec![order(2, MINUTE)], shipments: vec![sent(2, MINUTE), sent(3, 2 * HOUR)] };
    let walked = run(poll(), account, quiet);
    let page = walked.wanted.iter().rfind(|wanted| wanted.id == "A2").unwrap().page.clone().unwrap();
    assert_eq!(
        (&page.0["left"], &page.0["all"]),
        (&json!(["S2"]), &json!(true)),
        "the list ended: there is none"
    );
    let mut shipments: Vec<Value> = vec![sent(2, MINUTE)];
    shipments.extend((100..160).map(|id| sent(id, 2 * HOUR)));
    let account = Account { orders: vec![order(2, MINUTE)], shipments };
    let walked = run(poll(), account, quiet);
    let page = walked.wanted.iter().rfind(|wanted| wanted.id == "A2").unwrap().page.clone().unwrap();
    assert_eq!((&page.0["left"], &page.0["all"]), (&json!([]), &json!(false)));
}

#[test]
fn two_shipments_of_an_order_on_two_pages_are_both_named() {
    let mut shipments: Vec<Value> = vec![sent(1, HOUR)];
    shipments.extend((100..170).map(|id| sent(id, 2 * HOUR)));
    let mut second = sent(1, 3 * HOUR);
    second["shipmentId"] = json!("S1b");
    second["order"]["orderPlacedDateTime"] = shipments[0]["order"]["orderPlacedDateTime"].clone();
    shipments.push(second);
    shipments.extend((200..290).map(|id| sent(id, 40 * HOUR)));
    let walked = run(created_since(NOW.plus(-60 * DAY)), Account { orders: Vec::new(), shipments }, quiet);
    let told: Vec<&Wanted> = walked.wanted.iter().filter(|wanted| wanted.id == "A1").collect();
    assert_eq!(told.len(), 1, "once, when both are known");
    assert_eq!(told[0].page.as_ref().unwrap().0["left"], json!(["S1", "S1b"]));
}

#[test]
fn a_laptop_that_slept_over_the_weekend_finds_what_was_handled_on_saturday() {
    let account =
        Account { orders: vec![order(1, 4 * HOUR)], shipments: vec![sent(7, 50 * HOUR), sent(8, 5 * DAY)] };
    let walked = run(changed_since(Some(NOW.plus(-63 * HOUR))), account, quiet);
    assert_eq!(walked.asked, ["orders changed 1", "orders 1", "shipments 1"]);
    assert_eq!(walked.orders(), ["A1", "A7"]);
    assert_eq!(walked.first_call("A7"), "shipments/S7", "bol no longer shows it: it was handled completely");
    assert_eq!(walked.bookmark, Some(NOW));
}

#[test]
fn a_first_sync_of_a_thousand_orders_takes_one_call_for_fifty_shipments() {
    let shipments: Vec<Value> = (0..1_000).map(|id| sent(id, (id as i64 + 50) * HOUR)).collect();
    let account = Account { orders: (2_000..2_030).map(|id| order(id, HOUR)).collect(), shipments };
    let walked = run(changed_since(Some(NOW.plus(-60 * DAY))), account, quiet);
    let lists = walked.asked.iter().filter(|asked| asked.starts_with("shipments")).count();
    assert_eq!(
        (lists, walked.orders().len()),
        (21, 1_030),
        "20 full pages, and one that says that there are no more"
    );
    assert_eq!(walked.asked.len(), 21 + 3, "what changed within the hour, and the whole list");
    for id in 0..1_000 {
        assert_eq!(walked.first_call(&format!("A{id}")), format!("shipments/S{id}"));
    }
}

#[test]
fn an_order_that_leaves_the_list_hides_no_other() {
    let orders: Vec<Value> = (100..240).map(|id| order(id, HOUR)).collect();
    let walked = run(changed_since(None), Account { orders, shipments: Vec::new() }, |call, account| {
        if call == 1 {
            account.orders.remove(3);
        }
    });
    assert_eq!(walked.orders().len(), 140, "A150 moved to the first page, and is seen there");
    assert_eq!(
        walked.asked,
        [
            "orders 1",
            "orders 2",
            "orders 3",
            "orders 4",
            "orders 1",
            "orders 2",
            "orders 1",
            "orders 2",
            "shipments 1"
        ]
    );
    assert_eq!(walked.wanted.len(), 140, "and none is told twice");
}

#[test]
fn a_list_of_orders_that_never_rests_gives_no_bookmark() {
    let orders: Vec<Value> = (100..300).map(|id| order(id, HOUR)).collect();
    let mut fresh = 1_000;
    let walked = run(changed_since(None), Account { orders, shipments: Vec::new() }, |_, account| {
        fresh += 1;
        account.orders.insert(0, order(fresh, HOUR));
    });
    assert_eq!(walked.bookmark, None);
}

#[test]
fn a_shipment_that_is_new_meanwhile_pushes_none_past_us() {
    let shipments: Vec<Value> = (100..260).map(|id| sent(id, (id as i64) * HOUR)).collect();
    let walked = run(changed_since(None), Account { orders: Vec::new(), shipments }, |call, account| {
        if call == 2 {
            account.shipments.insert(0, sent(1, 0));
            account.shipments.insert(0, sent(2, 0));
        }
    });
    let seen = walked.orders();
    assert!((100..260).all(|id| seen.contains(&format!("A{id}").as_str())));
}

#[test]
fn a_list_that_repeats_itself_ends_without_a_bookmark() {
    let stuck: Vec<Value> = (0..50).map(|id| sent(id, (id as i64 + 1) * HOUR)).collect();
    let walked = run(changed_since(None), Account::default(), |_, account| {
        // Whatever page is asked for, the same fifty come.
        account.shipments = stuck.iter().cycle().take(500).cloned().collect();
    });
    assert_eq!((walked.asked.len(), walked.bookmark), (3, None), "{:?}", walked.asked);
}

#[test]
fn a_sweep_gives_no_bookmark_and_asks_for_everything() {
    let account = Account { orders: vec![order(1, 5 * HOUR)], shipments: vec![sent(7, 50 * HOUR)] };
    let walked = run(created_since(NOW.plus(-60 * DAY)), account, quiet);
    assert_eq!(walked.asked, ["orders 1", "shipments 1"]);
    assert_eq!((walked.orders(), walked.bookmark), (vec!["A1", "A7"], None));
}

#[test]
fn a_row_without_a_name_is_a_problem_and_loses_no_other() {
    let broken = json!({"orderItems": [{"latestChangedDateTime": at(MINUTE)}]});
    let account =
        Account { orders: vec![broken, order(1, MINUTE)], shipments: vec![json!({"shipmentId": "S1"})] };
    let walked = run(poll(), account, quiet);
    assert_eq!((walked.problems, walked.orders()), (2, vec!["A1"]));
}

#[test]
fn without_bols_clock_the_bookmark_is_not_later_than_the_latest_change() {
    let mut answer = reply(200, &json!({"orders": [order(1, MINUTE)]}).to_string());
    answer.at = NOW.plus(HOUR);
    let window = changed_since(None);
    let page = read(window, None, &answer).unwrap();
    let end = read(window, page.next.as_ref(), &reply(200, "{}")).unwrap();
    assert_eq!((end.next, end.bookmark), (None, Some(NOW.plus(-MINUTE))));
}

/// An order of which `shipped` and `cancelled` of two pieces are, changed an hour and a half ago.
fn of_two(id: u64, shipped: i64, cancelled: i64) -> Value {
    let mut order = order(id, 90 * MINUTE);
    order["orderItems"][0]["quantity"] = 2.into();
    order["orderItems"][0]["quantityShipped"] = shipped.into();
    order["orderItems"][0]["quantityCancelled"] = cancelled.into();
    order
}

#[test]
fn what_the_whole_list_shows_as_sent_is_told_by_its_shipments() {
    let account = || Account {
        orders: vec![of_two(1, 2, 0), of_two(2, 1, 0), of_two(3, 1, 1), order(4, 90 * MINUTE)],
        shipments: vec![
            sent(1, 90 * MINUTE),
            sent(2, 90 * MINUTE),
            sent(3, 90 * MINUTE),
            sent(4, 90 * MINUTE),
            sent(9, 30 * DAY),
        ],
    };
    let walked = run(changed_since(Some(NOW.plus(-3 * HOUR))), account(), quiet);
    assert_eq!(walked.asked[..2], ["orders changed 1", "orders 1"], "the last hour is not enough");
    assert_eq!(walked.first_call("A1"), "shipments/S1");
    assert_eq!(walked.first_call("A2"), "orders/A2", "one piece is open");
    assert_eq!(walked.first_call("A3"), "orders/A3", "what was cancelled no shipment tells");
    assert_eq!(walked.first_call("A4"), "orders/A4", "how many are sent is not told");
}

#[test]
fn an_order_that_is_open_again_when_the_list_is_gone_through_again_is_asked_for() {
    let mut orders: Vec<Value> = (100..160).map(|id| order(id, 3 * HOUR)).collect();
    orders[0] = of_two(1, 2, 0);
    let account = Account { orders, shipments: vec![sent(1, 90 * MINUTE), sent(9, 30 * DAY)] };
    let walked = run(changed_since(Some(NOW.plus(-3 * HOUR))), account, |call, account| {
        if call == 3 {
            account.orders[0] = of_two(1, 1, 0);
        }
    });
    assert_eq!(walked.first_call("A1"), "orders/A1", "{:?}", walked.asked);
}
