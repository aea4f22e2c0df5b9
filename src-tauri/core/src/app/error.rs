//! The error that crosses the boundary: a code, arguments and a way out. Add a code only when
//! somebody uses it.

use crate::domain::Phrase;
use serde::Serialize;
use ts_rs::TS;

/// What went wrong, for the window and the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ApiError {
    /// What kind: see [`Code`].
    pub code: Code,
    /// The sentence.
    pub said: Phrase,
    /// What to do about it.
    pub action: Option<Phrase>,
    /// For the log and for somebody who helps: never a secret, never a customer.
    pub detail: String,
}

/// Kinds of errors that somebody tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Code {
    /// What was asked for makes no sense: a wrong name, value or file. Exit code 2 of the command line
    /// where it was an argument.
    Input,
    /// The platform could not be reached or refused.
    Platform,
    /// The keychain or the vault does not open.
    Vault,
    /// The database does not open or is damaged.
    Store,
    /// What was confirmed is not what would happen now: look again.
    Changed,
    /// A fault of ours.
    Internal,
}

impl ApiError {
    /// An error with its sentence.
    #[must_use]
    pub fn new(code: Code, said: Phrase) -> ApiError {
        ApiError { code, said, action: None, detail: String::new() }
    }

    /// With a way out.
    #[must_use]
    pub fn action(mut self, action: Phrase) -> ApiError {
        self.action = Some(action);
        self
    }

    /// With a detail for the log.
    #[must_use]
    pub fn detail(mut self, detail: impl std::fmt::Display) -> ApiError {
        self.detail = detail.to_string();
        self
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}: {} ({})", self.code, self.said.id, self.detail)
    }
}

impl std::error::Error for ApiError {}

impl From<crate::store::StoreError> for ApiError {
    fn from(error: crate::store::StoreError) -> ApiError {
        use crate::store::StoreError;
        let (said, action) = match &error {
            StoreError::Newer => (Phrase::new("error-store-newer"), Phrase::new("error-store-newer-action")),
            StoreError::Open { .. } => {
                (Phrase::new("error-store-open"), Phrase::new("error-store-open-action"))
            }
            StoreError::Sql(_) | StoreError::Unreadable { .. } => {
                (Phrase::new("error-store"), Phrase::new("error-store-action"))
            }
        };
        ApiError::new(Code::Store, said).action(action).detail(error)
    }
}

impl From<crate::secrets::VaultError> for ApiError {
    fn from(error: crate::secrets::VaultError) -> ApiError {
        ApiError::new(Code::Vault, error.said()).action(error.remedy()).detail(error)
    }
}
