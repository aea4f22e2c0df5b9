//! Writing a number to an order: one request per change, and what its answer says.
//!
//! An order's status is never touched, neither by us nor through a plugin (`status_shipped` completes an
//! order: observed with AST 3.9.2): it would send mails and start other plugins.

use super::ask::{digits, get, url};
use super::{access, errors, homes, tracking};
use crate::connectors::{Confirmation, Profile, Reply, Request, Shows};
use crate::domain::{HOUR, MINUTE, Phrase, Precision};
use crate::repair::{Action, Change};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The request that makes the change.
pub(super) fn change(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
    let order = digits(&change.order_remote_id)?;
    if !homes::can(&change.action, &change.home) {
        return Err(format!("{:?} cannot be changed that way", change.home.0));
    }
    let (method, route, body) = match change.home.0.as_str() {
        homes::FULFILLMENTS => ("POST", format!("wc/v3/orders/{order}/fulfillments"), fulfillment(change)?),
        homes::ITEMS | homes::ITEMS_AST => {
            let space =
                access::namespace(profile).ok_or("this shop has no tracking plugin to write through")?;
            ("POST", format!("{space}/orders/{order}/shipment-trackings"), item(change, profile)?)
        }
        homes::ITEMS_META => ("PUT", format!("wc/v3/orders/{order}"), items_meta(change, profile, shows)?),
        homes::NOTE => (
            "POST",
            format!("wc/v3/orders/{order}/notes"),
            json!({"note": note(change), "customer_note": true}),
        ),
        code => {
            let key =
                homes::meta_key(&change.home).ok_or_else(|| format!("nothing can be written to {code:?}"))?;
            let mut held = shows.sightings.iter().filter(|s| s.home == change.home).map(|s| &s.number);
            match &change.action {
                Action::ReplaceNumber { old } if held.clone().any(|n| n == old) && held.all(|n| n == old) => {
                }
                // What a spreadsheet left there is no number, and stands as text.
                Action::ReplaceNumber { old }
                    if shows.traces.iter().any(|t| t.home == change.home && t.text == old.as_str()) => {}
                Action::ReplaceNumber { .. } => {
                    return Err(format!("the field {key} does not hold the number that is replaced"));
                }
                _ if held.next().is_some() => {
                    return Err(format!("the field {key} already holds a number, which would be lost"));
                }
                _ => {}
            }
            let body = json!({"meta_data": [{"key": key, "value": change.number.as_str()}]});
            ("PUT", format!("wc/v3/orders/{order}"), body)
        }
    };
    Ok(Request { method, body: Some(body.to_string()), changes: true, ..get(url(profile, &route)?) })
}

/// WooCommerce's own shipment. It has to name its lines. The customer's mail prints the carrier as it
/// stands here, so it is written as people read it.
fn fulfillment(change: &Change) -> Result<Value, String> {
    if change.lines.is_empty() {
        return Err("a shipment has to name the lines that it holds".to_owned());
    }
    let mut items = Vec::with_capacity(change.lines.len());
    for line in &change.lines {
        let id: i64 = digits(&line.remote_id)?.parse().map_err(|_| "a line's id is too long".to_owned())?;
        items.push(json!({"item_id": id, "qty": line.quantity}));
    }
    let mut meta = vec![
        json!({"id": 0, "key": "_items", "value": items}),
        json!({"id": 0, "key": "_tracking_number", "value": change.number.as_str()}),
    ];
    for (key, value) in [("_shipment_provider", &change.carrier), ("_tracking_url", &change.url)] {
        if !value.is_empty() {
            meta.push(json!({"id": 0, "key": key, "value": value}));
        }
    }
    Ok(
        json!({"status": "fulfilled", "is_fulfilled": true, "meta_data": meta, "notify_customer": change.mail}),
    )
}

/// An entry through the plugin: with one of its carriers, whose link it makes itself, or with a carrier
/// as text and our link.
fn item(change: &Change, profile: &Profile) -> Result<Value, String> {
    let mut body = Map::new();
    body.insert("tracking_number".into(), change.number.as_str().into());
    match known_carrier(&change.carrier, &profile.carriers) {
        Some(known) => {
            body.insert("tracking_provider".into(), known.into());
        }
        None => {
            body.insert("custom_tracking_provider".into(), change.carrier.as_str().into());
            if !change.url.is_empty() {
                body.insert("custom_tracking_link".into(), change.url.as_str().into());
            }
        }
    }
    body.insert("date_shipped".into(), day(change, profile)?.format("%Y-%m-%d").to_string().into());
    Ok(Value::Object(body))
}

/// The plugin's list as the order's own data, where no plugin offers a route. Writing the field replaces
/// it, and an entry that stands there cannot be written back whole from what we keep of it (its number as
/// written, the plugin's own fields), so an order that has one is refused.
fn items_meta(change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Value, String> {
    let numbers = shows.sightings.iter().map(|sighting| &sighting.home);
    if numbers.chain(shows.traces.iter().map(|trace| &trace.home)).any(|home| home.0 == homes::ITEMS) {
        return Err("the order already has tracking entries, which would be lost".to_owned());
    }
    let midnight = day(change, profile)?.and_hms_opt(0, 0, 0).ok_or("no such day")?.and_utc().timestamp();
    let entry = json!({
        "tracking_provider": "",
        "custom_tracking_provider": change.carrier,
        "custom_tracking_link": change.url,
        "tracking_number": change.number.as_str(),
        "date_shipped": midnight.to_string(),
        "tracking_id": tracking_id(change, profile),
    });
    Ok(json!({"meta_data": [{"key": tracking::ITEMS_KEY, "value": [entry]}]}))
}

/// 32 hexadecimal digits, the same for the same shop, order and number.
fn tracking_id(change: &Change, profile: &Profile) -> String {
    let digest = Sha256::digest(change.key(&profile.url));
    digest.iter().take(16).fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The note is mailed to the customer in the shop's template, whose language we do not know: names,
/// number and link are the same in all.
fn note(change: &Change) -> String {
    [change.carrier.as_str(), change.number.as_str(), change.url.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The day of shipping by the shop's clock. Of a day that is known without a time, its noon.
fn day(change: &Change, profile: &Profile) -> Result<NaiveDate, String> {
    let (at, noon) = match change.shipped {
        Some(stamp) if stamp.precision == Precision::Day => (stamp.at, 12 * HOUR),
        Some(stamp) => (stamp.at, 0),
        None => (change.shipped_latest, 0),
    };
    let local = at.plus(noon).plus(i64::from(profile.utc_offset_minutes) * MINUTE);
    chrono::DateTime::from_timestamp_millis(local.0)
        .map(|t| t.date_naive())
        .ok_or_else(|| "no such day".to_owned())
}

/// Words that make another carrier, with other links, of the same name.
const OTHER_SERVICE: [&str; 8] =
    ["parcel", "express", "ecommerce", "freight", "mail", "paket", "uk", "global"];

/// The plugin's name of a carrier: the same letters, or all its words within ours ("Colissimo" in "La
/// Poste Colissimo"), or ours within the only one of its that has them and a country besides ("DPD" in
/// "DPD NL"). Rather none than the wrong one: its link would be dead.
fn known_carrier<'a>(carrier: &str, known: &'a [String]) -> Option<&'a str> {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let ours = words(carrier);
    if ours.is_empty() {
        return None;
    }
    if let Some(same) = known.iter().find(|name| words(name).concat() == ours.concat()) {
        return Some(same);
    }
    let within =
        |part: &[String], whole: &[String]| !part.is_empty() && part.iter().all(|word| whole.contains(word));
    let part_of_ours = known.iter().filter(|name| {
        let theirs = words(name);
        let left = ours.iter().filter(|word| !theirs.contains(word));
        within(&theirs, &ours) && left.clone().all(|word| !OTHER_SERVICE.contains(&word.as_str()))
    });
    if let Some(name) = part_of_ours.max_by_key(|name| words(name).len()) {
        return Some(name);
    }
    let mut wider = known.iter().filter(|name| {
        let theirs = words(name);
        within(&ours, &theirs)
            && theirs.iter().filter(|word| !ours.contains(word)).all(|word| word.len() == 2)
    });
    match (wider.next(), wider.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// What the shop answered. A 2xx proves nothing; anything that is not WooCommerce's own answer may hide a
/// write that happened.
pub(super) fn confirm(_: &Change, reply: &Reply) -> Confirmation {
    let code = errors::code(reply);
    match reply.status {
        200..300 if reply.json().is_some() => Confirmation::Accepted,
        400..500 if !code.is_empty() && reply.status != 408 => {
            Confirmation::Rejected { said: rejection(reply, &code) }
        }
        _ => Confirmation::Unclear,
    }
}

fn rejection(reply: &Reply, code: &str) -> Phrase {
    match (reply.status, code) {
        (401, "woocommerce_rest_authentication_error") => Phrase::new("write-woo-key"),
        (401 | 403, _) => Phrase::new("write-woo-rights"),
        (404, "rest_no_route") => Phrase::new("write-woo-no-route"),
        (404, _) if errors::order_is_gone(reply) => Phrase::new("write-woo-order-gone"),
        (429, _) => Phrase::new("write-woo-busy"),
        _ => Phrase::new("write-woo-refused").text("code", errors::code_or_status(reply)),
    }
}

#[cfg(test)]
mod tests;
