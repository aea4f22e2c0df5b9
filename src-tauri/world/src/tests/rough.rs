//! Requests that nobody should send: the world answers or refuses, and never breaks.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::*;

const PATHS: [&str; 22] = [
    "orders",
    "orders/",
    "orders/0",
    "orders/18446744073709551615",
    "orders/18446744073709551616",
    "orders/-1",
    "orders/ID",
    "orders/ID/notes",
    "orders/ID/notes/ID",
    "orders/ID/notes/1/2",
    "orders/ID/refunds",
    "orders/ID/refunds/3",
    "orders/ID/fulfillments",
    "orders/ID/fulfillments/1",
    "orders/ID/fulfillments/x/metadata",
    "orders/ID/shipment-trackings",
    "orders/ID/shipment-trackings/providers",
    "orders/ID/shipment-trackings/%F0%9F%98%80",
    "customers/1",
    "system_status",
    "",
    "../../../x",
];
const QUERIES: [&str; 16] = [
    "",
    "page=9223372036854775807&per_page=100",
    "page=-1",
    "per_page=1e9",
    "offset=18446744073709551615",
    "include[]=1&include[7]=x",
    "include=,,,",
    "status[]=any&status=",
    "modified_after=9999-12-31T23:59:59Z&dates_are_gmt=1",
    "after=0000-01-01T00:00:00",
    "before=2026-02-30T00:00:00",
    "after=20é6-01-01T00:00:00",
    "_fields=a.b.c,a,,.x",
    "oauth_nonce=1",
    "rest_route=/wc/v3/orders",
    "search=%00%FF",
];
const BODIES: [&str; 14] = [
    "",
    "null",
    "[]",
    "{",
    r#"{"status":7}"#,
    r#"{"meta_data":{}}"#,
    r#"{"meta_data":[1,null,{"key":5},{"id":-1,"value":[]},{"key":"","value":"x"}]}"#,
    r#"{"meta_data":[{"key":"_wc_shipment_tracking_items","value":"gone"}]}"#,
    r#"{"meta_data":[{"key":"_wc_shipment_tracking_items","value":[1,{"tracking_number":5}]}]}"#,
    r#"{"note":5}"#,
    r#"{"note":"x","customer_note":"true"}"#,
    r#"{"tracking_number":123,"date_shipped":"never","status_shipped":true,"replace_tracking":1}"#,
    r#"{"status":"fulfilled","meta_data":[{"key":"_items","value":[{"item_id":"x","qty":-3}]}],"notify_customer":true}"#,
    r#"{"status":"completed","manual_update":true}"#,
];

#[test]
fn no_request_breaks_it_and_indexes_stay_true() {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    for fulfillments in [false, true] {
        let mut world = shop(60, |shop| shop.fulfillments = fulfillments);
        let ids = world.order_ids();
        for step in 0..3000_usize {
            let id = ids[rng.random_range(0..ids.len())].to_string();
            let path = PATHS[rng.random_range(0..PATHS.len())].replace("ID", &id);
            let query = QUERIES[rng.random_range(0..QUERIES.len())];
            let method = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "FOO"]
                [rng.random_range(0..8_usize)];
            let mut request = Request::get(format!("{}?{query}", address(&world, &path)));
            request.method = method.into();
            request.headers.push(("content-type".into(), "application/json".into()));
            request.body = BODIES[rng.random_range(0..BODIES.len())].as_bytes().to_vec();
            let reply = send(&mut world, request);
            assert!((200..500).contains(&reply.status), "{method} {path}?{query}: {}", reply.status);
            if step % 500 == 0 {
                world.truth(&TruthQuestion::at(NOW));
            }
        }
        let shop = &world.shop;
        assert_eq!(shop.by_modified.len(), shop.orders.len());
        assert!(shop.by_modified.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(shop.by_modified.iter().all(|(at, order)| shop.orders[*order as usize].modified == *at));
    }
}
