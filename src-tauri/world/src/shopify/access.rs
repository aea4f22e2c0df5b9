//! Tokens, and what they may do.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::config::ShopifyConfig;

/// How long a token of the client credentials grant lives, in seconds.
const LIFE: i64 = 86_400;

/// The title of the app that the tokens belong to.
pub(crate) const APP: &str = "Trackmend";

const READ: [&str; 5] = [
    "read_orders",
    "read_assigned_fulfillment_orders",
    "read_merchant_managed_fulfillment_orders",
    "read_third_party_fulfillment_orders",
    "read_locations",
];
const WRITE: [&str; 3] = [
    "write_assigned_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
];

#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub text: String,
    /// The bucket that it draws from.
    pub app: &'static str,
    pub scopes: Vec<&'static str>,
    /// ms UTC.
    expires: Option<i64>,
}

impl Token {
    pub(crate) fn may(&self, scope: &str) -> bool {
        self.scopes.contains(&scope)
    }

    /// One of these is enough.
    pub(crate) fn may_any(&self, scopes: &[&str]) -> bool {
        scopes.iter().any(|scope| self.may(scope))
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Access {
    /// The first has all rights, the second lacks the writing ones; then those that were granted.
    pub tokens: Vec<Token>,
    pub client: (String, String),
    issued: u64,
    stem: String,
}

impl Access {
    pub(crate) fn new(config: &ShopifyConfig, rng: &mut ChaCha8Rng) -> Self {
        let mut hex = |count: usize| -> String {
            (0..count).map(|_| char::from(b"0123456789abcdef"[rng.random_range(0..16_usize)])).collect()
        };
        let token = |text: String, app, scopes| Token { text, app, scopes, expires: None };
        let mut read: Vec<&'static str> = READ.to_vec();
        if config.reads_all_orders {
            read.push("read_all_orders");
        }
        let all: Vec<&'static str> = read.iter().chain(&WRITE).copied().collect();
        let tokens = vec![
            token(format!("shpat_{}", hex(32)), "full", all),
            token(format!("shpat_{}", hex(32)), "read", read),
        ];
        let client = (hex(32), format!("shpss_{}", hex(32)));
        Self { tokens, client, issued: 0, stem: hex(24) }
    }

    /// The token that a header names, while it lives (`now` in ms UTC).
    pub(crate) fn token(&self, text: &str, now: i64) -> Option<&Token> {
        self.tokens
            .iter()
            .find(|token| token.text == text && token.expires.is_none_or(|expires| now < expires))
    }

    /// Grants a token for the app's own credentials; gives it and its scopes.
    pub(crate) fn grant(&mut self, now: i64) -> Token {
        self.issued += 1;
        let scopes = self.tokens.first().map(|token| token.scopes.clone()).unwrap_or_default();
        let token = Token {
            text: format!("shpat_{}{:08x}", self.stem, self.issued),
            app: "full",
            scopes,
            expires: Some(now + LIFE * 1000),
        };
        self.tokens.push(token.clone());
        token
    }

    /// The owner takes a right away from the app, and so from all its tokens.
    pub(crate) fn withdraw(&mut self, scope: &str) -> bool {
        let before: usize = self.tokens.iter().map(|token| token.scopes.len()).sum();
        self.tokens.iter_mut().for_each(|token| token.scopes.retain(|held| *held != scope));
        before != self.tokens.iter().map(|token| token.scopes.len()).sum::<usize>()
    }

    /// The owner removes the app: none of its tokens works any more.
    pub(crate) fn revoke(&mut self) {
        self.tokens.iter_mut().for_each(|token| token.expires = Some(i64::MIN));
    }
}
