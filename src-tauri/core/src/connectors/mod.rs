//! Platforms. A folder each, all alike, and pure: a connector says what to ask and reads what comes
//! back. It never sends, never waits, never sees a secret, and nobody else knows its platform's words.
//!
//! [`Connector::request`] turns an [`Ask`] into a [`Request`] without secrets; the engine signs and
//! sends it; [`Connector::read`] turns the [`Reply`] into a [`Page`]. One bad row never loses a page:
//! it becomes a [`Problem`]. [`Connector::change`] is one mutating request and [`Connector::confirm`]
//! says what the platform answered; neither proves anything: the read-back does, and that is an
//! ordinary ask through the same parser.

pub mod bol;
mod carriers;
pub mod etsy;
pub mod gelato;
pub mod laposte;
mod makers;
pub mod postnl;
pub mod printful;
pub mod printify;
pub mod seventeentrack;
pub mod shopify;
pub mod woocommerce;

mod about;
mod access;
mod address;
mod ask;
mod meanings;
mod record;
mod reply;
mod score;
mod tracking;
mod writing;

pub use about::{About, Auth, Consent, Field, Grant, GrantWay, KeyPlace, Profile, TokenScheme};
pub use access::{AccessRecord, AccessTest};
pub use ask::{Ask, PageToken, Request};
pub use meanings::{Meanings, explain};
pub use record::{
    FulfillmentsRecord, MadeParcel, MakingRecord, NotesRecord, OrderRecord, Page, Problem, ProcessRecord,
    Record, Wanted,
};
pub use reply::{ReadError, Reply};
pub use score::{Condition, Score, ScoreRecord, ScoreStanding};
pub use tracking::{
    Budget, Counts, ParcelAnswer, ParcelQuestion, ParcelRecord, ParcelTold, Period, Tracking,
};
pub use writing::{Confirmation, MailPower, Shows, Writing};

use about::{ALLOW_HTTP, URL, agrees, filled};

use crate::domain::{Home, Ms, Phrase, Platform};
use crate::repair::{Action, Change};
use std::collections::BTreeMap;

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

    /// The one request that makes this change, given what the order shows as just read. The default: nothing is
    /// written to this platform.
    ///
    /// # Errors
    /// When this change cannot be made here, in words for the log.
    fn change(&self, change: &Change, profile: &Profile, shows: Shows<'_>) -> Result<Request, String> {
        let _ = (change, profile, shows);
        Err(format!("nothing is written to {}", self.about().platform.name()))
    }

    /// What the platform answered to it. The default is for platforms that nothing is written to.
    fn confirm(&self, change: &Change, reply: &Reply) -> Confirmation {
        let _ = (change, reply);
        Confirmation::Unclear
    }

    /// How a number gets into this home, for the plan and its preview. The default: it does not.
    fn writing(&self, home: &Home, profile: &Profile) -> Option<Writing> {
        let _ = (home, profile);
        None
    }

    /// The homes of this shop that can be written, the best first. The default: none.
    fn homes_to_write(&self, profile: &Profile) -> Vec<Home> {
        let _ = profile;
        Vec::new()
    }

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

    /// How parcels are asked about here ([`Ask::Parcels`]). The default: it carries none.
    fn tracking(&self) -> Option<&'static Tracking> {
        None
    }

    /// The header that a push of this platform carries its signature in: base64 of HMAC-SHA256 over the body, by the
    /// secret of the webhook. The default: it signs nothing that is known.
    fn push_signature(&self) -> Option<&'static str> {
        None
    }

    /// What others name this platform's orders by: a supplier that it is connected to. The default: the same.
    fn external_id<'a>(&self, remote_id: &'a str) -> &'a str {
        remote_id
    }

    /// The page of this order that its owner opens in a browser: https only. The default: there are no orders.
    fn order_page(&self, profile: &Profile, remote_id: &str) -> Option<url::Url> {
        let _ = (profile, remote_id);
        None
    }
}

/// A page of a shop's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Where the shop is told to mark orders as sent by itself.
    AutoFulfil,
    /// Where keys and apps, ours and a supplier's, are kept.
    Apps,
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
        Platform::LaPoste => Some(&laposte::LaPoste),
        Platform::SeventeenTrack => Some(&seventeentrack::SeventeenTrack),
        Platform::PostNl => Some(&postnl::PostNl),
        // Each carrier's folder adds its line.
        Platform::Dhl => None,
        Platform::Tpop | Platform::Myself | Platform::File => None,
    }
}

/// What a carrier's codes mean by this program's own table, where a file of the owner's may add to it and correct it
/// ([`explain`]); `None`: at this platform none does.
#[must_use]
pub fn own_meanings(platform: Platform) -> Option<&'static Meanings> {
    match platform {
        Platform::PostNl => Some(postnl::own()),
        _ => None,
    }
}
