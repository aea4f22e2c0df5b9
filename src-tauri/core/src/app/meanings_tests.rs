//! A table of the owner's, from its file to what is stored.

use super::*;
use crate::app::doctor;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::connectors::{Ask, ParcelAnswer, ParcelQuestion, ParcelRecord, Profile, Record, Reply};
use crate::domain::{DeliveryStatus, Meaning, TrackingNumber};
use crate::engine::transport::{Sending, Transport, Wire};
use crate::engine::{Engine, Turn};
use crate::secrets::InMemory;
use secrecy::SecretString;
use std::sync::Arc;

const NUMBER: &str = "3SDEVC201611210";
const IDENTITY: &str = "postnl:api.postnl.nl";

/// PostNL, which has a code that nobody knows.
struct PostNl;

impl Transport for PostNl {
    fn send<'a>(&'a self, _: &'a Wire) -> Sending<'a> {
        let body = format!(
            r#"{{"CompleteStatus":{{"Shipment":{{"Barcode":"{NUMBER}","Event":[
                {{"Code":"Z99","Description":"New","TimeStamp":"20-11-2026 09:30:00"}},
                {{"Code":"J05","Description":"Driver","TimeStamp":"20-11-2026 09:00:00"}}]}}}}}}"#
        );
        Box::pin(std::future::ready(Ok(reply(body))))
    }
}

fn reply(body: String) -> Reply {
    Reply { status: 200, headers: BTreeMap::new(), body: body.into_bytes(), at: NOW }
}

fn question() -> ParcelQuestion {
    ParcelQuestion {
        number: TrackingNumber::read(NUMBER).unwrap(),
        carrier: None,
        postcode: String::new(),
        country: String::new(),
        new: true,
    }
}

/// A shop with a parcel that is followed.
async fn following() -> Bench {
    let bench = bench().await;
    bench.read(&[Told::of("#1047", "Manon Dubois")]).await;
    bench.sent(&[("#1047", NUMBER)]).await;
    bench.app.judge().await.unwrap();
    bench
}

/// Asks PostNL about the parcel, with this file in the data folder, and stores the answer. What its events mean now.
async fn asked(bench: &Bench, table: &str) -> Vec<(String, Meaning)> {
    let folder = bench.app.folder();
    std::fs::write(folder.join("postnl-codes.csv"), table).unwrap();
    let store = bench.app.store.clone();
    let profile = Profile { url: "https://api.postnl.nl".to_owned(), ..Profile::default() };
    let id = store.connect_account(Platform::PostNl, IDENTITY, "PostNL", &profile, NOW).await.unwrap();
    let account = store.account(id).await.unwrap().unwrap();
    let keys = InMemory::of(IDENTITY, [("key".to_owned(), SecretString::from("k"))].into());
    let engine = Engine::new(store.clone(), Arc::new(keys), Arc::new(PostNl), "table".to_owned(), 0)
        .with_meanings(read(folder).1);
    let parcel = question();
    let number = parcel.number.clone();
    let asking = engine.asking(&account);
    let question = Ask::Parcels { parcels: vec![parcel] };
    let page = asking.ask(&question, Turn { now: NOW, dice: 0 }).await.unwrap().unwrap();
    asking.end().await.unwrap();
    assert!(matches!(page.records[..], [Record::Parcel(_)]));
    store.store_page(id, &page.records, NOW, None).await.unwrap();
    let events = store.parcel_events(&number).await.unwrap();
    events.into_iter().map(|told| (told.event.code, told.event.means)).collect()
}

fn moves(status: DeliveryStatus) -> Meaning {
    Meaning::Moves { status, reason: None }
}

fn ids(checks: &[Check]) -> Vec<(&str, bool)> {
    let ours = |id: &str| id.starts_with("meanings-") || id == "unknown-codes";
    checks.iter().filter(|c| ours(&c.said.id)).map(|c| (c.said.id.as_str(), c.passed)).collect()
}

#[tokio::test]
async fn a_code_that_the_owner_explains_is_stored_as_explained() {
    let bench = following().await;
    let before = asked(&bench, "Q77,exception,").await;
    let driver = ("J05".to_owned(), moves(DeliveryStatus::OutForDelivery));
    assert_eq!(before, [driver.clone(), ("Z99".to_owned(), Meaning::Unknown)]);
    let unknown = bench.app.store.unknown_codes().await.unwrap();
    assert_eq!(unknown.len(), 1);
    assert_eq!((unknown[0].events, &unknown[0].codes[..]), (1, &[("Z99".to_owned(), 1)][..]));
    // The same events, told once more: what they mean is stored anew.
    let after = asked(&bench, "code,status,reason\nZ99,delivered,\n").await;
    assert_eq!(after, [driver, ("Z99".to_owned(), moves(DeliveryStatus::Delivered))]);
    assert_eq!(bench.app.store.unknown_codes().await.unwrap(), []);
    // What Trackmend knows itself may be corrected.
    let corrected = asked(&bench, "Z99,,\nJ05,in_transit,\n").await;
    assert_eq!(
        corrected,
        [("J05".to_owned(), moves(DeliveryStatus::InTransit)), ("Z99".to_owned(), Meaning::Remark)]
    );
}

#[tokio::test]
async fn a_table_that_cannot_be_read_counts_for_nothing_and_each_line_is_named() {
    let mut bench = following().await;
    let wrong = "code,status,reason\nZ99,arrived,\nJ05,in_transit,\nJ05,delivered,\n";
    let told = asked(&bench, wrong).await;
    assert_eq!(told[0].1, moves(DeliveryStatus::OutForDelivery), "nothing of it counts");
    let (tables, used) = read(bench.app.folder());
    assert!(used.is_empty());
    bench.app.tables = tables;
    let checks = doctor(&bench.app).await.unwrap();
    assert_eq!(
        ids(&checks),
        [
            ("meanings-file-wrong", false),
            ("meanings-status", false),
            ("meanings-twice", false),
            ("unknown-codes", true)
        ]
    );
    let last = checks.iter().find(|check| check.said.id == "meanings-twice").unwrap();
    assert_eq!(last.said.args["line"], crate::domain::Arg::Count { value: 4 });
    assert_eq!(last.remedy.as_ref().map(|remedy| remedy.id.as_str()), Some("meanings-file-remedy"));
    let connections = bench.app.connections().await.unwrap();
    let postnl = connections.iter().find(|c| c.platform == Platform::PostNl).unwrap();
    let said: Vec<&str> = postnl.can.iter().map(|phrase| phrase.id.as_str()).collect();
    assert!(said.ends_with(&["meanings-file-wrong", "meanings-status", "meanings-twice"]), "{said:?}");
}

#[tokio::test]
async fn doctor_says_which_table_counts() {
    let mut bench = following().await;
    assert_eq!(ids(&doctor(&bench.app).await.unwrap()), [], "nobody follows anything with PostNL");
    asked(&bench, "Z99,delivered,\n").await;
    assert_eq!(ids(&doctor(&bench.app).await.unwrap()), [("meanings-own", true)], "not read yet");
    bench.app.tables = read(bench.app.folder()).0;
    let checks = doctor(&bench.app).await.unwrap();
    assert_eq!(ids(&checks), [("meanings-file-used", true)]);
    let used = checks.iter().find(|check| check.said.id == "meanings-file-used").unwrap();
    assert_eq!(used.said.args["count"], crate::domain::Arg::Count { value: 1 });
    std::fs::write(bench.app.folder().join("postnl-codes.csv"), [0xff, 0xfe, 0x41]).unwrap();
    let (tables, used) = read(bench.app.folder());
    assert_eq!((tables[0].said()[1].id.as_str(), used.len()), ("meanings-unreadable", 0));
}

#[test]
fn the_ten_most_frequent_codes_are_named() {
    let codes: Vec<(String, u32)> = (0..12).map(|n| (format!("Q{n:02}"), 20 - n)).collect();
    let said = unknown_codes(&UnknownCodes { by: Platform::PostNl, events: 170, codes });
    let crate::domain::Arg::Text { value } = &said.args["codes"] else { panic!("a text") };
    assert!(value.starts_with("Q00 (20), Q01 (19)") && value.ends_with("Q09 (11), …"), "{value}");
    let blank = UnknownCodes { by: Platform::PostNl, events: 1, codes: vec![(String::new(), 1)] };
    assert!(
        matches!(&unknown_codes(&blank).args["codes"], crate::domain::Arg::Text { value } if value == "– (1)")
    );
}

/// Holds PostNL's tables against the list that they were made from, where that is at hand: each code of an event, and
/// each status where no event is told.
#[test]
#[allow(clippy::print_stdout, reason = "a test that is passed over says so")]
fn postnls_codes_mean_what_the_list_says() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/status_mapping.csv");
    let Ok(list) = std::fs::read_to_string(list) else {
        println!("skipped: the list is not here");
        return;
    };
    let events = own_meanings(Platform::PostNl).unwrap();
    let mut seen = [0, 0];
    for row in csv::Reader::from_reader(list.as_bytes()).records() {
        let row = row.unwrap();
        let meaning = match &row[0] {
            "postnl_v2_event" => {
                seen[0] += 1;
                events.of(&row[1])
            }
            "postnl_v2_status" => {
                seen[1] += 1;
                of_status(&row[1])
            }
            _ => continue,
        };
        // What stands there as unknown is told, and moves nothing.
        let expected = match &row[3] {
            "unknown" => Meaning::Remark,
            status => Meanings::read(&format!("X,{status},{}", &row[4])).unwrap().of("X"),
        };
        assert_eq!(meaning, expected, "{} {}", &row[0], &row[1]);
    }
    // J23 stands there twice.
    assert_eq!((seen, events.len()), ([312, 26], 311));
}

/// What a status means that is told without any event.
fn of_status(code: &str) -> Meaning {
    let body = format!(
        r#"{{"CompleteStatus":{{"Shipment":{{"Barcode":"{NUMBER}","Event":{{}},
            "Status":{{"StatusCode":"{code}","PhaseCode":"4","TimeStamp":"20-11-2026 09:30:00"}}}}}}}}"#
    );
    let connector = crate::connectors::connector(Platform::PostNl).unwrap();
    let ask = Ask::Parcels { parcels: vec![question()] };
    let page = connector.read(&ask, &Profile::default(), None, &reply(body)).unwrap();
    match &page.records[..] {
        [Record::Parcel(ParcelRecord { answer: ParcelAnswer::Told(told), .. })] => told.events[0].means,
        other => panic!("told: {other:?}"),
    }
}
