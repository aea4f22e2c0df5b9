//! How often each platform is asked, beside the fewest that its pages allow: for a first reading of 1,000 orders,
//! and for reading again when 50 of them changed. Fails where a reading takes over a tenth more.
//!
//! `cargo bench -p trackmend-cli --bench calls`
//!
//! How the fewest are counted stands in [`fewest`]. Connecting, which asks a few times once, is not counted, and
//! requests for tokens are counted apart.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks, and stops at the first surprise"
)]

mod fewest;
mod past;

use std::sync::{Arc, Mutex};
use trackmend_core::app::{App, Clock as _, Edge, ManualClock, Stop, Zone, drafts};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{HOUR, MINUTE, Ms, Platform};
use trackmend_core::engine::transport::{Sending, Transport, Wire, World as InProcess};
use trackmend_core::secrets::KeySource;
use trackmend_world::{World, WorldConfig};

/// Friday 20 November 2026, 09:00 UTC.
const NOW: Ms = Ms(1_795_165_200_000);
/// Orders of the first reading.
const ORDERS: usize = 1_000;
/// Orders that change before the second.
const CHANGED: usize = 50;

/// A question and its answer.
struct Call {
    url: String,
    asked: serde_json::Value,
    told: serde_json::Value,
}

/// Notes what is asked.
struct Noted {
    inner: InProcess,
    calls: Mutex<Vec<Call>>,
}

impl Transport for Noted {
    fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
        Box::pin(async move {
            let reply = self.inner.send(wire).await?;
            self.calls.lock().unwrap().push(Call {
                url: wire.shown_url.clone(),
                asked: wire
                    .body
                    .as_deref()
                    .and_then(|body| serde_json::from_str(body).ok())
                    .unwrap_or_default(),
                told: serde_json::from_slice(&reply.body).unwrap_or_default(),
            });
            Ok(reply)
        })
    }
}

/// What a reading took.
struct Reading {
    calls: Vec<Call>,
    tokens: usize,
}

async fn read(app: &App, wire: &Noted) -> Reading {
    wire.calls.lock().unwrap().clear();
    let summary = app.sync(None, &|_| {}, &Stop::default()).await.unwrap();
    assert!(summary.troubles.is_empty(), "{:?}", summary.troubles);
    let all = std::mem::take(&mut *wire.calls.lock().unwrap());
    let (tokens, calls): (Vec<Call>, Vec<Call>) =
        all.into_iter().partition(|call| call.url.split('?').next().unwrap().ends_with("token"));
    Reading { calls, tokens: tokens.len() }
}

/// A line of the table; whether it keeps the budget.
fn line(platform: Platform, what: &str, reading: &Reading, (fewest, how): (usize, String)) -> bool {
    let made = reading.calls.len();
    let over = 100.0 * (made as f64 / fewest as f64 - 1.0);
    let keeps = made * 10 <= fewest * 11;
    println!(
        "{:12} {what:14} {made:6} {fewest:8} {over:+6.1} % {}  {how}{}",
        platform.name(),
        if keeps { "      " } else { "OVER  " },
        if reading.tokens == 0 { String::new() } else { format!("; {} for tokens", reading.tokens) },
    );
    keeps
}

async fn measured(platform: Platform) -> bool {
    let config = WorldConfig::whole(1, ORDERS, NOW.0);
    let zone = Zone::Demo(config.shop.timezone);
    let world = Arc::new(Mutex::new(World::new(config)));
    past::fill(&mut world.lock().unwrap(), platform, ORDERS, NOW.0);
    let clock = Arc::new(ManualClock::new(NOW));
    let reader = clock.clone();
    let wire = Arc::new(Noted {
        inner: InProcess::new(world.clone(), Arc::new(move || reader.now())),
        calls: Mutex::default(),
    });
    let folder = tempfile::tempdir().unwrap();
    let edge = Edge { clock: clock.clone(), zone, transport: wire.clone(), keys: KeySource::ThisProcess };
    let app = App::open(folder.path(), edge).await.unwrap();
    let drafts = drafts(&mut world.lock().unwrap(), NOW);
    app.connect(drafts.iter().find(|draft| draft.platform == platform).unwrap()).await.unwrap();

    let first = read(&app, &wire).await;
    let mut keeps = line(platform, "first, 1,000", &first, fewest::of(platform, &first.calls, None));
    // As an owner's day goes: everything is read every few minutes, then something happens.
    clock.advance(HOUR);
    read(&app, &wire).await;
    clock.advance(20 * MINUTE);
    let since = clock.now();
    let changed = past::change(&mut world.lock().unwrap(), platform, CHANGED, since.0);
    assert_eq!(changed, CHANGED, "{} orders changed", platform.name());
    clock.advance(10 * MINUTE);
    let delta = read(&app, &wire).await;
    keeps &= line(platform, "again, 50", &delta, fewest::of(platform, &delta.calls, Some(since)));
    app.store.close().await;
    keeps
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:12} {:14} {:>6} {:>8} {:>8}", "platform", "reading", "calls", "fewest", "more");
    let mut over = Vec::new();
    let asked = |p: &&Platform| std::env::var("ONLY").map_or(true, |only| only.contains(p.code()));
    for platform in Platform::ALL.iter().filter(|p| connector(**p).is_some()).filter(asked) {
        if !measured(*platform).await {
            over.push(platform.name());
        }
    }
    if !over.is_empty() {
        println!("over 10 %: {}", over.join(", "));
        std::process::exit(1);
    }
}
