//! No notifications for an hour. Kept in the owner's data, so that it outlives a restart, and always the
//! owner's: the demo notifies of nothing.

use crate::host::Host;
use crate::tray;
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{HOUR, Ms};

/// The setting: until when, in milliseconds since 1970; nothing when it is not.
const UNTIL: &str = "muted_until";

/// Mutes for an hour from now, or no longer.
///
/// # Errors
/// The store's.
pub(crate) async fn set(host: &Host, on: bool) -> Result<(), ApiError> {
    let own = host.own().await?;
    let until = if on { own.app().now().plus(HOUR).0.to_string() } else { String::new() };
    own.app().set_setting(UNTIL, &until).await?;
    tray::update(&host.handle, own.app()).await;
    own.work.wake();
    Ok(())
}

/// Until when it is muted; `None`: it is not, or no longer.
///
/// # Errors
/// The store's.
pub(crate) async fn until(data: &App) -> Result<Option<Ms>, ApiError> {
    let kept = data.store.setting(UNTIL).await?;
    Ok(kept.and_then(|kept| kept.parse().ok()).map(Ms).filter(|until| *until > data.now()))
}
