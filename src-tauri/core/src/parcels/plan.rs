//! When a carrier is asked about a parcel again. Parcels move by day, most in their first week, and by the hour on
//! the day that they are brought: asking oftener learns nothing and spends what others need.

use crate::domain::{DAY, DeliveryStatus, HOUR, MINUTE, Ms};

/// The hours in which nobody is asked, local time: nothing is delivered then.
const NIGHT: (i64, i64) = (22 * HOUR, 6 * HOUR);
/// Parcels that were sent longer ago than this, in milliseconds, are not begun with: almost all of them have arrived.
pub const LATELY: i64 = 30 * DAY;
/// How long a parcel is followed after it was sent, whatever was told of it.
const LONGEST: i64 = 90 * DAY;

/// What the next question depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// When it was sent at the latest.
    pub sent: Ms,
    /// When it was asked about last; `None`: never.
    pub asked: Option<Ms>,
    /// The carrier knew it.
    pub known: bool,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// When it was last seen anywhere.
    pub seen: Option<Ms>,
}

/// When the next question is due; `None`: never again. `utc_offset_minutes`: the owner's day.
#[must_use]
pub fn next_question(parcel: Followed, utc_offset_minutes: i32) -> Option<Ms> {
    let asked = match parcel.asked {
        _ if parcel.status.is_final() => return None,
        // A number is activated hours after its label was printed, or days.
        None => return Some(by_day(parcel.sent, utc_offset_minutes)),
        Some(asked) => asked,
    };
    let next = by_day(asked.plus(interval(parcel, asked)), utc_offset_minutes);
    (next.since(parcel.sent) < LONGEST).then_some(next)
}

/// How long nothing is asked after a question, in milliseconds.
fn interval(parcel: Followed, asked: Ms) -> i64 {
    let age = asked.since(parcel.sent);
    let silent = parcel.seen.map_or(age, |seen| asked.since(seen));
    match parcel.status {
        DeliveryStatus::OutForDelivery if silent < 18 * HOUR => 15 * MINUTE,
        DeliveryStatus::OutForDelivery | DeliveryStatus::AttemptFailed => 2 * HOUR,
        DeliveryStatus::AvailableForPickup | DeliveryStatus::Exception => 6 * HOUR,
        DeliveryStatus::Returning | DeliveryStatus::Expired => 12 * HOUR,
        DeliveryStatus::Unknown if !parcel.known && age > 14 * DAY => DAY,
        DeliveryStatus::Unknown | DeliveryStatus::InfoReceived if age < 3 * DAY => 6 * HOUR,
        DeliveryStatus::Unknown | DeliveryStatus::InfoReceived => 12 * HOUR,
        // In transit; what is final was sorted out before.
        _ if silent < 5 * DAY => 4 * HOUR,
        _ if silent < 14 * DAY => 8 * HOUR,
        _ => DAY,
    }
}

/// The same moment, or the end of the night that it falls in.
fn by_day(at: Ms, utc_offset_minutes: i32) -> Ms {
    let local = at.plus(i64::from(utc_offset_minutes) * MINUTE);
    let time = local.0.rem_euclid(DAY);
    let (from, to) = NIGHT;
    if time >= from {
        at.plus(DAY - time + to)
    } else if time < to {
        at.plus(to - time)
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DeliveryStatus::*;

    /// A Monday at noon, UTC.
    const NOON: Ms = Ms(1_772_452_800_000);

    fn in_transit() -> Followed {
        Followed {
            sent: NOON.plus(-DAY),
            asked: Some(NOON),
            known: true,
            status: InTransit,
            seen: Some(NOON),
        }
    }

    #[test]
    fn a_parcel_is_asked_about_the_oftener_the_sooner_it_comes() {
        let wait = |parcel: Followed| next_question(parcel, 0).map(|at| at.since(NOON));
        assert_eq!(wait(in_transit()), Some(4 * HOUR));
        assert_eq!(wait(Followed { status: OutForDelivery, ..in_transit() }), Some(15 * MINUTE));
        assert_eq!(wait(Followed { status: AvailableForPickup, ..in_transit() }), Some(6 * HOUR));
        let silent = Followed { seen: Some(NOON.plus(-8 * DAY)), sent: NOON.plus(-9 * DAY), ..in_transit() };
        assert_eq!(wait(silent), Some(8 * HOUR));
        let forgotten =
            Followed { seen: Some(NOON.plus(-20 * DAY)), sent: NOON.plus(-21 * DAY), ..in_transit() };
        assert_eq!(wait(forgotten), Some(DAY));
    }

    #[test]
    fn what_has_ended_is_not_asked_about_and_nothing_for_ever() {
        for status in [Delivered, Returned, Cancelled] {
            assert_eq!(next_question(Followed { status, ..in_transit() }, 0), None);
            assert_eq!(next_question(Followed { status, asked: None, ..in_transit() }, 0), None);
        }
        assert_eq!(next_question(Followed { sent: NOON.plus(-90 * DAY), ..in_transit() }, 0), None);
    }

    #[test]
    fn the_first_question_is_due_once_it_was_sent() {
        let new = Followed { asked: None, known: false, status: Unknown, seen: None, ..in_transit() };
        assert_eq!(next_question(new, 0), Some(NOON.plus(-DAY)));
    }

    #[test]
    fn nobody_is_asked_at_night() {
        let at =
            |hours: i64| Followed { asked: Some(NOON.plus(hours * HOUR)), seen: Some(NOON), ..in_transit() };
        // Asked at seven in the evening: not at eleven, but at six.
        assert_eq!(next_question(at(7), 0), Some(NOON.plus(18 * HOUR)));
        // Two hours further east it is nine in the evening already.
        assert_eq!(next_question(at(5), 120), Some(NOON.plus(16 * HOUR)));
        assert_eq!(next_question(at(5), 0), Some(NOON.plus(9 * HOUR)));
        assert_eq!(by_day(NOON.plus(14 * HOUR), 0), NOON.plus(18 * HOUR));
    }
}
