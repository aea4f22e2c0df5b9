//! The one question that a carrier is asked.

use crate::connectors::{Ask, ParcelAnswer, ParcelQuestion, ParcelRecord, Problem, Record, Tracking};
use crate::domain::TrackingNumber;

/// The parcels of a question.
///
/// # Errors
/// When it is another one, names nothing or too many, in words for the log.
pub(in crate::connectors) fn parcels<'a>(
    ask: &'a Ask,
    tracking: &Tracking,
) -> Result<&'a [ParcelQuestion], String> {
    let Ask::Parcels { parcels } = ask else {
        return Err("a carrier tells of parcels and has no orders".to_owned());
    };
    let most = usize::try_from(tracking.at_once).unwrap_or(usize::MAX);
    if parcels.is_empty() || parcels.len() > most {
        return Err(format!("{} parcels in a question for 1 to {most}", parcels.len()));
    }
    Ok(parcels)
}

/// The parcel among those that were asked about that a number in an answer is; `None` for another one.
pub(in crate::connectors) fn asked<'a>(
    parcels: &'a [ParcelQuestion],
    number: &str,
) -> Option<&'a TrackingNumber> {
    let number = TrackingNumber::read(number).ok()?;
    parcels.iter().map(|parcel| &parcel.number).find(|asked| **asked == number)
}

/// What was answered about a number.
pub(in crate::connectors) fn record(number: &TrackingNumber, answer: ParcelAnswer) -> Record {
    Record::Parcel(ParcelRecord { number: number.clone(), answer })
}

/// Something in an answer about a number that could not be read.
pub(in crate::connectors) fn problem(number: &str, detail: impl Into<String>) -> Problem {
    let shown: String = number.chars().filter(char::is_ascii_alphanumeric).take(50).collect();
    let place = if shown.is_empty() { "a parcel".to_owned() } else { format!("parcel {shown}") };
    Problem { place, detail: detail.into() }
}
