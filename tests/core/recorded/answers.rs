//! Recorded fulfillments, answers to writes, and refusals.

use super::*;

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
        action: trackmend_core::repair::Action::AddNumber,
        target: String::new(),
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
    let ask = Ask::notes("7", None);
    let page = read(&ask, &reply(&errors["404"])).unwrap();
    assert_eq!(page.records, [Record::OrderGone { id: "7".into() }]);
}

#[test]
fn a_recorded_missing_order_is_gone_and_no_failure() {
    let Some(recorded) = recordings("auth_errors.json") else { return };
    for key in ["404_order", "404_notes_of_missing_order", "order_id_is_product"] {
        for ask in [Ask::notes("7", None), Ask::Fulfillments { id: "7".into() }] {
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
