//! The screen "Activity": what Trackmend did, the latest first.

use super::App;
use super::error::ApiError;
use super::repairing::phase_sentence;
use super::view::{ActivityKind, ActivityRow};
use crate::domain::Phrase;
use crate::repair::Phase;
use crate::store::{Deed, Doing, Key};

/// Rows of a page.
const PAGE: u32 = 100;

impl App {
    /// A page of what was done; `below`: the key of the last row of the page before. A key that says
    /// nothing begins at the top.
    ///
    /// # Errors
    /// The store's.
    pub async fn activity(&self, below: Option<&str>) -> Result<Vec<ActivityRow>, ApiError> {
        let below = below.and_then(Key::read).unwrap_or(Key::TOP);
        Ok(self.store.doings(below, PAGE).await?.into_iter().map(row).collect())
    }
}

fn row(doing: Doing) -> ActivityRow {
    let row = |kind, said| ActivityRow {
        key: doing.key.to_string(),
        at: doing.at,
        kind,
        said,
        detail: None,
        trouble: false,
        order: None,
        proof: None,
        undo: None,
    };
    match doing.deed {
        Deed::Read { shop, trouble: Some(trouble), .. } => ActivityRow {
            detail: Some(trouble.text("shop", &shop)),
            trouble: true,
            ..row(ActivityKind::Sync, Phrase::new("activity-not-read").text("shop", shop))
        },
        Deed::Read { shop, orders: 0, .. } => {
            row(ActivityKind::Sync, Phrase::new("activity-read-quiet").text("shop", shop))
        }
        Deed::Read { shop, orders, .. } => row(
            ActivityKind::Sync,
            Phrase::new("activity-read").text("shop", shop).count("orders", i64::from(orders)),
        ),
        Deed::Repair { order, order_number, number, phase, proof } => ActivityRow {
            detail: Some(phase_sentence(phase)),
            trouble: matches!(phase, Phase::NotShown | Phase::Differs | Phase::Rejected | Phase::Absent),
            order: Some(order),
            proof,
            ..row(
                ActivityKind::Repair,
                Phrase::new("activity-repair").text("number", number).text("order", order_number),
            )
        },
        Deed::Import { batch, file, rows, undone } => {
            let said = match (file.is_empty(), undone) {
                (true, false) => Phrase::new("activity-import-text"),
                (false, false) => Phrase::new("activity-import"),
                (true, true) => Phrase::new("activity-import-text-undone"),
                (false, true) => Phrase::new("activity-import-undone"),
            };
            let said = said.count("rows", i64::from(rows));
            let said = if file.is_empty() { said } else { said.text("file", file) };
            ActivityRow { undo: (!undone).then_some(batch), ..row(ActivityKind::Import, said) }
        }
        Deed::Owner { said, order, order_number, reason, until } => {
            let phrase = match said.as_str() {
                "ignored" => Phrase::new("activity-ignored"),
                "snoozed" => Phrase::new("activity-snoozed"),
                "linked" => Phrase::new("activity-linked"),
                "entered" => Phrase::new("activity-entered"),
                "not_yet" => Phrase::new("activity-not-yet"),
                "without_tracking" => Phrase::new("activity-without-tracking"),
                "not_there" => Phrase::new("activity-not-there"),
                "asked_not_received" => Phrase::new("activity-asked-not-received"),
                "asked_damaged" => Phrase::new("activity-asked-damaged"),
                "ask_found" => Phrase::new("activity-ask-found"),
                "ask_sent_again" => Phrase::new("activity-ask-sent-again"),
                "ask_refunded" => Phrase::new("activity-ask-refunded"),
                "ask_refused" => Phrase::new("activity-ask-refused"),
                _ => Phrase::new("activity-said"),
            };
            let detail = match (reason.trim(), until) {
                ("", Some(until)) => Some(Phrase::new("activity-until").at("until", until)),
                ("", None) => None,
                (reason, _) => Some(Phrase::new("activity-reason").text("reason", reason)),
            };
            ActivityRow { detail, order, ..row(ActivityKind::Owner, phrase.text("order", order_number)) }
        }
    }
}

#[cfg(test)]
#[path = "activity_tests.rs"]
mod tests;
