//! Replies of a real WooCommerce 10.5.0, through the public connector.
//!
//! The recordings lie beside the repository, not in it: in the folder that `TRACKMEND_SHARED` names, or in
//! `../shared/samples/woocommerce` beside the workspace. Where they are missing each test here says so and
//! passes.

mod answers;
mod orders;

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
    let ask = Ask::notes("1", closed.map(Stamp::instant));
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
