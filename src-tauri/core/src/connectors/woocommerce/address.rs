//! The shop's address: as the owner types it, as redirects tell it, and as its identity.

use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::{Host, Url};

/// Makes the first profile of a connection from what the owner typed, or says what is wrong with it
/// before anything is asked. `shop.example`, `https://shop.example/wp-admin/` and
/// `https://shop.example/wp-json/wc/v3` are all understood; https is assumed.
///
/// # Errors
/// The failed test: no web address, or http without the owner's agreement.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    let typed = typed.trim();
    let failed = |said: &str, remedy: &str| AccessTest {
        passed: false,
        said: Phrase::new(said).text("address", typed),
        remedy: Some(Phrase::new(remedy)),
        optional: false,
    };
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&with_scheme)
        .ok()
        .filter(|url| {
            matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none()
        })
        .filter(|url| match url.host() {
            Some(Host::Domain(name)) => name.contains('.') || name == "localhost",
            Some(_) => true,
            None => false,
        })
        .ok_or_else(|| failed("access-woo-address-bad", "remedy-woo-address"))?;
    if url.scheme() == "http" && !allow_http {
        return Err(failed("access-woo-address-http", "remedy-woo-address-http"));
    }
    Ok(Profile { url: base(&url), allow_http: url.scheme() == "http", ..Profile::default() })
}

/// The shop's address in any address of it: without query, and without WordPress's own folders.
fn base(url: &Url) -> String {
    let mut path = url.path();
    for own in ["/wp-json", "/wp-admin", "/wp-login.php", "/index.php"] {
        if let Some(at) = path.find(own) {
            path = &path[..at];
        }
    }
    format!("{}{}", url.origin().ascii_serialization(), path.trim_end_matches('/'))
}

/// The shop's address after a redirect, and whether it is still the same shop: the same name with
/// another scheme, with or without `www.`, or another folder. `None` when nothing of that changed, so
/// that the redirect is WordPress's own (plain permalinks lead `/wp-json/` elsewhere on the site).
pub(super) fn redirected(asked: &str, location: &str) -> Option<(String, bool)> {
    let asked = Url::parse(asked).ok()?;
    let to = asked.join(location).ok().filter(|to| to.has_host())?;
    let (from_host, to_host) = (asked.host_str()?, to.host_str()?);
    let same_shop = without_www(from_host) == without_www(to_host);
    if from_host == to_host
        && asked.scheme() == to.scheme()
        && asked.port_or_known_default() == to.port_or_known_default()
    {
        return None;
    }
    // Only a redirect to the interface tells the folder; one to a front page may be any page.
    let address = if to.path().contains("/wp-json") { base(&to) } else { to.origin().ascii_serialization() };
    Some((address, same_shop))
}

/// What reconnecting finds the shop by: host, port and path of its home, without scheme and `www.`.
pub(super) fn identity(home: &str) -> Option<String> {
    let url = Url::parse(home.trim()).ok()?;
    let host = url.host_str()?.to_lowercase();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/').to_lowercase();
    Some(format!("woocommerce:{}{port}{path}", without_www(&host)))
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(typed: &str) -> Result<String, String> {
        profile(typed, false).map(|p| p.url).map_err(|test| test.said.id)
    }

    #[test]
    fn what_people_paste_is_understood() {
        for typed in [
            "shop.example",
            " https://shop.example/ ",
            "https://shop.example/wp-admin/edit.php?post_type=shop_order",
            "https://shop.example/wp-json/wc/v3/",
        ] {
            assert_eq!(url(typed), Ok("https://shop.example".to_owned()), "{typed}");
        }
        assert_eq!(url("shop.example/winkel/"), Ok("https://shop.example/winkel".to_owned()));
    }

    #[test]
    fn what_is_no_shop_address_is_refused_before_asking() {
        for typed in ["", "my shop", "ftp://shop.example", "https://me:pw@shop.example", "shop"] {
            assert_eq!(url(typed), Err("access-woo-address-bad".to_owned()), "{typed}");
        }
    }

    #[test]
    fn http_needs_the_owners_agreement() {
        assert_eq!(url("http://shop.example"), Err("access-woo-address-http".to_owned()));
        assert_eq!(
            profile("http://127.0.0.1:8089", true).map(|p| p.url),
            Ok("http://127.0.0.1:8089".to_owned())
        );
    }

    #[test]
    fn agreeing_to_http_changes_nothing_for_https() {
        assert_eq!(profile("shop.example", true).map(|p| p.allow_http), Ok(false));
    }

    #[test]
    fn the_same_shop_is_found_under_all_its_addresses() {
        for home in ["http://www.Shop.example", "https://shop.example/", "https://shop.example"] {
            assert_eq!(identity(home), Some("woocommerce:shop.example".to_owned()), "{home}");
        }
        assert_eq!(
            identity("https://host.example/Winkel/"),
            Some("woocommerce:host.example/winkel".to_owned())
        );
        assert_eq!(identity("http://127.0.0.1:8089"), Some("woocommerce:127.0.0.1:8089".to_owned()));
    }

    #[test]
    fn a_redirect_within_the_site_is_not_a_move() {
        assert_eq!(redirected("https://shop.example", "/"), None);
        assert_eq!(redirected("https://shop.example", "https://shop.example/wp-json/"), None);
    }

    #[test]
    fn a_redirect_to_another_site_is_named_as_such() {
        assert_eq!(
            redirected("https://shop.example", "https://parking.example/sale?x=1"),
            Some(("https://parking.example".to_owned(), false))
        );
        assert_eq!(
            redirected("http://shop.example", "https://shop.example/wp-json/"),
            Some(("https://shop.example".to_owned(), true))
        );
    }
}
