//! How bol scores its sellers, week by week (Monday to Sunday in Amsterdam). Norms come with the score and are
//! never known here: bol changes them. Figures of a week may still change.

use super::json::{flag, int, list, part, text};
use super::{ask, errors};
use crate::connectors::{Profile, ReadError, Reply, Request};
use serde_json::Value;

/// What bol measures.
pub const NAMES: [&str; 8] = [
    "CANCELLATIONS",
    "FULFILMENT",
    "PHONE_AVAILABILITY",
    "RESPONSE_TIME",
    "CASE_ITEM_RATIO",
    "TRACK_AND_TRACE",
    "RETURNS",
    "REVIEWS",
];

/// On which side of the norm a score has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// `<=`.
    AtMost,
    /// `>=`.
    AtLeast,
}

/// One score of one week.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Which: one of [`NAMES`], or what a later version adds.
    pub name: String,
    /// The ISO year of the week.
    pub year: i32,
    /// The ISO week.
    pub week: u32,
    /// The score; `None` when nothing was measured.
    pub score: Option<Score>,
    /// The norm.
    pub norm: f64,
    /// On which side of it the score has to be.
    pub condition: Condition,
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// It is as the norm wants it.
    pub conforms: bool,
    /// A share (0.93) or a mean, as the indicator has it.
    pub value: f64,
    /// How many counted.
    pub numerator: i64,
    /// Of how many: bol gives no strike below three.
    pub denominator: i64,
}

/// Asks for a score of a week.
///
/// # Errors
/// When there is no such score, in words for the log.
pub fn request(profile: &Profile, name: &str, year: i32, week: u32) -> Result<Request, String> {
    if !NAMES.contains(&name) {
        return Err(format!("bol has no score {name:?}"));
    }
    let (year, week) = (year.to_string(), format!("{week:02}"));
    let query = [("name", name), ("year", year.as_str()), ("week", week.as_str())];
    ask::get(profile, &["retailer", "insights", "performance", "indicator"], &query)
}

/// Reads scores. One that cannot be read is left out: nothing is said of it.
///
/// # Errors
/// When there is no answer.
pub fn read(reply: &Reply) -> Result<Vec<Indicator>, ReadError> {
    let body = errors::body(reply)?;
    Ok(list(&body, "performanceIndicators").iter().filter_map(indicator).collect())
}

fn indicator(row: &Value) -> Option<Indicator> {
    let details = part(row, "details");
    let (period, norm) = (part(details, "period"), part(details, "norm"));
    Some(Indicator {
        name: Some(text(row, "name")).filter(|name| !name.is_empty())?,
        year: text(period, "year").parse().ok()?,
        week: text(period, "week").parse().ok()?,
        score: score(part(details, "score")),
        norm: norm.get("value")?.as_f64()?,
        condition: match text(norm, "condition").as_str() {
            "<=" => Condition::AtMost,
            ">=" => Condition::AtLeast,
            _ => return None,
        },
    })
}

fn score(of: &Value) -> Option<Score> {
    Some(Score {
        conforms: flag(of, "conforms")?,
        value: of.get("value")?.as_f64()?,
        numerator: int(of, "numerator")?,
        denominator: int(of, "denominator")?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reply, shop};
    use super::*;

    fn told(score: &str, condition: &str) -> Vec<Indicator> {
        let body = format!(
            r#"{{"performanceIndicators":[{{"name":"TRACK_AND_TRACE","type":"PERCENTAGE","details":
            {{"period":{{"week":"05","year":"2026"}},{score}"norm":{{"condition":"{condition}","value":1.0}}}}}}]}}"#
        );
        read(&reply(200, &body)).unwrap()
    }

    #[test]
    fn a_score_comes_with_its_norm() {
        let all = told(
            r#""score":{"conforms":false,"numerator":7,"denominator":8,"value":0.875,"distanceToNorm":0.125},"#,
            ">=",
        );
        let [indicator] = all.as_slice() else { panic!("one score") };
        assert_eq!((indicator.name.as_str(), indicator.year, indicator.week), ("TRACK_AND_TRACE", 2026, 5));
        assert_eq!((indicator.norm, indicator.condition), (1.0, Condition::AtLeast));
        let score = Score { conforms: false, value: 0.875, numerator: 7, denominator: 8 };
        assert_eq!(indicator.score, Some(score));
    }

    #[test]
    fn a_week_in_which_nothing_was_measured_has_no_score() {
        assert_eq!(told("", ">=")[0].score, None);
    }

    #[test]
    fn a_norm_that_cannot_be_read_says_nothing() {
        assert!(told("", "~").is_empty());
    }

    #[test]
    fn a_score_is_asked_for_by_name_and_week() {
        let url = request(&shop(), "TRACK_AND_TRACE", 2026, 5).unwrap().url;
        assert_eq!(
            url.as_str(),
            "https://api.bol.com/retailer/insights/performance/indicator?name=TRACK_AND_TRACE&year=2026&week=05"
        );
        assert!(request(&shop(), "LUCK", 2026, 5).is_err());
    }
}
