//! Findings: listed, ignored, put off.

use crate::check::title;
use crate::screen::Screen;
use crate::{input, when};
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use trackmend_core::app::{ApiError, App, short_why};
use trackmend_core::domain::{
    AccountId, Cause, Closer, Confidence, FindingId, FindingState, Kind, List, Ms, OrderId, Phrase, Pile,
    Platform, ShipmentId, Stamp, TrackingNumber,
};
use trackmend_core::store::FindingRow;

/// How many orders are looked up at once.
const SLICE: usize = 1_000;

/// A finding with the names that people know its order by.
#[derive(Serialize)]
pub(crate) struct Line {
    pub finding: FindingId,
    pub order: Option<OrderId>,
    pub shipment: Option<ShipmentId>,
    pub order_number: String,
    pub account: AccountId,
    pub account_name: String,
    pub who: String,
    pub kind: Kind,
    pub list: List,
    pub pile: Pile,
    pub state: FindingState,
    pub why: Phrase,
    pub cause: Cause,
    pub confidence: Confidence,
    pub closer: Closer,
    pub closed: Option<Stamp>,
    pub number: Option<TrackingNumber>,
    pub evidence: Vec<Phrase>,
    pub since: Ms,
    pub due: Ms,
    pub snoozed_until: Option<Ms>,
    pub reason: String,
}

/// Findings with their names.
pub(crate) async fn lines(app: &App, rows: Vec<FindingRow>) -> Result<Vec<Line>, ApiError> {
    let accounts = app.store.accounts().await?;
    let platforms: BTreeMap<i64, Platform> = accounts.iter().map(|a| (a.id.0, a.platform)).collect();
    let accounts: BTreeMap<i64, String> = accounts.into_iter().map(|a| (a.id.0, a.name)).collect();
    let orders: Vec<OrderId> = rows.iter().filter_map(|row| row.finding.order).collect();
    let mut who: BTreeMap<i64, String> = BTreeMap::new();
    for slice in orders.chunks(SLICE) {
        who.extend(app.store.facts(slice).await?.into_iter().map(|f| (f.id.0, f.order.buyer.name)));
    }
    let line = |row: FindingRow| {
        let platform = platforms.get(&row.account.0).copied().unwrap_or(Platform::File);
        let why = short_why(&row.finding, platform);
        let FindingRow { finding: f, account, order_number, .. } = row;
        Line {
            finding: f.id,
            order: f.order,
            shipment: f.shipment,
            order_number,
            account,
            account_name: accounts.get(&account.0).cloned().unwrap_or_default(),
            who: f.order.and_then(|o| who.get(&o.0)).cloned().unwrap_or_default(),
            kind: f.kind,
            list: f.kind.list(),
            pile: f.pile,
            state: f.state,
            why,
            cause: f.cause,
            confidence: f.confidence,
            closer: f.closer,
            closed: f.closed,
            number: f.number,
            evidence: f.evidence,
            since: f.since,
            due: f.due,
            snoozed_until: f.snoozed_until,
            reason: f.reason,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A table of open findings.
pub(crate) fn open_table(screen: &Screen, lines: &[&Line]) {
    let heads = [
        Phrase::new("cli-head-finding"),
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-customer"),
        Phrase::new("cli-head-why"),
        Phrase::new("cli-head-number"),
        Phrase::new("cli-head-shop"),
        Phrase::new("cli-head-waits-since"),
    ];
    let rows = lines.iter().map(|line| {
        vec![
            line.finding.to_string(),
            line.order_number.clone(),
            line.who.clone(),
            screen.say(&line.why),
            line.number.as_ref().map(ToString::to_string).unwrap_or_default(),
            line.account_name.clone(),
            screen.at(line.due),
        ]
    });
    screen.table(&heads, rows.collect());
}

pub(crate) async fn list(
    app: &App,
    screen: &Screen,
    kind: Option<Kind>,
    account: Option<&str>,
    all: bool,
) -> Result<(), ApiError> {
    let account = match account {
        Some(name) => Some(app.account_named(name).await?.id),
        None => None,
    };
    let mut rows = app.store.findings(all).await?;
    rows.retain(|row| {
        kind.is_none_or(|kind| row.finding.kind == kind) && account.is_none_or(|id| row.account == id)
    });
    let lines = lines(app, rows).await?;
    if screen.json() {
        return screen.document(&lines);
    }
    if lines.is_empty() {
        screen.tell(&Phrase::new("cli-findings-none"));
        return Ok(());
    }
    let heads = [
        Phrase::new("cli-head-finding"),
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-customer"),
        Phrase::new("cli-head-list"),
        Phrase::new("cli-head-why"),
        Phrase::new("cli-head-number"),
        Phrase::new("cli-head-shop"),
        Phrase::new("cli-head-state"),
    ];
    let rows = lines.iter().map(|line| {
        vec![
            line.finding.to_string(),
            line.order_number.clone(),
            line.who.clone(),
            screen.say(&match line.pile {
                Pile::Now => title(line.list),
                Pile::BeforeYouStarted => Phrase::new("window-before"),
            }),
            screen.say(&line.why),
            line.number.as_ref().map(ToString::to_string).unwrap_or_default(),
            line.account_name.clone(),
            screen.say(&state(line.state, line.snoozed_until, &line.reason)),
        ]
    });
    screen.table(&heads, rows.collect());
    Ok(())
}

/// What has become of a finding.
pub(crate) fn state(state: FindingState, until: Option<Ms>, reason: &str) -> Phrase {
    match (state, until) {
        (FindingState::Open, _) => Phrase::new("cli-state-open"),
        (FindingState::Snoozed, Some(until)) => Phrase::new("cli-state-snoozed-until").at("until", until),
        (FindingState::Snoozed, None) => Phrase::new("cli-state-snoozed"),
        (FindingState::Ignored, _) => Phrase::new("cli-state-ignored").text("reason", reason),
        (FindingState::Repaired, _) => Phrase::new("cli-state-repaired"),
        (FindingState::Resolved, _) => Phrase::new("cli-state-resolved"),
    }
}

pub(crate) async fn ignore(
    app: &App,
    screen: &Screen,
    finding: FindingId,
    reason: &str,
) -> Result<(), ApiError> {
    if reason.trim().is_empty() {
        return Err(input(Phrase::new("cli-reason-missing")));
    }
    app.mark(finding, FindingState::Ignored, reason, None).await?;
    marked(app, screen, finding, |order| {
        Phrase::new("cli-ignored").text("order", order).text("reason", reason.trim())
    })
    .await
}

pub(crate) async fn snooze(
    app: &App,
    screen: &Screen,
    finding: FindingId,
    until: &str,
) -> Result<(), ApiError> {
    let at = when::moment(app, until)?;
    if at <= app.now() {
        return Err(input(Phrase::new("cli-snooze-past").text("date", until)));
    }
    app.mark(finding, FindingState::Snoozed, "", Some(at)).await?;
    marked(app, screen, finding, |order| Phrase::new("cli-snoozed").text("order", order).at("until", at))
        .await
}

async fn marked(
    app: &App,
    screen: &Screen,
    finding: FindingId,
    said: impl Fn(&str) -> Phrase,
) -> Result<(), ApiError> {
    let row = app.store.finding(finding).await?;
    if screen.json() {
        let state = row.as_ref().map(|row| row.finding.state);
        return screen.document(&json!({ "finding": finding, "state": state }));
    }
    screen.tell(&said(row.as_ref().map_or("", |row| &row.order_number)));
    Ok(())
}
