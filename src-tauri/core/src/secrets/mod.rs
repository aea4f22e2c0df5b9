//! The keys of the owner's connections: one encrypted file, `vault.age`, in the data directory.
//!
//! The file is in the format of age and holds JSON, `{ account → { field → secret } }`. What opens
//! it is a [`KeySource`]: usually an age identity that the operating system's keychain keeps (an
//! entry of a keychain is small, 2,560 bytes on Windows, so only that identity lives there), on a
//! server a passphrase. Keys are nowhere else: not in the database, the settings, the log, an error
//! or an address, and connectors never see them.
//!
//! A vault that does not open is left as it is. It is neither replaced nor deleted: the keychain may
//! come back, and [`Vault::set_aside`] is the owner's own decision.
//!
//! Several processes may use one vault. Every write reads, changes and replaces the file under a
//! lock (`vault.lock`), so nobody's entries are lost, and readers see the old file or the new one.

mod error;
mod file;
mod in_memory;
mod keychain;
mod keys;
#[cfg(test)]
mod tests;

pub use error::VaultError;
pub use in_memory::InMemory;
pub use keys::{KeySource, PASSPHRASE, PASSPHRASE_FILE};

use file::{Bytes, Files, Stamp};
use keys::Keys;
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The secrets of one account: field key (`consumer_key`) → secret.
pub type Fields = BTreeMap<String, SecretString>;

/// The whole vault: account → its secrets.
type Accounts = BTreeMap<String, Fields>;

/// Where the engine gets the secrets of a connection from, each time it signs.
pub trait Keyring: Send + Sync {
    /// The secrets of `account`; empty when there are none.
    ///
    /// # Errors
    /// Why they cannot be had.
    fn fields<'a>(&'a self, account: &'a str) -> Opening<'a, Fields>;

    /// Keeps one secret of `account` in place of the one it had; durable when it returns. Those that rotate
    /// are kept before they are used.
    ///
    /// # Errors
    /// Why it cannot be kept; then the old one is still there.
    fn keep<'a>(&'a self, account: &'a str, field: &'a str, secret: SecretString) -> Opening<'a, ()>;
}

/// A boxed future: what keeps the secrets is chosen at run time.
pub type Opening<'a, T> = Pin<Box<dyn Future<Output = Result<T, VaultError>> + Send + 'a>>;

impl Keyring for Vault {
    fn fields<'a>(&'a self, account: &'a str) -> Opening<'a, Fields> {
        Box::pin(self.get(account))
    }

    fn keep<'a>(&'a self, account: &'a str, field: &'a str, secret: SecretString) -> Opening<'a, ()> {
        let (account, field) = (account.to_owned(), field.to_owned());
        Box::pin(self.blocking(move |shared| {
            shared.change(|accounts| {
                accounts.entry(account).or_default().insert(field, secret);
                true
            })
        }))
    }
}

/// The vault of one data directory. Clones share what they have read.
///
/// The methods that touch the file or the keychain are `async` and run on tokio's blocking threads;
/// they need a tokio runtime. A locked keychain may ask the owner for a password on the screen, and
/// the call waits for the answer.
#[derive(Clone)]
pub struct Vault {
    shared: Arc<Shared>,
}

struct Shared {
    files: Files,
    keys: Keys,
    /// What was decrypted, as long as the file has not changed since.
    read: Mutex<Option<(Stamp, Arc<Accounts>)>>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.shared.files.vault.display())
    }
}

impl Vault {
    /// The vault at `path`. Nothing is read, created or asked before it is needed.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the path has no file name.
    pub fn open(path: impl Into<PathBuf>, source: KeySource) -> Result<Vault, VaultError> {
        let files = Files::at(path.into())?;
        Ok(Vault::with(files, Keys::new(source)))
    }

    fn with(files: Files, keys: Keys) -> Vault {
        Vault { shared: Arc::new(Shared { files, keys, read: Mutex::new(None) }) }
    }

    /// Where the file is, or will be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.shared.files.vault
    }

    /// Whether there is a file. Says nothing about whether it opens.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.shared.files.vault.exists()
    }

    /// The secrets of `account`; empty when there are none.
    ///
    /// # Errors
    /// Why the vault does not open.
    pub async fn get(&self, account: &str) -> Result<Fields, VaultError> {
        let account = account.to_owned();
        self.blocking(move |shared| Ok(shared.accounts()?.get(&account).cloned().unwrap_or_default())).await
    }

    /// Keeps exactly these secrets for `account`, in place of those it had.
    ///
    /// # Errors
    /// Why the vault does not open or cannot be written; then it is as it was.
    pub async fn put(&self, account: &str, secrets: Fields) -> Result<(), VaultError> {
        let account = account.to_owned();
        self.blocking(move |shared| {
            shared.change(|accounts| {
                accounts.insert(account, secrets);
                true
            })
        })
        .await
    }

    /// Forgets the secrets of `account`. Fine when there are none.
    ///
    /// # Errors
    /// Why the vault does not open or cannot be written; then it is as it was.
    pub async fn remove(&self, account: &str) -> Result<(), VaultError> {
        let account = account.to_owned();
        self.blocking(move |shared| {
            if !shared.files.vault.exists() {
                return Ok(());
            }
            shared.change(|accounts| accounts.remove(&account).is_some())
        })
        .await
    }

    /// Opens the vault, so that whatever stands in the way is found now (`doctor`). A vault that
    /// does not exist yet is opened when the place of its key answers.
    ///
    /// # Errors
    /// Why the vault does not open.
    pub async fn check(&self) -> Result<(), VaultError> {
        self.blocking(|shared| {
            if shared.files.vault.exists() {
                shared.accounts().map(drop)
            } else {
                shared.keys.check(&shared.files)
            }
        })
        .await
    }

    /// Renames a vault that cannot be opened to `vault.age.old-N`, so that the next [`Vault::put`]
    /// starts a new one. Only when the owner says so. Returns where it is now, or `None` when there
    /// was no vault.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub async fn set_aside(&self) -> Result<Option<PathBuf>, VaultError> {
        self.blocking(|shared| {
            let _lock = shared.files.lock()?;
            *shared.read() = None;
            shared.files.set_aside()
        })
        .await
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Shared) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let shared = Arc::clone(&self.shared);
        match tokio::task::spawn_blocking(move || work(&shared)).await {
            Ok(result) => result,
            Err(e) if e.is_panic() => std::panic::resume_unwind(e.into_panic()),
            Err(_) => Err(VaultError::Io(std::io::Error::other("the application is closing"))),
        }
    }
}

impl Shared {
    fn read(&self) -> MutexGuard<'_, Option<(Stamp, Arc<Accounts>)>> {
        // What is behind it is replaced whole, never half: a panic elsewhere leaves it sound.
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything in the vault; empty when there is none.
    fn accounts(&self) -> Result<Arc<Accounts>, VaultError> {
        let Some(now) = self.files.stamp()? else {
            *self.read() = None;
            return Ok(Arc::default());
        };
        if let Some((then, accounts)) = &*self.read()
            && *then == now
        {
            return Ok(Arc::clone(accounts));
        }
        let Some(Bytes { bytes, stamp }) = self.files.read()? else { return Ok(Arc::default()) };
        let accounts = Arc::new(from_json(&self.keys.decrypt(&self.files, &bytes)?)?);
        *self.read() = Some((stamp, Arc::clone(&accounts)));
        Ok(accounts)
    }

    /// Reads, changes and replaces the file under the lock. `change` says whether it did anything.
    fn change(&self, change: impl FnOnce(&mut Accounts) -> bool) -> Result<(), VaultError> {
        let _lock = self.files.lock()?;
        let mut accounts = Accounts::clone(&*self.accounts()?);
        if !change(&mut accounts) {
            return Ok(());
        }
        let bytes = self.keys.encrypt(&self.files, &to_json(&accounts)?)?;
        let stamp = self.files.replace(&bytes)?;
        *self.read() = stamp.map(|stamp| (stamp, Arc::new(accounts)));
        Ok(())
    }
}

fn to_json(accounts: &Accounts) -> Result<SecretSlice<u8>, VaultError> {
    let plain: BTreeMap<&str, BTreeMap<&str, &str>> = accounts
        .iter()
        .map(|(account, fields)| {
            (account.as_str(), fields.iter().map(|(k, v)| (k.as_str(), v.expose_secret())).collect())
        })
        .collect();
    // Large enough from the start (every byte escaped would be six), so that growing leaves no
    // copies behind in freed memory.
    let size =
        plain.iter().map(|(a, f)| a.len() + 8 + f.iter().map(|(k, v)| k.len() + v.len() + 8).sum::<usize>());
    let mut json = Vec::with_capacity(size.sum::<usize>() * 6 + 2);
    serde_json::to_writer(&mut json, &plain).map_err(|e| VaultError::Io(e.into()))?;
    Ok(SecretSlice::from(json))
}

fn from_json(json: &SecretSlice<u8>) -> Result<Accounts, VaultError> {
    // serde's message can quote what it found, and that may be a secret: only the place is told.
    let plain: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_slice(json.expose_secret())
        .map_err(|e| {
            VaultError::Damaged(format!("its content is not as expected at column {}", e.column()))
        })?;
    Ok(plain
        .into_iter()
        .map(|(account, fields)| (account, fields.into_iter().map(|(k, v)| (k, v.into())).collect()))
        .collect())
}
