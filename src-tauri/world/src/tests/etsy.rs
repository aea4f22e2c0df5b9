//! Reading the Etsy shop: its doors, its tokens, its list of receipts.

use base64::Engine;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::*;

const DAY: i64 = 86_400_000;

fn form(world: &World, pairs: &[(&str, &str)]) -> Request {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    Request {
        method: "POST".into(),
        url: format!("{}/v3/public/oauth/token", world.etsy_url().expect("a shop")),
        headers: vec![("Content-Type".into(), "application/x-www-form-urlencoded".into())],
        body: body.into_bytes(),
    }
}

fn grant(world: &mut World, pairs: &[(&str, &str)], now: i64) -> (u16, Value) {
    let client = world.etsy_key().expect("a key").0.to_owned();
    let pairs: Vec<(&str, &str)> = pairs.iter().copied().chain([("client_id", client.as_str())]).collect();
    let reply = world.handle("etsy", &form(world, &pairs), now).reply().expect("a reply");
    (reply.status, json(&reply))
}

fn refresh(world: &mut World, token: &str, now: i64) -> (u16, Value) {
    grant(world, &[("grant_type", "refresh_token"), ("refresh_token", token)], now)
}

fn status_with(world: &mut World, token: &str, now: i64) -> u16 {
    let request = etsy_request(world, "GET", "/receipts", token);
    world.handle("etsy", &request, now).reply().expect("a reply").status
}

#[test]
fn the_apps_key_comes_with_its_secret() {
    let mut world = with_etsy(3, |_| {});
    let (keystring, secret) = world.etsy_key().map(|(k, s)| (k.to_owned(), s.to_owned())).expect("a key");
    let token = world.etsy_access_token(NOW).expect("it");
    let mut ask = |key: Option<String>| {
        let mut request = etsy_request(&world, "GET", "", &token);
        request.headers.retain(|(name, _)| name != "x-api-key");
        request.headers.extend(key.map(|key| ("X-Api-Key".to_owned(), key)));
        let reply = world.handle("etsy", &request, NOW).reply().expect("a reply");
        (reply.status, json(&reply)["error"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(ask(None).0, 403);
    assert_eq!(
        ask(Some(keystring.clone())),
        (403, "Shared secret is required in x-api-key header.".to_owned())
    );
    assert_eq!(ask(Some(format!("{keystring}:wrong"))).0, 403);
    assert_eq!(ask(Some(format!("{keystring}:{secret}"))), (200, String::new()));
}

#[test]
fn only_addresses_below_the_shops_own_are_its() {
    let mut world = with_etsy(3, |shop| shop.base_url = Some("http://127.0.0.1:1234/etsy/".into()));
    assert_eq!(world.etsy_url().as_deref(), Some("http://127.0.0.1:1234/etsy"));
    assert_eq!(etsy_get(&mut world, "/receipts").status, 200);
    let token = world.etsy_access_token(NOW).expect("it");
    for base in ["http://127.0.0.1:1234", "http://127.0.0.1:1234/etsy2", "https://openapi.etsy.com"] {
        let mut request = etsy_request(&world, "GET", "/receipts", &token);
        request.url = request.url.replace("http://127.0.0.1:1234/etsy", base);
        assert_eq!(world.handle("etsy", &request, NOW), Outcome::NotSent, "{base}");
    }
    let mut other = etsy_request(&world, "GET", "/receipts", &token);
    other.url = other.url.replace("4711001", "4711002");
    assert_eq!(world.handle("etsy", &other, NOW).reply().expect("a reply").status, 404);
    let unknown = etsy_request(&world, "GET", "/listings", &token);
    assert_eq!(world.handle("etsy", &unknown, NOW).reply().expect("a reply").status, 404);
    assert_eq!(super::world(3).handle("etsy", &unknown, NOW), Outcome::NotSent, "no Etsy shop");
}

#[test]
fn a_token_says_whose_shop_it_is() {
    let mut world = with_etsy(3, |_| {});
    let token = world.etsy_access_token(NOW).expect("it");
    assert!(token.starts_with("88120433."));
    let mut me = etsy_request(&world, "GET", "", &token);
    me.url = format!("{}/v3/application/users/me", world.etsy_url().expect("it"));
    let reply = world.handle("etsy", &me, NOW).reply().expect("a reply");
    assert_eq!(json(&reply), json!({ "user_id": 88_120_433, "shop_id": 4_711_001 }));
    assert_eq!(json(&etsy_get(&mut world, ""))["shop_name"], "Studio Wolk");
    assert!(world.etsy_withdraw_scope("shops_r"));
    let reply = world.handle("etsy", &me, NOW).reply().expect("a reply");
    assert_eq!((reply.status, json(&reply)["error"].clone()), (403, json!("insufficient_scope")));
}

#[test]
fn a_consent_gives_tokens_once_for_the_right_verifier() {
    let mut world = with_etsy(3, |_| {});
    let client = world.etsy_key().expect("a key").0.to_owned();
    let back = "http://127.0.0.1:4321/etsy";
    let verifier = "a-verifier-of-more-than-forty-three-letters-0123456789";
    let digest = Sha256::digest(verifier.as_bytes());
    let challenge = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(digest);
    let scopes = ["transactions_r", "transactions_w"];
    assert!(world.etsy_consent("another", back, "s", &challenge, &scopes).is_err());
    let consent = |world: &mut World| {
        let to = world.etsy_consent(&client, back, "s t", &challenge, &scopes).expect("a redirect");
        let to = url::Url::parse(&to).expect("an address");
        let part = |name: &str| to.query_pairs().find(|(key, _)| key == name).expect("it").1.into_owned();
        assert_eq!((part("state").as_str(), to.path()), ("s t", "/etsy"));
        part("code")
    };
    let ask = |world: &mut World, code: &str, redirect: &str, verifier: &str| {
        let pairs = [
            ("grant_type", "authorization_code"),
            ("redirect_uri", redirect),
            ("code", code),
            ("code_verifier", verifier),
        ];
        grant(world, &pairs, NOW)
    };
    for (redirect, verifier) in [(back, "wrong"), ("http://127.0.0.1:4322/etsy", verifier)] {
        let code = consent(&mut world);
        let (status, body) = ask(&mut world, &code, redirect, verifier);
        assert_eq!((status, &body["error"]), (400, &json!("invalid_grant")));
    }
    let code = consent(&mut world);
    let (status, body) = ask(&mut world, &code, back, verifier);
    assert_eq!((status, &body["token_type"], &body["expires_in"]), (200, &json!("Bearer"), &json!(3600)));
    let token = body["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(status_with(&mut world, &token, NOW), 200);
    assert_eq!(ask(&mut world, &code, back, verifier).0, 400, "a code is good for once");
}

#[test]
fn tokens_end_and_a_refresh_token_works_once() {
    let mut world = with_etsy(3, |_| {});
    let first = world.etsy_refresh_token(NOW).expect("it");
    let (_, granted) = refresh(&mut world, &first, NOW);
    let access = granted["access_token"].as_str().expect("a token").to_owned();
    let second = granted["refresh_token"].as_str().expect("a token").to_owned();
    assert_eq!(status_with(&mut world, &access, NOW + 3_599_000), 200);
    assert_eq!(status_with(&mut world, &access, NOW + 3_600_000), 401);
    let request = etsy_request(&world, "GET", "/receipts", &access);
    let refused = world.handle("etsy", &request, NOW + 3_600_000).reply().expect("a reply");
    let expired = json!({ "error": "invalid_token", "error_description": "access token is expired" });
    assert_eq!(json(&refused), expired);
    let (status, body) = refresh(&mut world, &first, NOW);
    assert_eq!((status, &body["error"]), (400, &json!("invalid_grant")), "it was used");
    let (status, granted) = refresh(&mut world, &second, NOW + 89 * DAY);
    assert_eq!(status, 200);
    let third = granted["refresh_token"].as_str().expect("a token").to_owned();
    assert_eq!(refresh(&mut world, &third, NOW + 179 * DAY).0, 400, "90 days");
    let last = world.etsy_refresh_token(NOW).expect("it");
    world.etsy_revoke_tokens();
    assert_eq!(refresh(&mut world, &last, NOW).0, 400);
}

#[test]
fn a_reply_that_is_lost_costs_the_refresh_token() {
    let mut world = with_etsy(3, |_| {});
    let token = world.etsy_refresh_token(NOW).expect("it");
    world.faults().next_where(1, crate::Filter::path("oauth/token"), crate::Fault::ReplyLost);
    let client = world.etsy_key().expect("a key").0.to_owned();
    let pairs = [("grant_type", "refresh_token"), ("refresh_token", &token), ("client_id", &client)];
    assert_eq!(world.handle("etsy", &form(&world, &pairs), NOW), Outcome::ReplyLost);
    assert_eq!(refresh(&mut world, &token, NOW).0, 400);
    assert!(world.writes().is_empty(), "fetching a token writes nothing");
}

#[test]
fn a_sync_pages_through_all_receipts_once() {
    let mut world = with_etsy(130, |_| {});
    let path = |offset: usize, from: i64| {
        format!("/receipts?limit=50&offset={offset}&sort_on=updated&sort_order=asc&min_last_modified={from}")
    };
    let mut seen: Vec<(i64, u64)> = Vec::new();
    for offset in [0, 50, 100, 150] {
        let page = json(&etsy_get(&mut world, &path(offset, 946_684_800)));
        assert_eq!(page["count"], 130);
        for receipt in page["results"].as_array().expect("a list") {
            let number = |name: &str| receipt[name].as_u64().expect("a number");
            let updated = i64::try_from(number("updated_timestamp")).expect("small");
            seen.push((updated, number("receipt_id")));
        }
    }
    assert_eq!(seen.len(), 130);
    assert!(seen.is_sorted());
    seen.dedup();
    assert_eq!(seen.len(), 130);
    let (from, id) = seen[60];
    let page = json(&etsy_get(&mut world, &path(0, from)));
    assert_eq!((&page["count"], &page["results"][0]["receipt_id"]), (&json!(70), &json!(id)), "inclusive");
    let page = json(&etsy_get(&mut world, &format!("/receipts?max_last_modified={from}")));
    assert_eq!(page["count"], 61);
    assert_eq!(page["results"].as_array().map(Vec::len), Some(25), "unless told");
    let created: Vec<u64> = page["results"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|receipt| receipt["created_timestamp"].as_u64())
        .collect();
    assert!(created.is_sorted_by(|one, other| one >= other), "the newest first");
    for (query, status) in [("limit=100", 200), ("limit=101", 400), ("limit=0", 400), ("offset=-1", 400)] {
        assert_eq!(etsy_get(&mut world, &format!("/receipts?{query}")).status, status, "{query}");
    }
    for query in ["sort_on=name", "was_paid=maybe", "min_created=12", "min_last_modified=yesterday"] {
        let reply = etsy_get(&mut world, &format!("/receipts?{query}"));
        assert_eq!(reply.status, 400, "{query}");
        assert!(json(&reply)["error"].is_string());
    }
}

#[test]
fn receipts_are_found_by_how_they_stand() {
    let mut world = with_etsy(120, |_| {});
    let unpaid = crate::NewEtsyOrder { paid: false, ..Default::default() };
    let order = world.etsy_place_order(&unpaid, NOW);
    let mut count = |query: &str| {
        let reply = json(&etsy_get(&mut world, &format!("/receipts?limit=100&{query}")));
        reply["count"].as_u64().expect("a count")
    };
    assert_eq!((count("was_paid=false"), count("was_paid=true")), (1, 120));
    assert_eq!(count("was_shipped=true") + count("was_shipped=false"), 121);
    assert!(count("was_canceled=true") > 0);
    assert_eq!((count("was_delivered=true"), count("was_delivered=false")), (0, 121));
    let one = json(&etsy_get(&mut world, &format!("/receipts/{order}")));
    assert_eq!((&one["status"], &one["is_paid"]), (&json!("payment processing"), &json!(false)));
    assert_eq!(one["transactions"][0]["sku"], "TP-TEE-BLK-M");
    assert_eq!(etsy_get(&mut world, "/receipts/1").status, 404);
}

#[test]
fn the_limits_are_told_and_kept_where_they_are_on() {
    for limits in [false, true] {
        let mut world = with_etsy(3, |shop| shop.limits = limits);
        let token = world.etsy_access_token(NOW).expect("it");
        let mut last = None;
        for _ in 0..11 {
            let request = etsy_request(&world, "GET", "/receipts", &token);
            last = world.handle("etsy", &request, NOW).reply();
        }
        let last = last.expect("a reply");
        assert_eq!(last.status, if limits { 429 } else { 200 });
        assert_eq!(last.header("retry-after"), limits.then_some("1"));
        assert_eq!(last.header("x-limit-per-second"), Some("10"));
        assert_eq!(last.header("x-remaining-this-second"), Some("0"));
        assert_eq!(last.header("x-limit-per-day"), Some("10000"));
        assert_eq!(last.header("x-remaining-today"), Some(if limits { "9990" } else { "9989" }));
        assert_eq!(status_with(&mut world, &token, NOW + 1000), 200);
    }
}

/// Names of the fields that may not be null, by the kind of their value. The document of August 2026 says so.
const RECEIPT: [(&str, &str); 28] = [
    ("receipt_id", "int"),
    ("receipt_type", "int"),
    ("seller_user_id", "int"),
    ("buyer_user_id", "int"),
    ("name", "text"),
    ("status", "text"),
    ("payment_method", "text"),
    ("is_paid", "bool"),
    ("is_shipped", "bool"),
    ("create_timestamp", "int"),
    ("created_timestamp", "int"),
    ("update_timestamp", "int"),
    ("updated_timestamp", "int"),
    ("is_gift", "bool"),
    ("gift_message", "text"),
    ("gift_sender", "text"),
    ("grandtotal", "money"),
    ("subtotal", "money"),
    ("total_price", "money"),
    ("total_shipping_cost", "money"),
    ("total_tax_cost", "money"),
    ("total_vat_cost", "money"),
    ("discount_amt", "money"),
    ("gift_wrap_price", "money"),
    ("shipments", "list"),
    ("transactions", "list"),
    ("refunds", "list"),
    ("country_iso", "text"),
];
const SHIPMENT: [(&str, &str); 4] = [
    ("receipt_shipping_id", "int"),
    ("shipment_notification_timestamp", "int"),
    ("carrier_name", "text"),
    ("tracking_code", "text"),
];
const TRANSACTION: [(&str, &str); 10] = [
    ("transaction_id", "int"),
    ("receipt_id", "int"),
    ("quantity", "int"),
    ("created_timestamp", "int"),
    ("is_digital", "bool"),
    ("file_data", "text"),
    ("transaction_type", "text"),
    ("price", "money"),
    ("shipping_cost", "money"),
    ("variations", "list"),
];

fn check(object: &Value, fields: &[(&str, &str)]) {
    for (name, kind) in fields {
        let value = &object[*name];
        let right = match *kind {
            "int" => value.is_u64(),
            "text" => value.is_string(),
            "bool" => value.is_boolean(),
            "list" => value.is_array(),
            _ => value["amount"].is_i64() && value["divisor"] == 100 && value["currency_code"] == "EUR",
        };
        assert!(right, "{name}: {value}");
    }
}

#[test]
fn a_receipt_has_the_fields_of_the_document() {
    let mut world = with_etsy(200, |_| {});
    let mut entries = 0;
    for offset in [0, 100] {
        let page = json(&etsy_get(&mut world, &format!("/receipts?limit=100&offset={offset}")));
        for receipt in page["results"].as_array().expect("a list") {
            check(receipt, &RECEIPT);
            assert_eq!(receipt.as_object().map(serde_json::Map::len), Some(40));
            for shipment in receipt["shipments"].as_array().expect("a list") {
                check(shipment, &SHIPMENT);
                entries += 1;
            }
            let lines = receipt["transactions"].as_array().expect("a list");
            lines.iter().for_each(|line| check(line, &TRANSACTION));
            assert!(receipt["buyer_email"].is_null(), "access to it is not granted");
        }
    }
    assert!(entries > 100);
}
