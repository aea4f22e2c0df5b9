//! A question whose answer nobody keeps: asked now, by somebody who waits.

use super::exchange::Failure;
use super::{Engine, LOOK_AGAIN, Storage, Turn};
use crate::connectors::{Ask, Page, ReadError};
use crate::domain::{Ms, Phrase, SECOND};
use crate::store::{Account, StoreError};

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanswered {
    /// Not yet: another process talks to the platform, or the platform asks to wait.
    Later {
        /// When to ask again.
        at: Ms,
        /// What stands in the way.
        said: Phrase,
    },
    /// What stands in the way.
    No {
        /// What.
        said: Phrase,
        /// How to put it right.
        remedy: Option<Phrase>,
    },
}

/// Somebody asks one question after the other; the lease stays taken in between.
pub struct Asking<'a, S: Storage> {
    engine: &'a Engine<S>,
    account: &'a Account,
}

impl<S: Storage> Engine<S> {
    /// Begins to ask a connection what nobody keeps.
    pub fn asking<'a>(&'a self, account: &'a Account) -> Asking<'a, S> {
        self.held().entry(account.id).or_default().asking += 1;
        Asking { engine: self, account }
    }
}

impl<S: Storage> Drop for Asking<'_, S> {
    fn drop(&mut self) {
        if let Some(held) = self.engine.held().get_mut(&self.account.id) {
            held.asking = held.asking.saturating_sub(1);
        }
    }
}

impl<S: Storage> Asking<'_, S> {
    /// The last question was asked.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn end(self) -> Result<(), StoreError> {
        let (engine, account) = (self.engine, self.account.id);
        drop(self);
        engine.give_back(account).await
    }

    /// Asks a page now, under the connection's lease.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn ask(&self, question: &Ask, turn: Turn) -> Result<Result<Page, Unanswered>, StoreError> {
        let Asking { engine, account } = self;
        if let Err(until) = engine.take_lease(account.id, turn.now).await? {
            let said = Phrase::new("ask-busy").text("shop", &account.name);
            return Ok(Err(Unanswered::Later { at: until.min(turn.now.plus(LOOK_AGAIN)), said }));
        }
        Ok(match engine.ask(account, question, None, turn).await {
            Ok((page, _)) => Ok(page),
            Err(Failure::Read(ReadError::Later { said, wait: Some(wait) })) => {
                Err(Unanswered::Later { at: turn.now.plus(wait.max(SECOND)), said })
            }
            Err(failure) => {
                if let Failure::Nonsense(why) = &failure {
                    tracing::error!(%why, "a question that makes no sense");
                }
                let told = failure.told();
                Err(Unanswered::No { said: told.said, remedy: told.remedy })
            }
        })
    }
}
