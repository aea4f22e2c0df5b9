//! From a request without secrets to one that the platform accepts.
//!
//! WooCommerce takes keys in three ways (observed on WooCommerce 10.5.0): over https in the Authorization
//! header, or in the query for servers that drop the header; over http only as an OAuth 1.0a signature, so
//! that the secret itself never travels. No clock and no randomness here: moment and nonce are given.
//!
//! Shopify takes a token in a header of its own; [`super::token`] fetches one where the owner gave none.
//!
//! Keys go to the shop's own scheme, host and port and nowhere else, whatever address a request names.

use super::transport::{Purpose, Wire};
use crate::connectors::{Auth, KeyPlace, Profile, Request};
use crate::domain::Ms;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;
use std::collections::BTreeMap;
use url::Url;

/// Secrets of a connection by the key of their field.
pub type Secrets = BTreeMap<String, SecretString>;

/// Why a request is not signed, and so not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// A field of the form is empty.
    #[error("the secret {0:?} is missing")]
    MissingSecret(&'static str),
    /// The request leads away from the shop.
    #[error("the request leads to another address than the shop's")]
    OtherAddress,
    /// Plain http that the owner did not agree to.
    #[error("the shop's address is plain http, and the owner did not agree to that")]
    PlainHttp,
    /// A name and a password in the address itself.
    #[error("the shop's address holds a name or a password")]
    NameInAddress,
    /// The shop's own address cannot be read.
    #[error("the shop's address is none")]
    BadAddress,
}

/// Signs `request` for the connection of `profile`. `nonce` is used once; over http a reused one is
/// refused by the shop.
///
/// # Errors
/// See [`SignError`].
pub fn sign(
    request: &Request,
    (auth, media): (Auth, &'static str),
    profile: &Profile,
    secrets: &Secrets,
    now: Ms,
    nonce: u64,
    purpose: Purpose,
) -> Result<Wire, SignError> {
    let url = &request.url;
    own_address(url, profile)?;
    let mut headers = vec![("accept", SecretString::from(media)), ("user-agent", SecretString::from(WE))];
    if request.body.is_some() {
        headers.push(("content-type", SecretString::from(media)));
    }
    let mut signed_url = url.to_string();
    if request.signed && auth == Auth::WooCommerceKeys {
        let key = secret(secrets, "consumer_key")?;
        let consumer_secret = secret(secrets, "consumer_secret")?;
        if url.scheme() == "http" {
            signed_url = oauth(request, key, consumer_secret, now, nonce);
        } else if profile.key_place == KeyPlace::Query {
            let mut with_keys = url.clone();
            with_keys
                .query_pairs_mut()
                .append_pair("consumer_key", key)
                .append_pair("consumer_secret", consumer_secret);
            signed_url = with_keys.to_string();
        } else {
            let pair = STANDARD.encode(format!("{key}:{consumer_secret}"));
            headers.push(("authorization", SecretString::from(format!("Basic {pair}"))));
        }
    }
    if let Auth::Token(scheme) = auth
        && request.signed
    {
        let token = secret(secrets, scheme.token)?;
        headers.push((scheme.header, SecretString::from(format!("{}{token}", scheme.prefix))));
        if let Some((header, fields)) = scheme.beside {
            let values = fields.iter().map(|field| secret(secrets, field)).collect::<Result<Vec<_>, _>>()?;
            headers.push((header, SecretString::from(values.join(":"))));
        }
    }
    Ok(Wire {
        method: request.method,
        url: SecretString::from(signed_url),
        // The request as it was before keys came to it: nothing to redact, nothing to forget.
        shown_url: url.to_string(),
        headers,
        body: request.body.clone(),
        purpose,
        good_until: now.plus(super::GOOD),
    })
}

/// Who asks: some platforms turn away whoever does not say.
pub(super) const WE: &str = concat!("Trackmend/", env!("CARGO_PKG_VERSION"));

/// Holds an address against the shop's: keys go nowhere else.
///
/// # Errors
/// See [`SignError`].
fn own_address(url: &Url, profile: &Profile) -> Result<(), SignError> {
    keys_may_go(url, &profile.url, profile)
}

/// The same for the place where the platform gives tokens.
pub(super) fn token_address(url: &Url, profile: &Profile) -> Result<(), SignError> {
    let home = if profile.login.is_empty() { &profile.url } else { &profile.login };
    keys_may_go(url, home, profile)
}

fn keys_may_go(url: &Url, home: &str, profile: &Profile) -> Result<(), SignError> {
    let shop = Url::parse(home).map_err(|_| SignError::BadAddress)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(SignError::NameInAddress);
    }
    if url.origin() != shop.origin() || !url.origin().is_tuple() {
        return Err(SignError::OtherAddress);
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && profile.allow_http) {
        return Err(SignError::PlainHttp);
    }
    Ok(())
}

/// A secret without the spaces that come along when it is pasted.
///
/// # Errors
/// When there is none, or only spaces.
pub(super) fn secret<'a>(secrets: &'a Secrets, key: &'static str) -> Result<&'a str, SignError> {
    let value = secrets.get(key).map(|secret| secret.expose_secret().trim()).unwrap_or_default();
    if value.is_empty() { Err(SignError::MissingSecret(key)) } else { Ok(value) }
}

/// RFC 3986: everything but letters, digits and `-._~`.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// The address with an OAuth 1.0a signature (RFC 5849) in its query. The body is JSON and so not part of
/// it. A shop gives no token: the signing key is the consumer secret and an `&`.
fn oauth(request: &Request, key: &str, consumer_secret: &str, now: Ms, nonce: u64) -> String {
    let mut params: Vec<(String, String)> =
        request.url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    for (name, value) in [
        ("oauth_consumer_key", key.to_owned()),
        ("oauth_nonce", format!("{nonce:016x}")),
        ("oauth_signature_method", "HMAC-SHA256".to_owned()),
        ("oauth_timestamp", now.0.div_euclid(1_000).to_string()),
    ] {
        params.push((name.to_owned(), value));
    }
    let mut bare = request.url.clone();
    bare.set_query(None);
    bare.set_fragment(None);
    let base = base_string(request.method, bare.as_str(), &params);
    params.push(("oauth_signature".to_owned(), hmac(consumer_secret, &base)));
    let query: Vec<String> =
        params.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    format!("{bare}?{}", query.join("&"))
}

/// The text that is signed. WooCommerce builds it from the parameters as PHP reads them: sorted by name,
/// and a list `status[]` as `status[0]`, `status[1]` in the order in which it came.
fn base_string(method: &str, bare_url: &str, params: &[(String, String)]) -> String {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut named: Vec<(&str, usize, String, &str)> = Vec::with_capacity(params.len());
    for (name, value) in params {
        match name.strip_suffix("[]") {
            Some(list) => {
                let at = counted.entry(list).or_default();
                named.push((list, *at, format!("{}%5B{at}%5D", encode(list)), value));
                *at += 1;
            }
            None => named.push((name, 0, encode(name), value)),
        }
    }
    named.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let pairs: Vec<String> =
        named.iter().map(|(_, _, name, value)| encode(&format!("{name}={}", encode(value)))).collect();
    format!("{}&{}&{}", method.to_uppercase(), encode(bare_url), pairs.join("%26"))
}

fn hmac(consumer_secret: &str, text: &str) -> String {
    // HMAC takes a key of any length: this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(format!("{consumer_secret}&").as_bytes()) else {
        return String::new();
    };
    mac.update(text.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Ms = Ms(1_191_242_096_500);
    const WOOCOMMERCE: (Auth, &str) = (Auth::WooCommerceKeys, "application/json");

    fn shop(url: &str) -> Profile {
        Profile { url: url.to_owned(), allow_http: url.starts_with("http://"), ..Profile::default() }
    }

    fn secrets() -> Secrets {
        [("consumer_key", " ck_test"), ("consumer_secret", "cs_test\n")]
            .into_iter()
            .map(|(k, v)| (k.to_owned(), SecretString::from(v)))
            .collect()
    }

    fn get(url: &str) -> Request {
        Request { method: "GET", url: Url::parse(url).unwrap(), body: None, signed: true, changes: false }
    }

    fn signed(request: &Request, profile: &Profile) -> Result<Wire, SignError> {
        sign(request, WOOCOMMERCE, profile, &secrets(), NOW, 7, Purpose::Read)
    }

    fn header(wire: &Wire, name: &str) -> Option<String> {
        wire.headers.iter().find(|(n, _)| *n == name).map(|(_, v)| v.expose_secret().to_owned())
    }

    #[test]
    fn the_base_string_is_that_of_the_standard() {
        // The example of the OAuth Core 1.0 specification, appendix A.5.1, with its parameters.
        let params = [
            ("file", "vacation.jpg"),
            ("size", "original"),
            ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
            ("oauth_token", "nnch734d00sl2jdk"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "1191242096"),
            ("oauth_nonce", "kllo9940pd9333jh"),
            ("oauth_version", "1.0"),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(
            base_string("get", "http://photos.example.net/photos", &params),
            "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3D\
             dpf43f3p2l4k3l03%26oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method%3DHMAC-SHA1%26\
             oauth_timestamp%3D1191242096%26oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Doriginal"
        );
    }

    #[test]
    fn values_are_encoded_twice_and_lists_are_counted() {
        let params = [("status[]", "b c"), ("status[]", "a,~"), ("before", "2026-03-01T08:00:00")]
            .map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(
            base_string("GET", "http://shop.example/x", &params),
            "GET&http%3A%2F%2Fshop.example%2Fx&before%3D2026-03-01T08%253A00%253A00%26\
             status%255B0%255D%3Db%2520c%26status%255B1%255D%3Da%252C~"
        );
    }

    #[test]
    fn the_signature_is_hmac_sha256_with_the_secret_and_an_ampersand() {
        // Computed with Python's hmac module.
        assert_eq!(hmac("cs_test", "GET&x"), "165lY+prvuk0pOZY1u80xXYa/JCTAX6cj3vDtwV3of0=");
    }

    #[test]
    fn over_https_the_key_is_in_the_header_and_nowhere_else() {
        let wire =
            signed(&get("https://shop.example/wp-json/wc/v3/orders?page=1"), &shop("https://shop.example"))
                .unwrap();
        assert_eq!(header(&wire, "authorization").as_deref(), Some("Basic Y2tfdGVzdDpjc190ZXN0"));
        assert_eq!(wire.url.expose_secret(), "https://shop.example/wp-json/wc/v3/orders?page=1");
    }

    #[test]
    fn where_the_header_is_dropped_the_keys_are_in_the_query() {
        let profile = Profile { key_place: KeyPlace::Query, ..shop("https://shop.example") };
        let wire = signed(&get("https://shop.example/wp-json/wc/v3/orders?page=1"), &profile).unwrap();
        assert_eq!(
            wire.url.expose_secret(),
            "https://shop.example/wp-json/wc/v3/orders?page=1&consumer_key=ck_test&consumer_secret=cs_test"
        );
        assert_eq!(header(&wire, "authorization"), None);
    }

    #[test]
    fn over_http_the_secret_does_not_travel() {
        let request = get("http://shop.example/wp-json/wc/v3/orders?_fields=id,status&page=1");
        let wire = signed(&request, &shop("http://shop.example")).unwrap();
        let url = wire.url.expose_secret();
        assert!(!url.contains("cs_test") && header(&wire, "authorization").is_none());
        assert!(url.contains("oauth_nonce=0000000000000007&"));
        assert!(url.contains("oauth_timestamp=1191242096&"), "whole seconds");
        assert!(url.contains("&oauth_signature=") && url.contains("_fields=id%2Cstatus"));
    }

    #[test]
    fn what_is_shown_holds_no_key() {
        for (url, place) in [
            ("https://shop.example", KeyPlace::Header),
            ("https://shop.example", KeyPlace::Query),
            ("http://shop.example", KeyPlace::Header),
        ] {
            let profile = Profile { key_place: place, ..shop(url) };
            let wire = signed(&get(&format!("{url}/wp-json/wc/v3/orders")), &profile).unwrap();
            let shown = format!("{wire:?}");
            assert!(!shown.contains("ck_") && !shown.contains("cs_") && !shown.contains("oauth"), "{shown}");
        }
    }

    #[test]
    fn keys_go_to_the_shop_and_nowhere_else() {
        let profile = shop("https://shop.example");
        for url in [
            "https://other.example/wp-json/",
            "https://www.shop.example/wp-json/",
            "https://shop.example:8443/wp-json/",
            "http://shop.example/wp-json/",
        ] {
            assert_eq!(signed(&get(url), &profile).err(), Some(SignError::OtherAddress), "{url}");
        }
        let named = get("https://me:pw@shop.example/wp-json/");
        assert_eq!(signed(&named, &profile).err(), Some(SignError::NameInAddress));
    }

    #[test]
    fn plain_http_needs_the_owners_agreement() {
        let profile = Profile { allow_http: false, ..shop("http://shop.example") };
        assert_eq!(signed(&get("http://shop.example/"), &profile).err(), Some(SignError::PlainHttp));
    }

    #[test]
    fn a_token_is_in_its_header_and_goes_nowhere_else() {
        let token: Secrets = [("access_token".to_owned(), SecretString::from(" shpat_test\n"))].into();
        let profile = shop("https://studio-wolk.myshopify.com");
        let auth = crate::connectors::connector(crate::domain::Platform::Shopify).unwrap().about().auth;
        let go =
            |url: &str| sign(&get(url), (auth, "application/json"), &profile, &token, NOW, 7, Purpose::Read);
        let wire = go("https://studio-wolk.myshopify.com/admin/api/2026-10/graphql.json").unwrap();
        assert_eq!(header(&wire, "x-shopify-access-token").as_deref(), Some("shpat_test"));
        assert!(header(&wire, "user-agent").is_some_and(|we| we.starts_with("Trackmend/")));
        assert!(!format!("{wire:?}").contains("shpat") && !wire.url.expose_secret().contains("shpat"));
        assert_eq!(go("https://other.myshopify.com/admin/").err(), Some(SignError::OtherAddress));
    }

    #[test]
    fn an_unsigned_request_carries_no_key() {
        let request = Request { signed: false, ..get("https://shop.example/wp-json/") };
        let wire = sign(
            &request,
            WOOCOMMERCE,
            &shop("https://shop.example"),
            &Secrets::new(),
            NOW,
            7,
            Purpose::Read,
        );
        assert_eq!(header(&wire.unwrap(), "authorization"), None);
        let signed = sign(
            &get("https://shop.example/"),
            WOOCOMMERCE,
            &shop("https://shop.example"),
            &Secrets::new(),
            NOW,
            7,
            Purpose::Read,
        );
        assert_eq!(signed.err(), Some(SignError::MissingSecret("consumer_key")));
    }
}
