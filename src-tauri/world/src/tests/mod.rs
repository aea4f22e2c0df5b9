//! What holds of a world, asked through its public surface.

mod access;
mod bol;
mod bol_past;
mod bol_shapes;
mod bol_writes;
mod carriers;
mod carriers_codes;
mod carriers_limits;
mod etsy;
mod etsy_past;
mod etsy_writes;
mod eyes;
mod faults;
mod gelato;
mod makers;
mod past;
mod printful;
mod printify;
mod reading;
mod rough;
mod serving;
mod shapes;
mod shopify;
mod shopify_limits;
mod shopify_past;
mod shopify_writes;
mod writing;

use serde_json::Value;

use crate::{Outcome, Reply, Request, ShopConfig, TruthQuestion, World, WorldConfig};

/// Wednesday 18 November 2026, 10:30 UTC.
const NOW: i64 = 1_794_997_800_000;

fn world(orders: usize) -> World {
    World::new(WorldConfig::new(7, orders, NOW))
}

fn shop(orders: usize, change: impl FnOnce(&mut ShopConfig)) -> World {
    let mut config = WorldConfig::new(7, orders, NOW);
    change(&mut config.shop);
    World::new(config)
}

fn address(world: &World, path: &str) -> String {
    format!("{}/wp-json/wc/v3/{path}", world.base_url())
}

fn send(world: &mut World, request: Request) -> Reply {
    let key = world.key("read_write").expect("a key").clone();
    let request = request.basic(&key.consumer_key, &key.consumer_secret);
    world.handle("woocommerce", &request, NOW).reply().expect("a reply")
}

fn get(world: &mut World, path: &str) -> Reply {
    let request = Request::get(address(world, path));
    send(world, request)
}

fn call(world: &mut World, method: &str, path: &str, body: Value) -> Reply {
    let request = Request::json(method, address(world, path), &body);
    send(world, request)
}

fn json(reply: &Reply) -> Value {
    reply.json().unwrap_or_else(|| panic!("JSON, not {}", String::from_utf8_lossy(&reply.body)))
}

fn ids(reply: &Reply) -> Vec<u64> {
    json(reply).as_array().expect("a list").iter().filter_map(|order| order["id"].as_u64()).collect()
}

fn code(reply: &Reply) -> String {
    json(reply)["code"].as_str().unwrap_or_default().to_owned()
}

fn outcome(world: &mut World, request: Request) -> Outcome {
    let key = world.key("read_write").expect("a key").clone();
    let request = request.basic(&key.consumer_key, &key.consumer_secret);
    world.handle("woocommerce", &request, NOW)
}

/// An order that is a gap, and its number.
fn a_gap(world: &World) -> (u64, String) {
    let truth = world.truth(&TruthQuestion::at(NOW));
    let gap = truth.gaps().next().expect("a gap");
    (gap.order_id.parse().expect("WooCommerce's id"), gap.tracking.first().cloned().expect("a number"))
}

fn is_gap(world: &World, order: u64) -> bool {
    let truth = world.truth(&TruthQuestion::at(NOW));
    truth.order(&order.to_string()).expect("the order").kind() == Some("tracking_missing")
}

fn two_shops(orders: usize, change: impl FnOnce(&mut crate::ShopifyConfig)) -> World {
    let mut config = WorldConfig::new(7, orders, NOW);
    let mut of_shop = crate::ShopifyConfig::default();
    change(&mut of_shop);
    config.shopify = Some(of_shop);
    World::new(config)
}

/// A document to the Shopify shop, with the token that has all rights.
fn ask(world: &mut World, query: &str, variables: Value) -> Value {
    let token = world.shopify_token().expect("a shop").to_owned();
    json(&ask_as(world, &token, query, variables, NOW))
}

fn ask_as(world: &mut World, token: &str, query: &str, variables: Value, now: i64) -> Reply {
    let url = format!("{}/admin/api/2026-10/graphql.json", world.shopify_url().expect("a shop"));
    let body = serde_json::json!({ "query": query, "variables": variables });
    let mut request = Request::json("POST", url, &body);
    request.headers.push(("X-Shopify-Access-Token".into(), token.to_owned()));
    world.handle("shopify", &request, now).reply().expect("a reply")
}

fn with_etsy(orders: usize, change: impl FnOnce(&mut crate::EtsyConfig)) -> World {
    let mut config = WorldConfig::new(7, orders, NOW);
    let mut of_shop = crate::EtsyConfig::default();
    change(&mut of_shop);
    config.etsy = Some(of_shop);
    World::new(config)
}

/// A request to the Etsy shop with the app's key; `path` is what follows the shop's own number.
fn etsy_request(world: &World, method: &str, path: &str, token: &str) -> Request {
    let (url, shop) = (world.etsy_url().expect("a shop"), world.etsy_shop_id().expect("a shop"));
    let (keystring, secret) = world.etsy_key().expect("a key");
    let header = |name: &str, value: String| (name.to_owned(), value);
    Request {
        method: method.into(),
        url: format!("{url}/v3/application/shops/{shop}{path}"),
        headers: vec![
            header("x-api-key", format!("{keystring}:{secret}")),
            header("Authorization", format!("Bearer {token}")),
        ],
        body: Vec::new(),
    }
}

/// A GET at the Etsy shop, with a token that has all rights.
fn etsy_get(world: &mut World, path: &str) -> Reply {
    let token = world.etsy_access_token(NOW).expect("a shop");
    let request = etsy_request(world, "GET", path, &token);
    world.handle("etsy", &request, NOW).reply().expect("a reply")
}

/// `createReceiptShipment` with this body and content type.
fn etsy_track(world: &mut World, order: &str, body: &str, kind: &str) -> Outcome {
    let token = world.etsy_access_token(NOW).expect("a shop");
    let mut request = etsy_request(world, "POST", &format!("/receipts/{order}/tracking"), &token);
    request.headers.push(("Content-Type".into(), kind.into()));
    request.body = body.as_bytes().to_vec();
    world.handle("etsy", &request, NOW)
}

/// A world with a shop at bol.
fn with_bol(orders: usize, change: impl FnOnce(&mut crate::BolConfig)) -> World {
    let mut config = WorldConfig::new(7, orders, NOW);
    let mut of_shop = crate::BolConfig::default();
    change(&mut of_shop);
    config.bol = Some(of_shop);
    World::new(config)
}

fn bol_token(world: &mut World, now: i64) -> String {
    let (id, secret) =
        world.bol_client().map(|(id, secret)| (id.to_owned(), secret.to_owned())).expect("a shop");
    let url = format!("{}/token?grant_type=client_credentials", world.bol_login_url().expect("a shop"));
    let request = Request { method: "POST".into(), ..Request::get(url) }.basic(&id, &secret);
    let reply = world.handle("bol", &request, now).reply().expect("a reply");
    json(&reply)["access_token"].as_str().expect("a token").to_owned()
}

/// A request to bol's API with a token and the media types that it wants.
fn bol_request(world: &mut World, method: &str, path: &str, body: Option<Value>, now: i64) -> Request {
    let token = bol_token(world, now);
    let media = "application/vnd.retailer.v10+json";
    let mut headers = vec![
        ("Authorization".to_owned(), format!("Bearer {token}")),
        ("Accept".to_owned(), media.to_owned()),
    ];
    if body.is_some() {
        headers.push(("Content-Type".into(), media.into()));
    }
    Request {
        method: method.into(),
        url: format!("{}/{path}", world.bol_url().expect("a shop")),
        headers,
        body: body.map(|body| body.to_string().into_bytes()).unwrap_or_default(),
    }
}

fn bol_call(world: &mut World, method: &str, path: &str, body: Option<Value>, now: i64) -> Reply {
    let request = bol_request(world, method, path, body, now);
    world.handle("bol", &request, now).reply().expect("a reply")
}

fn bol_get(world: &mut World, path: &str, now: i64) -> Value {
    json(&bol_call(world, "GET", path, None, now))
}
