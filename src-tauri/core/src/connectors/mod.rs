//! Platforms. A folder each, all alike, and pure: a connector says what to ask and reads what comes
//! back. It never sends, never waits, never sees a secret, and nobody else knows its platform's words.
//!
//! [`Connector::request`] turns an [`Ask`] into a [`Request`] without secrets; the engine signs and
//! sends it; [`Connector::read`] turns the [`Reply`] into a [`Page`]. One bad row never loses a page:
//! it becomes a [`Problem`]. [`Connector::change`] is one mutating request and [`Connector::confirm`]
//! says what the platform answered; neither proves anything: the read-back does, and that is an
//! ordinary ask through the same parser.

pub mod bol;
pub mod etsy;
pub mod gelato;
mod makers;
pub mod printful;
pub mod printify;
pub mod shopify;
pub mod woocommerce;

use crate::domain::{
    Closer, Confidence, Fulfillment, Home, Making, Ms, OpenLine, Order, Phrase, Platform, Role, ShipmentLine,
    ShipmentNumber, ShipmentRole, Sighting, Stamp, Trace,
};
use crate::repair::{Action, Change};
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

/// What the engine wants to know. Each ask is one page at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Does the connection work, and what can it do? Asked step by step: [`Page::also`] names the
    /// next step.
    Access {
        /// Which step; connectors number their own, from 0.
        step: u32,
    },
    /// Orders that changed after this moment (`None`: all within the platform's reach).
    OrdersSince {
        /// The bookmark less the overlap.
        since: Option<Ms>,
    },
    /// Orders created after this moment: the full sweep.
    OrdersCreatedSince {
        /// From when.
        since: Ms,
    },
    /// These orders, at most [`About::at_once`] of them, each read whole.
    Orders {
        /// Platform ids.
        ids: Vec<String>,
    },
    /// Who closed these orders, and what their notes hold; at most [`Connector::closers_at_once`] of them.
    Notes {
        /// Platform ids of the orders, and when each was closed.
        orders: Vec<(String, Option<Stamp>)>,
    },
    /// What the storefront shows as shipped, where that is a reading of its own.
    Fulfillments {
        /// Platform id of the order.
        id: String,
    },
    /// What became of a write that the platform only promised to carry out.
    Process {
        /// The platform's id of the process.
        id: String,
    },
    /// Whether the platform still works at a write of this kind to this entry: its answer was lost.
    UnderWay {
        /// The platform's id of what is written to.
        entity: String,
        /// The platform's word for the kind of write.
        event: String,
    },
    /// How the platform scores its seller ([`Connector::scores`]).
    Score {
        /// The platform's word for what it measures.
        name: String,
        /// The ISO year of the week.
        year: i32,
        /// The ISO week.
        week: u32,
    },
}

impl Ask {
    /// Who closed this order, and what its notes hold.
    #[must_use]
    pub fn notes(id: impl Into<String>, closed: Option<Stamp>) -> Ask {
        Ask::Notes { orders: vec![(id.into(), closed)] }
    }
}

/// Where the next page of this run starts. Opaque to everyone but its connector; lives only as long
/// as the run. A bookmark is something else: see [`Page::bookmark`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageToken(pub serde_json::Value);

/// A request without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, `PUT`.
    pub method: &'static str,
    /// The whole address, without keys.
    pub url: url::Url,
    /// The body, where there is one: JSON.
    pub body: Option<String>,
    /// False for what anybody may ask: no key goes along.
    pub signed: bool,
    /// It may change something at the other side, so it is sent once and never again by itself. Some
    /// platforms ask questions with `POST`: the method does not tell.
    pub changes: bool,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    /// At most 64 MiB; the engine refuses more.
    pub body: Vec<u8>,
    /// When it came, by this computer's clock.
    pub at: Ms,
}

/// One page of an ask.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What it holds.
    pub records: Vec<Record>,
    /// Rows that could not be read, each with its place.
    pub problems: Vec<Problem>,
    /// Where the next page starts; `None` at the end of the run.
    pub next: Option<PageToken>,
    /// From where the next run may start, once every record of this run is stored.
    pub bookmark: Option<Ms>,
    /// Child questions that this page raises, asked at once.
    pub also: Vec<Ask>,
    /// How many records the platform says there are in the run, for progress.
    pub expected: Option<u64>,
    /// Milliseconds to wait before the next page, or the next question of the same kind, so that the
    /// platform need not refuse it.
    pub pause: Option<i64>,
}

/// An order that has to be read whole ([`Ask::Orders`] with its id alone).
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The platform's id.
    pub id: String,
    /// When it last changed, as the page tells: what was read of it and is as new is not read again.
    pub changed: Option<Stamp>,
    /// Where the reading starts, knowing what the page told; `None`: at its beginning.
    pub page: Option<PageToken>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The record, as far as it can be named.
    pub place: String,
    /// The field and what was found, without personal data.
    pub detail: String,
}

/// A fact read from a platform.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "of access, the large one, there are a handful in a connection's life"
)]
pub enum Record {
    /// An order with every number that stands in it, read whole.
    Order(Box<OrderRecord>),
    /// An asked order that the platform no longer has.
    OrderGone {
        /// Platform id.
        id: String,
    },
    /// What the notes of an order tell.
    Notes(NotesRecord),
    /// What the storefront shows as shipped.
    Fulfillments(FulfillmentsRecord),
    /// An order that the page tells of without telling it whole: kept with the page, and read next.
    Wanted(Wanted),
    /// A supplier's order, with what it sent of it.
    Making(Box<MakingRecord>),
    /// What became of a write.
    Process(ProcessRecord),
    /// What a step of the access check found.
    Access(AccessRecord),
    /// A score that the platform gives its seller.
    Score(ScoreRecord),
}

/// An order as read.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRecord {
    /// The order.
    pub order: Order,
    /// Numbers in known homes of the order itself.
    pub sightings: Vec<Sighting>,
    /// Text of the order that may hold a number.
    pub traces: Vec<Trace>,
}

/// What an order shows, as just read: what a write must not lose.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shows<'a> {
    /// Its numbers.
    pub sightings: &'a [Sighting],
    /// Text that may hold one.
    pub traces: &'a [Trace],
    /// What the storefront shows as sent.
    pub fulfillments: &'a [Fulfillment],
    /// What can still be marked as sent; empty when nothing can, or that was not read.
    pub open: &'a [OpenLine],
}

/// Notes as read.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesRecord {
    /// Platform id of the order.
    pub id: String,
    /// Who closed it.
    pub closer: Closer,
    /// How sure that is.
    pub confidence: Confidence,
    /// What that rests on.
    pub evidence: Vec<Phrase>,
    /// Notes to the customer that may hold a number.
    pub traces: Vec<Trace>,
}

/// Fulfillments as read.
#[derive(Debug, Clone, PartialEq)]
pub struct FulfillmentsRecord {
    /// Platform id of the order.
    pub id: String,
    /// Their numbers.
    pub sightings: Vec<Sighting>,
}

/// A supplier's order as read, with everything that it sent of it.
#[derive(Debug, Clone, PartialEq)]
pub struct MakingRecord {
    /// The supplier's order.
    pub making: Making,
    /// What it sent, each with the supplier's id of it.
    pub parcels: Vec<MadeParcel>,
}

/// Something that a supplier sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeParcel {
    /// The supplier's id; unique among all it ever sent for this connection.
    pub remote_id: String,
    /// Why.
    pub role: ShipmentRole,
    /// When, as it tells.
    pub shipped: Option<Stamp>,
    /// A moment by which it had been sent, where nothing tells when. Waiting times count from it.
    pub known_by: Option<Ms>,
    /// What, where it tells.
    pub lines: Vec<ShipmentLine>,
    /// Its numbers.
    pub numbers: Vec<ShipmentNumber>,
}

/// What became of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcessRecord {
    /// It is still to be carried out.
    Pending,
    /// It was, the platform says. That proves nothing.
    Done,
    /// It was not.
    Failed {
        /// What the platform said.
        said: Phrase,
    },
    /// The platform does not know.
    Unknown,
}

/// A score that a platform gives its seller for a week, with the norm that it holds it against.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreRecord {
    /// The platform's word for what it measures.
    pub name: String,
    /// The same as people say it.
    pub said: Phrase,
    /// The ISO year of the week.
    pub year: i32,
    /// The ISO week.
    pub week: u32,
    /// What was measured; `None`: nothing was.
    pub score: Option<Score>,
    /// The norm, as the platform gives it.
    pub norm: f64,
    /// On which side of the norm a score has to be.
    pub condition: Condition,
    /// Score and norm are shares (0.93) that are shown in per cent.
    pub is_share: bool,
    /// What that means for the seller, by the platform's own rules.
    pub standing: ScoreStanding,
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Score {
    /// It is as the norm wants it, says the platform.
    pub conforms: bool,
    /// A share (0.93) or a mean.
    pub value: f64,
    /// How many counted.
    pub numerator: i64,
    /// Of how many.
    pub denominator: i64,
}

/// On which side of the norm a score has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Not above it.
    AtMost,
    /// Not below it.
    AtLeast,
}

/// What a score means for the seller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ScoreStanding {
    /// Nothing was measured.
    NotMeasured,
    /// As the norm wants it.
    Conforms,
    /// Not as the norm wants it, and too little of it to count against the seller.
    TooFew {
        /// So many fell short.
        missed: i64,
        /// Of so many.
        of: i64,
    },
    /// Not as the norm wants it: it counts against the seller.
    Alarm {
        /// So many fell short.
        missed: i64,
        /// Of so many.
        of: i64,
    },
}

/// What a step of the access check found. Steps add up in the [`Profile`].
#[derive(Debug, Clone, PartialEq)]
pub struct AccessRecord {
    /// What stands in the list of tests.
    pub test: AccessTest,
    /// What the connection's profile now is.
    pub profile: Profile,
    /// The shop's identity, once known: what reconnecting finds it by.
    pub identity: Option<String>,
}

/// A line of the list of tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AccessTest {
    /// Passed, or not (then `remedy` says what to do).
    pub passed: bool,
    /// What was tested and found.
    pub said: Phrase,
    /// How to put it right.
    pub remedy: Option<Phrase>,
    /// Trackmend can go on without it.
    pub optional: bool,
}

/// Why a page could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Later it may work: too many requests, a server error, HTML from a proxy, a cut-off body.
    #[error("not now: {said:?}")]
    Later {
        /// What happened.
        said: Phrase,
        /// Milliseconds that the platform asks to wait.
        wait: Option<i64>,
    },
    /// The key does not open this (any more), or lacks a right.
    #[error("no access: {said:?}")]
    Access {
        /// What is wrong.
        said: Phrase,
        /// How to put it right.
        remedy: Phrase,
        /// Ask this instead before giving up: another way to present the key.
        instead: Option<Box<(Ask, Profile)>>,
    },
    /// The platform refuses this question: asking again would not help.
    #[error("refused: {said:?}")]
    Refused {
        /// What it said.
        said: Phrase,
    },
}

/// What the platform answered to a write. None of these is proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmation {
    /// It says it did it.
    Accepted,
    /// It will do it; ask this.
    Pending(Ask),
    /// It says it did not.
    Rejected {
        /// What it said.
        said: Phrase,
    },
    /// Its answer does not tell (a server error, HTML): the write may have happened.
    Unclear,
}

/// A platform. Pure: no I/O, no clock, no secrets.
pub trait Connector: Send + Sync {
    /// What it is and what it needs.
    fn about(&self) -> &About;

    /// The first profile of a connection, from what the owner filled in, before anything is asked.
    ///
    /// # Errors
    /// The failed test, when that cannot work.
    fn profile(&self, values: &BTreeMap<String, String>) -> Result<Profile, AccessTest>;

    /// The request that asks this page.
    ///
    /// # Errors
    /// When the ask makes no sense here, in words for the log.
    fn request(&self, ask: &Ask, profile: &Profile, page: Option<&PageToken>) -> Result<Request, String>;

    /// Reads the reply to that request.
    ///
    /// # Errors
    /// See [`ReadError`]; a single bad row is a [`Problem`] instead.
    fn read(
        &self,
        ask: &Ask,
        profile: &Profile,
        page: Option<&PageToken>,
        reply: &Reply,
    ) -> Result<Page, ReadError>;

    /// Why the platform gave no token. The engine reads tokens itself, for a connector sees no secret; it
    /// hands over only replies without one. The default is for platforms without such tokens.
    fn no_token(&self, profile: &Profile, reply: &Reply) -> ReadError {
        let _ = (profile, reply);
        ReadError::Refused { said: Phrase::new("error-internal") }
    }

    /// The one request that makes this change, given what the order shows as just read.
    ///
    /// # Errors
    /// When this change cannot be made here, in words for the log.
    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String>;

    /// What the platform answered to it.
    fn confirm(&self, change: &Change, reply: &Reply) -> Confirmation;

    /// How a number gets into this home, for the plan and its preview.
    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing>;

    /// The homes of this shop that can be written, the best first.
    fn homes_to_write(&self, profile: &Profile) -> Vec<Home>;

    /// Whether this home can be written that way. The default: a number can be added, and nothing else.
    fn can(&self, action: &Action, home: &Home, profile: &Profile) -> bool {
        let _ = (home, profile);
        matches!(action, Action::AddNumber)
    }

    /// The page of the shop's own settings where this is set: https only. The default: none.
    fn setting_page(&self, profile: &Profile, setting: Setting) -> Option<url::Url> {
        let _ = (profile, setting);
        None
    }

    /// Asks whether the platform still works at this change, whose answer was lost. The default: it works at
    /// nothing once it has answered.
    fn under_way(&self, change: &Change) -> Option<Ask> {
        let _ = change;
        None
    }

    /// Whether the platform tells who closed an order, or keeps notes ([`Ask::Notes`]). Where it does neither,
    /// nothing waits for such a reading. The default: it does.
    fn tells_closer(&self) -> bool {
        true
    }

    /// Of how many orders it tells that in one answer. The default: of one.
    fn closers_at_once(&self) -> u32 {
        1
    }

    /// Whether the platform shows the link that is written beside a number. Where it makes its own from the
    /// carrier and the number, none is planned. The default: it does.
    fn shows_links(&self) -> bool {
        true
    }

    /// The questions for how the platform scores its seller: the last whole week and the one before it. The
    /// default: it gives no scores.
    fn scores(&self, now: Ms) -> Vec<Ask> {
        let _ = now;
        Vec::new()
    }

    /// What others name this platform's orders by: a supplier that it is connected to. The default: the same.
    fn external_id<'a>(&self, remote_id: &'a str) -> &'a str {
        remote_id
    }

    /// The page of this order that its owner opens in a browser: https only.
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url>;
}

/// What was filled into a field of the form.
fn filled<'a>(values: &'a BTreeMap<String, String>, key: &str) -> &'a str {
    values.get(key).map_or("", |value| value.trim())
}

/// Whether a field of the form that is a yes or a no says yes; blank is no.
fn agrees(values: &BTreeMap<String, String>, key: &str) -> bool {
    matches!(filled(values, key), "yes" | "true" | "1" | "on")
}

/// A page of a shop's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Where the shop is told to mark orders as sent by itself.
    AutoFulfil,
    /// Where keys and apps, ours and a supplier's, are kept.
    Apps,
}

/// How a number gets into a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Writing {
    /// Whether the platform mails the customer.
    pub mail: MailPower,
    /// Whether the entry can be changed or removed at the storefront later.
    pub undoable: bool,
    /// A number can never be changed once it stands there, by nobody. Such a write is confirmed alone, by typing
    /// the end of the number again.
    pub one_shot: bool,
}

/// Whether a write mails the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MailPower {
    /// It never does.
    Never,
    /// As we say.
    Choice,
    /// It always does.
    Always,
}

/// Whether who closed an order, and its notes, are a reading of their own at this platform.
#[must_use]
pub fn reads_notes(platform: Platform) -> bool {
    connector(platform).is_none_or(Connector::tells_closer)
}

/// What a supplier asks its customers to do with a shop's setting that marks orders as sent by itself: on, off, or
/// nothing that is known.
#[must_use]
pub const fn auto_fulfil_wish(supplier: Platform, shop: Platform) -> Option<bool> {
    match (supplier, shop) {
        // Its help page 6148086204316 is about Shopify alone.
        (Platform::Printful, Platform::Shopify) => Some(true),
        // Its help page 96.
        (Platform::Tpop, _) => Some(false),
        _ => None,
    }
}

/// The connector of a platform; `None` for those without one (files, TPOP).
#[must_use]
pub fn connector(platform: Platform) -> Option<&'static dyn Connector> {
    match platform {
        Platform::WooCommerce => Some(&woocommerce::WooCommerce),
        Platform::Shopify => Some(&shopify::Shopify),
        Platform::Printful => Some(&printful::Printful),
        Platform::Printify => Some(&printify::Printify),
        Platform::Gelato => Some(&gelato::Gelato),
        Platform::Etsy => Some(&etsy::Etsy),
        Platform::Bol => Some(&bol::Bol),
        Platform::Tpop | Platform::Myself | Platform::File => None,
    }
}
