//! A question whose answer nobody keeps: asked now, by somebody who waits.

use super::exchange::Failure;
use super::{Engine, LOOK_AGAIN, Storage, Turn};
use crate::connectors::{Ask, Page, ReadError};
use crate::domain::{Ms, Phrase};
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

impl<S: Storage> Engine<S> {
    /// Asks a page of a connection now, under its lease, which stays taken for the next question: whoever asked
    /// the last one gives it back ([`Engine::let_go`]).
    ///
    /// # Errors
    /// Only the store's.
    pub async fn ask_now(
        &self,
        account: &Account,
        question: &Ask,
        turn: Turn,
    ) -> Result<Result<Page, Unanswered>, StoreError> {
        if let Err(until) = self.take_lease(account.id, turn.now).await? {
            let said = Phrase::new("ask-busy").text("shop", &account.name);
            return Ok(Err(Unanswered::Later { at: until.min(turn.now.plus(LOOK_AGAIN)), said }));
        }
        Ok(match self.ask(account, question, None, turn).await {
            Ok((page, _)) => Ok(page),
            Err(Failure::Read(ReadError::Later { said, wait: Some(wait) })) => {
                Err(Unanswered::Later { at: turn.now.plus(wait), said })
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
