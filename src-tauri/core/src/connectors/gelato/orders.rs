//! Gelato's orders: as the search tells them, without tracking, and each alone, with it.
//!
//! | ours | Gelato's |
//! |---|---|
//! | blocked | `on_hold`, `failed`, `pending_approval`, `pending_personalization`: it waits for its owner |
//! | under way | `created`, `uploading`, `digitizing`, `passed`, `in_production`, `printed` |
//! | sent | `shipped`, `in_transit`, `delivered`, `returned` |
//! | cancelled | `canceled` |
//! | other | `draft`, `not_connected`: it was not ordered yet; and every word that is not known here, which is a problem too |
//!
//! The list of words is UNVERIFIED. An order with an unknown one is read alone: it may have been sent.

use super::MAKER;
use crate::connectors::makers::errors::is_gone;
use crate::connectors::makers::json::{country, full_name, id, list, moment, text};
use crate::connectors::makers::parcels::{Told, parcel};
use crate::connectors::makers::rows::{self, Row};
use crate::connectors::{MakingRecord, Page, ReadError, Reply};
use crate::domain::{Buyer, Making, MakingState};
use serde_json::Value;

/// Reads an order of the search.
///
/// # Errors
/// The field without which it is none.
pub(super) fn searched(row: &Value) -> Result<Row, String> {
    // Names stand in the row itself.
    order(row, row)
}

/// Reads an order that was asked for alone.
///
/// # Errors
/// The field without which it is none.
pub(super) fn alone(row: &Value) -> Result<Row, String> {
    order(row, row.get("shippingAddress").unwrap_or(row))
}

fn order(row: &Value, to: &Value) -> Result<Row, String> {
    let remote_id = id(row, "id").ok_or("id: missing")?;
    let created = moment(row, "createdAt").ok_or("createdAt: missing, or no date")?;
    // A draft is ordered later than it was made.
    let ordered = moment(row, "orderedAt").unwrap_or(created);
    let mut problems = Vec::new();
    let word = text(row, "fulfillmentStatus");
    let known = state(&word);
    let state = rows::state(&word, "fulfillmentStatus", known, &mut problems);
    let parcels = shipments(row)
        .into_iter()
        .flat_map(|shipment| list(shipment, "packages").iter().map(move |package| (shipment, package)))
        .filter_map(|(shipment, package)| {
            parcel(&remote_id, package_of(row, shipment, package), &mut problems)
        })
        .collect();
    let reference = reference(&text(row, "orderReferenceId"));
    let making = Making {
        external_id: reference.clone(),
        order_ref: reference,
        state,
        remote_state: word,
        ordered,
        buyer: Buyer {
            name: full_name(to, "firstName", "lastName"),
            postcode: text(to, "postCode"),
            country: country(to, "country"),
        },
        remote_id,
    };
    let beside = list(row, "connectedOrderIds").iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(Row {
        record: MakingRecord { making, parcels },
        listed: created.at,
        whole: known.is_some_and(|state| state != MakingState::Sent),
        touched: moment(row, "updatedAt"),
        beside,
        problems,
    })
}

fn state(word: &str) -> Option<MakingState> {
    Some(match word {
        "on_hold" | "failed" | "pending_approval" | "pending_personalization" => MakingState::Blocked,
        "created" | "uploading" | "digitizing" | "passed" | "in_production" | "printed" => {
            MakingState::UnderWay
        }
        "shipped" | "in_transit" | "delivered" | "returned" => MakingState::Sent,
        "canceled" => MakingState::Cancelled,
        "draft" | "not_connected" => MakingState::Other,
        _ => return None,
    })
}

/// What the shop's order is named by. UNVERIFIED: one place to change.
fn reference(written: &str) -> String {
    written.to_owned()
}

/// One shipment with packages; should there be several, all of them.
fn shipments(row: &Value) -> Vec<&Value> {
    match row.get("shipment") {
        Some(Value::Array(several)) => several.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

/// A package has no date and no stock keeping units.
fn package_of(row: &Value, shipment: &Value, package: &Value) -> Told {
    let own = text(package, "shipmentMethodName");
    Told {
        id: text(package, "id"),
        number: text(package, "trackingCode"),
        carrier: if own.is_empty() { text(shipment, "shipmentMethodName") } else { own },
        url: text(package, "trackingUrl"),
        // The order changed when it was sent, or later.
        known_by: moment(row, "updatedAt"),
        ..Told::default()
    }
}

/// Reads an order that was asked for alone.
///
/// # Errors
/// When there is no answer.
pub(super) fn read_one(id: &str, reply: &Reply) -> Result<Page, ReadError> {
    if is_gone(reply) {
        return Ok(rows::gone(id));
    }
    Ok(rows::one(&MAKER.body(reply)?, alone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::reply;
    use serde_json::json;

    /// As Gelato's own page has it, with other people.
    pub(in crate::connectors::gelato) fn row() -> Value {
        json!({
            "id": "c85ea826-5259-4866-998c-7c56129d575c", "orderReferenceId": "5812", "channel": "shopify",
            "storeId": "a6bf6ec0-28cb", "connectedOrderIds": [], "country": "NL", "firstName": "Anna",
            "lastName": "de Wit", "financialStatus": "paid", "fulfillmentStatus": "shipped", "itemsCount": 2,
            "createdAt": "2026-02-20T10:00:00+00:00", "updatedAt": "2026-02-26T12:00:00+00:00",
            "orderedAt": "2026-02-20T10:05:00+00:00",
        })
    }

    fn whole() -> Value {
        let mut whole = row();
        whole["shippingAddress"] =
            json!({"firstName": "Anna", "lastName": "de Wit", "postCode": "1012 AB", "country": "NL"});
        whole["shipment"] = json!({
            "shipmentMethodName": "DHL Global Mail",
            "packages": [
                {"id": "p1", "orderItemIds": ["i1"], "trackingCode": "3SABCD1234567", "trackingUrl": "https://t.example/1"},
                {"id": "p2", "orderItemIds": ["i2"], "trackingCode": "JVGL0612345678", "trackingUrl": "https://t.example/2"},
                {"id": "p3", "orderItemIds": [], "trackingCode": ""},
            ],
        });
        whole
    }

    #[test]
    fn the_search_tells_no_tracking_so_what_was_sent_is_wanted() {
        assert!(!searched(&row()).unwrap().whole);
        let mut made = row();
        made["fulfillmentStatus"] = "printed".into();
        let read = searched(&made).unwrap();
        assert!(read.whole);
        let making = read.record.making;
        assert_eq!((making.external_id.as_str(), making.order_ref.as_str()), ("5812", "5812"));
        assert_eq!((making.buyer.name.as_str(), making.buyer.country.as_str()), ("Anna de Wit", "NL"));
        made["fulfillmentStatus"] = "partly_shipped".into();
        assert!(!searched(&made).unwrap().whole, "an unknown word may mean that something was sent");
    }

    #[test]
    fn an_order_alone_tells_every_package_with_its_number() {
        let page = read_one("c85e", &reply(200, &whole().to_string())).unwrap();
        let [Record::Making(made)] = &page.records[..] else { panic!("a making") };
        assert_eq!(made.making.state, MakingState::Sent);
        assert_eq!(made.making.buyer.postcode, "1012 AB");
        let [first, second] = made.parcels.as_slice() else { panic!("the third has no number") };
        assert_eq!(first.remote_id, "c85ea826-5259-4866-998c-7c56129d575c/p1");
        assert_eq!((first.shipped, first.numbers[0].carrier.as_str()), (None, "DHL Global Mail"));
        assert_eq!(second.numbers[0].number.as_str(), "JVGL0612345678");
        assert!(page.problems.is_empty());
    }

    #[test]
    fn several_shipments_are_read_like_one() {
        let mut several = whole();
        several["shipment"] =
            json!([several["shipment"], {"packages": [{"id": "p9", "trackingCode": "3SXYZ1234567"}]}]);
        assert_eq!(alone(&several).unwrap().record.parcels.len(), 3);
        several["shipment"] = Value::Null;
        assert_eq!(alone(&several).unwrap().record.parcels.len(), 0);
    }

    #[test]
    fn every_word_for_a_state_is_known_but_one() {
        for (word, state) in [
            ("on_hold", MakingState::Blocked),
            ("failed", MakingState::Blocked),
            ("pending_approval", MakingState::Blocked),
            ("created", MakingState::UnderWay),
            ("passed", MakingState::UnderWay),
            ("printed", MakingState::UnderWay),
            ("in_transit", MakingState::Sent),
            ("delivered", MakingState::Sent),
            ("canceled", MakingState::Cancelled),
            ("draft", MakingState::Other),
            ("teleported", MakingState::Other),
        ] {
            let mut row = row();
            row["fulfillmentStatus"] = word.into();
            let read = searched(&row).unwrap();
            assert_eq!(read.record.making.state, state, "{word}");
            assert_eq!(read.problems.len(), usize::from(word == "teleported"), "{word}");
        }
    }

    #[test]
    fn an_order_without_id_or_date_is_none_and_one_that_is_gone_is_told() {
        let mut row = row();
        row["createdAt"] = Value::Null;
        assert_eq!(searched(&row).err().as_deref(), Some("createdAt: missing, or no date"));
        let gone = read_one("c85e", &reply(404, r#"{"code":"not_found"}"#)).unwrap();
        assert_eq!(gone.records, [Record::OrderGone { id: "c85e".into() }]);
    }
}
