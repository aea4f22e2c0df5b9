//! The screen "Orders": lists of ids in memory, pages of rows by them.
//!
//! What a list is filtered and sorted by lies in memory, narrow ([`Listed`]): a filter is a walk over it,
//! a search asks the index for ids and sorts them by their place here. It is brought up to date when the
//! database changed, from what changed.

use super::App;
use super::error::ApiError;
use super::view::{OrderRow, OrdersFound, OrdersQuery, OrdersSort, StandingCount};
use super::words::state_word;
use crate::domain::{
    DAY, DeliveryStatus, Line, Ms, OrderState, Phrase, Platform, Stamp, Standing, TrackingNumber,
};
use crate::numbers::group;
use crate::reconcile::Rules;
use crate::settings;
use crate::store::{Column, Listed, ListedRow, Store, StoreError};
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use tokio::sync::Mutex;

/// Lists that are kept: the screen asks pages of the last, and of those before while it turns over.
const KEPT: usize = 4;
/// The most rows of one page.
const PAGE: u32 = 500;
/// Names of goods in a row.
const NAMES: usize = 3;

/// The lists in memory.
#[derive(Default)]
pub(super) struct Lists(Mutex<Register>);

#[derive(Default)]
struct Register {
    /// The database as it was when this was read.
    version: Option<i64>,
    seq: i64,
    /// Every order, the oldest first.
    orders: Vec<Listed>,
    /// The place of an order among them.
    places: Vec<u32>,
    /// Every order by a column, as their places among the above: made when it is first sorted by.
    by_number: Option<Vec<u32>>,
    by_name: Option<Vec<u32>>,
    /// Connections that are not removed.
    live: BTreeSet<i64>,
    last_handle: u32,
    kept: VecDeque<(u32, Arc<Vec<i64>>)>,
}

impl App {
    /// A list of orders.
    ///
    /// # Errors
    /// The store's.
    pub async fn find_orders(&self, query: &OrdersQuery) -> Result<OrdersFound, ApiError> {
        let mut register = self.orders.0.lock().await;
        register.bring_up_to_date(&self.store).await?;
        let since = query.days.map_or(Ms(i64::MIN), |days| self.now().plus(-i64::from(days) * DAY));
        let found = self.store.orders_with(&query.text).await?;
        let mut places = register.chosen(found.as_deref(), since, query.standing);
        register.sort(&self.store, &mut places, query).await?;
        let ids: Vec<i64> =
            places.into_iter().filter_map(|at| register.orders.get(at as usize)).map(|o| o.order).collect();
        let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let more = found.is_some_and(|found| found.len() >= crate::store::FOUND_AT_MOST);
        Ok(OrdersFound { handle: register.keep(ids), total, more, counts: register.counts(since) })
    }

    /// Rows of a list that was found; empty when newer lists took its place.
    ///
    /// # Errors
    /// The store's.
    pub async fn order_rows(&self, handle: u32, from: u32, count: u32) -> Result<Vec<OrderRow>, ApiError> {
        let Some(list) = self.orders.0.lock().await.list(handle) else { return Ok(Vec::new()) };
        let (from, count) = (from as usize, count.min(PAGE) as usize);
        let ids = list.get(from..list.len().min(from.saturating_add(count))).unwrap_or_default();
        let rules = settings::rules(&self.store).await?;
        Ok(self.store.listed_rows(ids).await?.iter().map(|row| order_row(row, &rules)).collect())
    }
}

impl Register {
    async fn bring_up_to_date(&mut self, store: &Store) -> Result<(), StoreError> {
        let version = store.version().await?;
        if self.version == Some(version) {
            return Ok(());
        }
        store.index_orders().await?;
        // Whatever is committed from here on is seen by the next one.
        let version = store.version().await?;
        let (changed, seq) = store.listed_since(self.seq).await?;
        self.take_in(changed);
        self.live = store.accounts().await?.iter().map(|a| a.id.0).collect();
        (self.seq, self.version) = (seq, Some(version));
        Ok(())
    }

    fn take_in(&mut self, changed: Vec<Listed>) {
        let mut new = Vec::new();
        for row in changed {
            match self.place(row.order).and_then(|at| self.orders.get_mut(at)) {
                Some(known) if known.ordered == row.ordered => *known = row,
                Some(known) => {
                    // It moves: out of its place, and in again below.
                    known.order = 0;
                    new.push(row);
                }
                None => new.push(row),
            }
        }
        if new.is_empty() {
            return;
        }
        self.orders.retain(|o| o.order != 0);
        self.orders.append(&mut new);
        self.orders.sort_by_key(|o| (o.ordered, o.order));
        let most = self.orders.iter().map(|o| o.order).max().unwrap_or(0);
        self.places = vec![u32::MAX; usize::try_from(most).unwrap_or(0) + 1];
        for (at, order) in (0_u32..).zip(&self.orders) {
            if let Some(place) = usize::try_from(order.order).ok().and_then(|id| self.places.get_mut(id)) {
                *place = at;
            }
        }
        (self.by_number, self.by_name) = (None, None);
    }

    fn place(&self, order: i64) -> Option<usize> {
        let at = *self.places.get(usize::try_from(order).ok()?)?;
        (at != u32::MAX).then_some(at as usize)
    }

    fn begins(&self, since: Ms) -> usize {
        self.orders.partition_point(|o| o.ordered < since.0)
    }

    /// The places of the orders that are asked for, the oldest first.
    fn chosen(&self, found: Option<&[i64]>, since: Ms, standing: Option<Standing>) -> Vec<u32> {
        let standing = standing.map(Standing::place);
        let fits = |order: &Listed| {
            self.live.contains(&order.account) && standing.is_none_or(|place| place == order.standing)
        };
        let begins = self.begins(since);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        match found {
            None => (begins..self.orders.len())
                .filter(|at| self.orders.get(*at).is_some_and(fits))
                .map(place)
                .collect(),
            Some(found) => {
                let mut places: Vec<u32> = found
                    .iter()
                    .filter_map(|id| self.place(*id))
                    .filter(|at| *at >= begins && self.orders.get(*at).is_some_and(fits))
                    .map(place)
                    .collect();
                places.sort_unstable();
                places
            }
        }
    }

    async fn sort(
        &mut self,
        store: &Store,
        places: &mut Vec<u32>,
        query: &OrdersQuery,
    ) -> Result<(), StoreError> {
        let column = match query.sort {
            OrdersSort::Date => None,
            OrdersSort::Number => Some(Column::Number),
            OrdersSort::Customer => Some(Column::Name),
        };
        if let Some(column) = column {
            self.sort_by(store, places, column).await?;
        }
        if query.descending {
            places.reverse();
        }
        Ok(())
    }

    /// A walk over all orders in their sequence is faster than sorting most of them.
    async fn sort_by(
        &mut self,
        store: &Store,
        places: &mut Vec<u32>,
        column: Column,
    ) -> Result<(), StoreError> {
        let known = match column {
            Column::Number => self.by_number.take(),
            Column::Name => self.by_name.take(),
        };
        let sequence = match known {
            Some(sequence) => sequence,
            None => {
                let ids = store.ids_by(column).await?;
                ids.into_iter().filter_map(|id| u32::try_from(self.place(id)?).ok()).collect()
            }
        };
        let mut wanted = vec![false; self.orders.len()];
        for at in places.iter() {
            if let Some(wanted) = wanted.get_mut(*at as usize) {
                *wanted = true;
            }
        }
        places.clear();
        let is_wanted = |at: &&u32| wanted.get(**at as usize).copied().unwrap_or(false);
        places.extend(sequence.iter().filter(is_wanted));
        match column {
            Column::Number => self.by_number = Some(sequence),
            Column::Name => self.by_name = Some(sequence),
        }
        Ok(())
    }

    fn counts(&self, since: Ms) -> Vec<StandingCount> {
        let mut counts = [0_u32; Standing::ALL.len()];
        for order in self.orders.get(self.begins(since)..).unwrap_or_default() {
            if self.live.contains(&order.account)
                && let Some(count) = counts.get_mut(usize::from(order.standing))
            {
                *count += 1;
            }
        }
        Standing::ALL
            .iter()
            .zip(counts)
            .map(|(standing, count)| StandingCount { standing: *standing, count })
            .collect()
    }

    fn keep(&mut self, ids: Vec<i64>) -> u32 {
        self.last_handle = self.last_handle.wrapping_add(1);
        self.kept.push_back((self.last_handle, Arc::new(ids)));
        while self.kept.len() > KEPT {
            self.kept.pop_front();
        }
        self.last_handle
    }

    fn list(&self, handle: u32) -> Option<Arc<Vec<i64>>> {
        self.kept.iter().find(|(kept, _)| *kept == handle).map(|(_, list)| list.clone())
    }
}

fn order_row(row: &ListedRow, rules: &Rules) -> OrderRow {
    let known = row.known.first().map(|(number, _)| number);
    let tracking = row.shown.first().or(known).cloned().unwrap_or_default();
    let pieces = TrackingNumber::read(&tracking)
        .map(|number| group(&number).into_iter().map(str::to_owned).collect())
        .unwrap_or_default();
    let from = senders(row, rules);
    let leading = row.findings.iter().min_by_key(|(_, kind)| kind.precedence());
    OrderRow {
        order: row.order,
        platform: row.platform,
        account_name: row.account_name.clone(),
        number: row.number.clone(),
        ordered: row.ordered,
        who: row.who.clone(),
        country: row.country.clone(),
        what: goods(&row.lines),
        state: state_word(row.state, &row.remote_state, row.platform),
        standing: row.standing,
        instead: instead(row, &from, tracking.is_empty()),
        from,
        tracking,
        pieces,
        finding: leading.map(|(finding, _)| *finding),
        kind: leading.map(|(_, kind)| *kind),
        parcel: parcel(row),
    }
}

/// What was ordered, short: "T-shirt Vosje (2), Mug Meeuw".
pub(super) fn goods(lines: &[Line]) -> String {
    let mut names = Vec::new();
    for line in lines.iter().filter(|line| line.quantity > line.refunded).take(NAMES) {
        let pieces = line.quantity - line.refunded;
        let name = if line.name.is_empty() { &line.sku } else { &line.name };
        names.push(if pieces > 1 { format!("{name} ({pieces})") } else { name.clone() });
    }
    let more = lines.iter().filter(|line| line.quantity > line.refunded).count() > NAMES;
    names.join(", ") + if more { ", …" } else { "" }
}

/// Who makes and sends it. A file and the owner herself have no name of their own.
fn senders(row: &ListedRow, rules: &Rules) -> String {
    let named = |supplier: Platform| {
        (!matches!(supplier, Platform::File | Platform::Myself)).then(|| supplier.name().to_owned())
    };
    let mut names: Vec<String> = row
        .lines
        .iter()
        .filter_map(|line| rules.supplier_of(row.account, line))
        .chain(row.known.iter().map(|(_, supplier)| *supplier))
        .filter_map(named)
        .collect();
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names.join(", ")
}

/// What stands in the number's place. A number that is known and not shown is no number for the customer.
fn instead(row: &ListedRow, from: &str, no_number: bool) -> Option<Phrase> {
    match row.standing {
        Standing::NoTracking if row.shown.is_empty() => Some(Phrase::new("orders-no-tracking")),
        _ if !no_number => None,
        Standing::NoTracking => Some(Phrase::new("orders-no-tracking")),
        Standing::ToLookUp if from.is_empty() => Some(Phrase::new("orders-look-up")),
        Standing::ToLookUp => Some(Phrase::new("orders-look-up-at").text("supplier", from)),
        Standing::AtSupplier if from.is_empty() => Some(Phrase::new("orders-not-sent")),
        Standing::AtSupplier => Some(Phrase::new("orders-with-supplier").text("supplier", from)),
        Standing::NoneNeeded => Some(match row.state {
            OrderState::Cancelled | OrderState::Refunded | OrderState::Unpaid => {
                Phrase::new("orders-nothing-to-send")
            }
            _ => Phrase::new("orders-none-needed"),
        }),
        Standing::Shown | Standing::Delivered | Standing::NotKnown => Some(Phrase::new("orders-not-known")),
    }
}

/// How far the parcel came that is furthest behind, as its shop or its carrier tells.
fn parcel(row: &ListedRow) -> Option<Phrase> {
    let rank = |status: DeliveryStatus| match status {
        DeliveryStatus::Exception => 0,
        DeliveryStatus::Returning => 1,
        DeliveryStatus::Returned => 2,
        DeliveryStatus::AttemptFailed => 3,
        DeliveryStatus::AvailableForPickup => 4,
        DeliveryStatus::InfoReceived => 5,
        DeliveryStatus::InTransit => 6,
        DeliveryStatus::OutForDelivery => 7,
        DeliveryStatus::Expired => 8,
        DeliveryStatus::Delivered => 9,
        DeliveryStatus::Cancelled => 10,
        DeliveryStatus::Unknown => 11,
    };
    let (behind, since) = row.progress.iter().min_by_key(|(status, _)| rank(*status))?;
    Some(match behind {
        DeliveryStatus::Unknown | DeliveryStatus::Cancelled | DeliveryStatus::Expired => return None,
        DeliveryStatus::InfoReceived => Phrase::new("orders-parcel-announced"),
        DeliveryStatus::InTransit | DeliveryStatus::OutForDelivery => Phrase::new("orders-parcel-on-its-way"),
        DeliveryStatus::AvailableForPickup => Phrase::new("orders-parcel-pickup"),
        DeliveryStatus::AttemptFailed => Phrase::new("orders-parcel-nobody-home"),
        DeliveryStatus::Exception => Phrase::new("orders-parcel-trouble"),
        DeliveryStatus::Returning | DeliveryStatus::Returned => Phrase::new("orders-parcel-back"),
        DeliveryStatus::Delivered => match *since {
            // Of the day it came, the day is enough.
            Some(at) => Phrase::new("orders-parcel-delivered-on")
                .time("at", Stamp { precision: crate::domain::Precision::Day, ..at }),
            None => Phrase::new("orders-parcel-delivered"),
        },
    })
}

#[cfg(test)]
#[path = "orders_tests.rs"]
mod tests;
