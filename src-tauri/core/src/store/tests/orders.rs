//! What is said of orders, and what the owner answers.

use super::*;

#[tokio::test]
async fn s32_an_alias_is_a_number_of_the_parcel_after_the_suppliers_own() {
    let bench = bench("alias").await;
    let sent = parcel("1", NUMBER);
    bench.read(vec![showing(order(bench.shop, "1"), "3SWOLK0482915", None)]).await;
    bench.sent(std::slice::from_ref(&sent)).await;
    assert_eq!(bench.open().await, [(Kind::NumberDiffers, Cause::Unknown, "1".into())]);
    let shipment = bench.shipment(&sent).await;
    bench.store.alias(shipment, &number("3SWOLK0482915"), NOW).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.kinds().await, []);
    let facts = bench.store.shipment(shipment).await.unwrap().unwrap();
    let numbers: Vec<&str> = facts.shipment.numbers.iter().map(|n| n.number.as_str()).collect();
    assert_eq!(numbers, [NUMBER, "3SWOLK0482915"]);
    // A list that is read again does not take it away.
    bench.sent(&[sent]).await;
    assert_eq!(bench.kinds().await, []);
}

#[tokio::test]
async fn s6_s7_s8_an_order_without_a_shipment_is_watched_asked_for_and_answered() {
    let bench = bench("wanted").await;
    bench.read(vec![of_tpop(bench.shop, "1", 2)]).await;
    let watching = bench.store.watching().await.unwrap();
    let [row] = watching.as_slice() else { panic!("{watching:?}") };
    assert_eq!((row.order_number.as_str(), row.platform), ("1", Platform::WooCommerce));
    assert!(row.at > NOW && bench.kinds().await.is_empty() && bench.store.to_do().await.unwrap() == 0);
    let due = row.at;
    // Time alone ripens it; then it has to be read once more.
    assert!(!bench.store.waits_to_be_judged(due.plus(-1)).await.unwrap());
    assert!(bench.store.waits_to_be_judged(due).await.unwrap());
    bench.judge(due).await;
    assert!(bench.store.needs_left(bench.shop).await.unwrap() > 0 && bench.kinds().await.is_empty());
    bench.read_at(bench.shop, vec![of_tpop(bench.shop, "1", 2)], due).await;
    assert_eq!(bench.kinds().await, [Kind::NumberWanted]);
    assert_eq!((bench.store.to_do().await.unwrap(), bench.store.watching().await.unwrap().len()), (1, 0));

    let id = bench.order("1").await;
    let later = due.plus(2 * DAY);
    bench.store.answer(id, Some(Answer::NotYet { ask_again: later }), due).await.unwrap();
    bench.judge(due).await;
    assert_eq!((bench.kinds().await.len(), bench.store.watching().await.unwrap()[0].at), (0, later));
    bench.store.answer(id, Some(Answer::NotThere), due).await.unwrap();
    bench.judge(due).await;
    assert_eq!(bench.open().await, [(Kind::NotShipped, Cause::NotAtSupplier, "1".into())]);
    bench.store.say_no_tracking(id, Some(NoTravel::SentWithout)).await.unwrap();
    bench.judge(due).await;
    assert_eq!(bench.kinds().await, []);
    assert_eq!(bench.store.facts(&[id]).await.unwrap()[0].no_tracking, Some(NoTravel::SentWithout));
}

#[tokio::test]
async fn a_number_that_was_looked_up_is_a_shipment_of_the_suppliers_at_once() {
    let bench = bench("entered").await;
    bench.read(vec![of_tpop(bench.shop, "1", 12)]).await;
    assert_eq!(bench.kinds().await, [Kind::NumberWanted]);
    let id = bench.order("1").await;
    let said = ShipmentNumber { number: number(NUMBER), carrier: "La Poste".into(), url: String::new() };
    let shipment = bench.store.enter_number(bench.tpop, id, &said, NOW).await.unwrap();
    assert_eq!(
        bench.store.enter_number(bench.tpop, id, &said, NOW).await.unwrap(),
        shipment,
        "the same again"
    );
    bench.judge(NOW).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing], "nothing is waited for");
    let facts = bench.store.facts(&[id]).await.unwrap().remove(0);
    let [sent] = facts.shipments.as_slice() else { panic!("{facts:?}") };
    assert!(sent.shipment.entered && sent.supplier == Platform::Tpop && sent.shipment.order_ref == "1");
    let nowhere = OrderId(99);
    assert!(bench.store.enter_number(bench.tpop, nowhere, &said, NOW).await.is_err());
}

#[tokio::test]
async fn s33_s34_a_number_at_two_orders_is_judged_at_both_and_ends_at_both() {
    let bench = bench("reused").await;
    bench.read(vec![order(bench.shop, "1"), order(bench.shop, "2")]).await;
    bench.sent(&[parcel("1", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing]);
    // The second list brings the same number for another customer's order: the first one hears of it.
    let second = bench.sent(&[parcel("2", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::NumberReused, Kind::NumberReused]);
    bench.store.undo_batch(second, NOW).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing], "and of its end");
    // The same customer's two orders in one parcel.
    let mut twin = order(bench.shop, "2");
    twin.order.buyer.name = "anna 1".into();
    bench.read(vec![twin]).await;
    bench.sent(&[parcel("2", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing, Kind::TrackingMissing]);
}

#[tokio::test]
async fn s28_a_parcel_after_the_cancellation_stays_found_when_the_order_changes_again() {
    let bench = bench("cancelled").await;
    let cancelled = |days: i64| {
        let mut record = order(bench.shop, "1");
        record.order.state = OrderState::Cancelled;
        (record.order.closed, record.order.modified) = (None, Some(Stamp::instant(NOW.plus(-days * DAY))));
        record
    };
    bench.read(vec![cancelled(4)]).await;
    bench.sent(&[parcel("1", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::ShippedThoughCancelled]);
    bench.read_at(bench.shop, vec![cancelled(0)], NOW.plus(HOUR)).await;
    assert_eq!(bench.kinds().await, [Kind::ShippedThoughCancelled], "a note that was added changes nothing");
}

#[tokio::test]
async fn what_left_while_a_reading_went_on_left_before_the_end_that_it_told() {
    let bench = bench("meanwhile").await;
    let began = NOW.plus(-DAY);
    let at = |seconds: i64| Some(Stamp::instant(began.plus(seconds * 1_000)));
    let mut open = order(bench.shop, "1");
    (open.order.state, open.order.closed, open.order.modified) = (OrderState::Open, None, at(-3_600));
    bench.read_at(bench.shop, vec![open.clone()], began.plus(-HOUR)).await;
    // The reading began before the order ended, and told that it had.
    let mut ended = open;
    (ended.order.state, ended.order.modified) = (OrderState::Cancelled, at(30));
    bench.read_at(bench.shop, vec![ended.clone()], began).await;
    // Something else changes later: the moment that the shop tells is not that of the end any more.
    ended.order.modified = at(7_200);
    bench.read_at(bench.shop, vec![ended], began.plus(3 * HOUR)).await;
    let mut sent = parcel("1", NUMBER);
    sent.shipped = at(12);
    bench.sent(&[sent]).await;
    assert_eq!(bench.kinds().await, []);
    let mut later = parcel("1", "LA874320202FR");
    later.shipped = at(600);
    bench.sent(&[later]).await;
    assert_eq!(bench.kinds().await, [Kind::ShippedThoughCancelled]);
}

#[tokio::test]
async fn what_is_worth_reading_once_is_wanted_once() {
    let bench = bench("once").await;
    let open = || {
        let mut record = order(bench.shop, "1");
        (record.order.state, record.order.closed) = (OrderState::Open, None);
        record.order.lines[0].sent = Some(0);
        record
    };
    bench.read(vec![open()]).await;
    bench.sent(&[parcel("1", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::OrderNotClosed]);
    let wanted = bench.store.needed(bench.shop, crate::reconcile::Need::Open, 9).await.unwrap();
    assert_eq!(wanted.len(), 1, "what can still be closed");
    bench.read(vec![open()]).await;
    assert_eq!(bench.kinds().await, [Kind::OrderNotClosed]);
    assert_eq!(
        bench.store.needs_left(bench.shop).await.unwrap(),
        0,
        "a shop that does not tell is asked once"
    );
}

#[tokio::test]
async fn s5_old_ones_are_a_pile_that_does_not_count() {
    let bench = bench("old").await;
    bench.read(vec![of_tpop(bench.shop, "1", 60)]).await;
    let found = bench.store.findings(false).await.unwrap();
    assert_eq!(
        found.iter().map(|f| (f.finding.kind, f.finding.pile)).collect::<Vec<_>>(),
        [(Kind::NumberWanted, Pile::BeforeYouStarted)]
    );
    assert_eq!(bench.store.to_do().await.unwrap(), 0);
}

/// A shop that tells of each parcel how far it came, and one order in one parcel.
async fn shop_that_tells(bench: &Bench) -> AccountId {
    connect(&bench.store, Platform::Shopify, "wolk.myshopify").await
}

/// The order as it is told with its parcel so far, delivered then if it was.
fn so_far(shop: AccountId, delivery: DeliveryStatus, delivered: Option<i64>) -> OrderRecord {
    let at = |days: i64| Stamp::instant(NOW.plus(-days * DAY));
    let mut record = showing(order(shop, "1"), NUMBER, Some(at(4)));
    record.sightings[0].remote_id = "f1".into();
    record.order.fulfillments = vec![Fulfillment {
        remote_id: "f1".into(),
        at: Some(at(4)),
        lines: vec![("1".into(), 1)],
        delivery,
        delivered: delivered.map(at),
        wants: Default::default(),
    }];
    record
}

async fn deliveries(bench: &Bench) -> Vec<(DeliveryStatus, Option<Stamp>)> {
    let id = bench.order("1").await;
    let facts = bench.store.facts(&[id]).await.unwrap().remove(0);
    facts.order.fulfillments.iter().map(|f| (f.delivery, f.delivered)).collect()
}

#[tokio::test]
async fn a_late_word_moves_no_parcel_out_of_a_final_delivery_status() {
    for (last, delivered) in [
        (DeliveryStatus::Delivered, Some(2)),
        (DeliveryStatus::Returned, None),
        (DeliveryStatus::Cancelled, None),
    ] {
        let bench = bench(&format!("final-{last:?}")).await;
        let shop = shop_that_tells(&bench).await;
        bench.read_at(shop, vec![so_far(shop, last, delivered)], NOW).await;
        let known = deliveries(&bench).await;
        let late = [DeliveryStatus::InTransit, DeliveryStatus::Unknown, DeliveryStatus::Expired];
        for (late, hours) in late.into_iter().zip(1..) {
            bench.read_at(shop, vec![so_far(shop, late, None)], NOW.plus(hours * HOUR)).await;
            assert_eq!(deliveries(&bench).await, known, "{late:?} after {last:?}");
        }
        // Final after final is news: a parcel that was refused at the door goes back after all.
        bench.read_at(shop, vec![so_far(shop, DeliveryStatus::Returned, None)], NOW.plus(9 * HOUR)).await;
        assert_eq!(deliveries(&bench).await, [(DeliveryStatus::Returned, None)], "returned after {last:?}");
    }
}

#[tokio::test]
async fn a_final_delivery_status_stays_with_its_parcel_and_with_no_other() {
    let bench = bench("final-other").await;
    let shop = shop_that_tells(&bench).await;
    let mut two = so_far(shop, DeliveryStatus::Delivered, Some(2));
    let mut second = two.order.fulfillments[0].clone();
    (second.remote_id, second.delivery, second.delivered) = ("f2".into(), DeliveryStatus::InTransit, None);
    two.order.fulfillments.push(second);
    bench.read_at(shop, vec![two.clone()], NOW).await;
    // Told in another order, and the first one late.
    two.order.fulfillments.reverse();
    let late = &mut two.order.fulfillments[1];
    (late.delivery, late.delivered) = (DeliveryStatus::OutForDelivery, None);
    bench.read_at(shop, vec![two], NOW.plus(HOUR)).await;
    let delivered = (DeliveryStatus::Delivered, Some(Stamp::instant(NOW.plus(-2 * DAY))));
    assert_eq!(deliveries(&bench).await, [(DeliveryStatus::InTransit, None), delivered]);

    // The same id at another shop is another parcel.
    let other = connect(&bench.store, Platform::Shopify, "other.myshopify").await;
    bench.read_at(other, vec![so_far(other, DeliveryStatus::InTransit, None)], NOW).await;
    let ids: Vec<OrderId> = bench.store.orders_by_number("1").await.unwrap().iter().map(|o| o.id).collect();
    let facts = bench.store.facts(&ids).await.unwrap();
    let told = facts.iter().find(|f| f.order.account == other).unwrap();
    assert_eq!(told.order.fulfillments[0].delivery, DeliveryStatus::InTransit);
}

#[tokio::test]
async fn a_late_word_takes_no_delivered_parcel_out_of_its_pile() {
    let bench = bench("final-pile").await;
    // It arrived the day before the owner began; the shop shows another number than the supplier's.
    let profile = Profile { url: "https://wolk.myshopify.example".into(), ..Profile::default() };
    let shop = bench.store.connect_account(Platform::Shopify, "late", "late", &profile, NOW).await.unwrap();
    bench.store.draw_starting_line(shop, NOW.plus(-DAY)).await.unwrap();
    let wrong = |delivery, delivered| {
        let mut record = so_far(shop, delivery, delivered);
        record.sightings[0].number = number("3SWOLK0482915");
        record
    };
    bench.read_at(shop, vec![wrong(DeliveryStatus::Delivered, Some(2))], NOW).await;
    bench.sent(&[parcel("1", NUMBER)]).await;
    let row = |rows: Vec<FindingRow>| {
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        (row.finding.kind, row.finding.pile, row.finding.state)
    };
    let before = row(bench.store.findings(false).await.unwrap());
    assert_eq!(before.1, Pile::BeforeYouStarted);
    bench.read_at(shop, vec![wrong(DeliveryStatus::InTransit, None)], NOW.plus(HOUR)).await;
    assert_eq!(row(bench.store.findings(false).await.unwrap()), before);
    assert_eq!(bench.store.to_do().await.unwrap(), 0);
}

/// What the shop said is compared with what it says: only its answer tells whether an order changed.
#[tokio::test]
async fn the_same_late_word_twice_is_a_change_once() {
    let bench = bench("final-content").await;
    let shop = shop_that_tells(&bench).await;
    let read = async |delivery, hours: i64| {
        let records = [Record::Order(Box::new(so_far(shop, delivery, None)))];
        let now = NOW.plus(hours * HOUR);
        bench.store.store_page(shop, &records, now, Some(&SyncState::default())).await.unwrap();
        bench.store.waits_to_be_judged(now).await.unwrap()
    };
    read(DeliveryStatus::Delivered, 0).await;
    bench.judge(NOW).await;
    assert!(read(DeliveryStatus::InTransit, 1).await, "it says something else");
    bench.judge(NOW.plus(HOUR)).await;
    assert!(!read(DeliveryStatus::InTransit, 2).await, "it says the same again");
    assert!(read(DeliveryStatus::Delivered, 3).await, "and takes it back");
}

#[tokio::test]
async fn what_a_shop_never_tells_is_neither_wanted_nor_waited_for() {
    let bench = bench("no-notes").await;
    let etsy = connect(&bench.store, Platform::Etsy, "wolk").await;
    let state = SyncState { checked_at: Some(NOW), ..SyncState::default() };
    let page = [Record::Order(Box::new(order(etsy, "1")))];
    bench.store.store_page(etsy, &page, NOW, Some(&state)).await.unwrap();
    bench.sent(&[parcel("1", NUMBER)]).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing], "the order is all there is to read");
    assert_eq!(bench.store.needs_left(etsy).await.unwrap(), 0);
    bench.store.want_order(bench.order("1").await).await.unwrap();
    let wanted = |need| bench.store.needed(etsy, need, 9);
    assert_eq!(wanted(crate::reconcile::Need::Order).await.unwrap().len(), 1);
    assert_eq!(wanted(crate::reconcile::Need::Notes).await.unwrap().len(), 0);
}

#[tokio::test]
async fn an_order_that_needs_no_number_is_judged_when_its_shop_cancels_what_is_not_confirmed() {
    let bench = bench("appointment").await;
    let mut record = of_tpop(bench.shop, "1", 2);
    let order = &mut record.order;
    (order.state, order.closed) = (OrderState::Open, None);
    order.travel = Travel::None(NoTravel::Appointment);
    order.promise = Promise { expires: Some(Stamp::instant(NOW.plus(DAY))), ..Promise::default() };
    bench.read(vec![record]).await;
    assert_eq!(bench.kinds().await, [Kind::OrderExpiring]);
    bench.store.judge_again(10).await.unwrap();
    assert!(bench.store.waits_to_be_judged(NOW).await.unwrap(), "and when the rules change");
}

#[tokio::test]
async fn what_changed_twice_in_one_second_is_read_twice() {
    let bench = bench("second").await;
    let bol = connect(&bench.store, Platform::Bol, "wolk").await;
    let changed = NOW.plus(-NOW.0.rem_euclid(1000));
    let told = Record::Wanted(Wanted { id: "1".into(), changed: Some(Stamp::instant(changed)), page: None });
    let mut record = order(bol, "1");
    record.order.modified = Some(Stamp::instant(changed));
    let read = [Record::Order(Box::new(record))];
    for (read_at, again) in [(changed.plus(400), true), (changed.plus(1000), false)] {
        bench.store.store_page(bol, &read, read_at, None).await.unwrap();
        bench.store.store_page(bol, std::slice::from_ref(&told), read_at.plus(400), None).await.unwrap();
        let wanted = bench.store.next_wanted(bol).await.unwrap();
        assert_eq!(wanted.is_some(), again, "read {} ms later", read_at.since(changed));
    }
}
