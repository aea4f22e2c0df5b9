//! Printful's orders.
//!
//! | ours | Printful's |
//! |---|---|
//! | blocked | `onhold`, `failed`: it waits for its owner |
//! | under way | `pending`, `inprocess`, `partial` |
//! | sent | `fulfilled` |
//! | cancelled | `canceled` |
//! | other | `draft`: it was not ordered yet; and every word that is not known here, which is a problem too |

use super::answer::{self, answer};
use crate::connectors::makers::errors::is_gone;
use crate::connectors::makers::json::{country, flag, has_list, id, int, list, moment, text};
use crate::connectors::makers::parcels::{Told, parcel};
use crate::connectors::makers::rows::{self, Row};
use crate::connectors::{MakingRecord, Page, ReadError, Reply};
use crate::domain::{Buyer, Making, MakingState, ShipmentLine, Stamp};
use serde_json::Value;

/// Reads an order.
///
/// # Errors
/// The field without which it is none.
pub(super) fn order(row: &Value) -> Result<Row, String> {
    let remote_id = id(row, "id").ok_or("id: missing")?;
    let ordered = moment(row, "created").ok_or("created: missing, or no date")?;
    let mut problems = Vec::new();
    let word = text(row, "status");
    let state = rows::state(&word, "status", state(&word), &mut problems);
    let parcels = list(row, "shipments")
        .iter()
        .filter_map(|shipment| parcel(&remote_id, shipment_of(row, shipment), &mut problems))
        .collect();
    let to = row.get("recipient").unwrap_or(&Value::Null);
    let making = Making {
        external_id: external_id(&text(row, "external_id")),
        // Printful does not tell the number that people use.
        order_ref: String::new(),
        state,
        remote_state: word,
        ordered,
        buyer: Buyer {
            name: text(to, "name"),
            postcode: text(to, "zip"),
            country: country(to, "country_code"),
        },
        remote_id,
    };
    // Should the list leave shipments out, the order itself tells them.
    let whole = has_list(row, "shipments") || !may_be_sent(state, &making.remote_state);
    Ok(Row {
        record: MakingRecord { making, parcels },
        listed: ordered.at,
        whole,
        touched: moment(row, "updated"),
        beside: Vec::new(),
        problems,
    })
}

fn state(word: &str) -> Option<MakingState> {
    Some(match word {
        "onhold" | "failed" => MakingState::Blocked,
        "pending" | "inprocess" | "partial" => MakingState::UnderWay,
        "fulfilled" => MakingState::Sent,
        "canceled" => MakingState::Cancelled,
        "draft" => MakingState::Other,
        _ => return None,
    })
}

fn may_be_sent(state: MakingState, word: &str) -> bool {
    state == MakingState::Sent || word == "partial" || self::state(word).is_none()
}

/// The shop's own id of the order. Whether Printful puts anything before it is UNVERIFIED; a question by it does
/// (`/orders/@53`).
fn external_id(written: &str) -> String {
    written.trim_start_matches('@').to_owned()
}

fn shipment_of(order: &Value, shipment: &Value) -> Told {
    Told {
        id: text(shipment, "id"),
        number: text(shipment, "tracking_number"),
        carrier: text(shipment, "carrier"),
        url: text(shipment, "tracking_url"),
        again: flag(shipment, "reshipment"),
        known_by: None,
        shipped: shipped(shipment),
        lines: lines(order, shipment).unwrap_or_default(),
    }
}

/// When it was sent: to the second where that is told, else the day. `created` is when its label was made.
fn shipped(shipment: &Value) -> Option<Stamp> {
    moment(shipment, "shipped_at").or_else(|| moment(shipment, "ship_date"))
}

/// The goods of a shipment name the order's lines, and those the stock keeping units. Half a list would say that
/// the rest was not in it, so it is all or nothing.
fn lines(order: &Value, shipment: &Value) -> Option<Vec<ShipmentLine>> {
    let named = |piece: &Value| {
        let item = id(piece, "item_id")?;
        let line = list(order, "items").iter().find(|line| id(line, "id").as_ref() == Some(&item))?;
        let sku = Some(text(line, "sku")).filter(|sku| !sku.is_empty())?;
        Some(ShipmentLine::named(sku, int(piece, "quantity").filter(|quantity| *quantity > 0)?))
    };
    list(shipment, "items").iter().map(named).collect()
}

/// Reads an order that was asked for alone.
///
/// # Errors
/// When there is no answer.
pub(super) fn read_one(id: &str, reply: &Reply) -> Result<Page, ReadError> {
    if is_gone(reply) {
        return Ok(rows::gone(id));
    }
    let answer = answer(reply)?;
    Ok(Page { pause: answer::pause(reply), ..rows::one(&answer.result, order) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::reply;
    use crate::domain::{Precision, ShipmentRole};
    use serde_json::json;

    /// As Printful's own client reads it.
    fn row() -> Value {
        json!({
            "id": 94188292, "external_id": "5812", "store": 10, "status": "partial", "shipping": "STANDARD",
            "created": 1_771_900_000, "updated": 1_772_300_000,
            "recipient": {"name": "Anna de Wit", "country_code": "NL", "zip": "1012 AB", "city": "Amsterdam"},
            "items": [
                {"id": 1, "sku": "PF-TEE-M", "quantity": 2}, {"id": 2, "sku": "PF-MUG", "quantity": 1}
            ],
            "shipments": [
                {"id": 77, "carrier": "POSTNL", "service": "PostNL", "tracking_number": "3SABCD1234567",
                 "tracking_url": "https://jouw.postnl.nl/track", "created": 1_772_200_000, "ship_date": "2026-02-27",
                 "shipped_at": 1_772_210_000, "reshipment": false, "items": [{"item_id": 1, "quantity": 2}]},
                {"id": 78, "carrier": "POSTNL", "tracking_number": "3SABCD7654321", "ship_date": "2026-02-28",
                 "reshipment": true, "items": [{"item_id": 1, "quantity": 1}, {"item_id": 3, "quantity": 1}]},
                {"id": 79, "carrier": "POSTNL", "tracking_number": null, "items": []},
            ],
        })
    }

    #[test]
    fn an_order_tells_its_shop_and_what_was_sent() {
        let read = order(&row()).unwrap();
        let making = &read.record.making;
        assert_eq!((making.remote_id.as_str(), making.external_id.as_str()), ("94188292", "5812"));
        assert_eq!((making.state, making.remote_state.as_str()), (MakingState::UnderWay, "partial"));
        assert_eq!((making.buyer.postcode.as_str(), making.buyer.country.as_str()), ("1012 AB", "NL"));
        let [first, again] = read.record.parcels.as_slice() else { panic!("the third has no number") };
        assert_eq!((first.remote_id.as_str(), first.role), ("94188292/77", ShipmentRole::Original));
        assert_eq!(
            first.shipped.map(|s| (s.at.0, s.precision)),
            Some((1_772_210_000_000, Precision::Instant))
        );
        assert_eq!(first.lines, [ShipmentLine::named("PF-TEE-M", 2)]);
        assert_eq!(first.numbers[0].carrier, "POSTNL");
        assert_eq!(again.role, ShipmentRole::Replacement);
        assert_eq!(again.shipped.map(|s| s.precision), Some(Precision::Day));
        assert!(again.lines.is_empty(), "one of its lines is not told, so none is");
        assert!(read.whole && read.problems.is_empty());
    }

    #[test]
    fn every_word_for_a_state_is_known_but_one() {
        for (word, state) in [
            ("onhold", MakingState::Blocked),
            ("failed", MakingState::Blocked),
            ("draft", MakingState::Other),
            ("pending", MakingState::UnderWay),
            ("inprocess", MakingState::UnderWay),
            ("fulfilled", MakingState::Sent),
            ("canceled", MakingState::Cancelled),
            ("teleported", MakingState::Other),
        ] {
            let mut row = row();
            row["status"] = word.into();
            let read = order(&row).unwrap();
            assert_eq!(read.record.making.state, state, "{word}");
            assert_eq!(read.problems.len(), usize::from(word == "teleported"), "{word}");
        }
    }

    #[test]
    fn a_list_without_shipments_makes_the_order_wanted() {
        let mut row = row();
        row.as_object_mut().unwrap().remove("shipments");
        assert!(!order(&row).unwrap().whole);
        row["status"] = "pending".into();
        assert!(order(&row).unwrap().whole, "nothing was sent of it");
    }

    #[test]
    fn an_order_without_id_or_date_is_none() {
        for (key, told) in [("id", "id: missing"), ("created", "created: missing, or no date")] {
            let mut row = row();
            row[key] = Value::Null;
            assert_eq!(order(&row).err().as_deref(), Some(told));
        }
        let mut bare = row();
        bare.as_object_mut().unwrap().retain(|key, _| ["id", "created"].contains(&key.as_str()));
        assert_eq!(order(&bare).unwrap().problems, ["status: missing"]);
    }

    #[test]
    fn an_order_that_is_asked_alone_is_read_or_is_gone() {
        let id = "94188292";
        let body = json!({"code": 200, "result": row()}).to_string();
        let page = read_one(id, &reply(200, &body)).unwrap();
        assert!(matches!(&page.records[..], [Record::Making(made)] if made.parcels.len() == 2));
        let gone = read_one(id, &reply(404, r#"{"code":404,"result":"Not Found"}"#)).unwrap();
        assert_eq!(gone.records, [Record::OrderGone { id: id.to_owned() }]);
        assert!(read_one(id, &reply(404, "<html>")).is_err(), "a page of something in between");
    }
}
