use super::*;
use crate::domain::Ms;

/// A shop as it is known once it was tested.
pub(super) fn shop() -> Profile {
    Profile {
        url: "https://openapi.etsy.com".to_owned(),
        shop_id: "41234567".to_owned(),
        shop_name: "WolkPrints".to_owned(),
        homes: vec![Home(SHIPMENT.to_owned())],
        may_write: true,
        ..Profile::default()
    }
}

/// A reply without headers, come at the epoch.
pub(super) fn reply(status: u16, body: &str) -> Reply {
    Reply { status, headers: BTreeMap::new(), body: body.as_bytes().to_vec(), at: Ms(0) }
}

#[test]
fn a_number_can_be_added_and_nothing_else_be_changed() {
    let home = Home(SHIPMENT.to_owned());
    let can = |action: &Action| Etsy.can(action, &home, &shop());
    let number = crate::domain::TrackingNumber::read("LA874320193FR").unwrap();
    assert!(can(&Action::AddNumber) && can(&Action::CloseLines { lines: Vec::new() }));
    assert!(!can(&Action::ReplaceNumber { old: number }));
    assert!(!can(&Action::CorrectCarrier { was: String::new(), was_url: String::new() }));
    let writing = Etsy.writing(&home, &shop()).unwrap();
    assert_eq!(writing, Writing { mail: MailPower::Always, undoable: false, one_shot: false });
    let blind = Profile { may_write: false, ..shop() };
    assert!(Etsy.homes_to_write(&blind).is_empty() && Etsy.writing(&home, &blind).is_none());
}

#[test]
fn what_etsy_does_not_tell_is_not_asked() {
    assert!(!crate::connectors::reads_notes(Platform::Etsy));
    for ask in [
        Ask::notes("1", None),
        Ask::Fulfillments { id: "1".into() },
        Ask::Process { id: "1".into() },
        Ask::UnderWay { entity: "1".into(), event: "x".into() },
    ] {
        assert!(Etsy.request(&ask, &shop(), None).is_err(), "{ask:?}");
        assert!(matches!(Etsy.read(&ask, &shop(), None, &reply(200, "{}")), Err(ReadError::Refused { .. })));
    }
}

#[test]
fn one_receipt_is_asked_by_its_id() {
    let ask = |ids: &[&str]| Ask::Orders { ids: ids.iter().map(|id| (*id).to_owned()).collect() };
    let request = Etsy.request(&ask(&["3500000001"]), &shop(), None).unwrap();
    let url = "https://openapi.etsy.com/v3/application/shops/41234567/receipts/3500000001";
    assert_eq!((request.method, request.url.as_str()), ("GET", url));
    assert!(request.signed && !request.changes && request.body.is_none());
    for ids in [&["1", "2"][..], &[], &["1/tracking"]] {
        assert!(Etsy.request(&ask(ids), &shop(), None).is_err(), "{ids:?}");
    }
    let local = Profile { url: "http://127.0.0.1:1234/etsy".into(), allow_http: true, ..shop() };
    let request = Etsy.request(&ask(&["7"]), &local, None).unwrap();
    assert_eq!(request.url.as_str(), "http://127.0.0.1:1234/etsy/v3/application/shops/41234567/receipts/7");
}

#[test]
fn the_same_token_asks_the_same_twice_and_a_repeated_page_says_the_same() {
    let ask = Ask::OrdersSince { since: Some(Ms(1_772_352_000_000)) };
    let body = r#"{"count":9,"results":[{"receipt_id":5,"updated_timestamp":1772352100}]}"#;
    let read = || Etsy.read(&ask, &shop(), None, &reply(200, body)).unwrap();
    let page = read();
    assert_eq!(page, read());
    let request = |page: &Page| Etsy.request(&ask, &shop(), page.next.as_ref()).unwrap();
    assert_eq!(request(&page), request(&page));
    assert!(request(&page).url.as_str().ends_with("&min_last_modified=1772352100&offset=1"));
}

#[test]
fn a_sweep_gives_no_bookmark() {
    let mut answer = reply(200, r#"{"count":0,"results":[]}"#);
    answer.headers.insert("date".into(), "Sun, 01 Mar 2026 08:00:00 GMT".into());
    let end = |ask: &Ask| Etsy.read(ask, &shop(), None, &answer).unwrap().bookmark;
    assert_eq!(end(&Ask::OrdersSince { since: None }), Some(Ms(1_772_352_000_000)));
    assert_eq!(end(&Ask::OrdersCreatedSince { since: Ms(0) }), None);
}
