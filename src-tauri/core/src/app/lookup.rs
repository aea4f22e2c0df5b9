//! The screen "Look up": TPOP has no interface and no export, so its owner looks its numbers up, and only
//! those that her shop lacks.

use super::error::ApiError;
use super::importing::TypedIn;
use super::orders::goods;
use super::recognise::{Wanted, recognised};
use super::view::{LookUp, LookUpAnswer, LookUpItem, Recognised};
use super::{App, Code};
use crate::domain::{
    Buyer, Calendar, Closer, DAY, FindingId, FindingState, Kind, Ms, NoTravel, OrderId, Phrase, Platform,
    Precision, ShipmentNumber, Stamp, TrackingNumber,
};
use crate::numbers::words::fold;
use crate::reconcile::{Answer, Rules};
use crate::settings;
use crate::store::{FindingRow, ListedRow};
use std::collections::BTreeMap;

/// The supplier whose numbers stand on its own pages only.
const SUPPLIER: Platform = Platform::Tpop;
/// After "not sent yet" it is asked again in so many working days.
const ASK_AGAIN: u32 = 2;
/// What the supplier brought by itself is counted over so many of its latest orders…
const LATEST: usize = 50;
/// …of this long…
const LATELY: i64 = 90 * DAY;
/// …and said when there are at least so many.
const ENOUGH: usize = 5;

impl App {
    /// The numbers to look up.
    ///
    /// # Errors
    /// The store's.
    pub async fn look_up(&self) -> Result<LookUp, ApiError> {
        let now = self.now();
        let rules = settings::rules(&self.store).await?;
        let wanted = self.wanted().await?;
        let shops: Vec<&str> = wanted.iter().map(|(_, order)| order.account_name.as_str()).collect();
        let shop = match shops.split_first() {
            Some((first, rest)) if rest.iter().all(|other| other == first) => {
                Phrase::new("lookup-path-shop").text("shop", *first)
            }
            _ => Phrase::new("lookup-path-any-shop"),
        };
        let (later, later_from) = self.store.asked_for_later(now).await?;
        Ok(LookUp {
            supplier: SUPPLIER,
            items: wanted.iter().map(|(finding, order)| item(finding, order, &rules, now)).collect(),
            path: vec![Phrase::new("lookup-path-orders"), shop, Phrase::new("lookup-path-details")],
            later,
            later_from,
            coverage: self.brought(&rules).await?,
            clipboard: settings::is_on(&settings::of(&self.store, "lookup_clipboard").await?),
            ready: self.store.looked_up().await?,
        })
    }

    /// What a text is, while it is typed or pasted; `order`: the one it is meant for.
    ///
    /// # Errors
    /// The store's.
    pub async fn recognise(&self, text: &str, order: Option<OrderId>) -> Result<Recognised, ApiError> {
        let wanted: Vec<Wanted> = self.wanted().await?.iter().map(|(_, order)| named(order)).collect();
        Ok(recognised(text, &wanted, order))
    }

    /// Keeps what the owner found at the supplier, and judges at once what follows from it.
    ///
    /// # Errors
    /// When the order's number is not wanted any more, the text is no whole number or names another
    /// order, or the number is another customer's.
    pub async fn answer_look_up(&self, finding: FindingId, answer: LookUpAnswer) -> Result<(), ApiError> {
        let now = self.now();
        let row = self.store.finding(finding).await?.filter(|row| {
            row.finding.kind == Kind::NumberWanted
                && matches!(row.finding.state, FindingState::Open | FindingState::Snoozed)
        });
        let Some(order) = row.and_then(|row| row.finding.order) else {
            return Err(ApiError::new(Code::Changed, Phrase::new("lookup-gone")));
        };
        match answer {
            LookUpAnswer::Number { text } => {
                let copy_it = Phrase::new("lookup-number-elsewhere-action");
                let number = self.usable(&text, order, copy_it).await?;
                let number = ShipmentNumber { number, carrier: String::new(), url: String::new() };
                let account = match self.store.accounts().await?.iter().find(|a| a.platform == SUPPLIER) {
                    Some(account) => account.id,
                    None => self.supplier(SUPPLIER, "").await?,
                };
                self.store.enter_number(account, order, &number, now).await?;
            }
            LookUpAnswer::NotYet => {
                let ask_again = asked_again(&settings::rules(&self.store).await?, now);
                self.store.answer(order, Some(Answer::NotYet { ask_again }), now).await?;
                self.store.note_said(order, "not_yet", Some(ask_again), now).await?;
            }
            LookUpAnswer::WithoutTracking => {
                self.store.say_no_tracking(order, Some(NoTravel::SentWithout)).await?;
                self.store.note_said(order, "without_tracking", None, now).await?;
            }
            LookUpAnswer::NotThere => {
                self.store.answer(order, Some(Answer::NotThere), now).await?;
                self.store.note_said(order, "not_there", None, now).await?;
            }
        }
        self.judge().await
    }

    /// Takes in the number of a parcel that the owner has sent herself, or that only she knows, and judges at once
    /// what follows from it. `carrier`: its name; blank: the number tells. `lines`: what is in the parcel, each by the
    /// shop's id; empty: nobody says.
    ///
    /// # Errors
    /// When the text is no whole number or names another order, the number is another customer's, or a line is none
    /// of the order's.
    pub async fn enter_number(
        &self,
        order: OrderId,
        text: &str,
        carrier: &str,
        lines: Vec<String>,
    ) -> Result<(), ApiError> {
        let number = self.usable(text, order, Phrase::new("lookup-compare-label")).await?;
        let said = TypedIn { carrier: carrier.trim().to_owned(), lines, replaces: None };
        self.type_in(order, &number, &said).await
    }

    /// The number of a text, when it can be this order's; `elsewhere`: what to do when it is another customer's.
    async fn usable(
        &self,
        text: &str,
        order: OrderId,
        elsewhere: Phrase,
    ) -> Result<TrackingNumber, ApiError> {
        let input = |said: Phrase| ApiError::new(Code::Input, said);
        let facts = self.store.listed_rows(&[order.0]).await?.pop();
        let Some(facts) = facts else { return Err(input(Phrase::new("lookup-gone"))) };
        let mut wanted: Vec<Wanted> = self.wanted().await?.iter().map(|(_, order)| named(order)).collect();
        if !wanted.iter().any(|w| w.order == Some(order)) {
            wanted.push(named(&facts));
        }
        let found = recognised(text, &wanted, Some(order));
        if let Some(other) = found.order.and_then(|other| wanted.iter().find(|w| w.order == Some(other))) {
            let said = Phrase::new("lookup-names-other").text("order", &other.number);
            return Err(input(said.text("this", &facts.number)));
        }
        if !found.whole {
            return Err(input(found.said));
        }
        let number = TrackingNumber::read(&found.number).map_err(|e| input(found.said.clone()).detail(e))?;
        let here = Buyer { name: facts.who, postcode: facts.postcode, country: facts.country };
        match self.store.holders(&number, order).await?.iter().find(|h| !same_person(&h.buyer, &here)) {
            Some(holder) => Err(input(
                Phrase::new("lookup-number-elsewhere")
                    .text("number", number.as_str())
                    .text("order", &holder.order_number),
            )
            .action(elsewhere)),
            None => Ok(number),
        }
    }

    /// Orders whose number is wanted now, the longest waiting first.
    async fn wanted(&self) -> Result<Vec<(FindingRow, ListedRow)>, ApiError> {
        let findings = self.store.numbers_wanted().await?;
        let ids: Vec<i64> = findings.iter().filter_map(|row| Some(row.finding.order?.0)).collect();
        let mut orders: BTreeMap<i64, ListedRow> =
            self.store.listed_rows(&ids).await?.into_iter().map(|order| (order.order.0, order)).collect();
        Ok(findings
            .into_iter()
            .filter_map(|row| {
                let order = orders.remove(&row.finding.order?.0)?;
                Some((row, order))
            })
            .collect())
    }

    /// Why only these are asked for.
    async fn brought(&self, rules: &Rules) -> Result<Vec<Phrase>, ApiError> {
        let lately = self.store.closed_lately(self.now().plus(-LATELY), 1_000).await?;
        let its: Vec<bool> = lately
            .iter()
            .filter(|o| o.lines.iter().any(|line| rules.supplier_of(o.account, line) == Some(SUPPLIER)))
            .map(|o| o.by_itself)
            .take(LATEST)
            .collect();
        let mut said = vec![Phrase::new("lookup-only-lacking")];
        let brought = its.iter().filter(|by_itself| **by_itself).count();
        if its.len() >= ENOUGH && brought > 0 {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            said.push(
                Phrase::new("lookup-brought")
                    .text("supplier", SUPPLIER.name())
                    .count("brought", count(brought))
                    .count("of", count(its.len())),
            );
        }
        Ok(said)
    }
}

/// When it is asked again what was not sent yet: days are those of France, where TPOP works.
fn asked_again(rules: &Rules, now: Ms) -> Ms {
    let calendar = Calendar {
        country: "FR",
        closing_days: &rules.closing_days,
        utc_offset_minutes: rules.utc_offset_minutes,
    };
    calendar.add_working_days(now, ASK_AGAIN)
}

/// One parcel may hold two orders of one person.
fn same_person(a: &Buyer, b: &Buyer) -> bool {
    let place = |buyer: &Buyer| fold(&buyer.postcode).replace(' ', "");
    let name = |buyer: &Buyer| fold(&buyer.name);
    name(a) == name(b) && place(a) == place(b)
}

fn named(order: &ListedRow) -> Wanted {
    Wanted {
        order: Some(order.order),
        number: order.number.clone(),
        who: order.who.clone(),
        country: order.country.clone(),
    }
}

fn item(row: &FindingRow, order: &ListedRow, rules: &Rules, now: Ms) -> LookUpItem {
    LookUpItem {
        finding: row.finding.id,
        order: order.order,
        order_number: order.number.clone(),
        platform: order.platform,
        account_name: order.account_name.clone(),
        who: order.who.clone(),
        place: format!("{} {}", order.postcode, order.country).trim().to_owned(),
        what: goods(&order.lines),
        said: closed_how(row, order),
        ask_again: asked_again(rules, now),
    }
}

/// When it was ordered, and how it was closed. Of both the day is enough.
fn closed_how(row: &FindingRow, order: &ListedRow) -> Phrase {
    let day = |stamp: Stamp| Stamp { precision: Precision::Day, ..stamp };
    let ordered = day(Stamp::instant(order.ordered));
    let Some(closed) = row.finding.closed else {
        return Phrase::new("lookup-ordered").time("ordered", ordered);
    };
    match &row.finding.closer {
        Closer::Person { name } if !name.is_empty() => {
            Phrase::new("lookup-closed-by-person").text("who", name)
        }
        Closer::Person { .. } => Phrase::new("lookup-closed-by-hand"),
        Closer::App { name } => Phrase::new("lookup-closed-by-app").text("app", name),
        Closer::Setting => Phrase::new("lookup-closed-by-setting"),
        Closer::Program | Closer::Unknown => Phrase::new("lookup-closed"),
    }
    .time("ordered", ordered)
    .time("closed", day(closed))
    .text("platform", order.platform.code())
}

#[cfg(test)]
#[path = "lookup_tests.rs"]
mod tests;
