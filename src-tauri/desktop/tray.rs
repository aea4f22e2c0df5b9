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
use trackmend_core::app::{ApiError, App, Clock, SystemClock};
use trackmend_core::domain::{List, Ms, Phrase};

const ID: &str = "main";

/// What the tray tells.
#[derive(Debug, Clone, Default)]
struct Facts {
    /// Something is connected or imported.
    begun: bool,
    to_do: u32,
    lists: Vec<(List, u32)>,
    /// A connection needs the owner.
    troubled: bool,
    offline: bool,
    checked: Option<Ms>,
    checking: bool,
}

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    Quiet,
    Attention,
    Syncing,
    Offline,
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
    let attention = data.attention().await?;
    Ok(Facts {
        begun: !data.store.accounts().await?.is_empty(),
        to_do: attention.to_do,
        lists: attention.lists.iter().filter(|l| l.count > 0).map(|l| (l.list, l.count)).collect(),
        troubled: !attention.troubles.is_empty(),
        offline: data.offline().await?,
        checked: attention.checked,
        checking: false,
    })
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
    let mood = match facts {
        Facts { checking: true, .. } => Mood::Syncing,
        Facts { offline: true, .. } => Mood::Offline,
        Facts { to_do: 0, troubled: false, .. } => Mood::Quiet,
        _ => Mood::Attention,
    };
    let lead = host.say(&match facts {
        Facts { to_do: 1.., .. } => Phrase::new("tray-to-do").count("count", i64::from(facts.to_do)),
        Facts { begun: false, .. } => Phrase::new("tray-nothing-connected"),
        Facts { troubled: true, offline: false, .. } => Phrase::new("tray-connection-needs-you"),
        Facts { checked: None, .. } => Phrase::new("tray-not-checked"),
        _ => Phrase::new("tray-in-order"),
    });
    let lists = facts.lists.iter().map(|(list, count)| {
        let name = host.say(&match list {
            List::CustomerHasNoTracking => Phrase::new("tray-no-tracking"),
        });
        format!("{name}\u{2003}{count}")
    });
    Shown {
        mood,
        to_do: facts.to_do,
        tooltip: format!("Trackmend: {lead}"),
        lines: Lines { lists: lists.collect(), checked: checked(&host, facts), lead, words: words(&host) },
    }
}

fn checked(host: &Host, facts: &Facts) -> Option<String> {
    if facts.checking {
        return Some(host.say(&Phrase::new("tray-checking")));
    }
    if facts.offline {
        return Some(host.say(&Phrase::new("tray-offline")));
    }
    let at = facts.checked?;
    let day = |at: Ms| at.to_utc().with_timezone(&Local).date_naive();
    let phrase = Phrase::new("tray-checked");
    // Of today the hour is enough.
    Some(host.say(&if day(at) == day(SystemClock.now()) {
        phrase.text("time", at.to_utc().with_timezone(&Local).format("%H:%M").to_string())
    } else {
        phrase.at("time", at)
    }))
}

fn words(host: &Host) -> tray_menu::Words {
    tray_menu::Words {
        check: host.say(&Phrase::new("tray-check-now")),
        open: host.say(&Phrase::new("tray-open")),
        autostart: host.say(&Phrase::new("tray-start-with-computer")),
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
    }
}

#[cfg(not(target_os = "macos"))]
fn picture(mood: Mood) -> Image<'static> {
    match mood {
        Mood::Quiet => tauri::include_image!("icons/tray/quiet-tile.png"),
        Mood::Attention => tauri::include_image!("icons/tray/attention-tile.png"),
        Mood::Syncing => tauri::include_image!("icons/tray/syncing-tile.png"),
        Mood::Offline => tauri::include_image!("icons/tray/offline-tile.png"),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
