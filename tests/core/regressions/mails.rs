//! A confirmation mail sent dozens of times. Whatever becomes of the answers, of the process and of the owner's
//! patience: one request for each confirmation, and one mail for each number.

use super::*;
use crate::faults::platforms;
use crate::faults::repairing::until_all_ended;
use std::collections::BTreeMap;
use trackmend_core::app::{Asked, Clock, Code, ForGood, confirm};
use trackmend_core::domain::Pile;
use trackmend_core::domain::{FindingId, HOUR, MINUTE, SECOND};
use trackmend_core::engine::Turn;
use trackmend_core::engine::transport::{self, Chaos};
use trackmend_core::repair::Phase;
use trackmend_core::store::Store;
use trackmend_world::Fault;

/// Mails that showed a number, by order and number.
fn mails(it: &Tapped) -> BTreeMap<(String, String), usize> {
    let mut mails = BTreeMap::new();
    for mail in it.shop.demo.lock().mails() {
        if let Some(number) = &mail.number {
            *mails.entry((mail.order_id.clone(), number.clone())).or_default() += 1;
        }
    }
    mails
}

/// Each confirmation is at most one request, and each number at most one mail.
async fn mailed_once(it: &Tapped, what: &str) {
    let mut confirmed: BTreeMap<String, usize> = BTreeMap::new();
    for entry in it.journal().await {
        *confirmed.entry(entry.change.order_remote_id).or_default() += 1;
    }
    let mut requests: BTreeMap<String, usize> = BTreeMap::new();
    for (order, _) in writes(it) {
        *requests.entry(order).or_default() += 1;
    }
    for (order, count) in requests {
        let words = confirmed.get(&order).copied().unwrap_or(0);
        assert!(count <= words, "{what}: {count} requests for {words} confirmations of order {order}");
    }
    for ((order, number), count) in mails(it) {
        assert_eq!(count, 1, "{what}: the customer of order {order} was told of {number} {count} times");
    }
}

/// Confirms every gap, with a mail.
async fn confirm_all(it: &Tapped) -> usize {
    let mut count = 0;
    for row in it.shop.gaps().await {
        let asked = Asked { by: "owner".into(), mail: Some(true), for_good: ForGood::Said };
        count += usize::from(it.shop.demo.app.confirm(row.finding.id, &asked).await.is_ok());
    }
    count
}

/// A day later it is still so, whatever the owner confirms of what the lists still have.
async fn and_stays_so(it: &Tapped, what: &str) {
    it.shop.clock.advance(25 * HOUR);
    it.shop.sync().await;
    confirm_all(it).await;
    until_all_ended(it, what).await;
    mailed_once(it, what).await;
    // Where a shop can only mail, nobody is told of what came before the owner began.
    for row in it.shop.gaps().await {
        assert_eq!(row.finding.pile, Pile::BeforeYouStarted, "{what}: every customer has a number: {row:?}");
        let why = it.shop.demo.app.preview(row.finding.id, None).await.unwrap_err();
        assert_eq!(why.said.id, "repair-always-mails", "{what}: {row:?}");
    }
}

#[tokio::test]
async fn answers_that_are_lost_mail_nobody_twice() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            for fault in [Fault::ReplyLost, Fault::CutOff, Fault::ServerError(504)] {
                let what = format!("{kind}, {fault:?}");
                let of = Dying::at(platform, 51, 60, change).await;
                let it = &of.it;
                it.shop.sync().await;
                let count = confirm_all(it).await;
                assert!(count > 0, "{what}");
                it.faults(|f| f.next_where(u32::MAX, hands::posts(platform), fault.clone()));
                until_all_ended(it, &what).await;
                mailed_once(it, &what).await;
                it.heal();
                and_stays_so(it, &what).await;
            }
        }
    }
}

#[tokio::test]
async fn a_process_that_dies_at_each_write_mails_nobody_twice() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            for death in [Death::Before, Death::After] {
                let what = format!("{kind}, dead {death:?} each write");
                let mut of = Dying::at(platform, 52, 60, change).await;
                of.it.shop.sync().await;
                let count = confirm_all(&of.it).await;
                let mut deaths = 0;
                loop {
                    of.wire.dies_at(1, Some(Purpose::Write), death);
                    let died = of.sync_or_die().await;
                    mailed_once(&of.it, &what).await;
                    if !died && of.it.journal().await.iter().all(|entry| entry.phase.ended()) {
                        break;
                    }
                    deaths += usize::from(died);
                    assert!(deaths <= count, "{what}: it dies once for each write");
                    of.it.shop.clock.advance(20 * SECOND);
                }
                assert_eq!(deaths, count, "{what}: at each");
                let end = if death == Death::After { Phase::Proved } else { Phase::Absent };
                let ends: Vec<Phase> = of.it.journal().await.iter().map(|entry| entry.phase).collect();
                assert!(ends.iter().all(|phase| *phase == end), "{what}: {ends:?}");
                and_stays_so(&of.it, &what).await;
            }
        }
    }
}

/// A request that everybody gave up on arrives while its outcome is looked for: who sends again at once mails
/// twice.
#[tokio::test]
async fn a_request_that_arrives_late_mails_nobody_twice() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            for late in 2..=4 {
                let what = format!("{kind}, {late} requests late");
                let made: Arc<Mutex<Option<Arc<Chaos>>>> = Arc::default();
                let keep = made.clone();
                let it = through(platform, 56, 60, change, move |inner, clock| {
                    let chaos = Arc::new(Chaos::new(inner, clock, 1));
                    *keep.lock().unwrap() = Some(chaos.clone());
                    chaos
                })
                .await;
                it.shop.sync().await;
                let chaos = made.lock().unwrap().clone().unwrap();
                it.tap.before(move |_, wire, _| {
                    if wire.purpose == Purpose::Write {
                        chaos.next([Some(transport::Fault::Late(late))]);
                    }
                });
                let asked = Asked { by: "owner".into(), mail: Some(true), for_good: ForGood::Said };
                let finding = it.shop.gaps().await[0].finding.id;
                it.shop.demo.app.confirm(finding, &asked).await.unwrap();
                until_all_ended(&it, &what).await;
                it.heal();
                assert_eq!(writes(&it).len(), 1, "{what}");
                mailed_once(&it, &what).await;
                and_stays_so(&it, &what).await;
            }
        }
    }
}

/// A window and a terminal on one database, as far as a click is concerned.
struct Two {
    stores: [Store; 2],
    engines: [Engine; 2],
}

async fn two(it: &Tapped) -> Two {
    let app = &it.shop.demo.app;
    let other = Store::open(app.folder()).await.unwrap();
    let engine = |store: &Store, name: &str| {
        let vault = Arc::new(app.vault.clone());
        Engine::new(store.clone(), vault, it.tap.clone(), name.to_owned(), 90 * DAY)
    };
    let engines = [engine(&app.store, "window"), engine(&other, "terminal")];
    Two { stores: [app.store.clone(), other], engines }
}

impl Two {
    /// Both click at the same moment; how many were taken.
    async fn click(&self, it: &Tapped, finding: FindingId, what: &str) -> usize {
        let asked = Asked { by: "owner".into(), mail: Some(true), for_good: ForGood::Said };
        let now = it.shop.clock.now();
        let (one, other) = tokio::join!(
            confirm(&self.stores[0], finding, &asked, now),
            confirm(&self.stores[1], finding, &asked, now)
        );
        let mut taken = 0;
        for clicked in [one, other] {
            match clicked {
                Ok(_) => taken += 1,
                Err(error) => assert_eq!(error.code, Code::Changed, "{what}: {error:?}"),
            }
        }
        taken
    }

    async fn turns(&self, it: &Tapped, dice: u64) {
        for engine in &self.engines {
            let turn = Turn { now: it.shop.clock.now(), dice };
            engine.turn(it.account, turn).await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_impatient_owner_at_two_screens_mails_nobody_twice() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            let lost = [None, Some(Fault::ReplyLost)];
            for (fault, seed) in lost.into_iter().zip(53..) {
                let what = format!("{kind}, {fault:?}");
                let of = Dying::at(platform, seed, 60, change).await;
                let it = &of.it;
                it.shop.sync().await;
                let finding = it.shop.gaps().await[0].finding.id;
                if let Some(fault) = fault {
                    it.faults(|f| f.next_where(u32::MAX, hands::posts(platform), fault));
                }
                let both = two(it).await;
                let mut taken = 0;
                for click in 0..20 {
                    taken += both.click(it, finding, &what).await;
                    for step in 0..click % 4 {
                        both.turns(it, step).await;
                    }
                    it.shop.clock.advance([0, SECOND, 20 * SECOND, MINUTE][click as usize % 4]);
                    mailed_once(it, &format!("{what}, click {click}")).await;
                }
                it.heal();
                it.shop.clock.advance(2 * MINUTE);
                until_all_ended(it, &what).await;
                assert_eq!(it.journal().await.len(), taken, "{what}: each word that was taken is a row");
                mailed_once(it, &what).await;
                for engine in &both.engines {
                    engine.let_go(it.account).await.unwrap();
                }
                and_stays_so(it, &what).await;
                both.stores[1].close().await;
            }
        }
    }
}
