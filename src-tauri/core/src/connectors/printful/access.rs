//! Does the connection work? Two steps, each one question.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | the stores that the token opens | which store it is; whether it is one |
//! | 1 | the newest order | whether orders can be read, and how many there are |
//!
//! Whether a token without the right to see stores may ask for them is UNVERIFIED: turned away there, the check
//! goes on, for an order names its store too.

use super::MAKER;
use super::answer::answer;
use crate::connectors::makers::access::{failed, found, only_reads, orders_read, page, passed};
use crate::connectors::makers::json::{id, text};
use crate::connectors::makers::{address, errors};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::Phrase;
use serde_json::Value;

const STORES: u32 = 0;
const ORDERS: u32 = 1;

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        STORES => address::get(profile, "/stores"),
        ORDERS => address::get(profile, "/orders?offset=0&limit=1"),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    match step {
        STORES => stores(profile, reply),
        _ => orders(profile, reply),
    }
}

fn stores(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if reply.status == 403 || errors::is_gone(reply) {
        return Ok(page(vec![passed(MAKER.say("access-makers-found"))], profile, None, Some(ORDERS)));
    }
    let answer = answer(reply)?;
    match answer.result.as_array().ok_or_else(|| MAKER.cut_off())?.as_slice() {
        [store] => {
            let store_id = id(store, "id").ok_or_else(|| MAKER.cut_off())?;
            let profile = Profile { shop_name: text(store, "name"), shop_id: store_id, ..profile.clone() };
            let tests = vec![found(&MAKER, &profile.shop_name)];
            Ok(page(tests, &profile, identity(&profile.shop_id), Some(ORDERS)))
        }
        [] => {
            let test =
                failed(Phrase::new("access-printful-no-store"), Phrase::new("remedy-printful-one-store"));
            Ok(page(vec![test], profile, None, None))
        }
        _ => Ok(whole_account(profile)),
    }
}

/// Such a token wants to be told the store with each question.
fn whole_account(profile: &Profile) -> Page {
    let said = Phrase::new("access-printful-whole-account");
    page(vec![failed(said, Phrase::new("remedy-printful-one-store"))], profile, None, None)
}

fn orders(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    if reply.status == 400 {
        // No store was named, and the token opens more than one.
        return Ok(whole_account(profile));
    }
    let answer = answer(reply)?;
    let rows = answer.result.as_array().ok_or_else(|| MAKER.cut_off())?;
    let told = rows.first().and_then(|order: &Value| id(order, "store"));
    let shop_id = Some(profile.shop_id.clone()).filter(|id| !id.is_empty()).or(told).unwrap_or_default();
    if shop_id.is_empty() {
        let test =
            failed(Phrase::new("access-printful-store-unknown"), Phrase::new("remedy-printful-stores-right"));
        return Ok(page(vec![test], profile, None, None));
    }
    let profile = Profile { shop_id, ..profile.clone() };
    let tests = vec![orders_read(&MAKER, answer.total), only_reads(&MAKER)];
    Ok(page(tests, &profile, identity(&profile.shop_id), None))
}

/// What reconnecting finds the store by.
fn identity(store: &str) -> Option<String> {
    Some(format!("printful:{store}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connectors::makers::tests::reply;
    use crate::connectors::{Ask, Record};

    /// What a step says: its tests, and the identity at its end.
    fn told(
        step: u32,
        profile: &Profile,
        status: u16,
        body: &str,
    ) -> (Vec<(String, bool)>, Option<String>, Vec<Ask>) {
        let page = read(step, profile, &reply(status, body)).unwrap();
        let mut identity = None;
        let tests = page.records.into_iter().map(|record| match record {
            Record::Access(found) => {
                identity = found.identity;
                (found.test.said.id, found.test.passed)
            }
            other => panic!("a test: {other:?}"),
        });
        (tests.collect(), identity, page.also)
    }

    #[test]
    fn a_token_for_one_store_passes() {
        let body = r#"{"code":200,"result":[{"id":10,"type":"shopify","name":"Studio Wolk"}]}"#;
        let (tests, identity, also) = told(STORES, &Profile::default(), 200, body);
        assert_eq!(tests, [("access-makers-shop-found".to_owned(), true)]);
        assert_eq!((identity.as_deref(), also), (Some("printful:10"), vec![Ask::Access { step: ORDERS }]));
        let known = Profile { shop_id: "10".into(), ..Profile::default() };
        let (tests, identity, also) =
            told(ORDERS, &known, 200, r#"{"code":200,"result":[],"paging":{"total":0}}"#);
        assert!(tests.iter().all(|(_, passed)| *passed), "{tests:?}");
        assert_eq!((identity.as_deref(), also.len()), (Some("printful:10"), 0));
    }

    #[test]
    fn a_token_for_the_whole_account_is_told_to_be_one() {
        let body = r#"{"code":200,"result":[{"id":10,"name":"A"},{"id":11,"name":"B"}]}"#;
        let (tests, identity, also) = told(STORES, &Profile::default(), 200, body);
        assert_eq!(tests, [("access-printful-whole-account".to_owned(), false)]);
        assert_eq!((identity, also.len()), (None, 0));
        let refused = r#"{"code":400,"result":"store_id is missing"}"#;
        assert_eq!(told(ORDERS, &Profile::default(), 400, refused).0, tests);
    }

    #[test]
    fn a_token_that_may_not_see_stores_learns_its_own_from_an_order() {
        let (tests, _, also) = told(STORES, &Profile::default(), 403, r#"{"code":403,"result":"no"}"#);
        assert_eq!((tests[0].1, also.len()), (true, 1));
        let body = r#"{"code":200,"result":[{"id":1,"store":12}],"paging":{"total":3}}"#;
        assert_eq!(told(ORDERS, &Profile::default(), 200, body).1.as_deref(), Some("printful:12"));
        let (tests, identity, _) = told(ORDERS, &Profile::default(), 200, r#"{"code":200,"result":[]}"#);
        assert_eq!((tests[0].0.as_str(), identity), ("access-printful-store-unknown", None));
    }

    #[test]
    fn a_missing_right_to_orders_is_named() {
        let refused = read(ORDERS, &Profile::default(), &reply(403, r#"{"code":403,"result":"no"}"#));
        assert!(
            matches!(&refused, Err(ReadError::Access { said, .. }) if said.id == "access-printful-right"),
            "{refused:?}"
        );
    }
}
