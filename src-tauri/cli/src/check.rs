//! Judging, and what needs attention.

use crate::End;
use crate::findings::{Line, lines, open_table};
use crate::screen::Screen;
use crate::sync::unread;
use serde_json::json;
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{List, Phrase, Pile};

pub(crate) async fn check(app: &App, screen: &Screen) -> Result<End, ApiError> {
    app.judge().await?;
    let seen = app.attention().await?;
    let (now, before): (Vec<Line>, Vec<Line>) =
        lines(app, app.store.findings(false).await?).await?.into_iter().partition(|l| l.pile == Pile::Now);
    let unread = unread(app).await?;
    let end = if now.is_empty() { End::Done } else { End::Open };
    let lists = List::ALL.iter().copied();
    if screen.json() {
        let lists: Vec<_> = lists.map(|list| json!({ "list": list, "findings": of(&now, list) })).collect();
        screen.document(&json!({
            "to_do": now.len(),
            "unread": unread,
            "banners": seen.banners,
            "lists": lists,
            "before_you_started": before,
            "coverage": seen.coverage,
            "seen": seen.seen,
            "troubles": seen.troubles,
            "checked": seen.checked,
        }))?;
        return Ok(end);
    }
    for banner in &seen.banners {
        screen.line(&format!("! {} {}", screen.say(&banner.said), screen.say(&banner.means)));
    }
    for list in lists {
        let rows = of(&now, list);
        if rows.is_empty() {
            continue;
        }
        screen.line(&format!("{} ({})", screen.say(&title(list)), rows.len()));
        open_table(screen, &rows);
    }
    if now.is_empty() {
        screen.tell(&if unread > 0 {
            Phrase::new("cli-unread").count("orders", unread)
        } else if seen.checked.is_none() {
            Phrase::new("window-nothing-read")
        } else if seen.troubles.is_empty() {
            Phrase::new("window-all-well")
        } else {
            Phrase::new("window-partly-well")
        });
    }
    if unread > 0 && !now.is_empty() {
        screen.tell(&Phrase::new("cli-unread").count("orders", unread));
    }
    if !before.is_empty() {
        let count = i64::try_from(before.len()).unwrap_or(i64::MAX);
        screen.tell(&Phrase::new("cli-before").count("orders", count));
    }
    for sentence in &seen.coverage {
        screen.tell(sentence);
    }
    for trouble in &seen.troubles {
        screen.line(&format!("✗ {}", screen.say(&trouble.said)));
        screen.remedy(trouble.remedy.as_ref());
    }
    Ok(end)
}

fn of(lines: &[Line], list: List) -> Vec<&Line> {
    lines.iter().filter(|line| line.kind.list() == list).collect()
}

/// What a list is called.
pub(crate) fn title(list: List) -> Phrase {
    match list {
        List::CustomerHasNoTracking => Phrase::new("window-list-no-tracking"),
        List::INeedToKnow => Phrase::new("window-list-need-to-know"),
        List::ParcelTrouble => Phrase::new("window-list-parcel-trouble"),
    }
}
