//! The shapes and codes in which each carrier tells of a parcel.

use super::carriers::{DAY, HOUR, T, ask, carriers, delivered, post, request};
use super::*;
use crate::{CarrierApi, GermanStatus, Scan, What};

const H: i64 = 3600;

fn there(what: What, hours_ago: i64) -> Scan {
    Scan::new(what, T - hours_ago * H).place("NL", "Leiden")
}

fn laposte(world: &mut World, ids: &str) -> Reply {
    ask(world, CarrierApi::LaPoste, &format!("/suivi/v2/idships/{ids}?lang=fr_FR"), NOW)
}

fn codes(list: &Value, name: &str) -> Vec<String> {
    let all = list.as_array().expect("a list").iter();
    all.map(|item| item[name].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn la_poste_answers_for_one_number_with_an_object_newest_first() {
    let mut world = carriers(|_| {});
    let at_home = |what, hours: i64| Scan::new(what, T - hours * H).place("FR", "Lyon");
    let late = there(What::Sorted, 30).known(T - H);
    let scans = vec![
        at_home(What::Announced, 100),
        at_home(What::HandedOver, 90),
        at_home(What::LeftCountry, 70),
        there(What::Arrived, 40),
        late,
        there(What::TimeChanged, 20),
        there(What::OutForDelivery, 4),
    ];
    world.set_journey("LA123456785FR", "La Poste", scans);
    let reply = laposte(&mut world, "la123456785fr");
    let body = json(&reply);
    assert_eq!((reply.status, &body["returnCode"], &body["scope"]), (200, &200.into(), &"open".into()));
    let shipment = &body["shipment"];
    assert_eq!(shipment["idShip"], "LA123456785FR");
    assert_eq!((&shipment["holder"], &shipment["isFinal"]), (&2.into(), &false.into()));
    assert_eq!(codes(&shipment["event"], "code"), ["MD2", "ET3", "ET3", "ET2", "PC1", "DR1"]);
    assert_eq!(shipment["event"][0]["date"], "2026-11-18T07:30:00+01:00", "with its offset");
    assert_eq!(shipment["entryDate"], "2026-11-14T17:30:00+01:00");
    assert!(shipment.get("deliveryDate").is_none() && shipment["estimDate"].is_string());
    let reached: Vec<bool> =
        shipment["timeline"].as_array().expect("steps").iter().map(|s| s["status"] == true).collect();
    assert_eq!(reached, [true, true, true, true, false]);
    assert_eq!(shipment["contextData"]["originCountry"], "FR");
    assert_eq!(shipment["contextData"]["arrivalCountry"], "NL");
    let before = ask(&mut world, CarrierApi::LaPoste, "/suivi/v2/idships/LA123456785FR", NOW - 2 * HOUR);
    assert_eq!(codes(&json(&before)["shipment"]["event"], "code").len(), 5, "one ET3 was not known yet");
}

#[test]
fn la_poste_answers_for_several_with_207_and_a_code_of_each() {
    let mut world = carriers(|_| {});
    world.set_journey("LA123456785FR", "La Poste", vec![there(What::HandedOver, 20)]);
    world.set_journey("3SWOLK123456789", "PostNL", vec![there(What::HandedOver, 20)]);
    let reply = laposte(&mut world, "LA123456785FR,LA000000005FR,x1,3SWOLK123456789");
    let body = json(&reply);
    let codes: Vec<u64> =
        body.as_array().expect("a list").iter().filter_map(|one| one["returnCode"].as_u64()).collect();
    assert_eq!((reply.status, codes), (207, vec![200, 404, 400, 404]), "another carrier's is unknown");
    assert_eq!(body[1]["idShip"], "LA000000005FR");
    assert!(body[1].get("shipment").is_none() && body[1]["returnMessage"].is_string());
    let alone = laposte(&mut world, "LA000000005FR");
    assert_eq!((alone.status, &json(&alone)["returnCode"]), (404, &404.into()));
    assert_eq!(laposte(&mut world, "123").status, 400);
    let eleven = ["LA123456785FR"; 11].join(",");
    assert_eq!(laposte(&mut world, &eleven).status, 400);
    assert_eq!(laposte(&mut world, &eleven[..139]).status, 207, "ten are few enough");
    let gone = ask(&mut world, CarrierApi::LaPoste, "/suivi/v3/idships/LA123456785FR", NOW);
    assert!(gone.status == 404 && json(&gone).get("returnCode").is_none(), "not a number that it lacks");
}

#[test]
fn la_poste_does_not_know_a_number_that_sleeps() {
    let mut world = carriers(|_| {});
    let sleeps = Scan::new(What::Announced, T - 40 * H).known(T - H).place("FR", "");
    world.set_journey("LA123456785FR", "La Poste", vec![sleeps]);
    let path = "/suivi/v2/idships/LA123456785FR";
    assert_eq!(ask(&mut world, CarrierApi::LaPoste, path, NOW - 2 * HOUR).status, 404);
    assert_eq!(ask(&mut world, CarrierApi::LaPoste, path, NOW).status, 200);
}

#[test]
fn la_poste_calls_what_came_back_final_too() {
    let mut world = carriers(|_| {});
    let scans = vec![
        there(What::HandedOver, 300),
        there(What::WaitsAtPoint, 200),
        there(What::ComesBack, 90),
        Scan::new(What::BackAtSender, T - H),
        Scan::new(What::Sorted, T - 60),
    ];
    world.set_journey("6A00000000001", "Colissimo", scans);
    let shipment = json(&laposte(&mut world, "6A00000000001"))["shipment"].clone();
    assert_eq!(shipment["isFinal"], true, "and a scan that follows changes nothing");
    assert_eq!(codes(&shipment["event"], "code"), ["ET1", "DI2", "RE1", "AG1", "PC1"]);
    assert_eq!((&shipment["holder"], &shipment["product"]), (&4.into(), &"colissimo".into()));
    assert!(shipment["contextData"]["removalPoint"]["name"].is_string());
    let mut other = carriers(|config| config.laposte_lists_one = true);
    other.set_journey("6A00000000001", "Colissimo", vec![there(What::HandedOver, 3)]);
    assert_eq!(json(&laposte(&mut other, "6A00000000001"))[0]["returnCode"], 200);
}

#[test]
fn a_parcel_that_goes_on_under_a_second_number_is_found_under_both() {
    let mut world = carriers(|_| {});
    let second = "00340434161094042557";
    let scans = vec![
        there(What::HandedOver, 90),
        there(What::PassedOn { carrier: "DHL".into(), number: second.into() }, 50),
        there(What::OutForDelivery, 4),
    ];
    world.set_journey("6A00000000001", "Colissimo", scans);
    let body = json(&laposte(&mut world, "6A00000000001"));
    assert_eq!(body["shipment"]["contextData"]["partner"]["reference"], second);
    let path = format!("/track/shipments?trackingNumber={second}");
    let dhl = json(&ask(&mut world, CarrierApi::Dhl, &path, NOW));
    assert_eq!(codes(&dhl["shipments"][0]["events"], "status"), ["LDTMV/MVMTV", "SHRCU/NRQRD"]);
    let number = ["6A00000000001"];
    post(&mut world, "register", &number, NOW - DAY);
    let body = json(&post(&mut world, "gettrackinfo", &number, NOW));
    let info = &body["data"]["accepted"][0]["track_info"];
    let providers = info["tracking"]["providers"].as_array().expect("a list");
    let keys: Vec<u64> = providers.iter().filter_map(|of| of["provider"]["key"].as_u64()).collect();
    assert_eq!(keys, [6051, 7041]);
    assert_eq!(codes(&providers[1]["events"], "stage"), ["OutForDelivery"]);
    assert_eq!(info["misc_info"]["local_number"], second);
    // Those that are drawn are found by both numbers, too.
    world.add_parcels(2000, NOW - 30 * DAY, 9);
    let passed: Vec<String> = world
        .journeys(NOW)
        .iter()
        .flat_map(|journey| &journey.known)
        .filter_map(|scan| match &scan.what {
            What::PassedOn { number, .. } if number != second => Some(number.clone()),
            _ => None,
        })
        .collect();
    assert!(passed.len() > 5, "{}", passed.len());
    assert!(passed.iter().all(|number| world.journey(number, NOW).is_some()));
}

fn postnl(world: &mut World, number: &str, rest: &str) -> Value {
    let path = format!("/shipment/v2/status/barcode/{number}{rest}");
    let reply = ask(world, CarrierApi::PostNl, &path, NOW);
    assert_eq!(reply.status, 200);
    json(&reply)
}

const OWN: &str = "3SWOLK123456789";

#[test]
fn postnl_writes_one_as_itself_none_as_an_empty_object_and_numbers_as_texts() {
    let mut world = carriers(|_| {});
    world.set_journey(OWN, "PostNL", vec![there(What::Announced, 20)]);
    let body = postnl(&mut world, OWN, "?detail=true&language=NL");
    let shipment = &body["CompleteStatus"]["Shipment"];
    assert_eq!(shipment["Event"]["Code"], "A01", "a list of one is its element");
    assert_eq!(shipment["Event"]["TimeStamp"], "17-11-2026 15:30:00", "on the wall, without a zone");
    assert_eq!(shipment["OldStatus"]["StatusCode"], "1");
    assert_eq!(shipment["Status"]["PhaseCode"], "1");
    assert_eq!(shipment["Expectation"], serde_json::json!({}));
    assert_eq!(shipment["Customer"]["CustomerCode"], "WOLK");
    let scans =
        vec![there(What::Announced, 20), there(What::OutForDelivery, 4), there(What::AttemptFailed, 1)];
    world.set_journey(OWN, "PostNL", scans);
    let body = postnl(&mut world, OWN, "?detail=true&language=EN");
    let shipment = &body["CompleteStatus"]["Shipment"];
    assert_eq!(codes(&shipment["Event"], "Code"), ["J08", "J05", "A01"]);
    assert!(shipment["Event"][0]["Description"].as_str().expect("words").contains("&#39;"));
    let body = postnl(&mut world, OWN, "");
    let shipment = &body["CurrentStatus"]["Shipment"];
    assert!(shipment["Status"]["StatusCode"] == "7" && shipment.get("Event").is_none());
    assert!(body.get("CompleteStatus").is_none());
}

#[test]
fn postnl_finds_the_owners_own_parcels_alone_and_says_so_with_a_warning() {
    let mut world = carriers(|_| {});
    world.set_journey("3SABCD123456789", "PostNL", vec![there(What::HandedOver, 20)]);
    world.set_journey(OWN, "PostNL", vec![there(What::HandedOver, 20)]);
    for (number, rest, name) in [
        ("3SABCD123456789", "?detail=true", "CompleteStatus"),
        ("3SWOLK000000000", "", "CurrentStatus"),
        (OWN, "?maxDays=0", "CurrentStatus"),
    ] {
        let expected = serde_json::json!({
            name: {}, "Warnings": [{ "Message": "No shipment found", "Code": "2" }]
        });
        assert_eq!(postnl(&mut world, number, rest), expected);
    }
    assert!(postnl(&mut world, OWN, "?maxDays=9")["CurrentStatus"]["Shipment"].is_object());
    let mut world = World::new(WorldConfig::whole(3, 300, NOW));
    let (mut own, mut others) = (0, 0);
    for journey in world.journeys(NOW).iter().filter(|journey| journey.carrier == "PostNL") {
        let path = format!("/shipment/v2/status/barcode/{}", journey.number);
        let found = json(&ask(&mut world, CarrierApi::PostNl, &path, NOW));
        let found = found["CurrentStatus"]["Shipment"].is_object();
        assert!(!found || journey.shop == "bol", "a supplier's parcel is under the supplier's contract");
        if found { own += 1 } else { others += 1 }
    }
    assert!(own > 10 && others > 10, "{own} own, {others} of others");
}

#[test]
fn postnl_puts_codes_statuses_and_phases_together_as_its_tables_do() {
    let mut world = carriers(|_| {});
    let mut last = |scans: Vec<Scan>| {
        world.set_journey(OWN, "PostNL", scans);
        let body = postnl(&mut world, OWN, "?detail=true");
        let shipment = &body["CompleteStatus"]["Shipment"];
        let event = shipment["Event"].get(0).unwrap_or(&shipment["Event"]);
        let of = |name: &str| shipment["Status"][name].as_str().expect("a text").to_owned();
        (event["Code"].as_str().expect("a code").to_owned(), of("StatusCode"), of("PhaseCode"))
    };
    let row = |code: &str, status: &str, phase: &str| (code.to_owned(), status.to_owned(), phase.to_owned());
    assert_eq!(last(vec![there(What::WaitsAtPoint, 4)]), row("I08", "12", "4"), "waits, phase delivered");
    assert_eq!(
        last(vec![there(What::LeftCountry, 4)]),
        row("X19", "7", "3"),
        "sent abroad, out for delivery"
    );
    assert_eq!(last(vec![there(What::CustomsIn, 4)]), row("X03", "13", "1"));
    assert_eq!(last(vec![there(What::TimeChanged, 4)]), row("A42", "5", "2"), "a remark, sorted");
    assert_eq!(last(vec![there(What::BackAtSender, 4)]), row("J63", "11", "4"), "back, delivered");
    let twice = vec![there(What::Refused, 9), there(What::ComesBack, 8), there(What::ComesBack, 4)];
    assert_eq!(last(twice), row("I07", "11", "4"), "near the sender, delivered");
    let after = vec![there(What::Sorted, 9), there(What::RecipientChose, 4)];
    assert_eq!(last(after), row("A94", "5", "2"), "99 is no status");
}

#[test]
fn postnl_can_switch_version_two_off() {
    for status in [404, 410] {
        let mut world = carriers(|_| {});
        let (_, asked) = delivered(&mut world, CarrierApi::PostNl);
        world.set_postnl_off(Some(status));
        assert_eq!(world.handle("postnl", &asked, NOW).reply().expect("a reply").status, status);
        world.set_postnl_off(None);
        assert_eq!(world.handle("postnl", &asked, NOW).reply().expect("a reply").status, 200);
    }
}

#[test]
fn dhl_tells_of_german_and_of_dutch_parcels_in_their_own_codes() {
    let mut world = carriers(|config| config.dhl_spacing_ms = 0);
    let scans = vec![there(What::HandedOver, 40), there(What::ToPoint, 30), there(What::WaitsAtPoint, 20)];
    world.set_journey("00340434161094042557", "DHL", scans.clone());
    world.set_journey("JVGL0999999990", "DHL", scans);
    let mut of = |number: &str| {
        let path = format!("/track/shipments?trackingNumber={number}");
        json(&ask(&mut world, CarrierApi::Dhl, &path, NOW))["shipments"][0].clone()
    };
    let (german, dutch) = (of("00340434161094042557"), of("JVGL0999999990"));
    assert_eq!((&german["service"], &dutch["service"]), (&"parcel-de".into(), &"parcel-nl".into()));
    assert_eq!(codes(&german["events"], "status"), ["HLDCC/SERPT", "LDTMV/SERPT", "SHRCU/NRQRD"]);
    assert_eq!(codes(&german["events"], "statusCode"), ["transit"; 3], "coarse: all is on its way");
    assert_eq!(german["status"]["timestamp"], "2026-11-17T15:30:00", "without an offset");
    assert_eq!(dutch["status"]["timestamp"], "2026-11-17T15:30:00+01:00");
    assert_eq!(codes(&dutch["events"], "status")[1], "DELIVERED_AT_PARCELSHOP", "and it is not");
    assert_eq!(german["status"], german["events"][0]);
    assert_eq!(german["events"][0]["location"]["address"]["addressLocality"], "Leiden");
    assert!(german["estimatedTimeOfDelivery"].is_string() && german.get("returnFlag").is_none());
}

#[test]
fn dhl_calls_destroyed_and_returned_parcels_delivered() {
    for (german, destroyed) in [
        (GermanStatus::Pair, "DSPSD/DMGED"),
        (GermanStatus::Coarse, "ZU"),
        (GermanStatus::Words, "destroyed"),
    ] {
        let mut world = carriers(|config| (config.dhl_german_status, config.dhl_spacing_ms) = (german, 0));
        let number = "00340434161094042557";
        world.set_journey(number, "DHL", vec![there(What::Destroyed, 20)]);
        let path = format!("/track/shipments?trackingNumber={number}&language=en");
        let status = json(&ask(&mut world, CarrierApi::Dhl, &path, NOW))["shipments"][0]["status"].clone();
        assert_eq!((&status["statusCode"], &status["status"]), (&"delivered".into(), &destroyed.into()));
        world.set_journey(number, "DHL", vec![there(What::ComesBack, 20), there(What::BackAtSender, 9)]);
        let shipment = json(&ask(&mut world, CarrierApi::Dhl, &path, NOW))["shipments"][0].clone();
        assert_eq!(shipment["status"]["statusCode"], "delivered");
        assert_eq!(shipment["returnFlag"], true);
    }
}

#[test]
fn dhl_knows_ten_to_thirty_minutes_later_and_forgets_after_ninety_days() {
    let mut world = carriers(|config| config.dhl_spacing_ms = 0);
    world.set_journey("JVGL0999999990", "DHL", vec![there(What::HandedOver, 0)]);
    let path = "/track/shipments?trackingNumber=JVGL0999999990";
    let minute = 60_000;
    let mut status = |now: i64| ask(&mut world, CarrierApi::Dhl, path, now).status;
    assert_eq!((status(NOW + 9 * minute), status(NOW + 31 * minute)), (404, 200));
    assert_eq!((status(NOW + 89 * DAY), status(NOW + 91 * DAY)), (200, 404));
    let unknown = ask(&mut world, CarrierApi::Dhl, "/track/shipments?trackingNumber=JVGL1", NOW);
    assert_eq!((unknown.status, unknown.header("Content-Type")), (404, Some("application/problem+json")));
    assert_eq!(json(&unknown)["status"], 404);
    assert_eq!(ask(&mut world, CarrierApi::Dhl, "/track/shipments", NOW).status, 400);
    let other = format!("{path}&service=parcel-de");
    assert_eq!(ask(&mut world, CarrierApi::Dhl, &other, NOW + DAY).status, 404, "another service's");
}

#[test]
fn seventeentrack_wants_a_number_registered_and_then_a_few_minutes() {
    let mut world = carriers(|_| {});
    let number = "LA123456785FR";
    let scans =
        vec![there(What::HandedOver, 40), there(What::OutForDelivery, 2), there(What::TimeChanged, 1)];
    world.set_journey(number, "La Poste", scans);
    let rejected = |reply: &Reply| json(reply)["data"]["rejected"][0]["error"]["code"].clone();
    assert_eq!(rejected(&post(&mut world, "gettrackinfo", &[number], NOW)), -18_019_902);
    let registered = json(&post(&mut world, "register", &[number], NOW));
    assert_eq!(
        (&registered["code"], &registered["data"]["accepted"][0]["carrier"]),
        (&0.into(), &6051.into())
    );
    assert_eq!(rejected(&post(&mut world, "register", &[number], NOW)), -18_019_901);
    assert_eq!(rejected(&post(&mut world, "gettrackinfo", &[number], NOW + 60_000)), -18_019_909);
    let body = json(&post(&mut world, "gettrackinfo", &[number], NOW + 5 * 60_000));
    let info = &body["data"]["accepted"][0]["track_info"];
    let status = serde_json::json!({
        "status": "OutForDelivery", "sub_status": "OutForDelivery_Other", "sub_status_descr": null
    });
    assert_eq!(info["latest_status"], status, "a remark is no status");
    assert_eq!(info["latest_event"]["time_iso"], "2026-11-18T10:30:00+01:00");
    assert_eq!(info["latest_event"]["time_utc"], "2026-11-18T09:30:00Z");
    assert_eq!(info["tracking"]["providers"][0]["events"][1]["stage"], "OutForDelivery");
    let milestone = info["milestone"].as_array().expect("nine");
    assert_eq!((milestone.len(), &milestone[5]["key_stage"]), (9, &"OutForDelivery".into()));
    assert!(milestone[5]["time_utc"].is_string() && milestone[6]["time_utc"].is_null());
    let later = json(&post(&mut world, "gettrackinfo", &[number], NOW + 31 * DAY));
    let status = &later["data"]["accepted"][0]["track_info"]["latest_status"]["status"];
    assert_eq!(status, "Expired", "nothing new for thirty days");
}

#[test]
fn seventeentrack_answers_for_numbers_that_no_carrier_knows() {
    let mut world = carriers(|_| {});
    let reply = json(&post(&mut world, "register", &["LA000000005FR", "xx", "QQ-1", "Q12345678"], NOW));
    let codes: Vec<&Value> =
        reply["data"]["rejected"].as_array().expect("a list").iter().map(|r| &r["error"]["code"]).collect();
    assert_eq!(codes, [-18_010_012, -18_010_012, -18_019_903]);
    let body = json(&post(&mut world, "gettrackinfo", &["LA000000005FR"], NOW + DAY));
    let info = &body["data"]["accepted"][0]["track_info"];
    assert_eq!(info["latest_status"]["status"], "NotFound");
    assert!(info["latest_event"].is_null());
    let mut asked = request(&world, CarrierApi::SeventeenTrack, "/track/v2.4/register");
    asked.method = "POST".into();
    asked.body = br#"[{"number":"Q12345678","carrier":100007},{"number":"Q12345679","carrier":5}]"#.to_vec();
    let reply = json(&world.handle("17track", &asked, NOW + DAY).reply().expect("a reply"));
    assert_eq!(reply["data"]["accepted"][0]["carrier"], 100_007);
    assert_eq!(reply["data"]["rejected"][0]["error"]["code"], -18_019_910);
    let numbers: Vec<String> = world.registered_at_17track().into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, ["LA000000005FR", "Q12345678"]);
}
