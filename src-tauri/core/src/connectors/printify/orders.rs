//! Printify's orders.
//!
//! | ours | Printify's |
//! |---|---|
//! | blocked | `on-hold`, `has-issues`: it waits for its owner |
//! | under way | `pending`, `sending-to-production`, `in-production`, `partially-fulfilled` |
//! | sent | `fulfilled` |
//! | cancelled | `canceled` |
//! | other | every word that is not known here, which is a problem too |
//!
//! A shipment has no id: its number stands for it. It has no date either, nor the lines that it holds. When a line
//! was fulfilled is told, and is the date of a shipment where no other could be meant: see [`shipped`].

use super::MAKER;
use crate::connectors::makers::json::{country, full_name, has_list, id, list, moment, text};
use crate::connectors::makers::parcels::{Told, parcel};
use crate::connectors::makers::rows::{self, Row};
use crate::connectors::{MakingRecord, Page, ReadError, Reply};
use crate::domain::{Buyer, DAY, Making, MakingState, Stamp};
use serde_json::Value;

/// Reads an order.
///
/// # Errors
/// The field without which it is none.
pub(super) fn order(row: &Value) -> Result<Row, String> {
    let remote_id = id(row, "id").ok_or("id: missing")?;
    let ordered = moment(row, "created_at").ok_or("created_at: missing, or no date")?;
    let mut problems = Vec::new();
    let word = text(row, "status");
    let state = rows::state(&word, "status", state(&word), &mut problems);
    let shipped = shipped(row);
    let told = |shipment: &Value| Told {
        id: String::new(),
        number: text(shipment, "number"),
        carrier: text(shipment, "carrier"),
        url: text(shipment, "url"),
        again: false,
        shipped,
        known_by: None,
        lines: Vec::new(),
    };
    let parcels = list(row, "shipments")
        .iter()
        .filter_map(|shipment| parcel(&remote_id, told(shipment), &mut problems))
        .collect();
    let metadata = row.get("metadata").unwrap_or(&Value::Null);
    let to = row.get("address_to").unwrap_or(&Value::Null);
    let making = Making {
        // A number, or a text.
        external_id: id(metadata, "shop_order_id").unwrap_or_default(),
        order_ref: text(metadata, "shop_order_label"),
        state,
        remote_state: word,
        ordered,
        buyer: Buyer {
            name: full_name(to, "first_name", "last_name"),
            postcode: text(to, "zip"),
            country: country(to, "country"),
        },
        remote_id,
    };
    // Should the list leave shipments out, the order itself tells them. One that has none may lack the field.
    let whole = has_list(row, "shipments") || !may_be_sent(state, &making.remote_state);
    let touched = touched(row);
    let record = MakingRecord { making, parcels };
    Ok(Row { record, listed: ordered.at, whole, touched, beside: Vec::new(), problems })
}

fn state(word: &str) -> Option<MakingState> {
    Some(match word {
        "on-hold" | "has-issues" => MakingState::Blocked,
        "pending" | "sending-to-production" | "in-production" | "partially-fulfilled" => {
            MakingState::UnderWay
        }
        "fulfilled" => MakingState::Sent,
        "canceled" => MakingState::Cancelled,
        _ => return None,
    })
}

fn may_be_sent(state: MakingState, word: &str) -> bool {
    state == MakingState::Sent || word == "partially-fulfilled" || self::state(word).is_none()
}

/// When the parcels of an order were sent, where the lines tell: all that are not cancelled are fulfilled, and there
/// is one shipment, or all were fulfilled within a day, so that it does not matter which line is in which. The
/// order's own date is when the last of them was; the date of production is none, also where it stands in the place
/// of the other.
fn shipped(order: &Value) -> Option<Stamp> {
    let lines = list(order, "line_items").iter().filter(|line| text(line, "status") != "canceled");
    let fulfilled = |line: &Value| {
        let at = moment(line, "fulfilled_at")?;
        let begun = moment(line, "sent_to_production_at").or_else(|| moment(order, "sent_to_production_at"));
        begun.is_none_or(|begun| at.at > begun.at).then_some(at)
    };
    let all: Vec<Stamp> = lines.map(fulfilled).collect::<Option<_>>()?;
    let last = all.iter().max_by_key(|at| at.at)?;
    let first = all.iter().min_by_key(|at| at.at)?;
    let one = list(order, "shipments").len() == 1;
    (one || last.at.since(first.at) <= DAY).then_some(*last)
}

/// The latest thing that the order tells. It has no date of change: one that is on hold, or cancelled, tells nothing
/// of when.
fn touched(order: &Value) -> Option<Stamp> {
    let of_order = ["created_at", "sent_to_production_at", "fulfilled_at"].map(|key| moment(order, key));
    let metadata = order.get("metadata").and_then(|metadata| moment(metadata, "shop_fulfilled_at"));
    let of_lines = list(order, "line_items")
        .iter()
        .flat_map(|line| ["sent_to_production_at", "fulfilled_at"].map(|key| moment(line, key)));
    let of_shipments = list(order, "shipments").iter().map(|shipment| moment(shipment, "delivered_at"));
    let all = of_order.into_iter().chain([metadata]).chain(of_lines).chain(of_shipments);
    all.flatten().max_by_key(|at| at.at)
}

/// Reads an order that was asked for alone.
///
/// # Errors
/// When there is no answer.
pub(super) fn one(reply: &Reply) -> Result<Page, ReadError> {
    Ok(rows::one(&MAKER.body(reply)?, order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// As the client's own example has it, with other people.
    pub(in crate::connectors::printify) fn row() -> Value {
        json!({
            "id": "5a96f649b2439217d070f507",
            "address_to": {"first_name": "Anna", "last_name": "de Wit", "zip": "1012 AB", "country": "NL"},
            "line_items": [
                {"quantity": 1, "status": "fulfilled", "metadata": {"sku": "PY-MUG"},
                 "sent_to_production_at": "2026-02-20 10:00:00+00:00", "fulfilled_at": "2026-02-24 15:30:00+00:00"},
                {"quantity": 2, "status": "fulfilled", "metadata": {"sku": "PY-TEE"},
                 "sent_to_production_at": "2026-02-20 10:00:00+00:00", "fulfilled_at": "2026-02-24 16:00:00+00:00"},
            ],
            "metadata": {"order_type": "external", "shop_order_id": 1_370_762_297, "shop_order_label": "#1042",
                         "shop_fulfilled_at": "2026-02-20 10:00:00+00:00"},
            "status": "fulfilled",
            "shipments": [{"carrier": "postnl", "number": "3SABCD1234567", "url": "https://jouw.postnl.nl/x",
                           "delivered_at": null}],
            "created_at": "2026-02-19 09:00:00+00:00", "sent_to_production_at": "2026-02-20 10:00:00+00:00",
            "fulfilled_at": "2026-02-24 16:00:00+00:00",
        })
    }

    fn dates(row: &Value) -> Vec<Option<String>> {
        let date = |at: Stamp| at.at.to_utc().format("%m-%dT%H:%M").to_string();
        order(row).unwrap().record.parcels.into_iter().map(|parcel| parcel.shipped.map(date)).collect()
    }

    #[test]
    fn an_order_tells_its_shop_and_what_was_sent() {
        let read = order(&row()).unwrap();
        let making = &read.record.making;
        assert_eq!((making.external_id.as_str(), making.order_ref.as_str()), ("1370762297", "#1042"));
        assert_eq!((making.state, making.buyer.name.as_str()), (MakingState::Sent, "Anna de Wit"));
        let [parcel] = read.record.parcels.as_slice() else { panic!("one parcel") };
        assert_eq!(parcel.remote_id, "5a96f649b2439217d070f507/3SABCD1234567");
        assert!(parcel.lines.is_empty(), "nobody says which lines are in it");
        assert!(read.whole && read.problems.is_empty());
        let mut by_text = row();
        by_text["metadata"]["shop_order_id"] = "2750e210-39bb".into();
        assert_eq!(order(&by_text).unwrap().record.making.external_id, "2750e210-39bb");
    }

    #[test]
    fn an_order_in_production_has_no_parcel_whatever_the_shop_was_told() {
        let mut row = row();
        row["status"] = "in-production".into();
        row.as_object_mut().unwrap().remove("shipments");
        let read = order(&row).unwrap();
        assert_eq!((read.record.parcels.len(), read.whole), (0, true));
        assert_eq!(read.record.making.state, MakingState::UnderWay);
    }

    #[test]
    fn the_date_of_a_parcel_is_that_of_its_lines_where_no_other_can_be_meant() {
        assert_eq!(dates(&row()), [Some("02-24T16:00".to_owned())]);
        let mut two = row();
        two["shipments"] = json!([{"number": "3SABCD1234567"}, {"number": "3SABCD7654321"}]);
        assert_eq!(dates(&two).len(), 2);
        assert!(dates(&two).iter().all(Option::is_some), "both lines were sent the same day");
        two["line_items"][0]["fulfilled_at"] = "2026-02-21 09:00:00+00:00".into();
        assert_eq!(dates(&two), [None, None], "nobody says which of them it was");
        two["line_items"][0]["status"] = "canceled".into();
        assert!(dates(&two).iter().all(Option::is_some), "what is cancelled was not sent");
    }

    #[test]
    fn the_date_of_production_is_no_date_of_a_parcel() {
        let mut early = row();
        early["line_items"][1]["fulfilled_at"] = "2026-02-20 10:00:00+00:00".into();
        assert_eq!(dates(&early), [None]);
        let mut open = row();
        open["line_items"][1]["fulfilled_at"] = "1970-01-01 00:00:00+00:00".into();
        assert_eq!(dates(&open), [None], "one of its lines is still to be sent");
    }

    #[test]
    fn every_word_for_a_state_is_known_but_one() {
        for (word, state) in [
            ("on-hold", MakingState::Blocked),
            ("has-issues", MakingState::Blocked),
            ("pending", MakingState::UnderWay),
            ("sending-to-production", MakingState::UnderWay),
            ("in-production", MakingState::UnderWay),
            ("partially-fulfilled", MakingState::UnderWay),
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
    fn an_order_that_was_placed_by_hand_names_no_shop() {
        let mut row = row();
        row["metadata"] = json!({"order_type": "manual", "shop_fulfilled_at": "1970-01-01 00:00:00+00:00"});
        let making = order(&row).unwrap().record.making;
        assert_eq!((making.external_id.as_str(), making.order_ref.as_str()), ("", ""));
    }

    #[test]
    fn the_latest_thing_told_is_when_it_was_touched() {
        let mut row = row();
        row["shipments"][0]["delivered_at"] = "2026-02-26 12:00:00+00:00".into();
        let day = order(&row).unwrap().touched.map(|at| at.at.to_utc().format("%m-%d").to_string());
        assert_eq!(day.as_deref(), Some("02-26"));
    }
}
