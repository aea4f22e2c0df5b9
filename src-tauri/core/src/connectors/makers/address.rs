//! Where a supplier is asked: at its own address. Only a demo or a test has another one, on this computer, which
//! may have a folder (`http://127.0.0.1:8089/printful`).

use crate::connectors::address::{Unfit, own_or_here};
use crate::connectors::{AccessTest, Profile, Request};
use crate::domain::Phrase;
use url::Url;

/// Makes the first profile of a connection. A key goes to the supplier itself and nowhere else, so an address that
/// is neither its own nor on this computer is refused; plain http needs agreement.
///
/// # Errors
/// The failed test.
pub(in crate::connectors) fn profile(
    own: &str,
    typed: &str,
    allow_http: bool,
) -> Result<Profile, AccessTest> {
    own_or_here(own, typed, allow_http).map_err(|unfit| {
        let said = match unfit {
            Unfit::Bad => "access-makers-address-bad",
            Unfit::Http => "access-makers-address-http",
        };
        AccessTest {
            passed: false,
            said: Phrase::new(said).text("address", typed.trim()),
            remedy: Some(Phrase::new("remedy-makers-address")),
            optional: false,
        }
    })
}

/// A signed question to this route, which begins with a slash.
///
/// # Errors
/// When the address is none, or plain http that the owner did not agree to.
pub(in crate::connectors) fn get(profile: &Profile, route: &str) -> Result<Request, String> {
    let url = Url::parse(&format!("{}{route}", profile.url)).map_err(|error| format!("address: {error}"))?;
    match url.scheme() {
        "https" => {}
        "http" if profile.allow_http => {}
        other => return Err(format!("the supplier's address is {other}, not https")),
    }
    Ok(Request { method: "GET", url, body: None, signed: true, changes: false })
}

/// A page of the supplier's own website; none where another one is asked in its place.
pub(in crate::connectors) fn website(profile: &Profile, own: &str, page: &str) -> Option<Url> {
    if profile.url != own {
        return None;
    }
    Url::parse(page).ok().filter(|url| url.scheme() == "https")
}

/// An id that is safe in a path: letters, digits and dashes.
///
/// # Errors
/// When it is none.
pub(in crate::connectors) fn path_id(id: &str) -> Result<&str, String> {
    let safe = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if safe { Ok(id) } else { Err(format!("{id:?} is no id of an order")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://api.maker.example";

    #[test]
    fn a_key_goes_nowhere_else() {
        let said = |typed: &str, allow_http| profile(OWN, typed, allow_http).unwrap_err().said.id;
        assert_eq!(said("https://other.example", true), "access-makers-address-bad");
        assert_eq!(said("http://127.0.0.1:8089", false), "access-makers-address-http");
    }

    #[test]
    fn a_demo_is_on_this_computer_and_may_have_a_folder() {
        let demo = profile(OWN, "http://127.0.0.1:8089/printful", true).unwrap();
        let asked = get(&demo, "/orders?offset=0").unwrap();
        assert_eq!(asked.url.as_str(), "http://127.0.0.1:8089/printful/orders?offset=0");
        assert!(get(&Profile { allow_http: false, ..demo.clone() }, "/orders").is_err());
        assert_eq!(website(&demo, OWN, "https://maker.example/1"), None, "its orders are no real ones");
    }

    #[test]
    fn what_is_no_id_gets_into_no_path() {
        assert!(path_id("37365096-6628-4538").is_ok());
        for id in ["", "../1", "1?x", "1 2"] {
            assert!(path_id(id).is_err(), "{id}");
        }
    }
}
