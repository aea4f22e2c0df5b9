//! Where Etsy answers. It is one address for every shop; only a demo or a test on this computer has another.

use crate::connectors::address::own_or_here;
use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::Url;

/// Etsy's interface for programs. Tokens are given there too.
const HOME: &str = "https://openapi.etsy.com";

/// Makes the first profile of a connection. `typed` is blank, or the address of a shop on this computer.
///
/// # Errors
/// The failed test.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    own_or_here(HOME, typed, allow_http).map_err(|_| AccessTest {
        passed: false,
        said: Phrase::new("access-etsy-address").text("address", typed.trim()),
        remedy: Some(Phrase::new("remedy-etsy-address")),
        optional: false,
    })
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

    #[test]
    fn keys_go_to_etsy_or_stay_on_this_computer() {
        assert_eq!(profile("", false).unwrap().url, HOME);
        let said = |typed: &str, allow_http| profile(typed, allow_http).unwrap_err().said;
        let refused = |typed: &str| Phrase::new("access-etsy-address").text("address", typed);
        assert_eq!(said("https://evil.example/etsy", true), refused("https://evil.example/etsy"));
        assert_eq!(said("http://localhost:9 ", false), refused("http://localhost:9"));
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
