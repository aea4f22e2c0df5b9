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

#[cfg(test)]
pub(in crate::connectors) mod tests {
    use crate::connectors::{Page, ParcelAnswer, ParcelQuestion, ParcelTold, Record};
    use crate::domain::{DeliveryStatus, Meaning, Reason, TrackingNumber};
    use serde::Deserialize;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};

    /// A question about this number.
    pub(in crate::connectors) fn question(number: &str, new: bool) -> ParcelQuestion {
        let number = TrackingNumber::read(number).unwrap();
        ParcelQuestion { number, carrier: None, postcode: String::new(), country: String::new(), new }
    }

    /// A line `code status reason`, the reason left out where there is none.
    pub(in crate::connectors) fn means(line: &str) -> (&str, Meaning) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let status: StrDeserializer<'_, Error> = words[1].into_deserializer();
        let status = DeliveryStatus::deserialize(status).unwrap();
        let reason = words.get(2).map(|code| Reason::from_code(code).unwrap());
        (words[0], Meaning::Moves { status, reason })
    }

    /// The answers of a page by their numbers.
    pub(in crate::connectors) fn answers(page: &Page) -> Vec<(&str, &ParcelAnswer)> {
        page.records.iter().map(answer).collect()
    }

    fn answer(record: &Record) -> (&str, &ParcelAnswer) {
        match record {
            Record::Parcel(parcel) => (parcel.number.as_str(), &parcel.answer),
            other => panic!("a parcel: {other:?}"),
        }
    }

    /// What the only answer of a page tells.
    pub(in crate::connectors) fn told(page: &Page) -> &ParcelTold {
        match answers(page).as_slice() {
            [(_, ParcelAnswer::Told(told))] => told,
            other => panic!("one parcel: {other:?}"),
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_spelled() {
        let parcels = [question("LA123456785FR", true), question("6A00000000001", true)];
        assert_eq!(super::asked(&parcels, "6a 0000 000 0001"), Some(&parcels[1].number));
        assert_eq!(super::asked(&parcels, "6A00000000002"), None);
        assert_eq!(super::problem("<b>1", "x").place, "parcel b1");
    }
}
