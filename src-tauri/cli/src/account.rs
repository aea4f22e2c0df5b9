//! Connections: tested, kept, tested again, forgotten.

use crate::args::AccountCommand;
use crate::input;
use crate::screen::Screen;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::IsTerminal;
use trackmend_core::app::view::{Draft, Tests};
use trackmend_core::app::{ApiError, App, Code, asks_consent};
use trackmend_core::connectors::{Field, connector};
use trackmend_core::domain::{Phrase, Platform, Role};
use trackmend_core::settings::{self, is_on};

pub(crate) async fn run(app: &App, screen: &Screen, command: AccountCommand) -> Result<(), ApiError> {
    match command {
        AccountCommand::Add { platform, name, url, set } => add(app, screen, platform, name, url, &set).await,
        AccountCommand::List => list(app, screen).await,
        AccountCommand::Check { name } => check(app, screen, name.as_deref()).await,
        AccountCommand::Push { name, renew, sign } => push(app, screen, &name, renew, sign).await,
        AccountCommand::Remove { name } => remove(app, screen, &name).await,
    }
}

async fn add(
    app: &App,
    screen: &Screen,
    platform: Platform,
    name: String,
    url: Option<String>,
    set: &[String],
) -> Result<(), ApiError> {
    let fields = connector(platform).map_or(&[][..], |c| c.about().fields);
    let mut values = said(platform, fields, url, set)?;
    let consent = connector(platform).is_some_and(asks_consent) && std::io::stdin().is_terminal();
    for field in fields.iter().filter(|f| f.secret) {
        // What the owner's consent brings is asked of the platform.
        let asked = consent && field.key == "refresh_token" && std::env::var(variable(field)).is_err();
        if let Some(secret) = (!asked).then(|| secret(screen, platform, field)).flatten() {
            values.insert(field.key.to_owned(), secret);
        }
    }
    let mut draft = Draft { platform, name, values };
    if consent && !draft.values.contains_key("refresh_token") {
        let handle = consent_in_browser(app, screen, &draft).await?;
        draft.values.insert("consent".to_owned(), handle);
    }
    let tests = match fields.is_empty() {
        // A supplier without an interface has nothing to test.
        true => None,
        false => Some(app.test_connection(&draft).await?),
    };
    if let Some(tests) = &tests
        && !tests.usable
    {
        if screen.json() {
            screen.document(&json!({ "account": null, "tests": tests }))?;
        }
        screen_tests(screen, tests);
        let error = ApiError::new(Code::Platform, Phrase::new("cli-account-not-kept"));
        let http = tests.tests.iter().any(|t| !t.passed && t.said.id == "access-woo-address-http");
        return Err(if http { error.action(Phrase::new("cli-account-http")) } else { error });
    }
    let id = app.connect(&draft).await?;
    let kept = app.account_named(&id.to_string()).await?;
    if screen.json() {
        return screen.document(
            &json!({ "account": id, "platform": kept.platform, "name": kept.name, "tests": tests }),
        );
    }
    if let Some(tests) = &tests {
        screen_tests(screen, tests);
    }
    let (name, number) = (&kept.name, id.to_string());
    screen.tell(&match platform.role() {
        Role::Storefront | Role::Carrier => {
            Phrase::new("cli-account-kept").text("name", name.as_str()).text("number", number)
        }
        _ => Phrase::new("cli-account-kept-supplier").text("name", name.as_str()).text("number", number),
    });
    Ok(())
}

/// Shows the page that asks the owner, and waits until it was answered: by the browser itself, or by the address that
/// it ended at.
async fn consent_in_browser(app: &App, screen: &Screen, draft: &Draft) -> Result<String, ApiError> {
    let asked = app.ask_consent(draft).await?;
    screen.tell(&Phrase::new("cli-consent-open").text("platform", draft.platform.name()));
    screen.line(&format!("  {}", asked.page));
    loop {
        screen.tell(&Phrase::new("cli-consent-then"));
        let line = tokio::task::spawn_blocking(|| {
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).map(|_| line)
        });
        let line = line.await.ok().and_then(Result::ok).unwrap_or_default();
        match app.consent_given(&asked.handle, Some(&line)).await {
            Ok(true) => return Ok(asked.handle),
            Ok(false) => {}
            Err(error) => screen.tell(&error.said),
        }
    }
}

/// What was typed for the fields that are no secrets.
fn said(
    platform: Platform,
    fields: &[Field],
    url: Option<String>,
    set: &[String],
) -> Result<BTreeMap<String, String>, ApiError> {
    let known = || {
        let open: Vec<&str> = fields.iter().filter(|f| !f.secret).map(|f| f.key).collect();
        match open.is_empty() {
            true => Phrase::new("cli-set-none").text("platform", platform.name()),
            false => Phrase::new("cli-set-known").text("known", open.join(", ")),
        }
    };
    let mut values = BTreeMap::new();
    let pairs = set.iter().map(|pair| pair.split_once('=').ok_or(pair));
    // A platform's address is the first thing that its form asks for.
    let address = fields.iter().find(|f| !f.secret).map_or("url", |f| f.key);
    for pair in url.as_deref().map(|url| Ok((address, url))).into_iter().chain(pairs) {
        let (key, value) =
            pair.map_err(|pair| input(Phrase::new("cli-set-malformed").text("said", pair)).action(known()))?;
        let key = key.trim().to_lowercase();
        match fields.iter().find(|f| f.key == key) {
            Some(field) if field.secret => {
                return Err(input(Phrase::new("cli-set-secret").text("key", &key))
                    .action(Phrase::new("cli-set-secret-remedy").text("variable", variable(field))));
            }
            Some(_) => values.insert(key, value.to_owned()),
            None => {
                return Err(input(
                    Phrase::new("cli-set-unknown").text("platform", platform.name()).text("key", &key),
                )
                .action(known()));
            }
        };
    }
    Ok(values)
}

/// Where a secret may stand, apart from the prompt.
fn variable(field: &Field) -> String {
    format!("TRACKMEND_SECRET_{}", field.key.to_uppercase())
}

/// A secret: from its variable, else from a prompt without echo, else the next line of stdin. Never
/// an argument: those can be seen by everyone on this computer.
fn secret(screen: &Screen, platform: Platform, field: &Field) -> Option<String> {
    let label = Phrase::new(&format!("form-{}-{}", platform.code(), field.key));
    hidden(screen, &variable(field), &label)
}

/// The same for any secret: the name of its variable, and what the prompt calls it.
fn hidden(screen: &Screen, variable: &str, label: &Phrase) -> Option<String> {
    if let Ok(secret) = std::env::var(variable)
        && !secret.trim().is_empty()
    {
        return Some(secret);
    }
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password(format!("{}: ", screen.say(label))).ok();
    }
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).ok().filter(|read| *read > 0).map(|_| line)
}

fn screen_tests(screen: &Screen, tests: &Tests) {
    if !screen.json() {
        screen.tests(&tests.tests);
    }
}

async fn list(app: &App, screen: &Screen) -> Result<(), ApiError> {
    let connections = app.connections().await?;
    if screen.json() {
        return screen.document(&connections);
    }
    if connections.is_empty() {
        screen.tell(&Phrase::new("cli-account-none"));
        return Ok(());
    }
    let heads = [
        Phrase::new("cli-head-id"),
        Phrase::new("cli-head-platform"),
        Phrase::new("cli-head-name"),
        Phrase::new("cli-head-read"),
        Phrase::new("cli-head-can"),
    ];
    let rows = connections.iter().map(|c| {
        vec![
            c.account.to_string(),
            c.platform.name().to_owned(),
            c.name.clone(),
            c.checked.map_or_else(|| "–".to_owned(), |at| screen.at(at)),
            c.can.iter().map(|can| screen.say(can)).collect::<Vec<_>>().join("; "),
        ]
    });
    screen.table(&heads, rows.collect());
    for connection in &connections {
        if let Some(trouble) = &connection.trouble {
            screen.line(&format!("✗ {}: {}", connection.name, screen.say(&trouble.said)));
            screen.remedy(trouble.remedy.as_ref());
        }
    }
    Ok(())
}

async fn check(app: &App, screen: &Screen, name: Option<&str>) -> Result<(), ApiError> {
    let accounts = match name {
        Some(name) => vec![app.account_named(name).await?],
        None => app.store.accounts().await?,
    };
    let mut found = Vec::new();
    for account in accounts {
        // Suppliers without an interface, and shops known from a file, have nothing to test.
        if connector(account.platform).is_some() && !account.profile.url.is_empty() {
            let tests = app.check_connection(account.id).await?;
            found.push((account, tests));
        }
    }
    if screen.json() {
        let document: Vec<_> = found
            .iter()
            .map(|(account, tests)| json!({ "account": account.id, "name": account.name, "tests": tests }))
            .collect();
        screen.document(&document)?;
    } else if found.is_empty() {
        screen.tell(&Phrase::new("cli-account-nothing-to-test"));
    } else {
        for (account, tests) in &found {
            screen.line(&account.name);
            screen.tests(&tests.tests);
        }
    }
    match found.iter().find(|(_, tests)| !tests.usable) {
        Some((account, _)) => Err(ApiError::new(
            Code::Platform,
            Phrase::new("cli-account-not-usable").text("name", &account.name),
        )),
        None => Ok(()),
    }
}

async fn push(app: &App, screen: &Screen, name: &str, renew: bool, sign: bool) -> Result<(), ApiError> {
    let account = app.account_named(name).await?;
    let mut to = app.push_address(account.id, renew).await?;
    if sign {
        let secret = hidden(screen, "TRACKMEND_SECRET_WEBHOOK", &Phrase::new("cli-push-secret"));
        to = app.set_push_secret(account.id, secret.as_deref().unwrap_or_default()).await?;
    }
    let on = is_on(&settings::of(&app.store, settings::RECEIVE).await?);
    if screen.json() {
        return screen.document(&json!({ "account": account.id, "push": to, "on": on }));
    }
    screen.line(&to.address);
    if !on {
        screen.tell(&Phrase::new("cli-push-off"));
    }
    if to.local {
        screen.tell(&Phrase::new("cli-push-local"));
    }
    if to.signed {
        screen.tell(&Phrase::new("cli-push-signed"));
    }
    Ok(())
}

async fn remove(app: &App, screen: &Screen, name: &str) -> Result<(), ApiError> {
    let account = app.account_named(name).await?;
    app.disconnect(account.id).await?;
    if screen.json() {
        return screen.document(&json!({ "account": account.id, "name": account.name, "removed": true }));
    }
    screen.tell(&Phrase::new("cli-account-removed").text("name", &account.name));
    Ok(())
}
