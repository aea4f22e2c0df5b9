//! What the print houses have in common.

use super::*;
use crate::{Fault, Filter, Maker, MakersConfig, NewMaking};

pub(super) const DAY: i64 = 86_400_000;

pub(super) fn houses(change: impl FnOnce(&mut MakersConfig)) -> World {
    let mut makers = MakersConfig::default();
    change(&mut makers);
    World::new(WorldConfig { makers: Some(makers), ..WorldConfig::new(7, 0, NOW) })
}

/// An order of an Etsy shop with this many goods, taken in `days` ago.
pub(super) fn order(world: &mut World, maker: Maker, lines: usize, days: i64) -> u64 {
    let number = 3_000_000_000 + world.maker_orders(maker).len() as u64;
    let goods = (1..=lines)
        .map(|line| (format!("{}TEE-{line}", maker.sku_prefix()), format!("Tee {line}"), 2))
        .collect();
    let new = NewMaking {
        maker,
        shop: "etsy",
        order_id: number.to_string(),
        order_number: number.to_string(),
        goods,
    };
    world.maker_takes_in(&new, NOW - days * DAY)
}

/// A request with all that the house asks for.
pub(super) fn request(world: &World, maker: Maker, path: &str) -> Request {
    let url = format!("{}{path}", world.maker_url(maker).expect("an account"));
    let mut request = match path.strip_prefix("/v4/orders:search") {
        Some(_) => Request { method: "POST".into(), ..Request::get(url) },
        None => Request::get(url),
    };
    let token = world.maker_token(maker).expect("an account");
    let (name, value) = match maker {
        Maker::Gelato => ("X-API-KEY", token.to_owned()),
        _ => ("Authorization", format!("Bearer {token}")),
    };
    request.headers.push((name.into(), value));
    request.headers.push(("User-Agent".into(), "Trackmend".into()));
    request
}

pub(super) fn send_to(world: &mut World, maker: Maker, request: &Request, now: i64) -> Reply {
    world.handle(maker.code(), request, now).reply().expect("a reply")
}

pub(super) fn ask_house(world: &mut World, maker: Maker, path: &str, now: i64) -> Value {
    let request = request(world, maker, path);
    let reply = send_to(world, maker, &request, now);
    assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
    json(&reply)
}

/// The list of a house's orders, and where its items are.
fn list(world: &World, maker: Maker) -> (String, &'static str) {
    match maker {
        Maker::Printful => ("/orders".into(), "result"),
        Maker::Printify => {
            (format!("/v1/shops/{}/orders.json", world.printify_shop_id().expect("a shop")), "data")
        }
        Maker::Gelato => ("/v4/orders:search".into(), "orders"),
    }
}

#[test]
fn each_fault_meets_each_house() {
    for maker in Maker::ALL {
        let mut world = houses(|_| {});
        order(&mut world, maker, 1, 3);
        let (path, items) = list(&world, maker);
        let asked = request(&world, maker, &path);
        let mut with = |fault: Fault| {
            world.faults().next_where(1, Filter::path("orders"), fault);
            let outcome = world.handle(maker.code(), &asked, NOW);
            let after = send_to(&mut world, maker, &asked, NOW);
            assert_eq!(after.status, 200, "a fault ends by itself");
            outcome
        };
        assert_eq!(with(Fault::NotSent), Outcome::NotSent);
        assert_eq!(with(Fault::ReplyLost), Outcome::ReplyLost);
        let mut reply = |fault: Fault| with(fault).reply().expect("a reply");
        let busy = reply(Fault::TooManyRequests { retry_after_s: 7 });
        assert_eq!((busy.status, busy.header("Retry-After")), (429, Some("7")));
        assert!(json(&busy).is_object(), "a house refuses in JSON");
        assert_eq!(reply(Fault::Throttled).status, 429);
        assert_eq!(reply(Fault::ServerError(502)).status, 502);
        let html = reply(Fault::HtmlInsteadOfJson);
        assert!(html.status == 200 && html.json().is_none());
        assert!(reply(Fault::CutOff).json().is_none());
        let away = reply(Fault::RedirectTo("https://evil.example".into()));
        assert_eq!(away.header("Location"), Some(format!("https://evil.example{path}").as_str()));
        let more = json(&reply(Fault::ExtraField));
        assert!(more["from_a_later_version"].is_object());
        assert!(more[items][0]["from_a_later_version"].is_object());
        let id = json(&reply(Fault::MissingField("id".into())));
        assert!(id[items][0].is_object() && id[items][0].get("id").is_none());
        assert!(json(&reply(Fault::MissingField(items.into()))).get(items).is_none());
        assert!(reply(Fault::Slow(9000)).took_ms > 9000);
        assert_eq!(world.faults().met(), 12);
        assert!(world.writes().is_empty(), "nothing is written at a house");
    }
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    let run = || {
        let mut world = houses(|_| {});
        let mut bytes = Vec::new();
        for maker in Maker::ALL {
            let first = order(&mut world, maker, 2, 3);
            order(&mut world, maker, 3, 2);
            let number = world.new_number_of("PostNL");
            assert!(world.maker_ships(first, Some(&[0]), "PostNL", &number, NOW - DAY));
            let (path, _) = list(&world, maker);
            let asked = request(&world, maker, &path);
            bytes.push(send_to(&mut world, maker, &asked, NOW));
        }
        bytes
    };
    assert_eq!(run(), run());
}

#[test]
fn houses_change_nothing_at_the_shops() {
    let with = houses(|_| {});
    let without = World::new(WorldConfig::new(7, 0, NOW));
    assert_eq!(with.keys(), without.keys());
    assert!(without.maker_url(Maker::Printful).is_none() && without.printify_shop_id().is_none());
    let alone = houses(|makers| (makers.printful, makers.gelato) = (false, false));
    assert_eq!(alone.maker_token(Maker::Printify), with.maker_token(Maker::Printify));
    assert!(alone.maker_token(Maker::Gelato).is_none());
}

#[test]
fn a_revoked_token_is_refused_and_a_world_without_the_house_sends_nothing() {
    for maker in Maker::ALL {
        let mut world = houses(|_| {});
        let (path, _) = list(&world, maker);
        let asked = request(&world, maker, &path);
        assert!(world.revoke_maker(maker) && !world.revoke_maker(maker));
        assert_eq!(send_to(&mut world, maker, &asked, NOW).status, 401);
        let mut without = super::world(0);
        assert_eq!(without.handle(maker.code(), &asked, NOW), Outcome::NotSent);
    }
}

#[test]
fn an_address_tells_its_platform() {
    let config = WorldConfig {
        shopify: Some(crate::ShopifyConfig::default()),
        makers: Some(MakersConfig { gelato: false, ..MakersConfig::default() }),
        ..WorldConfig::new(7, 0, NOW)
    };
    let world = World::new(config);
    let told = |url: &str| world.platform_of(&url::Url::parse(url).expect("an address"));
    assert_eq!(told("https://api.printful.com/orders"), Some("printful"));
    assert_eq!(told("https://api.printify.com/v1/shops.json"), Some("printify"));
    assert_eq!(told("https://order.gelatoapis.com/v4/orders:search"), None, "no account");
    assert_eq!(told("https://studio-wolk.myshopify.com/admin/api/2026-10/graphql.json"), Some("shopify"));
    assert_eq!(told("https://studio-wolk.example/wp-json/wc/v3/orders"), Some("woocommerce"));
    assert_eq!(told("https://elsewhere.example/"), None);
    assert_eq!(told("http://127.0.0.1:8080/printful/orders"), Some("printful"));
    assert_eq!(told("http://127.0.0.1:8080/printfuls"), Some("woocommerce"));
    assert_eq!(told("http://127.0.0.1:8080/admin/oauth/access_token"), Some("shopify"));
    assert_eq!(told("http://127.0.0.1:8080/wp-json/wc/v3/orders"), Some("woocommerce"));
    let alone = super::world(0);
    let admin = url::Url::parse("http://127.0.0.1:8080/admin/api/2026-10/graphql.json").expect("an address");
    assert_eq!(alone.platform_of(&admin), None, "this world has no such shop");
}

#[test]
fn houses_are_served_under_their_codes() {
    let mut world = houses(|makers| makers.base_url = Some("http://127.0.0.1:8080/".into()));
    assert_eq!(world.maker_url(Maker::Gelato).as_deref(), Some("http://127.0.0.1:8080/gelato"));
    order(&mut world, Maker::Gelato, 1, 1);
    let orders = ask_house(&mut world, Maker::Gelato, "/v4/orders:search", NOW);
    assert_eq!(orders["orders"].as_array().map(Vec::len), Some(1));
}

#[test]
fn hands_refuse_what_cannot_be() {
    let mut world = houses(|_| {});
    let made = order(&mut world, Maker::Printful, 2, 3);
    assert!(!world.maker_begins(1, NOW), "no such order");
    assert!(!world.maker_reships(made, None, "PostNL", "3S1", NOW), "nothing was sent");
    assert!(world.maker_blocks(made, NOW) && !world.maker_blocks(made, NOW));
    assert!(!world.maker_ships(made, None, "PostNL", "3S1", NOW), "it is stopped");
    assert!(world.maker_unblocks(made, NOW) && world.maker_begins(made, NOW));
    assert!(world.maker_ships(made, Some(&[1]), "PostNL", "3S1", NOW));
    assert!(!world.maker_ships(made, Some(&[1]), "PostNL", "3S2", NOW), "that was sent");
    assert!(!world.maker_cancels(made, NOW), "some was sent");
    assert!(world.maker_delivers(made, "3S1", NOW) && !world.maker_delivers(made, "3S1", NOW));
    assert!(world.maker_ships(made, None, "PostNL", "3S2", NOW), "the rest");
}

#[test]
fn a_house_knows_the_shops_customer() {
    let mut config = WorldConfig::new(7, 12, NOW);
    config.makers = Some(MakersConfig::default());
    let mut world = World::new(config);
    let id = world.order_ids()[0];
    let shown = json(&get(&mut world, &format!("orders/{id}")));
    let new = NewMaking {
        maker: Maker::Printful,
        shop: "woocommerce",
        order_id: id.to_string(),
        order_number: id.to_string(),
        goods: vec![("PF-TEE".into(), "Tee".into(), 1)],
    };
    world.maker_takes_in(&new, NOW - DAY);
    let made = ask_house(&mut world, Maker::Printful, &format!("/orders/@{id}"), NOW);
    assert_eq!(made["result"]["recipient"]["zip"], shown["shipping"]["postcode"]);
}
