//! Parcels at their carriers: what a key was used for, what its budget leaves waiting, and asking about one now.

use super::error::ApiError;
use super::{App, Code};
use crate::connectors::{Counts, Period, connector};
use crate::domain::{OrderId, Phrase, Role, TrackingNumber};
use crate::engine::asker;
use crate::store::Account;

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

    /// Whether a carrier is connected that can be asked about parcels.
    ///
    /// # Errors
    /// The store's.
    pub(super) async fn follows_parcels(&self) -> Result<bool, ApiError> {
        let accounts = self.store.accounts().await?;
        Ok(accounts
            .iter()
            .any(|account| account.platform.role() == Role::Carrier && connector(account.platform).is_some()))
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
        if !has || !self.follows_parcels().await? || !self.store.choose_parcel(&number, self.now()).await? {
            return Err(unknown());
        }
        Ok(())
    }
}
