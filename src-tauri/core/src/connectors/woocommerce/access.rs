//! Does the connection work, and what can it do? Six steps, each one request, each one line of the list
//! of tests, each naming the next. A step that fails for good names none.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | the interface's index, without a key | a WordPress with WooCommerce, its name, home, time, plugins |
//! | 1 | the index by another road, when step 0 found none | plain permalinks, another site, nothing |
//! | 2 | one order's id | whether the key reads, and how it must be presented |
//! | 3 | a change of nothing to order 0, which never exists | whether the key may write |
//! | 4 | the shipments of order 0 | whether WooCommerce's own shipments are switched on |
//! | 5 | the carriers of the tracking plugin, when there is one | their names |

use super::address;
use super::errors;
use super::homes;
use super::json::{as_text, plain, text};
use crate::connectors::{
    AccessRecord, AccessTest, Ask, KeyPlace, Page, Profile, ReadError, Record, Reply, Request,
};
use crate::domain::Phrase;
use serde_json::Value;
use url::Url;

const INDEX: u32 = 0;
const OTHER_ROAD: u32 = 1;
const READS: u32 = 2;
const WRITES: u32 = 3;
/// Asked again when the feature's route has gone.
pub(super) const FULFILLMENTS: u32 = 4;
const CARRIERS: u32 = 5;

/// The whole index is hundreds of kilobytes of routes.
const INDEX_FIELDS: &str = "name,home,url,gmt_offset,namespaces";

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    use super::ask::{get, url};
    let unsigned = |url: Url| Request { signed: false, ..get(url) };
    Ok(match step {
        INDEX => {
            let mut index = url(profile, "")?;
            index.query_pairs_mut().append_pair("_fields", INDEX_FIELDS);
            unsigned(index)
        }
        OTHER_ROAD => {
            url(profile, "")?;
            let mut index = Url::parse(&format!("{}/", profile.url)).map_err(|error| error.to_string())?;
            index.query_pairs_mut().append_pair("rest_route", "/").append_pair("_fields", INDEX_FIELDS);
            unsigned(index)
        }
        READS => {
            let mut orders = url(profile, "wc/v3/orders")?;
            orders.query_pairs_mut().append_pair("per_page", "1").append_pair("_fields", "id");
            get(orders)
        }
        WRITES => {
            let order = url(profile, "wc/v3/orders/0")?;
            // It cannot change anything, and is still sent like what could.
            Request { method: "PUT", body: Some("{}".to_owned()), changes: true, ..get(order) }
        }
        FULFILLMENTS => get(url(profile, "wc/v3/orders/0/fulfillments")?),
        CARRIERS => {
            let space = namespace(profile).ok_or("this shop has no tracking plugin to ask for carriers")?;
            get(url(profile, &format!("{space}/orders/0/shipment-trackings/providers"))?)
        }
        other => return Err(format!("there is no access step {other}")),
    })
}

/// The route of the shop's tracking plugin.
pub(super) fn namespace(profile: &Profile) -> Option<&'static str> {
    match homes::items_route(profile)?.0.as_str() {
        homes::ITEMS_AST => Some("wc-ast/v3"),
        _ => Some("wc-shipment-tracking/v3"),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    // A tracking plugin that always fails at its list of carriers must not keep the shop out.
    let spared = step == CARRIERS && !matches!(reply.status, 429 | 503);
    if is_passing(reply) && !spared {
        return Err(match errors::body(reply, profile) {
            Err(error) => error,
            Ok(_) => errors::cut_off(),
        });
    }
    match step {
        INDEX => index(profile, reply),
        OTHER_ROAD => other_road(profile, reply),
        READS => reads(profile, reply),
        WRITES => Ok(writes(profile, reply)),
        FULFILLMENTS => Ok(fulfillments(profile, reply)),
        CARRIERS => Ok(carriers(profile, reply)),
        other => Err(ReadError::Refused {
            said: Phrase::new("read-woo-refused").text("code", format!("step {other}")),
        }),
    }
}

/// Nothing that tells about the shop's setting: the server is busy, down, or was cut off.
fn is_passing(reply: &Reply) -> bool {
    let cut_off = (200..300).contains(&reply.status) && reply.json().is_none() && !reply.is_html();
    matches!(reply.status, 408 | 425 | 429 | 500..) || cut_off
}

/// The index names the shop and its interfaces.
fn index(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if let Some(found) = wordpress(reply) {
        return Ok(shop(profile, &found));
    }
    match reply.status {
        300..=399 => match errors::moved(reply, profile) {
            Some((said, remedy)) => Ok(failed(profile, said, remedy)),
            None => Ok(silently(OTHER_ROAD)),
        },
        401 | 403 => Ok(blocked(profile, reply)),
        // WordPress itself answers, and says that there is no interface: a plugin switched it off.
        404 | 410 if !errors::code(reply).is_empty() => Ok(blocked(profile, reply)),
        _ => Ok(silently(OTHER_ROAD)),
    }
}

/// The index of a WordPress: it lists its namespaces.
fn wordpress(reply: &Reply) -> Option<Value> {
    let body = reply.json().filter(|_| (200..300).contains(&reply.status))?;
    body.get("namespaces").is_some_and(Value::is_array).then_some(body)
}

fn shop(profile: &Profile, found: &Value) -> Page {
    let has = |space: &str| found["namespaces"].as_array().is_some_and(|all| all.iter().any(|n| n == space));
    let name = plain(&text(found, "name")).trim().to_owned();
    let home =
        Some(text(found, "home")).filter(|home| !home.is_empty()).unwrap_or_else(|| text(found, "url"));
    let offset = text(found, "gmt_offset").parse::<f64>().unwrap_or(0.0).clamp(-14.0, 14.0);
    let profile = Profile {
        shop_name: name.clone(),
        // At most 14 hours: fits.
        #[allow(clippy::cast_possible_truncation)]
        utc_offset_minutes: (offset * 60.0).round() as i32,
        homes: match () {
            () if has("wc-shipment-tracking/v3") => vec![homes::home(homes::ITEMS)],
            () if has("wc-ast/v3") => vec![homes::home(homes::ITEMS_AST)],
            () => Vec::new(),
        },
        reads_fulfillments: false,
        may_write: false,
        carriers: Vec::new(),
        ..profile.clone()
    };
    let shown = if name.is_empty() { profile.url.clone() } else { name };
    if !has("wc/v3") {
        let said = Phrase::new("access-woo-no-woocommerce").text("shop", shown);
        return failed(&profile, said, Phrase::new("remedy-woo-no-woocommerce"));
    }
    let identity = address::identity(&home).or_else(|| address::identity(&profile.url));
    let said = Phrase::new("access-woo-shop-found").text("shop", shown);
    page(AccessRecord { test: passed(said), profile, identity }, Some(READS))
}

/// Without "pretty" permalinks the index has another address, and keys are not accepted there (observed).
fn other_road(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if wordpress(reply).is_some() {
        let said = Phrase::new("access-woo-plain-permalinks");
        return Ok(failed(profile, said, Phrase::new("remedy-woo-permalinks")));
    }
    if let Some((said, remedy)) = errors::moved(reply, profile) {
        return Ok(failed(profile, said, remedy));
    }
    if matches!(reply.status, 401 | 403) {
        return Ok(blocked(profile, reply));
    }
    let said = Phrase::new("access-woo-not-wordpress").text("address", &profile.url);
    Ok(failed(profile, said, Phrase::new("remedy-woo-not-wordpress")))
}

fn reads(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if (200..300).contains(&reply.status) && !reply.is_html() {
        let said = match profile.key_place {
            KeyPlace::Header => "access-woo-orders-read",
            KeyPlace::Query => "access-woo-orders-read-query",
        };
        return Ok(go_on(profile, passed(Phrase::new(said)), WRITES));
    }
    if reply.is_html() && !(300..400).contains(&reply.status) {
        let said = Phrase::new("access-woo-webpage");
        return Ok(failed(profile, said, Phrase::new("remedy-woo-blocked")));
    }
    let nobody = reply.status == 401 && errors::code(reply) == "woocommerce_rest_cannot_view";
    if nobody && profile.key_place == KeyPlace::Header && profile.url.starts_with("https://") {
        // The key is unknown, or the server drops the header that it came in: the other place tells.
        let (said, remedy) = errors::key(reply, profile);
        let other = Profile { key_place: KeyPlace::Query, ..profile.clone() };
        return Err(ReadError::Access {
            said,
            remedy,
            instead: Some(Box::new((Ask::Access { step: READS }, other))),
        });
    }
    let profile = Profile { key_place: KeyPlace::Header, ..profile.clone() };
    match errors::body(reply, &profile) {
        Err(ReadError::Access { said, remedy, .. }) => Ok(failed(&profile, said, remedy)),
        Err(other) => Err(other),
        Ok(_) => Err(errors::cut_off()),
    }
}

/// Order 0 does not exist, so nothing can change: a key that may write is told so, a read-only key is
/// turned away before anybody looks for the order (observed).
fn writes(profile: &Profile, reply: &Reply) -> Page {
    if errors::order_is_gone(reply) {
        let profile = Profile { may_write: true, ..profile.clone() };
        return go_on(&profile, passed(Phrase::new("access-woo-may-write")), FULFILLMENTS);
    }
    let profile = Profile { may_write: false, ..profile.clone() };
    let (said, remedy) = match (reply.status, errors::code(reply).as_str()) {
        (401, "woocommerce_rest_authentication_error") => ("access-woo-read-only", "remedy-woo-key-write"),
        _ => ("access-woo-write-blocked", "remedy-woo-blocked"),
    };
    let test = AccessTest {
        passed: false,
        said: Phrase::new(said),
        remedy: Some(Phrase::new(remedy)),
        // Gaps are found all the same.
        optional: true,
    };
    go_on(&profile, test, FULFILLMENTS)
}

fn fulfillments(profile: &Profile, reply: &Reply) -> Page {
    let next = namespace(profile).map(|_| CARRIERS);
    let found = |on: bool, said: &str| {
        let home = homes::home(homes::FULFILLMENTS);
        let mut profile = Profile { reads_fulfillments: on, ..profile.clone() };
        profile.homes.retain(|known| *known != home);
        if on {
            profile.homes.push(home);
        }
        page(AccessRecord { test: passed(Phrase::new(said)), profile, identity: None }, next)
    };
    if errors::route_is_gone(reply) {
        return found(false, "access-woo-shipments-off");
    }
    match reply.status {
        // They are on and cannot be read, so a number that stands there would be taken for missing.
        401 | 403 => {
            let said = Phrase::new("access-woo-shipments-closed");
            failed(profile, said, Phrase::new("remedy-woo-key-rights"))
        }
        // A page of the host instead of WordPress: there is no such route behind it.
        _ if reply.json().is_none() => found(false, "access-woo-shipments-off"),
        _ => found(true, "access-woo-shipments-on"),
    }
}

/// The plugin's list is `{country: {carrier: link}}` (AST 3.9.2); a plain list is understood too. Without
/// it the carrier is written as a text with its link.
fn carriers(profile: &Profile, reply: &Reply) -> Page {
    let mut names: Vec<String> = Vec::new();
    let body = reply.json().filter(|_| (200..300).contains(&reply.status));
    match &body {
        Some(Value::Object(countries)) => {
            for (name, inner) in countries {
                match inner {
                    Value::Object(carriers) => names.extend(carriers.keys().cloned()),
                    _ => names.push(name.clone()),
                }
            }
        }
        Some(Value::Array(list)) => names.extend(list.iter().filter_map(as_text)),
        _ => {}
    }
    names.sort();
    names.dedup();
    let said = match names.len() {
        0 => Phrase::new("access-woo-carriers-none"),
        many => Phrase::new("access-woo-carriers").count("count", i64::try_from(many).unwrap_or(i64::MAX)),
    };
    let profile = Profile { carriers: names, ..profile.clone() };
    page(AccessRecord { test: passed(said), profile, identity: None }, None)
}

fn passed(said: Phrase) -> AccessTest {
    AccessTest { passed: true, said, remedy: None, optional: false }
}

fn blocked(profile: &Profile, reply: &Reply) -> Page {
    let said = Phrase::new("access-woo-blocked").count("status", i64::from(reply.status));
    failed(profile, said, Phrase::new("remedy-woo-blocked"))
}

fn failed(profile: &Profile, said: Phrase, remedy: Phrase) -> Page {
    let test = AccessTest { passed: false, said, remedy: Some(remedy), optional: false };
    page(AccessRecord { test, profile: profile.clone(), identity: None }, None)
}

fn go_on(profile: &Profile, test: AccessTest, next: u32) -> Page {
    page(AccessRecord { test, profile: profile.clone(), identity: None }, Some(next))
}

/// Nothing to say yet: the next step decides.
fn silently(next: u32) -> Page {
    Page { also: vec![Ask::Access { step: next }], ..Page::default() }
}

fn page(record: AccessRecord, next: Option<u32>) -> Page {
    Page {
        records: vec![Record::Access(record)],
        also: next.map(|step| Ask::Access { step }).into_iter().collect(),
        ..Page::default()
    }
}

#[cfg(test)]
mod tests;
