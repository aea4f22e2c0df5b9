//! How bol scores its sellers, week by week (Monday to Sunday in Amsterdam). Norms come with the score and are
//! never known here: bol changes them. Figures of a week may still change.
//!
//! When a score counts against a seller is told on bol's partner pages only: a service standard is measured from
//! three items on, and a strike needs a score beyond the norm and at least three items.

use super::json::{flag, int, list, part, text};
use super::{ask, days, errors, meter};
use crate::connectors::{
    Ask, Condition, Page, Problem, Profile, ReadError, Record, Reply, Request, Score, ScoreRecord,
    ScoreStanding,
};
use crate::domain::{Ms, Phrase};
use chrono::Datelike;
use serde_json::Value;

/// What bol measures. What has to do with parcels comes first.
const NAMES: [&str; 8] = [
    "TRACK_AND_TRACE",
    "FULFILMENT",
    "CANCELLATIONS",
    "RETURNS",
    "REVIEWS",
    "CASE_ITEM_RATIO",
    "RESPONSE_TIME",
    "PHONE_AVAILABILITY",
];

/// Fewer than this count against nobody.
const LEAST: i64 = 3;

/// What is asked for: each score of the last whole week, and of the one before it.
pub(super) fn questions(now: Ms) -> Vec<Ask> {
    let Some(today) = days::today(now) else { return Vec::new() };
    let week = |ago: u64| today.checked_sub_days(chrono::Days::new(7 * ago)).map(|day| day.iso_week());
    let weeks = [week(1), week(2)].into_iter().flatten();
    let of = |name: &str, week: chrono::IsoWeek| Ask::Score {
        name: name.to_owned(),
        year: week.year(),
        week: week.week(),
    };
    weeks.flat_map(|week| NAMES.map(|name| of(name, week))).collect()
}

/// Asks for a score of a week.
///
/// # Errors
/// When there is no such score, in words for the log.
pub(super) fn request(profile: &Profile, name: &str, year: i32, week: u32) -> Result<Request, String> {
    if !NAMES.contains(&name) {
        return Err(format!("bol has no score {name:?}"));
    }
    let (year, week) = (year.to_string(), format!("{week:02}"));
    let query = [("name", name), ("year", year.as_str()), ("week", week.as_str())];
    ask::get(profile, &["retailer", "insights", "performance", "indicator"], &query)
}

/// Reads scores. One that cannot be read is left out, and told: nothing is said of it.
///
/// # Errors
/// When there is no answer.
pub(super) fn read(reply: &Reply) -> Result<Page, ReadError> {
    let body = errors::body(reply)?;
    let mut page = Page { pause: meter::pause(reply), ..Page::default() };
    for row in list(&body, "performanceIndicators") {
        match indicator(row) {
            Some(score) => page.records.push(Record::Score(score)),
            None => page.problems.push(Problem {
                place: format!("score {}", text(row, "name")),
                detail: "period, norm or score cannot be read".to_owned(),
            }),
        }
    }
    Ok(page)
}

fn indicator(row: &Value) -> Option<ScoreRecord> {
    let details = part(row, "details");
    let (period, norm) = (part(details, "period"), part(details, "norm"));
    let name = Some(text(row, "name")).filter(|name| !name.is_empty())?;
    let condition = match text(norm, "condition").as_str() {
        "<=" => Condition::AtMost,
        ">=" => Condition::AtLeast,
        _ => return None,
    };
    let is_share = text(row, "type") != "AVERAGE";
    let score = match part(details, "score") {
        Value::Null => None,
        told => Some(score(told)?),
    };
    Some(ScoreRecord {
        said: called(&name),
        name,
        year: text(period, "year").parse().ok()?,
        week: text(period, "week").parse().ok()?,
        norm: norm.get("value")?.as_f64()?,
        condition,
        is_share,
        standing: standing(score, condition, is_share),
        score,
    })
}

/// Whether it counts against the seller. How many fell short is counted where the score is a share; of a mean
/// only how many it is made of is known.
fn standing(score: Option<Score>, condition: Condition, is_share: bool) -> ScoreStanding {
    let Some(score) = score else { return ScoreStanding::NotMeasured };
    if score.conforms {
        return ScoreStanding::Conforms;
    }
    let of = score.denominator;
    let missed = match (is_share, condition) {
        (true, Condition::AtLeast) => of - score.numerator,
        (true, Condition::AtMost) => score.numerator,
        (false, _) => of,
    };
    match of >= LEAST && missed >= LEAST {
        true => ScoreStanding::Alarm { missed, of },
        false => ScoreStanding::TooFew { missed, of },
    }
}

/// What bol measures, as people say it.
fn called(name: &str) -> Phrase {
    match name {
        "TRACK_AND_TRACE" => Phrase::new("score-bol-track-and-trace"),
        "FULFILMENT" => Phrase::new("score-bol-fulfilment"),
        "CANCELLATIONS" => Phrase::new("score-bol-cancellations"),
        "RETURNS" => Phrase::new("score-bol-returns"),
        "REVIEWS" => Phrase::new("score-bol-reviews"),
        "CASE_ITEM_RATIO" => Phrase::new("score-bol-cases"),
        "RESPONSE_TIME" => Phrase::new("score-bol-response-time"),
        "PHONE_AVAILABILITY" => Phrase::new("score-bol-phone"),
        other => Phrase::new("score-bol-other").text("name", other),
    }
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

    fn told_as(kind: &str, score: &str, condition: &str, norm: &str) -> Page {
        let body = format!(
            r#"{{"performanceIndicators":[{{"name":"TRACK_AND_TRACE","type":"{kind}","details":
            {{"period":{{"week":"05","year":"2026"}},{score}"norm":{{"condition":"{condition}","value":{norm}}}}}}}]}}"#
        );
        read(&reply(200, &body)).unwrap()
    }

    fn only(page: Page) -> ScoreRecord {
        let [Record::Score(score)] = page.records.as_slice() else { panic!("one score: {page:?}") };
        score.clone()
    }

    fn measured(kind: &str, numerator: i64, denominator: i64, condition: &str, norm: &str) -> ScoreStanding {
        let score = format!(
            r#""score":{{"conforms":false,"numerator":{numerator},"denominator":{denominator},"value":0.5,
            "distanceToNorm":0.1}},"#
        );
        only(told_as(kind, &score, condition, norm)).standing
    }

    #[test]
    fn a_score_comes_with_its_norm() {
        let score = r#""score":{"conforms":false,"numerator":7,"denominator":8,"value":0.875,"distanceToNorm":0.125},"#;
        let record = only(told_as("PERCENTAGE", score, ">=", "1.0"));
        assert_eq!((record.name.as_str(), record.year, record.week), ("TRACK_AND_TRACE", 2026, 5));
        assert_eq!((record.norm, record.condition, record.is_share), (1.0, Condition::AtLeast, true));
        let score = Score { conforms: false, value: 0.875, numerator: 7, denominator: 8 };
        assert_eq!(record.score, Some(score));
    }

    #[test]
    fn fewer_than_three_count_against_nobody() {
        let too_few = |missed, of| ScoreStanding::TooFew { missed, of };
        let alarm = |missed, of| ScoreStanding::Alarm { missed, of };
        assert_eq!(measured("PERCENTAGE", 7, 8, ">=", "1.0"), too_few(1, 8));
        assert_eq!(measured("PERCENTAGE", 6, 8, ">=", "1.0"), too_few(2, 8));
        assert_eq!(measured("PERCENTAGE", 5, 8, ">=", "1.0"), alarm(3, 8));
        assert_eq!(
            measured("PERCENTAGE", 0, 2, ">=", "1.0"),
            too_few(2, 2),
            "not measured below three items"
        );
        assert_eq!(
            measured("PERCENTAGE", 2, 20, "<=", "0.02"),
            too_few(2, 20),
            "two of twenty were cancelled"
        );
        assert_eq!(measured("PERCENTAGE", 3, 20, "<=", "0.02"), alarm(3, 20));
        assert_eq!(measured("AVERAGE", 20, 4, ">=", "8.0"), alarm(4, 4), "the mean of four");
        assert_eq!(measured("AVERAGE", 10, 2, ">=", "8.0"), too_few(2, 2));
    }

    #[test]
    fn a_score_that_bol_finds_good_is_good() {
        let score =
            r#""score":{"conforms":true,"numerator":4,"denominator":8,"value":0.5,"distanceToNorm":0},"#;
        assert_eq!(only(told_as("PERCENTAGE", score, ">=", "1.0")).standing, ScoreStanding::Conforms);
    }

    #[test]
    fn a_week_in_which_nothing_was_measured_has_no_score() {
        let record = only(told_as("PERCENTAGE", "", ">=", "1.0"));
        assert_eq!((record.score, record.standing), (None, ScoreStanding::NotMeasured));
    }

    #[test]
    fn what_cannot_be_read_says_nothing_and_is_told() {
        let half = r#""score":{"conforms":false},"#;
        for page in [told_as("PERCENTAGE", "", "~", "1.0"), told_as("PERCENTAGE", half, ">=", "1.0")] {
            assert!(page.records.is_empty(), "{page:?}");
            assert_eq!(page.problems.len(), 1);
        }
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

    #[test]
    fn the_last_two_whole_weeks_are_asked_for_as_amsterdam_counts_them() {
        let weeks = |moment: &str| -> Vec<(i32, u32)> {
            let now = Ms(chrono::DateTime::parse_from_rfc3339(moment).unwrap().timestamp_millis());
            let asked = questions(now).into_iter().filter_map(|ask| match ask {
                Ask::Score { name, year, week } if name == "TRACK_AND_TRACE" => Some((year, week)),
                _ => None,
            });
            asked.collect()
        };
        assert_eq!(weeks("2026-11-20T09:00:00Z"), [(2026, 46), (2026, 45)], "a Friday in week 47");
        assert_eq!(
            weeks("2026-11-15T22:59:00Z"),
            [(2026, 45), (2026, 44)],
            "Sunday, a minute before midnight"
        );
        assert_eq!(weeks("2026-11-15T23:00:00Z"), [(2026, 46), (2026, 45)], "Monday in Amsterdam");
        assert_eq!(weeks("2026-10-25T23:30:00Z"), [(2026, 43), (2026, 42)], "the night of the clocks");
        assert_eq!(weeks("2026-07-05T22:00:00Z"), [(2026, 27), (2026, 26)], "summer: Monday at 22:00 UTC");
        assert_eq!(weeks("2027-01-06T09:00:00Z"), [(2026, 53), (2026, 52)], "a year of 53 weeks");
        assert_eq!(questions(Ms(0)).len(), 16);
    }
}
