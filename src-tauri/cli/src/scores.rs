//! How bol scores its seller.

use crate::screen::Screen;
use trackmend_core::app::{ApiError, App, Scores};
use trackmend_core::domain::Phrase;

/// The scores of these connections, read now.
pub(crate) async fn show(app: &App, screen: &Screen, account: Option<&str>) -> Result<(), ApiError> {
    let all = app.scores(account).await?;
    if screen.json() {
        screen.document(&all)?;
    } else {
        all.iter().for_each(|scores| table(screen, scores));
        screen.tell(&Phrase::new("score-may-change"));
    }
    match all.into_iter().find_map(|scores| scores.trouble) {
        Some(trouble) => Err(trouble),
        None => Ok(()),
    }
}

fn table(screen: &Screen, scores: &Scores) {
    screen.line(&scores.account_name);
    let heads = [
        Phrase::new("cli-head-goods"),
        Phrase::new("cli-head-when"),
        Phrase::new("score-head-score"),
        Phrase::new("score-head-norm"),
        Phrase::new("score-head-standing"),
    ];
    let view = scores.view();
    let rows = view.rows.iter().map(|row| {
        vec![
            screen.say(&row.said),
            screen.say(&row.week),
            row.score.as_ref().map_or_else(String::new, |score| screen.say(score)),
            format!("{} {}", if row.at_least { "≥" } else { "≤" }, screen.say(&row.norm)),
            screen.say(&row.standing),
        ]
    });
    screen.table(&heads, rows.collect());
    if let Some(sum) = &view.sum {
        screen.tell(sum);
    }
    if view.alarms > 0 {
        screen.tell(&Phrase::new("score-look"));
    }
}
