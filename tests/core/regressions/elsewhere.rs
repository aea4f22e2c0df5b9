//! What a shop says it stored and did not: it is nowhere, or it stands at another order.

use super::parcels::homes;
use super::*;
use crate::faults::repairing::{journal_is_true, until_all_ended};
use crate::faults::{platforms, tapped};
use trackmend_core::app::{Asked, ForGood, phase_sentence};
use trackmend_core::domain::{ChangeId, FindingId, HOUR, Kind};
use trackmend_core::repair::Phase;
use trackmend_core::store::FindingRow;
use trackmend_world::{Fault, OrderTruth};

/// One repair whose write meets this fault, carried out to its end.
async fn one_repair(
    platform: Platform,
    seed: u64,
    change: fn(&mut hands::Config),
    fault: Fault,
    what: &str,
) -> (Tapped, FindingRow) {
    let it = tapped(platform, seed, 60, change).await;
    it.shop.sync().await;
    let row = it.shop.gaps().await.remove(0);
    it.shop.confirm(row.finding.id).await;
    it.faults(|f| f.next_where(1, hands::writes(platform), fault.clone()));
    until_all_ended(&it, what).await;
    assert_eq!(it.shop.demo.lock().faults().met_kind(&fault), 1, "{what}: the write met it");
    journal_is_true(&it, what).await;
    (it, row)
}

/// The repair says that the shop shows nothing, and no proof says anything else.
async fn is_said_honestly(it: &Tapped, row: &FindingRow, what: &str) {
    let [entry] = &it.journal().await[..] else { panic!("{what}: one repair") };
    assert_eq!(entry.phase, Phase::NotShown, "{what}");
    assert_eq!(phase_sentence(entry.phase).id, "repair-phase-not-shown", "{what}");
    assert_eq!(proofs(it, entry.id).await, [Phase::NotShown], "{what}");
    assert!(!of_order(it, &row.order_remote_id).await.is_empty(), "{what}: the order stays in the lists");
}

/// What the lists have of an order, leading first.
async fn of_order(it: &Tapped, id: &str) -> Vec<Kind> {
    let open = it.shop.open().await.into_iter().filter(|row| row.order_remote_id == id);
    let mut kinds: Vec<Kind> = open.map(|row| row.finding.kind).collect();
    kinds.sort_by_key(|kind| kind.precedence());
    kinds
}

/// The owner says it anew. Where the absence is not proven yet, she checks first.
async fn confirm_anew(it: &Tapped, finding: FindingId, what: &str) {
    let asked = Asked { by: "owner".into(), mail: Some(true), for_good: ForGood::Said };
    match it.shop.demo.app.confirm(finding, &asked).await {
        Ok(_) => {}
        Err(error) => {
            assert_eq!(error.said.id, "repair-may-have-landed", "{what}");
            it.shop.sync().await;
            it.shop.confirm(finding).await;
        }
    }
}

async fn proofs(it: &Tapped, change: ChangeId) -> Vec<Phase> {
    let proofs = it.shop.demo.app.store.proofs(Some(change)).await.unwrap();
    proofs.iter().map(|proof| proof.result).collect()
}

/// Days go by with everything read again and again, and the shop hears nothing more of it.
async fn nothing_is_sent_by_itself(it: &Tapped, what: &str) {
    let (before, rows) = (writes(it), it.journal().await.len());
    for everything in [false, true] {
        it.shop.clock.advance(25 * HOUR);
        if everything {
            it.read_everything_again().await;
        } else {
            it.shop.sync().await;
        }
        it.shop.demo.app.work(&|_| {}, &trackmend_core::app::Stop::default()).await.unwrap();
    }
    assert_eq!((writes(it), it.journal().await.len()), (before, rows), "{what}: no second write by itself");
}

#[tokio::test]
async fn what_was_accepted_and_not_stored_is_said_and_not_sent_again_without_a_new_word() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            let (it, row) = one_repair(platform, 46, change, Fault::AcceptedNotStored, kind).await;
            is_said_honestly(&it, &row, kind).await;
            nothing_is_sent_by_itself(&it, kind).await;
            is_said_honestly(&it, &row, kind).await;
            let number = row.finding.number.as_ref().unwrap().as_str();
            assert!(!shows(&it, &row.order_remote_id, number), "{kind}: it is not there");
            // Her new word is one more request.
            let count = writes(&it).len();
            confirm_anew(&it, row.finding.id, kind).await;
            it.shop.sync().await;
            assert_eq!(writes(&it).len(), count + 1, "{kind}");
            assert!(shows(&it, &row.order_remote_id, number), "{kind}: now it is there");
            assert_eq!(it.journal().await[1].phase, Phase::Proved, "{kind}");
        }
    }
}

/// Again and again, with the owner's word each time: each word is one request, and none is called proved.
#[tokio::test]
async fn a_shop_that_never_stores_anything_gets_one_request_for_each_word() {
    for platform in platforms() {
        for (kind, change) in homes(platform) {
            let (it, row) = one_repair(platform, 47, change, Fault::AcceptedNotStored, kind).await;
            for word in 2..=3 {
                it.faults(|f| f.next_where(1, hands::writes(platform), Fault::AcceptedNotStored));
                let asked = Asked { by: "owner".into(), mail: Some(true), for_good: ForGood::Said };
                let at_once = it.shop.demo.app.confirm(row.finding.id, &asked).await;
                if word == 2 {
                    assert!(at_once.is_err(), "{kind}: its absence is not proven yet");
                }
                it.shop.clock.advance(7 * HOUR);
                it.shop.sync().await;
                if at_once.is_err() {
                    it.shop.confirm(row.finding.id).await;
                }
                until_all_ended(&it, kind).await;
                let journal = it.journal().await;
                assert_eq!((journal.len(), writes(&it).len()), (word, word), "{kind}");
                assert!(journal.iter().all(|e| e.phase == Phase::NotShown), "{kind}: {journal:#?}");
            }
        }
    }
}

#[tokio::test]
async fn a_number_that_landed_on_another_order_is_not_proved_and_that_order_is_not_judged_well() {
    for platform in platforms() {
        let mut back = 0;
        for (kind, change) in homes(platform) {
            for seed in 48..=49 {
                let what = format!("{kind}, seed {seed}");
                let (it, row) = one_repair(platform, seed, change, Fault::StoredOnAnotherOrder, &what).await;
                is_said_honestly(&it, &row, &what).await;
                let (mine, number) = (&row.order_remote_id, row.finding.number.as_ref().unwrap().as_str());
                let orders = it.truth().orders;
                let other = orders.iter().find(|o| o.order_id != *mine && shows(&it, &o.order_id, number));
                let other = other.unwrap_or_else(|| panic!("{what}: it stands somewhere"));
                nothing_is_sent_by_itself(&it, &what).await;
                is_said_honestly(&it, &row, &what).await;
                // Its own customer has none; and whose number it is, is asked where both may be hers.
                let found = of_order(&it, mine).await;
                assert!(
                    matches!(found[..], [Kind::TrackingMissing | Kind::NumberReused]),
                    "{what}: {found:?}"
                );
                // The other customer's own number is gone where the shop has room for one: that is found.
                let wrong = it.truth().order(&other.order_id).unwrap().finding.is_some();
                let found = of_order(&it, &other.order_id).await;
                assert!(!wrong || !found.is_empty(), "{what}: order {} is not well", other.number);

                // She takes it away there. Then the gap is a gap again, and her new word puts it right.
                it.shop.clock.advance(HOUR);
                take_away(&it, other, number);
                if shows(&it, &other.order_id, number) {
                    // Of several fulfilments she changes the last, and it stands in the first.
                    assert_eq!(platform, Platform::Shopify, "{what}");
                    continue;
                }
                back += 1;
                it.read_everything_again().await;
                // Fulfilments and notes are not read with the orders: what the verdict wants of them is.
                it.shop.clock.advance(7 * HOUR);
                it.shop.sync().await;
                let gap = it.shop.gaps().await.into_iter().find(|gap| gap.order_remote_id == *mine);
                let gap = gap.unwrap_or_else(|| panic!("{what}: the gap comes back"));
                confirm_anew(&it, gap.finding.id, &what).await;
                it.shop.sync().await;
                assert!(shows(&it, mine, number), "{what}: now it is there");
                assert_eq!(writes(&it).len(), 2, "{what}: one request for each word");
                let ends: Vec<Phase> = it.journal().await.iter().map(|entry| entry.phase).collect();
                assert_eq!(ends, [Phase::NotShown, Phase::Proved], "{what}");
            }
        }
        assert!(back >= 2, "{}: {back} gaps came back", platform.name());
    }
}

/// The owner removes a number that does not belong to this order.
fn take_away(it: &Tapped, from: &OrderTruth, number: &str) {
    let now = it.shop.now().0;
    let mut world = it.shop.demo.lock();
    match it.platform {
        Platform::Shopify => {
            let left: Vec<(&str, &str)> =
                from.tracking.first().map(|own| ("La Poste", own.as_str())).into_iter().collect();
            assert!(world.shopify_edit_tracking(&from.order_id, "Marie de Boer", &left, now));
        }
        _ => {
            let id: u64 = from.order_id.parse().unwrap();
            // The world takes away what the supplier sent: that is this number for a moment.
            world.supplier_ships(id, number, now);
            assert!(world.remove_tracking(id, now));
            if let Some(own) = from.tracking.first() {
                world.supplier_ships(id, own, now);
                world.add_tracking_in_admin(id, own, "La Poste", now);
            }
        }
    }
}
