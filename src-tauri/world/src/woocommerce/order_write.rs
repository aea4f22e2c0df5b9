//! PUT of an order: status, meta data and the customer's note; other members are taken and left alone.
//!
//! Meta data as observed on 10.5.0: an entry with an id changes that one, an entry without an id replaces the
//! first of its key and removes the others, a null value deletes. A single value is kept as text, lists and
//! objects as they are.

use serde_json::{Value, json};

use super::Call;
use super::errors::{Failure, Wrong, invalid};
use super::orders::not_one_of;
use crate::config::Storage;
use crate::order::{Meta, Status};
use crate::shop::Hand;
use crate::truth::TrueCloser;

pub(crate) struct Change {
    status: Option<Status>,
    manual: bool,
    meta: Vec<(Option<u64>, String, Value)>,
    customer_note: Option<String>,
}

pub(crate) fn read(call: &Call<'_>) -> Result<Change, Failure> {
    let language = call.language();
    let mut wrong: Vec<Wrong> = Vec::new();
    let status = match call.body.get("status") {
        None => None,
        Some(word) => {
            let status = word.as_str().and_then(Status::from_slug);
            if status.is_none() {
                let all = "auto-draft, pending, processing, on-hold, completed, cancelled, refunded, failed, checkout-draft";
                wrong.push(("status", "rest_not_in_enum", not_one_of(language, "status", all)));
            }
            status
        }
    };
    let meta = match call.body.get("meta_data") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(entries)) => entries
            .iter()
            .map(|entry| {
                let id = entry["id"].as_u64().filter(|id| *id > 0);
                let key = entry["key"].as_str().unwrap_or_default().to_owned();
                (id, key, as_stored(entry.get("value").cloned().unwrap_or(Value::Null)))
            })
            .collect(),
        Some(_) => {
            wrong.push(("meta_data", "rest_invalid_type", "meta_data is not of type array.".into()));
            Vec::new()
        }
    };
    if !wrong.is_empty() {
        return Err(invalid(language, &wrong));
    }
    let manual = call.body.get("manual_update").and_then(Value::as_bool).unwrap_or(false);
    let customer_note = call.body.get("customer_note").and_then(Value::as_str).map(str::to_owned);
    Ok(Change { status, manual, meta, customer_note })
}

pub(crate) fn apply(call: &mut Call<'_>, at: usize, change: Change) {
    let now = call.now;
    for (id, key, value) in change.meta {
        let of_id = id.filter(|id| call.shop.orders[at].meta.iter().any(|meta| meta.id == *id));
        match (of_id, value) {
            (Some(id), Value::Null) => call.shop.orders[at].meta.retain(|meta| meta.id != id),
            (Some(id), value) => {
                if let Some(meta) = call.shop.orders[at].meta.iter_mut().find(|meta| meta.id == id) {
                    *meta = Meta { id, key: if key.is_empty() { meta.key.clone() } else { key }, value };
                }
            }
            (None, Value::Null) => call.shop.orders[at].meta.retain(|meta| meta.key != key),
            (None, value) if !key.is_empty() => call.shop.set_meta(at, &key, value),
            (None, _) => {}
        }
    }
    if let Some(note) = change.customer_note {
        call.shop.orders[at].customer_note = note;
    }
    let name = call.user_name();
    if let Some(status) = change.status {
        let hand = if change.manual { Hand::Person(&name) } else { Hand::System };
        if call.shop.set_status(at, status, now, hand, "") && status == Status::Completed {
            call.shop.orders[at].closer = TrueCloser::System;
        }
    }
    if call.shop.config.storage == Storage::Hpos {
        call.shop.touch(at, now);
    }
}

fn as_stored(value: Value) -> Value {
    match value {
        Value::Bool(true) => json!("1"),
        Value::Bool(false) => json!(""),
        Value::Number(number) => json!(number.to_string()),
        other => other,
    }
}
