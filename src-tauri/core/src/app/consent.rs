//! The owner's consent, asked by the platform in a browser: authorization code with PKCE (RFC 6749 section 4.1,
//! RFC 7636, RFC 8252 for the way back).
//!
//! The browser comes back to an address that the owner entered at the platform. Where that is one of this computer
//! ([`REDIRECT`]), a listener on 127.0.0.1 waits there, until it was called once or [`PATIENCE`] is over. Where the
//! platform wants another (some want https), the browser ends on a page that does not open, and the owner pastes its
//! address. Either way the code in it is redeemed at once, and what comes is held here until the connection is kept.

use super::error::ApiError;
use super::view::Draft;
use super::{App, Code};
use crate::connectors::{Auth, Connector, Consent, Grant, GrantWay, Profile, connector};
use crate::domain::Phrase;
use crate::engine::redeem;
use crate::secrets::Fields;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt as _;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// Where the browser comes back to, unless the owner entered another address at the platform.
pub const REDIRECT: &str = "http://localhost:47613/trackmend";
/// How long the browser is waited for.
const PATIENCE: Duration = Duration::from_secs(600);
/// More than any address that a browser sends.
const LONGEST: usize = 16 * 1024;

/// A consent that was asked for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(export)]
pub struct ConsentAsked {
    /// What it goes by: the value of the field `consent` of the form, once it was given.
    pub handle: String,
    /// The page of the platform, for a browser.
    pub page: String,
    /// This computer waits for the browser. Otherwise the owner pastes the address that it ends at.
    pub waits: bool,
}

/// Consents under way and given, until this process ends.
#[derive(Clone, Default)]
pub(super) struct Consents(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    pending: BTreeMap<String, Pending>,
    /// Tokens that were used in a test, and what took their place.
    rotated: Vec<(SecretString, SecretString)>,
}

#[derive(Clone)]
struct Pending {
    verifier: String,
    redirect: String,
    /// Where the code in an address is found.
    profile: Profile,
    keys: Fields,
    platform: crate::domain::Platform,
    given: Option<SecretString>,
}

impl Consents {
    fn all(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was given, and the field that it belongs into.
    pub(super) fn given(&self, handle: &str) -> Option<SecretString> {
        self.all().pending.get(handle)?.given.clone()
    }

    /// The token that took the place of this one in a test, or the same.
    pub(super) fn latest(&self, token: SecretString) -> SecretString {
        let held = self.all();
        let mut latest = token;
        for (before, after) in &held.rotated {
            if before.expose_secret() == latest.expose_secret() {
                latest = after.clone();
            }
        }
        latest
    }

    /// A test used a token up, and got the next one.
    pub(super) fn rotated(&self, before: &SecretString, after: &SecretString) {
        if before.expose_secret() != after.expose_secret() {
            self.all().rotated.push((before.clone(), after.clone()));
        }
    }
}

/// How a platform asks for consent, where it does.
pub(super) fn asks(connector: &dyn Connector) -> Option<(&'static Grant, &'static Consent)> {
    let Auth::Token(scheme) = connector.about().auth else { return None };
    let grant = scheme.grant.as_ref()?;
    match &grant.way {
        GrantWay::Refresh(consent) => Some((grant, consent)),
        GrantWay::ClientInBody | GrantWay::ClientInHeader => None,
    }
}

/// Whether the platform asks the owner's consent in a browser.
#[must_use]
pub fn asks_consent(connector: &dyn Connector) -> bool {
    asks(connector).is_some()
}

impl App {
    /// Prepares the platform's page that asks the owner, with what was typed so far, and waits for the browser
    /// where it comes back to this computer.
    ///
    /// # Errors
    /// When the platform asks for no consent, a field is missing, or the address to come back to is none.
    pub async fn ask_consent(&self, draft: &Draft) -> Result<ConsentAsked, ApiError> {
        let connector = connector(draft.platform);
        let Some((connector, (grant, consent))) = connector.and_then(|c| Some((c, asks(c)?))) else {
            return Err(ApiError::new(Code::Input, Phrase::new("error-nothing-to-test")));
        };
        let keys = self.typed(connector, draft)?;
        let Some(id) = draft.values.get(grant.id).map(|id| id.trim()).filter(|id| !id.is_empty()) else {
            return Err(ApiError::new(
                Code::Input,
                Phrase::new("error-field-missing").text("field", grant.id),
            ));
        };
        let profile =
            connector.profile(&draft.values).map_err(|test| ApiError::new(Code::Input, test.said))?;
        let redirect = draft.values.get("redirect").map_or("", |r| r.trim());
        let redirect = if redirect.is_empty() { REDIRECT } else { redirect };
        let back =
            Url::parse(redirect).map_err(|_| ApiError::new(Code::Input, Phrase::new("error-redirect")))?;
        let (handle, verifier) = (secret_text(), secret_text());
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
        let page = Url::parse_with_params(
            consent.page,
            [
                ("response_type", "code"),
                ("client_id", id),
                ("redirect_uri", redirect),
                ("scope", &consent.scopes.join(" ")),
                ("state", &handle),
                ("code_challenge", &challenge),
                ("code_challenge_method", "S256"),
            ],
        )
        .map_err(|e| ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(e))?;
        let waits = listener(&back).await;
        let pending = Pending {
            verifier,
            redirect: redirect.to_owned(),
            profile,
            keys,
            platform: draft.platform,
            given: None,
        };
        self.consents.all().pending.insert(handle.clone(), pending);
        if let Some(listener) = &waits {
            tracing::info!(at = ?listener.local_addr(), "waiting for the browser");
        }
        let is_waiting = waits.is_some();
        if let Some(listener) = waits {
            let (consents, transport) = (self.consents.clone(), self.edge.transport.clone());
            let (clock, handle) = (self.edge.clock.clone(), handle.clone());
            tokio::spawn(async move {
                let waiting = async {
                    while let Some((stream, address)) = called(&listener, &back, &handle).await {
                        let taken = take(&consents, &*transport, &handle, &address, clock.now()).await;
                        answer(stream, taken.is_ok()).await;
                        if taken.is_ok() {
                            break;
                        }
                    }
                };
                if tokio::time::timeout(PATIENCE, waiting).await.is_err() {
                    tracing::info!("the browser did not come back");
                }
            });
        }
        Ok(ConsentAsked { handle, page: page.to_string(), waits: is_waiting })
    }

    /// Whether this consent was given. `address`: where the browser ended, as the owner pasted it.
    ///
    /// # Errors
    /// When the address holds no code for this question, or the platform does not take it.
    pub async fn consent_given(&self, handle: &str, address: Option<&str>) -> Result<bool, ApiError> {
        if let Some(address) = address.map(str::trim).filter(|a| !a.is_empty()) {
            take(&self.consents, &*self.edge.transport, handle, address, self.now()).await?;
        }
        Ok(self.consents.given(handle).is_some())
    }
}

/// Redeems the code in an address.
async fn take(
    consents: &Consents,
    transport: &dyn crate::engine::transport::Transport,
    handle: &str,
    address: &str,
    now: crate::domain::Ms,
) -> Result<(), ApiError> {
    let refused = |said: &'static str| Err(ApiError::new(Code::Input, consent_phrase(said)));
    let Some(pending) = consents.all().pending.get(handle).cloned() else { return refused("old") };
    let Some(connector) = connector(pending.platform) else { return refused("old") };
    let Ok(url) = Url::parse(address) else { return refused("no-address") };
    let part = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, v)| v.into_owned());
    if part("state").as_deref() != Some(handle) {
        return refused("other");
    }
    let Some(code) = part("code") else { return refused("denied") };
    let way = (code.as_str(), pending.verifier.as_str(), pending.redirect.as_str());
    let token = redeem(transport, connector, (&pending.profile, &pending.keys), way, now).await.map_err(
        |(said, remedy)| {
            let error = ApiError::new(Code::Platform, said);
            remedy.map_or(error.clone(), |remedy| error.action(remedy))
        },
    )?;
    if let Some(pending) = consents.all().pending.get_mut(handle) {
        pending.given = Some(token);
    }
    Ok(())
}

fn consent_phrase(said: &str) -> Phrase {
    match said {
        "old" => Phrase::new("consent-old"),
        "no-address" => Phrase::new("consent-no-address"),
        "other" => Phrase::new("consent-other"),
        _ => Phrase::new("consent-denied"),
    }
}

/// 256 bits that nobody guesses, as text for an address.
fn secret_text() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A listener where the browser comes back to, if that is this computer and the place is free.
async fn listener(back: &Url) -> Option<TcpListener> {
    let here = back.scheme() == "http" && matches!(back.host_str(), Some("localhost" | "127.0.0.1"));
    if !here {
        return None;
    }
    TcpListener::bind(("127.0.0.1", back.port_or_known_default()?)).await.ok()
}

/// The next call that answers this question, and its address; whatever else comes is turned away. `None`: nothing
/// can come any more.
async fn called(listener: &TcpListener, back: &Url, handle: &str) -> Option<(TcpStream, String)> {
    loop {
        let (mut stream, _) = listener.accept().await.ok()?;
        let asked = tokio::time::timeout(Duration::from_secs(5), request_line(&mut stream)).await;
        let address = asked.ok().flatten().and_then(|path| back.join(&path).ok());
        let ours = address.filter(|url| {
            url.path() == back.path()
                && url.query_pairs().any(|(key, value)| key == "state" && value == handle)
        });
        match ours {
            Some(url) => return Some((stream, url.to_string())),
            None => answer(stream, false).await,
        }
    }
}

async fn answer(mut stream: TcpStream, ok: bool) {
    // In four languages at once: the browser's is not known, and it is one line.
    let (status, text) = match ok {
        true => (
            "200 OK",
            "Trackmend: OK. You can close this page. / Je kunt deze pagina sluiten. / Du kannst diese Seite \
             schließen. / Vous pouvez fermer cette page.",
        ),
        false => ("404 Not Found", "Trackmend: –"),
    };
    let reply = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{text}",
        text.len()
    );
    let _ = stream.write_all(reply.as_bytes()).await;
}

/// The path of a GET to this computer by its own name: a page elsewhere that leads here by another name is turned
/// away.
async fn request_line(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut buffer).await.ok().filter(|read| *read > 0)?;
        head.extend_from_slice(&buffer[..read]);
        if head.len() > LONGEST {
            return None;
        }
    }
    let head = String::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let path = lines.next()?.strip_prefix("GET ")?.split(' ').next()?.to_owned();
    let host = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("host").then(|| value.trim().to_owned())
    })?;
    let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name);
    (path.starts_with('/') && matches!(name, "localhost" | "127.0.0.1")).then_some(path)
}
