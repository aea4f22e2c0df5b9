//! Which order a shipment belongs to, and what is said when nobody knows.

use super::*;

#[tokio::test]
async fn a_shipment_that_fits_none_is_said_once_all_was_read_and_settled_by_its_order() {
    let bench = bench("none").await;
    let sent = parcel("7", NUMBER);
    bench.store.import_shipments(bench.tpop, "list.csv", std::slice::from_ref(&sent), NOW).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.kinds().await, [], "no shop was read yet");
    bench.read(vec![order(bench.shop, "1")]).await;
    let open = bench.open().await;
    assert_eq!(open, [(Kind::ShipmentUnmatched, Cause::NoneFits, "7".into())]);
    let rows = bench.store.list_rows(NOW).await.unwrap();
    let row = rows.iter().find(|r| r.row.finding.kind == Kind::ShipmentUnmatched).unwrap();
    assert_eq!((row.row.finding.order, row.row.account, row.platform), (None, bench.tpop, Platform::Tpop));
    assert_eq!(bench.store.to_do().await.unwrap(), 1, "it counts");
    let found = bench.store.finding_of_shipment(bench.shipment(&sent).await).await.unwrap().unwrap();
    bench.store.mark(found.finding.id, FindingState::Ignored, "a sample", None, NOW).await.unwrap();
    assert_eq!(bench.store.to_do().await.unwrap(), 0);
    assert!(
        bench
            .store
            .list_rows(NOW)
            .await
            .unwrap()
            .iter()
            .any(|r| r.row.finding.state == FindingState::Ignored)
    );
    bench.read(vec![order(bench.shop, "7")]).await;
    assert!(bench.kinds().await.contains(&Kind::TrackingMissing), "its order came");
    assert!(bench.store.finding_of_shipment(bench.shipment(&sent).await).await.unwrap().is_none());
}

#[tokio::test]
async fn a_shipment_is_not_called_unmatched_before_its_waiting_time() {
    let bench = bench("early").await;
    bench.read(vec![]).await;
    let sent = NewShipment { shipped: Some(Stamp::instant(NOW.plus(-HOUR))), ..parcel("7", NUMBER) };
    bench.sent(&[sent]).await;
    assert_eq!(bench.kinds().await, []);
    let due = NOW.plus(23 * HOUR);
    assert!(!bench.store.waits_to_be_judged(due.plus(-1)).await.unwrap());
    assert!(bench.store.waits_to_be_judged(due).await.unwrap(), "time alone ripens it");
    bench.judge(due).await;
    assert_eq!(bench.kinds().await, [], "and then the shop has to be read");
    bench.read_at(bench.shop, vec![], due).await;
    assert_eq!(bench.kinds().await, [Kind::ShipmentUnmatched]);
}

#[tokio::test]
async fn s35_one_number_in_two_shops_is_a_question_with_candidates() {
    let bench = bench("two").await;
    let other = connect(&bench.store, Platform::Shopify, "wolk2").await;
    bench.read(vec![order(bench.shop, "1043")]).await;
    let mut goods = order(other, "#1043");
    goods.order.lines[0].sku = "MUG".into();
    bench.read_at(other, vec![goods], NOW).await;
    let sent = NewShipment { lines: vec![ShipmentLine::named("MUG", 1)], ..parcel("#1043", NUMBER) };
    bench.sent(std::slice::from_ref(&sent)).await;
    assert_eq!(bench.open().await, [(Kind::ShipmentUnmatched, Cause::SeveralFit, "#1043".into())]);
    let shipment = bench.shipment(&sent).await;
    let candidates = bench.store.candidates(shipment).await.unwrap();
    let first = &candidates[0];
    assert_eq!((candidates.len(), first.0.order.account), (2, other), "the better one first");
    assert_eq!(first.1, [MatchFact::OrderNumber, MatchFact::Sku, MatchFact::Dates]);
    bench.store.link(shipment, first.0.id, NOW).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing]);
    // She thinks better of it: the first order has nothing to do with it any more.
    let second = candidates[1].0.id;
    bench.store.link(shipment, second, NOW).await.unwrap();
    bench.judge(NOW).await;
    let open = bench.store.findings(false).await.unwrap();
    let missing = open.iter().filter(|f| f.finding.kind == Kind::TrackingMissing);
    assert_eq!(missing.map(|f| f.finding.order).collect::<Vec<_>>(), [Some(second)]);
}

#[tokio::test]
async fn s37_a_parcel_that_was_ordered_by_hand_is_a_question_with_one_candidate() {
    let bench = bench("byhand").await;
    bench.read(vec![order(bench.shop, "1"), order(bench.shop, "2")]).await;
    let mut sent = parcel("TPM-7301", NUMBER);
    sent.buyer = Buyer { name: "ANNA 2".into(), postcode: "1015ba".into(), country: "NL".into() };
    bench.sent(std::slice::from_ref(&sent)).await;
    assert_eq!(bench.open().await, [(Kind::ShipmentUnmatched, Cause::NoneFits, "TPM-7301".into())]);
    let candidates = bench.store.candidates(bench.shipment(&sent).await).await.unwrap();
    let [(found, facts)] = candidates.as_slice() else { panic!("{candidates:?}") };
    assert_eq!(
        (found.order.number.as_str(), facts.as_slice()),
        ("2", &[MatchFact::Recipient, MatchFact::Dates][..])
    );
}

#[tokio::test]
async fn an_order_that_comes_later_is_found_by_its_recipient() {
    let bench = bench("later").await;
    bench.read(vec![]).await;
    let mut sent = NewShipment { lines: vec![ShipmentLine::named("tee", 1)], ..parcel("", NUMBER) };
    sent.buyer = Buyer { name: "Anna 2".into(), postcode: "1015BA".into(), country: "NL".into() };
    bench.sent(&[sent]).await;
    assert_eq!(bench.kinds().await, [Kind::ShipmentUnmatched]);
    bench.read(vec![order(bench.shop, "2")]).await;
    assert_eq!(bench.kinds().await, [Kind::TrackingMissing], "the same person, the same goods");
}

#[tokio::test]
async fn s51_a_renamed_order_keeps_its_parcel() {
    let bench = bench("renamed").await;
    bench.read(vec![order(bench.shop, "1")]).await;
    bench.sent(&[parcel("1", NUMBER)]).await;
    let mut renamed = order(bench.shop, "1");
    renamed.order.number = "NL-1".into();
    bench.read(vec![renamed]).await;
    assert_eq!(bench.open().await, [(Kind::TrackingMissing, Cause::Unknown, "NL-1".into())]);
}
