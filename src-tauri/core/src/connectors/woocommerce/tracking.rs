//! Numbers in an order's own data: the list that tracking plugins keep there, and any other field.

use super::homes;
use super::json::{as_text, id, text};
use crate::connectors::Profile;
use crate::domain::{DAY, Home, Ms, Precision, Sighting, Stamp, Trace, TrackingNumber};
use serde_json::Value;

/// The field of the official Shipment Tracking plugin, of AST and of others that follow them.
pub(super) const ITEMS_KEY: &str = "_wc_shipment_tracking_items";

/// Fields that cannot hold a tracking number: where the visitor came from, and the payment. Every other
/// field is searched.
const NEVER: [&str; 6] = ["_wc_order_attribution_", "_stripe_", "_mollie_", "_ppcp_", "_paypal_", "_wcpay_"];

/// Everything in `meta_data` that is a number or may hold one.
pub(super) fn read(meta: &[&Value], profile: &Profile) -> (Vec<Sighting>, Vec<Trace>) {
    let (mut sightings, mut traces) = (Vec::new(), Vec::new());
    for row in meta {
        let key = text(row, "key");
        let Some(value) = row.get("value") else { continue };
        if key == ITEMS_KEY {
            items(value, &mut sightings, &mut traces);
        } else if !NEVER.iter().any(|never| key.starts_with(never)) {
            field(&key, value, profile, &mut sightings, &mut traces);
        }
    }
    traces.dedup();
    (sightings, traces)
}

/// A plugin's list. It is a real list as a rule; an object when its keys have a gap; a JSON text where a
/// plugin wrote one.
fn items(value: &Value, sightings: &mut Vec<Sighting>, traces: &mut Vec<Trace>) {
    match value {
        Value::Array(list) => list.iter().for_each(|entry| item(entry, sightings, traces)),
        Value::Object(map) if map.contains_key("tracking_number") => item(value, sightings, traces),
        Value::Object(map) => map.values().for_each(|entry| item(entry, sightings, traces)),
        Value::String(json) => match serde_json::from_str::<Value>(json) {
            Ok(inner @ (Value::Array(_) | Value::Object(_))) => items(&inner, sightings, traces),
            _ => traces.extend(Trace::of(homes::home(homes::ITEMS), json)),
        },
        _ => {}
    }
}

fn item(entry: &Value, sightings: &mut Vec<Sighting>, traces: &mut Vec<Trace>) {
    let written = text(entry, "tracking_number");
    let numbers = numbers(&written);
    if numbers.is_empty() {
        // Whatever stands there, an entry is there: writing the list anew must not lose it.
        let text = written.chars().filter(char::is_ascii_alphanumeric).take(100).collect::<String>();
        traces.push(Trace { home: homes::home(homes::ITEMS), text: text.to_uppercase() });
    }
    let custom = text(entry, "custom_tracking_provider");
    let carrier = if custom.is_empty() { text(entry, "tracking_provider") } else { custom };
    for number in numbers {
        sightings.push(Sighting {
            number,
            home: homes::home(homes::ITEMS),
            remote_id: text(entry, "tracking_id"),
            carrier: carrier.clone(),
            url: text(entry, "custom_tracking_link"),
            at: entry.get("date_shipped").and_then(as_text).and_then(|date| shipped(&date)),
            by: id(entry, "user_id").unwrap_or_default(),
        });
    }
}

/// The numbers in the field of one: people put two there, with a comma.
pub(super) fn numbers(written: &str) -> Vec<TrackingNumber> {
    match TrackingNumber::read(written) {
        Ok(number) => vec![number],
        Err(_) => written
            .split([',', ';', '|', '+', '&', '\n'])
            .filter_map(|part| TrackingNumber::read(part).ok())
            .collect(),
    }
}

/// `date_shipped`: seconds since 1970 as a number or a text; the plugins' forms know only the day and
/// store its midnight in UTC (observed with AST 3.9.2). Some write the day itself.
fn shipped(date: &str) -> Option<Stamp> {
    if let Ok(seconds) = date.parse::<i64>() {
        let at = Ms(seconds.checked_mul(1_000)?);
        let day = at.0.rem_euclid(DAY) == 0;
        let precision = if day { Precision::Day } else { Precision::Instant };
        return (seconds > 0).then_some(Stamp { at, precision, zone_assumed: day });
    }
    super::json::local(date, 0)
}

/// Any other field: each text and number in it is searched. A field whose whole value is a number, and
/// in which numbers of ours were seen before, is a home like any other: its number is a sighting.
fn field(
    key: &str,
    value: &Value,
    profile: &Profile,
    sightings: &mut Vec<Sighting>,
    traces: &mut Vec<Trace>,
) {
    if let Some(whole) = as_text(value) {
        let number = TrackingNumber::read(&whole).ok();
        let home = homes::meta(key, number.is_some());
        if profile.learned.contains(&homes::meta(key, true)) {
            let found = if number.is_some() { numbers(&whole) } else { words(&whole) };
            sightings.extend(found.into_iter().map(|number| in_field(key, number)));
        }
        traces.extend(Trace::of(home, &whole));
    } else {
        inside(&homes::meta(key, false), value, traces);
    }
}

/// The words of a text that could be a number, so that a learned field that holds more than a number is
/// not taken for an empty one.
fn words(text: &str) -> Vec<TrackingNumber> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() >= 8)
        .filter_map(|word| TrackingNumber::read(word).ok())
        .collect()
}

fn in_field(key: &str, number: TrackingNumber) -> Sighting {
    Sighting {
        number,
        home: homes::meta(key, true),
        remote_id: String::new(),
        carrier: String::new(),
        url: String::new(),
        at: None,
        by: String::new(),
    }
}

fn inside(home: &Home, value: &Value, traces: &mut Vec<Trace>) {
    match value {
        Value::Array(list) => list.iter().for_each(|inner| inside(home, inner, traces)),
        Value::Object(map) => map.values().for_each(|inner| inside(home, inner, traces)),
        leaf => traces.extend(as_text(leaf).and_then(|text| Trace::of(home.clone(), &text))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;
    use serde_json::json;

    fn seen(meta: Value) -> (Vec<Sighting>, Vec<Trace>) {
        let rows: Vec<&Value> = meta.as_array().into_iter().flatten().collect();
        read(&rows, &shop())
    }

    fn found(meta: Value) -> Vec<String> {
        seen(meta).0.into_iter().map(|s| format!("{} {}", s.number, s.carrier)).collect()
    }

    #[test]
    fn a_plugins_list_is_read_in_every_shape_it_comes_in() {
        let entry = json!({"tracking_number": "3s test 001", "tracking_provider": "postnl", "date_shipped": 1_772_323_200});
        let text = format!("[{entry}]");
        for value in [json!([entry]), json!({"2": entry}), entry.clone(), json!(text)] {
            assert_eq!(found(json!([{"key": ITEMS_KEY, "value": value}])), ["3STEST001 postnl"], "{value}");
        }
    }

    #[test]
    fn a_carrier_of_the_shops_own_comes_before_the_plugins() {
        let value = json!([{"tracking_number": "FK-1234", "custom_tracking_provider": "Fietsbode",
            "tracking_provider": "", "custom_tracking_link": "https://bode.example/FK-1234", "user_id": 2,
            "date_shipped": "1772352005", "tracking_id": "ab"}]);
        let (sightings, _) = seen(json!([{"key": ITEMS_KEY, "value": value}]));
        let only = &sightings[0];
        assert_eq!(
            (only.carrier.as_str(), only.by.as_str(), only.remote_id.as_str()),
            ("Fietsbode", "2", "ab")
        );
        assert_eq!(only.at, Some(Stamp::instant(Ms(1_772_352_005_000))));
    }

    #[test]
    fn a_day_stays_a_day() {
        assert_eq!(shipped("1772323200").map(|s| s.precision), Some(Precision::Day));
        assert_eq!(shipped("2026-03-01").map(|s| s.precision), Some(Precision::Day));
        assert_eq!((shipped("0"), shipped("")), (None, None));
    }

    #[test]
    fn empty_entries_are_skipped_and_two_numbers_are_two() {
        let value = json!([{"tracking_number": ""}, {"tracking_number": "3STEST001, 3STEST002"}, "x", null]);
        assert_eq!(found(json!([{"key": ITEMS_KEY, "value": value}])), ["3STEST001 ", "3STEST002 "]);
    }

    #[test]
    fn a_number_in_any_field_leaves_a_trace() {
        let (sightings, traces) = seen(json!([
            {"key": "_parcel", "value": "LA 000 123 456 NL"},
            {"key": "_log", "value": {"a": [{"b": "sent as 3STEST000001"}], "n": 123_456_789}},
            {"key": "_text", "value": "PostNL: 3STEST000002!"},
            {"key": "_vat", "value": "no"},
            {"key": "_stripe_charge", "value": "ch_123456789"},
        ]));
        let homes: Vec<_> = traces.iter().map(|t| (t.home.0.as_str(), t.text.as_str())).collect();
        assert!(sightings.is_empty(), "an unknown field is no home");
        assert_eq!(
            homes,
            [
                ("meta:_parcel", "LA000123456NL"),
                ("meta:_log*", "SENTAS3STEST000001"),
                ("meta:_log*", "123456789"),
                ("meta:_text*", "POSTNL3STEST000002"),
            ]
        );
    }

    #[test]
    fn a_learned_field_is_a_home() {
        let profile = Profile { learned: vec![homes::meta("_parcel", true)], ..shop() };
        let meta = json!([{"key": "_parcel", "value": "3STEST000001"}]);
        let rows: Vec<&Value> = meta.as_array().into_iter().flatten().collect();
        assert_eq!(read(&rows, &profile).0.len(), 1);
        let meta = json!([{"key": "_parcel", "value": "PostNL (3STEST000001)"}]);
        let rows: Vec<&Value> = meta.as_array().into_iter().flatten().collect();
        assert_eq!(read(&rows, &profile).0.len(), 1, "not empty, so not to be overwritten");
    }
}
