//! Until when a carrier looks for a parcel, or hears of a damaged one.
//!
//! Almost all of it is UNVERIFIED: terms differ by contract and by product, and the contract is mostly the
//! supplier's. Every sentence that names such a day says so, and nothing is forbidden after it.
//!
//! Sources. Thirty days after the delivery scan: the product's own scenario (S45), for every carrier. Thirty days
//! after posting: La Poste's page about lost Colissimo parcels, read November 2026. Damage: three days in France
//! (Code de commerce, art. L133-3), seven elsewhere (CMR art. 30, in Germany HGB § 438); the carriers' own terms
//! were not read.

use crate::domain::{Calendar, DAY, MINUTE, Ms, Precision, Stamp};
use crate::numbers::Carrier;

/// Days within which a carrier takes a claim.
struct Terms {
    /// After its delivery scan, that a parcel was not received.
    after_delivery: i32,
    /// After it was posted, that a parcel never came; `None`: not known.
    after_posting: Option<i32>,
    /// After delivery, that it came damaged.
    damage: i32,
}

const USUAL: Terms = Terms { after_delivery: 30, after_posting: None, damage: 7 };

const fn terms(carrier: Option<Carrier>) -> Terms {
    match carrier {
        Some(Carrier::LaPoste | Carrier::Colissimo) => Terms { after_posting: Some(30), damage: 3, ..USUAL },
        Some(Carrier::Chronopost | Carrier::MondialRelay | Carrier::ColisPrive) => {
            Terms { damage: 3, ..USUAL }
        }
        _ => USUAL,
    }
}

/// The last day for something, as days since 1970-01-01 by the owner's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LastDay(pub i32);

impl LastDay {
    /// The day after which a carrier does not look for it any more. `delivered`: its scan.
    #[must_use]
    pub fn to_search(
        carrier: Option<Carrier>,
        delivered: Option<Ms>,
        sent: Option<Ms>,
        days: &Calendar<'_>,
    ) -> Option<LastDay> {
        let terms = terms(carrier);
        match (delivered, sent, terms.after_posting) {
            (Some(at), ..) => Some(LastDay(days.day_of(at).saturating_add(terms.after_delivery))),
            (None, Some(sent), Some(limit)) => Some(LastDay(days.day_of(sent).saturating_add(limit))),
            (None, ..) => None,
        }
    }

    /// The day until which a carrier hears of damage.
    #[must_use]
    pub fn to_report_damage(carrier: Option<Carrier>, delivered: Ms, days: &Calendar<'_>) -> LastDay {
        LastDay(days.day_of(delivered).saturating_add(terms(carrier).damage))
    }

    /// As a date. Its noon, because whoever reads it may live some hours off the calendar that it was counted by.
    #[must_use]
    pub fn stamp(self, days: &Calendar<'_>) -> Stamp {
        let noon = self.begins(days).plus(DAY / 2);
        Stamp { at: noon, precision: Precision::Day, zone_assumed: false }
    }

    /// Its first moment.
    #[must_use]
    pub fn begins(self, days: &Calendar<'_>) -> Ms {
        Ms(i64::from(self.0) * DAY).plus(-i64::from(days.utc_offset_minutes) * MINUTE)
    }

    /// How many days are left: 0 today, negative when it is over.
    #[must_use]
    pub fn days_left(self, now: Ms, days: &Calendar<'_>) -> i32 {
        self.0.saturating_sub(days.day_of(now))
    }

    /// When what is said of it changes next; `None`: it is over.
    #[must_use]
    pub fn changes(self, now: Ms, days: &Calendar<'_>) -> Option<Ms> {
        [-1, 0, 1]
            .into_iter()
            .map(|day| LastDay(self.0.saturating_add(day)).begins(days))
            .find(|at| *at > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Friday 20 November 2026, 09:00 UTC.
    const NOW: Ms = Ms(1_795_165_200_000);

    fn check(judge: impl FnOnce(&Calendar<'_>)) {
        let closing_days = BTreeSet::new();
        judge(&Calendar { country: "NL", closing_days: &closing_days, utc_offset_minutes: 60 });
    }

    #[test]
    fn thirty_days_after_the_scan_is_the_last_one() {
        check(|days| {
            let scan = NOW.plus(-29 * DAY);
            let last = LastDay::to_search(Some(Carrier::PostNl), Some(scan), None, days).unwrap();
            assert_eq!(last.days_left(NOW, days), 1);
            assert_eq!(last.stamp(days).at.to_utc().format("%F").to_string(), "2026-11-21");
            // Midnight of the owner's day, an hour before that of UTC.
            assert_eq!(last.changes(NOW, days), Some(last.begins(days)));
            assert_eq!(last.begins(days).to_utc().format("%F %R").to_string(), "2026-11-20 23:00");
            assert_eq!(last.changes(NOW.plus(30 * DAY), days), None);
        });
    }

    #[test]
    fn a_scan_late_in_the_evening_counts_as_the_owners_day() {
        check(|days| {
            let late = Ms(1_794_868_200_000); // 2026-11-16 22:30 UTC, half past eleven in the evening there
            let next = late.plus(60 * MINUTE);
            let of = |at| LastDay::to_report_damage(None, at, days).0;
            assert_eq!(of(next) - of(late), 1);
        });
    }

    #[test]
    fn without_a_scan_a_day_is_named_only_where_one_is_known() {
        check(|days| {
            let sent = Some(NOW.plus(-10 * DAY));
            let of = |carrier| LastDay::to_search(Some(carrier), None, sent, days);
            assert_eq!(of(Carrier::PostNl), None);
            assert_eq!(of(Carrier::LaPoste).map(|last| last.days_left(NOW, days)), Some(20));
            assert_eq!(LastDay::to_search(None, None, None, days), None);
        });
    }
}
