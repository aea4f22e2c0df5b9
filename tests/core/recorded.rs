//! Replies of a real WooCommerce 10.5.0, through the public connector.
//!
//! The recordings lie beside the repository, not in it: in the folder that `TRACKMEND_SHARED` names, or in
//! `../shared/samples/woocommerce` beside the workspace. Where they are missing each test here says so and
//! passes.

use chrono::DateTime;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use trackmend_core::connectors::{
    AccessRecord, Ask, Confirmation, Connector, NotesRecord, OrderRecord, Page, PageToken, Profile,
    ReadError, Record, Reply, Shows, connector,
};
use trackmend_core::domain::{
    AccountId, Closer, Confidence, Home, MINUTE, Ms, OrderId, OrderState, Phrase, Platform, Precision, Stamp,
    TrackingNumber, Travel,
};
use trackmend_core::repair::{Change, ChangeLine};

fn folder() -> Option<PathBuf> {
    let places = match std::env::var_os("TRACKMEND_SHARED") {
        Some(shared) => vec![Path::new(&shared).join("samples/woocommerce"), PathBuf::from(shared)],
        None => {
            vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/woocommerce")]
        }
    };
    places.into_iter().find(|place| place.join("notes.json").exists())
}

/// A file of recordings; `None`, aloud, where they are missing.
fn recordings(file: &str) -> Option<Value> {
    let Some(folder) = folder() else {
        eprintln!(
            "SKIPPED: there are no recorded replies of WooCommerce here ({file}). Set TRACKMEND_SHARED to \
             the folder that holds them."
        );
        return None;
    };
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

fn woo() -> &'static dyn Connector {
    connector(Platform::WooCommerce).expect("WooCommerce has a connector")
}

/// The store that was recorded: https, an hour ahead of UTC.
fn store() -> Profile {
    Profile {
        url: "https://127.0.0.1:8443".to_owned(),
        utc_offset_minutes: 60,
        may_write: true,
        reads_fulfillments: true,
        ..Profile::default()
    }
}

fn over_http() -> Profile {
    Profile { url: "http://127.0.0.1:8089".to_owned(), allow_http: true, ..store() }
}

fn http_date(text: &str) -> Ms {
    DateTime::parse_from_rfc2822(text).unwrap().into()
}

/// `2026-11-21T20:49:22`, UTC.
fn utc(text: &str) -> Ms {
    DateTime::parse_from_rfc3339(&format!("{text}Z")).unwrap().into()
}

/// A recorded `{status, headers, body}` as it came over the wire, at the moment its `Date` header tells.
fn reply(recorded: &Value) -> Reply {
    let status = recorded["status"].as_u64().unwrap_or(200);
    let headers: BTreeMap<String, String> = recorded["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap_or_default().to_owned()))
        .collect();
    let at = headers.get("date").map_or(Ms(0), |date| http_date(date));
    Reply { status: u16::try_from(status).unwrap(), headers, body: recorded["body"].to_string().into(), at }
}

/// A body alone, as a 200.
fn body(value: &Value) -> Reply {
    reply(&serde_json::json!({"body": value}))
}

fn read(ask: &Ask, recorded: &Reply) -> Result<Page, ReadError> {
    woo().read(ask, &store(), None, recorded)
}

fn since() -> Ask {
    Ask::OrdersSince { since: None }
}

fn orders(page: &Page) -> Vec<&OrderRecord> {
    page.records.iter().filter_map(|r| if let Record::Order(o) = r { Some(&**o) } else { None }).collect()
}

fn order(recorded: &Value) -> OrderRecord {
    let page = read(&since(), &body(&serde_json::json!([recorded]))).unwrap();
    assert!(page.problems.is_empty(), "a recorded order is read whole: {:?}", page.problems);
    orders(&page).first().map(|o| (*o).clone()).unwrap()
}

fn notes(list: &Value, closed: Option<Ms>) -> NotesRecord {
    let ask = Ask::Notes { id: "1".into(), closed: closed.map(Stamp::instant) };
    let page = read(&ask, &body(list)).unwrap();
    assert!(page.problems.is_empty(), "recorded notes are read whole: {:?}", page.problems);
    match page.records.into_iter().next() {
        Some(Record::Notes(notes)) => notes,
        other => panic!("a record of notes was due: {other:?}"),
    }
}

fn access(page: &Page) -> Option<&AccessRecord> {
    page.records.iter().find_map(|r| if let Record::Access(a) = r { Some(a) } else { None })
}

/// The sentence of a failure.
fn said(outcome: Result<Page, ReadError>) -> Option<Phrase> {
    match outcome {
        Ok(page) => access(&page).filter(|a| !a.test.passed).map(|a| a.test.said.clone()),
        Err(ReadError::Later { said, .. } | ReadError::Access { said, .. } | ReadError::Refused { said }) => {
            Some(said)
        }
    }
}

fn said_id(outcome: Result<Page, ReadError>) -> String {
    said(outcome).map_or_else(|| "read".to_owned(), |said| said.id)
}

fn person(name: &str) -> Closer {
    Closer::Person { name: name.to_owned() }
}

// ------------------------------------------------------------------------------------------------ notes

/// Cases of `notes.json`, and who closed them; `None`: a program did, whose name the shop does not keep.
const ENGLISH: [(&str, Option<&str>); 14] = [
    ("A1_admin_list_complete_button", Some("Anna Packer")),
    ("A2_admin_edit_page_update", Some("Anna Packer")),
    ("A3_admin_bulk_action", Some("Ben Packer")),
    ("A4_php_manual_true", Some("admin")),
    ("A5_php_manual_false", None),
    ("B1_rest_put_admin_key", None),
    ("B2_rest_put_packer_key", None),
    ("B3_rest_batch_packer_key", None),
    ("B4_rest_notes_then_put", None),
    ("C0_rest_create_set_paid_virtual", None),
    ("C1_payment_complete_virtual_no_user", None),
    ("C3_cron_update_status_no_user", None),
    ("C5_checkout_card_virtual", None),
    ("E1_complete_undone_redone", None),
];

#[test]
fn who_closed_a_recorded_order_is_named_and_nobody_else_is() {
    let Some(recorded) = recordings("notes.json") else { return };
    for (case, by) in ENGLISH {
        let closed = utc(recorded[case]["order"]["date_completed_gmt"].as_str().unwrap());
        let found = notes(&recorded[case]["notes"], Some(closed));
        match by {
            Some(name) => {
                assert_eq!((found.closer, found.confidence), (person(name), Confidence::Certain), "{case}");
            }
            None => assert_eq!(found.closer, Closer::Program, "{case}: nobody did it by hand"),
        }
        assert_eq!(found.evidence.len(), 1, "{case}: what it rests on is said");
    }
}

#[test]
fn a_recorded_order_that_is_not_closed_was_closed_by_nobody() {
    let Some(recorded) = recordings("notes.json") else { return };
    let mut seen = 0;
    for (case, of) in recorded.as_object().unwrap() {
        if of["order"].is_object() && of["order"]["date_completed_gmt"].is_null() {
            assert_eq!(notes(&of["notes"], None).closer, Closer::Unknown, "{case}");
            seen += 1;
        }
    }
    assert!(seen >= 6, "processing, on hold, refunded and cancelled orders were recorded: {seen}");
}

#[test]
fn a_private_note_is_not_searched_and_a_note_to_the_customer_is() {
    let Some(recorded) = recordings("sample_orders.json") else { return };
    let with_number = recorded["tracked_order_notes"].to_string().contains("3SADMIN00000001");
    assert!(with_number, "a private note of the recording holds the number");
    let found = notes(&recorded["tracked_order_notes"], None);
    assert!(found.traces.is_empty(), "a private note shows the customer nothing: {:?}", found.traces);
}

/// The recordings of the Dutch site keep no moment of closing; there it is that of the status note, which
/// is the newest of each case.
#[test]
fn a_dutch_site_names_the_same_people_whatever_language_their_notes_are_in() {
    let Some(recorded) = recordings("notes_dutch.json") else { return };
    for (case, by) in [
        ("NL1_admin_list_complete", Some("Anna Packer")),
        ("NL2_bulk", Some("Ben Packer")),
        ("NL5_dutch_site_english_user", Some("Anna Packer")),
        ("NL3_rest", None),
    ] {
        let list = &recorded[case]["notes"];
        let moments = list.as_array().unwrap().iter().filter_map(|n| n["date_created_gmt"].as_str());
        let found = notes(list, moments.max().map(utc));
        let expected = by.map_or(Closer::Program, person);
        assert_eq!(found.closer, expected, "{case}");
        assert_eq!(found.confidence == Confidence::Certain, by.is_some(), "{case}");
    }
    for case in ["NL4_payment_complete_then_onhold", "NL6_cancel"] {
        assert_eq!(notes(&recorded[case]["notes"], None).closer, Closer::Unknown, "{case}");
    }
}

/// `attribution_check.json` holds what 268 completed orders came to (203 named: 101 Anna Packer, 66 Ben
/// Packer, 36 admin; 65 nobody), but not their notes: those cannot be replayed. What can: its rule. The
/// offsets that it counted (237 at the second, one a second late, one three seconds early) lie within what
/// the connector takes for the closing, with the certainty that each deserves.
#[test]
fn the_offsets_that_were_counted_in_the_store_are_within_reach() {
    let Some(recorded) = recordings("attribution_check.json") else { return };
    let named = recorded["named"].as_object().unwrap();
    let total: u64 = named.values().filter_map(Value::as_u64).sum();
    let nobody = named["nobody"].as_u64().unwrap();
    assert_eq!((total, total - nobody), (268, 203), "the recording is the one that was described");
    let offsets = recorded["note_minus_date_completed_seconds"].as_object().unwrap();
    let closed = utc("2026-11-21T20:49:22");
    for offset in offsets.keys() {
        let seconds: f64 = offset.parse().unwrap();
        #[allow(clippy::cast_possible_truncation, reason = "a few whole seconds")]
        let at = closed.plus(seconds as i64 * 1_000).to_utc().format("%Y-%m-%dT%H:%M:%S").to_string();
        let list = serde_json::json!([
            {"author": "Anna Packer", "date_created_gmt": at, "customer_note": false, "note": "Completed."},
        ]);
        let found = notes(&list, Some(closed));
        assert_eq!(found.closer, person("Anna Packer"), "a note {offset} s off names its author");
        let sure = if seconds < 0.0 { Confidence::Likely } else { Confidence::Certain };
        assert_eq!(found.confidence, sure, "{offset} s");
    }
    let people: Vec<&String> = named.keys().filter(|name| *name != "nobody").collect();
    let Some(cases) = recordings("notes.json") else { return };
    for name in people {
        let seen = ENGLISH.iter().any(|(case, _)| {
            let closed = utc(cases[*case]["order"]["date_completed_gmt"].as_str().unwrap());
            notes(&cases[*case]["notes"], Some(closed)).closer == person(name)
        });
        assert!(seen, "{name} is found in the notes that were recorded");
    }
}

// ----------------------------------------------------------------------------------------------- paging

/// The value of a query parameter of the request for this page.
fn asked(page: Option<&PageToken>, key: &str) -> Option<String> {
    let request = woo().request(&since(), &store(), page).unwrap();
    request.url.query_pairs().find(|(k, _)| k == key).map(|(_, v)| v.into_owned())
}

/// Reads pages in turn as one run; the numbers of the pages that were asked, and the last page.
fn run(pages: &[&Value]) -> (Vec<String>, Page) {
    let (mut asked_pages, mut token, mut last) = (Vec::new(), None::<PageToken>, Page::default());
    for (at, recorded) in pages.iter().enumerate() {
        assert!(at == 0 || token.is_some(), "the run ended after {at} of {} pages", pages.len());
        asked_pages.push(asked(token.as_ref(), "page").unwrap());
        last = woo().read(&since(), &store(), token.as_ref(), &reply(recorded)).unwrap();
        token = last.next.clone();
    }
    (asked_pages, last)
}

/// Of each recorded page two orders were kept; the totals and dates of the headers are whole. Page 3 was not
/// recorded: page 2 stands in for it.
#[test]
fn a_recorded_run_goes_through_all_pages_and_ends() {
    for (file, total) in [("paging.json", 345), ("paging_legacy_posts.json", 360)] {
        let Some(recorded) = recordings(file) else { return };
        let [first, second, last] =
            ["orders_page1_per100", "orders_page2_per100", "orders_last_page"].map(|key| &recorded[key]);
        let began = reply(first);
        let page = woo().read(&since(), &store(), None, &began).unwrap();
        assert_eq!(page.expected, Some(total), "{file}: X-WP-Total is what is expected");
        assert_eq!((page.records.len(), page.problems.len()), (2, 0), "{file}");
        assert_eq!(page.bookmark, None, "{file}: a bookmark comes at the end");
        let next = page.next.as_ref().expect("345 orders are more than a page");
        assert_eq!(asked(Some(next), "page").as_deref(), Some("2"), "{file}");
        let end = began.at.to_utc().format("%Y-%m-%dT%H:%M:%S").to_string();
        assert_eq!(
            asked(Some(next), "modified_before"),
            Some(end),
            "{file}: the window ends at the first page's Date"
        );

        let (pages, at_end) = run(&[first, second, second, last]);
        assert_eq!(pages, ["1", "2", "3", "4"], "{file}: one call for each hundred orders");
        assert_eq!(
            (at_end.next, at_end.bookmark),
            (None, Some(began.at)),
            "{file}: the next run starts at the window's end"
        );
    }
}

/// HPOS answers a page past the end with a total of 0, the posts table with the real one.
#[test]
fn a_recorded_page_past_the_end_loses_nothing() {
    for file in ["paging.json", "paging_legacy_posts.json"] {
        let Some(recorded) = recordings(file) else { return };
        let [first, second, last, beyond] =
            ["orders_page1_per100", "orders_page2_per100", "orders_last_page", "orders_page_beyond"]
                .map(|key| &recorded[key]);
        assert_eq!(reply(beyond).body, b"[]", "{file}: the recording is what it was described as");
        let (pages, at_end) = run(&[first, second, second, beyond, second, last]);
        assert_eq!(pages, ["1", "2", "3", "4", "3", "4"], "{file}: the page before tells how many there are");
        assert_eq!(at_end.next, None, "{file}");
    }
}

#[test]
fn recorded_questions_that_are_refused_are_refused_here() {
    for file in ["paging.json", "paging_legacy_posts.json"] {
        let Some(recorded) = recordings(file) else { return };
        for key in ["per_page_101", "per_page_0", "page_0", "status_{\"status\": \"bogus\"}", "orderby_bogus"]
        {
            let outcome = read(&since(), &reply(&recorded[key]));
            let Err(ReadError::Refused { said }) = outcome else {
                panic!("{file}, {key}: refused, and asking again would not help: {outcome:?}")
            };
            assert_eq!(said, Phrase::new("read-woo-refused").text("code", "rest_invalid_param"));
        }
    }
}

/// What was observed of `modified_after`: exclusive, to the second, in UTC, without a `Z`.
#[test]
fn moments_are_asked_in_the_form_that_skipped_no_recorded_order() {
    let Some(recorded) = recordings("paging.json") else { return };
    let good = &recorded["modified_after_gmt_minus1"];
    assert_eq!(good["contains_target"], true, "one second earlier, UTC and no Z found the order");
    assert_eq!(recorded["modified_after_gmt_equal_Z"]["contains_target"], false, "the trap with the Z");
    let wanted = good["query"]["modified_after"].as_str().unwrap();
    let ask = Ask::OrdersSince { since: Some(utc(wanted)) };
    let request = woo().request(&ask, &store(), None).unwrap();
    let query: BTreeMap<_, _> = request.url.query_pairs().into_owned().collect();
    assert_eq!(query["modified_after"], wanted);
    assert_eq!(query["dates_are_gmt"], good["query"]["dates_are_gmt"].as_str().unwrap());
}

/// An answer without `meta_data` hides where a number may stand: no order is made of it, and each row is named.
#[test]
fn a_recorded_answer_with_few_fields_is_read_only_where_nothing_is_hidden() {
    for file in ["paging.json", "paging_legacy_posts.json"] {
        let Some(recorded) = recordings(file) else { return };
        for key in ["fields_subset_100", "fields_min_100", "per_page_default", "include"] {
            let rows = recorded[key]["body"].as_array().unwrap();
            let whole = rows.iter().filter(|row| row["meta_data"].is_array()).count();
            let page = read(&since(), &reply(&recorded[key])).unwrap();
            assert_eq!(
                (page.records.len(), page.problems.len()),
                (whole, rows.len() - whole),
                "{file}, {key}"
            );
            for problem in &page.problems {
                assert!(
                    rows.iter().any(|row| problem.place == format!("order {}", row["id"])),
                    "{problem:?}"
                );
                assert_eq!(problem.detail, "meta_data: missing");
            }
        }
        let whole = recorded["fields_subset_100"]["body"].as_array().unwrap().len();
        assert_eq!(
            read(&since(), &reply(&recorded["fields_subset_100"])).unwrap().records.len(),
            whole,
            "{file}"
        );
    }
}

// ----------------------------------------------------------------------------------------------- orders

/// Every object that looks like an order, wherever it stands in a file.
fn whole_orders<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    let is_order = |map: &serde_json::Map<String, Value>| {
        let all =
            ["status", "date_created_gmt", "line_items", "meta_data"].iter().all(|k| map.contains_key(*k));
        all && map.get("id").is_some_and(Value::is_u64)
    };
    match value {
        Value::Object(map) if is_order(map) => found.push(value),
        Value::Object(map) => map.values().for_each(|inner| whole_orders(inner, found)),
        Value::Array(list) => list.iter().for_each(|inner| whole_orders(inner, found)),
        _ => {}
    }
}

#[test]
fn every_recorded_order_is_read_without_a_problem() {
    let mut count = 0;
    for file in [
        "sample_orders.json",
        "sample_order_page.json",
        "paging.json",
        "paging_legacy_posts.json",
        "auth_errors.json",
        "shipment_tracking.json",
    ] {
        let Some(recorded) = recordings(file) else { return };
        let mut found = Vec::new();
        whole_orders(&recorded, &mut found);
        for row in found {
            let read = order(row).order;
            assert_eq!(read.remote_id, row["id"].to_string(), "{file}");
            assert_eq!(
                Some(read.remote_state.as_str()),
                row["status"].as_str(),
                "{file}, {}",
                read.remote_id
            );
            assert_eq!(read.number, row["number"].as_str().unwrap_or(&read.remote_id), "{file}");
            assert_eq!(read.ordered.at, utc(row["date_created_gmt"].as_str().unwrap()), "{file}");
            assert_eq!(read.closed.map(|s| s.at), row["date_completed_gmt"].as_str().map(utc), "{file}");
            assert_eq!(read.lines.len(), row["line_items"].as_array().unwrap().len(), "{file}: every line");
            count += 1;
        }
    }
    assert!(count >= 20, "many orders were recorded: {count}");
}

#[test]
fn a_recorded_page_is_read_whole() {
    let Some(recorded) = recordings("sample_order_page.json") else { return };
    let page = read(&since(), &reply(&recorded)).unwrap();
    let rows = recorded["body"].as_array().unwrap();
    assert_eq!((page.records.len(), page.problems.len(), page.expected), (rows.len(), 0, Some(264)));
    let virtual_ones = orders(&page).iter().filter(|o| matches!(o.order.travel, Travel::None(_))).count();
    let expected = rows.iter().filter(|row| row["needs_processing"] == false).count();
    assert_eq!(virtual_ones, expected, "an order that needs no processing needs no journey");
}

#[test]
fn recorded_orders_mean_what_happened_to_them() {
    let Some(recorded) = recordings("sample_orders.json") else { return };
    let refunded = order(&recorded["refunded_order"]).order;
    assert_eq!((refunded.state, refunded.remote_state.as_str()), (OrderState::Refunded, "refunded"));

    let tracked = order(&recorded["tracked_order"]);
    assert_eq!(tracked.order.state, OrderState::Closed);
    let [sighting] = tracked.sightings.as_slice() else { panic!("one number: {:?}", tracked.sightings) };
    assert_eq!((sighting.number.as_str(), sighting.carrier.as_str()), ("3SADMIN00000001", "postnl"));
    assert_eq!(sighting.by, "2", "AST's user_id is the only trace of who packed it");
    assert_eq!(sighting.at.map(|s| s.precision), Some(Precision::Day), "the plugin's form knows only a day");
    let closed = tracked.order.closed.map(|s| s.at);
    assert_eq!(notes(&recorded["tracked_order_notes"], closed).closer, Closer::Program);

    let many = order(&recorded["multi_line_order"]).order;
    let lines: Vec<_> = many.lines.iter().map(|l| (l.sku.as_str(), l.quantity)).collect();
    let as_sold =
        [("MUG-BLUE", 1), ("BOOK-01", 1), ("STICKER", 2), ("LAMP-07", 2), ("TEE-RED-M", 2), ("SOCK-L", 1)];
    assert_eq!(lines, as_sold);
    let to = (many.buyer.name.as_str(), many.buyer.postcode.as_str(), many.buyer.country.as_str());
    assert_eq!(to, ("Fatima El Amrani", "3011 AD", "NL"));
    assert_eq!((many.shipping_method.as_str(), many.travel), ("PostNL standaard", Travel::Ships));
    let closed = many.closed.map(|s| s.at);
    assert_eq!(notes(&recorded["multi_line_notes"], closed).closer, person("Anna Packer"));
}

// ------------------------------------------------------------------------------- tracking in the order's meta

/// The `meta_data` of every recording that has some, with its name.
fn metas(recorded: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (name, of) in recorded.as_object().unwrap() {
        let places = [&of["body"]["meta_data"], &of["meta_data"], of];
        let is_meta =
            |v: &&&Value| v.as_array().is_some_and(|rows| rows.iter().any(|r| r["key"].is_string()));
        if let Some(meta) = places.iter().find(is_meta) {
            found.push((name.clone(), (**meta).clone()));
        }
    }
    found
}

fn with_meta(template: &Value, meta: &Value) -> OrderRecord {
    let mut row = template.clone();
    row["meta_data"] = meta.clone();
    order(&row)
}

/// Numbers in the plugins' list of these fields, as it was recorded: a real list.
fn listed(meta: &Value) -> Vec<String> {
    let items = meta.as_array().unwrap().iter().find(|m| m["key"] == "_wc_shipment_tracking_items");
    items
        .and_then(|m| m["value"].as_array())
        .into_iter()
        .flatten()
        .map(|item| item["tracking_number"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_recorded_number_in_an_order_is_seen() {
    let (Some(recorded), Some(samples)) =
        (recordings("shipment_tracking.json"), recordings("sample_orders.json"))
    else {
        return;
    };
    let mut count = 0;
    for (name, meta) in metas(&recorded) {
        let read = with_meta(&samples["tracked_order"], &meta);
        // "FK-1", typed for a try, has three signs: too short to be told from chance anywhere.
        let expected: Vec<_> = listed(&meta).iter().filter_map(|n| TrackingNumber::read(n).ok()).collect();
        let seen: Vec<_> = read.sightings.iter().map(|s| s.number.clone()).collect();
        assert_eq!(seen, expected, "{name}");
        count += seen.len();
    }
    assert!(count >= 6, "the recordings hold numbers: {count}");
}

#[test]
fn a_recorded_list_inside_a_text_leaves_a_trace_that_holds_the_number() {
    let (Some(recorded), Some(samples)) =
        (recordings("shipment_tracking.json"), recordings("sample_orders.json"))
    else {
        return;
    };
    let meta = &recorded["meta_put_json_string"]["body"]["meta_data"];
    let number = TrackingNumber::read("3SLOOP123456789").unwrap();
    let read = with_meta(&samples["tracked_order"], meta);
    let traces: Vec<_> = read.traces.iter().filter(|t| t.holds(&number)).collect();
    assert_eq!(traces.len(), 1, "the text is searched: {:?}", read.traces);
    assert_eq!(traces[0].home, Home("meta:_st_test_json_string*".into()));

    // The same text under the plugins' own key is read as their list.
    let mut own =
        meta.as_array().unwrap().iter().find(|m| m["key"] == "_st_test_json_string").unwrap().clone();
    own["key"] = "_wc_shipment_tracking_items".into();
    let read = with_meta(&samples["tracked_order"], &serde_json::json!([own]));
    assert_eq!(read.sightings.iter().map(|s| s.number.clone()).collect::<Vec<_>>(), [number]);
}

#[test]
fn the_recorded_carriers_of_the_plugin_are_known_by_name() {
    let Some(recorded) = recordings("shipment_tracking.json") else { return };
    let profile = Profile { homes: vec![Home("tracking_items".into())], ..store() };
    let page =
        woo().read(&Ask::Access { step: 5 }, &profile, None, &reply(&recorded["ast_providers"])).unwrap();
    let found = access(&page).unwrap();
    assert_eq!(found.profile.carriers, ["DHL Parcel NL", "DPD NL", "PostNL"]);
}

// ----------------------------------------------------------------------------------------- fulfillments

fn fulfillments(recorded: &Value) -> Result<Page, ReadError> {
    read(&Ask::Fulfillments { id: "397".into() }, &reply(recorded))
}

#[test]
fn recorded_fulfillments_show_their_number() {
    let Some(recorded) = recordings("fulfillments.json") else { return };
    for (key, expected) in [("list", 1), ("list_paged", 1), ("list_after_delete", 1), ("empty_list", 0)] {
        let page = fulfillments(&recorded[key]).unwrap();
        assert!(page.problems.is_empty() && page.next.is_none(), "{key}");
        let [Record::Fulfillments(found)] = page.records.as_slice() else {
            panic!("{key}: {:?}", page.records)
        };
        assert_eq!(found.sightings.len(), expected, "{key}");
        if let Some(sighting) = found.sightings.first() {
            assert_eq!((sighting.number.as_str(), sighting.carrier.as_str()), ("3SLOOP000000001", "postnl"));
            assert!(sighting.url.starts_with("https://jouw.postnl.nl/"), "{}", sighting.url);
            let at = sighting.at.unwrap();
            assert_eq!(at.at, utc("2026-11-21T20:58:58"), "21:58:58 by the shop's clock");
        }
    }
}

#[test]
fn a_recorded_shop_without_fulfillments_shows_none_and_is_asked_again_what_it_can() {
    let Some(recorded) = recordings("fulfillments.json") else { return };
    let page = fulfillments(&recorded["disabled_list"]).unwrap();
    let [Record::Fulfillments(found)] = page.records.as_slice() else { panic!("{:?}", page.records) };
    assert!(found.sightings.is_empty(), "what is switched off shows nothing");
    assert_eq!(page.also, [Ask::Access { step: 4 }], "the profile follows");
    let page =
        woo().read(&Ask::Access { step: 4 }, &store(), None, &reply(&recorded["disabled_list"])).unwrap();
    assert!(!access(&page).unwrap().profile.reads_fulfillments);
    let page =
        woo().read(&Ask::Access { step: 4 }, &store(), None, &reply(&recorded["missing_order"])).unwrap();
    assert!(access(&page).unwrap().profile.reads_fulfillments, "order 0 is missing where the route is there");
}

#[test]
fn a_recorded_error_with_an_integer_for_a_code_is_an_error_like_any_other() {
    let Some(recorded) = recordings("fulfillments.json") else { return };
    let page = fulfillments(&recorded["missing_order"]).unwrap();
    assert_eq!(page.records, [Record::OrderGone { id: "397".into() }], "its status is the text \"404\"");
    let Err(ReadError::Refused { said }) = fulfillments(&recorded["missing_fulfillment"]) else {
        panic!("code 0 is a refusal")
    };
    assert_eq!(said, Phrase::new("read-woo-refused").text("code", "0"));
    assert_eq!(said_id(fulfillments(&recorded["customer_key"])), "access-woo-key-rights");
}

// ------------------------------------------------------------------------------------------------ writes

fn a_change() -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(1),
        order_remote_id: "397".into(),
        order_number: "397".into(),
        number: TrackingNumber::read("3SLOOP000000001").unwrap(),
        carrier: "PostNL".into(),
        url: "https://jouw.postnl.nl/track-and-trace/3SLOOP000000001-NL-1015BA".into(),
        shipped: Some(Stamp::instant(utc("2026-11-21T20:58:58"))),
        shipped_latest: utc("2026-11-21T20:58:58"),
        home: Home("fulfillments".into()),
        lines: vec![ChangeLine { remote_id: "1102".into(), quantity: 2 }],
        mail: false,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

#[test]
fn a_fulfillment_is_written_as_the_recorded_one_was() {
    let Some(recorded) = recordings("fulfillments.json") else { return };
    let request = woo().change(&a_change(), &store(), Shows::default()).unwrap();
    assert_eq!(request.method, "POST");
    assert_eq!(request.url.path(), "/wp-json/wc/v3/orders/397/fulfillments");
    let ours: Value = serde_json::from_str(&request.body.unwrap()).unwrap();
    let theirs = &recorded["create_partial_fulfilled"]["request"];
    for key in ["status", "is_fulfilled"] {
        assert_eq!(ours[key], theirs[key], "{key}");
    }
    let values = |of: &Value, key: &str| {
        let rows = of["meta_data"].as_array().unwrap();
        rows.iter().find(|m| m["key"] == key).map(|m| (m["id"].clone(), m["value"].clone()))
    };
    for key in ["_items", "_tracking_number", "_tracking_url"] {
        assert_eq!(values(&ours, key), values(theirs, key), "{key}");
    }
}

#[test]
fn recorded_answers_to_writes_are_told_apart() {
    let (Some(fulfillments), Some(plugin), Some(auth)) = (
        recordings("fulfillments.json"),
        recordings("shipment_tracking.json"),
        recordings("auth_errors.json"),
    ) else {
        return;
    };
    let confirm = |recorded: &Value| woo().confirm(&a_change(), &reply(recorded));
    for (name, recorded) in [
        ("create_partial_fulfilled", &fulfillments["create_partial_fulfilled"]),
        ("update_to_fulfilled", &fulfillments["update_to_fulfilled"]),
        ("ast_create_custom_no_status", &plugin["ast_create_custom_no_status"]),
        ("meta_put_no_plugin", &plugin["meta_put_no_plugin"]),
        // The shop took a number that is blank and said yes: no answer is a proof.
        ("ast_create_missing", &plugin["ast_create_missing"]),
    ] {
        assert_eq!(confirm(recorded), Confirmation::Accepted, "{name}");
    }
    for (name, recorded, id) in [
        ("create_no_items", &fulfillments["create_no_items"], "write-woo-refused"),
        ("missing_order", &fulfillments["missing_order"], "write-woo-order-gone"),
        ("disabled_list", &fulfillments["disabled_list"], "write-woo-no-route"),
        ("customer_key", &fulfillments["customer_key"], "write-woo-rights"),
        ("ast_404", &plugin["ast_404"], "write-woo-order-gone"),
        ("ast_noauth", &plugin["ast_noauth"], "write-woo-rights"),
        ("readonly_put", &auth["readonly_put"], "write-woo-key"),
        ("put_bad_status", &auth["put_bad_status"], "write-woo-refused"),
        ("post_malformed_json", &auth["post_malformed_json"], "write-woo-refused"),
    ] {
        match confirm(recorded) {
            Confirmation::Rejected { said } => assert_eq!(said.id, id, "{name}"),
            other => panic!("{name}: the shop said no, and it was taken for {other:?}"),
        }
    }
}

// ------------------------------------------------------------------------------------------------ access

/// Recorded failures of reading over https, with the sentence of each.
const REFUSED: [(&str, &str, &str); 14] = [
    ("auth_errors.json", "https_bad_key", "access-woo-key-unknown"),
    ("auth_errors.json", "https_swapped", "access-woo-key-unknown"),
    ("auth_errors.json", "https_none", "access-woo-key-unknown"),
    ("auth_errors.json", "https_auth_header_stripped_host", "access-woo-key-unknown"),
    ("auth_errors.json", "rest_route_basic", "access-woo-key-unknown"),
    ("auth_errors.json", "https_bad_secret", "access-woo-key-secret"),
    // The same status and code as a wrong secret: only the sentence in the shop's language differs.
    ("auth_errors.json", "writeonly_get", "access-woo-key-secret"),
    ("auth_errors.json", "customer_key_get", "access-woo-key-rights"),
    ("auth_errors.json", "customer_key_notes", "access-woo-key-rights"),
    ("auth_errors.json", "404_route", "access-woo-interface-off"),
    ("auth_errors.json", "404_namespace", "access-woo-interface-off"),
    ("misc_timings.json", "wp_comments_order_notes_with_wc_key", "access-woo-key-refused"),
    ("paging.json", "per_page_101", "read-woo-refused"),
    ("auth_errors.json", "post_malformed_json", "read-woo-refused"),
];

#[test]
fn each_recorded_refusal_has_its_own_sentence() {
    let mut by_said: BTreeMap<String, (u64, String)> = BTreeMap::new();
    for (file, key, id) in REFUSED {
        let Some(recorded) = recordings(file) else { return };
        let recorded = &recorded[key];
        let said = said(read(&since(), &reply(recorded))).unwrap_or_else(|| panic!("{key} is a failure"));
        assert_eq!(said.id, id, "{key}");
        // What the shop tells, whatever its language: status and code. Two that differ there have two
        // sentences, arguments included.
        let told = (recorded["status"].as_u64().unwrap(), recorded["body"]["code"].to_string());
        let before = by_said.insert(format!("{said:?}"), told.clone()).unwrap_or(told.clone());
        assert_eq!(before, told, "{key} shares its sentence with a failure that can be told from it");
    }
}

#[test]
fn a_dutch_shop_is_refused_in_the_same_sentences() {
    let Some(recorded) = recordings("notes_dutch.json") else { return };
    let errors = &recorded["errors_dutch"];
    for (key, id) in [
        ("401", "access-woo-key-unknown"),
        ("bad_secret", "access-woo-key-secret"),
        ("400", "read-woo-refused"),
    ] {
        assert_eq!(said_id(read(&since(), &reply(&errors[key]))), id, "{key}");
    }
    let ask = Ask::Notes { id: "7".into(), closed: None };
    let page = read(&ask, &reply(&errors["404"])).unwrap();
    assert_eq!(page.records, [Record::OrderGone { id: "7".into() }]);
}

#[test]
fn a_recorded_missing_order_is_gone_and_no_failure() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    for key in ["404_order", "404_notes_of_missing_order", "order_id_is_product"] {
        for ask in [Ask::Notes { id: "7".into(), closed: None }, Ask::Fulfillments { id: "7".into() }] {
            let page = read(&ask, &reply(&recorded[key])).unwrap();
            assert_eq!(page.records, [Record::OrderGone { id: "7".into() }], "{key}");
        }
    }
}

/// Over plain http every cause has one code; a clock that is off shows in the `Date` header.
#[test]
fn over_http_a_recorded_wrong_clock_is_told_from_a_wrong_key() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    let read = |reply: &Reply| said_id(woo().read(&since(), &over_http(), None, reply));
    for key in
        ["http_oauth_bad_signature", "http_oauth_same_nonce_again", "http_oauth_unknown_key", "http_basic"]
    {
        assert_eq!(read(&reply(&recorded[key])), "access-woo-key-http", "{key}");
    }
    for (key, minutes) in [("http_oauth_old_timestamp_16min", -16), ("http_oauth_future_timestamp_16min", 16)]
    {
        // The recording was made with a right clock and a wrong timestamp: the clock is put wrong here.
        let there = reply(&recorded[key]);
        let off = Reply { at: there.at.plus(minutes * MINUTE), ..there };
        assert_eq!(read(&off), "access-woo-clock", "{key}");
    }
    let there = reply(&recorded["http_oauth_clock_10min_off"]);
    let off = Reply { at: there.at.plus(10 * MINUTE), ..there };
    assert_eq!(read(&off), "read", "ten minutes pass");
}

#[test]
fn recorded_successes_are_no_failures() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    for key in [
        "https_basic",
        "https_query_keys",
        "https_oauth",
        "https_space_in_key",
        "readonly_get",
        "shop_manager_get",
    ] {
        let page = woo().read(&Ask::Access { step: 2 }, &store(), None, &reply(&recorded[key])).unwrap();
        let found = access(&page).unwrap_or_else(|| panic!("{key}: a line of the list of tests"));
        assert!(found.test.passed, "{key}: {:?}", found.test);
        assert_eq!(page.also, [Ask::Access { step: 3 }], "{key}: the key's right to write is next");
    }
}

#[test]
fn a_recorded_key_is_told_what_it_may_not_do() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    let step = |step, key: &str| woo().read(&Ask::Access { step }, &store(), None, &reply(&recorded[key]));
    // Asked to change nothing in order 0.
    let page = step(3, "readonly_put").unwrap();
    let found = access(&page).unwrap();
    assert_eq!((found.test.said.id.as_str(), found.profile.may_write), ("access-woo-read-only", false));
    assert!(found.test.optional && !page.also.is_empty(), "reading alone is of use too");
    let page = step(3, "404_order").unwrap();
    assert!(access(&page).unwrap().profile.may_write, "only who may write is told that order 0 is missing");

    // An unknown key and a header that was dropped look alike: the keys are put into the address once.
    let Err(ReadError::Access { instead: Some(instead), .. }) = step(2, "https_auth_header_stripped_host")
    else {
        panic!("another way to present the key is tried first")
    };
    let (ask, profile) = *instead;
    assert_eq!(ask, Ask::Access { step: 2 });
    let read = |key: &str| woo().read(&ask, &profile, None, &reply(&recorded[key]));
    assert!(access(&read("https_query_keys").unwrap()).unwrap().test.passed);
    assert_eq!(said_id(read("https_bad_key")), "access-woo-key-unknown", "and no third way");
}

#[test]
fn the_recorded_index_names_the_shop() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    let first = Profile { url: store().url, ..Profile::default() };
    let page =
        woo().read(&Ask::Access { step: 0 }, &first, None, &reply(&recorded["root_index_fields"])).unwrap();
    let found = access(&page).unwrap();
    assert!(found.test.passed && found.identity.is_some());
    assert_eq!((found.profile.shop_name.as_str(), found.profile.utc_offset_minutes), ("Loopback Woo", 60));
    assert!(found.profile.homes.is_empty(), "no tracking plugin was there then");
}

/// The recording is a text: an address and what came back, in turns. With "plain" permalinks the test
/// server led `/wp-json/` elsewhere on the site (a real host answers 404 itself), and `?rest_route=` was
/// not authenticated. The index there needs no key and is the one that was recorded elsewhere.
#[test]
fn recorded_plain_permalinks_are_named_as_what_they_are() {
    let (Some(recorded), Some(auth)) = (recordings("plain_permalinks.json"), recordings("auth_errors.json"))
    else {
        return;
    };
    let observed = recorded["observed"].as_str().unwrap();
    assert!(observed.contains("/wp-json/wc/v3/orders?per_page=1&_fields=id\n 301 text/html"), "as described");
    assert!(observed.contains("401 application/json"), "as described");
    let html = |status| Reply {
        status,
        headers: BTreeMap::from([("content-type".to_owned(), "text/html; charset=UTF-8".to_owned())]),
        body: b"<!doctype html><title>Loopback Woo</title>".to_vec(),
        at: Ms(0),
    };
    let first = Profile { url: store().url, ..Profile::default() };
    for status in [301, 404] {
        let page = woo().read(&Ask::Access { step: 0 }, &first, None, &html(status)).unwrap();
        assert_eq!(
            (page.records.len(), page.also.as_slice()),
            (0, [Ask::Access { step: 1 }].as_slice()),
            "{status}"
        );
    }
    let page =
        woo().read(&Ask::Access { step: 1 }, &first, None, &reply(&auth["root_index_fields"])).unwrap();
    let found = access(&page).unwrap();
    assert_eq!(found.test.said.id, "access-woo-plain-permalinks");
    assert_eq!(found.test.remedy.as_ref().map(|r| r.id.as_str()), Some("remedy-woo-permalinks"));
    assert!(page.also.is_empty(), "no key is asked for there");
}
