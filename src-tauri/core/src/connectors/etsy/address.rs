//! Where Etsy answers. It is one address for every shop; only a demo or a test on this computer has another.

use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::{Host, Url};

/// Etsy's interface for programs. Tokens are given there too.
const HOME: &str = "https://openapi.etsy.com";

/// Makes the first profile of a connection. `typed` is blank, or the address of a shop on this computer, with or
/// without a path; keys go to Etsy or stay here.
///
/// # Errors
/// The failed test.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    let typed = typed.trim().trim_end_matches('/');
    if typed.is_empty() || typed == HOME {
        return Ok(Profile { url: HOME.to_owned(), ..Profile::default() });
    }
    let failed = || AccessTest {
        passed: false,
        said: Phrase::new("access-etsy-address").text("address", typed),
        remedy: Some(Phrase::new("remedy-etsy-address")),
        optional: false,
    };
    let url = Url::parse(typed)
        .ok()
        .filter(is_this_computer)
        .filter(|url| url.username().is_empty() && url.password().is_none())
        .filter(|url| url.query().is_none() && url.fragment().is_none())
        .filter(|url| url.scheme() == "https" || (url.scheme() == "http" && allow_http))
        .ok_or_else(failed)?;
    Ok(Profile {
        allow_http: url.scheme() == "http",
        url: url.as_str().trim_end_matches('/').to_owned(),
        ..Profile::default()
    })
}

fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// What reconnecting finds the shop by.
pub(super) fn identity(shop_id: &str) -> String {
    format!("etsy:{shop_id}")
}

/// The order among those that were sold (UNVERIFIED). A shop on this computer has no such page.
pub(super) fn order_page(profile: &Profile, remote_id: &str) -> Option<Url> {
    if profile.url != HOME || !is_id(remote_id) {
        return None;
    }
    Url::parse(&format!("https://www.etsy.com/your/orders/sold?order_id={remote_id}")).ok()
}

/// Etsy's ids are whole numbers.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 19 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(typed: &str, allow_http: bool) -> Option<(String, bool)> {
        profile(typed, allow_http).ok().map(|p| (p.url, p.allow_http))
    }

    #[test]
    fn keys_go_to_etsy_or_stay_on_this_computer() {
        for typed in ["", "  ", "https://openapi.etsy.com/"] {
            assert_eq!(at(typed, false), Some((HOME.to_owned(), false)), "{typed:?}");
        }
        for (typed, url) in [
            ("http://127.0.0.1:1234/etsy/", "http://127.0.0.1:1234/etsy"),
            ("http://localhost:9", "http://localhost:9"),
            ("http://[::1]:9/etsy", "http://[::1]:9/etsy"),
        ] {
            assert_eq!(at(typed, true), Some((url.to_owned(), true)), "{typed}");
            assert_eq!(at(typed, false), None, "{typed}: plain http is agreed to first");
        }
        for typed in [
            "https://openapi.etsy.com.evil.example",
            "https://evil.example/etsy",
            "http://me:pw@127.0.0.1/",
            "http://127.0.0.1/?x=1",
            "my shop",
        ] {
            assert_eq!(profile(typed, true).unwrap_err().said.id, "access-etsy-address", "{typed}");
        }
    }

    #[test]
    fn an_order_is_opened_at_etsy_only() {
        let shop = profile("", false).unwrap();
        let page = order_page(&shop, "3500000001").map(String::from);
        assert_eq!(page.as_deref(), Some("https://www.etsy.com/your/orders/sold?order_id=3500000001"));
        assert_eq!(order_page(&shop, "1&x=2"), None);
        assert_eq!(order_page(&profile("http://localhost:9", true).unwrap(), "1"), None);
    }
}
