//! Starting, and connections.

use crate::connectors::{AccessTest, Field};
use crate::domain::{AccountId, Ms, Phrase, Platform, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the window needs before its first picture.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Start {
    /// The application's version.
    pub version: String,
    /// The language in use: `en`, `nl`, `de` or `fr`.
    pub language: String,
    /// The languages there are, each with its own name.
    pub languages: Vec<LanguageName>,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Nothing is connected and nothing imported: show the three ways to begin.
    pub first: bool,
    /// The demo shop is open.
    pub demo: bool,
    /// The Fluent messages of the language.
    pub messages: String,
    /// Platforms that can be connected, with their forms.
    pub forms: Vec<Form>,
}

/// A language and what it calls itself.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LanguageName {
    /// `en`, `nl`, `de`, `fr`.
    pub code: String,
    /// "English", "Nederlands", …
    pub name: String,
}

/// The form of a platform. Labels and help are messages: `form-{platform}-{key}` and
/// `form-{platform}-{key}-help`; the guide's steps are `guide-{platform}-1` and on.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Form {
    /// Which platform.
    pub platform: Platform,
    /// Its own name.
    pub name: String,
    /// What it is.
    pub role: Role,
    /// Its fields. `name` and `url` come first where there are any.
    pub fields: Vec<Field>,
    /// How many steps its guide has.
    pub guide_steps: u32,
    /// The platform asks the owner's consent in a browser.
    pub asks_consent: bool,
}

/// What the owner typed into a form. Secrets go from here into the vault and nowhere else.
#[derive(Clone, Deserialize, TS)]
#[ts(export)]
pub struct Draft {
    /// Which platform.
    pub platform: Platform,
    /// What the owner calls it; blank: the shop's own name.
    pub name: String,
    /// Field keys and values.
    pub values: BTreeMap<String, String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({}, {} values)", self.platform.code(), self.values.len())
    }
}

/// The tests of a connection.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Tests {
    /// In the order in which they were made.
    pub tests: Vec<AccessTest>,
    /// Orders can be read: the connection can be kept.
    pub usable: bool,
    /// Tracking can be added.
    pub may_write: bool,
    /// What the shop calls itself; blank when it was not reached.
    pub shop_name: String,
}

/// A connection in the list of connections.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Connection {
    /// Our row.
    pub account: AccountId,
    /// Which platform.
    pub platform: Platform,
    /// What it is.
    pub role: Role,
    /// What the owner calls it.
    pub name: String,
    /// When it was last read without trouble.
    pub checked: Option<Ms>,
    /// What Trackmend can and cannot do with it, in the owner's words.
    pub can: Vec<Phrase>,
    /// What is wrong with it now.
    pub trouble: Option<Trouble>,
    /// Numbers may have to be brought there by the owner: nothing may be written to it, or it takes a file.
    pub takes_numbers: bool,
    /// It may push to this computer: the receiver is switched on, and the platform can be asked what happened.
    pub takes_pushes: bool,
    /// It tells how it scores its seller.
    pub gives_scores: bool,
}

/// Where a connection is pushed to. Whoever knows it can have the connection read, and nothing else.
#[derive(Clone, Serialize, TS)]
#[ts(export)]
pub struct PushAddress {
    /// The whole address: by the tunnel where one is named, else of this computer.
    pub address: String,
    /// No tunnel is named: only programs of this computer can call it.
    pub local: bool,
    /// Its platform can sign what it pushes.
    pub can_sign: bool,
    /// The secret of its webhook is kept: what is not signed by it is ignored.
    pub signed: bool,
}

impl std::fmt::Debug for PushAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PushAddress(local: {}, signed: {})", self.local, self.signed)
    }
}

/// The secret of a webhook as typed; blank: none any more. It goes into the vault and nowhere else.
#[derive(Clone, Deserialize, TS)]
#[ts(export, as = "String")]
#[serde(transparent)]
pub struct WebhookSecret(pub String);

impl std::fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WebhookSecret({} characters)", self.0.chars().count())
    }
}

/// Something that stands in the way, and the way out.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Trouble {
    /// What is wrong.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Option<Phrase>,
    /// It will be tried again by itself then.
    pub again: Option<Ms>,
    /// The connection it concerns.
    pub account: Option<AccountId>,
}
