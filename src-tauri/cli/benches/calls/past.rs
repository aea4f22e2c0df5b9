//! What happened before and between the readings.

use trackmend_core::domain::{DAY, HOUR, Platform};
use trackmend_world::{Maker, NewBolOrder, NewEtsyOrder, NewMaking, NewShopifyOrder, World};

fn maker(platform: Platform) -> Option<Maker> {
    Maker::ALL.into_iter().find(|maker| maker.code() == platform.code())
}

/// A print house makes what its shops sold; here it gets so many orders, one every hour and a half. Those of the
/// last three days are in the making, the others were sent.
pub(crate) fn fill(world: &mut World, platform: Platform, orders: usize, now: i64) {
    let Some(maker) = maker(platform) else { return };
    let have = world.maker_orders(maker).len();
    for n in (0..orders.saturating_sub(have)).rev() {
        let at = now - i64::try_from(n).unwrap() * HOUR * 3 / 2;
        let order = take_in(world, maker, n, at);
        assert!(world.maker_begins(order, at + HOUR));
        if now - at > 3 * DAY {
            send(world, order, at + 2 * DAY);
        }
    }
}

fn take_in(world: &mut World, maker: Maker, n: usize, at: i64) -> u64 {
    let good = (format!("{}MUG", maker.sku_prefix()), "Mug".to_owned(), 1);
    let (order_id, order_number) = (format!("7{n:06}"), format!("7{n:06}"));
    world.maker_takes_in(&NewMaking { maker, shop: "etsy", order_id, order_number, goods: vec![good] }, at)
}

fn send(world: &mut World, order: u64, at: i64) -> bool {
    let number = world.new_number_of("PostNL");
    world.maker_ships(order, None, "PostNL", &number, at)
}

/// Half of the changes are new orders, the other half are changes of others; how many there were.
pub(crate) fn change(world: &mut World, platform: Platform, changes: usize, now: i64) -> usize {
    let new = changes / 2;
    let others = |ids: Vec<String>, change: &mut dyn FnMut(&str) -> bool| {
        ids.iter().rev().filter(|id| change(id)).take(changes - new).count()
    };
    match platform {
        Platform::WooCommerce => {
            // Closing and opening again: what a shop without a supplier has.
            let ids = world.order_ids();
            let change =
                |id: &&u64| world.close_by_system(**id, now) || world.reopen(**id, "Marie de Boer", now);
            ids.iter().rev().filter(change).take(changes).count()
        }
        Platform::Shopify => {
            let ids = world.shopify_order_ids();
            (0..new).for_each(|_| drop(world.shopify_place_order(&NewShopifyOrder::default(), now)));
            new + others(ids, &mut |id| world.shopify_refund_full(id, now))
        }
        Platform::Etsy => {
            let ids = world.etsy_order_ids();
            (0..new).for_each(|_| drop(world.etsy_place_order(&NewEtsyOrder::default(), now)));
            new + others(ids, &mut |id| world.etsy_refund(id, 1, now))
        }
        Platform::Bol => {
            let placed: Vec<String> =
                (0..changes).map(|_| world.bol_place_order(&NewBolOrder::default(), now)).collect();
            // Ordered and sent within ten minutes.
            let sent = placed.iter().take(changes - new).filter(|order| {
                let number = world.new_number_of("PostNL");
                world.bol_confirm(order, None, "TNT", Some(&number), now + 60_000)
            });
            new + sent.count()
        }
        _ => {
            let Some(maker) = maker(platform) else { return 0 };
            let mut ids = world.maker_orders(maker);
            // As they stand in the list: by when they came in.
            ids.sort_unstable();
            for n in 0..new {
                take_in(world, maker, 900_000 + n, now);
            }
            new + ids.into_iter().rev().filter(|id| send(world, *id, now)).take(changes - new).count()
        }
    }
}
