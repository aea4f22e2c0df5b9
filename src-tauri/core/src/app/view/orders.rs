//! The screen "Orders".

use crate::domain::{FindingId, Kind, Ms, OrderId, Phrase, Platform};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::domain::Standing;

/// What the list is asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(export)]
pub struct OrdersQuery {
    /// What was typed: order, name, number, stock keeping unit; the beginnings of words are enough.
    pub text: String,
    /// Only these; `None`: all.
    pub standing: Option<Standing>,
    /// Only of the last so many days; `None`: all.
    pub days: Option<u32>,
    /// By what it is sorted.
    pub sort: OrdersSort,
    /// The other way round.
    pub descending: bool,
}

/// A column to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OrdersSort {
    /// When it was placed.
    Date,
    /// The number people know it by.
    Number,
    /// The customer.
    Customer,
}

/// What was found: a list that pages are asked of.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OrdersFound {
    /// Names the list until the next one is asked for.
    pub handle: u32,
    /// How many.
    pub total: u32,
    /// There are more than these: the list has the latest, and a longer word finds the others.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub more: bool,
    /// How many there are of each standing, whatever filter is on, in the order of the filter bar.
    pub counts: Vec<StandingCount>,
}

/// How many of a standing.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StandingCount {
    /// Which.
    pub standing: Standing,
    /// How many.
    pub count: u32,
}

/// A row.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OrderRow {
    /// The order.
    pub order: OrderId,
    /// The shop's platform.
    pub platform: Platform,
    /// The shop.
    pub account_name: String,
    /// The number people know it by.
    pub number: String,
    /// When it was placed.
    pub ordered: Ms,
    /// The customer.
    pub who: String,
    /// ISO 3166-1 alpha-2; may be blank.
    pub country: String,
    /// What was ordered, short.
    pub what: String,
    /// Who makes and sends it; may be blank.
    pub from: String,
    /// The platform's own word for where it stands.
    pub state: Phrase,
    /// Where it stands.
    pub standing: Standing,
    /// The number that the shop shows, or the one that is known; blank when there is none.
    pub tracking: String,
    /// The same in groups to read.
    pub pieces: Vec<String>,
    /// What stands in the number's place when there is none.
    pub instead: Option<Phrase>,
    /// Its leading verdict, if it has one.
    pub finding: Option<FindingId>,
    /// What is wrong.
    pub kind: Option<Kind>,
    /// How far the parcel came, as far as anybody told.
    pub parcel: Option<Phrase>,
}
