//! How a platform scores its seller.

use crate::domain::Phrase;
use serde::Serialize;

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
