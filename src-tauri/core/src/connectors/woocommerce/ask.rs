//! The questions as requests.
//!
//! Only what a verdict needs is asked for: `_fields` leaves out addresses, mail, phone and prices.
//! `_fields` takes nested names (`shipping.postcode`) for objects only: WordPress drops a *list* of
//! which a part is asked (`line_items.sku` gives no lines at all, without an error), so lists are asked
//! whole. `meta_data` has to be whole anyway: a number may stand in any plugin's field.

use super::paging::{PER_PAGE, Token};
use crate::connectors::{PageToken, Profile, Request};
use crate::domain::Ms;
use url::Url;

const FIELDS: &str = "id,number,status,total,needs_processing,\
    date_created_gmt,date_modified_gmt,date_paid_gmt,date_completed_gmt,\
    billing.first_name,billing.last_name,billing.postcode,billing.country,\
    shipping.first_name,shipping.last_name,shipping.postcode,shipping.country,\
    line_items,shipping_lines,refunds,meta_data";

/// Orders that changed after `since`, the least recent change first.
pub(super) fn orders_since(
    profile: &Profile,
    since: Option<Ms>,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    run(profile, "modified", ["modified_after", "modified_before"], since, page)
}

/// Orders placed after `since`, the oldest first.
pub(super) fn orders_created_since(
    profile: &Profile,
    since: Ms,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    run(profile, "date", ["after", "before"], Some(since), page)
}

fn run(
    profile: &Profile,
    orderby: &str,
    [after, before]: [&str; 2],
    since: Option<Ms>,
    page: Option<&PageToken>,
) -> Result<Request, String> {
    let mut url = url(profile, "wc/v3/orders")?;
    let token = page.map(Token::of).transpose()?;
    {
        let mut query = url.query_pairs_mut();
        query.append_pair("status", "any").append_pair("orderby", orderby).append_pair("order", "asc");
        query.append_pair("per_page", &PER_PAGE.to_string());
        query.append_pair("page", &token.as_ref().map_or(1, |t| t.page).to_string());
        if let Some(since) = since {
            query.append_pair(after, &gmt(since));
        }
        if let Some(token) = &token {
            query.append_pair(before, &gmt(token.before));
        }
        query.append_pair("dates_are_gmt", "true").append_pair("_fields", FIELDS);
    }
    Ok(get(url))
}

/// These orders. Those in the bin do not come back.
pub(super) fn orders(profile: &Profile, ids: &[String]) -> Result<Request, String> {
    if ids.is_empty() || ids.len() as u64 > PER_PAGE {
        return Err(format!("{} orders asked at once; 1 to {PER_PAGE} can be", ids.len()));
    }
    for id in ids {
        digits(id)?;
    }
    let mut url = url(profile, "wc/v3/orders")?;
    url.query_pairs_mut()
        .append_pair("include", &ids.join(","))
        .append_pair("status", "any")
        .append_pair("per_page", &PER_PAGE.to_string())
        .append_pair("_fields", FIELDS);
    Ok(get(url))
}

/// A list that belongs to an order: `notes`, `fulfillments`. Neither is paged.
pub(super) fn of_order(profile: &Profile, id: &str, what: &str) -> Result<Request, String> {
    Ok(get(url(profile, &format!("wc/v3/orders/{}/{what}", digits(id)?))?))
}

/// A signed GET.
pub(super) fn get(url: Url) -> Request {
    Request { method: "GET", url, body: None, signed: true, changes: false }
}

/// A route of the shop's interface.
///
/// # Errors
/// When the address is none, or plain http that the owner did not agree to.
pub(super) fn url(profile: &Profile, route: &str) -> Result<Url, String> {
    let url = Url::parse(&format!("{}/wp-json/{route}", profile.url))
        .map_err(|error| format!("shop address: {error}"))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if profile.allow_http => Ok(url),
        "http" => Err("the shop's address is plain http and the owner did not agree to that".to_owned()),
        other => Err(format!("the shop's address is {other}, not https")),
    }
}

/// An id of WooCommerce: digits, safe in a path.
pub(super) fn digits(id: &str) -> Result<&str, String> {
    if !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) {
        Ok(id)
    } else {
        Err(format!("{id:?} is no id of WooCommerce"))
    }
}

/// Whole seconds in UTC without a zone: with `dates_are_gmt=true` a trailing `Z` would shift the moment
/// by the shop's offset and skip orders silently (observed on WooCommerce 10.5.0).
fn gmt(at: Ms) -> String {
    at.to_utc().format("%Y-%m-%dT%H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    fn pairs(request: &Request) -> Vec<(String, String)> {
        request.url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect()
    }

    fn value(request: &Request, key: &str) -> Option<String> {
        pairs(request).into_iter().find(|(k, _)| k == key).map(|(_, v)| v)
    }

    #[test]
    fn the_moment_is_utc_in_whole_seconds_without_a_zone() {
        let request = orders_since(&shop(), Some(Ms(1_772_352_005_999)), None).unwrap();
        assert_eq!(value(&request, "modified_after").as_deref(), Some("2026-03-01T08:00:05"));
        assert_eq!(value(&request, "dates_are_gmt").as_deref(), Some("true"));
        assert_eq!(value(&request, "modified_before"), None, "the first page finds the window's end");
    }

    #[test]
    fn everything_is_asked_when_there_is_no_bookmark() {
        assert_eq!(value(&orders_since(&shop(), None, None).unwrap(), "modified_after"), None);
    }

    #[test]
    fn no_list_is_asked_in_part() {
        for list in ["line_items", "shipping_lines", "refunds", "meta_data"] {
            assert!(!FIELDS.contains(&format!("{list}.")), "WordPress would drop {list}");
            assert!(FIELDS.split(',').any(|field| field == list));
        }
        assert!(!FIELDS.contains(' '));
    }

    #[test]
    fn a_shop_in_a_folder_keeps_its_folder() {
        let profile = Profile { url: "https://host.example/winkel".into(), ..shop() };
        let request = of_order(&profile, "53", "notes").unwrap();
        assert_eq!(request.url.as_str(), "https://host.example/winkel/wp-json/wc/v3/orders/53/notes");
    }

    #[test]
    fn an_id_that_is_none_is_not_put_into_an_address() {
        assert!(of_order(&shop(), "53/../1", "notes").is_err());
        assert!(orders(&shop(), &["1".into(), "x".into()]).is_err());
        assert!(orders(&shop(), &[]).is_err());
    }

    #[test]
    fn plain_http_is_refused_unless_agreed_to() {
        let http = Profile { url: "http://shop.example".into(), ..shop() };
        assert!(orders_since(&http, None, None).is_err());
        assert!(orders_since(&Profile { allow_http: true, ..http }, None, None).is_ok());
    }
}
