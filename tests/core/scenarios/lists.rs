//! The lists "Customer has no tracking" and "I need to know" at a shop that keeps no lines apart.

use super::*;
use trackmend_core::app::TypedIn;
use trackmend_core::app::view::{Button, Item, LookUpAnswer, ParcelAnswer, Question};
use trackmend_core::domain::{Cause, Kind, OrderId, TrackingNumber};

const OTHER: &str = "LA874320202FR";

async fn kinds(shop: &Shop) -> Vec<Kind> {
    shop.open().await.iter().map(|row| row.finding.kind).collect()
}

async fn our_row(shop: &Shop, remote: u64) -> OrderId {
    let all = shop.demo.app.store.orders_by_number(&remote.to_string()).await.unwrap();
    all.iter().find(|head| head.remote_id == remote.to_string()).unwrap().id
}

async fn watched(shop: &Shop) -> usize {
    shop.demo.app.attention().await.unwrap().watching.len()
}

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

#[tokio::test]
async fn s6_s7_closed_while_it_is_made_is_watched_and_asked_for_when_it_is_due() {
    let shop = empty_shop().await;
    let id = order(&shop, 2);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - DAY);
    shop.sync().await;
    assert_eq!((kinds(&shop).await, watched(&shop).await), (vec![], 1), "in production: watched");
    shop.clock.advance(12 * DAY);
    shop.sync().await;
    assert_eq!((kinds(&shop).await, watched(&shop).await), (vec![Kind::NumberWanted], 0), "due: asked for");
    let asked = shop.demo.app.look_up().await.unwrap();
    assert_eq!(asked.items.len(), 1);
    assert_eq!(asked.items[0].order_number, id.to_string());
}

#[tokio::test]
async fn s8_sent_without_tracking_is_the_end_of_it() {
    let shop = empty_shop().await;
    let id = order(&shop, 20);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 19 * DAY);
    shop.sync().await;
    let wanted = only(&shop).await.finding;
    assert_eq!(wanted.kind, Kind::NumberWanted);
    shop.demo.app.answer_look_up(wanted.id, LookUpAnswer::WithoutTracking).await.unwrap();
    shop.clock.advance(30 * DAY);
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "it needs none, for ever");
}

#[tokio::test]
async fn not_shipped_yet_is_asked_again_after_two_working_days() {
    let shop = empty_shop().await;
    let id = order(&shop, 20);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 19 * DAY);
    shop.sync().await;
    // Friday 20 November: the second working day after it is Tuesday.
    shop.demo.app.answer_look_up(only(&shop).await.finding.id, LookUpAnswer::NotYet).await.unwrap();
    shop.clock.advance(3 * DAY);
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "Monday");
    shop.clock.advance(2 * DAY);
    shop.sync().await;
    assert_eq!(kinds(&shop).await, [Kind::NumberWanted], "Wednesday");
}

#[tokio::test]
async fn a_looked_up_number_is_added_at_once_with_proof() {
    let shop = empty_shop().await;
    let id = order(&shop, 20);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 19 * DAY);
    shop.sync().await;
    let answer = LookUpAnswer::Number { text: "LA 874 320 193 FR".into() };
    shop.demo.app.answer_look_up(only(&shop).await.finding.id, answer).await.unwrap();
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.number.unwrap().as_str()), (Kind::TrackingMissing, NUMBER));
    assert_eq!(shop.demo.app.look_up().await.unwrap().ready, [found.id]);
    shop.confirm(found.id).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty());
    assert_eq!(shop.demo.app.store.journal().await.unwrap()[0].phase, Phase::Proved);
}

#[tokio::test]
async fn an_order_that_the_supplier_does_not_have_is_not_shipped() {
    let shop = empty_shop().await;
    let id = order(&shop, 20);
    shop.demo.lock().close_by_hand(id, "Marie de Boer", shop.now().0 - 19 * DAY);
    shop.sync().await;
    shop.demo.app.answer_look_up(only(&shop).await.finding.id, LookUpAnswer::NotThere).await.unwrap();
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::NotShipped, Cause::NotAtSupplier));
}

#[tokio::test]
async fn s13_a_second_parcel_is_missed_only_after_its_own_waiting_time() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 7 * DAY);
        world.add_tracking_in_admin(id, NUMBER, "La Poste", NOW.0 - 6 * DAY);
    }
    let list = format!(
        "order,tracking_number,carrier,shipped_on\n{id},{NUMBER},La Poste,{}\n{id},{OTHER},La Poste,{}\n",
        day(NOW.plus(-7 * DAY)),
        day(NOW)
    );
    import(&shop, &list).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "the second was sent today");
    shop.clock.advance(3 * DAY);
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.number.unwrap().as_str()), (Kind::NumberIncomplete, OTHER));
}

#[tokio::test]
async fn s14_an_open_order_whose_lines_cannot_be_told_is_explained_and_not_written() {
    let shop = empty_shop().await;
    let lines = vec![("TP-TEE-BLK-M".into(), 1), ("TP-MUG-RAIN".into(), 1)];
    let id = shop.demo.lock().place_order(&NewOrder { lines, ..NewOrder::default() }, NOW.0 - 9 * DAY);
    let list = format!(
        "order,tracking_number,carrier,shipped_on,sku\n{id},{NUMBER},La Poste,{},TP-MUG-RAIN\n",
        day(NOW.plus(-5 * DAY))
    );
    import(&shop, &list).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::OrderNotClosed, Cause::LinesUnclear));
    assert!(shop.demo.app.preview(found.id, None).await.is_err(), "no write is offered");
    let page = shop.demo.app.order_page(found.order.unwrap()).await.unwrap();
    let verdict = page.verdict.unwrap();
    assert!(!verdict.can_add && verdict.button == Button::OpenOrder, "{verdict:?}");
    assert!(verdict.cannot.is_some(), "and why is said");
}

#[tokio::test]
async fn s15_twelve_orders_with_one_cause_are_one_job() {
    let shop = empty_shop().await;
    let ids: Vec<u64> = (0..12).map(|_| order(&shop, 9)).collect();
    let mut list = "order,tracking_number,carrier,shipped_on\n".to_owned();
    for (id, n) in ids.iter().zip(100_u32..) {
        list.push_str(&format!("{id},8R0043{n}7798,Colissimo,{}\n", day(NOW.plus(-4 * DAY))));
    }
    import(&shop, &list).await;
    shop.sync().await;
    let attention = shop.demo.app.attention().await.unwrap();
    let [list] = &attention.lists[..] else { panic!("one list: {:#?}", attention.lists) };
    let [Item::Card(card)] = &list.items[..] else { panic!("one card: {:#?}", list.items) };
    assert_eq!((card.rows.len(), list.count, attention.to_do), (12, 1, 1));
    assert!(card.rows.iter().all(|row| row.kind == Kind::OrderNotClosed));
}

#[tokio::test]
async fn s16_paid_and_nothing_sent_for_eight_working_days() {
    let shop = empty_shop().await;
    order(&shop, 6);
    let late = order(&shop, 14);
    shop.sync().await;
    let found = only(&shop).await;
    assert_eq!(found.order_remote_id, late.to_string());
    assert_eq!(found.finding.kind, Kind::NotShipped);
}

#[tokio::test]
async fn s28_sent_although_cancelled_is_told_and_not_written() {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    shop.demo.lock().cancel(id, "Marie de Boer", NOW.0 - 8 * DAY);
    import(&shop, &sent(id, NUMBER, NOW.plus(-4 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!(found.kind, Kind::ShippedThoughCancelled);
    assert!(shop.demo.app.preview(found.id, None).await.is_err(), "no write is offered");
}

/// An order that shows [`NUMBER`], and a list that names it and, two weeks later, another parcel of this role.
async fn shown_and_listed_again_as(role: &str) -> (Shop, u64) {
    let shop = empty_shop().await;
    let id = order(&shop, 20);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 18 * DAY);
        world.add_tracking_in_admin(id, NUMBER, "La Poste", NOW.0 - 17 * DAY);
    }
    let list = format!(
        "order,tracking_number,carrier,shipped_on,type\n{id},{NUMBER},La Poste,{},\n{id},{OTHER},La Poste,{},{role}\n",
        day(NOW.plus(-18 * DAY)),
        day(NOW.plus(-4 * DAY))
    );
    import(&shop, &list).await;
    shop.sync().await;
    (shop, id)
}

#[tokio::test]
async fn s30_a_replacement_of_a_parcel_that_is_shown_is_listed_and_no_gap() {
    let (shop, id) = shown_and_listed_again_as("replacement").await;
    assert!(shop.open().await.is_empty());
    let page = shop.demo.app.order_page(our_row(&shop, id).await).await.unwrap();
    let listed = serde_json::to_string(&page.ledger).unwrap();
    assert!(listed.contains(OTHER), "the replacement stands on the order: {listed}");
}

/// An order that shows `shown` while the supplier says [`NUMBER`].
async fn shows_another(shown: &str) -> (Shop, u64) {
    let shop = empty_shop().await;
    let id = order(&shop, 9);
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(id, "Marie de Boer", NOW.0 - 6 * DAY);
        world.add_tracking_in_admin(id, shown, "La Poste", NOW.0 - 5 * DAY);
    }
    (shop, id)
}

#[tokio::test]
async fn s31_a_replaced_label_differs_because_the_owner_says_so() {
    let (shop, id) = shows_another(OTHER).await;
    shop.sync().await;
    let said = TypedIn { replaces: Some(number(OTHER)), ..TypedIn::default() };
    shop.demo.app.type_in(our_row(&shop, id).await, &number(NUMBER), &said).await.unwrap();
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::NumberDiffers, Cause::ReplacedLabel));
}

#[tokio::test]
async fn a_typing_slip_is_called_one() {
    let (shop, id) = shows_another("LA874320139FR").await;
    import(&shop, &sent(id, NUMBER, NOW.plus(-5 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::NumberDiffers, Cause::TypingSlip));
}

#[tokio::test]
async fn s32_two_numbers_of_one_parcel_are_a_question_and_then_nothing() {
    let (shop, id) = shows_another("3SWOLK04829317").await;
    import(&shop, &sent(id, NUMBER, NOW.plus(-5 * DAY))).await;
    shop.sync().await;
    let found = only(&shop).await.finding;
    assert_eq!((found.kind, found.cause), (Kind::NumberDiffers, Cause::Unknown), "not called a slip");
    let page = shop.demo.app.order_page(found.order.unwrap()).await.unwrap();
    assert!(matches!(page.verdict.unwrap().question, Some(Question::Parcels { .. })), "it is asked");
    assert!(shop.demo.app.preview(found.id, None).await.is_err(), "and not written before the answer");
    shop.demo.app.say_parcel(found.id, ParcelAnswer::SameParcel).await.unwrap();
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "an alias counts as shown");
}

#[tokio::test]
async fn s34_one_number_at_orders_of_two_recipients_is_written_to_neither() {
    let shop = empty_shop().await;
    let ids = [order(&shop, 9), order(&shop, 9)];
    for id in ids {
        shop.demo.lock().close_by_hand(id, "Marie de Boer", NOW.0 - 6 * DAY);
        import(&shop, &sent(id, NUMBER, NOW.plus(-5 * DAY))).await;
    }
    shop.sync().await;
    let attention = shop.demo.app.attention().await.unwrap();
    let rows: Vec<_> = attention.lists.iter().flat_map(|list| &list.items).collect();
    assert_eq!(rows.len(), 2, "{rows:#?}");
    for found in shop.open().await {
        assert!(shop.demo.app.preview(found.finding.id, None).await.is_err(), "no write is offered");
    }
    assert!(kinds(&shop).await.contains(&Kind::NumberReused));
}

#[tokio::test]
async fn s38_a_return_is_no_parcel_of_the_customer() {
    let (shop, _) = shown_and_listed_again_as("return").await;
    assert!(shop.open().await.is_empty());
}
