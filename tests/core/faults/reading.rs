//! What goes wrong while a shop is read.

use super::*;

// ------------------------------------------------------------------------------------------------ paging

#[tokio::test]
async fn orders_that_change_between_two_pages_hide_no_other() {
    for platform in platforms() {
        let it = tapped(platform, 3, 430, |_| {}).await;
        let touched = Arc::new(Mutex::new(Vec::new()));
        let (seen, clock) = (touched.clone(), it.shop.clock.clone());
        it.tap.before(move |_, wire, world| {
            if wire.purpose != Purpose::Read || !wire.shown_url.contains("orderby") {
                return;
            }
            // Before each page some early orders change, so that all later ones move forward in the list.
            let now = clock.now().0;
            let mut seen = seen.lock().unwrap();
            let next = seen.len();
            for id in world.order_ids().into_iter().skip(next).take(9) {
                world.cancel(id, "Marie de Boer", now);
                seen.push(id);
            }
            clock.advance(SECOND);
        });
        it.shop.sync().await;
        it.tap.calm();
        let pages = it.tap.sent().iter().filter(|s| s.url.contains("orderby")).count();
        assert!(pages >= 5, "{} pages were read while orders changed", pages);
        assert!(touched.lock().unwrap().len() >= 36, "orders changed at each page");
        let changed: Vec<String> = touched.lock().unwrap().iter().map(u64::to_string).collect();
        let wrong = it.wrongly_known().await;
        let lost: Vec<_> =
            wrong.iter().filter(|w| !changed.iter().any(|id| w.starts_with(&format!("{id} ")))).collect();
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
            if wire.shown_url.contains("orderby") {
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
        it.shop.sync().await;
        let size = connector(platform).unwrap().about().page_size;
        let pages = it.tap.sent().iter().filter(|s| s.url.contains("orderby")).count();
        assert_eq!(
            u32::try_from(pages).unwrap(),
            430_u32.div_ceil(size),
            "one call for each page, and no more"
        );
    }
}

// ---------------------------------------------------------------------------------------------- the key

async fn reconnect(it: &Tapped, label: &str) -> Result<AccountId, trackmend_core::app::ApiError> {
    let (url, key) = {
        let world = it.shop.demo.lock();
        (world.base_url(), world.key(label).cloned().unwrap())
    };
    let values: BTreeMap<String, String> = [
        ("url".to_owned(), url),
        ("consumer_key".to_owned(), key.consumer_key),
        ("consumer_secret".to_owned(), key.consumer_secret),
    ]
    .into();
    it.shop.demo.app.connect(&Draft { platform: Platform::WooCommerce, name: String::new(), values }).await
}

#[tokio::test]
async fn a_key_that_expires_in_the_middle_loses_nothing_and_a_new_one_goes_on() {
    for platform in platforms() {
        let it = tapped(platform, 6, 330, |_| {}).await;
        it.tap.before(|count, _, world| {
            if count == 3 {
                world.revoke_key("read_write");
            }
        });
        let summary = it.try_sync().await;
        assert_eq!(summary.troubles.len(), 1, "the owner is told");
        let trouble = &summary.troubles[0].1;
        assert_eq!(trouble.kind, TroubleKind::Access, "{trouble:?}");
        assert!(trouble.remedy.is_some(), "and told what to do: {trouble:?}");
        let state = it.state().await;
        assert_eq!(state.bookmark, None, "a bookmark moves only at the end");
        assert_eq!(
            state.run.as_ref().map(|r| r.done),
            Some(200),
            "two pages are kept, and where the third starts"
        );
        let asked = it.tap.sent().len();
        assert_eq!(asked, 3, "a refused key is not tried again and again");
        assert!(matches!(it.turn(1).await, Wake::At(at) if at > it.shop.now()), "and not soon");
        assert_eq!(it.tap.sent().len(), asked);

        it.tap.calm();
        it.shop.demo.lock().set_key_permissions("read_only", Permissions::ReadWrite);
        let again = reconnect(&it, "read_only").await.unwrap();
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
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::Write);
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::ReadWrite);
        it.shop.sync().await;
        it.agrees("with the right back").await;
    }
}

#[tokio::test]
async fn a_key_that_may_no_longer_write_changes_nothing_and_is_said() {
    for platform in platforms() {
        let it = tapped(platform, 7, 130, |_| {}).await;
        it.shop.sync().await;
        let finding = it.shop.open().await[0].finding.id;
        it.shop.confirm(finding).await;
        it.shop.demo.lock().set_key_permissions("read_write", Permissions::Read);
        it.shop.sync().await;
        let entry = it.journal().await.remove(0);
        assert_eq!(entry.phase, Phase::Rejected, "the shop said no, and that is an end");
        let (_, steps) = it.shop.demo.app.store.latest_repair(finding).await.unwrap().unwrap();
        assert!(steps.last().is_some_and(|s| s.said.is_some()), "and what it said is kept");
        assert!(it.shop.demo.lock().writes().iter().all(|w| !w.applied));
        it.agrees("nothing was repaired").await;
        assert!(it.shop.open().await.iter().any(|row| row.finding.id == finding), "the finding stays open");

        it.shop.demo.lock().set_key_permissions("read_write", Permissions::ReadWrite);
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
            assert_eq!(sent[1].url, sent[2].url, "it goes on where it was");
            it.agrees("after a pause").await;
        }
    }
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
        for fault in every_reading_fault() {
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

// ----------------------------------------------------------------------------------------- odd answers

#[tokio::test]
async fn a_redirect_to_another_host_is_refused_and_no_request_goes_there() {
    for platform in platforms() {
        let it = tapped(platform, 10, 130, |_| {}).await;
        it.faults(|f| f.next(1, Fault::RedirectTo("https://elsewhere.example".into())));
        let summary = it.try_sync().await;
        let trouble = &summary.troubles[0].1;
        assert_eq!((trouble.kind, trouble.remedy.is_some()), (TroubleKind::Access, true), "{trouble:?}");
        assert!(
            format!("{:?}", trouble.said).contains("elsewhere.example"),
            "and where to is said: {trouble:?}"
        );
        it.shop.sync().await;
        // A write is led away as well.
        for row in it.shop.open().await {
            it.shop.confirm(row.finding.id).await;
        }
        it.faults(|f| {
            f.next_where(3, Filter::call("POST", ""), Fault::RedirectTo("https://elsewhere.example".into()))
        });
        it.shop.sync().await;
        let ends: Vec<Phase> = it.journal().await.iter().map(|e| e.phase).collect();
        assert_eq!(ends.iter().filter(|p| **p == Phase::Absent).count(), 3, "{ends:?}");
        assert!(ends.iter().all(|p| matches!(p, Phase::Absent | Phase::Proved)), "{ends:?}");
        let base = it.shop.demo.lock().base_url();
        for sent in it.tap.sent() {
            assert!(sent.url.starts_with(&format!("{base}/")), "{} is not the shop", sent.url);
        }
    }
}

/// The same over a real wire: whoever listens at the other address hears nothing at all.
#[tokio::test]
async fn over_a_real_wire_nobody_else_hears_of_the_keys() {
    let other = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let elsewhere = format!("http://{}", other.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(0));
    let ear = heard.clone();
    let listening = tokio::spawn(async move {
        while other.accept().await.is_ok() {
            *ear.lock().unwrap() += 1;
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let mut shop = Shop::new(10, 30, |c| (c.scheme, c.host) = (Scheme::Http, host)).await;
    let clock = shop.clock.clone();
    let serving =
        tokio::spawn(trackmend_world::serve(shop.demo.world.clone(), listener, move || clock.now().0));
    let app = &mut shop.demo.app;
    let real = Arc::new(Real::new().unwrap());
    app.engine = Engine::new(app.store.clone(), app.vault.clone(), real, "real".into(), 90 * DAY);
    shop.sync().await;
    shop.demo.lock().faults().next(4, Fault::RedirectTo(elsewhere.clone()));
    shop.clock.advance(HOUR);
    let summary = shop.demo.app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    assert_eq!(summary.troubles.len(), 1, "the redirect was met and refused");
    assert_eq!(*heard.lock().unwrap(), 0, "nobody else was talked to");
    serving.abort();
    listening.abort();
}

#[tokio::test]
async fn a_status_that_nobody_knows_is_kept_and_is_no_finding() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |_| {}).await;
        it.tap.after(|_, _, reply| {
            let text = String::from_utf8_lossy(&reply.body).replace("\"completed\"", "\"wc-geprint-2\"");
            reply.body = text.into_bytes();
        });
        it.shop.sync().await;
        assert!(it.shop.open().await.is_empty(), "what a plugin's own status means is not known");
        let closed = it.truth().orders.iter().find(|o| o.gap).map(|o| o.number.clone()).unwrap();
        let known = it.shop.demo.app.store.orders_by_number(&closed).await.unwrap();
        assert_eq!(known.iter().map(|o| o.state).collect::<Vec<_>>(), [OrderState::Other]);
        it.tap.calm();
        it.read_everything_again().await;
        it.agrees("with words that are known").await;
    }
}

#[tokio::test]
async fn a_field_that_nobody_knows_does_no_harm() {
    for platform in platforms() {
        let it = tapped(platform, 11, 130, |c| c.fulfillments = true).await;
        it.faults(|f| f.next(u32::MAX, Fault::ExtraField));
        it.shop.sync().await;
        assert_eq!(it.wrongly_known().await, [""; 0]);
        it.agrees("with a field of a later version").await;
    }
}

/// What a shop hides is not known, and what is not known is never a gap.
#[tokio::test]
async fn a_field_that_is_missing_makes_no_false_alarm_and_loses_no_page() {
    let fields = [
        "id",
        "number",
        "status",
        "total",
        "needs_processing",
        "date_created_gmt",
        "date_modified_gmt",
        "date_paid_gmt",
        "date_completed_gmt",
        "billing",
        "shipping",
        "line_items",
        "shipping_lines",
        "refunds",
        "meta_data",
        "author",
        "note",
        "customer_note",
    ];
    for platform in platforms() {
        let mut wrong = Vec::new();
        for field in fields {
            let it = tapped(platform, 12, 130, |_| {}).await;
            it.faults(|f| f.next(u32::MAX, Fault::MissingField(field.into())));
            let summary = it.try_sync().await;
            let judged = it.shop.demo.judged().await.unwrap();
            if !judged.false_alarms.is_empty() {
                wrong.push(format!("without {field}: {} false alarms", judged.false_alarms.len()));
            }
            assert!(!summary.stopped);
            it.faults(trackmend_world::Faults::clear);
            it.read_everything_again().await;
            assert_eq!(it.wrongly_known().await, [""; 0], "{field}: when it is back, all is read");
            // Notes that came without their moment are not asked for again: who closed it stays unknown.
            let judged = it.shop.demo.judged().await.unwrap();
            if !(judged.missed.is_empty() && judged.false_alarms.is_empty()) {
                wrong.push(format!("{field}, given back: {judged:?}"));
            }
        }
        assert_eq!(wrong, [""; 0], "a field that the shop hides is not a number that it lacks");
    }
}

// ------------------------------------------------------------------------------------ by seed, all at once

#[tokio::test]
async fn a_fifth_of_all_requests_may_fail_and_found_is_true_in_the_end() {
    for platform in platforms() {
        let mut met = 0;
        for seed in 1..=10 {
            let it = tapped(platform, seed, 130, |c| c.fulfillments = seed % 2 == 0).await;
            let all = every_reading_fault();
            it.faults(|f| f.at_random(seed, 200, Filter::default(), all));
            for _ in 0..3 {
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

/// A row that cannot be read answers no question, but it must not be asked for again at once, for ever.
#[tokio::test]
async fn an_order_that_has_become_unreadable_is_not_asked_for_without_end() {
    for platform in platforms() {
        for field in ["status", "meta_data"] {
            let it = tapped(platform, 18, 130, |_| {}).await;
            it.shop.sync().await;
            it.shop.clock.advance(40 * HOUR);
            let before = it.tap.sent().len();
            it.tap.before(move |count, _, _| {
                assert!(count < before + 400, "without {field}: 400 requests and no end")
            });
            it.faults(|f| f.next(u32::MAX, Fault::MissingField(field.into())));
            it.try_sync().await;
            it.tap.calm();
            it.faults(trackmend_world::Faults::clear);
            it.shop.clock.advance(25 * HOUR);
            it.shop.sync().await;
            it.agrees(field).await;
        }
    }
}
