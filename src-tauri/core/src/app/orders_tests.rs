use super::*;
use crate::app::testing::{Bench, Told, bench};
use crate::domain::Fulfillment;

fn query(text: &str) -> OrdersQuery {
    OrdersQuery {
        text: text.to_owned(),
        standing: None,
        days: None,
        sort: OrdersSort::Date,
        descending: true,
    }
}

async fn numbers(bench: &Bench, query: OrdersQuery) -> Vec<String> {
    let found = bench.app.find_orders(&query).await.unwrap();
    let rows = bench.app.order_rows(found.handle, 0, 100).await.unwrap();
    assert_eq!(rows.len(), found.total as usize);
    rows.into_iter().map(|row| row.number).collect()
}

fn four() -> [Told; 4] {
    [
        Told { goods: "Poster Noordzee", ordered: 30, ..Told::of("#999", "Émilie Rousseau") },
        Told { shown: Some("LA874320193FR"), ordered: 20, ..Told::of("#1000", "anna de Vries") },
        Told { state: OrderState::Open, closed: None, ordered: 2, ..Told::of("#1001", "Zoë Claes") },
        Told { state: OrderState::Cancelled, ordered: 1, ..Told::of("#1002", "Bram Kuipers") },
    ]
}

#[tokio::test]
async fn an_order_is_found_by_the_beginning_of_anything_it_is_known_by() {
    let bench = bench().await;
    bench.read(&four()).await;
    for (text, found) in [
        ("1000", vec!["#1000"]),
        ("#100", vec!["#1002", "#1001", "#1000"]),
        ("emil", vec!["#999"]),
        ("ÉMILIE rou", vec!["#999"]),
        ("rou em", vec!["#999"]),
        ("zoe", vec!["#1001"]),
        ("noordz", vec!["#999"]),
        ("tpo-999", vec!["#999"]),
        ("LA 874 320", vec!["#1000"]),
        ("la874320193fr", vec!["#1000"]),
        ("59000", vec!["#1002", "#1001", "#1000", "#999"]),
        ("a", vec!["#1000"]),
        ("de", vec!["#1000"]),
        ("nobody", vec![]),
        ("anna bram", vec![]),
    ] {
        assert_eq!(numbers(&bench, query(text)).await, found, "{text}");
    }
}

#[tokio::test]
async fn what_changes_is_found_by_what_it_is_now() {
    let bench = bench().await;
    bench.read(&four()).await;
    assert_eq!(numbers(&bench, query("anna")).await, ["#1000"]);
    bench.read(&[Told { ordered: 20, ..Told::of("#1000", "Hanna Berg") }]).await;
    assert!(numbers(&bench, query("anna")).await.is_empty());
    assert_eq!(numbers(&bench, query("hanna")).await, ["#1000"]);
    assert!(numbers(&bench, query("LA874320193FR")).await.is_empty(), "it shows no number any more");
    bench.sent(&[("999", "LA874320202FR")]).await;
    assert_eq!(numbers(&bench, query("LA874320202")).await, ["#999"], "its supplier says so");
    bench.read(&[Told { ordered: 0, ..Told::of("#1003", "Hannah Krüger") }]).await;
    assert_eq!(numbers(&bench, query("hanna")).await, ["#1003", "#1000"]);
}

#[tokio::test]
async fn a_list_is_sorted_as_people_count_and_spell() {
    let bench = bench().await;
    bench.read(&four()).await;
    let sorted = |sort, descending| OrdersQuery { sort, descending, ..query("") };
    assert_eq!(
        numbers(&bench, sorted(OrdersSort::Number, false)).await,
        ["#999", "#1000", "#1001", "#1002"],
        "999 comes before 1000"
    );
    assert_eq!(
        numbers(&bench, sorted(OrdersSort::Customer, false)).await,
        ["#1000", "#1002", "#999", "#1001"],
        "accents and capitals do not count"
    );
    assert_eq!(numbers(&bench, sorted(OrdersSort::Date, false)).await, ["#999", "#1000", "#1001", "#1002"]);
    bench.read(&[Told { ordered: 25, ..Told::of("#998", "Aaron Berg") }]).await;
    assert_eq!(
        numbers(&bench, sorted(OrdersSort::Customer, false)).await[0],
        "#998",
        "a new one finds its place"
    );
    assert_eq!(numbers(&bench, sorted(OrdersSort::Date, false)).await[..2], ["#999", "#998"]);
}

#[tokio::test]
async fn filters_count_whatever_filter_is_on() {
    let bench = bench().await;
    bench.read(&four()).await;
    bench.sent(&[("999", "LA874320202FR")]).await;
    let count = |found: &OrdersFound, standing| {
        found.counts.iter().find(|c| c.standing == standing).map_or(0, |c| c.count)
    };
    let shown = OrdersQuery { standing: Some(Standing::Shown), ..query("") };
    let found = bench.app.find_orders(&shown).await.unwrap();
    assert_eq!(found.total, 1);
    for (standing, orders) in [
        (Standing::NoTracking, 1),
        (Standing::Shown, 1),
        (Standing::AtSupplier, 1),
        (Standing::NoneNeeded, 1),
        (Standing::Delivered, 0),
    ] {
        assert_eq!(count(&found, standing), orders, "{standing:?}");
    }
    let lately = OrdersQuery { days: Some(10), ..query("") };
    assert_eq!(numbers(&bench, lately).await, ["#1002", "#1001"]);
    let gap = OrdersQuery { standing: Some(Standing::NoTracking), ..query("") };
    assert_eq!(numbers(&bench, gap.clone()).await, ["#999"]);
    bench
        .read(&[Told { shown: Some("LA874320202FR"), ordered: 30, ..Told::of("#999", "Émilie Rousseau") }])
        .await;
    assert!(numbers(&bench, gap).await.is_empty(), "the shop shows it now");
}

#[tokio::test]
async fn a_row_says_what_stands_in_the_numbers_place() {
    let bench = bench().await;
    let delivered = Fulfillment {
        remote_id: "1".to_owned(),
        at: None,
        lines: Vec::new(),
        delivery: DeliveryStatus::Delivered,
        delivered: Some(Stamp::instant(bench.app.now())),
        wants: Default::default(),
    };
    let came = Told {
        shown: Some("LA874320219FR"),
        fulfillments: vec![delivered],
        ordered: 3,
        ..Told::of("#1004", "Tess Willems")
    };
    let mut orders = four().to_vec();
    orders.push(came);
    bench.read(&orders).await;
    bench.sent(&[("999", "LA874320202FR")]).await;
    let found = bench.app.find_orders(&query("")).await.unwrap();
    let rows = bench.app.order_rows(found.handle, 0, 10).await.unwrap();
    let row = |number: &str| rows.iter().find(|row| row.number == number).unwrap();
    let said = |number: &str| row(number).instead.as_ref().map(|p| p.id.clone());
    assert_eq!(said("#999").as_deref(), Some("orders-no-tracking"));
    assert_eq!(row("#999").tracking, "LA874320202FR", "known, and not shown");
    assert!(row("#999").finding.is_some() && row("#999").kind.is_some());
    assert_eq!((said("#1000"), row("#1000").pieces.join(" ")), (None, "LA 874 320 193 FR".to_owned()));
    assert_eq!(said("#1001").as_deref(), Some("orders-with-supplier"));
    assert_eq!(said("#1002").as_deref(), Some("orders-nothing-to-send"));
    assert_eq!(row("#1004").standing, Standing::Delivered);
    assert_eq!(row("#1004").parcel.as_ref().map(|p| p.id.as_str()), Some("orders-parcel-delivered-on"));
    assert_eq!((row("#1001").from.as_str(), row("#1001").what.as_str()), ("TPOP", "T-shirt Renard (2)"));
}

#[tokio::test]
async fn only_the_last_lists_are_kept_and_a_removed_shop_is_in_none() {
    let bench = bench().await;
    bench.read(&four()).await;
    let first = bench.app.find_orders(&query("")).await.unwrap();
    for _ in 0..KEPT {
        bench.app.find_orders(&query("anna")).await.unwrap();
    }
    assert!(bench.app.order_rows(first.handle, 0, 10).await.unwrap().is_empty());
    bench.app.disconnect(bench.shop).await.unwrap();
    assert!(numbers(&bench, query("")).await.is_empty());
}
