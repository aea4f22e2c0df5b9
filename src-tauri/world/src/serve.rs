//! A world on a port: the only part that does I/O.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request as HttpRequest};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use crate::wire::{Outcome, Request};
use crate::world::World;

/// The largest body that is read.
const MOST: usize = 16 * 1024 * 1024;

/// Serves a world over plain HTTP until the future is dropped: any method and any path goes to
/// [`World::handle`], as `bol` where the address is below that of the world's bol shop and the path is one of
/// its API's, as `shopify` where the path begins with `/admin/api/` or `/admin/oauth/`, and as `woocommerce`
/// otherwise, with the address rebuilt from the Host header and the moment (ms UTC) taken from
/// `clock`. What is not sent, or whose reply is lost, ends with the connection closed and no reply.
///
/// # Errors
/// When the listener has no local address.
pub async fn serve(
    world: Arc<Mutex<World>>,
    listener: TcpListener,
    clock: impl Fn() -> i64 + Clone + Send + Sync + 'static,
) -> io::Result<()> {
    let own = listener.local_addr()?;
    let answer = move |ConnectInfo(connection): ConnectInfo<Connection>, http: HttpRequest| {
        let (world, clock) = (Arc::clone(&world), clock.clone());
        async move {
            let request = read(http, own).await;
            let outcome = request.map(|request| {
                let mut world = world.lock().unwrap_or_else(PoisonError::into_inner);
                let platform = platform_of(&world, &request);
                world.handle(platform, &request, clock())
            });
            match outcome {
                Some(Outcome::Reply(reply)) => write(&reply),
                Some(Outcome::NotSent | Outcome::ReplyLost) | None => {
                    connection.0.store(true, Ordering::Relaxed);
                    Response::new(Body::empty())
                }
            }
        }
    };
    let app = Router::new().fallback(answer).into_make_service_with_connect_info::<Connection>();
    axum::serve(Cuttable(listener), app).await
}

fn platform_of(world: &World, request: &Request) -> &'static str {
    if world.is_bols(request) {
        return "bol";
    }
    let path = request.url.splitn(4, '/').nth(3).unwrap_or_default();
    if path.starts_with("admin/api/") || path.starts_with("admin/oauth/") { "shopify" } else { "woocommerce" }
}

async fn read(http: HttpRequest, own: SocketAddr) -> Option<Request> {
    let (head, body) = http.into_parts();
    let host = head
        .headers
        .get("host")
        .and_then(|host| host.to_str().ok())
        .map_or_else(|| own.to_string(), str::to_owned);
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let headers = head
        .headers
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let body = to_bytes(body, MOST).await.ok()?.to_vec();
    Some(Request {
        method: head.method.as_str().to_owned(),
        url: format!("http://{host}{path}"),
        headers,
        body,
    })
}

fn write(reply: &crate::wire::Reply) -> Response<Body> {
    let mut response = Response::new(Body::from(reply.body.clone()));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in &reply.headers {
        if let (Ok(name), Ok(value)) =
            (HeaderName::try_from(name.as_str()), HeaderValue::try_from(value.as_str()))
        {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// Set once the connection is to end without a reply.
#[derive(Debug, Clone)]
struct Connection(Arc<AtomicBool>);

impl Connected<IncomingStream<'_, Cuttable>> for Connection {
    fn connect_info(stream: IncomingStream<'_, Cuttable>) -> Self {
        Connection(Arc::clone(&stream.io().cut))
    }
}

struct Cuttable(TcpListener);

impl Listener for Cuttable {
    type Io = CuttableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (CuttableStream, SocketAddr) {
        let (stream, from) = Listener::accept(&mut self.0).await;
        (CuttableStream { stream, cut: Arc::new(AtomicBool::new(false)) }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A stream that refuses to be written once it is cut, which makes the server close it.
struct CuttableStream {
    stream: TcpStream,
    cut: Arc<AtomicBool>,
}

impl CuttableStream {
    fn refused(&self) -> Option<io::Error> {
        self.cut.load(Ordering::Relaxed).then(|| io::Error::from(io::ErrorKind::ConnectionAborted))
    }
}

impl AsyncRead for CuttableStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for CuttableStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.refused() {
            Some(error) => Poll::Ready(Err(error)),
            None => Pin::new(&mut self.stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
