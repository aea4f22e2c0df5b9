//! Parcels at their carriers: what a key was used for, what its budget leaves waiting, and asking about one now.

use super::error::ApiError;
use super::view::{ParcelLine, PossibleCarrier, TrackedEvent, TrackedNumber};
use super::words::carrier_said;
use super::{App, Code, Stop};
use crate::connectors::{Counts, Period, connector};
use crate::domain::{DeliveryStatus, OrderId, Phrase, Role, TrackingNumber};
use crate::engine::asker;
use crate::numbers::{Carrier, link, recognise};
use crate::reconcile::OrderFacts;
use crate::store::{Account, ParcelRow};

/// More parcels than anybody reads in a list.
const MOST: u32 = 10_000;

impl App {
    /// How much of the budget of a carrier's connection is used, and what it does not cover. Empty for others.
    ///
    /// # Errors
    /// The store's.
    pub(super) async fn budget_said(&self, account: &Account) -> Result<Vec<Phrase>, ApiError> {
        let Some(tracking) = connector(account.platform).and_then(|connector| connector.tracking()) else {
            return Ok(Vec::new());
        };
        let (budget, now) = (tracking.budget, self.now());
        let spent = self.store.spent(account.id, &budget.per.name(now)).await?;
        let used = match (budget.counts, budget.per) {
            (Counts::Questions, Period::Day) => Phrase::new("budget-questions-day"),
            (Counts::Questions, Period::Month) => Phrase::new("budget-questions-month"),
            (Counts::NewNumbers, Period::Day) => Phrase::new("budget-numbers-day"),
            (Counts::NewNumbers, Period::Month) => Phrase::new("budget-numbers-month"),
        };
        let mut said = vec![used.count("spent", i64::from(spent)).count("most", i64::from(budget.most))];
        if spent >= budget.most {
            let asker = asker(&self.store.accounts().await?, account, tracking);
            let waiting = self.store.parcels_waiting(&asker, now).await?;
            if waiting > 0 {
                let waits = Phrase::new("budget-waiting").count("waiting", i64::from(waiting));
                said.push(waits.at("until", budget.per.end(now)));
            }
        }
        Ok(said)
    }

    /// Numbers of an order that a connected carrier can be asked about: those that are followed and have not ended.
    ///
    /// # Errors
    /// The store's.
    pub(super) async fn can_ask(&self, facts: &OrderFacts) -> Result<Vec<String>, ApiError> {
        let accounts = self.store.accounts().await?;
        let sent = facts.shipments.iter().flat_map(|sent| &sent.shipment.numbers).map(|n| &n.number);
        let mut numbers: Vec<&TrackingNumber> =
            sent.chain(facts.sightings.iter().map(|shown| &shown.number)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut can = Vec::new();
        for number in numbers {
            let Some(carrier) = self.store.followed_carrier(number).await? else { continue };
            let knows = |account: &Account| {
                let tracking = connector(account.platform).and_then(|connector| connector.tracking());
                tracking.is_some_and(|tracking| {
                    tracking.carriers.is_empty() || carrier.is_some_and(|c| tracking.carriers.contains(&c))
                })
            };
            if accounts.iter().any(knows) {
                can.push(number.to_string());
            }
        }
        Ok(can)
    }

    /// Parcels on their way and those that arrived lately, the latest sent first. `status`: only those that came so
    /// far.
    ///
    /// # Errors
    /// The store's.
    pub async fn parcels(&self, status: Option<DeliveryStatus>) -> Result<Vec<ParcelLine>, ApiError> {
        let rows = self.store.parcel_rows(status, MOST).await?;
        Ok(rows.into_iter().map(|row| line(&row)).collect())
    }

    /// Whose a number may be, where it can be followed, and what is known of it. Where a parcel of an order has it,
    /// its carrier is asked now.
    ///
    /// # Errors
    /// The store's; when it is no number.
    pub async fn track(
        &self,
        text: &str,
        (hint, postcode, country): (&str, &str, &str),
    ) -> Result<TrackedNumber, ApiError> {
        let number = TrackingNumber::read(text).map_err(|_| {
            ApiError::new(Code::Input, Phrase::new("error-no-number").text("number", text.trim()))
        })?;
        if self.store.choose_parcel(&number, self.now()).await? {
            for account in self.store.accounts().await?.iter().filter(|a| a.platform.role() == Role::Carrier)
            {
                self.sync(Some(account.id), &|_| {}, &Stop::default()).await?;
            }
        }
        let rows = self.store.parcel_rows(None, u32::MAX).await?;
        let parcel = rows.iter().find(|row| row.facts.number == number).map(line);
        let events = self.store.parcel_events(&number).await?.into_iter().map(|told| TrackedEvent {
            at: told.event.at.at,
            by: told.by.name().to_owned(),
            said: told.event.said,
            place: told.event.place,
            code: told.event.code,
        });
        let carriers = recognise(&number, hint, country).into_iter().map(|guess| PossibleCarrier {
            carrier: guess.carrier.name().to_owned(),
            reason: guess.reason,
            check: guess.check,
            page: link(guess.carrier, &number, postcode, country).map_or(String::new(), String::from),
        });
        Ok(TrackedNumber {
            number: number.to_string(),
            carriers: carriers.collect(),
            parcel,
            events: events.collect(),
        })
    }
    /// Asks about a parcel of an order as soon as its carrier may be asked, whatever that costs of a budget.
    ///
    /// # Errors
    /// When the order has no such number, or nobody can be asked about it.
    pub async fn ask_parcel(&self, order: OrderId, number: &str) -> Result<(), ApiError> {
        let unknown = || ApiError::new(Code::Input, Phrase::new("error-not-followed").text("number", number));
        let number = TrackingNumber::read(number).map_err(|_| unknown())?;
        let facts = self.store.facts(&[order]).await?.pop().ok_or_else(unknown)?;
        let mut numbers = facts.shipments.iter().flat_map(|sent| &sent.shipment.numbers).map(|n| &n.number);
        let has = numbers.any(|n| *n == number) || facts.sightings.iter().any(|shown| shown.number == number);
        let can = self.can_ask(&facts).await?.contains(&number.to_string());
        if !has || !can || !self.store.choose_parcel(&number, self.now()).await? {
            return Err(unknown());
        }
        Ok(())
    }
}

fn line(row: &ParcelRow) -> ParcelLine {
    let facts = &row.facts;
    let says = match (&facts.refused, facts.asked) {
        (Some(why), _) => why.clone(),
        (None, None) => Phrase::new("ledger-not-asked"),
        (None, Some(_)) => carrier_said(facts.journey.status, facts.journey.reason),
    };
    ParcelLine {
        number: facts.number.to_string(),
        order_number: row.order_number.clone(),
        carrier: row.carrier.map_or("", Carrier::name).to_owned(),
        status: facts.journey.status,
        says,
        since: facts.journey.since.map(|since| since.at),
        asked: facts.asked,
        next: row.next,
    }
}
