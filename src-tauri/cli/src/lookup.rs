//! What only the owner can know: numbers at the supplier, and which order a shipment belongs to.

use crate::order::find;
use crate::screen::Screen;
use crate::sync::tell_to_do;
use serde_json::json;
use trackmend_core::app::{ApiError, App};
use trackmend_core::domain::{Phrase, ShipmentId};

/// The orders whose number is wanted.
pub(crate) async fn list(app: &App, screen: &Screen) -> Result<(), ApiError> {
    app.judge().await?;
    let wanted = app.look_up().await?;
    if screen.json() {
        return screen.document(&wanted);
    }
    if wanted.items.is_empty() {
        screen.tell(&Phrase::new("cli-lookup-none"));
    } else {
        let heads = [
            Phrase::new("cli-head-order"),
            Phrase::new("cli-head-customer"),
            Phrase::new("cli-head-goods"),
            Phrase::new("cli-head-shop"),
            Phrase::new("cli-head-why"),
        ];
        let rows = wanted.items.iter().map(|item| {
            let said = screen.say(&item.said);
            vec![
                item.order_number.clone(),
                item.who.clone(),
                item.what.clone(),
                item.account_name.clone(),
                said,
            ]
        });
        screen.table(&heads, rows.collect());
        screen.tell(&Phrase::new("cli-lookup-how"));
    }
    for sentence in &wanted.coverage {
        screen.tell(sentence);
    }
    Ok(())
}

/// Ties a shipment to an order.
pub(crate) async fn link(
    app: &App,
    screen: &Screen,
    shipment: ShipmentId,
    order: &str,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let order = find(app, order, account).await?;
    app.link(shipment, order.id).await?;
    if screen.json() {
        return screen.document(&json!({ "shipment": shipment, "order": order.id, "number": order.number }));
    }
    screen.tell(&Phrase::new("cli-linked").text("order", &order.number));
    tell_to_do(app, screen).await
}
