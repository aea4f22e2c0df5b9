//! Lists, pages, dates, fields.

use std::collections::HashSet;

use serde_json::json;

use super::*;
use crate::{Permalinks, Storage};

#[test]
fn paging_reads_every_order_once_whatever_the_order() {
    let mut world = world(237);
    let all: HashSet<u64> = world.order_ids().into_iter().collect();
    for by in ["date", "id", "modified"] {
        for order in ["asc", "desc"] {
            let mut seen = Vec::new();
            for page in 1.. {
                let path = format!("orders?per_page=50&page={page}&orderby={by}&order={order}&_fields=id");
                let reply = get(&mut world, &path);
                assert_eq!(reply.status, 200);
                let found = ids(&reply);
                if found.is_empty() {
                    break;
                }
                assert_eq!(reply.header("X-WP-Total"), Some("237"));
                assert_eq!(reply.header("X-WP-TotalPages"), Some("5"));
                seen.extend(found);
            }
            assert_eq!(seen.len(), 237, "{by} {order}");
            assert_eq!(seen.into_iter().collect::<HashSet<_>>(), all);
        }
    }
}

#[test]
fn links_lead_to_the_neighbours() {
    let mut world = world(120);
    let first = get(&mut world, "orders?per_page=50");
    let base = world.base_url();
    assert_eq!(
        first.header("Link"),
        Some(format!("<{base}/wp-json/wc/v3/orders?per_page=50&status%5B0%5D=any&dp=2&context=view&page=2>; rel=\"next\"").as_str())
    );
    let second = get(&mut world, "orders?per_page=50&page=2&status=completed,processing");
    let link = second.header("Link").expect("links").to_owned();
    assert!(
        link.contains("per_page=50&page=1&status%5B0%5D=completed&status%5B1%5D=processing&dp=2"),
        "{link}"
    );
    let lone = get(&mut world, "orders?per_page=100&status=on-hold");
    assert_eq!(lone.header("Link"), Some(format!("<{base}/wp-json/>; rel=\"https://api.w.org/\"").as_str()));
}

#[test]
fn a_page_past_the_end_is_empty_and_not_an_error() {
    let mut hpos = world(30);
    let reply = get(&mut hpos, "orders?per_page=10&page=9");
    assert_eq!((reply.status, reply.body.as_slice()), (200, b"[]".as_slice()));
    assert_eq!(reply.header("X-WP-Total"), Some("0"), "with HPOS the totals are lost");
    let mut posts = shop(30, |shop| shop.storage = Storage::LegacyPosts);
    let reply = get(&mut posts, "orders?per_page=10&page=9");
    assert_eq!(reply.header("X-WP-Total"), Some("30"));
}

#[test]
fn wrong_parameters_are_400_with_their_names() {
    let mut world = world(5);
    for (query, name) in [
        ("per_page=101", "per_page"),
        ("per_page=0", "per_page"),
        ("page=0", "page"),
        ("status=bogus", "status"),
        ("status=wc-completed", "status"),
        ("orderby=bogus", "orderby"),
        ("modified_after=2026-11-01", "modified_after"),
        ("modified_after=yesterday", "modified_after"),
        ("modified_after=1763700000", "modified_after"),
        ("after=2026-11-01T00:00:00+01:00", "after"),
    ] {
        let reply = get(&mut world, &format!("orders?{query}"));
        assert_eq!(reply.status, 400, "{query}");
        let body = json(&reply);
        assert_eq!(body["code"], "rest_invalid_param");
        assert!(
            body["data"]["params"][name].is_string() && body["data"]["details"][name]["code"].is_string(),
            "{query}"
        );
    }
}

#[test]
fn statuses_are_taken_as_a_list_in_both_ways() {
    let mut world = world(200);
    let comma = ids(&get(&mut world, "orders?per_page=100&status=cancelled,on-hold"));
    let brackets = ids(&get(&mut world, "orders?per_page=100&status[]=cancelled&status[]=on-hold"));
    assert!(!comma.is_empty());
    assert_eq!(comma, brackets);
}

#[test]
fn modified_after_is_exclusive_by_the_second() {
    let mut world = world(80);
    let order = json(&get(&mut world, "orders?per_page=1&orderby=modified"))[0].clone();
    let gmt = order["date_modified_gmt"].as_str().expect("a date").to_owned();
    let local = order["date_modified"].as_str().expect("a date").to_owned();
    let one_less = crate::clock::iso(
        world.shop.orders[world.shop.position(order["id"].as_u64().expect("id")).expect("it")].modified - 1,
    );
    let count = |world: &mut World, query: &str| ids(&get(world, &format!("orders?{query}"))).len();
    assert_eq!(count(&mut world, &format!("modified_after={gmt}&dates_are_gmt=true")), 0);
    assert_eq!(count(&mut world, &format!("modified_after={one_less}&dates_are_gmt=true")), 1);
    assert_eq!(count(&mut world, &format!("modified_after={one_less}.500&dates_are_gmt=true")), 1);
    assert_eq!(count(&mut world, &format!("modified_after={gmt}Z")), 0);
    assert_eq!(count(&mut world, &format!("modified_after={one_less}Z")), 1);
    assert_eq!(
        count(&mut world, &format!("modified_after={local}")),
        0,
        "without a zone it is the site's wall clock"
    );
    assert_eq!(count(&mut world, &format!("modified_after={local}%2B01:00")), 0);
    assert_eq!(count(&mut world, &format!("modified_before={gmt}&dates_are_gmt=true&per_page=100")), 79);
}

#[test]
fn a_z_together_with_dates_are_gmt_skips_the_orders_of_the_last_hour() {
    let mut world = world(0);
    let order = world.place_order(&crate::NewOrder::default(), NOW - 30 * 60_000);
    let an_hour_ago = crate::clock::iso(NOW / 1000 - 3600);
    let right = get(&mut world, &format!("orders?modified_after={an_hour_ago}&dates_are_gmt=true"));
    let trap = get(&mut world, &format!("orders?modified_after={an_hour_ago}Z&dates_are_gmt=true"));
    assert_eq!(ids(&right), [order]);
    assert!(ids(&trap).is_empty(), "the shift by the site's offset hides it");
}

#[test]
fn fields_trim_items_and_leave_the_links_of_a_single_object() {
    let mut world = world(20);
    let list = json(&get(&mut world, "orders?per_page=1&_fields=id,status,billing.country,line_items.sku"));
    let keys: Vec<&str> = list[0].as_object().expect("an order").keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert_eq!(list[0]["billing"].as_object().expect("it").len(), 1);
    assert_eq!(list[0]["line_items"], json!([]), "dotted names do not reach into lists");
    let id = list[0]["id"].as_u64().expect("id");
    let one = json(&get(&mut world, &format!("orders/{id}?_fields=id")));
    assert!(one["_links"]["self"].is_array() && one.as_object().expect("it").len() == 2);
}

#[test]
fn include_gives_these_orders_and_no_others() {
    let mut world = world(40);
    let some: Vec<u64> = world.order_ids().into_iter().step_by(9).collect();
    let list: Vec<String> = some.iter().map(u64::to_string).collect();
    let mut found = ids(&get(&mut world, &format!("orders?per_page=100&include={}", list.join(","))));
    found.sort_unstable();
    assert_eq!(found, some);
}

#[test]
fn notes_come_newest_second_first_and_by_id_inside_a_second() {
    let mut world = world(100);
    let truth = world.truth(&TruthQuestion::at(NOW));
    let closed = truth
        .orders
        .iter()
        .find(|order| order.note.starts_with("closed by bulk"))
        .expect("one")
        .order_id
        .clone();
    let notes = json(&get(&mut world, &format!("orders/{closed}/notes")));
    let notes = notes.as_array().expect("notes");
    assert_eq!(notes.len(), 3);
    assert_eq!(notes[0]["author"].as_str().map(|author| author == "WooCommerce"), Some(false));
    assert_eq!(notes[1]["date_created_gmt"], notes[2]["date_created_gmt"]);
    assert!(notes[1]["id"].as_u64() < notes[2]["id"].as_u64());
    let order = json(&get(&mut world, &format!("orders/{closed}")));
    assert_eq!(
        order["date_completed_gmt"], notes[0]["date_created_gmt"],
        "the note that names who closed it"
    );
}

#[test]
fn a_dutch_shop_writes_dutch_but_for_the_person_who_chose_english() {
    let mut world = shop(0, |shop| shop.language = crate::Language::Nl);
    let dutch = world.place_order(&crate::NewOrder::default(), NOW - 5000);
    let english = world.place_order(&crate::NewOrder::default(), NOW - 5000);
    world.close_by_hand(dutch, "Noor Bakker", NOW);
    world.close_by_hand(english, "Tom Visser", NOW);
    let newest = |world: &mut World, order: u64| {
        json(&get(world, &format!("orders/{order}/notes")))[0]["note"].as_str().expect("a note").to_owned()
    };
    assert!(newest(&mut world, dutch).contains("Afgerond"));
    assert!(newest(&mut world, english).contains("Completed"));
    let missing = get(&mut world, "orders/1");
    assert_eq!(code(&missing), "woocommerce_rest_shop_order_invalid_id");
    assert_eq!(json(&missing)["message"], "Ongeldig id.");
}

#[test]
fn what_does_not_exist_says_so_in_its_own_way() {
    let mut world = world(3);
    let id = world.order_ids()[0];
    for (path, status, wanted) in [
        ("orders/99999".to_owned(), 404, "woocommerce_rest_shop_order_invalid_id"),
        ("orders/99999/notes".to_owned(), 404, "woocommerce_rest_shop_order_invalid_id"),
        (format!("orders/{id}/notes/99999"), 404, "woocommerce_rest_invalid_id"),
        ("orders/99999/shipment-trackings".to_owned(), 404, "woocommerce_rest_order_invalid_id"),
        (format!("orders/{id}/fulfillments"), 404, "rest_no_route"),
        ("orders/abc".to_owned(), 404, "rest_no_route"),
        ("customers/999".to_owned(), 404, "woocommerce_rest_invalid_id"),
        ("nothing".to_owned(), 404, "rest_no_route"),
    ] {
        let reply = get(&mut world, &path);
        assert_eq!((reply.status, code(&reply).as_str()), (status, wanted), "{path}");
    }
    let request = Request::get(format!("{}/about-us", world.base_url()));
    let page = send(&mut world, request);
    assert_eq!((page.status, page.header("Content-Type")), (404, Some("text/html; charset=UTF-8")));
}

#[test]
fn plain_permalinks_route_nothing_and_authenticate_nothing() {
    let mut world = shop(3, |shop| shop.permalinks = Permalinks::Plain);
    let base = world.base_url();
    let request = Request::get(format!("{base}/wp-json/wc/v3/orders"));
    assert_eq!(send(&mut world, request).header("Content-Type"), Some("text/html; charset=UTF-8"));
    let request = Request::get(format!("{base}/?rest_route=/wc/v3/orders&per_page=1"));
    let reply = send(&mut world, request);
    assert_eq!((reply.status, code(&reply).as_str()), (401, "woocommerce_rest_cannot_view"));
    let request = Request::get(format!("{base}/?rest_route=/wc/v3/orders&per_page=1&x=wp-json/wc/"));
    assert_eq!(send(&mut world, request).status, 200, "the text alone makes it authenticated");
}

#[test]
fn the_index_tells_the_zone_and_the_namespaces() {
    let mut world = world(0);
    let request = Request::get(format!("{}/wp-json/", world.base_url()));
    let reply = world.handle("woocommerce", &request, NOW).reply().expect("a reply");
    let index = json(&reply);
    assert_eq!(index["timezone_string"], "Europe/Amsterdam");
    assert_eq!(index["gmt_offset"], 1);
    assert!(index["namespaces"].as_array().expect("it").contains(&json!("wc-ast/v3")));
    assert_eq!(reply.header("Date"), Some("Wed, 18 Nov 2026 10:30:00 GMT"));
}

#[test]
fn head_has_the_headers_and_no_body() {
    let mut world = world(12);
    let mut request = Request::get(address(&world, "orders?per_page=1"));
    request.method = "HEAD".into();
    let reply = send(&mut world, request);
    assert_eq!((reply.status, reply.header("X-WP-Total"), reply.body.len()), (200, Some("12"), 0));
}
