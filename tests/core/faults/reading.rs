//! What goes wrong while a shop is read.

use super::*;

// ------------------------------------------------------------------------------------------------ paging

#[tokio::test]
async fn orders_that_change_between_two_pages_hide_no_other() {
    for platform in platforms() {
        let it = tapped(platform, 3, 430, |_| {}).await;
        let touched = Arc::new(Mutex::new(Vec::new()));
        let (seen, clock) = (touched.clone(), it.shop.clock.clone());
        // So many that most orders of the run move, and so few that some stay.
        let each = if connector(platform).unwrap().about().at_once < 50 { 2 } else { 9 };
        it.tap.before(move |_, wire, world| {
            if !hands::is_page(wire) {
                return;
            }
            // Before each page some early orders change, so that all later ones move forward in the list.
            let now = clock.now().0;
            let mut seen = seen.lock().unwrap();
            let next = seen.len();
            for id in hands::order_ids(platform, world).into_iter().skip(next).take(each) {
                hands::cancel(platform, world, &id, now);
                seen.push(id);
            }
            clock.advance(SECOND);
        });
        it.shop.sync().await;
        it.tap.calm();
        let pages = it.tap.sent().iter().filter(|s| s.page).count();
        assert!(pages >= 5, "{} pages were read while orders changed", pages);
        assert!(touched.lock().unwrap().len() >= 36, "orders changed at each page");
        let changed: Vec<String> = touched.lock().unwrap().clone();
        assert!(changed.len() < 300, "and some did not");
        let wrong = it.wrongly_known_orders().await;
        let lost: Vec<_> = wrong.iter().filter(|(id, _)| !changed.contains(id)).collect();
        assert!(lost.is_empty(), "orders that did not change were not read: {lost:?}");

        it.shop.clock.advance(MINUTE);
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0], "the next reading has what changed meanwhile");
        it.agrees("after a reading of a shop at work").await;
    }
}

#[tokio::test]
async fn a_page_that_is_read_twice_makes_nothing_twice() {
    for platform in platforms() {
        let it = tapped(platform, 4, 330, |_| {}).await;
        let mut before = None;
        for step in 0..3 {
            if step == 2 {
                before = Some(it.state().await);
            }
            assert_eq!(it.turn(step).await, Wake::Now);
        }
        let earlier = before.unwrap();
        assert!(earlier.run.as_ref().is_some_and(|run| run.page.is_some()), "in the middle of a run");
        // As after a crash between two commits: the same token once more.
        it.shop.demo.app.store.keep_sync_state(it.account, &earlier).await.unwrap();
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a page read twice").await;
    }
}

#[tokio::test]
async fn a_server_that_gives_the_same_page_for_ever_ends_the_run() {
    for platform in platforms() {
        let it = tapped(platform, 4, 330, |_| {}).await;
        let first: Arc<Mutex<Option<Reply>>> = Arc::default();
        it.tap.after(move |_, wire, reply| {
            if hands::is_page(wire) {
                *reply = first.lock().unwrap().get_or_insert_with(|| reply.clone()).clone();
            }
        });
        let summary = it.try_sync().await;
        assert!(!summary.stopped, "a cache in between cannot keep us reading for ever");
        assert!(it.tap.sent().len() < 600, "{} requests", it.tap.sent().len());
        it.tap.calm();
        it.shop.clock.advance(25 * HOUR);
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0], "and the next sweep reads what the cache hid");
    }
}

#[tokio::test]
async fn a_quiet_shop_is_read_in_the_fewest_pages() {
    for platform in platforms() {
        let it = tapped(platform, 5, 430, |_| {}).await;
        let came: Arc<Mutex<Vec<String>>> = Arc::default();
        let seen = came.clone();
        it.tap.after(move |_, wire, reply| {
            if hands::is_page(wire) {
                seen.lock().unwrap().extend(hands::rows(reply).iter().map(|row| row["id"].to_string()));
            }
        });
        it.shop.sync().await;
        let size = connector(platform).unwrap().about().at_once;
        let pages = u32::try_from(it.tap.sent().iter().filter(|s| s.page).count()).unwrap();
        let most = 430_u32.div_ceil(size);
        match platform {
            // A page grows with what the first one taught of its points.
            Platform::Shopify => assert!(pages <= most, "{pages} pages of at least {size}"),
            _ => assert_eq!(pages, most, "one call for each page, and no more"),
        }
        let mut came = came.lock().unwrap().clone();
        let all = came.len();
        came.sort();
        came.dedup();
        assert_eq!((all, came.len()), (430, 430), "each order comes once");
    }
}

// ---------------------------------------------------------------------------------------------- the key

/// The owner connects the shop again, with a new key.
async fn reconnect(it: &Tapped) -> Result<AccountId, trackmend_core::app::ApiError> {
    let values = hands::other_keys(it.platform, &mut it.shop.demo.lock());
    let values = values.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    it.shop.demo.app.connect(&Draft { platform: it.platform, name: String::new(), values }).await
}

#[tokio::test]
async fn a_key_that_expires_in_the_middle_loses_nothing_and_a_new_one_goes_on() {
    for platform in platforms() {
        let it = tapped(platform, 6, 330, |_| {}).await;
        it.tap.before(move |count, _, world| {
            if count == 3 {
                hands::revoke(platform, world);
            }
        });
        let summary = it.try_sync().await;
        assert_eq!(summary.troubles.len(), 1, "the owner is told");
        let trouble = &summary.troubles[0].1;
        assert_eq!(trouble.kind, TroubleKind::Access, "{trouble:?}");
        assert!(trouble.remedy.is_some(), "and told what to do: {trouble:?}");
        let state = it.state().await;
        assert_eq!(state.bookmark, None, "a bookmark moves only at the end");
        let run = state.run.unwrap();
        let kept = 330 - it.wrongly_known().await.len();
        assert_eq!(usize::try_from(run.done).unwrap(), kept, "two pages are kept");
        let size = usize::try_from(connector(platform).unwrap().about().at_once).unwrap();
        // Shopify's orders with many parts come alone, after their page.
        assert!(kept > size && kept <= 4 * size, "{kept}: two pages of about {size}");
        assert!(run.page.is_some(), "and where the third starts");
        let asked = it.tap.sent().len();
        assert_eq!(asked, 3, "a refused key is not tried again and again");
        assert!(matches!(it.turn(1).await, Wake::At(at) if at > it.shop.now()), "and not soon");
        assert_eq!(it.tap.sent().len(), asked);

        it.tap.calm();
        let again = reconnect(&it).await.unwrap();
        assert_eq!(again, it.account, "the same shop is found again");
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a new key").await;
        assert!(it.state().await.trouble.is_none(), "the trouble is over");
    }
}

#[tokio::test]
async fn a_missing_right_is_said_and_passes_when_it_is_given_back() {
    for platform in platforms() {
        let it = tapped(platform, 6, 130, |_| {}).await;
        let whole = it.shop.demo.lock().clone();
        hands::take_reading(platform, &mut it.shop.demo.lock());
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        // Nothing else happened in the shop.
        *it.shop.demo.lock() = whole;
        it.shop.sync().await;
        it.agrees("with the right back").await;
    }
}

#[tokio::test]
async fn a_key_that_may_no_longer_write_changes_nothing_and_is_said() {
    for platform in platforms() {
        let it = tapped(platform, 7, 130, |_| {}).await;
        it.shop.sync().await;
        let finding = it.shop.gaps().await[0].finding.id;
        it.shop.confirm(finding).await;
        let whole = it.shop.demo.lock().clone();
        hands::take_writing(platform, &mut it.shop.demo.lock());
        it.shop.sync().await;
        let entry = it.journal().await.remove(0);
        assert_eq!(entry.phase, Phase::Rejected, "the shop said no, and that is an end");
        let (_, steps) = it.shop.demo.app.store.latest_repair(finding).await.unwrap().unwrap();
        assert!(steps.last().is_some_and(|s| s.said.is_some()), "and what it said is kept");
        assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied));
        it.agrees("nothing was repaired").await;
        assert!(it.shop.gaps().await.iter().any(|row| row.finding.id == finding), "the finding stays open");

        *it.shop.demo.lock() = whole;
        it.shop.confirm(finding).await;
        it.shop.sync().await;
        assert_eq!(it.journal().await[1].phase, Phase::Proved, "a refused write may be confirmed anew");
    }
}

// ------------------------------------------------------------------------------------------- going slow

#[tokio::test]
async fn too_many_requests_waits_as_long_as_the_shop_asks_and_then_goes_on() {
    for platform in platforms() {
        for seconds in [1, 30, 90] {
            let it = tapped(platform, 8, 230, |_| {}).await;
            it.tap.before(move |count, _, world| {
                if count == 2 {
                    world.faults().next(1, Fault::TooManyRequests { retry_after_s: seconds });
                }
            });
            it.shop.sync().await;
            let sent = it.tap.sent();
            let waited = sent[2].at.since(sent[1].at);
            let asked = i64::from(seconds) * SECOND;
            assert!(waited >= asked, "waited {waited} ms of {asked}");
            assert!(waited <= asked + 5 * SECOND, "and not much longer: {waited} ms of {asked}");
            let question = |sent: &Sent| (sent.url.clone(), sent.body.clone());
            assert_eq!(question(&sent[1]), question(&sent[2]), "it goes on where it was");
            it.agrees("after a pause").await;
        }
    }
}

/// Shopify says that its bucket of points is empty with status 200, and when it holds enough again.
#[tokio::test]
async fn a_shopify_reading_that_is_throttled_inside_a_200_waits_for_its_points_and_goes_on() {
    let it = tapped(Platform::Shopify, 8, 230, |_| {}).await;
    it.tap.before(move |count, _, world| {
        if count == 2 {
            world.faults().next(1, Fault::Throttled);
        }
    });
    it.shop.sync().await;
    let sent = it.tap.sent();
    let waited = sent[2].at.since(sent[1].at);
    assert!((SECOND..10 * SECOND).contains(&waited), "88 points come back in a second: {waited} ms");
    assert_eq!(sent[1].body, sent[2].body, "it goes on where it was");
    assert_eq!(it.shop.demo.lock().faults().met_kind(&Fault::Throttled), 1);
    assert_eq!(it.wrongly_known().await, [""; 0]);
    it.agrees("after a pause").await;
}

#[tokio::test]
async fn a_long_pause_is_kept_by_the_turns_and_nothing_is_sent_meanwhile() {
    for platform in platforms() {
        let it = tapped(platform, 8, 230, |_| {}).await;
        it.faults(|f| f.next(1, Fault::TooManyRequests { retry_after_s: 900 }));
        let began = it.shop.now();
        let Wake::At(until) = it.turn(1).await else { panic!("there is a time to wait for") };
        assert!(until.since(began) >= 900 * SECOND, "{} ms", until.since(began));
        for minute in 0..14 {
            it.shop.clock.advance(MINUTE);
            assert_eq!(it.turn(minute).await, Wake::At(until), "minute {minute}");
        }
        assert_eq!(it.tap.sent().len(), 1, "nothing is sent before its time");
        it.shop.clock.advance(until.since(it.shop.now()));
        assert_eq!(it.turn(2).await, Wake::Now, "and then it goes on");
    }
}

#[tokio::test]
async fn whatever_goes_wrong_once_is_tried_again_and_loses_nothing() {
    for platform in platforms() {
        for fault in every_reading_fault(platform) {
            let it = tapped(platform, 9, 230, |_| {}).await;
            let struck = fault.clone();
            it.tap.before(move |count, _, world| {
                if count == 2 {
                    world.faults().next(2, struck.clone());
                }
            });
            let summary = it.try_sync().await;
            let owner_has_to_act = matches!(fault, Fault::RedirectTo(_));
            assert_eq!(summary.troubles.is_empty(), !owner_has_to_act, "{fault:?}: {:?}", summary.troubles);
            it.tap.calm();
            it.faults(trackmend_world::Faults::clear);
            it.shop.sync().await;
            assert!(it.shop.demo.lock().faults().met() > 0, "{fault:?} was met");
            assert_eq!(it.wrongly_known().await, [""; 0], "{fault:?}");
            it.agrees(&format!("{fault:?}")).await;
            assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied), "reading writes nothing");
        }
    }
}

#[tokio::test]
async fn a_shop_that_stays_broken_is_not_asked_for_ever() {
    for platform in platforms() {
        for fault in
            [Fault::ServerError(500), Fault::ServerError(503), Fault::HtmlInsteadOfJson, Fault::ReplyLost]
        {
            let it = tapped(platform, 9, 130, |_| {}).await;
            it.faults(|f| f.next(u32::MAX, fault.clone()));
            let summary = it.try_sync().await;
            assert_eq!(summary.troubles.len(), 1, "{fault:?}: the owner is told");
            let sent = it.tap.sent();
            assert!((2..=8).contains(&sent.len()), "{fault:?}: {} requests", sent.len());
            let waits: Vec<i64> = sent.windows(2).map(|w| w[1].at.since(w[0].at)).collect();
            assert!(waits.iter().all(|w| *w >= SECOND), "{fault:?}: no hammering: {waits:?}");
        }
    }
}

// ------------------------------------------------------------------------------------ by seed, all at once

#[tokio::test]
async fn a_fifth_of_all_requests_may_fail_and_found_is_true_in_the_end() {
    for platform in platforms() {
        let mut met = 0;
        for seed in 1..=10 {
            let it = tapped(platform, seed, 220, |c| {
                (c.woo.fulfillments, c.shopify.auto_fulfils) = (seed % 2 == 0, seed % 2 == 0);
            })
            .await;
            let all = every_reading_fault(platform);
            it.faults(|f| f.at_random(seed, 200, Filter::default(), all));
            for _ in 0..6 {
                it.try_sync().await;
                it.shop.clock.advance(HOUR);
            }
            met += it.shop.demo.lock().faults().met();
            it.faults(trackmend_world::Faults::clear);
            it.shop.sync().await;
            assert_eq!(it.wrongly_known().await, [""; 0], "seed {seed}");
            it.agrees(&format!("seed {seed}")).await;
            assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied), "reading writes nothing");
        }
        assert!(met >= 60, "{met} requests went wrong: too few to test anything");
    }
}
