//! Trackmend in a terminal: the same application without a window, for scripts, tests and servers.
//!
//! A module is a group of commands; each reads facts through the core's use cases and shows them. What
//! is shown goes through [`screen::Screen`], the one place that writes: sentences and tables, or with
//! `--json` one document. Exit codes: 0 done, 1 failed, 2 bad usage, 3 done and findings are open.

mod account;
mod args;
mod ask;
mod check;
mod demo;
mod evidence;
mod export;
mod findings;
mod import;
mod lookup;
mod order;
mod parcels;
mod repair;
mod scores;
mod screen;
mod settings;
mod sync;
mod when;

use args::{Args, Command};
use clap::Parser;
use screen::Screen;
use std::process::ExitCode;
use trackmend_core::app::{ApiError, App, Code, Edge, data_folder};
use trackmend_core::domain::Phrase;
use trackmend_core::messages::Language;

/// How a command ended when nothing went wrong.
enum End {
    Done,
    /// Findings are open: only `check` says so.
    Open,
}

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return screen::usage(&error),
    };
    start_log();
    let mut screen = Screen::new(args.json, args.lang);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            let error = ApiError::new(Code::Internal, Phrase::new("error-internal")).detail(error);
            return screen.end(Err(error));
        }
    };
    let ended = runtime.block_on(run(args, &mut screen));
    screen.end(ended)
}

async fn run(args: Args, screen: &mut Screen) -> Result<End, ApiError> {
    if let Command::Demo(demo) = args.command {
        return demo::run(screen, demo).await.map(|()| End::Done);
    }
    let Some(folder) = args.data_dir.or_else(data_folder) else {
        return Err(input(Phrase::new("cli-no-data-dir")));
    };
    let app = App::open(&folder, Edge::of_this_computer()?).await?;
    if args.lang.is_none()
        && let Some(language) = app.store.setting("language").await?.as_deref().and_then(Language::from_code)
    {
        screen.speak(language);
    }
    let ended = command(&app, screen, args.command).await;
    app.store.close().await;
    ended
}

async fn command(app: &App, screen: &Screen, command: Command) -> Result<End, ApiError> {
    let done = match command {
        Command::Check => return check::check(app, screen).await,
        Command::Demo(demo) => demo::run(screen, demo).await,
        Command::Account { command } => account::run(app, screen, command).await,
        Command::Sync { name, since, full } => sync::sync(app, screen, name.as_deref(), since, full).await,
        Command::Import(import) => import::run(app, screen, import).await,
        Command::Findings { kind, account, all } => {
            findings::list(app, screen, kind, account.as_deref(), all).await
        }
        Command::Show { order, account } => order::show(app, screen, &order, account.as_deref()).await,
        Command::Ask { order, about, outcome, text_lang, account } => {
            let asked = ask::Asked { about, outcome, language: text_lang };
            ask::ask(app, screen, &order, &asked, account.as_deref()).await
        }
        Command::Evidence { order, file, account } => {
            evidence::write(app, screen, &order, &file, account.as_deref()).await
        }
        Command::Number { order, number, carrier, lines, replaces, account } => {
            let typed = order::Typed { number, carrier, lines, replaces };
            order::number(app, screen, &order, typed, account.as_deref()).await
        }
        Command::Parcels { status } => parcels::list(app, screen, status).await,
        Command::Track { number, country, postcode, carrier_hint } => {
            let told = parcels::Told { country, postcode, hint: carrier_hint };
            parcels::track(app, screen, &number, &told).await
        }
        Command::Lookup => lookup::list(app, screen).await,
        Command::Link { shipment, order, account } => {
            lookup::link(app, screen, shipment, &order, account.as_deref()).await
        }
        Command::NoTracking { order, account } => {
            order::no_tracking(app, screen, &order, account.as_deref()).await
        }
        Command::Repair { command } => repair::run(app, screen, command).await,
        Command::Scores { account } => scores::show(app, screen, account.as_deref()).await,
        Command::Export { command } => export::run(app, screen, command).await,
        Command::Ignore { finding, reason } => findings::ignore(app, screen, finding, &reason).await,
        Command::Snooze { finding, until } => findings::snooze(app, screen, finding, &until).await,
        Command::Settings { command } => settings::run(app, screen, command).await,
        Command::Doctor => settings::doctor(app, screen).await,
    };
    done.map(|()| End::Done)
}

/// What was asked for makes no sense: exit code 2.
fn input(said: Phrase) -> ApiError {
    ApiError::new(Code::Input, said)
}

/// The log, to stderr, when somebody asks for it: `TRACKMEND_LOG=info`, `TRACKMEND_LOG=trackmend_core=debug`.
fn start_log() {
    if let Ok(filter) = std::env::var("TRACKMEND_LOG")
        && !filter.is_empty()
    {
        tracing_subscriber::fmt()
            .with_env_filter(tracing_subscriber::EnvFilter::new(filter))
            .with_writer(std::io::stderr)
            .init();
    }
}
