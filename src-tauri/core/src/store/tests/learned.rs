//! Rules of the owner's, what the past teaches, and what is wrong with a shop.

use super::*;

#[tokio::test]
async fn a_way_of_shipping_without_tracking_settles_its_orders_and_gives_them_back() {
    let bench = bench("method").await;
    let letter = |id: &str| {
        let mut record = order(bench.shop, id);
        record.order.shipping_method = "ÉCOPLI ".into();
        record
    };
    bench.read(vec![letter("1"), order(bench.shop, "2")]).await;
    bench.sent(&[parcel("1", NUMBER), parcel("2", "LA874320202FR")]).await;
    bench.store.set_no_tracking_method(bench.shop, "Écopli", true).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.open().await, [(Kind::TrackingMissing, Cause::Unknown, "2".into())]);
    assert_eq!(bench.store.no_tracking_methods().await.unwrap(), [(bench.shop, "écopli".into())].into());
    bench.store.set_no_tracking_method(bench.shop, "écopli", false).await.unwrap();
    bench.judge(NOW).await;
    assert_eq!(bench.open().await.len(), 2);
}

#[tokio::test]
async fn rules_are_what_the_owner_said_and_what_the_past_taught() {
    let bench = bench("rules").await;
    let rules = settings::rules(&bench.store).await.unwrap();
    assert_eq!(rules.products, settings::default_products(), "TPOP by the name that it gives itself");
    assert!(rules.learned_grace.is_empty() && rules.learned_production.is_empty());
    // Twenty parcels, ordered six and sent three days ago: the shop tells when it showed them, up to 20 hours later.
    let mut orders = Vec::new();
    let mut parcels = Vec::new();
    for n in 0..20_i64 {
        let text = format!("3SWOLK{n:07}");
        let at = Stamp::instant(NOW.plus(-3 * DAY + (n + 1) * HOUR));
        orders.push(showing(order(bench.shop, &n.to_string()), &text, Some(at)));
        let lines = vec![ShipmentLine::named("tp-tee", 1)];
        parcels.push(NewShipment { lines, ..parcel(&n.to_string(), &text) });
    }
    bench.read(orders).await;
    bench.sent(&parcels[..19]).await;
    let rules = settings::rules(&bench.store).await.unwrap();
    assert!(rules.learned_grace.is_empty(), "nineteen teach nothing");
    bench.sent(&parcels[19..]).await;
    bench.store.set_setting("closing_days", "2026-12-24").await.unwrap();
    let rules = settings::rules(&bench.store).await.unwrap();
    assert_eq!(rules.grace_at(bench.shop, Platform::Tpop), 19 * HOUR, "the 95th percentile");
    // From Saturday the 14th to Tuesday the 17th.
    assert_eq!(rules.production(Platform::Tpop), 2);
    assert_eq!(rules.learned_skus.get("TP-TEE"), Some(&Platform::Tpop));
    assert_eq!(rules.closing_days.len(), 1);
    bench.store.set_setting("grace_hours.tpop", "5").await.unwrap();
    let rules = settings::rules(&bench.store).await.unwrap();
    assert_eq!(rules.grace_at(bench.shop, Platform::Tpop), 5 * HOUR, "what the owner sets comes first");
}

#[tokio::test]
async fn s12_a_setting_is_told_from_downloads_and_repairs_do_not_hide_it() {
    let bench = bench("pulse").await;
    let at_once = |id: &str, travel| {
        let mut record = order(bench.shop, id);
        record.order.paid = Some(Stamp::instant(NOW.plus(-2 * DAY)));
        record.order.closed = Some(Stamp::instant(NOW.plus(-2 * DAY + 40_000)));
        record.order.travel = travel;
        record
    };
    let digital = Travel::None(NoTravel::Digital);
    bench.read((0..5).map(|n| at_once(&n.to_string(), digital)).collect()).await;
    let found = |facts: Vec<crate::reconcile::Pulse>| -> Vec<BannerTrouble> {
        banners(&facts, NOW).into_iter().map(|b| b.trouble).collect()
    };
    assert_eq!(found(bench.store.banner_facts(NOW.plus(-30 * DAY)).await.unwrap()), []);
    bench.read((5..8).map(|n| at_once(&n.to_string(), Travel::Ships)).collect()).await;
    assert_eq!(
        found(bench.store.banner_facts(NOW.plus(-30 * DAY)).await.unwrap()),
        [BannerTrouble::AutoFulfilSetting { orders: 3, of: 3, at_odds: false }]
    );
    assert_eq!(found(bench.store.banner_facts(NOW.plus(-DAY)).await.unwrap()), [], "longer ago than asked");
}

#[tokio::test]
async fn s15_orders_that_a_silent_supplier_left_open_stay_findings() {
    let bench = bench("silent").await;
    let open = |id: &str| {
        let mut record = order(bench.shop, id);
        (record.order.state, record.order.closed) = (OrderState::Open, None);
        record
    };
    let mut orders: Vec<OrderRecord> = (0..12).map(|n| open(&n.to_string())).collect();
    orders.push(showing(order(bench.shop, "99"), "3SWOLK9999999", None));
    bench.read(orders).await;
    let mut parcels: Vec<NewShipment> =
        (0..12).map(|n| parcel(&n.to_string(), &format!("3SWOLK{n:07}"))).collect();
    let earlier = Stamp::instant(NOW.plus(-5 * DAY));
    parcels.push(NewShipment { shipped: Some(earlier), ..parcel("99", "3SWOLK9999999") });
    bench.sent(&parcels).await;
    assert_eq!(bench.kinds().await, [Kind::OrderNotClosed; 12]);
    let facts = bench.store.banner_facts(NOW.plus(-30 * DAY)).await.unwrap();
    let found: Vec<BannerTrouble> = banners(&facts, NOW).into_iter().map(|b| b.trouble).collect();
    assert_eq!(
        found,
        [BannerTrouble::SupplierSilent { supplier: Platform::Tpop, orders: 12, since: earlier.at }]
    );
}
