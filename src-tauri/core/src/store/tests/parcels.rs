//! Parcels that are followed: which are asked about next, what is kept of the answers, and the budget.

use super::*;
use crate::connectors::{ParcelAnswer, ParcelRecord, ParcelTold};
use crate::domain::{DeliveryStatus, HOUR, MINUTE, Meaning, ParcelEvent};
use crate::numbers::Carrier;
use crate::store::Asker;

const SECOND_NUMBER: &str = "LA874320202FR";

fn event(at: Ms, status: DeliveryStatus) -> ParcelEvent {
    let means = Meaning::Moves { status, reason: None };
    ParcelEvent { at: Stamp::instant(at), code: "X".into(), said: String::new(), place: String::new(), means }
}

fn answer(text: &str, answer: ParcelAnswer) -> Record {
    Record::Parcel(ParcelRecord { number: number(text), answer })
}

fn told(text: &str, events: &[ParcelEvent]) -> Record {
    let told = ParcelTold { events: events.to_vec(), ..ParcelTold::default() };
    answer(text, ParcelAnswer::Told(Box::new(told)))
}

impl Bench {
    async fn carrier(&self, platform: Platform) -> AccountId {
        let profile = Profile::default();
        self.store.connect_account(platform, platform.code(), platform.name(), &profile, NOW).await.unwrap()
    }

    async fn due(&self, asker: &Asker, now: Ms) -> Vec<(String, bool)> {
        let due = self.store.parcels_due(asker, now, 10).await.unwrap();
        due.into_iter().map(|parcel| (parcel.number.to_string(), parcel.new)).collect()
    }

    async fn status(&self, text: &str) -> DeliveryStatus {
        let rows = self.store.parcel_rows(None, 100).await.unwrap();
        rows.into_iter().find(|row| row.facts.number == number(text)).unwrap().facts.journey.status
    }
}

fn asker(account: AccountId, carriers: &[Carrier]) -> Asker {
    Asker { account, carriers: carriers.to_vec(), scarce: false, covered: Vec::new() }
}

/// Two parcels of La Poste that are followed, and La Poste.
async fn two(name: &str) -> (Bench, Asker) {
    let bench = bench(name).await;
    bench.read(vec![order(bench.shop, "1001"), order(bench.shop, "1002")]).await;
    bench.sent(&[parcel("1001", NUMBER), parcel("1002", SECOND_NUMBER)]).await;
    let laposte = bench.carrier(Platform::LaPoste).await;
    (bench, asker(laposte, &[Carrier::LaPoste]))
}

#[tokio::test]
async fn a_parcel_is_asked_about_by_who_knows_its_carrier_and_not_again_before_its_time() {
    let (bench, laposte) = two("parcels-due").await;
    assert_eq!(bench.due(&laposte, NOW).await, [(NUMBER.into(), true), (SECOND_NUMBER.into(), true)]);
    let dhl = asker(bench.carrier(Platform::Dhl).await, &[Carrier::DhlPaket]);
    assert!(bench.due(&dhl, NOW).await.is_empty());
    let on_its_way = [event(NOW.plus(-DAY), DeliveryStatus::InTransit)];
    bench.store.store_page(laposte.account, &[told(NUMBER, &on_its_way)], NOW, None).await.unwrap();
    assert_eq!(bench.due(&laposte, NOW).await, [(SECOND_NUMBER.into(), true)]);
    let later = NOW.plus(4 * HOUR);
    assert_eq!(bench.due(&laposte, later).await, [(SECOND_NUMBER.into(), true), (NUMBER.into(), false)]);
    assert_eq!(bench.store.next_parcel(&laposte, NOW).await.unwrap(), Some(NOW.plus(-3 * DAY)));
    // What is brought today goes first.
    let out = [on_its_way[0].clone(), event(NOW, DeliveryStatus::OutForDelivery)];
    bench.store.store_page(laposte.account, &[told(NUMBER, &out)], NOW, None).await.unwrap();
    assert_eq!(bench.due(&laposte, NOW.plus(15 * MINUTE)).await[0], (NUMBER.into(), false));
}

#[tokio::test]
async fn what_was_told_stays_and_what_has_ended_is_asked_about_no_more() {
    let (bench, laposte) = two("parcels-ended").await;
    let store = &bench.store;
    let there = [event(NOW.plus(-DAY), DeliveryStatus::InTransit), event(NOW, DeliveryStatus::Delivered)];
    store.store_page(laposte.account, &[told(NUMBER, &there)], NOW, None).await.unwrap();
    assert_eq!(bench.status(NUMBER).await, DeliveryStatus::Delivered);
    assert_eq!(bench.due(&laposte, NOW.plus(DAY)).await, [(SECOND_NUMBER.into(), true)]);
    // An answer that has forgotten half of it, and a scan that comes late.
    let late = [event(NOW.plus(HOUR), DeliveryStatus::InTransit)];
    store.store_page(laposte.account, &[told(NUMBER, &late)], NOW.plus(2 * HOUR), None).await.unwrap();
    assert_eq!(bench.status(NUMBER).await, DeliveryStatus::Delivered);
    let events = store.parcel_events(&number(NUMBER)).await.unwrap();
    assert_eq!(events.len(), 3);
    let facts = store.facts(&[bench.order("1001").await]).await.unwrap().remove(0);
    assert_eq!(facts.parcels[0].journey.contradicted, Some(late[0].clone()));
}

#[tokio::test]
async fn a_number_that_one_refuses_may_be_told_by_another() {
    let (bench, laposte) = two("parcels-refused").await;
    let refused = ParcelAnswer::Refused { said: crate::domain::Phrase::new("error-internal") };
    bench.store.store_page(laposte.account, &[answer(NUMBER, refused)], NOW, None).await.unwrap();
    let later = NOW.plus(13 * HOUR);
    assert_eq!(bench.due(&laposte, later).await, [(SECOND_NUMBER.into(), true)]);
    let any = asker(bench.carrier(Platform::SeventeenTrack).await, &[]);
    assert!(bench.due(&any, later).await.contains(&(NUMBER.into(), true)));
}

#[tokio::test]
async fn what_costs_is_asked_only_about_what_matters_and_what_nobody_else_knows() {
    let (bench, laposte) = two("parcels-scarce").await;
    let account = bench.carrier(Platform::SeventeenTrack).await;
    let scarce = Asker { scarce: true, ..asker(account, &[]) };
    assert!(bench.due(&scarce, NOW).await.is_empty(), "sent three days ago: not late yet");
    assert!(bench.store.choose_parcel(&number(NUMBER), NOW).await.unwrap());
    assert_eq!(bench.due(&scarce, NOW).await, [(NUMBER.into(), true)]);
    let covered = Asker { covered: vec![Carrier::LaPoste], ..scarce };
    assert!(bench.due(&covered, NOW).await.is_empty(), "La Poste is asked first");
    bench
        .store
        .store_page(laposte.account, &[answer(NUMBER, ParcelAnswer::NotKnown)], NOW, None)
        .await
        .unwrap();
    assert!(bench.due(&covered, NOW.plus(DAY)).await.is_empty(), "what was chosen is answered");
    bench.store.choose_parcel(&number(NUMBER), NOW.plus(DAY)).await.unwrap();
    assert_eq!(bench.due(&covered, NOW.plus(DAY)).await, [(NUMBER.into(), true)]);
    assert!(!bench.store.choose_parcel(&number("LA000000005FR"), NOW).await.unwrap(), "nobody follows it");
}

#[tokio::test]
async fn a_number_of_the_next_carrier_counts_as_the_same_parcels() {
    let (bench, laposte) = two("parcels-alias").await;
    let passed_on = ParcelTold {
        events: vec![event(NOW.plus(-DAY), DeliveryStatus::InTransit)],
        aliases: vec![(number("3SWOLK123456789"), "PostNL".into())],
        ..ParcelTold::default()
    };
    let record = answer(NUMBER, ParcelAnswer::Told(Box::new(passed_on)));
    bench.store.store_page(laposte.account, &[record], NOW, None).await.unwrap();
    bench.judge(NOW).await;
    let followed = bench.store.followed().await.unwrap();
    assert!(followed.contains(&number("3SWOLK123456789")), "it is followed, too");
}

#[tokio::test]
async fn a_budget_is_never_spent_beyond_its_end() {
    let (bench, laposte) = two("parcels-budget").await;
    let store = &bench.store;
    for (wanted, granted) in [(3, 3), (4, 4), (5, 3), (1, 0)] {
        assert_eq!(store.spend(laposte.account, "2026-11-20", wanted, 10).await.unwrap(), granted);
    }
    assert_eq!(store.spent(laposte.account, "2026-11-20").await.unwrap(), 10);
    assert_eq!(store.spend(laposte.account, "2026-11-21", 1, 10).await.unwrap(), 1, "another day");
    assert_eq!(store.parcels_waiting(&laposte, NOW).await.unwrap(), 2);
    store.put_parcels_off(&[&number(NUMBER)], NOW.plus(HOUR)).await.unwrap();
    assert_eq!(store.parcels_waiting(&laposte, NOW).await.unwrap(), 1);
    store.ask_soon(&[number(NUMBER)], NOW).await.unwrap();
    assert_eq!(store.parcels_waiting(&laposte, NOW).await.unwrap(), 2);
}
