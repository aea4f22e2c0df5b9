//! From an answer to bytes and headers, as WordPress writes them.

use super::{Answered, broken};
use crate::clock;
use crate::wire::Reply;

/// The JSON reply.
pub(crate) fn write(outcome: Answered, base: &str, anonymous: bool, head: bool, now: i64) -> Reply {
    let mut headers = vec![
        header("Date", &clock::http_date(now)),
        header("Content-Type", "application/json; charset=UTF-8"),
        header("X-Powered-By", "PHP/8.2.36"),
        header("X-Robots-Tag", "noindex"),
        header("X-Content-Type-Options", "nosniff"),
        header("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link"),
        header(
            "Access-Control-Allow-Headers",
            "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type",
        ),
    ];
    let to_api = format!("<{base}/wp-json/>; rel=\"https://api.w.org/\"");
    let (status, body, written, allow, took_ms) = match outcome {
        Ok(answer) => {
            headers.push(header("Link", answer.link.as_deref().unwrap_or(&to_api)));
            if let Some((total, pages)) = answer.total {
                headers.push(header("X-WP-Total", &total.to_string()));
                headers.push(header("X-WP-TotalPages", &pages.to_string()));
            }
            if let Some(location) = &answer.location {
                headers.push(header("Location", location));
            }
            (answer.status, answer.body, answer.written, answer.allow, answer.took_ms)
        }
        Err(failure) => {
            headers.push(header("Link", &to_api));
            (failure.status, failure.body, None, failure.allow, 75)
        }
    };
    if !allow.is_empty() {
        headers.push(header("Allow", allow));
    }
    if anonymous {
        headers.push(header("Vary", "Origin"));
    } else {
        headers.push(header("Expires", "Wed, 11 Jan 1984 05:00:00 GMT"));
        headers.push(header("Cache-Control", "no-cache, must-revalidate, max-age=0, no-store, private"));
    }
    let body = match written {
        _ if head => Vec::new(),
        Some(bytes) => bytes,
        None => body.to_string().into_bytes(),
    };
    Reply { status, headers, body, took_ms }
}

/// A page of the site: the front page, or WordPress's own 404.
pub(crate) fn page(base: &str, name: &str, front: bool, now: i64) -> Reply {
    let mut reply = broken::not_found(now * 1000);
    let title = if front { name.to_owned() } else { format!("Page not found &#8211; {name}") };
    reply.status = if front { 200 } else { 404 };
    reply.headers.push(header("Link", &format!("<{base}/wp-json/>; rel=\"https://api.w.org/\"")));
    reply.body = format!(
        "<!DOCTYPE html>\n<html><head><link rel=\"https://api.w.org/\" href=\"{base}/wp-json/\" /><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"
    )
    .into_bytes();
    reply.took_ms = 95;
    reply
}

fn header(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
