//! Tokens that a platform gives for what the owner entered: an id and its secret (OAuth 2.0 client credentials,
//! RFC 6749 section 4.4; Shopify's live 24 hours, bol's five minutes), or a refresh token that the owner's consent
//! brought (section 6; Etsy). They are kept in this process's memory and nowhere else, are renewed before they
//! end, and once when the platform turns one away. A refresh token that takes the place of another is in the vault
//! before the answer it came with is used: the other one opens nothing any more.
//!
//! What the owner entered goes to the platform's own address and nowhere else, like every key: [`super::sign`].

use super::Turn;
use super::exchange::{Failure, send};
use super::sign::{WE, secret, token_address};
use super::transport::{Purpose, Transport, Wire};
use crate::connectors::{Auth, Connector, Grant, GrantWay, Profile, ReadError, Reply, TokenScheme};
use crate::domain::{HOUR, MINUTE, Ms, Phrase, SECOND};
use crate::secrets::{Fields, Keyring};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use url::form_urlencoded;

/// How long before its end a token is renewed: longer than the longest request.
const EARLY: i64 = 10 * MINUTE;
/// What a token lives that does not say for how long.
const LIFE: i64 = HOUR;

/// Where the secrets of a connection are kept: the keyring, and the connection's name there.
pub(super) type Place<'a> = (&'a dyn Keyring, &'a str);

/// The tokens of this process, by the address and what it was fetched with.
#[derive(Default)]
pub(super) struct Tokens(Mutex<BTreeMap<(String, String), Kept>>);

struct Kept {
    token: SecretString,
    until: Ms,
}

impl Tokens {
    /// The keys as they are signed with: with a token that lives, where the platform wants one and the
    /// owner gave none.
    pub(super) async fn complete(
        &self,
        transport: &dyn Transport,
        connector: &dyn Connector,
        (profile, keys): (&Profile, Place<'_>),
        turn: Turn,
    ) -> Result<Fields, Failure> {
        let (keyring, account) = keys;
        let mut keys = keyring.fields(account).await.map_err(Failure::Vault)?;
        let Some((scheme, grant)) = fetched(connector, &keys) else { return Ok(keys) };
        let place = place(grant, profile, &keys)?;
        if let Some(token) = self.living(&place, turn.now) {
            keys.insert(scheme.token.to_owned(), token);
            return Ok(keys);
        }
        let wire = request(grant, profile, &keys, turn.now)?;
        let reply = send(transport, &wire).await.map_err(Failure::Send)?;
        let Some(granted) = granted(&reply) else {
            return Err(Failure::Read(connector.no_token(profile, &reply)));
        };
        if let (GrantWay::Refresh(consent), Some(next)) = (&grant.way, granted.refresh) {
            keyring.keep(account, consent.token, next.clone()).await.map_err(Failure::Vault)?;
            keys.insert(consent.token.to_owned(), next);
        }
        // One that lives shorter than that is renewed half-way.
        let kept = Kept {
            token: granted.token.clone(),
            until: turn.now.plus((granted.life - EARLY).max(granted.life / 2)),
        };
        self.kept().insert(place, kept);
        keys.insert(scheme.token.to_owned(), granted.token);
        Ok(keys)
    }

    /// The platform turned the token away: forgets it. False when it was the owner's own, so that asking again
    /// would not help.
    pub(super) async fn turned_away(
        &self,
        connector: &dyn Connector,
        (profile, (keyring, account)): (&Profile, Place<'_>),
    ) -> bool {
        let Ok(keys) = keyring.fields(account).await else { return false };
        let Some((_, grant)) = fetched(connector, &keys) else { return false };
        place(grant, profile, &keys).is_ok_and(|place| self.kept().remove(&place).is_some())
    }

    fn living(&self, place: &(String, String), now: Ms) -> Option<SecretString> {
        self.kept().get(place).filter(|kept| now < kept.until).map(|kept| kept.token.clone())
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The scheme, where a token has to be fetched: the owner gave none.
fn fetched(connector: &dyn Connector, keys: &Fields) -> Option<(&'static TokenScheme, &'static Grant)> {
    match connector.about().auth {
        Auth::Token(scheme) if secret(keys, scheme.token).is_err() => Some((scheme, scheme.grant.as_ref()?)),
        _ => None,
    }
}

/// What a token is kept by: where it opens, and for whom. A refresh token changes, the id beside it does not.
fn place(grant: &Grant, profile: &Profile, keys: &Fields) -> Result<(String, String), Failure> {
    let id = needed(keys, grant.id)?;
    Ok((format!("{} {}", profile.url, profile.shop_id), id.to_owned()))
}

fn needed<'a>(keys: &'a Fields, field: &'static str) -> Result<&'a str, Failure> {
    secret(keys, field).map_err(|_| {
        Failure::Read(ReadError::Access {
            said: Phrase::new("access-key-missing"),
            remedy: Phrase::new("remedy-key-missing"),
            instead: None,
        })
    })
}

fn request(grant: &Grant, profile: &Profile, keys: &Fields, now: Ms) -> Result<Wire, Failure> {
    let id = needed(keys, grant.id)?;
    let id_secret = if grant.secret.is_empty() { "" } else { needed(keys, grant.secret)? };
    let mut pairs = Vec::new();
    let mut basic = None;
    match &grant.way {
        GrantWay::ClientInBody => {
            pairs.extend([("grant_type", "client_credentials"), ("client_id", id)]);
            pairs.push(("client_secret", id_secret));
        }
        GrantWay::ClientInHeader => {
            pairs.push(("grant_type", "client_credentials"));
            basic = Some(STANDARD.encode(format!("{id}:{id_secret}")));
        }
        GrantWay::Refresh(consent) => {
            pairs.extend([("grant_type", "refresh_token"), ("client_id", id)]);
            pairs.push(("refresh_token", needed(keys, consent.token)?));
        }
    }
    form(grant, profile, &pairs, basic, now)
}

/// A question for a token: a form, sent to where the platform gives them.
fn form(
    grant: &Grant,
    profile: &Profile,
    pairs: &[(&str, &str)],
    basic: Option<String>,
    now: Ms,
) -> Result<Wire, Failure> {
    let nonsense = |error: &dyn std::error::Error| Failure::Nonsense(error.to_string());
    let home = if profile.login.is_empty() { &profile.url } else { &profile.login };
    let url = url::Url::parse(&format!("{home}{}", grant.route)).map_err(|e| nonsense(&e))?;
    token_address(&url, profile).map_err(|e| nonsense(&e))?;
    let mut headers = vec![
        ("accept", SecretString::from("application/json")),
        ("user-agent", SecretString::from(WE)),
        ("content-type", SecretString::from("application/x-www-form-urlencoded")),
    ];
    headers.extend(basic.map(|pair| ("authorization", SecretString::from(format!("Basic {pair}")))));
    Ok(Wire {
        method: "POST",
        url: SecretString::from(url.to_string()),
        shown_url: url.to_string(),
        headers,
        body: Some(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()),
        purpose: Purpose::Read,
        good_until: now.plus(super::GOOD),
    })
}

/// What a platform gave.
struct Granted {
    token: SecretString,
    /// In milliseconds.
    life: i64,
    /// What the next token is fetched with.
    refresh: Option<SecretString>,
}

fn granted(reply: &Reply) -> Option<Granted> {
    if !(200..300).contains(&reply.status) {
        return None;
    }
    let body: serde_json::Value = serde_json::from_slice(&reply.body).ok()?;
    let text = |name: &str| body.get(name).and_then(serde_json::Value::as_str).filter(|t| !t.is_empty());
    let life = body.get("expires_in").and_then(serde_json::Value::as_i64);
    let life = life.map_or(LIFE, |seconds| seconds.clamp(0, 400 * 86_400) * SECOND);
    let refresh = text("refresh_token").map(SecretString::from);
    Some(Granted { token: SecretString::from(text("access_token")?), life, refresh })
}

/// Redeems the code that the owner's consent brought (RFC 6749 section 4.1.3, with PKCE): the first refresh
/// token.
pub(super) async fn redeem(
    transport: &dyn Transport,
    connector: &dyn Connector,
    (profile, keys): (&Profile, &Fields),
    (code, verifier, redirect): (&str, &str, &str),
    now: Ms,
) -> Result<SecretString, Failure> {
    let Some((_, grant)) = fetched(connector, keys) else {
        return Err(Failure::Nonsense("this platform asks for no consent".into()));
    };
    let pairs = [
        ("grant_type", "authorization_code"),
        ("client_id", needed(keys, grant.id)?),
        ("redirect_uri", redirect),
        ("code", code),
        ("code_verifier", verifier),
    ];
    let reply = send(transport, &form(grant, profile, &pairs, None, now)?).await.map_err(Failure::Send)?;
    let refresh = granted(&reply).and_then(|granted| granted.refresh);
    refresh.ok_or_else(|| Failure::Read(connector.no_token(profile, &reply)))
}

#[cfg(test)]
mod tests {
    use super::super::transport::{SendError, Sending};
    use super::*;
    use crate::connectors::shopify::Shopify;
    use crate::secrets::InMemory;
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
        let keys = InMemory::of("wolk", client());
        let keys = tokens.complete(shop, &Shopify, (&profile, (&keys, "wolk")), turn).await.unwrap();
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
        assert!(tokens.turned_away(&Shopify, (&profile(), (&InMemory::of("wolk", client()), "wolk"))).await);
        assert_eq!(token(&tokens, &shop, 0).await, "token-2");
        let own = keys(&[("access_token", "shpat_x"), ("client_id", "an id")]);
        assert!(
            !tokens.turned_away(&Shopify, (&profile(), (&InMemory::of("wolk", own), "wolk"))).await,
            "the owner's own is not fetched"
        );
    }

    #[tokio::test]
    async fn a_token_of_the_owners_is_used_as_it_is() {
        let (tokens, shop) = (Tokens::default(), Shop::default());
        let own = keys(&[("access_token", " shpat_x ")]);
        let turn = Turn { now: Ms(0), dice: 0 };
        let profile = profile();
        let completed = tokens
            .complete(&shop, &Shopify, (&profile, (&InMemory::of("wolk", own), "wolk")), turn)
            .await
            .unwrap();
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
        let failure = tokens
            .complete(&Shop::default(), &Shopify, (&profile, (&InMemory::of("wolk", half), "wolk")), turn)
            .await
            .unwrap_err();
        assert_eq!(said(failure), "access-key-missing");
        let refusing = Shop { refuses: true, ..Shop::default() };
        let failure = tokens
            .complete(&refusing, &Shopify, (&profile, (&InMemory::of("wolk", client()), "wolk")), turn)
            .await
            .unwrap_err();
        assert_eq!(said(failure), "access-shopify-other-owner");
    }

    #[tokio::test]
    async fn the_secret_does_not_go_over_plain_http() {
        let http = Profile { url: "http://127.0.0.1:9".into(), ..Profile::default() };
        let shop = Shop::default();
        let turn = Turn { now: Ms(0), dice: 0 };
        let failure = Tokens::default()
            .complete(&shop, &Shopify, (&http, (&InMemory::of("wolk", client()), "wolk")), turn)
            .await;
        assert!(matches!(failure, Err(Failure::Nonsense(_))));
        assert!(shop.sent.lock().unwrap().is_empty());
    }
}
