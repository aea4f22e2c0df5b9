//! bol's addresses. All sellers use the same two; another one is for an account on this computer (a demo, a
//! test), which gives its tokens itself.

use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::{Host, Url};

const API: &str = "https://api.bol.com";
const LOGIN: &str = "https://login.bol.com";
/// Where sellers look after their shop.
const PARTNER: &str = "https://partner.bol.com/sdd";

/// The first profile of a connection. `typed`: another address than bol's; blank as a rule.
///
/// # Errors
/// The failed test: an address of somebody else, who would get the keys.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    let typed = typed.trim().trim_end_matches('/');
    if typed.is_empty() || typed == API {
        return Ok(Profile { url: API.to_owned(), login: LOGIN.to_owned(), ..Profile::default() });
    }
    let own = Url::parse(typed).ok().filter(|url| {
        let scheme = url.scheme() == "https" || (url.scheme() == "http" && allow_http);
        let bare = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        scheme && bare && url.fragment().is_none() && is_this_computer(url)
    });
    let Some(url) = own else {
        return Err(AccessTest {
            passed: false,
            said: Phrase::new("access-bol-address").text("address", typed),
            remedy: Some(Phrase::new("remedy-bol-address")),
            optional: false,
        });
    };
    let base = format!("{}{}", url.origin().ascii_serialization(), url.path().trim_end_matches('/'));
    Ok(Profile { login: base.clone(), url: base, allow_http: url.scheme() == "http", ..Profile::default() })
}

fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// A page of the seller's own administration. An account on this computer has none.
pub(super) fn partner(profile: &Profile, page: &str) -> Option<Url> {
    if profile.url != API {
        return None;
    }
    Url::parse(&format!("{PARTNER}/{page}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_to_type_bols_address() {
        for typed in ["", "  ", "https://api.bol.com/"] {
            let profile = profile(typed, false).unwrap();
            assert_eq!((profile.url.as_str(), profile.login.as_str()), (API, LOGIN), "{typed:?}");
        }
    }

    #[test]
    fn an_account_on_this_computer_gives_its_own_tokens_and_may_have_a_path() {
        let local = profile("http://127.0.0.1:1234/bol/", true).unwrap();
        assert_eq!(local.url, "http://127.0.0.1:1234/bol");
        assert_eq!((local.login, local.allow_http), (local.url, true));
    }

    #[test]
    fn the_keys_go_to_nobody_else() {
        for typed in [
            "https://api.bol.com.evil.example",
            "https://evil.example",
            "http://api.bol.com",
            "http://10.0.0.1:80",
            "https://me:pw@127.0.0.1",
            "https://127.0.0.1/?x=1",
            "bol",
        ] {
            assert_eq!(profile(typed, true).unwrap_err().said.id, "access-bol-address", "{typed}");
        }
        assert!(profile("http://127.0.0.1:1234", false).is_err(), "plain http has to be agreed to");
    }
}
