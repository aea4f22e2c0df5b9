//! The questions: addresses with their parameters.

use crate::connectors::{Profile, Request};
use url::Url;

/// What a page of a list holds (bol's specification). It does not say of orders whether it counts orders or
/// their lines, so a page is taken for the last one only when it holds clearly less: see [`is_last`].
const PAGE: usize = 50;

/// Nothing follows a page with `rows`, which hold `lines`.
pub(super) fn is_last(rows: usize, lines: usize) -> bool {
    rows.max(lines) < PAGE / 2
}

/// How many minutes back the list of changed orders reaches at most.
pub(super) const INTERVAL: i64 = 60;

/// An id of bol's: letters, digits, and what joins them. Nothing that could lead elsewhere.
///
/// # Errors
/// When it is none, in words for the log.
pub(super) fn id(text: &str) -> Result<&str, String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    if !text.is_empty() && text.len() <= 64 && text.bytes().all(plain) {
        Ok(text)
    } else {
        Err(format!("{text:?} is no id of bol's"))
    }
}

/// A page of the orders that the owner sends; `narrow`: only those that changed within [`INTERVAL`].
pub(super) fn orders(profile: &Profile, page: u32, narrow: bool) -> Result<Request, String> {
    let (page, interval) = (page.to_string(), INTERVAL.to_string());
    let mut query = vec![("fulfilment-method", "FBR"), ("status", "ALL"), ("page", page.as_str())];
    if narrow {
        query.push(("change-interval-minute", interval.as_str()));
    }
    get(profile, &["retailer", "orders"], &query)
}

/// An order.
pub(super) fn order(profile: &Profile, order: &str) -> Result<Request, String> {
    get(profile, &["retailer", "orders", id(order)?], &[])
}

/// A page of what the owner sent, the newest first.
pub(super) fn shipments(profile: &Profile, page: u32) -> Result<Request, String> {
    let page = page.to_string();
    get(profile, &["retailer", "shipments"], &[("fulfilment-method", "FBR"), ("page", &page)])
}

/// A page of what was sent of an order. It may not be combined with the way of fulfilment.
pub(super) fn shipments_of(profile: &Profile, order: &str, page: u32) -> Result<Request, String> {
    let page = page.to_string();
    get(profile, &["retailer", "shipments"], &[("order-id", id(order)?), ("page", &page)])
}

/// A shipment.
pub(super) fn shipment(profile: &Profile, shipment: &str) -> Result<Request, String> {
    get(profile, &["retailer", "shipments", id(shipment)?], &[])
}

/// A question.
pub(super) fn get(profile: &Profile, route: &[&str], query: &[(&str, &str)]) -> Result<Request, String> {
    let mut url = url(profile, route)?;
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    Ok(Request { method: "GET", url, body: None, signed: true, changes: false })
}

/// A write.
pub(super) fn send(
    method: &'static str,
    profile: &Profile,
    route: &[&str],
    body: &serde_json::Value,
) -> Result<Request, String> {
    let url = url(profile, route)?;
    Ok(Request { method, url, body: Some(body.to_string()), signed: true, changes: true })
}

/// An address below the account's.
fn url(profile: &Profile, route: &[&str]) -> Result<Url, String> {
    let mut url = Url::parse(&profile.url).map_err(|error| format!("bol's address: {error}"))?;
    match url.scheme() {
        "https" => {}
        "http" if profile.allow_http => {}
        other => return Err(format!("bol's address is {other}, not https")),
    }
    url.path_segments_mut().map_err(|()| "bol's address has no path")?.pop_if_empty().extend(route);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    fn address(request: Result<Request, String>) -> String {
        request.unwrap().url.to_string()
    }

    #[test]
    fn addresses_are_bols() {
        assert_eq!(
            address(orders(&shop(), 2, true)),
            "https://api.bol.com/retailer/orders?fulfilment-method=FBR&status=ALL&page=2&change-interval-minute=60"
        );
        assert_eq!(address(order(&shop(), "A2K8290LP8")), "https://api.bol.com/retailer/orders/A2K8290LP8");
        assert_eq!(
            address(shipments_of(&shop(), "A2K8290LP8", 1)),
            "https://api.bol.com/retailer/shipments?order-id=A2K8290LP8&page=1"
        );
        let local = Profile { url: "http://127.0.0.1:9/bol".into(), allow_http: true, ..shop() };
        assert_eq!(
            address(shipment(&local, "541757635")),
            "http://127.0.0.1:9/bol/retailer/shipments/541757635"
        );
    }

    #[test]
    fn an_id_that_is_none_is_not_asked() {
        for id in ["", "..", "a/b", "1?x=2", "a b", "é"] {
            assert!(order(&shop(), id).is_err() && shipment(&shop(), id).is_err(), "{id}");
        }
    }

    #[test]
    fn plain_http_is_refused_unless_agreed_to() {
        assert!(orders(&Profile { url: "http://127.0.0.1:9".into(), ..shop() }, 1, false).is_err());
    }

    #[test]
    fn a_page_is_the_last_one_when_it_holds_clearly_less_than_a_page() {
        assert!(is_last(0, 0) && is_last(24, 24));
        assert!(!is_last(50, 50) && !is_last(20, 49), "lines may be what is counted");
    }
}
