//! A cursor that missed updates after a crash. The process dies at each request in turn, the shop goes on
//! meanwhile, and a new process goes on where the database says.

use super::*;
use crate::faults::platforms;
use trackmend_core::domain::{HOUR, MINUTE, SECOND};

/// Life goes on in the shop: one order is cancelled, one paid back, one sent by hand, one placed, and one that
/// showed no number shows one; each time others.
fn life_goes_on(it: &Tapped, round: usize) {
    let (now, platform) = (it.shop.now().0, it.platform);
    let mut world = it.shop.demo.lock();
    let ids = hands::order_ids(platform, &world);
    let nth = |step: usize| ids[(round * 17 + step * 29) % ids.len()].clone();
    hands::cancel(platform, &mut world, &nth(1), now);
    hands::refund_full(platform, &mut world, &nth(2), now);
    hands::add_number(platform, &mut world, &nth(3), "LA874320193FR", now);
    match platform {
        Platform::Shopify => {
            world.shopify_fulfil_by_hand(&nth(4), "Marie de Boer", None, None, now);
            world.shopify_place_order(&NewShopifyOrder::default(), now);
        }
        _ => {
            world.close_by_hand(nth(4).parse().unwrap(), "Marie de Boer", now);
            world.place_order(&NewOrder::default(), now);
        }
    }
}

/// The shop is read to its end, and every order is known as it is.
async fn all_is_known(of: &Dying, what: &str) {
    of.it.shop.sync().await;
    // What changed in the very second of the last page is of the next reading.
    of.it.shop.clock.advance(MINUTE);
    of.it.shop.sync().await;
    assert_eq!(of.it.wrongly_known().await, [""; 0], "{what}");
    let store = &of.it.shop.demo.app.store;
    assert_eq!(store.integrity_check().await.unwrap(), "ok", "{what}");
}

/// Orders for some pages.
fn pages(platform: Platform) -> usize {
    if platform == Platform::Shopify { 180 } else { 230 }
}

/// Every order changes, each time anew: more than one page of a later reading.
fn everything_changes(it: &Tapped, round: usize) {
    let (now, platform) = (it.shop.now().0, it.platform);
    let mut world = it.shop.demo.lock();
    for id in hands::order_ids(platform, &world) {
        match platform {
            Platform::Shopify => world.shopify_rename(&id, &format!("#{}-{round}", &id[id.len() - 6..]), now),
            _ if round.is_multiple_of(2) => world.reopen(id.parse().unwrap(), "Marie de Boer", now),
            _ => world.close_by_hand(id.parse().unwrap(), "Marie de Boer", now),
        };
    }
}

/// Each of the first requests, which are pages, and some of the questions after them.
fn requests() -> impl Iterator<Item = usize> {
    (1..=5).chain((10..).step_by(21))
}

fn death_at(n: usize) -> &'static [Death] {
    match n {
        0..=5 => &[Death::Before, Death::After],
        n if n.is_multiple_of(2) => &[Death::Before],
        _ => &[Death::After],
    }
}

async fn a_first_reading_that_dies(platform: Platform) {
    for n in requests() {
        for death in death_at(n) {
            let what = format!("{}, {death:?} request {n}", platform.name());
            let mut of = Dying::at(platform, 41, pages(platform), |_| {}).await;
            of.wire.dies_at(n, None, *death);
            if !of.sync_or_die().await {
                assert!(n > 10, "{what}: it has pages and questions");
                return;
            }
            of.it.shop.clock.advance(SECOND);
            life_goes_on(&of.it, n);
            all_is_known(&of, &what).await;
        }
    }
}

#[tokio::test]
async fn a_first_reading_of_woocommerce_that_dies_at_any_request_misses_nothing() {
    a_first_reading_that_dies(Platform::WooCommerce).await;
}

#[tokio::test]
async fn a_first_reading_of_shopify_that_dies_at_any_request_misses_nothing() {
    a_first_reading_that_dies(Platform::Shopify).await;
}

#[tokio::test]
async fn a_later_reading_that_dies_at_any_request_misses_nothing() {
    for platform in platforms() {
        let mut of = Dying::at(platform, 42, pages(platform), |_| {}).await;
        of.it.shop.sync().await;
        let mut round = 0;
        for n in [1, 2, 3, 5] {
            for death in [Death::Before, Death::After] {
                let what = format!("{}, {death:?} request {n}", platform.name());
                of.it.shop.clock.advance(HOUR);
                everything_changes(&of.it, round);
                of.wire.dies_at(n, None, death);
                of.sync_or_die().await;
                of.it.shop.clock.advance(SECOND);
                life_goes_on(&of.it, round);
                all_is_known(&of, &what).await;
                round += 1;
            }
        }
        assert!(of.lives >= 6, "{}: it died {} times", platform.name(), of.lives);
    }
}

/// Whoever dies again and again still comes to the end, if one request more is answered each time.
#[tokio::test]
async fn a_reading_that_dies_again_and_again_comes_to_its_end_and_misses_nothing() {
    for platform in platforms() {
        // Each process asks for news first: with fewer requests than these it comes to nothing else.
        for n in [6, 9] {
            let what = format!("{}, at each {n}th request", platform.name());
            let mut of = Dying::at(platform, 43, pages(platform), |_| {}).await;
            let mut deaths = 0_usize;
            loop {
                let death = if deaths.is_multiple_of(2) { Death::After } else { Death::Before };
                of.wire.dies_at(n, None, death);
                if !of.sync_or_die().await {
                    break;
                }
                deaths += 1;
                assert!(deaths < 120, "{what}: it comes to an end");
                of.it.shop.clock.advance(SECOND);
                if deaths <= 6 {
                    life_goes_on(&of.it, deaths);
                }
            }
            assert!(deaths >= 2, "{what}: {deaths} deaths");
            all_is_known(&of, &what).await;
        }
    }
}
