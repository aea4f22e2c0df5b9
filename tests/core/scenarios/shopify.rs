//! What the owner must see at a shop that keeps its lines apart and tells who did what.

use super::*;
use trackmend_core::domain::{Cause, Kind, Travel};
use trackmend_world::{NewShopifyOrder, World};

const OTHER: &str = "LA874320202FR";
const OWN: &str = "3SWOLK04829317";

async fn empty() -> Shop {
    Shop::with_shopify(1, 0, |_| {}).await
}

fn place(world: &mut World, days: i64, skus: &[&str]) -> String {
    let lines = skus.iter().map(|sku| ((*sku).to_owned(), 1)).collect();
    world.shopify_place_order(&NewShopifyOrder { lines, ..NewShopifyOrder::default() }, NOW.0 - days * DAY)
}

/// What people call an order of the Shopify shop.
fn name(shop: &Shop, gid: &str) -> String {
    let truth = shop.demo.lock().truth(&trackmend_world::TruthQuestion::at(NOW.0));
    truth.order(gid).unwrap().number.clone()
}

async fn told(shop: &Shop, gid: &str, number: &str, days: i64) {
    let list = format!(
        "order,tracking_number,carrier,shipped_on,sku\n{},{number},La Poste,{},TP-TEE-BLK-M\n",
        name(shop, gid),
        day(NOW.plus(-days * DAY))
    );
    import(shop, &list).await;
}

/// The proof of the only repair, carried out.
async fn put_right(shop: &Shop) {
    shop.confirm(only(shop).await.finding.id).await;
    shop.sync().await;
    let journal = shop.demo.app.store.journal().await.unwrap();
    assert_eq!(journal[0].phase, Phase::Proved, "{:#?}", journal[0]);
    assert!(shop.open().await.is_empty(), "nothing is left: {:#?}", shop.open().await);
}

#[tokio::test]
async fn closed_by_hand_is_told_by_name_and_put_right_with_proof() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 5 * DAY);
    told(&shop, &gid, NUMBER, 3).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::TrackingMissing, Cause::ClosedByHand));
    assert_eq!(found.closer, Closer::Person { name: "Marie de Boer".into() });
    put_right(&shop).await;
    assert_eq!(shop.demo.lock().shopify_numbers(&gid), [NUMBER]);
}

#[tokio::test]
async fn an_app_and_the_shops_own_setting_are_told_apart() {
    let shop = empty().await;
    let by_app = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_app(&by_app, "Order Automator", NOW.0 - 7 * DAY);
    let by_setting = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_auto_fulfil(&by_setting, NOW.0 - 9 * DAY + 30_000);
    told(&shop, &by_app, NUMBER, 3).await;
    told(&shop, &by_setting, OTHER, 3).await;
    shop.sync().await;
    let cause = |open: &[FindingRow], gid: &str| {
        open.iter().find(|row| row.order_remote_id == gid).map(|row| row.finding.cause)
    };
    let open = shop.open().await;
    assert_eq!(cause(&open, &by_app), Some(Cause::ClosedByApp));
    assert_eq!(cause(&open, &by_setting), Some(Cause::AutoFulfilled));
}

#[tokio::test]
async fn s5b_delivered_before_the_first_reading_is_from_before_and_nobody_is_mailed() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 40, &["TP-TEE-BLK-M"]);
    {
        let mut world = shop.demo.lock();
        world.shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 38 * DAY);
        world.shopify_set_delivery(&gid, "DELIVERED", NOW.0 - 33 * DAY);
    }
    told(&shop, &gid, NUMBER, 37).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.pile, Pile::BeforeYouStarted);
    let attention = shop.demo.app.attention().await.unwrap();
    assert_eq!((attention.to_do, attention.before.len()), (0, 1));
    assert!(!shop.demo.app.preview(found.id, None).await.unwrap().mail);
}

#[tokio::test]
async fn s9_a_letter_by_hand_leaves_the_suppliers_line_alone() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 3, &["TP-TEE-BLK-M", "LT-CARD-MIST"]);
    shop.demo.lock().shopify_fulfil_by_hand(
        &gid,
        "Marie de Boer",
        Some(&["LT-CARD-MIST"]),
        None,
        NOW.0 - 2 * DAY,
    );
    shop.sync().await;
    assert!(shop.open().await.is_empty());
    assert!(
        shop.demo.app.attention().await.unwrap().watching.is_empty(),
        "it is not closed: nothing to watch"
    );
}

#[tokio::test]
async fn s10_an_own_number_for_everything_and_the_suppliers_later_both_stand_there_in_the_end() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M", "LT-CARD-MIST"]);
    shop.demo.lock().shopify_fulfil_by_hand(
        &gid,
        "Marie de Boer",
        None,
        Some(("PostNL", OWN)),
        NOW.0 - 6 * DAY,
    );
    told(&shop, &gid, NUMBER, 3).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.kind, Kind::NumberIncomplete);
    put_right(&shop).await;
    assert_eq!(shop.demo.lock().shopify_numbers(&gid), [OWN, NUMBER], "nothing is lost");
}

#[tokio::test]
async fn s12_a_download_that_fulfils_itself_is_nobodys_setting() {
    let shop = empty().await;
    for _ in 0..10 {
        let gid = place(&mut shop.demo.lock(), 2, &["TP-TEE-BLK-M", "DL-WALLPAPER"]);
        shop.demo.lock().shopify_fulfil_by_hand(
            &gid,
            "Shopify",
            Some(&["DL-WALLPAPER"]),
            None,
            NOW.0 - 2 * DAY + 20_000,
        );
    }
    shop.sync().await;
    assert!(shop.open().await.is_empty());
    assert!(shop.demo.app.attention().await.unwrap().banners.is_empty(), "not auto_fulfil_setting");
}

#[tokio::test]
async fn a_shop_that_fulfils_by_itself_gets_a_banner() {
    let shop = empty().await;
    for _ in 0..10 {
        let gid = place(&mut shop.demo.lock(), 2, &["TP-TEE-BLK-M"]);
        shop.demo.lock().shopify_auto_fulfil(&gid, NOW.0 - 2 * DAY + 20_000);
    }
    shop.sync().await;
    let banners = shop.demo.app.attention().await.unwrap().banners;
    assert_eq!(banners.len(), 1, "{banners:#?}");
    assert_eq!(serde_json::to_value(banners[0].kind).unwrap(), "auto_fulfil_setting");
    assert!(!banners[0].steps.is_empty(), "it says where");
}

#[tokio::test]
async fn a_setting_that_printful_asks_for_is_told_as_what_it_is() {
    let shop = empty().await;
    for _ in 0..10 {
        let gid = place(&mut shop.demo.lock(), 2, &["TP-TEE-BLK-M"]);
        shop.demo.lock().shopify_auto_fulfil(&gid, NOW.0 - 2 * DAY + 20_000);
    }
    shop.sync().await;
    let app = &shop.demo.app;
    // Printful asks for it, TPOP for the opposite: what to do is said.
    app.supplier(Platform::Printful, "").await.unwrap();
    let banners = app.attention().await.unwrap().banners;
    assert_eq!(banners.len(), 1, "{banners:#?}");
    assert_eq!(banners[0].means.id, "printful-and-tpop-setting");
    assert_eq!(banners[0].steps[0].id, "printful-and-tpop-setting-way");
    assert!(banners[0].steps.len() > 1, "and where");
    // Numbers that are typed in are nobody's of their own.
    app.supplier(Platform::Myself, "").await.unwrap();
    let tpop = app.account_named("TPOP").await.unwrap().id;
    app.disconnect(tpop).await.unwrap();
    assert!(app.attention().await.unwrap().banners.is_empty(), "Printful alone asks for it");
}

#[tokio::test]
async fn s26b_collected_brought_and_sold_over_the_counter_need_no_number() {
    let shop = empty().await;
    for method in ["PICK_UP", "LOCAL", "RETAIL", "NONE"] {
        let order = NewShopifyOrder { method: method.into(), ..NewShopifyOrder::default() };
        let gid = shop.demo.lock().shopify_place_order(&order, NOW.0 - 30 * DAY);
        if method != "NONE" {
            shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 29 * DAY);
        }
    }
    let digital = place(&mut shop.demo.lock(), 30, &["DL-WALLPAPER"]);
    shop.demo.lock().shopify_auto_fulfil(&digital, NOW.0 - 30 * DAY + 5_000);
    shop.sync().await;
    let open = shop.open().await;
    // "NONE" with a shirt cannot be: the world ships it, and nothing was sent for a month.
    assert!(open.iter().all(|row| row.finding.kind == Kind::NotShipped), "{open:#?}");
    assert_eq!(open.len(), 1);
}

#[tokio::test]
async fn s29_one_of_two_lines_is_cancelled_and_the_other_shown() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M", "TP-MUG-RAIN"]);
    shop.demo.lock().shopify_fulfil_by_hand(
        &gid,
        "Marie de Boer",
        Some(&["TP-TEE-BLK-M"]),
        Some(("La Poste", NUMBER)),
        NOW.0 - 5 * DAY,
    );
    shop.demo.lock().shopify_refund_line(&gid, "TP-MUG-RAIN", NOW.0 - 5 * DAY);
    told(&shop, &gid, NUMBER, 6).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "{:#?}", shop.open().await);
}

#[tokio::test]
async fn s33_two_orders_of_one_recipient_may_travel_in_one_parcel() {
    let shop = empty().await;
    let one = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    let two = shop.demo.lock().shopify_place_again(&one, NOW.0 - 9 * DAY);
    for gid in [&one, &two] {
        shop.demo.lock().shopify_fulfil_by_hand(
            gid,
            "Marie de Boer",
            None,
            Some(("La Poste", NUMBER)),
            NOW.0 - 5 * DAY,
        );
        told(&shop, gid, NUMBER, 6).await;
    }
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "{:#?}", shop.open().await);
}

#[tokio::test]
async fn s35_one_order_number_in_two_shops_is_asked() {
    let shop = empty().await;
    let woo = order(&shop, 9);
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    {
        let mut world = shop.demo.lock();
        world.shopify_rename(&gid, &format!("#{woo}"), NOW.0 - 8 * DAY);
        world.close_by_hand(woo, "Marie de Boer", NOW.0 - 6 * DAY);
        world.shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 6 * DAY);
    }
    import(
        &shop,
        &format!(
            "order,tracking_number,carrier,shipped_on\n#{woo},{NUMBER},La Poste,{}\n",
            day(NOW.plus(-4 * DAY))
        ),
    )
    .await;
    shop.sync().await;
    let open = shop.open().await;
    let asked = open.iter().find(|row| row.finding.kind == Kind::ShipmentUnmatched).expect("a question");
    assert_eq!(asked.finding.cause, Cause::SeveralFit);
    let page = shop.demo.app.unmatched(asked.finding.shipment.unwrap()).await.unwrap();
    assert_eq!(page.candidates.len(), 2, "{page:#?}");
    assert!(!open.iter().any(|row| row.finding.kind == Kind::TrackingMissing), "never automatic");
    // The owner says which.
    let chosen = page.candidates.iter().find(|c| c.platform == Platform::Shopify).unwrap().order;
    shop.demo.app.link(asked.finding.shipment.unwrap(), chosen).await.unwrap();
    shop.sync().await;
    let open = shop.open().await;
    let found: Vec<_> = open.iter().filter(|row| row.finding.kind == Kind::TrackingMissing).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].order_remote_id, gid);
}

#[tokio::test]
async fn nothing_is_said_while_a_second_shop_is_read_for_the_first_time() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 30, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 29 * DAY);
    let app = &shop.demo.app;
    let accounts = app.store.accounts().await.unwrap();
    let shopify = accounts.iter().find(|a| a.platform == Platform::Shopify).unwrap().id;
    app.sync(Some(shopify), &|_| {}, &trackmend_core::app::Stop::default()).await.unwrap();
    assert!(shop.open().await.is_empty(), "its number may come with the other shop");
    shop.sync().await;
    assert_eq!(only(&shop).await.finding.kind, Kind::NumberWanted);
}

#[tokio::test]
async fn s37_a_parcel_without_an_order_number_asks_about_the_one_that_fits() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 6 * DAY);
    shop.sync().await;
    let heads = shop.demo.app.store.orders_by_number(&name(&shop, &gid)).await.unwrap();
    let facts = shop.demo.app.store.facts(&[heads[0].id]).await.unwrap().remove(0);
    let buyer = facts.order.buyer;
    assert!(matches!(facts.order.travel, Travel::Ships));
    let list = format!(
        "order,tracking_number,carrier,shipped_on,name,postcode,country\n,{NUMBER},La Poste,{},{},{},{}\n",
        day(NOW.plus(-4 * DAY)),
        buyer.name,
        buyer.postcode,
        buyer.country
    );
    import(&shop, &list).await;
    shop.sync().await;
    let open = shop.open().await;
    let asked = open.iter().find(|row| row.finding.kind == Kind::ShipmentUnmatched).expect("a question");
    let page = shop.demo.app.unmatched(asked.finding.shipment.unwrap()).await.unwrap();
    assert_eq!(page.candidates.len(), 1, "{page:#?}");
    assert_eq!(page.candidates[0].order, heads[0].id);
}

#[tokio::test]
async fn s51_a_renamed_order_is_the_same_order() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 5 * DAY);
    told(&shop, &gid, NUMBER, 3).await;
    shop.sync().await;
    let before = only(&shop).await.finding.id;
    shop.demo.lock().shopify_rename(&gid, "#WOLK-7", NOW.0 + 1_000);
    shop.clock.advance(HOUR);
    shop.sync().await;
    let after = only(&shop).await;
    assert_eq!((after.finding.id, after.order_number.as_str()), (before, "#WOLK-7"));
    put_right(&shop).await;
}

#[tokio::test]
async fn an_open_order_that_was_sent_is_closed_for_its_own_lines_only() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M", "LT-CARD-MIST"]);
    told(&shop, &gid, NUMBER, 5).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.kind, Kind::OrderNotClosed);
    put_right(&shop).await;
    let world = shop.demo.lock();
    assert_eq!(world.shopify_numbers(&gid), [NUMBER]);
    assert_eq!(world.shopify_status(&gid), Some("PARTIALLY_FULFILLED"), "the letter is still to be sent");
}

#[tokio::test]
async fn a_slip_is_exchanged_and_nothing_else() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    let slip = ("La Poste", "LA874320139FR");
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, Some(slip), NOW.0 - 5 * DAY);
    told(&shop, &gid, NUMBER, 6).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::NumberDiffers, Cause::TypingSlip));
    let preview = shop.demo.app.preview(found.id, None).await.unwrap();
    assert!(preview.lines.iter().any(|line| line.old.as_deref() == Some(slip.1) && line.new == NUMBER));
    put_right(&shop).await;
    assert_eq!(shop.demo.lock().shopify_numbers(&gid), [NUMBER]);
}

#[tokio::test]
async fn s49b_what_is_put_right_at_shopify_meanwhile_is_not_written() {
    let shop = empty().await;
    let gid = place(&mut shop.demo.lock(), 9, &["TP-TEE-BLK-M"]);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 5 * DAY);
    told(&shop, &gid, NUMBER, 3).await;
    shop.sync().await;
    let found = only(&shop).await.finding.id;
    shop.demo.lock().shopify_edit_tracking(&gid, "Marie de Boer", &[("La Poste", NUMBER)], NOW.0);
    shop.confirm(found).await;
    shop.sync().await;
    assert_eq!(shop.demo.app.store.journal().await.unwrap()[0].phase, Phase::AlreadyRight);
    assert!(shop.demo.lock().writes().iter().all(|w| !w.applied), "nothing was sent");
    assert!(shop.open().await.is_empty());
}

#[tokio::test]
async fn the_owner_says_what_is_in_the_parcel_whose_number_she_enters() {
    let shop = empty().await;
    let number = "3SWOLK048293715";
    let gid = place(&mut shop.demo.lock(), 20, &["TP-TEE-BLK-M", "LT-CARD-MIST", "LT-STICKERS"]);
    shop.sync().await;
    let order = only(&shop).await.finding.order.unwrap();
    let app = &shop.demo.app;
    let goods = app.order_page(order).await.unwrap().goods;
    assert!(goods.iter().all(|line| line.unnumbered == 1), "{goods:#?}");
    let line = |sku: &str| goods.iter().find(|line| line.sku == sku).unwrap().line.clone();
    let error = app.enter_number(order, number, "", vec!["no-such-line".into()]).await.unwrap_err();
    assert_eq!(error.said.id, "error-no-line");
    assert!(shop.open().await.iter().all(|row| row.finding.number.is_none()), "nothing is kept");

    app.enter_number(order, number, "", vec![line("LT-CARD-MIST"), line("LT-STICKERS")]).await.unwrap();
    shop.sync().await;
    let found = shop.open().await;
    let found = found.iter().find(|row| row.finding.kind == Kind::OrderNotClosed).unwrap();
    shop.confirm(found.finding.id).await;
    shop.sync().await;
    assert_eq!(shop.demo.lock().shopify_status(&gid), Some("PARTIALLY_FULFILLED"), "the shirt is to be sent");
    assert_eq!(shop.demo.lock().shopify_numbers(&gid), [number]);
    let goods = app.order_page(order).await.unwrap().goods;
    let waits: Vec<&str> =
        goods.iter().filter(|line| line.unnumbered > 0).map(|line| line.sku.as_str()).collect();
    assert_eq!(waits, ["TP-TEE-BLK-M"]);
}
