//! Settings that belong to the data, and the state of the application itself.

use crate::args::SettingsCommand;
use crate::input;
use crate::screen::Screen;
use serde_json::{Map, Value, json};
use trackmend_core::app::{self, ApiError, App, Code};
use trackmend_core::domain::Phrase;
use trackmend_core::settings;

pub(crate) async fn run(app: &App, screen: &Screen, command: SettingsCommand) -> Result<(), ApiError> {
    match command {
        SettingsCommand::Get { key } => get(app, screen, key.as_deref()).await,
        SettingsCommand::Set { key, value } => set(app, screen, &key, &value).await,
    }
}

async fn get(app: &App, screen: &Screen, key: Option<&str>) -> Result<(), ApiError> {
    let mut found = settings::all();
    if let Some(key) = key {
        found.retain(|setting| setting.key == key);
        if found.is_empty() {
            let known: Vec<String> = settings::all().into_iter().map(|s| s.key).collect();
            return Err(input(Phrase::new("settings-unknown").text("key", key))
                .action(Phrase::new("settings-unknown-remedy").text("known", known.join(", "))));
        }
    }
    let mut values = Vec::new();
    for setting in found {
        let value = settings::value(&app.store, &setting).await?;
        values.push((setting.key, value, setting.default));
    }
    if screen.json() {
        let document: Map<String, Value> =
            values.into_iter().map(|(key, value, _)| (key, Value::String(value))).collect();
        return screen.document(&document);
    }
    if let ([(_, value, _)], Some(_)) = (values.as_slice(), key) {
        screen.line(value);
        return Ok(());
    }
    let heads =
        [Phrase::new("cli-head-setting"), Phrase::new("cli-head-value"), Phrase::new("cli-head-default")];
    screen.table(&heads, values.into_iter().map(|(key, value, default)| vec![key, value, default]).collect());
    Ok(())
}

async fn set(app: &App, screen: &Screen, key: &str, value: &str) -> Result<(), ApiError> {
    let value = value.trim();
    settings::check(key, value).map_err(|refused| input(refused.said).action(refused.remedy))?;
    app.store.set_setting(key, value).await?;
    if screen.json() {
        return screen.document(&json!({ key: value }));
    }
    screen.tell(&Phrase::new("cli-setting-set").text("key", key).text("value", value));
    Ok(())
}

pub(crate) async fn doctor(app: &App, screen: &Screen) -> Result<(), ApiError> {
    let checks = app::doctor(app).await?;
    let passed = checks.iter().all(|check| check.passed);
    if screen.json() {
        screen.document(&json!({
            "passed": passed,
            "version": env!("CARGO_PKG_VERSION"),
            "folder": app.folder(),
            "checks": checks,
        }))?;
    } else {
        screen.line(&format!("Trackmend {} · {}", env!("CARGO_PKG_VERSION"), app.folder().display()));
        for check in &checks {
            screen.line(&format!("{} {}", if check.passed { "✓" } else { "✗" }, screen.say(&check.said)));
            screen.remedy(check.remedy.as_ref());
        }
    }
    if passed { Ok(()) } else { Err(ApiError::new(Code::Store, Phrase::new("cli-doctor-trouble"))) }
}
