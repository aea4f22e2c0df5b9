//! Answers that are odd: led elsewhere, with words that nobody knows, without fields.

use super::*;

#[tokio::test]
async fn a_redirect_to_another_host_is_refused_and_no_request_goes_there() {
    for platform in platforms() {
        let it = tapped(platform, 10, 130, |_| {}).await;
        it.faults(|f| f.next(1, Fault::RedirectTo("https://elsewhere.example".into())));
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        if platform == Platform::WooCommerce {
            // A shop of one's own may have moved; one at Shopify never leaves its address.
            let said = format!("{:?}", trouble.said);
            assert!(said.contains("elsewhere.example"), "and where to is said: {trouble:?}");
        }
        it.shop.sync().await;
        // A write is led away as well.
        for row in it.shop.gaps().await {
            it.shop.confirm(row.finding.id).await;
        }
        it.faults(|f| {
            let to = Fault::RedirectTo("https://elsewhere.example".into());
            f.next_where(3, hands::posts(platform), to)
        });
        it.shop.sync().await;
        let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
        assert_eq!(ends.iter().filter(|p| **p == Phase::Absent).count(), 3, "{ends:?}");
        assert!(ends.iter().all(|p| matches!(p, Phase::Absent | Phase::Proved)), "{ends:?}");
        let base = hands::base_url(platform, &it.shop.demo.lock());
        for sent in it.tap.sent() {
            assert!(sent.url.starts_with(&format!("{base}/")), "{} is not the shop", sent.url);
        }
    }
}

/// The same over a real wire: whoever listens at the other address hears nothing at all.
#[tokio::test]
async fn over_a_real_wire_nobody_else_hears_of_the_keys() {
    for platform in platforms() {
        nobody_else_hears_of_the_keys_of(platform).await;
    }
}

async fn nobody_else_hears_of_the_keys_of(platform: Platform) {
    let other = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let elsewhere = format!("http://{}", other.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(0));
    let ear = heard.clone();
    let listening = tokio::spawn(async move {
        while other.accept().await.is_ok() {
            *ear.lock().unwrap() += 1;
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let mut shop = shop(platform, 10, 30, |c| {
        c.shopify.base_url = Some(format!("http://{host}"));
        (c.woo.scheme, c.woo.host) = (Scheme::Http, host);
    })
    .await;
    let clock = shop.clock.clone();
    let serving =
        tokio::spawn(trackmend_world::serve(shop.demo.world.clone(), listener, move || clock.now().0));
    let reader = shop.clock.clone();
    let app = &mut shop.demo.app;
    let real = Arc::new(Real::new().unwrap().by(Arc::new(move || reader.now())));
    app.engine = Engine::new(app.store.clone(), Arc::new(app.vault.clone()), real, "real".into(), 90 * DAY);
    shop.sync().await;
    shop.demo.lock().faults().next(4, Fault::RedirectTo(elsewhere.clone()));
    shop.clock.advance(HOUR);
    let summary = shop.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    assert_eq!(summary.troubles.len(), 1, "the redirect was met and refused");
    assert_eq!(*heard.lock().unwrap(), 0, "nobody else was talked to");
    serving.abort();
    listening.abort();
}

#[tokio::test]
async fn a_status_that_nobody_knows_is_kept_and_is_no_finding() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |_| {}).await;
        it.tap.after(move |_, _, reply| {
            let (field, _) = hands::closed_word(platform).split_once(':').unwrap();
            let strange = format!("{field}:\"wc-geprint-2\"");
            let text = String::from_utf8_lossy(&reply.body).replace(hands::closed_word(platform), &strange);
            reply.body = text.into_bytes();
        });
        it.shop.sync().await;
        assert!(it.shop.gaps().await.is_empty(), "what a plugin's own status means is not known");
        let truth = it.truth();
        let closed = truth.of_kind("tracking_missing").next().unwrap().number.clone();
        let known = it.shop.demo.app.store.orders_by_number(&closed).await.unwrap();
        assert_eq!(known.iter().map(|o| o.state).collect::<Vec<_>>(), [OrderState::Other]);
        it.tap.calm();
        it.read_everything_again().await;
        it.agrees("with words that are known").await;
    }
}

#[tokio::test]
async fn a_field_that_nobody_knows_does_no_harm() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |c| c.woo.fulfillments = true).await;
        it.faults(|f| f.next(u32::MAX, Fault::ExtraField));
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a field of a later version").await;
    }
}

/// The fields that the connectors read, by platform.
fn fields(platform: Platform) -> &'static [&'static str] {
    match platform {
        Platform::Shopify => &[
            "id",
            "name",
            "createdAt",
            "updatedAt",
            "processedAt",
            "cancelledAt",
            "test",
            "sourceName",
            "requiresShipping",
            "displayFinancialStatus",
            "displayFulfillmentStatus",
            "shippingAddress",
            "shippingLine",
            "lineItems",
            "sku",
            "vendor",
            "quantity",
            "currentQuantity",
            "fulfillments",
            "status",
            "displayStatus",
            "deliveredAt",
            "trackingInfo",
            "company",
            "number",
            "url",
            "fulfillmentLineItems",
            "lineItem",
            "fulfillmentOrders",
            "deliveryMethod",
            "methodType",
            "nodes",
            "pageInfo",
            "ordersCount",
            "events",
            "action",
            "author",
        ],
        _ => &[
            "id",
            "number",
            "status",
            "total",
            "needs_processing",
            "date_created_gmt",
            "date_modified_gmt",
            "date_paid_gmt",
            "date_completed_gmt",
            "billing",
            "shipping",
            "line_items",
            "shipping_lines",
            "refunds",
            "meta_data",
            "author",
            "note",
            "customer_note",
        ],
    }
}

/// What a shop hides is not known, and what is not known is never a gap.
#[tokio::test]
async fn a_field_that_is_missing_makes_no_false_alarm_and_loses_no_page() {
    for platform in platforms() {
        let mut wrong = Vec::new();
        for field in fields(platform) {
            let it = tapped(platform, 12, 130, |_| {}).await;
            it.hide(field);
            let summary = it.try_sync().await;
            let judged = it.shop.demo.judged().await.unwrap();
            if !judged.false_alarms.is_empty() {
                wrong.push(format!("without {field}: {:?}", judged.false_alarms));
            }
            assert!(!summary.stopped);
            it.heal();
            it.read_everything_again().await;
            assert_eq!(it.wrongly_known().await, [""; 0], "{field}: when it is back, all is read");
            let mut judged = it.shop.demo.judged().await.unwrap();
            if ["note", "customer_note"].contains(field) {
                // Notes that came without their fields are not asked for again: who closed it stays unknown,
                // and what was waited for because of them stays watched.
                judged.missed.retain(|missed| !missed.contains(" number_wanted "));
            }
            if !(judged.missed.is_empty() && judged.false_alarms.is_empty()) {
                wrong.push(format!("{field}, given back: {judged:?}"));
            }
        }
        assert_eq!(wrong, [""; 0], "a field that the shop hides is not a number that it lacks");
    }
}

/// A row that cannot be read answers no question, but it must not be asked for again at once, for ever.
#[tokio::test]
async fn an_order_that_has_become_unreadable_is_not_asked_for_without_end() {
    for platform in platforms() {
        // Days of work and of the calendar part ways over this weekend: what is true is what a shop shows that
        // hid nothing.
        let expected = found_after_days_without(platform, None).await;
        assert!(expected.contains("tracking_missing"), "{expected}");
        let fields = match platform {
            Platform::Shopify => ["displayFulfillmentStatus", "trackingInfo"],
            _ => ["status", "meta_data"],
        };
        for field in fields {
            assert_eq!(found_after_days_without(platform, Some(field)).await, expected, "{field}");
        }
    }
}

/// Everything that is found when this field was missing for a while, and is back for a day.
async fn found_after_days_without(platform: Platform, field: Option<&'static str>) -> String {
    let it = tapped(platform, 18, 130, |_| {}).await;
    it.shop.sync().await;
    it.shop.clock.advance(40 * HOUR);
    let before = it.tap.sent().len();
    it.tap.before(move |count, _, _| {
        assert!(count < before + 400, "without {field:?}: 400 requests and no end")
    });
    if let Some(field) = field {
        it.hide(field);
    }
    it.try_sync().await;
    it.heal();
    it.shop.clock.advance(25 * HOUR);
    it.shop.sync().await;
    let mut found: Vec<String> = it
        .shop
        .open()
        .await
        .iter()
        .map(|row| format!("{} {} {:?}", row.order_remote_id, row.finding.kind.code(), row.finding.closer))
        .collect();
    found.sort();
    found.join("\n")
}
