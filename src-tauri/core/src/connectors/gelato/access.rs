//! Does the connection work? One step, one question: the newest orders.

use super::{MAKER, paging};
use crate::connectors::makers::access::{found, no_dates, only_reads, orders_read, page};
use crate::connectors::makers::json::{has_list, id, list};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use serde_json::Value;

/// How many orders tell which stores the account has.
const ORDERS: usize = 100;

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        0 => paging::search(profile, 0, ORDERS, None),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(_: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let body = MAKER.body(reply)?;
    if !has_list(&body, "orders") {
        return Err(MAKER.cut_off());
    }
    let orders = list(&body, "orders");
    let profile = Profile { shop_id: store(orders).unwrap_or_default(), ..profile.clone() };
    let tests = vec![found(&MAKER, ""), orders_read(&MAKER, None), only_reads(&MAKER), no_dates(&MAKER)];
    Ok(page(tests, &profile, Some(identity(&profile.shop_id)), None))
}

/// The first of the stores that the newest orders name. Orders that were placed by a program name none.
fn store(orders: &[Value]) -> Option<String> {
    orders.iter().filter_map(|order| id(order, "storeId")).min()
}

/// What reconnecting finds the account by. The account has no id here, its stores have. One without orders, or
/// without stores, is the account.
fn identity(store: &str) -> String {
    match store {
        "" => "gelato:account".to_owned(),
        store => format!("gelato:{store}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::account;
    use super::*;
    use crate::connectors::Record;
    use crate::connectors::makers::tests::reply;

    fn told(body: &str) -> (Vec<String>, Option<String>) {
        let page = read(0, &account(), &reply(200, body)).unwrap();
        assert!(page.also.is_empty());
        let mut identity = None;
        let tests = page.records.into_iter().map(|record| match record {
            Record::Access(found) => {
                assert!(found.test.passed);
                identity = found.identity;
                found.test.said.id
            }
            other => panic!("a test: {other:?}"),
        });
        (tests.collect(), identity)
    }

    #[test]
    fn an_account_is_known_by_a_store_of_its_orders() {
        let orders = r#"{"orders":[{"storeId":"b2"},{"storeId":null},{"storeId":"a1"},{"storeId":"b2"}]}"#;
        let (tests, identity) = told(orders);
        assert_eq!(identity.as_deref(), Some("gelato:a1"));
        assert_eq!(tests.last().map(String::as_str), Some("access-makers-no-dates"));
        assert_eq!(told(r#"{"orders":[]}"#).1.as_deref(), Some("gelato:account"));
    }

    #[test]
    fn a_key_that_is_not_accepted_is_told() {
        for (status, id) in [(401, "access-gelato-key"), (403, "access-gelato-right")] {
            let refused = read(0, &account(), &reply(status, "{}"));
            assert!(matches!(&refused, Err(ReadError::Access { said, .. }) if said.id == id), "{refused:?}");
        }
    }
}
