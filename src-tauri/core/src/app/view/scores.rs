//! How a platform scores its seller, as people read it.

use crate::app::error::ApiError;
use crate::connectors::{Condition, ScoreRecord, ScoreStanding};
use crate::domain::Phrase;
use serde::Serialize;
use ts_rs::TS;

/// The scores of one connection.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ScoresView {
    /// What the owner calls it.
    pub account_name: String,
    /// The last whole week first, then the one before it.
    pub rows: Vec<ScoreRow>,
    /// What all of them come to; `None` where some are missing, and none of the others counts against the seller.
    pub sum: Option<Phrase>,
    /// How many of them count against the seller.
    pub alarms: u32,
    /// Why some are missing.
    pub trouble: Option<ApiError>,
}

/// One score of one week.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ScoreRow {
    /// What is measured.
    pub said: Phrase,
    /// Its week.
    pub week: Phrase,
    /// What was measured; `None`: nothing was.
    pub score: Option<Phrase>,
    /// The norm.
    pub norm: Phrase,
    /// The score may not be below the norm; else not above it.
    pub at_least: bool,
    /// What that means for the seller.
    pub standing: Phrase,
    /// It counts against the seller.
    pub alarm: bool,
}

impl ScoresView {
    /// `scores` in words.
    #[must_use]
    pub fn new(account_name: String, scores: &[ScoreRecord], trouble: Option<ApiError>) -> ScoresView {
        let rows: Vec<ScoreRow> = scores.iter().map(row).collect();
        let alarms = u32::try_from(rows.iter().filter(|row| row.alarm).count()).unwrap_or(u32::MAX);
        let sum = match alarms {
            0 => trouble.is_none().then(|| Phrase::new("score-no-alarm")),
            many => Some(Phrase::new("score-alarms").count("scores", i64::from(many))),
        };
        ScoresView { account_name, rows, sum, alarms, trouble }
    }
}

fn row(score: &ScoreRecord) -> ScoreRow {
    ScoreRow {
        said: score.said.clone(),
        week: Phrase::new("score-week")
            .text("week", score.week.to_string())
            .text("year", score.year.to_string()),
        score: score.score.map(|told| value(score, told.value)),
        norm: value(score, score.norm),
        at_least: score.condition == Condition::AtLeast,
        standing: standing(score.standing),
        alarm: matches!(score.standing, ScoreStanding::Alarm { .. }),
    }
}

/// A score or a norm with one digit after the point.
fn value(score: &ScoreRecord, value: f64) -> Phrase {
    let written = format!("{:.1}", if score.is_share { value * 100.0 } else { value });
    let (whole, tenth) = written.split_once('.').unwrap_or((&written, "0"));
    let count = |digits: &str| digits.parse().unwrap_or_default();
    let phrase = match score.is_share {
        true => Phrase::new("score-share"),
        false => Phrase::new("score-mean"),
    };
    phrase.count("whole", count(whole)).count("tenth", count(tenth))
}

fn standing(standing: ScoreStanding) -> Phrase {
    match standing {
        ScoreStanding::NotMeasured => Phrase::new("score-not-measured"),
        ScoreStanding::Conforms => Phrase::new("score-conforms"),
        ScoreStanding::TooFew { missed, of } => {
            Phrase::new("score-too-few").count("missed", missed).count("of", of)
        }
        ScoreStanding::Alarm { missed, of } => {
            Phrase::new("score-alarm").count("missed", missed).count("of", of)
        }
    }
}
