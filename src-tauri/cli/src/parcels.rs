//! Parcels on their way, and one number.

use crate::screen::Screen;
use trackmend_core::app::view::ParcelLine;
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{DeliveryStatus, Phrase};

/// What a number is told with.
pub(crate) struct Told {
    pub(crate) country: String,
    pub(crate) postcode: String,
    pub(crate) hint: String,
}

/// The parcels that are followed.
pub(crate) async fn list(app: &App, screen: &Screen, status: Option<DeliveryStatus>) -> Result<(), ApiError> {
    let parcels = app.parcels(status).await?;
    if screen.json() {
        return screen.document(&parcels);
    }
    if parcels.is_empty() {
        screen.tell(&Phrase::new("cli-parcels-none"));
        return Ok(());
    }
    table(screen, &parcels);
    Ok(())
}

fn table(screen: &Screen, parcels: &[ParcelLine]) {
    let heads = [
        Phrase::new("cli-head-number"),
        Phrase::new("cli-head-order"),
        Phrase::new("cli-head-carrier"),
        Phrase::new("cli-head-says"),
        Phrase::new("cli-head-since"),
    ];
    let at = |at: Option<trackmend_core::domain::Ms>| at.map_or(String::new(), |at| screen.at(at));
    let row = |parcel: &ParcelLine| {
        vec![
            parcel.number.clone(),
            parcel.order_number.clone(),
            parcel.carrier.clone(),
            screen.say(&parcel.says),
            at(parcel.since),
        ]
    };
    screen.table(&heads, parcels.iter().map(row).collect());
}

/// Whose a number may be, where it can be followed, and what was told of it.
pub(crate) async fn track(app: &App, screen: &Screen, number: &str, told: &Told) -> Result<(), ApiError> {
    let tracked = app.track(number, (&told.hint, &told.postcode, &told.country)).await?;
    if screen.json() {
        return screen.document(&tracked);
    }
    if tracked.carriers.is_empty() {
        screen.tell(&Phrase::new("cli-track-nobodys"));
    }
    for carrier in &tracked.carriers {
        screen.line(format!("{}  {}", carrier.carrier, carrier.page).trim_end());
    }
    match &tracked.parcel {
        Some(parcel) => table(screen, std::slice::from_ref(parcel)),
        None => screen.tell(&Phrase::new("cli-track-no-order")),
    }
    for event in &tracked.events {
        let place = if event.place.is_empty() { String::new() } else { format!(", {}", event.place) };
        let said = if event.said.is_empty() { &event.code } else { &event.said };
        screen.line(&format!("{}  {}: {said}{place}", screen.at(event.at), event.by));
    }
    Ok(())
}
