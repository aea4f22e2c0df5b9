//! What a supplier sent. A parcel without a number is none: nothing could be added to a shop.

use crate::connectors::MadeParcel;
use crate::domain::{ShipmentLine, ShipmentNumber, ShipmentRole, Stamp, TrackingNumber};

/// A parcel as its row tells it.
#[derive(Debug, Default)]
pub(in crate::connectors) struct Told {
    /// Within its order; blank where the supplier has no id: then its number stands for it.
    pub(in crate::connectors) id: String,
    /// The number, as written.
    pub(in crate::connectors) number: String,
    /// The carrier, as written.
    pub(in crate::connectors) carrier: String,
    /// The link, as written.
    pub(in crate::connectors) url: String,
    /// Sent for one that went wrong.
    pub(in crate::connectors) again: bool,
    /// When.
    pub(in crate::connectors) shipped: Option<Stamp>,
    /// By when, where nothing tells when.
    pub(in crate::connectors) known_by: Option<Stamp>,
    /// What.
    pub(in crate::connectors) lines: Vec<ShipmentLine>,
}

/// The parcel of this order; `None` when it has no number. A text that is no number is a problem, and the parcel
/// stays without.
pub(in crate::connectors) fn parcel(
    order: &str,
    told: Told,
    problems: &mut Vec<String>,
) -> Option<MadeParcel> {
    if told.number.is_empty() {
        return None;
    }
    let read = match TrackingNumber::read(&told.number) {
        Ok(number) => vec![number],
        Err(error) => {
            // Two in one field.
            let parts = told.number.split([',', ';', '|', '&', '\n']);
            let read: Result<Vec<_>, _> = parts.map(TrackingNumber::read).collect();
            read.unwrap_or_else(|_| {
                problems.push(format!("tracking number: {error}"));
                Vec::new()
            })
        }
    };
    let id = match read.first() {
        _ if !told.id.is_empty() => told.id,
        Some(number) => number.as_str().to_owned(),
        // Nothing names it, so nothing would find it again.
        None => return None,
    };
    let numbers = read.into_iter().map(|number| ShipmentNumber {
        number,
        carrier: told.carrier.clone(),
        url: told.url.clone(),
    });
    Some(MadeParcel {
        remote_id: format!("{order}/{id}"),
        role: if told.again { ShipmentRole::Replacement } else { ShipmentRole::Original },
        shipped: told.shipped,
        known_by: told.known_by.map(Stamp::latest),
        lines: told.lines,
        numbers: numbers.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(id: &str, number: &str) -> Told {
        Told { id: id.into(), number: number.into(), ..Told::default() }
    }

    #[test]
    fn a_parcel_is_named_by_its_order_and_its_id_or_its_number() {
        let mut problems = Vec::new();
        let id = |told, problems: &mut _| parcel("7", told, problems).map(|parcel| parcel.remote_id);
        assert_eq!(id(told("9", "3S ABC 123"), &mut problems).as_deref(), Some("7/9"));
        assert_eq!(id(told("", "3S ABC 123"), &mut problems).as_deref(), Some("7/3SABC123"));
        assert_eq!(id(told("9", ""), &mut problems), None, "nothing could be added to a shop");
        assert!(problems.is_empty());
    }

    #[test]
    fn what_is_no_number_is_a_problem_and_the_parcel_stays_without() {
        let mut problems = Vec::new();
        let made = parcel("7", told("9", "3.23E+15"), &mut problems).unwrap();
        assert_eq!((made.numbers.len(), problems.len()), (0, 1));
        let two = parcel("7", told("9", "3SABC123, 3SABC124"), &mut problems).unwrap();
        assert_eq!((two.numbers.len(), problems.len()), (2, 1));
    }
}
