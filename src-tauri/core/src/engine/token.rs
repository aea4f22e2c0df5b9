//! Tokens that the shop gives for an id and its secret (OAuth 2.0 client credentials, RFC 6749 section
//! 4.4; Shopify's live 24 hours). They are kept in this process's memory and nowhere else, are renewed
//! before they end, and once when the shop turns one away.
//!
//! The id and its secret go to the shop's own address and nowhere else, like every key: [`super::sign`].

use super::Turn;
use super::exchange::{Failure, send};
use super::sign::{own_address, secret};
use super::transport::{Purpose, Transport, Wire};
use crate::connectors::{Auth, Connector, Profile, ReadError, Reply, TokenScheme};
use crate::domain::{HOUR, MINUTE, Ms, Phrase, SECOND};
use crate::secrets::Fields;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use url::form_urlencoded;

/// How long before its end a token is renewed: longer than the longest request.
const EARLY: i64 = 10 * MINUTE;
/// What a token lives that does not say for how long.
const LIFE: i64 = HOUR;

/// The tokens of this process, by the shop's address and the id.
#[derive(Default)]
pub(super) struct Tokens(Mutex<BTreeMap<(String, String), Kept>>);

struct Kept {
    token: SecretString,
    until: Ms,
}

impl Tokens {
    /// The keys as they are signed with: with a token that lives, where the platform wants one and the
    /// owner gave an id and a secret instead.
    pub(super) async fn complete(
        &self,
        transport: &dyn Transport,
        connector: &dyn Connector,
        (profile, keys): (&Profile, &Fields),
        turn: Turn,
    ) -> Result<Fields, Failure> {
        let mut keys = keys.clone();
        let Some(scheme) = fetched(connector, &keys) else { return Ok(keys) };
        let (Ok(id), Ok(id_secret)) = (secret(&keys, scheme.id), secret(&keys, scheme.secret)) else {
            return Err(Failure::Read(ReadError::Access {
                said: Phrase::new("access-key-missing"),
                remedy: Phrase::new("remedy-key-missing"),
                instead: None,
            }));
        };
        let place = (profile.url.clone(), id.to_owned());
        if let Some(token) = self.living(&place, turn.now) {
            keys.insert(scheme.token.to_owned(), token);
            return Ok(keys);
        }
        let wire = request(scheme, profile, (id, id_secret), turn.now)?;
        let reply = send(transport, &wire).await.map_err(Failure::Send)?;
        let Some((token, life)) = granted(&reply) else {
            return Err(Failure::Read(connector.no_token(profile, &reply)));
        };
        let kept = Kept { token: token.clone(), until: turn.now.plus(life - EARLY) };
        self.kept().insert(place, kept);
        keys.insert(scheme.token.to_owned(), token);
        Ok(keys)
    }

    /// The shop turned the token away: forgets it. False when it was the owner's own, so that asking again
    /// would not help.
    pub(super) fn turned_away(&self, connector: &dyn Connector, profile: &Profile, keys: &Fields) -> bool {
        let Some(scheme) = fetched(connector, keys) else { return false };
        let Ok(id) = secret(keys, scheme.id) else { return false };
        self.kept().remove(&(profile.url.clone(), id.to_owned())).is_some()
    }

    fn living(&self, place: &(String, String), now: Ms) -> Option<SecretString> {
        self.kept().get(place).filter(|kept| now < kept.until).map(|kept| kept.token.clone())
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The scheme, where a token has to be fetched: the owner gave none.
fn fetched(connector: &dyn Connector, keys: &Fields) -> Option<&'static TokenScheme> {
    match connector.about().auth {
        Auth::Token(scheme) if secret(keys, scheme.token).is_err() => Some(scheme),
        _ => None,
    }
}

fn request(
    scheme: &TokenScheme,
    profile: &Profile,
    (id, id_secret): (&str, &str),
    now: Ms,
) -> Result<Wire, Failure> {
    let nonsense = |error: &dyn std::error::Error| Failure::Nonsense(error.to_string());
    let url =
        url::Url::parse(&profile.url).and_then(|shop| shop.join(scheme.route)).map_err(|e| nonsense(&e))?;
    own_address(&url, profile).map_err(|e| nonsense(&e))?;
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", id)
        .append_pair("client_secret", id_secret)
        .finish();
    Ok(Wire {
        method: "POST",
        url: SecretString::from(url.to_string()),
        shown_url: url.to_string(),
        headers: vec![
            ("accept", SecretString::from("application/json")),
            ("content-type", SecretString::from("application/x-www-form-urlencoded")),
        ],
        body: Some(body),
        purpose: Purpose::Read,
        good_until: now.plus(super::GOOD),
    })
}

/// The token in a reply, and what it lives, in milliseconds.
fn granted(reply: &Reply) -> Option<(SecretString, i64)> {
    if !(200..300).contains(&reply.status) {
        return None;
    }
    let body: serde_json::Value = serde_json::from_slice(&reply.body).ok()?;
    let token = body.get("access_token")?.as_str().filter(|token| !token.is_empty())?;
    let life = body.get("expires_in").and_then(serde_json::Value::as_i64);
    let life = life.map_or(LIFE, |seconds| seconds.clamp(0, 400 * 86_400) * SECOND);
    Some((SecretString::from(token), life))
}

#[cfg(test)]
mod tests {
    use super::super::transport::{SendError, Sending};
    use super::*;
    use crate::connectors::shopify::Shopify;
    use secrecy::ExposeSecret as _;

    /// Gives `token-1`, `token-2`, …, and keeps what was sent.
    #[derive(Default)]
    struct Shop {
        sent: Mutex<Vec<(String, String, String)>>,
        refuses: bool,
    }

    impl Transport for Shop {
        fn send<'a>(&'a self, wire: &'a Wire) -> Sending<'a> {
            let mut sent = self.sent.lock().unwrap();
            let body = wire.body.clone().unwrap_or_default();
            sent.push((wire.url.expose_secret().to_owned(), format!("{wire:?}"), body));
            let reply: Result<Reply, SendError> = Ok(Reply {
                status: if self.refuses { 400 } else { 200 },
                headers: BTreeMap::new(),
                body: match self.refuses {
                    true => br#"{"error":"shop_not_permitted"}"#.to_vec(),
                    false => format!(r#"{{"access_token":"token-{}","expires_in":86399}}"#, sent.len())
                        .into_bytes(),
                },
                at: Ms(0),
            });
            Box::pin(std::future::ready(reply))
        }
    }

    fn profile() -> Profile {
        Profile { url: "https://studio-wolk.myshopify.com".into(), ..Profile::default() }
    }

    fn keys(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), SecretString::from(*v))).collect()
    }

    fn client() -> Fields {
        keys(&[("access_token", ""), ("client_id", "an id"), ("client_secret", "shpss_a&b")])
    }

    async fn token(tokens: &Tokens, shop: &Shop, now: i64) -> String {
        let turn = Turn { now: Ms(now), dice: 0 };
        let profile = profile();
        let keys = tokens.complete(shop, &Shopify, (&profile, &client()), turn).await.unwrap();
        keys["access_token"].expose_secret().to_owned()
    }

    #[tokio::test]
    async fn a_token_is_fetched_once_and_renewed_before_it_ends() {
        let (tokens, shop) = (Tokens::default(), Shop::default());
        assert_eq!(token(&tokens, &shop, 0).await, "token-1");
        assert_eq!(token(&tokens, &shop, 23 * HOUR).await, "token-1");
        assert_eq!(token(&tokens, &shop, 24 * HOUR - EARLY).await, "token-2");
        let sent = shop.sent.lock().unwrap();
        assert_eq!(sent[0].0, "https://studio-wolk.myshopify.com/admin/oauth/access_token");
        assert_eq!(sent[0].2, "grant_type=client_credentials&client_id=an+id&client_secret=shpss_a%26b");
        assert!(!sent[0].1.contains("shpss"), "the log shows no secret: {}", sent[0].1);
    }

    #[tokio::test]
    async fn a_token_that_was_turned_away_is_fetched_anew() {
        let (tokens, shop) = (Tokens::default(), Shop::default());
        assert_eq!(token(&tokens, &shop, 0).await, "token-1");
        assert!(tokens.turned_away(&Shopify, &profile(), &client()));
        assert_eq!(token(&tokens, &shop, 0).await, "token-2");
        let own = keys(&[("access_token", "shpat_x"), ("client_id", "an id")]);
        assert!(!tokens.turned_away(&Shopify, &profile(), &own), "the owner's own is not fetched");
    }

    #[tokio::test]
    async fn a_token_of_the_owners_is_used_as_it_is() {
        let (tokens, shop) = (Tokens::default(), Shop::default());
        let own = keys(&[("access_token", " shpat_x ")]);
        let turn = Turn { now: Ms(0), dice: 0 };
        let profile = profile();
        let completed = tokens.complete(&shop, &Shopify, (&profile, &own), turn).await.unwrap();
        assert_eq!(completed["access_token"].expose_secret(), " shpat_x ");
        assert!(shop.sent.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn what_is_missing_or_refused_is_said() {
        let said = |failure: Failure| match failure {
            Failure::Read(ReadError::Access { said, .. }) => said.id,
            other => panic!("{other:?}"),
        };
        let turn = Turn { now: Ms(0), dice: 0 };
        let profile = profile();
        let half = keys(&[("client_id", "an id")]);
        let tokens = Tokens::default();
        let failure = tokens.complete(&Shop::default(), &Shopify, (&profile, &half), turn).await.unwrap_err();
        assert_eq!(said(failure), "access-key-missing");
        let refusing = Shop { refuses: true, ..Shop::default() };
        let failure = tokens.complete(&refusing, &Shopify, (&profile, &client()), turn).await.unwrap_err();
        assert_eq!(said(failure), "access-shopify-other-owner");
    }

    #[tokio::test]
    async fn the_secret_does_not_go_over_plain_http() {
        let http = Profile { url: "http://127.0.0.1:9".into(), ..Profile::default() };
        let shop = Shop::default();
        let turn = Turn { now: Ms(0), dice: 0 };
        let failure = Tokens::default().complete(&shop, &Shopify, (&http, &client()), turn).await;
        assert!(matches!(failure, Err(Failure::Nonsense(_))));
        assert!(shop.sent.lock().unwrap().is_empty());
    }
}
