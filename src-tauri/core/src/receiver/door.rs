//! Who may come in: the address, the name it was called by, and the signature. Pure but for the dice of
//! [`new_secret`].

use crate::domain::AccountId;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use hyper::header::{HOST, HeaderMap};
use hyper::{Method, Uri};
use rand::RngExt as _;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;

/// What stands before the secret in the path.
pub const PREFIX: &str = "/push/";
/// 32 bytes in base64.
const SECRET: usize = 43;

/// A new secret for the address of a connection: 256 bits, as text for an address.
#[must_use]
pub fn new_secret() -> SecretString {
    let mut bytes = [0_u8; 32];
    rand::rng().fill(&mut bytes);
    SecretString::from(URL_SAFE_NO_PAD.encode(bytes))
}

/// The address of one connection.
#[derive(Clone)]
pub struct Door {
    /// Which connection.
    pub account: AccountId,
    /// What stands in its address.
    pub secret: SecretString,
    /// Its pushes are signed: in this header, by this secret. Where the owner entered none, the address alone counts.
    pub signed: Option<(&'static str, SecretString)>,
}

/// Every address, and the names by which this computer may be called.
#[derive(Default)]
pub struct Doors {
    /// Each with a mark of its secret.
    doors: Vec<(Door, Vec<u8>)>,
    /// Under which secrets are compared: of this list alone.
    key: [u8; 32],
    /// The name of a tunnel, in small letters; blank: none.
    host: String,
}

// Nothing in it is for a log.
impl std::fmt::Debug for Doors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Doors({})", self.doors.len())
    }
}

impl Doors {
    /// These addresses. `host`: the name by which a tunnel calls, beside this computer's own; blank: none.
    #[must_use]
    pub fn new(doors: Vec<Door>, host: &str) -> Doors {
        let mut key = [0_u8; 32];
        rand::rng().fill(&mut key);
        let marked = doors.into_iter().filter_map(|door| {
            let mark = mac(&key, door.secret.expose_secret().as_bytes())?.finalize().into_bytes().to_vec();
            Some((door, mark))
        });
        Doors { doors: marked.collect(), key, host: host.trim().to_lowercase() }
    }

    /// The connection that is pushed to; `None` is answered with 404, whatever the reason. `port`: where we listen.
    #[must_use]
    pub fn of(&self, method: &Method, uri: &Uri, headers: &HeaderMap, port: u16) -> Option<&Door> {
        let called = self.is_called(uri, headers, port);
        let door = uri.path().strip_prefix(PREFIX).and_then(|given| self.behind(given));
        door.filter(|_| called && *method == Method::POST)
    }

    /// The one with this secret. Every one is compared, each in the same time whatever it has in common.
    fn behind(&self, given: &str) -> Option<&Door> {
        if given.len() != SECRET {
            return None;
        }
        let mut found = None;
        for (door, mark) in &self.doors {
            if mac(&self.key, given.as_bytes()).is_some_and(|mac| mac.verify_slice(mark).is_ok()) {
                found = Some(door);
            }
        }
        found
    }

    /// By this computer's own name with our port, or by the owner's tunnel with any. A page elsewhere that has its
    /// name lead here is turned away.
    fn is_called(&self, uri: &Uri, headers: &HeaderMap, port: u16) -> bool {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        let Ok(host) = host.to_str() else { return false };
        if uri.authority().is_some() {
            return false;
        }
        let (name, at) = match host.rsplit_once(':') {
            Some((name, at)) => (name, Some(at)),
            None => (host, None),
        };
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "127.0.0.1" | "localhost" => at.and_then(|at| at.parse().ok()) == Some(port),
            name => {
                !self.host.is_empty() && name == self.host && at.is_none_or(|at| at.parse::<u16>().is_ok())
            }
        }
    }
}

impl Door {
    /// Whether this body may count: it is signed, or need not be.
    #[must_use]
    pub fn is_signed(&self, headers: &HeaderMap, body: &[u8]) -> bool {
        let Some((header, secret)) = &self.signed else { return true };
        let mut values = headers.get_all(*header).iter();
        let (Some(value), None) = (values.next(), values.next()) else { return false };
        let (Ok(signature), Some(mac)) =
            (STANDARD.decode(value.as_bytes()), mac(secret.expose_secret().as_bytes(), body))
        else {
            return false;
        };
        mac.verify_slice(&signature).is_ok()
    }
}

fn mac(key: &[u8], text: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(text);
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::HeaderValue;

    fn doors(host: &str) -> (Doors, String) {
        let door = |id| Door { account: AccountId(id), secret: new_secret(), signed: None };
        let (one, two) = (door(1), door(2));
        let path = format!("{PREFIX}{}", two.secret.expose_secret());
        (Doors::new(vec![one, two], host), path)
    }

    fn account(doors: &Doors, method: Method, path: &str, host: &str) -> Option<i64> {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, HeaderValue::from_str(host).unwrap());
        doors.of(&method, &path.parse().unwrap(), &headers, 4_000).map(|door| door.account.0)
    }

    #[test]
    fn only_the_right_secret_by_the_right_name_opens() {
        let (doors, path) = doors("Push.Wolk.example");
        for host in [
            "127.0.0.1:4000",
            "localhost:4000",
            "LOCALHOST:4000",
            "push.wolk.example",
            "push.wolk.example:443",
        ] {
            assert_eq!(account(&doors, Method::POST, &path, host), Some(2), "{host}");
        }
        for host in [
            "localhost",
            "localhost:4001",
            "127.0.0.1",
            "127.0.0.2:4000",
            "evil.example:4000",
            "push.wolk.example.evil.example",
            "push.wolk.example:evil",
            "[::1]:4000",
            "",
            ":4000",
        ] {
            assert_eq!(account(&doors, Method::POST, &path, host), None, "{host}");
        }
        let here = "localhost:4000";
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::OPTIONS, Method::DELETE] {
            assert_eq!(account(&doors, method, &path, here), None);
        }
        let (short, long) = (path[..path.len() - 1].to_owned(), format!("{path}A"));
        let other = path.replace(PREFIX, "/pull/");
        let wrong = format!("{PREFIX}{}", new_secret().expose_secret());
        for path in
            [&*short, &*long, &*other, &*wrong, "/", PREFIX, &path.to_lowercase(), &format!("{path}/")]
        {
            assert_eq!(account(&doors, Method::POST, path, here), None, "{path}");
        }
        assert_eq!(
            account(&doors, Method::POST, &format!("{path}?x=1"), here),
            Some(2),
            "a question is not looked at"
        );
        assert_eq!(account(&doors, Method::POST, &format!("http://evil.example{path}"), here), None);
    }

    #[test]
    fn without_a_tunnel_only_this_computer_calls() {
        let (doors, path) = doors("  ");
        assert_eq!(account(&doors, Method::POST, &path, "localhost:4000"), Some(2));
        for host in ["", " ", "push.wolk.example"] {
            assert_eq!(account(&doors, Method::POST, &path, host), None, "{host:?}");
        }
        let mut twice = HeaderMap::new();
        twice.append(HOST, HeaderValue::from_static("localhost:4000"));
        twice.append(HOST, HeaderValue::from_static("localhost:4000"));
        assert!(
            doors.of(&Method::POST, &path.parse().unwrap(), &twice, 4_000).is_none(),
            "called by two names"
        );
        assert!(doors.of(&Method::POST, &path.parse().unwrap(), &HeaderMap::new(), 4_000).is_none());
    }

    #[test]
    fn a_signature_is_base64_of_hmac_sha256_over_the_body() {
        let signed = Some(("x-wc-webhook-signature", SecretString::from("wc-secret")));
        let door = Door { account: AccountId(1), secret: new_secret(), signed };
        let body = br#"{"id":727}"#;
        let with = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("X-WC-Webhook-Signature", HeaderValue::from_static(value));
            headers
        };
        // Computed with Python's hmac module.
        let right = with("XOvG+/mKAKiNfNL5aDmmmrY8ZRtaA96JXvSO3vPAbC8=");
        assert!(door.is_signed(&right, body));
        assert!(!door.is_signed(&right, br#"{"id":728}"#));
        assert!(!door.is_signed(&HeaderMap::new(), body));
        for wrong in ["", "AAAA", "no base64", "XOvG+/mKAKiNfNL5aDmmmrY8ZRtaA96JXvSO3vPAbC8=="] {
            assert!(!door.is_signed(&with(wrong), body), "{wrong}");
        }
        let mut twice = right.clone();
        twice.append("x-wc-webhook-signature", HeaderValue::from_static("AAAA"));
        assert!(!door.is_signed(&twice, body));
        assert!(Door { signed: None, ..door }.is_signed(&HeaderMap::new(), body));
    }

    #[test]
    fn secrets_are_new_and_long() {
        let (one, two) = (new_secret(), new_secret());
        assert_eq!((one.expose_secret().len(), two.expose_secret().len()), (SECRET, SECRET));
        assert_ne!(one.expose_secret(), two.expose_secret());
        assert_eq!(format!("{:?}", doors("").0), "Doors(2)");
    }
}
