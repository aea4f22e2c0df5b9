//! A late event that moved a delivered parcel back on its way: a customer was mailed about a parcel that she
//! had held in her hands for a week.

use super::*;
use crate::faults::tapped;
use trackmend_core::app::{As, ImportInput, ImportRequest};
use trackmend_core::domain::{HOUR, Pile};
use trackmend_core::repair::MailReason;

const LATE: [&str; 4] = ["IN_TRANSIT", "OUT_FOR_DELIVERY", "CONFIRMED", "ATTEMPTED_DELIVERY"];

/// An order that was closed without its number and delivered, and what the list says of it.
async fn delivered(it: &Tapped, shipped: Ms, delivered: Ms) -> String {
    let id = place(it, &[TEE], shipped.plus(-2 * DAY));
    close(it, &id, shipped.plus(-DAY));
    assert!(it.shop.demo.lock().shopify_set_delivery(&id, "DELIVERED", delivered.0));
    let name = it.truth().order(&id).unwrap().number.clone();
    let csv = format!(
        "order,tracking_number,carrier,shipped_on\n{name},LA874320193FR,La Poste,{}\n",
        shipped.to_utc().format("%Y-%m-%d")
    );
    let request = ImportRequest { contents: Some(As::Shipments), ..ImportRequest::default() };
    let input = ImportInput::Bytes { name: "sent.csv".into(), bytes: csv.into_bytes() };
    let prepared = it.shop.demo.app.prepare_import(&input, &request).await.unwrap();
    it.shop.demo.app.import(&prepared, &request).await.unwrap();
    it.shop.sync().await;
    id
}

/// What the owner would see of its gap: the pile, whether it counts, and the mail that is suggested.
async fn said(it: &Tapped, id: &str) -> (Pile, u32, bool, MailReason) {
    let open = it.shop.gaps().await;
    let row = open.iter().find(|row| row.order_remote_id == id).expect("a gap");
    let attention = it.shop.demo.app.attention().await.unwrap();
    let preview = it.shop.demo.app.preview(row.finding.id, None).await.unwrap();
    (row.finding.pile, attention.to_do, preview.mail, preview.mail_reason)
}

#[tokio::test]
async fn a_late_event_neither_mails_about_a_delivered_parcel_nor_makes_it_count() {
    for late in LATE {
        let it = tapped(Platform::Shopify, 1, 0, |_| {}).await;
        let now = it.shop.now();
        let id = delivered(&it, now.plus(-6 * DAY), now.plus(-2 * DAY)).await;
        let before = said(&it, &id).await;
        assert_eq!((before.0, before.1, before.2), (Pile::BeforeYouStarted, 0, false), "{late}");
        it.shop.clock.advance(HOUR);
        assert!(it.shop.demo.lock().shopify_set_delivery(&id, late, it.shop.now().0));
        it.shop.sync().await;
        assert_eq!(said(&it, &id).await, before, "{late}, from before she began");
    }
}

#[tokio::test]
async fn a_late_event_suggests_no_mail_about_a_parcel_that_was_delivered_since_she_began() {
    for late in LATE {
        let it = tapped(Platform::Shopify, 1, 0, |_| {}).await;
        it.shop.sync().await;
        it.shop.clock.advance(9 * DAY);
        let now = it.shop.now();
        let id = delivered(&it, now.plus(-4 * DAY), now.plus(-HOUR)).await;
        let before = said(&it, &id).await;
        assert_eq!(before, (Pile::Now, 1, false, MailReason::Arrived), "{late}");
        it.shop.clock.advance(HOUR);
        assert!(it.shop.demo.lock().shopify_set_delivery(&id, late, it.shop.now().0));
        it.shop.sync().await;
        assert_eq!(said(&it, &id).await, before, "{late}");
    }
}
