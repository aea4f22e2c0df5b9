//! Reading the shops.

use crate::screen::Screen;
use crate::{input, when};
use serde_json::json;
use trackmend_core::app::{ApiError, App, Code, From, Stop};
use trackmend_core::connectors::connector;
use trackmend_core::domain::Phrase;

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
    let stop = Stop::default();
    stop_on_interrupt(&stop);
    let summary = app.sync(only.map(|a| a.id), &|progress| screen.progress(&progress), &stop).await?;
    screen.end_progress();
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

/// Ctrl-C asks for the end after the step that is under way; a second one ends at once, and loses
/// nothing either: what was read and what was sent is on disk.
pub(crate) fn stop_on_interrupt(stop: &Stop) {
    let stop = stop.clone();
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() {
            if stop.stopped() {
                std::process::exit(130);
            }
            stop.stop();
        }
    });
}
