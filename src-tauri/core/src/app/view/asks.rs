//! What a customer asks about an order, and what can be answered.

use super::When;
use crate::domain::{AskAbout, AskOutcome, FindingId, OrderId, Phrase};
use serde::Serialize;
use ts_rs::TS;

/// A customer's question, with everything that helps to answer it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AsksView {
    /// The order.
    pub order: OrderId,
    /// The question that waits for an answer.
    pub open: Option<AskView>,
    /// Those that are settled, the latest first.
    pub settled: Vec<AskView>,
    /// Each parcel that it may be about; empty while no question is open.
    pub parcels: Vec<AskedParcel>,
    /// The storefront's own way; `None` while no question is open.
    pub platform: Option<Phrase>,
    /// What holds in every case; `None` while no question is open.
    pub note: Option<Phrase>,
    /// The verdict, whose ready message can be copied.
    pub finding: Option<FindingId>,
}

/// One question of a customer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskView {
    /// What it is about.
    pub about: AskAbout,
    /// The same in words.
    pub said: Phrase,
    /// When the owner noted it.
    pub at: When,
    /// How it ended.
    pub outcome: Option<AskOutcome>,
    /// The same in words.
    pub ended: Option<Phrase>,
    /// When.
    pub ended_at: Option<When>,
}

/// What can be answered about one parcel.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AskedParcel {
    /// Its number; `None`: nobody knows one.
    pub number: Option<String>,
    /// The number can be followed on a page of its carrier.
    pub link: bool,
    /// What everybody tells of it, in one sentence.
    pub says: Phrase,
    /// What to do, in this order.
    pub steps: Vec<Phrase>,
    /// The last day to tell its carrier, in one sentence.
    pub last_day: Option<Phrase>,
    /// That day.
    pub until: Option<When>,
    /// It is tomorrow, today, or over.
    pub urgent: bool,
    /// The way of whoever sent it.
    pub sender: Phrase,
}

/// A text for the customer, ready to copy.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReadyMessage {
    /// The verdict that it is about.
    pub finding: FindingId,
    /// Its language: `en`, `nl`, `de`, `fr`.
    pub language: String,
    /// All that it can be had in: those of the customer's country first.
    pub languages: Vec<String>,
    /// The line above it.
    pub subject: String,
    /// The text, with line breaks.
    pub text: String,
    /// To whom it goes, in the owner's language.
    pub to: Phrase,
}
