//! The receiver over real sockets of this computer.

use super::*;
use crate::domain::AccountId;
use secrecy::{ExposeSecret as _, SecretString};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Writes down what it hears.
#[derive(Default)]
struct Ear(Mutex<Vec<(AccountId, Vec<String>)>>);

impl Hears for Ear {
    fn heard(&self, account: AccountId, mentions: Mentions) -> Hearing<'_> {
        Box::pin(async move {
            let names = mentions.names().map(str::to_owned).collect();
            self.0.lock().unwrap().push((account, names));
        })
    }
}

struct Bench {
    receiver: Receiver,
    ear: Arc<Ear>,
    /// The path of connection 1, which signs nothing, and of connection 2, which does.
    plain: String,
    signing: String,
}

async fn bench(limits: Limits) -> Bench {
    let ear = Arc::new(Ear::default());
    let (one, two) = (new_secret(), new_secret());
    let path = |secret: &SecretString| format!("{PREFIX}{}", secret.expose_secret());
    let (plain, signing) = (path(&one), path(&two));
    let signed = Some(("x-wc-webhook-signature", SecretString::from("wc-secret")));
    let doors = vec![
        Door { account: AccountId(1), secret: one, signed: None },
        Door { account: AccountId(2), secret: two, signed },
    ];
    let receiver = Receiver::start(0, Doors::new(doors, ""), limits, ear.clone()).await.expect("a free port");
    Bench { receiver, ear, plain, signing }
}

impl Bench {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.receiver.port())).await.expect("somebody listens")
    }

    /// Sends this and reads to the end.
    async fn say(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        // Who is turned away before the end of what it says cannot say all of it.
        let _ = stream.write_all(bytes).await;
        ended(stream).await
    }

    fn post(&self, path: &str, more: &str, body: &str) -> Vec<u8> {
        let (port, length) = (self.receiver.port(), body.len());
        format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\n{more}content-length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }

    fn heard(&self) -> Vec<(AccountId, Vec<String>)> {
        std::mem::take(&mut *self.ear.0.lock().unwrap())
    }

    /// Until nobody is listened to any more.
    async fn quiet(&self) {
        while self.receiver.callers() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

async fn ended(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn is(answer: &str, status: u16) -> bool {
    answer.starts_with(&format!("HTTP/1.1 {status} "))
        && answer.contains("content-length: 0\r\n")
        && answer.ends_with("\r\n\r\n")
}

#[tokio::test]
async fn the_right_secret_is_always_answered_the_same_and_nobody_else_is_told_anything() {
    let bench = bench(Limits::default()).await;
    let known = r#"{"barcode":"3SWOLK0482915"}"#;
    let mut answers = std::collections::BTreeSet::new();
    let without_date =
        |answer: &str| answer.lines().filter(|l| !l.starts_with("date:")).collect::<Vec<_>>().join("|");
    for body in [known, "", "webhook_id=7", "{", "null", "[[[[[[", "\u{0}", &"[".repeat(100_000)] {
        let answer = bench.say(&bench.post(&bench.plain, "", body)).await;
        assert!(is(&answer, 200), "{answer}");
        answers.insert(without_date(&answer));
    }
    assert_eq!(answers.len(), 1, "the answer says nothing about the body: {answers:?}");
    let heard = bench.heard();
    assert_eq!(heard[0], (AccountId(1), vec!["3SWOLK0482915".to_owned()]));
    assert_eq!(heard.len(), 2, "the number, and the webhook's own; nothing stood in the others");

    let mut refused = std::collections::BTreeSet::new();
    let right = String::from_utf8(bench.post(&bench.plain, "", known)).unwrap();
    let port = bench.receiver.port();
    for call in [
        right.replacen("POST", "GET", 1),
        right.replacen("POST", "PUT", 1),
        right.replacen(&bench.plain, "/", 1),
        right.replacen(&bench.plain, PREFIX, 1),
        right.replacen(&bench.plain, &format!("{PREFIX}{}", new_secret().expose_secret()), 1),
        right.replacen(&bench.plain, &bench.plain[..bench.plain.len() - 1], 1),
        right.replacen(&bench.plain, &format!("http://127.0.0.1:{port}{}", bench.plain), 1),
        right.replacen(&format!("127.0.0.1:{port}"), "evil.example", 1),
        right.replacen(&format!("127.0.0.1:{port}"), "127.0.0.1", 1),
        right.replacen("host:", "x-host:", 1),
        right.replacen("\r\n", &format!("\r\nhost: 127.0.0.1:{port}\r\n"), 1),
    ] {
        let answer = bench.say(call.as_bytes()).await;
        assert!(is(&answer, 404), "{call} {answer}");
        refused.insert(without_date(&answer));
    }
    assert_eq!(refused.len(), 1, "nobody learns why: {refused:?}");
    assert_eq!(bench.heard(), []);
}

#[tokio::test]
async fn what_is_not_signed_by_the_kept_secret_is_ignored() {
    let bench = bench(Limits::default()).await;
    let signature = "x-wc-webhook-signature: XOvG+/mKAKiNfNL5aDmmmrY8ZRtaA96JXvSO3vPAbC8=\r\n";
    let body = r#"{"id":727}"#;
    for (more, body) in [
        ("", body),
        ("x-wc-webhook-signature: AAAA\r\n", body),
        (signature, r#"{"id":728}"#),
        ("", "webhook_id=7"),
        ("x-shopify-hmac-sha256: XOvG+/mKAKiNfNL5aDmmmrY8ZRtaA96JXvSO3vPAbC8=\r\n", body),
    ] {
        assert!(is(&bench.say(&bench.post(&bench.signing, more, body)).await, 200));
        assert_eq!(bench.heard(), [], "{more}{body}");
    }
    assert!(is(&bench.say(&bench.post(&bench.signing, signature, body)).await, 200));
    assert_eq!(bench.heard(), [(AccountId(2), vec!["727".to_owned()])]);
}

#[tokio::test]
async fn a_body_in_pieces_is_read_and_one_too_long_is_not_listened_to() {
    let bench = bench(Limits { body: 1_000, ..Limits::default() }).await;
    let port = bench.receiver.port();
    let head = format!("POST {} HTTP/1.1\r\nhost: localhost:{port}\r\n", bench.plain);
    let chunked = format!(
        "{head}transfer-encoding: chunked\r\n\r\nf\r\n{{\"a\":\"3SWOLK048\r\n6\r\n2915\"}}\r\n0\r\n\r\n"
    );
    assert!(is(&bench.say(chunked.as_bytes()).await, 200));
    assert_eq!(bench.heard(), [(AccountId(1), vec!["3SWOLK0482915".to_owned()])]);
    let long = format!("[\"3SWOLK0482915\"{}]", " ".repeat(1_000));
    bench.say(&bench.post(&bench.plain, "", &long)).await;
    // One that never ends, and one whose length is a lie.
    let endless = format!("{head}transfer-encoding: chunked\r\n\r\n{}", "4\r\n1042\r\n".repeat(5_000));
    bench.say(endless.as_bytes()).await;
    bench.say(format!("{head}content-length: 99999999999\r\n\r\n{long}").as_bytes()).await;
    // Heads that are none.
    for head in [
        "X\r\n\r\n",
        "POST\r\n\r\n",
        "\u{16}\u{3}\u{1}\r\n\r\n",
        &format!("{head}x: {}\r\n\r\n", "x".repeat(40_000)),
    ] {
        let answer = bench.say(head.as_bytes()).await;
        assert!(!answer.contains(" 200 "), "{answer}");
    }
    let many = (0..200).map(|n| format!("x-{n}: 1\r\n")).collect::<String>();
    assert!(!bench.say(&bench.post(&bench.plain, &many, "1042")).await.contains(" 200 "));
    bench.quiet().await;
    assert_eq!(bench.heard(), []);
}

#[tokio::test]
async fn a_caller_who_takes_too_long_is_cut_off() {
    let bench = bench(Limits { patience: Duration::from_millis(50), ..Limits::default() }).await;
    let whole = bench.post(&bench.plain, "", r#"{"barcode":"3SWOLK0482915"}"#);
    for said in [0, 10, whole.len() - 1] {
        let mut stream = bench.connect().await;
        stream.write_all(&whole[..said]).await.unwrap();
        assert_eq!(ended(stream).await, "", "after {said} bytes");
    }
    // One that goes on for ever, a byte at a time.
    let mut stream = bench.connect().await;
    while stream.write_all(b"P").await.is_ok() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    bench.quiet().await;
    assert_eq!(bench.heard(), []);
}

#[tokio::test]
async fn a_caller_too_many_is_told_so_and_the_places_come_back() {
    let bench = bench(Limits { at_once: 2, ..Limits::default() }).await;
    let slow = (bench.connect().await, bench.connect().await);
    for _ in 0..20 {
        assert!(is(&ended(bench.connect().await).await, 503));
        assert_eq!(bench.receiver.callers(), 2);
    }
    drop(slow);
    bench.quiet().await;
    assert!(is(&bench.say(&bench.post(&bench.plain, "", "1042")).await, 200));
    assert_eq!(bench.heard().len(), 1);
}

#[tokio::test]
async fn one_answer_ends_a_connection() {
    let bench = bench(Limits::default()).await;
    let twice = [
        bench.post(&bench.plain, "connection: keep-alive\r\n", "1042"),
        bench.post(&bench.plain, "", "1043"),
    ];
    let answer = bench.say(&twice.concat()).await;
    assert_eq!(answer.matches("HTTP/1.1").count(), 1, "{answer}");
    assert_eq!(bench.heard(), [(AccountId(1), vec!["1042".to_owned()])]);
}

#[tokio::test]
async fn other_addresses_hold_at_once_and_nobody_listens_after_the_end() {
    let bench = bench(Limits::default()).await;
    let renewed = new_secret();
    let path = format!("{PREFIX}{}", renewed.expose_secret());
    let door = Door { account: AccountId(3), secret: renewed, signed: None };
    bench.receiver.set_doors(Doors::new(vec![door], "push.wolk.example"));
    assert!(is(&bench.say(&bench.post(&bench.plain, "", "1042")).await, 404), "the old one leads nowhere");
    let tunnel = format!("POST {path} HTTP/1.1\r\nhost: push.wolk.example\r\ncontent-length: 4\r\n\r\n1042");
    assert!(is(&bench.say(tunnel.as_bytes()).await, 200));
    assert_eq!(bench.heard(), [(AccountId(3), vec!["1042".to_owned()])]);
    let port = bench.receiver.port();
    drop(bench);
    while TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
