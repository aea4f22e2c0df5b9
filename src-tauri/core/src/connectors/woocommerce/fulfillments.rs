//! WooCommerce's own shipments ("fulfillments"), a feature that is off unless the shop switched it on.
//!
//! Observed on WooCommerce 10.5.0: the list is not paged; dates are the shop's local time without a zone;
//! an error's `code` can be the integer 0 and its `data.status` a text; the carrier's key is
//! `_shipment_provider`, in newer code also `_shipping_provider`.

use super::json::{flag, id, list, text};
use super::{errors, homes, json, tracking};
use crate::connectors::{Ask, FulfillmentsRecord, Page, Problem, Profile, ReadError, Record, Reply};
use crate::domain::Sighting;
use serde_json::Value;

/// Reads the shipments of the order `id`.
///
/// When the route is gone the feature was switched off, and then no customer sees a shipment there:
/// nothing is shown, and that is a complete reading. The access step that finds out what the shop can do
/// is asked again, so that the profile follows.
pub(super) fn read(order: &str, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if errors::order_is_gone(reply) {
        let records = vec![Record::OrderGone { id: order.to_owned() }];
        return Ok(Page { records, ..Page::default() });
    }
    let mut page = Page::default();
    let mut sightings = Vec::new();
    if errors::route_is_gone(reply) {
        page.also.push(Ask::Access { step: super::access::FULFILLMENTS });
    } else {
        let Value::Array(rows) = errors::body(reply, profile)? else {
            return Err(errors::cut_off());
        };
        for row in rows.iter().filter(|row| is_fulfilled(row)) {
            match found(row, profile) {
                Ok(found) => sightings.extend(found),
                Err(detail) => {
                    let place = format!("order {order}, shipment {}", text(row, "id"));
                    page.problems.push(Problem { place, detail });
                }
            }
        }
    }
    page.records.push(Record::Fulfillments(FulfillmentsRecord { id: order.to_owned(), sightings }));
    Ok(page)
}

/// A draft shows the customer nothing.
fn is_fulfilled(row: &Value) -> bool {
    flag(row, "is_fulfilled").unwrap_or_else(|| text(row, "status") == "fulfilled")
}

fn found(row: &Value, profile: &Profile) -> Result<Vec<Sighting>, String> {
    let meta = list(row, "meta_data");
    let value = |key: &str| {
        meta.iter().find(|m| text(m, "key") == key).map(|m| text(m, "value")).filter(|v| !v.is_empty())
    };
    let Some(written) = value("_tracking_number") else { return Ok(Vec::new()) };
    let numbers = tracking::numbers(&written);
    if numbers.is_empty() {
        return Err("_tracking_number: no tracking number".to_owned());
    }
    let carrier = value("_shipment_provider").or_else(|| value("_shipping_provider")).unwrap_or_default();
    // `other` is the shop's way to say that the name stands beside it.
    let carrier = if carrier == "other" { value("_provider_name").unwrap_or(carrier) } else { carrier };
    let date = value("_date_fulfilled").unwrap_or_else(|| text(row, "date_updated"));
    let sighting = |number| Sighting {
        number,
        home: homes::home(homes::FULFILLMENTS),
        remote_id: id(row, "id").unwrap_or_default(),
        carrier: carrier.clone(),
        url: value("_tracking_url").unwrap_or_default(),
        at: json::local(&date, profile.utc_offset_minutes),
        by: String::new(),
    };
    Ok(numbers.into_iter().map(sighting).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;
    use crate::domain::Ms;
    use serde_json::json;

    fn shipment(fulfilled: bool, number: &str) -> Value {
        json!({"id": 4, "entity_id": "7", "is_fulfilled": fulfilled, "status": "x", "date_updated": "2026-03-01 10:00:00",
        "meta_data": [
            {"key": "_items", "value": [{"item_id": 70, "qty": 1}]},
            {"key": "_tracking_number", "value": number},
            {"key": "_shipment_provider", "value": "postnl"},
            {"key": "_date_fulfilled", "value": "2026-03-01 09:00:00"},
        ]})
    }

    fn sightings(rows: &Value) -> (Vec<Sighting>, usize) {
        let profile = Profile { utc_offset_minutes: 60, ..shop() };
        let page = read("7", &profile, &reply(200, &rows.to_string())).unwrap();
        let Record::Fulfillments(record) = &page.records[0] else { panic!("a record of fulfillments") };
        (record.sightings.clone(), page.problems.len())
    }

    #[test]
    fn what_was_sent_is_shown_and_a_draft_is_not() {
        let (found, _) = sightings(&json!([shipment(true, "3STEST000001"), shipment(false, "3STEST000002")]));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].number.as_str(), found[0].remote_id.as_str()), ("3STEST000001", "4"));
        let at = found[0].at.unwrap();
        assert_eq!(
            (at.at, at.zone_assumed),
            (Ms(1_772_352_000_000), true),
            "local time, an hour ahead of UTC"
        );
    }

    #[test]
    fn a_shipment_without_a_number_shows_none() {
        assert_eq!(sightings(&json!([shipment(true, "")])), (Vec::new(), 0));
        assert_eq!(sightings(&json!([{"id": 1, "is_fulfilled": true}])), (Vec::new(), 0));
    }

    #[test]
    fn a_number_that_is_none_is_a_problem_and_loses_nothing_else() {
        let (found, problems) =
            sightings(&json!([shipment(true, "3,23E+15"), shipment(true, "3STEST000001")]));
        assert_eq!((found.len(), problems), (1, 1));
    }

    #[test]
    fn a_feature_that_was_switched_off_shows_nothing_and_is_looked_at_again() {
        let off = reply(404, r#"{"code":"rest_no_route","message":"","data":{"status":404}}"#);
        let page = read("7", &shop(), &off).unwrap();
        assert_eq!(
            page.records,
            [Record::Fulfillments(FulfillmentsRecord { id: "7".into(), sightings: Vec::new() })]
        );
        assert_eq!(page.also, [Ask::Access { step: super::super::access::FULFILLMENTS }]);
    }

    #[test]
    fn a_missing_order_is_gone_also_when_the_status_is_a_text() {
        let gone = reply(404, r#"{"code":"woocommerce_rest_order_invalid_id","data":{"status":"404"}}"#);
        assert_eq!(read("7", &shop(), &gone).unwrap().records, [Record::OrderGone { id: "7".into() }]);
    }
}
