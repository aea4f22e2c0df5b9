//! What the system shows the owner while she looks elsewhere. When it may, and what is new, says the core
//! (quiet hours, mute, once each); here it is shown, and a click leads to where it can be put right.

use crate::going::{self, Go};
use crate::host::Host;
use crate::kept;
use crate::shop::Shop;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, Manager};
use trackmend_core::app::ApiError;
use trackmend_core::domain::Phrase;

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// The key of its one button, beside the click on the whole.
const SHOW: &str = "show";

/// What is shown.
struct Card {
    title: String,
    text: String,
    /// The button's words and where it leads; a click anywhere leads there too.
    leads: Option<(String, Go)>,
}

/// Shows what is new, grouped, and remembers each as told once it was shown. Of the owner's shops only.
pub(crate) async fn tell(app: &AppHandle, shop: &Shop) {
    if shop.as_demo().is_some() {
        return;
    }
    if let Err(error) = tell_new(app, shop).await {
        tracing::warn!(%error, "notifications");
    }
}

async fn tell_new(app: &AppHandle, shop: &Shop) -> Result<(), ApiError> {
    let host = app.state::<Arc<Host>>().inner().clone();
    let data = shop.app();
    for notice in data.notices(data.now()).await? {
        let card = Card {
            title: host.say(&notice.title),
            text: notice.text.as_ref().map_or(String::new(), |text| host.say(text)),
            leads: Some((
                host.say(&Phrase::new("tray-notice-show")),
                Go { screen: notice.opens, order: notice.order },
            )),
        };
        if let Err(error) = show(app, card).await {
            // Nobody shows notifications here, perhaps not yet: it stays new.
            complain_once(&error);
            return Ok(());
        }
        // Another process may have told it in the same moment: that is as good.
        data.mark_notified(&notice.keys).await?;
    }
    Ok(())
}

/// At the first close of the window, and never again.
pub(crate) fn stays_in_tray(app: &AppHandle) {
    if kept::stays_was_told(app) {
        return;
    }
    let host = app.state::<Arc<Host>>().inner().clone();
    let card = Card {
        title: host.say(&Phrase::new("tray-stays")),
        text: host.say(&Phrase::new("tray-stays-where")),
        leads: None,
    };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = show(&app, card).await {
            complain_once(&error);
        }
    });
}

fn complain_once(error: &Failed) {
    static TOLD: AtomicBool = AtomicBool::new(false);
    if !TOLD.swap(true, Ordering::Relaxed) {
        tracing::info!(%error, "the system shows no notification");
    }
}

fn notification(card: &Card, text: &str) -> notify_rust::Notification {
    let mut notification = notify_rust::Notification::new();
    notification.appname("Trackmend").summary(&card.title).body(text);
    if let Some((words, _)) = &card.leads {
        notification.action(SHOW, words);
    }
    notification
}

#[cfg(all(unix, not(target_os = "macos")))]
async fn show(app: &AppHandle, card: Card) -> Result<(), Failed> {
    use std::time::Duration;
    /// Desktops keep what was not looked at; after this long nobody comes back to it.
    const WAITS: Duration = Duration::from_secs(24 * 60 * 60);

    let can = tauri::async_runtime::spawn_blocking(notify_rust::get_capabilities).await??;
    let markup = can.iter().any(|can| can == "body-markup");
    let text = if markup { without_markup(&card.text) } else { card.text.clone() };
    let mut notification = notification(&card, &text);
    notification.icon("trackmend").hint(notify_rust::Hint::DesktopEntry("Trackmend".to_owned()));
    if let Some((words, _)) = &card.leads {
        // A click that hits no button.
        notification.action("default", words);
    }
    let shown = notification.show_async().await?;
    if let Some((_, go)) = card.leads {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            let clicked = AtomicBool::new(false);
            let answered = shown.wait_for_action_async(|answer: &notify_rust::NotificationResponse| {
                clicked.store(is_click(answer), Ordering::Relaxed);
            });
            if tokio::time::timeout(WAITS, answered).await.is_ok() && clicked.load(Ordering::Relaxed) {
                going::go(&app, go);
            }
        });
    }
    Ok(())
}

/// As text where the body may hold markup.
#[cfg(all(unix, not(target_os = "macos")))]
fn without_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Elsewhere showing blocks, and so does waiting for the click: a thread for each.
#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn show(app: &AppHandle, card: Card) -> Result<(), Failed> {
    use std::time::Duration;
    /// On macOS it is shown while the click is waited for: without a word after this long, it was.
    const SOON: Duration = Duration::from_secs(3);

    let mut notification = notification(&card, &card.text);
    as_ourselves(app, &mut notification);
    let (told, hears) = tokio::sync::oneshot::channel::<Result<(), notify_rust::error::Error>>();
    let app = app.clone();
    std::thread::Builder::new().name("notification".to_owned()).spawn(move || {
        let mut told = Some(told);
        // Only the first word counts; when nobody waits for it any more, it was shown.
        let mut tell = |shown| drop(told.take().map(|told| told.send(shown)));
        let shown = match notification.show() {
            Ok(shown) => shown,
            Err(error) => return tell(Err(error)),
        };
        let Some((_, go)) = card.leads else {
            drop(shown);
            return tell(Ok(()));
        };
        if cfg!(windows) {
            tell(Ok(()));
        }
        let waited = shown.wait_for_response(|answer: &notify_rust::NotificationResponse| {
            if is_click(answer) {
                going::go(&app, go);
            }
        });
        tell(waited);
    })?;
    match tokio::time::timeout(SOON, hears).await {
        Ok(Ok(shown)) => Ok(shown?),
        // The thread ended without a word, which it does not.
        Ok(Err(gone)) => Err(gone.into()),
        Err(_) => Ok(()),
    }
}

/// Under our name. A program that is not installed has none that Windows knows, and would be shown not at
/// all.
#[cfg(windows)]
fn as_ourselves(app: &AppHandle, notification: &mut notify_rust::Notification) {
    if !tauri::is_dev() && !cfg!(debug_assertions) {
        notification.app_id(&app.config().identifier);
    }
}

#[cfg(target_os = "macos")]
fn as_ourselves(app: &AppHandle, _: &mut notify_rust::Notification) {
    // A second time it says that it was done already.
    drop(notify_rust::set_application(&app.config().identifier));
}

fn is_click(answer: &notify_rust::NotificationResponse) -> bool {
    use notify_rust::NotificationResponse::{Action, Default};
    matches!(answer, Default | Action(_))
}
