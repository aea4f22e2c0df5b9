//! Does the connection work? Two steps, each one question.
//!
//! | step | asks | finds |
//! |---|---|---|
//! | 0 | the shops of the account | which they are: all of them are read |
//! | 1 | the newest order of the first | whether orders can be read |

use super::{MAKER, shops};
use crate::connectors::makers::access::{failed, found, no_dates, only_reads, orders_read, page};
use crate::connectors::makers::address;
use crate::connectors::makers::json::{count, has_list, id, text};
use crate::connectors::{Page, Profile, ReadError, Reply, Request};
use crate::domain::Phrase;
use serde_json::Value;

const SHOPS: u32 = 0;
const ORDERS: u32 = 1;

/// The request of a step.
pub(super) fn request(step: u32, profile: &Profile) -> Result<Request, String> {
    match step {
        SHOPS => address::get(profile, "/v1/shops.json"),
        ORDERS => {
            let first = *shops(profile).first().ok_or("no shop is known yet")?;
            address::get(
                profile,
                &format!("/v1/shops/{}/orders.json?page=1&limit=1", address::path_id(first)?),
            )
        }
        other => Err(format!("there is no access step {other}")),
    }
}

/// Reads the reply to a step.
pub(super) fn read(step: u32, profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    match step {
        SHOPS => all_shops(profile, reply),
        _ => orders(profile, reply),
    }
}

fn all_shops(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let body = MAKER.body(reply)?;
    let rows = body.as_array().ok_or_else(|| MAKER.cut_off())?;
    let mut known: Vec<(u64, String)> = rows.iter().filter_map(shop).collect();
    known.sort();
    let Some((first, _)) = known.first() else {
        let said = Phrase::new("access-printify-no-shop");
        return Ok(page(vec![failed(said, Phrase::new("remedy-printify-no-shop"))], profile, None, None));
    };
    let identity = identity(*first);
    let ids: Vec<String> = known.iter().map(|(id, _)| id.to_string()).collect();
    let names: Vec<&str> =
        known.iter().map(|(_, name)| name.as_str()).filter(|name| !name.is_empty()).collect();
    let profile = Profile { shop_id: ids.join(","), shop_name: names.join(", "), ..profile.clone() };
    Ok(page(vec![found(&MAKER, &profile.shop_name)], &profile, Some(identity), Some(ORDERS)))
}

/// Also one that is not connected to a shop any more: its orders are still on their way.
fn shop(row: &Value) -> Option<(u64, String)> {
    Some((id(row, "id")?.parse().ok()?, text(row, "title")))
}

/// What reconnecting finds the account by: its oldest shop. Ids grow, so a shop that comes to it changes nothing, and
/// the account itself has no id here.
fn identity(oldest: u64) -> String {
    format!("printify:{oldest}")
}

fn orders(profile: &Profile, reply: &Reply) -> Result<Page, ReadError> {
    let body = MAKER.body(reply)?;
    if !has_list(&body, "data") {
        return Err(MAKER.cut_off());
    }
    // Of one shop among several, the count says little.
    let total = count(&body, "total").filter(|_| shops(profile).len() == 1);
    let tests = vec![orders_read(&MAKER, total), only_reads(&MAKER), no_dates(&MAKER)];
    Ok(page(tests, profile, None, None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::account;
    use super::*;
    use crate::connectors::makers::tests::reply;
    use crate::connectors::{AccessRecord, Ask, Record};

    fn records(page: Page) -> Vec<AccessRecord> {
        let access = |record| match record {
            Record::Access(found) => found,
            other => panic!("a test: {other:?}"),
        };
        page.records.into_iter().map(access).collect()
    }

    #[test]
    fn all_shops_of_the_account_are_connected() {
        let body = r#"[{"id":9876,"title":"Wolk","sales_channel":"disconnected"},{"id":5432,"title":"Studio","sales_channel":"etsy"}]"#;
        let page = read(SHOPS, &Profile::default(), &reply(200, body)).unwrap();
        assert_eq!(page.also, [Ask::Access { step: ORDERS }]);
        let [found] = <[AccessRecord; 1]>::try_from(records(page)).unwrap();
        assert_eq!(found.identity.as_deref(), Some("printify:5432"));
        assert_eq!(
            (found.profile.shop_id.as_str(), found.profile.shop_name.as_str()),
            ("5432,9876", "Studio, Wolk")
        );
        let asked = request(ORDERS, &Profile { url: account().url, ..found.profile }).unwrap();
        assert_eq!(asked.url.path(), "/v1/shops/5432/orders.json");
    }

    #[test]
    fn an_account_without_a_shop_is_told_so() {
        let page = read(SHOPS, &Profile::default(), &reply(200, "[]")).unwrap();
        assert!(page.also.is_empty());
        assert_eq!(records(page)[0].test.said.id, "access-printify-no-shop");
    }

    #[test]
    fn orders_are_read_and_what_they_do_not_tell_is_said() {
        let page = read(ORDERS, &account(), &reply(200, r#"{"data":[],"last_page":1,"total":3}"#)).unwrap();
        let said: Vec<String> = records(page).into_iter().map(|found| found.test.said.id).collect();
        assert_eq!(
            said,
            ["access-makers-orders-uncounted", "access-makers-only-reads", "access-makers-no-dates"]
        );
    }

    #[test]
    fn a_missing_right_is_named() {
        let refused = read(ORDERS, &account(), &reply(403, "{}"));
        assert!(
            matches!(&refused, Err(ReadError::Access { said, .. }) if said.id == "access-printify-right"),
            "{refused:?}"
        );
    }
}
