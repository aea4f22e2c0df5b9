//! Does the connection work, and what can it do? Three steps, each one question, each naming the next. What may
//! be written cannot be asked without writing: the owner's consent was asked for it together with all else, and
//! a write that is refused says so.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | who the consent is from | that keys and consent open; the shop's id |
//! | 1 | that shop | its name |
//! | 2 | one receipt | whether orders can be read, how many, whether addresses come along |

use super::json::{id, int, list, text};
use super::{SHIPMENT, address, ask, errors};
use crate::connectors::{AccessRecord, AccessTest, Ask, Page, Profile, ReadError, Record, Reply, Request};
use crate::domain::{Home, Phrase};

const ME: u32 = 0;
const SHOP: u32 = 1;
const ORDERS: u32 = 2;

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        ME => ask::get(profile, "users/me"),
        SHOP => ask::of_shop(profile, ""),
        ORDERS => {
            let mut request = ask::of_shop(profile, "/receipts")?;
            request.url.query_pairs_mut().append_pair("limit", "1");
            Ok(request)
        }
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let body = errors::body(reply)?;
    match step {
        ME => match id(&body, "shop_id") {
            none if none.is_empty() => {
                let test = AccessTest {
                    passed: false,
                    said: Phrase::new("access-etsy-no-shop-of-yours"),
                    remedy: Some(Phrase::new("remedy-etsy-no-shop-of-yours")),
                    optional: false,
                };
                Ok(page(profile, [Some(test)], None))
            }
            shop_id => {
                let profile = Profile { shop_id, ..profile.clone() };
                Ok(page(&profile, [Some(passed(Phrase::new("access-etsy-consent")))], Some(SHOP)))
            }
        },
        SHOP => {
            let name = text(&body, "shop_name");
            if name.is_empty() || id(&body, "shop_id") != profile.shop_id {
                return Err(errors::cut_off());
            }
            let said = Phrase::new("access-etsy-shop-found").text("shop", &name);
            let profile = Profile { shop_name: name, ..profile.clone() };
            let mut page = page(&profile, [Some(passed(said))], Some(ORDERS));
            for record in &mut page.records {
                if let Record::Access(found) = record {
                    found.identity = Some(address::identity(&profile.shop_id));
                }
            }
            Ok(page)
        }
        _ => {
            let rows = list(&body, "results").ok_or_else(errors::cut_off)?;
            let count = int(&body, "count").unwrap_or_default().max(0);
            let profile =
                Profile { homes: vec![Home(SHIPMENT.to_owned())], may_write: true, ..profile.clone() };
            // Where there is no order, nothing can be said of addresses.
            let hidden = rows
                .first()
                .is_some_and(|row| text(row, "zip").is_empty() && text(row, "country_iso").is_empty());
            let tests = [
                Some(passed(Phrase::new("access-etsy-orders-read").count("count", count))),
                Some(passed(Phrase::new("access-etsy-may-write"))),
                hidden.then(|| AccessTest {
                    passed: false,
                    said: Phrase::new("access-etsy-addresses-hidden"),
                    remedy: Some(Phrase::new("remedy-etsy-addresses-hidden")),
                    optional: true,
                }),
            ];
            Ok(page(&profile, tests, None))
        }
    }
}

fn passed(said: Phrase) -> AccessTest {
    AccessTest { passed: true, said, remedy: None, optional: false }
}

fn page<const N: usize>(profile: &Profile, tests: [Option<AccessTest>; N], next: Option<u32>) -> Page {
    let access = |test| Record::Access(AccessRecord { test, profile: profile.clone(), identity: None });
    Page {
        records: tests.into_iter().flatten().map(access).collect(),
        also: next.map(|step| Ask::Access { step }).into_iter().collect(),
        ..Page::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reply;
    use super::*;

    fn step(step: u32, profile: &Profile, body: &str) -> (Vec<(String, bool, bool)>, Profile, Page) {
        let page = read(step, profile, &reply(200, body)).unwrap();
        let mut profile = profile.clone();
        let mut tests = Vec::new();
        for record in &page.records {
            let Record::Access(found) = record else { panic!("only tests: {record:?}") };
            tests.push((found.test.said.id.clone(), found.test.passed, found.test.optional));
            profile = found.profile.clone();
        }
        (tests, profile, page)
    }

    fn test(id: &str, passed: bool, optional: bool) -> (String, bool, bool) {
        (id.to_owned(), passed, optional)
    }

    #[test]
    fn a_shop_is_found_by_its_owners_consent() {
        let first = address::profile("", false).unwrap();
        let (tests, profile, page) = step(ME, &first, r#"{"user_id":912345678,"shop_id":41234567}"#);
        assert_eq!(tests, [test("access-etsy-consent", true, false)]);
        assert_eq!((profile.shop_id.as_str(), page.also), ("41234567", vec![Ask::Access { step: SHOP }]));
        let asked = request(SHOP, &profile).unwrap().url.to_string();
        assert_eq!(asked, "https://openapi.etsy.com/v3/application/shops/41234567");

        let (tests, profile, page) = step(SHOP, &profile, r#"{"shop_id":41234567,"shop_name":"WolkPrints"}"#);
        assert_eq!(tests, [test("access-etsy-shop-found", true, false)]);
        let Some(Record::Access(found)) = page.records.first() else { panic!("a test") };
        assert_eq!(found.identity.as_deref(), Some("etsy:41234567"));
        assert_eq!((profile.shop_name.as_str(), profile.may_write), ("WolkPrints", false));

        let orders = r#"{"count":221,"results":[{"receipt_id":1,"zip":"1012AB","country_iso":"NL"}]}"#;
        let (tests, profile, page) = step(ORDERS, &profile, orders);
        assert_eq!(
            tests,
            [test("access-etsy-orders-read", true, false), test("access-etsy-may-write", true, false)]
        );
        assert_eq!((profile.may_write, page.also), (true, Vec::new()));
        assert_eq!(profile.homes, [Home(SHIPMENT.to_owned())]);
    }

    #[test]
    fn an_account_without_a_shop_goes_no_further() {
        let (tests, _, page) = step(ME, &Profile::default(), r#"{"user_id":912345678,"shop_id":null}"#);
        assert_eq!(tests, [test("access-etsy-no-shop-of-yours", false, false)]);
        assert_eq!(page.also, []);
    }

    #[test]
    fn addresses_that_etsy_hides_are_told_and_not_needed() {
        let hidden = r#"{"count":1,"results":[{"receipt_id":1,"name":"A","zip":null,"country_iso":null}]}"#;
        let (tests, _, _) = step(ORDERS, &Profile::default(), hidden);
        assert_eq!(tests.last(), Some(&test("access-etsy-addresses-hidden", false, true)));
        let (tests, _, _) = step(ORDERS, &Profile::default(), r#"{"count":0,"results":[]}"#);
        assert_eq!(tests.len(), 2, "nothing is said without an order");
    }

    #[test]
    fn half_an_answer_is_asked_again() {
        for (step, body) in [(SHOP, "{}"), (ORDERS, r#"{"count":1}"#)] {
            let error = read(step, &Profile::default(), &reply(200, body)).unwrap_err();
            assert_eq!(error, errors::cut_off());
        }
        assert!(request(7, &Profile::default()).is_err());
        assert!(request(SHOP, &Profile::default()).is_err(), "whose shop is not known yet");
    }
}
