use super::super::tests::{reply, shop};
use super::*;
use crate::domain::{AccountId, Home, Ms, OrderId, Trace, TrackingNumber};

const TARGET: &str = "gid://shopify/Fulfillment/4";

fn number(text: &str) -> TrackingNumber {
    TrackingNumber::read(text).unwrap()
}

fn wanted(action: Action) -> Change {
    Change {
        account: AccountId(1),
        order: OrderId(2),
        order_remote_id: "gid://shopify/Order/7".into(),
        order_number: "#1007".into(),
        action,
        target: TARGET.into(),
        number: number("LA874320193FR"),
        carrier: "La Poste Colissimo".into(),
        url: "https://laposte.example/LA874320193FR".into(),
        shipped: None,
        shipped_latest: Ms(0),
        home: Home(FULFILLMENT.into()),
        lines: Vec::new(),
        mail: true,
        shown_before: Vec::new(),
        texts_before: 0,
    }
}

fn shown(fulfillment: &str, text: &str, url: &str) -> Sighting {
    Sighting {
        number: number(text),
        home: Home(FULFILLMENT.into()),
        remote_id: fulfillment.into(),
        carrier: "PostNL".into(),
        url: url.into(),
        at: None,
        by: String::new(),
    }
}

fn variables(request: &Request) -> Value {
    let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
    body["variables"].clone()
}

fn update(action: Action, sightings: &[Sighting]) -> Result<Value, String> {
    let shows = Shows { sightings, ..Shows::default() };
    change(&wanted(action), &shop(), shows).map(|request| {
        assert!(request.changes && request.signed);
        variables(&request)
    })
}

#[test]
fn the_whole_list_of_the_fulfillment_is_sent() {
    let sightings = [
        shown("gid://shopify/Fulfillment/3", "3SWOLK0000009", "https://postnl.example/9"),
        shown(TARGET, "3SWOLK0482915", "https://postnl.example/1"),
    ];
    assert_eq!(
        update(Action::AddNumber, &sightings).unwrap(),
        json!({"fulfillment": TARGET, "notify": true, "tracking": {
            "company": "La Poste Colissimo",
            "numbers": ["3SWOLK0482915", "LA874320193FR"],
            "urls": ["https://postnl.example/1", "https://laposte.example/LA874320193FR"],
        }})
    );
}

#[test]
fn links_stay_with_their_numbers() {
    let sent = update(Action::AddNumber, &[shown(TARGET, "3SWOLK0482915", "")]).unwrap();
    assert_eq!(sent["tracking"]["numbers"], json!(["LA874320193FR", "3SWOLK0482915"]));
    assert_eq!(sent["tracking"]["urls"], json!(["https://laposte.example/LA874320193FR"]));
}

#[test]
fn a_number_is_exchanged_and_the_others_stay() {
    let sightings = [
        shown(TARGET, "LA874320193F", "https://x.example/"),
        shown(TARGET, "3SWOLK0482915", "https://y.example/"),
    ];
    let sent = update(Action::ReplaceNumber { old: number("LA874320193F") }, &sightings).unwrap();
    assert_eq!(sent["tracking"]["numbers"], json!(["LA874320193FR", "3SWOLK0482915"]));
    assert_eq!(sent["tracking"]["urls"][1], "https://y.example/");
    assert!(update(Action::ReplaceNumber { old: number("LA000000000FR") }, &sightings).is_err());
}

#[test]
fn a_carrier_is_corrected_with_its_link() {
    let correct = || Action::CorrectCarrier { was: "Other".into(), was_url: String::new() };
    let sent = update(correct(), &[shown(TARGET, "LA874320193FR", "")]).unwrap();
    assert_eq!(sent["tracking"]["company"], "La Poste Colissimo");
    assert_eq!(sent["tracking"]["urls"], json!(["https://laposte.example/LA874320193FR"]));
    assert!(update(correct(), &[]).is_err(), "the number is gone");
}

#[test]
fn what_cannot_be_done_safely_is_not_done() {
    let there = [shown(TARGET, "LA874320193FR", "")];
    assert!(update(Action::AddNumber, &there).is_err(), "it is there already");
    let garbage = [Trace::of(Home(FULFILLMENT.into()), "3,23456E+15").unwrap()];
    let shows = Shows { traces: &garbage, ..Shows::default() };
    assert!(change(&wanted(Action::AddNumber), &shop(), shows).is_err(), "it would be lost");
    let nowhere = Change { target: String::new(), ..wanted(Action::AddNumber) };
    assert!(change(&nowhere, &shop(), Shows::default()).is_err());
    let blind = Profile { may_write: false, ..shop() };
    assert!(change(&wanted(Action::AddNumber), &blind, Shows::default()).is_err());
    let elsewhere = Change { home: Home("note".into()), ..wanted(Action::AddNumber) };
    assert!(change(&elsewhere, &shop(), Shows::default()).is_err());
}

fn open(n: u64, group: &str, quantity: i64, may_close: bool) -> OpenLine {
    OpenLine {
        line: format!("gid://shopify/LineItem/{n}"),
        group: group.into(),
        id: format!("gid://shopify/FulfillmentOrderLineItem/{n}"),
        quantity,
        may_close,
    }
}

fn close(lines: &[&OpenLine], quantity: i64, open: &[OpenLine]) -> Result<Value, String> {
    let lines = lines.iter().map(|line| CloseLine {
        line: line.line.clone(),
        group: line.group.clone(),
        id: line.id.clone(),
        quantity,
    });
    let wanted = Change { target: String::new(), ..wanted(Action::CloseLines { lines: lines.collect() }) };
    change(&wanted, &shop(), Shows { open, ..Shows::default() }).map(|request| variables(&request))
}

#[test]
fn only_the_shipments_lines_are_closed() {
    let there = [
        open(1, "gid://shopify/FulfillmentOrder/8@Studio", 2, true),
        open(2, "gid://shopify/FulfillmentOrder/8@Studio", 1, true),
        open(3, "gid://shopify/FulfillmentOrder/9@Studio", 1, true),
    ];
    assert_eq!(
        close(&[&there[0], &there[2]], 1, &there).unwrap(),
        json!({"fulfillment": {
            "lineItemsByFulfillmentOrder": [
                {"fulfillmentOrderId": "gid://shopify/FulfillmentOrder/8", "fulfillmentOrderLineItems":
                    [{"id": "gid://shopify/FulfillmentOrderLineItem/1", "quantity": 1}]},
                {"fulfillmentOrderId": "gid://shopify/FulfillmentOrder/9", "fulfillmentOrderLineItems":
                    [{"id": "gid://shopify/FulfillmentOrderLineItem/3", "quantity": 1}]},
            ],
            "trackingInfo": {"company": "La Poste Colissimo", "numbers": ["LA874320193FR"],
                "urls": ["https://laposte.example/LA874320193FR"]},
            "notifyCustomer": true,
        }})
    );
}

#[test]
fn lines_that_are_not_open_are_not_closed() {
    let group = "gid://shopify/FulfillmentOrder/8@Studio";
    let there = [open(1, group, 1, true), open(2, group, 1, false)];
    assert!(close(&[&there[0]], 2, &there).is_err(), "more pieces than are left");
    assert!(close(&[&there[1]], 1, &there).is_err(), "another app's");
    assert!(close(&[&open(3, group, 1, true)], 1, &there).is_err(), "closed meanwhile");
    assert!(close(&[], 1, &there).is_err());
    let apart = [open(1, group, 1, true), open(2, "gid://shopify/FulfillmentOrder/9@Gent", 1, true)];
    assert!(close(&[&apart[0], &apart[1]], 1, &apart).unwrap_err().contains("Studio, Gent"));
}

fn confirmed(status: u16, body: &str) -> Confirmation {
    confirm(&wanted(Action::AddNumber), &reply(status, body))
}

fn rejected(status: u16, body: &str) -> Phrase {
    match confirmed(status, body) {
        Confirmation::Rejected { said } => said,
        other => panic!("{status} {body}: {other:?}"),
    }
}

#[test]
fn an_acceptance_names_the_fulfillment() {
    let body = r#"{"data":{"fulfillmentTrackingInfoUpdate":{"fulfillment":{"id":"x"},"userErrors":[]}}}"#;
    assert_eq!(confirmed(200, body), Confirmation::Accepted);
    let body = r#"{"data":{"fulfillmentCreate":{"fulfillment":null,"userErrors":[]}}}"#;
    assert_eq!(confirmed(200, body), Confirmation::Unclear);
}

#[test]
fn a_refusal_is_said_in_shopifys_own_words() {
    let body = r#"{"data":{"fulfillmentCreate":{"fulfillment":null,"userErrors":[{"field":["fulfillment"],"message":"Already fulfilled."}]}}}"#;
    assert_eq!(
        rejected(200, body),
        Phrase::new("write-shopify-refused").text("message", "Already fulfilled.")
    );
}

#[test]
fn what_was_certainly_not_done_is_told_from_what_may_have_been() {
    let coded = |code: &str| format!(r#"{{"errors":[{{"message":"x","extensions":{{"code":"{code}"}}}}]}}"#);
    assert_eq!(rejected(200, &coded("THROTTLED")).id, "write-shopify-busy");
    assert_eq!(rejected(200, &coded("ACCESS_DENIED")).id, "write-shopify-rights");
    assert_eq!(rejected(401, r#"{"errors":"[API] Invalid API key"}"#).id, "write-shopify-rights");
    assert_eq!(rejected(423, r#"{"errors":"Locked"}"#).id, "write-shopify-refused");
    for (status, body) in [
        (200, coded("INTERNAL_SERVER_ERROR")),
        (200, "<html>".to_owned()),
        (200, r#"{"data":{"fulfillmentCreate":{"fulf"#.to_owned()),
        (502, "{}".to_owned()),
        (403, "<html>".to_owned()),
        (200, "{}".to_owned()),
    ] {
        assert_eq!(confirmed(status, &body), Confirmation::Unclear, "{status} {body}");
    }
}
