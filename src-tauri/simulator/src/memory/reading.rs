//! Connections, leases, where readings stand, and what they are asked for.

use super::state::{AccountRow, State, next};
use std::collections::BTreeMap;
use trackmend_core::connectors::{Profile, reads_notes};
use trackmend_core::domain::{AccountId, Home, Ms, OrderId, Platform, Role, Stamp};
use trackmend_core::reconcile::{Need, ShopsRead};
use trackmend_core::store::{Account, SyncState, TroubleKind};

impl State {
    pub(super) fn connect(
        &mut self,
        platform: Platform,
        identity: &str,
        name: &str,
        profile: &Profile,
        now: Ms,
    ) -> AccountId {
        let number = AccountId(next(&mut self.numbered.accounts));
        let found = self.accounts.iter_mut().find(|(_, row)| row.identity == identity);
        let id = if let Some((id, row)) = found {
            (row.name, row.profile) = (name.to_owned(), profile.clone());
            *id
        } else {
            let row = AccountRow {
                platform,
                identity: identity.to_owned(),
                name: name.to_owned(),
                profile: profile.clone(),
                starting_line: None,
            };
            self.accounts.insert(number, row);
            number
        };
        let state = self.sync.entry(id).or_default();
        (state.trouble, state.attempts, state.retry_at) = (None, 0, None);
        state.wanted_at = Some(now);
        id
    }

    pub(super) fn accounts(&self) -> Vec<Account> {
        self.accounts.iter().map(|(id, row)| self.account_of(*id, row)).collect()
    }

    pub(super) fn account(&self, id: AccountId) -> Option<Account> {
        self.accounts.get(&id).map(|row| self.account_of(id, row))
    }

    fn account_of(&self, id: AccountId, row: &AccountRow) -> Account {
        let mut profile = row.profile.clone();
        profile.learned = self.learned_homes(id);
        Account {
            id,
            platform: row.platform,
            identity: row.identity.clone(),
            name: row.name.clone(),
            profile,
            starting_line: row.starting_line,
        }
    }

    /// Homes in which numbers of ours were seen, most often first.
    fn learned_homes(&self, account: AccountId) -> Vec<Home> {
        let mut orders: BTreeMap<&Home, usize> = BTreeMap::new();
        for (order, home) in &self.shown {
            if self.orders.get(order).is_some_and(|row| row.order.account == account) {
                *orders.entry(home).or_default() += 1;
            }
        }
        let mut homes: Vec<(&Home, usize)> = orders.into_iter().collect();
        homes.sort_by_key(|(_, orders)| std::cmp::Reverse(*orders));
        homes.into_iter().map(|(home, _)| home.clone()).collect()
    }

    pub(super) fn keep_profile(&mut self, id: AccountId, profile: &Profile) {
        if let Some(row) = self.accounts.get_mut(&id) {
            row.profile = profile.clone();
        }
    }

    pub(super) fn draw_starting_line(&mut self, account: AccountId, now: Ms) {
        if let Some(row) = self.accounts.get_mut(&account) {
            row.starting_line.get_or_insert(now);
        }
    }

    pub(super) fn lease(&mut self, account: AccountId, holder: &str, now: Ms, until: Ms) -> Result<(), Ms> {
        match self.leases.get(&account) {
            Some((other, held)) if other != holder && *held > now => Err(*held),
            _ => {
                self.leases.insert(account, (holder.to_owned(), until));
                Ok(())
            }
        }
    }

    pub(super) fn release(&mut self, account: AccountId, holder: &str) {
        if self.leases.get(&account).is_some_and(|(held_by, _)| held_by == holder) {
            self.leases.remove(&account);
        }
    }

    pub(super) fn want_sync(&mut self, account: AccountId, now: Ms) {
        if let Some(state) = self.sync.get_mut(&account) {
            (state.wanted_at, state.retry_at, state.attempts) = (Some(now), None, 0);
        }
    }

    pub(super) fn needed(&self, account: AccountId, need: Need, limit: u32) -> Vec<(String, Option<Stamp>)> {
        let first = (account, need, OrderId(i64::MIN));
        let last = (account, need, OrderId(i64::MAX));
        let newest_first = self.needs.range(first..=last).rev();
        newest_first
            .filter_map(|(_, _, order)| self.orders.get(order))
            .map(|row| (row.order.remote_id.clone(), row.order.closed))
            .take(usize::try_from(limit).unwrap_or(usize::MAX))
            .collect()
    }

    pub(super) fn give_up_needs(&mut self, account: AccountId, need: Need, remote_ids: &[&str]) {
        for remote_id in remote_ids {
            let Some(order) = self.order_id(account, remote_id) else { continue };
            self.needs.remove(&(account, need, order));
            if need == Need::Order {
                self.needs.remove(&(account, Need::Open, order));
            }
        }
    }

    pub(super) fn want_order(&mut self, order: OrderId) {
        let Some(row) = self.orders.get(&order) else { return };
        let account = row.order.account;
        let reads_fulfillments = self.reads_fulfillments(account);
        let notes = self.accounts.get(&account).is_none_or(|row| reads_notes(row.platform));
        let has = |need: &Need| match need {
            Need::Fulfillments => reads_fulfillments,
            Need::Notes => notes,
            Need::Open | Need::Order => true,
        };
        let wanted = Need::ALL.into_iter().filter(has);
        self.needs.extend(wanted.map(|need| (account, need, order)));
    }

    pub(super) fn needs_left(&self, account: AccountId) -> u32 {
        let left = self.needs.iter().filter(|(of, ..)| *of == account).count()
            + self.wanted.keys().filter(|(of, _)| *of == account).count();
        u32::try_from(left).unwrap_or(u32::MAX)
    }

    /// Nothing of this kind is wanted of an order any more.
    /// Whether a verdict on this order waits for one of these.
    pub(super) fn waits_for(&self, order: OrderId, met: impl Fn(Need) -> bool) -> bool {
        let Some(account) = self.orders.get(&order).map(|row| row.order.account) else { return false };
        Need::ALL.into_iter().any(|need| met(need) && self.needs.contains(&(account, need, order)))
    }

    pub(super) fn drop_needs(&mut self, order: OrderId, met: impl Fn(Need) -> bool) {
        let Some(account) = self.orders.get(&order).map(|row| row.order.account) else { return };
        for need in Need::ALL.into_iter().filter(|need| met(*need)) {
            self.needs.remove(&(account, need, order));
        }
    }

    pub(super) fn reads_fulfillments(&self, account: AccountId) -> bool {
        self.accounts.get(&account).is_some_and(|row| row.profile.reads_fulfillments)
    }

    pub(super) fn order_id(&self, account: AccountId, remote_id: &str) -> Option<OrderId> {
        let mut rows = self.orders.iter();
        rows.find(|(_, row)| row.order.account == account && row.order.remote_id == remote_id)
            .map(|(id, _)| *id)
    }

    /// The shops that can be read, each with where its reading stands.
    fn shops(&self) -> impl Iterator<Item = (&AccountRow, Option<&SyncState>)> {
        self.accounts
            .iter()
            .filter(|(_, row)| row.platform.role() == Role::Storefront && !row.profile.url.is_empty())
            .map(|(id, row)| (row, self.sync.get(id)))
    }

    /// What is known of the shops that can be read.
    pub(super) fn shops_read(&self) -> ShopsRead {
        let checked = |state: Option<&SyncState>| state.and_then(|state| state.checked_at);
        let all = self.shops().all(|(_, state)| checked(state).is_some()) && self.wanted.is_empty();
        ShopsRead {
            starting_line: self.shops().filter_map(|(row, _)| row.starting_line).min(),
            since: self.shops().filter_map(|(_, state)| checked(state)).min().filter(|_| all),
        }
    }

    pub(super) fn is_read_for_the_first_time(&self) -> bool {
        self.shops().any(|(_, state)| {
            let Some(state) = state else { return true };
            state.checked_at.is_none()
                && state.trouble.as_ref().is_none_or(|t| t.kind == TroubleKind::Passing && state.attempts < 5)
        })
    }
}
