//! The loopback face.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};

use super::*;
use crate::{Fault, serve};

fn ask_port(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    stream.write_all(request.as_bytes()).expect("to write");
    let mut reply = Vec::new();
    // A cut connection may end in an error; what came before it is what counts.
    let _ = stream.read_to_end(&mut reply);
    String::from_utf8_lossy(&reply).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_world_answers_on_a_port_and_drops_the_line_when_it_should() {
    let world = Arc::new(Mutex::new(world(30)));
    let key = world.lock().expect("it").key("read_write").expect("it").clone();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let server = tokio::spawn(serve(Arc::clone(&world), listener, || NOW));
    let query = format!("consumer_key={}&consumer_secret={}", key.consumer_key, key.consumer_secret);
    let get = format!(
        "GET /wp-json/wc/v3/orders?per_page=2&_fields=id&{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    );
    let asked = get.clone();
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &asked)).await.expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    assert!(reply.to_lowercase().contains("x-wp-total: 30"), "{reply}");
    assert!(
        reply.contains(&format!("http://127.0.0.1:{port}/wp-json/wc/v3/orders")),
        "links stay on the port"
    );
    assert_eq!(reply.to_lowercase().matches("\r\ndate:").count(), 1, "one date: {reply}");
    world.lock().expect("it").faults().next(1, Fault::ReplyLost);
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &get)).await.expect("an end");
    assert_eq!(reply, "", "no reply, the line is dropped");
    server.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn both_shops_answer_on_one_port() {
    let world = Arc::new(Mutex::new(two_shops(10, |shop| shop.base_url = Some("http://127.0.0.1".into()))));
    let token = world.lock().expect("it").shopify_token().expect("a token").to_owned();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let server = tokio::spawn(serve(Arc::clone(&world), listener, || NOW));
    let body = r#"{"query":"{ shop { name } }"}"#;
    let post = format!(
        "POST /admin/api/2026-10/graphql.json HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Shopify-Access-Token: {token}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &post)).await.expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("Studio Wolk"), "{reply}");
    let get = format!("GET /wp-json/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &get)).await.expect("a reply");
    assert!(reply.contains("wc/v3"), "{reply}");
    server.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_etsy_shop_answers_below_a_path_of_the_same_port() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let base = format!("http://127.0.0.1:{port}/etsy");
    let world = Arc::new(Mutex::new(with_etsy(10, |shop| shop.base_url = Some(base))));
    let key = world.lock().expect("it").etsy_key().map(|(one, two)| format!("{one}:{two}")).expect("a key");
    let server = tokio::spawn(serve(Arc::clone(&world), listener, || NOW));
    let get = format!(
        "GET /etsy/v3/application/shops/4711001 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nx-api-key: {key}\r\nConnection: close\r\n\r\n"
    );
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &get)).await.expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("Studio Wolk"), "{reply}");
    let get = format!("GET /wp-json/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let reply = tokio::task::spawn_blocking(move || ask_port(port, &get)).await.expect("a reply");
    assert!(reply.contains("wc/v3"), "{reply}");
    server.abort();
}
