use super::*;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::domain::{DAY, DeliveryStatus, FindingState, Fulfillment, HOUR, NumberWish, Stamp};
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

/// An order whose parcel has come so far.
fn parcel(order: &'static str, who: &'static str, delivery: DeliveryStatus, delivered: Option<Ms>) -> Told {
    let fulfillment = Fulfillment {
        remote_id: format!("f{order}"),
        at: Some(Stamp::instant(NOW.plus(-3 * DAY))),
        lines: Vec::new(),
        delivery,
        delivered: delivered.map(Stamp::instant),
        wants: NumberWish::NotSaid,
    };
    Told { fulfillments: vec![fulfillment], shown: Some("LA874320193FR"), ..Told::of(order, who) }
}

fn titles(notices: &[Notice]) -> Vec<(&str, Option<OrderId>)> {
    notices.iter().map(|notice| (notice.title.id.as_str(), notice.order)).collect()
}

#[tokio::test]
async fn what_was_delivered_is_one_line_in_the_evening_and_told_once() {
    let bench = begun().await;
    // Ten in the morning in Amsterdam.
    let (anna, jeroen) = ("Anna de Vries", "Jeroen Bakker");
    let came = |order, who, at| parcel(order, who, DeliveryStatus::Delivered, at);
    bench.read(&[came("#1001", anna, Some(NOW)), came("#1002", jeroen, None)]).await;
    assert!(notices(&bench).await.is_empty(), "in the evening");
    bench.clock.advance(8 * HOUR);
    let evening = told(&bench).await;
    assert_eq!(titles(&evening), [("notice-delivered", None)]);
    assert_eq!(evening[0].title, Phrase::new("notice-delivered").count("count", 2));
    assert_eq!(evening[0].opens, Opens::Orders);
    let tess = ("#1003", "Tess Willems");
    bench.read(&[came(tess.0, tess.1, Some(bench.app.now()))]).await;
    assert!(notices(&bench).await.is_empty(), "tomorrow");
    bench.clock.advance(DAY);
    assert_eq!(titles(&told(&bench).await), [("notice-delivered", Some(bench.order(tess.0).await))]);
    bench.later(DAY).await;
    assert!(notices(&bench).await.is_empty(), "nothing is told twice");
    bench.read(&[came("#1004", "Tim Hendriks", Some(NOW.plus(-9 * DAY)))]).await;
    assert!(notices(&bench).await.is_empty(), "what came long ago is no news");
}

#[tokio::test]
async fn a_pick_up_point_and_a_problem_are_told_at_once_and_the_rest_only_when_wished() {
    let bench = begun().await;
    bench
        .read(&[
            parcel("#1001", "Anna de Vries", DeliveryStatus::AvailableForPickup, None),
            parcel("#1002", "Jeroen Bakker", DeliveryStatus::AttemptFailed, None),
            parcel("#1003", "Tess Willems", DeliveryStatus::Returning, None),
            parcel("#1004", "Tim Hendriks", DeliveryStatus::OutForDelivery, None),
            parcel("#1005", "Noor Bos", DeliveryStatus::InTransit, None),
        ])
        .await;
    let first = told(&bench).await;
    let anna = bench.order("#1001").await;
    assert_eq!(titles(&first), [("notice-problem", None), ("notice-pick-up", Some(anna))]);
    assert_eq!(first[0].title, Phrase::new("notice-problem").count("count", 2));
    // What was not wished for is not told later, either.
    bench.app.set_setting("notify_out", "yes").await.unwrap();
    assert!(notices(&bench).await.is_empty());
    bench.read(&[parcel("#1005", "Noor Bos", DeliveryStatus::OutForDelivery, None)]).await;
    assert_eq!(titles(&told(&bench).await), [("notice-out", Some(bench.order("#1005").await))]);
    // The same parcel goes on.
    bench.app.set_setting("notify_delivered", "no").await.unwrap();
    let came = parcel("#1005", "Noor Bos", DeliveryStatus::Delivered, Some(bench.app.now()));
    bench.read(&[came]).await;
    bench.clock.advance(9 * HOUR);
    assert!(notices(&bench).await.is_empty(), "she does not want to know");
}

#[tokio::test]
async fn parcels_of_a_first_reading_are_no_news() {
    let bench = bench().await;
    bench.read(&[parcel("#1001", "Anna de Vries", DeliveryStatus::Delivered, Some(NOW))]).await;
    bench.clock.advance(9 * HOUR);
    assert!(notices(&bench).await.is_empty());
}

#[test]
fn whose_evening_is_quiet_hears_of_deliveries_at_noon() {
    assert_eq!(wishes(22 * 60, 7 * 60).evening(), EVENING);
    assert_eq!(wishes(16 * 60, 8 * 60).evening(), NOON);
}

fn wishes(quiet_from: u32, quiet_to: u32) -> Wishes {
    Wishes { on: true, delivered: true, out: false, quiet_from, quiet_to, muted_until: None }
}

/// What La Poste told of a number just now.
async fn carrier_tells(bench: &Bench, number: &str, status: DeliveryStatus, at: Ms) {
    let store = &bench.app.store;
    let profile = crate::connectors::Profile::default();
    let laposte = store
        .connect_account(Platform::LaPoste, "laposte", "La Poste", &profile, NOW.plus(-DAY))
        .await
        .unwrap();
    let event = crate::domain::ParcelEvent {
        at: Stamp::instant(at),
        code: "X".into(),
        said: String::new(),
        place: String::new(),
        means: crate::domain::Meaning::Moves { status, reason: None },
    };
    let told = crate::connectors::ParcelTold { events: vec![event], ..Default::default() };
    let record = crate::connectors::Record::Parcel(crate::connectors::ParcelRecord {
        number: crate::domain::TrackingNumber::read(number).unwrap(),
        answer: crate::connectors::ParcelAnswer::Told(Box::new(told)),
    });
    store.store_page(laposte, &[record], bench.app.now(), None).await.unwrap();
    bench.app.judge().await.unwrap();
}

#[tokio::test]
async fn what_a_carrier_tells_is_news_once_whoever_tells_it_again() {
    let bench = begun().await;
    let number = "LA874320193FR";
    // The shop shows the number, and tells nothing of the parcel yet.
    bench.read(&[parcel("#1001", "Anna de Vries", DeliveryStatus::Unknown, None)]).await;
    carrier_tells(&bench, number, DeliveryStatus::AvailableForPickup, NOW).await;
    let anna = bench.order("#1001").await;
    assert_eq!(titles(&told(&bench).await), [("notice-pick-up", Some(anna))]);
    // The shop says the same later.
    bench.read(&[parcel("#1001", "Anna de Vries", DeliveryStatus::AvailableForPickup, None)]).await;
    assert!(notices(&bench).await.is_empty(), "the same parcel, the same news");
    carrier_tells(&bench, number, DeliveryStatus::Delivered, NOW.plus(HOUR)).await;
    bench.clock.advance(9 * HOUR);
    assert_eq!(titles(&told(&bench).await), [("notice-delivered", Some(anna))]);
    bench.read(&[parcel("#1001", "Anna de Vries", DeliveryStatus::Delivered, Some(NOW.plus(HOUR)))]).await;
    bench.clock.advance(DAY);
    assert!(notices(&bench).await.is_empty(), "told once ever");
}

#[tokio::test]
async fn what_had_arrived_before_its_carrier_was_connected_is_no_news() {
    let bench = begun().await;
    bench.read(&[parcel("#1001", "Anna de Vries", DeliveryStatus::Unknown, None)]).await;
    carrier_tells(&bench, "LA874320193FR", DeliveryStatus::Delivered, NOW.plus(-2 * DAY)).await;
    bench.clock.advance(9 * HOUR);
    assert!(notices(&bench).await.is_empty());
}
