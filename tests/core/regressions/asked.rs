//! A customer asked to cancel, the parcel left all the same, and then the order was cancelled: it had not ended when
//! it was sent. The simulator's seed 24814 found that the moment of the request was taken for that of the end.

use std::sync::Arc;
use trackmend_core::app::{Clock, Demo, DemoConfig, ManualClock, Stop};
use trackmend_core::domain::{Cause, DAY, Kind};
use trackmend_world::{BolConfig, NewBolOrder, WorldConfig};

use crate::shop::NOW;

const NUMBER: &str = "LA874320193FR";

#[tokio::test]
async fn what_left_after_a_request_to_cancel_and_before_the_end_is_no_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(ManualClock::new(NOW));
    let mut world = WorldConfig::new(7, 0, NOW.0);
    world.bol = Some(BolConfig::default());
    let demo =
        Demo::open(DemoConfig { world, folder: folder.path().to_owned() }, clock.clone()).await.unwrap();
    let order = demo.lock().bol_place_order(&NewBolOrder::default(), NOW.0);
    demo.connect().await.unwrap();
    demo.connect_supplier().await.unwrap();
    let found = async || {
        demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
        let mut open = demo.app.store.findings(false).await.unwrap();
        open.retain(|row| row.order_remote_id == order);
        open.into_iter().map(|row| (row.finding.kind, row.finding.cause)).collect::<Vec<_>>()
    };
    assert_eq!(found().await, []);

    clock.advance(DAY);
    assert!(demo.lock().bol_ask_to_cancel(&order, clock.now().0));
    assert_eq!(found().await, [(Kind::ShippedThoughCancelled, Cause::CancelAsked)]);

    clock.advance(DAY);
    assert!(demo.lock().bol_owner_ships(&order, NUMBER, "La Poste", clock.now().0));
    clock.advance(DAY);
    assert!(demo.lock().bol_cancel(&order, None, clock.now().0));
    demo.import_supplier_list().await.unwrap();
    assert_eq!(found().await, []);
    clock.advance(2 * DAY);
    assert_eq!(found().await, []);
}
