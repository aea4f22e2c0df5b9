//! The first twelve days of three hundred parcels in a month. `cargo bench -p trackmend-cli --bench parcels` follows
//! twenty thousand for the whole of it.

#[path = "../../src-tauri/cli/benches/load/mod.rs"]
mod playing;

use trackmend_core::domain::MINUTE;

#[tokio::test]
async fn many_parcels_keep_every_budget_are_asked_by_plan_and_seen_in_time() {
    let measured = playing::run(300, 12).await;
    assert_eq!((measured.parcels, measured.days), (300, 12));
    assert!(measured.deliveries > 20, "{measured:#?}");
    assert!(measured.late <= 16 * MINUTE, "{measured:#?}");
    assert!(measured.seen_after.1 <= 15 * MINUTE + measured.late, "{measured:#?}");
}
