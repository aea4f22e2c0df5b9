//! The owner's app, its consents and its tokens. Moments are ms UTC.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use sha2::{Digest, Sha256};

/// How long an access token lives, in seconds.
pub(super) const LIFE: i64 = 3600;
/// How long a refresh token lives, in ms.
const REFRESH_LIFE: i64 = 90 * 86_400_000;

/// What an app like ours asks for.
const SCOPES: [&str; 3] = ["transactions_r", "transactions_w", "shops_r"];

/// What a consent left, until the app fetches its tokens.
#[derive(Debug, Clone)]
struct Code {
    text: String,
    redirect_uri: String,
    challenge: String,
    scopes: Vec<String>,
}

/// A token of either kind.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub text: String,
    scopes: Vec<String>,
    expires: i64,
}

impl Token {
    pub(crate) fn may(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held == scope)
    }
}

/// What a grant gives.
pub(super) struct Granted {
    pub access: String,
    pub refresh: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Access {
    pub keystring: String,
    pub secret: String,
    user_id: u64,
    codes: Vec<Code>,
    access: Vec<Token>,
    refresh: Vec<Token>,
    issued: u64,
    stem: String,
}

impl Access {
    pub(crate) fn new(user_id: u64, rng: &mut ChaCha8Rng) -> Self {
        const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let mut text = |count: usize| -> String {
            (0..count).map(|_| char::from(LETTERS[rng.random_range(0..LETTERS.len())])).collect()
        };
        Self {
            keystring: text(24),
            secret: text(10),
            user_id,
            codes: Vec::new(),
            access: Vec::new(),
            refresh: Vec::new(),
            issued: 0,
            stem: text(48),
        }
    }

    /// The owner lets the app in; gives the code that the redirect carries.
    pub(super) fn consent(&mut self, redirect_uri: &str, challenge: &str, scopes: &[&str]) -> String {
        let text = self.text("c");
        self.codes.push(Code {
            text: text.clone(),
            redirect_uri: redirect_uri.to_owned(),
            challenge: challenge.to_owned(),
            scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        });
        text
    }

    /// The tokens for a code. A code is good for one try, right or wrong.
    pub(super) fn redeem(
        &mut self,
        code: &str,
        redirect_uri: &str,
        verifier: &str,
        now: i64,
    ) -> Result<Granted, &'static str> {
        let place = self.codes.iter().position(|known| known.text == code);
        let code = self.codes.remove(place.ok_or("code has been used previously")?);
        if code.redirect_uri != redirect_uri {
            return Err("redirect_uri does not match the one of the authorization request");
        }
        if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) != code.challenge {
            return Err("code_verifier does not match the code_challenge");
        }
        Ok(self.issue(code.scopes, now))
    }

    /// New tokens for a refresh token, which does not work any more from here on.
    pub(super) fn renew(&mut self, refresh: &str, now: i64) -> Result<Granted, &'static str> {
        let place = self.refresh.iter().position(|token| token.text == refresh);
        let token = self.refresh.remove(place.ok_or("refresh_token is revoked")?);
        if token.expires <= now {
            return Err("refresh_token is expired");
        }
        Ok(self.issue(token.scopes, now))
    }

    /// Tokens with all rights, as if the owner had just let the app in.
    pub(crate) fn fresh(&mut self, now: i64) -> (String, String) {
        let granted = self.issue(SCOPES.map(str::to_owned).to_vec(), now);
        (granted.access, granted.refresh)
    }

    /// The access token that a header names, while it lives.
    pub(super) fn token(&self, text: &str, now: i64) -> Option<&Token> {
        self.access.iter().find(|token| token.text == text && now < token.expires)
    }

    /// The owner takes the app's access away, or changes her password: no token works any more.
    pub(crate) fn revoke(&mut self) {
        self.codes.clear();
        self.access.clear();
        self.refresh.clear();
    }

    /// All tokens lose a right.
    pub(crate) fn withdraw(&mut self, scope: &str) -> bool {
        let mut had = false;
        for token in self.access.iter_mut().chain(&mut self.refresh) {
            had |= token.may(scope);
            token.scopes.retain(|held| held != scope);
        }
        had
    }

    fn issue(&mut self, scopes: Vec<String>, now: i64) -> Granted {
        self.access.retain(|token| token.expires > now);
        let (access, refresh) = (self.owned_text("a"), self.owned_text("r"));
        self.access.push(Token { text: access.clone(), scopes: scopes.clone(), expires: now + LIFE * 1000 });
        self.refresh.push(Token { text: refresh.clone(), scopes, expires: now + REFRESH_LIFE });
        Granted { access, refresh }
    }

    /// With the owner's number before it, as Etsy writes tokens.
    fn owned_text(&mut self, kind: &str) -> String {
        let text = self.text(kind);
        format!("{}.{text}", self.user_id)
    }

    fn text(&mut self, kind: &str) -> String {
        self.issued += 1;
        format!("{}{kind}{:06x}", self.stem, self.issued)
    }
}
