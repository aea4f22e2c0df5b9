//! The wire. Three ways over it: [`Real`] (the internet), [`World`] (the demo world, in process)
//! and [`Chaos`] (faults by seed, around either). Nothing else sends.

mod chaos;
mod real;
mod world;

pub use chaos::{Chaos, Fault};
pub use real::Real;
pub use world::World;

use crate::connectors::Reply;
use crate::domain::Ms;
use secrecy::SecretString;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What time it is: this computer's clock, or a test's.
pub type Clock = Arc<dyn Fn() -> Ms + Send + Sync>;

/// A signed request, ready to be sent. Its `Debug` shows no secret.
pub struct Wire {
    /// `GET`, `POST`, `PUT`.
    pub method: &'static str,
    /// The whole address; with keys in its query where the shop needs them there.
    pub url: SecretString,
    /// The address as it may be logged: without keys, signatures and nonces.
    pub shown_url: String,
    /// Header names and values.
    pub headers: Vec<(&'static str, SecretString)>,
    /// The body, JSON.
    pub body: Option<String>,
    /// Reading may be tried again by anybody; writing is sent by a client of its own without
    /// retries, redirects and pooled connections.
    pub purpose: Purpose,
    /// It is not sent after this moment. What it rests on would be too old, and another process may have the
    /// connection by then: a computer sleeps when it likes.
    pub good_until: Ms,
}

impl Wire {
    /// The same request once more, for one that left in time and arrives late: on purpose.
    #[must_use]
    pub fn again(&self) -> Wire {
        Wire {
            method: self.method,
            url: self.url.clone(),
            shown_url: self.shown_url.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            purpose: self.purpose,
            good_until: Ms(i64::MAX),
        }
    }
}

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Changes nothing at the other side.
    Read,
    /// Changes something: sent once.
    Write,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({:?})", self.method, self.shown_url, self.purpose)
    }
}

/// Why there is no reply.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It certainly did not arrive: no network, no such host, connection or TLS refused.
    #[error("not sent: {reason}")]
    NotSent {
        /// Which.
        why: NotSent,
        /// For the log: never a secret, never the address's query.
        reason: String,
    },
    /// It may have arrived: timed out or cut off while the answer was awaited.
    #[error("no answer: {reason}")]
    Lost {
        /// For the log.
        reason: String,
    },
}

/// Why a request certainly did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSent {
    /// This computer has no way out.
    Offline,
    /// The name leads nowhere.
    NoSuchHost,
    /// Nobody answers there.
    Unreachable,
    /// The certificate is not trusted by this computer.
    Certificate,
    /// It waited too long before it was sent: [`Wire::good_until`].
    TooLate,
}

/// What a request that waited too long ends with: [`Wire::good_until`]. Whoever sends by this computer's clock looks;
/// the demo world's is its shop's.
#[must_use]
pub fn too_late() -> SendError {
    SendError::NotSent { why: NotSent::TooLate, reason: "it waited too long before it was sent".to_owned() }
}

/// A boxed future: transports are chosen at run time.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<Reply, SendError>> + Send + 'a>>;

/// A way over the wire.
pub trait Transport: Send + Sync {
    /// Sends the request and waits for the whole reply. Redirects are not followed.
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a>;
}
