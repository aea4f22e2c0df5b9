//! Who may do what, and how a caller proves who it is.

use serde_json::json;

use super::*;
use crate::woocommerce::signed;
use crate::{Permissions, Scheme};

fn plain(world: &mut World, request: &Request) -> (u16, String) {
    let reply = world.handle("woocommerce", request, NOW).reply().expect("a reply");
    let code = reply.json().and_then(|body| body["code"].as_str().map(str::to_owned)).unwrap_or_default();
    (reply.status, code)
}

const VIEW: &str = "woocommerce_rest_cannot_view";
const ERROR: &str = "woocommerce_rest_authentication_error";

#[test]
fn over_tls_basic_query_keys_and_oauth_all_work() {
    let mut world = world(3);
    let key = world.key("read_write").expect("it").clone();
    let url = address(&world, "orders?per_page=1");
    let basic = Request::get(&url).basic(&key.consumer_key, &key.consumer_secret);
    assert_eq!(plain(&mut world, &basic).0, 200);
    let spaced = Request::get(&url).basic(&format!("{} ", key.consumer_key), &key.consumer_secret);
    assert_eq!(plain(&mut world, &spaced).0, 200, "a space after the key is trimmed");
    let query = Request::get(format!(
        "{url}&consumer_key={}&consumer_secret={}",
        key.consumer_key, key.consumer_secret
    ));
    assert_eq!(plain(&mut world, &query).0, 200);
    let oauth = signed(Request::get(&url), &key, "HMAC-SHA256", NOW / 1000, "n1");
    assert_eq!(plain(&mut world, &oauth).0, 200);
}

#[test]
fn keys_that_are_wrong_get_the_observed_codes() {
    let mut world = world(3);
    let key = world.key("read_write").expect("it").clone();
    let url = address(&world, "orders");
    let one = address(&world, &format!("orders/{}", world.order_ids()[0]));
    assert_eq!(plain(&mut world, &Request::get(&url)), (401, VIEW.into()));
    assert_eq!(plain(&mut world, &Request::get(&url).basic("ck_no", "cs_no")), (401, VIEW.into()));
    assert_eq!(plain(&mut world, &Request::get(&url).basic(&key.consumer_key, "cs_no")), (401, ERROR.into()));
    let swapped = Request::get(&url).basic(&key.consumer_secret, &key.consumer_key);
    assert_eq!(plain(&mut world, &swapped), (401, VIEW.into()));
    let read = world.key("read_only").expect("it").clone();
    let put = Request::json("PUT", &one, &json!({})).basic(&read.consumer_key, &read.consumer_secret);
    assert_eq!(plain(&mut world, &put), (401, ERROR.into()));
    let write = world.key("write_only").expect("it").clone();
    let get = Request::get(&url).basic(&write.consumer_key, &write.consumer_secret);
    assert_eq!(plain(&mut world, &get), (401, ERROR.into()));
    let customer = world.key("customer").expect("it").clone();
    for url in [&url, &one, &format!("{one}/notes"), &format!("{one}/shipment-trackings")] {
        let get = Request::get(url).basic(&customer.consumer_key, &customer.consumer_secret);
        assert_eq!(plain(&mut world, &get), (403, VIEW.into()), "{url}");
    }
}

#[test]
fn a_key_can_lose_its_rights_and_its_life() {
    let mut world = world(3);
    let order = world.order_ids()[0];
    world.set_key_permissions("read_write", Permissions::Read);
    assert_eq!(code(&call(&mut world, "PUT", &format!("orders/{order}"), json!({}))), ERROR);
    world.revoke_key("read_write");
    assert_eq!(code(&get(&mut world, "orders")), VIEW);
}

#[test]
fn plain_http_takes_only_signatures() {
    let mut world = shop(3, |shop| shop.scheme = Scheme::Http);
    let key = world.key("read_write").expect("it").clone();
    let url = address(&world, "orders?per_page=1&status[]=completed&status[]=processing&_fields=id,status");
    let basic = Request::get(&url).basic(&key.consumer_key, &key.consumer_secret);
    assert_eq!(plain(&mut world, &basic), (401, VIEW.into()));
    let query = format!("{url}&consumer_key={}&consumer_secret={}", key.consumer_key, key.consumer_secret);
    assert_eq!(plain(&mut world, &Request::get(query)), (401, VIEW.into()));
    let mut sign = |method: &str, at: i64, nonce: &str| {
        let request = signed(Request::get(&url), &key, method, NOW / 1000 + at, nonce);
        plain(&mut world, &request)
    };
    assert_eq!(sign("HMAC-SHA1", 0, "a").0, 200);
    assert_eq!(sign("HMAC-SHA256", 1, "b").0, 200);
    assert_eq!(sign("HMAC-SHA256", -600, "c").0, 200, "ten minutes pass");
    assert_eq!(sign("HMAC-SHA256", -960, "d"), (401, ERROR.into()), "sixteen do not");
    assert_eq!(sign("HMAC-SHA256", 960, "e"), (401, ERROR.into()));
    assert_eq!(sign("HMAC-SHA256", 2, "b"), (401, ERROR.into()), "a nonce is used once");
    assert_eq!(sign("HMAC-MD5", 3, "f"), (401, ERROR.into()));
    let mut bad = signed(Request::get(&url), &key, "HMAC-SHA1", NOW / 1000, "g");
    bad.url = bad.url.replace("per_page=1", "per_page=2");
    assert_eq!(plain(&mut world, &bad), (401, ERROR.into()), "what is signed cannot be changed");
    let missing = Request::get(format!("{url}&oauth_consumer_key={}", key.consumer_key));
    assert_eq!(plain(&mut world, &missing).1, "woocommerce_rest_authentication_missing_parameter");
    let https = Request::get(url.replace("http://", "https://"));
    assert_eq!(world.handle("woocommerce", &https, NOW), Outcome::NotSent, "nothing listens for TLS");
}

#[test]
fn a_signature_may_come_in_the_header() {
    let mut world = shop(3, |shop| shop.scheme = Scheme::Http);
    let key = world.key("read_write").expect("it").clone();
    let bare = address(&world, "orders?per_page=1");
    let request = signed(Request::get(&bare), &key, "HMAC-SHA1", NOW / 1000, "h");
    let url = url::Url::parse(&request.url).expect("it");
    let fields: Vec<String> = url
        .query_pairs()
        .filter(|(name, _)| name.starts_with("oauth_"))
        .map(|(name, value)| {
            let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            format!("{name}=\"{value}\"")
        })
        .collect();
    let mut request = Request::get(&bare);
    request.headers.push(("Authorization".into(), format!("OAuth {}", fields.join(", "))));
    assert_eq!(plain(&mut world, &request).0, 200);
}

#[test]
fn a_host_that_strips_the_header_still_takes_keys_in_the_query() {
    let mut world = shop(3, |shop| shop.strips_authorization = true);
    let key = world.key("read_write").expect("it").clone();
    let url = address(&world, "orders");
    let basic = Request::get(&url).basic(&key.consumer_key, &key.consumer_secret);
    assert_eq!(plain(&mut world, &basic), (401, VIEW.into()));
    let query = Request::get(format!(
        "{url}?consumer_key={}&consumer_secret={}",
        key.consumer_key, key.consumer_secret
    ));
    assert_eq!(plain(&mut world, &query).0, 200);
}

#[test]
fn plain_http_to_a_secure_shop_is_sent_to_https_unless_it_is_loopback() {
    let mut world = world(3);
    let insecure = Request::get(address(&world, "orders").replace("https://", "http://"));
    let reply = world.handle("woocommerce", &insecure, NOW).reply().expect("a reply");
    assert_eq!(
        (reply.status, reply.header("Location")),
        (301, Some("https://studio-wolk.example/wp-json/wc/v3/orders"))
    );
    let request = Request::get("http://127.0.0.1:8080/wp-json/wc/v3/orders?per_page=1");
    let reply = send(&mut world, request.clone());
    assert_eq!(reply.status, 200);
    assert!(reply.header("Link").expect("a link").starts_with("<http://127.0.0.1:8080/"));
    world.shop.config.trusts_loopback_tls = false;
    assert_eq!(send(&mut world, request).status, 401);
    let elsewhere = Request::get("https://other.example/wp-json/");
    assert_eq!(world.handle("woocommerce", &elsewhere, NOW), Outcome::NotSent);
}
