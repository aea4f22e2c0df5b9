//! The internet. Two clients: one for reading, and one for writing that never sends a request twice.
//!
//! Neither follows redirects: the keys would go along. Certificates are checked by the operating system's
//! own store, so a company's certificate authority that is installed there is trusted here as well.
//!
//! An error is "not sent" only when no connection came about: no name, no route, no TLS. From the first
//! byte on the request may have arrived, whatever the error says.
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the one place that sends, and the edge where a reply gets its moment"
)]

use super::{Clock, NotSent, Purpose, SendError, Sending, Transport, Wire, too_late};
use crate::connectors::Reply;
use crate::domain::Ms;
use reqwest::{Client, ClientBuilder, Method, Response, redirect, retry};
use secrecy::ExposeSecret as _;
use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

/// Bytes of a reply, unpacked. 100 full orders are 0.3 MB (observed on WooCommerce 10.5.0).
const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// The wire to the world outside.
pub struct Real {
    reading: Client,
    writing: Client,
    clock: Clock,
    body_limit: usize,
}

impl Real {
    /// Both clients. Replies are dated by this computer's clock.
    ///
    /// # Errors
    /// When the system's store of certificates holds none, or cannot be read; in words for the log.
    pub fn new() -> Result<Real, String> {
        // The first one in the process stays; it is always this one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = |builder: ClientBuilder| {
            builder
                .redirect(redirect::Policy::none())
                .referer(false)
                .connect_timeout(Duration::from_secs(10))
                .build()
                .map_err(|error| text(&error.without_url()))
        };
        Ok(Real {
            reading: client(Client::builder().timeout(Duration::from_secs(30)))?,
            writing: client(
                Client::builder()
                    .timeout(Duration::from_secs(60))
                    .retry(retry::never())
                    // A pooled connection may be dead, and then nobody knows how much of a write it took.
                    .pool_max_idle_per_host(0),
            )?,
            clock: Arc::new(|| Ms::from(chrono::Utc::now())),
            body_limit: BODY_LIMIT,
        })
    }

    /// By another clock than this computer's: the one that turns are given.
    #[must_use]
    pub fn by(self, clock: Clock) -> Real {
        Real { clock, ..self }
    }

    async fn exchange(&self, wire: &Wire) -> Result<Reply, SendError> {
        if (self.clock)() > wire.good_until {
            return Err(too_late());
        }
        let client = match wire.purpose {
            Purpose::Read => &self.reading,
            Purpose::Write => &self.writing,
        };
        let method = Method::from_bytes(wire.method.as_bytes()).map_err(|_| unusable("no such method"))?;
        let mut request = client.request(method, wire.url.expose_secret());
        for (name, value) in &wire.headers {
            let mut value = reqwest::header::HeaderValue::from_str(value.expose_secret())
                .map_err(|_| unusable("a header holds a character that cannot be sent"))?;
            value.set_sensitive(true);
            request = request.header(*name, value);
        }
        if let Some(body) = &wire.body {
            request = request.body(body.clone());
        }
        let response = request.send().await.map_err(|error| failure(error.without_url()))?;
        self.reply(response).await
    }

    async fn reply(&self, mut response: Response) -> Result<Reply, SendError> {
        let status = response.status().as_u16();
        let mut headers: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in response.headers() {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers
                .entry(name.as_str().to_lowercase())
                .and_modify(|known| {
                    known.push_str(", ");
                    known.push_str(&value);
                })
                .or_insert(value);
        }
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|error| lost(&error.without_url()))? {
            if body.len() + piece.len() > self.body_limit {
                return Err(SendError::Lost {
                    reason: format!("the reply has more than {} bytes", self.body_limit),
                });
            }
            body.extend_from_slice(&piece);
        }
        Ok(Reply { status, headers, body, at: (self.clock)() })
    }
}

impl Transport for Real {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(self.exchange(wire))
    }
}

fn unusable(reason: &str) -> SendError {
    SendError::NotSent { why: NotSent::Unreachable, reason: reason.to_owned() }
}

fn lost(error: &reqwest::Error) -> SendError {
    SendError::Lost { reason: text(error) }
}

/// Sorts an error that came before any reply.
fn failure(error: reqwest::Error) -> SendError {
    if error.is_builder() {
        return SendError::NotSent { why: NotSent::Unreachable, reason: text(&error) };
    }
    if !error.is_connect() {
        return lost(&error);
    }
    let why = if chain(&error).any(is_certificate) {
        NotSent::Certificate
    } else if chain(&error).any(is_offline) {
        NotSent::Offline
    } else if error.is_dns() {
        NotSent::NoSuchHost
    } else {
        NotSent::Unreachable
    };
    SendError::NotSent { why, reason: text(&error) }
}

/// The certificate was looked at and not trusted: expired, of another name, of an unknown authority.
fn is_certificate(error: &(dyn StdError + 'static)) -> bool {
    matches!(error.downcast_ref(), Some(rustls::Error::InvalidCertificate(_)))
}

/// This computer has no way out: no route, or nobody to ask for names. The resolver's "try again" is only
/// in its text on Linux and macOS; on Windows it is an error number of its own.
fn is_offline(error: &(dyn StdError + 'static)) -> bool {
    let Some(io) = error.downcast_ref::<std::io::Error>() else { return false };
    const WSATRY_AGAIN: i32 = 11_002;
    matches!(io.kind(), std::io::ErrorKind::NetworkUnreachable | std::io::ErrorKind::NetworkDown)
        || io.to_string().contains("Temporary failure in name resolution")
        || (cfg!(windows) && io.raw_os_error() == Some(WSATRY_AGAIN))
}

/// An error and all that it wraps. An I/O error hides what it wraps from `source()`.
fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error: &&'a (dyn StdError + 'static)| {
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        match wrapped {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => error.source(),
        }
    })
}

/// An error with its causes, for the log. The address is taken out before.
fn text(error: &reqwest::Error) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in chain(error) {
        let part = part.to_string();
        if parts.last() != Some(&part) {
            parts.push(part);
        }
    }
    parts.join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::SecretString;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    fn real() -> Real {
        Real { clock: Arc::new(|| Ms(9)), ..Real::new().unwrap() }
    }

    fn wire(url: &str, purpose: Purpose) -> Wire {
        Wire {
            method: "PUT",
            url: SecretString::from(url),
            shown_url: "shown".to_owned(),
            headers: vec![("x-test", SecretString::from("1"))],
            body: Some("{}".to_owned()),
            purpose,
            good_until: Ms(i64::MAX),
        }
    }

    /// A server on loopback that answers every request with `answer`; returns its address and what came.
    async fn server(answer: &'static [u8]) -> (String, Arc<std::sync::Mutex<Vec<String>>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/a?secret=1", listener.local_addr().unwrap());
        let came = Arc::new(std::sync::Mutex::new(Vec::new()));
        let heard = Arc::clone(&came);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut buffer = vec![0; 4_096];
                let read = stream.read(&mut buffer).await.unwrap_or(0);
                heard.lock().unwrap().push(String::from_utf8_lossy(&buffer[..read]).into_owned());
                let _ = stream.write_all(answer).await;
            }
        });
        (address, came)
    }

    #[tokio::test]
    async fn a_reply_comes_whole() {
        let (url, came) =
            server(b"HTTP/1.1 200 OK\r\nX-WP-Total: 3\r\nLink: a\r\nLink: b\r\nContent-Length: 2\r\n\r\n[]")
                .await;
        let reply = real().send(&wire(&url, Purpose::Read)).await.unwrap();
        assert_eq!((reply.status, reply.body.as_slice(), reply.at), (200, &b"[]"[..], Ms(9)));
        assert_eq!((reply.headers["x-wp-total"].as_str(), reply.headers["link"].as_str()), ("3", "a, b"));
        let sent = came.lock().unwrap().join("");
        assert!(sent.starts_with("PUT /a?secret=1 "), "{sent}");
    }

    #[tokio::test]
    async fn a_redirect_is_handed_back_and_not_followed() {
        let (url, came) = server(b"HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n").await;
        for purpose in [Purpose::Read, Purpose::Write] {
            let reply = real().send(&wire(&url, purpose)).await.unwrap();
            assert_eq!((reply.status, reply.headers["location"].as_str()), (302, "/b"));
        }
        assert_eq!(came.lock().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn a_write_without_an_answer_is_lost_and_sent_once() {
        let (url, came) = server(b"").await;
        let error = real().send(&wire(&url, Purpose::Write)).await.unwrap_err();
        assert!(matches!(error, SendError::Lost { .. }), "{error}");
        assert!(!error.to_string().contains("secret"), "{error}");
        assert_eq!(came.lock().unwrap().len(), 1);
    }

    #[tokio::test]
    async fn a_cut_off_body_is_lost() {
        let (url, _) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[").await;
        assert!(matches!(real().send(&wire(&url, Purpose::Read)).await, Err(SendError::Lost { .. })));
    }

    #[tokio::test]
    async fn a_body_without_end_is_refused() {
        let (url, _) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789").await;
        let real = Real { body_limit: 9, ..real() };
        assert!(matches!(real.send(&wire(&url, Purpose::Read)).await, Err(SendError::Lost { .. })));
    }

    #[tokio::test]
    async fn where_nobody_listens_nothing_was_sent() {
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let error =
            real().send(&wire(&format!("http://{free}/?secret=1"), Purpose::Write)).await.unwrap_err();
        assert!(matches!(error, SendError::NotSent { why: NotSent::Unreachable, .. }), "{error}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }

    #[tokio::test]
    async fn a_name_that_leads_nowhere_means_not_sent() {
        let error = real().send(&wire("https://shop.invalid/", Purpose::Write)).await.unwrap_err();
        let not_sent =
            matches!(error, SendError::NotSent { why: NotSent::NoSuchHost | NotSent::Offline, .. });
        assert!(not_sent, "{error}");
    }

    #[tokio::test]
    async fn tls_that_fails_means_not_sent() {
        let (url, _) = server(b"this is not TLS").await;
        let error = real().send(&wire(&url.replace("http:", "https:"), Purpose::Write)).await.unwrap_err();
        assert!(matches!(error, SendError::NotSent { why: NotSent::Unreachable, .. }), "{error}");
    }

    #[test]
    fn a_bad_certificate_is_found_however_deep_it_is_wrapped() {
        let bad = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let wrapped = std::io::Error::other(std::io::Error::other(bad));
        assert!(chain(&wrapped).any(is_certificate));
        assert!(!chain(&std::io::Error::other("closed")).any(is_certificate));
    }
}
