use super::*;
use crate::app::testing::{NOW, Told, bench};
use crate::domain::{HOUR, MINUTE};
use crate::store::{SyncState, TroubleKind, TroubleRow};

fn ids(rows: &[ActivityRow]) -> Vec<&str> {
    rows.iter().map(|row| row.said.id.as_str()).collect()
}

#[tokio::test]
async fn quiet_readings_are_one_row_and_the_others_say_what_came() {
    let bench = bench().await;
    bench.read(&[Told::of("#1001", "Anna de Vries"), Told::of("#1002", "Jeroen Bakker")]).await;
    for _ in 0..5 {
        bench.later(10 * MINUTE).await;
    }
    let rows = bench.app.activity(None).await.unwrap();
    assert_eq!(ids(&rows), ["activity-read-quiet", "activity-read"]);
    assert_eq!(rows[0].at, NOW.plus(50 * MINUTE), "the latest of them");
    let said = rows[1].said.args.get("orders");
    assert_eq!(said, Some(&crate::domain::Arg::Count { value: 2 }));
    bench.clock.advance(MINUTE);
    // The same again is nothing new, although it was read.
    bench.read(&[Told::of("#1001", "Anna de Vries")]).await;
    assert_eq!(bench.app.activity(None).await.unwrap().len(), 2);
}

#[tokio::test]
async fn trouble_is_a_row_for_as_long_as_it_lasts() {
    let bench = bench().await;
    bench.read(&[]).await;
    let trouble = |since| SyncState {
        checked_at: Some(NOW),
        trouble: Some(TroubleRow {
            kind: TroubleKind::Passing,
            said: Phrase::new("access-woo-key-unknown"),
            remedy: None,
            since,
        }),
        ..SyncState::default()
    };
    for _ in 0..3 {
        bench.app.store.keep_sync_state(bench.shop, &trouble(NOW.plus(MINUTE))).await.unwrap();
    }
    let rows = bench.app.activity(None).await.unwrap();
    assert_eq!(ids(&rows), ["activity-not-read", "activity-read-quiet"]);
    assert!(rows[0].trouble && rows[0].detail.is_some());
}

#[tokio::test]
async fn imports_can_be_taken_back_from_here_and_what_the_owner_said_stands_here() {
    let bench = bench().await;
    bench.read(&[Told::of("#1001", "Anna de Vries")]).await;
    bench.clock.advance(MINUTE);
    bench.sent(&[("#1001", "LA874320193FR")]).await;
    let finding = bench.app.store.findings(false).await.unwrap()[0].finding.id;
    bench.clock.advance(MINUTE);
    bench
        .app
        .mark(finding, crate::domain::FindingState::Snoozed, "", Some(NOW.plus(24 * HOUR)))
        .await
        .unwrap();
    let rows = bench.app.activity(None).await.unwrap();
    assert_eq!(ids(&rows), ["activity-snoozed", "activity-import", "activity-read"]);
    assert_eq!(rows[0].order, Some(bench.order("#1001").await));
    bench.app.undo_import(rows[1].undo.unwrap()).await.unwrap();
    let rows = bench.app.activity(None).await.unwrap();
    assert_eq!((rows[1].said.id.as_str(), rows[1].undo), ("activity-import-undone", None));
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let bench = bench().await;
    bench.read(&[Told::of("#1001", "Anna de Vries")]).await;
    let order = bench.order("#1001").await;
    // Many in the same millisecond: the key still tells them apart.
    for _ in 0..250 {
        bench.app.store.note_said(order, "not_yet", None, NOW).await.unwrap();
    }
    let (mut keys, mut below) = (Vec::new(), None::<String>);
    loop {
        let rows = bench.app.activity(below.as_deref()).await.unwrap();
        let Some(last) = rows.last() else { break };
        below = Some(last.key.clone());
        keys.extend(rows.into_iter().map(|row| row.key));
    }
    assert_eq!(keys.len(), 251);
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 251, "none twice");
}

#[tokio::test]
async fn what_was_ignored_stays_so_when_its_import_is_taken_back_and_made_again() {
    let bench = bench().await;
    bench.read(&[Told::of("#1001", "Anna de Vries"), Told::of("#1002", "Jeroen Bakker")]).await;
    let list = [("#1001", "LA874320193FR"), ("#1002", "LA874320202FR")];
    bench.sent(&list).await;
    let open = bench.app.store.findings(false).await.unwrap();
    assert_eq!(open.len(), 2);
    bench.clock.advance(MINUTE);
    let ignored = crate::domain::FindingState::Ignored;
    bench.app.mark(open[0].finding.id, ignored, "handed over in person", None).await.unwrap();
    let import = bench.app.activity(None).await.unwrap().iter().find_map(|row| row.undo).unwrap();
    bench.app.undo_import(import).await.unwrap();
    let about_parcels = async || {
        let mut all = bench.app.store.findings(true).await.unwrap();
        all.retain(|row| row.finding.shipment.is_some());
        all
    };
    assert!(about_parcels().await.is_empty());
    bench.sent(&list).await;
    let again = about_parcels().await;
    let marked: Vec<_> = again.iter().filter(|row| row.finding.state == ignored).collect();
    assert_eq!((again.len(), marked.len()), (2, 1));
    assert_eq!(marked[0].finding.reason, "handed over in person");
    let said = bench.app.activity(None).await.unwrap();
    let once = said.iter().filter(|row| row.said.id == "activity-ignored").count();
    assert_eq!(once, 1, "the owner said it once");
}
