//! How far the parcels of an order have come, in short: for lists, and for whether all of it has arrived.

use crate::domain::{DeliveryStatus, Fulfillment, Stamp};
use serde::Deserialize;

/// What carriers tell of a number of an order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ToldNumber {
    /// The number.
    pub number: String,
    /// The shipment that it is of: all its numbers are one parcel. `None`: only the storefront shows it.
    pub shipment: Option<i64>,
    /// How far it has come; [`DeliveryStatus::Unknown`] when nobody told.
    pub status: DeliveryStatus,
    /// Since when.
    pub since: Option<Stamp>,
}

/// How far a parcel has come, and since when, as far as that is known.
pub type Progress = (DeliveryStatus, Option<Stamp>);

/// Each parcel of an order. An end that the storefront tells counts; else what its carrier tells, who knows more; else
/// what the storefront tells. `shown`: numbers, each with the storefront's id of the entry that it stands in.
#[must_use]
pub fn progress(entries: &[Fulfillment], shown: &[(String, String)], told: &[ToldNumber]) -> Vec<Progress> {
    // Of the numbers of one parcel the one that came furthest.
    let mut parcels: Vec<(Vec<&ToldNumber>, bool)> = Vec::new();
    for number in told {
        let same = |parcel: &&mut (Vec<&ToldNumber>, bool)| {
            parcel.0.iter().any(|other| {
                other.number == number.number || other.shipment.is_some() && other.shipment == number.shipment
            })
        };
        match parcels.iter_mut().find(same) {
            Some(parcel) => parcel.0.push(number),
            None => parcels.push((vec![number], false)),
        }
    }
    let mut all = Vec::new();
    for entry in entries {
        let numbers: Vec<&str> = shown
            .iter()
            .filter(|(_, id)| !entry.remote_id.is_empty() && *id == entry.remote_id)
            .map(|(number, _)| number.as_str())
            .collect();
        let mut by_carriers = Vec::new();
        for (parcel, used) in &mut parcels {
            if parcel.iter().any(|told| numbers.contains(&told.number.as_str())) {
                *used = true;
                by_carriers.extend(furthest(parcel));
            }
        }
        if entry.delivery.is_final() || by_carriers.is_empty() {
            all.push((entry.delivery, entry.delivered));
        } else {
            all.extend(by_carriers);
        }
    }
    for (parcel, _) in parcels.iter().filter(|(_, used)| !used) {
        match furthest(parcel) {
            Some(told) => all.push(told),
            // Where the storefront tells of parcels itself, this may be one of those.
            None if entries.is_empty() => all.push((DeliveryStatus::Unknown, None)),
            None => {}
        }
    }
    all
}

/// `None`: nobody told anything.
fn furthest(parcel: &[&ToldNumber]) -> Option<Progress> {
    let told = parcel.iter().filter(|told| told.status != DeliveryStatus::Unknown);
    let best = told.max_by_key(|told| (told.status.is_final(), told.since.map(|since| since.at)))?;
    Some((best.status, best.since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ms, NumberWish};
    use DeliveryStatus::{Delivered, InTransit, Unknown};

    fn entry(id: &str, delivery: DeliveryStatus) -> Fulfillment {
        Fulfillment {
            remote_id: id.into(),
            at: None,
            lines: Vec::new(),
            delivery,
            delivered: None,
            wants: NumberWish::NotSaid,
        }
    }

    fn told(number: &str, shipment: Option<i64>, status: DeliveryStatus) -> ToldNumber {
        ToldNumber { number: number.into(), shipment, status, since: Some(Stamp::instant(Ms(5))) }
    }

    fn statuses(entries: &[Fulfillment], shown: &[(&str, &str)], told: &[ToldNumber]) -> Vec<DeliveryStatus> {
        let shown: Vec<_> = shown.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        progress(entries, &shown, told).into_iter().map(|(status, _)| status).collect()
    }

    #[test]
    fn carriers_know_more_than_a_storefront_until_it_tells_the_end() {
        let on_its_way = [entry("f1", InTransit)];
        let shown = [("A1", "f1")];
        assert_eq!(statuses(&on_its_way, &shown, &[]), [InTransit]);
        assert_eq!(statuses(&on_its_way, &shown, &[told("A1", None, Delivered)]), [Delivered]);
        assert_eq!(statuses(&on_its_way, &shown, &[told("A1", None, Unknown)]), [InTransit]);
        let there = [entry("f1", Delivered)];
        assert_eq!(statuses(&there, &shown, &[told("A1", None, InTransit)]), [Delivered]);
    }

    #[test]
    fn the_numbers_of_one_shipment_are_one_parcel() {
        let both = [told("A1", Some(1), InTransit), told("B2", Some(1), Delivered)];
        assert_eq!(statuses(&[], &[], &both), [Delivered]);
        let two = [told("A1", Some(1), InTransit), told("B2", Some(2), Delivered)];
        assert_eq!(statuses(&[], &[], &two), [InTransit, Delivered]);
    }

    #[test]
    fn a_parcel_that_nobody_told_of_is_one_too() {
        let half = [told("A1", Some(1), Delivered), told("B2", Some(2), Unknown)];
        assert_eq!(statuses(&[], &[], &half), [Delivered, Unknown]);
    }
}
