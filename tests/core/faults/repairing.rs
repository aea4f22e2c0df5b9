//! What goes wrong while a number is added: never a second write, never a proof that is not true.

use super::*;

type Kind = (&'static str, fn(&mut ShopConfig));

/// Ways in which shops keep a number, each written by another request.
const KINDS: [Kind; 4] = [
    ("a tracking plugin", |_| {}),
    ("core fulfillments", |c| {
        c.tracking_plugin = TrackingPlugin::None;
        c.fulfillments = true;
    }),
    ("a field of a plugin that nobody knows", |c| {
        c.tracking_plugin = TrackingPlugin::UnknownMeta { key: "_pakje_barcode".into() };
    }),
    ("notes to the customer", |c| c.tracking_plugin = TrackingPlugin::None),
];

/// Confirms every finding and returns how many there were.
async fn confirm_all(it: &Tapped) -> usize {
    let open = it.shop.open().await;
    for row in &open {
        it.shop.confirm(row.finding.id).await;
    }
    open.len()
}

/// Reads until every repair has ended.
async fn until_all_ended(it: &Tapped, what: &str) {
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
    truth.order(entry.change.order_remote_id.parse().unwrap()).unwrap()
}

/// What the journal says, held against the world.
async fn journal_is_true(it: &Tapped, what: &str) {
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
    // Order 0 is the one that no shop has: asking it for a change is how a key's right is tested.
    for write in world.writes().iter().filter(|w| w.order_id != Some(0)) {
        *arrived.entry(write.order_id.unwrap().to_string()).or_default() += 1;
    }
    for (order, requests) in &arrived {
        let confirmed = rows.get(order).copied().unwrap_or(0);
        assert!(
            *requests <= confirmed,
            "{what}: order {order} was written to {requests} times for {confirmed} confirmations"
        );
    }
    for entry in &truth.orders {
        let copies =
            world.writes().iter().filter(|w| w.applied && w.order_id == Some(entry.order_id)).count();
        assert!(copies <= rows.get(&entry.order_id.to_string()).copied().unwrap_or(0), "{what}");
        assert!(
            entry.shown_in.len() <= 1 || entry.tracking.is_none(),
            "{what}: order {} shows its number in {:?}",
            entry.number,
            entry.shown_in
        );
    }
}

/// Every way of going wrong that a write can meet, but for landing on another order.
fn every_writing_fault() -> Vec<Fault> {
    vec![
        Fault::ReplyLost,
        Fault::ServerError(500),
        Fault::ServerError(504),
        Fault::CutOff,
        Fault::HtmlInsteadOfJson,
        Fault::AcceptedNotStored,
        Fault::NotSent,
        Fault::TooManyRequests { retry_after_s: 5 },
    ]
}

#[tokio::test]
async fn each_fault_of_a_write_ends_in_what_is_true_and_nothing_is_written_twice() {
    for platform in platforms() {
        for fault in every_writing_fault() {
            let (kind, change) = KINDS[0];
            let it = tapped(platform, 13, 130, change).await;
            it.shop.sync().await;
            let count = confirm_all(&it).await;
            it.faults(|f| f.next_where(2, Filter::call("POST", "orders/"), fault.clone()));
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
        for (kind, change) in KINDS {
            let it = tapped(platform, 14, 130, change).await;
            it.shop.sync().await;
            confirm_all(&it).await;
            it.faults(|f| f.next_where(2, Filter::path("orders/"), Fault::StoredOnAnotherOrder));
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
        for (kind, change) in KINDS {
            for seed in 1..=4 {
                let what = format!("{kind}, seed {seed}");
                let it = tapped(platform, seed, 130, change).await;
                it.shop.sync().await;
                let count = confirm_all(&it).await;
                assert!(count >= 3, "{what}: {count} findings are too few");
                let faults = every_writing_fault();
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
                assert!(judged.agrees() && judged.true_gaps == 0 && judged.found == 0, "{what}: {judged:#?}");
                assert!(it.shop.open().await.is_empty(), "{what}: nothing is left to do");
                for entry in it.truth().orders {
                    let applied = {
                        let world = it.shop.demo.lock();
                        world
                            .writes()
                            .iter()
                            .filter(|w| w.applied && w.order_id == Some(entry.order_id))
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
    for late in 1..=3 {
        for (kind, change) in KINDS {
            let made: Arc<Mutex<Option<Arc<Chaos>>>> = Arc::default();
            let keep = made.clone();
            let it = through(15, 130, change, move |inner, clock| {
                let chaos = Arc::new(Chaos::new(inner, clock, 1));
                *keep.lock().unwrap() = Some(chaos.clone());
                chaos
            })
            .await;
            it.shop.sync().await;
            it.shop.confirm(it.shop.open().await[0].finding.id).await;
            let chaos = made.lock().unwrap().clone().unwrap();
            let strike = chaos.clone();
            it.tap.before(move |_, wire, _| {
                if wire.purpose == Purpose::Write {
                    strike.next([Some(transport::Fault::Late(late))]);
                }
            });
            let what = format!("{kind}, {late} requests late");
            until_all_ended(&it, &what).await;
            assert_eq!(chaos.struck(), [transport::Fault::Late(late)], "{what}");
            let [entry] = &it.journal().await[..] else { panic!("{what}: one repair") };
            assert_eq!(entry.phase, Phase::Proved, "{what}");
            journal_is_true(&it, &what).await;
        }
    }
}

/// S49, and what else the owner may do between her word and the write.
#[tokio::test]
async fn what_happens_in_the_shop_before_the_write_stops_it() {
    type Act = fn(&mut World, u64, &str, i64);
    let meanwhile: [(&str, Act, Phase); 4] = [
        (
            "the owner adds the number",
            |w, id, n, now| {
                w.add_tracking_in_admin(id, n, "PostNL", now);
            },
            Phase::AlreadyRight,
        ),
        (
            "the owner adds another number",
            |w, id, _, now| {
                w.add_tracking_in_admin(id, "3SOTHER0000001", "PostNL", now);
            },
            Phase::Moved,
        ),
        (
            "the owner cancels the order",
            |w, id, _, now| {
                w.cancel(id, "Marie de Boer", now);
            },
            Phase::Moved,
        ),
        (
            "the customer gets the money back",
            |w, id, _, now| {
                w.refund_full(id, now);
            },
            Phase::Moved,
        ),
    ];
    for platform in platforms() {
        for (kind, change) in KINDS {
            for (what, act, end) in &meanwhile {
                let it = tapped(platform, 16, 130, change).await;
                it.shop.sync().await;
                let row = it.shop.open().await.remove(0);
                it.shop.confirm(row.finding.id).await;
                it.shop.clock.advance(MINUTE);
                let number = row.finding.number.clone().unwrap();
                let now = it.shop.now().0;
                act(&mut it.shop.demo.lock(), row.order_remote_id.parse().unwrap(), number.as_str(), now);
                it.shop.sync().await;
                let [entry] = &it.journal().await[..] else { panic!("{kind}, {what}: one repair") };
                assert_eq!(entry.phase, *end, "{kind}, {what}");
                let world = it.shop.demo.lock();
                let writes = world.writes().iter().filter(|w| w.order_id != Some(0)).count();
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
        let row = it.shop.open().await.remove(0);
        it.shop.confirm(row.finding.id).await;
        let asked = trackmend_core::app::Asked { by: "owner".into(), mail: None };
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
