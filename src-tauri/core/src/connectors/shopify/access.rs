//! Does the connection work, and what can it do? Two steps, each one question; nothing is tried that
//! could change anything, because Shopify tells what an app was given.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | the shop and the app's permissions | that the key opens, the shop's name; orders, lines to be sent, writing |
//! | 1 | the number of orders and one of them | whether orders can be read in fact, how far back, whether names come along |

use super::json::{int, list, text};
use super::{address, ask, errors};
use crate::connectors::{AccessRecord, AccessTest, Ask, Page, Profile, ReadError, Record, Reply, Request};
use crate::domain::Phrase;
use serde_json::{Value, json};

const SHOP: u32 = 0;
const REACH: u32 = 1;

/// The permission to add tracking that is asked for: most orders are the merchant's own to send, whoever
/// prints them.
const WRITE: &str = "write_merchant_managed_fulfillment_orders";
const GROUPS: &str = "read_merchant_managed_fulfillment_orders";

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        SHOP => ask::post(profile, ask::ACCESS, &json!({}), false),
        REACH => ask::post(profile, ask::REACH, &json!({}), false),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    match step {
        SHOP => shop(profile, reply),
        _ => reach(profile, reply),
    }
}

fn shop(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let answer = errors::answer(reply).map_err(ReadError::from)?;
    let shop = &answer.data["shop"];
    let installation = &answer.data["currentAppInstallation"];
    if !shop.is_object() || !installation.is_object() {
        return Err(errors::cut_off());
    }
    let mut scopes: Vec<String> =
        list(installation, "accessScopes").iter().map(|scope| text(scope, "handle")).collect();
    scopes.sort();
    let profile = Profile {
        shop_name: text(shop, "name"),
        utc_offset_minutes: int(shop, "timezoneOffsetMinutes")
            .and_then(|n| i32::try_from(n).ok())
            .unwrap_or(0),
        homes: vec![crate::domain::Home(super::FULFILLMENT.to_owned())],
        may_write: scopes.iter().any(|scope| ask::is_group_scope(scope, "write_")),
        scopes,
        ..profile.clone()
    };
    let identity = address::identity(&text(shop, "myshopifyDomain"));
    let said = Phrase::new("access-shopify-shop-found").text("shop", &profile.shop_name);
    let mut page = Page::default();
    let mut add = |test: AccessTest, identity: Option<String>| {
        let record = AccessRecord { test, profile: profile.clone(), identity };
        page.records.push(Record::Access(record));
    };
    add(passed(said), identity);
    let has = |scope: &str| profile.scopes.iter().any(|held| held == scope);
    if !has("read_orders") && !has("write_orders") {
        add(missing("access-shopify-orders-missing", "read_orders", false), None);
        return Ok(page);
    }
    add(
        if ask::may_read_groups(&profile.scopes) {
            passed(Phrase::new("access-shopify-groups-read"))
        } else {
            missing("access-shopify-groups-missing", GROUPS, true)
        },
        None,
    );
    add(
        if profile.may_write {
            passed(Phrase::new("access-shopify-may-write"))
        } else {
            // Gaps are found all the same.
            missing("access-shopify-read-only", WRITE, true)
        },
        None,
    );
    page.also.push(Ask::Access { step: REACH });
    Ok(page)
}

fn reach(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let answer = errors::answer(reply).map_err(ReadError::from)?;
    let Some(count) = answer.data.pointer("/ordersCount/count").and_then(Value::as_i64) else {
        return Err(errors::cut_off());
    };
    let tests = [Some(orders_read(profile, count)), hidden(&answer)];
    let access = |test| Record::Access(AccessRecord { test, profile: profile.clone(), identity: None });
    Ok(Page { records: tests.into_iter().flatten().map(access).collect(), ..Page::default() })
}

/// How many orders the app sees. The 60 days are Shopify's rule for every new app, and no fault of the
/// owner's: they are told, and are no failed test.
fn orders_read(profile: &Profile, count: i64) -> AccessTest {
    let said = match profile.scopes.iter().any(|scope| scope == "read_all_orders") {
        true => Phrase::new("access-shopify-orders-read").count("count", count),
        false => Phrase::new("access-shopify-orders-read-recent").count("count", count),
    };
    passed(said)
}

/// Names and addresses that the shop does not show to this app. Where there is no order, or the only one
/// seen has no address, nothing can be said.
fn hidden(answer: &errors::Answer) -> Option<AccessTest> {
    let denied = answer.faults.iter().any(errors::Fault::is_hidden_person);
    denied.then(|| AccessTest {
        passed: false,
        said: Phrase::new("access-shopify-names-hidden"),
        remedy: Some(Phrase::new("remedy-shopify-names-hidden")),
        optional: true,
    })
}

fn passed(said: Phrase) -> AccessTest {
    AccessTest { passed: true, said, remedy: None, optional: false }
}

fn missing(said: &str, scope: &str, optional: bool) -> AccessTest {
    AccessTest {
        passed: false,
        said: Phrase::new(said),
        remedy: Some(Phrase::new("remedy-shopify-scope").text("scope", scope)),
        optional,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn probe(scopes: &[&str]) -> Page {
        let handles: Vec<Value> = scopes.iter().map(|scope| json!({"handle": scope})).collect();
        let body = json!({"data": {
            "shop": {"name": "Studio Wolk", "myshopifyDomain": "Studio-Wolk.myshopify.com", "timezoneOffsetMinutes": 60},
            "currentAppInstallation": {"accessScopes": handles},
        }});
        read(SHOP, &Profile::default(), &reply(200, &body.to_string())).unwrap()
    }

    fn tests(page: &Page) -> Vec<(&str, bool, bool)> {
        let records = page.records.iter().map(|record| match record {
            Record::Access(found) => &found.test,
            other => panic!("only tests: {other:?}"),
        });
        records.map(|test| (test.said.id.as_str(), test.passed, test.optional)).collect()
    }

    fn last(page: &Page) -> &AccessRecord {
        let Some(Record::Access(found)) = page.records.last() else { panic!("a test") };
        found
    }

    #[test]
    fn an_app_with_all_it_needs_passes() {
        let page = probe(&["read_orders", "write_merchant_managed_fulfillment_orders"]);
        assert!(tests(&page).iter().all(|(_, passed, _)| *passed), "{:?}", tests(&page));
        let Record::Access(first) = &page.records[0] else { panic!("a test") };
        assert_eq!(first.identity.as_deref(), Some("shopify:studio-wolk.myshopify.com"));
        let profile = &last(&page).profile;
        assert_eq!((profile.may_write, profile.utc_offset_minutes), (true, 60));
        assert_eq!(page.also, [Ask::Access { step: REACH }]);
    }

    #[test]
    fn without_orders_it_goes_no_further_and_names_the_permission() {
        let page = probe(&["write_merchant_managed_fulfillment_orders"]);
        assert_eq!(tests(&page).last(), Some(&("access-shopify-orders-missing", false, false)));
        let remedy = Phrase::new("remedy-shopify-scope").text("scope", "read_orders");
        assert_eq!(last(&page).test.remedy, Some(remedy));
        assert_eq!(page.also, []);
    }

    #[test]
    fn a_read_only_app_is_useful() {
        let page = probe(&["read_orders", "read_merchant_managed_fulfillment_orders"]);
        assert_eq!(tests(&page).last(), Some(&("access-shopify-read-only", false, true)));
        let remedy = Phrase::new("remedy-shopify-scope").text("scope", WRITE);
        assert_eq!(last(&page).test.remedy, Some(remedy));
        assert!(!last(&page).profile.may_write);
    }

    #[test]
    fn the_sixty_days_and_hidden_names_are_told() {
        let body = r#"{"data":{"ordersCount":{"count":221,"precision":"EXACT"},"orders":{"nodes":[{"id":"x","createdAt":"2026-03-01T08:00:00Z","shippingAddress":null}]}},
            "errors":[{"message":"This app is not approved to use the shippingAddress field.","path":["orders","nodes",0,"shippingAddress"],"extensions":{"code":"ACCESS_DENIED"}}]}"#;
        let page = read(REACH, &Profile::default(), &reply(200, body)).unwrap();
        assert_eq!(
            tests(&page),
            [
                ("access-shopify-orders-read-recent", true, false),
                ("access-shopify-names-hidden", false, true)
            ]
        );
        let all = Profile { scopes: vec!["read_all_orders".into()], ..Profile::default() };
        let page =
            read(REACH, &all, &reply(200, r#"{"data":{"ordersCount":{"count":1},"orders":{"nodes":[]}}}"#));
        assert_eq!(tests(&page.unwrap()), [("access-shopify-orders-read", true, false)]);
    }
}
