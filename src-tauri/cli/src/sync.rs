//! Reading the shops.

use crate::screen::Screen;
use crate::{input, when};
use serde_json::json;
use std::time::Duration;
use trackmend_core::app::view::Progress;
use trackmend_core::app::{ApiError, App, Code, From, Stop, Summary};
use trackmend_core::connectors::connector;
use trackmend_core::domain::{AccountId, Phrase, SECOND};
use trackmend_core::store::SyncState;

/// How long a step may take to end by itself after Ctrl-C.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often is looked whether something is waited for.
const LOOK: Duration = Duration::from_secs(1);

pub(crate) async fn sync(
    app: &App,
    screen: &Screen,
    name: Option<&str>,
    since: Option<String>,
    full: bool,
) -> Result<(), ApiError> {
    let only = match name {
        Some(name) => Some(app.account_named(name).await?),
        None => None,
    };
    let from = match since {
        Some(date) => Some(From::Since(when::moment(app, &date)?)),
        None => full.then_some(From::Everything),
    };
    let mut shops = app.store.accounts().await?;
    shops.retain(|a| connector(a.platform).is_some() && !a.profile.url.is_empty());
    if let Some(only) = &only {
        shops.retain(|a| a.id == only.id);
        if shops.is_empty() {
            return Err(input(Phrase::new("cli-sync-not-a-shop").text("name", &only.name)));
        }
    }
    if let Some(from) = from {
        for shop in &shops {
            app.read_from(shop.id, from).await?;
        }
    }
    let ids: Vec<AccountId> = shops.iter().map(|shop| shop.id).collect();
    let summary = work(app, screen, only.map(|a| a.id), &ids).await?;
    let to_do = app.store.to_do().await?;
    if screen.json() {
        let troubles: Vec<_> = summary
            .troubles
            .iter()
            .map(|(name, trouble)| json!({ "name": name, "trouble": trouble }))
            .collect();
        screen.document(&json!({
            "read": summary.read,
            "troubles": troubles,
            "stopped": summary.stopped,
            "to_do": to_do,
        }))?;
    } else {
        if shops.is_empty() {
            screen.tell(&Phrase::new("cli-sync-nothing"));
        }
        for name in &summary.read {
            screen.tell(&Phrase::new("cli-sync-read").text("name", name));
        }
        for (name, trouble) in &summary.troubles {
            screen.line(&format!("✗ {name}: {}", screen.say(&trouble.said)));
            screen.remedy(trouble.remedy.as_ref());
        }
        if !summary.read.is_empty() {
            tell_to_do(app, screen).await?;
        }
    }
    if summary.stopped {
        return Err(ApiError::new(Code::Platform, Phrase::new("cli-sync-stopped")));
    }
    match summary.troubles.first() {
        Some((name, _)) => {
            Err(ApiError::new(Code::Platform, Phrase::new("cli-sync-trouble").text("name", name)))
        }
        None => Ok(()),
    }
}

/// How many orders have to be read more closely before anything certain can be said of them.
pub(crate) async fn unread(app: &App) -> Result<i64, ApiError> {
    let mut left = 0;
    for account in app.store.accounts().await? {
        left += i64::from(app.store.needs_left(account.id).await?);
    }
    Ok(left)
}

/// Says how many customers have no tracking, as far as is known.
pub(crate) async fn tell_to_do(app: &App, screen: &Screen) -> Result<(), ApiError> {
    let (to_do, unread) = (app.store.to_do().await?, unread(app).await?);
    if to_do > 0 || unread == 0 {
        screen.tell(&Phrase::new("cli-to-do").count("open", i64::from(to_do)));
    }
    if unread > 0 {
        screen.tell(&Phrase::new("cli-unread").count("orders", unread));
    }
    Ok(())
}

/// Reads these shops to the end, and carries out the repairs that are under way there.
///
/// Ctrl-C asks for the end after the step that is under way, and does not wait for it long: what was
/// read and what was sent is on disk.
pub(crate) async fn work(
    app: &App,
    screen: &Screen,
    only: Option<AccountId>,
    shops: &[AccountId],
) -> Result<Summary, ApiError> {
    let stop = Stop::default();
    let watch = |progress| screen.progress(&progress);
    let ended = tokio::select! {
        ended = app.sync(only, &watch, &stop) => ended,
        () = interrupted(&stop) => {
            for shop in shops {
                app.engine.let_go(*shop).await?;
            }
            Ok(Summary { stopped: true, ..Summary::default() })
        }
        error = tell_waiting(app, screen, shops) => Err(error),
    };
    screen.end_progress();
    ended
}

async fn interrupted(stop: &Stop) {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
    stop.stop();
    tokio::time::sleep(PATIENCE).await;
}

/// Shows what is being waited for, for as long as it is. Ends only with an error.
async fn tell_waiting(app: &App, screen: &Screen, shops: &[AccountId]) -> ApiError {
    loop {
        tokio::time::sleep(LOOK).await;
        for shop in shops {
            match app.store.sync_state(*shop).await {
                Ok(SyncState { retry_at: Some(at), trouble: Some(trouble), .. }) if at > app.now() => {
                    let seconds = at.since(app.now()) / SECOND + 1;
                    let said = Phrase::new("cli-sync-waiting")
                        .text("trouble", screen.say(&trouble.said))
                        .count("seconds", seconds);
                    screen.progress(&Progress { said, done: 0, of: None, can_stop: true });
                }
                Ok(_) => {}
                Err(error) => return error.into(),
            }
        }
    }
}
