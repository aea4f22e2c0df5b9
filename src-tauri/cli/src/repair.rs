//! Repairs: planned, confirmed, carried out, proved.

use crate::args::RepairCommand;
use crate::input;
use crate::screen::Screen;
use crate::sync::stop_on_interrupt;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use trackmend_core::app::view::Preview;
use trackmend_core::app::{ApiError, App, Asked, Code, Stop, phrase_of_end};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{AccountId, ChangeId, FindingId, FindingState, Phrase, ProofId};
use trackmend_core::repair::Phase;

pub(crate) async fn run(app: &App, screen: &Screen, command: RepairCommand) -> Result<(), ApiError> {
    match command {
        RepairCommand::Plan { findings } => plan(app, screen, findings).await,
        RepairCommand::Apply { findings, yes, mail, no_mail } => {
            let mail = if mail { Some(true) } else { no_mail.then_some(false) };
            apply(app, screen, findings, yes, mail).await
        }
        RepairCommand::List => list(app, screen).await,
        RepairCommand::Proof { id } => proof(app, screen, id).await,
    }
}

/// What would be written for one finding, or why nothing can be.
#[derive(Serialize)]
struct Planned {
    finding: FindingId,
    order_number: String,
    /// The place at the storefront where the number goes.
    home: Option<String>,
    preview: Option<Preview>,
    cannot: Option<ApiError>,
}

async fn planned(app: &App, finding: FindingId, mail: Option<bool>) -> Result<Planned, ApiError> {
    let Some(row) = app.store.finding(finding).await? else {
        return Err(input(Phrase::new("cli-no-finding").text("finding", finding.to_string())));
    };
    let (preview, cannot) = match app.preview(finding, mail).await {
        Ok(preview) => (Some(preview), None),
        Err(error) => (None, Some(error)),
    };
    let home = match &preview {
        Some(_) => home(app, row.account).await?,
        None => None,
    };
    Ok(Planned { finding, order_number: row.order_number, home, preview, cannot })
}

/// Where a number goes in this shop.
async fn home(app: &App, account: AccountId) -> Result<Option<String>, ApiError> {
    let Some(account) = app.store.account(account).await? else { return Ok(None) };
    Ok(connector(account.platform).and_then(|connector| {
        let mut homes = connector.homes_to_write(&account.profile).into_iter();
        homes.find(|home| connector.writing(home, &account.profile).is_some()).map(|home| home.0)
    }))
}

async fn plan(app: &App, screen: &Screen, findings: Vec<FindingId>) -> Result<(), ApiError> {
    let findings = match findings.is_empty() {
        true => app.store.findings(false).await?.into_iter().map(|row| row.finding.id).collect(),
        false => unique(findings),
    };
    let mut plans = Vec::new();
    for finding in findings {
        plans.push(planned(app, finding, None).await?);
    }
    if screen.json() {
        return screen.document(&plans);
    }
    for plan in &plans {
        show(screen, plan);
    }
    screen.tell(&match plans.is_empty() {
        true => Phrase::new("cli-repair-nothing"),
        false => Phrase::new("cli-repair-planned"),
    });
    Ok(())
}

fn unique(findings: Vec<FindingId>) -> Vec<FindingId> {
    let mut seen = BTreeSet::new();
    findings.into_iter().filter(|finding| seen.insert(*finding)).collect()
}

fn show(screen: &Screen, plan: &Planned) {
    let order = Phrase::new("cli-repair-order")
        .text("finding", plan.finding.to_string())
        .text("order", &plan.order_number);
    let Some(preview) = &plan.preview else {
        screen.tell(&order);
        if let Some(error) = &plan.cannot {
            screen.line(&format!("  ✗ {}", screen.say(&error.said)));
            if let Some(action) = &error.action {
                screen.line(&format!("    → {}", screen.say(action)));
            }
        }
        return;
    };
    screen.line(&format!("{} · {} · {}", screen.say(&order), preview.who, preview.account_name));
    for line in &preview.lines {
        let old = line.old.as_ref().map_or_else(String::new, |old| format!("{old} → "));
        screen.line(&format!("  {}: {old}{}", screen.say(&line.label), line.new));
    }
    if let Some(home) = &plan.home {
        screen.line(&format!("  {}", screen.say(&Phrase::new("cli-repair-home").text("home", home))));
    }
    let mail = match preview.mail {
        true => Phrase::new("cli-repair-mail"),
        false => Phrase::new("cli-repair-no-mail"),
    };
    screen.line(&format!("  {} {}", screen.say(&mail), screen.say(&preview.mail_why)));
    for fact in preview.facts.iter().filter(|fact| fact.lasting) {
        let lasting = Phrase::new("cli-repair-lasting").text("what", screen.say(&fact.said));
        screen.line(&format!("  {}", screen.say(&lasting)));
    }
}

/// How a repair ended, or why it did not begin.
#[derive(Serialize)]
struct Result_ {
    finding: FindingId,
    order_number: String,
    change: Option<ChangeId>,
    phase: Option<Phase>,
    /// What the shop said, or how it ended.
    said: Phrase,
    proof: Option<ProofId>,
    /// The customer has the number at the storefront.
    right: bool,
}
