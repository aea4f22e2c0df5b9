//! How often each carrier lets itself be asked.

use super::carriers::{DAY, HOUR, ask, carriers, delivered, post};
use super::*;
use crate::CarrierApi;

fn statuses(world: &mut World, api: CarrierApi, asked: &Request, times: &[i64]) -> Vec<u16> {
    let status = |now: &i64| world.handle(api.code(), asked, *now).reply().expect("a reply").status;
    times.iter().map(status).collect()
}

#[test]
fn la_poste_takes_a_hundred_calls_a_minute() {
    let mut world = carriers(|_| {});
    let api = CarrierApi::LaPoste;
    let (_, asked) = delivered(&mut world, api);
    assert!(statuses(&mut world, api, &asked, &[NOW; 100]).iter().all(|status| *status == 200));
    let busy = world.handle(api.code(), &asked, NOW).reply().expect("a reply");
    assert_eq!((busy.status, busy.header("Retry-After")), (429, Some("60")));
    assert_eq!(json(&busy)["code"], "TOO_MANY_REQUESTS");
    assert_eq!(statuses(&mut world, api, &asked, &[NOW + 59_999, NOW + 60_000]), [429, 200]);
    let mut wrong = asked.clone();
    wrong.headers.clear();
    assert!(statuses(&mut world, api, &wrong, &[NOW + 60_001; 200]).iter().all(|status| *status == 401));
    assert_eq!(statuses(&mut world, api, &asked, &[NOW + 60_002]), [200], "a wrong key counts for nothing");
}

#[test]
fn dhl_takes_one_call_a_second_and_two_hundred_and_fifty_a_day() {
    let mut world = carriers(|_| {});
    let api = CarrierApi::Dhl;
    let (_, asked) = delivered(&mut world, api);
    let midnight = NOW.div_euclid(DAY) * DAY + DAY;
    assert_eq!(statuses(&mut world, api, &asked, &[NOW, NOW + 999, NOW + 1000]), [200, 429, 200]);
    let times: Vec<i64> = (2..250).map(|second| NOW + second * 1000).collect();
    assert!(statuses(&mut world, api, &asked, &times).iter().all(|status| *status == 200));
    let full = world.handle(api.code(), &asked, NOW + HOUR).reply().expect("a reply");
    let wait: i64 = full.header("Retry-After").and_then(|wait| wait.parse().ok()).expect("seconds");
    assert_eq!((full.status, NOW + HOUR + wait * 1000), (429, midnight));
    assert_eq!(json(&full)["status"], 429);
    assert_eq!(statuses(&mut world, api, &asked, &[midnight - 1, midnight + 1000]), [429, 200]);
}

#[test]
fn seventeentrack_takes_three_calls_a_second_and_forty_numbers_a_call() {
    let mut world = carriers(|_| {});
    let api = CarrierApi::SeventeenTrack;
    let (number, asked) = delivered(&mut world, api);
    assert_eq!(statuses(&mut world, api, &asked, &[NOW; 4]), [200, 200, 200, 429]);
    assert_eq!(statuses(&mut world, api, &asked, &[NOW + 1000]), [200]);
    let many = vec![number; 41];
    assert_eq!(post(&mut world, "gettrackinfo", &many, NOW + DAY).status, 400);
    assert_eq!(post(&mut world, "gettrackinfo", &many[..40], NOW + DAY).status, 200);
    assert_eq!(post(&mut world, "gettrackinfo", &[], NOW + DAY).status, 400);
    assert_eq!(ask(&mut world, api, "/track/v2.4/gettrackinfo", NOW + 2 * DAY).status, 405);
}

#[test]
fn seventeentracks_numbers_of_a_month_run_out_and_come_back() {
    let mut world = carriers(|config| config.seventeentrack_monthly = 3);
    let quota = |world: &mut World, now: i64| {
        let data = json(&post(world, "getquota", &[], now))["data"].clone();
        (data["quota_total"].as_u64(), data["quota_used"].as_u64(), data["quota_remain"].as_u64())
    };
    let numbers = ["LA000000005FR", "LA000000014FR", "LA000000028FR", "LA000000031FR"];
    let body = json(&post(&mut world, "register", &numbers, NOW));
    assert_eq!(body["data"]["accepted"].as_array().map(Vec::len), Some(3));
    assert_eq!(body["data"]["rejected"][0]["error"]["code"], -18_019_908);
    assert_eq!(body["data"]["rejected"][0]["number"], numbers[3]);
    // Registered twice is paid once.
    let again = json(&post(&mut world, "register", &numbers[..1], NOW + DAY));
    assert_eq!(again["data"]["rejected"][0]["error"]["code"], -18_019_901);
    assert_eq!(quota(&mut world, NOW + DAY), (Some(3), Some(3), Some(0)));
    // The world's clock stands in November; December begins in less than a fortnight.
    assert_eq!(quota(&mut world, NOW + 14 * DAY), (Some(3), Some(0), Some(3)));
    let body = json(&post(&mut world, "register", &numbers[3..], NOW + 14 * DAY));
    assert_eq!(body["data"]["accepted"][0]["number"], numbers[3]);
    let faster = |world: &mut World| {
        (0..9).map(|_| post(world, "gettrackinfo", &numbers[..1], NOW + 15 * DAY).status).collect::<Vec<_>>()
    };
    assert_eq!(faster(&mut world).iter().filter(|status| **status == 200).count(), 3, "reading is free");
}

#[test]
fn postnl_publishes_no_limit_and_can_be_given_one() {
    let api = CarrierApi::PostNl;
    let mut world = carriers(|_| {});
    let (_, asked) = delivered(&mut world, api);
    assert!(statuses(&mut world, api, &asked, &[NOW; 500]).iter().all(|status| *status == 200));
    let mut world = carriers(|config| config.postnl_per_second = Some(2));
    let (_, asked) = delivered(&mut world, api);
    assert_eq!(statuses(&mut world, api, &asked, &[NOW, NOW, NOW, NOW + 1000]), [200, 200, 429, 200]);
}
