//! Where a carrier is asked: at its own address. Only a demo or a test has another one, on this computer, which may
//! have a folder (`http://127.0.0.1:8089/laposte`).

use super::errors::Interface;
use crate::connectors::address::{Unfit, own_or_here};
use crate::connectors::{AccessTest, Profile, Request, agrees, filled};
use std::collections::BTreeMap;
use url::Url;

/// Makes the first profile of a connection from what was filled in. A key goes to the carrier itself and nowhere
/// else, so an address that is neither its own nor on this computer is refused; plain http needs agreement.
///
/// # Errors
/// The failed test.
pub(in crate::connectors) fn profile(
    interface: &Interface,
    values: &BTreeMap<String, String>,
) -> Result<Profile, AccessTest> {
    let typed = filled(values, "url");
    own_or_here(interface.own, typed, agrees(values, "allow_http")).map_err(|unfit| {
        let said = match unfit {
            Unfit::Bad => "access-carriers-address-bad",
            Unfit::Http => "access-carriers-address-http",
        };
        AccessTest {
            passed: false,
            said: interface.say(said).text("address", typed),
            remedy: Some(interface.say("remedy-carriers-address")),
            optional: false,
        }
    })
}

/// A signed question to this route, which begins with a slash.
///
/// # Errors
/// When the address is none, or plain http that the owner did not agree to.
pub(in crate::connectors) fn get(profile: &Profile, route: &str) -> Result<Request, String> {
    Ok(Request { method: "GET", url: at(profile, route)?, body: None, signed: true, changes: false })
}

/// A signed question with a body, which may be asked again.
///
/// # Errors
/// When the address is none, or plain http that the owner did not agree to.
pub(in crate::connectors) fn post(profile: &Profile, route: &str, body: String) -> Result<Request, String> {
    Ok(Request { method: "POST", url: at(profile, route)?, body: Some(body), signed: true, changes: false })
}

fn at(profile: &Profile, route: &str) -> Result<Url, String> {
    let url = Url::parse(&format!("{}{route}", profile.url)).map_err(|error| format!("address: {error}"))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if profile.allow_http => Ok(url),
        other => Err(format!("the carrier's address is {other}, not https")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::errors::tests::INTERFACE;
    use super::*;

    fn typed(url: &str, allow_http: &str) -> Result<Profile, AccessTest> {
        let values = [("url", url), ("allow_http", allow_http)];
        profile(&INTERFACE, &values.map(|(key, value)| (key.to_owned(), value.to_owned())).into())
    }

    #[test]
    fn a_key_goes_nowhere_else() {
        assert_eq!(typed("", "").unwrap().url, INTERFACE.own);
        let said = |url, allow_http| typed(url, allow_http).unwrap_err().said.id;
        assert_eq!(said("https://other.example", "yes"), "access-carriers-address-bad");
        assert_eq!(said("http://127.0.0.1:8089", ""), "access-carriers-address-http");
    }

    #[test]
    fn a_demo_is_on_this_computer_and_may_have_a_folder() {
        let demo = typed("http://127.0.0.1:8089/laposte/", "yes").unwrap();
        let asked = get(&demo, "/suivi/v2/idships/1").unwrap();
        assert_eq!(asked.url.as_str(), "http://127.0.0.1:8089/laposte/suivi/v2/idships/1");
        assert!(asked.signed && !asked.changes && !post(&demo, "/x", "[]".into()).unwrap().changes);
        assert!(get(&Profile { allow_http: false, ..demo }, "/").is_err());
    }
}
