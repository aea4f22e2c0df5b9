use super::super::tests::{reply, shop};
use super::*;
use serde_json::json;

/// A row as a page of many orders gives it.
fn row(n: u64, minute: u32) -> Value {
    json!({
        "id": format!("gid://shopify/Order/{n}"), "name": format!("#{n}"), "test": false,
        "createdAt": "2026-03-01T08:00:00Z", "updatedAt": format!("2026-03-02T08:{minute:02}:00Z"),
        "displayFinancialStatus": "PAID", "displayFulfillmentStatus": "FULFILLED",
        "lineItems": {"pageInfo": {"hasNextPage": false}, "nodes": []}, "fulfillments": [],
    })
}

fn page_of(rows: &[Value], next: Option<&str>, requested: u32, available: u32) -> Value {
    json!({
        "data": {"orders": {"nodes": rows, "pageInfo": {"hasNextPage": next.is_some(), "endCursor": next}}},
        "extensions": {"cost": {"requestedQueryCost": requested, "throttleStatus":
            {"maximumAvailable": 2000.0, "currentlyAvailable": available, "restoreRate": 100.0}}},
    })
}

fn read(token: Option<&PageToken>, body: &Value) -> Page {
    read_run(&shop(), token, &reply(200, &body.to_string())).unwrap()
}

fn token(page: &Page) -> Token {
    Token::of(page.next.as_ref().unwrap()).unwrap()
}

#[test]
fn a_page_teaches_the_size_of_the_next() {
    let page = read(None, &page_of(&[row(1, 1), row(2, 2)], Some("c2"), 90, 1_990));
    assert_eq!((page.records.len(), page.bookmark, page.pause), (2, None, None));
    assert_eq!((token(&page).first, token(&page).after.as_deref()), (95, Some("c2")));
}

#[test]
fn a_cursor_that_leads_nowhere_ends_the_walk_without_a_place_to_go_on_from() {
    let page = page_of(&[row(1, 1)], Some("c1"), 80, 1_990);
    let first = read(None, &page);
    let again = read(first.next.as_ref(), &page);
    assert_eq!((again.next, again.bookmark), (None, None));
}

#[test]
fn a_walk_ends_at_the_latest_change_it_saw() {
    let first = read(None, &page_of(&[row(1, 9), row(2, 12)], Some("c2"), 80, 1_990));
    let end = read(first.next.as_ref(), &page_of(&[row(3, 10)], None, 80, 1_990));
    assert_eq!((end.next, end.bookmark), (None, Some(Ms(1_772_439_120_000))), "08:12 of 2 March 2026");
    let quiet = read(None, &page_of(&[], None, 80, 1_990));
    assert_eq!((quiet.next, quiet.bookmark), (None, None), "nothing seen: the old bookmark stays");
}

#[test]
fn an_empty_bucket_is_waited_for_before_the_next_page() {
    let page = read(None, &page_of(&[row(1, 1)], Some("c1"), 900, 700));
    assert_eq!((token(&page).first, page.pause), (9, Some(2_000)), "900 points of which 700 are there");
}

#[test]
fn a_page_that_costs_too_much_is_asked_again_with_half_as_many() {
    let dear = json!({"errors": [{"message": "x", "extensions": {"code": "MAX_COST_EXCEEDED"}}]});
    let mut page = read(None, &dear);
    for first in [4, 2, 1] {
        assert_eq!((page.records.len(), token(&page).first, token(&page).after), (0, first, None));
        if first > 1 {
            page = read(page.next.as_ref(), &dear);
        }
    }
    let end = read_run(&shop(), page.next.as_ref(), &reply(200, &dear.to_string()));
    assert!(matches!(end, Err(ReadError::Refused { .. })), "it does not go round in circles");
}

#[test]
fn an_order_with_more_parts_is_read_alone_before_the_walk_goes_on() {
    let mut long = row(2, 2);
    long["lineItems"]["pageInfo"]["hasNextPage"] = true.into();
    let mut many = row(3, 3);
    many["fulfillments"] = json!([{}, {}, {}]);
    let page = read(None, &page_of(&[row(1, 1), long, many], None, 80, 1_990));
    assert_eq!((page.records.len(), page.problems.len(), page.bookmark), (1, 0, None));
    assert_eq!(token(&page).alone, ["gid://shopify/Order/2", "gid://shopify/Order/3"]);

    let alone = read(page.next.as_ref(), &json!({"data": {"nodes": [row(2, 30)]}}));
    assert_eq!((alone.records.len(), token(&alone).alone.len()), (1, 1));
    let end = read(alone.next.as_ref(), &json!({"data": {"nodes": [row(3, 3)]}}));
    assert_eq!((end.records.len(), &end.next), (1, &None));
    assert_eq!(end.bookmark, Some(Ms(1_772_438_580_000)), "08:03: order 2 changed later and comes again");
}

#[test]
fn one_bad_row_loses_no_page() {
    let mut body = page_of(&[row(1, 1), json!({"id": "gid://shopify/Order/2"}), row(3, 3)], None, 80, 1_990);
    body["errors"] = json!([{"message": "no", "path": ["orders", "nodes", 2, "shippingLine"],
        "extensions": {"code": "INTERNAL_SERVER_ERROR"}}]);
    let page = read(None, &body);
    assert_eq!((page.records.len(), page.problems.len()), (1, 2));
    assert_eq!(page.problems[1].detail, "orders.nodes.shippingLine: INTERNAL_SERVER_ERROR");
}

#[test]
fn hidden_names_are_no_fault_of_the_row() {
    let mut body = page_of(&[row(1, 1)], None, 80, 1_990);
    body["errors"] = json!([{"message": "not approved", "path": ["orders", "nodes", 0, "shippingAddress"],
        "extensions": {"code": "ACCESS_DENIED"}}]);
    let page = read(None, &body);
    assert_eq!((page.records.len(), page.problems.len()), (1, 0));
}

#[test]
fn the_number_of_orders_is_told_where_it_is_exact() {
    let mut body = page_of(&[row(1, 1)], Some("c"), 80, 1_990);
    body["data"]["ordersCount"] = json!({"count": 221, "precision": "EXACT"});
    let page = read(None, &body);
    assert_eq!(page.expected, Some(221));
    let next = read(page.next.as_ref(), &page_of(&[row(2, 2)], None, 80, 1_990));
    assert_eq!(next.expected, Some(221), "it is asked once");
    body["data"]["ordersCount"]["precision"] = "AT_LEAST".into();
    assert_eq!(read(None, &body).expected, None);
}

#[test]
fn an_order_that_does_not_come_is_gone_only_where_everything_is_seen() {
    let ids = ["gid://shopify/Order/1".to_owned(), "gid://shopify/Order/2".to_owned()];
    let body = json!({"data": {"nodes": [row(1, 1), null]}}).to_string();
    let page = read_these(&shop(), &ids, None, &reply(200, &body)).unwrap();
    assert_eq!((page.records.len(), page.problems.len(), page.next.is_none()), (1, 1, true));
    let all = Profile { scopes: vec!["read_all_orders".into()], ..shop() };
    let page = read_these(&all, &ids, None, &reply(200, &body)).unwrap();
    assert_eq!(page.records[1], Record::OrderGone { id: ids[1].clone() });
    let alone = read_these(&all, &ids[1..], None, &reply(200, r#"{"data":{"nodes":[null]}}"#)).unwrap();
    assert_eq!(alone.records, [Record::OrderGone { id: ids[1].clone() }]);
}

#[test]
fn an_asked_order_with_more_parts_is_asked_alone() {
    let ids = ["gid://shopify/Order/1".to_owned(), "gid://shopify/Order/2".to_owned()];
    let mut long = row(2, 2);
    long["lineItems"]["pageInfo"]["hasNextPage"] = true.into();
    let body = json!({"data": {"nodes": [row(1, 1), long.clone()]}}).to_string();
    let page = read_these(&shop(), &ids, None, &reply(200, &body)).unwrap();
    assert_eq!((page.records.len(), token(&page).alone.len()), (1, 1));
    let body = json!({"data": {"nodes": [row(2, 2)]}}).to_string();
    let end = read_these(&shop(), &ids, page.next.as_ref(), &reply(200, &body)).unwrap();
    assert_eq!((end.records.len(), end.next, end.bookmark), (1, None, None));
    let still = json!({"data": {"nodes": [long]}}).to_string();
    let page = read_these(&shop(), &ids[1..], None, &reply(200, &still)).unwrap();
    assert_eq!((page.records.len(), page.problems.len()), (0, 1), "not read whole is not read");
}

#[test]
fn a_page_that_is_none_is_asked_again() {
    let cut = read_run(&shop(), None, &reply(200, r#"{"data":{"shop":{}}}"#));
    assert!(matches!(cut, Err(ReadError::Later { .. })));
}
