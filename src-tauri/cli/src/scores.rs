//! How bol scores its seller.

use crate::screen::Screen;
use trackmend_core::app::{ApiError, App, Code, Scores};
use trackmend_core::connectors::{Condition, ScoreRecord, ScoreStanding};
use trackmend_core::domain::Phrase;

/// The scores of these connections, read now.
pub(crate) async fn show(app: &App, screen: &Screen, account: Option<&str>) -> Result<(), ApiError> {
    let all = app.scores(account).await?;
    if screen.json() {
        screen.document(&all)?;
    } else {
        all.iter().for_each(|scores| table(screen, scores));
        summary(screen, &all);
    }
    match all.into_iter().find_map(|scores| scores.trouble) {
        Some(trouble) => Err(ApiError { code: Code::Platform, ..trouble }),
        None => Ok(()),
    }
}

fn table(screen: &Screen, scores: &Scores) {
    screen.line(&scores.account_name);
    let heads = [
        Phrase::new("cli-head-goods"),
        Phrase::new("cli-head-when"),
        Phrase::new("cli-head-score"),
        Phrase::new("cli-head-norm"),
        Phrase::new("cli-head-standing"),
    ];
    let rows = scores.scores.iter().map(|score| {
        let week = Phrase::new("score-week")
            .text("week", score.week.to_string())
            .text("year", score.year.to_string());
        let norm = match score.condition {
            Condition::AtLeast => "≥",
            Condition::AtMost => "≤",
        };
        vec![
            screen.say(&score.said),
            screen.say(&week),
            score.score.map_or_else(String::new, |told| screen.say(&value(score, told.value))),
            format!("{norm} {}", screen.say(&value(score, score.norm))),
            screen.say(&standing(score.standing)),
        ]
    });
    screen.table(&heads, rows.collect());
}

fn summary(screen: &Screen, all: &[Scores]) {
    let alarms = all.iter().flat_map(|scores| &scores.scores).filter(|s| is_alarm(s)).count();
    screen.tell(&match i64::try_from(alarms).unwrap_or(i64::MAX) {
        0 => Phrase::new("score-no-alarm"),
        many => Phrase::new("score-alarms").count("scores", many),
    });
    if alarms > 0 {
        screen.tell(&Phrase::new("score-look"));
    }
    screen.tell(&Phrase::new("score-may-change"));
}

fn is_alarm(score: &ScoreRecord) -> bool {
    matches!(score.standing, ScoreStanding::Alarm { .. })
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
