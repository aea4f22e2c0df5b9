//! bol's addresses. All sellers use the same two; another one is for an account on this computer (a demo, a
//! test), which gives its tokens itself.

use crate::connectors::address::own_or_here;
use crate::connectors::{AccessTest, Profile};
use crate::domain::Phrase;
use url::Url;

const API: &str = "https://api.bol.com";
const LOGIN: &str = "https://login.bol.com";
/// Where sellers look after their shop.
const PARTNER: &str = "https://partner.bol.com/sdd";

/// The first profile of a connection. `typed`: another address than bol's; blank as a rule.
///
/// # Errors
/// The failed test: an address of somebody else, who would get the keys.
pub(super) fn profile(typed: &str, allow_http: bool) -> Result<Profile, AccessTest> {
    let found = own_or_here(API, typed, allow_http).map_err(|_| AccessTest {
        passed: false,
        said: Phrase::new("access-bol-address").text("address", typed.trim()),
        remedy: Some(Phrase::new("remedy-bol-address")),
        optional: false,
    })?;
    let login = if found.url == API { LOGIN.to_owned() } else { found.url.clone() };
    Ok(Profile { login, ..found })
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
        let profile = profile("", false).unwrap();
        assert_eq!((profile.url.as_str(), profile.login.as_str()), (API, LOGIN));
    }

    #[test]
    fn an_account_on_this_computer_gives_its_own_tokens() {
        let local = profile("http://127.0.0.1:1234/bol/", true).unwrap();
        assert_eq!(local.url, "http://127.0.0.1:1234/bol");
        assert_eq!((local.login, local.allow_http), (local.url, true));
    }

    #[test]
    fn the_keys_go_to_nobody_else() {
        for (typed, allow_http) in [("https://evil.example", true), ("http://127.0.0.1:1234", false)] {
            let said = Phrase::new("access-bol-address").text("address", typed);
            assert_eq!(profile(typed, allow_http).unwrap_err().said, said);
        }
    }
}
