//! What holds of a world, asked through its public surface.

mod access;
mod faults;
mod past;
mod reading;
mod rough;
mod serving;
mod shapes;
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
    (gap.order_id, gap.tracking.clone().expect("a number"))
}

fn is_gap(world: &World, order: u64) -> bool {
    world.truth(&TruthQuestion::at(NOW)).order(order).expect("the order").gap
}
