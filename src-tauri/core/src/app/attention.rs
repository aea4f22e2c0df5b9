//! The screen "Needs attention".

use super::App;
use super::cards::{Lead, is_loud, items};
use super::error::ApiError;
use super::repairing::phase_sentence;
use super::view::{Attention, Button, ListView, Row, RowState, Seen, Trouble};
use super::words::{button, closed_why, short_why, supplier_said};
use crate::connectors::connector;
use crate::domain::{
    AccountId, Cause, DAY, FindingId, FindingState, Kind, List, MINUTE, OrderId, Phrase, Pile, ProofId, Stamp,
};
use crate::reconcile::{self, coverage};
use crate::repair::{Entry, Phase};
use crate::store::{Account, ListRow, WatchRow};
use std::collections::{BTreeMap, HashMap};

/// How far back the table of what was seen counts.
const SEEN: i64 = 60 * DAY;
/// How long a repaired row stays in its list.
const STAYS: i64 = 15 * MINUTE;

/// The latest repair of a finding, and its proof.
type Repairs = BTreeMap<FindingId, (Entry, Option<ProofId>)>;

impl App {
    /// What needs attention, and what was seen.
    ///
    /// # Errors
    /// The store's.
    pub async fn attention(&self) -> Result<Attention, ApiError> {
        let now = self.now();
        let accounts = self.store.accounts().await?;
        let of: BTreeMap<AccountId, &Account> =
            accounts.iter().map(|account| (account.id, account)).collect();
        let found = self.store.list_rows(now.plus(-STAYS)).await?;
        let ids: Vec<FindingId> = found.iter().map(|f| f.row.finding.id).collect();
        let repairs: Repairs = self
            .store
            .latest_repairs_of(&ids)
            .await?
            .into_iter()
            .map(|(finding, entry, proof)| (finding, (entry, proof)))
            .collect();
        let (set_aside, live): (Vec<ListRow>, Vec<ListRow>) = found
            .into_iter()
            .partition(|f| matches!(f.row.finding.state, FindingState::Ignored | FindingState::Snoozed));
        let leads: Vec<(Pile, Lead)> = leading(live)
            .into_iter()
            .map(|found| {
                let account = of.get(&found.row.account).copied();
                (found.row.finding.pile, lead(&found, account, repairs.get(&found.row.finding.id)))
            })
            .collect();
        let look_up = leads
            .iter()
            .filter(|(pile, lead)| *pile == Pile::Now && lead.open && lead.row.kind == Kind::NumberWanted);
        let mut attention = Attention {
            to_do: 0,
            look_up: u32::try_from(look_up.count()).unwrap_or(u32::MAX),
            banners: self.banners(&accounts).await?,
            lists: Vec::new(),
            watching: self.store.watching().await?.into_iter().map(watched).collect(),
            aside: set_aside.iter().map(|found| aside(found, of.get(&found.row.account).copied())).collect(),
            before: Vec::new(),
            coverage: Vec::new(),
            seen: Vec::new(),
            running: None,
            troubles: Vec::new(),
            checked: None,
        };
        let mut lists: BTreeMap<List, Vec<Lead>> = BTreeMap::new();
        for (pile, lead) in leads {
            match pile {
                Pile::BeforeYouStarted => attention.before.push(lead.row),
                Pile::Now => lists.entry(lead.row.kind.list()).or_default().push(lead),
            }
        }
        let mut lists: Vec<(List, Vec<Lead>)> = lists.into_iter().collect();
        lists.sort_by_key(|(_, leads)| !leads.iter().any(|lead| is_loud(&lead.row)));
        for (list, leads) in lists {
            let (items, count) = items(leads);
            attention.to_do = attention.to_do.saturating_add(count);
            attention.lists.push(ListView { list, count, items });
        }
        self.what_was_seen(&mut attention, &accounts).await?;
        Ok(attention)
    }

    async fn what_was_seen(&self, attention: &mut Attention, accounts: &[Account]) -> Result<(), ApiError> {
        let now = self.now();
        let mut shops = Vec::new();
        let tallies = self.store.tallies(now.plus(-SEEN)).await?;
        for account in accounts {
            let state = self.store.sync_state(account.id).await?;
            if let Some(trouble) = state.trouble {
                attention.troubles.push(Trouble {
                    said: trouble.said.text("shop", &account.name),
                    remedy: trouble.remedy,
                    again: state.retry_at,
                    account: Some(account.id),
                });
            }
            if connector(account.platform).is_some() && attention.running.is_none() {
                attention.running = self.progress_of(account).await?;
            }
            attention.checked = attention.checked.max(state.checked_at);
            let Some(found) = tallies.iter().find(|t| t.account == account.id) else { continue };
            attention.seen.push(Seen {
                account: account.id,
                platform: account.platform,
                name: account.name.clone(),
                checked: state.checked_at,
                sent: found.tally.sent,
                with_tracking: found.tally.with_tracking,
                none_needed: found.tally.none_needed,
                not_known: found.tally.not_known(),
            });
            shops.push(reconcile::Seen {
                name: account.name.clone(),
                checked: state.checked_at,
                tally: found.tally.clone(),
            });
        }
        let (numbers_added, unmatched) = self.store.numbers_seen().await?;
        attention.coverage = coverage(&shops, numbers_added, unmatched);
        if !attention.watching.is_empty() {
            let orders = i64::try_from(attention.watching.len()).unwrap_or(i64::MAX);
            attention.coverage.push(Phrase::new("watching-orders").count("orders", orders));
        }
        if attention.look_up > 0 {
            let numbers = i64::from(attention.look_up);
            attention.coverage.push(Phrase::new("watching-look-up").count("numbers", numbers));
        }
        Ok(())
    }
}

/// One row per order: its leading verdict. What still waits leads what was put right, what counts leads what
/// does not, and then the kinds have their precedence.
fn leading(found: Vec<ListRow>) -> Vec<ListRow> {
    let rank = |row: &ListRow| {
        let finding = &row.row.finding;
        (
            finding.state != FindingState::Open,
            finding.pile != Pile::Now,
            finding.kind.precedence(),
            finding.due,
            finding.id,
        )
    };
    let mut of_order: HashMap<OrderId, usize> = HashMap::new();
    let mut leading: Vec<ListRow> = Vec::with_capacity(found.len());
    for row in found {
        let Some(order) = row.row.finding.order else {
            leading.push(row);
            continue;
        };
        match of_order.get(&order).and_then(|&at| leading.get_mut(at)) {
            Some(there) => {
                if rank(&row) < rank(there) {
                    *there = row;
                }
            }
            None => {
                of_order.insert(order, leading.len());
                leading.push(row);
            }
        }
    }
    leading
}

fn lead(found: &ListRow, account: Option<&Account>, repair: Option<&(Entry, Option<ProofId>)>) -> Lead {
    let finding = &found.row.finding;
    Lead {
        row: row(found, account, row_state(finding.state, repair)),
        account: found.row.account,
        cause: finding.cause,
        closer: finding.closer.clone(),
        supplier: supplier_said(finding).map(str::to_owned),
        open: finding.state == FindingState::Open,
        alone: account.is_some_and(is_for_good),
    }
}

/// Whether a number that is added at this shop can never be changed.
fn is_for_good(account: &Account) -> bool {
    connector(account.platform).is_some_and(|connector| {
        let homes = connector.homes_to_write(&account.profile);
        let mut ways = homes.iter().filter_map(|home| connector.writing(home, &account.profile));
        ways.any(|writing| writing.one_shot)
    })
}

fn row(found: &ListRow, account: Option<&Account>, state: RowState) -> Row {
    let finding = &found.row.finding;
    Row {
        finding: Some(finding.id),
        kind: finding.kind,
        order: finding.order,
        shipment: finding.shipment,
        button: button(finding, account),
        platform: found.platform,
        account_name: found.account_name.clone(),
        who: found.who.clone(),
        order_number: found.row.order_number.clone(),
        why: short_why(finding, found.platform),
        state,
        since: finding.due,
    }
}

fn row_state(state: FindingState, repair: Option<&(Entry, Option<ProofId>)>) -> RowState {
    let Some((entry, proof)) = repair else { return RowState::Rest };
    match (state, proof) {
        (FindingState::Repaired, Some(proof)) => RowState::Proved { at: entry.phase_at, proof: *proof },
        (FindingState::Resolved, _) if entry.phase == Phase::AlreadyRight => {
            RowState::AlreadyRight { at: entry.phase_at }
        }
        _ if !entry.phase.ended() => RowState::Working { phase: entry.phase, change: entry.id },
        (FindingState::Open, _)
            if matches!(
                entry.phase,
                Phase::Rejected | Phase::NotShown | Phase::Differs | Phase::Moved | Phase::Absent
            ) =>
        {
            RowState::Refused { said: phase_sentence(entry.phase) }
        }
        _ => RowState::Rest,
    }
}

/// What the owner set aside, with how long or why.
fn aside(found: &ListRow, account: Option<&Account>) -> Row {
    let finding = &found.row.finding;
    let why = match (finding.state, finding.snoozed_until, finding.reason.as_str()) {
        (FindingState::Snoozed, Some(until), _) => {
            Phrase::new("aside-snoozed").time("until", Stamp::instant(until))
        }
        (FindingState::Ignored, _, reason) if !reason.is_empty() => {
            Phrase::new("aside-ignored").text("reason", reason)
        }
        _ => short_why(finding, found.platform),
    };
    Row { why, ..row(found, account, RowState::Rest) }
}

/// An order that is not asked for yet. Its moment is when it will be.
fn watched(found: WatchRow) -> Row {
    Row {
        finding: None,
        kind: Kind::NumberWanted,
        order: Some(found.order),
        shipment: None,
        button: Button::LookUp,
        platform: found.platform,
        account_name: found.account_name,
        who: found.who,
        order_number: found.order_number,
        why: closed_why(&Cause::Unknown, &found.closer, found.platform),
        state: RowState::Rest,
        since: found.at,
    }
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
