//! What the four carriers have in common, and the journeys that they tell of.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use super::*;
use crate::{CarrierApi, CarriersConfig, Fault, Filter, Journey, Scan, Standing, Truly, What};

pub(super) const HOUR: i64 = 3_600_000;
pub(super) const DAY: i64 = 24 * HOUR;
/// Seconds UTC of [`NOW`].
pub(super) const T: i64 = NOW / 1000;

/// A world without orders, with carriers.
pub(super) fn carriers(change: impl FnOnce(&mut CarriersConfig)) -> World {
    let mut carriers = CarriersConfig::default();
    change(&mut carriers);
    World::new(WorldConfig { carriers: Some(carriers), ..WorldConfig::new(7, 0, NOW) })
}

/// A request with the key that the carrier asks for.
pub(super) fn request(world: &World, api: CarrierApi, path: &str) -> Request {
    let url = format!("{}{path}", world.carrier_url(api.code()).expect("carriers"));
    let mut request = Request::get(url);
    let key = world.carrier_key(api.code()).expect("carriers").to_owned();
    request.headers.push((api.key_header().into(), key));
    request
}

pub(super) fn ask(world: &mut World, api: CarrierApi, path: &str, now: i64) -> Reply {
    let request = request(world, api, path);
    world.handle(api.code(), &request, now).reply().expect("a reply")
}

/// A call of 17TRACK's, with these numbers.
pub(super) fn post(world: &mut World, verb: &str, numbers: &[&str], now: i64) -> Reply {
    let api = CarrierApi::SeventeenTrack;
    let mut asked = request(world, api, &format!("/track/v2.4/{verb}"));
    asked.method = "POST".into();
    let rows = numbers.iter().map(|number| serde_json::json!({ "number": number }));
    asked.body = Value::Array(rows.collect()).to_string().into_bytes();
    world.handle(api.code(), &asked, now).reply().expect("a reply")
}

/// A parcel that was brought an hour ago, for each carrier, and how each is asked for it.
pub(super) fn delivered(world: &mut World, api: CarrierApi) -> (&'static str, Request) {
    let (number, carrier) = match api {
        CarrierApi::LaPoste | CarrierApi::SeventeenTrack => ("LA123456785FR", "La Poste"),
        CarrierApi::PostNl => ("3SWOLK123456789", "PostNL"),
        CarrierApi::Dhl => ("00340434161094042557", "DHL"),
    };
    let scans = [
        (What::Announced, 72),
        (What::HandedOver, 60),
        (What::Sorted, 40),
        (What::OutForDelivery, 6),
        (What::Delivered, 1),
    ];
    let scans = scans.map(|(what, hours)| Scan::new(what, T - hours * 3600).place("NL", "Utrecht"));
    world.set_journey(number, carrier, scans.to_vec());
    let asked = match api {
        CarrierApi::LaPoste => request(world, api, &format!("/suivi/v2/idships/{number}?lang=en_GB")),
        CarrierApi::PostNl => {
            request(world, api, &format!("/shipment/v2/status/barcode/{number}?detail=true"))
        }
        CarrierApi::Dhl => request(world, api, &format!("/track/shipments?trackingNumber={number}")),
        CarrierApi::SeventeenTrack => {
            let registered = json(&post(world, "register", &[number], NOW - DAY));
            assert_eq!(registered["data"]["accepted"][0]["number"], number);
            let mut asked = request(world, api, "/track/v2.4/gettrackinfo");
            asked.method = "POST".into();
            asked.body = format!(r#"[{{"number":"{number}"}}]"#).into_bytes();
            asked
        }
    };
    (number, asked)
}

#[test]
fn each_fault_meets_each_carrier() {
    for api in CarrierApi::ALL {
        let mut world = carriers(|config| {
            config.dhl_spacing_ms = 0;
            config.seventeentrack_per_second = 100;
        });
        let (number, asked) = delivered(&mut world, api);
        let mut with = |fault: Fault| {
            world.faults().next(1, fault);
            let outcome = world.handle(api.code(), &asked, NOW);
            let after = world.handle(api.code(), &asked, NOW).reply().expect("a reply");
            assert_eq!(after.status, 200, "a fault ends by itself");
            assert!(String::from_utf8_lossy(&after.body).contains(number));
            outcome
        };
        assert_eq!(with(Fault::NotSent), Outcome::NotSent);
        assert_eq!(with(Fault::ReplyLost), Outcome::ReplyLost);
        let mut reply = |fault: Fault| with(fault).reply().expect("a reply");
        let busy = reply(Fault::TooManyRequests { retry_after_s: 7 });
        assert_eq!((busy.status, busy.header("Retry-After")), (429, Some("7")));
        assert!(json(&busy).is_object(), "a carrier refuses in JSON");
        assert_eq!(reply(Fault::Throttled).status, 429);
        assert_eq!(reply(Fault::ServerError(503)).status, 503);
        let html = reply(Fault::HtmlInsteadOfJson);
        assert!(html.status == 200 && html.json().is_none());
        assert!(reply(Fault::CutOff).json().is_none());
        assert_eq!(reply(Fault::RedirectTo("https://evil.example".into())).status, 301);
        let more = String::from_utf8_lossy(&reply(Fault::ExtraField).body).matches("from_a_later").count();
        assert!(more > 5, "in every object, not in {more}");
        let (event, codes): (&str, &[&str]) = match api {
            CarrierApi::LaPoste => ("event", &["DI1", "ET3"]),
            CarrierApi::SeventeenTrack => ("events", &["Delivered_Other", "InTransit_Other"]),
            CarrierApi::PostNl => ("Event", &["I01", "J01"]),
            CarrierApi::Dhl => ("events", &["DLVRD/ACCPT", "delivered"]),
        };
        let text = |reply: Reply| String::from_utf8_lossy(&reply.body).into_owned();
        let strange = text(reply(Fault::UnknownCode));
        let good = text(with(Fault::Slow(1)).reply().expect("a reply"));
        for code in codes {
            assert!(good.contains(&format!("\"{code}\"")), "{good}");
            assert!(!strange.contains(&format!("\"{code}\"")), "{strange}");
        }
        assert!(strange.contains(number) && strange.contains("ZZ97"));
        let missing = with(Fault::MissingField(event.into())).reply().expect("a reply");
        assert!(good.contains(&format!("\"{event}\":")) && !text(missing).contains(&format!("\"{event}\":")));
        world.faults().next_where(1, Filter::path("elsewhere"), Fault::ServerError(500));
        assert_eq!(world.handle(api.code(), &asked, NOW).reply().expect("a reply").status, 200);
        assert!(world.writes().is_empty(), "nothing of a shop is written at a carrier");
    }
}

#[test]
fn a_key_is_asked_for_can_lose_its_right_and_can_be_revoked() {
    for api in CarrierApi::ALL {
        let mut world = carriers(|config| config.dhl_spacing_ms = 0);
        let (_, asked) = delivered(&mut world, api);
        let status = |world: &mut World, asked: &Request| {
            let reply = world.handle(api.code(), asked, NOW).reply().expect("a reply");
            assert!(json(&reply).is_object());
            reply.status
        };
        assert_eq!(status(&mut world, &asked), 200);
        let mut without = asked.clone();
        without.headers.clear();
        assert_eq!(status(&mut world, &without), 401);
        without.headers.push((api.key_header().to_lowercase(), "wrong".into()));
        assert_eq!(status(&mut world, &without), 401);
        assert!(world.set_carrier_right(api.code(), false));
        assert_eq!(status(&mut world, &asked), 403);
        assert!(world.set_carrier_right(api.code(), true));
        assert_eq!(status(&mut world, &asked), 200);
        assert!(world.revoke_carrier(api.code()) && !world.revoke_carrier(api.code()));
        assert_eq!(status(&mut world, &asked), 401);
        let mut none = super::world(0);
        assert!(none.carrier_url(api.code()).is_none() && none.carrier_key(api.code()).is_none());
        assert_eq!(none.handle(api.code(), &asked, NOW), Outcome::NotSent);
    }
}

#[test]
fn on_one_address_the_path_tells_them_apart() {
    let served = WorldConfig::whole(7, 0, NOW).served_at("http://127.0.0.1:8099");
    let world = World::new(served);
    for api in CarrierApi::ALL {
        let url = world.carrier_url(api.code()).expect("carriers");
        assert_eq!(url, format!("http://127.0.0.1:8099/{}", api.code()));
        let at = |text: &str| world.platform_of(&url::Url::parse(text).expect("an address"));
        assert_eq!(at(&format!("{url}/what/ever?x=1")), Some(api.code()));
        assert_eq!(at(&format!("{url}x/what")), Some("woocommerce"), "only a whole part of the path");
        let own = carriers(|_| {}).carrier_url(api.code()).expect("carriers");
        assert!(own.starts_with("https://api"), "{own}");
        assert_eq!(at(&format!("{own}/x")), Some(api.code()));
    }
}

/// A world with all shops, and all its parcels at `now`.
fn whole(seed: u64) -> World {
    World::new(WorldConfig::whole(seed, 300, NOW))
}

#[test]
fn every_parcel_of_every_shop_has_a_journey() {
    let mut world = whole(3);
    let now = NOW + 60 * DAY;
    let journeys: BTreeMap<String, Journey> =
        world.journeys(now).into_iter().map(|journey| (journey.number.clone(), journey)).collect();
    for platform in ["woocommerce", "shopify", "etsy", "bol"] {
        let (mut parcels, mut of_shop) = (0, 0);
        for nth in 0..world.order_count(platform) {
            let glance = world.glance(platform, nth).expect("an order");
            for parcel in &glance.parcels {
                let journey = journeys.get(parcel.number).unwrap_or_else(|| panic!("{}", parcel.number));
                assert_eq!((journey.carrier.as_str(), journey.sent), (parcel.carrier, parcel.sent));
                assert_eq!(journey.order, world.nth_order(platform, nth));
                assert_eq!(journey.shop, platform);
                parcels += 1;
            }
        }
        of_shop += journeys.values().filter(|journey| journey.shop == platform).count();
        assert!(parcels > 40 && of_shop >= parcels, "{platform}: {parcels}, {of_shop}");
    }
    for row in world.supplier_rows(NOW) {
        assert!(journeys.contains_key(&row.number), "{}", row.number);
    }
    let shown = journeys.values().filter(|journey| journey.shop == "bol" && journey.carrier == "DHL").count();
    assert!(shown > 0, "labels of bol's are parcels, too");
}

#[test]
fn journeys_are_the_same_in_the_same_world_and_keep_what_was_known() {
    assert_eq!(whole(3).journeys(NOW), whole(3).journeys(NOW));
    let mut world = whole(3);
    let before = world.journeys(NOW);
    let asked_between = world.journeys(NOW + 9 * DAY);
    assert_eq!(world.journeys(NOW), before, "asking changes nothing");
    assert!(asked_between.len() >= before.len());
    let later: BTreeMap<&str, &Journey> = asked_between.iter().map(|j| (j.number.as_str(), j)).collect();
    for journey in &before {
        let after = later[journey.number.as_str()];
        for scan in &journey.known {
            assert!(after.known.contains(scan), "{}: what is known stays known", journey.number);
        }
    }
}

#[test]
fn the_journeys_change_nothing_at_the_shops() {
    let seen = |world: &World| {
        let shops = ["woocommerce", "shopify", "etsy", "bol"];
        let all = shops.map(|platform| {
            let orders = (0..world.order_count(platform)).map(|nth| world.glance(platform, nth));
            format!("{:?}", orders.collect::<Vec<_>>())
        });
        (all, world.supplier_csv(NOW), world.keys().to_vec())
    };
    let mut with = whole(5);
    with.journeys(NOW);
    with.add_parcels(500, NOW - 30 * DAY, 1);
    let without = World::new(WorldConfig { carriers: None, ..WorldConfig::whole(5, 300, NOW) });
    assert_eq!(seen(&with), seen(&without));
    assert_eq!(with.new_number(), { without }.new_number());
}

#[test]
fn all_ways_to_go_are_gone() {
    let mut world = carriers(|_| {});
    world.add_parcels(3000, NOW - 60 * DAY, 4);
    let journeys = world.journeys(NOW + 60 * DAY);
    let ends: BTreeSet<Truly> = journeys.iter().map(|journey| journey.truly).collect();
    for end in
        [Truly::Announced, Truly::UnderWay, Truly::Delivered, Truly::Back, Truly::Lost, Truly::Destroyed]
    {
        assert!(ends.contains(&end), "{end:?}");
    }
    let of = |truly: Truly| journeys.iter().filter(|journey| journey.truly == truly).count();
    assert!(of(Truly::Delivered) > 2500, "most arrive: {}", of(Truly::Delivered));
    let has = |what: &dyn Fn(&What) -> bool| {
        journeys.iter().filter(|journey| journey.known.iter().any(|scan| what(&scan.what))).count()
    };
    for what in [
        What::LeftCountry,
        What::CustomsIn,
        What::CustomsHeld,
        What::AttemptFailed,
        What::WaitsAtPoint,
        What::Collected,
        What::DeliveredToNeighbour,
        What::Refused,
        What::Damaged,
        What::Delayed,
        What::TimeChanged,
        What::RecipientChose,
    ] {
        assert!(has(&|is| *is == what) > 0, "{what:?}");
    }
    assert!(has(&|what| matches!(what, What::PassedOn { .. })) > 0);
    // A number wakes up to two days after it was sent.
    let wakes =
        journeys.iter().filter_map(|journey| Some(journey.known.first()?.known_at * 1000 - journey.sent));
    let wakes: Vec<i64> = wakes.collect();
    assert!(wakes.iter().all(|wait| (0..=2 * DAY).contains(wait)));
    assert!(wakes.iter().any(|wait| *wait > 40 * HOUR), "some sleep nearly two days");
}

#[test]
fn some_scans_are_known_later_than_they_happened_and_some_contradict_the_end() {
    let mut world = carriers(|_| {});
    world.add_parcels(1000, NOW - 40 * DAY, 4);
    let journeys = world.journeys(NOW + 30 * DAY);
    let late = |journey: &&Journey| {
        let brought = journey.known.iter().find(|scan| scan.what.is_delivery());
        journey.known.iter().any(|scan| {
            scan.what == What::Sorted && brought.is_some_and(|end| scan.at < end.at && scan.known_at > end.at)
        })
    };
    let late = journeys.iter().find(late).expect("a late scan").clone();
    let scan = late.known.iter().find(|scan| scan.known_at > scan.at + 86_400).expect("it").clone();
    let before = world.journey(&late.number, scan.known_at * 1000 - 1).expect("it");
    assert!(!before.known.contains(&scan), "not known before it is known");
    let after = world.journey(&late.number, scan.known_at * 1000).expect("it");
    assert!(after.known.contains(&scan) && after.truly == Truly::Delivered);
    assert!(after.known.is_sorted_by_key(|scan| scan.at), "in the order in which it happened");
    let contradicted = journeys.iter().find(|journey| {
        let brought = journey.known.iter().position(|scan| scan.what.is_delivery());
        brought.is_some_and(|at| journey.known[at + 1..].iter().any(|scan| scan.what == What::Sorted))
    });
    assert_eq!(contradicted.expect("a contradiction").truly, Truly::Delivered, "the truth stays");
}

#[test]
fn what_a_shop_knows_of_a_delivery_is_so() {
    let mut checked = BTreeMap::new();
    for seed in 0..4 {
        let mut world = whole(seed);
        for platform in ["shopify", "bol"] {
            for nth in 0..world.order_count(platform) {
                let glance = world.glance(platform, nth).expect("an order");
                let reached = glance.reached.iter().filter(|reached| reached.stands);
                let brought: Vec<i64> = reached.filter_map(|reached| reached.delivered).collect();
                let order = world.nth_order(platform, nth).expect("an order");
                for number in world.showing(platform, &order) {
                    let Some(journey) = world.journey(&number, NOW) else { continue };
                    let of_journey = journey.known.iter().find(|scan| scan.what.is_delivery());
                    let (Some(end), [brought]) = (of_journey, brought.as_slice()) else { continue };
                    assert_eq!(end.at * 1000, *brought, "{platform} {number}");
                    assert!(journey.known.iter().all(|scan| scan.at <= end.at), "nothing follows");
                    assert_eq!(journey.truly, Truly::Delivered);
                    *checked.entry(platform).or_insert(0) += 1;
                }
            }
        }
    }
    assert!(checked["shopify"] > 100 && checked["bol"] > 100, "{checked:?}");
}

#[test]
fn a_delivery_that_a_shop_is_told_later_ends_the_journey_that_was() {
    let mut world = whole(2);
    let open = (0..world.order_count("bol")).find_map(|nth| {
        let glance = world.glance("bol", nth)?;
        let order = world.nth_order("bol", nth)?;
        let number = world.showing("bol", &order).first()?.clone();
        (glance.standing == Standing::Closed
            && glance.reached.iter().all(|reached| reached.delivered.is_none()))
        .then_some((order, number))
    });
    let (order, number) = open.expect("a parcel that bol knows nothing of");
    let before = world.journey(&number, NOW).expect("it").known;
    assert!(world.bol_report(&order, "DELIVERED_AT_NEIGHBOURS", NOW + HOUR));
    let after = world.journey(&number, NOW + 40 * DAY).expect("it");
    assert_eq!(after.truly, Truly::Delivered);
    let end = after.known.last().expect("it");
    assert_eq!((&end.what, end.at), (&What::DeliveredToNeighbour, T + 3600));
    let open = before.iter().filter(|scan| !scan.what.is_final());
    assert!(open.clone().count() > 0 && open.clone().all(|scan| after.known.contains(scan)));
}

#[test]
fn a_test_puts_the_parcel_that_it_needs() {
    let mut world = carriers(|_| {});
    let waits = vec![
        Scan::new(What::HandedOver, T - 6 * 86_400),
        Scan::new(What::WaitsAtPoint, T - 4 * 86_400).place("NL", "Leiden"),
    ];
    world.set_journey("3SWOLK000000001", "PostNL", waits);
    let journey = world.journey("3swolk 000000001", NOW).expect("it, however it is written");
    assert_eq!((journey.truly, journey.country, journey.known.len()), (Truly::AtPoint, "NL", 2));
    assert_eq!(world.journey("3SWOLK000000001", NOW - 5 * DAY).expect("it").truly, Truly::UnderWay);
    // An order's own number keeps its order, and can be made unknown.
    let mut world = whole(3);
    let row = world.supplier_rows(NOW).first().expect("a parcel").clone();
    let before = world.journey(&row.number, NOW).expect("it");
    world.set_journey(&row.number, &row.carrier, vec![Scan::new(What::Lost, T)]);
    let after = world.journey(&row.number, NOW).expect("it");
    assert_eq!((after.truly, &after.order, after.sent), (Truly::Lost, &before.order, before.sent));
    let count = world.journeys(NOW).len();
    world.set_journey(&row.number, &row.carrier, Vec::new());
    assert_eq!(world.journey(&row.number, NOW), None);
    assert_eq!(world.journeys(NOW).len(), count - 1);
}

#[test]
fn twenty_thousand_loose_parcels_cost_little() {
    let mut world = carriers(|config| config.laposte_per_minute = 1_000_000);
    let begun = Instant::now();
    let loose = world.add_parcels(20_000, NOW - 30 * DAY, 11);
    let numbers: BTreeSet<&str> = loose.iter().map(|parcel| parcel.number.as_str()).collect();
    assert_eq!(numbers.len(), 20_000, "no number comes twice");
    assert!(loose.iter().all(|parcel| (NOW - 30 * DAY..NOW).contains(&parcel.sent)));
    assert_eq!(world.journeys(NOW).len(), 20_000);
    let ids: Vec<&str> =
        loose.iter().filter(|p| p.carrier == "La Poste").map(|p| p.number.as_str()).take(5000).collect();
    for ten in ids.chunks(10) {
        let path = format!("/suivi/v2/idships/{}", ten.join(","));
        assert_eq!(ask(&mut world, CarrierApi::LaPoste, &path, NOW).status, 207);
    }
    // Far from what it takes, even without optimisation and on a busy computer.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    let mut again = carriers(|_| {});
    assert_eq!(again.add_parcels(20_000, NOW - 30 * DAY, 11), loose);
}
