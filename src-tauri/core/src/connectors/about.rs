//! What a platform is and what it needs, as data: for forms, guides and the engine.

use crate::domain::{Home, Platform, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a platform is and what it needs: data, for forms, guides and the engine.
#[derive(Debug, Clone)]
pub struct About {
    /// Which platform.
    pub platform: Platform,
    /// What it is to the owner.
    pub role: Role,
    /// What the owner fills in to connect.
    pub fields: &'static [Field],
    /// How requests are signed.
    pub auth: Auth,
    /// The media type of requests and replies: `application/json`, or the platform's own.
    pub media: &'static str,
    /// How many orders one [`Ask::Orders`] may name.
    pub at_once: u32,
    /// Milliseconds between two polls while nothing is urgent.
    pub poll_every: i64,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(export)]
pub struct Field {
    /// The key on the command line (`--set KEY=VALUE`, `TRACKMEND_SECRET_<KEY>`).
    pub key: &'static str,
    /// Whether it belongs into the vault.
    pub secret: bool,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// Another address than the platform's own: only for a demo or a test on this computer.
pub(super) const URL: Field = Field { key: "url", secret: false, optional: true };

/// Agreement to plain http: for a demo, a test, or a shop in one's own network.
pub(super) const ALLOW_HTTP: Field = Field { key: "allow_http", secret: false, optional: true };

/// How requests are signed: a scheme as data, carried out by the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// Nothing to sign.
    None,
    /// WooCommerce: Basic over https (or the keys in the query, where a server drops the header),
    /// OAuth 1.0a HMAC-SHA256 over http.
    WooCommerceKeys,
    /// A token in a header.
    Token(&'static TokenScheme),
}

/// A token in a header: one that the owner pasted, or one that the engine fetches, keeps in memory and
/// renews before it ends.
#[derive(Debug, PartialEq, Eq)]
pub struct TokenScheme {
    /// The header, in lower case.
    pub header: &'static str,
    /// What stands before the token in it: `Bearer `, or nothing.
    pub prefix: &'static str,
    /// The field with the token: of the form, where the owner may paste one; it comes before a fetched one.
    pub token: &'static str,
    /// A second header, and the fields whose values it holds, with a `:` between them.
    pub beside: Option<(&'static str, &'static [&'static str])>,
    /// How a token is fetched; `None`: the owner pastes it.
    pub grant: Option<Grant>,
}

/// How a token is fetched: OAuth 2.0 (RFC 6749).
#[derive(Debug, PartialEq, Eq)]
pub struct Grant {
    /// Which way.
    pub way: GrantWay,
    /// The field with the client's id.
    pub id: &'static str,
    /// The field with its secret; blank where it is not sent.
    pub secret: &'static str,
    /// Where a token is fetched: a path at [`Profile::login`], or at [`Profile::url`] where that is blank.
    pub route: &'static str,
}

/// The ways in which a token is fetched.
#[derive(Debug, PartialEq, Eq)]
pub enum GrantWay {
    /// Client credentials (section 4.4), id and secret in the body.
    ClientInBody,
    /// The same, id and secret as HTTP Basic.
    ClientInHeader,
    /// A refresh token (section 6), which the owner's consent in a browser gave first ([`Consent`]). Each
    /// answer brings the next one, and the last stops working: it is kept before the answer is used.
    Refresh(&'static Consent),
}

/// How the owner's consent is asked in a browser: authorization code with PKCE (RFC 7636).
#[derive(Debug, PartialEq, Eq)]
pub struct Consent {
    /// The field with the refresh token.
    pub token: &'static str,
    /// The page that asks the owner.
    pub page: &'static str,
    /// What is asked for.
    pub scopes: &'static [&'static str],
}

/// What is known of a connection beyond its keys. A connector's requests depend on this and on
/// nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The base address without a slash at its end.
    pub url: String,
    /// Where tokens are fetched, without a slash at its end; blank: at `url`.
    #[serde(default)]
    pub login: String,
    /// What requests name the shop by, where its address does not.
    #[serde(default)]
    pub shop_id: String,
    /// The owner agreed to plain http for this shop.
    pub allow_http: bool,
    /// Where the keys go.
    pub key_place: KeyPlace,
    /// The shop's own name for itself.
    pub shop_name: String,
    /// Minutes east of UTC, where the platform gives local times without a zone.
    pub utc_offset_minutes: i32,
    /// Homes of numbers that the shop has: those found when it was connected.
    pub homes: Vec<Home>,
    /// Homes in which numbers of ours were seen, most often first.
    pub learned: Vec<Home>,
    /// Carriers that the shop's tracking plugin knows by name.
    pub carriers: Vec<String>,
    /// Reading fulfillments is a reading of its own here.
    pub reads_fulfillments: bool,
    /// The key may write.
    pub may_write: bool,
    /// What the key was given, in the platform's own words, where it tells.
    #[serde(default)]
    pub scopes: Vec<String>,
}

/// Where a key is put.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// The Authorization header.
    #[default]
    Header,
    /// The query of the address, for servers that drop the header. Https only.
    Query,
}

/// What was filled into a field of the form.
pub(super) fn filled<'a>(values: &'a BTreeMap<String, String>, key: &str) -> &'a str {
    values.get(key).map_or("", |value| value.trim())
}

/// Whether a field of the form that is a yes or a no says yes; blank is no.
pub(super) fn agrees(values: &BTreeMap<String, String>, key: &str) -> bool {
    matches!(filled(values, key), "yes" | "true" | "1" | "on")
}
