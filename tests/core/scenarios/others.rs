//! What the owner must see at Etsy and at bol, and of suppliers that are asked.

use super::*;
use trackmend_core::app::view::{BannerKind, Item};
use trackmend_core::domain::{Cause, NoTravel, Travel};
use trackmend_world::{NewBolOrder, NewEtsyOrder};

const OWN: &str = "3SWOLK04829317";
const NOTEBOOK: &str = "SW-NOTEBOOK-A5";

/// Every shop and supplier, without a past.
async fn empty() -> Shop {
    Shop::whole(1, 0).await
}

fn at_etsy(shop: &Shop, days: i64, skus: &[&str]) -> String {
    let lines = skus.iter().map(|sku| ((*sku).to_owned(), 1)).collect();
    shop.demo.lock().etsy_place_order(&NewEtsyOrder { lines, paid: true }, NOW.0 - days * DAY)
}

fn at_bol(shop: &Shop, days: i64, change: impl FnOnce(&mut NewBolOrder)) -> String {
    let mut order = NewBolOrder { lines: vec![(NOTEBOOK.into(), 1)], ..NewBolOrder::default() };
    change(&mut order);
    shop.demo.lock().bol_place_order(&order, NOW.0 - days * DAY)
}

/// What is found at an order, by kind and cause.
async fn found(shop: &Shop, order: &str) -> Option<(Kind, Cause)> {
    shop.sync().await;
    let open = shop.open().await;
    open.iter().find(|row| row.order_remote_id == order).map(|row| (row.finding.kind, row.finding.cause))
}

#[tokio::test]
async fn s11_an_own_number_closed_the_receipt_and_the_suppliers_comes_later() {
    let shop = empty().await;
    let id = at_etsy(&shop, 9, &["TP-TEE-BLK-M", "SW-BOWL-ASH"]);
    {
        let mut world = shop.demo.lock();
        world.etsy_complete_by_hand(&id, Some(("postnl", OWN)), NOW.0 - 6 * DAY);
        let tee: &[&str] = &["TP-TEE-BLK-M"];
        world.etsy_tpop_ships(&id, Some(tee), ("La Poste", NUMBER), true, NOW.0 - 3 * DAY);
    }
    shop.demo.import_supplier_list().await.unwrap();
    assert_eq!(found(&shop, &id).await.map(|(kind, _)| kind), Some(Kind::NumberIncomplete));
    let finding = only(&shop).await.finding.id;
    let preview = shop.demo.app.preview(finding, Some(false)).await.unwrap();
    assert!(preview.mail && !preview.mail_choice, "Etsy mails the buyer again");
    shop.confirm(finding).await;
    shop.sync().await;
    assert_eq!(shop.demo.lock().etsy_numbers(&id), [OWN, NUMBER], "added, and the first one stays");
}

#[tokio::test]
async fn s17_what_a_supplier_holds_back_is_told_at_once() {
    let shop = empty().await;
    let id = at_etsy(&shop, 1, &["PF-CAP-NVY"]);
    assert_eq!(found(&shop, &id).await, None, "it is being made");
    assert!(shop.demo.lock().etsy_house_blocks(&id, NOW.0));
    shop.clock.advance(HOUR);
    assert_eq!(found(&shop, &id).await, Some((Kind::NotShipped, Cause::Blocked)));
}

#[tokio::test]
async fn s18_an_order_that_bol_cancels_tomorrow_comes_first() {
    let shop = empty().await;
    let id = at_bol(&shop, 5, |order| order.delivered_in = 3);
    assert!(Kind::ALL.iter().all(|kind| kind.precedence() >= Kind::OrderExpiring.precedence()));
    // What waits longer, in the same list and in the one that is the first as a rule.
    let asked = at_bol(&shop, 4, |order| order.delivered_in = 9);
    shop.demo.lock().bol_ask_to_cancel(&asked, NOW.0 - 3 * DAY);
    let bare = at_bol(&shop, 9, |_| {});
    shop.demo.lock().bol_confirm(&bare, None, "TNT", None, NOW.0 - 7 * DAY);
    assert_eq!(found(&shop, &id).await, Some((Kind::OrderExpiring, Cause::NotConfirmed)));
    let attention = shop.demo.app.attention().await.unwrap();
    let rows = attention.lists.iter().flat_map(|list| &list.items).map(|item| match item {
        Item::Row(row) => row.kind,
        Item::Card(card) => card.rows[0].kind,
    });
    let kinds = [Kind::OrderExpiring, Kind::ShippedThoughCancelled, Kind::TrackingMissing];
    assert_eq!(rows.collect::<Vec<_>>(), kinds, "it comes first, without a waiting time");
}

#[tokio::test]
async fn s19_a_customer_asks_to_cancel_and_nothing_is_offered() {
    let shop = empty().await;
    let id = at_bol(&shop, 1, |_| {});
    assert!(shop.demo.lock().bol_ask_to_cancel(&id, NOW.0));
    assert_eq!(found(&shop, &id).await, Some((Kind::ShippedThoughCancelled, Cause::CancelAsked)));
    let finding = only(&shop).await.finding.id;
    assert!(shop.demo.app.preview(finding, None).await.is_err());
}

#[tokio::test]
async fn s20_what_bol_sends_itself_needs_nothing() {
    let shop = empty().await;
    let by_bol = at_bol(&shop, 9, |order| order.driven_by_bol = true);
    let stored = at_bol(&shop, 9, |order| order.by_warehouse = true);
    shop.demo.lock().bol_confirm(&by_bol, None, "TNT", None, NOW.0 - 3 * DAY);
    assert_eq!(found(&shop, &by_bol).await, None);
    assert_eq!(found(&shop, &stored).await, None);
}

#[tokio::test]
async fn s21_a_label_of_bols_has_a_day_to_show_its_number() {
    let shop = empty().await;
    let id = at_bol(&shop, 2, |_| {});
    assert!(shop.demo.lock().bol_confirm_with_label(&id, NOW.0 - HOUR));
    assert_eq!(found(&shop, &id).await, None, "an hour old");
    shop.clock.advance(24 * HOUR);
    assert_eq!(found(&shop, &id).await, Some((Kind::TrackingMissing, Cause::PlatformLabel)));
}

#[tokio::test]
async fn s22_letters_and_appointments_need_no_number() {
    let shop = empty().await;
    let letter = at_bol(&shop, 4, |_| {});
    let belgian = at_bol(&shop, 4, |_| {});
    let agreed = at_bol(&shop, 1, |order| order.by_appointment = true);
    {
        let mut world = shop.demo.lock();
        world.bol_confirm(&letter, None, "BRIEFPOST", None, NOW.0 - 3 * DAY);
        world.bol_confirm(&belgian, None, "BPOST_BRIEF", None, NOW.0 - 3 * DAY);
    }
    for order in [&letter, &belgian, &agreed] {
        assert_eq!(found(&shop, order).await, None, "{order}");
    }
    let store = &shop.demo.app.store;
    let facts = store.facts(&store.order_ids().await.unwrap()).await.unwrap();
    let of = |id: &str| facts.iter().find(|f| f.order.remote_id == id).unwrap().order.travel;
    assert_eq!(of(&letter), Travel::None(NoTravel::Letter));
    assert_eq!(of(&agreed), Travel::None(NoTravel::Appointment), "the order's page says what to arrange");
    // Nothing to repair, and still the owner's to do.
    let attention = shop.demo.app.attention().await.unwrap();
    assert_eq!(attention.to_do, 0);
    let [banner] = attention.banners.as_slice() else { panic!("{:?}", attention.banners) };
    assert_eq!(banner.kind, BannerKind::ToArrange);
    let [order] = banner.orders.as_slice() else { panic!("{:?}", banner.orders) };
    assert_eq!(order.number, agreed);
    assert!(order.by.is_some(), "bol says until when");
    shop.demo.lock().bol_confirm(&agreed, None, "COURIER", None, shop.now().0);
    shop.sync().await;
    assert!(shop.demo.app.attention().await.unwrap().banners.is_empty(), "it was brought");
}

#[tokio::test]
async fn s23_a_letterbox_parcel_needs_one() {
    let shop = empty().await;
    let id = at_bol(&shop, 4, |_| {});
    shop.demo.lock().bol_confirm(&id, None, "TNT_BRIEF", None, NOW.0 - 3 * DAY);
    assert_eq!(found(&shop, &id).await, Some((Kind::TrackingMissing, Cause::NoNumberEntered)));
}

#[tokio::test]
async fn a_number_that_only_the_owner_knows_is_typed_or_scanned() {
    let shop = empty().await;
    let (id, other) = (at_bol(&shop, 4, |_| {}), at_bol(&shop, 4, |_| {}));
    for order in [&id, &other] {
        shop.demo.lock().bol_confirm(order, None, "TNT", None, NOW.0 - 3 * DAY);
    }
    assert_eq!(found(&shop, &id).await, Some((Kind::TrackingMissing, Cause::NoNumberEntered)));
    let app = &shop.demo.app;
    let of = async |remote: &str| {
        let facts = app.store.facts(&app.store.order_ids().await.unwrap()).await.unwrap();
        facts.iter().find(|f| f.order.remote_id == remote).unwrap().id
    };
    let (order, another) = (of(&id).await, of(&other).await);
    let verdict = async |order| app.order_page(order).await.unwrap().verdict.unwrap();
    assert!(verdict(order).await.wants_number && !verdict(order).await.can_add);
    let number = "3SWOLK048293715";
    // What is no whole number is not kept.
    for wrong in ["", "3.24E+15", "hello there"] {
        assert!(app.enter_number(order, wrong, "", vec![]).await.is_err(), "{wrong:?}");
    }
    app.enter_number(order, &format!("  {number}\n"), "", vec![]).await.unwrap();
    shop.sync().await;
    let told = verdict(order).await;
    assert!(told.can_add && !told.wants_number, "{told:?}");
    let preview = app.preview(told.finding, None).await.unwrap();
    assert!(preview.for_good.is_some() && preview.lines.iter().any(|line| line.new == number));
    // A number belongs to one customer.
    let error = app.enter_number(another, number, "", vec![]).await.unwrap_err();
    assert_eq!(error.said.id, "lookup-number-elsewhere");
}

#[tokio::test]
async fn what_the_owner_sent_herself_can_be_added_at_once() {
    let shop = empty().await;
    let id = shop.demo.lock().etsy_place_order(&NewEtsyOrder::default(), NOW.0 - 20 * DAY);
    assert_eq!(found(&shop, &id).await.map(|found| found.0), Some(Kind::NotShipped));
    let app = &shop.demo.app;
    let order = only(&shop).await.finding.order.unwrap();
    assert!(app.order_page(order).await.unwrap().verdict.unwrap().wants_number);
    app.enter_number(order, "3SWOLK048293715", "", vec![]).await.unwrap();
    // Nothing has to be read for it: a repair reads the order first.
    let now = only(&shop).await.finding;
    assert_eq!((now.kind, now.order), (Kind::OrderNotClosed, Some(order)));
    assert!(app.order_page(order).await.unwrap().verdict.unwrap().can_add);
}

#[tokio::test]
async fn s24_a_wrong_number_at_bol_cannot_be_put_right_from_here() {
    let shop = empty().await;
    let id = at_bol(&shop, 6, |_| {});
    {
        let mut world = shop.demo.lock();
        world.bol_confirm(&id, None, "TNT", Some("3SWOLK04829371"), NOW.0 - 4 * DAY);
        world.bol_owner_ships(&id, OWN, "PostNL", NOW.0 - 4 * DAY);
    }
    shop.demo.import_supplier_list().await.unwrap();
    assert_eq!(found(&shop, &id).await, Some((Kind::NumberDiffers, Cause::TypingSlip)));
    let finding = only(&shop).await.finding.id;
    assert!(shop.demo.app.preview(finding, None).await.is_err(), "bol never lets a number be changed");
    let ready = shop.demo.app.ready_message(finding, None).await.unwrap();
    assert!(ready.text.contains(OWN) && !ready.text.contains("3SWOLK04829371"), "{}", ready.text);
    assert_eq!((ready.languages.len(), ready.language == ready.languages[0]), (4, true));
}

#[tokio::test]
async fn a_number_at_bol_is_added_alone_once_its_end_was_typed_again_and_its_process_ended() {
    use trackmend_core::app::{Asked, ForGood};
    let shop = empty().await;
    let id = at_bol(&shop, 6, |_| {});
    {
        let mut world = shop.demo.lock();
        world.bol_confirm(&id, None, "TNT", None, NOW.0 - 4 * DAY);
        world.bol_owner_ships(&id, OWN, "PostNL", NOW.0 - 4 * DAY);
    }
    shop.demo.import_supplier_list().await.unwrap();
    assert_eq!(found(&shop, &id).await.map(|(kind, _)| kind), Some(Kind::TrackingMissing));
    let finding = only(&shop).await.finding.id;
    let app = &shop.demo.app;
    assert!(app.preview_many(&[finding]).await.unwrap().is_empty(), "never one of many");
    let lists = app.attention().await.unwrap().lists;
    let mut items = lists.iter().flat_map(|list| &list.items);
    assert!(items.all(|item| matches!(item, trackmend_core::app::view::Item::Row(_))), "nor of a card");
    let preview = app.preview(finding, None).await.unwrap();
    assert_eq!(preview.for_good.unwrap().start, &OWN[..OWN.len() - 4]);
    let said = |for_good| Asked { by: "owner".into(), mail: None, for_good };
    for wrong in [ForGood::NotSaid, ForGood::Typed(String::new()), ForGood::Typed("9371".into())] {
        assert!(app.confirm(finding, &said(wrong.clone())).await.is_err(), "{wrong:?}");
    }
    assert!(app.store.journal().await.unwrap().is_empty());
    app.confirm(finding, &said(ForGood::Typed("9317".into()))).await.unwrap();
    shop.sync().await;
    let entry = app.store.journal().await.unwrap().remove(0);
    assert_eq!(entry.phase, Phase::Proved, "{entry:#?}");
    assert_eq!(shop.demo.lock().bol_numbers(&id), [OWN]);
}

#[tokio::test]
async fn s46_printify_closes_the_order_when_production_begins() {
    let shop = empty().await;
    let id = at_etsy(&shop, 6, &["PY-CANDLE-FIG"]);
    assert!(shop.demo.lock().etsy_house_begins(&id, NOW.0 - 5 * DAY), "and Etsy shows it as completed");
    assert_eq!(found(&shop, &id).await, None, "it is being made");
    let candle: &[&str] = &["PY-CANDLE-FIG"];
    shop.demo.lock().etsy_house_ships(&id, Some(candle), ("PostNL", OWN), NOW.0);
    shop.clock.advance(6 * HOUR);
    assert_eq!(found(&shop, &id).await, None, "its own waiting time counts from its own parcel");
    shop.clock.advance(DAY);
    assert_eq!(found(&shop, &id).await.map(|(kind, _)| kind), Some(Kind::TrackingMissing));
}

#[tokio::test]
async fn s47_what_was_handled_while_the_laptop_slept_is_found_through_its_shipment() {
    let shop = empty().await;
    let id = at_bol(&shop, 1, |_| {});
    assert_eq!(found(&shop, &id).await, None);
    // Asleep from Friday to Tuesday; handled on Saturday, and gone from bol's list since Monday.
    let saturday = NOW.0 + DAY;
    shop.clock.advance(4 * DAY);
    shop.demo.lock().bol_confirm(&id, None, "TNT", None, saturday);
    assert_eq!(found(&shop, &id).await, Some((Kind::TrackingMissing, Cause::NoNumberEntered)));
}

#[tokio::test]
async fn s50_the_supplier_writes_in_the_same_minute_and_one_number_is_mailed_once() {
    let shop = empty().await;
    let id = at_etsy(&shop, 9, &["TP-TEE-BLK-M"]);
    {
        let mut world = shop.demo.lock();
        world.etsy_complete_by_hand(&id, None, NOW.0 - 6 * DAY);
        world.etsy_tpop_ships(&id, None, ("La Poste", NUMBER), true, NOW.0 - 3 * DAY);
    }
    shop.demo.import_supplier_list().await.unwrap();
    assert_eq!(found(&shop, &id).await.map(|(kind, _)| kind), Some(Kind::TrackingMissing));
    shop.confirm(only(&shop).await.finding.id).await;
    // Between the owner's word and our request.
    assert!(shop.demo.lock().etsy_complete_by_hand(&id, Some(("la-poste-colissimo", NUMBER)), shop.now().0));
    let mails = shop.demo.lock().mails().len();
    shop.sync().await;
    let entry = shop.demo.app.store.journal().await.unwrap().remove(0);
    assert_eq!(entry.phase, Phase::AlreadyRight, "{entry:#?}");
    let world = shop.demo.lock();
    assert_eq!((world.etsy_numbers(&id), world.mails().len()), (vec![NUMBER.to_owned()], mails));
}

#[tokio::test]
async fn what_a_connection_can_and_cannot_do_is_said_of_each() {
    let shop = empty().await;
    let said: std::collections::BTreeMap<Platform, Vec<String>> = shop
        .demo
        .app
        .connections()
        .await
        .unwrap()
        .into_iter()
        .map(|c| (c.platform, c.can.into_iter().map(|can| can.id).collect()))
        .collect();
    let of = |platform| said.get(&platform).map_or_else(Vec::new, Clone::clone);
    let etsy =
        ["can-read-orders", "can-add-tracking", "can-close-lines", "always-mails", "cannot-change-number"];
    assert_eq!(of(Platform::Etsy), etsy);
    assert_eq!(
        of(Platform::Bol),
        ["can-read-orders", "can-add-tracking", "can-close-lines", "cannot-change-number"]
    );
    assert_eq!(of(Platform::WooCommerce), ["can-read-orders", "can-add-tracking"]);
}

#[tokio::test]
async fn a_parcel_of_nobody_knows_what_completes_no_receipt_of_several_makers() {
    let shop = empty().await;
    let id = at_etsy(&shop, 20, &["TP-TEE-BLK-M", "SW-BOWL-ASH"]);
    assert_eq!(found(&shop, &id).await.map(|found| found.0), Some(Kind::NotShipped));
    let app = &shop.demo.app;
    let order = only(&shop).await.finding.order.unwrap();
    let goods = app.order_page(order).await.unwrap().goods;
    assert!(goods.iter().all(|line| line.unnumbered == 1), "she is asked what is in it: {goods:#?}");
    let can_add = async || {
        let open = shop.open().await;
        let closing = open.iter().find(|row| row.finding.kind == Kind::OrderNotClosed);
        (closing.map(|row| row.finding.cause), app.order_page(order).await.unwrap().verdict.unwrap().can_add)
    };
    let number = "3SWOLK048293715";
    app.enter_number(order, number, "", vec![]).await.unwrap();
    assert_eq!(can_add().await, (Some(Cause::LinesUnclear), false), "the shirt may still be with its maker");
    let bowl = goods.iter().find(|line| !line.supplied).unwrap().line.clone();
    app.enter_number(order, number, "", vec![bowl]).await.unwrap();
    assert_eq!(can_add().await, (Some(Cause::LinesUnclear), false), "the shirt was not sent");
    app.enter_number(order, number, "", goods.iter().map(|line| line.line.clone()).collect()).await.unwrap();
    assert!(can_add().await.1, "she says that all is in it");
}

#[tokio::test]
async fn at_bol_a_number_goes_to_what_was_sent_without_one_and_not_to_what_waits() {
    let shop = empty().await;
    let id = at_bol(&shop, 6, |order| {
        order.lines = vec![(NOTEBOOK.into(), 1), ("SW-PENCILS".into(), 1)];
        order.delivered_in = 20;
    });
    shop.demo.lock().bol_confirm(&id, Some(&[NOTEBOOK]), "TNT", None, NOW.0 - 3 * DAY);
    assert_eq!(found(&shop, &id).await, Some((Kind::TrackingMissing, Cause::NoNumberEntered)));
    let app = &shop.demo.app;
    let row = shop.open().await.into_iter().find(|row| row.finding.kind == Kind::TrackingMissing).unwrap();
    let order = row.finding.order.unwrap();
    let page = app.order_page(order).await.unwrap();
    let asked: Vec<(&str, i64)> = page.goods.iter().map(|g| (g.sku.as_str(), g.unnumbered)).collect();
    assert_eq!(asked, [(NOTEBOOK, 1), ("SW-PENCILS", 0)]);
    let lines = page.goods.iter().filter(|g| g.unnumbered > 0).map(|g| g.line.clone()).collect();
    app.enter_number(order, "3SWOLK048293715", "", lines).await.unwrap();
    shop.sync().await;
    let verdict = app.order_page(order).await.unwrap().verdict.unwrap();
    assert_eq!(verdict.kind, Kind::TrackingMissing);
    let preview = app.preview(verdict.finding, None).await.unwrap();
    let checks = preview.for_good.unwrap().checks;
    let said = |id: &str| checks.iter().find(|check| check.said.id == id).map(|check| &check.said.args);
    let items = format!("{:?}", said("one-shot-items").unwrap());
    let notebook = &page.goods[0].name;
    assert!(items.contains(&format!("1 × {notebook}")), "what it is for is told: {items}");
    assert!(format!("{:?}", said("one-shot-carrier").unwrap()).contains("PostNL"), "not bol's code for it");
    assert!(said("one-shot-empty").is_some());
}

#[tokio::test]
async fn nothing_is_called_empty_where_the_other_parcels_number_stands() {
    let shop = empty().await;
    let id = at_bol(&shop, 9, |order| order.lines = vec![(NOTEBOOK.into(), 1), ("SW-PENCILS".into(), 1)]);
    {
        let mut world = shop.demo.lock();
        world.bol_confirm(&id, Some(&[NOTEBOOK]), "TNT", Some("3SWOLK048293715"), NOW.0 - 4 * DAY);
        world.bol_confirm(&id, Some(&["SW-PENCILS"]), "TNT", None, NOW.0 - 3 * DAY);
    }
    assert_eq!(found(&shop, &id).await.map(|found| found.0), Some(Kind::TrackingMissing));
    let app = &shop.demo.app;
    let order = only(&shop).await.finding.order.unwrap();
    let bare = app.order_page(order).await.unwrap().goods.into_iter().filter(|line| line.unnumbered > 0);
    let lines: Vec<String> = bare.map(|line| line.line).collect();
    assert_eq!(lines.len(), 1, "the pencils");
    app.enter_number(order, "3SWOLK048293722", "", lines).await.unwrap();
    shop.sync().await;
    let preview = app.preview(only(&shop).await.finding.id, None).await.unwrap();
    let checks: Vec<String> = preview.for_good.unwrap().checks.into_iter().map(|c| c.said.id).collect();
    assert!(checks.iter().any(|id| id == "one-shot-items"), "{checks:?}");
    assert!(!checks.iter().any(|id| id == "one-shot-empty"), "{checks:?}");
}

#[tokio::test]
async fn in_the_terminal_too_what_is_for_good_is_said_by_name() {
    let shop = empty().await;
    let id = at_bol(&shop, 6, |_| {});
    shop.demo.lock().bol_confirm(&id, None, "TNT", None, NOW.0 - 3 * DAY);
    shop.sync().await;
    let app = &shop.demo.app;
    let order = only(&shop).await.finding.order.unwrap();
    app.enter_number(order, "3SWOLK048293715", "", vec![]).await.unwrap();
    shop.sync().await;
    let finding = only(&shop).await.finding.id;
    let said = std::process::Command::new(env!("CARGO_BIN_EXE_trackmend-cli"))
        .args(["--lang", "en", "repair", "apply", &finding.to_string(), "--yes"])
        .env("TRACKMEND_DATA_DIR", shop.data())
        .env("TRACKMEND_VAULT_PASSPHRASE", "correct horse battery staple")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&said.stdout) + String::from_utf8_lossy(&said.stderr);
    assert!(!said.status.success(), "{text}");
    assert!(text.contains("--confirm-irreversible"), "the way is named: {text}");
    assert!(text.contains("bol will show PostNL as the carrier"), "its checks are shown: {text}");
    assert!(app.store.journal().await.unwrap().is_empty(), "nothing is begun");
}
