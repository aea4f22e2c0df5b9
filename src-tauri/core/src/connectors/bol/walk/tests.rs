use super::super::tests::{detail, reply, shipped, shop};
use super::*;
use crate::connectors::OrderRecord;
use crate::domain::OrderState;
use serde_json::json;

const GONE: &str =
    r#"{"type":"https://api.bol.com/problems","title":"Not Found","status":404,"detail":"No order."}"#;

fn listed(ids: &[&str]) -> Value {
    let row =
        |id: &&str| json!({"shipmentId": id, "order": {"orderId": "A1"}, "transport": {"transportId": "1"}});
    json!({"shipments": ids.iter().map(row).collect::<Vec<_>>()})
}

/// Walks with these answers; the paths that were asked, and the last page.
fn walk(from: Option<PageToken>, answers: &[(&str, Option<Value>)]) -> (Vec<String>, Page) {
    let ids = ["A1".to_owned()];
    let (mut asked, mut token) = (Vec::new(), from);
    for (path, body) in answers {
        let request = request(&ids, &shop(), token.as_ref()).unwrap();
        asked.push(request.url.as_str().trim_start_matches("https://api.bol.com/retailer/").to_owned());
        assert_eq!(asked.last().map(String::as_str), Some(*path));
        let answer = match body {
            Some(body) => reply(200, &body.to_string()),
            None => reply(404, GONE),
        };
        let page = read(&ids, &shop(), token.as_ref(), &answer).unwrap();
        token = page.next.clone();
        if token.is_none() {
            return (asked, page);
        }
        assert!(page.records.is_empty(), "an order is told whole or not at all");
    }
    panic!("the walk ends: {asked:?}, then {token:?}")
}

fn order_of(page: &Page) -> &OrderRecord {
    match page.records.as_slice() {
        [Record::Order(order)] => order,
        other => panic!("one order: {other:?} {:?}", page.problems),
    }
}

const LIST: &str = "shipments?order-id=A1&page=1";

#[test]
fn an_order_of_which_nothing_was_sent_takes_one_call() {
    let (asked, page) = walk(None, &[("orders/A1", Some(detail("A1", &[("1", 1, 0, 0)])))]);
    assert_eq!((asked.len(), order_of(&page).order.state), (1, OrderState::Open));
}

#[test]
fn what_was_sent_is_found_by_the_list_of_its_shipments() {
    let answers = [
        ("orders/A1", Some(detail("A1", &[("1", 1, 1, 0), ("2", 1, 1, 0)]))),
        (LIST, Some(listed(&["5", "6"]))),
        ("shipments/5", Some(shipped("5", "A1", &[("1", 1)], "TNT", "3SBOL0987654321"))),
        ("shipments/6", Some(shipped("6", "A1", &[("2", 1)], "BRIEFPOST", ""))),
    ];
    let (_, page) = walk(None, &answers);
    let record = order_of(&page);
    assert_eq!((record.order.fulfillments.len(), record.sightings.len()), (2, 1));
    assert!(record.order.modified.is_some());
}

#[test]
fn an_order_that_was_handled_long_ago_is_not_gone() {
    let answers = [
        ("orders/A1", None),
        (LIST, Some(listed(&["5"]))),
        ("shipments/5", Some(shipped("5", "A1", &[("1", 1)], "TNT", ""))),
    ];
    let (_, page) = walk(None, &answers);
    assert_eq!(order_of(&page).order.state, OrderState::Closed);
}

#[test]
fn an_order_that_is_nowhere_is_gone() {
    let (_, page) = walk(None, &[("orders/A1", None), (LIST, Some(json!({"shipments": []})))]);
    assert_eq!(page.records, [Record::OrderGone { id: "A1".into() }]);
}

#[test]
fn a_handled_order_whose_shipment_a_list_showed_takes_one_call() {
    let from = start(Start { detail: false, shipments: Some(vec!["5".into()]), changed: None });
    let shipment = shipped("5", "A1", &[("1", 1)], "TNT", "3SBOL0987654321");
    let (asked, page) = walk(from, &[("shipments/5", Some(shipment))]);
    assert_eq!((asked.len(), order_of(&page).sightings.len()), (1, 1));
}

#[test]
fn shipments_that_do_not_add_up_are_asked_for_after_all() {
    let from = || start(Start { detail: true, shipments: Some(vec!["5".into()]), changed: None });
    let order = |sent| ("orders/A1", Some(detail("A1", &[("1", 2, sent, 0)])));
    let first = ("shipments/5", Some(shipped("5", "A1", &[("1", 1)], "TNT", "3SBOL0987654321")));
    let (asked, _) = walk(from(), &[order(1), first.clone()]);
    assert_eq!(asked.len(), 2, "known shipments that add up are not asked for");
    let second = ("shipments/6", Some(shipped("6", "A1", &[("1", 1)], "TNT", "")));
    let (_, page) = walk(from(), &[order(2), first.clone(), (LIST, Some(listed(&["6", "5"]))), second]);
    assert_eq!(order_of(&page).order.fulfillments.len(), 2);
    // bol shows no other yet: what there is is told, and read again when a list tells of it.
    let (_, page) = walk(from(), &[order(2), first, (LIST, Some(listed(&["5"])))]);
    assert_eq!(order_of(&page).order.modified, None);
}

#[test]
fn a_shipment_that_cannot_be_read_leaves_no_order() {
    let mut broken = shipped("5", "A1", &[("1", 1)], "TNT", "");
    broken.as_object_mut().unwrap().remove("shipmentItems");
    let from = start(Start { detail: false, shipments: Some(vec!["5".into(), "6".into()]), changed: None });
    let (_, page) = walk(from, &[("shipments/5", Some(broken))]);
    assert_eq!((page.records.len(), page.problems[0].place.as_str()), (0, "order A1"));
}

#[test]
fn a_list_that_is_not_of_this_order_is_no_endless_one() {
    let rows: Vec<Value> =
        (0..50).map(|n| json!({"shipmentId": n.to_string(), "order": {"orderId": "B9"}})).collect();
    let (asked, page) = walk(None, &[("orders/A1", None), (LIST, Some(json!({"shipments": rows})))]);
    assert_eq!((asked.len(), page.records.len()), (2, 1));
}

#[test]
fn an_order_with_many_shipments_has_pages_of_them() {
    let ids: Vec<String> = (0..50).map(|n| n.to_string()).collect();
    let full = listed(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let ids = ["A1".to_owned()];
    let from = start(Start::default());
    let page = read(&ids, &shop(), from.as_ref(), &reply(200, &full.to_string())).unwrap();
    let next = request(&ids, &shop(), page.next.as_ref()).unwrap();
    assert!(next.url.as_str().ends_with("order-id=A1&page=2"), "{}", next.url);
}

#[test]
fn a_refusal_in_the_middle_of_a_walk_is_a_refusal() {
    let ids = ["A1".to_owned()];
    assert!(matches!(read(&ids, &shop(), None, &reply(429, "")), Err(ReadError::Later { .. })));
    assert!(matches!(read(&ids, &shop(), None, &reply(404, "<html>")), Err(ReadError::Access { .. })));
    assert!(matches!(read(&ids, &shop(), None, &reply(200, "{\"ord")), Err(ReadError::Later { .. })));
}
