//! bol's scores of its seller.

use super::*;
use trackmend_core::app::Clock;
use trackmend_core::connectors::{Ask, ScoreRecord, ScoreStanding};
use trackmend_core::domain::SECOND;
use trackmend_core::engine::{Turn, Wake};
use trackmend_world::{BolConfig, Fault, NewBolOrder};

fn turn() -> Turn {
    Turn { now: NOW, dice: 1 }
}

/// Eight items sent last week at bol, so many of them without a number, and this week's score of them.
async fn sent_without(numberless: usize) -> (Shop, ScoreRecord) {
    let shop = Shop::with_bol(BolConfig::default()).await;
    for place in 0..8 {
        let mut world = shop.demo.lock();
        let id = world.bol_place_order(&NewBolOrder::default(), NOW.0 - 8 * DAY);
        let number = (place >= numberless).then(|| format!("3SWOLK0000000{place}"));
        assert!(world.bol_confirm(&id, None, "TNT", number.as_deref(), NOW.0 - 7 * DAY));
    }
    let all = shop.demo.app.scores(None).await.unwrap();
    assert_eq!((all.len(), all[0].trouble.as_ref()), (1, None));
    assert_eq!(all[0].scores.len(), 16, "eight scores of two weeks");
    let of_week = |score: &&ScoreRecord| (score.name.as_str(), score.week) == ("TRACK_AND_TRACE", 46);
    let score = all[0].scores.iter().find(of_week).unwrap().clone();
    (shop, score)
}

#[tokio::test]
async fn s25_one_item_without_a_number_is_no_score_alarm_and_three_are() {
    let (_shop, score) = sent_without(1).await;
    assert_eq!(score.standing, ScoreStanding::TooFew { missed: 1, of: 8 });
    assert_eq!((score.score.unwrap().value, score.norm), (0.875, 1.0), "as bol gives them");
    let (_shop, score) = sent_without(3).await;
    assert_eq!(score.standing, ScoreStanding::Alarm { missed: 3, of: 8 });
}

#[tokio::test]
async fn scores_that_cannot_be_read_are_told_and_nothing_is_kept_busy() {
    let shop = Shop::with_bol(BolConfig::default()).await;
    shop.demo.lock().bol_revoke_client();
    shop.demo.lock().bol_drop_tokens();
    let all = shop.demo.app.scores(None).await.unwrap();
    assert!(all[0].scores.is_empty());
    assert!(all[0].trouble.as_ref().is_some_and(|trouble| trouble.action.is_some()), "{all:?}");
    let bol = shop.demo.app.account_named("Wolk at bol").await.unwrap();
    shop.demo.app.sync(Some(bol.id), &|_| {}, &trackmend_core::app::Stop::default()).await.unwrap();
    let shop = empty_shop().await;
    assert_eq!(shop.demo.app.scores(None).await.unwrap_err().said.id, "score-no-shop");
}

#[tokio::test]
async fn whoever_asks_for_scores_takes_no_lease_from_the_work_that_goes_on() {
    let shop = Shop::with_bol(BolConfig::default()).await;
    let app = &shop.demo.app;
    let bol = app.account_named("Wolk at bol").await.unwrap();
    let taken = async || app.store.lease(bol.id, "another", NOW, NOW.plus(MINUTE)).await.unwrap().is_ok();
    shop.demo.lock().bol_place_order(&NewBolOrder::default(), NOW.0 - 8 * DAY);
    // In the middle of a reading.
    assert_eq!(app.engine.turn(bol.id, turn()).await.unwrap(), Wake::Now);
    let asking = app.engine.asking(&bol);
    let ask = Ask::Score { name: "TRACK_AND_TRACE".into(), year: 2026, week: 46 };
    asking.ask(&ask, turn()).await.unwrap().unwrap();
    asking.end().await.unwrap();
    assert!(!taken().await, "the reading goes on under it");
    let asking = app.engine.asking(&bol);
    asking.ask(&ask, turn()).await.unwrap().unwrap();
    app.engine.let_go(bol.id).await.unwrap();
    assert!(!taken().await, "the questions go on under it");
    asking.end().await.unwrap();
    assert!(taken().await, "nothing goes on");
}

#[tokio::test]
async fn a_score_that_is_missing_is_no_all_clear_and_nobody_waits_without_end() {
    let (shop, _) = sent_without(1).await;
    shop.demo.lock().faults().next(40, Fault::TooManyRequests { retry_after_s: 0 });
    let began = shop.clock.now();
    let all = shop.demo.app.scores(None).await.unwrap();
    let (told, view) = (&all[0], all[0].view());
    assert!(told.scores.is_empty() || told.trouble.is_none(), "forty seconds are waited for: {told:?}");
    assert!(shop.clock.now().since(began) >= 40 * SECOND, "one question a second");
    assert_eq!(view.sum.is_some(), told.trouble.is_none());
    shop.demo.lock().faults().next(400, Fault::TooManyRequests { retry_after_s: 1 });
    let began = shop.clock.now();
    let all = shop.demo.app.scores(None).await.unwrap();
    assert!(all[0].trouble.is_some() && all[0].view().sum.is_none());
    assert!(shop.clock.now().since(began) <= MINUTE, "a minute in all");
}
