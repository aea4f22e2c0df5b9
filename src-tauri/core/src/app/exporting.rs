//! Gaps of a shop that nothing may be written to: as a file that the shop itself takes in, or ready to paste.

use super::error::ApiError;
use super::planning::{cannot, carrier_of, not_planned, spelled};
use super::{App, Code};
use crate::connectors::connector;
use crate::domain::{AccountId, Finding, FindingId, Kind, Phrase, Platform, Role, TrackingNumber};
use crate::engine::Storage;
use crate::export::woocommerce_fulfillments::{HOME, Refused, Row, file};
use crate::reconcile::{OrderFacts, Rules};
use crate::repair::{Action, Deed, deed};
use crate::store::{Account, FindingRow};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How many orders are looked up at once.
const SLICE: usize = 1_000;

/// What puts a shop right without a key that writes.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RepairExport {
    /// What the owner calls the shop.
    pub account_name: String,
    /// Its platform.
    pub platform: Platform,
    /// The file that the shop takes in; `None` when it takes none, or none was wanted.
    #[serde(skip)]
    pub file: Option<Vec<u8>>,
    /// The shop takes it in as a file.
    pub by_file: bool,
    /// What stands in the file, or is to be pasted.
    pub rows: Vec<ExportRow>,
    /// What does not.
    pub left_out: Vec<LeftOut>,
    /// What to do with it, and what to know before.
    pub notes: Vec<Phrase>,
}

/// A number to bring to the shop.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExportRow {
    /// The finding that it puts right.
    pub finding: FindingId,
    /// The order's number, as people know it.
    pub order_number: String,
    /// The customer.
    pub who: String,
    /// The number.
    pub number: TrackingNumber,
    /// The carrier, as people find it in the shop; blank when unknown.
    pub carrier: String,
    /// The link; blank when there is none, or the shop shows none.
    pub url: String,
    /// The number whose place it takes.
    pub instead_of: Option<TrackingNumber>,
}

/// A finding for which nothing is written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LeftOut {
    /// Which.
    pub finding: FindingId,
    /// The order's number.
    pub order_number: String,
    /// Why.
    pub said: Phrase,
    /// What can be done instead.
    pub action: Option<Phrase>,
}

impl App {
    /// The gaps of a shop for its own import, or ready to paste. `paste`: no file, even where the shop takes one.
    ///
    /// # Errors
    /// When it is no shop; the store's.
    pub async fn export_repairs(&self, account: AccountId, paste: bool) -> Result<RepairExport, ApiError> {
        let missing =
            || ApiError::new(Code::Input, Phrase::new("error-no-account").text("name", account.to_string()));
        let account = self.store.account(account).await?.ok_or_else(missing)?;
        if account.platform.role() != Role::Storefront {
            return Err(ApiError::new(Code::Input, Phrase::new("export-no-shop").text("name", account.name)));
        }
        self.judge().await?;
        let rules = self.store.rules().await?;
        let mut found = self.store.findings(false).await?;
        found.retain(|row| row.account == account.id && is_written(row.finding.kind));
        let orders: Vec<_> = found.iter().filter_map(|row| row.finding.order).collect();
        let mut facts = BTreeMap::new();
        for slice in orders.chunks(SLICE) {
            facts.extend(self.store.facts(slice).await?.into_iter().map(|f| (f.id.0, f)));
        }
        let by_file = account.platform == Platform::WooCommerce && !paste;
        let mut export = RepairExport {
            account_name: account.name.clone(),
            platform: account.platform,
            file: None,
            by_file,
            rows: Vec::new(),
            left_out: Vec::new(),
            notes: Vec::new(),
        };
        let mut lines: Vec<Row> = Vec::new();
        let mut seen = BTreeSet::new();
        for row in found {
            let of_order = row.finding.order.and_then(|order| facts.get(&order.0));
            let Some(of_order) = of_order else { continue };
            let taken = match self.is_under_way(row.finding.id).await? {
                true => Err(why(Phrase::new("export-under-way"))),
                false => taken(&row, of_order, &rules, &account, by_file),
            };
            match taken {
                // Two findings may want the same number for the same order.
                Ok((shown, line)) => {
                    if seen.insert((of_order.id.0, shown.number.clone())) {
                        export.rows.push(shown);
                        lines.extend(line);
                    }
                }
                Err((said, action)) => export.left_out.push(LeftOut {
                    finding: row.finding.id,
                    order_number: row.order_number,
                    said,
                    action,
                }),
            }
        }
        if by_file && !lines.is_empty() {
            let bytes = file(&lines)
                .map_err(|e| ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(e))?;
            export.file = Some(bytes);
            export.notes = notes(&account, facts.values());
        }
        Ok(export)
    }

    /// The shop that is meant: the one with this name, or the only one that nothing may be written to.
    ///
    /// # Errors
    /// When there is none, or several.
    pub async fn shop_to_export(&self, name: Option<&str>) -> Result<AccountId, ApiError> {
        if let Some(name) = name {
            return Ok(self.account_named(name).await?.id);
        }
        let mut shops = self.store.accounts().await?;
        shops.retain(|a| a.platform.role() == Role::Storefront && !a.profile.may_write);
        match (shops.pop(), shops.is_empty()) {
            (Some(account), true) => Ok(account.id),
            (Some(_), false) => Err(ApiError::new(Code::Input, Phrase::new("export-which-shop"))
                .action(Phrase::new("cli-order-ambiguous-action"))),
            (None, _) => Err(ApiError::new(Code::Input, Phrase::new("export-all-may-write"))
                .action(Phrase::new("export-all-may-write-action"))),
        }
    }

    /// A repair of it was begun and has not ended.
    async fn is_under_way(&self, finding: FindingId) -> Result<bool, ApiError> {
        let latest = self.store.latest_repair(finding).await?;
        Ok(latest.is_some_and(|(entry, _)| !entry.phase.ended()))
    }
}

/// Kinds that a number in the shop puts right.
const fn is_written(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::TrackingMissing
            | Kind::NumberIncomplete
            | Kind::NumberDiffers
            | Kind::CarrierDiffers
            | Kind::OrderNotClosed
    )
}

type Why = (Phrase, Option<Phrase>);

fn why(said: Phrase) -> Why {
    (said, None)
}

/// What is written for this finding, for people and for the file.
fn taken(
    row: &FindingRow,
    facts: &OrderFacts,
    rules: &Rules,
    account: &Account,
    by_file: bool,
) -> Result<(ExportRow, Option<Row>), Why> {
    let finding = &row.finding;
    if finding.number.is_none() {
        return Err(why(Phrase::new("export-no-number")));
    }
    let sent = facts.shipments.iter().find(|s| Some(s.shipment.id) == finding.shipment);
    let Some(sent) = sent else { return Err(why(Phrase::new("repair-nothing-to-do"))) };
    let deed = match finding.kind {
        Kind::OrderNotClosed => open_order(finding, account.platform, by_file)?,
        _ => deed(finding, facts, &sent.shipment, sent.supplier, rules)
            .map_err(|error| why(not_planned(error, account.platform)))?,
    };
    // What stands at bol stays: only an empty place can be filled.
    if account.platform == Platform::Bol {
        match deed.action {
            Action::ReplaceNumber { .. } => return Err(why(Phrase::new("export-stays"))),
            Action::CorrectCarrier { .. } => return Err(why(Phrase::new("export-carrier-stays"))),
            Action::AddNumber | Action::CloseLines { .. } => {}
        }
    }
    let (name, url) = spelled(facts, &deed.number, account.platform);
    let line = match by_file {
        true => Some(line(&deed, facts, (&name, &url), account.platform)?),
        false => None,
    };
    let shown = ExportRow {
        finding: finding.id,
        order_number: row.order_number.clone(),
        who: facts.order.buyer.name.clone(),
        carrier: match (account.platform, carrier_of(facts, &deed.number)) {
            // Their lists are codes; whoever pastes sees names.
            (Platform::Bol | Platform::Etsy, Some(carrier)) => carrier.name().to_owned(),
            _ => name,
        },
        number: deed.number,
        url: if connector(account.platform).is_none_or(|c| c.shows_links()) { url } else { String::new() },
        instead_of: match deed.action {
            Action::ReplaceNumber { old } => Some(old),
            _ => None,
        },
    };
    Ok((shown, line))
}

/// An order that is still open. A file marks none as sent; by hand its number goes in with that.
fn open_order(finding: &Finding, platform: Platform, by_file: bool) -> Result<Deed, Why> {
    let action = Action::CloseLines { lines: Vec::new() };
    let Some(number) = finding.number.clone().filter(|_| !by_file) else {
        let error = cannot(&action, platform);
        return Err((error.said, error.action));
    };
    Ok(Deed { action, target: String::new(), number, lines: Vec::new() })
}

/// The line of the file.
fn line(deed: &Deed, facts: &OrderFacts, (name, url): (&str, &str), platform: Platform) -> Result<Row, Why> {
    // The file adds shipments, and changes one that has the same number. What stands elsewhere in the order stays.
    let is_own = || facts.sightings.iter().any(|s| s.number == deed.number && s.home.0 == HOME);
    match &deed.action {
        Action::AddNumber => {}
        Action::CorrectCarrier { .. } if is_own() => {}
        action => {
            let error = cannot(action, platform);
            return Err((error.said, error.action));
        }
    }
    let remote = &facts.order.remote_id;
    let order = if is_id(remote) { remote } else { &facts.order.number };
    let carrier = carrier_of(facts, &deed.number);
    Row::new(order, &deed.number, (carrier, name), url, &deed.lines).map_err(|refused| match refused {
        Refused::NoCarrier => {
            let action = Phrase::new("export-no-carrier-action")
                .text("order", &facts.order.number)
                .text("number", deed.number.to_string());
            (Phrase::new("export-no-carrier"), Some(action))
        }
        Refused::OrderNumber => why(Phrase::new("export-order-number").text("order", &facts.order.number)),
        Refused::Items => why(Phrase::new("export-items")),
    })
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// What to do with the file, and what to know before.
fn notes<'a>(account: &Account, orders: impl Iterator<Item = &'a OrderFacts>) -> Vec<Phrase> {
    let profile = &account.profile;
    let mut notes = vec![Phrase::new("export-how"), Phrase::new("export-mail"), Phrase::new("export-sheet")];
    if !profile.reads_fulfillments {
        notes.insert(0, Phrase::new("export-switch-on"));
    }
    if profile.url.is_empty() {
        notes.push(Phrase::new("export-by-number"));
        notes.push(Phrase::new("export-then-import"));
    } else {
        let own = |f: &OrderFacts| f.order.number.trim_start_matches('#') != f.order.remote_id;
        if orders.into_iter().any(own) {
            notes.push(Phrase::new("export-own-numbers"));
        }
        notes.push(Phrase::new("export-then-sync"));
    }
    notes.push(Phrase::new("export-older"));
    if profile.may_write {
        notes.push(Phrase::new("export-may-write"));
    }
    notes
}
