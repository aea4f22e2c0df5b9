use super::super::tests::{reply, shop};
use super::*;
use crate::connectors::Shows;
use crate::domain::Sighting;
use crate::domain::{AccountId, Home, Ms, OrderId, Stamp, TrackingNumber};
use crate::repair::ChangeLine;

fn plan(home: &str) -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(1),
        order_remote_id: "7".into(),
        order_number: "S-0007".into(),
        action: crate::repair::Action::AddNumber,
        target: String::new(),
        number: TrackingNumber::read("3STEST000001").unwrap(),
        carrier: "PostNL".into(),
        url: "https://post.example/3STEST000001".into(),
        shipped: Some(Stamp::instant(Ms(1_772_320_500_000))),
        shipped_latest: Ms(1_772_320_500_000),
        home: Home(home.into()),
        lines: vec![ChangeLine { remote_id: "70".into(), quantity: 2 }],
        mail: true,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

fn with_plugin(carriers: &[&str]) -> Profile {
    Profile {
        homes: vec![homes::home("tracking_items")],
        carriers: carriers.iter().map(|&c| c.to_owned()).collect(),
        utc_offset_minutes: 60,
        ..shop()
    }
}

fn sent(change: &Change, profile: &Profile) -> (String, Value) {
    let request = super::change(change, profile, Shows::default()).unwrap();
    let body = serde_json::from_str(request.body.as_deref().unwrap_or_default()).unwrap();
    (format!("{} {}", request.method, request.url.path()), body)
}

fn seen(home: &str) -> Sighting {
    Sighting {
        number: TrackingNumber::read("3SOTHER00001").unwrap(),
        home: Home(home.into()),
        remote_id: String::new(),
        carrier: String::new(),
        url: String::new(),
        at: None,
        by: String::new(),
    }
}

#[test]
fn a_shipment_of_the_shops_own_names_its_lines_and_asks_for_a_mail_as_chosen() {
    let (to, body) = sent(&plan("fulfillments"), &shop());
    assert_eq!(to, "POST /wp-json/wc/v3/orders/7/fulfillments");
    let meta = |key: &str, value: Value| json!({"id": 0, "key": key, "value": value});
    assert_eq!(
        body,
        json!({
            "status": "fulfilled",
            "is_fulfilled": true,
            "notify_customer": true,
            "meta_data": [
                meta("_items", json!([{"item_id": 70, "qty": 2}])),
                meta("_tracking_number", json!("3STEST000001")),
                meta("_shipment_provider", json!("PostNL")),
                meta("_tracking_url", json!("https://post.example/3STEST000001")),
            ],
        })
    );
    assert!(
        super::change(&Change { lines: Vec::new(), ..plan("fulfillments") }, &shop(), Shows::default())
            .is_err()
    );
}

#[test]
fn a_plugins_own_carrier_is_named_and_makes_its_own_link() {
    let (to, body) = sent(&plan("tracking_items"), &with_plugin(&["DHL", "postnl"]));
    assert_eq!(to, "POST /wp-json/wc-shipment-tracking/v3/orders/7/shipment-trackings");
    let expected = json!({"tracking_number": "3STEST000001", "tracking_provider": "postnl", "date_shipped": "2026-03-01"});
    assert_eq!(body, expected, "23:15 in UTC is the next day in the shop");
}

#[test]
fn another_carrier_comes_with_its_link() {
    let (_, body) = sent(&plan("tracking_items"), &with_plugin(&["DHL"]));
    assert_eq!(body["custom_tracking_provider"], "PostNL");
    assert_eq!(body["custom_tracking_link"], "https://post.example/3STEST000001");
    assert!(body.get("status_shipped").is_none(), "the order's status is not ours to change");
}

#[test]
fn the_older_plugin_route_is_used_where_it_is_the_only_one() {
    let profile = Profile { homes: vec![homes::home("tracking_items_ast")], ..shop() };
    assert_eq!(
        sent(&plan("tracking_items_ast"), &profile).0,
        "POST /wp-json/wc-ast/v3/orders/7/shipment-trackings"
    );
}

#[test]
fn a_list_without_a_plugin_is_written_once_and_never_over_another_entry() {
    let change = plan("tracking_items_meta");
    let (to, body) = sent(&change, &shop());
    assert_eq!(to, "PUT /wp-json/wc/v3/orders/7");
    let entry = &body["meta_data"][0]["value"][0];
    assert_eq!(
        (&entry["tracking_number"], &entry["date_shipped"]),
        (&json!("3STEST000001"), &json!("1772236800"))
    );
    let id = entry["tracking_id"].as_str().unwrap();
    assert!(id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()));
    assert_eq!(sent(&change, &shop()).1, body, "the same change is the same request");
    assert!(
        super::change(
            &change,
            &shop(),
            Shows { sightings: &[seen("tracking_items")], traces: &[], ..Shows::default() }
        )
        .is_err()
    );
}

#[test]
fn a_number_in_a_custom_field_is_exchanged_only_for_the_one_that_was_confirmed() {
    let old = TrackingNumber::read("3SOTHER00001").unwrap();
    let change = Change { action: Action::ReplaceNumber { old }, ..plan("meta:_parcel") };
    let there = [seen("meta:_parcel")];
    let request = super::change(&change, &shop(), Shows { sightings: &there, ..Shows::default() }).unwrap();
    let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
    assert_eq!(body, json!({"meta_data": [{"key": "_parcel", "value": "3STEST000001"}]}));
    assert!(super::change(&change, &shop(), Shows::default()).is_err(), "it is not there any more");
    let elsewhere = Change { home: Home("tracking_items".into()), ..change };
    assert!(
        super::change(&elsewhere, &with_plugin(&[]), Shows { sightings: &there, ..Shows::default() })
            .is_err(),
        "a plugin's list takes two requests for that"
    );
}

#[test]
fn a_custom_field_is_filled_only_when_it_is_empty() {
    let change = plan("meta:_parcel");
    let (to, body) = sent(&change, &shop());
    assert_eq!(to, "PUT /wp-json/wc/v3/orders/7");
    assert_eq!(body, json!({"meta_data": [{"key": "_parcel", "value": "3STEST000001"}]}));
    assert!(
        super::change(
            &change,
            &shop(),
            Shows { sightings: &[seen("meta:_parcel")], traces: &[], ..Shows::default() }
        )
        .is_err()
    );
    assert!(
        super::change(&plan("meta:_log*"), &shop(), Shows::default()).is_err(),
        "the inside of a field is not written"
    );
    assert!(super::change(&plan("elsewhere"), &shop(), Shows::default()).is_err());
}

#[test]
fn a_note_to_the_customer_says_no_word() {
    let (to, body) = sent(&plan("customer_note"), &shop());
    assert_eq!(to, "POST /wp-json/wc/v3/orders/7/notes");
    let note = "PostNL 3STEST000001 https://post.example/3STEST000001";
    assert_eq!(body, json!({"note": note, "customer_note": true}));
}

#[test]
fn a_carrier_is_known_by_its_name_and_never_mistaken() {
    let known = |carrier: &str, list: &[&str]| -> Option<String> {
        let list: Vec<String> = list.iter().map(|&name| name.to_owned()).collect();
        known_carrier(carrier, &list).map(str::to_owned)
    };
    assert_eq!(known("post nl", &["PostNL"]).as_deref(), Some("PostNL"));
    assert_eq!(known("La Poste Colissimo", &["Colissimo", "DHL"]).as_deref(), Some("Colissimo"));
    assert_eq!(known("La Poste Colissimo", &["Colissimo", "La Poste"]).as_deref(), Some("La Poste"));
    assert_eq!(known("DPD", &["DPD NL"]).as_deref(), Some("DPD NL"));
    assert_eq!(known("DPD", &["DPD NL", "DPD DE"]), None, "which of them?");
    assert_eq!(known("DHL Parcel", &["DHL"]), None, "another service, with other links");
    assert_eq!(known("DHL", &["DHL Parcel NL"]), None);
    assert_eq!(known("", &["PostNL"]), None);
}

#[test]
fn an_answer_is_no_proof_and_silence_is_no_refusal() {
    let change = plan("tracking_items");
    let confirmed = |status: u16, body: &str| confirm(&change, &reply(status, body));
    assert_eq!(confirmed(201, "{}"), Confirmation::Accepted);
    for (status, body) in
        [(200, "<html>"), (201, "{\"id\":"), (302, ""), (500, "{\"code\":\"x\"}"), (502, ""), (403, "<html>")]
    {
        assert_eq!(confirmed(status, body), Confirmation::Unclear, "{status} {body}");
    }
    for (status, code, id) in [
        (401, "woocommerce_rest_authentication_error", "write-woo-key"),
        (403, "woocommerce_rest_cannot_edit", "write-woo-rights"),
        (404, "rest_no_route", "write-woo-no-route"),
        (404, "woocommerce_rest_order_invalid_id", "write-woo-order-gone"),
        (429, "slow_down", "write-woo-busy"),
        (400, "rest_invalid_param", "write-woo-refused"),
    ] {
        let Confirmation::Rejected { said } = confirmed(status, &json!({"code": code}).to_string()) else {
            panic!("{status} {code} is a refusal")
        };
        assert_eq!(said.id, id);
    }
    let Confirmation::Rejected { said } = confirmed(400, r#"{"code":0}"#) else { panic!("a refusal") };
    assert_eq!(said, Phrase::new("write-woo-refused").text("code", "0"));
}
