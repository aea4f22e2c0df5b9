use super::*;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::domain::{DAY, FindingState, HOUR};
use crate::store::{SyncState, TroubleKind, TroubleRow};

/// A shop that was read once before, with nothing in it; then these orders, closed and sent without a number.
async fn begun() -> Bench {
    let bench = bench().await;
    bench.read(&[]).await;
    assert!(notices(&bench).await.is_empty(), "the first reading is over");
    bench
}

async fn gaps(bench: &Bench, orders: &[(&'static str, &'static str, &'static str)]) {
    let told: Vec<Told> = orders.iter().map(|(order, who, _)| Told::of(order, who)).collect();
    bench.read(&told).await;
    bench.sent(&orders.iter().map(|(order, _, number)| (*order, *number)).collect::<Vec<_>>()).await;
    bench.app.judge().await.unwrap();
}

async fn notices(bench: &Bench) -> Vec<Notice> {
    bench.app.notices(bench.app.now()).await.unwrap()
}

async fn told(bench: &Bench) -> Vec<Notice> {
    let told = notices(bench).await;
    for notice in &told {
        assert!(bench.app.mark_notified(&notice.keys).await.unwrap());
    }
    told
}

const ANNA: (&str, &str, &str) = ("#1001", "Anna de Vries", "LA874320193FR");
const JEROEN: (&str, &str, &str) = ("#1002", "Jeroen Bakker", "LA874320202FR");
const TESS: (&str, &str, &str) = ("#1003", "Tess Willems", "LA874320219FR");

#[tokio::test]
async fn new_gaps_are_one_notice_and_each_is_told_once_ever() {
    let bench = begun().await;
    gaps(&bench, &[ANNA, JEROEN, TESS]).await;
    let first = told(&bench).await;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].title, Phrase::new("notice-no-tracking").count("count", 3));
    assert_eq!((first[0].opens, first[0].order), (Opens::Attention, None));
    assert!(notices(&bench).await.is_empty());
    bench.later(DAY).await;
    assert!(notices(&bench).await.is_empty(), "nor the day after");
    let new = ("#1004", "Tim Hendriks", "LA874320222FR");
    gaps(&bench, &[new]).await;
    let second = told(&bench).await;
    assert_eq!(
        second[0].text,
        Some(Phrase::new("notice-one").text("name", "Tim").text("shop", "Studio Wolk"))
    );
    assert_eq!(second[0].order, Some(bench.order("#1004").await));
}

#[tokio::test]
async fn what_a_first_reading_finds_is_no_news() {
    let bench = bench().await;
    gaps(&bench, &[ANNA]).await;
    assert!(notices(&bench).await.is_empty());
    bench.later(HOUR).await;
    assert!(notices(&bench).await.is_empty(), "it was in the list");
    gaps(&bench, &[JEROEN]).await;
    assert_eq!(notices(&bench).await.len(), 1, "what comes later is");
}

#[tokio::test]
async fn a_shop_that_comes_back_raises_nothing_anew() {
    let bench = begun().await;
    gaps(&bench, &[ANNA]).await;
    assert_eq!(told(&bench).await.len(), 1);
    bench.app.disconnect(bench.shop).await.unwrap();
    assert!(notices(&bench).await.is_empty());
    let again = bench
        .app
        .store
        .connect_account(
            crate::domain::Platform::WooCommerce,
            "woocommerce:wolk.example",
            "Wolk",
            &crate::connectors::Profile::default(),
            bench.app.now(),
        )
        .await
        .unwrap();
    assert_eq!(again, bench.shop);
    bench.later(HOUR).await;
    assert!(notices(&bench).await.is_empty());
}

#[tokio::test]
async fn in_quiet_hours_it_waits_until_they_end() {
    let bench = begun().await;
    gaps(&bench, &[ANNA]).await;
    bench.clock.advance(12 * HOUR + HOUR / 2);
    assert!(notices(&bench).await.is_empty(), "22:30 in Amsterdam");
    bench.clock.advance(8 * HOUR);
    assert!(notices(&bench).await.is_empty(), "6:30");
    bench.clock.advance(HOUR);
    assert_eq!(notices(&bench).await.len(), 1, "7:30");
}

#[tokio::test]
async fn while_it_is_muted_nothing_is_told_and_nothing_is_lost() {
    let bench = begun().await;
    gaps(&bench, &[ANNA]).await;
    bench.app.store.set_setting("muted_until", &NOW.plus(HOUR).0.to_string()).await.unwrap();
    assert!(notices(&bench).await.is_empty());
    assert_eq!(bench.app.tray_summary().await.unwrap().muted_until, Some(NOW.plus(HOUR)));
    bench.clock.advance(HOUR);
    assert_eq!(notices(&bench).await.len(), 1);
    assert_eq!(bench.app.tray_summary().await.unwrap().muted_until, None);
}

#[tokio::test]
async fn whoever_wants_no_notices_gets_none_of_the_past_when_she_does() {
    let bench = begun().await;
    bench.app.set_setting("notify", "no").await.unwrap();
    gaps(&bench, &[ANNA]).await;
    assert!(notices(&bench).await.is_empty());
    bench.app.set_setting("notify", "").await.unwrap();
    assert!(notices(&bench).await.is_empty());
    gaps(&bench, &[JEROEN]).await;
    assert_eq!(notices(&bench).await.len(), 1);
}

#[tokio::test]
async fn what_is_set_aside_or_older_than_the_start_is_not_told() {
    let bench = begun().await;
    gaps(&bench, &[ANNA]).await;
    let finding = bench.app.store.findings(false).await.unwrap()[0].finding.id;
    bench.app.mark(finding, FindingState::Ignored, "a letter", None).await.unwrap();
    assert!(notices(&bench).await.is_empty());
}

#[tokio::test]
async fn a_key_that_stopped_working_is_told_once() {
    let bench = begun().await;
    let refused = |since: Ms| SyncState {
        checked_at: Some(NOW),
        trouble: Some(TroubleRow {
            kind: TroubleKind::Access,
            said: Phrase::new("access-woo-key-unknown"),
            remedy: None,
            since,
        }),
        ..SyncState::default()
    };
    bench.app.store.keep_sync_state(bench.shop, &refused(NOW)).await.unwrap();
    let first = told(&bench).await;
    assert_eq!((first.len(), first[0].opens), (1, Opens::Connections));
    bench.clock.advance(2 * HOUR);
    assert!(notices(&bench).await.is_empty());
    bench.app.store.keep_sync_state(bench.shop, &refused(bench.app.now())).await.unwrap();
    assert_eq!(notices(&bench).await.len(), 1, "another cause, another notice");
}

#[tokio::test]
async fn of_two_that_would_tell_one_does() {
    let bench = begun().await;
    gaps(&bench, &[ANNA]).await;
    let (mine, theirs) = (notices(&bench).await, notices(&bench).await);
    assert!(bench.app.mark_notified(&mine[0].keys).await.unwrap());
    assert!(!bench.app.mark_notified(&theirs[0].keys).await.unwrap());
}

#[tokio::test]
async fn numbers_to_look_up_are_told_when_due_and_once_a_day() {
    let bench = begun().await;
    let wanted = |number, name| Told { ordered: 15, closed: Some(12), ..Told::of(number, name) };
    bench.read(&[wanted("#1001", "Anna de Vries"), wanted("#1002", "Jeroen Bakker")]).await;
    assert_eq!(bench.app.look_up().await.unwrap().items.len(), 2, "they are due");
    let first = told(&bench).await;
    assert_eq!(first.len(), 1);
    assert_eq!((first[0].title.id.as_str(), first[0].opens), ("notice-look-up", Opens::LookUp));
    bench.read(&[wanted("#1003", "Tess Willems")]).await;
    assert!(notices(&bench).await.is_empty(), "one errand a day");
    bench.later(DAY).await;
    assert_eq!(notices(&bench).await.len(), 1, "the new one, the day after");
}

#[tokio::test]
async fn a_number_that_was_just_typed_in_is_no_news() {
    let bench = begun().await;
    bench.read(&[Told { ordered: 15, closed: Some(12), ..Told::of("#1001", "Anna de Vries") }]).await;
    told(&bench).await;
    let item = bench.app.look_up().await.unwrap().items.remove(0);
    let answer = crate::app::view::LookUpAnswer::Number { text: "LA874320193FR".to_owned() };
    bench.app.answer_look_up(item.finding, answer).await.unwrap();
    assert_eq!(bench.app.look_up().await.unwrap().ready.len(), 1, "it is a gap now");
    assert!(notices(&bench).await.is_empty());
}

#[test]
fn quiet_hours_reach_over_midnight() {
    let wishes = |quiet_from, quiet_to| Wishes { on: true, quiet_from, quiet_to, muted_until: None };
    let night = wishes(22 * 60, 7 * 60);
    for (minute, may) in
        [(21 * 60 + 59, true), (22 * 60, false), (0, false), (6 * 60 + 59, false), (7 * 60, true)]
    {
        assert_eq!(night.tellable(NOW, minute), may, "{minute}");
    }
    let noon = wishes(12 * 60, 13 * 60);
    assert!(!noon.tellable(NOW, 12 * 60 + 30) && noon.tellable(NOW, 13 * 60));
    assert!(wishes(600, 600).tellable(NOW, 600), "never quiet");
}
