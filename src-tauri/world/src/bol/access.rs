//! The client of the owner's account, and the tokens that it gets.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// How long a token lives, in seconds. bol says "about five minutes"; 299 is what others saw.
pub(super) const LIFE: i64 = 299;

#[derive(Debug, Clone)]
struct Token {
    text: String,
    /// ms UTC.
    expires: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Access {
    /// Id and secret.
    pub client: (String, String),
    revoked: bool,
    tokens: Vec<Token>,
    issued: u64,
    stem: String,
}

impl Access {
    pub(super) fn new(rng: &mut ChaCha8Rng) -> Self {
        let mut hex = |count: usize| -> String {
            (0..count).map(|_| char::from(b"0123456789abcdef"[rng.random_range(0..16_usize)])).collect()
        };
        let id = [8, 4, 4, 4, 12].map(&mut hex).join("-");
        let secret = hex(40);
        Self { client: (id, secret), revoked: false, tokens: Vec::new(), issued: 0, stem: hex(32) }
    }

    /// Whether these are the id and the secret of a client that still has access.
    pub(super) fn knows(&self, id: &str, secret: &str) -> bool {
        !self.revoked && self.client.0 == id && self.client.1 == secret
    }

    /// A new token; those before it live on until their time is over.
    pub(super) fn grant(&mut self, now: i64) -> String {
        self.tokens.retain(|token| token.expires > now);
        self.issued += 1;
        let text = format!("eyJ{}{:08x}", self.stem, self.issued);
        self.tokens.push(Token { text: text.clone(), expires: now + LIFE * 1000 });
        text
    }

    /// Whether a token lives at `now` (ms UTC).
    pub(super) fn admits(&self, text: &str, now: i64) -> bool {
        self.tokens.iter().any(|token| token.text == text && now < token.expires)
    }

    /// No token that was given so far works any more; new ones are given.
    pub(crate) fn drop_tokens(&mut self) {
        self.tokens.clear();
    }

    /// The owner takes the client away: no token works, and none is given.
    pub(crate) fn revoke(&mut self) {
        self.revoked = true;
        self.drop_tokens();
    }
}
