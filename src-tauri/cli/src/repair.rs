//! Repairs: planned, confirmed, carried out, proved.

use crate::args::RepairCommand;
use crate::input;
use crate::screen::Screen;
use crate::sync::work;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use trackmend_core::app::view::Preview;
use trackmend_core::app::{ApiError, App, Asked, Code, phase_sentence};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{AccountId, ChangeId, FindingId, FindingState, Phrase, ProofId};
use trackmend_core::repair::Phase;

pub(crate) async fn run(app: &App, screen: &Screen, command: RepairCommand) -> Result<(), ApiError> {
    match command {
        RepairCommand::Plan { findings } => plan(app, screen, findings).await,
        RepairCommand::Apply { findings, yes, confirm_irreversible, mail, no_mail } => {
            let mail = if mail { Some(true) } else { no_mail.then_some(false) };
            apply(app, screen, findings, (yes, confirm_irreversible), mail).await
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
    for check in preview.for_good.iter().flat_map(|once| &once.checks) {
        screen.line(&format!("  {} {}", if check.fine { "✓" } else { "!" }, screen.say(&check.said)));
    }
}

/// How a repair ended, or why it did not begin.
#[derive(Serialize)]
struct Ended {
    finding: FindingId,
    order_number: String,
    change: Option<ChangeId>,
    phase: Option<Phase>,
    /// How it ended, or where it stands.
    said: Phrase,
    /// What more is known: the shop's answer, a way out.
    more: Option<Phrase>,
    proof: Option<ProofId>,
    /// The storefront shows the number.
    right: bool,
}

async fn apply(
    app: &App,
    screen: &Screen,
    findings: Vec<FindingId>,
    (yes, irreversible): (bool, bool),
    mail: Option<bool>,
) -> Result<(), ApiError> {
    if irreversible && findings.len() > 1 {
        return Err(input(Phrase::new("cli-repair-one-alone")));
    }
    if !yes && (screen.json() || !std::io::stdin().is_terminal()) {
        return Err(
            input(Phrase::new("cli-repair-needs-yes")).action(Phrase::new("cli-repair-needs-yes-action"))
        );
    }
    let mut ended = Vec::new();
    let mut wanted = Vec::new();
    let mut under_way = Vec::new();
    for finding in unique(findings) {
        let plan = planned(app, finding, mail).await?;
        match app.store.latest_repair(finding).await? {
            Some((entry, _)) if !entry.phase.ended() => under_way.push(plan),
            _ => match plan.cannot.clone() {
                Some(error) => ended.push(not_begun(app, &plan, &error).await?),
                None => wanted.push(plan),
            },
        }
    }
    if !screen.json() {
        wanted.iter().for_each(|plan| show(screen, plan));
    }
    // What can never be changed is said by name.
    let lasts = |plan: &Planned| plan.preview.as_ref().is_some_and(|preview| preview.for_good.is_some());
    let (unsaid, wanted): (Vec<_>, Vec<_>) =
        wanted.into_iter().partition(|plan| !irreversible && lasts(plan));
    for plan in unsaid {
        let shop = plan.preview.as_ref().map_or("", |preview| preview.platform.name());
        let action = Phrase::new("cli-repair-for-good").text("shop", shop);
        let error = ApiError::new(Code::Input, Phrase::new("cli-repair-not-begun")).action(action);
        ended.push(not_begun(app, &plan, &error).await?);
    }
    if !yes && !wanted.is_empty() {
        let count = i64::try_from(wanted.len()).unwrap_or(i64::MAX);
        let answer = screen.ask(&Phrase::new("cli-repair-ask").count("orders", count));
        // "Yes" in every language that the question is asked in.
        if !matches!(answer.as_deref(), Some("y" | "yes" | "j" | "ja" | "o" | "oui")) {
            return Err(ApiError::new(Code::Changed, Phrase::new("cli-repair-declined")));
        }
    }
    let for_good =
        if irreversible { trackmend_core::app::ForGood::Said } else { trackmend_core::app::ForGood::NotSaid };
    let asked = Asked { by: user(), mail, for_good };
    for plan in wanted {
        match app.confirm(plan.finding, &asked).await {
            Ok(_) => under_way.push(plan),
            Err(error) => ended.push(not_begun(app, &plan, &error).await?),
        }
    }
    let troubles = carry_out(app, screen, &under_way).await?;
    for plan in &under_way {
        ended.push(outcome(app, plan).await?);
    }
    ended.sort_by_key(|e| e.finding);
    report(screen, &ended, &troubles)
}

/// Who asks, for the proof: the name that the system knows its user by.
pub(crate) fn user() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    named.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "cli".to_owned())
}

/// Lets the engine work until each repair has ended or only waits for something to pass.
async fn carry_out(
    app: &App,
    screen: &Screen,
    plans: &[Planned],
) -> Result<Vec<(String, Phrase, Option<Phrase>)>, ApiError> {
    let mut accounts = BTreeSet::new();
    for plan in plans {
        if let Some(row) = app.store.finding(plan.finding).await? {
            accounts.insert(row.account);
        }
    }
    let mut troubles = Vec::new();
    for account in accounts {
        let summary = work(app, screen, Some(account), &[account]).await?;
        troubles.extend(summary.troubles.into_iter().map(|(name, t)| (name, t.said, t.remedy)));
        if summary.stopped {
            break;
        }
    }
    Ok(troubles)
}

/// A finding for which nothing was sent.
async fn not_begun(app: &App, plan: &Planned, error: &ApiError) -> Result<Ended, ApiError> {
    let state = app.store.finding(plan.finding).await?.map(|row| row.finding.state);
    if matches!(state, Some(FindingState::Repaired | FindingState::Resolved)) {
        let mut before = outcome(app, plan).await?;
        before.right = true;
        if before.phase.is_none() {
            before.said = Phrase::new("cli-repair-over");
        }
        return Ok(before);
    }
    Ok(Ended {
        finding: plan.finding,
        order_number: plan.order_number.clone(),
        change: None,
        phase: None,
        said: error.said.clone(),
        more: error.action.clone(),
        proof: None,
        right: false,
    })
}

/// Where the latest repair of a finding stands.
async fn outcome(app: &App, plan: &Planned) -> Result<Ended, ApiError> {
    let latest = app.store.latest_repair(plan.finding).await?;
    let (change, phase, more) = match &latest {
        Some((entry, steps)) => {
            let more = steps.iter().rev().find_map(|step| step.said.clone());
            let waits = (!entry.phase.ended()).then(|| Phrase::new("cli-repair-goes-on"));
            (Some(entry.id), Some(entry.phase), more.or(waits))
        }
        None => (None, None, None),
    };
    let proof = match change {
        Some(change) => app.store.proofs(Some(change)).await?.first().map(|proof| proof.id),
        None => None,
    };
    Ok(Ended {
        finding: plan.finding,
        order_number: plan.order_number.clone(),
        change,
        phase,
        said: phase.map_or_else(|| Phrase::new("cli-repair-not-begun"), phase_sentence),
        more,
        proof,
        right: matches!(phase, Some(Phase::Proved | Phase::AlreadyRight)),
    })
}

fn report(
    screen: &Screen,
    ended: &[Ended],
    troubles: &[(String, Phrase, Option<Phrase>)],
) -> Result<(), ApiError> {
    if screen.json() {
        let troubles: Vec<_> = troubles
            .iter()
            .map(|(name, said, remedy)| json!({ "name": name, "said": said, "remedy": remedy }))
            .collect();
        screen.document(&json!({ "repairs": ended, "troubles": troubles }))?;
    } else {
        for result in ended {
            let order = Phrase::new("cli-repair-order")
                .text("finding", result.finding.to_string())
                .text("order", &result.order_number);
            let mark = if result.right { "✓" } else { "✗" };
            screen.line(&format!("{mark} {}: {}", screen.say(&order), screen.say(&result.said)));
            if let Some(more) = &result.more {
                screen.line(&format!("  {}", screen.say(more)));
            }
            if let Some(proof) = result.proof {
                let proof = Phrase::new("cli-proof-at").text("proof", proof.to_string());
                screen.line(&format!("  {}", screen.say(&proof)));
            }
        }
        for (name, said, remedy) in troubles {
            screen.line(&format!("✗ {name}: {}", screen.say(said)));
            screen.remedy(remedy.as_ref());
        }
    }
    match ended.iter().filter(|result| !result.right).count() {
        0 => Ok(()),
        wrong => Err(ApiError::new(
            Code::Platform,
            Phrase::new("cli-repair-not-all").count("orders", i64::try_from(wrong).unwrap_or(i64::MAX)),
        )),
    }
}

async fn list(app: &App, screen: &Screen) -> Result<(), ApiError> {
    let proofs: BTreeMap<i64, ProofId> =
        app.store.proofs(None).await?.into_iter().map(|proof| (proof.change.0, proof.id)).collect();
    let journal = app.store.journal().await?;
    if screen.json() {
        let entries: Vec<_> = journal
            .iter()
            .map(|entry| {
                json!({
                    "change": entry.id,
                    "phase": entry.phase,
                    "ended": entry.phase.ended(),
                    "order_number": entry.change.order_number,
                    "number": entry.change.number,
                    "mail": entry.change.mail,
                    "asked_by": entry.asked_by,
                    "asked_at": entry.asked_at,
                    "sent_at": entry.sent_at,
                    "phase_at": entry.phase_at,
                    "proof": proofs.get(&entry.id.0),
                })
            })
            .collect();
        return screen.document(&entries);
    }
    if journal.is_empty() {
        screen.tell(&Phrase::new("cli-repair-none"));
        return Ok(());
    }
    let heads = [
        Phrase::new("cli-head-id"),
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-number"),
        Phrase::new("cli-head-asked-by"),
        Phrase::new("cli-head-when"),
        Phrase::new("cli-head-result"),
        Phrase::new("cli-head-proof"),
    ];
    let rows = journal.iter().map(|entry| {
        vec![
            entry.id.to_string(),
            entry.change.order_number.clone(),
            entry.change.number.to_string(),
            entry.asked_by.clone(),
            screen.at(entry.asked_at),
            screen.say(&phase_sentence(entry.phase)),
            proofs.get(&entry.id.0).map(ToString::to_string).unwrap_or_default(),
        ]
    });
    screen.table(&heads, rows.collect());
    Ok(())
}

async fn proof(app: &App, screen: &Screen, id: ProofId) -> Result<(), ApiError> {
    let proof = app.proof_view(id).await?;
    if screen.json() {
        return screen.document(&proof);
    }
    let rows = proof.lines.iter().map(|line| vec![screen.say(&line.label), screen.say(&line.value)]);
    screen.table(
        &[Phrase::new("cli-head-proof"), Phrase::new("cli-proof-number").text("proof", id.to_string())],
        rows.collect(),
    );
    Ok(())
}
