//! A customer asks about an order: noted, answered, settled; and the text to send.

use crate::order::find;
use crate::screen::Screen;
use serde_json::json;
use trackmend_core::app::view::{AsksView, ReadyMessage};
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{AskAbout, AskOutcome, FindingId, Phrase};
use trackmend_core::messages::Language;

/// What was typed.
pub(crate) struct Asked {
    pub about: Option<AskAbout>,
    pub outcome: Option<AskOutcome>,
    pub language: Option<Language>,
}

pub(crate) async fn ask(
    app: &App,
    screen: &Screen,
    order: &str,
    asked: &Asked,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let order = find(app, order, account).await?;
    let waits = app.asks(order.id).await?.open.is_some();
    match (asked.about, asked.outcome) {
        (Some(about), _) => app.ask(order.id, about).await?,
        (None, None) if !waits => app.ask(order.id, AskAbout::NotReceived).await?,
        (None, _) => {}
    }
    if let Some(outcome) = asked.outcome {
        app.end_ask(order.id, outcome).await?;
    }
    let view = app.asks(order.id).await?;
    let language = asked.language.map(Language::code);
    let text = match view.finding {
        Some(finding) => Some(app.ready_message(finding, language).await?),
        None => None,
    };
    if screen.json() {
        return screen.document(&json!({ "asks": view, "message": text }));
    }
    told(screen, &order.number, &view);
    if let Some(text) = text {
        message(screen, &text);
    }
    Ok(())
}

fn told(screen: &Screen, order: &str, view: &AsksView) {
    for ask in view.open.iter().chain(&view.settled) {
        screen.line(&format!("{order}  {}  {}", screen.when(ask.at), screen.say(&ask.said)));
        if let (Some(ended), Some(at)) = (&ask.ended, ask.ended_at) {
            screen.line(&format!("{order}  {}  {}", screen.when(at), screen.say(ended)));
        }
    }
    for parcel in &view.parcels {
        screen.line("");
        screen.tell(&parcel.says);
        for (at, step) in parcel.steps.iter().enumerate() {
            screen.line(&format!("  {}. {}", at + 1, screen.say(step)));
        }
        if let Some(last) = &parcel.last_day {
            screen.line(&format!("  {} {}", if parcel.urgent { "!" } else { "–" }, screen.say(last)));
        }
        screen.line(&format!("  – {}", screen.say(&parcel.sender)));
    }
    for said in view.platform.iter().chain(&view.note) {
        screen.line(&format!("  – {}", screen.say(said)));
    }
}

/// The text for the customer about a verdict, in her language.
pub(crate) async fn text_for(app: &App, screen: &Screen, finding: FindingId) -> Result<(), ApiError> {
    message(screen, &app.ready_message(finding, None).await?);
    Ok(())
}

fn message(screen: &Screen, text: &ReadyMessage) {
    screen.line("");
    screen.tell(&Phrase::new("cli-message").text("language", &text.language));
    screen.line(&format!("  {}", screen.say(&text.to)));
    screen.line("");
    screen.line(&format!("  {}", text.subject));
    screen.line("");
    for line in text.text.lines() {
        screen.line(&format!("  {line}"));
    }
}
