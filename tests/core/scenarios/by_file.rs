//! A WooCommerce shop that nothing may be written to: its gaps come as a file that the shop itself takes in.

use super::*;
use trackmend_core::app::{ApiError, RepairExport};
use trackmend_world::Permissions;

const OTHER: &str = "LA874320202FR";

/// The demo shop with a key that may only read.
async fn read_only() -> Shop {
    let shop = empty_shop().await;
    assert!(shop.demo.lock().set_key_permissions("read_write", Permissions::Read));
    let account = shop.demo.app.account_named("1").await.unwrap();
    assert!(!shop.demo.app.check_connection(account.id).await.unwrap().may_write);
    shop
}

/// The cells of the file, row by row, as a reader of such files sees them.
fn cells(export: &RepairExport) -> Vec<String> {
    let text = String::from_utf8(export.file.clone().expect("a file")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("order_number,tracking_number,shipment_provider,tracking_url,items"));
    lines.map(str::to_owned).collect()
}

/// What is to be brought to the shop with this name, or to the only one that nothing may be written to.
async fn to_bring(shop: &Shop, name: Option<&str>, paste: bool) -> Result<RepairExport, ApiError> {
    let account = shop.demo.app.shop_to_export(name).await?;
    shop.demo.app.export_repairs(account, paste).await
}

#[tokio::test]
async fn a_shop_whose_key_may_not_write_is_put_right_by_a_file() {
    let shop = read_only().await;
    let (one, two) = (order(&shop, 9), order(&shop, 9));
    for id in [one, two] {
        shop.demo.lock().close_by_hand(id, "Marie de Boer", NOW.0 - 7 * DAY);
    }
    shop.demo.lock().add_tracking_in_admin(two, NUMBER, "La Poste", NOW.0 - 6 * DAY);
    let sent = format!(
        "order,tracking_number,carrier,shipped_on\n{one},LA874320216FR,La Poste,{day}\n\
         {two},{NUMBER},La Poste,{day}\n{two},{OTHER},La Poste,{day}\n",
        day = day(NOW.plus(-7 * DAY))
    );
    import(&shop, &sent).await;
    shop.sync().await;
    let open = shop.open().await;
    assert_eq!(open.len(), 2, "{open:#?}");
    // Adding it is not offered; the file is named instead.
    let error = shop.demo.app.preview(open[0].finding.id, None).await.unwrap_err();
    assert_eq!(error.action.unwrap().id, "repair-read-only-or-file-action");
    let export = to_bring(&shop, None, false).await.unwrap();
    assert!(export.left_out.is_empty(), "{:?}", export.left_out);
    let mut rows = cells(&export);
    rows.sort();
    let link = |number: &str| format!("https://www.laposte.fr/outils/suivre-vos-envois?code={number}");
    for (row, id, number) in [(&rows[0], one, "LA874320216FR"), (&rows[1], two, OTHER)] {
        let begins = format!("{id},{number},la-poste-colissimo,{},", link(number));
        assert!(row.starts_with(&begins), "{row} begins with {begins}");
        let items = row.rsplit(',').next().unwrap();
        assert!(items.split_once(':').is_some_and(|(_, pieces)| pieces == "1"), "its items: {row}");
    }
    assert_eq!(rows.len(), 2);
}

#[tokio::test]
async fn what_the_file_cannot_do_is_left_out_with_a_reason() {
    let shop = read_only().await;
    let (slip, open, nameless) = (order(&shop, 9), order(&shop, 9), order(&shop, 9));
    {
        let mut world = shop.demo.lock();
        world.close_by_hand(slip, "Marie de Boer", NOW.0 - 7 * DAY);
        world.add_tracking_in_admin(slip, "LA874320139FR", "La Poste", NOW.0 - 6 * DAY);
        world.close_by_hand(nameless, "Marie de Boer", NOW.0 - 7 * DAY);
    }
    let sent = format!(
        "order,tracking_number,carrier,shipped_on\n{slip},{NUMBER},La Poste,{day}\n{open},{OTHER},La Poste,{day}\n\
         {nameless},QX77120045AB99Z,,{day}\n",
        day = day(NOW.plus(-7 * DAY))
    );
    import(&shop, &sent).await;
    shop.sync().await;
    let export = to_bring(&shop, None, false).await.unwrap();
    assert!(export.rows.is_empty() && export.file.is_none(), "{:?}", export.rows);
    let mut why: Vec<&str> = export.left_out.iter().map(|left| left.said.id.as_str()).collect();
    why.sort_unstable();
    assert_eq!(why, ["export-no-carrier", "repair-no-closing", "repair-no-replacing"]);
    // By hand all of it can be done.
    let export = to_bring(&shop, None, true).await.unwrap();
    assert_eq!((export.rows.len(), export.left_out.len()), (3, 0), "{export:#?}");
    let exchanged = export.rows.iter().find(|row| row.instead_of.is_some()).unwrap();
    assert_eq!((exchanged.number.as_str(), exchanged.carrier.as_str()), (NUMBER, "Colissimo"));
    // Named by the owner, the carrier stands in the file.
    let app = &shop.demo.app;
    let head = app.store.orders_by_number(&nameless.to_string()).await.unwrap().remove(0);
    let number = trackmend_core::domain::TrackingNumber::read("QX77120045AB99Z").unwrap();
    let said = TypedIn { carrier: "=Radkurier".into(), ..TypedIn::default() };
    app.type_in(head.id, &number, &said).await.unwrap();
    shop.sync().await;
    let export = to_bring(&shop, None, false).await.unwrap();
    let rows = cells(&export);
    assert_eq!(rows.len(), 1, "once, although two say it: {rows:?}");
    assert!(rows[0].starts_with(&format!("{nameless},QX77120045AB99Z,Radkurier,,")), "{rows:?}");
}

#[tokio::test]
async fn a_shop_that_came_from_a_file_is_put_right_by_a_file() {
    let shop = empty_shop().await;
    let csv = "Order,Status,Date,Tracking number\n#5007,completed,2026-11-09,\n";
    import_orders(&shop, csv).await;
    import(&shop, &sent(5_007, NUMBER, NOW.plus(-9 * DAY))).await;
    shop.sync().await;
    assert!(shop.open().await.is_empty(), "the file may be older than the parcel");
    let later = format!("{csv}#5008,completed,2026-11-18,3STEST000001\n");
    import_orders(&shop, &later).await;
    let found = only(&shop).await;
    assert_eq!((found.order_number.as_str(), found.finding.kind), ("5007", Kind::TrackingMissing));
    let error = shop.demo.app.preview(found.finding.id, None).await.unwrap_err();
    assert_eq!(error.said.id, "repair-no-interface");
    let export = to_bring(&shop, None, false).await.unwrap();
    let link = format!("https://www.laposte.fr/outils/suivre-vos-envois?code={NUMBER}");
    assert_eq!(cells(&export), [format!("5007,{NUMBER},la-poste-colissimo,{link},")]);
    assert!(export.notes.iter().any(|note| note.id == "export-by-number"));
    // What the shop shows afterwards comes with its next file.
    // It may hold these orders alone, and so seem older than the one before.
    let shown = csv.replace("2026-11-09,", &format!("2026-11-09,{NUMBER}"));
    import_orders(&shop, csv).await;
    assert_eq!(only(&shop).await.finding.kind, Kind::TrackingMissing, "it tells nothing new");
    import_orders(&shop, &shown).await;
    assert!(shop.open().await.is_empty());
}

/// Takes in a shop's orders from a file; the shop has no key here.
async fn import_orders(shop: &Shop, csv: &str) {
    let request = ImportRequest {
        contents: Some(As::Orders),
        account: Some("wolk.example".into()),
        ..ImportRequest::default()
    };
    let input = ImportInput::Bytes { name: "orders.csv".into(), bytes: csv.as_bytes().to_vec() };
    let prepared = shop.demo.app.prepare_import(&input, &request).await.unwrap();
    assert!(prepared.understood.rejected.is_empty(), "{:?}", prepared.understood.rejected);
    shop.demo.app.import(&prepared, &request).await.unwrap();
}

#[tokio::test]
async fn another_platform_gets_its_numbers_ready_to_paste() {
    let shop = Shop::with_shopify(1, 0, |_| {}).await;
    let error = to_bring(&shop, None, false).await.unwrap_err();
    assert_eq!(error.said.id, "export-all-may-write");
    let gid = shop.demo.lock().shopify_place_order(&Default::default(), NOW.0 - 9 * DAY);
    shop.demo.lock().shopify_fulfil_by_hand(&gid, "Marie de Boer", None, None, NOW.0 - 5 * DAY);
    let truth = shop.demo.lock().truth(&trackmend_world::TruthQuestion::at(NOW.0));
    let number = truth.order(&gid).unwrap().number.clone();
    let day = day(NOW.plus(-4 * DAY));
    import(&shop, &format!("order,tracking_number,carrier,shipped_on\n{number},{NUMBER},La Poste,{day}\n"))
        .await;
    shop.sync().await;
    let export = to_bring(&shop, Some("Wolk on Shopify"), false).await.unwrap();
    assert!(export.file.is_none() && export.notes.is_empty());
    assert_eq!(export.rows.len(), 1, "{export:#?}");
    assert_eq!(export.rows[0].carrier, "La Poste Colissimo");
}

#[tokio::test]
async fn at_bol_a_carrier_is_named_as_people_see_it_and_not_by_its_code() {
    let shop = Shop::with_bol(trackmend_world::BolConfig::default()).await;
    let id = {
        let mut world = shop.demo.lock();
        let id = world.bol_place_order(&Default::default(), NOW.0 - 9 * DAY);
        assert!(world.bol_confirm(&id, None, "TNT", None, NOW.0 - 7 * DAY));
        id
    };
    let day = day(NOW.plus(-6 * DAY));
    let list = format!("order,tracking_number,carrier,shipped_on\n{id},3SWOLK04829317,PostNL,{day}\n");
    import(&shop, &list).await;
    shop.sync().await;
    let export = to_bring(&shop, Some("Wolk at bol"), true).await.unwrap();
    assert_eq!(export.rows.len(), 1, "{export:#?}");
    let row = &export.rows[0];
    assert_eq!((row.order_number.as_str(), row.carrier.as_str()), (id.as_str(), "PostNL"));
}
