//! What goes wrong while a number is added: never a second write, never a proof that is not true.

use super::*;
use trackmend_core::app::Asked;

/// Confirms every finding and returns how many there were.
async fn confirm_all(it: &Tapped) -> usize {
    let open = it.shop.gaps().await;
    for row in &open {
        let asked = Asked { by: "owner".into(), mail: None, for_good: trackmend_core::app::ForGood::Said };
        match it.shop.demo.app.confirm(row.finding.id, &asked).await {
            Ok(_) => {}
            Err(error) if error.said.id == "repair-may-have-landed" => {
                // What is from before the owner began is not read again for weeks: she checks, and it is.
                it.shop.sync().await;
                it.shop.confirm(row.finding.id).await;
            }
            Err(error) => panic!("{error:?}"),
        }
    }
    open.len()
}

/// Reads until every repair has ended.
pub(crate) async fn until_all_ended(it: &Tapped, what: &str) {
    for _ in 0..60 {
        it.try_sync().await;
        if it.journal().await.iter().all(|e| e.phase.ended()) {
            return;
        }
        it.shop.clock.advance(MINUTE);
    }
    panic!("{what}: a repair does not end: {:#?}", it.journal().await.iter().find(|e| !e.phase.ended()));
}

fn true_order<'a>(truth: &'a Truth, entry: &Entry) -> &'a OrderTruth {
    truth.order(&entry.change.order_remote_id).unwrap()
}

/// What the journal says, held against the world.
pub(crate) async fn journal_is_true(it: &Tapped, what: &str) {
    let truth = it.truth();
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let mut latest: BTreeMap<String, Entry> = BTreeMap::new();
    for entry in it.journal().await {
        assert!(entry.phase.ended(), "{what}, order {}: every row ends", entry.change.order_number);
        *rows.entry(entry.change.order_remote_id.clone()).or_default() += 1;
        latest.insert(entry.change.order_remote_id.clone(), entry);
    }
    for entry in latest.into_values() {
        let place = format!("{what}, order {}", entry.change.order_number);
        let shown = !true_order(&truth, &entry).shown_in.is_empty();
        match entry.phase {
            Phase::Proved | Phase::AlreadyRight => {
                assert!(shown, "{place}: {:?}, and the shop does not show it", entry.phase);
            }
            Phase::Absent | Phase::NotShown | Phase::Rejected | Phase::Differs | Phase::Moved => {
                assert!(!shown, "{place}: {:?}, and the shop shows it", entry.phase);
            }
            other => panic!("{place}: {other:?} is no end of this story"),
        }
    }
    let world = it.shop.demo.lock();
    let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
    // Order 0 is the one that no shop has: asking it for a change is how a key's right is tested. A write
    // that was refused at the door names none.
    for order in world.writes().iter().filter_map(|w| w.order_id.clone()).filter(|order| order != "0") {
        *arrived.entry(order).or_default() += 1;
    }
    for (order, requests) in &arrived {
        let confirmed = rows.get(order).copied().unwrap_or(0);
        assert!(
            *requests <= confirmed,
            "{what}: order {order} was written to {requests} times for {confirmed} confirmations"
        );
    }
    for entry in &truth.orders {
        let copies = world
            .writes()
            .iter()
            .filter(|w| w.applied && w.order_id.as_ref() == Some(&entry.order_id))
            .count();
        assert!(copies <= rows.get(&entry.order_id).copied().unwrap_or(0), "{what}");
        assert!(
            entry.shown_in.len() <= entry.tracking.len().max(1),
            "{what}: order {} shows its numbers in {:?}",
            entry.number,
            entry.shown_in
        );
    }
}

/// Every way of going wrong that a write can meet, but for landing on another order.
fn every_writing_fault(platform: Platform) -> Vec<Fault> {
    let mut all = vec![
        Fault::ReplyLost,
        Fault::ServerError(500),
        Fault::ServerError(504),
        Fault::CutOff,
        Fault::HtmlInsteadOfJson,
        Fault::AcceptedNotStored,
        Fault::NotSent,
        Fault::TooManyRequests { retry_after_s: 5 },
    ];
    if platform == Platform::Shopify {
        all.push(Fault::Throttled);
    }
    all
}

#[tokio::test]
async fn each_fault_of_a_write_ends_in_what_is_true_and_nothing_is_written_twice() {
    for platform in platforms() {
        for fault in every_writing_fault(platform) {
            let (kind, change) = hands::kinds(platform)[0];
            let it = tapped(platform, 13, 130, change).await;
            it.shop.sync().await;
            let count = confirm_all(&it).await;
            it.faults(|f| f.next_where(2, hands::posts(platform), fault.clone()));
            let what = format!("{kind}, {fault:?}");
            until_all_ended(&it, &what).await;
            journal_is_true(&it, &what).await;
            assert_eq!(it.shop.demo.lock().faults().met(), 2, "{what}: two writes met it");
            let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
            let proved = ends.iter().filter(|p| **p == Phase::Proved).count();
            let expected = match fault {
                // It arrived, and the read-back found it; or it never left, and was sent then.
                Fault::ReplyLost | Fault::CutOff | Fault::NotSent => count,
                _ => count - 2,
            };
            assert_eq!(proved, expected, "{what}: {ends:?}");
        }
    }
}

#[tokio::test]
async fn a_write_that_landed_on_another_order_is_never_called_proved() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            let it = tapped(platform, 14, 130, change).await;
            it.shop.sync().await;
            confirm_all(&it).await;
            it.faults(|f| f.next_where(2, hands::writes(platform), Fault::StoredOnAnotherOrder));
            until_all_ended(&it, kind).await;
            journal_is_true(&it, kind).await;
            let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
            let landed_wrong = ends.iter().filter(|p| matches!(p, Phase::NotShown | Phase::Differs)).count();
            assert_eq!(landed_wrong, 2, "{kind}: {ends:?}");
        }
    }
}

#[tokio::test]
async fn repairs_under_any_faults_are_true_and_made_once_and_all_are_made_in_the_end() {
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            for seed in 1..=4 {
                let what = format!("{kind}, seed {seed}");
                let it = tapped(platform, seed, 130, change).await;
                it.shop.sync().await;
                let count = confirm_all(&it).await;
                assert!(count >= 3, "{what}: {count} findings are too few");
                let faults = every_writing_fault(platform);
                it.faults(|f| f.at_random(seed, 300, Filter::default(), faults));
                until_all_ended(&it, &what).await;
                it.faults(trackmend_world::Faults::clear);
                journal_is_true(&it, &what).await;

                // What did not arrive may be confirmed anew, once a later reading shows that it is absent.
                it.shop.clock.advance(25 * HOUR);
                it.shop.sync().await;
                confirm_all(&it).await;
                it.shop.sync().await;
                journal_is_true(&it, &what).await;
                let judged = it.shop.demo.judged().await.unwrap();
                assert!(judged.agrees() && judged.of("tracking_missing").found == 0, "{what}: {judged:#?}");
                assert!(it.shop.gaps().await.is_empty(), "{what}: nothing is left to do");
                for entry in it.truth().orders {
                    let applied = {
                        let world = it.shop.demo.lock();
                        world
                            .writes()
                            .iter()
                            .filter(|w| w.applied && w.order_id.as_ref() == Some(&entry.order_id))
                            .count()
                    };
                    assert!(applied <= 1, "{what}: order {} was changed {applied} times", entry.number);
                }
            }
        }
    }
}

/// A request that everybody gave up on arrives just before a later one: within the settling time.
#[tokio::test]
async fn a_write_that_arrives_late_is_found_and_not_made_again() {
    for platform in platforms() {
        for late in 1..=3 {
            for (kind, change) in hands::kinds(platform) {
                let what = format!("{}, {kind}, {late} requests late", platform.name());
                a_late_write_is_found(platform, late, change, &what).await;
            }
        }
    }
}

async fn a_late_write_is_found(platform: Platform, late: u32, change: fn(&mut Config), what: &str) {
    let made: Arc<Mutex<Option<Arc<Chaos>>>> = Arc::default();
    let keep = made.clone();
    let it = through(platform, 15, 130, change, move |inner, clock| {
        let chaos = Arc::new(Chaos::new(inner, clock, 1));
        *keep.lock().unwrap() = Some(chaos.clone());
        chaos
    })
    .await;
    it.shop.sync().await;
    it.shop.confirm(it.shop.gaps().await[0].finding.id).await;
    let chaos = made.lock().unwrap().clone().unwrap();
    let strike = chaos.clone();
    it.tap.before(move |_, wire, _| {
        if wire.purpose == Purpose::Write {
            strike.next([Some(transport::Fault::Late(late))]);
        }
    });
    until_all_ended(&it, what).await;
    assert_eq!(chaos.struck(), [transport::Fault::Late(late)], "{what}");
    let [entry] = &it.journal().await[..] else { panic!("{what}: one repair") };
    assert_eq!(entry.phase, Phase::Proved, "{what}");
    journal_is_true(&it, what).await;
}

/// S49, and what else the owner may do between her word and the write.
#[tokio::test]
async fn what_happens_in_the_shop_before_the_write_stops_it() {
    type Act = fn(Platform, &mut World, &str, &str, i64) -> bool;
    let meanwhile: [(&str, Act, Phase); 4] = [
        (
            "the owner adds the number",
            |p, w, id, n, now| hands::add_number(p, w, id, n, now),
            Phase::AlreadyRight,
        ),
        (
            "the owner adds another number",
            |p, w, id, _, now| hands::add_number(p, w, id, "3SOTHER0000001", now),
            Phase::Moved,
        ),
        ("the owner cancels the order", |p, w, id, _, now| hands::cancel(p, w, id, now), Phase::Moved),
        (
            "the customer gets the money back",
            |p, w, id, _, now| hands::refund_full(p, w, id, now),
            Phase::Moved,
        ),
    ];
    for platform in platforms() {
        for (kind, change) in hands::kinds(platform) {
            for (what, act, end) in &meanwhile {
                let it = tapped(platform, 16, 130, change).await;
                it.shop.sync().await;
                let row = it.shop.gaps().await.remove(0);
                it.shop.confirm(row.finding.id).await;
                it.shop.clock.advance(MINUTE);
                let number = row.finding.number.clone().unwrap();
                let now = it.shop.now().0;
                let done =
                    act(platform, &mut it.shop.demo.lock(), &row.order_remote_id, number.as_str(), now);
                assert!(done, "{kind}, {what}");
                it.shop.sync().await;
                let [entry] = &it.journal().await[..] else { panic!("{kind}, {what}: one repair") };
                assert_eq!(entry.phase, *end, "{kind}, {what}");
                let world = it.shop.demo.lock();
                let writes = world.writes().iter().filter(|w| w.order_id.as_deref() != Some("0")).count();
                assert_eq!(writes, 0, "{kind}, {what}: nothing is written");
                assert!(
                    it.tap.sent().iter().all(|s| s.purpose == Purpose::Read),
                    "{kind}, {what}: nor tried"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_same_word_given_twice_is_one_write() {
    for platform in platforms() {
        let it = tapped(platform, 17, 130, |_| {}).await;
        it.shop.sync().await;
        let row = it.shop.gaps().await.remove(0);
        it.shop.confirm(row.finding.id).await;
        let asked = Asked { by: "owner".into(), mail: None, for_good: trackmend_core::app::ForGood::Said };
        assert!(it.shop.demo.app.confirm(row.finding.id, &asked).await.is_err(), "it is on its way");
        it.shop.sync().await;
        assert!(it.shop.demo.app.confirm(row.finding.id, &asked).await.is_err(), "it is there");
        let [entry] = &it.journal().await[..] else { panic!("one repair") };
        assert_eq!(entry.phase, Phase::Proved);
        let settled = it.shop.demo.app.store.finding(row.finding.id).await.unwrap().unwrap();
        assert_eq!(settled.finding.state, FindingState::Repaired);
        journal_is_true(&it, "twice").await;
    }
}

/// Shopify says that its bucket of points is empty with status 200, and does nothing then.
#[tokio::test]
async fn a_shopify_write_that_is_throttled_inside_a_200_did_not_happen_and_may_be_confirmed_anew() {
    let it = tapped(Platform::Shopify, 13, 130, |_| {}).await;
    it.shop.sync().await;
    let finding = it.shop.gaps().await[0].finding.id;
    it.shop.confirm(finding).await;
    it.faults(|f| f.next_where(1, hands::writes(Platform::Shopify), Fault::Throttled));
    it.shop.sync().await;
    let [entry] = &it.journal().await[..] else { panic!("one repair") };
    assert_eq!(entry.phase, Phase::Rejected, "it was refused, and that is an end");
    assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied));
    it.shop.confirm(finding).await;
    it.shop.sync().await;
    let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
    assert_eq!(ends, [Phase::Rejected, Phase::Proved]);
    journal_is_true(&it, "throttled").await;
}
