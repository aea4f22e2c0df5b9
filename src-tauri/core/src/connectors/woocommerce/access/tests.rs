use super::super::tests::{reply, shop};
use super::*;
use serde_json::json;

fn record(page: &Page) -> &AccessRecord {
    match page.records.first() {
        Some(Record::Access(record)) => record,
        other => panic!("an access record, not {other:?}"),
    }
}

fn next(page: &Page) -> Option<u32> {
    match page.also.first() {
        Some(Ask::Access { step }) => Some(*step),
        _ => None,
    }
}

/// (passed, what was said, the remedy, the next step)
fn outcome(page: &Page) -> (bool, String, Option<String>, Option<u32>) {
    let test = &record(page).test;
    (test.passed, test.said.id.clone(), test.remedy.as_ref().map(|r| r.id.clone()), next(page))
}

fn index_of(namespaces: &[&str]) -> Reply {
    let home = "https://www.Shop.example/Winkel";
    let body = json!({"name": "Bos &amp; Co", "home": home, "gmt_offset": "5.5", "namespaces": namespaces});
    reply(200, &body.to_string())
}

fn refused(status: u16, code: &str) -> Reply {
    reply(status, &json!({"code": code, "message": "Nee.", "data": {"status": status}}).to_string())
}

fn redirect(to: &str) -> Reply {
    let mut reply = reply(301, "<html>");
    reply.headers.insert("location".into(), to.into());
    reply
}

fn told(step: u32, reply: &Reply) -> (bool, String, Option<String>, Option<u32>) {
    outcome(&read(step, &shop(), reply).unwrap())
}

fn passes(said: &str, next: Option<u32>) -> (bool, String, Option<String>, Option<u32>) {
    (true, said.to_owned(), None, next)
}

fn fails(said: &str, remedy: &str) -> (bool, String, Option<String>, Option<u32>) {
    (false, said.to_owned(), Some(remedy.to_owned()), None)
}

#[test]
fn the_index_tells_who_the_shop_is() {
    let page =
        read(INDEX, &shop(), &index_of(&["wp/v2", "wc/v3", "wc-ast/v3", "wc-shipment-tracking/v3"])).unwrap();
    assert_eq!(outcome(&page), passes("access-woo-shop-found", Some(READS)));
    let record = record(&page);
    assert_eq!(record.identity.as_deref(), Some("woocommerce:shop.example/winkel"));
    assert_eq!((record.profile.shop_name.as_str(), record.profile.utc_offset_minutes), ("Bos & Co", 330));
    assert_eq!(record.profile.homes, [homes::home("tracking_items")]);
}

#[test]
fn an_older_plugin_has_the_older_route() {
    let page = read(INDEX, &shop(), &index_of(&["wc/v3", "wc-ast/v3"])).unwrap();
    assert_eq!(namespace(&record(&page).profile), Some("wc-ast/v3"));
}

#[test]
fn a_wordpress_without_woocommerce_is_told_from_no_wordpress() {
    let without = told(INDEX, &index_of(&["wp/v2"]));
    assert_eq!(without, fails("access-woo-no-woocommerce", "remedy-woo-no-woocommerce"));
    let page = read(INDEX, &shop(), &reply(404, "<html>Not found")).unwrap();
    assert_eq!((page.records.len(), next(&page)), (0, Some(OTHER_ROAD)), "the other road decides");
    assert_eq!(
        told(OTHER_ROAD, &reply(200, "<html>Hello")),
        fails("access-woo-not-wordpress", "remedy-woo-not-wordpress")
    );
}

#[test]
fn plain_permalinks_are_named() {
    let page = read(INDEX, &shop(), &redirect("https://shop.example/")).unwrap();
    assert_eq!(
        next(&page),
        Some(OTHER_ROAD),
        "WordPress redirects within the site when permalinks are plain"
    );
    assert_eq!(
        told(OTHER_ROAD, &index_of(&["wc/v3"])),
        fails("access-woo-plain-permalinks", "remedy-woo-permalinks")
    );
}

#[test]
fn a_redirect_names_the_address_and_is_not_followed() {
    let www = redirect("https://www.shop.example/wp-json/");
    assert_eq!(told(INDEX, &www), fails("access-woo-moved", "remedy-woo-moved"));
    assert_eq!(
        told(INDEX, &redirect("https://parked.example/")),
        fails("access-woo-moved-elsewhere", "remedy-woo-moved-elsewhere")
    );
    let page = read(READS, &shop(), &www).unwrap();
    assert_eq!(
        record(&page).test.said,
        Phrase::new("access-woo-moved").text("address", "https://www.shop.example")
    );
}

#[test]
fn a_blocked_interface_is_told_from_a_missing_one() {
    for blocked in
        [refused(401, "rest_cannot_access"), reply(403, "<html>Firewall"), refused(404, "rest_disabled")]
    {
        assert_eq!(told(INDEX, &blocked), fails("access-woo-blocked", "remedy-woo-blocked"));
    }
}

#[test]
fn a_server_that_is_busy_says_nothing_about_the_shop() {
    for step in [INDEX, OTHER_ROAD, READS, WRITES, FULFILLMENTS] {
        for passing in [reply(503, "<html>"), reply(500, ""), reply(429, "{}"), reply(200, "[{")] {
            assert!(matches!(read(step, &shop(), &passing), Err(ReadError::Later { .. })), "step {step}");
        }
    }
}

#[test]
fn a_plugin_that_fails_does_not_keep_the_shop_out() {
    assert_eq!(told(CARRIERS, &reply(500, "<html>")).1, "access-woo-carriers-none");
    assert!(matches!(read(CARRIERS, &shop(), &reply(429, "{}")), Err(ReadError::Later { .. })));
}

#[test]
fn a_key_that_nobody_knows_is_tried_in_the_query_before_it_is_given_up() {
    let nobody = refused(401, "woocommerce_rest_cannot_view");
    let Err(ReadError::Access { said, instead: Some(instead), .. }) = read(READS, &shop(), &nobody) else {
        panic!("another way to present the key")
    };
    assert_eq!(said.id, "access-woo-key-unknown");
    let (ask, profile) = *instead;
    assert_eq!((ask, profile.key_place), (Ask::Access { step: READS }, KeyPlace::Query));

    let page = read(READS, &profile, &reply(200, r#"[{"id":3}]"#)).unwrap();
    assert_eq!(outcome(&page), passes("access-woo-orders-read-query", Some(WRITES)));
    assert_eq!(record(&page).profile.key_place, KeyPlace::Query, "the server drops the header");

    let page = read(READS, &profile, &nobody).unwrap();
    assert_eq!(outcome(&page), fails("access-woo-key-unknown", "remedy-woo-key-new"));
    assert_eq!(record(&page).profile.key_place, KeyPlace::Header);
}

#[test]
fn over_http_there_is_no_other_way_to_present_a_key() {
    let http = Profile { url: "http://shop.example".into(), allow_http: true, ..shop() };
    let page = read(READS, &http, &refused(401, "woocommerce_rest_cannot_view")).unwrap();
    assert_eq!(outcome(&page), fails("access-woo-key-http", "remedy-woo-key-new"));
}

#[test]
fn each_wrong_key_has_its_own_sentence() {
    for (reply, said, remedy) in [
        (
            refused(401, "woocommerce_rest_authentication_error"),
            "access-woo-key-secret",
            "remedy-woo-key-secret",
        ),
        (refused(403, "woocommerce_rest_cannot_view"), "access-woo-key-rights", "remedy-woo-key-rights"),
        (refused(404, "rest_no_route"), "access-woo-interface-off", "remedy-woo-interface-off"),
        (reply(200, "<html>Checking your browser"), "access-woo-webpage", "remedy-woo-blocked"),
        (reply(403, "<html>"), "access-woo-webpage", "remedy-woo-blocked"),
    ] {
        assert_eq!(told(READS, &reply), fails(said, remedy));
    }
    assert_eq!(told(READS, &reply(200, "[]")), passes("access-woo-orders-read", Some(WRITES)));
}

#[test]
fn nothing_can_change_when_writing_is_tried() {
    let request = request(WRITES, &shop()).unwrap();
    assert_eq!((request.method, request.body.as_deref()), ("PUT", Some("{}")));
    assert!(request.url.path().ends_with("/orders/0"), "an order that never exists");
}

#[test]
fn a_read_only_key_can_watch() {
    let may = read(WRITES, &shop(), &refused(404, "woocommerce_rest_shop_order_invalid_id")).unwrap();
    assert_eq!(outcome(&may), passes("access-woo-may-write", Some(FULFILLMENTS)));
    assert!(record(&may).profile.may_write);
    let may_not = read(WRITES, &shop(), &refused(401, "woocommerce_rest_authentication_error")).unwrap();
    let test = &record(&may_not).test;
    assert!(!test.passed && test.optional && !record(&may_not).profile.may_write);
    assert_eq!((test.said.id.as_str(), next(&may_not)), ("access-woo-read-only", Some(FULFILLMENTS)));
    assert_eq!(told(WRITES, &reply(403, "<html>")).1, "access-woo-write-blocked");
}

#[test]
fn the_shops_own_shipments_are_found() {
    let on = read(FULFILLMENTS, &shop(), &refused(404, "woocommerce_rest_order_invalid_id")).unwrap();
    assert!(record(&on).profile.reads_fulfillments);
    assert_eq!(record(&on).profile.homes, [homes::home("fulfillments")]);
    let off = read(FULFILLMENTS, &record(&on).profile, &refused(404, "rest_no_route")).unwrap();
    assert!(!record(&off).profile.reads_fulfillments && record(&off).profile.homes.is_empty());
    let closed = told(FULFILLMENTS, &refused(403, "woocommerce_rest_cannot_view"));
    assert_eq!(closed, fails("access-woo-shipments-closed", "remedy-woo-key-rights"));
}

#[test]
fn carriers_are_asked_where_there_is_a_plugin() {
    let profile = Profile { homes: vec![homes::home("tracking_items")], ..shop() };
    let page = read(FULFILLMENTS, &profile, &refused(404, "rest_no_route")).unwrap();
    assert_eq!(next(&page), Some(CARRIERS));
    let list = json!({"Netherlands": {"PostNL": "https://post.example/%number%", "DPD NL": ""}, "France": {"Colissimo": ""}});
    let page = read(CARRIERS, &profile, &reply(200, &list.to_string())).unwrap();
    assert_eq!(record(&page).profile.carriers, ["Colissimo", "DPD NL", "PostNL"]);
    assert_eq!(outcome(&page), passes("access-woo-carriers", None));
    assert_eq!(
        outcome(&read(CARRIERS, &profile, &refused(404, "rest_no_route")).unwrap()).1,
        "access-woo-carriers-none"
    );
}

#[test]
fn the_index_is_asked_without_a_key() {
    for step in [INDEX, OTHER_ROAD] {
        assert!(!request(step, &shop()).unwrap().signed);
    }
    assert_eq!(
        request(OTHER_ROAD, &shop()).unwrap().url.as_str(),
        "https://shop.example/?rest_route=%2F&_fields=name%2Chome%2Curl%2Cgmt_offset%2Cnamespaces"
    );
}
