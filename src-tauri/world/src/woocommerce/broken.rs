//! Replies that are not WooCommerce's: those of a web server, a firewall or a failing PHP, and replies that
//! were spoilt on the way.

use serde_json::{Value, json};

use crate::clock;
use crate::wire::Reply;

fn page(status: u16, title: &str, now: i64) -> Reply {
    let body = format!(
        "<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"
    );
    Reply {
        status,
        headers: vec![
            ("Server".into(), "nginx".into()),
            ("Date".into(), clock::http_date(now.div_euclid(1000))),
            ("Content-Type".into(), "text/html; charset=UTF-8".into()),
        ],
        body: body.into_bytes(),
        took_ms: 15,
    }
}

pub(crate) fn too_many(retry_after_s: u32, now: i64) -> Reply {
    let mut reply = page(429, "429 Too Many Requests", now);
    reply.headers.push(("Retry-After".into(), retry_after_s.to_string()));
    reply
}

pub(crate) fn server_error(status: u16, now: i64) -> Reply {
    let title = match status {
        502 => "502 Bad Gateway",
        503 => "503 Service Unavailable",
        504 => "504 Gateway Timeout",
        _ => "500 Internal Server Error",
    };
    page(status, title, now)
}

pub(crate) fn html(now: i64) -> Reply {
    page(200, "One moment, please", now)
}

pub(crate) fn redirect(to: &str, now: i64) -> Reply {
    let mut reply = page(301, "301 Moved Permanently", now);
    reply.headers.push(("Location".into(), to.to_owned()));
    reply
}

/// The web server has no such file and no rule for it.
pub(crate) fn not_found(now: i64) -> Reply {
    page(404, "404 Not Found", now)
}

pub(crate) fn add_field(reply: &mut Reply) {
    edit(reply, |object| {
        object["from_a_later_version"] = json!({ "kind": "unknown", "values": [1, null, "x"] });
    });
}

pub(crate) fn remove_field(reply: &mut Reply, name: &str) {
    edit(reply, |object| {
        if let Some(map) = object.as_object_mut() {
            map.remove(name);
        }
    });
}

fn edit(reply: &mut Reply, change: impl Fn(&mut Value)) {
    let Some(mut value) = reply.json() else { return };
    match &mut value {
        Value::Array(items) => items.iter_mut().filter(|item| item.is_object()).for_each(change),
        Value::Object(_) => change(&mut value),
        _ => return,
    }
    reply.body = value.to_string().into_bytes();
}
