//! One order: shown whole, given a number, or said to need none.

use crate::ask::text_for;
use crate::findings::state;
use crate::input;
use crate::screen::Screen;
use crate::sync::tell_to_do;
use serde_json::json;
use trackmend_core::app::view::{Event, LedgerLine, NumberLook, OrderPage, Side, What};
use trackmend_core::app::{ApiError, App, TypedIn, has_message};
use trackmend_core::domain::{NumberError, Phrase, TrackingNumber, order_key};
use trackmend_core::reconcile::waits;
use trackmend_core::store::OrderHead;

/// The order with this number.
///
/// # Errors
/// When there is none, or several shops have it.
pub(crate) async fn find(app: &App, number: &str, account: Option<&str>) -> Result<OrderHead, ApiError> {
    let mut found = app.store.orders_by_number(number).await?;
    if let Some(name) = account {
        let account = app.account_named(name).await?.id;
        found.retain(|order| order.account == account);
    }
    // The number that people see goes before the platform's own id, which the store also finds by.
    let key = order_key(number);
    if found.iter().any(|order| order_key(&order.number) == key) {
        found.retain(|order| order_key(&order.number) == key);
    }
    match (found.pop(), found.is_empty()) {
        (Some(order), true) => Ok(order),
        (Some(_), false) => Err(input(Phrase::new("cli-order-ambiguous").text("order", number))
            .action(Phrase::new("cli-order-ambiguous-action"))),
        (None, _) => Err(input(Phrase::new("error-no-order").text("order", number))),
    }
}

pub(crate) async fn show(
    app: &App,
    screen: &Screen,
    number: &str,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let page = app.order_page(find(app, number, account).await?.id).await?;
    if screen.json() {
        return screen.document(&page);
    }
    head(app, screen, &page).await?;
    let text = match &page.verdict {
        Some(verdict) => app.store.finding(verdict.finding).await?,
        None => None,
    };
    let text = text.filter(|row| has_message(&row.finding, page.platform) && waits(row.finding.state));
    let heads = [
        Phrase::new("cli-head-who"),
        Phrase::new("cli-head-says"),
        Phrase::new("cli-head-when"),
        Phrase::new("cli-head-number"),
    ];
    screen.table(&heads, page.ledger.iter().map(|line| ledger(screen, line)).collect());
    events(screen, &page.timeline);
    if let Some(repair) = &page.repair {
        screen.tell(&repair.lead);
        if let Some(detail) = &repair.detail {
            screen.line(&format!("  {}", screen.say(detail)));
        }
        events(screen, &repair.steps);
        if let Some(proof) = repair.proof {
            screen.tell(&Phrase::new("cli-proof-at").text("proof", proof.to_string()));
        }
        screen.remedy(repair.hint.as_ref());
    }
    match text {
        Some(row) => text_for(app, screen, row.finding.id).await,
        None => Ok(()),
    }
}

async fn head(app: &App, screen: &Screen, page: &OrderPage) -> Result<(), ApiError> {
    let parts = [page.number.as_str(), page.who.as_str(), page.account_name.as_str(), page.platform.name()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    screen.line(&parts.join(" · "));
    let Some(verdict) = &page.verdict else { return Ok(()) };
    screen.tell(&verdict.cause);
    for basis in &verdict.basis {
        screen.line(&format!("  {}", screen.say(basis)));
    }
    if verdict.can_add {
        screen.tell(&Phrase::new("cli-can-add").text("finding", verdict.finding.to_string()));
    } else if let Some(cannot) = &verdict.cannot {
        screen.tell(cannot);
    }
    if let Some(row) = app.store.finding(verdict.finding).await? {
        let is = state(row.finding.state, row.finding.snoozed_until, &row.finding.reason);
        let number = verdict.finding.to_string();
        screen.tell(&Phrase::new("cli-finding-is").text("finding", number).text("state", screen.say(&is)));
    }
    Ok(())
}

fn side(side: Side) -> Phrase {
    match side {
        Side::Supplier => Phrase::new("window-side-supplier"),
        Side::Shop => Phrase::new("window-side-shop"),
        Side::Carrier => Phrase::new("window-side-carrier"),
    }
}

fn ledger(screen: &Screen, line: &LedgerLine) -> Vec<String> {
    let who = match line.name.as_str() {
        "" => screen.say(&side(line.side)),
        name => format!("{}: {name}", screen.say(&side(line.side))),
    };
    let what = match &line.what {
        What::Number { number, look, .. } => match look {
            NumberLook::Plain => number.clone(),
            NumberLook::Differs => format!("≠ {number}"),
            NumberLook::Busy => format!("… {number}"),
            NumberLook::Mended => format!("✓ {number}"),
        },
        What::Hole { said } => format!("✗ {}", screen.say(said)),
        What::Said { said } => screen.say(said),
    };
    vec![who, screen.say(&line.says), line.at.map_or_else(String::new, |at| screen.when(at)), what]
}

fn events(screen: &Screen, events: &[Event]) {
    for event in events {
        screen.line(&format!("  {:<22}{}", screen.when(event.when), screen.say(&event.said)));
    }
}

/// A number as it was typed.
pub(crate) struct Typed {
    pub number: String,
    pub carrier: String,
    /// Stock keeping units of what travelled; empty: nobody says.
    pub lines: Vec<String>,
    /// The number that its label replaces.
    pub replaces: Option<String>,
}

fn read_number(text: &str) -> Result<TrackingNumber, ApiError> {
    TrackingNumber::read(text).map_err(|why| {
        input(match why {
            NumberError::Empty | NumberError::TooShort => Phrase::new("cli-number-short"),
            NumberError::TooLong => Phrase::new("cli-number-long"),
            NumberError::BadCharacter(c) => Phrase::new("cli-number-character").text("found", c.to_string()),
            NumberError::NoDigit => Phrase::new("cli-number-no-digit"),
        })
        .action(Phrase::new("cli-number-remedy"))
    })
}

pub(crate) async fn number(
    app: &App,
    screen: &Screen,
    order: &str,
    typed: Typed,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let order = find(app, order, account).await?;
    let number = read_number(&typed.number)?;
    let replaces = typed.replaces.as_deref().map(read_number).transpose()?;
    let said = TypedIn { carrier: typed.carrier.trim().to_owned(), lines: typed.lines, replaces };
    app.type_in(order.id, &number, &said).await?;
    let page = app.order_page(order.id).await?;
    if screen.json() {
        return screen.document(&page);
    }
    screen.tell(&Phrase::new("cli-number-kept").text("number", number.as_str()).text("order", &order.number));
    head(app, screen, &page).await?;
    if page.verdict.is_none() {
        tell_to_do(app, screen).await?;
    }
    Ok(())
}

pub(crate) async fn no_tracking(
    app: &App,
    screen: &Screen,
    order: &str,
    account: Option<&str>,
) -> Result<(), ApiError> {
    let order = find(app, order, account).await?;
    app.no_tracking(order.id, false).await?;
    if screen.json() {
        return screen.document(&json!({ "order": order.id, "number": order.number, "no_tracking": true }));
    }
    screen.tell(&Phrase::new("cli-no-tracking").text("order", &order.number));
    Ok(())
}
