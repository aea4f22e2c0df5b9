//! How far a parcel has come: one status out of everything that carriers told.
//!
//! Events count in the order in which they happened; two of one moment in the order in which they came. A remark
//! and a code that nobody knows leave the status where it was. A final status (delivered, returned, cancelled)
//! gives way to another final one only; what does not fit is kept as a contradiction and shown, because carriers
//! scan parcels late, twice and wrongly.

use crate::domain::{Journey, Meaning, ParcelEvent};

/// The way of a parcel, from its events in the order in which they came.
#[must_use]
pub fn journey(events: &[ParcelEvent]) -> Journey {
    let mut ordered: Vec<&ParcelEvent> = events.iter().collect();
    // Stable: what came first stays first where moments are equal.
    ordered.sort_by_key(|event| event.at.at);
    let mut so_far = Journey::default();
    for event in ordered {
        so_far.seen = Some(event.at);
        match event.means {
            Meaning::Remark => {}
            Meaning::Unknown => so_far.unknown += 1,
            Meaning::Moves { status, reason } => {
                if status.after(so_far.status) != status {
                    so_far.contradicted.get_or_insert_with(|| event.clone());
                    continue;
                }
                if status != so_far.status || so_far.since.is_none() {
                    so_far.since = Some(event.at);
                    // Another final status settles what did not fit the one before.
                    so_far.contradicted = None;
                }
                (so_far.status, so_far.reason, so_far.by) = (status, reason, Some(event.clone()));
            }
        }
    }
    so_far
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DeliveryStatus::{self, *};
    use crate::domain::{Ms, Reason, Stamp};

    fn event(at: i64, means: Meaning) -> ParcelEvent {
        let said = format!("event at {at}");
        ParcelEvent { at: Stamp::instant(Ms(at)), code: String::new(), said, place: String::new(), means }
    }

    fn moves(at: i64, status: DeliveryStatus) -> ParcelEvent {
        event(at, Meaning::Moves { status, reason: None })
    }

    #[test]
    fn nothing_told_is_nothing_known() {
        assert_eq!(journey(&[]), Journey::default());
        assert_eq!(journey(&[]).status, Unknown);
    }

    #[test]
    fn events_count_in_the_order_in_which_they_happened() {
        let late = [moves(3, OutForDelivery), moves(1, InfoReceived), moves(2, InTransit)];
        let way = journey(&late);
        assert_eq!((way.status, way.since.map(|s| s.at.0)), (OutForDelivery, Some(3)));
    }

    #[test]
    fn two_of_one_moment_count_in_the_order_in_which_they_came() {
        assert_eq!(journey(&[moves(1, InTransit), moves(1, OutForDelivery)]).status, OutForDelivery);
        assert_eq!(journey(&[moves(1, OutForDelivery), moves(1, InTransit)]).status, InTransit);
    }

    #[test]
    fn remarks_and_codes_that_nobody_knows_do_not_move_it() {
        let way = journey(&[moves(1, InTransit), event(2, Meaning::Unknown), event(3, Meaning::Remark)]);
        assert_eq!((way.status, way.unknown), (InTransit, 1));
        assert_eq!(way.since.map(|s| s.at.0), Some(1));
        assert_eq!(way.seen.map(|s| s.at.0), Some(3), "somebody had it in hand");
    }

    #[test]
    fn what_comes_after_the_end_is_shown_and_changes_nothing() {
        for last in [Delivered, Returned, Cancelled] {
            let way =
                journey(&[moves(1, InTransit), moves(2, last), moves(3, InTransit), moves(4, Exception)]);
            assert_eq!((way.status, way.since.map(|s| s.at.0)), (last, Some(2)));
            assert_eq!(way.contradicted.map(|e| e.at.at.0), Some(3), "the first that does not fit");
        }
    }

    #[test]
    fn one_end_gives_way_to_another() {
        let way = journey(&[moves(1, Delivered), moves(2, Returning), moves(3, Returned)]);
        assert_eq!((way.status, way.contradicted), (Returned, None));
    }

    #[test]
    fn a_status_begins_once_and_its_reason_is_the_latest() {
        let held = Meaning::Moves { status: Exception, reason: Some(Reason::CustomsHold) };
        let paid = Meaning::Moves { status: Exception, reason: Some(Reason::CustomsPayment) };
        let way = journey(&[event(1, held), event(5, paid)]);
        assert_eq!((way.since.map(|s| s.at.0), way.reason), (Some(1), Some(Reason::CustomsPayment)));
    }
}
