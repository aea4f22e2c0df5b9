//! How platforms score their seller, read now: nothing of it is kept.

use super::error::ApiError;
use super::view::ScoresView;
use super::{App, Code};
use crate::connectors::{Ask, Page, Record, ScoreRecord, connector};
use crate::domain::{AccountId, MINUTE, Ms, Phrase};
use crate::engine::{Asking, Unanswered};
use crate::store::{Account, Store};
use serde::Serialize;

/// How long somebody who waits for scores waits in all.
const PATIENCE: i64 = MINUTE;

/// The questions for the scores of a connection; none where its platform gives none, or it was never connected.
pub(super) fn asks(account: &Account, now: Ms) -> Vec<Ask> {
    let connector = connector(account.platform).filter(|_| !account.profile.url.is_empty());
    connector.map_or_else(Vec::new, |connector| connector.scores(now))
}

/// The scores of one connection.
#[derive(Debug, Clone, Serialize)]
pub struct Scores {
    /// What the owner calls it.
    pub account_name: String,
    /// The last whole week first, then the one before it.
    pub scores: Vec<ScoreRecord>,
    /// Why some are missing.
    pub trouble: Option<ApiError>,
}

impl Scores {
    /// The same in words.
    #[must_use]
    pub fn view(&self) -> ScoresView {
        ScoresView::new(self.account_name.clone(), &self.scores, self.trouble.clone())
    }
}

impl App {
    /// The scores of this connection, in words, asked of the platform now.
    ///
    /// # Errors
    /// When there is no such connection, or it has no scores; the store's.
    pub async fn scores_view(&self, account: AccountId) -> Result<ScoresView, ApiError> {
        let none = || ApiError::new(Code::Input, Phrase::new("score-no-shop"));
        let account = self.store.account(account).await?.ok_or_else(none)?;
        let asks = asks(&account, self.now());
        if asks.is_empty() {
            return Err(none());
        }
        Ok(self.scores_of(&account, &asks).await?.view())
    }

    /// The scores of this connection (of all that have any when `None`), asked of the platform now.
    ///
    /// # Errors
    /// When no such connection has scores, or the store's.
    pub async fn scores(&self, account: Option<&str>) -> Result<Vec<Scores>, ApiError> {
        let accounts = match account {
            Some(name) => vec![self.account_named(name).await?],
            None => self.store.accounts().await?,
        };
        let mut all = Vec::new();
        for account in accounts {
            let asks = asks(&account, self.now());
            if !asks.is_empty() {
                all.push(self.scores_of(&account, &asks).await?);
            }
        }
        if all.is_empty() {
            return Err(ApiError::new(Code::Input, Phrase::new("score-no-shop")));
        }
        Ok(all)
    }

    async fn scores_of(&self, account: &Account, asks: &[Ask]) -> Result<Scores, ApiError> {
        let asking = self.engine.asking(account);
        let patience = self.now().plus(PATIENCE);
        let mut told = Scores { account_name: account.name.clone(), scores: Vec::new(), trouble: None };
        let mut unread = 0_usize;
        let mut pause = None;
        for ask in asks {
            if let Some(pause) = pause.take() {
                self.edge.clock.sleep_until(self.now().plus(pause).min(patience)).await;
            }
            match self.answer_now(account, &asking, ask, patience).await? {
                Ok(page) => {
                    pause = page.pause;
                    unread += page.problems.len();
                    told.scores.extend(page.records.into_iter().filter_map(|record| match record {
                        Record::Score(score) => Some(score),
                        _ => None,
                    }));
                }
                Err(trouble) => {
                    told.trouble = Some(trouble);
                    break;
                }
            }
        }
        asking.end().await?;
        let missing = match (unread, told.scores.is_empty()) {
            (0, false) => None,
            (0, true) => Some(Phrase::new("score-none-told").text("shop", &account.name)),
            (count, _) => {
                Some(Phrase::new("score-unread").count("scores", i64::try_from(count).unwrap_or(i64::MAX)))
            }
        };
        if told.trouble.is_none() {
            told.trouble = missing.map(|said| ApiError::new(Code::Platform, said));
        }
        Ok(told)
    }

    /// The answer, waited for where the platform or another Trackmend asks to.
    async fn answer_now(
        &self,
        account: &Account,
        asking: &Asking<'_, Store>,
        ask: &Ask,
        patience: Ms,
    ) -> Result<Result<Page, ApiError>, ApiError> {
        loop {
            match asking.ask(ask, self.turn()).await? {
                Ok(page) => return Ok(Ok(page)),
                Err(Unanswered::Later { at, .. }) if at <= patience => {
                    self.edge.clock.sleep_until(at).await;
                }
                Err(Unanswered::Later { said, .. }) => {
                    return Ok(Err(ApiError::new(Code::Platform, said)));
                }
                Err(Unanswered::No { said, remedy }) => {
                    let error = ApiError::new(Code::Platform, said.text("shop", &account.name));
                    return Ok(Err(match remedy {
                        Some(remedy) => error.action(remedy),
                        None => error,
                    }));
                }
            }
        }
    }
}
