//! The icon in the tray: a parcel that is closed, or has a gap. It is about the owner's shops, also
//! while the demo is open.

use crate::host::Host;
use crate::tray_menu::{self, Lines};
use chrono::Local;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::image::Image;
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager};
use trackmend_core::app::{ApiError, App, Clock, SystemClock, TraySummary};
use trackmend_core::domain::{List, MINUTE, Ms, Phrase};

const ID: &str = "main";
/// A shop that was read this much earlier than the others is named.
const BEHIND: i64 = 10 * MINUTE;

/// What the tray tells.
#[derive(Debug, Clone, Default)]
struct Facts {
    /// Something is connected or imported.
    begun: bool,
    to_do: u32,
    look_up: u32,
    lists: Vec<(List, u32)>,
    /// Something is wrong with a shop rather than with an order.
    banners: bool,
    /// A connection needs the owner.
    troubled: bool,
    offline: bool,
    checked: Option<Ms>,
    /// The shop that was read longest ago, when that is a while before the latest, and when.
    behind: Option<(String, Ms)>,
    muted_until: Option<Ms>,
    checking: bool,
}

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    Quiet,
    Attention,
    Syncing,
    Offline,
    Muted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    mood: Mood,
    to_do: u32,
    tooltip: String,
    lines: Lines,
}

#[derive(Default)]
struct Tray {
    facts: Mutex<Facts>,
    shown: Mutex<Option<Shown>>,
}

/// Puts the icon into the tray. Without one everything else works; closing the window then ends
/// Trackmend.
pub(crate) fn make(app: &AppHandle) {
    app.manage(Tray::default());
    // The library for Linux's trays is loaded while it runs, and panics when it is not there.
    let built = catch_unwind(AssertUnwindSafe(|| {
        let builder = TrayIconBuilder::with_id(ID)
            .icon(picture(Mood::Quiet))
            .icon_as_template(cfg!(target_os = "macos"))
            .show_menu_on_left_click(true)
            .on_menu_event(|app, event| tray_menu::chosen(app, event.id().as_ref()));
        builder.build(app).map(drop)
    }));
    match built {
        Ok(Ok(())) => show(app),
        Ok(Err(error)) => tracing::warn!(%error, "there is no tray icon"),
        Err(_) => tracing::warn!("there is no tray icon: its library is missing"),
    }
}

/// Somebody can see the icon, so that Trackmend can be found without a window.
pub(crate) fn can_be_seen(app: &AppHandle) -> bool {
    app.tray_by_id(ID).is_some() && has_host()
}

/// On Linux not every desktop shows tray icons.
#[cfg(target_os = "linux")]
fn has_host() -> bool {
    let ask = || -> zbus::Result<bool> {
        let bus = zbus::blocking::Connection::session()?;
        let watcher = zbus::blocking::Proxy::new(
            &bus,
            "org.kde.StatusNotifierWatcher",
            "/StatusNotifierWatcher",
            "org.kde.StatusNotifierWatcher",
        )?;
        watcher.get_property("IsStatusNotifierHostRegistered")
    };
    ask().inspect_err(|error| tracing::info!(%error, "no desktop shows tray icons")).unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
fn has_host() -> bool {
    true
}

/// A reading has begun.
pub(crate) fn checking(app: &AppHandle) {
    if let Some(tray) = app.try_state::<Tray>() {
        lock(&tray.facts).checking = true;
        show(app);
    }
}

/// Tells what is so now.
pub(crate) async fn update(app: &AppHandle, data: &App) {
    let Some(tray) = app.try_state::<Tray>() else { return };
    match facts(data).await {
        Ok(facts) => *lock(&tray.facts) = facts,
        Err(error) => {
            tracing::warn!(%error, "the tray tells what was");
            lock(&tray.facts).checking = false;
        }
    }
    show(app);
}

async fn facts(data: &App) -> Result<Facts, ApiError> {
    let TraySummary { to_do, look_up, lists, banners, troubled, offline, muted_until, checked } =
        data.tray_summary().await?;
    let accounts = data.store.accounts().await?;
    let mut read = Vec::new();
    for account in &accounts {
        if let Some(at) = data.store.sync_state(account.id).await?.checked_at {
            read.push((account.name.clone(), at));
        }
    }
    Ok(Facts {
        begun: !accounts.is_empty(),
        to_do,
        look_up,
        lists,
        banners,
        troubled,
        offline,
        checked,
        behind: behind(read),
        muted_until,
        checking: false,
    })
}

/// The shop that was read longest ago, and when, if that is a while before the latest.
fn behind(read: Vec<(String, Ms)>) -> Option<(String, Ms)> {
    let latest = read.iter().map(|(_, at)| *at).max()?;
    read.into_iter().min_by_key(|(_, at)| *at).filter(|(_, at)| latest.since(*at) >= BEHIND)
}

/// Time alone may have changed what is told: what was muted is not for ever.
pub(crate) fn look_again(app: &AppHandle) {
    if app.try_state::<Tray>().is_some() {
        show(app);
    }
}

fn show(app: &AppHandle) {
    let tray = app.state::<Tray>();
    let facts = lock(&tray.facts).clone();
    let shown = shown(app, &facts);
    {
        let mut last = lock(&tray.shown);
        if last.as_ref() == Some(&shown) {
            return;
        }
        *last = Some(shown.clone());
    }
    let handle = app.clone();
    let asked = app.run_on_main_thread(move || {
        if let Err(error) = paint(&handle, &shown) {
            tracing::warn!(%error, "the tray icon");
        }
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the tray icon");
    }
}

fn paint(app: &AppHandle, shown: &Shown) -> tauri::Result<()> {
    let Some(icon) = app.tray_by_id(ID) else { return Ok(()) };
    icon.set_icon_with_as_template(Some(picture(shown.mood)), cfg!(target_os = "macos"))?;
    icon.set_tooltip(Some(&shown.tooltip))?;
    // Windows has no words beside its icons.
    if cfg!(not(windows)) {
        icon.set_title((shown.to_do > 0).then(|| shown.to_do.to_string()))?;
    }
    icon.set_menu(Some(tray_menu::menu(app, &shown.lines)?))
}

fn shown(app: &AppHandle, facts: &Facts) -> Shown {
    let host = app.state::<Arc<Host>>();
    let now = SystemClock.now();
    let muted = facts.muted_until.filter(|until| *until > now);
    let lead = host.say(&lead(facts));
    let mut tooltip = vec![format!("Trackmend: {lead}")];
    let look_up = (facts.look_up > 0)
        .then(|| host.say(&Phrase::new("tray-look-up").count("count", i64::from(facts.look_up))));
    tooltip.extend(look_up.clone());
    // What leads is not said twice.
    let beside = |phrase: Option<Phrase>| phrase.map(|p| host.say(&p)).filter(|said| *said != lead);
    let (cause, connection) = (beside(cause(facts)), beside(connection(facts)));
    tooltip.extend([cause.clone(), connection.clone()].into_iter().flatten());
    let mute = match muted {
        Some(until) => host.say(&Phrase::new("tray-unmute").text("time", hour(until))),
        None => host.say(&Phrase::new("tray-mute")),
    };
    if let Some(until) = muted {
        tooltip.push(host.say(&Phrase::new("tray-muted").text("time", hour(until))));
    }
    let lists = facts.lists.iter().map(|(list, count)| {
        let name = host.say(&match list {
            List::CustomerHasNoTracking => Phrase::new("tray-no-tracking"),
            List::INeedToKnow => Phrase::new("tray-need-to-know"),
            List::ParcelTrouble => Phrase::new("tray-parcel-trouble"),
        });
        format!("{name}\u{2003}{count}")
    });
    Shown {
        mood: mood(facts, muted.is_some()),
        to_do: facts.to_do,
        tooltip: tooltip.join("\n"),
        lines: Lines {
            lists: lists.collect(),
            cause,
            connection,
            checked: checked(&host, facts, now),
            look_up,
            mute,
            muted: muted.is_some(),
            lead,
            words: words(&host),
        },
    }
}

fn mood(facts: &Facts, muted: bool) -> Mood {
    match facts {
        Facts { checking: true, .. } => Mood::Syncing,
        Facts { offline: true, .. } => Mood::Offline,
        _ if muted => Mood::Muted,
        Facts { to_do: 0, banners: false, troubled: false, .. } => Mood::Quiet,
        _ => Mood::Attention,
    }
}

/// What is said first: beside the icon, and on top of the menu.
fn lead(facts: &Facts) -> Phrase {
    match facts {
        Facts { to_do: 1.., .. } => Phrase::new("tray-to-do").count("count", i64::from(facts.to_do)),
        Facts { begun: false, .. } => Phrase::new("tray-nothing-connected"),
        Facts { checked: None, troubled: false, .. } => Phrase::new("tray-not-checked"),
        _ => cause(facts).or(connection(facts)).unwrap_or_else(|| Phrase::new("tray-in-order")),
    }
}

/// Something is wrong with a shop.
fn cause(facts: &Facts) -> Option<Phrase> {
    facts.banners.then(|| Phrase::new("tray-fix-the-cause"))
}

/// A connection waits for the owner. Having no network is told by the line below, and passes.
fn connection(facts: &Facts) -> Option<Phrase> {
    (facts.troubled && !facts.offline).then(|| Phrase::new("tray-connection-needs-you"))
}

fn checked(host: &Host, facts: &Facts, now: Ms) -> Option<String> {
    if facts.checking {
        return Some(host.say(&Phrase::new("tray-checking")));
    }
    if facts.offline {
        return Some(host.say(&Phrase::new("tray-offline")));
    }
    let at = facts.checked?;
    let day = |at: Ms| at.to_utc().with_timezone(&Local).date_naive();
    // Of today the hour is enough.
    let when = |phrase: Phrase, at: Ms| {
        if day(at) == day(now) { phrase.text("time", hour(at)) } else { phrase.at("time", at) }
    };
    let said = host.say(&when(Phrase::new("tray-checked"), at));
    let behind = facts
        .behind
        .as_ref()
        .map(|(shop, at)| host.say(&when(Phrase::new("tray-checked-behind").text("shop", shop), *at)));
    Some(behind.map_or(said.clone(), |behind| format!("{said}, {behind}")))
}

fn hour(at: Ms) -> String {
    at.to_utc().with_timezone(&Local).format("%H:%M").to_string()
}

fn words(host: &Host) -> tray_menu::Words {
    tray_menu::Words {
        check: host.say(&Phrase::new("tray-check-now")),
        open: host.say(&Phrase::new("tray-open")),
        quit: host.say(&Phrase::new("tray-quit")),
    }
}

/// On macOS the system colours a template; elsewhere the picture brings its own ground, to be seen on
/// dark and light bars.
#[cfg(target_os = "macos")]
fn picture(mood: Mood) -> Image<'static> {
    match mood {
        Mood::Quiet => tauri::include_image!("icons/tray/quiet-light.png"),
        Mood::Attention => tauri::include_image!("icons/tray/attention-light.png"),
        Mood::Syncing => tauri::include_image!("icons/tray/syncing-light.png"),
        Mood::Offline => tauri::include_image!("icons/tray/offline-light.png"),
        Mood::Muted => tauri::include_image!("icons/tray/muted-light.png"),
    }
}

#[cfg(not(target_os = "macos"))]
fn picture(mood: Mood) -> Image<'static> {
    match mood {
        Mood::Quiet => tauri::include_image!("icons/tray/quiet-tile.png"),
        Mood::Attention => tauri::include_image!("icons/tray/attention-tile.png"),
        Mood::Syncing => tauri::include_image!("icons/tray/syncing-tile.png"),
        Mood::Offline => tauri::include_image!("icons/tray/offline-tile.png"),
        Mood::Muted => tauri::include_image!("icons/tray/muted-tile.png"),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
