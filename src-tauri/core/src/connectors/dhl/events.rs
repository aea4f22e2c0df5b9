//! What happened to a shipment, event by event.

use super::meaning::{self, Told};
use super::{times, way};
use crate::connectors::Problem;
use crate::connectors::carriers::json::{country, flag, list, text};
use crate::connectors::carriers::{parcels::problem, told::words};
use crate::domain::{ParcelEvent, Stamp};
use serde_json::Value;

/// An event as read, before its neighbours were looked at.
struct Row {
    at: Stamp,
    told: Told,
    said: String,
    place: String,
}

/// The events of a shipment, the oldest first, and what of it could not be read. `piece`: the number of one piece of
/// several, of which only its own events count. `to`: the country that it goes to, where the shipment does not say.
pub(super) fn read(shipment: &Value, piece: Option<&str>, to: &str) -> (Vec<ParcelEvent>, Vec<Problem>) {
    let service = text(shipment, "service");
    let to = destination(shipment, to);
    let mut problems = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for (n, event) in list(shipment, "events").iter().enumerate() {
        if piece.is_some_and(|piece| is_of_others(event, piece)) {
            continue;
        }
        match row(&service, event, &to) {
            Some(row) => rows.push(row),
            None => {
                let detail = format!("events[{n}].timestamp is no moment");
                problems.push(problem(&text(shipment, "id"), detail));
            }
        }
    }
    oldest_first(&mut rows);
    // What stands at the top is the newest event, and at times more.
    if let Some(newest) = shipment.get("status").and_then(|status| row(&service, status, &to))
        && rows.last().is_none_or(|last| is_after(&newest, last))
    {
        rows.push(newest);
    }
    let mut steps: Vec<way::Step> = rows.iter().map(|row| (row.at.at, row.told.clone())).collect();
    way::settle(&mut steps, flag(shipment, "returnFlag"));
    let events = rows.into_iter().zip(steps).map(|(row, (_, told))| ParcelEvent {
        at: row.at,
        code: told.code,
        said: row.said,
        place: row.place,
        means: told.means,
    });
    (events.collect(), problems)
}

/// The country that a shipment goes to; `to` where it does not say. Blank: nobody knows.
pub(super) fn destination(shipment: &Value, to: &str) -> String {
    let told = shipment.get("destination").map(|place| at_address(place).1).unwrap_or_default();
    if told.is_empty() { to.to_owned() } else { told }
}

fn row(service: &str, event: &Value, to: &str) -> Option<Row> {
    let (place, there) = event.get("location").map(at_address).unwrap_or_default();
    let country = if times::is_european(&there) { &there } else { to };
    let told = meaning::of(service, event);
    let said = [words(event, "description"), words(event, "status")].map(|said| without_tags(&said));
    let said = said.into_iter().find(|said| !said.is_empty() && *said != told.code).unwrap_or_default();
    Some(Row { at: times::stamp(event, "timestamp", country)?, told, said, place })
}

/// Later, and not the same event whose moment is written in another way.
fn is_after(newest: &Row, last: &Row) -> bool {
    last.at.at < newest.at.at && (newest.told.code != last.told.code || newest.said != last.said)
}

/// A place as a line, and its country.
fn at_address(place: &Value) -> (String, String) {
    let point = place.get("servicePoint").map(|point| words(point, "label")).unwrap_or_default();
    let Some(address) = place.get("address") else { return (point, String::new()) };
    let country = country(address, "countryCode");
    let parts = [point, words(address, "addressLocality"), country.clone()];
    let line: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    (line.join(", "), country)
}

/// It names pieces, and not this one.
fn is_of_others(event: &Value, piece: &str) -> bool {
    let pieces = list(event, "pieceIds");
    !pieces.is_empty() && !pieces.iter().any(|id| super::shipments::is_same(id, piece))
}

/// DHL lists the newest first, and promises no order. Of two of one moment the one listed as newer counts as newer.
fn oldest_first(rows: &mut [Row]) {
    if let (Some(first), Some(last)) = (rows.first(), rows.last())
        && first.at.at >= last.at.at
    {
        rows.reverse();
    }
    rows.sort_by_key(|row| row.at.at);
}

/// Some sentences have links in them.
fn without_tags(said: &str) -> String {
    let mut parts = said.split('<');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_tag = part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match part.split_once('>') {
            Some((_, after)) if is_tag => plain.push_str(after),
            _ => plain.extend(["<", part]),
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_in_a_sentence_leaves_its_words() {
        assert_eq!(without_tags("Arrived (<a href='https://x.example'>more</a>)."), "Arrived (more).");
        assert_eq!(without_tags("less than 2 < 3 kg"), "less than 2 < 3 kg");
        assert_eq!(without_tags("cut <b"), "cut <b");
    }
}
