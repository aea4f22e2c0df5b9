//! The demo: a shop, its people and its supplier, and whether what is found there is true.

mod serve;

use crate::args::{DemoArgs, DemoCommand, WorldArgs};
use crate::findings::{Line, lines};
use crate::repair::user;
use crate::screen::Screen;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use trackmend_core::app::{
    ApiError, App, Asked, Clock, Code, Demo, DemoConfig, Judged, ManualClock, Stop, SystemClock, Tally,
    phase_sentence,
};
use trackmend_core::domain::{FindingId, Kind, Phrase, Pile};
use trackmend_core::repair::Phase;
use trackmend_world::WorldConfig;

/// How many findings are printed.
const SHOWN: usize = 15;

pub(crate) async fn run(screen: &Screen, args: DemoArgs) -> Result<(), ApiError> {
    if let Some(DemoCommand::Serve { world, port }) = args.command {
        return serve::serve(screen, world, port).await;
    }
    let demo = Demo::open(config(args.world), Arc::new(ManualClock::new(SystemClock.now()))).await?;
    let ended = tokio::select! {
        ended = story(screen, &demo, args.repair) => ended,
        () = serve::interrupted() => Err(ApiError::new(Code::Changed, Phrase::new("cli-demo-stopped"))),
    };
    demo.leave().await;
    ended
}

fn config(world: WorldArgs) -> DemoConfig {
    DemoConfig {
        world: WorldConfig::whole(world.seed, usize::try_from(world.orders).unwrap_or(usize::MAX), 0),
        folder: std::env::temp_dir(),
    }
}

/// What became of the repairs.
#[derive(Serialize)]
struct Repaired {
    confirmed: usize,
    /// How many ended in which way.
    ended: BTreeMap<String, usize>,
    /// The shop beside the truth, afterwards.
    judged: Judged,
    /// Findings that a second pass would repair.
    left: usize,
    /// Numbers that were sent to an order more than once: never.
    sent_twice: Vec<String>,
}

impl Repaired {
    fn all_well(&self, proved: usize) -> bool {
        self.confirmed == proved && self.judged.agrees() && self.left == 0 && self.sent_twice.is_empty()
    }
}

async fn story(screen: &Screen, demo: &Demo, repair: bool) -> Result<(), ApiError> {
    demo.set_up().await?;
    demo.sync().await?;
    let judged = demo.judged().await?;
    let found = lines(&demo.app, demo.app.store.findings(false).await?).await?;
    if !screen.json() {
        show(screen, &judged, &found);
    }
    let repaired = if repair { Some(repair_all(demo).await?) } else { None };
    let proved = repaired.as_ref().map_or(0, |(_, proved)| *proved);
    let repaired = repaired.map(|(repaired, _)| repaired);
    let agrees = judged.agrees() && repaired.as_ref().is_none_or(|r| r.all_well(proved));
    if screen.json() {
        screen.document(
            &json!({ "agrees": agrees, "judged": judged, "findings": found, "repaired": repaired }),
        )?;
    } else if let Some(repaired) = &repaired {
        show_repaired(screen, repaired, proved);
    }
    if !judged.agrees() {
        return Err(ApiError::new(Code::Internal, Phrase::new("cli-demo-differs")));
    }
    if !agrees {
        return Err(ApiError::new(Code::Internal, Phrase::new("cli-demo-repair-differs")));
    }
    Ok(())
}

/// Repairs everything that can be written, of both piles, and looks again. Also how many were proved.
async fn repair_all(demo: &Demo) -> Result<(Repaired, usize), ApiError> {
    let app = &demo.app;
    let asked = Asked { by: user(), mail: None, for_good: trackmend_core::app::ForGood::Said };
    let mut changes = Vec::new();
    for finding in writable(app).await? {
        changes.push(app.confirm(finding, &asked).await?);
    }
    app.sync(None, &|_| {}, &Stop::default()).await?;
    let mut ended: BTreeMap<String, usize> = BTreeMap::new();
    let mut proved = 0;
    for entry in app.store.journal().await?.iter().filter(|entry| changes.contains(&entry.id)) {
        proved += usize::from(entry.phase == Phase::Proved);
        let phase = serde_json::to_value(entry.phase).ok();
        let phase = phase.as_ref().and_then(|p| p.as_str()).unwrap_or("").to_owned();
        *ended.entry(phase).or_default() += 1;
    }
    // A second look at the shops: nothing may be left to write, and nothing may be sent again.
    app.sync(None, &|_| {}, &Stop::default()).await?;
    let left = writable(app).await?.len();
    let judged = demo.judged().await?;
    let mut writes: BTreeMap<(String, String), u32> = BTreeMap::new();
    for write in demo.lock().writes().iter().filter(|write| write.applied) {
        if let (Some(order), Some(number)) = (&write.order_id, &write.number) {
            *writes.entry((order.clone(), number.clone())).or_default() += 1;
        }
    }
    let twice = writes.into_iter().filter(|(_, times)| *times > 1);
    let sent_twice = twice.map(|((order, number), _)| format!("{order} {number}")).collect();
    Ok((Repaired { confirmed: changes.len(), ended, judged, left, sent_twice }, proved))
}

/// Findings that a write can put right.
async fn writable(app: &App) -> Result<Vec<FindingId>, ApiError> {
    let mut findings = Vec::new();
    for row in app.store.findings(false).await? {
        if app.preview(row.finding.id, None).await.is_ok() {
            findings.push(row.finding.id);
        }
    }
    Ok(findings)
}

fn show(screen: &Screen, judged: &Judged, found: &[Line]) {
    let old = found.iter().filter(|line| line.pile == Pile::BeforeYouStarted).count();
    let heads = [Phrase::new("cli-demo-head"), Phrase::new("cli-demo-true"), Phrase::new("cli-demo-found")];
    screen.tell(&Phrase::new("cli-demo-orders").count("orders", count(judged.orders)));
    let row = |what: &Phrase, tally: Tally| {
        vec![screen.say(what), tally.truth.to_string(), tally.found.to_string()]
    };
    let mut rows: Vec<Vec<String>> = Kind::ALL
        .iter()
        .map(|kind| (kind, judged.of(kind.code())))
        .filter(|(_, tally)| tally.truth + tally.found > 0)
        .map(|(kind, tally)| row(&kind_name(*kind), tally))
        .collect();
    rows.push(row(&Phrase::new("cli-demo-watching"), judged.watching));
    rows.push(row(&Phrase::new("window-before"), judged.of("before_you_started")));
    screen.table(&heads, rows);
    for (what, orders) in [
        (Phrase::new("cli-demo-missed"), &judged.missed),
        (Phrase::new("cli-demo-false-alarms"), &judged.false_alarms),
        (Phrase::new("cli-demo-wrong-closer"), &judged.wrong_closer),
        (Phrase::new("cli-demo-wrong-cause"), &judged.wrong_cause),
    ] {
        let what = screen.say(&what.count("count", count(orders.len())));
        screen.line(format!("{what} {}", orders.join(", ")).trim_end());
    }
    let heads = [
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-customer"),
        Phrase::new("cli-head-why"),
        Phrase::new("cli-head-number"),
    ];
    let rows = found.iter().filter(|line| line.pile == Pile::Now).take(SHOWN).map(|line| {
        vec![
            line.order_number.clone(),
            line.who.clone(),
            screen.say(&line.why),
            line.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        ]
    });
    screen.table(&heads, rows.collect());
    let more = (found.len() - old).saturating_sub(SHOWN);
    if more > 0 {
        screen.tell(&Phrase::new("cli-demo-more").count("orders", count(more)));
    }
    if judged.agrees() {
        screen.tell(&Phrase::new("cli-demo-agrees"));
    }
}

/// A kind of finding, named.
fn kind_name(kind: Kind) -> Phrase {
    match kind {
        Kind::TrackingMissing => Phrase::new("cli-kind-tracking-missing"),
        Kind::NumberDiffers => Phrase::new("cli-kind-number-differs"),
        Kind::NumberIncomplete => Phrase::new("cli-kind-number-incomplete"),
        Kind::CarrierDiffers => Phrase::new("cli-kind-carrier-differs"),
        Kind::OrderNotClosed => Phrase::new("cli-kind-order-not-closed"),
        Kind::NumberWanted => Phrase::new("cli-kind-number-wanted"),
        Kind::ShipmentUnmatched => Phrase::new("cli-kind-shipment-unmatched"),
        Kind::NumberReused => Phrase::new("cli-kind-number-reused"),
        Kind::NotShipped => Phrase::new("cli-kind-not-shipped"),
        Kind::ShippedThoughCancelled => Phrase::new("cli-kind-shipped-though-cancelled"),
        Kind::OrderExpiring => Phrase::new("cli-kind-order-expiring"),
        Kind::PromiseAtRisk => Phrase::new("cli-kind-promise-at-risk"),
        Kind::LateParcel => Phrase::new("cli-kind-late-parcel"),
        Kind::DeliveryProblem => Phrase::new("cli-kind-delivery-problem"),
        Kind::CustomerAsks => Phrase::new("cli-kind-customer-asks"),
    }
}

fn show_repaired(screen: &Screen, repaired: &Repaired, proved: usize) {
    screen.tell(
        &Phrase::new("cli-demo-proved")
            .text("proved", proved.to_string())
            .text("confirmed", repaired.confirmed.to_string()),
    );
    for (phase, times) in repaired.ended.iter().filter(|(phase, _)| *phase != "proved") {
        let phase = serde_json::from_value::<Phase>(json!(phase)).map(phase_sentence);
        screen.line(&format!("{times} × {}", phase.map_or_else(|_| String::new(), |p| screen.say(&p))));
    }
    for twice in &repaired.sent_twice {
        screen.tell(&Phrase::new("cli-demo-sent-twice").text("what", twice));
    }
    if repaired.left == 0 {
        screen.tell(&Phrase::new("cli-demo-second-pass"));
    } else {
        screen.tell(&Phrase::new("cli-to-do").count("open", count(repaired.left)));
    }
    if repaired.sent_twice.is_empty() {
        screen.tell(&Phrase::new("cli-demo-sent-once"));
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
