//! Replies that are not WooCommerce's: those of a web server, a firewall or a failing PHP; and where its own can be
//! spoilt on the way.

use serde_json::Value;

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

/// The objects at the top of a reply: itself, or those of a list.
pub(crate) fn objects(body: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match body {
        Value::Array(items) => items.iter_mut().filter(|item| item.is_object()).for_each(change),
        Value::Object(_) => change(body),
        _ => {}
    }
}
