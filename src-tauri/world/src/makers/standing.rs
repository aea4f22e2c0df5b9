//! What shows of a house's order at a moment (seconds UTC): parcels stand there from the moment they were
//! sent.

use crate::making::{MadeParcel, Making, Progress};

/// How far an order, or some goods of it, are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Taken in, not begun.
    Waiting,
    /// Being made.
    Making,
    /// Stopped by the house.
    Blocked,
    Cancelled,
    /// Some is sent.
    Partly,
    /// All is sent.
    Sent,
}

impl Making {
    pub(super) fn parcels_at(&self, now: i64) -> impl Iterator<Item = &MadeParcel> {
        self.parcels.iter().filter(move |parcel| parcel.sent <= now)
    }

    /// When production began, once it did.
    pub(super) fn begun_at(&self, now: i64) -> Option<i64> {
        self.begun.filter(|begun| *begun <= now)
    }

    /// The stage of these goods.
    pub(super) fn stage_of(&self, goods: &[usize], now: i64) -> Stage {
        let sent = goods.iter().filter(|place| self.sent_at(**place, now).is_some()).count();
        match self.progress {
            _ if sent > 0 && sent == goods.len() => Stage::Sent,
            Progress::Cancelled => Stage::Cancelled,
            Progress::Blocked => Stage::Blocked,
            _ if sent > 0 => Stage::Partly,
            Progress::Making if self.begun.is_none_or(|begun| begun <= now) => Stage::Making,
            Progress::Making | Progress::Pending => Stage::Waiting,
        }
    }

    pub(super) fn stage(&self, now: i64) -> Stage {
        self.stage_of(&self.every_line(), now)
    }

    /// The positions of all goods.
    pub(super) fn every_line(&self) -> Vec<usize> {
        (0..self.goods.len()).collect()
    }

    /// When the goods at this position were sent first.
    pub(super) fn sent_at(&self, place: usize, now: i64) -> Option<i64> {
        self.parcels_at(now).filter(|parcel| parcel.goods.contains(&place)).map(|parcel| parcel.sent).min()
    }

    /// When the last goods were sent, once all are.
    pub(super) fn complete_at(&self, now: i64) -> Option<i64> {
        let sent: Option<Vec<i64>> = (0..self.goods.len()).map(|place| self.sent_at(place, now)).collect();
        sent?.into_iter().max()
    }

    /// When anything of it changed last.
    pub(super) fn changed_at(&self, now: i64) -> i64 {
        let of_parcels = self.parcels_at(now).flat_map(|parcel| [Some(parcel.sent), parcel.delivered]);
        [self.begun, Some(self.changed)]
            .into_iter()
            .chain(of_parcels)
            .flatten()
            .filter(|moment| *moment <= now)
            .fold(self.ordered, i64::max)
    }

    /// The shop's id of the order as the shops send it to the houses: a Shopify gid is sent as its bare
    /// number. Unverified for Gelato.
    pub(super) fn bare_order_id(&self) -> &str {
        self.order_id.rsplit('/').next().unwrap_or_default()
    }

    pub(super) fn customer_name(&self) -> String {
        format!("{} {}", self.customer.first_name, self.customer.last_name)
    }
}
