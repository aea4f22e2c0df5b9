//! The part that listens. Everything in it is bounded: callers at once, the head and the body of a call, its time.

use super::door::Doors;
use super::mentions::{Mentions, mentions};
use crate::domain::AccountId;
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::{JoinHandle, JoinSet};

/// What a caller too many gets.
const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
/// The head of a call: its address, its headers.
const HEAD: usize = 16 * 1024;
/// Headers in it.
const HEADERS: usize = 64;
/// After a caller could not be taken in: the system has no more of something.
const PAUSE: Duration = Duration::from_millis(100);

/// What a receiver puts up with.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Callers at once; one more is told 503 and not listened to.
    pub at_once: usize,
    /// The longest body that is read, in bytes. A longer one counts as if nothing stood in it.
    pub body: usize,
    /// How long one caller may take, from the first byte to the answer.
    pub patience: Duration,
}

impl Default for Limits {
    /// An order of Shopify has some kilobytes for each of its lines, so the body may be larger than most are.
    fn default() -> Limits {
        Limits { at_once: 16, body: 256 * 1024, patience: Duration::from_secs(5) }
    }
}

/// What [`Hears::heard`] returns.
pub type Hearing<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Who is told of pushes.
pub trait Hears: Send + Sync + 'static {
    /// Somebody who knows the address of this connection said something in which these stand. Whether any of it is
    /// known or true is for the hearer to find out.
    fn heard(&self, account: AccountId, mentions: Mentions) -> Hearing<'_>;
}

struct Shared {
    doors: RwLock<Arc<Doors>>,
    limits: Limits,
    hears: Arc<dyn Hears>,
    port: u16,
}

/// A receiver that listens, until it is dropped.
pub struct Receiver {
    shared: Arc<Shared>,
    places: Arc<Semaphore>,
    task: JoinHandle<()>,
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // Those who are being listened to go with it.
        self.task.abort();
    }
}

impl Receiver {
    /// Listens on 127.0.0.1. `port` 0: any that is free.
    ///
    /// # Errors
    /// When the port is taken or not allowed.
    pub async fn start(
        port: u16,
        doors: Doors,
        limits: Limits,
        hears: Arc<dyn Hears>,
    ) -> io::Result<Receiver> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared { doors: RwLock::new(Arc::new(doors)), limits, hears, port });
        let places = Arc::new(Semaphore::new(limits.at_once));
        let task = tokio::spawn(listen(listener, shared.clone(), places.clone()));
        Ok(Receiver { shared, places, task })
    }

    /// Where it listens.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.shared.port
    }

    /// Other addresses from now on.
    pub fn set_doors(&self, doors: Doors) {
        *self.shared.doors.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(doors);
    }

    /// How many are being listened to now.
    #[must_use]
    pub fn callers(&self) -> usize {
        self.shared.limits.at_once.saturating_sub(self.places.available_permits())
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>, places: Arc<Semaphore>) {
    let mut callers = JoinSet::new();
    loop {
        tokio::select! {
            called = listener.accept() => match (called, places.clone().try_acquire_owned()) {
                (Ok((stream, _)), Ok(place)) => {
                    callers.spawn(listen_to(stream, shared.clone(), place));
                }
                (Ok((stream, _)), Err(_)) => turn_away(stream),
                (Err(_), _) => tokio::time::sleep(PAUSE).await,
            },
            Some(_) = callers.join_next() => {}
        }
    }
}

/// Tells a caller too many, and waits for nothing.
fn turn_away(stream: TcpStream) {
    if let Ok(mut stream) = stream.into_std() {
        let _ = stream.write(BUSY);
    }
}

/// One call, whatever its pace: what it takes too long for is cut off, and so is what it would say after it.
async fn listen_to(stream: TcpStream, shared: Arc<Shared>, _place: OwnedSemaphorePermit) {
    let patience = shared.limits.patience;
    let answer = service_fn(move |request| {
        let shared = shared.clone();
        async move { Ok::<_, Infallible>(answer(request, &shared).await) }
    });
    let call = http1::Builder::new()
        .keep_alive(false)
        .max_buf_size(HEAD)
        .max_headers(HEADERS)
        // The time of the whole call is bounded below.
        .header_read_timeout(None)
        .serve_connection(TokioIo::new(stream), answer);
    // What went wrong in it is the caller's.
    let _ = tokio::time::timeout(patience, call).await;
}

async fn answer(request: Request<Incoming>, shared: &Shared) -> Response<Empty<Bytes>> {
    let doors = shared.doors.read().unwrap_or_else(PoisonError::into_inner).clone();
    let (head, body) = request.into_parts();
    let mut response = Response::new(Empty::new());
    let Some(door) = doors.of(&head.method, &head.uri, &head.headers, shared.port) else {
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    };
    if let Ok(body) = Limited::new(body, shared.limits.body).collect().await {
        let body = body.to_bytes();
        if door.is_signed(&head.headers, &body) {
            let mentions = mentions(&body);
            if !mentions.is_empty() {
                shared.hears.heard(door.account, mentions).await;
            }
        }
    }
    response
}
