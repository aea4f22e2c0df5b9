//! Does the connection work? Two steps, each one question; nothing is tried that could change anything.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | the seller's own account | that the keys open, the shop's name, its number: what reconnecting finds it by |
//! | 1 | the first page of orders | that orders can be read |
//!
//! bol's keys have no rights to choose from, as far as its pages tell (UNVERIFIED): keys that read orders are
//! taken to be able to fill in a number, and a refusal then has its own sentence.

use super::json::{rows, text};
use super::{TRANSPORT, ask, errors};
use crate::connectors::{AccessRecord, AccessTest, Ask, Page, Profile, ReadError, Record, Reply, Request};
use crate::domain::{Home, Phrase};

const SELLER: u32 = 0;
const ORDERS: u32 = 1;

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        SELLER => ask::get(profile, &["retailer", "retailers", "current"], &[]),
        ORDERS => ask::orders(profile, 1, false),
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let body = errors::body(reply)?;
    if step == SELLER {
        let id = text(&body, "retailerId");
        // It becomes a name in the vault and in the database.
        ask::id(&id).map_err(|_| errors::cut_off())?;
        let profile = Profile {
            shop_name: text(&body, "displayName"),
            homes: vec![Home(TRANSPORT.to_owned())],
            ..profile.clone()
        };
        let said = Phrase::new("access-bol-shop-found").text("shop", &profile.shop_name);
        let found = found(said, profile, Some(format!("bol:{id}")));
        return Ok(Page { also: vec![Ask::Access { step: ORDERS }], ..found });
    }
    rows(&body, "orders").ok_or_else(errors::cut_off)?;
    let profile = Profile { may_write: true, ..profile.clone() };
    Ok(found(Phrase::new("access-bol-orders-read"), profile, None))
}

fn found(said: Phrase, profile: Profile, identity: Option<String>) -> Page {
    let test = AccessTest { passed: true, said, remedy: None, optional: false };
    Page { records: vec![Record::Access(AccessRecord { test, profile, identity })], ..Page::default() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    const SELLER_BODY: &str = r#"{"retailerId":"1055479","displayName":"Studio Wolk","companyName":"Wolk BV",
        "vatNumber":"x","kvkNumber":"x","registrationDate":"2015-06-17"}"#;

    fn record(page: &Page) -> &AccessRecord {
        match page.records.as_slice() {
            [Record::Access(found)] => found,
            other => panic!("one test: {other:?}"),
        }
    }

    #[test]
    fn the_seller_is_found_again_by_its_number() {
        let page = read(SELLER, &Profile::default(), &reply(200, SELLER_BODY)).unwrap();
        assert_eq!(record(&page).identity.as_deref(), Some("bol:1055479"));
        assert_eq!(record(&page).profile.shop_name, "Studio Wolk");
        assert!(!record(&page).profile.may_write, "not before orders could be read");
        assert_eq!(page.also, [Ask::Access { step: ORDERS }]);
    }

    #[test]
    fn keys_that_read_orders_can_be_used() {
        for body in [r#"{"orders":[]}"#, "{}"] {
            let page = read(ORDERS, &Profile::default(), &reply(200, body)).unwrap();
            assert!(record(&page).profile.may_write && record(&page).test.passed && page.also.is_empty());
        }
    }

    #[test]
    fn an_answer_without_what_was_asked_for_is_none() {
        assert!(matches!(read(SELLER, &Profile::default(), &reply(200, "{}")), Err(ReadError::Later { .. })));
        let strange = reply(200, r#"{"orders":7}"#);
        assert!(matches!(read(ORDERS, &Profile::default(), &strange), Err(ReadError::Later { .. })));
        assert!(matches!(
            read(SELLER, &Profile::default(), &reply(403, "{}")),
            Err(ReadError::Access { .. })
        ));
    }
}
