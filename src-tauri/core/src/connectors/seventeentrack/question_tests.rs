//! The two requests of a question, and what is made of their replies.

use super::*;
use crate::connectors::carriers::parcels::tests::{answers, question};
use crate::connectors::carriers::tests::reply;

const NEW: &str = "6A00000000001";
const OLD: &str = "LA123456785FR";

/// One that 17TRACK has, and one that it was never told of.
fn parcels() -> Vec<ParcelQuestion> {
    vec![question(OLD, false), question(NEW, true)]
}

fn profile() -> Profile {
    Profile { url: SEVENTEENTRACK.own.to_owned(), ..Profile::default() }
}

/// The route and the body of a request.
fn asks(parcels: &[ParcelQuestion], page: Option<&PageToken>) -> (String, String) {
    let request = request(parcels, &profile(), page).unwrap();
    assert!(request.method == "POST" && request.signed && !request.changes, "it may be asked again");
    (request.url.path().to_owned(), request.body.unwrap())
}

fn sorted(accepted: &Value, rejected: &Value) -> Reply {
    reply(200, &json!({"code": 0, "data": {"accepted": accepted, "rejected": rejected}}).to_string())
}

fn no(number: &str, code: i64) -> Value {
    json!({"number": number, "carrier": 0, "error": {"code": code, "message": "-"}})
}

fn yes(number: &str) -> Value {
    json!({"origin": 1, "number": number, "carrier": 6051, "email": null, "tag": null})
}

fn way(number: &str, at: &str) -> Value {
    let event = json!({"time_utc": at, "sub_status": "InTransit_Other", "description": "-"});
    let tracking = json!({"providers": [{"events": [event]}]});
    json!({"number": number, "carrier": 6051, "track_info": {"tracking": tracking}})
}

#[test]
fn new_numbers_are_announced_and_then_all_are_read() {
    let (route, body) = asks(&parcels(), None);
    assert_eq!(route, "/track/v2.4/register");
    assert_eq!(body, r#"[{"number":"6A00000000001"}]"#, "no carrier, no language: that would cost twice");
    let page = read(&parcels(), None, &sorted(&json!([yes(NEW)]), &json!([]))).unwrap();
    assert!(page.records.is_empty() && page.problems.is_empty() && page.pause == Some(PAUSE));
    let (route, body) = asks(&parcels(), page.next.as_ref());
    assert_eq!(route, "/track/v2.4/gettrackinfo");
    assert_eq!(body, r#"[{"number":"LA123456785FR"},{"number":"6A00000000001"}]"#);
    let told =
        sorted(&json!([way(NEW, "2026-03-01T08:00:00Z"), way(OLD, "2026-03-01T08:00:00Z")]), &json!([]));
    let last = read(&parcels(), page.next.as_ref(), &told).unwrap();
    assert_eq!((answers(&last).len(), last.next), (2, None));
}

#[test]
fn known_numbers_are_read_at_once() {
    let known = [question(OLD, false)];
    assert_eq!(asks(&known, None).0, "/track/v2.4/gettrackinfo");
    let page = read(&known, None, &sorted(&json!([way(OLD, "2026-03-01T08:00:00Z")]), &json!([]))).unwrap();
    assert!(matches!(answers(&page).as_slice(), [(OLD, ParcelAnswer::Told(_))]) && page.next.is_none());
}

#[test]
fn one_that_was_announced_before_is_fine() {
    let page = read(&parcels(), None, &sorted(&json!([]), &json!([no(NEW, -18_019_901)]))).unwrap();
    assert!(page.problems.is_empty() && page.records.is_empty());
    assert!(asks(&parcels(), page.next.as_ref()).1.contains(NEW));
}

#[test]
fn one_that_is_not_taken_says_why_and_the_others_are_read() {
    for (code, said) in [
        (-18_010_012, "untold-carriers-malformed"),
        (-18_019_903, "untold-17track-no-carrier"),
        (-18_019_911, "untold-17track-unserved"),
        (-18_010_019, "untold-17track-more"),
        (-18_010_018, "untold-17track-more"),
        (-18_010_022, "untold-17track-more"),
        (-18_010_016, "untold-17track-refused"),
        (-18_999_999, "untold-17track-refused"),
    ] {
        let page = read(&parcels(), None, &sorted(&json!([]), &json!([no(NEW, code)]))).unwrap();
        let [(NEW, ParcelAnswer::Refused { said: told })] = answers(&page).as_slice() else {
            panic!("{code}: {page:?}")
        };
        assert_eq!(told.id, said, "{code}");
        assert_eq!(asks(&parcels(), page.next.as_ref()).1, r#"[{"number":"LA123456785FR"}]"#);
    }
}

#[test]
fn an_allowance_that_is_used_up_leaves_the_new_ones_for_later_and_reads_the_others() {
    for code in [-18_019_908_i64, -18_019_907] {
        let alone = sorted(&json!([]), &json!([no(NEW, code)]));
        let whole = reply(200, &json!({"code": code, "data": {"errors": [{"code": code}]}}).to_string());
        for reply in [alone, whole] {
            let page = read(&parcels(), None, &reply).unwrap();
            assert!(page.records.is_empty(), "neither refused nor unknown");
            assert!(page.problems[0].detail.contains("used up"), "{:?}", page.problems);
            assert_eq!(asks(&parcels(), page.next.as_ref()).1, r#"[{"number":"LA123456785FR"}]"#);
            // Nothing is left to be read.
            assert_eq!(read(&[question(NEW, true)], None, &reply).unwrap().next, None);
        }
    }
}

#[test]
fn a_fault_that_passes_refuses_nothing() {
    for code in [-18_019_816_i64, -18_010_003, 0] {
        let page = read(&parcels(), None, &sorted(&json!([]), &json!([no(NEW, code)]))).unwrap();
        assert!(page.records.is_empty() && page.problems.len() == 1, "{code}: {page:?}");
    }
    let silent = read(&[question(NEW, true)], None, &sorted(&json!([]), &json!([]))).unwrap();
    assert_eq!((silent.records.len(), silent.next), (0, None), "not a word about it: it was not announced");
}

#[test]
fn a_number_that_17track_has_forgotten_is_announced_again() {
    let forgotten = sorted(&json!([]), &json!([no(OLD, -18_019_902)]));
    let page = read(&[question(OLD, false)], None, &forgotten).unwrap();
    assert_eq!(answers(&page), [(OLD, &ParcelAnswer::NotAnnounced)]);
}

#[test]
fn a_number_that_was_announced_a_moment_ago_says_nothing_yet() {
    let token = PageToken(json!({"announced": [NEW]}));
    for code in [-18_019_902_i64, -18_019_909] {
        let page = read(&parcels(), Some(&token), &sorted(&json!([]), &json!([no(NEW, code)]))).unwrap();
        assert_eq!(answers(&page), [(NEW, &ParcelAnswer::Announced)], "{code}");
    }
}

#[test]
fn a_number_that_is_followed_at_two_carriers_is_told_by_the_one_with_news() {
    let token = PageToken(json!({"announced": []}));
    let nothing =
        json!({"number": OLD, "carrier": 1, "track_info": {"latest_status": {"status": "NotFound"}}});
    let (old, new) = (way(OLD, "2026-03-01T08:00:00Z"), way(OLD, "2026-03-03T08:00:00Z"));
    for rows in [json!([nothing, old, new]), json!([new, old, nothing])] {
        let page = read(&parcels(), Some(&token), &sorted(&rows, &json!([no(OLD, -18_019_902)]))).unwrap();
        let [(OLD, ParcelAnswer::Told(told))] = answers(&page).as_slice() else { panic!("{page:?}") };
        assert_eq!(told.events[0].at.at, crate::domain::Ms(1_772_524_800_000));
    }
}

#[test]
fn odd_rows_lose_no_other() {
    let known = [question(OLD, false), question(NEW, false)];
    let accepted = json!([null, {"number": NEW}, {"number": "ZZ99999"}, way(OLD, "2026-03-01T08:00:00Z")]);
    let rejected = json!([{"number": null, "error": null}, no(NEW, -18_019_910)]);
    let page = read(&known, None, &sorted(&accepted, &rejected)).unwrap();
    assert!(matches!(answers(&page).as_slice(), [(OLD, ParcelAnswer::Told(_))]));
    let details: Vec<String> = page.problems.iter().map(|p| format!("{}: {}", p.place, p.detail)).collect();
    assert_eq!(
        details,
        [
            "a parcel: number: none of those that were asked",
            "parcel 6A00000000001: track_info: missing",
            "parcel ZZ99999: number: none of those that were asked",
            "a parcel: number: none of those that were asked",
            "parcel 6A00000000001: rejected: -18019910",
        ]
    );
}

#[test]
fn a_key_that_was_changed_is_no_access_whichever_request_meets_it() {
    let refused = reply(401, r#"{"code":-18010002,"data":{"errors":[{"code":-18010002}]}}"#);
    for page in [None, Some(PageToken(json!({"announced": []})))] {
        let error = read(&parcels(), page.as_ref(), &refused).unwrap_err();
        assert!(
            matches!(&error, ReadError::Access { said, .. } if said.id == "access-17track-key"),
            "{error:?}"
        );
    }
}

#[test]
fn what_is_no_answer_is_no_silence() {
    for (status, body) in [
        (200, "<html>"),
        (200, "{}"),
        (200, r#"{"code":0,"data":{}}"#),
        (200, r#"{"code":0,"data":{"accepted":null}}"#),
        (500, "<html>"),
        (429, "{}"),
    ] {
        for page in [None, Some(PageToken(json!({"announced": []})))] {
            let read = read(&parcels(), page.as_ref(), &reply(status, body));
            assert!(matches!(&read, Err(ReadError::Later { .. })), "{status} {body}: {read:?}");
        }
    }
}

#[test]
fn an_answer_that_is_cut_off_anywhere_is_read_later_and_never_in_half() {
    let body = sorted(&json!([way(OLD, "2026-03-01T08:00:00Z")]), &json!([])).body;
    for end in 0..body.len() {
        let mut cut = reply(200, "");
        cut.body = body[..end].to_vec();
        let read = read(&[question(OLD, false)], None, &cut);
        assert!(matches!(&read, Err(ReadError::Later { .. })), "{end}: {read:?}");
    }
}

#[test]
fn a_strange_token_asks_nothing() {
    assert!(request(&parcels(), &profile(), Some(&PageToken(json!({"offset": 3})))).is_err());
}
