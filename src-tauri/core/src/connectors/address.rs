//! Addresses that several platforms read alike: whose keys go to one address on the internet, and otherwise stay
//! on this computer (a demo, a test).

use super::Profile;
use url::{Host, Url};

/// Whether an address leads to nobody but this computer.
pub(super) fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// Why an address is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is none, or somebody else's, who would get the keys; or it has more to it than a folder.
    Bad,
    /// It is plain http, which the owner has to agree to first.
    Http,
}

/// The first profile of a connection to a platform with one address, `own`, for everybody. `typed` is blank, that
/// address, or one on this computer, with or without a folder (`http://127.0.0.1:8089/etsy`).
///
/// # Errors
/// Every other address.
pub(super) fn own_or_here(own: &str, typed: &str, allow_http: bool) -> Result<Profile, Unfit> {
    let typed = typed.trim().trim_end_matches('/');
    if typed.is_empty() || typed == own {
        return Ok(Profile { url: own.to_owned(), ..Profile::default() });
    }
    let url = Url::parse(typed)
        .ok()
        .filter(is_this_computer)
        .filter(|url| url.username().is_empty() && url.password().is_none())
        .filter(|url| url.query().is_none() && url.fragment().is_none())
        .ok_or(Unfit::Bad)?;
    match url.scheme() {
        "https" => {}
        "http" if allow_http => {}
        "http" => return Err(Unfit::Http),
        _ => return Err(Unfit::Bad),
    }
    let base = format!("{}{}", url.origin().ascii_serialization(), url.path().trim_end_matches('/'));
    Ok(Profile { url: base, allow_http: url.scheme() == "http", ..Profile::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://api.maker.example";

    fn at(typed: &str, allow_http: bool) -> Result<(String, bool), Unfit> {
        own_or_here(OWN, typed, allow_http).map(|profile| (profile.url, profile.allow_http))
    }

    #[test]
    fn nobody_has_to_type_the_platforms_address() {
        for typed in ["", "  ", "https://api.maker.example", " https://api.maker.example/ "] {
            assert_eq!(at(typed, false), Ok((OWN.to_owned(), false)), "{typed:?}");
        }
    }

    #[test]
    fn one_on_this_computer_may_have_a_folder_and_plain_http_is_agreed_to_first() {
        for (typed, url) in [
            ("http://127.0.0.1:1234/etsy/", "http://127.0.0.1:1234/etsy"),
            ("http://localhost:9", "http://localhost:9"),
            ("http://[::1]:9/bol", "http://[::1]:9/bol"),
        ] {
            assert_eq!(at(typed, true), Ok((url.to_owned(), true)), "{typed}");
            assert_eq!(at(typed, false), Err(Unfit::Http), "{typed}");
        }
        assert_eq!(at("https://localhost:9", false), Ok(("https://localhost:9".to_owned(), false)));
    }

    #[test]
    fn the_keys_go_to_nobody_else() {
        for typed in [
            "https://api.maker.example.evil.example",
            "https://evil.example/etsy",
            "http://api.maker.example",
            "http://10.0.0.1:80",
            "https://me:pw@127.0.0.1",
            "https://127.0.0.1/?x=1",
            "https://127.0.0.1/#x",
            "ftp://localhost",
            "my shop",
        ] {
            assert_eq!(at(typed, true), Err(Unfit::Bad), "{typed}");
        }
    }
}
