//! Secrets in memory alone: of a connection that is being tested and may never be kept, and of tests.

use super::{Fields, Keyring, Opening};
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::future::ready;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Accounts and their secrets. Clones share them.
#[derive(Clone, Default)]
pub struct InMemory(Arc<Mutex<BTreeMap<String, Fields>>>);

impl InMemory {
    /// The secrets of one account.
    #[must_use]
    pub fn of(account: &str, fields: Fields) -> InMemory {
        [(account.to_owned(), fields)].into_iter().collect()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Fields>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FromIterator<(String, Fields)> for InMemory {
    fn from_iter<T: IntoIterator<Item = (String, Fields)>>(accounts: T) -> InMemory {
        InMemory(Arc::new(Mutex::new(accounts.into_iter().collect())))
    }
}

impl Keyring for InMemory {
    fn fields<'a>(&'a self, account: &'a str) -> Opening<'a, Fields> {
        Box::pin(ready(Ok(self.all().get(account).cloned().unwrap_or_default())))
    }

    fn keep<'a>(&'a self, account: &'a str, field: &'a str, secret: SecretString) -> Opening<'a, ()> {
        self.all().entry(account.to_owned()).or_default().insert(field.to_owned(), secret);
        Box::pin(ready(Ok(())))
    }
}
