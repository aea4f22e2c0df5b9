//! Pushes, from a socket to the reading that they ask for.

use super::Clock as _;
use super::testing::{Bench, NOW, Told, bench};
use super::view::Connection;
use crate::connectors::Profile;
use crate::domain::{AccountId, MINUTE, Ms, Platform, SECOND};
use crate::store::SyncState;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A column that a push may change, and no other.
const WANTED: &str = "sync_state.wanted_at";

struct Pushed {
    bench: Bench,
    port: u16,
    nudges: Arc<AtomicU32>,
}

/// A shop with two orders, one of them with a parcel, and the receiver switched on.
async fn pushed() -> Pushed {
    let bench = bench().await;
    bench.read(&[Told::of("#1047", "Manon Dubois"), Told::of("#1048", "Anna de Vries")]).await;
    bench.sent(&[("#1047", "LA874320193FR")]).await;
    let port = free_port().await;
    bench.app.set_setting("receive_port", &port.to_string()).await.unwrap();
    bench.app.set_setting("receive_pushes", "yes").await.unwrap();
    let pushed = Pushed { bench, port, nudges: Arc::default() };
    pushed.listen().await;
    pushed
}

async fn free_port() -> u16 {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    free.local_addr().unwrap().port()
}

impl Pushed {
    async fn listen(&self) {
        let nudges = self.nudges.clone();
        let nudge = Arc::new(move || {
            nudges.fetch_add(1, Ordering::SeqCst);
        });
        self.bench.app.receive(nudge).await.unwrap();
    }

    /// The path of the shop's address. Asking for it makes it.
    async fn path(&self) -> String {
        let address = self.bench.app.push_address(self.bench.shop, false).await.unwrap().address;
        self.listen().await;
        url::Url::parse(&address).unwrap().path().to_owned()
    }

    /// Pushes, and returns the status.
    async fn push(&self, path: &str, more: &str, body: &str) -> u16 {
        let port = self.port;
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let length = body.len();
        let call = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost:{port}\r\n{more}content-length: {length}\r\n\r\n{body}"
        );
        stream.write_all(call.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer.split(' ').nth(1).unwrap().parse().unwrap()
    }

    async fn state(&self) -> SyncState {
        self.bench.app.store.sync_state(self.bench.shop).await.unwrap()
    }

    async fn wanted(&self) -> Option<Ms> {
        self.state().await.wanted_at
    }

    fn nudges(&self) -> u32 {
        self.nudges.swap(0, Ordering::SeqCst)
    }
}

#[tokio::test]
async fn a_known_number_or_order_has_the_connection_read_and_nothing_is_stored() {
    let pushed = pushed().await;
    let path = pushed.path().await;
    let before = pushed.bench.app.store.dump(&[WANTED]).await;
    let vault = std::fs::read(pushed.bench.app.vault.path()).unwrap();
    assert_eq!(pushed.wanted().await, None);
    for unknown in [
        "",
        "webhook_id=7",
        "null",
        r#"{"data": {"number": "LA874320202FR"}, "id": 1049, "look": "http://127.0.0.1:1/1050"}"#,
        &"[".repeat(100_000),
        &format!("[{}]", vec!["\"LA874320202FR\""; 10_000].join(",")),
    ] {
        assert_eq!(pushed.push(&path, "", unknown).await, 200);
        assert_eq!((pushed.wanted().await, pushed.nudges()), (None, 0), "{unknown:.60}");
    }
    for known in [
        r#"{"event": "TRACKING_UPDATED", "data": {"number": "LA874320193FR", "carrier": 6051}}"#,
        r#"{"Barcode": "la 874 320 193 fr", "anything": [{"else": null}]}"#,
        r#"{"id": 1048}"#,
        r##"{"order": {"number": "#1048"}}"##,
        "webhook_id=1047",
        "<Event><Barcode>LA874320193FR</Barcode></Event>",
    ] {
        pushed.bench.clock.advance(MINUTE);
        assert_eq!(pushed.push(&path, "", known).await, 200);
        assert_eq!(pushed.wanted().await, Some(pushed.bench.clock.now()), "{known}");
        assert_eq!(pushed.nudges(), 1);
        pushed.read().await;
    }
    let after = pushed.bench.app.store.dump(&[WANTED]).await;
    for (table, rows) in &before {
        assert_eq!(&after[table], rows, "{table} is as it was");
    }
    assert_eq!(after.len(), before.len());
    assert_eq!(std::fs::read(pushed.bench.app.vault.path()).unwrap(), vault);
}

impl Pushed {
    /// What was wanted was read. Only that: nothing else may have changed.
    async fn read(&self) {
        let state = SyncState { wanted_at: None, ..self.state().await };
        let began = SyncState { checked_at: Some(self.bench.clock.now()), ..state.clone() };
        // A reading that begins now fulfils what was wanted before it; then the rest is put back.
        self.bench.app.store.keep_sync_state(self.bench.shop, &began).await.unwrap();
        self.bench.app.store.keep_sync_state(self.bench.shop, &state).await.unwrap();
        assert_eq!(self.wanted().await, None);
    }
}

#[tokio::test]
async fn what_is_said_again_and_again_pokes_once_a_minute() {
    let pushed = pushed().await;
    let path = pushed.path().await;
    let (clock, body) = (&pushed.bench.clock, r#"{"number": "LA874320193FR"}"#);
    assert_eq!(pushed.push(&path, "", body).await, 200);
    assert_eq!((pushed.wanted().await, pushed.nudges()), (Some(NOW), 1));
    pushed.read().await;
    clock.advance(SECOND);
    for _ in 0..50 {
        assert_eq!(pushed.push(&path, "", body).await, 200, "a replay is answered as ever");
    }
    assert_eq!(
        (pushed.wanted().await, pushed.nudges()),
        (None, 1),
        "the work is told once that something waits"
    );
    assert_eq!(pushed.bench.app.poke_due().await.unwrap(), Some(NOW.plus(MINUTE)));
    assert_eq!(pushed.wanted().await, None);
    clock.advance(MINUTE - SECOND);
    assert_eq!(pushed.bench.app.poke_due().await.unwrap(), None);
    assert_eq!(pushed.wanted().await, Some(NOW.plus(MINUTE)), "what was said meanwhile is read then");
    pushed.read().await;
    clock.advance(SECOND);
    assert_eq!(pushed.push(&path, "", body).await, 200);
    assert_eq!(pushed.wanted().await, None, "a minute later, not a second");
}

#[tokio::test]
async fn a_push_waits_where_the_platform_wants_a_pause_and_is_not_lost_to_a_reading_under_way() {
    let pushed = pushed().await;
    let (store, shop, clock) = (&pushed.bench.app.store, pushed.bench.shop, &pushed.bench.clock);
    let path = pushed.path().await;
    let paused = SyncState { retry_at: Some(NOW.plus(10 * MINUTE)), attempts: 3, ..pushed.state().await };
    store.keep_sync_state(shop, &paused).await.unwrap();
    // The reading that is under way has seen the state before the push, and ends after it.
    let seen = SyncState { checked_at: Some(clock.now()), ..pushed.state().await };
    clock.advance(SECOND);
    assert_eq!(pushed.push(&path, "", "LA874320193FR").await, 200);
    assert_eq!(pushed.state().await, SyncState { wanted_at: Some(NOW.plus(SECOND)), ..paused });
    store.keep_sync_state(shop, &seen).await.unwrap();
    assert_eq!(pushed.wanted().await, Some(NOW.plus(SECOND)));
    clock.advance(MINUTE);
    let later = SyncState { checked_at: Some(clock.now()), ..seen };
    store.keep_sync_state(shop, &later).await.unwrap();
    assert_eq!(pushed.wanted().await, None, "a reading that began after it fulfils it");
}

#[tokio::test]
async fn an_order_of_one_connection_does_not_poke_another_but_a_number_does() {
    let pushed = pushed().await;
    let app = &pushed.bench.app;
    let profile = Profile { url: "https://other.example".to_owned(), ..Profile::default() };
    let other = app
        .store
        .connect_account(Platform::Shopify, "shopify:other.example", "Other", &profile, NOW.plus(-SECOND))
        .await
        .unwrap();
    let state = SyncState { checked_at: Some(NOW), ..SyncState::default() };
    app.store.keep_sync_state(other, &state).await.unwrap();
    let address = app.push_address(other, false).await.unwrap();
    assert!(address.can_sign && !address.signed && address.local);
    pushed.listen().await;
    let path = url::Url::parse(&address.address).unwrap().path().to_owned();
    let wanted = async || app.store.sync_state(other).await.unwrap().wanted_at;
    pushed.push(&path, "", r#"{"id": 1048}"#).await;
    assert_eq!(wanted().await, None);
    pushed.push(&path, "", r#"{"id": 1048, "number": "LA874320193FR"}"#).await;
    assert_eq!((wanted().await, pushed.wanted().await), (Some(NOW), None));
}

#[tokio::test]
async fn an_address_is_made_once_renewed_when_asked_and_goes_with_its_connection() {
    let pushed = pushed().await;
    let (app, shop) = (&pushed.bench.app, pushed.bench.shop);
    let (body, unknown) = ("LA874320193FR", AccountId(99));
    let path = pushed.path().await;
    assert_eq!(pushed.path().await, path, "the same address each time");
    assert_eq!(pushed.push(&path, "", body).await, 200);
    app.push_address(shop, true).await.unwrap();
    let renewed = pushed.path().await;
    assert_ne!(renewed, path);
    assert_eq!((pushed.push(&path, "", body).await, pushed.push(&renewed, "", body).await), (404, 200));
    // New keys leave it alone.
    app.vault.put("woocommerce:wolk.example", crate::secrets::Fields::new()).await.unwrap();
    assert_eq!(pushed.path().await, renewed);
    app.set_setting("receive_host", "push.wolk.example").await.unwrap();
    let address = app.push_address(shop, false).await.unwrap();
    assert_eq!(address.address, format!("https://push.wolk.example{renewed}"));
    assert!(!format!("{address:?}").contains(&renewed), "it is a secret");
    // What has nothing to read has no address; nor has what is not there.
    let tpop = app.supplier(Platform::Tpop, "").await.unwrap();
    assert_eq!(app.push_address(tpop, false).await.unwrap_err().said.id, "receive-nothing-to-read");
    assert_eq!(app.push_address(unknown, false).await.unwrap_err().said.id, "error-no-account");
    let takes = |connections: Vec<Connection>| {
        connections.into_iter().filter(|c| c.takes_pushes).map(|c| c.account).collect::<Vec<_>>()
    };
    assert_eq!(takes(app.connections().await.unwrap()), [shop]);
    app.disconnect(shop).await.unwrap();
    pushed.listen().await;
    assert_eq!(pushed.push(&renewed, "", body).await, 404);
    let kept = app.vault.get("push:woocommerce:wolk.example").await.unwrap();
    assert!(kept.is_empty(), "its secret is gone from the vault");
}

#[tokio::test]
async fn with_the_secret_of_the_webhook_only_what_is_signed_counts() {
    let pushed = pushed().await;
    let (app, shop) = (&pushed.bench.app, pushed.bench.shop);
    let path = pushed.path().await;
    assert!(app.set_push_secret(shop, "  wc-secret ").await.unwrap().signed);
    pushed.listen().await;
    let body = r#"{"id":1047}"#;
    // Computed with Python's hmac module.
    let signature = "X-WC-Webhook-Signature: 1rwnc6fYZPz+mZ8LrYTF5mAGo0AuaFESIEISKB9pc0g=\r\n";
    for more in ["", "X-WC-Webhook-Signature: AAAA\r\n"] {
        assert_eq!(pushed.push(&path, more, body).await, 200);
        assert_eq!(pushed.wanted().await, None);
    }
    assert_eq!(pushed.push(&path, signature, body).await, 200);
    assert_eq!(pushed.wanted().await, Some(NOW));
    assert!(!app.set_push_secret(shop, "").await.unwrap().signed);
    // A platform whose signature is not known takes none.
    let profile = Profile { url: "https://api.bol.com".to_owned(), ..Profile::default() };
    let bol = app.store.connect_account(Platform::Bol, "bol:1", "bol", &profile, NOW).await.unwrap();
    assert_eq!(app.set_push_secret(bol, "x").await.unwrap_err().said.id, "receive-unsigned");
    assert!(!app.push_address(bol, false).await.unwrap().can_sign);
}

#[tokio::test]
async fn it_is_off_until_it_is_switched_on_and_a_port_that_is_taken_is_told() {
    let bench = bench().await;
    let app = &bench.app;
    let quiet: super::Nudge = Arc::new(|| {});
    let port = free_port().await;
    let listens = async || TcpStream::connect(("127.0.0.1", port)).await.is_ok();
    app.set_setting("receive_port", &port.to_string()).await.unwrap();
    app.receive(quiet.clone()).await.unwrap();
    let view = app.settings_view(None).await.unwrap().receive;
    assert_eq!((view.on, view.port, view.host.as_str(), view.trouble), (false, port, "", None));
    assert!(!listens().await && !app.connections().await.unwrap()[0].takes_pushes);
    app.set_setting("receive_pushes", "on").await.unwrap();
    app.receive(quiet.clone()).await.unwrap();
    assert!(listens().await && app.connections().await.unwrap()[0].takes_pushes);
    // To another port and back, and off.
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    app.set_setting("receive_port", &taken.local_addr().unwrap().port().to_string()).await.unwrap();
    app.receive(quiet.clone()).await.unwrap();
    let trouble = async || app.settings_view(None).await.unwrap().receive.trouble.map(|said| said.id);
    assert_eq!(trouble().await.as_deref(), Some("receive-port"));
    while listens().await {
        tokio::task::yield_now().await;
    }
    app.set_setting("receive_port", &port.to_string()).await.unwrap();
    app.receive(quiet.clone()).await.unwrap();
    assert!(listens().await && trouble().await.is_none());
    app.set_setting("receive_pushes", "off").await.unwrap();
    app.receive(quiet.clone()).await.unwrap();
    while listens().await {
        tokio::task::yield_now().await;
    }
    app.set_setting("receive_pushes", "on").await.unwrap();
    app.receive(quiet).await.unwrap();
    app.end_receiving().await;
    while listens().await {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_window_may_ask_from_any_thread() {
    fn from_any<T: Send>(asked: T) -> T {
        asked
    }
    let pushed = pushed().await;
    let (app, shop) = (&pushed.bench.app, pushed.bench.shop);
    from_any(app.receive(Arc::new(|| {}))).await.unwrap();
    from_any(app.push_address(shop, false)).await.unwrap();
    from_any(app.set_push_secret(shop, "")).await.unwrap();
    from_any(app.settings_view(None)).await.unwrap();
    from_any(app.connections()).await.unwrap();
    from_any(app.end_receiving()).await;
}
