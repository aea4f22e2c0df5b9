//! The shop's own name at Shopify (`studio-wolk` in `studio-wolk.myshopify.com`): as the owner pastes it,
//! and the pages of its administration.

use crate::connectors::address::is_this_computer;
use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::Url;

/// The domain that every shop keeps, whatever other domains it has.
const OWN: &str = ".myshopify.com";

/// Makes the first profile of a connection from what the owner pasted: the shop's name alone, its address
/// at myshopify.com, or any page of its administration. The address that customers use does not tell the
/// shop's name; only asking there would, so the owner is asked instead. Plain http is for a shop on this
/// computer (a demo, a test) and needs agreement.
///
/// # Errors
/// The failed test.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    let typed = typed.trim();
    let failed = |said: &str, remedy: &str| AccessTest {
        passed: false,
        said: Phrase::new(said).text("address", typed),
        remedy: Some(Phrase::new(remedy)),
        optional: false,
    };
    if typed.is_empty() {
        return Err(failed("access-shopify-shop-missing", "remedy-shopify-shop"));
    }
    let bad = || failed("access-shopify-shop-bad", "remedy-shopify-shop");
    if is_handle(&typed.to_lowercase()) {
        return Ok(at(format!("https://{}{OWN}", typed.to_lowercase())));
    }
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&with_scheme)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .filter(|url| url.username().is_empty() && url.password().is_none())
        .ok_or_else(bad)?;
    if is_this_computer(&url) {
        if url.scheme() == "http" && !allow_http {
            return Err(failed("access-shopify-shop-http", "remedy-shopify-shop"));
        }
        let local = at(url.origin().ascii_serialization());
        return Ok(Profile { allow_http: url.scheme() == "http", ..local });
    }
    let host = url.host_str().unwrap_or_default().to_lowercase();
    if let Some(handle) = host.strip_suffix(OWN) {
        return if is_handle(handle) { Ok(at(format!("https://{host}"))) } else { Err(bad()) };
    }
    if host == "admin.shopify.com" {
        let mut path = url.path_segments().into_iter().flatten();
        let handle = (path.next() == Some("store")).then(|| path.next()).flatten().unwrap_or_default();
        return if is_handle(handle) { Ok(at(format!("https://{handle}{OWN}"))) } else { Err(bad()) };
    }
    if host.contains('.') && !host.ends_with(".shopify.com") {
        return Err(failed("access-shopify-shop-storefront", "remedy-shopify-shop"));
    }
    Err(bad())
}

fn at(url: String) -> Profile {
    Profile { url, ..Profile::default() }
}

/// Small letters, digits and dashes between them.
fn is_handle(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && text != "localhost"
}

/// What reconnecting finds the shop by.
pub(super) fn identity(myshopify_domain: &str) -> Option<String> {
    let domain = myshopify_domain.trim().to_lowercase();
    (!domain.is_empty()).then(|| format!("shopify:{domain}"))
}

/// A page of the shop's administration. A shop on this computer has none.
pub(super) fn admin(profile: &Profile, page: &str) -> Option<Url> {
    let url = Url::parse(&profile.url).ok()?;
    let handle = url.host_str()?.strip_suffix(OWN)?;
    Url::parse(&format!("https://admin.shopify.com/store/{handle}/{page}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop(typed: &str) -> Result<String, String> {
        profile(typed, false).map(|p| p.url).map_err(|test| test.said.id)
    }

    #[test]
    fn whatever_names_the_shop_is_understood() {
        for typed in [
            "studio-wolk",
            " Studio-Wolk ",
            "studio-wolk.myshopify.com",
            "https://Studio-Wolk.myshopify.com/admin/orders?x=1",
            "http://studio-wolk.myshopify.com",
            "https://admin.shopify.com/store/studio-wolk",
            "admin.shopify.com/store/studio-wolk/settings/apps",
        ] {
            assert_eq!(shop(typed), Ok("https://studio-wolk.myshopify.com".to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_does_not_name_it_is_refused_before_anything_is_asked() {
        for (typed, said) in [
            ("", "access-shopify-shop-missing"),
            ("Studio Wolk", "access-shopify-shop-bad"),
            ("https://me:pw@studio-wolk.myshopify.com", "access-shopify-shop-bad"),
            ("evil.example/.myshopify.com", "access-shopify-shop-storefront"),
            ("a.b.myshopify.com", "access-shopify-shop-bad"),
            ("https://admin.shopify.com/", "access-shopify-shop-bad"),
            ("https://dev.shopify.com/dashboard", "access-shopify-shop-bad"),
            ("studio-wolk.nl", "access-shopify-shop-storefront"),
            ("http://127.0.0.1:9", "access-shopify-shop-http"),
        ] {
            assert_eq!(shop(typed), Err(said.to_owned()), "{typed}");
        }
    }

    #[test]
    fn plain_http_is_for_this_computer_and_agreed_to() {
        let local = profile("http://127.0.0.1:8089/", true).unwrap();
        assert_eq!((local.url.as_str(), local.allow_http), ("http://127.0.0.1:8089", true));
        let shop = profile("http://studio-wolk.myshopify.com", true).unwrap();
        assert_eq!((shop.url.as_str(), shop.allow_http), ("https://studio-wolk.myshopify.com", false));
    }

    #[test]
    fn the_administration_of_a_real_shop_can_be_opened() {
        let page = |url: &str| admin(&at(url.to_owned()), "orders/7").map(String::from);
        assert_eq!(
            page("https://studio-wolk.myshopify.com").as_deref(),
            Some("https://admin.shopify.com/store/studio-wolk/orders/7")
        );
        assert_eq!(page("http://127.0.0.1:8089"), None);
    }
}
